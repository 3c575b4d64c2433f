"""How well the profile for education plans tells which of its four parts a goal has."""

import json
from pathlib import Path

import pytest

from smartlint.config import Config
from smartlint.linter import Linter
from smartlint.profiles import find
from smartlint.report import Category
from smartlint.testing import TODAY

FILE = Path(__file__).parents[1] / "corpus" / "profiles" / "iep.jsonl"
ROWS = [json.loads(line) for line in FILE.read_text(encoding="utf-8").splitlines()]
PARTS = ("condition", "behaviour", "criterion", "time-frame")


@pytest.fixture(scope="module")
def linter() -> Linter:
    return Linter(Config(profile="iep"))


@pytest.fixture(scope="module")
def categories(linter: Linter) -> list[tuple[dict, Category]]:
    reports = linter.check_many((row["text"] for row in ROWS), today=TODAY)
    return [(row, report.category) for row, report in zip(ROWS, reports, strict=True)]


def test_the_labels_name_what_the_profile_has():
    assert tuple(kind.name for kind in find("iep").kinds) == PARTS
    assert {part for row in ROWS for part in row["parts"]} == set(PARTS)


@pytest.mark.parametrize(("half", "least", "whole"), [("held", 0.95, 0.8), ("tune", 0.97, 0.92), ("fresh", 0.9, 0.7)])
def test_the_parts_are_told(categories: list[tuple[dict, Category]], half: str, least: float, whole: float):
    told = [(set(row["parts"]), set(found.kinds)) for row, found in categories if row["half"] == half]
    assert len(told) >= 16
    each = [(part in parts) == (part in found) for parts, found in told for part in PARTS]
    assert sum(each) / len(each) >= least
    assert sum(parts == found for parts, found in told) / len(told) >= whole


@pytest.mark.parametrize("part", PARTS)
def test_each_part_is_told(categories: list[tuple[dict, Category]], part: str):
    right = [(part in row["parts"]) == (part in found.kinds) for row, found in categories]
    assert sum(right) / len(right) >= 0.85


@pytest.mark.parametrize(
    ("text", "part", "words"),
    [
        pytest.param("Without reminders, Ute will pack her bag.", "condition", "Without reminders", id="help in front"),
        pytest.param("Ute will pack her bag without help.", "criterion", "without help", id="help behind the act"),
        pytest.param("Ute will pack her bag by 4 May 2027.", "time-frame", "by 4 May 2027", id="a day"),
        pytest.param("Ute will pack her bag.", "behaviour", "will pack", id="an act"),
    ],
)
def test_the_words_that_show_a_part_are_given(linter: Linter, text: str, part: str, words: str):
    shown = linter.check(text, today=TODAY).category.shown_by
    assert [fact.text for fact in shown if part in getattr(fact, "kinds", ())] == [words]


def test_help_in_front_is_no_criterion(linter: Linter):
    category = linter.check("Without reminders, Ute will pack her bag.", today=TODAY).category
    assert category.kinds == ("condition", "behaviour")


def test_a_criterion_that_is_missing_is_asked_for_in_the_words_of_the_field(linter: Linter):
    report = linter.check("Ute will ask for help.", today=TODAY)
    assert "criterion" not in report.category.kinds
    assert any("[share] % accuracy" in finding.hint for finding in report.findings)
    assert any("9 to 12 months" in finding.hint for finding in report.findings)
