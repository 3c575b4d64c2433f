"""How well the case-management profile reads goals that were labelled before it."""

import json
from pathlib import Path

import pytest

from smartlint.config import Config
from smartlint.linter import Linter
from smartlint.profiles import find
from smartlint.report import Category
from smartlint.testing import TODAY

FILE = Path(__file__).parents[1] / "corpus" / "profiles" / "case_management.jsonl"
ROWS = [json.loads(line) for line in FILE.read_text(encoding="utf-8").splitlines()]


@pytest.fixture(scope="module")
def categories() -> list[tuple[dict, Category]]:
    linter = Linter(Config(profile="case-management"))
    reports = linter.check_many((row["text"] for row in ROWS), today=TODAY)
    return [(row, report.category) for row, report in zip(ROWS, reports, strict=True)]


def test_the_labels_name_what_the_profile_has():
    profile = find("case-management")
    kinds, aims = {kind.name for kind in profile.kinds}, {aim.name for aim in profile.aims}
    assert {name for row in ROWS for name in row["kinds"]} == kinds
    assert {name for row in ROWS for name in (*row["aims"], *row["also"])} <= aims
    assert {name for row in ROWS for name in row["aims"]} == aims


def test_it_knows_what_the_field_teaches():
    profile = find("case-management")
    assert (len(profile.kinds), len(profile.aims), len(profile.ways)) == (4, 8, 8)
    assert all(way.measures for way in profile.ways)
    served = {name for way in profile.ways for measure in way.measures for name in measure.serves}
    assert served == {item.name for item in (*profile.kinds, *profile.aims)}


@pytest.mark.parametrize(("half", "least"), [("held", 0.95), ("tune", 0.94), ("fresh", 0.55)])
def test_the_types_of_goal_are_told(categories: list[tuple[dict, Category]], half: str, least: float):
    right = [set(row["kinds"]) == set(found.kinds) for row, found in categories if row["half"] == half]
    assert len(right) >= 40
    assert sum(right) / len(right) >= least


def test_primary_goals_are_found_and_few_others(categories: list[tuple[dict, Category]]):
    held = [(set(row["aims"]), set(row["also"]), set(found.aims)) for row, found in categories if row["half"] == "held"]
    hit = sum(len(aims & found) for aims, _, found in held)
    assert hit / sum(len(aims) for aims, _, _ in held) >= 0.95
    assert hit / (hit + sum(len(found - aims - also) for aims, also, found in held)) >= 0.8


def test_what_shows_it_is_said(categories: list[tuple[dict, Category]]):
    for row, found in categories:
        assert bool(found.kinds or found.aims or found.ways) == bool(found.shown_by)
        assert all(fact.text and fact.text in row["text"] for fact in found.shown_by)
