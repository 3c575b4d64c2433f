"""Vague quantity: "several", "more", "many" where a number should stand."""

from collections.abc import Iterator

from smartlint.checker import Checker, Goal
from smartlint.checkers.measurable.support import support
from smartlint.facts import Action, ActionClass, VagueTerm
from smartlint.model import Criterion, Effect, Finding, Severity

_INNER = frozenset((ActionClass.STATE, ActionClass.MENTAL))
_NOTHING_COUNTED = frozenset(("achieve", "become", "discover", "find out", "get", "learn"))
"""Verbs whose bare "more" counts nothing that could be seen: "find out more about pensions"."""


class VagueQuantity(Checker):
    """A word such as "several", "more" or "fewer" stands where a number would.

    Why it matters: one more is more. Whoever wants to can call the goal reached on the first day.

    Bad:
        Read more.
        Visit several schools by June.

    Good:
        Visit five schools by June.
        Read more than ten books this year.
        Be more patient.
    """

    code = "M103"
    name = "vague-quantity"
    criterion = Criterion.MEASURABLE
    needs = VagueTerm
    effects = (Effect.WEAK,)
    default_severity = Severity.WARNING
    supersedes = ("no-measure",)
    message = "'{text}' is no number"
    hint = "replace '{text}' by how many or how often: '[number] a [period]'"
    question = "How much is '{text}'?"

    def check(self, goal: Goal) -> Iterator[Finding]:
        """A finding for each vague amount of something done, in a goal that nothing else measures."""
        if support(goal):
            return
        actions = goal.facts.of(Action)
        inner = {action.id for action in actions if action.kind in _INNER}
        inner |= {action.id for action in actions if action.object_lemma == "more" and action.lemma in _NOTHING_COUNTED}
        for fact in goal.facts.of(VagueTerm):
            if fact.kind == "quantity" and fact.clause is not None and fact.clause not in inner:
                yield self.finding(fact)
