"""Finds the tables on a page: rows of paragraphs that stand side by side, below a row of headings."""

from collections.abc import Sequence

from smartlint.documents.layout import Box, Paragraph

_HEADING = 60  # characters of the longest heading of a column
_SLACK = 5.0  # points by which the left edges in a column may differ
_NEAR = 40.0  # points between a row and the next


def tabulate(paragraphs: Sequence[Paragraph]) -> None:
    """Set table, row and header of the paragraphs of a page that stand in a table."""
    rows = _rows(paragraphs)
    table = at = 0
    while at < len(rows):
        end = _end(rows, at)
        if end - at < 2:
            at += 1
            continue
        _mark(rows[at:end], table)
        table, at = table + 1, end


def _rows(paragraphs: Sequence[Paragraph]) -> list[list[Paragraph]]:
    """Paragraphs in the order of the file, those that stand beside the one before them in one row with it."""
    rows: list[list[Paragraph]] = []
    for paragraph in paragraphs:
        last = rows[-1][-1] if rows else None
        if last and not paragraph.heading and not last.heading and _beside(last.box, paragraph.box):
            rows[-1].append(paragraph)
        else:
            rows.append([paragraph])
    return rows


def _beside(left: Box, right: Box) -> bool:
    return right[0] > left[2] and right[1] < left[3] and right[3] > left[1]


def _end(rows: list[list[Paragraph]], start: int) -> int:
    """Behind the last row of the table whose headings row `start` may hold."""
    first = rows[start]
    if len(first) < 2 or any(len(cell.text) > _HEADING or cell.text[-1] in ".!?" for cell in first):
        return start
    end = start + 1
    for at in range(start + 1, len(rows)):
        if rows[at][0].heading or _gap(rows[at - 1], rows[at]) > _NEAR or len(rows[at]) > len(first):
            break
        if len(rows[at]) > 1:
            end = at + 1
        elif at - end > 1:
            break  # one cell alone may belong to a row whose other cells are empty or merged, a third one does not
    return end


def _gap(above: list[Paragraph], below: list[Paragraph]) -> float:
    return min(cell.box[1] for cell in below) - max(cell.box[3] for cell in above)


def _mark(rows: list[list[Paragraph]], table: int) -> None:
    headings = [cell.text for cell in rows[0]]
    # A heading may be centred above its column: the cells of the rows that are complete say where the columns begin.
    complete = [row for row in rows if len(row) == len(headings)]
    edges = [min(row[column].box[0] for row in complete) for column in range(len(headings))]
    for number, row in enumerate(rows):
        for index, cell in enumerate(row):
            within = [column for column, edge in enumerate(edges) if edge <= cell.box[0] + _SLACK]
            column = index if len(row) == len(headings) else within[-1] if within else 0
            cell.table, cell.row, cell.level = table, number, 0
            cell.header = headings[column] if number else ""
