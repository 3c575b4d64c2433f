"""`smartlint coach` and `smartlint profiles`."""

from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import Result

GOAL = "Improve communication with families."
DAY = ("--today", "2026-11-21")


def test_it_asks_one_question_for_each_gap(run: Callable[..., Result]):
    result = run("coach", GOAL, *DAY)
    assert result.exit_code == 0
    assert result.stdout.startswith("score 0.")
    assert "\n1. " in result.stdout
    assert "By when will you have done it?" in result.stdout


def test_a_goal_may_come_from_standard_input(run: Callable[..., Result]):
    assert run("coach", "-", *DAY, stdin=GOAL + "\n").stdout == run("coach", GOAL, *DAY).stdout


def test_there_may_be_nothing_to_ask(run: Callable[..., Result]):
    text = ("By 30 June 2027 I will call ten clients with the help of my mentor so that they find homes. "
            "I will review progress with my supervisor every month.")
    assert run("coach", text, *DAY).stdout.endswith("nothing left to ask\n")


def test_answers_make_the_goal_better_and_show_by_how_much(run: Callable[..., Result]):
    answers = "phone parents of new children\nten calls a week\n"
    result = run("coach", "-i", GOAL, *DAY, stdin=answers)
    assert result.exit_code == 0
    assert "I will phone parents of new children to improve communication with families, ten calls a week." in result.stdout
    steps = [line.split()[1::2] for line in result.stdout.splitlines() if " -> " in line]
    assert len(steps) == 2
    assert all(float(before) < float(after) for before, after in steps)
    assert result.stdout.splitlines()[-1].startswith(f"score {steps[-1][1]}: ")


def test_enter_passes_a_question_over_and_the_end_of_input_stops(run: Callable[..., Result]):
    result = run("coach", "-i", GOAL, *DAY, stdin="\n")
    assert result.exit_code == 0
    assert " -> " not in result.stdout
    assert result.stdout.splitlines()[-2] == GOAL


def test_it_ends_when_everything_was_asked(run: Callable[..., Result]):
    result = run("coach", "-i", GOAL, *DAY, stdin="\n" * 50)
    assert result.exit_code == 0


def test_an_interrupt_keeps_what_was_reached(run: Callable[..., Result], monkeypatch: pytest.MonkeyPatch):
    import sys

    class Interrupted:
        lines = iter(["call ten families\n"])

        def readline(self) -> str:
            for line in self.lines:
                return line
            raise KeyboardInterrupt

    from smartlint.cli import coach

    monkeypatch.setattr(coach, "sys", type("Sys", (), {"stdin": Interrupted(), "stdout": sys.stdout}))
    result = run("coach", "-i", GOAL, *DAY)
    assert result.exit_code == 130
    assert result.stdout.splitlines()[-2].startswith("I will call ten families")


def test_an_answer_in_another_encoding_is_asked_for_again(process):
    import os
    import subprocess
    import sys

    command = [sys.executable, "-m", "smartlint", "coach", "-i", GOAL, *DAY]
    done = subprocess.run(command, input=b"\xff\xfe\ncall ten families\n", capture_output=True, check=False,
                          env={**os.environ, "PYTHONUTF8": "1"})
    assert done.returncode == 0
    assert b"no text in this terminal's encoding" in done.stdout or b"lone surrogate" in done.stdout


def test_an_answer_that_is_too_long_is_refused_and_asked_again(run: Callable[..., Result]):
    result = run("coach", "-i", GOAL, *DAY, stdin="a" * 11_000 + "\n")
    assert result.exit_code == 0
    assert "at most 10,000 characters" in result.stdout


def test_nothing_steers_the_terminal(run: Callable[..., Result]):
    result = run("coach", "-i", "Improve \x1b[31mcalls.", *DAY, stdin="call \x1b]0;x\x07 ten\n")
    assert "\x1b" not in result.stdout


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["coach", "-", "-i"], "give the goal as an argument"),
        (["coach", GOAL, "--isolated", "--config", "x.toml"], "does not go with --config"),
    ],
)
def test_what_does_not_go_together(process, arguments: list[str], message: str):
    done = process(*arguments)
    assert done.returncode == 2
    assert message in done.stderr


def test_an_empty_goal_is_no_crash(run: Callable[..., Result]):
    assert run("coach", "", *DAY).exit_code == 0


def test_the_profile_is_chosen_on_the_command_line_or_in_the_file(run: Callable[..., Result], here: Path):
    chosen = run("coach", GOAL, *DAY, "--profile", "case-management")
    assert "usual here: " in chosen.stdout
    (here / "smartlint.toml").write_text('profile = "case-management"\n')
    assert run("coach", GOAL, *DAY).stdout == chosen.stdout
    assert "usual here: " not in run("coach", GOAL, *DAY, "--isolated").stdout


def test_a_check_says_what_the_goal_is_about(run: Callable[..., Result]):
    goal = "Cut no-shows at the clinic to 5 % by June."
    result = run("check", goal, *DAY, "--profile", "case-management", "--objective", "Fewer no-shows")
    assert "Category                     service-coordination; serves coordination" in result.stdout
    assert "objective 'Fewer no-shows' by 'shows'" in " ".join(result.stdout.split())
    assert "Category" not in run("check", goal, *DAY).stdout


def test_an_unknown_profile_is_refused_with_those_there_are(run: Callable[..., Result]):
    result = run("check", GOAL, "--profile", "baking")
    assert result.exit_code == 2
    assert result.stderr == "smartlint: profile: there is no profile 'baking'; installed: case-management, iep, okr\n"


def test_profiles_are_listed_and_shown(run: Callable[..., Result]):
    assert run("profiles").stdout.startswith("case-management  goals of case managers")
    shown = run("profiles", "case-management").stdout
    for heading in ("types of goal", "primary goals", "ways of measuring success", "  client-advocacy: "):
        assert heading in shown
    assert run("profiles", "baking").exit_code == 2
