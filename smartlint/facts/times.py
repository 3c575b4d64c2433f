"""When: expressions of time, deadlines, schedules and steps."""

import datetime as dt
from enum import StrEnum
from typing import Literal

from smartlint.facts.fact import Fact
from smartlint.model import Frozen


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


class Milestone(Fact):
    """An intermediate step on the way. `time` is the id of its own date, where it has one."""

    type: Literal["milestone"] = "milestone"
    time: str | None = None
