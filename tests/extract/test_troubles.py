"""What is wrong today, told beside what is to be done."""

import pytest

from smartlint.facts import Purpose


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Close the ledger by May. It will be done without errors.", [], id="trouble that is gone"),
        pytest.param("Close the ledger by May. I can not say when.", [], id="what one cannot say"),
        pytest.param("Fix broken chairs, then paint what we want.", [], id="what is broken, not a sentence on it"),
        pytest.param("The bins are full of waste, empty them by May.", [], id="a complaint without a wish"),
        pytest.param(
            "Sort the keys by May. I can't find the right one.",
            ["I can't find the right one"],
            id="what one cannot find",
        ),
        pytest.param(
            "The folders are hard to search, sorting them is something I would love to do.",
            ["The folders are hard to search"],
            id="a complaint in front of a wish",
        ),
    ],
)
def test_troubles(read, text, expected):
    assert [fact.text for fact in read(text).of(Purpose)] == expected
