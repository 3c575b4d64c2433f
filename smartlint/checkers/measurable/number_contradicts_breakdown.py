"""Number contradicts breakdown: the statement says three visits, its Measurable line says five."""

from collections.abc import Iterator

from smartlint.checker import Checker, Goal
from smartlint.checkers.breakdown import in_line, in_statement
from smartlint.facts import Quantity, QuantityRole
from smartlint.model import Criterion, Finding, Severity

_SOUGHT = frozenset((QuantityRole.TARGET, QuantityRole.CHANGE, QuantityRole.FREQUENCY))


class NumberContradictsBreakdown(Checker):
    """The Measurable line of the breakdown counts the same thing as the statement, and comes to another number.

    Why it matters: at the end one of the two was reached and the other was not.

    Bad:
        Visit ten families by 30 June 2027. / Measurable: We visit twelve families.

    Good:
        Visit ten families by 30 June 2027. / Measurable: We visit ten families and write 20 reports.
    """

    code = "M110"
    name = "number-contradicts-breakdown"
    criterion = Criterion.MEASURABLE
    needs = Quantity
    default_severity = Severity.WARNING
    message = "the breakdown says '{text}', but the statement '{stated}'"
    hint = "give both the same number"
    question = "Which of the two is meant, '{stated}' or '{text}'?"

    def check(self, goal: Goal) -> Iterator[Finding]:
        """One finding at the line's first number of a unit that the statement counts with other numbers only."""
        lined = [f for f in in_line(goal, Quantity, Criterion.MEASURABLE) if f.role in _SOUGHT and f.unit]
        for fact in lined:
            stated = [f for f in in_statement(goal, Quantity) if (f.unit, f.role) == (fact.unit, fact.role)]
            line = {f.value for f in lined if f.unit == fact.unit}
            if stated and not line & {f.value for f in in_statement(goal, Quantity) if f.unit == fact.unit}:
                yield self.finding(fact, stated=stated[0].text)
                return
