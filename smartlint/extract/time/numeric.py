"""Dates written in figures: "2027-06-30", "12/31/2026", "31.12.2026", "12/31", "2027-06", "30-Jun-2027"."""

import calendar
import datetime as dt
import re

from smartlint import dates
from smartlint.dates import Days
from smartlint.extract.time.ground import FIRST_YEAR, LAST_YEAR, Ground, Parts, Term, period
from smartlint.facts import Certainty, Grain, Reading, TimeKind

_FORM = re.compile(
    r"(?P<y>\d{4})(?P<s>[-/.])(?P<m>\d{1,2})(?:(?P=s)(?P<d>\d{1,2}))?(?![\d])(?:T\d\d:\d\d(?::\d\d)?(?:\.\d{1,6})?Z?)?"
    r"|(?P<a>\d{1,2})(?P<t> ?[-/.] ?)(?P<b>\d{1,2})(?:(?:(?P=t)|,)(?P<z>\d{4}|\d{2}))?(?!\d)"
    r"|(?P<mm>\d{1,2})/(?P<yy>\d{4})(?!\d)"
    r"|(?P<y3>\d{4}) (?P<m3>\d{1,2}) (?P<d3>\d{1,2})(?!\d)"
)
_BEFORE = frozenset("$€£#=:+*^<>")


def numeric(g: Ground, i: int, *, joined: bool = False) -> Term | None:
    """The date in figures that begins at a lexeme; `joined` when a hyphen before it parts it from another date."""
    start = g.lexemes[i].start
    before = g.raw[start - 1] if start else " "
    if (
        before in _BEFORE
        or (before in "-/." and not joined and start > 1 and g.raw[start - 2].isalnum())
        or before.isalnum()
    ):
        return None
    match = _FORM.match(g.raw, start)
    if match is None:
        return None
    after = g.raw[match.end() : match.end() + 2]
    if (
        after[:1] in ("%", "/", "°")
        or after[:1].isalpha()
        or (after[:1] in ("-", ".", ":", ",") and after[1:2].isdigit() and (not _range_follows(g.raw, match.end())))
    ):
        return None
    last = i
    while last + 1 < g.size and g.lexemes[last + 1].start < match.end():
        last += 1
    if g.lexemes[last].end > match.end() and g.lexemes[last].start < match.end():
        return None
    named = {key: int(value) for key, value in match.groupdict().items() if value and value.isdigit()}
    if "y" in named or "y3" in named:
        return _year_first(i, last, named)
    if "yy" in named:
        return _month(i, last, named["yy"], named["mm"])
    return _pair(g, i, last, named, match["t"].strip(), len(match["z"] or ""))


def _range_follows(raw: str, at: int) -> bool:
    """Whether what follows a hyphen is a date in figures again, so that the hyphen joins two dates."""
    return raw[at] == "-" and _FORM.match(raw, at + 1) is not None


def _year_first(i: int, last: int, named: dict[str, int]) -> Term | None:
    year, month, day = (
        named.get("y", named.get("y3", 0)),
        named.get("m", named.get("m3", 0)),
        named.get("d", named.get("d3", 0)),
    )
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return None
    return exact(i, last, year, month, day) if day else _month(i, last, year, month)


def _month(i: int, last: int, year: int, month: int) -> Term | None:
    if not 1 <= month <= 12 or not FIRST_YEAR <= year <= LAST_YEAR:
        return None
    return period(i, last, dates.month(year, month), Grain.MONTH, "month", parts=Parts(year, month))


def exact(
    first: int,
    last: int,
    year: int,
    month: int,
    day: int,
    *,
    readings: tuple[Reading, ...] = (),
    certainty: Certainty = Certainty.EXACT,
) -> Term | None:
    """The term of a whole date.

    A day that its month does not have is impossible and has the month's end as a reading.
    """
    if not 1 <= month <= 12 or not 1 <= day <= 31:
        return None
    if day > calendar.monthrange(year, month)[1]:
        end = dates.month_end(year, month)
        return Term(
            first,
            last,
            None,
            None,
            Grain.DAY,
            TimeKind.DATE,
            "day",
            Parts(year, month, day),
            Certainty.IMPOSSIBLE,
            (Reading(start=end, end=end, why="the last day of that month"),),
        )
    found = dt.date(year, month, day)
    return period(
        first,
        last,
        Days(found, found),
        Grain.DAY,
        "day",
        parts=Parts(year, month, day),
        readings=readings,
        certainty=certainty,
    )


def next_day(g: Ground, month: int, day: int) -> int:
    """The year of the next such day from the day of writing on; this year's for a day that no year has."""
    for year in range(g.written.year, min(g.written.year + 9, 10_000)):
        if day <= calendar.monthrange(year, month)[1] and dt.date(year, month, day) >= g.written:
            return year
    return g.written.year


def _pair(g: Ground, i: int, last: int, named: dict[str, int], mark: str, figures: int) -> Term | None:
    """Two numbers that are a day and a month, with a year behind them or not."""
    a, b = named["a"], named["b"]
    if not figures and not _bare_pair(g, i, last, mark):
        return None
    day_first = a > 12 or (b <= 12 and (g.conventions.date_order == "dmy" or (mark == "." and bool(figures))))
    month, day = (b, a) if day_first else (a, b)
    if (
        not 1 <= month <= 12
        or not 1 <= day <= 31
        or (mark == "." and figures == 2 and g.word(i - 1) not in g.vocabulary.lists["pair_links"])
    ):
        return None
    plain = a > 12 or b > 12 or a == b or (mark == "." and bool(figures))
    if not figures:
        return _without_year(g, i, last, (month, day), plain=plain)
    year = named["z"] if figures == 4 else dates.two_digit_year(named["z"], g.written, g.conventions)
    return exact(i, last, year, month, day) if plain else _doubtful(g, i, last, (year, month, day), (year, day, month))


def _without_year(g: Ground, i: int, last: int, pair: tuple[int, int], *, plain: bool) -> Term | None:
    month, day = pair
    year = next_day(g, month, day)
    term = (
        exact(i, last, year, month, day)
        if plain
        else _doubtful(g, i, last, (year, month, day), (next_day(g, day, month), day, month))
    )
    if term is None or term.certainty is Certainty.IMPOSSIBLE:
        return term
    return term._replace(parts=Parts(0, month, day), certainty=Certainty.CONVENTION if plain else Certainty.AMBIGUOUS)


def _doubtful(g: Ground, i: int, last: int, chosen: tuple[int, int, int], other: tuple[int, int, int]) -> Term | None:
    """A date whose numbers could change places."""
    day = dt.date(*other)
    why = "the day is the first number" if g.conventions.date_order == "mdy" else "the month is the first number"
    return exact(i, last, *chosen, certainty=Certainty.AMBIGUOUS, readings=(Reading(start=day, end=day, why=why),))


def _same_below(g: Ground, i: int, last: int) -> bool:
    """Whether another pair with the same second number stands behind "to" or "and": marks out of five, no dates."""
    below = g.word(last)
    return (g.word(last + 1) in ("to", "and", "-") and g.word(last + 3) == "/" and g.word(last + 4) == below) or (
        g.word(i - 1) in ("to", "and", "-") and g.word(i - 3) == "/" and g.word(i - 2) == below
    )


def _bare_pair(g: Ground, i: int, last: int, mark: str) -> bool:
    """Whether two numbers without a year are a date: with a slash, and a preposition or a weekday before them."""
    before = g.word(i - 1)
    linked = before in g.vocabulary.lists["pair_links"] or before in g.vocabulary.weekdays or g.size <= 3
    if g.word(last + 1) == "-" and g.glued(last + 1) and _range_follows(g.raw, g.lexemes[last].end):
        return True
    if (
        mark not in ("/", "-")
        or _same_below(g, i, last)
        or g.word(last + 1) == "of"
        or (g.tag(last + 1) in ("NN", "NNS") and g.word(last + 1).isalpha() and g.word(last + 1) not in ("cob", "eod"))
    ):
        return False
    if before in ("by", "from", "to", "of", "in", "for", "than", "at") and (
        before not in ("by", "from") or _is_amount(g, i)
    ):
        return before == "to" and g.word(i - 3) == mark and not _is_amount(g, i)
    return (
        linked
        if mark == "/"
        else before in ("by", "on", "before", "until", "due", "from") and g.word(last + 1) in _AFTER_PAIR
    )


_AFTER_PAIR = frozenset(("", ".", ",", ";", ")", "-", "in", "of", "to"))
_CHANGES = (
    "reduc",
    "increas",
    "cut",
    "improv",
    "lower",
    "rais",
    "grow",
    "decreas",
    "drop",
    "shrink",
    "boost",
    "gain",
    "los",
    "expand",
    "score",
)


def _is_amount(g: Ground, i: int) -> bool:
    """Whether a verb of change before it makes the pair a fraction or a score."""
    return any(g.word(k).startswith(_CHANGES) for k in range(max(0, i - 8), i))
