"""One run over goals: each report goes to the writer with its place, each refusal to standard error."""

import datetime as dt
from collections import deque
from collections.abc import Iterable, Iterator

from smartlint.cli.console import complain
from smartlint.documents import Item, Place, Refusal
from smartlint.linter import Linter
from smartlint.model import Context, GoalInput
from smartlint.output.writer import Writer


class Run:
    """Judges a stream of goals while it is read."""

    def __init__(self, linter: Linter, writer: Writer) -> None:
        self.linter = linter
        self.writer = writer
        self._waiting: deque[Place] = deque()
        self._refused = 0

    def over(self, items: Iterable[Item], *, today: dt.date | None, written: dt.date | None, context: Context,
             processes: int) -> int:
        """Writes a report for every goal.

        Returns:
            The exit status: 2 when something was refused, else 1 when a goal does not pass, else 0.
        """
        passed = True
        for report in self.linter.check_many(self._goals(items), today=today, written=written, context=context,
                                             processes=processes):
            self.writer.write(self._waiting.popleft(), report)
            passed &= report.ok
        self.writer.close(self._refused)
        return 2 if self._refused else int(not passed)

    def _goals(self, items: Iterable[Item]) -> Iterator[GoalInput]:
        for item in items:
            if isinstance(item, Refusal):
                self._refused += 1
                complain(item)
            else:
                self._waiting.append(item.place)
                yield item.goal
