"""Headings, and plain lines that stand as titles: what they open, and the goals that stand in headings themselves."""

from smartlint.documents.block import Block
from smartlint.documents.finding import accept, content, wording
from smartlint.documents.finding.found import Rank, Standing
from smartlint.documents.finding.labels import LabelKind, label_at, skip_marks
from smartlint.documents.finding.reading import Reading
from smartlint.documents.finding.sections import OPEN, Zone, zone_of

MAX_TITLE = 90
"""The longest line, in code points, that may be a title."""
_MAX_WORDS = 9


def read_heading(reading: Reading, block: Block) -> None:
    """A heading opens a section, and may be a goal itself: "Objective 2: Make deployments boring"."""
    reading.titled, reading.last = True, None
    text, end = block.text, len(block.text)
    start = skip_marks(text, 0, end)
    label = label_at(text, start, end)
    above = reading.zone
    goal = label if label and label.kind is LabelKind.GOAL else None
    reading.family.heading(block.level)
    reading.sections.enter(f"h{block.level}", text, zone_of(goal.name if goal else text))
    rank = Rank(Standing.HEADING, block.level)
    if goal:
        said = text[goal.end :].strip()
        if _is_goal(said, deep=goal.rank > 1):
            reading.add(block, goal.end, end, rank, goal.name)
        elif said:
            reading.family.theme(said)
        return
    body = label.end if label else start
    said = text[body:]
    if zone_of(text) is None and wording.opens_with_verb(said) and content.word_count(said) > 1:
        if above is Zone.OBJECTIVES and not content.is_question(said):
            reading.add(block, body, end, rank)
        elif above in OPEN:
            reading.family.theme(said)


def _is_goal(said: str, *, deep: bool) -> bool:
    if not accept.behind_label(said, deep=deep):
        return False
    return deep or wording.opens_with_verb(said) or wording.commits(said)


def is_title(text: str, start: int, end: int) -> bool:
    """Whether a line of a paragraph stands as a title over what follows."""
    line = text[start:end].strip()
    if not line or len(line) > MAX_TITLE or line[-1] in '.!;,”"' or content.is_unfilled(line):
        return False
    if line[-1] == ":":
        return True
    if skip_marks(text, start, end) > start + 1 or label_at(text, start, end) or content.word_count(line) > _MAX_WORDS:
        return False
    if line.isupper() or content.is_title(line) or zone_of(line) is not None:
        return not content.has_target(line) or line.isupper()
    wanted = wording.opens_with_verb(line) or content.wants(line) or content.has_target(line)
    return line[:1].isupper() and not wanted and not wording.commits(line)


def style_of(line: str) -> str:
    """How a plain line is written as a title: titles of one style stand side by side."""
    bare = line.strip()
    if bare.isupper():
        return "caps"
    return "label" if bare.endswith(":") else "title"
