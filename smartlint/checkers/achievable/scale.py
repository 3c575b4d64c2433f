"""How large a goal is for its time and hands: bounded or not, several results in one, a change that multiplies."""

from collections.abc import Iterator

from smartlint.checker import Goal
from smartlint.checkers.commitments import commitments
from smartlint.facts import (
    MEASURING,
    Action,
    ActionClass,
    Deadline,
    Level,
    Means,
    Measure,
    Mood,
    Outcome,
    Quantity,
    QuantityRole,
    Recurrence,
)

GRANTED = frozenset(
    {"achieve", "win", "close", "sign", "hire", "recruit", "receive", "raise", "attract", "gain", "obtain", "secure", "prove"}
    | {"reach", "earn", "flip", "charter", "sell", "persuade", "acquire", "house", "convince", "land", "tolerate"}
)  # fmt: skip
"""What others grant, or the body: even one of it is not in the writer's hands."""
_JOINT = (
    "aeb", "as evidenced by", "take advantage of", "take full advantage of", "make use of", "make full use of",
    "jointly with", "in consultation", "in collaboration", "in partnership", "in cooperation", "in co-operation",
    "in conjunction", "in tandem", "in concert", "in association", "in liaison", "together with", "hand in hand", "side by side",
)  # fmt: skip
_OPEN = frozenset({ActionClass.STATE, ActionClass.VAGUE})
_POINTING = frozenset({"it", "they", "them", "this", "these"})


def is_bounded(goal: Goal) -> bool:
    """Whether something says where the work ends, so that a means can be enough for it."""
    counted = any(fact.role in MEASURING for fact in goal.facts.of(Quantity))
    definite = any(fact.definite for fact in goal.facts.of(Outcome))
    return counted or definite or bool(goal.facts.of(Level)) or bool(goal.facts.of(Deadline))


def is_arranged(goal: Goal, means: Means) -> bool:
    """Whether a means is bounded in itself: it names who joins in, or comes back in a rhythm."""
    if means.text.lower().startswith(_JOINT):
        return True
    return any(fact.span.overlaps(means.span) for fact in goal.facts.of(Recurrence))


def unrelated_results(goal: Goal) -> list[Action]:
    """The commitments of the main sentence that act on different things; none where one takes up another ("scope it").

    A list of routines is long, but no pile of goals: at least one must be a result for itself.
    """
    actions = [action for action in commitments(goal) if action.mood is not Mood.STATEMENT]
    together = [action for action in actions if action.sentence == actions[0].sentence]
    if any(action.object_lemma in _POINTING for action in together):
        return []
    kept: list[Action] = []
    for action in together:
        if action.object is None or action.kind in _OPEN:
            continue
        if all(action.object_lemma != other.object_lemma for other in kept):
            kept.append(action)
    return kept if any(_is_end(action) for action in kept) else []


def _is_end(action: Action) -> bool:
    return (action.kind is ActionClass.ACHIEVEMENT and not action.ordinary) or action.lemma in GRANTED


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
