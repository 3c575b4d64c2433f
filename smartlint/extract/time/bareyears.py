"""Numbers that may be years: "by 2030" is one, "2000 volunteers" is not."""

from smartlint.extract.time.clauses import moved
from smartlint.extract.time.ground import Ground, Link, Term

_COUNTING = frozenset(
    ("by", "to", "than", "of", "at", "for", "over", "per", "more than", "up to", "below", "above", "under")
)
"""Prepositions that stand before amounts as often as before years."""
_REACH = {"by": (15, 80), "for": (60, 80), "of": (60, 80), "over": (60, 80), "than": (60, 80), "at": (60, 80)}
"""How many years back and ahead of the day of writing a number behind such a preposition is taken for a year."""
_OWNERS = frozenset(("the", "our", "my", "its", "their", "a"))
_LISTING = frozenset(("and", "or", "not", "but"))
_FENCES = frozenset(("(", "=", "[", "–", "—", ":", ""))
_CLOSERS = frozenset(("", ")", ".", ",", ";", ":", "]", "–", "-"))


def dated(g: Ground, term: Term, link: Link | None) -> bool:
    """Whether a bare year is one: "by 2030" is, "2000 volunteers" and "from 2000 to 2500 users" are not."""
    if term.shape != "year" or (term.last > term.first and g.word(term.first) != "'"):
        return True
    if link is None:
        return _standing(g, term)
    counts = g.tag(term.last + 1) == "NNS" and not _compared(g, term)
    if link.word not in _COUNTING:
        return not counts
    opens = link.word == "by" and (link.first == 0 or g.word(link.first - 1) in (".", ",", ";", ":"))
    if counts or opens:
        return opens
    if link.word == "to":
        return _within(g, term, 15, 80) and moved(g, link)
    return link.word in _REACH and _within(g, term, *_REACH[link.word])


def _within(g: Ground, term: Term, back: int, ahead: int) -> bool:
    return g.written.year - back <= term.parts.year <= g.written.year + ahead


def _compared(g: Ground, term: Term) -> bool:
    """Whether what follows makes the year one to compare with: "2019 levels"."""
    return g.word(term.last + 1) in g.vocabulary.lists["baseline"]


def _standing(g: Ground, term: Term) -> bool:
    """Whether a year without a preposition is one.

    It is in brackets, at an end, in a list of years, behind a determiner as an attribute, or before a word such as
    "goal".
    """
    if not _within(g, term, 30, 50):
        return False
    before, behind = g.word(term.first - 1), g.word(term.last + 1)
    if before in _FENCES:
        return behind in _CLOSERS or behind in g.vocabulary.lists["bounding"] or _compared(g, term)
    if before in _OWNERS:
        return behind.isalpha() and (g.tag(term.last + 1) != "NNS" or _within(g, term, 10, 10))
    if before in _LISTING:
        return _year_before(g, term.first)
    return _compared(g, term) or (before in (",", "-") and behind in ("", ".", ")", ";"))


def _year_before(g: Ground, i: int) -> bool:
    """Whether a year stands within four lexemes before."""
    return any(len(g.word(k)) == 4 and 1900 <= g.digits(k) <= 2150 for k in range(max(0, i - 4), i))
