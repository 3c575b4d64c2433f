"""Schedules: "every other Friday", "3 times a week", "monthly", "on Sundays", "on a daily basis", "per quarter"."""

from typing import NamedTuple

from smartlint.extract.time.days import month_at
from smartlint.extract.time.ground import Ground
from smartlint.extract.time.vocabulary import GRAINS
from smartlint.facts import Grain

_DAYS = {Grain.DAY: 1.0, Grain.WEEK: 7.0, Grain.MONTH: 30.4375, Grain.QUARTER: 91.3125, Grain.HALF: 182.625,
         Grain.YEAR: 365.25, Grain.DECADE: 3652.5}
_BY_LENGTH = ((1.0, Grain.DAY), (21.0, Grain.WEEK), (61.0, Grain.MONTH), (92.0, Grain.QUARTER), (183.0, Grain.HALF),
              (366.0, Grain.YEAR))
_PREFIXES = frozenset(("bi", "semi", "half", "twice"))
_LINKED = frozenset("in within for over during than by next last this about after before until take takes spend work".split())


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


def rhythm(g: Ground, i: int) -> Rhythm | None:
    """The schedule that begins at a lexeme."""
    word = g.word(i)
    if word in g.vocabulary.schedules or word in _PREFIXES:
        return _adverb(g, i)
    if word in g.vocabulary.lists["every"]:
        return _every(g, i)
    if word == "per" or word == "/" or word in ("a", "an"):
        return _rate(g, i)
    if word in ("once", "twice", "thrice") or g.number(i):
        return _times(g, i)
    if word in ("year", "month", "week", "quarter", "yoy"):
        return _over(g, i)
    return _plural(g, i)


def _grain(every: float) -> Grain:
    return next((grain for most, grain in _BY_LENGTH if every <= most), Grain.YEAR)


def _schedule(g: Ground, i: int) -> tuple[int, float] | None:
    """The last lexeme of a schedule word, hyphens and all, and its period in days."""
    word, last = g.word(i), i
    if word in _PREFIXES and g.word(i + 1) == "-" and g.glued(i + 1):
        word, last = f"{word}-{g.word(i + 2)}", i + 2
    elif word == "bi" or word == "semi":
        word, last = f"{word}-{g.word(i + 1)}", i + 1
    every = g.vocabulary.schedules.get(word)
    return None if every is None else (last, every)


def _adverb(g: Ground, i: int) -> Rhythm | None:
    if g.word(i) == "twice" and g.word(i + 1) != "-":
        return _times(g, i)
    found = _schedule(g, i)
    if not found or g.word(i + 1) == "-" and g.word(i + 2) in ("to", "over"):
        return None
    last, every = found
    last += g.word(last + 1) == "basis"
    return Rhythm(i, last, every, None, i - 1, _grain(every))


def _unit(g: Ground, i: int, *, plural: bool = False) -> tuple[int, float, Grain] | None:
    """The last lexeme of a unit, weekday or part of the day that a schedule goes by, its days and its grain."""
    word = g.word(i)
    unit = g.vocabulary.units.get(word)
    if unit and (plural or not word.endswith("s")):
        if unit == "business":
            return i, 1.0, Grain.DAY
        grain, size = GRAINS.get(unit, (Grain.HALF, 1))
        return i, _DAYS[grain] * size, grain
    if word in ("weekday", "weekdays") or word in g.vocabulary.lists["parts"]:
        return i, 1.0, Grain.DAY
    if word in ("business", "working", "school", "work") and g.word(i + 1) in ("day", "days", "week", "year"):
        return i + 1, 1.0 if g.word(i + 1)[0] == "d" else 7.0, Grain.DAY
    if word.removesuffix("s") in g.vocabulary.weekdays and len(word) > 3 or word in ("sun", "mon", "fri", "sat"):
        return i, 7.0, Grain.WEEK
    if month_at(g, i) or word in g.vocabulary.seasons or g.match(g.vocabulary.holidays, i):
        held = g.match(g.vocabulary.holidays, i)
        return held[0] if held else i, 365.25, Grain.YEAR
    if word in ("fiscal", "calendar", "academic", "financial") and g.word(i + 1) in ("year", "quarter", "month"):
        grain = GRAINS[g.word(i + 1)][0]
        return i + 1, _DAYS[grain], grain
    return None


def _every(g: Ground, i: int) -> Rhythm | None:
    """ "every day", "each quarter", "every other Friday", "every two weeks", "every Monday and Thursday", "every session"."""
    at, factor = i + 1, 1.0
    if g.word(at) in ("other", "alternate", "second") and g.word(at) != "":
        factor, at = 2.0, at + 1
    elif g.word(at) in ("single", "and", "few", "couple"):
        factor = {"few": 3.0, "couple": 2.0}.get(g.word(at), 1.0)
        at += 1 + (g.word(at) == "couple" and g.word(at + 1) == "of") + (g.word(at) == "and" and g.word(at + 1) == "every")
    elif number := g.number(at):
        factor, at = (number.value if number.kind != "ordinal" else 1.0), number.last + 1
    found = _unit(g, at, plural=factor != 1.0)
    if found is None:
        last = _occasion(g, at)
        return Rhythm(i, last, None, None, i - 1, None) if last is not None else None
    last, every, grain = found
    while g.word(last + 1) in (",", "and", "&", "or") and (again := _unit(g, last + 2 + (g.word(last + 2) == "and"))) and (
            again[2] is Grain.WEEK and grain is Grain.WEEK):
        last = again[0]
    if g.word(last + 1) == "of" and g.word(last + 2) == "the" and g.word(last + 3) in ("week", "month", "year"):
        last += 3
    return Rhythm(i, last, every * factor, None, i - 1, grain)


def _occasion(g: Ground, at: int) -> int | None:
    """The last lexeme of an occasion that comes again: "session", "release cycle", "billing period"."""
    nouns = g.vocabulary.lists["occasions"]
    last = None
    for place in (at, at + 1):
        if g.word(place) in nouns and not g.tag(place + 1).startswith("NN"):
            last = place
        elif place == at and not g.tag(place).startswith(("NN", "JJ")):
            break
    return last


def _rate(g: Ground, i: int) -> Rhythm | None:
    """ "per week", "/month", "a day" behind something counted."""
    word = g.word(i)
    if word == "per":
        at = i + 1
        if g.word(at) == "annum":
            return Rhythm(i, at, 365.25, None, i - 1, Grain.YEAR, True)
    elif word == "/":
        at = i + 1
        if not g.glued(i) and not g.number(i - 1) or g.word(i - 1) in ("and", "w"):
            return None
    else:
        at = i + 1
        before = g.tag(i - 1)
        if g.word(i - 1) in _LINKED or not (before.startswith("NN") or g.word(i - 1) == "x" or before in ("CD", "$")) or (
                g.word(at) in g.vocabulary.units and g.word(at).endswith("s")):
            return None
        if not _counted_before(g, i):
            return None
    number = g.number(at) if word == "per" else None
    factor = number.value if number and number.kind == "cardinal" else 1.0
    at = number.last + 1 if number else at
    found = _unit(g, at, plural=number is not None)
    if found is None or found[2] is Grain.YEAR and g.word(at) not in g.vocabulary.units and word != "per":
        if word != "per" or not _counted_before(g, i):
            return None
        last = _occasion(g, at)
        return Rhythm(i, last, None, None, i - 1, None, True) if last is not None else None
    if word in ("a", "an") and g.word(found[0] + 1) in ("ago", "from", "later", "after", "before", "-", "in"):
        return None
    return Rhythm(i, found[0], found[1] * factor, None, i - 1, found[2], _counted_before(g, i))


def _counted_before(g: Ground, i: int) -> bool:
    """Whether a numeral stands at most six lexemes before."""
    return any(place in g.numbers or g.word(place) in ("a", "an", "one", "once") for place in range(max(0, i - 6), i))


def _times(g: Ground, i: int) -> Rhythm | None:
    """ "three times a week", "twice daily", "3x/week", "5 days a week", "once in 3 months"."""
    number = g.number(i)
    if number is None:
        return None
    times, counted = number.value, number.last
    if g.word(counted + 1) in ("-", "–", "to", "or") and (top := g.number(counted + 2)) and number.kind == "cardinal":
        times, counted = top.value, top.last
        number = top
    at = counted + 1
    if number.kind == "cardinal" or number.kind == "fraction":
        if g.word(at) in ("times", "time", "x", "days", "nights", "day", "evenings", "mornings", "sessions") and (
                g.word(at) not in ("time", "day") or times == 1):
            at += 1
        else:
            return None
        at += g.word(at) in ("each", "every") and g.word(at + 1) in ("and",)
    elif number.kind == "multiple" and not g.raw[number.start:number.end].lower().rstrip(" ").endswith(("x", "×")):
        return None
    elif number.kind not in ("times", "multiple"):
        return None
    found = _schedule(g, at)
    if found:
        return Rhythm(i, found[0], found[1], times, counted, _grain(found[1]))
    word = g.word(at)
    if word in ("per", "a", "an", "each", "every", "/"):
        at += 1
        factor = 1.0
        if word in ("every", "per", "each") and (inner := g.number(at)) and inner.kind == "cardinal":
            factor, at = inner.value, inner.last + 1
        if unit := _unit(g, at, plural=factor != 1.0):
            return Rhythm(i, unit[0], unit[1] * factor, times, counted, unit[2])
        last = _occasion(g, at) if word in ("per", "each", "every", "/") else None
        return Rhythm(i, last, None, times, counted, None) if last is not None else None
    if word in ("in", "within") and number.kind == "times" and (inner := g.number(at + 1)) and (
            unit := _unit(g, inner.last + 1, plural=True)) and unit[2] is not Grain.DAY:
        return Rhythm(i, unit[0], unit[1] * inner.value, times, counted, unit[2])
    return None


def _over(g: Ground, i: int) -> Rhythm | None:
    """ "year-over-year", "month on month", "YoY"."""
    unit = "year" if g.word(i) == "yoy" else g.word(i)
    grain = GRAINS[unit][0]
    if g.word(i) == "yoy":
        return Rhythm(i, i, _DAYS[grain], None, i - 1, grain)
    at = i + 1 + (g.word(i + 1) == "-")
    behind = at + 1 + (g.word(at + 1) == "-")
    if g.word(at) in ("over", "on", "after") and g.word(behind) == unit:
        return Rhythm(i, behind, _DAYS[grain], None, i - 1, grain)
    return None


def _plural(g: Ground, i: int) -> Rhythm | None:
    """ "Sundays", "Mondays and Thursdays", "weekends", "weekdays"."""
    word = g.word(i)
    weekdays = g.vocabulary.weekdays
    if word in ("weekends", "weekdays"):
        return Rhythm(i, i, 7.0 if word == "weekends" else 1.0, None, i - 1, Grain.WEEK if word == "weekends" else Grain.DAY)
    if not word.endswith("s") or word[:-1] not in weekdays or len(word) < 5:
        return None
    last = i
    while g.word(last + 1) in (",", "and", "&", "or"):
        behind = last + 2 + (g.word(last + 2) == "and")
        if g.word(behind)[:-1] not in weekdays:
            break
        last = behind
    return Rhythm(i, last, 7.0, None, i - 1, Grain.WEEK)
