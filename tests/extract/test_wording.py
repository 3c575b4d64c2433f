"""Absolutes, hedges, vague terms, placeholders, reviews, references."""

import pytest

from smartlint.facts import Absolute, Hedge, Placeholder, Reference, Review, VagueTerm


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Call the landlord every Friday.", [], id="a rhythm is no absolute"),
        pytest.param("Stretch every single day.", [("every", True)], id="a rhythm without exception"),
        pytest.param("Grade all 27 essays.", [("all", False)], id="a counted set"),
        pytest.param("Sort all my letters.", [("all", False)], id="a set that is somebody's own"),
        pytest.param("Reach all clients.", [("all", True)], id="an open set of people"),
        pytest.param("Reach all clients this year.", [("all", True)], id="an open set, with a date behind it"),
        pytest.param("Reach all of our clients.", [("all", False)], id="all of a set that is somebody's own"),
        pytest.param("Never eat sugar again.", [("Never", True)], id="never"),
        pytest.param("Eliminate poverty.", [("Eliminate", True)], id="a verb that leaves nothing"),
        pytest.param("Zero complaints", [("Zero", True)], id="zero"),
        pytest.param("Cut emissions to net zero by 2045.", [("zero", False)], id="net zero"),
        pytest.param("Reach 100 % of patients by phone.", [("100 %", True)], id="a literal hundred per cent"),
    ],
)
def test_absolutes(read, text, expected):
    assert [(fact.text, fact.open) for fact in read(text).of(Absolute)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Try three new recipes.", [], id="try a thing"),
        pytest.param("I will try to call.", ["try to"], id="try to"),
        pytest.param("If possible, I will call.", ["If possible"], id="if possible"),
        pytest.param("Cook more so that guests could stay longer.", [], id="could in a side clause"),
        pytest.param("I could call my sister.", ["could"], id="could in the main clause"),
        pytest.param("We will call İzmir, if possible.", ["if possible"], id="a capital that is two small letters"),
    ],
)
def test_hedges(read, text, expected):
    assert [fact.text for fact in read(text).of(Hedge)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Hire no more than 3 nurses.", [], id="part of a comparator"),
        pytest.param("Finish the report in 3 or more sessions.", [], id="or more"),
        pytest.param("Visit the Best Western.", [], id="part of a name"),
        pytest.param("Update files as needed.", [("as needed", "escape")], id="an open clause"),
        pytest.param("Build a world-class team.", [("world-class", "slogan")], id="a slogan"),
        pytest.param("Give appropriate support.", [("appropriate", "quality")], id="a quality"),
        pytest.param("Visit several schools.", [("several", "quantity")], id="a quantity"),
        pytest.param("Write a more honest letter.", [("more", "quality")], id="a comparison that counts nothing"),
        pytest.param("Collect best practices.", [], id="a set phrase"),
    ],
)
def test_vague_terms(read, text, expected):
    assert [(fact.text, fact.kind) for fact in read(text).of(VagueTerm)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("- [x] Call the landlord.", [], id="a check box"),
        pytest.param("Use X-rays less.", [], id="an X in a word"),
        pytest.param("Cut falls by X%.", ["X"], id="an X before a unit"),
        pytest.param("[Client name] will call by TBD.", ["[Client name]", "TBD"], id="brackets and TBD"),
        pytest.param("Raise ____ dollars.", ["____"], id="a line to fill"),
        pytest.param("Hire <number> nurses.", ["<number>"], id="angle brackets"),
    ],
)
def test_placeholders(read, text, expected):
    assert [fact.text for fact in read(text).of(Placeholder)] == expected


def test_reviews(read):
    facts = read("Walk 20 minutes a day, tracked with a diary, with a check-in every month.")
    assert [fact.text for fact in facts.of(Review)] == ["tracked with", "check-in"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Call my sister.", [], id="no pronoun"),
        pytest.param("Make it easier to book.", [], id="an it that stands for a clause"),
        pytest.param("Draft the letter and send it.", [True], id="it points back"),
        pytest.param("Send it by Friday.", [False], id="it points at nothing"),
    ],
)
def test_references(read, text, expected):
    assert [fact.resolved for fact in read(text).of(Reference)] == expected
