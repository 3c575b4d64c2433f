"""Past deadline: the last day that the goal allows is over."""

from collections.abc import Iterator

from smartlint.checker import Checker, Goal
from smartlint.checkers.time_bound.bounds import latest
from smartlint.facts import Deadline
from smartlint.model import Criterion, Finding, Severity


class PastDeadline(Checker):
    """The last day that the goal allows lies before the day on which it is checked.

    Why it matters: it is time to say whether the goal was reached, and to set the next one. The goal is still time-
    bound, so the finding costs no points.

    Bad:
        Train 25 volunteers in first aid by 30 June 2025.
        Publish the annual report before 15 March 2024.

    Good:
        Train 25 volunteers in first aid by 30 June 2027.
        Raise attendance above its level of 2019 by June 2027.
    """

    code = "T103"
    name = "past-deadline"
    criterion = Criterion.TIME_BOUND
    needs = Deadline
    default_severity = Severity.ERROR
    message = "'{text}' ended on {end:date}"
    hint = "say what came of it, or set a new last day: 'by [day month year]'"
    question = "Was it reached by {end:date}, and what is the next date?"

    def check(self, goal: Goal) -> Iterator[Finding]:
        """One finding when every reading of the latest deadline is over."""
        deadline = latest(goal)
        if deadline is None or deadline.end is None or deadline.end >= goal.today:
            return
        if not any(reading.end and reading.end >= goal.today for reading in deadline.readings):
            yield self.finding(deadline, end=deadline.end)
