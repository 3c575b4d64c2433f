import pytest

from smartlint.documents.finding import accept
from smartlint.documents.finding.sections import Zone

NOTHING = [
    "",
    "  ",
    "____________",
    "TBD",
    "[your goal here]",
    "[who] will [what]",
    "What do you want to reach?",
    "https://example.org/goals",
    "-",
    "…………",
]


@pytest.mark.parametrize("text", NOTHING)
def test_what_is_empty_asked_or_a_link_is_a_goal_nowhere(text: str):
    assert not accept.asks(text)
    assert not accept.behind_label(text, deep=True)
    assert not accept.in_zone(text, Zone.GOALS, box=True)
    assert not accept.quoted(text)
    assert not accept.in_prose(text, Zone.GOALS)
    assert not accept.on_its_own(text, box=True)
    assert not accept.in_note(text)


@pytest.mark.parametrize(
    ("text", "goal"),
    [
        ("Reading fluency", False),
        ("Days to 3 months", False),
        ("Ana attended all sessions", False),
        ("Was reached in May", False),
        ("Call ten landlords", True),
        ("To sleep better", True),
        ("Fewer falls", True),
        ("Ana will read 90 words a minute", True),
        ("NPS of 50", True),
        ("Services are reliable", True),
        ("A quiet evening routine for Leo", True),
        ("Running a marathon in one go", True),
    ],
)
def test_a_label_stands_in_front_of_a_goal_or_of_a_theme(text: str, goal: bool):
    assert accept.behind_label(text) is goal


def test_the_label_of_an_objective_seldom_stands_in_front_of_a_theme():
    assert accept.behind_label("Delight our merchants", deep=True)
    assert not accept.behind_label("Customer Success Motion", deep=True)


@pytest.mark.parametrize(
    ("text", "box", "goal"),
    [
        ("Health", False, False),
        ("Health", True, False),
        ("Team goals 2026", False, False),
        ("You can find us here", False, False),
        ("Two weeks", False, False),
        ("Ana booked the room", False, False),
        ("Led the migration", False, False),
        ("12 weeks", False, False),
        ("If nothing else works we stop", False, False),
        ("Call ten landlords", False, True),
        ("Walking to work", False, True),
        ("No phone in the bedroom", False, True),
        ("Fewer falls", False, True),
        ("Bench press: 225x20", False, True),
        ("Ana will call", False, True),
        ("Users can merge changes", False, True),
        ("You will read 20 books", False, True),
        ("A garden that feeds us", False, True),
        ("improved posture", True, True),
        ("quiet mornings", True, True),
        ("quiet mornings", False, False),
    ],
)
def test_an_entry_of_a_list_of_goals(text: str, box: bool, goal: bool):
    assert accept.in_zone(text, Zone.GOALS, box=box) is goal


@pytest.mark.parametrize(
    ("text", "goal"),
    [
        ("Discuss estimates", False),
        ("Lea to fix the login by Thursday", True),
        ("Lea and Tom will call", True),
        ("Call Ana by Friday", True),
        ("Estimates", False),
    ],
)
def test_a_task_says_who_or_when(text: str, goal: bool):
    assert accept.in_zone(text, Zone.TASKS, box=False) is goal


@pytest.mark.parametrize(
    ("text", "goal"),
    [
        ("Improve", False),
        ("easiest to onboard", False),
        ("Setting Health Goals", False),
        ("What matters to you", False),
        ("Option A: take more", False),
        ("You said that I improved", False),
        ("We met twice", False),
        ("Reduce [metric] by X%", False),
        ("A lovely place for everybody", False),
        ("Reduce pain", True),
        ("Less pain", True),
        ("Zero missed deadlines", True),
        ("Patient follows two-step commands", True),
        ("Pain at most 4/10 on the scale", True),
        ("My goal is to swim across the lake next summer", True),
        ("I will walk for 20 minutes each day", True),
    ],
)
def test_a_quotation_is_a_cited_goal(text: str, goal: bool):
    assert accept.quoted(text) is goal


@pytest.mark.parametrize(
    ("text", "goal"),
    [
        ("The rents will rise by 5 % next year", False),
        ("It will rain on Monday", False),
        ("You will find the key below", False),
        ("We will see", False),
        ("We will need a new roof by 2028", False),
        ("If we win, we will buy a van by May", False),
        ("The clinic will write to his GP", False),
        ("A goal is a result that somebody wants to reach", False),
        ("I will come again", False),
        ("Call ten landlords by June", False),
        ("We will raise 4,600 euros by 15 May", True),
        ("Our aim is to be the first to answer", True),
        ("The committee intends to meet twice a month", True),
        ("By 2030 we want to teach 5,000 children", True),
        ("Tom will move the archive by 15 October", True),
        ("In May, the team will visit 12 schools", True),
        ("The client will attend two groups each week", True),
        ("Her goal is to walk without a stick", True),
    ],
)
def test_a_sentence_anywhere_commits_to_something(text: str, goal: bool):
    assert accept.in_prose(text, None) is goal
    assert not accept.in_prose(text, Zone.CLOSED)


@pytest.mark.parametrize(
    ("text", "goal"),
    [
        ("Call ten landlords by June", True),
        ("He will call ten landlords", True),
        ("Landlords are hard to reach", False),
    ],
)
def test_a_sentence_below_a_title_for_goals(text: str, goal: bool):
    assert accept.in_prose(text, Zone.GOALS) is goal


@pytest.mark.parametrize(
    ("text", "box", "goal"),
    [
        ("Call landlords", True, False),
        ("Call the landlords", False, False),
        ("Call the landlords", True, True),
        ("Call ten of the landlords", False, True),
        ("Walk for 30 minutes every Tuesday", False, True),
        ("Walk is closed on Tuesday", False, True),
        ("Find the file you need", True, False),
        ("Met ten of them", False, False),
    ],
)
def test_an_entry_of_a_list_without_a_title(text: str, box: bool, goal: bool):
    assert accept.on_its_own(text, box=box) is goal


@pytest.mark.parametrize(
    ("text", "goal"),
    [
        ("Adheres to the plan", False),
        ("Slept well", False),
        ("Was tired most evenings", False),
        ("Stairs", False),
        ("You did well", False),
        ("Limits sweets to Sundays (7/10)", True),
        ("Take the stairs", True),
        ("Walking twice a week", True),
        ("Less coffee", True),
        ("Walk daily", True),
        ("Plans to walk more, 70% confident", True),
        ("She will call", True),
    ],
)
def test_a_numbered_part_of_a_note(text: str, goal: bool):
    assert accept.in_note(text) is goal


@pytest.mark.parametrize(
    ("text", "defined"),
    [("a broad result", True), ("The people we serve", True), ("Call the people", False), ("", False)],
)
def test_what_a_label_means(text: str, defined: bool):
    assert accept.is_defined(text) is defined
