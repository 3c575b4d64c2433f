"""Divides the text of a block: into lines as they are meant, into sentences, and into the parts of a run-on note."""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from smartlint.documents.finding.labels import Label, LabelKind, label_at

_LINE = re.compile(r"[^\n]+")
_STARTS = re.compile(
    r"\s*(?:[-*+•‣◦·▪–=>]\s*[^\W_]|\(=|\(?\d{1,3}(?:\.\d{1,3}){0,3}[.)]\s|\(?[a-z][.)]\s|[\"“„«]|\[[ xX]?\]\s"
    r"|[A-Z][\w’'/-]{0,40}(?:\s(?:[A-Z(][\w’'/-]{0,40}\)?|of|for|and|to|in)){0,4}(?:\s?\#?\d{1,2}(?:\.\d{1,2}){0,2})?\s?:(?:\s|$))"
)
_BREAK = re.compile(r"[.!?][\"”’)\]]{0,2}\s+(?=[\"“(\[]?[^\W_a-z])|[!?]\s+(?=\S)")
_ABBREVIATION = re.compile(
    r"^\s*\d{1,2}$|(?:^|[\s(])(?:[A-Za-z]|e\.g|i\.e|a\.m|p\.m|etc|vs|mr|mrs|ms|dr|st|no|nr|approx|min|max|inc|ltd|dept|fig|prof|jr"
    r"|sr|cf|ca|est)$",
    re.IGNORECASE,
)
_ENUMERATOR = re.compile(r"(?:(?<=\s)|^)(?:\((\d{1,2})\)|(\d{1,2})[.)])\s+(?=[^\W\d_]|[\"“])")
_SURE = re.compile(r"confiden", re.IGNORECASE)
_INLINE = re.compile(
    r"[A-Z0-9][\w’'/&-]{0,40}(?:\s[\w’'/&-]{1,40}){0,5}?(?:\s\([^)\n]{1,30}\))?(?:\s\d{1,2})?\s?[:–]\s+"
)


def logical_lines(text: str) -> Iterator[tuple[int, int]]:
    """The lines of a block as they are meant: what is only wrapped stays together.

    A line end is meant where the next line starts as an entry does, behind a colon, and where the next word would have fitted.
    """
    found = [(line.start(), line.end()) for line in _LINE.finditer(text)]
    if not found:
        return
    widest = max(end - start for start, end in found)
    begin = found[0][0]
    for (before, last), (start, end) in pairwise(found):
        word = text[start:end].lstrip().partition(" ")[0]
        line = text[before:last]
        fits = len(line) + 1 + len(word) <= max(widest, 60)
        lower = word[:1].islower()
        ended = line.rstrip().endswith((".", "!", "?", ":", ";", "”", '"'))
        if _STARTS.match(text, start, end) or (fits and not lower) or (ended and fits):
            yield begin, last
            begin = start
    yield begin, found[-1][1]


def sentences(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The sentences of a stretch, each without the white space around it."""
    found, begin = [], start
    for stop in _BREAK.finditer(text, start, end):
        if text[stop.start()] == "." and _ABBREVIATION.search(text[max(begin, stop.start() - 8) : stop.start()]):
            continue
        found.append((begin, stop.start() + len(stop.group().rstrip())))
        begin = stop.end()
    found.append((begin, end))
    return [(low, high) for low, high in found if text[low:high].strip()]


def _is_sentence(label: Label) -> bool:
    """Whether what looks like a label belongs to the sentence: "Confidence: 7/10", or a whole clause."""
    return _SURE.match(label.name) is not None or (label.kind is LabelKind.TOPIC and len(label.name.split()) > 6)


class Part(NamedTuple):
    """A part of a run-on note.

    Attributes:
        number: whether a number stands in front of it.
        label: its label, or None.
        start: offset of what it says.
        end: offset behind that.
    """

    number: bool
    label: Label | None
    start: int
    end: int


def parts(text: str, start: int, end: int, *, numbered: bool) -> list[Part]:
    """The parts of a note that is written in one paragraph: "(1) Diet: ... (2) Exercise: ... Strengths: ...".

    Args:
        text: the text of the block.
        start: where the note starts in it.
        end: where it ends.
        numbered: whether a number stood in front of it, as a list mark.
    """
    cuts = {found.start(): found.end() for found in _ENUMERATOR.finditer(text, start, end)}
    begins = sorted({start, *(low for low, _ in sentences(text, start, end)), *cuts})
    found: list[Part] = []
    for index, begin in enumerate(begins):
        number = begin in cuts or (begin == start and numbered)
        at = cuts.get(begin, begin)
        label = label_at(text, at, end) if _INLINE.match(text, at, end) else None
        if label is not None and not number and _is_sentence(label):
            label = None
        following = begins[index + 1] if index + 1 < len(begins) else end
        if label is None and not number and following in cuts and text[at:following].rstrip().endswith(":"):
            label = Label(LabelKind.TOPIC, text[at:following].rstrip(": "), following)
        if found and not number and label is None:
            continue
        if found:
            found[-1] = found[-1]._replace(end=begin)
        found.append(Part(number, label, label.end if label else at, end))
    return found
