"""Weeks, weekends and months named by what is in them: "the week of April 10th", "the month of May"."""

from smartlint import dates
from smartlint.dates import Days
from smartlint.extract.time import named
from smartlint.extract.time.days import month_at
from smartlint.extract.time.ground import Ground, Term, period
from smartlint.facts import Grain


def week_of(g: Ground, i: int) -> Term | None:
    """Such as "the week of April 10th", "w/c 4 Feb", "the week beginning on 4 February", "a week starting tomorrow"."""
    at = i + (g.word(i) in ("the", "a"))
    if g.word(at) == "w" and g.word(at + 1) == "/" and g.word(at + 2) == "c":
        at += 3
    elif g.word(at) in ("week", "weekend"):
        weekend = g.word(at) == "weekend"
        if g.word(i) == "a" and g.word(at + 1) == "of":
            return None
        if g.word(at + 1) not in ("of", "beginning", "starting", "commencing", "ending") or (
            weekend and g.word(at + 1) != "of"
        ):
            return None
        at += 2 + (g.word(at + 2) == "on")
        if weekend:
            feast = named.holiday(g, at)
            if feast is None or feast.start is None:
                return None
            return period(i, feast.last, named.weekend_of(feast.start), Grain.WEEK, "unit", parts=feast.parts)
    else:
        return None
    day = g.leaf(at)
    if day is None or day.grain is not Grain.DAY or day.start is None:
        return None
    if g.word(i) == "a":
        return period(
            i, day.last, Days(day.start, day.start + 6 * dates.DAY), Grain.WEEK, "unit", floating=day.floating
        )
    return period(
        i,
        day.last,
        dates.week(day.start, g.conventions.week_start),
        Grain.WEEK,
        "unit",
        floating=day.floating,
        certainty=day.certainty,
    )


def month_of(g: Ground, i: int) -> Term | None:
    """Such as "the month of May"."""
    at = i + (g.word(i) == "the")
    if g.word(at) != "month" or g.word(at + 1) != "of" or not month_at(g, at + 2):
        return None
    term = g.leaf(at + 2)
    return term and term.over(i, term.last)
