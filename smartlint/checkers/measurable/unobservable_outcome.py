"""Unobservable outcome: something that goes on inside a head."""

from collections.abc import Iterator

from smartlint.checker import Checker, Goal
from smartlint.checkers.commitments import commitments
from smartlint.checkers.measurable.observability import SCALE
from smartlint.checkers.measurable.support import support
from smartlint.facts import ActionClass, Indicator, Outcome
from smartlint.model import Criterion, Effect, Finding, Severity

_INNER = frozenset((ActionClass.STATE, ActionClass.MENTAL))


class UnobservableOutcome(Checker):
    """The goal is to understand, know, feel or be something that nobody else can see.

    Why it matters: what goes on inside a head shows only in what is said or done. Name that, and it can be checked.

    Bad:
        Understand the key ideas of budgeting.
        Feel more confident at work.

    Good:
        Explain the budget to the board without notes.
        Give two talks to my team.
    """

    code = "M104"
    name = "unobservable-outcome"
    criterion = Criterion.MEASURABLE
    effects = (Effect.MISSING,)
    default_severity = Severity.WARNING
    supersedes = ("no-measure",)
    message = "nobody else can see whether you '{text}'"
    hint = "say what will be seen or heard instead: '[explain, list, show] [what] to [whom]'"
    question = "What would others see you do that shows it?"

    def check(self, goal: Goal) -> Iterator[Finding]:
        """One finding at the first inner verb, when nothing that is aimed at could be seen."""
        seen = support(goal) or goal.facts.of(Indicator) or goal.facts.of(Outcome)
        if seen or SCALE.weigh(goal)[1] >= SCALE.weak:
            return
        for action in commitments(goal):
            if action.kind in _INNER:
                yield self.finding(action, text=action.lemma)
                return
