"""Schedules: "every other Friday", "3 times a week", "monthly", "on Sundays", "on a daily basis", "per quarter"."""

from smartlint.extract.time.ground import Ground
from smartlint.extract.time.rates import compared, rate
from smartlint.extract.time.rhythms import (
    DAYS,
    PREFIXES,
    Rhythm,
    alternate,
    dotted,
    grain_of,
    hourly,
    lettered,
    occasion,
    of_seven,
    period_unit,
    schedule,
    shorthand,
    weekdays_listed,
)
from smartlint.facts import Grain

_TO = frozenset(("-", "–", "to", "or"))
_RATES = frozenset(("per", "a", "an", "each", "every", "/"))
_AROUND = frozenset(("after", "before", "following"))
_SHORTHAND = frozenset(("p", "q", "pcm", "bid"))
_TURNS = frozenset(("start", "end", "beginning", "close", "kick-off", "kickoff", "off", "opening", "outset", "eve"))
_COUNTED = frozenset(
    ("times", "time", "x", "days", "nights", "day", "evenings", "mornings", "sessions", "shifts", "weekdays")
)


def rhythm(g: Ground, i: int) -> Rhythm | None:
    """The schedule that begins at a lexeme."""
    word = g.word(i)
    if word in g.vocabulary.schedules or word in PREFIXES:
        return _adverb(g, i)
    if word in g.vocabulary.lists["every"]:
        return _every(g, i)
    if word == "a" and g.word(i - 1) == "on" and g.word(i + 1) in g.vocabulary.weekdays and g.capital(i + 1):
        return Rhythm(i, i + 1 + (g.word(i + 2) in g.vocabulary.lists["parts"]), 7.0, None, i - 1, Grain.WEEK)
    if word == "per" or word == "/" or word in ("a", "an"):
        return rate(g, i)
    if word in _SHORTHAND:
        return shorthand(g, i)
    if word == "any":
        return _every(g, i) if g.word(i - 1) == "of" and g.word(i - 2) in _TURNS else None
    if word == "the" or g.ordinal(i) or word == "last":
        return _nth_of_each(g, i + (word == "the"))
    if word in ("once", "twice", "thrice") or g.number(i):
        return _times(g, i)
    if word in ("year", "month", "week", "quarter", "yoy", "qoq", "season"):
        return compared(g, i)
    if word == "alternate":
        return alternate(g, i)
    if word in ("b", "m", "t", "tu"):
        return dotted(g, i) or lettered(g, i)
    return weekdays_listed(g, i) or _plural(g, i)


def _adverb(g: Ground, i: int) -> Rhythm | None:
    if g.word(i) == "twice" and g.word(i + 1) != "-":
        return _times(g, i)
    found = schedule(g, i)
    if not found or (g.word(i + 1) == "-" and g.word(i + 2) in ("to", "over")):
        return None
    last, every = found
    last += g.word(last + 1) == "basis"
    last = _on_its_day(g, last, every)
    return Rhythm(i, last, every, None, i - 1, grain_of(every))


def _on_its_day(g: Ground, last: int, every: float) -> int:
    """The last lexeme of a schedule with its day: "monthly on the 1st", "weekly on Monday"."""
    if g.word(last + 1) != "on":
        return last
    if every == DAYS[Grain.WEEK] and g.word(last + 2) in g.vocabulary.weekdays and g.word(last + 3) in ("", ".", ",", ";", ")"):
        return last + 2
    rank = g.ordinal(last + 3) if every == DAYS[Grain.MONTH] and g.word(last + 2) == "the" else None
    return rank[1] if rank and g.word(rank[1] + 1) in ("", ".", ",", ";", ")") else last


def _every(g: Ground, i: int) -> Rhythm | None:
    """Such as "every day", "each quarter", "every other Friday", "every two weeks".

    Also "every Monday and Thursday", "every session".
    """
    at, factor = i + 1, 1.0
    if g.word(at) in ("other", "alternate", "second") and g.word(at) != "":
        factor, at = 2.0, at + 1
    elif g.word(at) in ("single", "and", "few", "couple"):
        factor = {"few": 3.0, "couple": 2.0}.get(g.word(at), 1.0)
        at += (
            1
            + (g.word(at) == "couple" and g.word(at + 1) == "of")
            + (g.word(at) == "and" and g.word(at + 1) == "every")
        )
    elif number := g.number(at):
        if g.word(number.last + 1) in _TO and number.kind == "cardinal" and (top := g.number(number.last + 2)):
            number = top  # "every 1-2 days"
        factor, at = (number.value if number.kind != "ordinal" else 1.0), number.last + 1
        at += g.word(at) == "-" and g.glued(at)
    found = period_unit(g, at, plural=factor != 1.0)
    if found is None and g.word(i) == "every" and (hours := hourly(g, i + 1)):
        return Rhythm(i, hours[0], hours[1], None, hours[0], None)  # the hours stay a measure
    if found is None:
        last = occasion(g, at)
        if last is None and g.word(i - 1) in _AROUND:
            last = _noun(g, at)
        return Rhythm(i, last, None, None, i - 1, None) if last is not None else None
    last, every, grain = found
    while (
        g.word(last + 1) in (",", "and", "&", "or")
        and (again := period_unit(g, last + 2 + (g.word(last + 2) == "and")))
        and (again[2] is Grain.WEEK and grain is Grain.WEEK)
    ):
        last = again[0]
    if g.word(last + 1) == "of" and g.word(last + 2) == "the" and g.word(last + 3) in ("week", "month", "year"):
        last += 3
    return Rhythm(i, last, every * factor, None, i - 1, grain)


def _noun(g: Ground, at: int) -> int | None:
    """The last lexeme of a noun phrase, which behind "after" and "before" is an occasion: "after each TRIP"."""
    last = None
    for place in range(at, at + 3):
        tag = g.tag(place)
        if tag.startswith("NN"):
            last = place
        elif not tag.startswith("JJ"):
            break
    return last


def _nth_of_each(g: Ground, i: int) -> Rhythm | None:
    """Such as "first Monday of each month", "1st and 15th of every month", "last day of every quarter"."""
    rank = g.ordinal(i)
    at = rank[1] + 1 if rank else i + 1
    if g.word(at) in ("and", "&") and (second := g.ordinal(at + 1)):
        at = second[1] + 1
    if g.word(at) in g.vocabulary.weekdays or g.word(at) in ("day", "week", "weekend", "month"):
        at += 1
    monthly = g.word(i - 2) == "on" and g.word(at - 1) in g.vocabulary.weekdays and g.word(at + 1) == "the"
    if g.word(at) not in ("of", "in") or not (monthly or g.word(at + 1) in g.vocabulary.lists["every"]):
        return None
    found = period_unit(g, at + 2)
    return found and Rhythm(i, found[0], found[1], None, i - 1, found[2])


def _times(g: Ground, i: int) -> Rhythm | None:
    """Such as "three times a week", "twice daily", "3x/week", "5 days a week", "once in 3 months"."""
    count = _count(g, i)
    if count is None:
        return None
    times, at, adverb = count
    if found := schedule(g, at):
        return Rhythm(i, found[0], found[1], times, at - 1, grain_of(found[1]))
    if seven := of_seven(g, at):
        return Rhythm(i, seven, 7.0, times, at - 1, Grain.WEEK)
    if g.word(at) in _RATES:
        return _per(g, i, at, times)
    if not adverb:
        return None
    if g.word(at) in ("week", "day", "month", "wk") and (unit := period_unit(g, at)):
        return Rhythm(i, unit[0], unit[1], times, at - 1, unit[2])
    inner = g.number(at + 1) if g.word(at) in ("in", "within") else None
    unit = period_unit(g, inner.last + 1, plural=True) if inner else None
    if inner is None or unit is None or unit[2] is Grain.DAY:
        return None
    return Rhythm(i, unit[0], unit[1] * inner.value, times, at - 1, unit[2])


def _count(g: Ground, i: int) -> tuple[float, int, bool] | None:
    """How often, the lexeme behind it, and whether it is an adverb ("twice", "3x"); the upper end of a range."""
    number = g.number(i)
    if number is None:
        return None
    if g.word(number.last + 1) in _TO and number.kind == "cardinal":
        number = g.number(number.last + 2) or number
    at = number.last + 1
    if number.kind in ("cardinal", "fraction"):
        if g.word(at) not in _COUNTED or (g.word(at) in ("time", "day") and number.value != 1):
            return None
        at += 1
        return number.value, at + (g.word(at) == "each" and g.word(at + 1) == "and"), False
    if number.kind == "multiple" and not g.raw[number.start : number.end].rstrip().lower().endswith(("x", "×")):
        return None
    return (number.value, at, True) if number.kind in ("times", "multiple") else None


def _per(g: Ground, i: int, at: int, times: float) -> Rhythm | None:
    """The period or occasion behind "per", "a", "each", "every" or a slash."""
    word, factor, counted = g.word(at), 1.0, at - 1
    at += 1
    if word in ("every", "per", "each") and (inner := g.number(at)) and inner.kind == "cardinal":
        factor, at = inner.value, inner.last + 1
    if unit := period_unit(g, at, plural=factor != 1.0):
        return Rhythm(i, unit[0], unit[1] * factor, times, counted, unit[2])
    if hours := hourly(g, at):
        return Rhythm(i, hours[0], hours[1], times, counted, None)
    last = occasion(g, at)
    return Rhythm(i, last, None, times, counted, None) if last is not None else None


def _plural(g: Ground, i: int) -> Rhythm | None:
    """Such as "Sundays", "Mondays and Thursdays", "weekends", "weekdays"."""
    word = g.word(i)
    weekdays = g.vocabulary.weekdays
    if word in weekdays and g.word(i + 1) in ("mornings", "afternoons", "evenings", "nights"):
        return Rhythm(i, i + 1, 7.0, None, i - 1, Grain.WEEK)
    if word == "most" and g.word(i + 1) in ("days", "nights", "weekdays", "mornings", "evenings", "weeks"):
        return Rhythm(i, i + 1, 7.0 if g.word(i + 1) == "weeks" else 1.0, None, i - 1, Grain.DAY)
    if run := _weekday_run(g, i):
        return run
    if word in ("mornings", "afternoons", "evenings"):
        habit = (g.word(i - 1) == "the" and g.word(i - 2) in ("in", "on")) or g.word(i + 1) in ("and", "&")
        return Rhythm(i, i, 1.0, None, i - 1, Grain.DAY) if habit else None
    if word in ("school", "work") and g.word(i + 1) in ("nights", "mornings", "days") and g.word(i - 1) == "on":
        return Rhythm(i, i + 1, 1.0, None, i - 1, Grain.DAY)
    if word in ("weekends", "weekdays", "weeknights"):
        return Rhythm(
            i, i, 7.0 if word == "weekends" else 1.0, None, i - 1, Grain.WEEK if word == "weekends" else Grain.DAY
        )
    if not word.endswith("s") or word[:-1] not in weekdays or len(word) < 5:
        return None
    last = i
    while g.word(last + 1) in (",", "and", "&", "or"):
        behind = last + 2 + (g.word(last + 2) == "and")
        if g.word(behind)[:-1] not in weekdays:
            break
        last = behind
    return Rhythm(i, last, 7.0, None, i - 1, Grain.WEEK)


def _weekday_run(g: Ground, i: int) -> Rhythm | None:
    """Such as "from Monday to Friday", "Mon-Thu"."""
    word, weekdays = g.word(i), g.vocabulary.weekdays
    if (
        word == "from"
        and g.word(i + 1) in weekdays
        and g.word(i + 2) in ("to", "through")
        and g.word(i + 3) in weekdays
        and (g.word(i + 4) not in ("the", "of", "next", "this", ",") and not g.is_number(i + 4))
    ):
        return Rhythm(i + 1, i + 3, 1.0, None, i, Grain.DAY)
    if (
        word in weekdays
        and g.word(i + 1) in ("-", "–", "to", "through", "thru")
        and g.word(i + 2) in weekdays
        and (g.word(i - 1) not in ("this", "next", "last", "from", "between", "coming"))
        and g.word(i + 3) not in ("of", "this", "next")
    ):
        return Rhythm(i, i + 2, 1.0, None, i - 1, Grain.DAY)
    return None
