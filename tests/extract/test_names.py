"""Which proper names a goal holds."""

import pytest

from smartlint.facts import Name


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Paint the fence by noon.", id="no capital but the first"),
        pytest.param("Lisbon will be visited.", id="the first word of a sentence has a capital anyway"),
        pytest.param("Tickets are bought. Lisbon comes next.", id="the first word of a later sentence too"),
        pytest.param("Visit Lisbon and Porto", id="a line set as a heading has capitals throughout"),
        pytest.param("I will call my sister.", id="the writer is no name"),
        pytest.param("Ask anna for the key.", id="without a capital a name cannot be told"),
        pytest.param("Ms. Okoro will row.", id="the name behind a title is whom it is about"),
    ],
)
def test_no_name(read, text):
    assert not read(text).of(Name)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("We will visit Lisbon.", [("Lisbon", 1)], id="one word"),
        pytest.param("We will call Maria Lopez twice.", [("Maria Lopez", 2)], id="a first and a last name are one"),
        pytest.param("We will train with Maria", [("Maria", 1)], id="a name may be the last word"),
        pytest.param("We will visit Lisbon and Porto.", [("Lisbon", 1), ("Porto", 1)], id="two names joined"),
        pytest.param("Lisbon and Porto will be visited.", [("Porto", 1)], id="only what is not first counts"),
        pytest.param("We will call Maria. She and Pedro will cook.", [("Maria", 1), ("Pedro", 1)], id="two sentences"),
        pytest.param("- KR2: we will visit Lisbon.", [("Lisbon", 1)], id="a label is none"),
    ],
)
def test_names_and_how_many_words_they_have(read, text, expected):
    assert [(name.text, name.words) for name in read(text).of(Name)] == expected
