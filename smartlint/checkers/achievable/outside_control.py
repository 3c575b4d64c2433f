"""Outside control: somebody else would have to do it."""

from collections.abc import Iterator

from smartlint.checker import Checker, Goal
from smartlint.checkers.commitments import commitments
from smartlint.facts import Actor, ActorKind, Mood
from smartlint.model import Criterion, Effect, Finding, Severity


class OutsideControl(Checker):
    """The one who would have to act is somebody over whom the writer has no say.

    Why it matters: a goal that others must reach cannot be worked on, only waited for.

    Bad:
        My landlord will repair the heating by December.
        The government will raise housing benefit next year.

    Good:
        I will ask my landlord in writing to repair the heating by December.
        The client will call two landlords by Friday.
    """

    code = "A104"
    name = "outside-control"
    criterion = Criterion.ACHIEVABLE
    needs = Actor
    effects = (Effect.MISSING,)
    default_severity = Severity.WARNING
    supersedes = ("no-means",)
    message = "'{text}' would have to do this, and that is not in the writer's hands"
    hint = "write your own part: 'I will ask [whom] to [do what] by [date]'"
    question = "Which part of this can you do yourself?"

    def check(self, goal: Goal) -> Iterator[Finding]:
        """One finding at the first commitment that is laid on somebody else."""
        actors = {actor.id: actor for actor in goal.facts.of(Actor) if actor.kind is ActorKind.THIRD_PARTY}
        for action in commitments(goal)[:1]:
            if action.actor in actors and action.mood is not Mood.STATEMENT:
                yield self.finding(actors[action.actor])
