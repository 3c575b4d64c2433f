"""The goals that stand in tables: below a heading that names them, or in rows that name their parts."""

from collections.abc import Sequence
from itertools import groupby

from smartlint.documents.block import Block
from smartlint.documents.finding import accept, wording
from smartlint.documents.finding.family import Family
from smartlint.documents.finding.found import Found, Stretch
from smartlint.documents.finding.labels import LabelKind, label_at, quotes, skip_marks, trimmed
from smartlint.documents.finding.sections import OPEN, Sections, Zone, zone_of


def read_table(cells: Sequence[Block], sections: Sections, family: Family, goals: list[Found], last: Found | None) -> None:
    """Add the goals of a table to `goals`.

    Args:
        cells: its cells, row by row.
        sections: the titles that it stands below.
        family: what its goals may hang on.
        goals: takes the goals.
        last: the goal that stands above the table, which its rows may explain.
    """
    rows = [list(row) for _, row in groupby(cells, key=lambda cell: cell.row)]
    column = _goal_column(rows, sections.zone)
    for row in rows:
        if not column and _explains(row, last):
            continue
        described: Found | None = None
        for cell in row:
            if column and cell.header == column and cell.row:
                described = _cell(cell, family, goals) or described
            elif not column:
                _quoted(cell, goals)
        if described is None:
            continue
        for cell in row:
            _describe(cell, described)


def _goal_column(rows: list[list[Block]], zone: Zone | None) -> str:
    """The heading of the column that holds the goals, or nothing."""
    if not rows:
        return ""
    headers = [cell.text for cell in rows[0]]
    named = {header: zone_of(header) for header in headers}
    for wanted in (Zone.OBJECTIVES, Zone.GOALS):
        for header in headers:
            if named[header] is wanted:
                return header
    if zone not in OPEN:
        return ""
    lengths = {header: 0 for header in headers}
    for row in rows[1:]:
        for cell in row:
            if cell.header in lengths:
                lengths[cell.header] += len(cell.text)
    return max(headers, key=lambda header: lengths[header])


def _cell(cell: Block, family: Family, goals: list[Found]) -> Found | None:
    start = skip_marks(cell.text, 0, len(cell.text))
    label = label_at(cell.text, start, len(cell.text))
    if label and label.kind is LabelKind.GOAL:
        start = label.end
    start, end = trimmed(cell.text, start, len(cell.text))
    if not accept.in_zone(cell.text[start:end], Zone.GOALS, box=False):
        return None
    found = Found(Stretch(cell, start, end), label.name if label else "", (2, 30, 0))
    family.place(found)
    goals.append(found)
    return found


def _quoted(cell: Block, goals: list[Found]) -> None:
    for start, end in quotes(cell.text, 0, len(cell.text)):
        if accept.quoted(cell.text[start:end]):
            goals.append(Found(Stretch(cell, start, end)))


def _explains(row: list[Block], last: Found | None) -> bool:
    """Whether the row says for one criterion what the goal above means by it."""
    if len(row) < 2:
        return False
    label = label_at(row[0].text + ": ", 0, len(row[0].text) + 2)
    if label is None or label.criterion is None:
        return False
    if last is not None and not wording.is_unfilled(row[1].text) and not wording.is_question(row[1].text):
        start, end = trimmed(row[1].text, 0, len(row[1].text))
        last.breakdown.setdefault(label.criterion, Stretch(row[1], start, end))
    return True


def _describe(cell: Block, goal: Found) -> None:
    """What the other columns say about the goal of the row."""
    if cell is goal.stretch.block or not cell.header or wording.is_unfilled(cell.text):
        return
    label = label_at(cell.header + ": ", 0, len(cell.header) + 2)
    if label is None:
        return
    start, end = trimmed(cell.text, 0, len(cell.text))
    goal.describe(label.kind.value, label.criterion, Stretch(cell, start, end))
