"""Reads a text in which every line is a goal."""

from collections.abc import Iterable, Iterator

from smartlint.documents.place import Item, Place, Refusal, placed
from smartlint.documents.segments import Segments
from smartlint.documents.stream import NOT_UTF8, TOO_LONG, Line, is_utf8


def read_lines(lines: Iterable[Line], source: str) -> Iterator[Item]:
    """The goals of a text, one a line. Blank lines hold none; nothing is stripped but the line end.

    Args:
        lines: the lines; bytes that are not UTF-8 stand as lone surrogates.
        source: how the text is called in places.
    """
    for line in lines:
        place = Place(source, line.number)
        if not is_utf8(line.text):
            # What follows would be garbage too: one message a file, not one a line.
            yield Refusal(place, NOT_UTF8)
            return
        if not line.whole:
            yield Refusal(place, TOO_LONG)
        elif line.text.strip():
            text = line.text.rstrip("\r\n")
            yield placed(text, Place(source, line.number, segments=Segments.verbatim(text, line.offset, line.number, 1)))
