"""Parts of a period: its end, middle, start and rest, and its nth day, week, month or weekday."""

import datetime as dt

from smartlint import dates
from smartlint.dates import Days
from smartlint.extract.time import fiscal, spans, years
from smartlint.extract.time.events import event_at
from smartlint.extract.time.ground import Ground, Parts, Term, period
from smartlint.extract.time.units import current
from smartlint.extract.time.vocabulary import GRAINS
from smartlint.facts import Certainty, Grain, TimeKind

_WHOLE = frozenset(("year", "month", "quarter", "week", "decade"))


def edge(g: Ground, i: int) -> Term | None:
    """Such as "the end of June", "mid-2027", "early next year", "late October", "rest of the week".

    Also "end of business Friday".
    """
    at = i + (g.word(i) == "the")
    at += g.word(at) == "very"
    part = g.vocabulary.edges.get(g.word(at))
    if part is None:
        return None
    at += 1
    if (
        g.word(at - 1) == "beginning" and at == i + 1 and g.word(at) != "of"
    ):  # "beginning June" is a start, no part of it
        return None
    if (
        part in ("middle", "early", "late", "end")
        and g.word(at) in ("-", "to")
        and g.word(at + 1) in ("-", "mid", "late")
    ):
        return None
    at += g.word(at) == "-" and g.glued(at)
    at += g.word(at) == "of" or (g.word(at) == "in" and part in ("late", "early"))
    if closing := _business(g, i, at, part):
        return closing
    if inner := _inner(g, at, part):
        return cut(g, inner.over(i, inner.last), part, g.word(at - 1 - (g.word(at - 1) == "-")))
    if part == "end" and g.word(at - 1) == "of" and (length := g.leaf(at)) and length.kind is TimeKind.DURATION:
        return spans.point(length, i, length.last, spans.forth(g.written, length))
    if part in ("end", "start", "middle") and g.word(at - 1) == "of" and (event := event_at(g, at)):
        return (
            event.over(i, event.last)._replace(shape="event")
            if event.kind is TimeKind.EVENT
            else event.over(i, event.last)
        )
    return None


def _inner(g: Ground, at: int, part: str) -> Term | None:
    """The period whose part is meant; "year", "the year" and "my week" are the ones going on."""
    if g.word(at) in ("the", "my", "our") and (term := current(g, at)):
        longer = g.leaf(at)
        return longer if longer and longer.last > term.last else term
    term = g.leaf(at)
    if term and term.kind is not TimeKind.DURATION:
        return term
    unit = g.vocabulary.units.get(g.word(at))
    if unit in _WHOLE and g.word(at) == unit and (part in ("end", "rest", "start", "middle") or g.word(at) == "week"):
        if g.word(at + 1) in ("-", "over") or (part == "middle" and unit == "week"):
            return None
        grain = GRAINS[unit][0]
        last, anchor = at, g.written
        if unit == "year" and (behind := years.year_behind(g, at + 1)):
            last, anchor = behind[1], dates.year_of(behind[0]).start
        return period(at, last, dates.around(anchor, grain, g.conventions), grain, "current", floating=last == at)
    return fiscal.teaching_term(g, at)


def _business(g: Ground, first: int, at: int, part: str) -> Term | None:
    """Such as "end of business", "close of business Friday", "end of day", "end of the business day on Friday"."""
    if part != "end":
        return None
    behind = at + (g.word(at) == "the")
    if g.word(behind) in ("business", "play", "work") and (g.word(behind) != "work" or g.word(behind + 1) == "day"):
        behind += 1 + (g.word(behind + 1) == "day")
    elif g.word(behind) in ("day", "workday"):
        behind += 1
    else:
        return None
    named = g.leaf(behind + (g.word(behind) in ("on", ",", "of")))
    if named and named.grain is Grain.DAY and named.start:
        return named.over(first, named.last)
    return period(first, behind - 1, Days(g.written, g.written), Grain.DAY, "relative", floating=True)


def acronym(g: Ground, i: int) -> Term | None:
    """Such as "EOY", "EOM", "EOD Friday", "COB", "EOY 2027"."""
    at = i + (g.word(i) == "the")
    found = g.vocabulary.acronyms.get(g.word(at))
    linked = g.word(i - 1) in ("by", "before", "at", "until") or g.size <= 2
    if found is None or (
        found[0] == "start" and not (linked and g.raw[g.lexemes[at].start : g.lexemes[at].end].isupper())
    ):
        return None
    part, unit = found
    if unit == "day":
        named = g.leaf(at + 1 + (g.word(at + 1) in ("on", ",")))
        if named and named.grain is Grain.DAY and named.start:
            return named.over(i, named.last)
        return period(i, at, Days(g.written, g.written), Grain.DAY, "relative", floating=True)
    last = at
    if unit in ("fiscal", "academic"):
        run = fiscal.shifted_named_year(g, i, at, unit)
    else:
        anchor, floating = g.written, True
        if (behind := years.year_behind(g, at + 1)) and unit == "year":
            anchor, last, floating = dates.year_of(behind[0]).start, behind[1], False
        grain = GRAINS[unit][0]
        run = period(i, last, dates.around(anchor, grain, g.conventions), grain, "current", floating=floating)
    return cut(g, run.over(i, last), part, part)


def compound(g: Ground, i: int) -> Term | None:
    """Such as "year-end", "month end", "fiscal year-end 2027", "2027 year-end", "year's end"."""
    at = i + (g.word(i) == "the")
    lead = years.year_at(g, at) if g.is_number(at) else None
    at = lead[1] + 1 if lead else at
    named = g.word(at) in ("fiscal", "financial")
    at += named
    unit = g.word(at).removesuffix("'s")
    if unit not in ("year", "month", "quarter") or (g.word(at) == "year" and False):
        return None
    behind = at + 1 + (g.word(at + 1) == "-")
    closing = g.word(behind) == "close" and g.word(i - 1) in ("by", "before", "until", "at")
    if (g.word(behind) != "end" and not closing) or (
        g.word(at) == unit and behind == at + 1 and g.word(behind + 1) == "of"
    ):
        return None
    last = behind
    year = lead[0] if lead else 0
    if not year and (found := years.year_behind(g, last + 1)):
        year, last = found[0], found[1]
    if named:
        run = fiscal.shifted_named_year(g, i, last, "fiscal", year)
    else:
        grain = GRAINS[unit][0]
        anchor = dates.year_of(year).end if year else g.written
        run = period(i, last, dates.around(anchor, grain, g.conventions), grain, "current", floating=not year)
    return cut(g, run.over(i, last), "end", "end")


def midyear(g: Ground, i: int) -> Term | None:
    """Such as "midyear", "midyear 2027"."""
    behind = years.year_behind(g, i + 1)
    year, last = (behind[0], behind[1]) if behind else (g.written.year, i)
    run = dates.year_of(year)
    if not behind and dates.add_months(run.start, 6) <= g.written:
        run = dates.year_of(year + 1)
    return cut(g, period(i, last, run, Grain.YEAR, "current", floating=not behind), "middle", "mid")


def cut(g: Ground, term: Term, part: str, word: str) -> Term:
    """A part of a period: its end, late, middle, start, early part or what is left of it.

    The early part is the first ten days of a month, the first quarter of a year, the first half of a week,
    otherwise the first third; the middle ends on the 20th of a month, on 30 June of a year, otherwise with the
    second third.
    """
    if term.start is None or term.end is None or (term.grain is Grain.DAY and part in ("end", "late")):
        return term
    start, end, shape, certainty = term.start, term.end, "edge", term.certainty
    length = (end - start).days + 1
    if part == "rest" or word == "later":
        start = max(start, min(g.written, end))
    elif part in ("end", "late"):
        start += dt.timedelta(days=length * 2 // 3)
    elif part == "middle":
        (start, end), shape, certainty = _middle(term, start, length), "middle", Certainty.CONVENTION
    else:
        end, shape, certainty = _early(term, start, length), "early", Certainty.CONVENTION
    if term.shape == "past":
        shape = "past"
    return term._replace(start=start, end=end, shape=shape, certainty=certainty, parts=Parts())


def _early(term: Term, start: dt.date, length: int) -> dt.date:
    if term.grain is Grain.MONTH and length < 32:
        return start + dt.timedelta(days=9)
    if term.grain is Grain.WEEK:
        return start + dt.timedelta(days=2)
    if term.grain is Grain.YEAR:
        return dates.add_months(start, 3) - dates.DAY
    return start + dt.timedelta(days=max(0, length // 3 - 1))


def _middle(term: Term, start: dt.date, length: int) -> tuple[dt.date, dt.date]:
    if term.grain is Grain.MONTH and length < 32:
        return start + dt.timedelta(days=10), start + dt.timedelta(days=19)
    if term.grain is Grain.WEEK:
        return start + dt.timedelta(days=1), start + dt.timedelta(days=3)
    if term.grain is Grain.YEAR:
        return dates.add_months(start, 3), dates.add_months(start, 6) - dates.DAY
    return start + dt.timedelta(days=length // 3), start + dt.timedelta(days=max(length // 3, length * 2 // 3 - 1))
