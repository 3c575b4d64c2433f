"""What the elements of HTML do to the text in them: which divide it, which hide it, which end where another starts."""

import re
from dataclasses import dataclass, field

VOID = frozenset(["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"])
"""Elements without content (HTML Living Standard, 13.1.2)."""

HIDDEN = frozenset([
    "head", "script", "style", "template", "noscript", "svg", "math", "canvas", "iframe", "object", "audio", "video", "select",
    "datalist", "button", "nav", "footer", "del", "s", "strike",
])  # fmt: skip
"""Elements whose content a reader does not read as the text of the page; struck-out text is no longer meant."""

HEADINGS = {"h1": 1, "h2": 2, "h3": 3, "h4": 4, "h5": 5, "h6": 6, "summary": 6, "legend": 6, "caption": 6, "dt": 6}
"""Elements that name what follows, with their level."""

BREAKS = frozenset(HEADINGS) | frozenset([
    "html", "body", "main", "article", "section", "aside", "header", "address", "div", "p", "blockquote", "pre", "hr", "form",
    "fieldset", "figure", "figcaption", "details", "ul", "ol", "li", "dl", "dd", "table", "thead", "tbody", "tfoot", "tr", "td",
    "th",
])  # fmt: skip
"""Elements that start on a line of their own."""

_NONE: frozenset[str] = frozenset()
_LISTS, _TABLES = frozenset({"ul", "ol"}), frozenset({"table"})
_IN_BLOCK = frozenset({"li", "td", "th", "blockquote", "div", "section", "dd", "body"})
CLOSES = {
    "li": (frozenset({"li"}), _LISTS),
    "dt": (frozenset({"dt", "dd"}), frozenset({"dl"})),
    "dd": (frozenset({"dt", "dd"}), frozenset({"dl"})),
    "tr": (frozenset({"td", "th", "tr"}), _TABLES),
    "td": (frozenset({"td", "th"}), _TABLES),
    "th": (frozenset({"td", "th"}), _TABLES),
    **{
        tag: (frozenset({"p"}), _IN_BLOCK)
        for tag in ("p", "div", "ul", "ol", "table", "blockquote", "h1", "h2", "h3", "h4")
    },
}
"""For a start tag the open elements that it ends, and those behind which none is looked for."""

BLANK = re.compile(r"([ \t\n\f]+)|[^ \t\n\f]+")
"""White space, which a browser shows as one blank, or what stands between."""

_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)


def hides(tag: str, attributes: dict[str, str | None]) -> bool:
    """Whether a browser does not show what stands in the element."""
    return tag in HIDDEN or "hidden" in attributes or bool(_STYLE.search(attributes.get("style") or ""))


@dataclass
class Item:
    """A list item that is being read, in so many lists."""

    marker: str
    depth: int
    checked: bool | None = None
    fresh: bool = True


@dataclass
class Grid:
    """A table that is being read.

    Attributes:
        number: 0-based number of the table in the document.
        row: 0-based number of the row that is read.
        in_cell: whether a cell is open.
    """

    number: int
    row: int = -1
    in_cell: bool = False
    _column: int = 0
    _span: int = 0
    _headers: dict[int, str] = field(default_factory=dict)
    _taken: dict[int, int] = field(default_factory=dict)

    def open_row(self) -> None:
        """The next row starts."""
        self.row, self._column, self._span, self.in_cell = self.row + 1, 0, 0, False

    def open_cell(self, columns: int, rows: int) -> None:
        """A cell starts, which spans so many columns and rows."""
        self.row = max(self.row, 0)
        self._column += self._span
        while self._taken.get(self._column, 0) > self.row:
            self._column += 1
        self._span, self.in_cell = max(columns, 1), True
        if rows > 1:
            for column in range(self._column, self._column + self._span):
                self._taken[column] = self.row + rows

    def close_cell(self) -> None:
        """The cell ends."""
        self.in_cell = False

    def name_column(self, text: str) -> None:
        """The text of the open cell, which is the heading of its columns if it stands in the first row."""
        if self.row == 0:
            for column in range(self._column, self._column + self._span):
                self._headers[column] = text

    @property
    def header(self) -> str:
        """The heading above the open cell; empty in the first row."""
        return self._headers.get(self._column, "") if self.row else ""
