import datetime as dt

import pytest

import smartlint
from smartlint.documents import PlacedGoal, Refusal
from smartlint.documents.block import Block, Kind
from smartlint.documents.finding import find
from smartlint.documents.finding.found import FREE
from smartlint.documents.finding.reading import Reading
from smartlint.documents.html import read_html
from smartlint.documents.markdown import read_markdown
from smartlint.documents.place import Place
from smartlint.model import Criterion, GoalTextError


def texts(text: str) -> list[str]:
    return [goal.text for goal in smartlint.find_goals(text)]


QUIET = {
    "nothing": "",
    "a theme": "# Goals\n\n## Health\n\n## Money\n",
    "a definition": "# What is a goal?\n\nA goal is a result that somebody wants to reach by a certain day.\n",
    "advice": "# How to set goals\n\n- Write your goals down\n- Set no more than 3 goals at a time\n\nYou will reach more within 30 days.\n",  # noqa: E501  # one document
    "achievements": "## Achievements in 2026\n\n- Led the move to the new office\n- Reduced costs by 10%\n- Trained two colleagues\n",  # noqa: E501  # one document
    "a review": "## Goal review\n\n- Walked on 5 of 7 days\n\nGoal 1: partly met\n",
    "questions": "## Goals\n\n- What do you want to reach by June?\n- Who will help you?\n",
    "an empty template": "## Goals\n\nGoal 1: ________\n\n- [ ] TBD\n- [goal]\n\n| Goal | Due |\n|---|---|\n| | |\n| [goal] | [date] |\n",  # noqa: E501  # one document
    "the letters without a goal": "# SMART\n\n- Specific: say what you will do by Friday\n- Measurable: count 3 things\n- T: by Friday\n",  # noqa: E501  # one document
    "a list of something else": "# Shopping\n\n- 3 eggs\n- Call the baker by 5 pm\n",
    "what others will do": "The rents will rise by 5% in May. It will rain on 3 June.\n",
    "indicators": "## Goals\n\n**Key performance indicators:**\n\n- Adoption rate of 5 systems\n",
    "no goals": "## Non-goals\n\n- Support ten languages\n",
    "a ticked task": "### Actions\n\n- [x] Ana booked the room\n",
    "code": "# Goals\n\n```\n- Call ten landlords by May\n```\n",
    "a plural label of a theme": "Clinical goals: lab values and vital signs of patients\n",
    "topics without a target": "# OKRs\n\n- CEO: Net new revenue\n",
    "a title for a list in a sentence": "# Notes\n\nThese goals could be: finding 3 homes.\n\nAt school my goal was: the sea.\n",
    "a row with one cell": "Goal: ____\n\n| Specific |\n|---|\n| Call ten by May |\n",
    "exercises": "# OKRs\n\n## Exercise 1\n\nText.\n",
    "links to goals": "# Team\n\n## 2026 goals\n\n- [Team goals 2026](a.md)\n- [Team OKRs 2025](b.md)\n",
    "a table of something else": "| Competency | Rating |\n|---|---|\n| Teamwork | 4 of 5 |\n",
}


@pytest.mark.parametrize("text", QUIET.values(), ids=QUIET)
def test_nothing_is_found_in(text: str):
    assert texts(text) == []


FOUND = {
    "bullets": ("## Goals\n\n- Call ten landlords\n* Fewer falls\n", ["Call ten landlords", "Fewer falls"]),
    "numbers": ("Our goals:\n1. Call ten landlords\n2) Open a garden\n", ["Call ten landlords", "Open a garden"]),
    "boxes": ("# 2027\n\n- [ ] Call the landlords\n- [x] Read 20 books\n", ["Call the landlords", "Read 20 books"]),
    "labels": (
        "Goal 1: Call ten landlords\nSMART goal: “I will sleep more.”\n",
        ["Call ten landlords", "I will sleep more."],
    ),
    "a heading": ("# GOAL 1: Build homes for families\n\nText.\n", ["Build homes for families"]),
    "a paragraph under one": (
        "## Long-term goal\n\nA calm home for Leo and his sister.\n",
        ["A calm home for Leo and his sister."],
    ),
    "paragraphs": ("Goals\n\nI will swim twice a week.\n\nNothing else.\n", ["I will swim twice a week."]),
    "quotations": (
        'Bad: "Get better" / "Be nicer"\n\nIt could be “Call ten landlords by May” (better).\n',
        ["Get better", "Be nicer", "Call ten landlords by May"],
    ),
    "a sentence": (
        "We met. After a while: we will call ten landlords by May. It was late.\n",
        ["we will call ten landlords by May."],
    ),
    "what was settled": ("For the week she decided: walk to work on 3 days. Tired.\n", ["walk to work on 3 days."]),
    "a list behind a paragraph": (
        "It was a good year. We have set two targets for 2027:\n\n- open a pool\n- train 5 coaches\n",
        ["open a pool", "train 5 coaches"],
    ),
    "a table": ("| # | Goal | Owner |\n|---|---|---|\n| 1 | Call ten landlords | Ana |\n", ["Call ten landlords"]),
    "several sentences below a title": (
        "## My long-term goals\n\nI want to lead a group of my own. I like to teach.\n",
        ["I want to lead a group of my own."],
    ),
    "steps that are still to be named": ("Goal: Call ten landlords\n- Steps:\n- Due:\n", ["Call ten landlords"]),
    "a list of actions below a goal": (
        "Goal: Call ten landlords\nActions:\n- Ana to print the list\n",
        ["Call ten landlords", "Ana to print the list"],
    ),
    "a list below an objective": (
        "Objective: Keep our clients\n\n- 90% of calls answered\n",
        ["Keep our clients", "90% of calls answered"],
    ),
    "tasks in a table with targets": (
        "| Initiative | Target |\n|---|---|\n| Hire two people | 2 |\n",
        ["Hire two people"],
    ),
    "milestones in a table": (
        "| Milestone | Date |\n|---|---|\n| First live payment | May |\n| Health | June |\n",
        ["First live payment"],
    ),
    "somebody who is served": (
        "Goals\n\nPatient names three signs before discharge.\nRest.\n",
        ["Patient names three signs before discharge."],
    ),
    "a list behind a long sentence": (
        f"Here are the goals that we agreed on {'and on ' * 12}:\n\n- open a pool\n",
        ["open a pool"],
    ),
    "a table without such a heading": (
        "# OKRs\n\n| Team | P |\n|---|---|\n| Call ten landlords | 1 |\n",
        ["Call ten landlords"],
    ),
    "examples in a table": (
        "| Word | Example |\n|---|---|\n| Reach | Reach 50 users |\n| Explore | Explore options |\n",
        ["Reach 50 users"],
    ),
    "quotations in a table": (
        '| Poor | Good |\n|---|---|\n| "Anything" | |\n| "Feel better" | "Walk 30 minutes daily" |\n',
        ["Feel better", "Walk 30 minutes daily"],
    ),
    "labels in a table": (
        "| Goal |\n|---|\n| Goal 1: Call ten landlords |\n| 2. Fewer falls |\n",
        ["Call ten landlords", "Fewer falls"],
    ),
    "a remark": ("# Goals\n\n- Read 20 books - did 18\n- Run a 10k => shipped ✅\n", ["Read 20 books", "Run a 10k"]),
    "a topic without a verb": (
        "# OKRs\n\n- CEO: 9 new clients\n- Web: Search is fast\n",
        ["CEO: 9 new clients", "Search is fast"],
    ),
    "a label in a note": (
        "1. Goal: Walk daily. 2. Sleep by 11 (7/10). Strengths: patient.\n",
        ["Walk daily.", "Sleep by 11 (7/10)."],
    ),
    "a topic": (
        "# Goals\n\n- **Reading**: finish 20 books\n- Bench press: 225x20\n",
        ["finish 20 books", "Bench press: 225x20"],
    ),
    "two sentences": (
        "# Goals\n\n- Call ten landlords. I will use the list. It rained.\n",
        ["Call ten landlords. I will use the list."],
    ),
    "tasks": ("Actions:\n- Ana to call the baker\n- Estimates\n", ["Ana to call the baker"]),
    "a note": (
        "(1) Diet: Eat fruit daily (80% confident). Was tired. (2) Walk twice a week. Strengths: patient.\n",
        ["Eat fruit daily (80% confident).", "Walk twice a week."],
    ),
    "a note without numbers": (
        "Take the pills every morning. Vision: to see the sea. Strengths: patient.\n",
        ["Take the pills every morning."],
    ),
    "a note whose label comes later": (
        "1. Slept for 8 hours. Goals: 1. Sleep 8 hours daily 2. Walk daily. Notes: none.\n",
        ["Sleep 8 hours daily", "Walk daily."],
    ),
    "plans in a note": (
        "# Goals\n\n**Recap**: a mixed year. **Plans for next year:** Run 10 races. Lose weight. **Thanks:** all.\n",
        ["Run 10 races.", "Lose weight."],
    ),
    "titles that are numbered": (
        "Ten goals:\n\n1. Reduce Stigma\n\n“I will give 3 talks by May.”\n\n2. Be Kind\n\n“I will call Ana daily.”\n",
        ["I will give 3 talks by May.", "I will call Ana daily."],
    ),
    "an item with a line of its own": (
        "# Goals\n\n- Call ten landlords\n  Write two letters\n",
        ["Call ten landlords"],
    ),
}


@pytest.mark.parametrize(("text", "expected"), FOUND.values(), ids=FOUND)
def test_goals_are_found_in(text: str, expected: list[str]):
    assert texts(text) == expected


def test_a_clinical_note_has_an_objective_that_is_none():
    text = "Subjective: Knee hurts.\nObjective: Range of 0-105 degrees.\nPlan: 2 visits a week.\n\nGoals:\n1. Pt will climb 12 stairs.\n"  # noqa: E501  # one document
    assert texts(text) == ["Pt will climb 12 stairs."]


def test_an_objective_and_its_key_results_know_each_other():
    objective, first, second = smartlint.find_goals(
        "# OKRs\n\n**Objective: Make it fast**\n\n- KR1: Answer in 2 s\n- KR2: Load in 1 s\n"
    )
    assert (objective.text, objective.label, objective.objective) == ("Make it fast", "Objective", None)
    assert objective.key_results == ("Answer in 2 s", "Load in 1 s")
    assert [(goal.label, goal.objective, goal.key_results) for goal in (first, second)] == [
        ("KR1", "Make it fast", ()),
        ("KR2", "Make it fast", ()),
    ]


@pytest.mark.parametrize(
    ("text", "serves"),
    [
        pytest.param(
            "# OKRs\n\n## Grow the garden\n\n- 50 beds\n- 3 ponds\n\n## Other\n\n- 9 trees\n",
            [None, "Grow the garden", "Grow the garden", None],
            id="headings",
        ),
        pytest.param(
            "# OKRs\n\n1. Grow the garden\n   - 50 beds for all families\n2. Rest\n",
            [None, "Grow the garden"],
            id="nested items",
        ),
        pytest.param(
            "# Goals\n\n## Grow the garden\n\n- 50 beds\n", ["Grow the garden"], id="a theme is no goal but is served"
        ),
        pytest.param("# Goal 1: Gardens\n\n- Plant 50 beds\n", ["Gardens"], id="a theme behind a label"),
        pytest.param(
            "Goal: Grow the garden\nObjectives:\na) Plant 50 beds\nb) Dig 3 ponds\n",
            [None, "Grow the garden", "Grow the garden"],
            id="a label and a list",
        ),
        pytest.param(
            "Goal: Grow food\nObjective 1.1: Plant 50 beds\nGoal: Rest for 8 hours\n",
            [None, "Grow food", None],
            id="labels of two ranks",
        ),
        pytest.param(
            "# Goals\n\n- Grow the garden\n  - Plant 50 beds\n", [None], id="what stands below a goal is a step"
        ),
        pytest.param(
            "(1) Walk daily. 3-month goal: lose 3 kg. Vision: to dance.\n",
            ["lose 3 kg."],
            id="the larger aim of a note",
        ),
        pytest.param(
            "(1) Walk daily. Mood: good.\n3-month goal: lose 3 kg.\n", ["lose 3 kg."], id="a larger aim on its own line"
        ),
    ],
)
def test_a_goal_knows_what_it_serves(text: str, serves: list[str | None]):
    assert [goal.objective for goal in smartlint.find_goals(text)] == serves


@pytest.mark.parametrize(
    ("text", "letters"),
    [
        pytest.param(
            "Goal: Call ten landlords\n\n- Specific: ten landlords\n- M: ten\n- What: no\n- T: by June\n",
            "SMT",
            id="items",
        ),
        pytest.param(
            "Goal: Call ten landlords\n\nS - ten landlords\nM - ten\nA - easy\nR - homes\nT - June\n",
            "SMART",
            id="lines",
        ),
        pytest.param("Goal: Call ten landlords\n\n**S**pecific: ten\n\n**M**easurable: ten\n", "SM", id="bold letters"),
        pytest.param(
            "Goal: Call ten landlords\n\n| | |\n|---|---|\n| Specific | ten |\n| Relevant | homes |\n| Time-bound | When? |\n",
            "SR",
            id="a table",
        ),
        pytest.param(
            "| Goal | Measure | Due | Steps | Notes |\n|---|---|---|---|---|\n| Call ten landlords | list | June | | x |\n",
            "MT",
            id="columns",
        ),
        pytest.param("Goal: Call ten landlords\nSpecific: ____\nMeasurable: [how]\n", "", id="unfilled"),
        pytest.param("Goal: Call ten landlords\n\n# Next\n\nSpecific: ten\n", "", id="behind a heading"),
    ],
)
def test_what_explains_a_goal_is_its_breakdown(text: str, letters: str):
    [goal] = smartlint.find_goals(text)
    assert "".join(criterion.letter for criterion in Criterion if criterion in goal.breakdown) == letters
    assert {criterion: span.of(text) for criterion, span in goal.breakdown_spans.items()} == goal.breakdown


def test_a_span_is_exact_and_a_text_is_what_is_read():
    text = "# Goals\r\n\r\n- [ ] **Call** ten R&amp;D leads ✅\r\n"
    [goal] = smartlint.find_goals(text)
    assert (goal.text, goal.span.of(text)) == ("Call ten R&D leads", "Call** ten R&amp;D leads")
    assert smartlint.GoalSpan.model_validate_json(goal.model_dump_json()) == goal


@pytest.mark.parametrize(
    "wrong",
    [
        pytest.param(None, id="no text"),
        pytest.param(b"Goal: a", id="bytes"),
        pytest.param("a\ud800", id="a lone surrogate"),
    ],
)
def test_what_is_no_text_is_refused(wrong):
    with pytest.raises(GoalTextError):
        smartlint.find_goals(wrong)


def placed(text: str, **known) -> list[PlacedGoal | Refusal]:
    return list(find(read_markdown(text, "plan.md").blocks, **known))


def test_a_goal_for_the_linter_has_its_place_and_what_the_document_says():
    text = "# Objective: Make it fast\n\n- KR1: Answer **in** 2 s\n  Owner: Ana\n  Baseline: 9 s\n"
    objective, result = placed(text, written=dt.date(2027, 1, 4), owner="Bo")
    assert (objective.goal.text, objective.goal.written, objective.goal.context.owner) == (
        "Make it fast",
        dt.date(2027, 1, 4),
        "Bo",
    )
    assert (result.goal.text, result.goal.id, str(result.place)) == ("Answer in 2 s", "plan.md:3", "plan.md:3")
    assert (result.goal.context.objectives, result.goal.context.owner, result.goal.context.baseline) == (
        ("Make it fast",),
        "Ana",
        "9 s",
    )
    assert result.place.at(result.goal.text, result.goal.text.index("2")) == "plan.md:3:22"


def test_a_goal_that_knows_nothing_more_has_no_context():
    assert placed("Goal: Answer in 2 s\n")[0].goal.context is None


def test_owners_and_measures_of_several_key_results_belong_to_their_goal():
    text = "Goal: Read well\nObjective 1: Read 60 words\nObjective 2: Read 70 words\nResponsible: Ana\nMeasured by: probes\n"
    goals = [item.goal for item in placed(text)]
    assert [goal.context.owner for goal in goals] == ["Ana", None, None]
    assert goals[0].breakdown == {Criterion.MEASURABLE: "probes"}


def test_a_goal_too_long_to_be_judged_is_refused_and_the_rest_is_found():
    first, second = placed("# Goals\n\n- Call " + "very " * 2_500 + "long\n- Write 3 letters\n")
    assert isinstance(first, Refusal)
    assert str(first).startswith("plan.md:3: a goal has at most 10,000 characters")
    assert second.goal.text == "Write 3 letters"


def test_what_a_comment_asks_to_leave_out_comes_with_the_goal():
    first, second = placed(
        "# Goals\n\n- Call ten <!-- smartlint: ignore T101 because it runs on -->\n- Write 3 letters\n"
    )
    assert [(found.keys, found.reason) for found in first.suppressions] == [(("T101",), "it runs on")]
    assert second.suppressions == ()


def test_blocks_of_a_source_without_lines_keep_their_place():
    place = Place("plan.docx", within="paragraph 12")
    blocks = [Block(Kind.HEADING, "Goals", place, level=1), Block(Kind.ITEM, "Call ten landlords", place, marker="•")]
    [item] = find(blocks)
    assert (item.place, item.goal.id) == (place, "plan.docx:paragraph 12")


def test_rows_may_be_longer_than_the_headings():
    page = read_html(
        "<h1>OKRs</h1><table><tr><td>Team</tr><tr><td>Call ten landlords<td>more</tr></table>", "page.html"
    )
    assert [item.goal.text for item in find(page.blocks)] == ["Call ten landlords"]


def test_what_is_only_ornament_is_no_goal():
    reading = Reading()
    reading.add(Block(Kind.ITEM, "✅ ", Place("plan.md")), 0, 2, FREE)
    assert reading.goals == []


def test_goals_are_found_in_html():
    page = read_html(
        "<h1>Goals</h1><dl><dt>Specific<dd>none</dl><ul><li>Call ten landlords<li>Fewer falls</ul>", "page.html"
    )
    assert [item.goal.text for item in find(page.blocks)] == ["Call ten landlords", "Fewer falls"]
