"""What is parsed for a text, and the way back to it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smartlint.imperatives import NO_FORMS, VerbForms
from smartlint.prepare import prepare


@pytest.mark.parametrize(
    ("text", "parsed"),
    [
        pytest.param("The client walks.", "The client walks.", id="a sentence with a subject"),
        pytest.param("Report of the board", "Report of the board", id="a noun that is a verb as well"),
        pytest.param("Plan overview:", "Plan overview:", id="a label"),
        pytest.param(
            "Support tickets must be closed.", "Support tickets must be closed.", id="a subject and its auxiliary"
        ),
        pytest.param("Key results", "Key results", id="an adjective that is a verb as well"),
        pytest.param("Team day", "Team day", id="a noun that is seldom a verb"),
        pytest.param("Net new revenue", "Net new revenue", id="an adjective of accounts"),
        pytest.param("Summary shows a rise.", "Summary shows a rise.", id="a noun in front of a verb of reports"),
        pytest.param("Value for money", "Value for money", id="a noun that no order begins with"),
        pytest.param("Sign up: two names", "Sign up: two names", id="a verb and particle that label what follows"),
        pytest.param("Water is life", "Water is life", id="a noun in front of is"),
        pytest.param("Guest's room", "Guest's room", id="a possessive"),
        pytest.param(
            "In the first winter, Report won prizes.",
            "In the first winter, Report won prizes.",
            id="a name behind a time",
        ),
        pytest.param("Cut noise.", "I will cut noise.", id="an imperative"),
        pytest.param("Report two falls.", "I will report two falls.", id="a verb that is a noun as well"),
        pytest.param("Verbalizes her plan.", "She verbalizes her plan.", id="a verb whose subject is left out"),
        pytest.param("By May, cut noise.", "By May, I will cut noise.", id="an imperative behind a date"),
        pytest.param("1. Cut noise.", "I will cut noise.", id="a list number"),
        pytest.param("- [ ] Cut noise.", "I will cut noise.", id="a check box"),
        pytest.param("KR2: Cut noise.", "I will cut noise.", id="a key result"),
        pytest.param("O: Cut noise.", "I will cut noise.", id="an objective by its letter"),
        pytest.param("Where noise is high, cut it.", "Where noise is high, I will cut it.", id="a condition in front"),
        pytest.param("My SMART goal: Cut noise.", "I will cut noise.", id="a label in words"),
        pytest.param("[Ops] Cut noise.", "I will cut noise.", id="a tag"),
        pytest.param("[Name] will cut noise.", "[Name] will cut noise.", id="a gap is no tag"),
        pytest.param("Ward 4: cut noise.", "Ward 4: I will cut noise.", id="a topic"),
        pytest.param("Cut noise. Paint walls.", "I will cut noise. I will paint walls.", id="two sentences"),
        pytest.param("“Cut noise.”", "“I will cut noise.”", id="quotes"),
        pytest.param("Co-write a song.", "I will co-write a song.", id="a prefix"),
        pytest.param("Gather and sort mail.", "I will gather and sort mail.", id="two verbs"),
        pytest.param("Support those who have no home.", "I will support those who have no home.", id="another clause"),
        pytest.param(
            "Support 40 homes that are cold.", "I will support 40 homes that are cold.", id="a number in between"
        ),
        pytest.param("Head the inquiry.", "I will head the inquiry.", id="a seldom verb in front of an article"),
        pytest.param("Head up two teams.", "I will head up two teams.", id="a seldom verb and its particle"),
        pytest.param(
            "Team up with the choir.", "I will team up with the choir.", id="a noun and a particle make a verb"
        ),
        pytest.param("Quietly pack.", "I will quietly pack.", id="an adverb in front"),
        pytest.param("Design & build a shed.", "I will design & build a shed.", id="a sign for and"),
        pytest.param(
            "Watch out and report leaks.", "I will watch out and report leaks.", id="a verb behind its particle"
        ),
        pytest.param("Health – Read each night.", "Health – I will read each night.", id="a topic in front of a dash"),
        pytest.param("Also, read each night.", "Also, I will read each night.", id="a word of sequence in front"),
        pytest.param("2027 goal: read it", "I will read it", id="a label with its year"),
        pytest.param("Carries her tray.", "She carries her tray.", id="a verb that ends in -ies"),
        pytest.param("STG (2 wks): Read it", "STG (2 wks): I will read it", id="a topic with brackets"),
        pytest.param("For the 1.0 release, cut noise.", "For the 1.0 release, I will cut noise.", id="a number with a point"),
        pytest.param("Year-round, cut noise.", "Year-round, I will cut noise.", id="an adverb of time in front"),
        pytest.param("Twice a week, cut noise.", "Twice a week, I will cut noise.", id="a rhythm in front"),
        pytest.param("Client tolerates noise", "Client also tolerates noise", id="a person and what could be a noun"),
        pytest.param("Client walks quietly", "Client also walks quietly", id="a person, a verb and its manner"),
        pytest.param("Client calls are short", "Client calls are short", id="a noun behind a person"),
        pytest.param("Client visits to the mill", "Client visits to the mill", id="a noun and a preposition behind a person"),
        pytest.param("Kettle tolerates noise", "Kettle tolerates noise", id="a thing and a verb"),
        pytest.param("List two knots you will tie.", "I will list two knots you will tie.", id="another subject behind"),
        pytest.param("Reinvest rent", "I will reinvest rent", id="a prefix and a verb"),
        pytest.param("Weatherize the hut", "I will weatherize the hut", id="an ending of verbs"),
        pytest.param("Rebel bands", "Rebel bands", id="a prefix and no verb"),
    ],
)
def test_what_is_parsed(text, parsed):
    assert prepare(text).text == parsed


@pytest.mark.parametrize(
    ("text", "breaks"),
    [
        pytest.param("Buddies: every crew cuts noise", [9], id="a topic in front of all of a kind"),
        pytest.param("Our walls are thin: each one lets noise in", [], id="a clause in front of a colon"),
        pytest.param("Mr. Okoro cuts noise. He reads.", [22], id="a title with a full stop"),
        pytest.param("J. Okoro cuts noise", [], id="an initial"),
        pytest.param("No. 4 Mill St. Kilda cuts noise", [], id="short forms"),
    ],
)
def test_where_sentences_begin(text, breaks):
    assert [place for place in prepare(text).breaks if place] == breaks


def test_a_dictionary_adds_verbs():
    known = VerbForms(frozenset({"harvest", "dredge"}), frozenset({"dredge"}))
    assert prepare("Dredge ponds.", known).text == "I will dredge ponds."
    assert prepare("Harvest the pears.", known).text == "I will harvest the pears."
    assert prepare("Harvest time", known).text == "Harvest time"
    assert prepare("Dredges ponds.", known).text == "She dredges ponds."
    assert prepare("Harvest the pears.", NO_FORMS).text == "Harvest the pears."


pieces = st.lists(
    st.sampled_from(
        [
            "- ",
            "1. ",
            "Goal 2: ",
            "[Ops] ",
            "By May, ",
            "Cut noise",
            "Walks home",
            ". ",
            "\n\n",
            "“",
            "”",
            "é",
            "The end",
            "\t",
            ":",
            "🙂 ",
            "KR1: ",
        ]
    ),
    max_size=12,
).map("".join)


@given(st.one_of(pieces, st.text(max_size=200)))
def test_every_offset_leads_back_to_the_same_character(text):
    ready = prepare(text)
    virtual = {i for start, end in ready.virtual for i in range(start, end)}
    for offset, character in enumerate(ready.text):
        if offset not in virtual:
            assert text[ready.original(offset)].lower() == character.lower()


@given(st.one_of(pieces, st.text(max_size=200)))
def test_only_labels_are_left_out(text):
    ready = prepare(text)
    virtual = {i for start, end in ready.virtual for i in range(start, end)}
    shown = {ready.original(offset) for offset in range(len(ready.text)) if offset not in virtual}
    labels = {i for start, end in ready.labels for i in range(start, end)}
    assert shown | labels == set(range(len(text)))
    assert not shown & labels
