"""Process, not outcome: a service is attended instead of a result reached."""

from collections.abc import Iterator

from smartlint.checker import Checker, Goal
from smartlint.checkers.commitments import commitments
from smartlint.facts import Indicator, Level, Outcome, Purpose, Recurrence
from smartlint.model import Finding

_ATTENDING = frozenset({"attend", "participate", "engage", "receive", "take part", "meet", "join", "enrol", "enroll"})
_SERVICES = frozenset(
    {
        "counseling",
        "counselling",
        "therapy",
        "session",
        "service",
        "group",
        "program",
        "programme",
        "class",
        "meeting",
        "treatment",
        "case",
        "management",
        "training",
        "workshop",
        "course",
        "appointment",
    }
)


class ProcessNotOutcome(Checker):
    """A service is attended, and nothing says what it should change.

    Why it matters: somebody can go to every session and be where they were. The service is a means; the goal is what is
    different afterwards.

    Bad:
        The client will attend counselling every week.

    Good:
        The client will attend counselling every week in order to sleep through five nights out of seven.
        Publish the handbook by May.
    """

    code = "G006"
    name = "process-not-outcome"
    criterion = None
    message = "'{text}' says which service is used, not what it should change"
    hint = "add the result: 'so that [what is different afterwards]'"
    question = "What will be different once this has been attended?"

    def check(self, goal: Goal) -> Iterator[Finding]:
        """One finding when all that is committed to is using a service."""
        actions = commitments(goal)
        if not actions or bool(goal.facts.of(Purpose)) or bool(goal.facts.of(Indicator)):
            return
        if not all(action.lemma in _ATTENDING and action.object_lemma in _SERVICES for action in actions):
            return
        if any(outcome.definite and outcome.span.start > actions[0].phrase.end for outcome in goal.facts.of(Outcome)):
            return
        rhythms = goal.facts.of(Recurrence)
        if all(any(fact.span.overlaps(other.phrase) for other in rhythms) for fact in goal.facts.of(Level)):
            yield self.finding(actions[0], text=actions[0].phrase.of(goal.text))
