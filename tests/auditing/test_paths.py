"""`smartlint.audit`: files and folders from Python."""

import gc
import io
import tempfile
from pathlib import Path

import pytest

import smartlint
from smartlint.auditing import paths as module
from smartlint.auditing.paths import cores
from smartlint.auditing.spill import Spill
from smartlint.config import Config
from smartlint.documents import Reading
from tests.auditing.goals import DAY, WITH_DAY, WITHOUT_DAY

T = Config(select=("T",))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "a.md").write_text(f"# Goals\n\n- {WITH_DAY}\n")
    (tmp_path / "b.csv").write_text(f"goal\n{WITHOUT_DAY}\n")
    return tmp_path


def test_a_folder_of_good_goals_is_ok(folder: Path):
    (folder / "b.csv").unlink()
    found = smartlint.audit([folder], today=DAY, config=T)
    assert found.ok
    assert (found.summary.goals, found.refusals) == (1, ())


def test_reports_come_back_as_often_as_they_are_asked_for(folder: Path):
    found = smartlint.audit([str(folder)], today=DAY, config=T, processes=2)
    first, again = (list(found.reports()) for _ in range(2))
    assert [report.text for report in first] == [WITH_DAY, WITHOUT_DAY]
    assert first == again
    assert first[1] == smartlint.check(first[1].goal, today=DAY, config=T)
    assert not found.ok
    assert found.summary.documents[1].passed == 0


def test_two_readings_at_once_do_not_disturb_each_other(folder: Path):
    found = smartlint.audit([folder], today=DAY, config=T)
    assert [(one.text, other.text) for one, other in zip(found.reports(), found.reports(), strict=True)] == [
        (WITH_DAY, WITH_DAY), (WITHOUT_DAY, WITHOUT_DAY)]


def test_what_names_no_file_is_refused_and_is_no_goal(folder: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.chdir(folder)
    found = smartlint.audit(["We will call ten clients.", "a.md", "-"], today=DAY)
    assert [str(each.place) for each in found.refusals] == ["We will call ten clients.", "-"]
    assert (found.summary.goals, found.ok) == (1, False)


def test_documents_are_read_as_they_are_said_to_be(folder: Path):
    (folder / "goals.txt").write_text("One goal.\nAnother goal.\n")
    assert smartlint.audit([folder / "goals.txt"], today=DAY, reading=Reading(lines=True)).summary.goals == 2


def test_without_a_day_the_clock_is_read_once(folder: Path, monkeypatch: pytest.MonkeyPatch):
    days = iter([DAY])
    monkeypatch.setattr(module, "clock", lambda: next(days))
    assert {report.today for report in smartlint.audit([folder]).reports()} == {DAY}


def test_the_temporary_file_goes_with_the_audit(folder: Path, monkeypatch: pytest.MonkeyPatch, tmp_path_factory):
    place = tmp_path_factory.mktemp("temporary")
    monkeypatch.setattr(tempfile, "tempdir", str(place))
    found = smartlint.audit([folder], today=DAY, config=T)
    assert list(place.iterdir())
    del found
    gc.collect()
    assert not list(place.iterdir())


def test_none_is_as_many_processes_as_there_are_cores():
    assert cores(3) == 3
    assert cores(0) >= 1


def test_a_spill_that_nothing_was_written_to_is_empty():
    assert list(Spill()) == []


def test_the_command_and_the_function_say_the_same(folder: Path, capsys: pytest.CaptureFixture):
    from smartlint.cli import app

    with pytest.raises(SystemExit):
        app(["check", str(folder), "--today", str(DAY), "--select", "T", "--isolated", "--output-format", "json-lines"])
    found = smartlint.audit([folder], today=DAY, config=T)
    lines = io.StringIO(capsys.readouterr().out)
    assert [line.rstrip("\n") for line in lines] == [report.model_dump_json() for report in found.reports()]
