"""Units counted from the one that is going on: "this year", "next quarter", "the next three months", "the week"."""

import datetime as dt

from smartlint import dates
from smartlint.dates import Days
from smartlint.extract.time import named, years
from smartlint.extract.time.days import month_at, next_month, weekday_at
from smartlint.extract.time.events import occasions_ahead
from smartlint.extract.time.ground import Ground, Term, period, reading
from smartlint.extract.time.vocabulary import GRAINS
from smartlint.facts import Certainty, Grain, TimeKind

_ROLLING = frozenset("within over for during throughout across in the our my inside".split())
_POSSESSIVE = frozenset(("year's", "quarter's", "month's", "week's"))
_CURRENT = ("week", "month", "quarter", "year", "decade", "weekend")
FEW = 3
"""How many a few, several or some are taken for, to place them at all."""


def shifted(g: Ground, i: int) -> Term | None:
    """What a word such as "this", "next" or "last" makes of what follows it."""
    at = i + (g.word(i) == "the")
    shift = g.vocabulary.shifts.get(g.word(at))
    if shift is None:
        return None
    word, at = g.word(at), at + 1
    if g.word(at) in ("the", "calendar", "full", "whole", "entire", "big", "fiscal") and (
            g.word(at) != "fiscal" or g.word(at + 1) == "quarter"):
        at += 1
    if term := counted_units(g, i, at, shift):
        return term
    if ahead := occasions_ahead(g, i, at, shift):
        return ahead
    if word == "this" and g.word(at) in ("morning", "afternoon", "evening"):
        return period(i, at, Days(g.written, g.written), Grain.DAY, "relative", floating=True)
    if word in ("same", "that") and g.word(at) == "day" or g.word(at) == "day" and shift <= 0:
        return None
    return _one(g, i, at, shift, word)


def _one(g: Ground, first: int, at: int, shift: int, word: str) -> Term | None:
    """One unit, weekday, month, season, holiday or named year, shifted."""
    name = g.word(at)
    if name in _POSSESSIVE:
        return _part_of_possessive(g, first, at, shift)
    unit = g.vocabulary.units.get(name)
    if unit and not name.endswith("s") and name not in ("night", "mo", "semester", "trimester"):
        return _unit(g, first, at, shift, unit, word)
    if term := (years.shifted_named(g, first, at, shift) or years.teaching_term(g, at, shift)):
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
    if unit in ("business", "fortnight"):
        return None
    if unit in ("weekend", "workweek"):
        monday = dates.week(g.written, "monday").start + dt.timedelta(weeks=shift)
        days = dates.weekend(monday) if unit == "weekend" else Days(monday, monday + 4 * dates.DAY)
        return period(first, at, days, grain, "unit", floating=True)
    days = dates.shifted(g.written, grain, shift * size, g.conventions)
    if shift > 0 and word in ("next", "coming", "upcoming") and grain not in (Grain.DAY, Grain.QUARTER, Grain.DECADE) and _rolls(g, first):
        end = later(g.written, grain, 1)
        return period(first, at, Days(g.written, end), grain, "rolling", certainty=Certainty.CONVENTION, floating=True,
                      readings=reading(days, f"the {grain.value} after this one"))
    if g.word(at + 1) in ("on", ",", "") or g.vocabulary.weekdays.get(g.word(at + 1)) is not None:
        behind = at + 1 + (g.word(at + 1) == "on")
        if grain is Grain.WEEK and g.word(at + 1) != "," and (number := weekday_at(g, behind)) >= 0 and (
                g.word(behind) != "sun" or behind > at + 1):
            day = dates.week(days.start, "monday").start + number * dates.DAY
            return period(first, behind, Days(day, day), Grain.DAY, "weekday", floating=True)
    return period(first, at, days, grain, "unit", floating=True)


def _rolls(g: Ground, first: int) -> bool:
    """Whether "the next month" is a run of time from today and not the month after this one: an article and a preposition of
    extent, as in "over the next month"; "by the end of the next month" is the calendar's."""
    return g.word(first) == "the" and g.word(first - 1) in ("within", "over", "for", "during", "throughout", "across") or (
        g.word(first - 1) in ("within", "over"))


def _part_of_possessive(g: Ground, first: int, at: int, shift: int) -> Term | None:
    """ "next year's first quarter"; "this year's" alone is a mention of the year."""
    grain = GRAINS[g.word(at)[:-2]][0]
    days = dates.shifted(g.written, grain, shift, g.conventions)
    rank = g.ordinal(at + 1)
    if grain is Grain.YEAR and rank:
        behind = rank[1] + 1 + (g.word(rank[1] + 1) == "-")
        part = {"quarter": (Grain.QUARTER, 4), "half": (Grain.HALF, 2)}.get(g.word(behind))
        if part and 1 <= rank[0] <= part[1]:
            return years.placed_part(g, first, behind, part[0], rank[0], days.start.year, floating=True)
    return period(first, at, days, grain, "possessive", floating=True)


def _weekday(g: Ground, first: int, at: int, shift: int, number: int, word: str) -> Term:
    """ "this", "next", "coming" or "last" with a weekday."""
    upcoming = dates.weekday_after(g.written, number, strictly=word != "this")
    monday = dates.week(g.written, "monday").start
    following = monday + dt.timedelta(days=7 + number)
    readings = ()
    if shift < 0:
        day = g.written - dt.timedelta(days=(g.written.weekday() - number - 1) % 7 + 1)
    elif shift == 0 or word in ("coming", "upcoming") or g.conventions.next_weekday == "nearest":
        day = upcoming
    else:
        day = following
        if upcoming != following:
            readings = reading(Days(upcoming, upcoming), "the nearest such day")
    return period(first, at, Days(day, day), Grain.DAY, "weekday", floating=True, readings=readings,
                  certainty=Certainty.CONVENTION if readings else Certainty.EXACT)


def counted_units(g: Ground, first: int, at: int, shift: int) -> Term | None:
    """ "next three months", "last four weeks", "coming few years", from `first`, the number at `at`."""
    loose = g.word(at) in g.vocabulary.lists["few"]
    if loose:
        count, last = float(FEW if g.word(at) != "couple" else 2), at + (g.word(at + 1) == "of")
    elif g.number(at) and (found := g.cardinal(at)):
        count, last = found
        loose = g.word(at + 1) == "couple"
    else:
        count, last = float(FEW), at - 1
        loose = True
    last += 1 + (g.word(last + 1) == "-")
    if g.word(last) in ("full", "calendar", "consecutive", "whole", "short"):
        last += 1
    business = g.word(last) in ("business", "working", "work") and g.word(last + 1) in ("day", "days")
    last += business
    unit = "business" if business else g.vocabulary.units.get(g.word(last))
    if unit is None or shift == 0 or loose and not g.word(last).endswith("s") or count <= 0 or count > 1000:
        return None
    return _placed_count(g, first, last, shift, count, unit, loose)


def _placed_count(g: Ground, first: int, last: int, shift: int, count: float, unit: str, loose: bool) -> Term:
    grain, size = GRAINS[unit]
    if unit == "weekend":
        size = 1
    if shift < 0:
        days = Days(later(g.written, grain, -count * size), g.written - dates.DAY)
        return period(first, last, days, grain, "past", floating=True, certainty=_loose(loose))
    if unit == "business":
        end = dates.business_days_after(g.written, int(count))
        return period(first, last, Days(g.written, end), grain, "rolling", floating=True, certainty=_loose(loose))
    rolling = Days(g.written, later(g.written, grain, count * size))
    if grain is Grain.DAY or loose or count != int(count):
        return period(first, last, rolling, grain, "rolling", floating=True, certainty=_loose(loose))
    calendar = Days(dates.shifted(g.written, grain, 1, g.conventions).start,
                    dates.shifted(g.written, grain, int(count) * size, g.conventions).end)
    whole = grain in (Grain.QUARTER, Grain.DECADE) and grain is Grain.QUARTER or (
        g.conventions.next_units == "calendar" or g.word(first) in ("next", "upcoming") and g.word(first - 1) not in _ROLLING
        or g.is_number(first) and g.word(first - 1) not in _ROLLING or g.number(first) and g.word(first - 1) not in _ROLLING)
    chosen, other = (calendar, rolling) if whole else (rolling, calendar)
    why = "counted from the day of writing" if whole else f"the {grain.value}s after this one"
    return period(first, last, chosen, grain, "rolling", floating=True, certainty=Certainty.CONVENTION,
                  readings=reading(other, why))


def _loose(loose: bool) -> Certainty:
    return Certainty.LOOSE if loose else Certainty.EXACT


def later(day: dt.date, grain: Grain, count: float) -> dt.date:
    """The day so many units of a grain after a day, fractions of months and years in whole days and months."""
    if grain is Grain.DAY:
        return day + dt.timedelta(days=round(count))
    if grain is Grain.WEEK:
        return day + dt.timedelta(days=round(count * 7))
    months = count * {Grain.MONTH: 1, Grain.QUARTER: 3, Grain.HALF: 6, Grain.YEAR: 12, Grain.DECADE: 120}[grain]
    whole = int(months)
    return dates.add_months(day, whole) + dt.timedelta(days=round((months - whole) * 30))


def count_before_shift(g: Ground, i: int) -> Term | None:
    """ "two upcoming weeks", "the 5 past years"."""
    at = i + (g.word(i) == "the")
    count = g.cardinal(at) if g.number(at) else None
    if not count:
        return None
    shift = g.vocabulary.shifts.get(g.word(count[1] + 1))
    unit = g.vocabulary.units.get(g.word(count[1] + 2)) if shift else None
    singular = unit is not None and not g.word(count[1] + 2).endswith("s")
    if not unit or not shift or not 0 < count[0] <= 1000 or singular and g.word(count[1] + 1) not in ("upcoming", "coming"):
        return None
    return _placed_count(g, i, count[1] + 2, shift, count[0], unit, False)


def after_next(g: Ground, i: int) -> Term | None:
    """ "the week after next", "the month after the next"."""
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
    named_year = years.named_year(g, at) if g.word(at) in g.vocabulary.named_years else years.teaching_term(g, at)
    if named_year:
        return named_year.over(i, named_year.last)
    unit = g.vocabulary.units.get(g.word(at))
    if unit not in _CURRENT or g.word(at) not in _CURRENT or g.word(i) != "the" and unit not in ("week", "weekend"):
        return None
    if g.word(at + 1) in ("-", "'") and g.glued(at + 1) or g.word(at + 1) in ("that", "which", "when", "it") or (
            g.word(at + 1) in ("in", "on") and g.word(at + 2) == "which"):
        return None
    if unit == "weekend":
        return period(i, at, dates.weekend(g.written), Grain.WEEK, "unit", floating=True)
    grain = GRAINS[unit][0]
    if g.word(at + 1) == "to" and g.word(at + 2) == "date":
        return period(i, at + 2, Days(dates.around(g.written, grain, g.conventions).start, g.written), grain, "todate")
    return period(i, at, dates.around(g.written, grain, g.conventions), grain, "current", floating=True)


def week_of(g: Ground, i: int) -> Term | None:
    """ "the week of April 10th", "w/c 4 Feb", "the week beginning on 4 February", "a week starting tomorrow"."""
    at = i + (g.word(i) in ("the", "a"))
    if g.word(at) == "w" and g.word(at + 1) == "/" and g.word(at + 2) == "c":
        at += 3
    elif g.word(at) in ("week", "weekend"):
        weekend = g.word(at) == "weekend"
        if g.word(at + 1) not in ("of", "beginning", "starting", "commencing", "ending") or weekend and g.word(at + 1) != "of":
            return None
        at += 2 + (g.word(at + 2) == "on")
        if weekend:
            feast = named.holiday(g, at)
            return feast and feast.start and period(i, feast.last, named.weekend_of(feast.start), Grain.WEEK, "unit", parts=feast.parts)
    else:
        return None
    day = g.leaf(at)
    if day is None or day.grain is not Grain.DAY or day.start is None:
        return None
    if g.word(i) == "a":
        return period(i, day.last, Days(day.start, day.start + 6 * dates.DAY), Grain.WEEK, "unit", floating=day.floating)
    return period(i, day.last, dates.week(day.start, g.conventions.week_start), Grain.WEEK, "unit", floating=day.floating,
                  certainty=day.certainty)


def month_of(g: Ground, i: int) -> Term | None:
    """ "the month of May"."""
    at = i + (g.word(i) == "the")
    if g.word(at) != "month" or g.word(at + 1) != "of" or not month_at(g, at + 2):
        return None
    term = g.leaf(at + 2)
    return term and term.over(i, term.last)


def bare_unit(g: Ground, i: int) -> Term | None:
    """A season or weekend that stands alone, or a duration's unit said whole: "all week", "full month", "half year"."""
    if g.word(i) == "weekend" and g.word(i - 1) in ("on", "mom", "over", "") or g.word(i) == "weekend" and i + 1 >= g.size - 1:
        return period(i, i, dates.weekend(g.written), Grain.WEEK, "unit", floating=True)
    if g.word(i) in ("all", "full", "whole", "entire") and g.word(i + 1) in ("day", "week", "month", "year", "quarter"):
        grain = GRAINS[g.word(i + 1)][0]
        return duration_term(g, i, i + 1, grain, 1.0)
    return None


def duration_term(g: Ground, first: int, last: int, grain: Grain, count: float, *, certainty: Certainty = Certainty.EXACT,
                  more: tuple[int, int] = (0, 0)) -> Term:
    """A length of time, placed as if it began on the day of writing."""
    months, days = lengths(grain, count)
    months, days = months + more[0], days + more[1]
    end = dates.add_months(g.written, months) + dt.timedelta(days=days)
    return Term(first, last, g.written, end, grain, TimeKind.DURATION, "duration", certainty=certainty, floating=True,
                months=months, days=days)


def lengths(grain: Grain, count: float) -> tuple[int, int]:
    """Months and days of so many units of a grain."""
    if grain in (Grain.DAY, Grain.WEEK):
        return 0, round(count * (7 if grain is Grain.WEEK else 1))
    months = count * {Grain.MONTH: 1, Grain.QUARTER: 3, Grain.HALF: 6, Grain.YEAR: 12, Grain.DECADE: 120}[grain]
    return int(months), round((months - int(months)) * 30)
