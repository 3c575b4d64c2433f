"""What a text says, typed and placed: the facts that extractors find and checkers judge."""

import datetime as dt
from collections.abc import Iterable, Iterator
from enum import StrEnum
from typing import Annotated, Any, Literal, Self, TypeVar

from pydantic import ConfigDict, Discriminator, GetCoreSchemaHandler, GetJsonSchemaHandler, InstanceOf, SerializeAsAny, Tag
from pydantic_core import CoreSchema, core_schema

from smartlint.model import Frozen, Span

F = TypeVar("F", bound="Fact")


class Fact(Frozen):
    """Something the text says.

    Attributes:
        type: the name of the kind of fact, in JSON the discriminator.
        id: unique in a report, made of type, part and offsets; relations between facts are ids.
        span: the core words.
        text: the characters of `span`.
        phrase: the span with its preposition, comparator, noun or rate, for showing.
        clause: the id of the `Action` it hangs on, or None.
    """

    type: str
    id: str
    span: Span
    text: str
    phrase: Span
    clause: str | None = None

    @classmethod
    def at(cls, text: str, start: int, end: int, /, *, part: str = "statement", phrase: tuple[int, int] | None = None,
           **fields: Any) -> Self:
        """A fact of this class at `text[start:end]`, with its id made from its place.

        Args:
            text: the whole part that the offsets count in.
            start: offset of the first code point of the core.
            end: offset behind the core.
            part: the part that `text` is.
            phrase: offsets of the wider phrase; the core itself when not given.
            **fields: the fact's own fields.
        """
        span = Span(start=start, end=end, part=part)
        wide = span if phrase is None or phrase == (start, end) else Span(start=phrase[0], end=phrase[1], part=part)
        kind = cls.model_fields["type"].default
        return cls(id=fact_id(kind, start, end, part), span=span, text=text[start:end], phrase=wide, **fields)


def fact_id(kind: str, start: int, end: int, part: str = "statement") -> str:
    """The id of the fact of that kind at that place: "deadline@48-71", or "deadline@measurable:4-9" in a breakdown."""
    return f"{kind}@{start}-{end}" if part == "statement" else f"{kind}@{part}:{start}-{end}"


class ActorKind(StrEnum):
    """Who is to act."""

    WRITER = "writer"
    ROLE = "role"
    THIRD_PARTY = "third_party"
    NONE = "none"


class Actor(Fact):
    """Who is to act: the writer, a named role, a third party, or nobody (a passive without agent)."""

    type: Literal["actor"] = "actor"
    kind: ActorKind


class ActionClass(StrEnum):
    """What kind of doing a verb names."""

    CONCRETE = "concrete"
    ACHIEVEMENT = "achievement"
    CHANGE = "change"
    VAGUE = "vague"
    STATE = "state"
    MENTAL = "mental"
    AVOIDANCE = "avoidance"


class Mood(StrEnum):
    """How a clause is put."""

    COMMITMENT = "commitment"
    INTENTION = "intention"
    WISH = "wish"
    HEDGED = "hedged"
    PAST = "past"
    STATEMENT = "statement"
    QUESTION = "question"


class ObjectKind(StrEnum):
    """How much an object says about which thing is meant."""

    DEFINITE = "definite"
    GENERIC = "generic"
    COUNTED = "counted"
    ABSTRACT = "abstract"
    NONE = "none"


class Action(Fact):
    """What is to be done: a verb with its object. The span is the verb, the phrase the verb to the end of its object.

    Attributes:
        lemma: base form of the verb, with its particle ("follow up").
        kind: class of the verb.
        mood: how the clause is put.
        object: the words of the object, or None.
        object_lemma: base form of the object's head noun, or "".
        object_kind: whether the object is definite, generic, counted or abstract.
        modifiers: how many words narrow the object down.
        named: whether the object holds a proper name or an acronym.
        artefact: whether the object's head is a thing that is made, kept or passed.
        fuzzy: whether the object's head leaves open what the thing is ("initiative", "plan").
        ordinary: whether the verb names an everyday task in the actor's own hands.
        passive: whether the clause is a passive.
        negated: whether the verb is negated.
        actor: id of the `Actor`, or None where the verb is an imperative.
        sentence: index of the sentence, from 0.
    """

    type: Literal["action"] = "action"
    lemma: str
    kind: ActionClass
    mood: Mood
    object: Span | None = None
    object_lemma: str = ""
    object_kind: ObjectKind = ObjectKind.NONE
    modifiers: int = 0
    named: bool = False
    artefact: bool = False
    fuzzy: bool = False
    ordinary: bool = False
    passive: bool = False
    negated: bool = False
    actor: str | None = None
    sentence: int = 0


class Outcome(Fact):
    """A yes/no result that leaves a trace: a certificate passed, a handbook published, a client housed."""

    type: Literal["outcome"] = "outcome"
    definite: bool = True


class Direction(StrEnum):
    """Which way an indicator is to move."""

    UP = "up"
    DOWN = "down"
    KEEP = "keep"
    UNKNOWN = "unknown"


class Indicator(Fact):
    """A named thing that can be measured: readmissions, NPS, client satisfaction."""

    type: Literal["indicator"] = "indicator"
    lemma: str
    direction: Direction = Direction.UNKNOWN


class Comparator(StrEnum):
    """How a quantity is to be compared with what will be observed."""

    EQ = "="
    GE = ">="
    GT = ">"
    LE = "<="
    LT = "<"
    ABOUT = "~"


class QuantityRole(StrEnum):
    """What a quantity is there for; the first five can make a goal measurable."""

    TARGET = "target"
    BASELINE = "baseline"
    CHANGE = "change"
    FREQUENCY = "frequency"
    DURATION = "duration"
    SCOPE = "scope"
    RATING = "rating"
    OTHER = "other"


MEASURING = frozenset({QuantityRole.TARGET, QuantityRole.BASELINE, QuantityRole.CHANGE, QuantityRole.FREQUENCY,
                       QuantityRole.DURATION})
"""The roles that can make a goal measurable."""


class Quantity(Fact):
    """A number with what it counts. The span is the number with its symbol or measure unit ("three", "90%", "48 hours").

    Attributes:
        value: the number, or None for a range.
        low: lower end of a range.
        high: upper end of a range.
        unit: "%", "$", "hour", the counted noun's lemma, or "".
        comparator: how it is to be compared.
        role: what it is there for.
        relative: whether it is a change of an amount ("by 20 %", "double").
        of: what the number is about, for showing ("clients"), or "".
    """

    type: Literal["quantity"] = "quantity"
    value: float | None
    low: float | None = None
    high: float | None = None
    unit: str = ""
    comparator: Comparator = Comparator.EQ
    role: QuantityRole
    relative: bool = False
    of: str = ""


class Level(Fact):
    """A reachable level without a number: "independently", "without assistance", "grade level", "all four steps"."""

    type: Literal["level"] = "level"


class Measure(Fact):
    """How much of what: ids of the indicator and of the quantities that measure it."""

    type: Literal["measure"] = "measure"
    indicator: str | None = None
    baseline: str | None = None
    target: str | None = None
    change: str | None = None
    rate: str | None = None
    comparator: Comparator = Comparator.EQ
    direction: Direction = Direction.UNKNOWN


class TimeKind(StrEnum):
    """The kinds of TIMEX3, with periods apart from dates and events for what has no calendar date."""

    DATE = "date"
    PERIOD = "period"
    DURATION = "duration"
    SET = "set"
    EVENT = "event"


class Grain(StrEnum):
    """The unit in which an expression of time speaks."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    HALF = "half"
    SEASON = "season"
    YEAR = "year"
    DECADE = "decade"


class Certainty(StrEnum):
    """How surely the words name the days: exact, by a convention, loosely, contradictory, or a day that does not exist."""

    EXACT = "exact"
    CONVENTION = "convention"
    AMBIGUOUS = "ambiguous"
    LOOSE = "loose"
    IMPOSSIBLE = "impossible"


class TimeRole(StrEnum):
    """What an expression of time does in the goal."""

    BOUNDS = "bounds"
    MILESTONE = "milestone"
    REVIEW = "review"
    MENTION = "mention"


class Reading(Frozen):
    """Another way to place an expression on the calendar, and the convention behind it."""

    start: dt.date | None = None
    end: dt.date | None = None
    why: str


class TimeExpression(Fact):
    """An expression of time (a TIMEX3).

    Attributes:
        kind: date, period, duration, set or event.
        start: first day, or None.
        end: last day, or None when it names an event.
        grain: the unit it speaks in.
        certainty: how surely the words name the days.
        readings: the other readings, where conventions differ.
        role: what it does in the goal.
        floating: whether it counts from the day of writing ("within three months").
    """

    type: Literal["time_expression"] = "time_expression"
    kind: TimeKind
    start: dt.date | None = None
    end: dt.date | None = None
    grain: Grain | None = None
    certainty: Certainty = Certainty.EXACT
    readings: tuple[Reading, ...] = ()
    role: TimeRole = TimeRole.MENTION
    floating: bool = False


class Deadline(TimeExpression):
    """The expression of time that bounds the goal: `end` is the last day allowed, None for an event."""

    type: Literal["deadline"] = "deadline"  # type: ignore[assignment]  # a narrower discriminator than its base's
    role: TimeRole = TimeRole.BOUNDS


class Recurrence(TimeExpression):
    """A schedule: every week, twice a month.

    Attributes:
        bounded: whether some expression of the goal ends it.
        times: how often in one period, where said.
        every: length of the period in days, where it can be told.
    """

    type: Literal["recurrence"] = "recurrence"  # type: ignore[assignment]  # a narrower discriminator than its base's
    kind: TimeKind = TimeKind.SET
    bounded: bool = False
    times: float | None = None
    every: float | None = None


class VagueTime(Fact):
    """A time that cannot be placed. `loose`: it ends, but where? ("in the coming months"); else never ("soon", "ongoing")."""

    type: Literal["vague_time"] = "vague_time"
    loose: bool = False


class Means(Fact):
    """How it will be done: by doing, through, using, with the help of; a named step or resource."""

    type: Literal["means"] = "means"


class Purpose(Fact):
    """Why: so that, in order to, to better serve, because."""

    type: Literal["purpose"] = "purpose"


class Beneficiary(Fact):
    """Whom it serves. `explicit`: named as the one it is for ("for my kids"); else shown by the object ("client files")."""

    type: Literal["beneficiary"] = "beneficiary"
    explicit: bool = False
    lemma: str = ""


class Problem(Fact):
    """A named problem that the goal fixes, or an outcome that speaks for itself: falls, absenteeism, HbA1c."""

    type: Literal["problem"] = "problem"


class Absolute(Fact):
    """An unbounded claim: all, never, 100 %, zero. `open`: over an open set, not a small finite one."""

    type: Literal["absolute"] = "absolute"
    open: bool = True


class Hedge(Fact):
    """Words that take the commitment back: try to, if possible, hopefully."""

    type: Literal["hedge"] = "hedge"


class VagueTerm(Fact):
    """A word that two readers read differently. `kind` groups them: quality, quantity, slogan, escape."""

    type: Literal["vague_term"] = "vague_term"
    kind: str


class Placeholder(Fact):
    """A gap somebody meant to fill: [X], TBD, ___, X%."""

    type: Literal["placeholder"] = "placeholder"


class Milestone(Fact):
    """An intermediate step on the way. `time` is the id of its own date, where it has one."""

    type: Literal["milestone"] = "milestone"
    time: str | None = None


class Review(Fact):
    """How progress will be watched: a check-in, a review, a log."""

    type: Literal["review"] = "review"


class Reference(Fact):
    """A pronoun that should point at something. `resolved`: whether the text says what before it."""

    type: Literal["reference"] = "reference"
    resolved: bool = False


class NonGoalKind(StrEnum):
    """Why a text is no goal."""

    HEADING = "heading"
    QUESTION = "question"
    STATEMENT = "statement"
    ADVICE = "advice"
    ACHIEVEMENT = "achievement"
    EMPTY = "empty"


class NonGoal(Fact):
    """The text aims at nothing: a heading, question, fact, advice or past achievement. The span is what shows it."""

    type: Literal["non_goal"] = "non_goal"
    kind: NonGoalKind


class NotEnglish(Fact):
    """The text is in another language, as far as its letters and function words show."""

    type: Literal["not_english"] = "not_english"


class OpaqueFact(Fact):
    """A fact of a type that this installation does not know; its own fields are kept as they came."""

    model_config = ConfigDict(frozen=True, extra="allow")


KNOWN: dict[str, type[Fact]] = {
    cls.model_fields["type"].default: cls
    for cls in (Actor, Action, Outcome, Indicator, Quantity, Level, Measure, TimeExpression, Deadline, Recurrence,
                VagueTime, Means, Purpose, Beneficiary, Problem, Absolute, Hedge, VagueTerm, Placeholder, Milestone,
                Review, Reference, NonGoal, NotEnglish)
}
"""The built-in types by the name that JSON uses."""


def _tag(value: Any) -> str:
    if isinstance(value, Fact):
        return value.type if type(value) is KNOWN.get(value.type) else "instance"
    kind = value.get("type") if isinstance(value, dict) else None
    return kind if kind in KNOWN else "opaque"


AnyFact = Annotated[
    Annotated[Actor, Tag("actor")] | Annotated[Action, Tag("action")] | Annotated[Outcome, Tag("outcome")]
    | Annotated[Indicator, Tag("indicator")] | Annotated[Quantity, Tag("quantity")] | Annotated[Level, Tag("level")]
    | Annotated[Measure, Tag("measure")] | Annotated[TimeExpression, Tag("time_expression")]
    | Annotated[Deadline, Tag("deadline")] | Annotated[Recurrence, Tag("recurrence")]
    | Annotated[VagueTime, Tag("vague_time")] | Annotated[Means, Tag("means")] | Annotated[Purpose, Tag("purpose")]
    | Annotated[Beneficiary, Tag("beneficiary")] | Annotated[Problem, Tag("problem")]
    | Annotated[Absolute, Tag("absolute")] | Annotated[Hedge, Tag("hedge")] | Annotated[VagueTerm, Tag("vague_term")]
    | Annotated[Placeholder, Tag("placeholder")] | Annotated[Milestone, Tag("milestone")]
    | Annotated[Review, Tag("review")] | Annotated[Reference, Tag("reference")] | Annotated[NonGoal, Tag("non_goal")]
    | Annotated[NotEnglish, Tag("not_english")] | Annotated[OpaqueFact, Tag("opaque")]
    | Annotated[SerializeAsAny[InstanceOf[Fact]], Tag("instance")],
    Discriminator(_tag),
]
"""Any fact in JSON: the built-in types by their `type`, a plugin's own as it is, and what is unknown as `OpaqueFact`."""


class Facts:
    """The facts of one text, in text order: immutable, iterable, and in JSON an array."""

    __slots__ = ("_by_id", "_by_type", "_facts")

    def __init__(self, facts: Iterable[Fact] = ()) -> None:
        self._facts = tuple(facts)
        self._by_type: dict[type[Fact], tuple[Fact, ...]] = {}
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
        found = self._by_type.get(kind)
        if found is None:
            found = self._by_type[kind] = tuple(fact for fact in self._facts if isinstance(fact, kind))
        return found  # type: ignore[return-value]  # keyed by the class, which the type system cannot say

    def get(self, id: str | None) -> Fact | None:
        """The fact with that id, or None."""
        if not self._by_id:
            self._by_id.update((fact.id, fact) for fact in self._facts)
        return self._by_id.get(id) if id is not None else None

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
                lambda value, serialize: serialize(tuple(value)), schema=facts),
        )

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        return handler(core_schema.list_schema(core_schema.any_schema()))


def _text_order(fact: Fact) -> tuple[bool, str, int, int, str]:
    span = fact.span
    return span.part != "statement", span.part, span.start, span.end, fact.type
