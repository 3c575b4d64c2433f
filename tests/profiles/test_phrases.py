"""The language of phrases, and what is found by it."""

import pytest

from smartlint.extract.spotter import Spotter
from smartlint.profiles.phrases import parse
from smartlint.words import Text, Word

GROUPS = {"served": frozenset({"client", "family"})}
TAGS = {"house": "VB", "housing": "NN", "the": "DT", "safe": "JJ"}


def text(*sentences: str) -> Text:
    """Words whose lemma is the form before a slash and whose form stands behind it: "client/clients"."""
    words: list[Word] = []
    for number, sentence in enumerate(sentences):
        for each in sentence.split():
            lemma, _, form = each.partition("/")
            words.append(
                Word(
                    len(words),
                    form or lemma,
                    (form or lemma).lower(),
                    lemma,
                    TAGS.get(lemma, "NN"),
                    "",
                    0,
                    0,
                    0,
                    number,
                )
            )
    return Text(" ".join(sentences), tuple(words))


def found(phrase: str, *sentences: str) -> list[tuple[int, int]]:
    return [spot[1:] for spot in Spotter([("x", parse(phrase, GROUPS))]).spots(text(*sentences))]


@pytest.mark.parametrize(
    ("phrase", "sentence"),
    [
        pytest.param("stable housing", "stable housin", id="another word"),
        pytest.param("stable housing", "stable and warm housing", id="not side by side"),
        pytest.param("house/V", "housing", id="another part of speech"),
        pytest.param("client + safe", "client a b c d e f g h i safe", id="too far apart"),
        pytest.param("client + client", "client", id="one word for two terms"),
        pytest.param("{served} safe", "safe client", id="the wrong order within a term"),
        pytest.param("stable housing", "stable", id="the text ends too soon"),
    ],
)
def test_what_is_not_found(phrase: str, sentence: str):
    assert found(phrase, sentence) == []


@pytest.mark.parametrize(
    ("phrase", "sentence", "place"),
    [
        pytest.param("stable housing", "a stable housing plan", (1, 2), id="side by side"),
        pytest.param("{served}|pet + safe", "keep family/families safe", (1, 2), id="a group, by its base form"),
        pytest.param("safe + client", "client is safe", (0, 2), id="in any order"),
        pytest.param("follow-up visit", "the follow - up visit/visits", (1, 4), id="a word with hyphens"),
        pytest.param("house/V|home", "to house them", (1, 1), id="the part of speech that was meant"),
        pytest.param("visits", "visit/visits", (0, 0), id="a form as it is written"),
        pytest.param("CLIENT", "client", (0, 0), id="capitals"),
        pytest.param("client + safe + home", "safe home for the client", (0, 4), id="three terms"),
    ],
)
def test_what_is_found(phrase: str, sentence: str, place: tuple[int, int]):
    assert found(phrase, sentence) == [place]


def marked(phrase: str, sentence: str, marks: dict[int, dict[str, int]]) -> list[tuple[int, int]]:
    return [spot[1:] for spot in Spotter([("x", parse(phrase, GROUPS))]).spots(text(sentence), marks)]


@pytest.mark.parametrize(
    ("phrase", "places"),
    [
        pytest.param("<deadline>", [], id="a fact that is not there"),
        pytest.param("safe <quantity>", [], id="not side by side"),
        pytest.param("<start> safe", [], id="not at the start"),
        pytest.param("<quantity>", [(1, 2)], id="all words of the fact"),
        pytest.param("<quantity> client", [(1, 3)], id="a word behind it"),
        pytest.param("keep <quantity>", [(0, 2)], id="a word in front of it"),
        pytest.param("safe + <quantity>", [(1, 4)], id="a word near it"),
        pytest.param("<deadline>|<quantity>|safe", [(1, 2), (4, 4)], id="among alternatives"),
        pytest.param("<start> keep", [(0, 0)], id="at the start, which takes up no word"),
        pytest.param("<start> <quantity>", [], id="a fact behind the start"),
    ],
)
def test_facts_and_the_start_of_a_sentence(phrase: str, places: list[tuple[int, int]]):
    marks = {0: {"<start>": -1}, 1: {"<quantity>": 2}}
    assert marked(phrase, "keep four hundred client safe", marks) == places


def test_of_two_facts_that_start_together_the_longer_counts():
    assert marked("<level>|<quantity>", "four client safe", {0: {"<level>": 1, "<quantity>": 0}}) == [(0, 1)]


def test_all_terms_stand_in_one_sentence():
    assert found("client + safe", "the client", "safe") == []
    assert found("stable housing", "a stable", "housing") == []


def test_the_nearest_of_several_is_taken():
    assert found("safe + client", "client x y safe client") == [(3, 4)]


@pytest.mark.parametrize(
    ("phrase", "message"),
    [
        pytest.param("", "is no phrase", id="empty"),
        pytest.param("a + b + c + d + e", "is no phrase", id="five terms"),
        pytest.param("a + ", "is no phrase", id="an empty term"),
        pytest.param("{people}", r"no group '\{people\}'; groups: served", id="an unknown group"),
        pytest.param("a/X", "'a/X' is no word", id="an unknown part of speech"),
        pytest.param("follow-up|visit", "words with hyphens", id="a hyphen among alternatives"),
        pytest.param("a.*b", "is no word", id="a pattern"),
        pytest.param("<weather>", "'<weather>' is no fact; facts: <action>, <deadline>", id="an unknown fact"),
        pytest.param("<start>", "is no phrase", id="the start of nothing"),
        pytest.param("safe <start>", "'<start>' is no fact", id="the start behind a word"),
    ],
)
def test_what_is_no_phrase(phrase: str, message: str):
    with pytest.raises(ValueError, match=message):
        parse(phrase, GROUPS)
