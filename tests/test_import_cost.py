"""What importing costs a host program: a fresh interpreter says what it loaded."""

import subprocess
import sys
import time

import pytest

HEAVY = ("spacy", "dateparser", "numpy", "thinc")


def loaded(code: str) -> set[str]:
    done = subprocess.run(
        [sys.executable, "-c", f"import sys\n{code}\nprint(*sys.modules)"],
        check=True,
        capture_output=True,
        text=True,
        encoding="utf-8",
    )
    return {name.split(".")[0] for name in done.stdout.splitlines()[-1].split()}


@pytest.mark.parametrize(
    "code",
    [
        pytest.param("import smartlint", id="the package"),
        pytest.param("import smartlint; smartlint.Checker, smartlint.GoalInput, smartlint.Report", id="the values"),
        pytest.param("import smartlint; smartlint.Linter, smartlint.check", id="the functions"),
        pytest.param("import smartlint; smartlint.Linter()", id="a linter that has not checked anything"),
        pytest.param("from smartlint.forms import Policy; Policy(block='T')", id="a policy"),
    ],
)
def test_neither_spacy_nor_dateparser_is_loaded(code: str):
    assert not loaded(code) & set(HEAVY)


def test_the_package_alone_loads_not_even_pydantic():
    assert not loaded("import smartlint") & {"pydantic", "typer", "rich"}


def test_forms_load_no_framework():
    frameworks = {"django", "rest_framework", "wtforms", "fastapi"}
    assert not loaded("import smartlint.forms, smartlint.forms.problems, smartlint.forms.pydantic") & frameworks


@pytest.mark.parametrize("arguments", [["--help"], ["check", "--help"], ["--version"]])
def test_help_loads_nothing_that_a_check_needs(arguments: list[str]):
    code = f"sys.argv[1:] = {arguments}\nfrom smartlint.cli import main\ntry: main()\nexcept SystemExit: pass"
    assert not loaded(code) & {*HEAVY, "smartlint.linter"}


def test_help_answers_in_half_a_second():
    def once() -> float:
        start = time.perf_counter()
        subprocess.run([sys.executable, "-m", "smartlint", "--help"], check=True, capture_output=True)
        return time.perf_counter() - start

    assert min(once() for _ in range(5)) < 0.5
