"""Reads a text in which every line is a goal."""

from collections.abc import Iterable, Iterator

from smartlint.documents.place import Item, Place, Refusal, placed
from smartlint.documents.stream import NOT_UTF8, is_utf8


def read_lines(lines: Iterable[str], source: str) -> Iterator[Item]:
    """The goals of a text, one a line. Blank lines hold none; nothing is stripped but the line end.

    Args:
        lines: the lines, each with its line feed; bytes that are not UTF-8 stand as lone surrogates.
        source: how the text is called in places.
    """
    for number, line in enumerate(lines, 1):
        place = Place(source, number)
        if not is_utf8(line):
            # What follows would be garbage too: one message a file, not one a line.
            yield Refusal(place, NOT_UTF8)
            return
        if line.strip():
            yield placed(line.removesuffix("\n"), place)
