"""Calendar arithmetic, and the conventions that decide where people differ; pure functions of dates.

Every function may raise `OverflowError` or `ValueError` when a result leaves the years 1 to 9999.
"""

import calendar
import datetime as dt
from typing import Annotated, Literal, NamedTuple

from pydantic import Field

from smartlint.facts import Grain
from smartlint.model import Frozen

DAY = dt.timedelta(days=1)

MonthNumber = Annotated[int, Field(ge=1, le=12)]


class Conventions(Frozen):
    """How to read an expression of time where people differ. Every default is what a planner most likely means."""

    date_order: Literal["mdy", "dmy"] = Field(
        "mdy",
        description="Which number of 03/04/2027 is the month. Month first, as in the United States, where most English "
        "goals with slashes come from; a number above 12 settles it the other way, and a doubtful date says so.",
    )
    week_start: Literal["monday", "sunday"] = Field(
        "monday",
        description="The first day of a week. Monday, as in ISO 8601, so that a week ends with its weekend.",
    )
    fiscal_year_start: MonthNumber = Field(
        1,
        description="The month in which a fiscal year starts. January: the most common one, and the only one that "
        "needs no knowledge of the writer; a fiscal year is named after the calendar year it ends in.",
    )
    academic_year_start: MonthNumber = Field(
        9,
        description="The month in which an academic or school year starts. September: schools and universities of "
        "the northern hemisphere open between mid-August and early October.",
    )
    academic_year_end: MonthNumber = Field(
        6,
        description="The month with whose last day an academic or school year ends. June: the latest end that is "
        "usual, so that nobody is told they are late while school is in.",
    )
    next_weekday: Literal["following_week", "nearest"] = Field(
        "following_week",
        description="Whether 'next Friday' is the Friday of the week after this one or the nearest Friday to come. "
        "The following week: the nearest one is called 'this Friday' or 'Friday'.",
    )
    same_weekday: Literal["next", "today"] = Field(
        "next",
        description="What 'by Monday' means when it is written on a Monday. The next one: who means the same day "
        "writes 'today'.",
    )
    by_period: Literal["last", "first"] = Field(
        "last",
        description="Whether 'by March' ends with the last or the first day of March. The last: so are annual plans, "
        "climate targets and quarterly goals ('by 2030', 'by Q2') accounted for.",
    )
    before_day: Literal["excluded", "included"] = Field(
        "excluded",
        description="Whether 'before 1 July' still allows 1 July. Excluded, as the word says; 'on or before' and 'by' "
        "include the day.",
    )
    next_units: Literal["rolling", "calendar"] = Field(
        "rolling",
        description="Whether 'the next three months' count from the day of writing or are the three calendar months "
        "after this one. Rolling, as 'within three months'; quarters are always those of the calendar.",
    )
    season: Literal["astronomical", "meteorological"] = Field(
        "astronomical",
        description="Whether summer is 21 June to 22 September or June to August. Astronomical, the dates printed in "
        "diaries.",
    )
    hemisphere: Literal["north", "south"] = Field(
        "north",
        description="Where summer is in June or in December. North: nine in ten people live there.",
    )
    century_pivot: Annotated[int, Field(ge=0, le=99)] = Field(
        50,
        description="How many years ahead a two-digit year may lie: in 2026 '35' is 2035, and '80' is 1980. Fifty, as "
        "goals look ahead.",
    )


class Days(NamedTuple):
    """A run of days, both ends included."""

    start: dt.date
    end: dt.date


_FIRST_DAYS = {"monday": 0, "sunday": 6}

_SEASONS = {
    "astronomical": {
        "spring": ((3, 21), (6, 20)),
        "summer": ((6, 21), (9, 22)),
        "autumn": ((9, 23), (12, 20)),
        "winter": ((12, 21), (3, 20)),
    },
    "meteorological": {
        "spring": ((3, 1), (5, 31)),
        "summer": ((6, 1), (8, 31)),
        "autumn": ((9, 1), (11, 30)),
        "winter": ((12, 1), (2, 28)),
    },
}
_OPPOSITE = {"spring": "autumn", "summer": "winter", "autumn": "spring", "winter": "summer"}
_MONTHS_OF = {Grain.MONTH: 1, Grain.QUARTER: 3, Grain.HALF: 6, Grain.YEAR: 12, Grain.DECADE: 120}


def add_months(day: dt.date, months: int) -> dt.date:
    """The same day of the month so many months later or, when negative, earlier; the last day of a shorter month."""
    years, month = divmod(day.month - 1 + months, 12)
    year = day.year + years
    if not 1 <= year <= 9999:
        raise OverflowError(f"the year {year} is outside 1 to 9999")
    return dt.date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def lengths(grain: Grain, count: float) -> tuple[int, int]:
    """Months and days of so many units of a grain; fractions of a month in days of a thirtieth."""
    if grain in (Grain.DAY, Grain.WEEK):
        return 0, round(count * (7 if grain is Grain.WEEK else 1))
    months = count * _MONTHS_OF[grain]
    return int(months), round((months - int(months)) * 30)


def later(day: dt.date, grain: Grain, count: float) -> dt.date:
    """The day so many units of a grain after a day, before it when negative."""
    months, days = lengths(grain, count)
    return add_months(day, months) + dt.timedelta(days=days)


def month_end(year: int, month: int) -> dt.date:
    """The last day of a month."""
    return dt.date(year, month, calendar.monthrange(year, month)[1])


def months_from(first: dt.date, months: int) -> Days:
    """The run of `months` whole months that begins with the first of a month."""
    return Days(first, add_months(first, months) - DAY)


def month(year: int, number: int) -> Days:
    """The days of a month."""
    return Days(dt.date(year, number, 1), month_end(year, number))


def year_of(year: int, start_month: int = 1) -> Days:
    """The days of the year that ends in calendar year `year` and starts in `start_month`."""
    return months_from(dt.date(year - (start_month > 1), start_month, 1), 12)


def quarter(year: int, number: int, start_month: int = 1) -> Days:
    """Quarter 1 to 4 of the year that ends in calendar year `year` and starts in `start_month`."""
    return months_from(add_months(year_of(year, start_month).start, 3 * (number - 1)), 3)


def half(year: int, number: int, start_month: int = 1) -> Days:
    """Half 1 or 2 of the year that ends in calendar year `year` and starts in `start_month`."""
    return months_from(add_months(year_of(year, start_month).start, 6 * (number - 1)), 6)


def week(day: dt.date, start: str = "monday") -> Days:
    """The week that holds a day."""
    first = day - dt.timedelta(days=(day.weekday() - _FIRST_DAYS[start]) % 7)
    return Days(first, first + dt.timedelta(days=6))


def weekend(day: dt.date) -> Days:
    """Saturday and Sunday of the week, from Monday, that holds a day."""
    saturday = day + dt.timedelta(days=5 - day.weekday())
    return Days(saturday, saturday + DAY)


def around(day: dt.date, grain: Grain, conventions: Conventions) -> Days:
    """The day, week, month, quarter, half, calendar year or decade that holds a day."""
    if grain is Grain.DAY:
        return Days(day, day)
    if grain is Grain.WEEK:
        return week(day, conventions.week_start)
    if grain is Grain.DECADE:
        return months_from(dt.date(max(1, day.year - day.year % 10), 1, 1), 120)
    months = _MONTHS_OF[grain]
    return months_from(dt.date(day.year, (day.month - 1) // months * months + 1 if months < 12 else 1, 1), months)


def shifted(day: dt.date, grain: Grain, by: int, conventions: Conventions) -> Days:
    """The unit of that grain `by` places after (before when negative) the one that holds a day."""
    first = around(day, grain, conventions).start
    if grain in (Grain.DAY, Grain.WEEK):
        first += dt.timedelta(days=by * (7 if grain is Grain.WEEK else 1))
    else:
        first = add_months(first, by * _MONTHS_OF[grain])
    return around(first, grain, conventions)


def season(name: str, year: int, conventions: Conventions) -> Days:
    """The days of "spring", "summer", "autumn" or "winter" that begins in a year.

    Astronomical seasons start on the traditional dates (21 March, 21 June, 23 September, 21 December),
    meteorological ones with the months of the World Meteorological Organization.
    """
    key = name if conventions.hemisphere == "north" else _OPPOSITE[name]
    (first_month, first_day), (last_month, last_day) = _SEASONS[conventions.season][key]
    last_year = year + (last_month < first_month)
    if last_month == 2:
        last_day = calendar.monthrange(last_year, 2)[1]
    return Days(dt.date(year, first_month, first_day), dt.date(last_year, last_month, last_day))


def weekday_after(day: dt.date, weekday: int, *, strictly: bool = True) -> dt.date:
    """The first such weekday (Monday is 0) after a day; the day itself counts unless `strictly`."""
    return day + dt.timedelta(days=(weekday - day.weekday() - strictly) % 7 + strictly)


def nth_weekday(run: Days, weekday: int, nth: int) -> dt.date | None:
    """The nth such weekday of a run of days, counted from its end when negative; None when it has no so many."""
    if nth > 0:
        found = weekday_after(run.start, weekday, strictly=False) + dt.timedelta(weeks=nth - 1)
    else:
        found = run.end - dt.timedelta(days=(run.end.weekday() - weekday) % 7, weeks=-nth - 1)
    return found if run.start <= found <= run.end else None


def weeks_of(run: Days) -> list[dt.date]:
    """The Mondays of the weeks that belong to a month or year: those with their Thursday in it, as in ISO 8601."""
    thursday = weekday_after(run.start, 3, strictly=False)
    return [thursday + dt.timedelta(days=7 * i - 3) for i in range((run.end - thursday).days // 7 + 1)]


def business_days_after(day: dt.date, count: int) -> dt.date:
    """The last of `count` weekdays after a day; holidays are not left out."""
    weeks, rest = divmod(count, 5)
    found = day + dt.timedelta(weeks=weeks)
    while found.weekday() > 4:
        found -= DAY
    while rest:
        found += DAY
        rest -= found.weekday() < 5
    return found


def two_digit_year(number: int, written: dt.date, conventions: Conventions) -> int:
    """The full year of a two-digit one: the latest that lies less than the pivot ahead of the day of writing."""
    year = written.year - written.year % 100 + number
    while year >= written.year + conventions.century_pivot:
        year -= 100
    while year < written.year + conventions.century_pivot - 100:
        year += 100
    return year
