"""Where the output of `smartlint check` goes, and in which form."""

import json
from pathlib import Path

import pytest

from smartlint.output.objects import AuditFile

DAY = ("--today", "2026-11-21", "--fail-on", "never", "--select", "T101")
GOALS = ("Call ten clients.", "Write the plan.")


def test_several_forms_at_once_in_any_order(run, here: Path):
    result = run("check", *GOALS, "-o", "a.csv", *DAY, "--output-format", "sarif", "-o", "a.json", "--output-format", "concise")
    assert result.exit_code == 0
    assert result.stdout.count("T101") == 2
    assert json.loads(Path("a.json").read_text(encoding="utf-8"))["version"] == "2.1.0"
    assert len(Path("a.csv").read_text(encoding="utf-8").splitlines()) == 3
    assert sorted(p.name for p in here.iterdir()) == ["a.csv", "a.json"]


def test_a_form_before_a_file_does_not_take_the_file_of_the_next(run, here: Path):
    result = run("check", *GOALS, *DAY, "--output-format", "concise", "--output-format", "json", "-o", "a.out")
    assert result.stdout.startswith("<goal 1>: T101")
    assert len(AuditFile.model_validate_json(Path("a.out").read_text(encoding="utf-8")).goals) == 2


def test_values_with_an_equals_sign_are_in_order_too(run, here: Path):
    result = run("check", *GOALS, *DAY, "--output-format=json", "--output=a.out", "--output-format=concise")
    assert result.stdout.startswith("<goal 1>: T101")
    assert Path("a.out").exists()


@pytest.mark.parametrize(("arguments", "said"), [
    pytest.param(("--output-format", "json", "--output-format", "csv"), "json and csv would both go to", id="two"),
    pytest.param(("-o", "report"), "report: give --output-format FORMAT before this file", id="no form"),
    pytest.param(("-o", "gone/a.csv"), "gone/a.csv: cannot be written: No such file", id="no folder"),
    pytest.param(("-o", "a.csv", "-o", "./a.csv"), "two outputs go to this file", id="one file twice"),
])
def test_wrong_outputs_are_refused_before_anything_is_judged(run, here: Path, arguments: tuple[str, ...], said: str):
    result = run("check", *GOALS, *DAY, *arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert said in result.stderr
    assert not list(here.iterdir())


def test_an_unknown_form_is_a_usage_error(process):
    done = process("check", *GOALS, "--output-format", "pdf")
    assert done.returncode == 2
    assert "'pdf' is not one of" in done.stderr
    assert "Traceback" not in done.stderr


def test_words_are_left_out_where_asked(run, here: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("SMARTLINT_SALT", "s")
    result = run("check", *GOALS, *DAY, "--redact", "-o", "a.json", "--output-format", "gitlab")
    text = Path("a.json").read_text(encoding="utf-8")
    assert "clients" not in text
    assert "clients" not in result.stdout
    again = run("check", *GOALS, *DAY, "--redact", "--output-format", "gitlab")
    assert again.stdout == result.stdout


def test_annotations_leave_words_out_unless_told_otherwise(run):
    vague = ("check", "Call clients soon.", *DAY[:4], "--select", "T102", "--output-format", "github")
    assert "soon" not in run(*vague).stdout
    assert "'soon' cannot be placed" in run(*vague, "--no-redact").stdout
