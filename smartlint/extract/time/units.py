"""Units counted from the one that is going on: "this year", "next quarter", "the next three months", "the week"."""

import datetime as dt

from smartlint import dates
from smartlint.dates import Days
from smartlint.extract.time import fiscal, named, quarters
from smartlint.extract.time.counted import counted_units, duration_term
from smartlint.extract.time.days import month_at, next_month
from smartlint.extract.time.events import occasions_ahead
from smartlint.extract.time.ground import Ground, Term, period, reading
from smartlint.extract.time.vocabulary import GRAINS
from smartlint.extract.time.weekdays import weekday_at
from smartlint.facts import Certainty, Grain, Reading

_POSSESSIVE = frozenset(("year's", "quarter's", "month's", "week's"))
_CURRENT = ("week", "month", "quarter", "year", "decade", "weekend")
_SPANNING = frozenset(("within", "in", "over", "for", "during", "throughout", "across"))


def shifted(g: Ground, i: int) -> Term | None:
    """What a word such as "this", "next" or "last" makes of what follows it."""
    at = i + (g.word(i) == "the")
    shift = g.vocabulary.shifts.get(g.word(at))
    if shift is None:
        return None
    word, at = g.word(at), at + 1
    if g.word(at) in ("the", "calendar", "full", "whole", "entire", "big", "fiscal") and (
        g.word(at) != "fiscal" or g.word(at + 1) == "quarter"
    ):
        at += 1
    if term := counted_units(g, i, at, shift):
        return term
    if ahead := occasions_ahead(g, i, at, shift):
        return ahead
    if word == "this" and g.word(at) in ("morning", "afternoon", "evening"):
        return period(i, at, Days(g.written, g.written), Grain.DAY, "relative", floating=True)
    if (word in ("same", "that") and g.word(at) == "day") or (g.word(at) == "day" and shift <= 0):
        return None
    term = _one(g, i, at, shift, word)
    return term._replace(shape="past") if term and shift < 0 else term


def _one(g: Ground, first: int, at: int, shift: int, word: str) -> Term | None:
    """One unit, weekday, month, season, holiday or named year, shifted."""
    name = g.word(at)
    if name in _POSSESSIVE:
        return _part_of_possessive(g, first, at, shift)
    if name == "half" and shift >= 0 and g.word(at + 1) not in ("-", "of", "term", "year", "a", "an", "the"):
        return period(
            first, at, dates.shifted(g.written, Grain.HALF, shift, g.conventions), Grain.HALF, "unit", floating=True
        )
    unit = g.vocabulary.units.get(name)
    if unit and not name.endswith("s") and name not in ("night", "mo", "semester", "trimester"):
        return _unit(g, first, at, shift, unit, word)
    if term := (fiscal.shifted_named(g, first, at, shift) or fiscal.teaching_term(g, at, shift)):
        return term.over(first, term.last)._replace(floating=True)
    if (number := weekday_at(g, at)) >= 0:
        return _weekday(g, first, at, shift, number, word)
    if (month := month_at(g, at)) and not g.is_number(at + 1):
        return next_month(g, first, at, month, shift)._replace(floating=True)
    if term := named.holiday(g, at, shift):
        return term.over(first, term.last)
    term = named.season(g, at, shift)
    return term and term.over(first, term.last)


def _unit(g: Ground, first: int, at: int, shift: int, unit: str, word: str) -> Term | None:
    grain, size = GRAINS[unit]
    if unit == "fortnight" and shift >= 0:
        days = Days(g.written, dates.later(g.written, grain, size))
        return period(first, at, days, grain, "rolling", floating=True, certainty=Certainty.CONVENTION)
    if unit in ("business", "fortnight"):
        return None
    if unit in ("weekend", "workweek"):
        return _part_of_week(g, first, at, shift, unit)
    days = dates.shifted(g.written, grain, shift * size, g.conventions)
    if (
        shift > 0
        and word in ("next", "coming", "upcoming")
        and grain not in (Grain.DAY, Grain.QUARTER)
        and _rolls(g, first, at)
    ):
        end = dates.later(g.written, grain, 1)
        open_end = g.word(at + 1) == "or" and g.word(at + 2) in ("two", "so")
        return period(
            first,
            at,
            Days(g.written, end),
            grain,
            "rolling",
            floating=True,
            certainty=Certainty.LOOSE if open_end else Certainty.CONVENTION,
            readings=reading(days, f"the {grain.value} after this one"),
        )
    if g.word(at + 1) in ("on", ",", "") or g.vocabulary.weekdays.get(g.word(at + 1)) is not None:
        behind = at + 1 + (g.word(at + 1) == "on")
        if (
            grain is Grain.WEEK
            and g.word(at + 1) != ","
            and (number := weekday_at(g, behind)) >= 0
            and (g.word(behind) != "sun" or behind > at + 1)
        ):
            day = dates.week(days.start, "monday").start + number * dates.DAY
            return period(first, behind, Days(day, day), Grain.DAY, "weekday", floating=True)
    return period(first, at, days, grain, "unit", floating=True)


def _part_of_week(g: Ground, first: int, at: int, shift: int, unit: str) -> Term:
    monday = dates.week(g.written, "monday").start + dt.timedelta(weeks=shift)
    days = dates.weekend(monday) if unit == "weekend" else Days(monday, monday + 4 * dates.DAY)
    return period(first, at, days, GRAINS[unit][0], "unit", floating=True)


def _rolls(g: Ground, first: int, at: int) -> bool:
    """Whether "the next month" is a run of time from today and not the month after this one.

    It is with an article behind a preposition of extent, as in "over the next month"; "the end of the next month" is
    the calendar's.
    """
    return (
        (g.word(first) == "the" and g.word(first - 1) in _SPANNING)
        or g.word(at + 1) == "or"
        or (g.word(first - 1) in ("within", "over"))
    )


def _part_of_possessive(g: Ground, first: int, at: int, shift: int) -> Term | None:
    """Such as "next year's first quarter"; "this year's" alone is a mention of the year."""
    grain = GRAINS[g.word(at)[:-2]][0]
    days = dates.shifted(g.written, grain, shift, g.conventions)
    rank = g.ordinal(at + 1)
    if grain is Grain.YEAR and rank:
        behind = rank[1] + 1 + (g.word(rank[1] + 1) == "-")
        part = {"quarter": (Grain.QUARTER, 4), "half": (Grain.HALF, 2)}.get(g.word(behind))
        if part and 1 <= rank[0] <= part[1]:
            return quarters.placed_part(g, first, behind, part[0], rank[0], days.start.year, floating=True)
    return period(first, at, days, grain, "possessive", floating=True)


def _weekday(g: Ground, first: int, at: int, shift: int, number: int, word: str) -> Term:
    """Such as "this", "next", "coming" or "last" with a weekday."""
    upcoming = dates.weekday_after(g.written, number, strictly=word != "this")
    monday = dates.week(g.written, "monday").start
    following = monday + dt.timedelta(days=7 + number)
    readings: tuple[Reading, ...] = ()
    if shift < 0:
        day = g.written - dt.timedelta(days=(g.written.weekday() - number - 1) % 7 + 1)
    elif shift == 0 or word in ("coming", "upcoming") or g.conventions.next_weekday == "nearest":
        day = upcoming
    else:
        day = following
        if upcoming != following:
            readings = reading(Days(upcoming, upcoming), "the nearest such day")
    return period(
        first,
        at,
        Days(day, day),
        Grain.DAY,
        "weekday",
        floating=True,
        readings=readings,
        certainty=Certainty.CONVENTION if readings else Certainty.EXACT,
    )


def after_next(g: Ground, i: int) -> Term | None:
    """Such as "the week after next", "the month after the next"."""
    at = i + (g.word(i) == "the")
    unit = g.vocabulary.units.get(g.word(at))
    behind = at + 2 + (g.word(at + 2) == "the")
    if not unit or g.word(at + 1) != "after" or g.word(behind) != "next" or g.word(behind + 1) in g.vocabulary.units:
        return None
    grain, size = GRAINS[unit]
    return period(i, behind, dates.shifted(g.written, grain, 2 * size, g.conventions), grain, "unit", floating=True)


def current(g: Ground, i: int) -> Term | None:
    """The unit that is going on, with an article: "the month", "my week", "the semester", "the school year"."""
    at = i + 1
    named_year = fiscal.named_year(g, at) if g.word(at) in g.vocabulary.named_years else fiscal.teaching_term(g, at)
    if named_year:
        return named_year.over(i, named_year.last)
    unit = g.vocabulary.units.get(g.word(at))
    if unit not in _CURRENT or g.word(at) not in _CURRENT or (g.word(i) != "the" and unit not in ("week", "weekend")):
        return None
    if (
        (g.word(at + 1) in ("-", "'") and g.glued(at + 1))
        or g.word(at + 1) in ("that", "which", "when", "it")
        or (g.word(at + 1) in ("after", "before", "following") and at + 2 not in g.numbers)
        or (g.word(at + 1) in ("in", "on") and g.word(at + 2) == "which")
    ):
        return None
    if unit == "weekend" and g.tag(at + 1).startswith("NN") and g.word(at + 1).isalpha():
        return None
    if g.word(at + 1) == "ahead" or (g.word(at + 1) == "to" and g.word(at + 2) == "come"):
        last, grain = at + 1 + (g.word(at + 1) == "to"), GRAINS[unit][0]
        run = Days(g.written, dates.later(g.written, grain, 1))
        return period(i, last, run, grain, "rolling", floating=True, certainty=Certainty.CONVENTION)
    if unit == "weekend":
        return period(i, at, dates.weekend(g.written), Grain.WEEK, "unit", floating=True)
    grain = GRAINS[unit][0]
    if g.word(at + 1) == "to" and g.word(at + 2) == "date":
        return period(i, at + 2, Days(dates.around(g.written, grain, g.conventions).start, g.written), grain, "todate")
    return period(i, at, dates.around(g.written, grain, g.conventions), grain, "current", floating=True)


def bare_unit(g: Ground, i: int) -> Term | None:
    """A season or weekend that stands alone, or a duration's unit said whole: "all week", "full month", "half year"."""
    if (g.word(i) == "weekend" and g.word(i - 1) in ("on", "mom", "over", "")) or (
        g.word(i) == "weekend" and i + 1 >= g.size - 1
    ):
        return period(i, i, dates.weekend(g.written), Grain.WEEK, "unit", floating=True)
    if g.word(i) in ("all", "full", "whole", "entire") and g.word(i + 1) in ("day", "week", "month", "year", "quarter"):
        grain = GRAINS[g.word(i + 1)][0]
        return duration_term(g, i, i + 1, grain, 1.0)
    if g.word(i) in ("all", "whole", "entire") and g.word(i + 1) in g.vocabulary.seasons and g.word(i + 2) != "of":
        season = named.season(g, i + 1, 0)
        return season and season.over(i, season.last)
    return None
