"""Fuzzy outcome: something is done that could be seen, but not when it is done."""

from collections.abc import Iterator

from smartlint.checker import Checker, Goal
from smartlint.checkers.measurable.observability import SCALE
from smartlint.checkers.measurable.support import support
from smartlint.facts import Indicator, Outcome
from smartlint.model import Criterion, Effect, Finding, Severity


class FuzzyOutcome(Checker):
    """Something countable is done without a count, or something is made that never comes to an end.

    Why it matters: everybody sees the work, nobody can say whether it is finished: one workshop or ten, a draft or a
    policy in force.

    Bad:
        Attend workshops on pain management.
        Develop a strategy for our volunteers.

    Good:
        Attend four workshops on pain management.
        Publish the volunteer handbook.
    """

    code = "M107"
    name = "fuzzy-outcome"
    criterion = Criterion.MEASURABLE
    effects = (Effect.WEAK,)
    default_severity = Severity.HINT
    supersedes = ("no-measure",)
    message = "'{text}' can be seen, but not when it is done"
    hint = "say how many or how often, or name what is there at the end: '[number] [things]', '[what] is signed'"
    question = "What will be there at the end that is not there today?"

    def check(self, goal: Goal) -> Iterator[Finding]:
        """One finding at the outcome that is hardest to see, in a goal that has no measure and no indicator."""
        if support(goal) or goal.facts.of(Indicator):
            return
        if SCALE.weigh(goal)[1] < SCALE.weak:
            return
        action, _ = SCALE.weigh_least(goal)
        outcomes = goal.facts.of(Outcome)
        of_it = [fact for fact in outcomes if action is None or fact.span.overlaps(action.phrase)]
        if fuzzy := [fact for fact in of_it if not fact.definite] or of_it:
            yield self.finding(fuzzy[0])
        elif action is not None:
            yield self.finding(action, text=action.phrase.of(goal.text))
        else:
            yield self.finding(text=goal.text)
