"""No means: nothing says how it will be done, and it is no small task."""

from pydantic import Field

from smartlint.checker import Goal, PresenceChecker
from smartlint.checkers.commitments import commitments
from smartlint.facts import (
    MEASURING,
    Action,
    ActionClass,
    Deadline,
    Fact,
    Level,
    Means,
    ObjectKind,
    Outcome,
    Quantity,
    QuantityRole,
    VagueTerm,
)
from smartlint.model import Criterion, Effect, Severity

_LARGE = frozenset({"%", "$", "€", "£"})
_DOING = frozenset({ActionClass.CONCRETE, ActionClass.ACHIEVEMENT})
_COUNTED = frozenset({QuantityRole.TARGET, QuantityRole.SCOPE, QuantityRole.FREQUENCY})


class NoMeans(PresenceChecker):
    """No way, step, support or resource is named, and the scale is not plainly modest.

    Why it matters: "how?" is the question at which goals fail. A named first step makes a goal believable.

    Bad:
        Increase enrolment by 15 % by September.
        Develop a regional strategy for rural transport.

    Good:
        Increase enrolment by 15 % by calling every family on the waiting list.
        Read two books a month.
    """

    code = "A101"
    name = "no-means"
    criterion = Criterion.ACHIEVABLE
    effects = (Effect.WEAK,)
    default_severity = Severity.HINT
    message = "no way, step or support is named that would make this believable"
    hint = "say how: 'by [doing what]', 'with the help of [whom]', 'using [what]'"
    question = "What is the first step, and who or what can help?"

    few: int = Field(default=3, ge=0, description="the largest count that makes any act a modest one")
    modest: int = Field(default=30, ge=0, description="the largest count that still makes an ordinary task a modest one")

    def supporting(self, goal: Goal) -> tuple[Fact, ...]:
        """The means that are named; else the ordinary task in the actor's own hands."""
        return (goal.facts.of(Means) if _bounded(goal) else ()) or self._modest(goal)

    def _modest(self, goal: Goal) -> tuple[Action, ...]:
        actions = commitments(goal)
        sized = [q for q in goal.facts.of(Quantity) if q.role in _COUNTED]
        if not actions or len(actions) > 3 or any(q.unit in _LARGE for q in sized) or _loose(goal):
            return ()
        most = max((q.value or q.high or 0 for q in sized), default=0)
        if all(_task(action) for action in actions):
            return actions if most <= self.modest else ()
        doing = all(action.kind in _DOING for action in actions)
        return actions if doing and 0 < most <= self.few else ()


def _task(action: Action) -> bool:
    return action.ordinary and action.object_kind is not ObjectKind.ABSTRACT


def _loose(goal: Goal) -> bool:
    """Whether a word of degree leaves the scale open: "read more", "write better"."""
    return any(term.kind in ("quantity", "quality") for term in goal.facts.of(VagueTerm))


def _bounded(goal: Goal) -> bool:
    """Whether something says where the work ends, so that a means can be enough for it."""
    counted = any(fact.role in MEASURING for fact in goal.facts.of(Quantity))
    return counted or any(fact.definite for fact in goal.facts.of(Outcome)) or bool(goal.facts.of(Level) or goal.facts.of(Deadline))
