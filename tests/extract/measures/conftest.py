"""Facts of measure from real text, through the real model."""

import datetime as dt
from collections.abc import Callable

import pytest

from smartlint.extract.actions import Actions
from smartlint.extract.amounts import Amounts
from smartlint.extractor import Source
from smartlint.facts import Fact
from smartlint.nlp import Pipeline


@pytest.fixture(scope="session")
def read(pipeline: Pipeline) -> Callable[[str], list[Fact]]:
    """What the extractor of amounts finds in a text."""

    def facts(text: str) -> list[Fact]:
        parsed = next(pipeline.read([(text, "statement")]))
        source = Source(parsed, dt.date(2026, 11, 21))
        source = Source(parsed, source.written, tuple(Actions().extract(source)))
        return list(Amounts().extract(source))

    return facts
