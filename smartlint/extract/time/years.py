"""Years and decades of the calendar."""

from smartlint import dates
from smartlint.extract.time.ground import FIRST_YEAR, LAST_YEAR, Ground, Parts, Term, period
from smartlint.facts import Grain

_JOINTS = frozenset((",", "of", "in", "-", "/", "."))


def year_at(g: Ground, i: int) -> tuple[int, int] | None:
    """The year that a lexeme names, and its last lexeme.

    For example "2027", "'27", "the year 2027", "two thousand and eighteen".
    """
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
    if (
        number
        and number.spelled
        and number.kind == "cardinal"
        and FIRST_YEAR <= number.value <= LAST_YEAR
        and (number.last > i + 1)
    ):
        return int(number.value), number.last
    return None


def year_behind(g: Ground, i: int, *, relative: bool = True) -> tuple[int, int, bool] | None:
    """The year given behind a date that ends before lexeme `i`.

    The year, its last lexeme, whether it counts from today.
    """
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
        if (shift == 1 and g.word(at) == "next") or (g.word(at) == "the" and g.word(at + 1) == "next"):
            behind = at + (2 if g.word(at) == "the" else 1)
            return (g.written.year + 1, behind, True) if g.word(behind) == "year" else None
    if relative and g.word(i) == "in" and (count := g.cardinal(i + 1)) and g.word(count[1] + 1) in ("year", "years"):
        return g.written.year + int(count[0]), count[1] + 1, True
    return None


def calendar_year(g: Ground, i: int) -> Term | None:
    """A year by its number: "2027", "the year 2027", "CY 2027"; what is around it is weighed elsewhere."""
    found = year_at(g, i)
    if not found or not FIRST_YEAR <= found[0] <= LAST_YEAR:
        return None
    last = found[1]
    if g.word(i) in ("'", "‘") or (
        g.glued(i) and g.word(i - 1) not in ("(", "[", "/", "-", "–", "—", "=", '"', "“", "'", "~", ":")
    ):
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

    if (
        joined(i - 1)
        and g.is_number(i - 2)
        and (joined(i + 1) or len(g.word(i - 2)) != 4 or (joined(i - 3) and g.is_number(i - 4)))
    ):
        return True
    if not joined(i + 1):
        return False
    behind = g.word(i + 2)
    return len(behind) not in (2, 4) or joined(i + 3) or (len(behind) == 2 and behind <= g.word(i)[2:])


def _tens(g: Ground, i: int, found: tuple[int, int]) -> Term | None:
    """Such as "the 2030s", "the 1970's": a year that ends in nought with an s behind it."""
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
