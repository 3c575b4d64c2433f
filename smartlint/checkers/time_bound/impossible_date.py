"""Impossible date: the deadline names a day that does not exist."""

from collections.abc import Iterator

from smartlint.checker import Checker, Goal
from smartlint.checkers.time_bound.bounds import bounding, impossible
from smartlint.facts import Deadline
from smartlint.model import Criterion, Effect, Finding, Severity


class ImpossibleDate(Checker):
    """The deadline is a day that its month does not have.

    Why it matters: it shows that nobody has put the date into a calendar yet. Where the end of that month is
    clearly meant the goal still counts as time-bound.

    Bad:
        Submit the grant report by 31 June 2027.
        Repaint the common room by February 30.

    Good:
        Submit the grant report by 30 June 2027.
        Repaint the common room by 29 February 2028.
    """

    code = "T106"
    name = "impossible-date"
    criterion = Criterion.TIME_BOUND
    needs = Deadline
    effects = (Effect.WEAK, Effect.ADVICE)
    default_severity = Severity.WARNING
    supersedes = ("no-deadline",)
    message = "'{text}' is a day that does not exist: {why:phrase}"
    hint = "look the day up and name one that exists: 'by [day month year]'"
    question = "Which day do you mean by '{text}'?"
    phrases = {"month": "that month ends on {end:date}", "never": "no calendar has it"}

    def check(self, goal: Goal) -> Iterator[Finding]:
        """One finding for each impossible day that should bound the goal; advice where something still does."""
        bounded = bool(bounding(goal))
        for deadline in filter(impossible, goal.facts.of(Deadline)):
            ends = [reading.end for reading in deadline.readings if reading.end]
            effect = Effect.ADVICE if bounded else Effect.WEAK
            if ends:
                yield self.finding(deadline, effect=effect, why="month", end=ends[0])
            else:
                yield self.finding(deadline, effect=effect, why="never")
