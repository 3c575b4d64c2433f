"""The facts of one text together, and how they are written to JSON and read back."""

from collections.abc import Iterable, Iterator
from functools import cache
from typing import Annotated, Any, Self, TypeVar

from pydantic import (
    ConfigDict,
    Discriminator,
    GetCoreSchemaHandler,
    GetJsonSchemaHandler,
    InstanceOf,
    SerializeAsAny,
    Tag,
)
from pydantic_core import CoreSchema, core_schema

from smartlint.facts.amounts import Indicator, Level, Measure, Quantity
from smartlint.facts.doing import Action, Actor, Outcome
from smartlint.facts.fact import Fact
from smartlint.facts.serving import BreakdownLine, KnownMeasure, ObjectiveMatch, ServedAim
from smartlint.facts.times import Deadline, Milestone, Recurrence, TimeExpression, VagueTime
from smartlint.facts.wording import (
    Absolute,
    Beneficiary,
    Condition,
    Hedge,
    Means,
    Name,
    NonGoal,
    NonGoalKind,
    NotEnglish,
    Placeholder,
    Problem,
    Purpose,
    Reference,
    Review,
    VagueTerm,
)
from smartlint.model import STATEMENT

F = TypeVar("F", bound=Fact)


class OpaqueFact(Fact):
    """A fact of a type that this installation does not know; its own fields are kept as they came."""

    model_config = ConfigDict(frozen=True, extra="allow")


KNOWN: dict[str, type[Fact]] = {
    cls.model_fields["type"].default: cls
    for cls in (
        Actor,
        Action,
        Outcome,
        Indicator,
        Quantity,
        Level,
        Measure,
        TimeExpression,
        Deadline,
        Recurrence,
        VagueTime,
        Means,
        Purpose,
        Beneficiary,
        Problem,
        Condition,
        Absolute,
        Hedge,
        VagueTerm,
        Placeholder,
        Milestone,
        Review,
        Reference,
        Name,
        NonGoal,
        NotEnglish,
        ServedAim,
        KnownMeasure,
        ObjectiveMatch,
        BreakdownLine,
    )
}
"""The built-in types by the name that JSON uses."""


def _tag(value: Any) -> str:
    if isinstance(value, Fact):
        return value.type if type(value) is KNOWN.get(value.type) else "instance"
    kind = value.get("type") if isinstance(value, dict) else None
    return kind if kind in KNOWN else "opaque"


class _AnyOf:
    """Says in JSON schemas that a fact may fit several of the types: what is unknown is described loosely."""

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        described = dict(handler(schema))
        described["anyOf"] = described.pop("oneOf")
        return described


AnyFact = Annotated[
    Annotated[Actor, Tag("actor")]
    | Annotated[Action, Tag("action")]
    | Annotated[Outcome, Tag("outcome")]
    | Annotated[Indicator, Tag("indicator")]
    | Annotated[Quantity, Tag("quantity")]
    | Annotated[Level, Tag("level")]
    | Annotated[Measure, Tag("measure")]
    | Annotated[TimeExpression, Tag("time_expression")]
    | Annotated[Deadline, Tag("deadline")]
    | Annotated[Recurrence, Tag("recurrence")]
    | Annotated[VagueTime, Tag("vague_time")]
    | Annotated[Means, Tag("means")]
    | Annotated[Purpose, Tag("purpose")]
    | Annotated[Beneficiary, Tag("beneficiary")]
    | Annotated[Problem, Tag("problem")]
    | Annotated[Condition, Tag("condition")]
    | Annotated[Absolute, Tag("absolute")]
    | Annotated[Hedge, Tag("hedge")]
    | Annotated[VagueTerm, Tag("vague_term")]
    | Annotated[Placeholder, Tag("placeholder")]
    | Annotated[Milestone, Tag("milestone")]
    | Annotated[Review, Tag("review")]
    | Annotated[Reference, Tag("reference")]
    | Annotated[Name, Tag("name")]
    | Annotated[NonGoal, Tag("non_goal")]
    | Annotated[NotEnglish, Tag("not_english")]
    | Annotated[ServedAim, Tag("served_aim")]
    | Annotated[KnownMeasure, Tag("known_measure")]
    | Annotated[ObjectiveMatch, Tag("objective_match")]
    | Annotated[BreakdownLine, Tag("breakdown_line")]
    | Annotated[OpaqueFact, Tag("opaque")]
    | Annotated[SerializeAsAny[InstanceOf[Fact]], Tag("instance")],
    Discriminator(_tag),
    _AnyOf(),
]
"""Any fact in JSON: the built-in types by their `type`, a plugin's own as it is, and what is unknown as `OpaqueFact`."""


class Facts:
    """The facts of one text, in text order: immutable, iterable, and in JSON an array."""

    __slots__ = ("_by_id", "_by_type", "_facts")

    def __init__(self, facts: Iterable[Fact] = ()) -> None:
        self._facts = tuple(facts)
        groups: dict[type, list[Fact]] = {}
        for fact in self._facts:
            for cls in _classes(type(fact)):
                groups.setdefault(cls, []).append(fact)
        self._by_type: dict[type, tuple[Fact, ...]] = {cls: tuple(group) for cls, group in groups.items()}
        self._by_id: dict[str, Fact] = {}

    @classmethod
    def ordered(cls, facts: Iterable[Fact]) -> Self:
        """The facts sorted by part, place and type, each id once (the first stays)."""
        unique: dict[str, Fact] = {}
        for fact in facts:
            unique.setdefault(fact.id, fact)
        return cls(sorted(unique.values(), key=_text_order))

    def of(self, kind: type[F]) -> tuple[F, ...]:
        """The facts of that class or a subclass of it, in text order."""
        return self._by_type.get(kind, ())  # type: ignore[return-value]  # keyed by the class, which types cannot say

    def get(self, id: str | None) -> Fact | None:
        """The fact with that id, or None."""
        if not self._by_id:
            self._by_id.update((fact.id, fact) for fact in self._facts)
        return self._by_id.get(id) if id is not None else None

    @property
    def readable(self) -> bool:
        """Whether there is anything that the criteria can be judged from: some text, in English; of a breakdown no matter."""
        empty = any(fact.kind is NonGoalKind.EMPTY for fact in self.of(NonGoal))
        return not empty and all(fact.span.part != STATEMENT for fact in self.of(NotEnglish))

    def __iter__(self) -> Iterator[Fact]:
        return iter(self._facts)

    def __len__(self) -> int:
        return len(self._facts)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Facts) and self._facts == other._facts

    def __hash__(self) -> int:
        return hash(self._facts)

    def __repr__(self) -> str:
        return f"Facts({list(self._facts)!r})"

    def __reduce__(self) -> tuple[type[Self], tuple[tuple[Fact, ...]]]:
        return type(self), (self._facts,)

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        # No RootModel: its private attributes are slow to reach, and `of` is called a hundred times a goal.
        facts = handler.generate_schema(tuple[AnyFact, ...])
        return core_schema.union_schema(
            [core_schema.is_instance_schema(cls), core_schema.no_info_after_validator_function(cls, facts)],
            serialization=core_schema.wrap_serializer_function_ser_schema(
                lambda value, serialize: serialize(tuple(value)), schema=facts
            ),
        )

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        return handler(schema["choices"][1])


@cache
def _classes(kind: type[Fact]) -> tuple[type, ...]:
    return tuple(cls for cls in kind.__mro__ if issubclass(cls, Fact))


def _text_order(fact: Fact) -> tuple[bool, str, int, int, str]:
    span = fact.span
    return span.part != "statement", span.part, span.start, span.end, fact.type
