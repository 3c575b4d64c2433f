import pytest

from smartlint.documents.finding.sections import Sections, Zone, introduces, names_one, zone_of


@pytest.mark.parametrize(
    "title",
    [
        "Health",
        "Platform team",
        "2027",
        "Q3 2027",
        "",
        "***",
        "Improve our process",
        "Priority 1: Reach more households",
        "Team and culture",
        "x" * 200,
        "Goal-free Fridays",
        "A strategy for the valley",
    ],
)
def test_a_theme_says_nothing(title: str):
    assert zone_of(title) is None


@pytest.mark.parametrize(
    "title",
    [
        "Goals",
        "GOALS",
        "My goals for 2027",
        "2027 Goals 🎯",
        "3. Goals and milestones",
        "Part C: Goals for next year",
        "Short-term goals",
        "Targets by 2030",
        "Personal resolutions",
        "SMART goal examples",
        "Examples of SMART goals by subject",
        "List of goals",
        "Strategic priorities",
        "Expected outcomes",
        "Plans for the coming year",
        "Our aims (draft)",
        "Annual goal",
        "Goals of the Northern Office",
        "Goal setting",
        "2027 Goals Northern Office",
    ],
)
def test_a_title_that_names_goals_opens_a_list_of_them(title: str):
    assert zone_of(title) is Zone.GOALS


@pytest.mark.parametrize(
    "title",
    [
        "OKRs",
        "Company OKRs (3 objectives)",
        "Objectives",
        "Goals & objectives",
        "Key results",
        "FY27 OKRs",
        "Q2 OKRs Platform",
        "Learning objectives",
    ],
)
def test_a_title_that_names_objectives_opens_a_list_of_larger_aims(title: str):
    assert zone_of(title) is Zone.OBJECTIVES


@pytest.mark.parametrize(
    "title", ["Actions", "Next steps", "Action items", "To-do", "Agreed actions:", "Initiatives (tracked weekly)"]
)
def test_a_title_that_names_tasks_opens_a_list_of_them(title: str):
    assert zone_of(title) is Zone.TASKS


@pytest.mark.parametrize(
    "title",
    [
        "Background",
        "Progress notes",
        "Goal review",
        "Previous goals",
        "Non-goals",
        "Looking back at 2026",
        "What we learned",
        "How we will know",
        "Why goals matter?",
        "Goal-setting template",
        "Common goal-setting mistakes",
        "Definition of done",
        "Lessons learned",
        "Types of SMART goals",
        "Setting achievable goals",
        "Step 2: Choose a goal",
        "Last quarter",
        "Completed goals 2026",
        "FAQs",
        "Key performance indicators",
        "Interventions",
        "Goals review",
        "Present levels of performance",
        "Parent rights",
        "Risks",
        "Questions for the review",
        "Key result checklist",
    ],
)
def test_a_title_of_anything_else_about_goals_closes(title: str):
    assert zone_of(title) is (None if title == "Present levels of performance" else Zone.CLOSED)


@pytest.mark.parametrize(
    ("sentence", "zone"),
    [
        pytest.param("We have set three targets for the coming year:", Zone.GOALS, id="targets of ours"),
        pytest.param("By the end of the course, students will be able to:", Zone.GOALS, id="what learners will do"),
        pytest.param("This year I will:", Zone.GOALS, id="what I will do"),
        pytest.param("Goals:", Zone.GOALS, id="a label"),
        pytest.param("Vague goals lead to:", None, id="said about goals"),
        pytest.param("Bring to the meeting:", None, id="something else"),
        pytest.param("What do our goals have in common:", Zone.CLOSED, id="a question"),
    ],
)
def test_a_sentence_in_front_of_a_list_says_what_it_holds(sentence: str, zone: Zone | None):
    assert introduces(sentence) is zone


@pytest.mark.parametrize(
    ("title", "one"),
    [("Long-term goal", True), ("My resolution (2027)", True), ("Goals", False), ("Background", False), ("", False)],
)
def test_a_title_in_the_singular_names_one_goal(title: str, one: bool):
    assert names_one(title) is one


def opened(*titles: tuple[str, str]) -> Zone | None:
    sections = Sections()
    for style, title in titles:
        sections.enter(style, title, zone_of(title))
    return sections.zone


@pytest.mark.parametrize(
    ("titles", "zone"),
    [
        pytest.param([], None, id="none"),
        pytest.param([("h1", "Goals"), ("h2", "Health")], Zone.GOALS, id="a theme belongs to what it stands below"),
        pytest.param(
            [("h1", "Goals"), ("h2", "Background"), ("h2", "Health")],
            Zone.GOALS,
            id="a closed part ends with the next heading",
        ),
        pytest.param([("h2", "Goals"), ("h1", "Health")], None, id="a higher heading ends it"),
        pytest.param([("h2", "Goals"), ("label", "Interventions:")], Zone.CLOSED, id="a label closes"),
        pytest.param(
            [("h2", "Goals"), ("label", "Interventions:"), ("h3", "Health")], Zone.GOALS, id="a heading ends a label"
        ),
        pytest.param(
            [("caps", "GOALS"), ("title", "Health"), ("caps", "STAFF")],
            None,
            id="plain titles of one style stand side by side",
        ),
        pytest.param(
            [("label", "Objectives:"), ("caps", "STAFF"), ("caps", "MONEY")],
            Zone.OBJECTIVES,
            id="a style below another",
        ),
    ],
)
def test_a_place_belongs_to_the_titles_above_it(titles: list[tuple[str, str]], zone: Zone | None):
    assert opened(*titles) is zone
