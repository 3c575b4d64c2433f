"""State, not action: a wish, a state of being or a slogan."""

from collections.abc import Iterator

from smartlint.checker import Checker, Goal
from smartlint.checkers.specific.specificity import SCALE, is_empty
from smartlint.model import Criterion, Effect, Finding, Severity


class StateNotAction(Checker):
    """A state of being, a wish or a slogan stands where an act or a result should be.

    Why it matters: a state has no first step and no last one. What is wanted must be turned into something that happens.

    Bad:
        Be more confident.
        Show initiative

    Good:
        Give one talk to the whole team before Easter.
        Be on time for 9 of 10 shifts.
    """

    code = "S104"
    name = "state-not-action"
    criterion = Criterion.SPECIFIC
    effects = (Effect.MISSING,)
    default_severity = Severity.ERROR
    supersedes = ("no-action",)
    message = "'{text}' is a state or a slogan, not something that is done or reached"
    hint = "say what will happen: '[verb] [what]' so that it shows"
    question = "What would you do differently on an ordinary day?"

    def check(self, goal: Goal) -> Iterator[Finding]:
        """One finding at the main verb, when next to nothing speaks for the commitment."""
        action, weight = SCALE.weigh(goal)
        if action is not None and is_empty(action, weight):
            yield self.finding(action, text=action.phrase.of(goal.text))
