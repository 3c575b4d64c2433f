"""Rates: "per week", "/month", "a day" and "per session" behind something counted, and "year over year"."""

from smartlint.extract.time.ground import Ground
from smartlint.extract.time.rhythms import DAYS, Rhythm, occasion, period_unit
from smartlint.extract.time.vocabulary import GRAINS
from smartlint.facts import Grain

_COUNTS = frozenset(("a", "an", "one", "once", "several", "few", "multiple", "many", "more", "fewer", "another", "extra"))
"""Words that count what a rate is of, some of them vaguely: "more books per year"."""


def rate(g: Ground, i: int) -> Rhythm | None:
    """Such as "per week", "/month", "a day" behind something counted."""
    word = g.word(i)
    if word == "per":
        at = i + 1
        if g.word(at) == "annum":
            return Rhythm(i, at, 365.25, None, i - 1, Grain.YEAR, True)
    elif word == "/":
        at = i + 1
        if (not g.glued(i) and not g.number(i - 1)) or g.word(i - 1) in ("and", "w"):
            return None
    else:
        at = i + 1
        before = g.tag(i - 1)
        if (
            g.word(i - 1) in g.vocabulary.lists["no_rate"]
            or not (before.startswith("NN") or g.word(i - 1) == "x" or before in ("CD", "$") or g.number(i - 2))
            or (g.word(at) in g.vocabulary.units and g.word(at).endswith("s"))
        ):
            return None
        if not _counted_before(g, i):
            return None
    number = g.number(at) if word == "per" else None
    factor = number.value if number and number.kind == "cardinal" else 1.0
    at = number.last + 1 + (g.word(number.last + 1) == "-") if number else at
    found = period_unit(g, at, plural=number is not None)
    if found and number and g.word(found[0] + 1) == "period":
        found = (found[0] + 1, *found[1:])
    if found is None or (found[2] is Grain.YEAR and g.word(at) not in g.vocabulary.units and word != "per"):
        if word != "per" or not _counted_before(g, i):
            return None
        last = occasion(g, at)
        return Rhythm(i, last, None, None, i - 1, None, True) if last is not None else None
    if word in ("a", "an") and _measured_from(g, i, found[0]):
        return None
    return Rhythm(i, found[0], found[1] * factor, None, i - 1, found[2], _counted_before(g, i))


def _measured_from(g: Ground, i: int, last: int) -> bool:
    """Whether it is a length counted from somewhere: "a week ago", "a week from Monday", but not "a week from my wages"."""
    if g.word(last + 1) != "from":
        return g.word(last + 1) in ("ago", "later", "after", "before", "-", "in")
    counted = g.leaf(i)
    return counted is not None and counted.last > last


def _counted_before(g: Ground, i: int) -> bool:
    """Whether a numeral stands at most six lexemes before, or "several times" right before."""
    if g.word(i - 1) in ("times", "days", "nights"):
        return True
    return any(place in g.numbers or g.word(place) in _COUNTS for place in range(max(0, i - 6), i))


def compared(g: Ground, i: int) -> Rhythm | None:
    """Such as "year-over-year", "month on month", "YoY"."""
    unit = {"yoy": "year", "qoq": "quarter"}.get(g.word(i), g.word(i))
    grain = Grain.YEAR if unit == "season" else GRAINS[unit][0]
    if g.word(i) in ("yoy", "qoq"):
        return Rhythm(i, i, DAYS[grain], None, i - 1, grain)
    at = i + 1 + (g.word(i + 1) == "-")
    behind = at + 1 + (g.word(at + 1) == "-")
    if g.word(at) in ("over", "on", "after") and g.word(behind) == unit:
        return Rhythm(i, behind, DAYS[grain], None, i - 1, grain)
    return None
