"""Number without unit: 400 of what?"""

from collections.abc import Iterator

from smartlint.checker import Checker, Goal
from smartlint.checkers.measurable.support import support
from smartlint.facts import Action, Indicator, Quantity, QuantityRole
from smartlint.model import Criterion, Effect, Finding

_EMPTY = frozenset(("", "goal", "target", "number", "it", "this", "that"))


class NumberWithoutUnit(Checker):
    """A number stands alone: neither a unit nor a counted thing nor an indicator says of what.

    Why it matters: whoever wrote it knows; whoever checks it does not. Where not even the verb says what is counted,
    the number measures nothing, and the criterion is weak.

    Bad:
        My goal is to reach 400 by June.
        Set my goal at 5000.

    Good:
        My goal is to reach 400 subscribers by June.
        Raise the satisfaction score to 4.5 by June.
        Run a 5k.
    """

    code = "M108"
    name = "number-without-unit"
    criterion = Criterion.MEASURABLE
    needs = Quantity
    effects = (Effect.ADVICE, Effect.WEAK)
    message = "'{text}' of what is not said"
    hint = "name what is counted: '{text} [what]'"
    question = "What does '{text}' count?"

    def check(self, goal: Goal) -> Iterator[Finding]:
        """One finding at the first bare target of a goal without an indicator; weak where nothing says of what."""
        if goal.facts.of(Indicator):
            return
        objects = {action.object_lemma for action in goal.facts.of(Action) if not action.sentence}
        for fact in goal.facts.of(Quantity):
            if fact.role is QuantityRole.TARGET and not fact.unit and not fact.of:
                alone = support(goal) == (fact,) and objects <= _EMPTY and bool(objects)
                yield self.finding(fact, effect=Effect.WEAK if alone else Effect.ADVICE)
                return
