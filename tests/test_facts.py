"""How facts are made from places in a text."""

import pickle

import pytest
from pydantic import TypeAdapter, ValidationError

from smartlint import facts
from smartlint.facts import (
    KNOWN,
    Action,
    ActionClass,
    Fact,
    Facts,
    Mood,
    Name,
    NonGoal,
    NonGoalKind,
    OpaqueFact,
    Quantity,
    QuantityRole,
)
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


def test_every_built_in_fact_is_known_by_its_name_in_json():
    kinds = {kind for kind in vars(facts).values() if isinstance(kind, type) and issubclass(kind, Fact)}
    assert set(KNOWN.values()) == kinds - {Fact, OpaqueFact}
    assert all(name == kind.model_fields["type"].default for name, kind in KNOWN.items())


@pytest.mark.parametrize(
    "fact",
    [
        pytest.param(Name.at(TEXT, 20, 26), id="a name of one word"),
        pytest.param(Name.at(TEXT, 9, 26, words=3), id="a name of three words"),
        pytest.param(NonGoal.at(TEXT, 0, 26, kind=NonGoalKind.TOPIC), id="a topic"),
        pytest.param(
            Action.at(
                TEXT, 0, 5, lemma="phone", kind=ActionClass.CONCRETE, mood=Mood.COMMITMENT, joined=2, qualities=3
            ),
            id="an act with what its sentence joins",
        ),
    ],
)
def test_a_fact_is_read_back_as_its_own_type(fact):
    adapter = TypeAdapter(Facts)
    [back] = adapter.validate_json(adapter.dump_json(Facts([fact])))
    assert back == fact
    assert type(back) is type(fact)


def test_what_an_older_report_does_not_say_is_nothing():
    name = Name.at(TEXT, 20, 26).model_dump()
    del name["words"]
    act = Action.at(TEXT, 0, 5, lemma="phone", kind=ActionClass.CONCRETE, mood=Mood.COMMITMENT).model_dump()
    del act["joined"], act["qualities"]
    [first, second] = TypeAdapter(Facts).validate_python([name, act])
    assert (first.words, second.joined, second.qualities) == (1, 0, 0)
