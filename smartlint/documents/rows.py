"""Cuts separated values into rows and cells, and remembers where in the file every character of a cell stands.

RFC 4180 as spreadsheet programs write it: cells in double quotes may hold separators, line ends and doubled quotes.
The csv module does the same but does not say where it found a cell, and after a quote that is never closed it has eaten the
rest of the file.
"""

import re
from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from smartlint.documents.limits import MAX_LINE
from smartlint.documents.segments import Run, Segments
from smartlint.documents.stream import TOO_LONG, Line

_QUOTE = re.compile(r' *"')  # many write a blank behind the separator


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table.

    Attributes:
        line: the 1-based line at which it starts.
        cells: the texts of its cells; empty when it is malformed.
        runs: where each cell stands.
        problem: what is wrong with it, or None.
    """

    line: int
    cells: tuple[str, ...] = ()
    runs: tuple[tuple[Run, ...], ...] = ()
    problem: str | None = None

    def segments(self, index: int) -> Segments | None:
        """Where a cell stands in the file; None for an empty one."""
        return Segments(self.runs[index]) if self.runs[index] else None


class Rows:
    """The rows of a text, one after the other; blank lines are none."""

    def __init__(self, lines: Iterable[Line], separator: str | None) -> None:
        """Takes the lines with their ends as written.

        Args:
            lines: the lines.
            separator: what stands between two cells; None where a row has one cell only.
        """
        self._lines = iter(lines)
        self._again: deque[Line] = deque()  # lines that a quote which is never closed had taken in
        self._separator = separator

    def __iter__(self) -> Iterator[Row]:
        while (line := self._next()) is not None:
            if not line.whole:
                yield Row(line.number, problem=TOO_LONG)
            elif line.text.strip():
                yield self._row(line) if '"' in line.text else self._plain(line)

    def _next(self) -> Line | None:
        return self._again.popleft() if self._again else next(self._lines, None)

    def _plain(self, line: Line) -> Row:
        text = line.text.rstrip("\r\n")
        cells = text.split(self._separator) if self._separator else [text]
        runs, at = [], 0
        for cell in cells:
            runs.append((Run(0, len(cell), line.offset + at, len(cell), line.number, at + 1),) if cell else ())
            at += len(cell) + 1
        return Row(line.number, tuple(cells), tuple(runs))

    def _row(self, line: Line) -> Row:
        cells: list[str] = []
        runs: list[tuple[Run, ...]] = []
        first, at = line, 0
        taken: list[Line] = []
        while True:
            cell = _Cell()
            if opening := _QUOTE.match(line.text, at):
                at = opening.end()
                while (end := cell.quoted(line, at)) is None:
                    following = self._next()
                    if following is None or not following.whole or cell.length > MAX_LINE:
                        # The lines behind the quote are read again: only the first one is lost.
                        self._again.extendleft(reversed([*taken, following] if following else taken))
                        return Row(first.number, problem="a cell opens with a double quote that is not closed")
                    taken.append(following)
                    line, at = following, 0
                at = end
            else:
                at = cell.plain(line, at, self._separator)
            cells.append("".join(cell.texts))
            runs.append(tuple(cell.runs))
            if at == len(line.text) or line.text[at] in "\r\n":
                return Row(first.number, tuple(cells), tuple(runs))
            if line.text[at] != self._separator:
                said = f"line {line.number}, column {at + 1}: text behind the quote that closes a cell"
                return Row(first.number, problem=f"{said}; double the quotes inside a cell")
            at += 1


class _Cell:
    """A cell while it is read."""

    def __init__(self) -> None:
        self.texts: list[str] = []
        self.runs: list[Run] = []
        self.length = 0

    def quoted(self, line: Line, at: int) -> int | None:
        """Takes what stands from `at` on, up to the quote that closes the cell.

        Returns:
            Where the line goes on behind that quote; None when the cell goes on in the next line.
        """
        text = line.text
        while (quote := text.find('"', at)) >= 0:
            self._take(line, at, quote)
            if not text.startswith('"', quote + 1):
                return quote + 1
            self._take(line, quote, quote + 1, width=2)
            at = quote + 2
        self._take(line, at, len(text))
        return None

    def plain(self, line: Line, at: int, separator: str | None) -> int:
        """Takes what stands from `at` on, up to the next separator or the end of the line; returns where that is."""
        end = line.text.find(separator, at) if separator else -1
        if end < 0:
            end = len(line.text.rstrip("\r\n"))
        self._take(line, at, end)
        return end

    def _take(self, line: Line, start: int, end: int, width: int | None = None) -> None:
        if start < end:
            self.texts.append(line.text[start:end])
            self.runs.append(Run(self.length, end - start, line.offset + start, width or end - start, line.number, start + 1))
            self.length += end - start
