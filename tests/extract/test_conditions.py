"""What an act is to be done without, in or at."""

import pytest

from smartlint.facts import Condition


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Paint the fence.", id="none"),
        pytest.param("File the claim without delay.", id="without delay"),
        pytest.param("Go out with no exceptions.", id="with something"),
        pytest.param("Read for 30 minutes.", id="a time that is spent"),
        pytest.param("Swim for 20 minutes longer.", id="a time that grows"),
        pytest.param("Move the shop within 30 days.", id="a time in days"),
        pytest.param("Buy a bike so that I get there in under 30 minutes.", id="a time of what it is good for"),
        pytest.param("Swim on 5 of 7 mornings.", id="a share of days"),
        pytest.param("Cut waste by half.", id="a share in words"),
    ],
)
def test_no_condition(read, text):
    assert read(text).of(Condition) == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Carry a tray without spilling.", [("without", "without")], id="without a slip"),
        pytest.param("Pt will shower w/o help.", [("w/o", "without")], id="in short"),
        pytest.param("Cross the road with no more than one cue.", [("with no more", "without")], id="with no more than"),
        pytest.param("Run the mile in under 9 minutes.", [("9 minutes", "time")], id="in a time"),
        pytest.param("Tie the shoe in 4 of 5 tries.", [("4 of 5", "tries")], id="in so many tries"),
        pytest.param(
            "Tie the shoe without help in 4 of 5 tries.", [("without", "without"), ("4 of 5", "tries")], id="two of them"
        ),
    ],
)
def test_conditions(read, text, expected):
    assert [(fact.text, fact.kind) for fact in read(text).of(Condition)] == expected
