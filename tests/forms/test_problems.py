"""Reasons why a goal is not accepted, in sentences."""

import datetime as dt

import pytest

from smartlint.config import Config
from smartlint.forms import Policy, review
from smartlint.forms.problems import problems, problems_of
from smartlint.model import ConfigError

TODAY = dt.date(2026, 11, 21)
LOOSE = "I will help more families soon."
STRICT = Policy(block="T", override=True)


def test_an_accepted_goal_has_none():
    assert problems_of(LOOSE, Policy(), today=TODAY) == ()
    assert problems_of(LOOSE, STRICT, today=TODAY, draft=True) == ()
    assert problems_of(LOOSE, STRICT, today=TODAY, override_reason="no date is set yet") == ()


def test_a_finding_becomes_sentences_with_the_name_of_its_checker_as_code():
    [problem] = problems_of(LOOSE, STRICT, today=TODAY)
    assert problem.code == "vague-time"
    assert problem.params == {"text": "soon"}
    assert problem.text() == (
        "'soon' cannot be placed on a calendar. Replace 'soon' by a last day or a period: "
        "'by [day month year]', 'within [number] months'.")
    assert problem.text("es-AR").startswith("«soon» no se puede situar en un calendario. Sustituir «soon» por ")


def test_sentences_begin_with_a_capital_letter():
    [problem] = problems_of("Call ten clients.", Policy(block="T101"), today=TODAY)
    assert problem.text().startswith("Nothing says by when")
    assert problem.text("es").startswith("Nada dice para cuándo")


def test_a_missed_score_comes_before_its_findings():
    first, *others = problems_of(LOOSE, Policy(minimum=0.95), today=TODAY)
    assert first.code == "minimum"
    assert first.text() == f"The score is {first.params['score']}; at least 0.95 is asked for."
    assert first.text("es").endswith("se pide al menos 0.95.")
    assert others


def test_a_goal_that_nothing_judged_misses_the_score_too():
    found = review("Call ten clients.", Policy(minimum=0.5, config=Config(select=("G",))), today=TODAY)
    [problem] = problems(found)
    assert problem.code == "unjudged"
    assert "could not be judged" in problem.text()


@pytest.mark.parametrize(("text", "reason", "code", "said"), [
    pytest.param("x" * 10_001, None, "too-long", "At most 10,000 characters are accepted; these are 10,001.", id="text"),
    pytest.param(LOOSE, "x" * 1_001, "too-long", "At most 1,000 characters are accepted; these are 1,001.", id="reason"),
    pytest.param("a \udc00", None, "not-text", "This holds something that is no Unicode character.", id="a surrogate"),
    pytest.param(LOOSE, "\udc00", "not-text", "This holds something that is no Unicode character.", id="in a reason"),
])
def test_what_cannot_be_judged_at_all_is_a_problem_too(text: str, reason: str | None, code: str, said: str):
    [problem] = problems_of(text, STRICT, today=TODAY, override_reason=reason)
    assert (problem.code, problem.text()) == (code, said)


def test_an_unknown_language_is_refused():
    [problem] = problems_of(LOOSE, STRICT, today=TODAY)
    with pytest.raises(ConfigError, match="tlh"):
        problem.text("tlh")
