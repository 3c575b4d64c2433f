"""Vague object: the verb is clear, what it acts on is not."""

from collections.abc import Iterator

from smartlint.checker import Checker, Goal
from smartlint.checkers.specific.specificity import CLEAR, SCALE, is_empty
from smartlint.checkers.specific.vague_action import VAGUE_VERBS
from smartlint.model import Criterion, Effect, Finding, Severity


class VagueObject(Checker):
    """What is to be done is named, but not to which thing: "increase engagement", "implement two initiatives".

    Why it matters: two readers picture two different things, and both can claim that it was done.

    Bad:
        Increase engagement
        Expand our services

    Good:
        Increase attendance at the Tuesday group from 8 to 14 people.
        Publish a one-page guide to the referral form.
    """

    code = "S103"
    name = "vague-object"
    criterion = Criterion.SPECIFIC
    effects = (Effect.WEAK,)
    default_severity = Severity.HINT
    message = "'{text}' leaves open which thing is meant"
    hint = "name the thing: which [one], where, for whom, made of what"
    question = "Which one exactly, and how would a stranger recognise it?"

    def check(self, goal: Goal) -> Iterator[Finding]:
        """One finding at the object, when the commitment weighs too little and its verb is not why."""
        action, weight = SCALE.weigh(goal)
        if action is None or weight >= CLEAR or is_empty(action, weight):
            return
        if action.kind not in VAGUE_VERBS and action.object is not None:
            yield self.finding(action.object, text=action.object.of(goal.text))
