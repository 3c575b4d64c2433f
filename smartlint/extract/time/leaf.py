"""Whole dates in unusual dress, which the grammar sees but does not read: "31-Dec-26", "2027 June 30".

The only module that knows dateparser. It is told the form, never asked to guess; its answer is taken only when it holds
the day, the month and the year that the grammar saw, and it is asked once for each spelling.
"""

import datetime as dt
from functools import lru_cache
from typing import Any

from smartlint import dates
from smartlint.extract.time.ground import Ground, Term
from smartlint.extract.time.numeric import exact

_FORMS = ("%d %b %Y",)
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
    month = term.parts.month
    if term.parts.day and not term.parts.year and joint and len(g.word(at)) == 2:
        year, day = dates.two_digit_year(number, g.written, g.conventions), term.parts.day
    elif term.shape == "month" and term.parts.year and 1 <= number <= 31 and _closes(g, at + 1):
        year, day = term.parts.year, number
    else:
        return None
    placed = exact(i, at, year, month, day)
    if placed is None or placed.start is None:
        return placed
    return placed if parsed(f"{day} {_MONTHS[month - 1]} {year}") == placed.start else None


def _closes(g: Ground, i: int) -> bool:
    """Whether nothing that is counted follows: "in 2027 June 30 people" is no date."""
    return not g.word(i).isalpha() or g.word(i) in ("and", "or", "to", "with", "for", "so", "at", "in", "by")
