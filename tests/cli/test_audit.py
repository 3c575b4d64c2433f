"""`smartlint check` over documents: baseline, fixes, samples, resuming, and the commands that look at audits."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

DAY = ("--today", "2026-11-21", "--select", "T")
CONCISE = ("--output-format", "concise")
WITH_DAY = "We will train twelve nurses by May 2027 so that fewer forms come back."
WITHOUT_DAY = "We will train twelve nurses so that fewer forms come back."
FLOATING = "We will train twelve nurses this year so that fewer forms come back."


@pytest.fixture
def plan(here: Path) -> Path:
    path = here / "plan.md"
    path.write_text(f"# Goals\n\n- {WITH_DAY}\n- {WITHOUT_DAY}\n")
    return path


def test_the_baseline_cycle(run, plan: Path):
    known = ("--baseline", "known.json")
    assert run("check", "plan.md", *DAY).exit_code == 1
    assert "make it with --update-baseline" in run("check", "plan.md", *DAY, *known).stderr
    assert run("check", "plan.md", *DAY, *known, "--update-baseline").exit_code == 0
    assert run("check", "plan.md", *DAY, *known).exit_code == 0
    plan.write_text(f"# Goals\n\n- We will hire a nurse.\n- {WITH_DAY}\n")
    result = run("check", "plan.md", *DAY, *known, *CONCISE)
    assert result.exit_code == 1
    assert [line.split(": ")[0] for line in result.stdout.splitlines() if "T101" in line] == ["plan.md:3"]
    assert result.stderr == "smartlint: known.json: 1 finding is gone; --update-baseline takes them out\n"
    assert run("check", "plan.md", *DAY, *known, "--update-baseline").exit_code == 0
    assert run("check", "plan.md", *DAY, *known).stderr == ""


def test_a_baseline_is_not_updated_from_half_of_the_documents(run, plan: Path, here: Path):
    result = run("check", "plan.md", "missing.md", *DAY, "--baseline", "known.json", "--update-baseline")
    assert result.exit_code == 2
    assert "known.json: is left as it is" in result.stderr
    assert not (here / "known.json").exists()


def test_a_redacted_baseline_is_salted(run, plan: Path, here: Path):
    run("check", "plan.md", *DAY, "--baseline", "known.json", "--update-baseline", "--redact")
    assert json.loads((here / "known.json").read_text())["salt"]
    assert run("check", "plan.md", *DAY, "--baseline", "known.json").exit_code == 0


def test_inline_suppressions_count_unless_told_otherwise(run, plan: Path):
    plan.write_text(f"# Goals\n\n<!-- smartlint: ignore T101 because it never ends -->\n- {WITHOUT_DAY}\n\n"
                    f"<!-- smartlint: ignore T102 because of nothing -->\n- {WITH_DAY}\n")
    result = run("check", "plan.md", *DAY)
    assert result.exit_code == 0
    assert result.stderr == "smartlint: plan.md:6: leaves out T102, and nothing is found; remove it\n"
    result = run("check", "plan.md", *DAY, "--no-inline-ignore")
    assert (result.exit_code, result.stderr) == (1, "")


def test_the_configuration_leaves_out_by_file(run, plan: Path, here: Path):
    (here / "smartlint.toml").write_text('[per-file-ignores]\n"plan.*" = ["no-deadline"]\n')
    assert run("check", "plan.md", *DAY).exit_code == 0


def test_a_low_score_fails_where_that_is_asked_for(run, plan: Path, here: Path):
    plan.write_text(f"# Goals\n\n- {FLOATING}\n- We will train nurses soon.\n")
    assert run("check", "plan.md", *DAY).exit_code == 0
    assert run("check", "plan.md", *DAY, "--min-score", "0.6").exit_code == 1
    (here / "smartlint.toml").write_text("min-score = 0.6\n")
    assert run("check", "plan.md", *DAY).exit_code == 1
    assert run("check", "plan.md", *DAY, "--min-score", "0").exit_code == 0


def test_statistics_count_findings_by_code(run, plan: Path):
    result = run("check", "plan.md", *DAY, "--statistics")
    assert result.stdout.splitlines()[0] == "1  T101 no-deadline (error), in 1 goal"
    assert run("check", "plan.md", *DAY, "--statistics").stdout == run(
        "check", "plan.md", *DAY, "--output-format", "statistics").stdout


def test_a_diff_shows_what_a_fix_then_makes(run, plan: Path):
    before = f"# Goals\n\n- {FLOATING}\n"
    plan.write_text(before)
    assert run("check", "plan.md", *DAY, "--diff").exit_code == 0
    shown = run("check", "plan.md", *DAY, "--written", "2026-03-01", "--diff")
    assert shown.exit_code == 1
    assert f"-- {FLOATING}\n+- {FLOATING.replace('this year', 'by 31 December 2026')}\n" in shown.stdout
    assert plan.read_text() == before
    result = run("check", "plan.md", *DAY, "--written", "2026-03-01", "--fix", *CONCISE)
    assert plan.read_text() == before.replace("this year", "by 31 December 2026")
    assert "T108" not in result.stdout
    assert result.stderr == "smartlint: 1 fix made\n"
    assert run("check", "plan.md", *DAY, "--written", "2026-03-01", "--diff").stdout == ""


def test_a_diff_names_what_cannot_be_read(run, plan: Path):
    result = run("check", "plan.md", "missing.md", *DAY, "--diff")
    assert (result.exit_code, "missing.md: " in result.stderr) == (2, True)
    fixed = run("check", "plan.md", "missing.md", *DAY, "--fix")
    assert (fixed.exit_code, fixed.stderr.count("missing.md: ")) == (2, 1)


def test_markup_between_the_words_is_left_to_people(run, plan: Path):
    plan.write_text(f"# Goals\n\n- {FLOATING.replace('this', '**this**')}\n")
    result = run("check", "plan.md", *DAY, "--written", "2026-03-01", "--fix")
    assert result.stderr == "smartlint: 0 fixes made; 1 cannot be placed to the character and are left to you\n"


@pytest.mark.parametrize(("arguments", "said"), [
    pytest.param(["--update-baseline"], "needs --baseline", id="an update of nothing"),
    pytest.param(["--fix", "--diff"], "give one of them", id="fix and diff"),
    pytest.param(["--fix", "--resume", "state"], "do not go with --resume", id="fix and resume"),
    pytest.param(["--diff", "--redact"], "leaves out", id="diff without words"),
    pytest.param(["--sample", "2", "--redact"], "leaves out", id="a sample without words"),
    pytest.param(["--sample", "2", "--sample-file", "plan.md"], "plan.md: exists", id="a sample over a file"),
    pytest.param(["--fix", "-"], "standard input", id="fixing standard input"),
])
def test_what_does_not_go_together_is_refused(run, plan: Path, arguments: list[str], said: str):
    result = run("check", "plan.md", *DAY, *arguments)
    assert result.exit_code == 2
    assert said in result.stderr + str(result.exception)


def test_an_audit_and_a_later_one_are_compared(run, plan: Path):
    other = "We will open a second shelter so that no family waits outside"
    plan.write_text(f"# Goals\n\n- {other}.\n- {WITH_DAY}\n")
    run("check", "plan.md", *DAY, "-o", "old.json")
    plan.write_text(f"# Goals\n\n- {other} by June 2027.\n- {WITH_DAY.replace('by May 2027', 'soon')}\n")
    run("check", "plan.md", *DAY, "-o", "new.json")
    result = run("compare", "old.json", "new.json")
    assert result.exit_code == 0
    assert next(line.split() for line in result.stdout.splitlines() if "Time-bound" in line) == ["Time-bound", "1", "1", "0"]
    assert "plan.md:4  Time-bound  met -> missing" in result.stdout
    found = json.loads(run("compare", "old.json", "new.json", "--output-format", "json").stdout)
    assert found["total"]["criteria"]["time_bound"] == {"better": 1, "worse": 1, "same": 0}
    assert run("compare", "old.json", "plan.md").exit_code == 2


def test_a_sample_is_rated_and_compared_with_the_verdicts(run, plan: Path, here: Path):
    result = run("check", "plan.md", *DAY, "--sample", "5")
    assert "smartlint-sample.csv: 2 goals to rate" in result.stderr
    sheet = here / "smartlint-sample.csv"
    lines = sheet.read_text(encoding="utf-8-sig").splitlines()
    rated = [lines[0], *(line.replace(",,,,,,,", f",,,,,{'met' if 'May' in line else 'missing'},,") for line in lines[1:])]
    sheet.write_text("\n".join(rated), encoding="utf-8")
    text = run("agreement", str(sheet)).stdout
    assert ["Time-bound", "2", "100%", "1.00"] in [line.split() for line in text.splitlines()]
    found = json.loads(run("agreement", str(sheet), "--output-format", "json").stdout)
    assert found["criteria"]["time_bound"]["kappa"] == 1.0
    assert run("agreement", "plan.md").exit_code == 2


def test_a_bar_is_shown_on_demand_and_is_gone_at_the_end(run, plan: Path):
    result = run("check", "plan.md", *DAY, *CONCISE, "--progress")
    assert result.exit_code == 1
    assert "T101" in result.stdout
    assert "checking" not in result.stdout


def test_an_audit_speaks_the_language_that_was_asked_for(run, plan: Path):
    english, spanish = (run("check", "plan.md", *DAY, *CONCISE, *more).stdout for more in ((), ("--language", "es")))
    assert english.split(": ")[:2] == spanish.split(": ")[:2]
    assert english != spanish


@pytest.fixture
def many(here: Path) -> Path:
    path = here / "goals.txt"
    path.write_text("".join(f"We will call {n} clients this year so that ward {n} is safer.\n" for n in range(500)))
    return path


def command(*arguments: str) -> list[str]:
    return [sys.executable, "-m", "smartlint", "check", "--lines", "goals.txt", *DAY, "--fail-on", "never", *arguments]


@pytest.mark.skipif(os.name == "nt", reason="signals work otherwise there")
@pytest.mark.parametrize("processes", ["1", "2"])
def test_an_interrupted_audit_leaves_whole_outputs_and_goes_on_to_the_same_bytes(many: Path, here: Path, processes: str):
    subprocess.run(command("-o", "whole.jsonl", "-o", "whole.csv"), check=True)
    going = command("-o", "part.jsonl", "-o", "part.csv", "-p", processes, "--resume", "state")
    with subprocess.Popen(going, stderr=subprocess.PIPE, start_new_session=True) as process:
        while not (here / "state").exists() or (here / "state").stat().st_size < 5_000:
            assert process.poll() is None
            time.sleep(0.01)
        os.killpg(process.pid, signal.SIGINT)
        said = process.stderr.read().decode()
    assert (process.returncode, said) == (130, "smartlint: interrupted; the same command goes on from state\n")
    part = (here / "part.jsonl").read_text()
    assert (here / "whole.jsonl").read_text().startswith(part)
    assert 0 < part.count("\n") < 500
    assert all(json.loads(line) for line in part.splitlines())
    subprocess.run(going, check=True)
    for name in ("jsonl", "csv"):
        assert (here / f"part.{name}").read_bytes() == (here / f"whole.{name}").read_bytes()


@pytest.mark.skipif(os.name == "nt", reason="signals work otherwise there")
def test_a_killed_audit_goes_on_to_the_same_bytes_with_its_words_left_out(many: Path, here: Path):
    hidden = ("--redact", "-o")
    subprocess.run(command(*hidden, "whole.json"), check=True, env=os.environ | {"SMARTLINT_SALT": "salt"})
    going = command(*hidden, "part.json", "--resume", "state")
    with subprocess.Popen(going, env=os.environ | {"SMARTLINT_SALT": "salt"}) as process:
        while not (here / "state").exists() or (here / "state").stat().st_size < 5_000:
            assert process.poll() is None
            time.sleep(0.01)
        process.kill()
    assert not (here / "part.json").exists()
    subprocess.run(going, check=True, env=os.environ | {"SMARTLINT_SALT": "salt"})
    assert (here / "part.json").read_bytes() == (here / "whole.json").read_bytes()
    assert "clients" not in (here / "part.json").read_text()


def test_an_audit_does_not_go_on_with_other_settings(run, plan: Path):
    assert run("check", "plan.md", *DAY, "--resume", "state").exit_code == 1
    result = run("check", "plan.md", *DAY, "--resume", "state", "--ignore", "T109")
    assert (result.exit_code, "another configuration" in result.stderr) == (2, True)
    later = run("check", "plan.md", "--select", "T", "--resume", "state", *CONCISE)
    assert "today 2026-11-21" in later.stdout
