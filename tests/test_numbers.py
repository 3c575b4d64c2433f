"""Number words and digit strings as values."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smartlint.numbers import SMALL, TENS, cardinal, digits, is_digits


@pytest.mark.parametrize(
    ("text", "value"),
    [
        pytest.param("1" * 400, None, id="too large for a float"),
        pytest.param("²", 2.0, id="a superscript digit has a value"),
        pytest.param("$", None, id="a symbol has none"),
        pytest.param("1.2.3", None, id="two dots are no number"),
        pytest.param("7", 7.0, id="one digit"),
        pytest.param("1,200", 1200.0, id="a group"),
        pytest.param("1,200.5", 1200.5, id="a group and a decimal"),
        pytest.param("3,45,678.25", 345678.25, id="Indian groups"),
        pytest.param("1.111,11", 1111.11, id="groups with dots, a decimal comma"),
        pytest.param("6,50", 6.5, id="a decimal comma"),
        pytest.param(".25", 0.25, id="no digit before the dot"),
        pytest.param("٣", 3.0, id="an Arabic digit"),
        pytest.param("½", 0.5, id="a vulgar fraction"),
    ],
)
def test_digit_strings(text, value):
    assert digits(text) == value


@pytest.mark.parametrize(
    ("text", "end", "value"),
    [
        pytest.param("several", None, None, id="no numeral"),
        pytest.param("hundreds", None, None, id="a plural scale alone is vague"),
        pytest.param("", None, None, id="nothing"),
        pytest.param("nineteen", 1, 19, id="a teen"),
        pytest.param("forty two", 2, 42, id="tens and a unit"),
        pytest.param("forty - two", 3, 42, id="with a hyphen"),
        pytest.param("forty forty", 1, 40, id="not two tens"),
        pytest.param("hundred", 1, 100, id="a bare scale"),
        pytest.param("two hundred and six", 4, 206, id="hundreds with and"),
        pytest.param("two hundred & six", 4, 206, id="an ampersand for and"),
        pytest.param("two hundred and three fifths", 2, 200, id="a share is no tail of the hundred"),
        pytest.param("one hundred and two hundred", 2, 100, id="two numbers joined by and"),
        pytest.param("two hundred and six thousand", 5, 206000, id="a hundred before a thousand"),
        pytest.param("six million two hundred thousand four", 6, 6200004, id="falling scales"),
        pytest.param("six million , two hundred thousand", 6, 6200000, id="a comma behind a scale"),
        pytest.param("two thousand , three", 2, 2000, id="a comma of a list"),
        pytest.param("four thousand and five thousand", 2, 4000, id="a scale that does not fall"),
        pytest.param("two million and three fifths", 2, 2e6, id="a share is no tail of a scale"),
        pytest.param("2.5 million", 2, 2.5e6, id="digits before a scale"),
        pytest.param("4 thousand 3 hundred and 21", 6, 4321, id="digits all the way"),
        pytest.param("4 thousand 3", 2, 4000, id="bare digits behind a scale are another number"),
        pytest.param("3 hundred 5", 2, 300, id="bare digits behind a hundred too"),
        pytest.param("3 hundred and 0", 2, 300, id="nothing to add"),
        pytest.param("five thousand million", 3, 5e9, id="scales multiplied"),
    ],
)
def test_cardinals(text, end, value):
    assert cardinal(text.split(), 0) == (None if end is None else (end, value))


def test_a_limit_keeps_the_tail_small():
    assert cardinal(["two", "thousand"], 0, limit=1000) is None


@pytest.mark.parametrize(("word", "said"), [("12", True), (".5", True), ("½", True), (".", False), ("two", False)])
def test_what_begins_like_digits(word, said):
    assert is_digits(word) is said


def spoken(value: int) -> str:
    names = {
        number: word for word, number in (SMALL | TENS).items() if word not in ("nil", "nought", "naught", "fourty")
    }
    if value < 20 or (value < 100 and value % 10 == 0):
        return names[value]
    if value < 100:
        return f"{names[value - value % 10]} - {names[value % 10]}"
    for size, word in ((1_000_000, "million"), (1000, "thousand"), (100, "hundred")):
        if value >= size:
            rest = value % size
            return f"{spoken(value // size)} {word}" + (
                f" and {spoken(rest)}" if 0 < rest < 100 else f" {spoken(rest)}" if rest else ""
            )
    raise AssertionError


@given(st.integers(0, 999_999_999))
def test_every_number_is_read_as_it_is_spoken(value):
    words = spoken(value).split()
    assert cardinal(words, 0) == (len(words), float(value))


@given(
    st.lists(
        st.sampled_from([*SMALL, *TENS, "hundred", "thousand", "million", "and", "-", ",", "3", "2.5", "fifths"]),
        max_size=60,
    )
)
def test_any_row_of_number_words_is_survived(words):
    for at in range(len(words) + 1):
        found = cardinal(words, at)
        assert found is None or (at < found[0] <= len(words) and math.isfinite(found[1]))


@given(st.text(alphabet="0123456789.,½٣", min_size=1, max_size=400))
def test_any_digit_string_is_survived(text):
    value = digits(text)
    assert value is None or math.isfinite(value)
