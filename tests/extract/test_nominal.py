"""Noun phrases: which name something to reach, and which are mere topics or headings."""

import pytest

from smartlint.facts import NonGoal, NonGoalKind


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Silo refit by May", id="an end"),
        pytest.param("Silo output of 40 tonnes a day", id="a number to reach"),
        pytest.param("NPS 62", id="an acronym and a number to read off it"),
        pytest.param("Steady income", id="a wished-for state"),
        pytest.param("A calm ward", id="a wished-for state behind an article"),
        pytest.param("A warmer room on the ward", id="a comparative"),
        pytest.param("A bench in every park", id="one in every place"),
        pytest.param("Installation of handrails", id="a doing in front of of"),
        pytest.param("World-class silo cleaning", id="a wished-for state with a hyphen"),
        pytest.param("Forklift licence", id="something to be earned"),
        pytest.param("Beds free in the night shelter", id="an adjective behind says that it is there"),
        pytest.param("Board game night every Friday", id="a schedule"),
        pytest.param("KR3: Silo refit", id="the label of a key result"),
        pytest.param("- [ ] Silo refit", id="a box to tick"),
        pytest.param("A borough where every child can swim", id="a place that is pictured with where"),
        pytest.param("One choir whose doors are open", id="a group that is pictured with whose"),
        pytest.param("Pupils making steady progress in maths", id="people shown doing it"),
        pytest.param("No contact with the gang", id="none of it is wanted"),
        pytest.param("Smoother handovers between the shifts", id="a word of wanting in front"),
        pytest.param("The agency to provide transport", id="somebody is to do something"),
        pytest.param("Rebuilding the barn", id="a gerund"),
        pytest.param("Handbook printed", id="a participle at the end"),
        pytest.param("Yard: migration to tar", id="a doing behind a topic"),
        pytest.param("Yard: staying dry", id="a gerund behind a topic"),
        pytest.param("Yard: a fair wage", id="a wished-for state behind a topic and an article"),
        pytest.param("Employment: post at the yard", id="something to be earned as the topic"),
        pytest.param("Vision: a city where every child can swim", id="a picture behind a topic"),
        pytest.param("Marketing plan for 2027", id="one plan with its year"),
        pytest.param("Two tips a week", id="a rhythm of what could be a list"),
        pytest.param("More ways to pay", id="more of what could be a list"),
        pytest.param("Fewer than three rules", id="a limit on what could be a list"),
        pytest.param("10,000 steps", id="things to be done"),
        pytest.param("Step 2: call the bank", id="a step that says what to do"),
        pytest.param("A trip to Cork", id="one thing that is to be had"),
        pytest.param("First novel", id="the first of its kind"),
        pytest.param("Sub-4-hour marathon", id="a limit for a race"),
        pytest.param("1:45 half marathon", id="a time for a race"),
    ],
)
def test_what_names_something_to_reach(read, text):
    assert not read(text).of(NonGoal)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        pytest.param("Grain silo refit", NonGoalKind.TOPIC, id="a bare topic"),
        pytest.param("Grain silo refit.", NonGoalKind.TOPIC, id="a bare topic with a full stop"),
        pytest.param("1. Grain silo refit", NonGoalKind.TOPIC, id="a number is no label"),
        pytest.param("Parking lot lighting", NonGoalKind.TOPIC, id="a gerund that is part of a name"),
        pytest.param("A choir", NonGoalKind.TOPIC, id="a thing with an article pictures nothing"),
        pytest.param("Pupils in maths", NonGoalKind.TOPIC, id="people without a doing"),
        pytest.param("No record of visits", NonGoalKind.TOPIC, id="what is not there"),
        pytest.param("Ability to climb stairs", NonGoalKind.TOPIC, id="an infinitive that completes its noun"),
        pytest.param("Reasons to walk", NonGoalKind.HEADING, id="reasons to do something are no task"),
        pytest.param("Way to school", NonGoalKind.HEADING, id="a way to a place"),
        pytest.param("Bread", NonGoalKind.HEADING, id="one word"),
        pytest.param("Winter Coat Drive", NonGoalKind.HEADING, id="capitals of a heading"),
        pytest.param("Phase 2: Silo and Barn", NonGoalKind.HEADING, id="a numbered part"),
        pytest.param("Overview of the silo", NonGoalKind.HEADING, id="a noun for a piece of writing"),
        pytest.param("Winter Roof Repair Plan", NonGoalKind.HEADING, id="a noun that ends titles"),
        pytest.param("Strategic priorities 2026-2030", NonGoalKind.HEADING, id="the title of a plan, with its years"),
        pytest.param("Silo of the mill 2027", NonGoalKind.TOPIC, id="a thing and a year"),
        pytest.param("10 tips for better plans", NonGoalKind.HEADING, id="the title of a list"),
        pytest.param("Five steps to a dry hull", NonGoalKind.HEADING, id="steps that lead somewhere"),
        pytest.param("Our three pillars", NonGoalKind.HEADING, id="a list with its owner"),
        pytest.param("Page 4 of 12", NonGoalKind.HEADING, id="a place in a text"),
        pytest.param("Figure 3: dry hulls", NonGoalKind.HEADING, id="a figure and what it shows"),
        pytest.param("A note on tar", NonGoalKind.TOPIC, id="one writing"),
        pytest.param("A trip to Cork.", NonGoalKind.TOPIC, id="one thing, with a full stop"),
        pytest.param("First aid", NonGoalKind.TOPIC, id="first, but not of its kind"),
        pytest.param("10:30 talk", NonGoalKind.TOPIC, id="a time of day"),
    ],
)
def test_what_is_only_named(read, text, kind):
    assert [fact.kind for fact in read(text).of(NonGoal)] == [kind]


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        pytest.param("Caterer to bring oat milk", False, id="a role"),
        pytest.param("Both wardens of the park to wear badges", False, id="a role with more words"),
        pytest.param("The old barn by the road to the mill", True, id="to in front of a place"),
        pytest.param("Willingness to wear badges", True, id="a noun that an infinitive completes"),
    ],
)
def test_who_is_to_do_something(read, text, topic):
    assert bool(read(text).of(NonGoal)) is topic
