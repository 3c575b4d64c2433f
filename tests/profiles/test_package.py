"""A package that holds nothing but a TOML file is installed for real, and its profile chosen by name."""

import json
import shutil
from pathlib import Path

import pytest

from tests.test_plugins import Python, _install

PACKAGE = Path(__file__).parents[1] / "profile_package"
TOML = Path("smartlint_allotment_profiles") / "allotment.toml"
GOAL = "I will pick more beans from my bed."


@pytest.fixture(scope="module")
def beside(tmp_path_factory: pytest.TempPathFactory) -> tuple[Python, Path]:
    package = shutil.copytree(PACKAGE, tmp_path_factory.mktemp("package") / "plugin")
    folder = tmp_path_factory.mktemp("installed")
    return _install(package, folder), folder / TOML


def test_the_package_holds_no_python():
    assert {path.suffix for path in PACKAGE.rglob("*") if path.is_file()} == {".toml"}


def test_its_profile_is_listed_and_judges(beside: tuple[Python, Path]):
    python, _ = beside
    assert "allotment  goals of people who grow vegetables" in python("-m", "smartlint", "profiles").stdout
    done = python("-m", "smartlint", "check", GOAL, "--profile", "allotment", "--output-format", "json-lines")
    assert done.stderr == ""
    report = json.loads(done.stdout)
    (aim, *_) = [fact for fact in report["facts"] if fact["type"] == "served_aim"]
    assert (aim["profile"], aim["kinds"], aim["aims"]) == ("allotment", [], ["enough-to-eat"])
    assert any("'[number] kilograms of [crop]'" in finding["hint"] for finding in report["findings"])


def test_a_configuration_file_of_a_working_tree_chooses_it_by_name_and_never_by_path(beside: tuple[Python, Path]):
    python, toml = beside
    folder = toml.parents[1]
    (folder / "smartlint.toml").write_text('profile = "allotment"\n')
    done = python("-m", "smartlint", "check", GOAL, "--output-format", "json-lines")
    assert "served_aim" in done.stdout
    (folder / "smartlint.toml").write_text(f'profile = "{toml}"\n')
    done = python("-m", "smartlint", "check", GOAL)
    assert done.returncode == 2
    assert "there is no profile" in done.stderr
    (folder / "smartlint.toml").unlink()


def test_a_broken_one_is_refused_with_the_line_and_the_reason(beside: tuple[Python, Path]):
    python, toml = beside
    whole = toml.read_text()
    toml.write_text(whole.replace('about = "what is given', 'abuot = "what is given'))
    done = python("-m", "smartlint", "check", GOAL, "--profile", "allotment")
    told = python("-m", "smartlint", "doctor")
    toml.write_text(whole)
    assert done.returncode == 2
    assert done.stderr == (
        "smartlint: the profile 'allotment' (smartlint_allotment_profiles) of the package smartlint-allotment-profiles: "
        "allotment.toml, line 23: kinds.1.abuot: unknown key\n"
    )
    assert told.returncode == 1
    assert "broken  profile allotment" in told.stdout
