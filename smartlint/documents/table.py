"""Reads tables of separated values: which separator they have, where their headings stand, and the goals in their rows."""

from collections.abc import Callable, Iterator
from itertools import chain, islice

from smartlint.documents.columns import HEADER_ROWS, Columns, choose, unknown
from smartlint.documents.options import Reading
from smartlint.documents.place import Item, Place, Refusal
from smartlint.documents.records import Records
from smartlint.documents.rows import Row, Rows
from smartlint.documents.segments import Segments
from smartlint.documents.stream import NOT_UTF8, Line, Source, is_utf8, lines_of

SEPARATORS = (",", ";", "\t", "|")
"""What may stand between two cells."""

_SAMPLE = 200  # lines from which the separator and the headings are seen


def read_table(source: Source, reading: Reading) -> Iterator[Item]:
    """The goals of a table, each at the line of the file where it starts. Blank cells hold none.

    The separator is the one with which a row of headings is found and most rows are as wide as that; a first line `sep=;`
    says it outright. A row that is wider or narrower than the headings is refused; what a narrow one holds is still read.

    Raises:
        OSError, InputError: the file, or its headings, cannot be read.
        UnicodeDecodeError: it has another encoding than asked for.
    """
    with source.text(newline="") as stream:
        lines = lines_of(stream)
        sample = list(islice(lines, _SAMPLE))
        if bad := next((line for line in sample if not is_utf8(line.text)), None):
            # Headings above a bad row are still headings.
            sample, lines = sample[: sample.index(bad) + 1], iter(())
        told, sample = _told(sample)
        separator, columns, header = _layout(sample, told, reading)
        if columns is None:
            if not any(line.text.strip() for line in sample):
                return
            yield _headless(source, sample, separator, reading)
            return
        rows = iter(Rows(chain(sample, lines), separator))
        for row in rows:
            if row.line == header:
                break
        yield from _goals(rows, source.name, columns, reading)


def _told(lines: list[Line]) -> tuple[str | None, list[Line]]:
    """The separator that a first line such as `sep=;` names, and the lines without it."""
    first = lines[0].text.rstrip("\r\n").lower() if lines else ""
    if first.startswith("sep=") and first[4:] in SEPARATORS:
        return first[4:], lines[1:]
    return None, lines


def _layout(sample: list[Line], told: str | None, reading: Reading) -> tuple[str | None, Columns | None, int]:
    """The separator, what the columns hold, and the line of the headings; no columns where no row names the goals'."""
    best: tuple[float, int] = (-1.0, 0)
    layout: tuple[str | None, Columns | None, int] = (told or ",", None, 0)
    for separator in (told,) if told else SEPARATORS:
        rows = list(Rows(sample, separator))
        for at, row in enumerate(rows[:HEADER_ROWS]):
            columns = choose(row.cells, reading)
            if columns is None:
                continue
            width = len(row.cells)
            below = rows[at + 1 :]
            regular = sum(_fits(each, width) for each in below) / max(len(below), 1)
            if (regular, width) > best:
                best = regular, width
                layout = (separator if width > 1 else None, columns, row.line)
            break
    return layout


def _fits(row: Row, width: int) -> bool:
    return row.problem is None and len(row.cells) == width


def _headless(source: Source, sample: list[Line], separator: str | None, reading: Reading) -> Refusal:
    """What to say about a table in which no column holds the goals."""
    if not is_utf8(sample[-1].text):
        return Refusal(Place(source.name, sample[-1].number), NOT_UTF8)
    first = next(iter(Rows(sample, separator or max(SEPARATORS, key=sample[0].text.count))))
    if first.problem:
        return Refusal(Place(source.name, first.line), first.problem)
    return Refusal(Place(source.name), unknown(first.cells, reading))


def _goals(rows: Iterator[Row], source: str, columns: Columns, reading: Reading) -> Iterator[Item]:
    records, width = Records(columns, reading), len(columns.names)
    for row in rows:
        at = Place(source, row.line)
        if row.problem:
            yield Refusal(at, row.problem)
            continue
        if not all(map(is_utf8, row.cells)):
            yield Refusal(at, NOT_UTF8)
            return
        if not any(cell.strip() for cell in row.cells):
            continue
        if any(cell.strip() for cell in row.cells[width:]):
            yield Refusal(at, f"this row has {len(row.cells)} cells, the headings are {width}; put a cell that holds the "
                              "separator in double quotes")
            continue
        if len(row.cells) < width:
            yield Refusal(at, f"this row has only {len(row.cells)} of {width} cells; the others were taken as empty")
        yield from records.goals(row.cells, _places(row, source, columns))


def _places(row: Row, source: str, columns: Columns) -> Callable[[int], Place]:
    """Where the text of each cell stands, without the white space around it."""

    def place(index: int) -> Place:
        cell, segments = row.cells[index], row.segments(index)
        start = len(cell) - len(cell.lstrip())
        kept: Segments | None = segments.cut(start, len(cell.rstrip())) if segments else None
        line = kept.position(0)[0] if kept else row.line
        return Place(source, line, columns.names[index], segments=kept)

    return place
