"""Extreme target: nought or a hundred per cent."""

from collections.abc import Iterator

from smartlint.checker import Checker, Goal
from smartlint.facts import Quantity, QuantityRole
from smartlint.model import Criterion, Finding


class ExtremeTarget(Checker):
    """The target is none at all or all of them, so that the first exception ends it.

    Why it matters: a rate of 95 % can be steered towards; with 0 or 100 % a single slip in the first week settles the
    year. Where no exception can be allowed, it belongs into the rules, not into a goal.

    Bad:
        Answer 100 % of the letters within a week.
        Have zero accidents this year.

    Good:
        Answer 95 % of the letters within a week.
        Reduce accidents by 100 % of last year's increase.
    """

    code = "M109"
    name = "extreme-target"
    criterion = Criterion.MEASURABLE
    needs = Quantity
    message = "'{text}' leaves no room for a single exception"
    hint = "decide whether one exception would be a failure; if not, write 'at least [number] %' or 'at most [number]'"
    question = "What happens to the goal on the day of the first exception?"

    def check(self, goal: Goal) -> Iterator[Finding]:
        """A finding for each target of nothing or everything."""
        for fact in goal.facts.of(Quantity):
            if (
                fact.role is QuantityRole.TARGET
                and not fact.relative
                and (fact.value == 0 or (fact.unit == "%" and fact.value == 100))
            ):
                yield self.finding(fact)
