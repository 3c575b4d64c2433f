"""The text of a word processor document as its reader sees it when all tracked changes are accepted."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from smartlint.documents.block import Block, Kind
from smartlint.documents.office.grid import Cell, Grid
from smartlint.documents.office.numbering import Numbering
from smartlint.documents.office.styles import Style, Styles, read_property
from smartlint.documents.office.symbols import symbol
from smartlint.documents.office.xml import Attributes, Handler
from smartlint.documents.place import Place
from smartlint.documents.typed import Typed, typed_lines

_NOT_READ = frozenset({
    "moveFrom", "Fallback", "rt", "instrText", "delInstrText", "delText", "pPrChange", "rPrChange", "tblPrChange",
    "trPrChange", "tcPrChange", "sectPrChange", "tblGridChange", "numberingChange", "sectPr",
})
"""Elements whose content is not, or no longer, part of the text; a text box stands twice, the second time as a fallback."""

_CHARACTERS = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "\u2011"}
_OFF = ("0", "false", "off")


@dataclass(slots=True)
class _Paragraph:
    """A paragraph that is being read."""

    style: str | None = None
    own: Style = field(default_factory=Style)
    texts: list[str] = field(default_factory=list)
    hidden: bool = False
    joined: bool = False
    checked: bool | None = None


class Body(Handler):
    """Reads the main part into blocks, which `take` gives as far as they are complete.

    Args:
        source: how the document is called in places.
        styles: its styles.
        numbering: its lists.
    """

    def __init__(self, source: str, styles: Styles, numbering: Numbering) -> None:
        self._source, self._styles, self._numbering = source, styles, numbering
        self._path: list[str] = []
        self._unread = 0
        self._paragraphs: list[_Paragraph] = []
        self._grids: list[Grid | None] = []
        self._placeholders: list[bool] = []
        self._carried: list[str] = []
        self._ready: list[Block] = []
        self._count = self._tables = 0

    def take(self) -> Iterator[Block]:
        """The blocks that are complete and were not given yet."""
        ready, self._ready = self._ready, []
        yield from ready

    def start(self, name: str, attributes: Attributes) -> None:
        parent = self._path[-1] if self._path else ""
        self._path.append(name)
        if self._unread:
            return
        if name in _NOT_READ or (name == "del" and parent not in ("rPr", "trPr")):
            self._unread = len(self._path)
        elif parent in ("pPr", "rPr", "trPr", "tcPr", "sdtPr", "checkbox", "numPr", "checkBox"):
            self._property(parent, name, attributes)
        else:
            self._element(name, attributes)

    def end(self, name: str) -> None:
        depth = len(self._path)
        self._path.pop()
        if self._unread:
            self._unread = 0 if depth == self._unread else self._unread
            return
        match name:
            case "p" if self._paragraphs:
                self._close_paragraph(self._paragraphs.pop())
            case "r" if self._paragraphs:
                self._paragraphs[-1].hidden = False
            case "tr" if self._grid:
                self._close_row(self._grid)
            case "tbl" | "txbxContent" if self._grids:
                self._grids.pop()
            case "sdt" if self._placeholders:
                self._placeholders.pop()

    def text(self, text: str) -> None:
        if not self._unread and self._path and self._path[-1] == "t":
            self._add(text)

    @property
    def _grid(self) -> Grid | None:
        return self._grids[-1] if self._grids else None

    def _element(self, name: str, attributes: Attributes) -> None:
        match name:
            case "p":
                self._paragraphs.append(_Paragraph())
            case "tbl":
                self._grids.append(Grid(self._tables))
                self._tables += 1
            case "txbxContent":
                self._grids.append(None)  # what stands in a text box does not stand in the cell that the box hangs on
            case "tr" if self._grid:
                self._grid.open_row()
            case "tc" if self._grid and self._grid.row >= 0:
                self._grid.open_cell()
            case "sdt":
                self._placeholders.append(False)
            case "sym":
                self._add(symbol(attributes.get("font", ""), attributes.get("char", "")))
            case _ if name in _CHARACTERS:
                self._add(_CHARACTERS[name])

    def _property(self, parent: str, name: str, attributes: Attributes) -> None:
        value = attributes.get("val", "")
        on = value not in _OFF
        paragraph = self._paragraphs[-1] if self._paragraphs else None
        match parent, name:
            case "rPr", "vanish" if paragraph and self._path[-3] == "r":
                paragraph.hidden = on
            case "rPr", "del" if paragraph and self._path[-3] == "pPr":
                paragraph.joined = True
            case "pPr", "pStyle" if paragraph:
                paragraph.style = value
            case "pPr" | "numPr", _ if paragraph:
                read_property(paragraph.own, name, attributes)
            case "sdtPr", "showingPlcHdr" if self._placeholders:
                self._placeholders[-1] = on
            case "checkbox" | "checkBox", "checked" | "default" if paragraph:
                paragraph.checked = on
            case ("trPr" | "tcPr"), _ if self._grid:
                _table_property(self._grid, name, value)

    def _add(self, text: str) -> None:
        # A placeholder asks for a text that nobody has given.
        if self._paragraphs and not self._paragraphs[-1].hidden and not any(self._placeholders):
            self._paragraphs[-1].texts.append(text)

    def _close_paragraph(self, paragraph: _Paragraph) -> None:
        text = "".join((*self._carried, *paragraph.texts))
        self._carried = []
        if paragraph.joined:
            self._carried = [text]  # the mark at its end was taken out: it goes on in the next one
            return
        if self._grid is not None:
            if self._grid.cells:
                self._grid.cells[-1].lines.append(text.strip())
            return
        if not text.strip():
            return
        self._count += 1
        if not self._styles.is_contents(paragraph.style):
            self._ready.extend(self._blocks(paragraph, text))

    def _blocks(self, paragraph: _Paragraph, text: str) -> Iterator[Block]:
        place = Place(self._source, within=f"paragraph {self._count}")
        quoted = self._styles.is_quote(paragraph.style)
        if level := self._styles.heading(paragraph.style, paragraph.own):
            yield Block(Kind.HEADING, text.strip(), place, level=level)
            return
        listed = self._styles.list_of(paragraph.style, paragraph.own)
        marker = self._numbering.marker(*listed) if listed else ""
        pieces = typed_lines(text, listed=bool(marker))
        for number, piece in enumerate(pieces):
            yield self._piece(text, piece, place, marker if number == 0 else "", listed[1] if listed else 0,
                              paragraph.checked if number == 0 else None, quoted=quoted)

    @staticmethod
    def _piece(text: str, piece: Typed, place: Place, marker: str, level: int, checked: bool | None, *,
               quoted: bool) -> Block:
        marker = marker or piece.marker
        checked = checked if piece.checked is None else piece.checked
        kind = Kind.ITEM if marker or checked is not None else Kind.PARAGRAPH
        return Block(kind, text[piece.start : piece.end], place, level=level if kind is Kind.ITEM else 0, marker=marker,
                     checked=checked, quoted=quoted)

    def _close_row(self, grid: Grid) -> None:
        cells = grid.close_row()
        for number, (cell, header) in enumerate(cells, 1):
            if cell.text and not cell.goes_on:
                self._ready.append(self._cell(grid, cell, header, number))

    def _cell(self, grid: Grid, cell: Cell, header: str, number: int) -> Block:
        within = f"table {grid.number + 1}, row {grid.row + 1}, column {number}"
        return Block(Kind.CELL, cell.text, Place(self._source, within=within), header=header, row=grid.row, table=grid.number)


def _table_property(grid: Grid, name: str, value: str) -> None:
    if name == "gridBefore" and value.isdecimal():
        grid.skip(int(value[:3]))
    elif name == "del":
        grid.deleted = True
    elif grid.cells:
        cell = grid.cells[-1]
        if name == "gridSpan" and value.isdecimal():
            cell.span = max(int(value[:3]), 1)
        elif name == "vMerge":
            cell.goes_on = value in ("", "continue")
        elif name == "cellDel":
            cell.deleted = True
