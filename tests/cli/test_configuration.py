"""Which configuration a command line ends up with."""

from pathlib import Path

import pytest

from smartlint.cli.settings import configuration
from smartlint.config import Config
from smartlint.model import ConfigError, Severity


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "pyproject.toml").write_text(
        '[tool.smartlint]\nselect = ["T", "R"]\nignore = ["R101"]\nfail-on = "warning"\nseverity = {T = "hint"}\n')
    inner = tmp_path / "inner"
    inner.mkdir()
    monkeypatch.chdir(inner)
    return inner


def test_without_a_file_everything_is_as_it_comes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.chdir(tmp_path)
    assert configuration(None) == Config()


def test_the_nearest_file_upwards_is_read(project: Path):
    assert configuration(None).select == ("T", "R")
    (project / "smartlint.toml").write_text('select = ["M"]\n')
    assert configuration(None).select == ("M",)


def test_a_named_file_wins_and_isolated_reads_none(project: Path):
    (project / "own.toml").write_text('fail-on = "never"\n')
    assert configuration(Path("own.toml")) == Config(fail_on="never")
    assert configuration(None, isolated=True) == Config()


def test_select_replaces_and_the_others_add(project: Path):
    found = configuration(None, select=["M101, no-action", "A"], ignore=["A101"], extend_select=["G"], fail_on="hint")
    assert found == Config(
        select=("M101", "no-action", "A"),
        extend_select=("G",),
        ignore=("R101", "A101"),
        fail_on="hint",
        severity={"T": Severity.HINT},
    )


def test_a_named_file_that_is_missing_is_an_error(project: Path):
    with pytest.raises(ConfigError, match=r"missing\.toml"):
        configuration(Path("missing.toml"))
