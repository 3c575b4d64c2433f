"""Counted lengths of time and what hangs on them.

For example "18-month", "6 to 8 weeks", "two weeks from Monday", "6 months after launch".
"""

import datetime as dt

from smartlint import dates
from smartlint.dates import Days
from smartlint.extract.time.counted import FEW, duration_term
from smartlint.extract.time.events import event_at
from smartlint.extract.time.ground import Ground, Term, period
from smartlint.extract.time.vocabulary import GRAINS
from smartlint.facts import Certainty, Grain, TimeKind

_HYPHENS = frozenset("-–—")
_UPTO = frozenset(("-", "–", "—", "to", "or"))
_NEAR = frozenset(("within", "in", "by", "at"))
_CLINICAL = {"7": "day", "52": "week", "12": "month"}
MOST_UNITS = 10_000
"""The largest count of a unit that is read."""

_AWAY = frozenset(("now", "today"))


def duration(g: Ground, i: int) -> Term | None:
    """A counted length of days or longer; shorter ones are no dates."""
    found = _simple(g, i)
    if found is None:
        return None
    count, last, unit, loose = found
    grain, size = GRAINS[unit]
    more, last = _more(g, last)
    if g.word(last + 1) == "and" and g.word(last + 2) == "a" and g.word(last + 3) == "half":
        count, last = count + 0.5, last + 3
    if g.word(last + 1) in ("old", "-") and (g.word(last + 1) == "old" or g.word(last + 2) == "old"):
        return None
    certainty = Certainty.LOOSE if loose or open_count(g, last) else Certainty.EXACT
    if unit == "weekend":
        return Term(i, last, None, None, grain, TimeKind.DURATION, "duration")
    term = duration_term(g, i, last, grain, count * size, certainty=certainty, more=more)
    if unit == "business":
        term = term._replace(
            end=dates.business_days_after(g.written, max(1, int(count))), shape="business", days=int(count)
        )
    return term


def open_count(g: Ground, last: int) -> bool:
    """Whether "or two", "or so" behind a length leaves it open."""
    return g.word(last + 1) == "or" and g.word(last + 2) in ("two", "so", "three", "more")


def _simple(g: Ground, i: int) -> tuple[float, int, str, bool] | None:
    """The count, last lexeme, unit and looseness of "6 weeks", "6-8 weeks", "half a year", "several months"."""
    if clinical := _clinical(g, i):
        return clinical
    counted = _count(g, i)
    if counted is None:
        return None
    count, last, loose = counted
    at = last + 1
    if g.word(at) in ("a", "an", "of") and g.word(i) == "half":
        at += 1 + (g.word(at) == "of" and g.word(at + 1) in ("a", "the"))
    at += g.word(at) == "+"
    at += g.word(at) in _HYPHENS and g.glued(at) and g.glued(at + 1)
    at += g.word(at) in g.vocabulary.lists["full"]
    at += g.word(at) in g.vocabulary.lists["full"]  # "10 consecutive school days"
    if g.word(at) in ("business", "working", "work") and g.word(at + 1) in ("day", "days"):
        return count, at + 1, "business", loose
    unit = _unit(g, at, last)
    if unit is None or not 0 < count <= MOST_UNITS or (g.word(i) in ("a", "an", "one") and not _single(g, i, at)):
        return None
    return count, at, unit, loose


def _clinical(g: Ground, i: int) -> tuple[float, int, str, bool] | None:
    """Days, weeks and months as clinicians write them: "3/7", "6/52", "3/12"; elsewhere these are fractions."""
    if g.word(i + 1) != "/" or not (g.glued(i + 1) and g.glued(i + 2)) or g.word(i + 2) not in _CLINICAL:
        return None
    count, behind, link = g.digits(i), g.word(i + 3), g.word(i - 1)
    since = behind.startswith("post") or behind in ("after", "following", "from")
    if not 0 < count <= 26 or (behind.isalpha() and not since and g.tag(i + 3).startswith("NN")) or behind == "/":
        return None
    if (
        since
        or link in ("within", "over")
        or (g.word(i + 2) == "52" and link in ("at", "in", "by", "for", "after", "x"))
    ):
        return float(count), i + 2, _CLINICAL[g.word(i + 2)], False
    return None


def _count(g: Ground, i: int) -> tuple[float, int, bool] | None:
    """The count that begins at a lexeme, its last lexeme, and whether it is loose; the upper end of a range."""
    if g.word(i) in g.vocabulary.lists["few"] and g.word(i) != "couple":
        return None if g.word(i + 1) in g.vocabulary.lists["every"] else (float(FEW), i, True)
    if g.word(i) in ("a", "the") and g.word(i + 1) == "few":
        return float(FEW), i + 1, True
    found = g.cardinal(i)
    if found is None:
        return None
    if g.number(i) and g.word(found[1] + 1) in _UPTO and g.number(found[1] + 2) and (top := g.cardinal(found[1] + 2)):
        found = top
    return found[0], found[1], False


_LASTING = frozenset(("in", "within", "for", "over", "after", "under", "first", "next", "every", "each"))
_FLAT = 5
"""Below so many, a "d" glued to figures may count dimensions: "in 3d"."""


def _unit(g: Ground, at: int, last: int) -> str | None:
    """The unit behind a count that ends at `last`, as a word or as a letter glued to figures ("2W")."""
    word = g.word(at)
    units = g.vocabulary.units
    unit = units.get(word) or units.get(word.removesuffix("'s"))
    if unit is None and at == last + 1 and g.glued(at) and g.is_number(last):
        behind = g.word(last - 1) in _LASTING and not (word == "d" and g.digits(last) < _FLAT)
        plain = behind or g.capital(at) or word in ("y", "mo")
        unit = g.vocabulary.glued.get(word) if plain else None
    return None if unit == "half" or (word == "mo" and not g.is_number(last)) else unit


def _single(g: Ground, i: int, at: int) -> bool:
    """Whether "a day" is a length of time and no rate or time of day."""
    if g.word(at) in ("night", "nights"):
        return False
    return g.word(i) == "one" or g.word(at) not in ("day", "days") or g.word(i - 1) in ("in", "within", "for")


def _more(g: Ground, last: int) -> tuple[tuple[int, int], int]:
    """Further units behind a counted one: "2 years 3 months 21 days", "one year and six months"; months, days, last."""
    months = days = 0
    for _ in range(3):
        at = last + 1 + (g.word(last + 1) in ("and", ","))
        count = g.cardinal(at) if g.number(at) else None
        unit = g.vocabulary.units.get(g.word(count[1] + 1)) if count else None
        if not count or unit not in ("day", "week", "month", "year") or (g.word(last + 1) == "," and False):
            break
        grain, size = GRAINS[unit]
        whole = int(count[0] * size)
        if grain in (Grain.DAY, Grain.WEEK):
            days += whole * (7 if grain is Grain.WEEK else 1)
        else:
            months += whole * (12 if grain is Grain.YEAR else 1)
        last = count[1] + 1
    return (months, days), last


def anchored(g: Ground, i: int) -> Term | None:
    """A length of time that is counted from somewhere.

    For example "from now", "from Monday", "after launch", "ago", "later", "time".
    """
    length = duration(g, i)
    if length is None:
        return _short(g, i)
    if length.end is None:
        return None
    at = length.last + 1
    word = g.word(at)
    if g.word(at) == "'" and g.word(at + 1) == "time":
        return point(length, i, at + 1, length.end)
    if word == "time" and g.word(at - 1).endswith("s") and g.word(at - 1).endswith("'s"):
        return point(length, i, at, length.end)
    if word in ("hence", "later") or (word == "out" and g.word(at + 1) in ("", ".")):
        return point(length, i, at, length.end)
    if word in ("in", "into") and g.word(at + 1) == "the" and g.word(at + 2) == "future":
        return point(length, i, at + 2, length.end)
    if word == "ago" or (word in ("earlier",) and g.word(at + 1) != "than"):
        return point(length, i, at, back(g.written, length))._replace(shape="past")
    if (word.startswith("post") and word != "post") or (word == "post" and g.word(at + 1) == "-"):
        last = at + 2 if g.word(at + 1) == "-" else at
        return Term(i, last, None, None, length.grain, TimeKind.EVENT, "event")
    if word == "of" and g.word(at + 1) == "age":
        return Term(i, at + 1, None, None, length.grain, TimeKind.EVENT, "event")
    if word == "of" and g.word(i - 1) not in ("within", "in", "inside", "during", "than"):
        return None
    if word in ("from", "after", "before", "following", "prior", "of", "since", "post", "into", "ahead"):
        return _from(g, i, at, length)
    return None


def _short(g: Ground, i: int) -> Term | None:
    """Less than a day or counted in hours, so no date, but from a moment that ends the goal.

    Such as "48 hours of admission".
    """
    count = g.cardinal(i) if g.number(i) else None
    if (
        not count
        or g.word(count[1] + 1) not in g.vocabulary.short
        or (g.word(i - 1) not in _NEAR and not g.word(count[1] + 2).startswith("post"))
    ):
        return None
    at = count[1] + 2
    if g.word(at).startswith("post"):
        last = at + 2 if g.word(at + 1) == "-" else at
        return Term(i, last, None, None, Grain.DAY, TimeKind.EVENT, "event" if g.word(i - 1) in _NEAR else "spell")
    if g.word(at) in ("of", "after", "from", "following", "before"):
        event = event_at(g, at + 1)
        return event and event.over(i, event.last)
    hours = count[0] if g.word(count[1] + 1) in ("hours", "hrs", "hour", "hr") else 0.0
    if hours >= 24 and hours % 24 == 0:
        return duration_term(g, i, count[1] + 1, Grain.DAY, hours / 24)
    return None


def point(length: Term, first: int, last: int, day: dt.date) -> Term:
    """The one day that a length leads to."""
    return period(first, last, Days(day, day), Grain.DAY, "counted", floating=True, certainty=length.certainty)


def _from(g: Ground, first: int, at: int, length: Term) -> Term | None:
    """The day so far from an anchor; without a date for an event."""
    sign = -1 if g.word(at) in ("before", "prior", "ahead") else 1
    behind = at + 1 + (g.word(at) in ("prior", "ahead") and g.word(at + 1) in ("to", "of"))
    if g.word(behind) in _AWAY and g.word(at) in ("from", "after", "of") and g.word(behind + 1) != "on":
        return point(length, first, behind, length.end or g.written)
    if anchor := g.leaf(behind):
        if (
            anchor.end is None
            or anchor.kind is TimeKind.DURATION
            or (anchor.shape in ("year", "current") and g.word(at) == "of")
        ):
            return None
        if g.word(at) in ("of", "since", "into") and (g.word(at) != "of" or anchor.grain is not Grain.DAY):
            return None
        day = forth(anchor.end, length) if sign > 0 else back(anchor.end, length)
        return period(
            first,
            anchor.last,
            Days(day, day),
            Grain.DAY,
            "counted",
            floating=anchor.floating,
            certainty=anchor.certainty,
        )
    # "A week into the tin", "a week from my wages": what is not known for an event is where it goes or comes from.
    event = event_at(g, behind, loose=g.word(at) not in ("into", "from"))
    if event is None or g.word(at) == "since":
        return None
    return Term(
        first,
        event.last,
        None,
        None,
        length.grain,
        TimeKind.EVENT,
        "after" if sign > 0 else "ahead",
        months=length.months,
        days=length.days,
    )


def forth(day: dt.date, length: Term) -> dt.date:
    """The day a length after another."""
    if length.shape == "business":
        return dates.business_days_after(day, length.days)
    return dates.add_months(day, length.months) + dt.timedelta(days=length.days)


def back(day: dt.date, length: Term) -> dt.date:
    """The day a length before another."""
    return dates.add_months(day, -length.months) - dt.timedelta(days=length.days)
