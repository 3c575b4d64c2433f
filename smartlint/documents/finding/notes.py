"""Reads notes that are written in one paragraph, with numbers and labels inside it, as coaches and clinicians write them."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from smartlint.documents.block import Block
from smartlint.documents.finding import accept
from smartlint.documents.finding.found import Found, Stretch
from smartlint.documents.finding.labels import LabelKind, trimmed
from smartlint.documents.finding.lines import Part, sentences
from smartlint.documents.finding.sections import OPEN, Zone, zone_of

_LONG = re.compile(
    r"^\s*(?:\d{1,2}|one|two|three|six|twelve)[\s-]?(?:m|mo|mth|months?|y|years?)\b|\bvision\b|\blong[- ]term\b",
    re.IGNORECASE,
)
_SETTING = re.compile(r"\bgoals?[\s-]setting\b", re.IGNORECASE)


class Note(NamedTuple):
    """The goals of a note, and the larger aims that they serve."""

    goals: list[Found]
    aims: list[str]


def is_long(name: str) -> bool:
    """Whether a label names an aim that the goals of a note serve: "3-month goal", "Wellness vision"."""
    return _LONG.search(name) is not None


def read_note(block: Block, found: Sequence[Part], zone: Zone | None, *, first: bool) -> Note | None:
    """The goals of a note, or None where the block is no such note.

    Behind a label for goals, or at the very start, what has a number is a goal; any other label without a number ends
    that. A vision and goals "in three months" are what the goals of the note serve, not goals of it.

    Args:
        block: where the note stands.
        found: its parts.
        zone: what the section holds.
        first: whether the document begins with it.
    """
    labelled = sum(part.label is not None for part in found)
    numbered = sum(part.number for part in found)
    if len(found) < 2 or zone is Zone.CLOSED or max(labelled, numbered, (labelled + numbered) * first) < 2:
        return None
    open_now = zone in OPEN or (first and (found[0].number or found[0].label is None))
    text = block.text
    implied: list[Found] = []
    named: list[Found] = []
    aims: list[str] = []
    aiming = said_so = False
    for part in found:
        label = part.label
        low, high = trimmed(text, part.start, part.end)
        if label is not None and (not part.number or label.kind is LabelKind.GOAL):
            aiming = is_long(label.name)
            opened = label.kind is LabelKind.GOAL or zone_of(label.name) in OPEN
            # "Goal setting: client was tired" tells how it went; only numbers behind it are goals.
            open_now = said_so = opened and not aiming and not (_SETTING.search(label.name) and low < high)
        if low >= high:
            continue
        if aiming:
            aims.append(text[low:high])
        if not open_now:
            continue
        for start, end in _candidates(text, low, high, part):
            if _is_goal(text[start:end], part):
                (named if said_so else implied).append(Found(Stretch(block, start, end), label.name if label else ""))
    return Note(named or implied, aims)


def _candidates(text: str, start: int, end: int, part: Part) -> list[tuple[int, int]]:
    """The sentences of a part that may be goals: the first, and all behind a label in the plural without numbers."""
    found = [trimmed(text, low, high) for low, high in sentences(text, start, end)]
    plural = part.label is not None and not part.number and zone_of(part.label.name) in OPEN
    return found if plural else found[:1]


def _is_goal(text: str, part: Part) -> bool:
    if part.label is not None and part.label.kind is LabelKind.GOAL:
        return accept.behind_label(text)
    if part.label is None and not part.number:
        return accept.on_its_own(text, box=False)
    return accept.in_note(text)
