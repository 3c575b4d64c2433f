"""Means: steps, supports and resources."""

import pytest

from smartlint.facts import Means


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Talk with the board.", [], id="company"),
        pytest.param("Stand up with no support.", [], id="none of it"),
        pytest.param("Interview the residents with splints.", [], id="whom it is for"),
        pytest.param("Read the story when given a prompt.", [], id="an occasion"),
        pytest.param("Keep the shop open through the week.", [], id="a stretch of time"),
        pytest.param("Walk twice a day and swim.", [], id="two habits, no score"),
        pytest.param(
            "Grow the chapter. We will open 40 branches by 2030.", [], id="a later sentence that sets one more target"
        ),
        pytest.param("We have an old shed. We will mend the roof.", [], id="the goal behind what is wrong"),
        pytest.param("Raise trust to 60 % via a yearly survey.", [], id="what it is measured through"),
        pytest.param("Buddies: every rower trains a friend.", [], id="what is to be done behind a topic"),
        pytest.param("Sell the van. Dana will write the advert.", ["write the advert"], id="a step behind the goal"),
        pytest.param("Paint the fence using the wide roller.", ["using the wide roller"], id="using a thing"),
        pytest.param(
            "Cut along the line with loop scissors.", ["with loop scissors"], id="an aid that hangs on a noun"
        ),
        pytest.param("Sit for a story, given a wobble cushion.", ["given a wobble cushion"], id="given an aid"),
        pytest.param("Start a scheme with weekly drills.", ["with weekly drills"], id="what comes back"),
        pytest.param(
            "Train as a baker by way of a two-year course.", ["by way of a two-year course"], id="a long course"
        ),
        pytest.param("Agree the rota jointly with the night crew.", ["jointly with the night crew"], id="who joins in"),
        pytest.param(
            "Stretch twice a day; pain score down 3 points by week 6.",
            ["Stretch twice a day"],
            id="a practice and a score",
        ),
        pytest.param(
            "Client will plan her move AEB touring two flats.", ["AEB touring two flats"], id="evidence that is a step"
        ),
    ],
)
def test_means(read, text, expected):
    assert [fact.text for fact in read(text).of(Means)] == expected
