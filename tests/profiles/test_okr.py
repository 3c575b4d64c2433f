"""How well the profile for objectives and key results tells the two apart, and what it does with them."""

import json
from pathlib import Path

import pytest

from smartlint.config import Config
from smartlint.linter import Linter
from smartlint.model import Verdict
from smartlint.profiles import find
from smartlint.report import Report
from smartlint.testing import TODAY

FILE = Path(__file__).parents[1] / "corpus" / "profiles" / "okr.jsonl"
ROWS = [json.loads(line) for line in FILE.read_text(encoding="utf-8").splitlines()]
OBJECTIVE, KEY_RESULT = "objective", "key-result"


@pytest.fixture(scope="module")
def linter() -> Linter:
    return Linter(Config(profile="okr"))


@pytest.fixture(scope="module")
def reports(linter: Linter) -> list[tuple[dict, Report]]:
    made = linter.check_many((row["text"] for row in ROWS), today=TODAY)
    return list(zip(ROWS, made, strict=True))


def test_the_labels_name_what_the_profile_has():
    profile = find("okr")
    assert [kind.name for kind in profile.kinds] == [OBJECTIVE, KEY_RESULT]
    assert {row["kind"] for row in ROWS} == {OBJECTIVE, KEY_RESULT}
    assert profile.sub_goals == (3, 5)


@pytest.mark.parametrize(("half", "least"), [("held", 0.95), ("tune", 0.95), ("fresh", 0.65)])
def test_objectives_and_key_results_are_told_apart(reports: list[tuple[dict, Report]], half: str, least: float):
    right = [(row["kind"],) == report.category.kinds for row, report in reports if row["half"] == half]
    assert len(right) >= 16
    assert sum(right) / len(right) >= least


def test_most_of_what_is_not_told_is_left_unknown(reports: list[tuple[dict, Report]]):
    wrong = [
        row["text"] for row, report in reports if report.category.kinds and (row["kind"],) != report.category.kinds
    ]
    assert len(wrong) <= len(ROWS) / 20


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        pytest.param("Repaint the hall.", None, id="a task without a day"),
        pytest.param("Increase sales.", None, id="an indicator without a value is not excused"),
        pytest.param("The objective data is stored: see above.", None, id="a word that no colon follows"),
        pytest.param("KR2: Make newcomers feel at home", KEY_RESULT, id="the label of a key result decides"),
        pytest.param("- our OBJECTIVE 3: Open 12 shops", OBJECTIVE, id="behind a mark, with a number, in capitals"),
        pytest.param("Key Reſult: Stay", None, id="a letter that looks like that of a label"),
        pytest.param("Objective: Open 12 shops", OBJECTIVE, id="so does that of an objective"),
        pytest.param("Become the favourite of 40 villages.", KEY_RESULT, id="without a label a number does"),
    ],
)
def test_a_label_decides_then_what_is_said(linter: Linter, text: str, kind: str | None):
    assert linter.check(text, today=TODAY).category.kinds == ((kind,) if kind else ())


def test_an_objective_needs_no_number():
    text = "Strengthen our ties with rural libraries."
    assert "no-measure" in {finding.name for finding in Linter().check(text, today=TODAY).findings}
    report = Linter(Config(profile="okr")).check(text, today=TODAY)
    assert report.category.kinds == (OBJECTIVE,)
    assert not report.measurable.findings
    assert (report.measurable.verdict, report.measurable.score) == (Verdict.UNKNOWN, None)
    assert report.score is not None


def test_a_key_result_needs_one_and_gets_a_measure_to_fill_in(linter: Linter):
    report = linter.check("KR1: Improve our communication", today=TODAY)
    assert report.measurable.verdict is Verdict.MISSING
    assert "[baseline]" in report.measurable.findings[0].hint
