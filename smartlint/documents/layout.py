"""Puts the lines of a page together to paragraphs, items and headings, from where they stand and how they begin and end."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from smartlint.documents.typed import typed

_LOW, _TALL = re.compile(r"[gjpqyQ,;()\[\]|$/_]"), re.compile(r"[^\sacegm-su-z.,;:_+=~–—-]")
_ENDED = re.compile(r"[.!?:;][\"'”’)\]]*\s*$")
_PAGE_NUMBER = re.compile(r"(?:page\s+)?[-–]?\s*\d{1,4}\s*[-–]?(?:\s*(?:/|of)\s*\d{1,4})?", re.IGNORECASE)
_BROKEN = "\x02\xad\ufffe"  # what a reader of the file gives for the hyphen of a divided word
_SHARES = {(True, True): 1.0, (True, False): 0.75, (False, True): 0.75, (False, False): 0.53}
# The height of a line in sizes of its font, by whether it has tall letters and letters below the base line.
_MARGIN = 0.07  # of the height of a page: where its number stands

Box = tuple[float, float, float, float]
"""Left, top, right, bottom in points from the upper left corner of the page."""


class Piece(NamedTuple):
    """A stretch of text on a page, in one font, in one line."""

    text: str
    box: Box


@dataclass(slots=True)
class Line:
    """A line of a page, or of a column or cell in it."""

    text: str
    box: Box

    @property
    def height(self) -> float:
        """From the highest to the lowest point of its letters."""
        return self.box[3] - self.box[1]

    @property
    def size(self) -> float:
        """About the size of its font, in points."""
        return self.height / _SHARES[bool(_TALL.search(self.text)), bool(_LOW.search(self.text))]


@dataclass(slots=True)
class Paragraph:
    """Lines that belong together.

    Attributes:
        text: all of it, on one line.
        box: what surrounds its lines.
        heading: its level if it is one, else 0.
        level: how far it is indented more than the items above it that are indented least.
        table: 0-based number of the table on the page that it is a cell of; None outside of tables.
        row: 0-based row in the table.
        header: the text above its column; empty in the first row.
    """

    text: str
    box: Box
    heading: int = 0
    level: int = 0
    table: int | None = None
    row: int = 0
    header: str = ""


def lines_of(pieces: Iterable[Piece]) -> list[Line]:
    """The pieces of a page, in the order in which the file has them, joined to lines; a wide gap divides columns."""
    lines: list[Line] = []
    for text, box in pieces:
        last = lines[-1] if lines else None
        if last is None or not _beside(last, box):
            if text.strip():
                lines.append(Line(text, box))
            continue
        gap = box[0] - last.box[2]
        blank = "" if gap < 0.15 * last.height or last.text[-1:].isspace() or text[:1].isspace() else " "
        last.text += blank + text
        last.box = _around(last.box, box)
    return lines


def paragraphs(lines: list[Line], height: float) -> list[Paragraph]:
    """The paragraphs of a page that is so many points high; page numbers are none."""
    kept = [line for line in lines if not _is_page_number(line, height)]
    body = _body_size(kept)
    found: list[Paragraph] = []
    for group in _groups(kept):
        text = _joined(line.text for line in group)
        box = group[0].box
        for line in group[1:]:
            box = _around(box, line.box)
        found.append(Paragraph(text, box, heading=_heading(group, text, body)))
    _set_levels(found)
    return found


def _beside(line: Line, box: Box) -> bool:
    """Whether what has that box goes on with the line."""
    left, top, right, bottom = line.box
    height = max(bottom - top, box[3] - box[1])
    overlap = min(bottom, box[3]) - max(top, box[1])
    if overlap < 0.5 * min(bottom - top, box[3] - box[1]):
        return False
    gap = box[0] - right
    # Behind a bullet or a number stands a tabulator; the blank between two words is often part of the first one's box.
    widest = 5.0 if _is_marker(line.text) else 0.3 if line.text[-1:].isspace() else 0.7
    return -0.5 * height < gap < widest * height and box[2] > left


def _is_marker(text: str) -> bool:
    piece = typed(text.strip() + " x")
    return piece.end - piece.start == 1


def _groups(lines: list[Line]) -> Iterator[list[Line]]:
    margins = _margins(lines)
    group: list[Line] = []
    for line in lines:
        if group and not _goes_on(group, line, margins):
            yield group
            group = []
        group.append(line)
    if group:
        yield group


def _goes_on(group: list[Line], line: Line, margins: dict[int, float]) -> bool:
    """Whether a line belongs to the paragraph of the lines before it."""
    first, last = group[0], group[-1]
    size = max(first.size, line.size)
    piece = typed(line.text.strip())
    if piece.marker or piece.checked is not None:
        return False
    if min(first.size, line.size) < 0.8 * size:
        return False  # another font: a heading, or what stands below it
    step = line.box[3] - last.box[3]
    if not 0.5 * size < step < 1.8 * size:
        return False
    if line.box[0] > first.box[0] + 4 * size or line.box[2] < last.box[0] or line.box[0] > last.box[2]:
        return False
    # A line that ends early, with the end of a sentence, ended because the writer wanted it to.
    word = line.text.split(maxsplit=1)[0] if line.text.strip() else ""
    needed = (len(word) + 1) * 0.55 * size
    return not (_ENDED.search(last.text) and last.box[2] + needed < margins[round(first.box[0] / 10)])


def _margins(lines: list[Line]) -> dict[int, float]:
    """Where the longest of the lines ends that begin at about the same place."""
    margins: dict[int, float] = {}
    for line in lines:
        key = round(line.box[0] / 10)
        margins[key] = max(margins.get(key, 0.0), line.box[2])
    return margins


def _joined(texts: Iterable[str]) -> str:
    whole = ""
    for text in texts:
        piece = " ".join(text.split())
        if whole[-1:] and whole[-1] in _BROKEN:
            whole = whole[:-1] + piece
        elif len(whole) > 1 and whole[-1] == "-" and whole[-2].isalpha() and piece[:1].islower():
            whole += piece  # "well-" and "being": the hyphen may be the word's own
        else:
            whole += (" " if whole else "") + piece
    return whole


def _body_size(lines: list[Line]) -> float:
    """The size of most of the text, in points."""
    sizes: Counter[int] = Counter()
    for line in lines:
        sizes[round(line.size)] += len(line.text)
    return float(sizes.most_common(1)[0][0]) if sizes else 0.0


def _heading(group: list[Line], text: str, body: float) -> int:
    ratio = group[0].size / body if body else 1.0
    if ratio < 1.2 or len(text) > 150:
        return 0
    return 1 if ratio >= 1.7 else 2 if ratio >= 1.35 else 3


def _set_levels(found: list[Paragraph]) -> None:
    """The levels of items, from their indentation among those that follow each other."""
    indents: list[float] = []
    for paragraph in found:
        piece = typed(paragraph.text)
        if not piece.marker and piece.checked is None:
            indents = []
            continue
        left = paragraph.box[0]
        while indents and left < indents[-1] - 4:
            indents.pop()
        if not indents or left > indents[-1] + 4:
            indents.append(left)
        paragraph.level = len(indents) - 1


def _is_page_number(line: Line, height: float) -> bool:
    outside = line.box[3] < _MARGIN * height or line.box[1] > (1 - _MARGIN) * height
    return outside and _PAGE_NUMBER.fullmatch(line.text.strip()) is not None


def _around(one: Box, other: Box) -> Box:
    return min(one[0], other[0]), min(one[1], other[1]), max(one[2], other[2]), max(one[3], other[3])
