"""The pieces of a document, as every reader of a format gives them to what finds the goals."""

from dataclasses import dataclass
from enum import StrEnum

from smartlint.documents.place import Place, Suppression
from smartlint.documents.segments import Segments


class Kind(StrEnum):
    """What a piece of a document is on the page."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    CELL = "cell"


@dataclass(frozen=True, slots=True)
class Block:
    """A heading, a paragraph, a list item without the items below it, or a cell of a table.

    Attributes:
        kind: which of them.
        text: what a reader sees of it, without bullets, check boxes and markup; lines are separated by line feeds.
        place: where it starts.
        segments: where its text stands in the source, where that is a text; else None.
        level: of a heading 1 for the highest; of an item 0 for the outermost list; else 0.
        marker: of an item its bullet or number as the reader sees it ("-", "3.", "b)"), else "".
        checked: of an item with a check box whether it is ticked; None without one.
        header: of a cell the text of its column's heading, else "".
        row: of a cell the 0-based number of its row in its table, else 0.
        table: of a cell the 0-based number of its table in the document, else 0.
        quoted: whether it stands in a block quote.
        suppressions: what the document asks to leave out for the goals in it.
    """

    kind: Kind
    text: str
    place: Place
    segments: Segments | None = None
    level: int = 0
    marker: str = ""
    checked: bool | None = None
    header: str = ""
    row: int = 0
    table: int = 0
    quoted: bool = False
    suppressions: tuple[Suppression, ...] = ()
