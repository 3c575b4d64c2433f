"""Judges goals in a few threads: those that wait at the same time go through the model together."""

import asyncio
import datetime as dt
import threading
from collections import deque
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass, field

from smartlint.linter import Linter
from smartlint.model import GoalInput
from smartlint.report import Report

TOGETHER = 16
"""How many goals go through the model together at most."""

LETTERS_TOGETHER = 4_000
"""How many characters they have together, so that nobody waits long for others; a longer goal goes alone."""


class StoppingError(Exception):
    """The service is being stopped."""


@dataclass(frozen=True, eq=False, slots=True)
class _Task:
    goal: GoalInput
    today: dt.date
    finish: Callable[[Report], bytes]
    future: "Future[bytes]" = field(default_factory=Future)

    @property
    def size(self) -> int:
        return len(self.goal.text) + sum(map(len, self.goal.breakdown.values()))


class Judge:
    """A linter behind a queue, for callers on an event loop.

    Args:
        linter: what judges.
        threads: how many threads work; they share the model.
    """

    def __init__(self, linter: Linter, threads: int = 2) -> None:
        self.linter = linter
        self.ready = False
        self._threads = threads
        self._started: list[threading.Thread] = []
        self._waiting: deque[_Task] = deque()
        self._changed = threading.Condition()
        self._closed = False

    async def start(self) -> None:
        """Loads the model and judges a goal with it, so that the first visitor does not wait; opens again what was closed.

        Raises:
            SmartlintError: the model is not installed, or a plugin is broken.
        """
        with self._changed:
            self._closed = False
        await self.warm()

    async def warm(self) -> None:
        """The same for one that is open; does nothing when it was done.

        Raises:
            SmartlintError: as in `start`.
            StoppingError: it is closed.
        """
        if not self.ready:
            await self.judge(GoalInput("Call ten people by Friday."), dt.date(2026, 1, 1), lambda _report: b"")
            self.ready = True

    async def judge(self, goal: GoalInput, today: dt.date, finish: Callable[[Report], bytes]) -> bytes:
        """What `finish` makes of the report about a goal, in the thread that judged it.

        Raises:
            SmartlintError: as in `Linter.check`.
            StoppingError: the judge was closed.
        """
        task = _Task(goal, today, finish)
        with self._changed:
            if self._closed:
                raise StoppingError
            while len(self._started) < self._threads:
                thread = threading.Thread(target=self._work, name=f"smartlint-{len(self._started)}", daemon=True)
                thread.start()
                self._started.append(thread)
            self._waiting.append(task)
            self._changed.notify()
        return await asyncio.wrap_future(task.future)

    def close(self) -> None:
        """Lets the goals that are being judged end, drops those that wait, and ends the threads."""
        with self._changed:
            self._closed, self.ready = True, False
            while self._waiting:
                self._waiting.popleft().future.set_exception(StoppingError())
            self._changed.notify_all()
        for thread in self._started:
            thread.join()
        self._started.clear()

    def _work(self) -> None:
        while tasks := self._take():
            self._judge(tasks)

    def _take(self) -> list[_Task]:
        """The next goals that can go together; empty when the judge is closed."""
        taken: list[_Task] = []
        size = 0
        with self._changed:
            while not taken:
                while not self._waiting and not self._closed:
                    self._changed.wait()
                if self._closed:
                    return []
                while self._waiting and len(taken) < TOGETHER:
                    task = self._waiting[0]
                    size += task.size
                    if taken and (size > LETTERS_TOGETHER or task.today != taken[0].today):
                        break
                    self._waiting.popleft()
                    # Who went away while waiting is not judged.
                    if task.future.set_running_or_notify_cancel():
                        taken.append(task)
        return taken

    def _judge(self, tasks: list[_Task]) -> None:
        try:
            reports = list(self.linter.check_many([task.goal for task in tasks], today=tasks[0].today))
            done = [task.finish(report) for task, report in zip(tasks, reports, strict=True)]
        except Exception as error:  # noqa: BLE001  # whatever a plugin raises belongs to the one who asked
            if len(tasks) == 1:
                tasks[0].future.set_exception(error)
            else:
                # One goal of them is at fault; the others get their reports.
                for task in tasks:
                    self._judge([task])
            return
        for task, what in zip(tasks, done, strict=True):
            task.future.set_result(what)
