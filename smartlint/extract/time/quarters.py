"""Quarters and halves of years, of the calendar and of fiscal years."""

from smartlint import dates
from smartlint.extract.time.fiscal import fiscal_readings, named_year
from smartlint.extract.time.ground import Ground, Parts, Term, period
from smartlint.extract.time.years import year_at, year_behind
from smartlint.facts import Certainty, Grain, Reading

_PARTS = {"q": (Grain.QUARTER, 4), "h": (Grain.HALF, 2)}


def part_of_year(g: Ground, i: int) -> Term | None:
    """A quarter or half by its letter: "Q3", "H1 2027", "2027 Q3", "2H27", "Q2 FY27", "fiscal Q2"."""
    at, year, fiscal = i, None, False
    if g.word(at) in ("fiscal", "fy") and g.word(at + 1) in _PARTS:
        at, fiscal = at + 1, True
    elif (lead := year_at(g, at)) or (lead := _short_year(g, at)):
        year, at = lead[0], lead[1] + 1
        at += g.word(at) in ("-", "/", ",", "'")
        at += g.word(at) == "s"
    letter = g.word(at)
    if letter in _PARTS and g.glued(at + 1) and (number := g.digits(at + 1, 1)) > 0:
        last = at + 1
    elif letter == "quarter" and (number := g.digits(at + 1, 1)) > 0:
        letter, last = "q", at + 1
    elif (number := g.digits(at, 1)) > 0 and g.word(at + 1) in _PARTS and g.glued(at + 1) and not g.glued(at):
        letter, last = g.word(at + 1), at + 1
        if year is None and not (g.is_number(last + 1) or year_behind(g, last + 1) or _named_behind(g, last + 1)):
            return None
    else:
        return None
    grain, most = _PARTS[letter]
    if (
        number > most
        or (g.glued(last + 1) and g.lexemes[last + 1].kind == "word")
        or g.word(last + 1) in ("%",)
        or (year is None and g.glued(at) and g.word(at - 1) not in ("(", "-", "/", "–", "[", '"'))
    ):
        return None
    floating = False
    if year is None:
        if behind := year_behind(g, last + 1):
            year, last, floating = behind
        elif g.glued(last + 1) and g.is_number(last + 1) and len(g.word(last + 1)) == 2:
            year, last = dates.two_digit_year(g.digits(last + 1), g.written, g.conventions), last + 1
        elif named := _named_behind(g, last + 1):
            year, last, fiscal = *named, True
    return placed_part(g, i, last, grain, number, year, fiscal=fiscal, floating=floating)


def _short_year(g: Ground, i: int) -> tuple[int, int] | None:
    """The two digits of "18q4"."""
    if (
        len(g.word(i)) == 2
        and (value := g.digits(i)) >= 0
        and g.glued(i + 1)
        and g.word(i + 1) in _PARTS
        and g.glued(i + 2)
    ):
        return dates.two_digit_year(value, g.written, g.conventions), i
    return None


def _named_behind(g: Ground, i: int) -> tuple[int, int] | None:
    """The year of "FY27" or "of fiscal year 2027" behind a quarter."""
    i += g.word(i) in ("of", ",", "in")
    term = named_year(g, i)
    return (term.parts.year, term.last) if term and term.shape == "fiscal" else None


def placed_part(
    g: Ground,
    first: int,
    last: int,
    grain: Grain,
    number: int,
    year: int | None,
    *,
    fiscal: bool = False,
    floating: bool = False,
) -> Term:
    """The quarter or half of that number: of a year, or else the one that is going on or comes next."""
    start = g.conventions.fiscal_year_start if fiscal else 1
    make = dates.quarter if grain is Grain.QUARTER else dates.half
    certainty = Certainty.EXACT
    if year is None:
        certainty = Certainty.CONVENTION
        known, year = 0, g.written.year
        while make(year, number, start).end < g.written:
            year += 1
        while make(year - 1, number, start).end >= g.written:
            year -= 1
    else:
        known = year
    readings: tuple[Reading, ...] = ()
    if fiscal:
        readings, certainty = fiscal_readings(make(year, number, 1), start), Certainty.CONVENTION
    return period(
        first,
        last,
        make(year, number, start),
        grain,
        "part",
        parts=Parts(known, number),
        certainty=certainty,
        readings=readings,
        floating=floating,
    )
