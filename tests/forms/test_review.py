"""What a form says about a goal: what blocks, what is advice, drafts, and goals that are sent anyway."""

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from smartlint.config import Config
from smartlint.forms import FormReview, Policy, review
from smartlint.forms.review import decide
from smartlint.model import Context, Effect, GoalInput, GoalTextError, SmartlintError, TextTooLongError

TODAY = dt.date(2026, 11, 21)
GOOD = "Call twelve landlords by 31 March 2027 so that our clients find a flat sooner."
LOOSE = "I will help more families soon."


def codes(findings: object) -> set[str]:
    return {finding.code for finding in findings}


def test_a_policy_that_names_nothing_blocks_nothing():
    found = review("Hm.", Policy(), today=TODAY)
    assert found.accepted
    assert not found.blocking
    assert found.advisory == found.report.findings != ()


def test_a_goal_without_what_is_blocked_is_accepted_with_its_advice():
    found = review(GOOD, Policy(block=("T", "M", "error")), today=TODAY)
    assert found.accepted
    assert not found.blocking
    assert found.advisory == found.report.findings


def test_what_is_named_blocks_and_the_rest_is_advice():
    found = review(LOOSE, Policy(block="T"), today=TODAY)
    assert not found.accepted
    assert codes(found.blocking) == {"T102"}
    assert codes(found.advisory) == codes(found.report.findings) - {"T102"} != set()


def test_below_the_least_score_all_that_costs_points_blocks():
    found = review(LOOSE, Policy(minimum=0.9), today=TODAY)
    assert not found.accepted
    assert found.missed_minimum == 0.9
    assert found.blocking
    assert found.blocking == tuple(f for f in found.report.findings if f.effect is not Effect.ADVICE)


def test_at_the_least_score_nothing_blocks():
    score = review(LOOSE, Policy(), today=TODAY).report.score
    found = review(LOOSE, Policy(minimum=score), today=TODAY)
    assert found.accepted
    assert found.missed_minimum is None


@pytest.mark.parametrize(("text", "code"), [
    pytest.param("", "G003", id="no text"),
    pytest.param(" \n\t", "G003", id="only white space"),
    pytest.param("Quiero llamar a doce propietarios antes de junio para ayudar a las familias.", "G007", id="Spanish"),
    pytest.param("我想在三月之前给十二个房东打电话", "G007", id="Chinese"),
])
@pytest.mark.parametrize("policy", [Policy(block="T101"), Policy(minimum=0.5)])
def test_a_text_that_cannot_be_judged_does_not_slip_through(text: str, code: str, policy: Policy):
    found = review(text, policy, today=TODAY)
    assert not found.accepted
    assert code in codes(found.blocking)


def test_where_nothing_is_asked_such_a_text_passes():
    assert review("", Policy(), today=TODAY).accepted


def test_an_unreachable_minimum_blocks_even_when_no_finding_can_say_why():
    policy = Policy(minimum=0.5, config=Config(ignore=("G",)))
    found = review("", policy, today=TODAY)
    assert not found.blocking
    assert not found.accepted


def test_a_draft_is_never_blocked():
    found = review(LOOSE, Policy(block="ALL", minimum=1), today=TODAY, draft=True)
    assert found.accepted
    assert not found.blocking
    assert found.missed_minimum is None
    assert found.advisory == found.report.findings != ()


def test_a_reason_opens_the_form_and_is_kept():
    found = review(LOOSE, Policy(block="T", override=True), today=TODAY, override_reason="  the funder sets the date ")
    assert found.accepted
    assert found.override_reason == "the funder sets the date"
    assert codes(found.blocking) == {"T102"}


@pytest.mark.parametrize(("policy", "text", "reason"), [
    pytest.param(Policy(block="T"), LOOSE, "I know better", id="the policy takes no reasons"),
    pytest.param(Policy(block="T", override=True), LOOSE, " \n ", id="a blank reason"),
    pytest.param(Policy(block="T", override=True), LOOSE, None, id="no reason"),
])
def test_what_does_not_open_the_form(policy: Policy, text: str, reason: str | None):
    found = review(text, policy, today=TODAY, override_reason=reason)
    assert not found.accepted
    assert found.override_reason is None


def test_a_reason_for_nothing_is_not_kept():
    found = review(GOOD, Policy(block="T", override=True), today=TODAY, override_reason="just in case")
    assert found.accepted
    assert found.override_reason is None


@pytest.mark.parametrize(("reason", "error"), [
    pytest.param("x" * 1001, TextTooLongError, id="too long"),
    pytest.param("a\ud800b", GoalTextError, id="a lone surrogate"),
    pytest.param(17, GoalTextError, id="no string"),
])
def test_a_reason_that_cannot_be_kept_is_refused(reason: object, error: type[SmartlintError]):
    with pytest.raises(error, match="reason"):
        review(LOOSE, Policy(block="T", override=True), today=TODAY, override_reason=reason)  # type: ignore[arg-type]


def test_the_text_is_refused_as_by_a_check():
    with pytest.raises(TextTooLongError):
        review("x" * 10_001, Policy())


def test_what_is_known_about_the_goal_counts():
    goal = GoalInput("Improve the hand-over.", breakdown={"time_bound": "By 31 March 2027."})
    assert review(goal, Policy(block="T101"), today=TODAY).accepted
    policy = Policy(block="deadline-before-start")
    late = review(GOOD, policy, today=TODAY, context=Context(start=dt.date(2027, 5, 1)))
    assert codes(late.blocking) == {"T111"}
    assert review("Call ten clients within a month.", policy, today=TODAY, written=TODAY).report.written == TODAY


def test_a_goal_that_was_judged_already_is_decided_about_in_the_same_way():
    policy = Policy(block="T", minimum=0.5, override=True)
    report = review(LOOSE, policy, today=TODAY).report
    for draft, reason in ((False, None), (True, None), (False, "because")):
        assert decide(report, policy, draft=draft, override_reason=reason) == review(
            LOOSE, policy, today=TODAY, draft=draft, override_reason=reason)


def test_a_review_in_spanish_divides_the_same_findings():
    found = review(LOOSE, Policy(block="T"), today=TODAY)
    spanish = found.translated("es-CL")
    assert [finding.message for finding in spanish.blocking] == ["«soon» no se puede situar en un calendario"]
    assert {*map(str, spanish.blocking), *map(str, spanish.advisory)} == set(map(str, spanish.report.findings))
    assert spanish.translated("en") == found


KEYS = st.sampled_from(["T", "S1", "M101", "no-reason", "achievable", "error", "warning", "hint", "ALL"])
POLICIES = st.builds(Policy, block=st.lists(KEYS, max_size=3, unique=True),
                     minimum=st.none() | st.floats(0, 1), override=st.booleans())
TEXTS = st.sampled_from([GOOD, LOOSE, "", "Be happy.", "Quiero una casa.", "What now?", "Improve."]) | st.text(max_size=40)


@settings(max_examples=60, deadline=None)
@given(TEXTS, POLICIES, st.booleans(), st.none() | st.text(st.characters(codec="utf-8"), max_size=10))
def test_every_finding_is_either_blocking_or_advice_and_the_review_survives_json(
    text: str, policy: Policy, draft: bool, reason: str | None
):
    try:
        found = review(text, policy, today=TODAY, draft=draft, override_reason=reason)
    except GoalTextError:
        return
    both = [*found.blocking, *found.advisory]
    assert sorted(both, key=found.report.findings.index) == list(found.report.findings)
    assert len(both) == len(set(map(id, both)))
    assert not draft or found.accepted
    assert not (found.override_reason and not policy.override)
    assert FormReview.model_validate_json(found.model_dump_json()) == found
