"""One pass over the lexemes: prepositions, expressions, schedules, events and vague times, in text order."""

from typing import NamedTuple

from smartlint.extract.time.compose import productions
from smartlint.extract.time.events import event_at
from smartlint.extract.time.ground import FIRST_YEAR, Ground, Term
from smartlint.extract.time.links import expression
from smartlint.extract.time.recurrences import Rhythm, rhythm
from smartlint.extract.time.roles import Link

_APPROXIMATE = frozenset("about approximately roughly around exactly the a an early just only the".split())
_EVENT_LINKS = frozenset(("by", "before", "on_before", "through", "within"))
_THROUGH_WORDS = frozenset("during throughout upon immediately_upon over_the_course_of in_the_course_of for_the_duration_of".split())


class Found(NamedTuple):
    """Something found: exactly one of `term`, `rhythm` and `vague` is set."""

    first: int
    last: int
    link: Link | None
    term: Term | None = None
    rhythm: Rhythm | None = None
    vague: str = ""


def read_all(g: Ground) -> list[Found]:
    """Everything that speaks of time, in text order, never overlapping."""
    found: list[Found] = []
    openers = productions()
    links, vague = g.vocabulary.links, g.vocabulary.vague
    schedules = g.vocabulary.schedules
    link: Link | None = None
    i = 0
    while i < g.size:
        word = g.lexemes[i].lower
        one = None
        if word in vague:
            one = _vague(g, i, link)
        if one is None and (word in openers or i in g.numbers or word in schedules or word in _RHYTHMIC or word in _RANGING
                            or word[-1:] == "s" and word[:-1] in g.vocabulary.weekdays):
            one = _best(g, i, link)
        if one is None and link is not None and link.last == i - 1:
            one = _event(g, i, link)
        if one is not None:
            found.append(one)
            link, i = None, one.last + 1
            continue
        matched = g.match(links, i) if word in links else None
        if matched:
            link = _chained(g, link, i, matched)
            i = matched[0] + 1
            continue
        if link is not None and word not in _APPROXIMATE:
            link = None
        elif link is not None:
            link = link._replace(last=i)
        i += 1
    return found


_RHYTHMIC = frozenset("every each per / a an once twice thrice year month week quarter yoy bi semi half weekends weekdays".split())
_RANGING = frozenset(("from", "between"))


def _chained(g: Ground, link: Link | None, i: int, matched: tuple[int, str]) -> Link:
    """A preposition, joined with the one right before it where they form one phrase ("due by", "until after")."""
    last, kind = matched
    word = " ".join(g.word(k) for k in range(i, last + 1))
    if link is None or link.last != i - 1:
        return Link(i, last, kind, word)
    if kind == "during" and link.kind not in ("compare", "during", "start"):
        return Link(link.first, last, link.kind, link.word)
    if kind == "start" and link.kind in ("start", "during") or kind == "compare" and link.kind in ("by", "before"):
        return Link(link.first, last, "start" if kind == "start" else link.kind, word)
    return Link(link.first if link.kind == kind else i, last, kind, word)


def _best(g: Ground, i: int, link: Link | None) -> Found | None:
    """The longest of a schedule and an expression that begin at a lexeme."""
    rhythmic = rhythm(g, i)
    term = expression(g, i)
    if rhythmic and (term is None or rhythmic.last >= term.last):
        return Found(rhythmic.first, rhythmic.last, link, rhythm=rhythmic)
    return Found(term.first, term.last, link, term) if term and _dated(g, term, link) else None


_YEAR_LINKS = frozenset(("by", "through", "on_before", "before", "during", "within", "start", "after", "compare"))


def _dated(g: Ground, term: Term, link: Link | None) -> bool:
    """Whether a bare year is one: "by 2030" is, "2000 volunteers" and "from 2000 to 2500 users" are not."""
    if term.shape != "year" or term.last > term.first and g.word(term.first) not in ("'",):
        return True
    year = term.parts.year
    behind, before = g.word(term.last + 1), g.word(term.first - 1)
    noun = behind.isalpha() and g.tag(term.last + 1) == "NNS"
    if link is None:
        return _standing(g, term, before, behind)
    if link.word in ("by", "to", "than", "of", "at", "for", "over", "per", "more than", "up to", "below", "above", "under"):
        near = g.written.year - 15 <= year <= g.written.year + 80
        opens = link.first == 0 or g.word(link.first - 1) in (".", ",", ";", ":")
        if noun and not (opens and link.word == "by"):
            return False
        if link.word == "by":
            return near or opens
        if link.word in ("for", "of", "over", "than", "at"):
            return g.written.year - 60 <= year <= g.written.year + 80 and not noun
        return near and g.word(link.first - 2) == "from" and g.digits(link.first - 1) >= FIRST_YEAR
    return not noun or link.word in ("since", "until", "before", "after") and False


def _standing(g: Ground, term: Term, before: str, behind: str) -> bool:
    """A year without a preposition: in brackets, at an end, after a determiner as an attribute, or in a list of years."""
    year = term.parts.year
    near = g.written.year - 30 <= year <= g.written.year + 50
    if before in ("(", "=", "[", "–", "—", ":", "") and (behind in ("", ")", ".", ",", ";", ":", "]", "–", "-") or before == ""
                                                       and g.tag(term.last + 1)[:2] == "NN" and behind in g.vocabulary.lists["bounding"]):
        return near
    if before in ("the", "our", "my", "its", "their", "a") or before in ("and", "or", "not", "but") and year_before(g, term.first):
        return near and (behind.isalpha() or before in ("and", "or", "not", "but")) and g.tag(term.last + 1) != "NNS" or (
            near and behind in ("baseline", "levels", "goals", "targets"))
    if behind in g.vocabulary.lists["baseline"] or behind in ("base", "baseline"):
        return near
    return before in (",", "-") and behind in ("", ".", ")", ";") and near


def year_before(g: Ground, i: int) -> bool:
    """Whether a year stands within four lexemes before."""
    return any(len(g.word(k)) == 4 and 1900 <= g.digits(k) <= 2150 for k in range(max(0, i - 4), i))


def _event(g: Ground, i: int, link: Link) -> Found | None:
    """A moment without a date behind a preposition: "by discharge", "before the audit", "during the pilot"."""
    through = link.word.replace(" ", "_") in _THROUGH_WORDS
    after = link.word in ("after", "following")
    if link.kind not in _EVENT_LINKS and not through and not after or link.kind == "within":
        return None
    if g.tag(i) == "VBG" and not (after and g.word(i) in g.vocabulary.lists["gerunds"]):
        return None
    term = event_at(g, i, loose=after and g.tag(i) == "VBG")
    if term is None:
        return None
    if through and g.word(term.last) in g.vocabulary.lists["moments"]:
        return None
    return Found(i, term.last, link, term)


def _vague(g: Ground, i: int, link: Link | None) -> Found | None:
    matched = g.match(g.vocabulary.vague, i)
    if matched is None or g.word(matched[0] + 1) in ("upon", "after", "following", "before"):
        return None
    if g.word(i) in ("sometime", "later") and (g.leaf(matched[0] + 1) or g.word(matched[0] + 1) in ("in", "before")):
        return None
    return Found(i, matched[0], link, vague=matched[1])
