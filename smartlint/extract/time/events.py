"""Moments without a calendar date: "discharge", "the audit", "the end of treatment", "week 6" of a plan."""

from smartlint import dates
from smartlint.dates import Days
from smartlint.extract.time.ground import FIRST_YEAR, Ground, Term, period
from smartlint.extract.time.vocabulary import GRAINS
from smartlint.facts import Certainty, Grain, TimeKind

_REPEATED = frozenset(("each", "every", "any", "all"))
_LETTERS = {"p": 13, "d": 90, "v": 50, "m": 36, "w": 104}
"""Letters for a fiscal period, a day, a version, a month and a week, and how many there may be of each: "by P9", "by W12"."""
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
    if (g.word(i), g.word(i + 1), g.word(i + 2)) == ("d", "/", "c"):  # discharge, as clinicians write it
        return Term(i, i + 2, None, None, Grain.DAY, TimeKind.EVENT, "spell")
    lists = g.vocabulary.lists
    at, last, words = i, -1, 0
    while at < g.size and words < MOST_WORDS:
        if g.word(at) == "-" and g.glued(at) and g.glued(at + 1):
            at += 1
            continue
        if g.word(at) in lists["counted"] and words and (counted := counted_moment(g, at)):
            return Term(i, counted.last, None, None, Grain.DAY, TimeKind.EVENT, "event")
        if words and last == at - 1 and not loose and _goes_on(g, at):  # "by discharge the client will", "before review she"
            break
        step = _noun(g, at, loose)
        if step is None or g.word(at) in _REPEATED:
            break
        if step == -1 and last == at - 1 and words and g.word(at) in lists["tails"]:
            step = 1
        if step:
            last = at + step - 1 if step > 0 else -1
        at += max(step, 1)
        words += 1
    if last < 0 or g.word(at) in _REPEATED:
        return None
    if g.word(last) == "term" and g.word(last - 2) == "half" and (half := g.number(last + 1)) and half.value <= 6:
        last = half.last
    return Term(i, last, None, None, Grain.DAY, TimeKind.EVENT, "event")


def _goes_on(g: Ground, at: int) -> bool:
    """Whether a lexeme begins what the sentence is about: a determiner, a pronoun, or a name right before its verb."""
    if g.tag(at) in ("DT", "PRP", "PRP$"):
        return True
    if not g.tag(at).startswith("NN"):
        return False
    return any(
        g.tag(at + step) == "MD" or (g.word(at + step) == "to" and g.tag(at + step + 1).startswith("VB")) for step in (1, 2)
    )


def _noun(g: Ground, at: int, loose: bool) -> int | None:
    """How a lexeme goes on with a noun phrase.

    Returns:
        How many lexemes of an event's name begin here; 0 for a word before it; -1 for another noun, which takes
        back an event found before it ("project manager"); None where the phrase ends.
    """
    word, events = g.word(at), g.vocabulary.lists["events"]
    if g.lexemes[at].kind != "word":
        return 0 if _numbered(g, at) or (g.digits(at) >= FIRST_YEAR and not loose) else None
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


def _numbered(g: Ground, at: int) -> bool:
    """Whether a numeral belongs to a moment's name: "the 3rd session", "the 12 week review", "the 6-month check"."""
    number = g.number(at)
    if number is None or number.kind != "cardinal":
        return number is not None and number.kind == "ordinal"
    behind = number.last + 1 + (g.word(number.last + 1) == "-")
    return g.word(behind) in g.vocabulary.units and not g.word(behind).endswith("s")


def counted_moment(g: Ground, i: int) -> Term | None:
    """Such as "week 6", "day 30", "month 3" of a plan that starts when it is written; "POD 3".

    Also "sprint 4" without a date.
    """
    word = g.word(i)
    if (
        word in _LETTERS
        and g.glued(i + 1)
        and 0 < g.digits(i + 1) <= _LETTERS[word]
        and not (g.glued(i + 2) and g.word(i + 2).isalnum())
    ):
        return Term(i, i + 1, None, None, Grain.DAY, TimeKind.EVENT, "event")
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
        run = Days(end if grain is Grain.DAY else dates.later(g.written, grain, int(number.value) - 1), end)
        return period(i, last, run, grain, "planned", floating=True, certainty=Certainty.CONVENTION)
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
        behind += g.word(behind + 1) in lists["sittings"] and g.tag(behind).startswith(("NN", "JJ"))
        if (g.word(behind).endswith("s") and g.word(behind)[:-1] in lists["occasions"]) or g.word(behind) in lists[
            "sittings"
        ]:
            return Term(first, behind, None, None, Grain.DAY, TimeKind.EVENT, "spell")
        return None
    event = event_at(g, at)
    if event and _yearlong(g, at, event.last):
        return Term(first, event.last, None, None, Grain.DAY, TimeKind.EVENT, "spell")
    if g.word(at) in lists["runs"] and _free(g, first, at):
        return Term(first, at, None, None, Grain.DAY, TimeKind.EVENT, "spell")
    linked = g.word(first - 1) in ("by", "before", "in", "within", "during", "throughout", "for", "of", "until", "over")
    if (
        event
        and g.word(event.last) == "term"
        and g.word(event.last - 2) == "half"
        and linked | (g.word(first) == "this")
    ):
        return Term(first, event.last, None, None, Grain.DAY, TimeKind.EVENT, "spell")
    own = linked or (g.word(first) in ("this", "next") and not g.tag(first - 1).startswith(("VB", "IN")))
    if event and g.word(event.last) in lists["spells"] and event.last - at < 3 and own:
        return Term(first, event.last, None, None, Grain.DAY, TimeKind.EVENT, "spell")
    return None


def _free(g: Ground, first: int, at: int) -> bool:
    """Whether a run of work is no object: "no injuries this campaign", "within the current mandate"."""
    if g.word(first - 1) in ("within", "in", "throughout", "during", "over"):
        return True
    return g.word(first) == "this" and at == first + 1 and not g.tag(first - 1).startswith(("VB", "IN"))


def _yearlong(g: Ground, at: int, last: int) -> bool:
    """Whether a year has the name of what it is a year of: "this program year", "the current grant year"."""
    return (
        g.word(last) == "year"
        and last == at + 1
        and g.tag(at).startswith("NN")
        and g.word(at) not in g.vocabulary.named_years
        and g.word(at) not in g.vocabulary.shifts
    )
