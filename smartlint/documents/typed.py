"""Bullets, numbers and check boxes that somebody typed in front of a line, where the format knows no list."""

import re
from typing import NamedTuple

_CHECK = re.compile(r"(?P<off>[☐□❏❑]|\[[ _]?\]|\(\s\))\s*|(?P<on>[☑☒✓✔🗹🗷]|\[[xX]\])\s*")
_BULLET = re.compile(r"[•●○◦▪■‣⁃∙·▸►➢➤❖\uf0b7\uf0a7\uf0d8\-–—*]\s+|[•●◦▪‣∙\uf0b7\uf0a7]")
_NUMBER = re.compile(
    r"\(?(?:\d{1,3}(?:\.\d{1,2}){0,3}|[a-z]|[ivx]{2,4})[.)]\s+|\(?[A-Z]\)\s+"
    r"|\d{1,2}(?:\.\d{1,2}){1,3}\s+(?=[A-Z])(?!(?:Thousand|Million|Billion|Trillion|Percent)\b)"
)


class Typed(NamedTuple):
    """A line without what stands in front of it.

    Attributes:
        start: offset in the text at which its words start.
        end: offset behind them.
        marker: the bullet or number, without white space; "" for none.
        checked: whether its check box is ticked; None without one.
    """

    start: int
    end: int
    marker: str = ""
    checked: bool | None = None


def typed(text: str, start: int = 0, end: int | None = None, *, listed: bool = False) -> Typed:
    """What is typed in front of the words from `start` to `end`, which hold no white space around them.

    In an item of a list (`listed`) that is only a check box: a number there belongs to the words.
    """
    end = len(text) if end is None else end
    marker, checked = "", None
    for form in () if listed else (_BULLET, _NUMBER):
        if (found := form.match(text, start, end)) and found.end() < end:
            start, marker = found.end(), found.group().strip()
            break
    if (box := _CHECK.match(text, start, end)) and box.end() < end:
        start, checked, marker = box.end(), box["on"] is not None, marker or box.group().strip()
    return Typed(start, end, marker, checked)


def typed_lines(text: str, *, listed: bool = False) -> list[Typed]:
    """The lines of a paragraph as pieces: those with a marker each begin one, the others go on with what stands before.

    Returns:
        One piece, the whole paragraph, when no line has a marker.
    """
    pieces: list[Typed] = []
    at = 0
    for line in text.split("\n"):
        start, at = at, at + len(line) + 1
        if not line.strip():
            continue
        first = listed and not pieces
        piece = typed(text, start + len(line) - len(line.lstrip()), start + len(line.rstrip()), listed=first)
        if pieces and not piece.marker:
            pieces[-1] = pieces[-1]._replace(end=piece.end)
        else:
            pieces.append(piece)
    return pieces
