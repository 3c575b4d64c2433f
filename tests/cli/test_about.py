"""The commands that tell about smartlint itself."""

from importlib.metadata import version
from pathlib import Path

import pytest

from smartlint import doctor, registry
from smartlint.output.page import page


def test_the_version_is_that_of_the_package(run):
    assert run("--version").stdout == f"smartlint {version('smartlint')}\n"


def test_without_a_command_the_help_is_shown(run):
    result = run()
    assert result.exit_code == 2
    assert "Usage" in result.stdout


def test_help_names_every_command_and_option(run):
    assert all(name in run("--help").stdout for name in ("check", "explain", "checkers", "doctor", "--version"))
    text = run("check", "--help").stdout
    assert all(name in text for name in (
        "--text", "--lines", "--column", "--output-format", "--select", "--ignore", "--extend-select", "--fail-on",
        "--today", "--written", "--config", "--isolated", "--objective", "--processes", "--explain-score"))


@pytest.mark.parametrize("key", ["T101", "t101", "no-deadline"])
def test_explain_prints_the_page_of_a_checker(run, key: str):
    assert run("explain", key).stdout == page(registry.find_checker("T101"))


def test_explain_is_set_in_colour_on_a_terminal(run, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("FORCE_COLOR", "1")
    text = run("explain", "T101").stdout
    assert "\x1b[1" in text
    assert "# T101" not in text


def test_explain_refuses_what_does_not_exist(run):
    result = run("explain", "Z\x1b999")
    assert result.exit_code == 2
    assert result.stderr.startswith("smartlint: there is no checker")
    assert "\x1b" not in result.stderr


def test_checkers_lists_every_one(run):
    lines = run("checkers").stdout
    assert all(checker.code in lines and checker.name in lines for checker in registry.all_checkers())


def test_pages_are_written_for_every_checker(run, here: Path):
    assert run("checkers", "--pages", "docs/checkers").exit_code == 0
    assert {path.stem for path in (here / "docs" / "checkers").iterdir()} == {
        "README", *(checker.name for checker in registry.all_checkers())}


def test_the_doctor_finds_nothing_wrong_here(run):
    result = run("doctor")
    assert result.exit_code == 0, result.stdout
    assert "21 of 21 files have the sha256 of the official en_core_web_sm 3.8.0" in result.stdout
    assert "works:" in result.stdout


def test_the_doctor_says_what_is_broken(run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    monkeypatch.setattr(doctor, "model_folder", lambda: tmp_path)
    result = run("doctor")
    assert result.exit_code == 1
    assert "broken  model files    0 of 21 files" in result.stdout
