"""How specific a commitment is: a weighted sum of what its words say for and against it."""

from collections.abc import Collection, Iterator
from functools import lru_cache

from smartlint.checker import Goal
from smartlint.checkers.commitments import commitments
from smartlint.facts import (
    Action,
    ActionClass,
    Deadline,
    Indicator,
    Level,
    Means,
    Name,
    ObjectKind,
    Outcome,
    Quantity,
    QuantityRole,
    Recurrence,
    VagueTerm,
)

_REACHED = frozenset({QuantityRole.TARGET, QuantityRole.CHANGE})
_GIVING = frozenset({"provide", "give", "bring", "offer", "show", "create", "build", "make", "deliver"})
_AMOUNTS = frozenset({"%", "$", "€", "£"})
_ONE = ("a ", "an ", "one ")
_DIRECTING = frozenset({ActionClass.VAGUE, ActionClass.CHANGE, ActionClass.MENTAL})
_WANTING = frozenset({"want", "feel", "believe", "hope", "wish"})
_OWNING = ("have", "own")
_MANY = 3
_NUMBERS = frozenset({"target", "frequency", "level"})
SHORT, LONG = 30, 120
"""Lengths of the text, in characters, below and above which length itself says something."""

WEIGHTS: dict[str, float] = {
    "outcome": 1.4,
    "target": 2.0,
    "amount": 1.6,
    "level": 0.6,
    "ordinary": 0.7,
    "frequency": 1.3,
    "no verb": 0.8,
    "loose outcome": 1.0,
    "deadline": 1.1,
    "artefact": 0.5,
    "named": 0.4,
    "means": 0.4,
    "indicator": 0.4,
    "long": -0.2,
    "short": -1.1,
    "fuzzy": -0.6,
    "counted fuzzy": -1.2,
    "giving abstract": -1.2,
    "vague quantity": -0.3,
    "vague quality": -0.8,
    "vague slogan": -0.9,
    "vague escape": 0.0,
    "verb change": 0.3,
    "verb achievement": 0.5,
    "verb concrete": 0.2,
    "verb vague": 0.0,
    "verb avoidance": -0.1,
    "verb mental": -0.2,
    "verb state": -1.4,
    "object counted": 0.0,
    "object none": -0.1,
    "object definite": -0.2,
    "object generic": 0.2,
    "object abstract": -0.8,
    "bare change": -0.4,
    "bare object": -0.5,
    "3 modifiers": -0.1,
    "2 modifiers": 0.1,
    "name": 1.0,
    "names": 1.8,
    "several acts": -0.5,
    "some joined": -0.2,
    "many joined": -0.3,
    "many qualities": -0.6,
    "1 modifiers": -0.1,
    "0 modifiers": -0.6,
}
"""What each piece of evidence adds. Fitted as a proportional-odds model on labelled goals and rounded, but for
the two "bare" ones, set afterwards on the same goals; see docs/judgement.md."""

MET, WEAK = 0.6, -2.0
"""The sums from which a commitment is specific, and from which it names an area at all."""


def evidence(goal: Goal, action: Action | None) -> Iterator[str]:
    """The names in `WEIGHTS` that apply to one commitment, or to a target that stands without a verb."""
    shared = _of_text(goal)
    yield from shared
    yield from _of_action(goal, action, shared)


def _of_text(goal: Goal) -> list[str]:
    """What the text as a whole says."""
    quantities = goal.facts.of(Quantity)
    targets = [fact for fact in quantities if fact.role in _REACHED]
    definite = [fact.definite for fact in goal.facts.of(Outcome)]
    words = _words_of_names(goal)
    present = (
        ("target", targets),
        ("amount", any([fact.unit in _AMOUNTS for fact in targets])),
        ("frequency", any([fact.role is QuantityRole.FREQUENCY for fact in quantities])),
        ("outcome", True in definite),
        ("loose outcome", False in definite),
        ("level", goal.facts.of(Level)),
        ("indicator", goal.facts.of(Indicator)),
        ("deadline", goal.facts.of(Deadline)),
        ("means", goal.facts.of(Means)),
        ("name", words == 1),
        ("names", words > 1),
        ("several acts", len(commitments(goal)) > 1),
        ("short", len(goal.text) < SHORT),
        ("long", len(goal.text) > LONG),
    )
    return [name for name, found in present if found]


def _words_of_names(goal: Goal) -> int:
    """How many words of names it has, but for those that say when."""
    times = [fact.span for fact in (*goal.facts.of(Deadline), *goal.facts.of(Recurrence))]
    return sum(name.words for name in goal.facts.of(Name) if not any(name.span.overlaps(span) for span in times))


def _of_action(goal: Goal, action: Action | None, shared: Collection[str]) -> Iterator[str]:
    """What one commitment says, in a text of which `shared` is true."""
    if action is None:
        yield "no verb"
        return
    if action.fuzzy and action.object_kind is ObjectKind.COUNTED:
        yield "counted fuzzy"
    if action.lemma in _GIVING and action.object_kind is ObjectKind.ABSTRACT:
        yield "giving abstract"
    if _NUMBERS.isdisjoint(shared):
        if action.kind is ActionClass.CHANGE:
            yield "bare change"
        if action.object is not None and not action.object.of(goal.text).lower().startswith(_ONE):
            yield "bare object"
    if action.joined > 1:
        yield "some joined" if action.joined == 2 else "many joined"
    if action.qualities >= _MANY:
        yield "many qualities"
    owned = action.lemma in _OWNING and action.object_kind in (ObjectKind.DEFINITE, ObjectKind.COUNTED)
    yield "verb achievement" if owned else f"verb {action.kind.value}"
    yield f"object {action.object_kind.value}"
    yield f"{min(action.modifiers, 3)} modifiers"
    yield from (name for name in ("artefact", "fuzzy", "named", "ordinary") if getattr(action, name))
    kinds = dict.fromkeys(term.kind for term in goal.facts.of(VagueTerm) if term.span.overlaps(action.phrase))
    yield from (f"vague {kind}" for kind in kinds)


@lru_cache(maxsize=8)
def weigh(goal: Goal) -> tuple[Action | None, float]:
    """The most specific commitment of the goal and its sum; None where a target stands without a verb."""
    actions: tuple[Action | None, ...] = commitments(goal) or (None,)
    shared = _of_text(goal)
    base = sum([WEIGHTS[name] for name in shared])
    sums = [(base + sum([WEIGHTS[name] for name in _of_action(goal, one, shared)]), one) for one in actions]
    best = max(sums, key=lambda pair: pair[0])
    return best[1], best[0]


def is_empty(action: Action, weight: float) -> bool:
    """Whether a commitment of that weight is a mere state or slogan: it names not even an area and a direction."""
    directs = action.kind in _DIRECTING and action.object is not None and action.lemma not in _WANTING
    return weight < WEAK and not directs
