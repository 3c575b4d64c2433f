"""Days by name: a month with a day or a year, weekdays, days of a month, days counted from today."""

import datetime as dt

from smartlint import dates
from smartlint.dates import Days
from smartlint.extract.time.ground import Ground, Parts, Term, period
from smartlint.extract.time.numeric import exact, next_day
from smartlint.extract.time.years import year_behind
from smartlint.facts import Certainty, Grain

_DOUBTFUL_MONTHS = frozenset(("may", "march", "mar"))


def month_at(g: Ground, i: int) -> int:
    """The number of the month that a lexeme names, or 0; "may" and "march" only where they are no verb."""
    word = g.word(i)
    number = g.vocabulary.months.get(word, 0)
    if not number or (g.word(i - 1) == "$" and g.glued(i)):
        return 0
    if word in _DOUBTFUL_MONTHS:
        rank = g.ordinal(i - 2)  # "31st" is two lexemes
        ranked = g.ordinal(i - 1) or (rank is not None and rank[1] == i - 1)
        if i + 1 + (g.word(i + 1) in (".", "-", "/")) in g.numbers or ranked or g.is_number(i - 1):
            return 0 if g.tag(i) == "MD" and not g.capital(i) else number
        if g.capital(i) and i and g.word(i + 1) in ("to", "-", "–", "through") and g.word(i + 2) in g.vocabulary.months:
            return number
        if g.word(i + 1) == "the" and g.ordinal(i + 2):
            return number
        tag = g.tag(i)
        if tag in ("MD", "VB", "VBP") and i and g.word(i - 1) not in ("by", "in", "of", "since", "until"):
            return 0
        return (
            number
            if g.word(i - 1) in g.vocabulary.lists["near_month"]
            or (i == 0 and g.word(i + 1) in ("of", ",", "in") and (i + 2 in g.numbers or g.word(i + 2) == "a"))
            else 0
        )
    return number


def day_at(g: Ground, i: int) -> tuple[int, int] | None:
    """The day of the month, 1 to 31, that a lexeme names, and its last lexeme."""
    if (rank := g.ordinal(i)) is not None:
        return rank if 1 <= rank[0] <= 31 else None
    number = g.number(i)
    if number and number.kind == "cardinal" and 1 <= number.value <= 31 and number.value == int(number.value):
        if (number.spelled and number.value > 20 and number.last == i) or (
            not number.spelled
            and (number.last > i or not g.digits(i, 2) > 0 or (g.glued(i + 1) and g.word(i + 1) in ("%", ":", "k")))
        ):
            return None
        return int(number.value), number.last
    return None


def month_first(g: Ground, i: int) -> Term | None:
    """Such as "June", "June 2027", "June 30th", "June the 30th, 2027", "Jun-30", "Sep '26"."""
    month = month_at(g, i)
    if not month:
        return None
    last = i
    at = i + 1
    if g.word(at) == "." and (g.glued(at) or g.is_number(at + 1)):
        at += 1
    joint = g.word(at) in ("/", "-") and g.glued(at) and g.glued(at + 1)
    at += joint
    article = g.word(at) == "the"
    day = day_at(g, at + article)
    if day and not (g.number(at + article) and not article and g.vocabulary.units.get(g.word(day[1] + 1))):
        return _with_year(g, i, day[1], month, day[0])
    if (behind := year_behind(g, at)) and not article:
        return period(
            i,
            behind[1],
            dates.month(behind[0], month),
            Grain.MONTH,
            "month",
            parts=Parts(0 if behind[2] else behind[0], month),
            floating=behind[2],
        )
    return next_month(g, i, last, month)


def next_month(g: Ground, first: int, last: int, month: int, shift: int = 0) -> Term:
    """The month of that number that is going on or comes next; with a shift the one after this month or before it."""
    year = g.written.year + (month < g.written.month)
    if shift > 0 and month == g.written.month:
        year += 1
    elif shift < 0:
        year = g.written.year - (month >= g.written.month)
    return period(
        first,
        last,
        dates.month(year, month),
        Grain.MONTH,
        "month",
        parts=Parts(0, month),
        certainty=Certainty.CONVENTION,
    )


def _with_year(g: Ground, first: int, last: int, month: int, day: int) -> Term | None:
    if behind := year_behind(g, last + 1):
        term = exact(first, behind[1], behind[0], month, day)
        return term and term._replace(floating=behind[2])
    return bare_day(g, first, last, month, day)


def bare_day(g: Ground, first: int, last: int, month: int, day: int) -> Term | None:
    """The next such day of a month, without its year."""
    term = exact(first, last, next_day(g, month, day), month, day)
    if term is None or term.certainty is Certainty.IMPOSSIBLE:
        return term
    return term._replace(parts=Parts(0, month, day), certainty=Certainty.CONVENTION)


def year_first(g: Ground, i: int) -> Term | None:
    """Such as "2017 April", "2019/Aug/01", "2020-Sep-23", "2020/23/Sep"."""
    year = g.digits(i)
    if not 1000 <= year <= 2999:
        return None
    at = i + 1 + (g.word(i + 1) in ("/", "-") and g.glued(i + 1))
    if month := month_at(g, at):
        if g.word(at + 1) in ("/", "-") and g.glued(at + 2) and (day := day_at(g, at + 2)):
            return exact(i, day[1], year, month, day[0])
        return period(i, at, dates.month(year, month), Grain.MONTH, "month", parts=Parts(year, month))
    if (
        at > i + 1
        and (day := day_at(g, at))
        and g.word(day[1] + 1) in ("/", "-")
        and (month := month_at(g, day[1] + 2))
    ):
        return exact(i, day[1] + 2, year, month, day[0])
    return None


def day_first(g: Ground, i: int) -> Term | None:
    """Such as "30 June 2027", "the 4th of July", "the 15th day of next month", "the 21st"."""
    at = i + (g.word(i) == "the")
    day = day_at(g, at)
    if day is None:
        return None
    last = day[1]
    behind = last + 1
    if g.word(behind) == "day" and g.ordinal(at):
        behind += 1
    if g.word(behind) in (".", "-", "/") and month_at(g, behind + 1) and (g.word(behind) == "." or g.glued(behind + 1)):
        behind += 1
    of = g.word(behind) == "of"
    month = month_at(g, behind + of)
    if month and not (g.word(behind + of) in _DOUBTFUL_MONTHS and g.tag(behind + of) == "MD"):
        end = behind + of
        dot = g.word(end + 1) == "." and year_behind(g, end + 2)
        return _with_year(g, i, end + bool(dot), month, day[0]) or None
    if (of or g.is_number(at)) and (found := _of_this_month(g, i, behind + of, day[0])):
        return found
    if g.ordinal(at) and not of and behind == last + 1:
        return _day_alone(g, i, at, last, day[0])
    return None


def _of_this_month(g: Ground, first: int, i: int, day: int) -> Term | None:
    """The day of "this month", "the next month", "the month"."""
    at = i + (g.word(i) == "the")
    shift = g.vocabulary.shifts.get(g.word(at), 0 if at > i and g.word(at) == "month" else None)
    if shift is None:
        return None
    at += g.word(at) != "month"
    if g.word(at) != "month":
        return None
    month = dates.add_months(g.written.replace(day=1), shift)
    term = exact(first, at, month.year, month.month, day)
    if term and at > i and shift == 0 and term.end and term.end < g.written:
        month = dates.add_months(month, 1)
        term = exact(first, at, month.year, month.month, day)
    return term and term._replace(floating=True)


CLOSERS = frozenset(
    ("", ".", ",", ";", ")", "!", "?", ":", "and", "or", "to", "so", "for", "with", "at", "in", "until", "-", "through")
)


def _day_alone(g: Ground, first: int, at: int, last: int, day: int) -> Term | None:
    """The next day of the month of that number: "by the 15th", not "the first draft"."""
    linked = g.word(first - 1) in g.vocabulary.lists["day_links"]
    number = g.numbers[at]
    if (
        g.word(last + 1) not in CLOSERS
        or not (linked or (at > first and not number.spelled))
        or (number.spelled and (number.value < 13 or not linked))
    ):
        return None
    month = g.written.replace(day=1)
    for _ in range(12):
        term = exact(first, last, month.year, month.month, day)
        if term and term.end and term.end >= g.written:
            return term._replace(parts=Parts(0, 0, day), floating=True, certainty=Certainty.CONVENTION)
        month = dates.add_months(month, 1)
    return None


def relative_day(g: Ground, i: int) -> Term | None:
    """Such as "today", "tomorrow", "the day after tomorrow"."""
    at = i
    extra = 0
    if g.word(i) in ("the", "day") and g.word(i + (g.word(i) == "the")) == "day":
        at = i + 1 + (g.word(i) == "the")
        if g.word(at) not in ("after", "before"):
            return None
        extra = 1 if g.word(at) == "after" else -1
        at += 1
        if g.word(at) not in ("tomorrow", "yesterday"):
            return None
    shift = g.vocabulary.days.get(g.word(at))
    if shift is None or (g.word(at) == "otd" and g.capital(at)):
        return None
    if g.word(at + 1) == "'" and g.word(at + 2) == "s":
        return None
    day = g.written + dt.timedelta(days=shift + extra)
    return period(i, at, Days(day, day), Grain.DAY, "relative", floating=True)
