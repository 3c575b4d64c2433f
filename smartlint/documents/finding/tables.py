"""The goals that stand in tables: below a heading that names them, or in rows that name their parts."""

from collections.abc import Sequence
from itertools import groupby

from smartlint.documents.block import Block
from smartlint.documents.finding import accept, content
from smartlint.documents.finding.found import FREE, Found, Rank, Standing, Stretch
from smartlint.documents.finding.labels import LabelKind, label_at, quotes, skip_marks, trimmed
from smartlint.documents.finding.reading import Reading
from smartlint.documents.finding.sections import OPEN, Zone, zone_of
from smartlint.documents.finding.vocabulary import singular

_IN_TABLE = Rank(Standing.ENTRY, 30)


def read_table(reading: Reading, cells: Sequence[Block]) -> None:
    """Find the goals of a table, and what its rows say about the goal above it.

    Args:
        reading: what is known.
        cells: its cells, row by row; at least one.
    """
    rows = [list(row) for _, row in groupby(cells, key=lambda cell: cell.row)]
    column = _goal_column(rows, reading.zone)
    above = reading.last
    for row in rows:
        if not column and _explains(row, above):
            continue
        found = len(reading.goals)
        for cell in row:
            if cell.row and (cell.header == column if column else _shows_examples(cell.header)):
                _read_cell(reading, cell, given=bool(column))
            elif not column:
                _cite(reading, cell)
        if column and len(reading.goals) > found:
            for cell in row:
                _describe(cell, reading.goals[-1])


def _goal_column(rows: list[list[Block]], zone: Zone | None) -> str:
    """The heading of the column that holds the goals, or nothing."""
    headers = [cell.text for cell in rows[0]]
    held = {cell.header for row in rows[1:] for cell in row if _is_goal(cell)}
    named = {header: zone_of(header) for header in headers if header in held}
    for wanted in (Zone.OBJECTIVES, Zone.GOALS, Zone.TASKS):
        for header in headers:
            if named.get(header) is wanted:
                return header
    if zone not in OPEN:
        return ""
    lengths = dict.fromkeys(headers, 0)
    for row in rows[1:]:
        for cell in row:
            if cell.header in lengths:
                lengths[cell.header] += len(cell.text)
    return max(headers, key=lambda header: lengths[header])


def _shows_examples(header: str) -> bool:
    return bool(header) and singular(header.lower().split()[-1]) == "example"


def _read_cell(reading: Reading, cell: Block, *, given: bool) -> None:
    """A cell of a column that holds goals, given as such or as examples of something."""
    start, end, label = _said(cell)
    if _is_goal(cell) if given else accept.on_its_own(cell.text[start:end], box=False):
        reading.add(cell, start, end, _IN_TABLE, label)


def _said(cell: Block) -> tuple[int, int, str]:
    """What a cell says behind its marks and its label for goals, and that label."""
    start = skip_marks(cell.text, 0, len(cell.text))
    label = label_at(cell.text, start, len(cell.text))
    goal = label if label and label.kind is LabelKind.GOAL else None
    start, end = trimmed(cell.text, goal.end if goal else start, len(cell.text))
    return start, end, goal.name if goal else ""


def _is_goal(cell: Block) -> bool:
    start, end, _ = _said(cell)
    said = cell.text[start:end]
    # A column for goals is as good as a check box: "First live payment".
    return accept.in_zone(said, Zone.GOALS, box=not content.is_title(said))


def _cite(reading: Reading, cell: Block) -> None:
    for start, end in quotes(cell.text, 0, len(cell.text)):
        if accept.quoted(cell.text[start:end]):
            reading.add(cell, start, end, FREE)


def _explains(row: list[Block], last: Found | None) -> bool:
    """Whether the row says for one criterion what the goal above means by it."""
    if len(row) < 2:
        return False
    label = label_at(row[0].text + ": ", 0, len(row[0].text) + 2)
    if label is None or label.criterion is None:
        return False
    if last is not None and not content.is_blank(row[1].text) and not content.is_question(row[1].text):
        start, end = trimmed(row[1].text, 0, len(row[1].text))
        last.breakdown.setdefault(label.criterion, Stretch(row[1], start, end))
    return True


def _describe(cell: Block, goal: Found) -> None:
    """What the other columns say about the goal of the row."""
    if cell is goal.stretch.block or not cell.header or content.is_blank(cell.text):
        return
    label = label_at(cell.header + ": ", 0, len(cell.header) + 2)
    if label is None:
        return
    start, end = trimmed(cell.text, 0, len(cell.text))
    goal.describe(label.kind.value, label.criterion, Stretch(cell, start, end))
