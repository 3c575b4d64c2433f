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


_NAMED = frozenset(("program", "programme", "grant", "contract", "reporting", "policy", "crop", "growing", "plan"))
_DATED = frozenset(("by", "before", "until", "till", "between", "from", "through", "coming", ","))
_WEEKDAY_LETTERS = frozenset(("m", "t", "tu", "w", "th", "f", "sa", "su"))
_HOURS = {"hour": 1.0, "hours": 1.0, "hr": 1.0, "hrs": 1.0, "h": 1.0, "minutes": 1 / 60, "mins": 1 / 60, "min": 1 / 60}
_PERIODS = {"a": (365.25, Grain.YEAR), "w": (7.0, Grain.WEEK), "d": (1.0, Grain.DAY), "m": (30.4375, Grain.MONTH)}


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
    if unit is None and plural and g.glued(i) and g.is_number(i - 1):  # "every 90d", "q2w"
        unit = g.vocabulary.glued.get(word)
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
    named = g.vocabulary.units.get(g.word(i + 1)) if word in g.vocabulary.named_years or word in _NAMED else None
    if named in ("year", "quarter", "month", "week"):
        grain = GRAINS[named][0]
        return i + 1, DAYS[grain], grain
    return None


def occasion(g: Ground, at: int) -> int | None:
    """The last lexeme of an occasion that comes again: "session", "release cycle", "billing period"."""
    nouns = g.vocabulary.lists["occasions"]
    last = None
    for place in (at, at + 1):
        timed = g.word(place) == "time" and g.word(place - 1) in ("each", "every")  # not "every first time donor"
        if g.word(place) in nouns and (timed or not g.tag(place + 1).startswith("NN")):
            last = place
        elif place == at and not g.tag(place).startswith(("NN", "JJ")):
            break
    return last


def hourly(g: Ground, i: int) -> tuple[int, float] | None:
    """The last lexeme and the days of a rhythm within the day: "hour", "two hours", "3-4 h", "90 minutes"."""
    number = g.number(i)
    count, at = (number.value, number.last + 1) if number and number.kind == "cardinal" else (1.0, i)
    if number and g.word(at) in ("-", "–", "to", "or") and (top := g.number(at + 1)) and top.kind == "cardinal":
        count, at = top.value, top.last + 1
    at += g.word(at) in ("waking", "-")
    length = _HOURS.get(g.word(at))
    if length is None or (number is None and g.word(at) not in ("hour", "hr")):
        return None
    return at, count * length / 24


def weekdays_listed(g: Ground, i: int) -> Rhythm | None:
    """Weekdays by which something recurs: "Tues and Thurs", "Monday, Wednesday and Friday"; two in full are two dates."""
    v = g.vocabulary
    if g.word(i) not in v.weekdays or g.word(i - 1) in _DATED or g.word(i - 1) in v.shifts:
        return None
    last, count = i, 1
    while g.word(last + 1) in (",", "and", "&", "/"):
        behind = last + 2 + (g.word(last + 2) in ("and", "&"))
        if g.word(behind) not in v.weekdays:
            break
        last, count = behind, count + 1
    if count < 2 or (count == 2 and "day" in g.word(i)) or last + 1 in g.numbers or g.word(last + 1) in v.shifts:
        return None
    return Rhythm(i, last, 7.0, None, i - 1, Grain.WEEK)


_DOTTED = {"bid": 0.5, "tid": 1 / 3, "qid": 0.25, "qd": 1.0, "qod": 2.0, "qhs": 1.0}


def dotted(g: Ground, i: int) -> Rhythm | None:
    """Rhythms of medication in letters with full stops: "b.i.d.", "q.d."."""
    letters, last = g.word(i), i
    while g.word(last + 1) == "." and g.glued(last + 1) and g.glued(last + 2) and len(g.word(last + 2)) == 1 and len(letters) < 4:
        last += 2
        letters += g.word(last)
    every = _DOTTED.get(letters) if last > i else None
    return None if every is None else Rhythm(i, last + (g.word(last + 1) == "."), every, None, i - 1, None)


def lettered(g: Ground, i: int) -> Rhythm | None:
    """Weekdays by their letters: "M/W/F", "T/Th", but not "M/F" of a form."""
    if g.word(i + 1) == "-" and g.glued(i + 1) and g.word(i + 2) in ("f", "fr") and g.capital(i) and g.capital(i + 2):
        return Rhythm(i, i + 2, 1.0, None, i - 1, Grain.DAY)
    last, names = i, [g.word(i)]
    while g.word(last + 1) == "/" and g.word(last + 2) in _WEEKDAY_LETTERS:
        last += 2
        names.append(g.word(last))
    if len(names) < 2 or not g.capital(i) or (len(names) == 2 and not {"th", "tu"} & set(names)):
        return None
    return Rhythm(i, last, 7.0, float(len(names)), i - 1, Grain.WEEK)


def alternate(g: Ground, i: int) -> Rhythm | None:
    """Such as "alternate days", "alternate Sundays", "alternate weekends"."""
    found = period_unit(g, i + 1, plural=True) if g.word(i + 1).endswith("s") else None
    return found and Rhythm(i, found[0], found[1] * 2, None, i - 1, found[2])


def of_seven(g: Ground, i: int) -> int | None:
    """The last lexeme of "in seven" or "out of 7" behind a count of days or nights."""
    at = i + 1 if g.word(i) == "in" else i + 2 if g.word(i) == "out" and g.word(i + 1) == "of" else -1
    number = g.number(at)
    return number.last if number and number.value == 7 and not g.tag(number.last + 1).startswith("NN") else None


def shorthand(g: Ground, i: int) -> Rhythm | None:
    """Rates and rhythms in letters: "p.a.", "p/w", "pcm", "q4h", "q 6 hrs", "q shift", "BID"."""
    if g.word(i) == "bid":
        written = g.raw[g.lexemes[i].start : g.lexemes[i].end]
        return Rhythm(i, i, 0.5, 2.0, i - 1, None) if written == "BID" else None
    if g.word(i) == "pcm":
        return Rhythm(i, i, DAYS[Grain.MONTH], None, i - 1, Grain.MONTH, True) if i - 1 in g.numbers else None
    if g.word(i) == "q":
        if medicine := dotted(g, i):
            return medicine
        if i + 1 in g.numbers and g.glued(i + 1):
            if found := hourly(g, i + 1):
                return Rhythm(i, found[0], found[1], None, i - 1, None)
            unit = period_unit(g, i + 2, plural=True)
            return unit and Rhythm(i, unit[0], unit[1] * g.digits(i + 1), None, i - 1, unit[2])
        if g.glued(i + 1):
            return None
        if unit := period_unit(g, i + 1):
            return Rhythm(i, unit[0], unit[1], None, i - 1, unit[2])
        last = occasion(g, i + 1)
        return Rhythm(i, last, None, None, i - 1, None) if last is not None else None
    joint, letter = g.word(i + 1), g.word(i + 2)
    period = _PERIODS.get(letter) if joint in (".", "/") and g.glued(i + 1) and g.glued(i + 2) else None
    if period is None or (joint == "." and letter == "m"):
        return None
    last = i + 2 + (joint == "." and g.word(i + 3) == ".")
    return Rhythm(i, last, period[0], None, i - 1, period[1], True)
