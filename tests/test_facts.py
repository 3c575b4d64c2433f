"""How facts are made from places in a text."""

import pickle

import pytest
from pydantic import ValidationError

from smartlint.facts import Quantity, QuantityRole
from smartlint.model import Span

TEXT = "Phone 30 clients by Friday"


def made(**fields) -> Quantity:
    return Quantity.at(TEXT, 6, 8, value=30, role=QuantityRole.TARGET, **fields)


@pytest.mark.parametrize(
    ("phrase", "wide"),
    [
        pytest.param(None, (6, 8), id="no wider phrase"),
        pytest.param((6, 8), (6, 8), id="a phrase that is the core"),
        pytest.param((6, 16), (6, 16), id="a wider phrase"),
    ],
)
@pytest.mark.parametrize(("part", "id"), [("statement", "quantity@6-8"), ("relevant", "quantity@relevant:6-8")])
def test_a_fact_at_a_place_is_the_fact_with_its_spans_written_out(part, id, phrase, wide):
    fact = made(part=part, phrase=phrase)
    written = Quantity(
        id=id,
        span=Span(start=6, end=8, part=part),
        text="30",
        phrase=Span(start=wide[0], end=wide[1], part=part),
        value=30,
        role=QuantityRole.TARGET,
    )
    assert fact == written
    assert hash(fact) == hash(written)
    assert fact.model_dump_json() == written.model_dump_json()
    assert pickle.loads(pickle.dumps(fact)) == written


def test_facts_of_the_same_place_share_a_span_that_cannot_change():
    first, second = made(), made(of="clients")
    assert first.span is second.span
    with pytest.raises(ValidationError, match="frozen"):
        first.span.start = 0


@pytest.mark.parametrize(
    "place", [pytest.param((8, 6), id="ends before it starts"), pytest.param((-1, 3), id="starts before the text")]
)
def test_a_place_that_is_none_is_refused_each_time(place):
    for _ in range(2):
        with pytest.raises(ValidationError):
            Quantity.at(TEXT, *place, value=1, role=QuantityRole.TARGET)
