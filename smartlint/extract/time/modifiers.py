"""Parts of a period: its end, middle, start and rest, and its nth day, week, month or weekday."""

import datetime as dt

from smartlint import dates
from smartlint.dates import Days
from smartlint.extract.time import years
from smartlint.extract.time.days import weekday_at
from smartlint.extract.time.events import event_at
from smartlint.extract.time.ground import Ground, Parts, Term, period
from smartlint.extract.time.units import current
from smartlint.extract.time.vocabulary import GRAINS
from smartlint.facts import Certainty, Grain, TimeKind

_WHOLE = frozenset(("year", "month", "quarter", "week", "decade"))


def edge(g: Ground, i: int) -> Term | None:
    """ "the end of June", "mid-2027", "early next year", "late October", "rest of the week", "end of business Friday"."""
    at = i + (g.word(i) == "the")
    at += g.word(at) == "very"
    part = g.vocabulary.edges.get(g.word(at))
    if part is None:
        return None
    at += 1
    if part in ("middle", "early", "late", "end") and g.word(at) in ("-", "to") and g.word(at + 1) in ("-", "mid", "late"):
        return None
    at += g.word(at) == "-" and g.glued(at)
    at += g.word(at) == "of" or g.word(at) == "in" and part in ("late", "early")
    if closing := _business(g, i, at, part):
        return closing
    if inner := _inner(g, at, part):
        return cut(g, inner.over(i, inner.last), part, g.word(at - 1 - (g.word(at - 1) == "-")))
    if part in ("end", "start", "middle") and g.word(at - 1) == "of" and (event := event_at(g, at)):
        return event.over(i, event.last)._replace(shape="event") if event.kind is TimeKind.EVENT else event.over(i, event.last)
    return None


def _inner(g: Ground, at: int, part: str) -> Term | None:
    """The period whose part is meant; "year", "the year" and "my week" are the ones going on."""
    if g.word(at) in ("the", "my", "our") and (term := current(g, at)):
        longer = g.leaf(at)
        return longer if longer and longer.last > term.last else term
    term = g.leaf(at)
    if term and term.kind is not TimeKind.DURATION:
        return None if term.shape == "past" and part != "rest" else term
    unit = g.vocabulary.units.get(g.word(at))
    if unit in _WHOLE and g.word(at) == unit and (part in ("end", "rest", "start", "middle") or g.word(at) == "week"):
        if g.word(at + 1) in ("-", "over") or part == "middle" and unit == "week":
            return None
        grain = GRAINS[unit][0]
        last, anchor = at, g.written
        if unit == "year" and (behind := years.year_behind(g, at + 1)):
            last, anchor = behind[1], dates.year_of(behind[0]).start
        return period(at, last, dates.around(anchor, grain, g.conventions), grain, "current", floating=last == at)
    return years.teaching_term(g, at)


def _business(g: Ground, first: int, at: int, part: str) -> Term | None:
    """ "end of business", "close of business Friday", "end of day", "end of the business day on Friday"."""
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
    """ "EOY", "EOM", "EOD Friday", "COB", "EOY 2027"."""
    at = i + (g.word(i) == "the")
    found = g.vocabulary.acronyms.get(g.word(at))
    if found is None or g.word(at) == "boy" and not g.raw[g.lexemes[at].start:g.lexemes[at].end].isupper():
        return None
    part, unit = found
    if unit == "day":
        named = g.leaf(at + 1 + (g.word(at + 1) in ("on", ",")))
        if named and named.grain is Grain.DAY and named.start:
            return named.over(i, named.last)
        return period(i, at, Days(g.written, g.written), Grain.DAY, "relative", floating=True)
    last = at
    if unit in ("fiscal", "academic"):
        run = years.shifted_named_year(g, i, at, unit)
    else:
        anchor, floating = g.written, True
        if behind := years.year_behind(g, at + 1):
            if unit == "year":
                anchor, last, floating = dates.year_of(behind[0]).start, behind[1], False
        grain = GRAINS[unit][0]
        run = period(i, last, dates.around(anchor, grain, g.conventions), grain, "current", floating=floating)
    return cut(g, run.over(i, last), part, part)


def compound(g: Ground, i: int) -> Term | None:
    """ "year-end", "month end", "fiscal year-end 2027", "2027 year-end", "year's end"."""
    at = i + (g.word(i) == "the")
    lead = years.year_at(g, at) if g.is_number(at) else None
    at = lead[1] + 1 if lead else at
    fiscal = g.word(at) in ("fiscal", "financial")
    at += fiscal
    unit = g.word(at).removesuffix("'s")
    if unit not in ("year", "month", "quarter") or g.word(at) == "year" and False:
        return None
    behind = at + 1 + (g.word(at + 1) == "-")
    if g.word(behind) != "end" or g.word(at) == unit and behind == at + 1 and g.word(behind + 1) == "of":
        return None
    last = behind
    year = lead[0] if lead else 0
    if not year and (found := years.year_behind(g, last + 1)):
        year, last = found[0], found[1]
    if fiscal:
        run = years.shifted_named_year(g, i, last, "fiscal", year)
    else:
        grain = GRAINS[unit][0]
        anchor = dates.year_of(year).end if year else g.written
        run = period(i, last, dates.around(anchor, grain, g.conventions), grain, "current", floating=not year)
    return cut(g, run.over(i, last), "end", "end")


def cut(g: Ground, term: Term, part: str, word: str) -> Term:
    """A part of a period: its end, late, middle, start, early part or what is left of it.

    The early part is the first ten days of a month, the first quarter of a year, the first half of a week, otherwise the first
    third; the middle ends on the 20th of a month, on 30 June of a year, otherwise with the second third.
    """
    if term.start is None or term.end is None or term.grain is Grain.DAY and part in ("end", "late"):
        return term
    start, end = term.start, term.end
    length = (end - start).days + 1
    loose = Certainty.CONVENTION
    if part == "rest":
        return term._replace(start=max(start, min(g.written, end)), shape="edge")
    if part in ("end", "late"):
        begin = start if word == "later" else start + dt.timedelta(days=length * 2 // 3)
        if word == "later":
            begin = max(start, min(g.written, end))
        return term._replace(start=begin, shape="edge", parts=Parts())
    if part == "middle":
        begin, finish = _middle(term, start, length)
    else:
        begin, finish = start, _early(term, start, length)
    return term._replace(start=begin, end=finish, shape="middle" if part == "middle" else "early", certainty=loose, parts=Parts())


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


_RANKED = {"quarter": (Grain.QUARTER, 4), "quarters": (Grain.QUARTER, 4), "qtr": (Grain.QUARTER, 4), "half": (Grain.HALF, 2)}


def ranked(g: Ground, i: int) -> Term | None:
    """The nth part of a period: "first week of October", "third quarter", "last Monday of March", "the last four months of 2021"."""
    at = i + (g.word(i) == "the")
    rank, backwards = 0, False
    if found := g.ordinal(at):
        rank, at = found[0], found[1] + 1
        if g.word(at) in ("to", "last") and (g.word(at) == "last" or g.word(at + 1) == "last"):
            backwards, at = True, at + 1 + (g.word(at) == "to")
    elif g.word(at) in ("last", "final"):
        rank, backwards, at = 1, True, at + 1
    elif g.word(at) in ("first",):
        rank, at = 1, at + 1
    else:
        return None
    at += g.word(at) == "-" and g.glued(at)
    count = 1
    if g.number(at) and g.number(at).kind == "cardinal" and (number := g.cardinal(at)):  # type: ignore[union-attr]
        count, at = int(number[0]), number[1] + 1
    if rank < 1 or count < 1 or count > 400:
        return None
    fiscal = g.word(at) in ("fiscal", "calendar")
    if (part := _RANKED.get(g.word(at + fiscal))) and count == 1 and not backwards:
        return _part(g, i, at + fiscal, rank, part, g.word(at) == "fiscal")
    return _nth(g, i, at, rank, count, backwards)


def _part(g: Ground, first: int, at: int, rank: int, part: tuple[Grain, int], fiscal: bool) -> Term | None:
    """ "third quarter", "the first half of 2027", "the second half of the year", "first quarter of FY27"."""
    grain, most = part
    if rank > most:
        return None
    of = at + 1 + (g.word(at + 1) in ("of", "in", ","))
    if behind := years.year_behind(g, at + 1):
        return years.placed_part(g, first, behind[1], grain, rank, behind[0], floating=behind[2])
    inner = g.leaf(of) if of > at + 1 or g.word(of) in ("this", "next", "last", "fy", "the", "fiscal") else None
    if inner and inner.shape == "fiscal":
        year = inner.parts.year or dates.add_months(inner.end or g.written, 0).year
        return years.placed_part(g, first, inner.last, grain, rank, year, fiscal=True)
    if inner and inner.shape == "current" and inner.grain is Grain.YEAR:
        return years.placed_part(g, first, inner.last, grain, rank, None, floating=True)
    if inner and inner.start and inner.end and grain is Grain.HALF and inner.kind is TimeKind.PERIOD:
        middle = inner.start + (inner.end - inner.start) // 2
        run = Days(inner.start, middle) if rank == 1 else Days(middle + dates.DAY, inner.end)
        return period(first, inner.last, run, grain, "edge", floating=inner.floating, certainty=inner.certainty)
    if grain is Grain.HALF and (of > at + 1 or g.word(first - 1) not in ("the", "by", "in", "of", "during", "end")):
        return None
    if g.word(at + 1) == "-" or g.word(at).endswith("s"):
        return None
    return years.placed_part(g, first, at, grain, rank, None, fiscal=fiscal)


def _nth(g: Ground, first: int, at: int, rank: int, count: int, backwards: bool) -> Term | None:
    """The nth day, week, month, year, weekday or weekend of a period named behind it."""
    weekday = weekday_at(g, at)
    name = g.word(at)
    unit = "weekday" if weekday >= 0 else g.vocabulary.units.get(name)
    if g.word(at) == "week" and g.word(at + 1) in ("-", "end") and g.word(at + 1 + (g.word(at + 1) == "-")) == "end" and (
            g.word(at + 2 + (g.word(at + 1) == "-")) in ("of", "in")):
        unit, at = "weekend", at + 1 + (g.word(at + 1) == "-")
    if unit == "year" and g.word(at + 1) == "of" and not backwards and (event := event_at(g, at + 2)):
        return event.over(first, event.last) if event.kind is TimeKind.EVENT else None
    if unit not in ("day", "week", "month", "weekday", "weekend", "quarter"):
        return None
    joint = g.word(at + 1) in ("of", "in", "after")
    inner = g.leaf(at + 1 + joint)
    if inner is None and unit in ("day", "week", "month") and g.word(at + 1) == "of" and (event := event_at(g, at + 2, loose=True)):
        return event.over(first, event.last) if event.kind is TimeKind.EVENT else None
    if inner is None or inner.start is None or inner.end is None or inner.kind is TimeKind.DURATION:
        return None
    if g.word(at + 1) == "after":
        return _after(g, first, inner, rank, weekday)
    if not joint and inner.shape not in ("month", "unit", "year") or inner.grain is Grain.DAY:
        return None
    found = _placed_nth(Days(inner.start, inner.end), rank, count, backwards, unit, weekday)
    if found is None:
        return None
    grain = {"week": Grain.WEEK, "weekend": Grain.WEEK, "month": Grain.MONTH, "quarter": Grain.QUARTER}.get(unit, Grain.DAY)
    last = inner.last
    if unit == "week" and count == 1 and g.word(last + 1) in ("on", ".") and (
            number := weekday_at(g, last + 2 + (g.word(last + 1) == ".")) if g.word(last + 1 + (g.word(last + 1) == ".")) == "on" else -1) >= 0:
        day = found.start + number * dates.DAY
        return period(first, last + 2 + (g.word(last + 1) == "."), Days(day, day), Grain.DAY, "nth", floating=inner.floating)
    return period(first, last, found, grain, "nth", floating=inner.floating, certainty=inner.certainty)


def _after(g: Ground, first: int, inner: Term, rank: int, weekday: int) -> Term | None:
    """ "third Tuesday after Christmas"."""
    if weekday < 0 or inner.end is None:
        return None
    day = dates.weekday_after(inner.end, weekday) + dt.timedelta(weeks=rank - 1)
    return period(first, inner.last, Days(day, day), Grain.DAY, "nth", floating=inner.floating)


def _placed_nth(run: Days, rank: int, count: int, backwards: bool, unit: str, weekday: int) -> Days | None:
    if unit == "weekday":
        day = dates.nth_weekday(run, weekday, -rank if backwards else rank)
        return day and Days(day, day)
    if unit == "day":
        if backwards:
            end = run.end - dt.timedelta(days=rank - 1)
            begin = end - dt.timedelta(days=count - 1)
        else:
            begin = run.start + dt.timedelta(days=rank - 1)
            end = begin + dt.timedelta(days=count - 1)
        return Days(begin, end) if run.start <= begin and end <= run.end else None
    if unit == "weekend":
        saturday = dates.nth_weekday(run, 5, -rank if backwards else rank)
        return saturday and Days(saturday - dates.DAY * 0, saturday + dates.DAY)
    if unit == "week":
        mondays = dates.weeks_of(run)
        place = len(mondays) - rank - count + 1 if backwards else rank - 1
        if not 0 <= place <= len(mondays) - count:
            return None
        return Days(mondays[place], mondays[place + count - 1] + 6 * dates.DAY)
    step = 3 if unit == "quarter" else 1
    begin = (dates.add_months(run.end.replace(day=1), 1 - step * (rank + count - 1)) if backwards else
             dates.add_months(run.start, step * (rank - 1)))
    found = dates.months_from(begin.replace(day=1), step * count)
    return found if run.start <= found.start and found.end <= run.end else None
