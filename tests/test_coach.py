"""How answers are woven into a goal."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from smartlint.coach import Session, woven
from smartlint.linter import Linter
from smartlint.model import MAX_GOAL_LENGTH, GoalInput, GoalTextError, TextTooLongError
from smartlint.questions import Step
from smartlint.testing import TODAY

LINTER = Linter()


def start(text: str) -> Session:
    return Session.start(text, lambda goal: LINTER.check(goal, today=TODAY))


def test_each_good_answer_raises_the_score_to_the_full_one():
    session = start("Improve communication with families.")
    answers = {
        Step.SPECIFIC: "phone parents of new children",
        Step.MEASURABLE: "ten calls a week",
        Step.ACHIEVABLE: "keeping Friday mornings free",
        Step.RELEVANT: "nobody has to wait for news",
        Step.TIME_BOUND: "30 June 2027",
        Step.MILESTONES: "The first ten calls are made by 31 January 2027",
        Step.MONITORING: "every month with my supervisor",
    }
    scores = [session.report.score]
    while (question := session.question) is not None:
        session = session.answered(answers.get(question.step, ""))
        scores.append(session.report.score)
    assert scores == sorted(scores)
    assert scores[0] < 0.5
    assert scores[-1] == 1.0
    assert session.goal.text.startswith("I will phone parents of new children to improve communication")


def test_a_question_is_asked_once():
    session = start("Improve communication.")
    seen = []
    while (question := session.question) is not None:
        seen.append((question.step, question.code))
        session = session.passed_over()
    assert len(seen) == len(set(seen))
    assert session.goal == GoalInput("Improve communication.")
    assert session.passed_over() is session
    assert session.answered("more").goal == session.goal


def test_an_answer_that_makes_the_goal_worse_is_not_taken():
    session = start("Phone ten parents by 30 June 2027 so that no family has to wait.")
    after = session.answered("never fail, in all cases, everywhere, 100 % of the time")
    assert (after.goal, after.report) == (session.goal, session.report)
    assert after.question != session.question


@pytest.mark.parametrize("answer", ["", "  \t\n"])
def test_an_empty_answer_passes_over(answer: str):
    session = start("Improve communication.")
    after = session.answered(answer)
    assert after.goal == session.goal
    assert after.question != session.question


@pytest.mark.parametrize(
    ("goal", "step", "answer", "first"),
    [
        ("Call clients.", Step.TIME_BOUND, "30 June 2027", "Call clients by 30 June 2027."),
        ("Call clients.", Step.TIME_BOUND, "Within three months.", "Call clients within three months."),
        ("Call clients.", Step.RELEVANT, "they get help sooner", "Call clients so that they get help sooner."),
        ("Call clients.", Step.RELEVANT, "Because they wait", "Call clients because they wait."),
        ("Call clients.", Step.RELEVANT, "I sleep better", "Call clients so that I sleep better."),
        ("Call clients.", Step.ACHIEVABLE, "Using the list", "Call clients using the list."),
        ("Call clients.", Step.ACHIEVABLE, "asking Ana", "Call clients by asking Ana."),
        ("Call clients.", Step.MEASURABLE, "ten a week", "Call clients, ten a week."),
        ("I want to help.", Step.SPECIFIC, "Call ten clients", "I will call ten clients to help."),
        ("We will help.", Step.SPECIFIC, "we will call ten clients", "We will call ten clients to help."),
        ("Our team", Step.GOAL, "to call ten clients", "I will call ten clients."),
        ("Call clients", Step.MONITORING, "every week", "Call clients. I will review progress every week."),
        ("Call clients", Step.RESOURCES, "a new phone", "Call clients with a new phone."),
        ("Call clients", Step.ACTOR, "the intake nurse", "The intake nurse will call clients."),
        ("Call clients", Step.ACTOR, "me", "I will call clients."),
        ("Call clients soon.", Step.DETAIL, "soon is May", "Call clients soon. Soon is May."),
        ("Call clients", Step.MILESTONES, "five by May", "Call clients. Five by May."),
    ],
)
def test_the_plainest_wording_comes_first(goal: str, step: Step, answer: str, first: str):
    assert woven(goal, step, answer)[0] == first


def test_the_wording_that_helps_most_is_taken():
    session = start("I will visit ten clients so that they get help.")
    while session.question and session.question.step is not Step.TIME_BOUND:
        session = session.passed_over()
    assert session.answered("three months").goal.text.endswith("within three months.")


def test_what_cannot_be_part_of_a_goal_is_refused():
    session = start("Improve communication.")
    with pytest.raises(TextTooLongError):
        session.answered("a" * MAX_GOAL_LENGTH)
    with pytest.raises(GoalTextError):
        session.answered("\ud800")


def test_what_is_known_of_the_goal_stays():
    goal = GoalInput("Improve communication.", id="7", breakdown={"relevant": "Families wait too long."})
    session = Session.start(goal, lambda given: LINTER.check(given, today=TODAY)).answered("call ten families")
    assert (session.goal.id, session.goal.breakdown) == ("7", goal.breakdown)


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(st.sampled_from(Step), st.text(max_size=40), st.text(min_size=1, max_size=40).filter(str.strip))
def test_every_wording_keeps_the_words_of_the_answer(step: Step, goal: str, answer: str):
    words = " ".join(answer.split())
    core = words.rstrip(" .!;,")
    for text in woven(goal, step, words):
        assert core[2:].strip().lower() in text.lower() or step in (Step.SPECIFIC, Step.GOAL, Step.ACTOR)


def test_an_answer_that_would_make_the_goal_worse_is_left_out():
    session = start("By 30 June 2027 I will call ten clients so that they find homes.")
    assert session.question is not None
    after = session.answered("someone or other, somehow, sometime, if possible, TBD")
    assert (after.report.score or 0) >= (session.report.score or 0)
    assert after.question != session.question


def test_what_an_answer_did_is_said():
    from smartlint.output.coaching import changed

    before = start("Improve communication.")
    after = before.answered("phone ten families")
    assert next(iter(changed(before, after, "phone ten families"))).strip() == after.goal.text
    assert list(changed(before, before.passed_over(), "  \n")) == []
    assert list(changed(before, before.passed_over(), "x")) == [
        f"  left out: with this answer the score would fall below {before.report.score:.2f}"
    ]
