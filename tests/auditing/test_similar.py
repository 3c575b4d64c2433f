"""Texts that say nearly the same."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smartlint.auditing import similar
from smartlint.auditing.similar import Similar, shingles, similarity

CALL = "We will call ten landlords every week until June 2027."


@pytest.mark.parametrize("other", [
    pytest.param("We will train twelve nurses by May 2027.", id="another goal"),
    pytest.param("We will visit ten families every month until May 2027.", id="the same form"),
])
def test_goals_that_differ_are_not_grouped(other: str):
    texts = Similar(0.7)
    assert texts.group(CALL) == (0, True)
    assert texts.group(other) == (1, True)


@pytest.mark.parametrize("other", [
    pytest.param(CALL, id="itself"),
    pytest.param("we will call ten LANDLORDS - every week - until June 2027", id="case and punctuation"),
    pytest.param("We will call twelve landlords every week until June 2027.", id="another number"),
    pytest.param("In spring we will call ten landlords every week until June 2027.", id="words before"),
])
def test_goals_that_say_nearly_the_same_are_grouped_with_the_first(other: str):
    texts = Similar(0.6)
    texts.group("Write the handbook.")
    assert texts.group(CALL) == (1, True)
    assert texts.group(other) == (1, False)


@pytest.mark.parametrize("text", ["", "…", " - "])
def test_a_text_without_words_is_like_nothing(text: str):
    texts = Similar(0.7)
    assert texts.group(text) is None
    assert texts.group(text) is None


def test_memory_has_a_limit(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(similar, "MOST_TEXTS", 1)
    texts = Similar(0.7)
    texts.group(CALL)
    assert texts.group("Write the handbook.") is None
    assert texts.group(CALL) == (0, False)


@given(st.text(), st.text())
def test_similarity_is_the_same_both_ways_and_one_for_the_same_words(one: str, other: str):
    assert similarity(shingles(one), shingles(other)) == similarity(shingles(other), shingles(one))
    assert similarity(shingles(one), shingles(one)) == 1
    assert 0 <= similarity(shingles(one), shingles(other)) <= 1
