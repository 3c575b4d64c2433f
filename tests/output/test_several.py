"""Several outputs at once, and files that are there as a whole or not at all."""

import os
from pathlib import Path

import pytest
from reports_by_hand import console, example, summary, written

from smartlint.documents import Place
from smartlint.model import OutputError
from smartlint.output import Format
from smartlint.output.several import SUFFIXES, Output, Outputs, pair

PLACE = Place("goals.txt", 1)


@pytest.mark.parametrize(("given", "expected"), [
    pytest.param([], [Output(Format.FULL)], id="nothing"),
    pytest.param([Format.JSON], [Output(Format.JSON)], id="a form"),
    pytest.param([Path("a.html")], [Output(Format.HTML, Path("a.html"))], id="a file says its form"),
    pytest.param([Format.SARIF, Path("a.json")], [Output(Format.SARIF, Path("a.json"))], id="the form before a file wins"),
    pytest.param([Format.SARIF, Path("a"), Format.HTML, Path("b")],
                 [Output(Format.SARIF, Path("a")), Output(Format.HTML, Path("b"))], id="pairs"),
    pytest.param([Format.FULL, Format.HTML, Path("b")], [Output(Format.FULL), Output(Format.HTML, Path("b"))],
                 id="a form without a file goes to standard output"),
    pytest.param([Format.HTML, Path("b"), Path("c.csv"), Format.CONCISE],
                 [Output(Format.HTML, Path("b")), Output(Format.CSV, Path("c.csv")), Output(Format.CONCISE)], id="all of it"),
    pytest.param([Format.JSON, Path("-")], [Output(Format.JSON)], id="a hyphen is standard output"),
])
def test_forms_and_files_are_paired_in_order(given: list[Format | Path], expected: list[Output]):
    assert pair(given) == expected


@pytest.mark.parametrize(("given", "said"), [
    pytest.param([Path("report")], "report: give --output-format FORMAT before this file", id="a file without a form"),
    pytest.param([Path("a.csv"), Path("./a.csv")], "two outputs go to this file", id="one file twice"),
    pytest.param([Format.FULL, Format.JSON], "full and json would both go to standard output", id="one screen twice"),
])
def test_outputs_that_collide_are_refused(given: list[Format | Path], said: str):
    with pytest.raises(OutputError, match=said):
        pair(given)


def test_every_suffix_names_a_form():
    assert set(SUFFIXES.values()) == set(Format) - {
        Format.CONCISE, Format.GROUPED, Format.STATISTICS, Format.GITHUB, Format.GITLAB}


def test_every_output_gets_every_report(tmp_path: Path):
    out = console()
    wanted = [Output(Format.CONCISE), Output(Format.JSON_LINES, tmp_path / "a.jsonl"), Output(Format.CSV, tmp_path / "a.csv")]
    with Outputs(wanted, out) as outputs:
        outputs.write(PLACE, example())
        outputs.write(PLACE, example())
        assert not list(tmp_path.glob("a.*"))
        outputs.close(summary((PLACE, example()), (PLACE, example())))
    assert written(out).count("R101") == 2
    assert len((tmp_path / "a.jsonl").read_text(encoding="utf-8").splitlines()) == 2
    assert (tmp_path / "a.csv").read_bytes().startswith(b"\xef\xbb\xbfplace,")
    assert sorted(p.name for p in tmp_path.iterdir()) == ["a.csv", "a.jsonl"]


def test_what_is_not_closed_leaves_the_old_file(tmp_path: Path):
    target = tmp_path / "a.json"
    target.write_text("old")

    def stop():
        with Outputs([Output(Format.JSON, target)], console()) as outputs:
            outputs.write(PLACE, example())
            raise RuntimeError

    with pytest.raises(RuntimeError):
        stop()
    assert target.read_text() == "old"
    assert list(tmp_path.iterdir()) == [target]


def test_the_rights_of_a_file_stay_and_a_link_is_followed(tmp_path: Path):
    target, link = tmp_path / "real.json", tmp_path / "link.json"
    target.write_text("old")
    target.chmod(0o640)
    link.symlink_to(target)
    with Outputs([Output(Format.JSON, link)], console()) as outputs:
        outputs.close(summary())
    assert link.is_symlink()
    assert target.read_text().startswith('{"version": 1')
    assert target.stat().st_mode & 0o777 == 0o640


def test_a_device_that_is_not_closed_stays():
    with Outputs([Output(Format.JSON, Path(os.devnull))], console()) as outputs:
        outputs.write(PLACE, example())
    assert Path(os.devnull).exists()


def test_a_device_is_written_directly():
    with Outputs([Output(Format.JSON, Path(os.devnull))], console()) as outputs:
        outputs.close(summary())
    assert not Path(os.devnull).is_file()


@pytest.mark.parametrize(("name", "said"), [
    pytest.param("gone/a.json", "gone/a.json: cannot be written: No such file or directory; make its folder", id="no folder"),
    pytest.param(".", "cannot be written: is a folder", id="a folder"),
])
def test_a_file_that_cannot_be_written_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, said: str):
    monkeypatch.chdir(tmp_path)
    with pytest.raises(OutputError, match=said):
        Outputs([Output(Format.JSON, tmp_path / "first.json"), Output(Format.JSON, Path(name))], console())
    assert not list(tmp_path.iterdir())


def test_a_place_that_is_taken_meanwhile_is_named_at_the_end(tmp_path: Path):
    target = tmp_path / "a.json"
    with Outputs([Output(Format.JSON, target)], console()) as outputs:
        target.mkdir()
        with pytest.raises(OutputError, match="cannot be written"):
            outputs.close(summary())
    assert list(tmp_path.iterdir()) == [target]
