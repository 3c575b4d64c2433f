"""How far an audit is: goals, documents, goals a second, time left."""

import threading
from collections.abc import Callable, Iterable
from contextlib import suppress
from types import TracebackType
from typing import Self

from rich.console import Console
from rich.progress import BarColumn, Progress, ProgressColumn, Task, TextColumn, TimeRemainingColumn
from rich.text import Text

from smartlint.documents.place import Item, PlacedGoal
from smartlint.report import Report


class _Rate(ProgressColumn):
    """Goals a second, once that is known."""

    def render(self, task: Task) -> Text:
        """The rate of the last seconds."""
        speed = task.finished_speed or task.speed
        return Text(f"{speed:,.0f}/s" if speed else "-/s")


class ProgressBar:
    """Sees goals go by, and shows a bar that is gone when it is left.

    Args:
        console: a terminal.
        count: reads the goals once more, for how many there are: it takes a small part of the time that judging takes, and
            goes on while the first are judged. None where they can be read only once.
    """

    def __init__(self, console: Console, count: Callable[[], Iterable[Item]] | None) -> None:
        self._bar = Progress(TextColumn("{task.description}"), BarColumn(),
                             TextColumn("{task.completed:,}{task.fields[of]} goals"),
                             TextColumn("{task.fields[documents]:,}{task.fields[all]} files"), _Rate(), TimeRemainingColumn(),
                             console=console, transient=True)
        self._task = self._bar.add_task("checking", total=None, of="", documents=0, all="")
        self._count = count
        self._left = threading.Event()
        self._source, self._documents = "", 0

    def __enter__(self) -> Self:
        self._bar.start()
        if self._count is not None:
            threading.Thread(target=self._counted, args=(self._count,), name="smartlint-count", daemon=True).start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, where: TracebackType | None) -> None:
        self._left.set()
        self._bar.stop()

    def see(self, item: PlacedGoal, _report: Report) -> None:
        """One goal more."""
        if item.place.source != self._source:
            self._source = item.place.source
            self._documents += 1
        self._bar.update(self._task, advance=1, documents=self._documents)

    def _counted(self, count: Callable[[], Iterable[Item]]) -> None:
        with suppress(Exception):  # whatever is wrong with the documents is met again where they are judged
            goals, documents, source = 0, 0, ""
            for item in count():
                if self._left.is_set():
                    return
                if isinstance(item, PlacedGoal):
                    goals += 1
                    documents += item.place.source != source
                    source = item.place.source
            self._bar.update(self._task, total=goals, of=f" of {goals:,}", all=f" of {documents:,}")
