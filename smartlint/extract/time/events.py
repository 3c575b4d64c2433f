"""Moments without a calendar date: "discharge", "the audit", "the end of treatment", "week 6" of a plan."""

from smartlint import dates
from smartlint.dates import Days
from smartlint.extract.time.ground import FIRST_YEAR, Ground, Term, period
from smartlint.extract.time.vocabulary import GRAINS
from smartlint.facts import Certainty, Grain, TimeKind

_PERSONS = frozenset(["i", "we", "she", "he", "they"])
_REPEATED = frozenset(("each", "every", "any", "all"))
MOST_WORDS = 6
"""How many words a moment's name may have before its noun."""


def event_at(g: Ground, i: int, *, loose: bool = False) -> Term | None:
    """The moment that a noun phrase names: its last noun is an event, in the singular.

    Args:
        g: what is read.
        i: the first lexeme of the phrase.
        loose: whether any noun phrase or gerund will do, as behind "six months after".
    """
    if counted := counted_moment(g, i):
        return counted
    lists = g.vocabulary.lists
    at, last, words = i, -1, 0
    while at < g.size and words < MOST_WORDS:
        if g.word(at) == "-" and g.glued(at) and g.glued(at + 1):
            at += 1
            continue
        if g.word(at) in lists["counted"] and words and (counted := counted_moment(g, at)):
            return Term(i, counted.last, None, None, Grain.DAY, TimeKind.EVENT, "event")
        step = _noun(g, at, loose)
        if step is None or g.word(at) in _REPEATED:
            break
        if step:
            last = at + step - 1 if step > 0 else -1
        at += max(step, 1)
        words += 1
    if last < 0 or g.word(at) in _REPEATED:
        return None
    return Term(i, last, None, None, Grain.DAY, TimeKind.EVENT, "event")


def _noun(g: Ground, at: int, loose: bool) -> int | None:
    """How a lexeme goes on with a noun phrase.

    Returns:
        How many lexemes of an event's name begin here; 0 for a word before it; -1 for another noun, which takes
        back an event found before it ("project manager"); None where the phrase ends.
    """
    word, events = g.word(at), g.vocabulary.lists["events"]
    if g.lexemes[at].kind != "word":
        return 0 if g.digits(at) >= FIRST_YEAR and not loose else None
    tag = g.tag(at)
    if g.word(at + 1) == "-" and g.glued(at + 1) and g.glued(at + 2):
        return 3 if f"{word}-{g.word(at + 2)}" in events or g.word(at + 2) in events else 0
    if word in events and (tag[:2] in ("NN", "VB", "JJ") or tag == ""):
        return 1
    if tag.startswith("NN"):
        return 1 if loose else -1
    if tag == "VBG" and loose:
        return 1
    if (
        word in g.vocabulary.lists["determiners"]
        or tag[:2] in ("JJ", "DT", "PR", "PO", "CD")
        or (tag in ("VBN", "VBG") and g.tag(at + 1).startswith("NN"))
    ):
        return 0
    return None


def clause_moment(g: Ground, i: int, link: str) -> Term | None:
    """A moment told in a clause, to its verb.

    Such as "the time I graduate" behind "by", "I turn 40" behind "before".
    """
    at = i
    if link == "by":
        if g.word(i) == "time" and g.word(i - 1) == "the":
            at = i + 1
        elif g.word(i) == "the" and g.word(i + 1) == "time":
            at = i + 2
        else:
            return None
    elif link not in ("before", "until"):
        return None
    if (g.word(at) not in _PERSONS and link != "by") or g.word(at + 1) == "":
        return None
    last = at + 1
    if link == "by":
        while last + 1 < g.size and last - at < 4 and not g.tag(last).startswith("VB"):
            last += 1
        return Term(i, last, None, None, Grain.DAY, TimeKind.EVENT, "event") if g.tag(last).startswith("VB") else None
    if g.word(last) in ("turn", "turns", "retire", "retires", "graduate", "graduates") or (
        g.word(last) == "am" and g.number(last + 1)
    ):
        last += bool(g.number(last + 1))
        return Term(i, last, None, None, Grain.DAY, TimeKind.EVENT, "event")
    return None


def counted_moment(g: Ground, i: int) -> Term | None:
    """Such as "week 6", "day 30", "month 3" of a plan that starts when it is written; "POD 3".

    Also "sprint 4" without a date.
    """
    word = g.word(i)
    if word not in g.vocabulary.lists["counted"]:
        return None
    at = i + 1 + (g.word(i + 1) == "#")
    at += word == "age" and g.word(at) == "of"
    number = g.number(at)
    if (
        not number
        or number.kind != "cardinal"
        or not 1 <= number.value <= 520
        or number.value != int(number.value)
        or ((word == "year" and number.value > 100) or (word == "quarter" and number.value > 4))
    ):
        return None
    last = number.last
    if (
        g.word(last + 1) in ("-", "–", "to", "through")
        and (top := g.number(last + 2))
        and top.kind == "cardinal"
        and (number.value < top.value <= 520)
    ):
        number, last = top, top.last
    unit = g.vocabulary.units.get(word)
    if unit in ("day", "week", "month") and g.word(last + 1) not in ("of", "post", "after"):
        grain = GRAINS[unit][0]
        end = dates.later(g.written, grain, int(number.value))
        return period(
            i,
            last,
            Days(end - dates.DAY if grain is not Grain.DAY else end, end)
            if grain is Grain.DAY
            else Days(dates.later(g.written, grain, int(number.value) - 1), end),
            grain,
            "planned",
            floating=True,
            certainty=Certainty.CONVENTION,
        )
    return Term(i, last, None, None, Grain.DAY, TimeKind.EVENT, "event")


def occasions_ahead(g: Ground, first: int, at: int, shift: int) -> Term | None:
    """What comes next without a date of its own.

    Such as "next three sessions", "this sprint", "the current grant cycle".
    """
    if shift < 0:
        return None
    lists = g.vocabulary.lists
    number = g.number(at)
    if (number and number.kind == "cardinal") or g.word(at) in lists["few"]:
        behind = number.last + 1 if number else at + 1
        if g.word(behind).endswith("s") and g.word(behind)[:-1] in lists["occasions"]:
            return Term(first, behind, None, None, Grain.DAY, TimeKind.EVENT, "spell")
        return None
    event = event_at(g, at)
    linked = g.word(first - 1) in ("by", "before", "in", "within", "during", "throughout", "for", "of", "until", "over")
    if event and g.word(event.last) in lists["spells"] and event.last - at < 3 and (linked or g.word(first) == "this"):
        return Term(first, event.last, None, None, Grain.DAY, TimeKind.EVENT, "spell")
    return None
