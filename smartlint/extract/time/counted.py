"""Counted units from the one that is going on: "the next three months", "last four weeks", "two upcoming quarters"."""

import datetime as dt

from smartlint import dates
from smartlint.dates import Days
from smartlint.extract.time.ground import Ground, Term, period, reading
from smartlint.extract.time.vocabulary import GRAINS
from smartlint.facts import Certainty, Grain, TimeKind

_HOURS = frozenset(("hours", "hrs", "h"))
_DAY = 24
_TO = frozenset(("-", "–", "to", "or"))
FEW = 3
"""How many a few, several or some are taken for, to place them at all."""


def counted_units(g: Ground, first: int, at: int, shift: int) -> Term | None:
    """Such as "next three months", "last four weeks", "coming few years", from `first`, the number at `at`."""
    loose = g.word(at) in g.vocabulary.lists["few"]
    if loose:
        count, last = float(FEW if g.word(at) != "couple" else 2), at + (g.word(at + 1) == "of")
    elif g.number(at) and (found := g.cardinal(at)):
        count, last = found
        loose = g.word(at + 1) == "couple"
        if g.word(last + 1) in _TO and g.number(last + 2) and (top := g.cardinal(last + 2)) and top[0] > count:
            count, last = top  # "the next 6-8 weeks"
    else:
        count, last = float(FEW), at - 1
        loose = True
    last += 1 + (g.word(last + 1) == "-")
    if g.word(last) in ("full", "calendar", "consecutive", "whole", "short"):
        last += 1
    business = g.word(last) in ("business", "working", "work") and g.word(last + 1) in ("day", "days")
    last += business
    unit = "business" if business else g.vocabulary.units.get(g.word(last))
    if unit is None and g.word(last) in _HOURS and count >= _DAY:  # "for the next 48 hours"
        count, unit = -(-count // _DAY), "day"
    if unit is None or shift == 0 or (loose and not g.word(last).endswith("s")) or count <= 0 or count > 1000:
        return None
    return _placed_count(g, first, last, shift, count, unit, loose)


def _placed_count(g: Ground, first: int, last: int, shift: int, count: float, unit: str, loose: bool) -> Term:
    grain, size = GRAINS[unit]
    if unit == "weekend":
        size = 1
    if shift < 0:
        days = Days(dates.later(g.written, grain, -count * size), g.written - dates.DAY)
        return period(first, last, days, grain, "past", floating=True, certainty=_loose(loose))
    if unit == "business":
        end = dates.business_days_after(g.written, max(1, int(count)))
        return period(first, last, Days(g.written, end), grain, "rolling", floating=True, certainty=_loose(loose))
    rolling = Days(g.written, dates.later(g.written, grain, count * size))
    if grain is Grain.DAY or loose or count != int(count):
        return period(first, last, rolling, grain, "rolling", floating=True, certainty=_loose(loose))
    calendar = Days(
        dates.shifted(g.written, grain, 1, g.conventions).start,
        dates.shifted(g.written, grain, int(count) * size, g.conventions).end,
    )
    whole = (grain in (Grain.QUARTER, Grain.DECADE) and grain is Grain.QUARTER) or (
        g.conventions.next_units == "calendar"
        or (g.word(first) in ("next", "upcoming") and g.word(first - 1) not in g.vocabulary.lists["rolling"])
        or (g.is_number(first) and g.word(first - 1) not in g.vocabulary.lists["rolling"])
        or (g.number(first) and g.word(first - 1) not in g.vocabulary.lists["rolling"])
    )
    chosen, other = (calendar, rolling) if whole else (rolling, calendar)
    why = "counted from the day of writing" if whole else f"the {grain.value}s after this one"
    return period(
        first,
        last,
        chosen,
        grain,
        "rolling",
        floating=True,
        certainty=Certainty.CONVENTION,
        readings=reading(other, why),
    )


def _loose(loose: bool) -> Certainty:
    return Certainty.LOOSE if loose else Certainty.EXACT


def count_before_shift(g: Ground, i: int) -> Term | None:
    """Such as "two upcoming weeks", "the 5 past years"."""
    at = i + (g.word(i) == "the")
    count = g.cardinal(at) if g.number(at) else None
    if not count:
        return None
    shift = g.vocabulary.shifts.get(g.word(count[1] + 1))
    unit = g.vocabulary.units.get(g.word(count[1] + 2)) if shift else None
    singular = unit is not None and not g.word(count[1] + 2).endswith("s")
    if (
        not unit
        or not shift
        or not 0 < count[0] <= 1000
        or (singular and g.word(count[1] + 1) not in ("upcoming", "coming"))
    ):
        return None
    return _placed_count(g, i, count[1] + 2, shift, count[0], unit, False)


def duration_term(
    g: Ground,
    first: int,
    last: int,
    grain: Grain,
    count: float,
    *,
    certainty: Certainty = Certainty.EXACT,
    more: tuple[int, int] = (0, 0),
) -> Term:
    """A length of time, placed as if it began on the day of writing."""
    months, days = dates.lengths(grain, count)
    months, days = months + more[0], days + more[1]
    end = dates.add_months(g.written, months) + dt.timedelta(days=days)
    return Term(
        first,
        last,
        g.written,
        end,
        grain,
        TimeKind.DURATION,
        "duration",
        certainty=certainty,
        floating=True,
        months=months,
        days=days,
    )
