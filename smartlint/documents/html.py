"""Reads HTML into blocks: headings, paragraphs, list items and table cells, without what a browser does not show."""

import html
import re
from collections.abc import Iterator
from html.parser import HTMLParser

from smartlint.documents.block import Block, Kind
from smartlint.documents.document import Document
from smartlint.documents.elements import BLANK, BREAKS, CLOSES, HEADINGS, VOID, Grid, Item, hides
from smartlint.documents.pieces import Pieces, Source
from smartlint.documents.place import Place
from smartlint.documents.suppressions import Suppressions

_REFERENCE = re.compile(r"&#?[-.\w]+;?")
_OPENS = re.compile(r"<!--|<[a-zA-Z/!?]")
_MAX_NESTED = 3
"""How many brackets may open before one closes; more is no markup."""
_LOOSE = "\ue000"
"""Stands for a bracket that is no markup while the text is parsed."""
_MAX_SCAN = 200
"""How many open elements are looked at for one that an end tag or a new item closes."""


def read_html(text: str, source: str, *, inline: bool = True) -> Document:
    """The blocks of an HTML page, well-formed or not.

    Args:
        text: the whole of it; offsets count in it as it is given.
        source: how the page is called in places.
        inline: whether comments may ask to leave findings out.
    """
    suppressions = Suppressions(inline=inline)
    whole = Source(text.replace("\r\n", " \n").replace("\r", "\n").replace("\0", "\ufffd"), text)
    page = Page(whole, source, suppressions)
    blocks = suppressions.whole(list(page.read(0, len(text))))
    return Document(blocks, owner=page.owner, refusals=tuple(suppressions.refusals))


class Page(HTMLParser):
    """Reads HTML, a whole page or a stretch of a Markdown text.

    Args:
        source: the text that the HTML stands in.
        name: how the source is called in places.
        suppressions: takes the comments.
        tables: how many tables the document had before.
    """

    def __init__(self, source: Source, name: str, suppressions: Suppressions, *, tables: int = 0) -> None:
        super().__init__(convert_charrefs=False)
        self.tables = tables
        self.owner: str | None = None
        self._source, self._name, self._suppressions = source, name, suppressions
        self._base = 0
        self._blocks: list[Block] = []
        self._open: list[tuple[str, bool]] = []
        self._hidden = self._quotes = self._heading = 0
        self._items: list[Item] = []
        self._grids: list[Grid] = []
        self._lists: list[int | None] = []
        self._pieces = Pieces(source)

    def read(self, start: int, end: int) -> Iterator[Block]:
        """The blocks of the stretch of the source."""
        self._base = self._source.line(start)
        self._first = start
        self.feed(_without_loose_ends(self._source.text[start:end]))
        self.close()
        self._flush()
        yield from self._blocks

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag == "br":
            self._add("\n", len(self.get_starttag_text() or ""))
        if tag == "input" and given.get("type") == "checkbox" and self._items:
            self._items[-1].checked = "checked" in given
        if tag == "meta" and (given.get("name") or "").lower() == "author":
            self.owner = self.owner or (given.get("content") or "").strip() or None
        if tag in VOID:
            return
        if tag in CLOSES:
            self._close_before(*CLOSES[tag])
        hidden = hides(tag, given)
        if tag in BREAKS:
            self._boundary()
        elif not hidden:
            return
        self._open.append((tag, hidden))
        self._hidden += hidden
        if not self._hidden:
            self._enter(tag, given)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)  # browsers take no notice of the slash in "<p/>"

    def handle_endtag(self, tag: str) -> None:
        for index in range(len(self._open) - 1, max(len(self._open) - 1 - _MAX_SCAN, -1), -1):
            if self._open[index][0] == tag:
                while len(self._open) > index:
                    self._leave()
                return
        if tag in BREAKS:
            self._boundary()

    def handle_data(self, data: str) -> None:
        at = self._offset()
        for found in BLANK.finditer(self._source.text, at, at + len(data)):
            blank = found.group(1) is not None
            self._add(" " if blank else found.group(), len(found.group()), found.start())

    def handle_charref(self, _: str) -> None:
        self._reference()

    def handle_entityref(self, _: str) -> None:
        self._reference()

    def handle_comment(self, data: str) -> None:
        if not self._hidden:
            self._suppressions.comment(data, Place(self._name, self._source.line(self._offset())))

    def _reference(self) -> None:
        found = _REFERENCE.match(self._source.text, self._offset())
        assert found is not None
        self._add(html.unescape(found.group()), len(found.group()))

    def _offset(self) -> int:
        line, column = self.getpos()
        if line == 1:
            return self._first + column
        return self._source.starts[self._base + line - 2] + column

    def _add(self, text: str, width: int, at: int | None = None) -> None:
        if not self._hidden:
            self._pieces.add(text, self._offset() if at is None else at, width)

    def _close_before(self, closed: frozenset[str], border: frozenset[str]) -> None:
        """Close the elements that end where the next one starts: an item where the next item does."""
        for index in range(len(self._open) - 1, max(len(self._open) - 1 - _MAX_SCAN, -1), -1):
            tag = self._open[index][0]
            if tag in border:
                return
            if tag in closed:
                while len(self._open) > index:
                    self._leave()

    def _enter(self, tag: str, given: dict[str, str | None]) -> None:
        match tag:
            case "ul" | "ol":
                self._lists.append(_number(given.get("start"), 1) if tag == "ol" else None)
            case "li":
                self._items.append(Item(self._next_marker(), len(self._lists)))
            case "blockquote":
                self._quotes += 1
            case "table":
                self._grids.append(Grid(self.tables))
                self.tables += 1
            case "tr" if self._grids:
                self._grids[-1].open_row()
            case "td" | "th" if self._grids:
                self._grids[-1].open_cell(_number(given.get("colspan"), 1), _number(given.get("rowspan"), 1))
            case _:
                self._heading = HEADINGS.get(tag, self._heading)

    def _leave(self) -> None:
        tag, hidden = self._open[-1]
        shown = not self._hidden
        if shown:
            self._boundary(end=tag)
        self._open.pop()
        self._hidden -= hidden
        if not shown:
            return
        match tag:
            case "ul" | "ol":
                self._lists.pop()
            case "li":
                self._items.pop()
            case "blockquote":
                self._quotes -= 1
            case "table":
                self._grids.pop()
            case "td" | "th" if self._grids:
                self._grids[-1].close_cell()
        if tag in HEADINGS:
            self._heading = 0

    def _next_marker(self) -> str:
        number = self._lists[-1] if self._lists else None
        if number is None:
            return "-"
        self._lists[-1] = number + 1
        return f"{number}."

    def _boundary(self, end: str = "") -> None:
        """A block starts or ends here; in a cell that is a line end, since a cell is one block."""
        if self._grids and self._grids[-1].in_cell and end not in ("td", "th"):
            if not self._pieces.ends_line:
                self._add("\n", 0)
        else:
            self._flush()

    def _flush(self) -> None:
        text, segments = self._pieces.finished()
        self._pieces = Pieces(self._source)
        grid = self._grids[-1] if self._grids else None
        cell = grid is not None and grid.in_cell
        if cell and grid is not None:
            grid.name_column(text)
        if segments is None:
            return
        place, quoted = Place(self._name, segments.position(0)[0]), self._quotes > 0
        kind, level, marker, checked = Kind.PARAGRAPH, 0, "", None
        header, row, table = "", 0, 0
        if cell and grid is not None:
            kind, header, row, table = Kind.CELL, grid.header, grid.row, grid.number
        elif self._heading:
            kind, level = Kind.HEADING, self._heading
        elif self._items and self._items[-1].fresh:
            item = self._items[-1]
            item.fresh = False
            kind, level, marker, checked = Kind.ITEM, max(item.depth - 1, 0), item.marker, item.checked
        self._blocks.append(
            Block(
                kind,
                text,
                place,
                segments,
                level,
                marker,
                checked,
                header,
                row,
                table,
                quoted,
                self._suppressions.cover(),
            )
        )


def _without_loose_ends(text: str) -> str:
    """The text, offset by offset the same, without brackets that open what nothing closes.

    The parser looks for the end of each again and again, in a time that grows with the square of the text.
    """
    pieces, done, seen = [], 0, 0
    comment_ends, tag_ends = text.rfind("-->"), text.rfind(">")
    close = -1
    for bracket in _OPENS.finditer(text):
        at = bracket.start()
        if close < at:
            close, seen = text.find(">", at) if at < tag_ends else len(text), 0
        seen += 1
        if at > tag_ends or seen > _MAX_NESTED or (bracket.group() == "<!--" and at > comment_ends):
            pieces += [text[done:at], _LOOSE]
            done = at + 1
    return "".join(pieces) + text[done:]


def _number(value: str | None, default: int) -> int:
    """An attribute's number, or the default; no page needs more than four digits, and no table a thousand columns."""
    return int(value) if value and re.fullmatch(r"[0-9]{1,3}", value) else default
