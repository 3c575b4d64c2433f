"""What the service reads and what it answers, as its OpenAPI description shows them."""

import datetime as dt
import re
from typing import Annotated, Any

from pydantic import BeforeValidator, Field, StrictBool, WithJsonSchema
from pydantic_core import PydanticCustomError

from smartlint.forms.review import MAX_REASON_LENGTH
from smartlint.model import MAX_GOAL_LENGTH, Context, Criterion, Effect, Frozen, GoalInput, Severity, Verdict
from smartlint.report import Report

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


def _day(value: Any) -> dt.date:
    # Numbers are no dates, though pydantic would count them as seconds.
    if isinstance(value, str) and _DAY.fullmatch(value) and value.isascii():
        try:
            return dt.date.fromisoformat(value)
        except ValueError:
            pass
    raise PydanticCustomError("day", "not a day of the calendar, as 2027-01-31")


Day = Annotated[dt.date, BeforeValidator(_day), WithJsonSchema({"type": "string", "format": "date"})]
GoalText = Annotated[str, Field(max_length=MAX_GOAL_LENGTH)]
Words = Annotated[str, Field(max_length=1_000)]

EXAMPLE = "I will call twelve landlords by 30 June 2027."


class ContextBody(Frozen):
    """What the reader knows and the text does not say."""

    objectives: Annotated[tuple[Words, ...], Field(max_length=50)] = Field(
        default=(), description="the larger aims that the goal may serve"
    )
    baseline: Words | None = Field(default=None, description="where the indicator stands today")
    owner: Words | None = Field(default=None, description="who answers for the goal")
    start: Day | None = Field(default=None, description="the first day of the work")

    def known(self) -> Context:
        """The same as the library takes it."""
        return Context(objectives=self.objectives, baseline=self.baseline, owner=self.owner, start=self.start)


class GoalBody(Frozen):
    """A goal, with what is known about it."""

    text: GoalText = Field(description="the goal", examples=[EXAMPLE])
    id: Annotated[str, Field(max_length=200)] | None = Field(
        default=None, description="your own name for it, given back in the answer"
    )
    written: Day | None = Field(
        default=None, description="the day it was written, from which relative dates count; `today` when not given"
    )
    context: ContextBody | None = Field(default=None, description="what the reader knows and the text does not say")
    breakdown: dict[Criterion, GoalText] = Field(
        default={}, description="the explanation lines under the goal, by criterion"
    )

    def given(self, otherwise: ContextBody | None = None) -> GoalInput:
        """The same as the library takes it, with a context for where the goal brings none."""
        context = self.context or otherwise
        known = context.known() if context else None
        lines: dict[Criterion | str, str] = dict(self.breakdown.items())
        return GoalInput(self.text, self.id, self.written, known, lines)


_TODAY = "the day that past and too far are judged from; at most a day from the server's, which counts when not given"


class CheckBody(GoalBody):
    """What `POST /v1/check` reads."""

    today: Day | None = Field(default=None, description=_TODAY)
    draft: StrictBool = Field(default=False, description="whether it is only saved: then nothing blocks")
    override_reason: Annotated[str, Field(max_length=MAX_REASON_LENGTH)] | None = Field(
        default=None, description="why it is sent although it is blocked, where the policy of the service allows that"
    )
    report: StrictBool = Field(default=False, description="whether the answer holds the whole report, with all facts")


class CheckManyBody(Frozen):
    """What `POST /v1/check-many` reads."""

    goals: tuple[GoalBody, ...] = Field(description="the goals, answered in this order")
    today: Day | None = Field(default=None, description=_TODAY)
    context: ContextBody | None = Field(default=None, description="for the goals that bring none of their own")
    report: StrictBool = Field(default=False, description="whether each answer holds the whole report")


class Range(Frozen):
    """A half-open range of UTF-16 code units, as browsers, editors and Java count."""

    start: int
    end: int


class Place(Frozen):
    """A half-open range of code points in the goal, and the same in UTF-16 code units."""

    part: str = Field(description='"statement", or the criterion whose line of the breakdown is meant')
    start: int
    end: int
    utf16: Range


class Evidence(Frozen):
    """Words that speak for a criterion."""

    type: str = Field(description="the type of the fact, such as deadline or quantity")
    text: str
    place: Place


class Judgement(Frozen):
    """What is concluded for one criterion."""

    title: str = Field(description="the criterion in the language of the answer")
    verdict: Verdict
    verdict_title: str = Field(description="the verdict in the language of the answer")
    score: float | None = Field(description="0..1, null when unknown")
    evidence: tuple[Evidence, ...]


class Change(Frozen):
    """Put `replacement` where `place` is."""

    place: Place
    replacement: str


class Offer(Frozen):
    """A safe change of the text."""

    title: str
    edits: tuple[Change, ...]


class Remark(Frozen):
    """A finding, with whether the service's owner accepts a goal that has it."""

    code: str
    name: str
    criterion: Criterion | None
    effect: Effect
    severity: Severity
    blocking: bool
    message: str
    hint: str
    question: str
    place: Place | None = Field(description="the words it is about; null for the goal as a whole")
    fix: Offer | None
    url: str


class Answer(Frozen):
    """What is said about one goal."""

    id: str | None
    language: str = Field(description="the language of messages, hints and questions")
    accepted: bool = Field(description="whether the policy of the service lets it be sent")
    ok: bool = Field(description="whether no finding is as severe as the configuration fails on")
    score: float | None = Field(description="0..1, null when nothing could be judged")
    missed_minimum: float | None = Field(description="the score that the policy asks for, where it is not reached")
    override_reason: str | None = Field(description="the reason given, where it lifted a block")
    override_allowed: bool = Field(description="whether a reason could lift the block")
    deadline: dt.date | None = Field(description="the last day that the goal allows")
    criteria: dict[Criterion, Judgement]
    findings: tuple[Remark, ...] = Field(description="by place, then code")
    questions: tuple[str, ...] = Field(description="what a coach would ask, most helpful first")
    report: Report | None = Field(default=None, description="everything, where it was asked for")


class CheckerEntry(Frozen):
    """A checker, as `GET /v1/checkers` lists it."""

    code: str
    name: str
    criterion: Criterion | None
    effects: tuple[Effect, ...]
    severity: Severity
    runs: bool = Field(description="whether it runs in this service")
    finds: str = Field(description="what it looks for, in the language of the answer")
    message: str = Field(description="the English template of its message")
    hint: str
    question: str
    url: str


class CheckerList(Frozen):
    """What `GET /v1/checkers` answers."""

    checkers: tuple[CheckerEntry, ...]


class State(Frozen):
    """What `/healthz` and `/readyz` answer."""

    status: str
