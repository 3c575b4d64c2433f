"""Named things that can be measured."""

import pytest

from smartlint.facts import Direction, Indicator


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Paint the fence.", id="a thing"),
        pytest.param("SLA1: Answer calls.", id="a label"),
        pytest.param("Improve our values.", id="a plural that cannot be counted"),
        pytest.param("Plant trees to reduce stress.", id="part of the purpose"),
        pytest.param("Grow calmer through better sleep.", id="part of the means"),
        pytest.param("Discuss revenue.", id="a verb that only deals with it"),
        pytest.param("Find part-time work.", id="half of a compound"),
        pytest.param("Hold the rate.", id="a rate of nothing"),
        pytest.param("Buy a revenue book.", id="only the name of a thing"),
        pytest.param("dash to the shop", id="an acronym in small letters"),
        pytest.param("Strengthen friendships.", id="a verb that shades"),
        pytest.param("Spend a good time outside.", id="a time that measures nothing"),
    ],
)
def test_no_indicator(read, text):
    assert [fact.text for fact in read(text) if isinstance(fact, Indicator)] == []


@pytest.mark.parametrize(
    ("text", "expected", "direction"),
    [
        pytest.param("Increase visitor satisfaction.", "visitor satisfaction", Direction.UP, id="with its modifier"),
        pytest.param(
            "Reduce the 30-day readmission rate.", "30-day readmission rate", Direction.DOWN, id="a long name"
        ),
        pytest.param("Keep uptime high.", "uptime", Direction.KEEP, id="to be kept"),
        pytest.param("Raise NPS above 50.", "NPS", Direction.UP, id="an acronym"),
        pytest.param("Lower the PHQ-9.", "PHQ-9", Direction.DOWN, id="an acronym with a number"),
        pytest.param("Increase the number of visits.", "number", Direction.UP, id="number of"),
        pytest.param("Increase email subscribers.", "subscribers", Direction.UP, id="what can be counted"),
        pytest.param("Reduce plastic waste.", "plastic waste", Direction.DOWN, id="a mass"),
        pytest.param("Prevent falls.", "falls", Direction.UNKNOWN, id="what is prevented"),
        pytest.param("Client satisfaction above last year", "Client satisfaction", Direction.UNKNOWN, id="no verb"),
    ],
)
def test_indicator(read, text, expected, direction):
    found = [fact for fact in read(text) if isinstance(fact, Indicator)]
    assert [(fact.text, fact.direction) for fact in found] == [(expected, direction)]
