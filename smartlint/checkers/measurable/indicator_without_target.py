"""Indicator without target: what is measured is named, how much is not."""

from collections.abc import Iterator

from smartlint.checker import Checker, Goal
from smartlint.checkers.measurable.support import support
from smartlint.facts import Indicator
from smartlint.model import Criterion, Effect, Finding, Severity


class IndicatorWithoutTarget(Checker):
    """Something measurable is named, but not the value it should reach.

    Why it matters: any change at all would count as success, and none would be enough.

    Bad:
        Raise client satisfaction by December.
        Reduce the readmission rate on our ward.

    Good:
        Raise client satisfaction from 3.9 to 4.5 by December.
        Reduce the readmission rate on our ward to 8 %.
    """

    code = "M102"
    name = "indicator-without-target"
    criterion = Criterion.MEASURABLE
    needs = Indicator
    effects = (Effect.WEAK,)
    default_severity = Severity.WARNING
    supersedes = ("no-measure",)
    message = "'{text}' can be measured, but no value to reach is given"
    hint = "say where it stands and where it should be: '{text} from [now] to [then]'"
    question = "What value of '{text}' would be enough?"

    def check(self, goal: Goal) -> Iterator[Finding]:
        """One finding at the first indicator of a goal that nothing else measures."""
        if not support(goal):
            for fact in goal.facts.of(Indicator)[:1]:
                yield self.finding(fact)
