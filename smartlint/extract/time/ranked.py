"""The nth part of a period: "third quarter of 2027", "first week of October", "last Monday of March"."""

import datetime as dt

from smartlint import dates
from smartlint.dates import Days
from smartlint.extract.time import quarters, years
from smartlint.extract.time.events import event_at
from smartlint.extract.time.ground import Ground, Term, period
from smartlint.extract.time.weekdays import weekday_at
from smartlint.facts import Grain, TimeKind

_RANKED = {
    "quarter": (Grain.QUARTER, 4),
    "quarters": (Grain.QUARTER, 4),
    "qtr": (Grain.QUARTER, 4),
    "half": (Grain.HALF, 2),
}
_WORKING = frozenset(("working", "business", "school", "work", "teaching"))
_NTH = {
    "day": Grain.DAY,
    "working": Grain.DAY,
    "week": Grain.WEEK,
    "month": Grain.MONTH,
    "weekday": Grain.DAY,
    "weekend": Grain.WEEK,
    "quarter": Grain.QUARTER,
}


def ranked(g: Ground, i: int) -> Term | None:
    """The nth part of a period.

    For example "first week of October", "third quarter", "last Monday of March", "the last four months of
    2021".
    """
    at = i + (g.word(i) == "the")
    rank, backwards = 0, False
    if found := g.ordinal(at):
        rank, at = found[0], found[1] + 1
        if g.word(at) in ("to", "last") and (g.word(at) == "last" or g.word(at + 1) == "last"):
            backwards, at = True, at + 1 + (g.word(at) == "to")
    elif g.word(at) in ("last", "final"):
        rank, backwards, at = 1, True, at + 1
    elif g.word(at) in ("first",):
        rank, at = 1, at + 1
    else:
        return None
    at += g.word(at) == "-" and g.glued(at)
    count = 1
    if (counted := g.number(at)) and counted.kind == "cardinal" and (number := g.cardinal(at)):
        count, at = int(number[0]), number[1] + 1
    if rank < 1 or count < 1 or count > 400:
        return None
    named = g.word(at) in ("fiscal", "calendar")
    if (part := _RANKED.get(g.word(at + named))) and count == 1 and not backwards:
        return _part(g, i, at + named, rank, part, g.word(at) == "fiscal")
    return _nth(g, i, at, rank, count, backwards)


def _part(g: Ground, first: int, at: int, rank: int, part: tuple[Grain, int], fiscal: bool) -> Term | None:
    """Such as "third quarter", "the first half of 2027", "the second half of the year", "first quarter of FY27"."""
    grain, most = part
    if rank > most:
        return None
    of = at + 1 + (g.word(at + 1) in ("of", "in", ","))
    if behind := years.year_behind(g, at + 1):
        return quarters.placed_part(g, first, behind[1], grain, rank, behind[0], floating=behind[2])
    inner = g.leaf(of) if of > at + 1 or g.word(of) in ("this", "next", "last", "fy", "the", "fiscal") else None
    if inner and inner.shape == "fiscal":
        year = inner.parts.year or dates.add_months(inner.end or g.written, 0).year
        return quarters.placed_part(g, first, inner.last, grain, rank, year, fiscal=True)
    if inner and inner.shape == "current" and inner.grain is Grain.YEAR:
        return quarters.placed_part(g, first, inner.last, grain, rank, None, floating=True)
    if inner and inner.start and inner.end and grain is Grain.HALF and inner.kind is TimeKind.PERIOD:
        middle = inner.start + (inner.end - inner.start) // 2
        run = Days(inner.start, middle) if rank == 1 else Days(middle + dates.DAY, inner.end)
        return period(first, inner.last, run, grain, "edge", floating=inner.floating, certainty=inner.certainty)
    if grain is Grain.HALF and (of > at + 1 or g.word(first - 1) not in ("the", "by", "in", "of", "during", "end")):
        return None
    if g.word(at + 1) == "-" or g.word(at).endswith("s"):
        return None
    return quarters.placed_part(g, first, at, grain, rank, None, fiscal=fiscal)


def _nth(g: Ground, first: int, at: int, rank: int, count: int, backwards: bool) -> Term | None:
    """The nth day, week, month, year, weekday or weekend of a period named behind it."""
    working = g.word(at) in _WORKING and g.word(at + 1) == "day"
    at += working
    weekday = weekday_at(g, at)
    unit = "working" if working else "weekday" if weekday >= 0 else g.vocabulary.units.get(g.word(at), "")
    hyphen = g.word(at + 1) == "-"
    if g.word(at) == "week" and g.word(at + 1 + hyphen) == "end" and g.word(at + 2 + hyphen) in ("of", "in"):
        unit, at = "weekend", at + 1 + hyphen
    joint = g.word(at + 1) in ("of", "in", "after")
    inner = g.leaf(at + 1 + joint)
    if inner is None:
        return _of_event(g, first, at, unit)
    if unit not in _NTH or inner.start is None or inner.end is None or inner.kind is TimeKind.DURATION:
        return None
    if g.word(at + 1) == "after":
        return _after(first, inner, rank, weekday)
    if (not joint and inner.shape not in ("month", "unit", "year")) or inner.grain is Grain.DAY:
        return None
    found = _placed_nth(Days(inner.start, inner.end), rank, count, backwards, unit, weekday)
    if found is None:
        return None
    if unit == "week" and count == 1 and (named := _day_of_week(g, first, inner, found)):
        return named
    return period(first, inner.last, found, _NTH[unit], "nth", floating=inner.floating, certainty=inner.certainty)


def _of_event(g: Ground, first: int, at: int, unit: str) -> Term | None:
    """Such as "the first 90 days of employment", "the first year of operation"."""
    if unit not in ("day", "week", "fortnight", "month", "quarter", "year") or g.word(at + 1) != "of":
        return None
    event = event_at(g, at + 2, loose=unit != "year")
    return event.over(first, event.last) if event and event.kind is TimeKind.EVENT else None


def _day_of_week(g: Ground, first: int, inner: Term, week: Days) -> Term | None:
    """Such as "2nd week of Mar. on Friday"."""
    on = inner.last + 1 + (g.word(inner.last + 1) == ".")
    number = weekday_at(g, on + 1) if g.word(on) == "on" else -1
    if number < 0:
        return None
    day = week.start + number * dates.DAY
    return period(first, on + 1, Days(day, day), Grain.DAY, "nth", floating=inner.floating)


def _after(first: int, inner: Term, rank: int, weekday: int) -> Term | None:
    """Such as "third Tuesday after Easter"."""
    if weekday < 0 or inner.end is None:
        return None
    day = dates.weekday_after(inner.end, weekday) + dt.timedelta(weeks=rank - 1)
    return period(first, inner.last, Days(day, day), Grain.DAY, "nth", floating=inner.floating)


def _working_day(run: Days, rank: int, backwards: bool) -> Days | None:
    every = (run.start + step * dates.DAY for step in range((run.end - run.start).days + 1))
    free = [day for day in every if day.weekday() < 5]
    if rank > len(free):
        return None
    chosen = free[-rank] if backwards else free[rank - 1]
    return Days(chosen, chosen)


def _placed_nth(run: Days, rank: int, count: int, backwards: bool, unit: str, weekday: int) -> Days | None:
    if unit == "working":
        return _working_day(run, rank, backwards)
    if unit == "weekday":
        day = dates.nth_weekday(run, weekday, -rank if backwards else rank)
        return None if day is None else Days(day, day)
    if unit == "day":
        if backwards:
            end = run.end - dt.timedelta(days=rank - 1)
            begin = end - dt.timedelta(days=count - 1)
        else:
            begin = run.start + dt.timedelta(days=rank - 1)
            end = begin + dt.timedelta(days=count - 1)
        return Days(begin, end) if run.start <= begin and end <= run.end else None
    if unit == "weekend":
        saturday = dates.nth_weekday(run, 5, -rank if backwards else rank)
        return None if saturday is None else Days(saturday, saturday + dates.DAY)
    if unit == "week":
        mondays = dates.weeks_of(run)
        place = len(mondays) - rank - count + 1 if backwards else rank - 1
        if not 0 <= place <= len(mondays) - count:
            return None
        return Days(mondays[place], mondays[place + count - 1] + 6 * dates.DAY)
    step = 3 if unit == "quarter" else 1
    begin = (
        dates.add_months(run.end.replace(day=1), 1 - step * (rank + count - 1))
        if backwards
        else dates.add_months(run.start, step * (rank - 1))
    )
    found = dates.months_from(begin.replace(day=1), step * count)
    return found if run.start <= found.start and found.end <= run.end else None
