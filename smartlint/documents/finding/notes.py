"""Reads notes that are written in one paragraph, with numbers and labels inside it, as coaches and clinicians write them."""

import re
from collections.abc import Sequence

from smartlint.documents.block import Block
from smartlint.documents.finding import accept, wording
from smartlint.documents.finding.found import Found, Stretch
from smartlint.documents.finding.labels import LabelKind, trimmed
from smartlint.documents.finding.lines import Part, sentences
from smartlint.documents.finding.sections import OPEN, Zone, zone_of

_LONG = re.compile(r"^\s*(?:\d{1,2}|one|two|three|six|twelve)[\s-]?(?:m|mo|mth|months?|y|years?)\b|\bvision\b|\blong[- ]term\b", re.IGNORECASE)
_SURE = re.compile(r"\b(?:confiden(?:t|ce)|\d{1,2}\s?/\s?10)\b", re.IGNORECASE)


def read_note(block: Block, found: Sequence[Part], zone: Zone | None, *, titled: bool) -> list[Found] | None:
    """The goals of a note, or None where the block is no such note.

    Behind a label for goals, or at the very start, what has a number is a goal; any other label without a number ends
    that. A vision and goals "in three months" are what the goals of the note serve, not goals of it.

    Args:
        block: where the note stands.
        found: its parts.
        zone: what the section holds.
        titled: whether the document has headings.
    """
    labelled = [part for part in found if part.label is not None]
    numbered = [part for part in found if part.number]
    if len(found) < 2 or (len(labelled) < 2 and len(numbered) < 2 and titled) or zone is Zone.CLOSED:
        return None
    open_now = zone in OPEN or (not titled and (found[0].number or found[0].label is None))
    goals: list[Found] = []
    aims: list[str] = []
    aiming = False
    for number, part in enumerate(found):
        label = part.label
        if label is not None and (not part.number or label.kind is LabelKind.GOAL):
            aiming = _LONG.search(label.name) is not None
            opened = zone_of(label.name)
            open_now = not aiming and (label.kind is LabelKind.GOAL or opened in OPEN or opened is Zone.TASKS and zone in OPEN)
        text = block.text
        low, high = trimmed(text, part.start, part.end)
        if low >= high:
            continue
        if aiming:
            aims.append(text[low:high])
        start, end = trimmed(text, *sentences(text, low, high)[0])
        said = text[start:end]
        plain = not part.number and label is None and number == 0
        if open_now and (accept.on_its_own(said, box=False) if plain else _is_goal(said, part)):
            goals.append(Found(Stretch(block, start, end), label.name if label else ""))
    for goal in goals:
        goal.aims = list(aims)
    return goals


def _is_goal(text: str, part: Part) -> bool:
    if part.label is not None and part.label.kind is LabelKind.GOAL:
        return accept.behind_label(text)
    return accept.in_zone(text, Zone.GOALS, box=False)
