"""Holidays and seasons."""

import datetime as dt

from smartlint import dates
from smartlint.dates import Days
from smartlint.extract.time import feasts
from smartlint.extract.time.ground import Ground, Parts, Term, period, reading
from smartlint.extract.time.years import year_behind
from smartlint.facts import Certainty, Grain, Reading


def holiday(g: Ground, i: int, shift: int = 0) -> Term | None:
    """A holiday, of a year or the next to come: "Labor Day", "Easter 2027", "Easter of next year"."""
    found = g.match(g.vocabulary.holidays, i, loose=True)
    if found is None or (g.word(i) == "lent" and not g.capital(i)):
        return None
    last, rule = found
    if g.word(last + 1) in g.vocabulary.terms:  # "Michaelmas term" has other days
        return None
    if g.word(i) == "new" and last == i + 1 and g.word(last + 1) in ("resolution", "resolutions", "hire", "hires"):
        return None
    if g.word(last + 1) == "'" and g.word(last + 2) == "s":
        last += 2
    if behind := year_behind(g, last + 1):
        day = feasts.feast(rule, behind[0])
        if day is None:
            return None
        days = Days(day, day)
        return period(i, behind[1], days, Grain.DAY, "holiday", parts=Parts(behind[0]), floating=behind[2])
    day = next_feast(rule, g.written, shift)
    last = _weekend_behind(g, last)
    if day is None:
        return None
    days = Days(day, day) if g.word(last) not in ("weekend", "weekends") else weekend_of(day)
    return period(i, last, days, Grain.DAY, "holiday", certainty=Certainty.CONVENTION)


def _weekend_behind(g: Ground, last: int) -> int:
    return last + 1 if g.word(last + 1) == "weekend" else last


def weekend_of(day: dt.date) -> Days:
    """The weekend that a holiday makes.

    Saturday to Sunday of its week, stretched to the holiday when that is near it.
    """
    run = dates.weekend(day) if day.weekday() else Days(day - 2 * dates.DAY, day)
    return Days(min(run.start, day) if day.weekday() > 2 else run.start, run.end)


def next_feast(rule: str, after: dt.date, shift: int = 0) -> dt.date | None:
    """The next such holiday from a day on, or with a shift of -1 the last one before it."""
    years = range(after.year - 1, after.year + 1) if shift < 0 else range(after.year, after.year + 3)
    days = [day for year in years if (day := feasts.feast(rule, year))]
    if shift < 0:
        return max((day for day in days if day < after), default=None)
    return min((day for day in days if day >= after), default=None)


def season(g: Ground, i: int, shift: int | None = None) -> Term | None:
    """A season: "summer 2027", "this spring", "the fall of 2027", "winter"; "fall" and "spring" only where no verb."""
    name = g.vocabulary.seasons.get(g.word(i))
    if name is None or g.word(i + 1) in g.vocabulary.terms:
        return None
    behind = year_behind(g, i + 1)
    if behind is None and shift is None and not _is_season(g, i):
        return None
    if behind:
        return period(
            i,
            behind[1],
            dates.season(name, behind[0], g.conventions),
            Grain.SEASON,
            "season",
            parts=Parts(behind[0]),
            certainty=Certainty.CONVENTION,
            readings=_other(g, name, behind[0]),
        )
    runs = [(dates.season(name, year, g.conventions), year) for year in range(g.written.year - 2, g.written.year + 3)]
    if shift is None or shift == 0:
        days, year = next(run for run in runs if run[0].end >= g.written)
    elif shift > 0:
        days, year = next(run for run in runs if run[0].start > g.written)
    else:
        days, year = next(run for run in reversed(runs) if run[0].end < g.written)
    return period(
        i,
        i,
        days,
        Grain.SEASON,
        "season",
        certainty=Certainty.CONVENTION,
        readings=_other(g, name, year),
        floating=shift is not None,
    )


def _other(g: Ground, name: str, year: int) -> tuple[Reading, ...]:
    kind = "meteorological" if g.conventions.season == "astronomical" else "astronomical"
    return reading(dates.season(name, year, g.conventions.model_copy(update={"season": kind})), f"the {kind} season")


def _is_season(g: Ground, i: int) -> bool:
    word = g.word(i)
    if word in ("summer", "winter", "autumn", "summertime", "wintertime", "springtime"):
        return True
    if g.tag(i).startswith("V") or (
        g.word(i + 1) in g.vocabulary.lists["not_season"] and g.word(i - 1) not in ("by", "in", "next", "this")
    ):
        return False
    lists, behind = g.vocabulary.lists, g.word(i + 1)
    if word == "spring" and (behind in lists["events"] or behind in lists["gatherings"]):
        return g.word(i - 1) in ("the", "our", "this", "next", "by", "before")
    return g.word(i - 1) in lists["near_season"] and not (g.tag(i + 1).startswith("NN") and behind.isalpha())
