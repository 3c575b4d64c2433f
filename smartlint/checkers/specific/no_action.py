"""No action: nothing says what will be done or reached."""

from collections.abc import Iterator

from smartlint.checker import Goal, PresenceChecker
from smartlint.checkers.commitments import commitments, is_topic
from smartlint.checkers.signs import targets_of
from smartlint.checkers.specific.specificity import SCALE
from smartlint.facts import (
    Action,
    Deadline,
    Fact,
    Indicator,
    Name,
    NonGoal,
    NonGoalKind,
    Outcome,
    Quantity,
    QuantityRole,
    Recurrence,
)
from smartlint.model import Criterion, Effect, Finding, Severity

_NAMING = frozenset({NonGoalKind.TOPIC, NonGoalKind.ACHIEVEMENT})


class NoAction(PresenceChecker):
    """Neither an act nor a result is named.

    Why it matters: without one, two readers picture two different things, and nobody knows where to begin.

    Bad:
        Brighter evenings for our whole street
        Communication

    Good:
        Call the two employers on my list.
        Net promoter score above 40
    """

    code = "S101"
    name = "no-action"
    criterion = Criterion.SPECIFIC
    effects = (Effect.MISSING, Effect.WEAK)
    default_severity = Severity.ERROR
    message = "nothing says what will be done or reached"
    hint = "begin with a verb that can be seen done: 'call [whom]', 'publish [what]', 'walk from [where] to [where]'"
    question = "What exactly will you do?"

    def supporting(self, goal: Goal) -> tuple[Fact, ...]:
        """The actions that are committed to; else the targets and results that stand without a verb and say enough."""
        actions: tuple[Action, ...] = commitments(goal)
        if actions:
            return actions
        if SCALE.weigh(goal)[1] < SCALE.met or (is_topic(goal) and not goal.facts.of(Name)):
            return ()
        return _results(goal) or goal.facts.of(Recurrence) or goal.facts.of(Name)

    def check(self, goal: Goal) -> Iterator[Finding]:
        """One finding when nothing is named; weak where the words still say what it is about, as an entry of a list does."""
        if not self.supporting(goal):
            named = _results(goal) or all(fact.kind in _NAMING for fact in goal.facts.of(NonGoal))
            yield self.finding(effect=Effect.WEAK if named else Effect.MISSING)


def _results(goal: Goal) -> tuple[Fact, ...]:
    """What stands without a verb: targets, else results, indicators or an end."""
    frequencies = tuple(fact for fact in goal.facts.of(Quantity) if fact.role is QuantityRole.FREQUENCY)
    return (*targets_of(goal), *frequencies) or goal.facts.of(Outcome) or goal.facts.of(Indicator) or goal.facts.of(Deadline)
