"""Which questions are asked, and in which order."""

import pytest

from smartlint.facts import Facts, Means, Milestone, Review
from smartlint.linter import Linter
from smartlint.model import Criterion, Effect, Finding, Severity
from smartlint.questions import Step, questions
from smartlint.testing import TODAY
from tests.output.reports_by_hand import finding

TEXT = "Call ten clients, first the old ones, with a list, and look at it weekly."
MEANS, REVIEW, MILESTONE = (
    Means.at(TEXT, 38, 49),
    Review.at(TEXT, 55, 70),
    Milestone.at(TEXT, 18, 23),
)
NOTHING_TO_ADD = Facts((MEANS, REVIEW, MILESTONE))


def asks(text: str, finding: Finding) -> Finding:
    return finding.model_copy(update={"question": text})


def steps(findings: list[Finding], facts: Facts = NOTHING_TO_ADD) -> list[Step]:
    return [question.step for question in questions(findings, facts)]


def one(criterion: Criterion, effect: Effect = Effect.WEAK, severity: Severity = Severity.HINT, code: str = "X101") -> Finding:
    return asks(f"{code} {criterion}?", finding(code, f"name-{code.lower()}", criterion, effect, severity))


def test_a_goal_that_says_everything_is_asked_nothing():
    assert questions([], NOTHING_TO_ADD) == ()


def test_one_question_for_each_gap_in_the_order_that_helps_most():
    findings = [one(criterion, code=f"{criterion.letter}101") for criterion in reversed(Criterion)]
    assert steps(findings) == [Step(criterion.value) for criterion in Criterion]


@pytest.mark.parametrize(
    ("findings", "code"),
    [
        pytest.param([one(Criterion.SPECIFIC, Effect.ADVICE, Severity.ERROR, "S103"), one(Criterion.SPECIFIC, code="S102")],
                     "S102", id="an effect before a loud word of advice"),
        pytest.param([one(Criterion.SPECIFIC, Effect.WEAK, code="S101"), one(Criterion.SPECIFIC, Effect.MISSING, code="S105")],
                     "S105", id="missing before weak"),
        pytest.param([one(Criterion.SPECIFIC, Effect.ADVICE, Severity.HINT, "S101"),
                      one(Criterion.SPECIFIC, Effect.ADVICE, Severity.WARNING, "S104")], "S104", id="the louder advice"),
    ],
)  # fmt: skip
def test_the_gravest_finding_of_a_criterion_asks(findings: list[Finding], code: str):
    (question,) = questions(findings, NOTHING_TO_ADD)
    assert question.code == code


def test_advice_asks_for_a_detail_and_a_missing_actor_for_who_it_is():
    assert steps([one(Criterion.RELEVANT, Effect.ADVICE)]) == [Step.DETAIL]
    assert steps([finding("S104", "no-actor", Criterion.SPECIFIC)]) == [Step.ACTOR]


def test_a_text_that_is_no_goal_gets_one_question_only():
    spoiled = asks("What do you want?", finding("G001", "no-goal", None, Effect.ADVICE, Severity.ERROR))
    (question,) = questions([one(Criterion.SPECIFIC), spoiled], Facts())
    assert (question.step, question.text) == (Step.GOAL, "What do you want?")


def test_what_is_said_of_the_goal_as_a_whole_is_asked_first():
    mild = asks("Which one first?", finding("G005", "several-goals", None, Effect.ADVICE, Severity.WARNING))
    assert steps([one(Criterion.SPECIFIC), mild]) == [Step.GOAL, Step.SPECIFIC]


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        pytest.param((), [Step.MILESTONES, Step.RESOURCES, Step.MONITORING], id="nothing is said of them"),
        pytest.param((MEANS,), [Step.MILESTONES, Step.MONITORING], id="a means is named"),
        pytest.param((REVIEW,), [Step.RESOURCES], id="a review is a step on the way as well"),
        pytest.param((MILESTONE,), [Step.RESOURCES, Step.MONITORING], id="a step is named"),
    ],
)
def test_steps_resources_and_monitoring_are_asked_for_at_last(facts, expected):
    assert steps([], Facts(facts)) == expected


def test_resources_are_not_asked_for_twice():
    assert Step.RESOURCES not in steps([one(Criterion.ACHIEVABLE)], Facts())


def test_the_finding_about_milestones_asks_in_its_own_place():
    far = asks("And halfway?", finding("T109", "no-milestones", Criterion.TIME_BOUND))
    assert [(q.step, q.code) for q in questions([far], Facts((MEANS, REVIEW)))] == [(Step.MILESTONES, "T109")]


def test_the_same_question_is_asked_once():
    twins = [asks("Why?", one(Criterion.SPECIFIC)), asks("Why?", one(Criterion.RELEVANT))]
    assert len(questions(twins, NOTHING_TO_ADD)) == 1


def test_a_report_asks_them():
    report = Linter().check("Improve communication.", today=TODAY)
    assert report.questions() == tuple(question.text for question in report.coaching() if question.code)
    assert len(report.questions()) < len(report.coaching())
    assert [question.step for question in report.coaching()][:2] == [Step.SPECIFIC, Step.MEASURABLE]
