import pytest

from smartlint.documents.finding.labels import LabelKind, is_acronym, is_plural, label_at, quotes, skip_marks, trimmed
from smartlint.model import Criterion

GOAL, TOPIC, CLOSED = LabelKind.GOAL, LabelKind.TOPIC, LabelKind.CLOSED


@pytest.mark.parametrize(
    "text",
    [
        "Call ten landlords by June",
        "Goal 3 miles off",
        "Target 50 clients",
        "at 8:30 we met",
        "https://example.org",
        "a, b and c: d",
        "Sentences of ten words or more are no label for anything: x",
        "call (home: b",
        ": a",
        "Read more - and better",
        "Health - walk daily",
    ],
)
def test_other_text_has_no_label(text: str):
    assert label_at(text, 0, len(text)) is None


@pytest.mark.parametrize(
    ("text", "kind", "rest", "rank"),
    [
        pytest.param("Goal: call", GOAL, "call", 1, id="a goal"),
        pytest.param("GOAL 3: call", GOAL, "call", 1, id="a number"),
        pytest.param("SMART Goal - call", GOAL, "call", 1, id="a dash"),
        pytest.param("Goal #2: call", GOAL, "call", 1, id="a number sign"),
        pytest.param("Goal 1.2 Call", GOAL, "Call", 1, id="a number alone"),
        pytest.param("Annual goal (reading): call", GOAL, "call", 1, id="brackets"),
        pytest.param("Objective 1.1.2: call", GOAL, "call", 2, id="an objective"),
        pytest.param("Goal 3 Call", GOAL, "Call", 1, id="a number and a capital"),
        pytest.param("O2 Call", GOAL, "Call", 2, id="an objective by its letter"),
        pytest.param("KR1: call", GOAL, "call", 3, id="a key result"),
        pytest.param("KR 2.1 - Call", GOAL, "Call", 3, id="a key result and a dash"),
        pytest.param("Sales (East) KR: call", GOAL, "call", 3, id="whose key result"),
        pytest.param("Key result 2:call", GOAL, "call", 3, id="no blank"),
        pytest.param("Long-term: call", GOAL, "call", 1, id="by its term"),
        pytest.param("Exercise: walk", TOPIC, "walk", 0, id="a topic"),
        pytest.param("Write goals: two at most", TOPIC, "two at most", 0, id="advice about goals"),
        pytest.param("Goal review: done", CLOSED, "done", 0, id="a review"),
        pytest.param("Why it matters: a", CLOSED, "a", 0, id="a question"),
        pytest.param("Person responsible: Ana", LabelKind.OWNER, "Ana", 0, id="an owner"),
        pytest.param("Baseline (May): 4", LabelKind.BASELINE, "4", 0, id="a baseline"),
    ],
)
def test_a_label_says_what_stands_behind_it(text: str, kind: LabelKind, rest: str, rank: int):
    label = label_at(text, 0, len(text))
    assert label is not None
    assert (label.kind, text[label.end :], label.rank) == (kind, rest, rank)


@pytest.mark.parametrize(
    ("text", "criterion", "acronym"),
    [
        ("S: a", Criterion.SPECIFIC, True),
        ("Measurable - a", Criterion.MEASURABLE, True),
        ("Attainable: a", Criterion.ACHIEVABLE, True),
        ("Realistic: a", Criterion.RELEVANT, True),
        ("Time-based: a", Criterion.TIME_BOUND, True),
        ("Due date: a", Criterion.TIME_BOUND, False),
        ("Success criteria: a", Criterion.MEASURABLE, False),
        ("Action steps: a", Criterion.ACHIEVABLE, False),
        ("Rationale: a", Criterion.RELEVANT, False),
    ],
)
def test_the_letters_and_words_of_smart_name_a_criterion(text: str, criterion: Criterion, acronym: bool):
    label = label_at(text, 0, len(text))
    assert label is not None
    assert (label.kind, label.criterion, is_acronym(label)) == (LabelKind.CRITERION, criterion, acronym)


@pytest.mark.parametrize(
    ("name", "plural"), [("Goals", True), ("Short-term goals *", True), ("Goal", False), ("Progress", False)]
)
def test_a_label_may_be_plural(name: str, plural: bool):
    label = label_at(f"{name}: a", 0, len(name) + 3)
    assert label is not None
    assert is_plural(label) is plural


@pytest.mark.parametrize(
    "mark",
    ["- - - ", "- ", "* ", "1. ", "(1) ", "2.1) ", "a) ", "[x] ", "- [ ] ", "> ", "✅ ", "1. 🎯 ", "=", "-", "  • "],
)
def test_marks_in_front_of_a_line_are_skipped(mark: str):
    text = f"{mark}Call ten"
    assert text[skip_marks(text, 0, len(text)) :] == "Call ten"


def test_more_marks_than_anybody_writes_are_left():
    assert skip_marks("- - - - - a", 0, 11) == 8


@pytest.mark.parametrize("text", ["Call ten", "5 photos a week", "-5 % by June", "a.m. is early", "12 books"])
def test_what_belongs_to_a_line_is_not_skipped(text: str):
    assert skip_marks(text, 0, len(text)) == 0


@pytest.mark.parametrize(
    ("text", "goal"),
    [
        ("  Call ten  ", "Call ten"),
        ("“Call ten.”", "Call ten."),
        ('"Call ten"', "Call ten"),
        ("«Call ten»", "Call ten"),
        ("'Call ten'.", "Call ten"),
        ('"Call ten" (as agreed)', "Call ten"),
        ('"Call ten', "Call ten"),
        ("Call ten ✅", "Call ten"),
        ("🎯 Call ten 🟢", "Call ten"),
        ("Call ten - did eight", "Call ten"),
        ("Call ten – still open", "Call ten"),
        ("Call ten => shipped", "Call ten"),
        ("Call ten >needs a baseline", "Call ten"),
        ("Call ten - by June", "Call ten - by June"),
        ('"Call" and "write"', '"Call" and "write"'),
        ("Call from 5 -> 7", "Call from 5 -> 7"),
        ("“”", ""),
        ("", ""),
        ('"“«Call ten»”"', "Call ten"),
        ("Goal - we will call", "Goal - we will call"),
    ],
)
def test_what_surrounds_a_goal_is_left_out(text: str, goal: str):
    start, end = trimmed(text, 0, len(text))
    assert text[start:end] == goal


def test_quotations_are_found_without_their_quotes():
    text = 'Instead of "Call more" say “Call ten”, «twice», or "never closed'
    assert [text[start:end] for start, end in quotes(text, 0, len(text))] == ["Call more", "Call ten", "twice"]
