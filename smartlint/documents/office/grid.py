"""A table of a word processor document while it is read: rows, columns, merged cells and headings."""

from dataclasses import dataclass, field


@dataclass(slots=True)
class Cell:
    """A cell of the row that is read.

    Attributes:
        column: 0-based column of the grid at which it starts.
        span: how many columns it takes.
        lines: its paragraphs.
        goes_on: whether it is the lower part of a cell that starts in a row above.
        deleted: whether a tracked change took it out.
    """

    column: int
    span: int = 1
    lines: list[str] = field(default_factory=list)
    goes_on: bool = False
    deleted: bool = False

    @property
    def text(self) -> str:
        """Its paragraphs, divided by line feeds."""
        return "\n".join(line for line in self.lines if line.strip()).strip()


@dataclass(slots=True)
class Grid:
    """A table.

    Attributes:
        number: 0-based number of the table in the document.
        row: 0-based number of the row that is read.
        headings: the texts above the columns.
        cells: the cells of the row that is read.
        deleted: whether a tracked change took the row out.
    """

    number: int
    row: int = -1
    headings: dict[int, str] = field(default_factory=dict)
    cells: list[Cell] = field(default_factory=list)
    deleted: bool = False
    _column: int = 0

    def open_row(self) -> None:
        """A row starts."""
        self.row, self.cells, self.deleted, self._column = self.row + 1, [], False, 0

    def skip(self, columns: int) -> None:
        """The row leaves out so many columns before its first cell."""
        self._column += columns

    def open_cell(self) -> Cell:
        """A cell starts behind the last one."""
        if self.cells:
            self._column += self.cells[-1].span
        cell = Cell(self._column)
        self.cells.append(cell)
        return cell

    def close_row(self) -> list[tuple[Cell, str]]:
        """The cells of the row, each with the heading above it.

        The first row holds the headings; a row that was taken out is none.
        """
        if self.deleted:
            self.row -= 1
            return []
        kept = [cell for cell in self.cells if not cell.deleted]
        if self.row:
            return [(cell, self.headings.get(cell.column, "")) for cell in kept]
        for cell in kept:
            self.headings.update(dict.fromkeys(range(cell.column, cell.column + min(cell.span, 100)), cell.text))
        return [(cell, "") for cell in kept]
