"""What the lines of a breakdown do, and what becomes of the facts in them."""

import pytest

from smartlint.facts import BreakdownLine, LineKind, Quantity
from smartlint.linter import Linter
from smartlint.model import GoalInput
from smartlint.testing import TODAY

STATEMENT = "Visit families in the north of the county."


def kind(criterion: str, line: str) -> LineKind:
    report = Linter().check(GoalInput(STATEMENT, breakdown={criterion: line}), today=TODAY)
    (found,) = report.facts.of(BreakdownLine)
    assert (found.span.part, found.text) == (criterion, line)
    return found.kind


@pytest.mark.parametrize(
    ("criterion", "line"),
    [
        pytest.param("measurable", "Ten visits a month.", id="a measure"),
        pytest.param("measurable", "How many? Ten.", id="a question with its answer"),
        pytest.param("achievable", "It is realistic because two mornings are kept free.", id="a claim with its reason"),
        pytest.param("time_bound", "There is a deadline of three months.", id="a definition with a length"),
        pytest.param("relevant", "Is was asked for by the board?!.", id="a slip"),
    ],
)
def test_a_line_that_explains(criterion: str, line: str):
    assert kind(criterion, line) is LineKind.EXPLAINS


@pytest.mark.parametrize("line", ["", "  ", "-", "...", "n/a", "N/A.", "None", "TBD", "?"])
def test_an_empty_line(line: str):
    assert kind("relevant", line) is LineKind.EMPTY


@pytest.mark.parametrize("line", ["Have we kept count of them?", "How many? And where?", "Is it possible?"])
def test_a_line_that_asks(line: str):
    assert kind("measurable", line) is LineKind.QUESTION


@pytest.mark.parametrize(
    ("criterion", "line"),
    [
        ("specific", "The goal is clear and specific."),
        ("measurable", "This is measurable."),
        ("measurable", "Progress can be tracked and evaluated easily."),
        ("achievable", "The goal is definitely achievable."),
        ("relevant", "This matters, and it is relevant."),
        ("time_bound", "It has a deadline."),
        ("time_bound", "The goal is time-bound."),
    ],
)
def test_a_line_that_only_defines(criterion: str, line: str):
    assert kind(criterion, line) is LineKind.DEFINITION


def test_a_statement_has_no_such_fact():
    assert Linter().check(STATEMENT, today=TODAY).facts.of(BreakdownLine) == ()


def test_a_question_is_no_evidence_and_an_answer_is():
    linter = Linter()
    asks = linter.check(GoalInput(STATEMENT, breakdown={"measurable": "Were ten families visited?"}), today=TODAY)
    says = linter.check(GoalInput(STATEMENT, breakdown={"measurable": "Ten families are visited."}), today=TODAY)
    assert asks.facts.of(Quantity)
    assert asks.measurable.evidence == ()
    assert [fact.text for fact in says.measurable.evidence] == ["Ten"]


def test_a_line_in_another_language_leaves_the_statement_readable():
    line = "Das ist wichtig für die Familien und für die Kinder in der Stadt."
    report = Linter().check(GoalInput(STATEMENT, breakdown={"relevant": line}), today=TODAY)
    assert report.specific.verdict != "unknown"


def test_a_pronoun_in_a_line_points_at_the_statement():
    report = Linter().check(GoalInput(STATEMENT, breakdown={"specific": "I do it with a map."}), today=TODAY)
    assert "unclear-reference" not in {finding.name for finding in report.findings}
