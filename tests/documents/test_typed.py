"""Bullets, numbers and check boxes that somebody typed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smartlint.documents.typed import typed, typed_lines


@pytest.mark.parametrize(
    "text",
    [
        "Call ten clients.",
        "-5 degrees",
        "2027 will be better",
        "I. will",
        "A. Smith will call",
        "1.5 Million visits",
        "3",
        "-",
        "•",
        "",
        "e.g. calls",
        "10 calls",
        "5.5 hours a week",
        "*",
        "(see below)",
        "[TBD] by May",
    ],
)
def test_words_are_left_alone(text: str):
    assert typed(text) == (0, len(text), "", None)


@pytest.mark.parametrize(
    ("text", "words", "marker", "checked"),
    [
        ("- Call", "Call", "-", None),
        ("•Call", "Call", "•", None),
        ("– Call", "Call", "–", None),
        ("\uf0b7 Call", "Call", "\uf0b7", None),
        ("1. Call", "Call", "1.", None),
        ("(2) Call", "Call", "(2)", None),
        ("b) Call", "Call", "b)", None),
        ("iv. Call", "Call", "iv.", None),
        ("1.2.3 Call", "Call", "1.2.3", None),
        ("B) Call", "Call", "B)", None),
        ("☐ Call", "Call", "☐", False),
        ("☒Call", "Call", "☒", True),
        ("- [x] Call", "Call", "-", True),
        ("[ ] Call", "Call", "[ ]", False),
        ("1. ☑ Call", "Call", "1.", True),
    ],
)
def test_what_stands_in_front_is_taken_off(text: str, words: str, marker: str, checked: bool | None):
    piece = typed(text)
    assert (text[piece.start : piece.end], piece.marker, piece.checked) == (words, marker, checked)


def test_in_a_list_only_a_check_box_is_taken_off():
    assert typed("2. Call", listed=True).marker == ""
    assert typed("☐ Call", listed=True).checked is False


def test_lines_with_a_marker_are_pieces_of_their_own():
    text = "Goals:\n1. Call ten\n  clients.\n\n2. Write."
    assert [(text[each.start : each.end], each.marker) for each in typed_lines(text)] == [
        ("Goals:", ""),
        ("Call ten\n  clients.", "1."),
        ("Write.", "2."),
    ]


def test_lines_without_a_marker_are_one_piece():
    text = "  Call ten\nclients. "
    assert [text[each.start : each.end] for each in typed_lines(text)] == ["Call ten\nclients."]


@given(st.text(st.sampled_from("-•1.a) x\n☐[]"), max_size=40))
def test_pieces_follow_each_other_inside_the_text(text: str):
    at = 0
    for piece in typed_lines(text):
        assert at <= piece.start < piece.end <= len(text)
        assert text[piece.start : piece.end].strip() == text[piece.start : piece.end]
        at = piece.end
