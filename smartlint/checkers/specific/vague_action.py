"""Vague action: the verb leaves open what will be done."""

from collections.abc import Iterator

from smartlint.checker import Checker, Goal
from smartlint.checkers.specific.specificity import SCALE, is_empty
from smartlint.facts import ActionClass, ObjectKind
from smartlint.model import Criterion, Effect, Finding, Severity

VAGUE_VERBS = frozenset({ActionClass.VAGUE, ActionClass.MENTAL, ActionClass.STATE, ActionClass.AVOIDANCE})
"""Classes of verbs that leave open what is done."""


class VagueAction(Checker):
    """The verb names a direction, not an act: improve, support, strengthen, work on.

    Why it matters: "strengthen" can be a phone call or a five-year plan. Somebody else must be able to see it done.

    Bad:
        Improve the way we work with the schools.
        Support young people better

    Good:
        Sign a referral agreement with both schools.
        Improve the intake form by cutting it to one page.
    """

    code = "S102"
    name = "vague-action"
    criterion = Criterion.SPECIFIC
    effects = (Effect.WEAK,)
    default_severity = Severity.HINT
    message = "'{text}' leaves open what will be done"
    hint = "use a verb that can be seen done, with its object: 'call [whom]', 'write [what]', 'sign [what] with [whom]'"
    question = "What would somebody see you do?"

    def check(self, goal: Goal) -> Iterator[Finding]:
        """One finding at the main verb, when its words weigh too little and the verb is why."""
        action, weight = SCALE.weigh(goal)
        if (
            action is not None
            and weight < SCALE.met
            and not is_empty(action, weight)
            and (action.kind in VAGUE_VERBS or action.object_kind is ObjectKind.NONE)
        ):
            yield self.finding(action, text=action.phrase.of(goal.text))
