"""Whole dates in unusual dress, which the grammar sees but does not read: "31-Dec-26", "2027 June 30".

The only module that knows dateparser. It is told the form, never asked to guess; its answer is taken only when it holds
the day, the month and the year that the grammar saw, and it is asked once for each spelling.
"""

import datetime as dt
from functools import lru_cache
from typing import Any

from smartlint.extract.time.ground import FIRST_YEAR, LAST_YEAR, Ground, Parts, Term
from smartlint.extract.time.numeric import exact

_FORMS = ("%d %b %y", "%d %b %Y", "%b %d %y", "%b %d %Y", "%Y %b %d")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_JOINTS = frozenset("-/.,")


@lru_cache(maxsize=1)
def _parser() -> Any:
    # Loading dateparser takes longer than reading a hundred goals, and most texts never need it.
    from dateparser.date import DateDataParser  # type: ignore[import-untyped]

    return DateDataParser(languages=["en"], settings={"PARSERS": ["custom-formats"], "STRICT_PARSING": True})


@lru_cache(maxsize=4096)
def parsed(words: str) -> dt.date | None:
    """The date that words such as "31 dec 26" name in one of the known forms, or None."""
    found = _parser().get_date_data(words, date_formats=_FORMS).date_obj
    return found.date() if found else None


def unusual(g: Ground, i: int, term: Term) -> Term | None:
    """A longer date that begins where `term` does: a month's name and two numbers, joined in one way or by blanks.

    Args:
        g: what is read.
        i: the first lexeme.
        term: what the grammar made of its beginning: a day without a year, or a month with one.
    """
    at = term.last + 1
    joint = g.word(at) in _JOINTS and g.word(at) == g.word(i + 1) and g.glued(at) and g.glued(at + 1)
    at += joint
    number = g.digits(at)
    follower = g.numbers.get(at)
    if number < 0 or (follower and follower.last > at) or (g.glued(at + 1) and g.word(at + 1) in ("-", "/", "%")):
        return None
    month = _MONTHS[term.parts.month - 1]
    if term.parts.day and not term.parts.year and joint and len(g.word(at)) == 2:
        seen, words = (number, term.parts.month, term.parts.day), f"{term.parts.day} {month} {number:02d}"
    elif term.shape == "month" and term.parts.year and 1 <= number <= 31 and _closes(g, at + 1):
        seen, words = (term.parts.year % 100, term.parts.month, number), f"{term.parts.year} {month} {number}"
    else:
        return None
    found = parsed(words)
    if found is None or (found.year % 100, found.month, found.day) != seen or not FIRST_YEAR <= found.year <= LAST_YEAR:
        return None
    placed = exact(i, at, found.year, found.month, found.day)
    return placed and placed._replace(parts=Parts(found.year, found.month, found.day))


def _closes(g: Ground, i: int) -> bool:
    """Whether nothing that is counted follows: "in 2027 June 30 people" is no date."""
    return not g.word(i).isalpha() or g.word(i) in ("and", "or", "to", "with", "for", "so", "at", "in", "by")
