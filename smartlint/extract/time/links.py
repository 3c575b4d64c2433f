"""Ranges: "from January to June 2027", "April 6-10", "between 2026 and 2028", "Q1-Q2 2027", "from 3 to 8 June"."""

from smartlint import dates
from smartlint.dates import Days
from smartlint.extract.time.days import bare_day, day_at
from smartlint.extract.time.ground import Ground, Parts, Term, period
from smartlint.extract.time.numeric import exact, numeric
from smartlint.extract.time.quarters import placed_part
from smartlint.extract.time.weekdays import weekday_at
from smartlint.extract.time.years import year_behind
from smartlint.facts import Certainty, Grain, TimeKind

_JOINTS = frozenset(["to", "/", "-", "–", "—", "through", "thru", "until", "till"])
_OPENERS = {"from": _JOINTS, "between": frozenset(("and", "-", "–", "to", "through"))}


def expression(g: Ground, i: int) -> Term | None:
    """The longest expression that begins at a lexeme, with a range where there is one."""
    opener = _OPENERS.get(g.word(i))
    if opener is not None:
        return _range(g, i + 1, opener, g.word(i))
    term = g.leaf(i)
    if (
        term
        and not term.parts.year
        and g.word(term.last + 1) in ("and", "or", "&", ",")
        and term.shape in ("part", "month", "day")
    ):
        other = g.leaf(term.last + 2)
        if (
            other
            and other.shape == term.shape
            and other.parts.year
            and other.parts.month
            and other.first == term.last + 2
        ):
            return _with_year(g, term, other.parts.year) or term
    if term and term.shape == "unit" and (part := _week_part(g, term)):
        return part
    ranged = _range(g, i, _JOINTS, "")
    return ranged if ranged and (term is None or ranged.last > term.last) else term


def _week_part(g: Ground, week: Term) -> Term | None:
    """Such as "this week from Tuesday to Thursday": weekdays of that week."""
    at = week.last + 1
    opener = g.word(at)
    first = weekday_at(g, at + 1)
    second = weekday_at(g, at + 3)
    if (
        week.grain is not Grain.WEEK
        or week.start is None
        or opener not in _OPENERS
        or min(first, second) < 0
        or (g.word(at + 2) not in _OPENERS[opener] or second < first)
    ):
        return None
    monday = dates.week(week.start).start
    return Term(
        week.first,
        at + 3,
        monday + first * dates.DAY,
        monday + second * dates.DAY,
        Grain.DAY,
        TimeKind.PERIOD,
        "range",
        floating=week.floating,
    )


def _range(g: Ground, i: int, joints: frozenset[str], opener: str) -> Term | None:
    """The range whose first end begins at lexeme `i`."""
    start = g.leaf(i)
    if (
        start is not None
        and start.kind is not TimeKind.DURATION
        and g.word(start.last + 1) in joints
        and (g.word(start.last + 1) != "/" or start.shape in ("year", "part", "month"))
    ):
        at = start.last + 2
        at += g.word(at) == "the" and g.leaf(at) is None
        if g.word(at) in ("date", "now", "present") and opener == "from" and g.word(start.last + 1) == "to":
            return _to_date(g, start, at)
        glued = g.word(at - 1) == "-" and g.glued(at) and start.grain is Grain.DAY and g.is_number(at)
        for end in (
            numeric(g, at, joined=True) if glued else None,
            _shared_month(g, start, at),
            g.leaf(at),
            _short_year(g, start, at),
        ):
            if end is not None and end.kind is not TimeKind.DURATION and (found := _joined(g, start, end, opener)):
                return found
    return _days_then_month(g, i, joints, opener)


def _to_date(g: Ground, start: Term, last: int) -> Term | None:
    """Such as "from March to date": the last such start until the day of writing."""
    begin = start.start
    if begin and begin > g.written and not start.parts.year:
        begin = dates.add_months(begin, -12)
    if begin is None or begin > g.written:
        return None
    return Term(start.first, last, begin, g.written, Grain.DAY, TimeKind.PERIOD, "todate", floating=True, link="from")


def _short_year(g: Ground, start: Term, at: int) -> Term | None:
    """The "28" of "2027-28"."""
    value = g.digits(at)
    if start.shape == "year" and len(g.word(at)) == 2 and g.glued(at) and value > start.parts.year % 100:
        year = start.parts.year - start.parts.year % 100 + value
        return period(at, at, dates.year_of(year), Grain.YEAR, "year", parts=Parts(year))
    return None


def _shared_month(g: Ground, start: Term, at: int) -> Term | None:
    """The second day of "April 6-10" or "July 13 through 15, 2027", in the month of the first."""
    at += g.word(at) == "the"
    if start.shape != "day" or not start.parts.month or not (day := day_at(g, at)):
        return None
    alone = g.leaf(at)
    if (
        (g.word(day[1] + 1) in ("-", "/") and g.glued(day[1] + 1) and g.is_number(day[1] + 2))
        or (alone and alone.parts.month)
        or g.word(day[1] + 1) in g.vocabulary.units
    ):
        return None
    behind = year_behind(g, day[1] + 1, relative=False)
    year, last = (behind[0], behind[1]) if behind else (start.parts.year, day[1])
    if year:
        return exact(at, last, year, start.parts.month, day[0])
    return bare_day(g, at, last, start.parts.month, day[0])


def _days_then_month(g: Ground, i: int, joints: frozenset[str], opener: str) -> Term | None:
    """The first day in the month of the second.

    Such as "13 to 15 July", "the 4th to the 22nd of this month", "9 to 12 of June".
    """
    at = i + (g.word(i) == "the")
    day = day_at(g, at)
    if not day or g.word(day[1] + 1) not in joints:
        return None
    end = g.leaf(day[1] + 2)
    if (
        end is None
        or end.shape != "day"
        or end.end is None
        or (not opener and not end.parts.month)
        or end.parts.day <= day[0]
    ):
        return None
    start = exact(i, day[1], end.end.year, end.end.month, day[0])
    return start and _joined(g, start, end, opener)


def _with_year(g: Ground, term: Term, year: int) -> Term | None:
    """A month, day or quarter without a year, in that year."""
    if term.shape == "month":
        return period(
            term.first,
            term.last,
            dates.month(year, term.parts.month),
            Grain.MONTH,
            "month",
            parts=Parts(year, term.parts.month),
        )
    if term.shape == "day" and term.parts.month:
        return exact(term.first, term.last, year, term.parts.month, term.parts.day)
    if term.shape == "part":
        return placed_part(g, term.first, term.last, term.grain, term.parts.month, year)
    return None


def _joined(g: Ground, start: Term, end: Term, opener: str) -> Term | None:
    """The range from the first day of one term to the last day of the other, each year-less end placed by the other."""
    if start.start is None or start.end is None or end.start is None or end.end is None:
        return None
    if not start.parts.year and end.parts.year and (placed := _with_year(g, start, end.parts.year)):
        start = placed
        if start.start and start.start > end.end:
            start = _with_year(g, start, end.parts.year - 1) or start
    elif not end.parts.year and (going := _going_on(g, start, end)):
        start = going
    elif not end.parts.year and (start.parts.year or end.end < (start.start or end.end)):
        end = _after(g, start, end)
    if start.start is None or end.end is None or start.start > end.end:
        return None
    certainty = Certainty.CONVENTION if Certainty.CONVENTION in (start.certainty, end.certainty) else Certainty.EXACT
    return Term(
        start.first,
        end.last,
        start.start,
        end.end,
        end.grain,
        TimeKind.PERIOD,
        "range",
        Parts(end.parts.year),
        certainty,
        (),
        start.floating or end.floating,
        link=opener or "range",
    )


def _after(g: Ground, start: Term, end: Term) -> Term:
    """The first such end on or after the start."""
    assert start.start is not None
    if end.shape == "weekday" and end.end is not None:
        day = dates.weekday_after(start.start, end.end.weekday(), strictly=False)
        return period(end.first, end.last, Days(day, day), Grain.DAY, "weekday", floating=True)
    for year in (start.start.year, start.start.year + 1):
        placed = _with_year(g, end, year)
        if placed and placed.end and placed.end >= start.start:
            return placed
    return end


def _going_on(g: Ground, start: Term, end: Term) -> Term | None:
    """The start of a range without years that has begun already: "August to October" in September."""
    if (
        start.parts.year
        or not start.parts.month
        or not end.parts.month
        or start.start is None
        or end.end is None
        or (start.start <= end.end or end.end <= g.written)
    ):
        return None
    before = _with_year(g, start, start.start.year - 1)
    return before if before and before.start and before.start <= end.end else None
