"""What a document or the configuration asks to leave out."""

from pathlib import Path

import pytest

from smartlint.auditing.files import relative
from smartlint.config import Config
from smartlint.model import ConfigError, Verdict
from tests.auditing.goals import SOON, WITH_DAY, WITHOUT_DAY, audited, goal, ignore


def test_without_suppressions_nothing_is_left_out():
    kept, said = audited([goal(WITHOUT_DAY)])
    assert kept.codes() == [["T101"]]
    assert (kept.summaries[0].suppressed, said) == (0, [])


def test_what_is_suppressed_is_as_if_its_checker_were_ignored():
    kept, _ = audited([goal(WITHOUT_DAY, leave_out=[ignore("no-deadline")])])
    (_, report), = kept.reports
    assert (report.findings, report.ok, report.time_bound.verdict) == ((), True, Verdict.UNKNOWN)
    assert kept.summaries[0].suppressed == 1
    assert kept.summaries[0].unused_suppressions == ()


@pytest.mark.parametrize("keys", [pytest.param(("T",), id="a prefix"), pytest.param((), id="everything")])
def test_a_finding_that_comes_up_in_the_place_of_another_is_left_out_too(keys: tuple[str, ...]):
    kept, _ = audited([goal(SOON, leave_out=[ignore(*keys)])])
    assert kept.codes() == [[]]
    assert kept.summaries[0].suppressed == 2


def test_leaving_out_the_specific_finding_alone_lets_the_general_one_speak():
    kept, _ = audited([goal(SOON, leave_out=[ignore("T102")])])
    assert kept.codes() == [["T101"]]


def test_suppressions_that_leave_nothing_out_are_named_once_each():
    spare, used = ignore("T103", line=2), ignore("T101", line=5)
    kept, _ = audited([
        goal(WITHOUT_DAY, 3, leave_out=[spare, used]),
        goal(WITHOUT_DAY, 4, leave_out=[spare]),
        goal(WITH_DAY, 1, "b.md", leave_out=[ignore("T101", source="b.md"), used]),
    ])
    assert [(str(each.place), each.keys) for each in kept.summaries[0].unused_suppressions] == [
        ("plan.md:2", ("T103",)), ("b.md:1", ("T101",)), ("plan.md:5", ("T101",))]


def test_a_suppression_of_what_does_not_exist_is_refused_once_and_the_goal_judged():
    wrong = ignore("T999", line=7)
    kept, said = audited([goal(WITHOUT_DAY, 8, leave_out=[wrong]), goal(WITHOUT_DAY, 9, leave_out=[wrong])])
    assert kept.codes() == [["T101"], ["T101"]]
    assert [str(each).split(";")[0] for each in said] == ["plan.md:7: a suppression: there is no checker 'T999'"]
    assert kept.summaries[0].unused_suppressions == ()


def test_files_that_match_a_pattern_are_judged_without_some_checkers(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.chdir(tmp_path)
    config = Config(select=("T",), per_file_ignores={"drafts/": ("T101",), "*.csv": ("no-deadline",)})
    sources = ["plan.md", "drafts/plan.md", "old.csv", str(tmp_path / "drafts" / "b.md"), "drafts.md"]
    kept, _ = audited([goal(WITHOUT_DAY, 1, source) for source in sources], config)
    assert kept.codes() == [["T101"], [], [], [], ["T101"]]
    assert kept.summaries[0].suppressed == 3


@pytest.mark.parametrize("ignores", [
    pytest.param({"*.md": ("T999",)}, id="no such checker"),
    pytest.param({"!": ("T101",)}, id="no pattern"),
])
def test_what_is_wrong_in_the_configuration_is_said_before_anything_is_read(ignores: dict):
    with pytest.raises(ConfigError, match="per-file-ignores"):
        audited([], Config(per_file_ignores=ignores))


def test_a_path_outside_the_working_folder_stays_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")
    assert relative("a/../b.md") == "b.md"
    assert relative("../b.md") == (tmp_path / "b.md").as_posix()
