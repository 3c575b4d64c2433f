"""No actor: a passive leaves open who will do it."""

from collections.abc import Iterator

from smartlint.checker import Checker, Goal
from smartlint.facts import Actor, ActorKind
from smartlint.model import Criterion, Finding


class NoActor(Checker):
    """The goal is a passive that names nobody.

    Why it matters: what everybody could do, nobody does. The one who answers for a goal should stand in it.

    Bad:
        The intake form will be shortened by June.

    Good:
        The front desk will shorten the intake form by June.
        The intake form will be shortened by the front desk by June.
        Shorten the intake form by June.
    """

    code = "S105"
    name = "no-actor"
    criterion = Criterion.SPECIFIC
    needs = Actor
    message = "'{text}' leaves open who will do it"
    hint = "name who: '[who] will [verb] ...'"
    question = "Who will do this?"

    def check(self, goal: Goal) -> Iterator[Finding]:
        """One finding at the first passive without an agent, unless the owner is known."""
        if goal.context.owner:
            return
        for fact in goal.facts.of(Actor):
            if fact.kind is ActorKind.NONE:
                yield self.finding(fact)
                return
