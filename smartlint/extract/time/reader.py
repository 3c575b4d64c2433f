"""One pass over the lexemes: prepositions, expressions, schedules, events and vague times, in text order."""

from functools import cache
from typing import NamedTuple

from smartlint.extract.time.bareyears import dated
from smartlint.extract.time.compose import productions
from smartlint.extract.time.ground import Ground, Link, Term
from smartlint.extract.time.links import expression
from smartlint.extract.time.moments import moment, moment_of_year, yearly
from smartlint.extract.time.passages import condition
from smartlint.extract.time.recurrences import rhythm
from smartlint.extract.time.rhythms import Rhythm
from smartlint.extract.time.vocabulary import vocabulary

_COMPARING = frozenset(
    ("than", "versus", "vs", "vs .", "compared to", "compared with", "relative to", "unlike", "like")
)
_BEHIND = frozenset(("once", "when", "as"))
_ENDING = frozenset(("before", "by", "through", "during"))


class Found(NamedTuple):
    """Something found: exactly one of `term`, `rhythm` and `vague` is set.

    Attributes:
        first: index of its first lexeme.
        last: index of its last lexeme.
        link: the preposition before it.
        term: an expression of time.
        rhythm: a schedule.
        vague: "never" or "loose", of a vague time.
    """

    first: int
    last: int
    link: Link | None
    term: Term | None = None
    rhythm: Rhythm | None = None
    vague: str = ""


def read_all(g: Ground) -> list[Found]:
    """Everything that speaks of time, in text order, never overlapping."""
    found: list[Found] = []
    link: Link | None = None
    opening = _opening()
    i = 0
    while i < g.size:
        # Most words neither begin anything nor follow a preposition: the quick way past them.
        if link is None and g.lexemes[i].lower not in opening and i not in g.numbers:
            i += 1
            continue
        try:
            one = _at(g, i, link)
        except OverflowError:  # a day before the year 1 or after 9999
            one = None
        if one is not None:
            found.append(_of_schedule(one, found))
            link, i = None, one.last + 1
        else:
            link, i = _linked(g, i, link)
    return found


@cache
def _opening() -> frozenset[str]:
    """Every word that begins something or is a preposition; a numeral begins something too."""
    v = vocabulary()
    return _beginning().union(v.vague, v.links)


@cache
def _beginning() -> frozenset[str]:
    """Every word that begins an expression or a schedule."""
    v = vocabulary()
    weekly = (f"{day}s" for day in v.weekdays)
    return frozenset((*productions(), *v.schedules, *v.lists["rhythmic"], *weekly, "between"))


def _at(g: Ground, i: int, link: Link | None) -> Found | None:
    """What begins at a lexeme, behind the preposition that ended before it."""
    word = g.lexemes[i].lower
    v = g.vocabulary
    if word in _BEHIND and (turn := condition(g, i)):
        return Found(i, turn.last, link, vague="loose")
    if word in v.vague and (vague := _vague(g, i, link)):
        return vague
    if link is not None and link.word == "at" and link.last == i - 1 and (event := yearly(g, i)):
        return Found(i, event.last, link, event)
    if word == "the" and link is not None and link.kind in _ENDING and (event := moment_of_year(g, i)):
        return Found(i, event.last, link, event)
    if (word in _beginning() or i in g.numbers) and (one := _best(g, i, link)):
        return one
    if link is not None and link.last == i - 1 and (event := moment(g, i, link)):
        return Found(i, event.last, link, event)
    return None


def _of_schedule(one: Found, found: list[Found]) -> Found:
    """A period behind a schedule and "of" bounds it: "each month of 2027"."""
    if one.link is None or one.link.word != "of" or one.term is None or one.term.shape == "current" or not found:
        return one
    before = found[-1]
    if before.rhythm is None or before.last != one.link.first - 1:
        return one
    return one._replace(link=one.link._replace(kind="during"))


def _linked(g: Ground, i: int, link: Link | None) -> tuple[Link | None, int]:
    """The preposition that holds behind a lexeme that begins nothing, and where to go on."""
    word = g.lexemes[i].lower
    if link is not None and link.last == i - 1 and (clock := _clock(g, i)) is not None:
        if g.word(clock + 1) in g.vocabulary.links and g.word(clock) != "on":
            return None, clock + 1  # a time of day by itself, and another preposition: "before 10:00 for six weeks"
        return link._replace(last=clock), clock + 1
    if word in g.vocabulary.links and (matched := g.match(g.vocabulary.links, i)):
        return _chained(g, link, i, matched), matched[0] + 1
    if link is None or word not in g.vocabulary.lists["passed_over"]:
        return None, i + 1
    return link._replace(last=i), i + 1


def _clock(g: Ground, i: int) -> int | None:
    """The last lexeme of a time of day behind a preposition, with what joins it to a date.

    For example "5 pm on" of "by 5 pm on Friday".
    """
    if g.word(i) in ("noon", "midnight"):
        last = i
    elif g.is_number(i) and g.word(i + 1) == ":" and g.is_number(i + 2):
        last = i + 2
    elif g.is_number(i) and g.word(i + 1) in ("am", "pm", "a", "p"):
        last = i
    else:
        return None
    if g.word(last + 1) in ("am", "pm"):
        last += 1
    elif g.word(last + 1) in ("a", "p") and g.word(last + 2) == "." and g.word(last + 3) == "m":
        last += 4 if g.word(last + 4) == "." else 3
    return last + (g.word(last + 1) in ("on", ","))


def _chained(g: Ground, link: Link | None, i: int, matched: tuple[int, str]) -> Link:
    """A preposition, joined with the one right before it where they form one phrase ("due by", "until after")."""
    last, kind = matched
    word = " ".join(g.word(k) for k in range(i, last + 1))
    if link is None or link.last != i - 1:
        return Link(i, last, kind, word)
    if kind == "during" and link.kind == "compare" and link.word in _COMPARING:
        return link._replace(last=last)
    if kind == "during" and link.kind not in ("compare", "during", "start"):
        return Link(link.first, last, link.kind, link.word)
    if (kind == "start" and link.kind in ("start", "during")) or (kind == "compare" and link.kind in ("by", "before")):
        return Link(link.first, last, "start" if kind == "start" else link.kind, word)
    return Link(link.first if link.kind == kind else i, last, kind, word)


def _best(g: Ground, i: int, link: Link | None) -> Found | None:
    """The longest of a schedule and an expression that begin at a lexeme."""
    rhythmic = rhythm(g, i)
    term = expression(g, i)
    if rhythmic and (term is None or rhythmic.last >= term.last):
        return Found(rhythmic.first, rhythmic.last, link, rhythm=rhythmic)
    return Found(term.first, term.last, link, term) if term and dated(g, term, link) else None


def _vague(g: Ground, i: int, link: Link | None) -> Found | None:
    matched = g.match(g.vocabulary.vague, i)
    if matched is None or g.word(matched[0] + 1) in ("upon", "after", "following", "before", "of"):
        return None
    if g.word(i) in ("sometime", "later") and (g.leaf(matched[0] + 1) or g.word(matched[0] + 1) in ("in", "before")):
        return None
    return Found(i, matched[0], link, vague=matched[1])
