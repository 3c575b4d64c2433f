"""Open-ended recurrence: a schedule without an end."""

from collections.abc import Iterator

from smartlint.checker import Checker, Goal
from smartlint.checkers.time_bound.bounds import bounding, schedules
from smartlint.facts import Recurrence, VagueTime
from smartlint.model import Criterion, Effect, Finding, Severity


class OpenEndedRecurrence(Checker):
    """The goal says how often, and nothing says until when.

    Why it matters: a rhythm tells what to do this week, but never when the goal is reached. With an end it can be
    celebrated, changed or renewed.

    Bad:
        Walk for 30 minutes three times a week.
        Call one former client every Friday.

    Good:
        Walk for 30 minutes three times a week for eight weeks.
        Call one former client every Friday until the end of March.
    """

    code = "T105"
    name = "open-ended-recurrence"
    criterion = Criterion.TIME_BOUND
    needs = Recurrence
    effects = (Effect.WEAK,)
    default_severity = Severity.WARNING
    supersedes = ("no-deadline",)
    message = "'{text}' says how often, but not until when"
    hint = "add an end after '{text}': 'for [number] weeks', 'until [day month year]'"
    question = "For how long will you keep up '{text}' before you look at the result?"

    def check(self, goal: Goal) -> Iterator[Finding]:
        """One finding on the first schedule when nothing ends it, not even loosely."""
        open_ended = [rhythm for rhythm in schedules(goal) if not rhythm.bounded]
        loose = any(fact.loose for fact in goal.facts.of(VagueTime))
        if open_ended and not loose and not bounding(goal):
            yield self.finding(open_ended[0])
