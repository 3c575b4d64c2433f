"""What schedules are made of: units, schedule words, occasions that come again."""

from typing import NamedTuple

from smartlint.extract.time.days import month_at
from smartlint.extract.time.ground import Ground
from smartlint.extract.time.vocabulary import GRAINS
from smartlint.facts import Grain

DAYS = {
    Grain.DAY: 1.0,
    Grain.WEEK: 7.0,
    Grain.MONTH: 30.4375,
    Grain.QUARTER: 91.3125,
    Grain.HALF: 182.625,
    Grain.YEAR: 365.25,
    Grain.DECADE: 3652.5,
}


_BY_LENGTH = (
    (1.0, Grain.DAY),
    (21.0, Grain.WEEK),
    (61.0, Grain.MONTH),
    (92.0, Grain.QUARTER),
    (183.0, Grain.HALF),
    (366.0, Grain.YEAR),
)


PREFIXES = frozenset(("bi", "semi", "half", "twice"))


class Rhythm(NamedTuple):
    """A schedule as the grammar found it.

    Attributes:
        first: index of its first lexeme.
        last: index of its last lexeme.
        every: days from one occurrence to the next, or None for an occasion that has no fixed rhythm.
        times: how often in one period, where said.
        counted: index of the last lexeme of that count; one before `first` without it.
        grain: the unit it speaks in.
        rate: whether a number before it is counted by it ("$50 per month").
    """

    first: int
    last: int
    every: float | None
    times: float | None
    counted: int
    grain: Grain | None
    rate: bool = False


def grain_of(every: float) -> Grain:
    """The unit that a schedule with so many days between its occurrences speaks in."""
    return next((grain for most, grain in _BY_LENGTH if every <= most), Grain.YEAR)


def schedule(g: Ground, i: int) -> tuple[int, float] | None:
    """The last lexeme of a schedule word, hyphens and all, and its period in days."""
    word, last = g.word(i), i
    if word in PREFIXES and g.word(i + 1) == "-" and g.glued(i + 1):
        word, last = f"{word}-{g.word(i + 2)}", i + 2
    elif word == "bi" or word == "semi":
        word, last = f"{word}-{g.word(i + 1)}", i + 1
    every = g.vocabulary.schedules.get(word)
    return None if every is None else (last, every)


def period_unit(g: Ground, i: int, *, plural: bool = False) -> tuple[int, float, Grain] | None:
    """The last lexeme of a unit, weekday or part of the day that a schedule goes by, its days and its grain."""
    word = g.word(i)
    unit = g.vocabulary.units.get(word)
    if unit and (plural or not word.endswith("s")):
        if unit == "business":
            return i, 1.0, Grain.DAY
        grain, size = GRAINS.get(unit, (Grain.HALF, 1))
        return i, DAYS[grain] * size, grain
    if word in ("weekday", "weekdays") or word in g.vocabulary.lists["parts"]:
        return i, 1.0, Grain.DAY
    if word in ("business", "working", "school", "work") and g.word(i + 1) in ("day", "days", "week", "year"):
        return i + 1, 1.0 if g.word(i + 1)[0] == "d" else 7.0, Grain.DAY
    if (word.removesuffix("s") in g.vocabulary.weekdays and len(word) > 3) or word in ("sun", "mon", "fri", "sat"):
        return i, 7.0, Grain.WEEK
    if month_at(g, i) or word in g.vocabulary.seasons or g.match(g.vocabulary.holidays, i, loose=True):
        held = g.match(g.vocabulary.holidays, i, loose=True)
        return held[0] if held else i, 365.25, Grain.YEAR
    if word in ("fiscal", "calendar", "academic", "financial") and g.word(i + 1) in ("year", "quarter", "month"):
        grain = GRAINS[g.word(i + 1)][0]
        return i + 1, DAYS[grain], grain
    return None


def occasion(g: Ground, at: int) -> int | None:
    """The last lexeme of an occasion that comes again: "session", "release cycle", "billing period"."""
    nouns = g.vocabulary.lists["occasions"]
    last = None
    for place in (at, at + 1):
        if g.word(place) in nouns and not g.tag(place + 1).startswith("NN"):
            last = place
        elif place == at and not g.tag(place).startswith(("NN", "JJ")):
            break
    return last
