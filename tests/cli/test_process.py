"""The command as a process: both ways to start it, encodings, colour, closed pipes and interrupts."""

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

GOAL = "I will write the plan by May 2027."


def test_the_module_answers(process):
    result = process("check", GOAL, "--today", "2026-11-21", "--fail-on", "never")
    assert (result.returncode, result.stderr) == (0, "")
    assert GOAL in result.stdout


def test_the_installed_command_answers():
    command = shutil.which("smartlint", path=str(Path(sys.executable).parent))
    assert command, "smartlint is not installed"
    done = subprocess.run([command, "--version"], capture_output=True, text=True, check=True)
    assert done.stdout.startswith("smartlint ")


def test_a_usage_error_is_one_safe_line(process):
    result = process("check", "--no\x1b[31msuch")
    assert result.returncode == 2
    assert result.stderr == "smartlint: No such option: --no\\x1b[31msuch (see smartlint --help)\n"


def test_findings_are_status_1(process):
    assert process("check", "I will help.", "--select", "T101", "--fail-on", "hint").returncode == 1


@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "utf-8"])
@pytest.mark.parametrize("form", ["full", "concise", "json"])
def test_any_encoding_of_the_output_will_do(here: Path, encoding: str, form: str):
    goal = "Call ten clients – 客户 👩‍👧 – soon"
    done = subprocess.run([sys.executable, "-m", "smartlint", "check", goal, "--output-format", form], check=False,
                          capture_output=True, env=os.environ | {"PYTHONIOENCODING": encoding})
    assert (done.returncode in (0, 1), done.stderr) == (True, b"")
    text = done.stdout.decode(encoding)
    if form == "json":
        assert json.loads(text)["goals"][0]["report"]["goal"]["text"] == goal


def test_colour_is_only_for_terminals_and_can_be_refused(process):
    assert "\x1b" not in process("check", GOAL).stdout
    assert "\x1b[" in process("check", GOAL, FORCE_COLOR="1").stdout
    assert "\x1b[3" not in process("check", GOAL, FORCE_COLOR="1", NO_COLOR="1").stdout


def test_the_width_is_that_of_the_terminal(process):
    narrow = process("check", GOAL, COLUMNS="40").stdout
    assert max(map(len, narrow.splitlines())) <= 40


@pytest.mark.skipif(os.name == "nt", reason="signals and pipes work otherwise there")
@pytest.mark.parametrize("form", ["full", "concise", "json", "json-lines"])
def test_a_closed_pipe_ends_quietly(form: str, here: Path):
    (here / "goals.txt").write_text(f"{GOAL}\n" * 2000)
    with subprocess.Popen([sys.executable, "-m", "smartlint", "check", "--lines", "goals.txt", "--output-format", form],
                          stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        process.stdout.read(1)
        process.stdout.close()
        assert process.stderr.read() == b""


@pytest.mark.skipif(os.name == "nt", reason="signals and pipes work otherwise there")
@pytest.mark.parametrize("processes", ["1", "2"])
def test_an_interrupt_ends_quietly(processes: str, here: Path):
    command = [
        sys.executable,
        "-m",
        "smartlint",
        "check",
        "--lines",
        "-",
        "-p",
        processes,
        "--output-format",
        "json-lines",
    ]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                          start_new_session=True) as process:
        process.stdin.write(f"{GOAL}\n".encode() * 1000)
        process.stdin.flush()
        for _ in range(300):
            process.stdout.readline()
        time.sleep(1)  # until every process has started
        os.killpg(process.pid, signal.SIGINT)
        process.stdin.close()
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait(20) != 0
