"""Audits a stream of goals: judged, what is suppressed or known left out, counted, written; and it can be interrupted."""

import datetime as dt
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from smartlint.auditing.baseline import Baseline
from smartlint.auditing.interrupts import Interrupts
from smartlint.auditing.portfolio import Portfolio
from smartlint.auditing.state import Entry, State
from smartlint.auditing.suppress import Suppressor
from smartlint.categories import CategoryTally
from smartlint.documents import Item, Note, Place, PlacedGoal, Refusal
from smartlint.fingerprint import fingerprints
from smartlint.linter import Linter
from smartlint.model import Context, GoalInput, InputError, SmartlintError
from smartlint.output.writer import Writer
from smartlint.pool import DEATHS, Lost
from smartlint.profiles import find
from smartlint.report import Report
from smartlint.summary import Summary
from smartlint.tally import Tally

LOST = f"ended {DEATHS} processes that judged it, and was set aside"
"""What is said about a goal that could not be judged."""


class Watcher(Protocol):
    """Sees every goal go by."""

    def see(self, item: PlacedGoal, report: Report, /) -> None:
        """A goal, and what was concluded about it."""


@dataclass(frozen=True)
class Plan:
    """How an audit is made.

    Attributes:
        linter: judges.
        today: the day that past and too far are judged from.
        written: the day the goals were written, where they do not say it.
        context: what is known about goals that say nothing themselves.
        processes: how many processes judge.
        baseline: the known findings.
        state: keeps what is done, and what was done before.
        redact: leaves the words of a goal out of the report that the state keeps; writers see to that themselves.
        writers: what reports are written by.
        watchers: what else sees them, with their words.
        say: is told of everything that cannot be read or holds no goal, as soon as it is met.
    """

    linter: Linter
    today: dt.date
    written: dt.date | None = None
    context: Context | None = None
    processes: int = 1
    baseline: Baseline | None = None
    state: State | None = None
    redact: Callable[[Place, Report], Report] | None = None
    writers: Sequence[Writer] = ()
    watchers: Sequence[Watcher] = ()
    say: Callable[[Refusal | Note], None] = lambda _said: None


class Engine:
    """Makes one audit."""

    def __init__(self, plan: Plan) -> None:
        self._plan = plan
        profile = find(name) if (name := plan.linter.config.profile) else None
        self._tally, self._categories = Tally(), CategoryTally(profile) if profile else None
        self._portfolio = Portfolio(plan.linter.config.portfolio, sub_goals=profile.sub_goals if profile else None)
        self._suppressor = Suppressor(plan.linter, written=plan.written, context=plan.context, refuse=self._refused)
        self._suppressed = 0
        self._interrupts = Interrupts()

    def over(self, items: Iterable[Item]) -> Summary:
        """Judges and writes everything.

        Args:
            items: the goals, read while they are judged.

        Returns:
            The summary that the writers were closed with.

        Raises:
            KeyboardInterrupt: it was interrupted; what was written is whole and says so.
            SmartlintError: it cannot go on; likewise.
        """
        with self._interrupts.handled():
            try:
                self._all(self._goals(items))
            except (KeyboardInterrupt, SmartlintError):
                with self._interrupts.held():
                    self._close(interrupted=True)
                raise
            with self._interrupts.held():
                return self._close(interrupted=False)

    def _all(self, goals: Iterator[PlacedGoal]) -> None:
        plan, waiting = self._plan, deque[PlacedGoal]()
        if plan.state:
            self._go_on(goals, plan.state)

        def given() -> Iterator[GoalInput]:
            for item in goals:
                waiting.append(item)
                yield item.goal

        for outcome in plan.linter.outcomes(given(), today=plan.today, written=plan.written, context=plan.context,
                                            processes=plan.processes):
            item = waiting.popleft()
            with self._interrupts.held():
                self._judged(item, outcome)

    def _go_on(self, goals: Iterator[PlacedGoal], state: State) -> None:
        """Takes what was done before, as long as the documents still hold the very same goals."""
        for entry in state.entries():
            item = next(goals, None)
            if item is None or state.key(item) != entry.key:
                where = f"{item.place} is another goal than" if item else "there are fewer goals than"
                raise InputError(f"{where} when the audit was interrupted; name a new state file to start again")
            with self._interrupts.held():
                self._suppressor.note(item, entry.gone)
                # The state may hold a report without its words; the document has them.
                report = entry.report and entry.report.model_copy(update={"goal": item.goal})
                self._take(item, report, entry.gone)

    def _goals(self, items: Iterable[Item]) -> Iterator[PlacedGoal]:
        for item in items:
            if isinstance(item, PlacedGoal):
                yield item
            elif isinstance(item, Refusal):
                self._refused(item)
            else:
                self._noted(item)

    def _judged(self, item: PlacedGoal, outcome: Report | Lost[GoalInput]) -> None:
        report, gone = (None, ()) if isinstance(outcome, Lost) else self._suppressor.apply(item, outcome)
        if state := self._plan.state:
            kept = self._plan.redact(item.place, report) if report and self._plan.redact else report
            state.append(Entry.model_construct(key=state.key(item), report=kept, gone=gone))
        self._take(item, report, gone)

    def _take(self, item: PlacedGoal, report: Report | None, gone: tuple[str, ...]) -> None:
        if report is None:
            self._refused(Refusal(item.place, LOST))
            return
        self._suppressed += len(gone)
        plan = self._plan
        if plan.baseline:
            fresh = plan.baseline.new(item.place, report, fingerprints(report, salt=plan.baseline.salt))
            report = report.model_copy(update={"findings": fresh, "ok": plan.linter.judge.passes(fresh, report.score)})
        self._tally.add(item.place, report)
        self._portfolio.add(item, report)
        if self._categories:
            self._categories.add(report)
        for watcher in plan.watchers:
            watcher.see(item, report)
        for writer in plan.writers:
            writer.write(item.place, report)

    def _refused(self, refusal: Refusal) -> None:
        self._tally.refuse(refusal)
        if self._plan.baseline:
            self._plan.baseline.see(refusal.place)
        self._plan.say(refusal)

    def _noted(self, note: Note) -> None:
        if self._plan.baseline:
            self._plan.baseline.see(note.place)
        self._plan.say(note)

    def _close(self, *, interrupted: bool) -> Summary:
        plan = self._plan
        summary = self._tally.summary(
            interrupted=interrupted, suppressed=self._suppressed,
            unused=() if interrupted else self._suppressor.unused(),
            portfolio=self._portfolio.findings(), baseline=plan.baseline.summary() if plan.baseline else None,
            categories=self._categories.categories.counts if self._categories else None)
        for writer in plan.writers:
            writer.close(summary)
        return summary


def status(summary: Summary) -> int:
    """The exit status of an audit: 2 when something could not be read or judged, else 1 when a goal fails, else 0."""
    return 2 if summary.refused else int(summary.failed > 0)
