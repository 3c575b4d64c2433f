"""How large a goal is for its time and hands: bounded or not, a modest task, a change that multiplies."""

from collections.abc import Iterator

from smartlint.checker import Goal
from smartlint.checkers.commitments import commitments
from smartlint.facts import (
    MEASURING,
    Action,
    ActionClass,
    Deadline,
    Level,
    Measure,
    ObjectKind,
    Outcome,
    Quantity,
    QuantityRole,
    VagueTerm,
)

_LARGE = frozenset({"%", "$", "€", "£"})
_SMALL = frozenset({"minute", "second", "hour", "millilitre", "ml", "word", "gram", "calorie", "cup", "ounce", "foot"})
_BROAD = frozenset({"comprehensive", "complete", "entire", "extensive", "full", "large-scale", "major", "massive", "whole"})
GRANTED = frozenset(
    {"achieve", "win", "close", "sign", "hire", "recruit", "receive", "raise", "attract", "gain", "obtain", "secure", "prove"}
    | {"reach", "earn", "flip", "charter", "sell", "persuade", "acquire", "house", "convince", "land", "tolerate"}
)
"""What others grant, or the body: even one of it is not in the writer's hands."""
_DEGREES = frozenset({"more", "less", "lot", "bit"})
_DOING = frozenset({ActionClass.CONCRETE, ActionClass.ACHIEVEMENT})
_SIZED = frozenset({"lose", "save"})
_MAKING = frozenset({"create", "draft", "design", "prepare", "set up", "build"})
_COUNTED = frozenset({QuantityRole.TARGET, QuantityRole.SCOPE, QuantityRole.FREQUENCY})


def is_bounded(goal: Goal) -> bool:
    """Whether something says where the work ends, so that a means can be enough for it."""
    counted = any(fact.role in MEASURING for fact in goal.facts.of(Quantity))
    definite = any(fact.definite for fact in goal.facts.of(Outcome))
    return counted or definite or bool(goal.facts.of(Level)) or bool(goal.facts.of(Deadline))


def modest_tasks(goal: Goal, *, few: int, modest: int) -> tuple[Action, ...]:
    """The commitments, where all are plainly modest: ordinary tasks of a size up to `modest`, or few of anything.

    Args:
        goal: the goal.
        few: the largest count that makes any act a modest one.
        modest: the largest count that still makes an ordinary task or a habit a modest one.
    """
    actions = commitments(goal)
    sized = [fact for fact in goal.facts.of(Quantity) if fact.role in _COUNTED and fact.unit not in _SMALL]
    if not actions or len(actions) > 3 or any(fact.unit in _LARGE for fact in sized) or _loose(goal, actions):
        return ()
    if any(_entire(goal, action) for action in actions):
        return ()
    most = max((fact.value or fact.high or 0 for fact in sized), default=0)
    if any(action.lemma in _SIZED for action in actions):
        modest //= 2
    if all(_task(action) and (most or action.lemma not in _SIZED) for action in actions):
        return actions if most <= modest else ()
    habit = any(fact.role is QuantityRole.FREQUENCY for fact in sized)
    small = 0 < most <= few or (habit and most <= modest)
    own = all(action.kind in _DOING and action.lemma not in GRANTED for action in actions)
    return actions if small and own else ()


def _task(action: Action) -> bool:
    if action.lemma in _MAKING and action.artefact and action.modifiers > 0:
        return True
    return action.ordinary and action.object_kind is not ObjectKind.ABSTRACT


def _entire(goal: Goal, action: Action) -> bool:
    """Whether the thing is to be done in its full breadth: "document the full playbook", "a comprehensive audit"."""
    return action.object is not None and not _BROAD.isdisjoint(action.object.of(goal.text).lower().split())


def _loose(goal: Goal, actions: tuple[Action, ...]) -> bool:
    """Whether a word of degree leaves the scale open: "exercise more", "write better"; "bake more bread" stays a small thing."""
    kinds = {term.kind for term in goal.facts.of(VagueTerm)}
    small = all(_task(action) and action.object is not None and action.object_lemma not in _DEGREES for action in actions)
    return "quality" in kinds or ("quantity" in kinds and not small)


def large_changes(goal: Goal, factor: float) -> Iterator[Quantity]:
    """The quantities that multiply or divide something by `factor` or more: as a multiple, or from a baseline to a target."""
    for fact in goal.facts.of(Quantity):
        if fact.role is QuantityRole.CHANGE and fact.relative and not fact.unit and _ratio(fact.value, 1.0) >= factor:
            yield fact
    for measure in goal.facts.of(Measure):
        baseline, target = goal.facts.get(measure.baseline), goal.facts.get(measure.target)
        if (
            isinstance(baseline, Quantity)
            and isinstance(target, Quantity)
            and _ratio(target.value, baseline.value) >= factor
        ):
            yield target


def _ratio(value: float | None, start: float | None) -> float:
    if not value or not start or value < 0 or start < 0:
        return 0.0
    return max(value / start, start / value)
