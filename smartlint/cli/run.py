"""One run over goals: each report goes to the writer with its place, each refusal to standard error."""

import datetime as dt
from collections import deque
from collections.abc import Iterable, Iterator

from smartlint.categories import CategoryTally
from smartlint.cli.console import complain
from smartlint.documents import Item, Note, Place, Refusal
from smartlint.languages import ENGLISH
from smartlint.linter import Linter
from smartlint.model import Context, GoalInput
from smartlint.output.writer import Writer
from smartlint.profiles import find
from smartlint.tally import Tally
from smartlint.translation import translate


class Run:
    """Judges a stream of goals while it is read, and has the findings said in a language."""

    def __init__(self, linter: Linter, writer: Writer, language: str = ENGLISH) -> None:
        self.linter = linter
        self.writer = writer
        self.language = language
        self._waiting: deque[Place] = deque()
        self._tally = Tally()
        profile = linter.config.profile
        self._categories = CategoryTally(find(profile)) if profile else None

    def over(self, items: Iterable[Item], *, today: dt.date | None, written: dt.date | None, context: Context,
             processes: int) -> int:
        """Writes a report for every goal.

        Returns:
            The exit status: 2 when something was refused, else 1 when a goal does not pass, else 0.
        """
        for report in self.linter.check_many(self._goals(items), today=today, written=written, context=context,
                                             processes=processes):
            place = self._waiting.popleft()
            self.writer.write(place, report if self.language == ENGLISH else translate(report, self.language))
            self._tally.add(place, report)
            if self._categories:
                self._categories.add(report)
        summary = self._tally.summary(categories=self._categories.categories.counts if self._categories else None)
        self.writer.close(summary)
        return 2 if summary.refused else int(summary.failed > 0)

    def _goals(self, items: Iterable[Item]) -> Iterator[GoalInput]:
        for item in items:
            if isinstance(item, Note):
                complain(item)
            elif isinstance(item, Refusal):
                self._tally.refuse(item)
                complain(item)
            else:
                self._waiting.append(item.place)
                yield item.goal
