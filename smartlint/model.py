"""The words everything else is written in: criteria, effects, spans, findings, inputs and errors."""

import datetime as dt
from collections.abc import Mapping
from enum import StrEnum
from typing import Annotated, Any, Self

from pydantic import BaseModel, ConfigDict, Field, field_validator, model_validator

MAX_GOAL_LENGTH = 10_000
"""The longest goal or breakdown line that is judged, in code points."""

STATEMENT = "statement"
"""The `Span.part` of the goal's own text; the parts of a breakdown are named by their criterion."""


class SmartlintError(Exception):
    """Whatever smartlint refuses to do; its text says what was wrong and what would be right."""


class GoalTextError(SmartlintError):
    """The goal is not a string of Unicode scalar values (another type, or a lone surrogate)."""


class TextTooLongError(SmartlintError):
    """The goal is longer than `MAX_GOAL_LENGTH` code points."""


class ConfigError(SmartlintError):
    """A configuration holds an unknown key, code or option, or a value of the wrong type."""


class ModelNotFoundError(SmartlintError):
    """The spaCy model is not installed; the text says what to install."""


class PluginError(SmartlintError):
    """A checker or extractor could not be loaded, or raised; the text names it."""


class InputError(SmartlintError):
    """A file, column or line could not be read; the text names it."""


class OutputError(SmartlintError):
    """An output cannot be written, or two of them want the same place; the text names it."""


class WorkerError(SmartlintError):
    """A process that judges goals could not be started, or one goal ended it again and again."""


class Criterion(StrEnum):
    """The five criteria of a SMART goal, in the order of the acronym."""

    SPECIFIC = "specific"
    MEASURABLE = "measurable"
    ACHIEVABLE = "achievable"
    RELEVANT = "relevant"
    TIME_BOUND = "time_bound"

    @property
    def letter(self) -> str:
        """S, M, A, R or T: the first letter of the codes that judge this criterion."""
        return self.value[0].upper()

    @property
    def title(self) -> str:  # type: ignore[override]  # a label, where str.title would give "Time_Bound"
        """The name as people write it: "Time-bound"."""
        return self.value.replace("_", "-").capitalize()


class Effect(StrEnum):
    """What a finding does to the verdict of its criterion."""

    MISSING = "missing"
    WEAK = "weak"
    ADVICE = "advice"


class Verdict(StrEnum):
    """How far a criterion is met; RUBRIC: met 2, weak 1, missing 0."""

    MET = "met"
    WEAK = "weak"
    MISSING = "missing"
    UNKNOWN = "unknown"


class Severity(StrEnum):
    """How loudly a finding is reported; never changes a score."""

    ERROR = "error"
    WARNING = "warning"
    HINT = "hint"

    @property
    def rank(self) -> int:
        """0 for the worst, so that a smaller rank is more severe."""
        return _RANKS[self]


_RANKS = {severity: rank for rank, severity in enumerate(Severity)}


class Frozen(BaseModel):
    """Base of every value that can appear in JSON: immutable, and strict about unknown keys."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Span(Frozen):
    """A half-open range of code points in one part of the text that was given.

    Attributes:
        start: offset of the first code point.
        end: offset behind the last code point; never before `start`.
        part: "statement", or the criterion whose breakdown line is meant.
    """

    start: Annotated[int, Field(ge=0)]
    end: Annotated[int, Field(ge=0)]
    part: str = STATEMENT

    @model_validator(mode="after")
    def _ordered(self) -> Self:
        if self.end < self.start:
            raise ValueError(f"a span ends before it starts: {self.start}-{self.end}")
        return self

    def of(self, text: str) -> str:
        """The characters of `text` that the span covers."""
        return text[self.start : self.end]

    def overlaps(self, other: "Span") -> bool:
        """Whether the two share at least one character of the same part."""
        return self.part == other.part and self.start < other.end and other.start < self.end

    def line_and_column(self, text: str) -> tuple[int, int]:
        """The 1-based line and column, in code points, at which the span starts in `text`."""
        before = text[: self.start]
        return before.count("\n") + 1, self.start - (before.rfind("\n") + 1) + 1

    def utf16(self, text: str) -> tuple[int, int]:
        """The same range in UTF-16 code units, as browsers and editors count."""
        start = len(text[: self.start].encode("utf-16-le")) // 2
        return start, start + len(self.of(text).encode("utf-16-le")) // 2


class Edit(Frozen):
    """Replace what `span` covers with `replacement`."""

    span: Span
    replacement: str


class Fix(Frozen):
    """A safe change of the text: what it does, and the edits, which never overlap."""

    title: str
    edits: tuple[Edit, ...]

    def apply(self, text: str) -> str:
        """The statement `text` with every edit made."""
        for edit in sorted(self.edits, key=lambda e: e.span.start, reverse=True):
            text = text[: edit.span.start] + edit.replacement + text[edit.span.end :]
        return text


class Finding(Frozen):
    """One thing that one checker says about a goal.

    Attributes:
        code: stable code such as "T101".
        name: stable alias such as "no-deadline".
        criterion: the criterion judged, or None where the finding is about the goal as a whole.
        effect: what it does to the verdict of the criterion.
        severity: how loudly it is reported.
        message: what was found: lower case, naming the words it is about.
        params: the values of the message, hint and question, by name, for translating and redacting.
        hint: what to write instead.
        question: what a coach would ask.
        span: the words it is about, or None for the goal as a whole.
        fix: a safe change, where there is one.
        url: where the checker is documented, relative to the project.
    """

    code: str
    name: str
    criterion: Criterion | None
    effect: Effect
    severity: Severity
    message: str
    params: dict[str, str | int | float] = {}
    hint: str
    question: str
    span: Span | None = None
    fix: Fix | None = None
    url: str

    @property
    def place(self) -> tuple[str, int, int]:
        """A sort key: the goal as a whole first, then by part and position."""
        return ("", 0, 0) if self.span is None else (self.span.part, self.span.start, self.span.end)


def check_text(value: Any, what: str = "a goal") -> str:
    """`value` itself when it is a text that can be judged; `what` names it in the message when it is not.

    Raises:
        GoalTextError: it is no string, or holds a lone surrogate.
        TextTooLongError: it has more than `MAX_GOAL_LENGTH` code points.
    """
    if not isinstance(value, str):
        raise GoalTextError(f"{what} is a string, not {type(value).__name__}")
    if len(value) > MAX_GOAL_LENGTH:
        raise TextTooLongError(f"{what} has at most {MAX_GOAL_LENGTH:,} characters, this one {len(value):,}; split it")
    try:
        value.encode()
    except UnicodeEncodeError as error:
        raise GoalTextError(f"a lone surrogate at offset {error.start} is no Unicode character") from None
    return value


class Context(Frozen):
    """What the reader knows and the text does not say.

    Attributes:
        objectives: the larger aims that the goal may serve, in free words.
        baseline: where the indicator stands today, in free words ("62 % in October").
        owner: who answers for the goal.
        start: the first day of the work.
        below: whether the goal stands below the objectives in its document, so that its place says what it serves.

    Raises:
        GoalTextError: an objective holds a lone surrogate.
        TextTooLongError: an objective is longer than a goal may be.
    """

    objectives: tuple[str, ...] = ()
    baseline: str | None = None
    owner: str | None = None
    start: dt.date | None = None
    below: bool = False

    @field_validator("objectives", mode="after")
    @classmethod
    def _are_texts(cls, value: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(check_text(objective, "an objective") for objective in value)


class GoalInput(Frozen):
    """A goal as it was given, with what is known about it.

    Attributes:
        text: the statement.
        id: the caller's own name for it, given back in the report.
        written: the day it was written, from which relative dates count.
        context: what the reader knows and the text does not say.
        breakdown: the explanation lines under a goal, by criterion.

    Raises:
        GoalTextError: a text is no string of Unicode scalar values.
        TextTooLongError: a text has more than `MAX_GOAL_LENGTH` code points.
    """

    text: str
    id: str | None = None
    written: dt.date | None = None
    context: Context | None = None
    breakdown: dict[Criterion, str] = {}

    def __init__(
        self,
        text: str,
        id: str | None = None,
        written: dt.date | None = None,
        context: Context | None = None,
        breakdown: Mapping[Criterion | str, str] | None = None,
    ) -> None:
        fields: dict[str, Any] = {
            "text": text,
            "id": id,
            "written": written,
            "context": context,
            "breakdown": breakdown or {},
        }
        super().__init__(**fields)

    @field_validator("text", mode="before")
    @classmethod
    def _is_text(cls, value: Any) -> str:
        return check_text(value)

    @field_validator("breakdown", mode="before")
    @classmethod
    def _are_texts(cls, value: Any) -> Any:
        return {key: check_text(line) for key, line in value.items()} if isinstance(value, Mapping) else value
