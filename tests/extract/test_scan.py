"""Lexemes, and the numerals they make up."""

import time
import timeit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smartlint.extract.scan import scan


def numbers(text: str) -> list[tuple[str, float, str]]:
    return [(text[n.start : n.end], round(n.value, 9), n.kind) for n in scan(text).numbers]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="nothing"),
        pytest.param("We never stop at a door or an hour", id="articles"),
        pytest.param("hundreds of letters, thousands of calls", id="plural scales"),
        pytest.param("in a quarter", id="a quarter"),
        pytest.param("a third-party audit", id="a third party"),
        pytest.param("fold the sheets, manifold", id="fold is no multiple by itself"),
        pytest.param("1" * 9999, id="digits beyond any float"),
        pytest.param("minus signs and a negative mood", id="minus without a number"),
    ],
)
def test_no_cardinal(text):
    assert [n for n in numbers(text) if n[2] != "ordinal"] == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("visit 12 schools", [("12", 12, "cardinal")], id="digits"),
        pytest.param("1,250.5 kg", [("1,250.5", 1250.5, "cardinal")], id="groups"),
        pytest.param("3,45,678.25 in all", [("3,45,678.25", 345678.25, "cardinal")], id="Indian groups"),
        pytest.param("2 345 678 letters", [("2 345 678", 2345678, "cardinal")], id="groups parted by spaces"),
        pytest.param("423 0000", [("423", 423, "cardinal"), ("0000", 0, "cardinal")], id="no group of four"),
        pytest.param(
            "5k and 1.2M and 3bn",
            [("5k", 5000, "cardinal"), ("1.2M", 1.2e6, "cardinal"), ("3bn", 3e9, "cardinal")],
            id="suffixes",
        ),
        pytest.param("$2.5m or $4 M", [("2.5m", 2.5e6, "cardinal"), ("4 M", 4e6, "cardinal")], id="suffixes of money"),
        pytest.param(
            "1m long, 10mm wide, 5G",
            [("1", 1, "cardinal"), ("10", 10, "cardinal"), ("5", 5, "cardinal")],
            id="letters that multiply nothing",
        ),
        pytest.param("30th and 2nd", [("30th", 30, "ordinal"), ("2nd", 2, "ordinal")], id="ordinals in digits"),
        pytest.param(
            "twenty-first of sixty", [("twenty-first", 21, "ordinal"), ("sixty", 60, "cardinal")], id="spelled ordinals"
        ),
        pytest.param("one hundred and fifth", [("one hundred and fifth", 105, "ordinal")], id="a long ordinal"),
        pytest.param("a third meeting", [("third", 3, "ordinal")], id="an ordinal before a noun"),
        pytest.param("a third of them", [("a third", 1 / 3, "fraction")], id="a share"),
        pytest.param("a quarter of them", [("a quarter", 0.25, "fraction")], id="a quarter of"),
        pytest.param(
            "two-thirds, one half", [("two-thirds", 2 / 3, "fraction"), ("one half", 0.5, "fraction")], id="shares"
        ),
        pytest.param("three quarters of it", [("three quarters", 0.75, "fraction")], id="three quarters of a thing"),
        pytest.param("the next three quarters of work", [("three", 3, "cardinal")], id="quarters of a year"),
        pytest.param(
            "half a million, half a dozen, half",
            [("half a million", 5e5, "cardinal"), ("half a dozen", 6, "cardinal"), ("half", 0.5, "fraction")],
            id="halves",
        ),
        pytest.param("a half-day", [("half", 0.5, "fraction")], id="the half of a compound"),
        pytest.param("quarter-litre", [("quarter", 0.25, "fraction")], id="a quarter of a unit"),
        pytest.param(
            "a couple of days, a dozen, two dozen",
            [("a couple of", 2, "cardinal"), ("a dozen", 12, "cardinal"), ("two dozen", 24, "cardinal")],
            id="couples and dozens",
        ),
        pytest.param("one and a half, 2½", [("one and a half", 1.5, "fraction"), ("2½", 2.5, "fraction")], id="mixed"),
        pytest.param("two and three fifths", [("two and three fifths", 2.6, "fraction")], id="a cardinal with a share"),
        pytest.param(
            "two and a half million", [("two and a half million", 2.5e6, "cardinal")], id="a share before a scale"
        ),
        pytest.param(
            "three million and a half", [("three million and a half", 3.5e6, "cardinal")], id="a share of a scale"
        ),
        pytest.param(
            "two billion and a quarter million",
            [("two billion and a quarter million", 2.00025e9, "cardinal")],
            id="a share of a smaller scale",
        ),
        pytest.param(
            "three quarters of a million",
            [("three quarters of a million", 750_000, "cardinal")],
            id="a share of a million",
        ),
        pytest.param("three point two five", [("three point two five", 3.25, "cardinal")], id="a spoken decimal"),
        pytest.param("three point five million", [("three point five million", 3.5e6, "cardinal")], id="and its scale"),
        pytest.param(
            "minus ten, negative one half",
            [("minus ten", -10, "cardinal"), ("negative one half", -0.5, "fraction")],
            id="below nought",
        ),
        pytest.param("thirty (30) days", [("thirty (30)", 30, "cardinal")], id="said twice"),
        pytest.param("thirty (40) days", [("thirty", 30, "cardinal"), ("40", 40, "cardinal")], id="two numbers"),
        pytest.param(
            "2x, 3 x per week, 10-fold, 4fold",
            [("2x", 2, "multiple"), ("3 x", 3, "multiple"), ("10-fold", 10, "multiple"), ("4fold", 4, "multiple")],
            id="multiples in digits",
        ),
        pytest.param(
            "threefold, doubled", [("threefold", 3, "multiple"), ("doubled", 2, "multiple")], id="multiples in words"
        ),
        pytest.param("3x10 reps", [("3", 3, "cardinal"), ("10", 10, "cardinal")], id="sets and repetitions"),
        pytest.param("once or twice", [("once", 1, "times"), ("twice", 2, "times")], id="times"),
        pytest.param(
            "31.12.2026",
            [("31", 31, "cardinal"), ("12", 12, "cardinal"), ("2026", 2026, "cardinal")],
            id="a date in dots",
        ),
        pytest.param("a hundred trillionths", [("a hundred trillionths", 0.0, "fraction")], id="a tiny share"),
    ],
)
def test_numerals(text, expected):
    assert numbers(text) == [(words, round(value, 9), kind) for words, value, kind in expected]


def test_lexemes_are_words_digit_strings_and_single_symbols():
    found = scan("Don’t pay $1,200—see Q3 (5k).").lexemes
    assert [(lexeme.lower, lexeme.kind) for lexeme in found] == [
        ("don't", "word"),
        ("pay", "word"),
        ("$", "symbol"),
        ("1,200", "number"),
        ("—", "symbol"),
        ("see", "word"),
        ("q", "word"),
        ("3", "number"),
        ("(", "symbol"),
        ("5", "number"),
        ("k", "word"),
        (")", "symbol"),
        (".", "symbol"),
    ]


@given(
    st.text(alphabet=st.characters(exclude_categories=["Cs"]) | st.sampled_from("0123456789.,-/½xk% '"), max_size=120)
)
def test_lexemes_slice_the_text_and_numbers_never_overlap(text):
    found = scan(text)
    assert "".join(text[a.start : a.end] for a in found.lexemes) == "".join(text.split())
    ends = [0, *(number.last + 1 for number in found.numbers)]
    assert all(number.first >= end for number, end in zip(found.numbers, ends, strict=False))
    assert found.number_at == {number.first: number for number in found.numbers}


@pytest.mark.parametrize(
    "unit", ["1,", "1.", "one hundred ", "thousand ", "1 234 ", "a", "½", "(1) ", "1,23,", "twenty-"]
)
def test_time_grows_linearly(unit):
    def seconds(length):
        # The best of three, and without the garbage collector, which has the whole test session to go through.
        text = unit * (length // len(unit))
        return min(timeit.repeat(lambda: scan(text), timer=time.process_time, number=1, repeat=3))

    assert seconds(40_000) < 40 * (seconds(4_000) + 0.005)


def test_a_capital_that_is_two_small_letters_moves_nothing():
    text = "İzmir: 5 visits"
    assert [text[n.start : n.end] for n in scan(text).numbers] == ["5"]
    assert [lexeme.lower for lexeme in scan(text).lexemes][1:] == [":", "5", "visits"]
