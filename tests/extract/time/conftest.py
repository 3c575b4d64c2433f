"""What the tests of time ask: the facts of a sentence, with its parse or without one."""

import datetime as dt
from collections.abc import Callable

import pytest

from smartlint.dates import Conventions
from smartlint.extract.scan import scan
from smartlint.extract.time import read
from smartlint.extractor import Source
from smartlint.facts import Deadline, Fact, TimeExpression
from smartlint.nlp import Pipeline
from smartlint.words import Text

WRITTEN = dt.date(2026, 11, 21)
"""A Saturday."""

Reader = Callable[..., list[Fact]]


def bare(text: str, written: dt.date = WRITTEN, **policies: object) -> list[Fact]:
    """The facts of time of a text without a parse."""
    return read(scan(text), Source(Text(text, ()), written), Conventions(**policies))[0]


def only(facts: list[Fact]) -> TimeExpression:
    """The one expression of time among some facts."""
    (found,) = [fact for fact in facts if isinstance(fact, TimeExpression)]
    return found


def last_day(facts: list[Fact]) -> dt.date | None:
    """The latest last day of the deadlines."""
    return max((fact.end for fact in facts if isinstance(fact, Deadline) and fact.end), default=None)


@pytest.fixture(scope="session")
def times(pipeline: Pipeline) -> Reader:
    """The facts of time of a sentence, parsed, by default written on a Saturday, 21 November 2026."""

    def of(text: str, written: dt.date = WRITTEN, **policies: object) -> list[Fact]:
        parsed = next(iter(pipeline.read([(text, "statement")])))
        return read(scan(text), Source(parsed, written), Conventions(**policies))[0]

    return of
