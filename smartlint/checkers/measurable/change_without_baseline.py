"""Change without baseline: "by 20 %", of what?"""

from collections.abc import Iterator

from smartlint.checker import Checker, Goal
from smartlint.facts import Quantity, QuantityRole, TimeExpression
from smartlint.model import Criterion, Finding


class ChangeWithoutBaseline(Checker):
    """The change is relative, and where things stand today is not said.

    Why it matters: a fifth less of an unknown number is an unknown number. The day the goal is due somebody has to find
    out what it was on the day it was set.

    Bad:
        Reduce complaints by 20 % by June 2027.
        Double our volunteer hours by June 2027.

    Good:
        Reduce complaints by 20 %, from 50 to 40 a month, by June 2027.
        Reduce complaints to 40 a month by June 2027.
        Reduce emissions by 20 % by 2030, compared with 2019.
    """

    code = "M105"
    name = "change-without-baseline"
    criterion = Criterion.MEASURABLE
    needs = Quantity
    message = "'{text}' of an amount that is not named"
    hint = "add where it stands today: '{text}, from [now]'"
    question = "What is it today?"

    def check(self, goal: Goal) -> Iterator[Finding]:
        """One finding at the first relative change, unless the text, a past date or the reader gives a baseline."""
        quantities = goal.facts.of(Quantity)
        if goal.context.baseline or any(fact.role is QuantityRole.BASELINE for fact in quantities):
            return
        if any(fact.end is not None and fact.end < goal.written for fact in goal.facts.of(TimeExpression)):
            return  # the level of a past year, where the baseline can be looked up
        for fact in quantities:
            if fact.role is QuantityRole.CHANGE and fact.relative:
                yield self.finding(fact)
                return
