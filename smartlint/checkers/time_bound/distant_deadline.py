"""Distant deadline: the last day is further away than people can plan for."""

from collections.abc import Iterator

from pydantic import Field

from smartlint.checker import Checker, Goal
from smartlint.checkers.time_bound.bounds import latest
from smartlint.facts import Deadline
from smartlint.model import Criterion, Finding
from smartlint.templates import Counted


class DistantDeadline(Checker):
    """The last day lies years ahead.

    Why it matters: what is due in ten years is not urgent in any week of them. Strategic plans of public bodies and
    charities run three to five years; beyond that a goal needs a nearer date to be worked towards.

    Bad:
        Halve the emissions of our buildings by 2040.

    Good:
        Halve the emissions of our buildings by 2029.
        Move into a house of our own within four years.
    """

    code = "T104"
    name = "distant-deadline"
    criterion = Criterion.TIME_BOUND
    needs = Deadline
    message = "'{text}' ends on {end:date}, more than {years:phrase} ahead"
    hint = "add a nearer step: '[a first result] by [day month year]'"
    question = "What should be visible a year from now, if it is to be reached by {end:date}?"
    phrases = {"years": Counted("years", one="a year", other="{years} years")}

    years: int = Field(default=5, ge=1, description="how many years ahead a last day may lie")

    def check(self, goal: Goal) -> Iterator[Finding]:
        """One finding when the latest last day is more than so many years after today."""
        deadline = latest(goal)
        if deadline and deadline.end and (deadline.end - goal.today).days > self.years * 365.25:
            yield self.finding(deadline, end=deadline.end, years=self.years)
