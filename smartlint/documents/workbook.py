"""Reads spreadsheets (.xlsx): sheets with a goal column row by row, other sheets cell by cell."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from io import BytesIO
from typing import Any

from smartlint.documents.block import Block, Kind
from smartlint.documents.columns import HEADER_ROWS, Columns, choose, unknown
from smartlint.documents.document import Document
from smartlint.documents.extras import extra
from smartlint.documents.office.package import Package
from smartlint.documents.office.properties import written
from smartlint.documents.office.sheets import letters, require_small
from smartlint.documents.options import Reading
from smartlint.documents.place import Item, Place, Refusal
from smartlint.documents.records import Records
from smartlint.documents.stream import Source
from smartlint.documents.whole import goals_in
from smartlint.model import InputError

Rows = list[list[Any]]


def read_workbook(source: Source, reading: Reading) -> Iterator[Item]:
    """The goals of the visible sheets, each with its sheet and cell.

    In a sheet with a column for goals each cell under its heading is one. A sheet without is searched like any other
    document, unless a column was asked for.

    Raises:
        OSError: the file cannot be opened.
        InputError: python-calamine is not installed, the file is damaged, encrypted or beyond the limits, or no sheet has the
            column that was asked for.
    """
    library = extra("python_calamine", "xlsx")
    content = source.whole()
    with Package(content, ".xlsx") as package:
        require_small(package)
        day = written(package) if reading.properties else None
    book = _guarded(lambda: library.CalamineWorkbook.from_filelike(BytesIO(content)))
    missing: list[str] = []
    found = False
    for name in _visible(library, book):
        try:
            sheet = _Sheet(source.name, name, *_guarded(lambda name=name: _values(book, name)))  # type: ignore[misc]
            at, columns = sheet.columns(reading)
        except InputError as error:
            yield Refusal(Place(source.name, within=f"sheet {name}"), str(error))
            continue
        if columns is not None:
            found = True
            yield from sheet.goals(at, columns, Records(columns, reading, day))
        elif reading.columns:
            missing.extend(str(each) for each in sheet.first() if each not in missing)
        else:
            yield from _searched(sheet, day)
    if reading.columns and not found:
        raise InputError(unknown(missing, reading))


class _Sheet:
    """The cells of a sheet, with the value of a merged cell in each of the cells that it covers in its first column."""

    def __init__(self, source: str, name: str, rows: Rows, merged: list[tuple[tuple[int, int], tuple[int, int]]]) -> None:
        self._source, self._name, self._rows = source, name, rows
        self._merged = merged

    def columns(self, reading: Reading) -> tuple[int, Columns | None]:
        """The 0-based row of the headings and what the columns hold, or None."""
        seen = 0
        for at, row in enumerate(self._rows):
            names = [each if isinstance(each, str) else "" for each in row]
            if not any(name.strip() for name in names):
                continue
            if (columns := choose(names, reading)) is not None:
                return at, columns
            seen += 1
            if seen == HEADER_ROWS:
                break
        return 0, None

    def first(self) -> Sequence[str]:
        """The texts of the first row that has some."""
        for row in self._rows:
            if texts := [each.strip() for each in row if isinstance(each, str) and each.strip()]:
                return texts
        return ()

    def goals(self, at: int, columns: Columns, records: Records) -> Iterator[Item]:
        """The goals below the headings in row `at`. What is said once for several rows in a merged cell holds for each."""
        goals = set(columns.goals)
        for top, left, bottom in ((start[0], start[1], end[0]) for start, end in self._merged):
            if left in goals or top <= at or left >= len(columns.names):
                continue
            for row in range(top + 1, min(bottom, len(self._rows) - 1) + 1):
                if left < len(self._rows[row]):
                    self._rows[row][left] = self._rows[top][left]
        for number, values in enumerate(self._rows[at + 1 :], at + 2):
            yield from records.goals([None if each == "" else each for each in values], self._places(number, columns))

    def blocks(self) -> Iterator[Block]:
        """The cells with text as pieces of a document; the first row with text holds the headings."""
        headings: dict[int, str] | None = None
        for number, row in enumerate(self._rows):
            texts = {column: each.strip() for column, each in enumerate(row) if isinstance(each, str) and each.strip()}
            for column, text in texts.items():
                yield Block(Kind.CELL, text, self._place(number + 1, column), row=number,
                            header=(headings or {}).get(column, ""))
            if texts and headings is None:
                headings = texts

    def _places(self, row: int, columns: Columns) -> Callable[[int], Place]:
        return lambda index: self._place(row, index, columns.names[index])

    def _place(self, row: int, column: int, heading: str | None = None) -> Place:
        return Place(self._source, column=heading, within=f"sheet {self._name}, cell {letters(column)}{row}")


def _searched(sheet: _Sheet, day: date | None) -> list[Item]:
    """The goals in a sheet that is read as a table, else, where it holds none as that, as a form filled in line by line."""
    blocks = tuple(sheet.blocks())
    lines = tuple(Block(Kind.ITEM, block.text, block.place, marker="-") for block in blocks)
    return next((found for each in (blocks, lines) if (found := list(goals_in(Document(each, written=day))))), [])


def _visible(library: Any, book: Any) -> list[str]:
    shown, sheet = library.SheetVisibleEnum.Visible, library.SheetTypeEnum.WorkSheet
    return [each.name for each in book.sheets_metadata if each.visible == shown and each.typ == sheet]


def _values(book: Any, name: str) -> tuple[Rows, list[tuple[tuple[int, int], tuple[int, int]]]]:
    sheet = book.get_sheet_by_name(name)
    return sheet.to_python(skip_empty_area=False), sheet.merged_cell_ranges or []


def _guarded(call: Callable[[], Any]) -> Any:
    """What the library gives; whatever goes wrong in it is the file's fault.

    Raises:
        InputError: it raised; also where its own language calls that a panic, which is no `Exception` of Python.
    """
    try:
        return call()
    except (KeyboardInterrupt, SystemExit):
        raise
    except BaseException as error:  # noqa: BLE001  # see above
        raise InputError(f"is no .xlsx file that can be read: {' '.join(str(error).split()) or type(error).__name__}") from None
