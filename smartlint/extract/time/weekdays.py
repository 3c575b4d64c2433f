"""Weekdays, alone and with the date or the week that they belong to."""

import datetime as dt

from smartlint import dates
from smartlint.dates import Days
from smartlint.extract.time.days import CLOSERS, day_at, day_first, month_at, month_first
from smartlint.extract.time.ground import Ground, Parts, Term, period
from smartlint.extract.time.numeric import exact, numeric
from smartlint.facts import Certainty, Grain, Reading

_DOUBTFUL_DAYS = frozenset(("sat", "sun", "wed", "mon", "fri", "thu", "tue"))


def weekday_at(g: Ground, i: int) -> int:
    """The number of the weekday that a lexeme names, Monday 0, or -1.

    "sat", "sun" and "wed" only where they are no word.
    """
    word = g.word(i)
    number = g.vocabulary.weekdays.get(word, -1)
    if number < 0 or word not in _DOUBTFUL_DAYS:
        return number
    if word in ("sat", "wed") and g.tag(i).startswith("V") and g.size > 2 and not g.capital(i):
        return -1
    near = g.word(i - 1) in (
        "on",
        "by",
        "next",
        "this",
        "every",
        "each",
        "until",
        "before",
        "from",
        "to",
        "last",
        "-",
        "or",
        "and",
    )
    return (
        number
        if near
        or g.size <= 2
        or (g.capital(i) and word != "sun")
        or g.word(i + 1) == ","
        or (g.is_number(i + 1) or month_at(g, i + 1))
        else -1
    )


def weekday(g: Ground, i: int) -> Term | None:
    """A weekday, with the date or the week it belongs to.

    For example "Friday", "Tue 9 May", "Tuesday the 19th", "Friday next week".
    """
    number = weekday_at(g, i)
    if number < 0:
        return None
    last = i + (g.word(i + 1) == "." and g.glued(i + 1) and len(g.word(i)) < 5)
    at = last + 1 + (g.word(last + 1) == ",")
    for read in (month_first, day_first, numeric):
        date = read(g, at) if at < g.size else None
        if date and date.grain is Grain.DAY and date.parts.month:
            return _checked(date.over(i, date.last), number)
    if found := _numbered(g, i, at, number):
        return found
    if found := _in_week(g, i, at, number):
        return found
    strictly = g.conventions.same_weekday == "next"
    day = dates.weekday_after(g.written, number, strictly=strictly)
    if g.word(at) == "after" and g.word(at + 1) == "next":
        return period(i, at + 1, Days(day + 7 * dates.DAY, day + 7 * dates.DAY), Grain.DAY, "weekday", floating=True)
    return period(i, last if last == i or last + 1 < g.size else i, Days(day, day), Grain.DAY, "weekday", floating=True)


def _checked(term: Term, number: int) -> Term:
    """A date with a weekday before it; where they disagree the weekday of the same week is another reading."""
    if term.start is None or term.start.weekday() == number:
        return term
    day = dates.week(term.start).start + number * dates.DAY
    return term._replace(
        certainty=Certainty.AMBIGUOUS,
        readings=(*term.readings, Reading(start=day, end=day, why="the weekday it names")),
    )


def _numbered(g: Ground, first: int, i: int, number: int) -> Term | None:
    """Such as "Tuesday the 19th", "Friday 31": the next such day that is that weekday."""
    at = i + (g.word(i) == "the")
    day = day_at(g, at)
    if day is None or not (at > i or g.ordinal(at) or g.word(day[1] + 1) in CLOSERS) or g.word(day[1] + 1) == ":":
        return None
    month = g.written.replace(day=1)
    for _ in range(60):
        term = exact(first, day[1], month.year, month.month, day[0])
        if term and term.end and term.end >= g.written and term.end.weekday() == number:
            return term._replace(parts=Parts(0, 0, day[0]), floating=True)
        month = dates.add_months(month, 1)
    return None


def _in_week(g: Ground, first: int, i: int, number: int) -> Term | None:
    """Such as "Friday next week", "Monday of the following week"."""
    at = i + (g.word(i) == "of")
    at += g.word(at) == "the"
    shift = g.vocabulary.shifts.get(g.word(at))
    if shift is None or g.word(at + 1) != "week":
        return None
    day = dates.week(g.written, "monday").start + dt.timedelta(days=7 * shift + number)
    return period(first, at + 1, Days(day, day), Grain.DAY, "weekday", floating=True)
