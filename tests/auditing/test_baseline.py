"""Known findings neither show nor fail; gone ones are counted; the file holds no words."""

import json
import stat
from pathlib import Path

import pytest

from smartlint.auditing.baseline import Baseline, BaselineFile
from smartlint.auditing.files import written_whole
from smartlint.documents import Note, Place
from smartlint.model import InputError, OutputError, Verdict
from tests.auditing.goals import SOON, WITH_DAY, WITHOUT_DAY, audited, goal


def made(path: Path, *items, salted: bool = False) -> None:
    baseline = Baseline.load(path, create=True, salted=salted)
    audited(items, baseline=baseline)
    baseline.save(path)


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "plan.md").touch()
    return tmp_path / "baseline.json"


def test_an_empty_baseline_knows_nothing(path: Path):
    baseline = Baseline.load(path, create=True)
    kept, _ = audited([goal(WITHOUT_DAY)], baseline=baseline)
    assert kept.codes() == [["T101"]]
    assert kept.summaries[0].baseline.model_dump() == {"known": 0, "new": 1, "gone": 0}


def test_a_known_finding_neither_shows_nor_fails_and_the_verdict_stays(path: Path):
    made(path, goal(WITHOUT_DAY))
    kept, _ = audited([goal(WITHOUT_DAY, 40, "moved.md"), goal("We will hire a nurse.")], baseline=Baseline.load(path))
    assert kept.codes() == [[], ["T101"]]
    assert [report.ok for _, report in kept.reports] == [True, False]
    assert kept.reports[0][1].time_bound.verdict is Verdict.MISSING
    assert kept.summaries[0].baseline.model_dump() == {"known": 1, "new": 1, "gone": 0}


def test_what_is_known_once_is_new_the_second_time(path: Path):
    made(path, goal(WITHOUT_DAY))
    kept, _ = audited([goal(WITHOUT_DAY), goal(WITHOUT_DAY, 2)], baseline=Baseline.load(path))
    assert kept.codes() == [[], ["T101"]]


def test_what_is_gone_is_counted_and_an_update_takes_it_out(path: Path):
    made(path, goal(WITHOUT_DAY), goal(WITHOUT_DAY, 2), goal(SOON, 3))
    baseline = Baseline.load(path)
    audited([goal(WITHOUT_DAY)], baseline=baseline)
    assert [(each.code, each.count) for each in baseline.gone()] == [("T101", 1), ("T102", 1)]
    baseline.save(path)
    assert [each.count for each in BaselineFile.model_validate_json(path.read_bytes()).findings] == [1]


def test_a_document_that_holds_no_goal_any_more_has_lost_its_findings(path: Path):
    made(path, goal(WITHOUT_DAY))
    baseline = Baseline.load(path)
    audited([Note(Place("plan.md"), "holds no goal")], baseline=baseline)
    assert [each.code for each in baseline.gone()] == ["T101"]


def test_a_file_that_cannot_be_put_in_its_place_leaves_nothing_behind(path: Path):
    (path.parent / "folder.json").mkdir()
    with pytest.raises(OutputError, match="cannot be written"):
        written_whole(path.parent / "folder.json", b"x")
    assert sorted(each.name for each in path.parent.iterdir()) == ["folder.json", "plan.md"]


def test_documents_that_are_not_read_now_keep_their_entries(path: Path):
    made(path, goal(WITHOUT_DAY), goal(SOON, 1, "deleted.md"))
    baseline = Baseline.load(path)
    audited([goal(WITH_DAY, 1, "other.md")], baseline=baseline)
    assert [each.source for each in baseline.gone()] == ["deleted.md"]
    baseline.save(path)
    assert [each.source for each in BaselineFile.model_validate_json(path.read_bytes()).findings] == ["plan.md"]


def test_the_file_is_sorted_has_no_words_and_is_the_same_every_time(path: Path):
    items = [goal(SOON, 1, "b.md"), goal(WITHOUT_DAY, 1, "a.md")]
    made(path, *items)
    first = path.read_text()
    path.unlink()
    made(path, *reversed(items))
    assert path.read_text() == first
    assert [each["source"] for each in json.loads(first)["findings"]] == ["a.md", "b.md"]
    assert "nurses" not in first


def test_a_salted_baseline_still_knows_and_has_other_fingerprints(path: Path):
    made(path, goal(WITHOUT_DAY))
    plain = json.loads(path.read_text())["findings"][0]["fingerprint"]
    path.unlink()
    made(path, goal(WITHOUT_DAY), salted=True)
    assert json.loads(path.read_text())["findings"][0]["fingerprint"] != plain
    assert audited([goal(WITHOUT_DAY)], baseline=Baseline.load(path))[0].codes() == [[]]


@pytest.mark.parametrize(("content", "said"), [
    pytest.param(None, "make it with --update-baseline", id="missing"),
    pytest.param("[]", "no baseline file", id="another file"),
    pytest.param('{"version": 2}', "no baseline file: version", id="another version"),
])
def test_what_is_no_baseline_is_named(path: Path, content: str | None, said: str):
    if content is not None:
        path.write_text(content)
    with pytest.raises(InputError, match=said):
        Baseline.load(path)


def test_a_folder_is_no_baseline(path: Path):
    with pytest.raises(InputError, match="directory"):
        Baseline.load(path.parent)


def test_the_file_is_replaced_whole_and_keeps_its_permissions(path: Path):
    made(path, goal(WITHOUT_DAY))
    path.chmod(0o640)
    made(path, goal(SOON))
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    assert sorted(each.name for each in path.parent.iterdir()) == ["baseline.json", "plan.md"]
    with pytest.raises(OutputError, match="cannot be written"):
        made(path.parent / "missing" / "baseline.json", goal(SOON))


def test_checkers_that_do_not_run_now_keep_their_entries(path: Path):
    made(path, goal(WITHOUT_DAY), goal(SOON, 2))
    baseline = Baseline.load(path, codes=frozenset({"T101"}))
    audited([goal(WITH_DAY)], baseline=baseline)
    assert [each.code for each in baseline.gone()] == ["T101"]
    baseline.save(path)
    assert [each.code for each in BaselineFile.model_validate_json(path.read_bytes()).findings] == ["T102"]
