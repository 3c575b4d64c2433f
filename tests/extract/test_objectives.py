"""What a goal shares with the objectives of the programme."""

import pytest

from smartlint.config import Config
from smartlint.extract.objectives import stem
from smartlint.facts import ObjectiveMatch
from smartlint.linter import Linter
from smartlint.model import Context, GoalTextError, TextTooLongError
from smartlint.testing import TODAY

GOAL = "Find apartments for twelve families by June."


def shared(goal: str, *objectives: str, config: Config | None = None) -> list[tuple[str, str, str, bool, bool]]:
    report = Linter(config).check(goal, today=TODAY, context=Context(objectives=objectives))
    return [
        (fact.text, item.objective, item.word, item.synonym, item.close)
        for fact in report.facts.of(ObjectiveMatch)
        for item in fact.shared
    ]


@pytest.mark.parametrize(
    "objective",
    [
        pytest.param("Better soil for the park", id="other words"),
        pytest.param("Increase the number of results this year", id="words that stand in every objective"),
        pytest.param("", id="an empty objective"),
        pytest.param("12 %", id="no words"),
    ],
)
def test_nothing_is_shared(objective: str):
    assert shared(GOAL, objective) == []


def test_the_same_word_by_its_base_form():
    assert shared(GOAL, "A roof for every family") == [("families", "A roof for every family", "family", False, False)]


def test_related_words_count_as_one():
    assert stem("employment") == stem("employer") == stem("employ")
    assert stem("care") == "care"
    assert [item[0] for item in shared("Help six clients keep their employment.", "Employers who know us")] == [
        "employment"
    ]


def test_half_of_what_an_objective_is_about_is_close():
    found = shared(GOAL, "Apartments for families", "Apartments, jobs, schools and doctors")
    assert [(text, objective.split()[0], close) for text, objective, _, _, close in found] == [
        ("apartments", "Apartments", True),
        ("apartments", "Apartments,", False),
        ("families", "Apartments", True),
    ]


def test_a_profile_and_options_add_synonyms():
    config = Config(profile="case-management")
    assert ("apartments", "Fewer evictions from housing", "housing", True, False) in shared(
        GOAL, "Fewer evictions from housing", config=config
    )
    own = Config(options={"objectives": {"synonyms": [["apartment", "nest"]]}})
    assert shared(GOAL, "Nests for all", config=own) == [("apartments", "Nests for all", "Nests", True, True)]


def test_a_close_objective_is_evidence_and_none_is_found_wanting():
    linter = Linter()
    report = linter.check(GOAL, today=TODAY, context=Context(objectives=("Apartments for families",)))
    assert {fact.type for fact in report.relevant.evidence} >= {"objective_match"}
    assert "not-aligned" not in {f.name for f in report.findings}
    report = linter.check(GOAL, today=TODAY, context=Context(objectives=("Better soil",)))
    assert "not-aligned" in {f.name for f in report.findings}


def test_each_goal_of_a_stream_is_compared_with_its_own_objectives():
    from smartlint.model import GoalInput

    goals = [
        GoalInput(GOAL, context=Context(objectives=("Homes for families",))),
        GoalInput(GOAL, context=Context(objectives=("Apartments",))),
        GoalInput(GOAL),
    ]
    linter = Linter()
    reports = list(linter.check_many(goals, today=TODAY))
    assert [[fact.text for fact in report.facts.of(ObjectiveMatch)] for report in reports] == [
        ["families"],
        ["apartments"],
        [],
    ]
    assert reports == [linter.check(goal, today=TODAY) for goal in goals]


def test_objectives_that_are_no_texts_are_refused():
    with pytest.raises(GoalTextError, match="lone surrogate"):
        Context(objectives=("\ud800",))
    with pytest.raises(TextTooLongError, match="an objective has at most"):
        Context(objectives=("a" * 10_001,))


def test_more_objectives_than_are_kept_are_read_and_forgotten(monkeypatch: pytest.MonkeyPatch, pipeline):
    from smartlint import objectives as module

    monkeypatch.setattr(module, "KEPT", 2)
    parsed = module.ParsedObjectives()
    assert set(parsed.read(["a home", "a job"], pipeline)) == {"a home", "a job"}
    first = parsed.read(["a home"], pipeline)["a home"]
    assert parsed.read(["a home"], pipeline)["a home"] is first
    assert set(parsed.read(["a home", "a bed", "a bus"], pipeline)) == {"a home", "a bed", "a bus"}
    assert parsed.read(["a home"], pipeline)["a home"] is not first
