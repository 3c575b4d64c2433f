"""Where the characters of a text stand in the source it was taken from, over dropped markup and replaced entities."""

import re
from bisect import bisect_right
from dataclasses import dataclass
from typing import NamedTuple, Self

_LINE = re.compile(r"[^\n]*\n|[^\n]+")  # editors end a line at a line feed, not at every separator Unicode knows


class Run(NamedTuple):
    """A stretch of a text and the stretch of its source that it came from, within one line of the source.

    Attributes:
        start: offset in the text.
        length: code points in the text.
        source: offset in the source.
        width: code points in the source; unlike `length` only where an entity or an escape stands for a character.
        line: 1-based line of the source.
        column: 1-based column of the source, in code points.
    """

    start: int
    length: int
    source: int
    width: int
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Segments:
    """The runs of a text, in order and without overlap; what stands in no run was made up by the reader (a joining blank).

    Attributes:
        runs: the runs; never empty.
    """

    runs: tuple[Run, ...]

    @classmethod
    def verbatim(cls, text: str, source: int, line: int, column: int) -> Self:
        """The segments of a text that stands in its source as it is, line ends included.

        Args:
            text: the text; never empty.
            source: its offset in the source.
            line: the 1-based line at which it starts.
            column: the 1-based column at which it starts, in code points.
        """
        runs, start = [], 0
        for piece in _LINE.findall(text):
            runs.append(Run(start, len(piece), source + start, len(piece), line, column))
            start, line, column = start + len(piece), line + 1, 1
        return cls(tuple(runs))

    def position(self, offset: int) -> tuple[int, int]:
        """The 1-based line and column in the source of the character at `offset` in the text."""
        run = self._at(offset)
        inside = min(max(offset - run.start, 0), run.length)
        return run.line, run.column + (inside if run.length == run.width else 0)

    def source(self, start: int, end: int) -> tuple[int, int]:
        """The half-open range of the source that the half-open range of the text came from, markup between included."""
        first, last = self._at(start), self._at(max(end - 1, start))
        begin = first.source + (max(start - first.start, 0) if first.length == first.width else 0)
        inside = min(end - last.start, last.length)
        return begin, last.source + (inside if last.length == last.width else last.width)

    def cut(self, start: int, end: int) -> Self:
        """The segments of the half-open range of the text, with offsets from its start."""
        kept = []
        first = max(bisect_right(self.runs, start, key=lambda run: run.start) - 1, 0)
        for index in range(first, len(self.runs)):
            run = self.runs[index]
            if run.start >= end:
                break
            low, high = max(run.start, start), min(run.start + run.length, end)
            if low >= high:
                continue
            if run.length == run.width:
                skipped = low - run.start
                kept.append(Run(low - start, high - low, run.source + skipped, high - low, run.line, run.column + skipped))
            else:
                kept.append(run._replace(start=low - start, length=high - low))
        return type(self)(tuple(kept))

    def _at(self, offset: int) -> Run:
        """The run that holds the offset, else the next one (the last one behind the end)."""
        index = bisect_right(self.runs, offset, key=lambda run: run.start) - 1
        if index < 0:
            return self.runs[0]
        run = self.runs[index]
        return self.runs[index + 1] if offset >= run.start + run.length and index + 1 < len(self.runs) else run
