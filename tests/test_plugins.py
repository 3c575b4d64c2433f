"""A package that adds a checker and an extractor is installed for real, with pip, into a folder of its own."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from smartlint.facts import OpaqueFact
from smartlint.report import Report

PACKAGE = Path(__file__).parent / "plugin_package"
GOAL = "I will CALL ten clients by May 2027."

Python = Callable[[str], "subprocess.CompletedProcess[str]"]


def _install(package: Path, target: Path) -> Python:
    """Installs a package without network, and returns what runs Python code beside it."""
    subprocess.run(
        [
            sys.executable,
            "-m",
            "pip",
            "install",
            "--quiet",
            "--no-deps",
            "--no-build-isolation",
            "--no-index",
            "--disable-pip-version-check",
            "--target",
            str(target),
            str(package),
        ],
        check=True,
    )
    path = os.pathsep.join([str(target), *filter(None, [os.environ.get("PYTHONPATH")])])

    def python(*arguments: str) -> "subprocess.CompletedProcess[str]":
        return subprocess.run(
            [sys.executable, *arguments],
            check=False,
            capture_output=True,
            text=True,
            encoding="utf-8",
            env=os.environ | {"PYTHONPATH": path},
            cwd=target,
        )

    return python


@pytest.fixture(scope="module")
def beside_plugin(tmp_path_factory: pytest.TempPathFactory) -> Python:
    # A copy, because building leaves files behind.
    package = shutil.copytree(PACKAGE, tmp_path_factory.mktemp("package") / "plugin")
    return _install(package, tmp_path_factory.mktemp("installed"))


@pytest.fixture(scope="module")
def report_json(beside_plugin: Python) -> str:
    done = beside_plugin("-m", "smartlint", "check", GOAL, "--today", "2026-11-21", "--output-format", "json-lines")
    assert done.stderr == ""
    return done.stdout


def test_its_checker_and_its_extractor_take_part(report_json: str):
    report = json.loads(report_json)
    assert [f["message"] for f in report["findings"] if f["code"] == "X101"] == ["'CALL' is shouted"]
    assert [f["letters"] for f in report["facts"] if f["type"] == "shout"] == [4]


def test_its_facts_survive_json_where_it_is_installed(beside_plugin: Python):
    done = beside_plugin(
        "-c",
        f"""
import smartlint
report = smartlint.check({GOAL!r})
text = report.model_dump_json()
back = smartlint.Report.model_validate_json(text)
assert back.model_dump_json() == text
import smartlint_example_plugin
assert [fact.letters for fact in report.facts.of(smartlint_example_plugin.Shout)] == [4]
""",
    )
    assert (done.returncode, done.stderr) == (0, "")


def test_its_facts_survive_json_where_it_is_not_installed(report_json: str):
    report = Report.model_validate_json(report_json)
    (shout,) = (fact for fact in report.facts if fact.type == "shout")
    assert isinstance(shout, OpaqueFact)
    assert shout.letters == 4
    assert json.loads(report.model_dump_json()) == json.loads(report_json)


def test_its_options_are_set_and_refused_like_any_other(beside_plugin: Python):
    code = (
        "import smartlint as s\nconfig = s.Config(select=('X',), options={'shouts': {%s}})\n"
        "print(s.check('I CALL.', config=config).findings)"
    )
    assert "X101" in beside_plugin("-c", code % "'least': 4").stdout
    assert "X101" not in beside_plugin("-c", code % "'least': 5").stdout
    assert "options of shouts: unknown key 'most'; allowed: least" in beside_plugin("-c", code % "'most': 5").stderr


def test_streams_in_other_processes_know_it_too(beside_plugin: Python, tmp_path: Path):
    (tmp_path / "goals.txt").write_text(f"{GOAL}\n" * 3)
    done = beside_plugin(
        "-m",
        "smartlint",
        "check",
        "--lines",
        str(tmp_path / "goals.txt"),
        "-p",
        "2",
        "--select",
        "X",
        "--output-format",
        "concise",
    )
    assert done.stdout.count("X101 too-loud: 'CALL' is shouted") == 3


def test_the_commands_know_it(beside_plugin: Python):
    assert "too-loud" in beside_plugin("-m", "smartlint", "checkers").stdout
    assert beside_plugin("-m", "smartlint", "explain", "X101").stdout.startswith(
        "# X101 too-loud\n\nWords in capitals."
    )
    told = beside_plugin("-m", "smartlint", "doctor")
    assert "smartlint_example_plugin:TooLoud of smartlint-example-plugin 1.0" in told.stdout
    assert told.returncode == 0


def test_a_broken_plugin_is_named_and_never_skipped(tmp_path: Path):
    package = shutil.copytree(PACKAGE, tmp_path / "plugin")
    (package / "smartlint_example_plugin.py").write_text("raise ZeroDivisionError('at import')\n")
    python = _install(package, tmp_path / "installed")
    done = python("-m", "smartlint", "check", GOAL)
    assert done.returncode == 2
    assert done.stderr == (
        "smartlint: the plugin 'too-loud' (smartlint_example_plugin:TooLoud) of the package smartlint-example-plugin "
        "cannot be loaded: ZeroDivisionError: at import\n"
    )
    told = python("-m", "smartlint", "doctor")
    assert told.returncode == 1
    assert "broken  plugin too-loud" in told.stdout


def test_a_plugin_that_raises_is_named(tmp_path: Path):
    package = shutil.copytree(PACKAGE, tmp_path / "plugin")
    module = package / "smartlint_example_plugin.py"
    module.write_text(module.read_text().replace("yield self.finding(shout)", "yield 1 / 0"))
    done = _install(package, tmp_path / "installed")("-m", "smartlint", "check", GOAL)
    assert done.returncode == 2
    assert done.stderr == "smartlint: the checker X101 (too-loud) raised ZeroDivisionError: division by zero\n"
