"""Fiscal, academic and explicit calendar years, and terms of teaching."""

import datetime as dt

from smartlint import dates
from smartlint.dates import Days
from smartlint.extract.time.ground import Ground, Parts, Term, period
from smartlint.extract.time.years import year_at, year_behind
from smartlint.facts import Certainty, Grain, Reading


def fiscal_readings(days: Days, start: int) -> tuple[Reading, ...]:
    """The same part of years that start in the other usual months: April, July and October."""
    found = []
    for month in (1, 4, 7, 10):
        if month != start:
            back = 0 if month == 1 else month - 13
            found.append(
                Reading(
                    start=dates.add_months(days.start, back),
                    end=_month_end(days, back),
                    why=f"a fiscal year that starts in month {month}",
                )
            )
    return tuple(found)


def _month_end(days: Days, back: int) -> dt.date:
    moved = dates.add_months(days.end.replace(day=1), back)
    return dates.month_end(moved.year, moved.month)


def named_year(g: Ground, i: int) -> Term | None:
    """A fiscal, academic or explicit calendar year: "FY2026", "fiscal year 2027", "the school year", "SY 2026-27"."""
    kind = g.vocabulary.named_years.get(g.word(i))
    if kind is None:
        return None
    short = g.word(i) in ("fy", "sy", "ay", "cy")
    at = i + 1
    if not short:
        if g.word(at) == "-":
            at += 1
        if g.word(at) in ("year", "years"):
            at += 1
        elif kind != "fiscal" or g.word(i) == "tax" or not year_at(g, at):
            return None
    last = at - 1
    at += g.word(at) in ("of", "'", "-") and (short or g.word(at) == "of")
    year, end = _span_year(g, at, short)
    if year is None:
        return None if short else _going_on(g, i, last, kind, 0)
    return _placed_named(g, i, end, kind, year)


def _span_year(g: Ground, at: int, short: bool) -> tuple[int | None, int]:
    """The year a named year is called after, the second one of "2026-27" or "2026/2027"; and its last lexeme."""
    found = year_at(g, at)
    if found is None:
        if short and len(g.word(at)) == 2 and (value := g.digits(at)) >= 0:
            found = dates.two_digit_year(value, g.written, g.conventions), at
        else:
            return None, at
    year, last = found
    if g.word(last + 1) in ("-", "/", "–") and g.glued(last + 2):
        second = g.digits(last + 2)
        if len(g.word(last + 2)) in (2, 4) and second % 100 == (year + 1) % 100:
            return year + 1, last + 2
    return year, last


def _placed_named(g: Ground, first: int, last: int, kind: str, year: int) -> Term:
    if kind == "calendar":
        return period(first, last, dates.year_of(year), Grain.YEAR, "year", parts=Parts(year))
    if kind == "fiscal":
        start = g.conventions.fiscal_year_start
        return period(
            first,
            last,
            dates.year_of(year, start),
            Grain.YEAR,
            "fiscal",
            parts=Parts(year),
            certainty=Certainty.CONVENTION,
            readings=fiscal_readings(dates.year_of(year), start),
        )
    return period(
        first, last, school_year(g, year), Grain.YEAR, "academic", parts=Parts(year), certainty=Certainty.CONVENTION
    )


def school_year(g: Ground, year: int) -> Days:
    """The academic year that ends in a calendar year."""
    start, end = g.conventions.academic_year_start, g.conventions.academic_year_end
    return Days(dates.month(year - (start > end), start).start, dates.month_end(year, end))


def _going_on(g: Ground, first: int, last: int, kind: str, shift: int) -> Term:
    """The named year that is going on or comes next, or one before or after it."""
    if kind == "calendar":
        return period(first, last, dates.year_of(g.written.year + shift), Grain.YEAR, "year", floating=True)
    year = g.written.year - 1
    while _named_days(g, kind, year).end < g.written:
        year += 1
    return _placed_named(g, first, last, kind, year + shift)._replace(floating=True)


def _named_days(g: Ground, kind: str, year: int) -> Days:
    return school_year(g, year) if kind == "academic" else dates.year_of(year, g.conventions.fiscal_year_start)


def shifted_named_year(g: Ground, first: int, last: int, kind: str, year: int = 0) -> Term:
    """The fiscal or academic year of that name, or the one that is going on."""
    return _placed_named(g, first, last, kind, year) if year else _going_on(g, first, last, kind, 0)


def shifted_named(g: Ground, first: int, i: int, shift: int) -> Term | None:
    """Such as "this fiscal year", "next school year", "last semester", from lexeme `first`, the name at `i`."""
    kind = g.vocabulary.named_years.get(g.word(i))
    at = i + 1 + (g.word(i + 1) == "-")
    if kind and g.word(at) == "year":
        return _going_on(g, first, at, kind, shift)
    return None


def year_then_name(g: Ground, i: int) -> Term | None:
    """Such as "2026-27 school year", "the 2027 fiscal year"."""
    at = i + (g.word(i) == "the")
    year, last = _span_year(g, at, False)
    kind = g.vocabulary.named_years.get(g.word(last + 1))
    if year is None or kind is None or g.word(last + 2) != "year":
        return None
    return _placed_named(g, i, last + 2, kind, year)


def teaching_term(g: Ground, i: int, shift: int = 0) -> Term | None:
    """A term of teaching: "the semester", "fall semester 2027", "spring term"."""
    season = g.vocabulary.seasons.get(g.word(i))
    at = i + 1 if season else i
    if g.word(at) not in g.vocabulary.terms:
        return None
    year, last = None, at
    if behind := year_behind(g, at + 1):
        year, last, _ = behind
    start, end = g.conventions.academic_year_start, g.conventions.academic_year_end

    def days(of: int, spring: bool) -> Days:
        return (
            Days(dates.month(of, 1).start, dates.month_end(of, end))
            if spring
            else Days(dates.month(of, start).start, dates.month_end(of, 12))
        )

    wanted = [season in ("spring", "summer", "winter")] if season else [True, False]
    years = [year] if year else range(g.written.year - 1, g.written.year + 3)
    runs = sorted(days(of, spring) for of in years for spring in wanted)
    going = next((k for k, run in enumerate(runs) if run.end >= g.written), len(runs) - 1)
    place = min(max(going + shift, 0), len(runs) - 1) if not year else 0
    return period(i, last, runs[place], Grain.HALF, "term", certainty=Certainty.CONVENTION, floating=not year)
