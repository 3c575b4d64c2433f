"""What the words of a goal say for and against a criterion: named signs, which each criterion gives weights of its own.

A criterion that no single fact decides sums the weights of the signs that a goal shows. Which sums are enough is fitted to
labelled goals; see docs/judgement.md.
"""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from smartlint.checker import Goal
from smartlint.checkers.commitments import commitments
from smartlint.facts import (
    Action,
    ActionClass,
    Actor,
    ActorKind,
    Deadline,
    Indicator,
    Level,
    Means,
    Measure,
    Name,
    ObjectKind,
    Outcome,
    Purpose,
    Quantity,
    QuantityRole,
    Recurrence,
    TimeRole,
    VagueTerm,
)

_REACHED = frozenset({QuantityRole.TARGET, QuantityRole.CHANGE})
_GIVING = frozenset({"provide", "give", "bring", "offer", "show", "create", "build", "make", "deliver"})
_MONEY = frozenset({"$", "€", "£"})
SMALL_UNITS = frozenset(
    {"minute", "second", "hour", "millilitre", "ml", "word", "gram", "calorie", "cup", "ounce", "foot"}
)
"""Units in which a large number is still a small amount, and no number of things."""
_UNCOUNTED = SMALL_UNITS | _MONEY | {"%"}
_OWNING = ("have", "own")
_NUMBERS = frozenset({"target", "frequency", "level"})
_FLAGS = ("artefact", "fuzzy", "ordinary", "passive")
_MANY = 3
_SIZES = ((3, "a few"), (12, "a dozen"), (100, "a hundred"))
_SAYING = frozenset({"target", "percent", "relative", "frequency", "recurrence", "outcome", "level", "deadline", "name", "names"})
SHORT, LONG = 30, 120
"""Lengths of the text, in characters, below and above which length itself says something."""


@dataclass(frozen=True, eq=False)
class Scale:
    """What the signs of a criterion weigh, and which sums are enough.

    Attributes:
        weights: by sign; the others weigh nothing.
        met: the sum from which the criterion is met.
        weak: the sum from which it is weak rather than missing.
    """

    weights: Mapping[str, float]
    met: float
    weak: float

    def weigh(self, goal: Goal, also: tuple[str, ...] = ()) -> tuple[Action | None, float]:
        """The commitment with the largest sum, and that sum; None where a target stands without a verb.

        Args:
            goal: the goal.
            also: further signs of the text, which the caller found.
        """
        return max(self._sums(goal, also), key=lambda pair: pair[1])

    def weigh_least(self, goal: Goal, also: tuple[str, ...] = ()) -> tuple[Action | None, float]:
        """The same of the commitment with the smallest sum, where one is not enough for all."""
        return min(self._sums(goal, also), key=lambda pair: pair[1])

    @lru_cache(maxsize=16)  # noqa: B019  # the few scales live as long as the program, and several checkers ask in turn
    def _sums(self, goal: Goal, also: tuple[str, ...]) -> list[tuple[Action | None, float]]:
        weights = self.weights
        shared = sum([weights[name] for name in (*signs_of_text(goal), *also) if name in weights])
        # Rounded, as a sum of tenths that is to be just enough must not depend on the order of its parts.
        return [
            (action, round(shared + sum([weights[name] for name in names if name in weights]), 6))
            for action, names in signs_of_actions(goal)
        ]


def targets_of(goal: Goal) -> tuple[Quantity, ...]:
    """The quantities that are to be reached, also lengths that measure something: "shorten the lead time to 10 days"."""
    lengths = {fact.target for fact in goal.facts.of(Measure)}
    return tuple([fact for fact in goal.facts.of(Quantity) if fact.role in _REACHED or fact.id in lengths])


@lru_cache(maxsize=8)
def signs_of_text(goal: Goal) -> tuple[str, ...]:
    """The signs of the text as a whole."""
    quantities = goal.facts.of(Quantity)
    targets = [fact for fact in quantities if fact.role in _REACHED]
    units, roles = {fact.unit for fact in targets}, {fact.role for fact in quantities}
    definite = [fact.definite for fact in goal.facts.of(Outcome)]
    actors = [fact.kind for fact in goal.facts.of(Actor)]
    words = _words_of_names(goal)
    present = (
        ("target", targets_of(goal)),
        ("percent", "%" in units),
        ("money", not _MONEY.isdisjoint(units)),
        ("relative", QuantityRole.CHANGE in roles),
        ("frequency", QuantityRole.FREQUENCY in roles),
        ("recurrence", [fact for fact in goal.facts.of(Recurrence) if fact.role is TimeRole.BOUNDS]),
        ("outcome", True in definite),
        ("loose outcome", False in definite),
        ("level", goal.facts.of(Level)),
        ("indicator", goal.facts.of(Indicator)),
        ("deadline", goal.facts.of(Deadline)),
        ("means", goal.facts.of(Means)),
        ("purpose", goal.facts.of(Purpose)),
        ("name", words == 1),
        ("names", words > 1),
        ("the writer acts", ActorKind.WRITER in actors),
        ("somebody acts", ActorKind.ROLE in actors),
        ("several acts", len(commitments(goal)) > 1),
        ("short", len(goal.text) < SHORT),
        ("long", len(goal.text) > LONG),
        (_size(targets), True),
    )
    return tuple([name for name, found in present if found and name])


@lru_cache(maxsize=8)
def signs_of_actions(goal: Goal) -> tuple[tuple[Action | None, tuple[str, ...]], ...]:
    """The signs of each commitment; those of a target without a verb where there is no commitment."""
    shared = signs_of_text(goal)
    actions = commitments(goal)
    if not actions:
        return ((None, ("no verb",) if _SAYING.intersection(shared) else ()),)
    return tuple([(action, tuple(_signs(goal, action, shared))) for action in actions])


def _signs(goal: Goal, action: Action, shared: Collection[str]) -> Iterator[str]:
    if action.fuzzy and action.object_kind is ObjectKind.COUNTED:
        yield "counted fuzzy"
    if action.lemma in _GIVING and action.object_kind is ObjectKind.ABSTRACT:
        yield "giving abstract"
    if action.kind is ActionClass.CHANGE and _NUMBERS.isdisjoint(shared):
        yield "bare change"
    if action.joined >= _MANY:
        yield "many joined"
    if action.qualities >= _MANY:
        yield "many qualities"
    owned = action.lemma in _OWNING and action.object_kind in (ObjectKind.DEFINITE, ObjectKind.COUNTED)
    if action.kind is ActionClass.STATE and not owned:  # "become a registered nurse", "stay in the same flat"
        owned = any(fact.definite and fact.span.overlaps(action.phrase) for fact in goal.facts.of(Outcome))
    yield "verb achievement" if owned else f"verb {action.kind.value}"
    yield f"object {action.object_kind.value}"
    yield f"{min(action.modifiers, 3)} modifiers"
    yield f"mood {action.mood.value}"
    yield from (name for name in _FLAGS if getattr(action, name))
    kinds = dict.fromkeys(term.kind for term in goal.facts.of(VagueTerm) if term.span.overlaps(action.phrase))
    yield from (f"vague {kind}" for kind in kinds)


def _size(targets: list[Quantity]) -> str:
    """How many things are to be reached: a few, a dozen, a hundred, or more than that; "" where nothing is counted."""
    counted = [fact.value or fact.high or 0 for fact in targets if fact.unit not in _UNCOUNTED]
    most = max(counted, default=0)
    if most < 1:  # nothing, or a share: "8 out of 10"
        return ""
    return next((name for limit, name in _SIZES if most <= limit), "a great many")


def _words_of_names(goal: Goal) -> int:
    """How many words of names it has, but for those that say when."""
    times = [fact.span for fact in (*goal.facts.of(Deadline), *goal.facts.of(Recurrence))]
    return sum([name.words for name in goal.facts.of(Name) if not any(name.span.overlaps(span) for span in times)])
