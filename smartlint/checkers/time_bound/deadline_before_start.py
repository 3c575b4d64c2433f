"""Deadline before start: the last day lies before the work begins."""

import datetime as dt
from collections.abc import Iterator

from smartlint.checker import Checker, Goal
from smartlint.checkers.time_bound.bounds import latest
from smartlint.facts import Deadline
from smartlint.model import Context, Criterion, Finding, Severity


class DeadlineBeforeStart(Checker):
    """The last day of the goal lies before the first day of the work.

    Why it matters: one of the two dates is wrong, and everything that is planned from it. Runs only where
    `Context.start` is given; the examples stand beside a start on 4 January 2027.

    Bad:
        Visit twelve families at home by 15 December 2026.

    Good:
        Visit twelve families at home by 15 March 2027.
    """

    code = "T111"
    name = "deadline-before-start"
    criterion = Criterion.TIME_BOUND
    needs = Deadline
    default_severity = Severity.ERROR
    example_context = Context(start=dt.date(2027, 1, 4))
    message = "'{text}' ends on {end:date}, before the start on {start:date}"
    hint = "correct the start, or set a last day after it: 'by [day month year]'"
    question = "Does it really end on {end:date}, when the work starts on {start:date}?"

    def check(self, goal: Goal) -> Iterator[Finding]:
        """One finding when the start is known and the latest last day comes before it."""
        deadline, start = latest(goal), goal.context.start
        if deadline and deadline.end and start and deadline.end < start:
            yield self.finding(deadline, end=deadline.end, start=start)
