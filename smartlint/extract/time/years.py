"""Years, decades, quarters and halves, of the calendar and of the fiscal or academic year."""

from smartlint import dates
from smartlint.dates import Days
from smartlint.extract.time.ground import FIRST_YEAR, LAST_YEAR, Ground, Parts, Term, period, reading
from smartlint.facts import Certainty, Grain, Reading

_JOINTS = frozenset((",", "of", "in", "-", "/", "."))


def year_at(g: Ground, i: int) -> tuple[int, int] | None:
    """The year that a lexeme names, and its last lexeme: "2027", "'27", "the year 2027", "two thousand and eighteen"."""
    word = g.word(i)
    if word == "the" and g.word(i + 1) == "year":
        i, word = i + 1, "year"
    if word in ("year", "cy"):
        i += 2 if g.word(i + 1) == "of" else 1
    if g.is_number(i):
        value = g.digits(i)
        whole = len(g.word(i)) == 4 and 1000 <= value <= 2999 and g.numbers[i].last == i if i in g.numbers else False
        return (value, i) if whole else None
    if word in ("'", "‘") and g.glued(i + 1) and len(g.word(i + 1)) == 2 and (value := g.digits(i + 1)) >= 0:
        return dates.two_digit_year(value, g.written, g.conventions), i + 1
    number = g.number(i)
    if number and number.spelled and number.kind == "cardinal" and FIRST_YEAR <= number.value <= LAST_YEAR and (
            number.last > i + 1):
        return int(number.value), number.last
    return None


def year_behind(g: Ground, i: int, *, relative: bool = True) -> tuple[int, int, bool] | None:
    """The year given behind a date that ends before lexeme `i`: the year, its last lexeme, whether it counts from today."""
    at = i
    if g.word(at) in _JOINTS:
        tight = g.word(at) in ("-", "/", ".")
        if tight and not (g.glued(at) and g.glued(at + 1)) and g.word(at) != ".":
            return None
        at += 1
        if g.word(at - 1) == "." and g.word(at) == ",":
            at += 1
    found = year_at(g, at)
    if found and (FIRST_YEAR <= found[0] <= LAST_YEAR or at == i or g.word(i) == ","):
        return found[0], found[1], False
    if relative and g.word(at) in ("this", "next", "last", "the") and g.word(i) in (g.word(at), "of", "in", ","):
        shift = g.vocabulary.shifts.get(g.word(at))
        if shift is not None and g.word(at + 1) == "year":
            return g.written.year + shift, at + 1, True
        if shift == 1 and g.word(at) == "next" or g.word(at) == "the" and g.word(at + 1) == "next":
            behind = at + (2 if g.word(at) == "the" else 1)
            return (g.written.year + 1, behind, True) if g.word(behind) == "year" else None
    if relative and g.word(i) == "in" and (count := g.cardinal(i + 1)) and g.word(count[1] + 1) in ("year", "years"):
        return g.written.year + int(count[0]), count[1] + 1, True
    return None


def calendar_year(g: Ground, i: int) -> Term | None:
    """A year that says so or stands where only a year can: "2027", "the year 2027", "CY 2027"; what is around it is
    weighed elsewhere."""
    found = year_at(g, i)
    if not found or not FIRST_YEAR <= found[0] <= LAST_YEAR:
        return None
    last = found[1]
    if g.word(i) in ("'", "‘") or g.glued(i) and g.word(i - 1) not in ("(", "[", "/", "-", "–", "—", "=", "\"", "“", "'", "~", ":"):
        return None
    if g.is_number(i) and _chained(g, i):
        return None
    if g.glued(last + 1) and g.word(last + 1) in ("%", "k", "m", "x", "+"):
        return None
    if g.word(last + 1) in ("a", "ad") and g.word(last + 2) == "." and g.word(last + 3) == "d":
        last += 4 if g.word(last + 4) == "." else 3
    if (decade := _tens(g, i, found)) is not None:
        return decade
    return period(i, last, dates.year_of(found[0]), Grain.YEAR, "year", parts=Parts(found[0]))


def _chained(g: Ground, i: int) -> bool:
    """Whether a year is a link of a chain of figures ("138-2010-2015"), and no end of a range of years."""
    def joined(at: int) -> bool:
        return g.word(at) in ("-", "–", "/", ".") and g.glued(at) and g.glued(at + 1) and g.is_number(at + 1)

    if joined(i - 1) and g.is_number(i - 2) and (joined(i + 1) or len(g.word(i - 2)) != 4 or joined(i - 3) and g.is_number(i - 4)):
        return True
    return joined(i + 1) and (len(g.word(i + 2)) not in (2, 4) or joined(i + 3))


def _tens(g: Ground, i: int, found: tuple[int, int]) -> Term | None:
    """ "the 2030s", "the 1970's": a year that ends in nought with an s behind it."""
    year, last = found
    if year % 10 or not g.is_number(last):
        return None
    if g.word(last + 1) == "s" and g.glued(last + 1):
        last += 1
    elif g.word(last + 1) == "'" and g.word(last + 2) == "s" and g.glued(last + 1):
        last += 2
    else:
        return None
    return period(i, last, dates.months_from(dates.year_of(year).start, 120), Grain.DECADE, "decade")


def decade(g: Ground, i: int) -> Term | None:
    """A decade by name: "the thirties", the one that is going on or the next to come; "the twenty-tens"."""
    at = i + (g.word(i) == "the")
    tens = g.vocabulary.decades.get(g.word(at))
    if tens is not None and (at > i or g.word(i - 1) in ("in", "by", "during")):
        first = g.written.year - g.written.year % 100 + tens
        first += 100 if first + 9 < g.written.year else 0
        return period(i, at, dates.months_from(dates.year_of(first).start, 120), Grain.DECADE, "decade")
    number = g.number(at)
    behind = at + 2 if g.word(at + 1) == "-" else at + 1
    if number and number.spelled and number.value in (19, 20) and g.word(behind) == "tens":
        first = int(number.value) * 100 + 10
        return period(i, behind, dates.months_from(dates.year_of(first).start, 120), Grain.DECADE, "decade")
    return None


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
    elif (number := g.digits(at, 1)) > 0 and g.word(at + 1) in _PARTS and g.glued(at + 1) and not g.glued(at):
        letter, last = g.word(at + 1), at + 1
        if year is None and not (g.is_number(last + 1) or year_behind(g, last + 1) or _named_behind(g, last + 1)):
            return None
    else:
        return None
    grain, most = _PARTS[letter]
    if number > most or g.glued(last + 1) and g.lexemes[last + 1].kind == "word" or g.word(last + 1) in ("%",) or (
            year is None and g.glued(at) and g.word(at - 1) not in ("(", "-", "/", "–", "[", "\"")):
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
    if len(g.word(i)) == 2 and (value := g.digits(i)) >= 0 and g.glued(i + 1) and g.word(i + 1) in _PARTS and g.glued(i + 2):
        return dates.two_digit_year(value, g.written, g.conventions), i
    return None


def _named_behind(g: Ground, i: int) -> tuple[int, int] | None:
    """The year of "FY27" or "of fiscal year 2027" behind a quarter."""
    i += g.word(i) in ("of", ",", "in")
    term = named_year(g, i)
    return (term.parts.year, term.last) if term and term.shape == "fiscal" else None


def placed_part(g: Ground, first: int, last: int, grain: Grain, number: int, year: int | None, *, fiscal: bool = False,
                floating: bool = False) -> Term:
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
        readings, certainty = _fiscal_readings(make(year, number, 1), start), Certainty.CONVENTION
    return period(first, last, make(year, number, start), grain, "part", parts=Parts(known, number), certainty=certainty,
                  readings=readings, floating=floating)


def _fiscal_readings(days: Days, start: int) -> tuple[Reading, ...]:
    """The same part of years that start in the other usual months: April, July and October."""
    found = []
    for month in (1, 4, 7, 10):
        if month != start:
            back = 0 if month == 1 else month - 13
            found.append(Reading(start=dates.add_months(days.start, back), end=_month_end(days, back),
                                 why=f"a fiscal year that starts in month {month}"))
    return tuple(found)


def _month_end(days: Days, back: int) -> "dates.dt.date":
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
        return period(first, last, dates.year_of(year, start), Grain.YEAR, "fiscal", parts=Parts(year),
                      certainty=Certainty.CONVENTION, readings=_fiscal_readings(dates.year_of(year), start))
    return period(first, last, school_year(g, year), Grain.YEAR, "academic", parts=Parts(year), certainty=Certainty.CONVENTION)


def school_year(g: Ground, year: int) -> Days:
    """The academic year that ends in a calendar year."""
    start, end = g.conventions.academic_year_start, g.conventions.academic_year_end
    return Days(dates.month(year - (start > end), start).start, dates.month_end(year, end))


def _going_on(g: Ground, first: int, last: int, kind: str, shift: int) -> Term:
    """The named year that is going on or comes next, or one before or after it."""
    if kind == "calendar":
        return period(first, last, dates.year_of(g.written.year + shift), Grain.YEAR, "year", floating=True)
    year = g.written.year - 1
    make = (lambda y: school_year(g, y)) if kind == "academic" else (
        lambda y: dates.year_of(y, g.conventions.fiscal_year_start))
    while make(year).end < g.written:
        year += 1
    return _placed_named(g, first, last, kind, year + shift)._replace(floating=True)


def shifted_named_year(g: Ground, first: int, last: int, kind: str, year: int = 0) -> Term:
    """The fiscal or academic year of that name, or the one that is going on."""
    return _placed_named(g, first, last, kind, year) if year else _going_on(g, first, last, kind, 0)


def shifted_named(g: Ground, first: int, i: int, shift: int) -> Term | None:
    """ "this fiscal year", "next school year", "last semester", from lexeme `first`, the name at `i`."""
    kind = g.vocabulary.named_years.get(g.word(i))
    at = i + 1 + (g.word(i + 1) == "-")
    if kind and g.word(at) == "year":
        return _going_on(g, first, at, kind, shift)
    return None


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
        return (Days(dates.month(of, 1).start, dates.month_end(of, end)) if spring else
                Days(dates.month(of, start).start, dates.month_end(of, 12)))

    wanted = [season in ("spring", "summer", "winter")] if season else [True, False]
    years = [year] if year else range(g.written.year - 1, g.written.year + 3)
    runs = sorted(days(of, spring) for of in years for spring in wanted)
    going = next((k for k, run in enumerate(runs) if run.end >= g.written), len(runs) - 1)
    place = min(max(going + shift, 0), len(runs) - 1) if not year else 0
    return period(i, last, runs[place], Grain.HALF, "term", certainty=Certainty.CONVENTION, floating=not year)


def with_first_day(days: Days, why: str) -> tuple[Reading, ...]:
    """The reading of a period as its first day only."""
    return reading(Days(days.start, days.start), why)
