"""Number only in breakdown: the Measurable line has a number that the statement leaves out."""

from collections.abc import Iterator

from smartlint.checker import Checker, Goal
from smartlint.checkers.measurable.support import measuring, support
from smartlint.facts import Quantity
from smartlint.model import STATEMENT, Criterion, Finding


class NumberOnlyInBreakdown(Checker):
    """The Measurable line of the breakdown has a number to reach, and the statement has no measure at all.

    Why it matters: the statement travels alone, onto a slide or into a list, and arrives there without its measure.

    Bad:
        Visit families by 30 June 2027. / Measurable: Ten families are visited.

    Good:
        Visit ten families by 30 June 2027. / Measurable: Ten families are visited.
    """

    code = "M111"
    name = "number-only-in-breakdown"
    criterion = Criterion.MEASURABLE
    needs = Quantity
    message = "'{text}' stands in the breakdown, but the statement has no measure"
    hint = "put '{text}' into the statement too"
    question = "Would somebody who reads only the statement know how much is enough?"

    def check(self, goal: Goal) -> Iterator[Finding]:
        """One finding at the line's first number that measures, when nothing in the statement does."""
        if any(fact.span.part == STATEMENT for fact in support(goal)):
            return
        for fact in measuring(goal):
            if fact.span.part == Criterion.MEASURABLE:
                yield self.finding(fact)
                return
