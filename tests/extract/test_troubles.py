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
        pytest.param("Walk past the old mill. My score falls by 9 points.", [], id="a figure that falls"),
        pytest.param("Walk past the old mill. The score leaves the problem band.", ["The score leaves the problem band"],
                     id="what leaves"),
        pytest.param("Swim in June. The lake is out of the risk zone.", [], id="a word that only names a kind"),
        pytest.param(
            "Sort the keys by May. The labels don't agree.", ["The labels don't agree"], id="what does not happen"
        ),
        pytest.param("Sort the keys by May. Don't lose one.", [], id="what is not to be done"),
        pytest.param(
            "The labels are a problem. I will sort the keys.", ["The labels are a problem"], id="a complaint that comes first"
        ),
        pytest.param(
            "I can't find the key I'm after, sorting them is what I would love.",
            ["I can't find the key I'm after"],
            id="a complaint in front of a wish, over what the parser takes for two sentences",
        ),
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
