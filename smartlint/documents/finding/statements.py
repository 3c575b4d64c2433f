"""Reads a statement: an entry of a list, or a line of a paragraph."""

import re

from smartlint.documents.block import Block, Kind
from smartlint.documents.finding import accept, content, wording
from smartlint.documents.finding.found import FREE, Rank, Standing, Stretch
from smartlint.documents.finding.labels import (
    Label,
    LabelKind,
    is_acronym,
    is_plural,
    label_at,
    quotes,
    skip_marks,
    trimmed,
)
from smartlint.documents.finding.lines import sentences
from smartlint.documents.finding.notes import is_long
from smartlint.documents.finding.reading import Reading
from smartlint.documents.finding.sections import OPEN, Zone, names_one, zone_of
from smartlint.documents.finding.vocabulary import any_of

_INTRODUCED = re.compile(
    rf"\b(?:({any_of('wording', 'settled')})|(?:{any_of('wording', 'aim')}|plan)s?)\b[^:.\n]{{0,40}}:\s+", re.IGNORECASE
)
_CLINICAL = ("subjective", "objective", "assessment", "plan")
_MAX_LABELS = 3
_OBJECTIVE = 2
_MAX_PARAGRAPH = 3
"""How many sentences a paragraph below a title for goals may have whose first one is taken for a goal without a target."""
_LOOSE_LIST = 20
"""The depth of an entry in a paragraph, whose list has no structure."""


def read_statement(reading: Reading, block: Block, start: int, end: int, item: Rank | None) -> None:
    """Find the goals of a statement, or what it says about the last one.

    Args:
        reading: what is known.
        block: where it stands.
        start: where it starts.
        end: where it ends.
        item: its rank as an entry of a list; None for a line of a paragraph.
    """
    marked = skip_marks(block.text, start, end)
    if item is None and marked > start + 1:
        item = Rank(Standing.ENTRY, _LOOSE_LIST)
    labels = _labels(block.text, marked, end)
    if labels and (
        _is_clinical(reading, labels[0]) or _describes(reading, block, labels[-1], end, nested=item is not None)
    ):
        return
    goal = next((label for label in labels if label.kind is LabelKind.GOAL), None)
    if goal is not None:
        _labelled(reading, block, goal, labels[-1].end, end, item)
        return
    cited = _cite(reading, block, marked, end)
    if any(label.kind is LabelKind.CLOSED for label in labels):
        return
    if item is None:
        _prose(reading, block, marked, end, cited)
    elif not cited:
        _entry(reading, block, marked, labels[-1].end if labels else marked, end, item)


def _labels(text: str, at: int, end: int) -> list[Label]:
    """The labels in front of a statement: "Good: Objective: ..."."""
    labels: list[Label] = []
    while len(labels) < _MAX_LABELS and (label := label_at(text, at, end)):
        labels.append(label)
        at = label.end
        if label.kind not in (LabelKind.TOPIC, LabelKind.GOAL):
            break
    return labels


def _is_clinical(reading: Reading, label: Label) -> bool:
    """Whether the label is one of a clinical note, which goes on until the next title."""
    name = label.name.strip().lower()
    reading.clinical |= name == "subjective"
    if not reading.clinical or name not in _CLINICAL:
        return False
    reading.sections.enter("label", label.name, Zone.CLOSED)
    return True


def _describes(reading: Reading, block: Block, label: Label, end: int, *, nested: bool) -> bool:
    """Whether the line explains the last goal, or would explain one; if so, it is attached."""
    goal = reading.last
    if goal is None or label.kind not in (LabelKind.CRITERION, LabelKind.OWNER, LabelKind.BASELINE):
        return label.kind is LabelKind.CRITERION and is_acronym(label)
    start, end = trimmed(block.text, label.end, end)
    if start == end and not is_acronym(label):
        return False  # "Actions:" may stand over a list
    if start < end and not content.is_blank(block.text[start:end]):
        if goal.parent is not None and len(goal.parent.children) > 1 and not is_acronym(label) and not nested:
            goal = goal.parent
        goal.describe(label.kind.value, label.criterion, Stretch(block, start, end))
    return True


def _labelled(reading: Reading, block: Block, goal: Label, at: int, end: int, item: Rank | None) -> None:
    """What stands behind a label for goals: a goal, a theme, or nothing, when the goals follow."""
    low, high = trimmed(block.text, at, end)
    said = block.text[low:high]
    if not said:
        reading.sections.enter("label", goal.name, zone_of(goal.name))
    elif reading.noted and is_long(goal.name):
        reading.aim(said)
    elif accept.behind_label(said) and not (reading.zone is Zone.CLOSED and accept.is_defined(said)):
        if is_plural(goal) and not accept.asks(said):
            return
        if goal.rank == _OBJECTIVE and item is None:
            # What is listed below it are its key results.
            reading.sections.enter("label", goal.name, Zone.OBJECTIVES)
        rank = Rank(Standing.ENTRY, item.depth, goal.rank) if item else Rank(Standing.LABEL, goal.rank)
        reading.add(block, low, _extent(block.text, low, high), rank, goal.name)


def _cite(reading: Reading, block: Block, start: int, end: int) -> list[tuple[int, int]]:
    """The quotations that are goals; they are found wherever they stand."""
    cited = [(low, high) for low, high in quotes(block.text, start, end) if accept.quoted(block.text[low:high])]
    for low, high in cited:
        reading.add(block, low, high, FREE)
    return cited


def _entry(reading: Reading, block: Block, start: int, body: int, end: int, item: Rank) -> None:
    """An entry of a list; `body` is where it goes on behind its topic, as in "Reading: finish two books"."""
    text, zone, box = block.text, reading.zone, block.checked is not None
    rest = text[body:end]
    if body > start and not (wording.opens_with_verb(rest) or wording.opens_with_gerund(rest) or wording.commits(rest)):
        if zone is Zone.OBJECTIVES and not content.has_target(rest) and not content.states(rest):
            return
        if not (zone in OPEN and content.states(rest)):
            body = start
    low, high = trimmed(text, body, end)
    high = _extent(text, low, high)
    said = text[low:high]
    if zone in OPEN or zone is Zone.TASKS:
        nested = not box and reading.family.is_nested(item.depth)
        # What stands below a goal's entry are its steps; below an objective they are its key results.
        steps = nested and not (zone is Zone.OBJECTIVES and content.word_count(said) > 3)
        if not steps and accept.in_zone(said, zone, box=box):
            reading.add(block, low, high, item, text[start:body].strip(" :"))
    elif zone is None and (box or not reading.titled) and accept.on_its_own(said, box=box):
        reading.add(block, low, high, item)
    elif zone is None:
        _prose(reading, block, start, end, [])


def _prose(reading: Reading, block: Block, start: int, end: int, cited: list[tuple[int, int]]) -> None:
    """The sentences that commit to something."""
    text, zone = block.text, reading.zone
    found = sentences(text, start, end)
    title = reading.sections.open[-1].title if zone in OPEN and reading.sections.said else ""
    few = len(found) <= _MAX_PARAGRAPH and block.kind is Kind.PARAGRAPH and bool(title)
    accepted = accept.behind_label if len(found) == 1 and names_one(title) else accept.asks
    for low, high in found:
        if any(first < high and low < last for first, last in cited):
            continue
        settled = _settled(text, low, high) if zone is not Zone.CLOSED else None
        if settled is not None:
            reading.add(block, settled, high, FREE)
            continue
        if (label := label_at(text, low, high)) and wording.promises(text[label.end : high]):
            low = label.end
        said = text[low:high].strip()
        if accept.in_prose(said, zone) or (few and low == found[0][0] and accepted(said)):
            reading.add(block, low, high, FREE)


def _settled(text: str, start: int, end: int) -> int | None:
    """Where in a sentence that stands which was settled: "For next week she decided: walk on three days"."""
    found = _INTRODUCED.search(text, start, end)
    if found is None or content.is_open(found.group()):
        return None
    said = text[found.end() : end]
    settled = found.group(1) is not None and content.has_target(said)
    return found.end() if accept.behind_label(said) and (settled or accept.asks(said)) else None


def _extent(text: str, start: int, end: int) -> int:
    """Where the goal ends that starts there: behind its first sentence, and those that go on with it."""
    found = sentences(text, start, end)
    last = found[0][1] if found else end
    for low, high in found[1:]:
        if label_at(text, low, high) or not wording.goes_on(text[low:high]):
            break
        last = high
    return last
