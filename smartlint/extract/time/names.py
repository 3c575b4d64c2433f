"""Moments by their names: "Sports Day", "Nana's 80th", "the next scan", "the 4.2 release", "the evening of discharge"."""

from smartlint.extract.time.events import event_at
from smartlint.extract.time.ground import Ground, Link, Term
from smartlint.facts import Grain, TimeKind

_OWN = frozenset(("my", "our", "your", "his", "her", "their", "the"))
_REPEATED = frozenset(("each", "every", "any"))
_LONGEST = 6
"""How many words a name may have before its year."""
_ISSUES = frozenset(("release", "version", "edition", "build"))
_PARTS = frozenset(
    ("day", "morning", "afternoon", "evening", "night", "eve", "week", "weekend", "date", "month", "fortnight")
)
_DAILY = frozenset(
    ("breakfast", "lunch", "dinner", "tea", "supper", "bed", "bedtime", "work", "school", "church", "class")
)
_UNNAMED = frozenset(("work", "school", "business", "week", "trading", "calendar", "working", "rest", "market"))


_ASIDE = frozenset(("of", "after", "before", "following"))


def _event(first: int, last: int) -> Term:
    return Term(first, last, None, None, Grain.DAY, TimeKind.EVENT, "spell")


def yeared(g: Ground, i: int) -> Term | None:
    """Anything definite that a year to come stands behind or before: "the long rains 2028", "the 2030 World Cup"."""
    if g.word(i) != "the":
        return None
    for at in range(i + 2, min(i + _LONGEST, g.size)):
        if len(g.word(at)) == 4 and g.digits(at) >= g.written.year and not g.glued(at + 1):
            return _event(i, at) if g.digits(at) < g.written.year + 20 and not g.word(at + 1).isalpha() else None
        if not g.tag(at - 1).startswith(("NN", "JJ", "DT")):
            return None
    return None


def named_day(g: Ground, i: int) -> Term | None:
    """A day, term or gathering with a name of its own, in capitals: "Sports Day", "Michaelmas term", "World Cup"."""
    at = i + (g.word(i) in _OWN)
    for last in range(at, min(at + 4, g.size)):
        if last > at and g.word(last) in g.vocabulary.lists["namedays"]:
            return _event(i, last)
        if last == at and at == i and g.word(at + 1) in ("day", "week", "night") and _plain(g, at):
            return _event(i, at + 1)
        if not g.capital(last) or not g.tag(last).startswith(("NN", "JJ")):
            return None
    return None


def _plain(g: Ground, at: int) -> bool:
    """Whether a noun in small letters names the day or week behind it: "reading week", "polling day", "results day"."""
    word = g.word(at)
    named = g.tag(at).startswith(("NN", "VBG")) and word not in _UNNAMED and word not in g.vocabulary.units
    return named and g.tag(at + 1).startswith("NN") and not g.tag(at + 2).startswith("NN")


def round_birthday(g: Ground, i: int) -> Term | None:
    """A birthday or anniversary by its number alone, behind an owner: "Nana's 80th", "my 30th"."""
    rank = g.ordinal(i + 1)
    if rank is None or not (g.word(i) in ("my", "our", "his", "her", "their") or g.word(i).endswith("'s")):
        return None
    return None if g.tag(rank[1] + 1).startswith(("NN", "JJ")) and g.word(rank[1] + 1).isalpha() else _event(i, rank[1])


def upcoming(g: Ground, i: int, link: Link) -> Term | None:
    """The next of anything that comes singly: "by the next dressing change", "before my next scan"."""
    at = i + (g.word(i) in _OWN)
    if g.word(at) not in ("next", "upcoming", "following", "forthcoming") or (
        at == i and g.word(link.last) not in _OWN
    ):
        return None
    last = at
    while last < at + 4 and g.tag(last + 1).startswith("NN") and g.word(last + 1).isalpha():
        last += 1
    return _event(i, last) if last > at and not g.tag(last).endswith("S") else None


def release(g: Ground, i: int) -> Term | None:
    """A release by its number: "the 4.2 release", "version 3.1"."""
    at = i + (g.word(i) == "the")
    if at in g.numbers and g.word(at + 1) in _ISSUES:
        return _event(i, at + 1)
    return _event(i, at + 1) if g.word(at) in _ISSUES and at + 1 in g.numbers else None


def part_of_moment(g: Ground, i: int) -> Term | None:
    """The day or part of a day of an event: "the day of surgery", "the evening of discharge", "the eve of the launch"."""
    at = i + (g.word(i) == "the")
    if g.word(at) not in _PARTS or g.word(at + 1) not in _ASIDE or g.word(at + 2) in _REPEATED:
        return None
    event = event_at(g, at + 2)
    return _event(i, event.last) if event and event.kind is TimeKind.EVENT else None


def due(g: Ground, i: int, link: Link) -> Term | None:
    """Whatever something is to be done in time for: "in time for Ibiza", "in time for her visa"; no daily round."""
    if link.word != "in time for" or g.word(i) in _REPEATED or (g.word(i) == "a" and not g.capital(i)):
        return None
    last = i + (g.word(i) in g.vocabulary.lists["determiners"])
    if g.word(last) in _DAILY or not g.tag(last).startswith(("NN", "JJ")):
        return None
    while last < i + 5 and g.tag(last + 1).startswith("NN") and g.word(last + 1).isalpha():
        last += 1
    return _event(i, last)
