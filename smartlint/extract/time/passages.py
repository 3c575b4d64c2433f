"""Moments told in other ways than by an event's noun: a turning point, a clause, a state, a count of sessions, a name."""

from smartlint.extract.time.events import event_at
from smartlint.extract.time.ground import Ground, Link, Term
from smartlint.facts import Grain, TimeKind

_PERSONS = frozenset(["i", "we", "she", "he", "they"])
_OWN = frozenset(("my", "our", "your", "his", "her", "their", "the"))
_REPEATED = frozenset(("each", "every", "any", "always", "whenever", "all"))
_HABIT = 12
"""How many lexemes before a turning point may say that it comes again and again ("each day before going home")."""
_LONGEST = 6
"""How many words the subject of a clause may have before its verb."""
_ENDINGS = frozenset(("before", "until", "till", "prior to", "ahead of", "up until", "in advance of"))
_WHILE = frozenset(("while", "whilst"))
_RUNS = frozenset(
    ("sprints", "iterations", "cycles", "releases", "seasons", "terms", "semesters", "quarters", "treatments")
)
_CONTRACTED = frozenset(("i'm", "we're", "she's", "he's", "they're"))
_SELF = frozenset(("my", "our", "your", "his", "her"))
_SITTING_LINKS = frozenset(("over", "across", "within", "in", "for", "during", "after"))
_FEWEST = 5
"""From how many sessions on a count of them is a span of time even where a level is to be kept up."""


def _event(first: int, last: int, shape: str = "spell") -> Term:
    return Term(first, last, None, None, Grain.DAY, TimeKind.EVENT, shape)


def passage(g: Ground, i: int, link: Link) -> Term | None:
    """A turning point told as a gerund behind "before": "going home", "signing the lease", "starting treatment"."""
    if link.kind != "before":
        return None
    lists = g.vocabulary.lists
    matched = g.match(g.vocabulary.passages, i)
    if matched:
        last = matched[0]
    elif (
        g.word(i) in lists["thresholds"]
        and (event := event_at(g, i + 1))
        and g.word(event.last) not in lists["moments"]
    ):
        definite = g.word(i + 1) in lists["determiners"] or g.word(event.last) in lists["lasting"] | lists["bare"]
        if not definite or g.word(i + 1) in ("a", "an", "any", "each", "every"):
            return None
        last = event.last
    else:
        return None
    around = (g.word(k) for k in (*range(max(0, link.first - _HABIT), link.first), last + 1, last + 2))
    return None if any(word in _REPEATED or word in g.vocabulary.schedules for word in around) else _event(i, last)


def clause_moment(g: Ground, i: int, link: str) -> Term | None:
    """A moment told in a clause, to its verb.

    Such as "the time I graduate" behind "by", "I turn 40" and "the lease expires" behind "before".
    """
    if link == "by":
        return _by_the_time(g, i)
    if link not in _ENDINGS and link != "after":
        return None
    if g.word(i) in _CONTRACTED and g.number(i + 1):
        return _event(i, i + 1, "event")
    if g.word(i) in _PERSONS:
        last = i + 1
        if g.word(i) != "it" and g.word(last) not in ("is", "are") and (whole := g.match(g.vocabulary.turnings, last)):
            return _event(i, whole[0], "event")
        if g.word(last) in ("turn", "turns", "retire", "retires", "graduate", "graduates") or (
            g.word(last) == "am" and g.number(last + 1)
        ):
            return _event(i, last + bool(g.number(last + 1)), "event")
    return _turning(g, i)


def condition(g: Ground, i: int) -> Term | None:
    """A turning point behind which the goal begins: "once the lease ends", "as soon as she starts school", "when I retire"."""
    at = i + 1
    if g.word(i) == "as":
        if g.word(at) != "soon" or g.word(at + 1) != "as":
            return None
        at += 2
    elif g.word(i) == "when" and g.word(at) not in _PERSONS | _SELF:  # "when the timer ends" comes again and again
        return None
    event = clause_moment(g, at, "after")
    return event and event._replace(first=i)


def _by_the_time(g: Ground, i: int) -> Term | None:
    if g.word(i) == "time" and g.word(i - 1) == "the":
        at = i + 1
    elif g.word(i) == "the" and g.word(i + 1) == "time":
        at = i + 2
    else:
        return None
    if g.word(at + 1) == "":
        return None
    last = at + 1
    if g.word(at) in _CONTRACTED and g.number(last):
        return _event(i, last, "event")
    while last + 1 < g.size and last - at < 4 and not g.tag(last).startswith("VB"):
        last += 1
    return _event(i, last, "event") if g.tag(last).startswith("VB") else None


def _turning(g: Ground, i: int) -> Term | None:
    """A clause whose verb tells that something begins or ends; not of one occasion among many."""
    lists, first = g.vocabulary.lists, g.word(i)
    if first in _REPEATED or first in ("a", "an"):
        return None
    for at in range(i + 1, min(i + _LONGEST + 1, g.size)):
        if g.lexemes[at].kind == "symbol" and g.word(at) not in ("-", "'"):
            return None
        subject = g.word(at - 1)
        if subject in lists["moments"] or subject in _OWN:
            continue
        named = at == i + 1 and ((g.capital(i) and g.tag(i).startswith("NNP")) or first == "it" or _mass(g, i))
        one = named or first in _OWN or first in g.vocabulary.months or _awaited(g, at - 1)
        whole = g.match(g.vocabulary.turnings, at)
        if one and whole:
            return _event(i, whole[0])
        if one and g.word(at) in lists["turning"] and _verb(g, at):
            return _event(i, at)
        if (
            g.word(at) in lists["coming"]
            and _verb(g, at)
            and ((named and g.capital(i)) or _awaited(g, at - 1) or first in _OWN - {"the"})
        ):
            return _event(i, at)
    return None


def _mass(g: Ground, i: int) -> bool:
    """Whether a noun without an article is the next verb's subject: "before construction starts", "before polls close"."""
    if g.tag(i) == "NNS":
        return g.word(i + 1) in ("open", "close", "reopen")
    return g.tag(i) == "NN" and g.word(i + 1).endswith("s")


def _verb(g: Ground, at: int) -> bool:
    """Whether a lexeme ends a clause as its verb; the parser takes "ends" for a noun as often as for a verb."""
    return g.tag(at).startswith("VB") or g.word(at + 1) in ("", ".", ",", ";", ")", "in", "and", "for", "so", "on")


def _awaited(g: Ground, at: int) -> bool:
    """Whether a subject needs no determiner to be one: "the baby", "winter", "school", "term"."""
    lists, word = g.vocabulary.lists, g.word(at)
    return word in lists["awaited"] or word in ("school", "term", "season", "college", "university", "half-term")


def state(g: Ground, i: int, link: Link) -> Term | None:
    """A condition or place that lasts, behind "while": "while on probation", "while in hospital"."""
    if link.word.split()[0] not in _WHILE:
        return None
    at = i + (g.word(i) in _OWN)
    for last in range(at, min(at + 3, g.size)):
        behind = g.tag(last + 1).startswith("NN") and g.word(last + 1).isalpha()
        if g.word(last) in g.vocabulary.lists["states"] and not behind:
            return _event(i, last)
        if not g.tag(last).startswith(("NN", "JJ")):
            return None
    return None


def sittings(g: Ground, i: int, link: Link) -> Term | None:
    """A count of sessions that the goal lasts for: "over 8 sessions", "for 60 straight shifts", "3 releases running".

    A few of them behind a level to be kept up are part of the measure, as are consecutive ones except behind "for".
    """
    number = g.number(i)
    if link.word not in _SITTING_LINKS or not number or number.kind != "cardinal":
        return None
    if g.word(number.last + 1) in ("-", "–", "to", "or") and (top := g.number(number.last + 2)) and top.kind == "cardinal":
        number = top
    at = number.last + 1
    unbroken = g.word(at) in ("consecutive", "straight", "successive")
    at += g.word(at) in g.vocabulary.lists["full"]
    at += g.word(at) not in g.vocabulary.lists["sittings"] and g.tag(at).startswith(("NN", "JJ", "VBG"))
    if g.word(at) not in g.vocabulary.lists["sittings"] or not g.word(i - 1).isalpha():
        return None
    behind = (g.word(at + 1), g.word(at + 2), g.word(at + 3))
    row = behind[0] == "running" or behind == ("in", "a", "row")
    if behind[0] in ("a", "an", "per", "each", "every", "/", "of", "weekly", "daily", "monthly", "out"):
        return None
    ratio = any(g.word(k) == "of" and k + 1 in g.numbers and g.tag(k - 1) == "CD" for k in range(max(1, i - 25), i))
    level = ratio or any(
        g.word(k) in g.vocabulary.lists["criteria"] and not (g.word(k) == "%" and g.word(k - 2) == "by")
        for k in range(max(0, i - 25), min(g.size, at + 12))
    )
    if (unbroken or row) and link.word != "for":
        return None
    if link.word == "after":
        return None if level else _event(i, at, "sittings")
    if number.value == 1:
        return None
    if link.word == "in" and number.value <= _FEWEST and g.word(at) not in _RUNS:
        return None
    if level and number.value < _FEWEST:
        return None
    return _event(i, at + (row and (1 if behind[0] == "running" else 3)), "sittings")


_OPENING = frozenset(("first", "opening", "initial"))


def opening_stretch(g: Ground, i: int) -> Term | None:
    """The first stretch of someone's time somewhere: "her first 90 days", "my first month in post", "the first month"."""
    plain = g.word(i) == "the" and g.word(i + 1) in _OPENING
    i += g.word(i) == "the" and not plain
    if not (plain or g.word(i) in _SELF or g.word(i).endswith("'s")) or g.word(i + 1) not in _OPENING:
        return None
    number = g.number(i + 2)
    if plain and number is not None:  # which is counted from the day of writing
        return None
    last = number.last + 1 if number else i + 2
    last += g.word(last) == "-"
    if plain and g.word(last + 1) == "of":  # "the first week of the course" says of what
        return None
    return _event(i, last) if g.word(last) in g.vocabulary.units or g.word(last) == "term" else None


def single(g: Ground, i: int) -> Term | None:
    """One run of work that the goal has to fit in: "in one marking period", "within a single sprint"."""
    at = i + 1 + (g.word(i) == "a" and g.word(i + 1) == "single")
    if g.word(i) != "one" and at == i + 1:
        return None
    at += g.word(at) not in g.vocabulary.lists["spells"] and g.tag(at).startswith(("NN", "JJ", "VBG"))
    return _event(i, at) if g.word(at) in g.vocabulary.lists["spells"] else None
