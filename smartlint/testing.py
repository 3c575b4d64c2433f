"""Help for testing checkers without a model: a goal made of the facts that matter."""

import datetime as dt

from smartlint.checker import Goal
from smartlint.facts import Fact, Facts
from smartlint.model import Context

TODAY = dt.date(2026, 11, 21)
"""The day on which `goal` stands unless told otherwise."""


def goal(
    *facts: Fact, text: str = "", today: dt.date = TODAY, written: dt.date | None = None, context: Context | None = None
) -> Goal:
    """A goal that says just these facts.

    Args:
        *facts: what the extractors would have found.
        text: the statement; blanks as long as the facts reach when not given.
        today: the day that past and too far are judged from.
        written: the day it was written, where known.
        context: what the reader knows and the text does not say.
    """
    length = max((fact.phrase.end for fact in facts), default=0)
    return Goal(
        text=text or " " * length,
        facts=Facts.ordered(facts),
        today=today,
        written=written or today,
        written_given=written is not None,
        context=context or Context(),
    )
