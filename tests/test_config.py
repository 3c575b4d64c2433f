"""Configurations: what a table may hold, where it is found, and how what is wrong is named."""

from pathlib import Path

import pytest

from smartlint.config import Config, find_config, load_config
from smartlint.model import ConfigError, Severity


def test_an_empty_table_is_the_default():
    assert Config.of({}, "here") == Config()


def test_keys_may_be_written_with_hyphens():
    found = Config.of({"fail-on": "hint", "extend-select": ["M"], "severity": {"T101": "warning"}}, "here")
    assert found == Config(fail_on="hint", extend_select=("M",), severity={"T101": Severity.WARNING})


@pytest.mark.parametrize(
    ("table", "said"),
    [
        pytest.param(
            {"selct": ["T"]},
            r"here: unknown key 'selct'; allowed: extend-select, fail-on, ignore, min-score, options, per-file-ignores, "
            "portfolio, profile, select, severity",
            id="unknown key",
        ),
        pytest.param({"select": "T"}, "here: select: input should be", id="wrong type"),
        pytest.param(
            {"fail-on": "always"},
            "here: fail-on: input should be 'error', 'warning', 'hint' or 'never'",
            id="unknown level",
        ),
        pytest.param({"portfolio": {"similar": 1}}, "here: unknown key 'portfolio.similar'; allowed: document-goals, enabled, ",
                     id="unknown key of the portfolio"),
        pytest.param({"portfolio": {"owner-goals": 0}}, "here: portfolio.owner-goals: input should be", id="no goal at all"),
        pytest.param({"min-score": 2}, "here: min-score: input should be less than", id="a score above 1"),
        pytest.param({"severity": {"T101": "loud"}}, "here: severity.T101: input should be", id="unknown severity"),
    ],
)
def test_what_is_wrong_is_named_with_what_is_allowed(table: dict, said: str):
    with pytest.raises(ConfigError, match=said):
        Config.of(table, "here")


def test_a_file_of_its_own_and_a_table_of_the_project_say_the_same(tmp_path: Path):
    own, shared = tmp_path / "smartlint.toml", tmp_path / "pyproject.toml"
    own.write_text('select = ["T"]\n[options.no-deadline]\n', encoding="utf-8")
    shared.write_text('[tool.smartlint]\nselect = ["T"]\n[tool.smartlint.options.no-deadline]\n', encoding="utf-8")
    assert load_config(own) == load_config(shared) == Config(select=("T",), options={"no-deadline": {}})


@pytest.mark.parametrize(
    ("content", "said"),
    [
        pytest.param(None, "No such file", id="missing"),
        pytest.param(b"select = [", r"smartlint\.toml", id="no TOML"),
        pytest.param(b"# caf\xe9", "utf-8", id="not UTF-8"),
    ],
)
def test_a_file_that_cannot_be_read_is_named(tmp_path: Path, content: bytes | None, said: str):
    path = tmp_path / "smartlint.toml"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(ConfigError, match=said):
        load_config(path)


def test_the_nearest_file_upwards_is_found(tmp_path: Path):
    inner = tmp_path / "a" / "b"
    inner.mkdir(parents=True)
    (tmp_path / "pyproject.toml").write_text("[tool.smartlint]\n")
    (tmp_path / "a" / "pyproject.toml").write_text("[tool.other]\n")
    assert find_config(inner) == tmp_path / "pyproject.toml"
    (tmp_path / "a" / "smartlint.toml").touch()
    assert find_config(inner) == tmp_path / "a" / "smartlint.toml"


def test_no_file_is_no_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(Path, "is_file", lambda self: False)
    assert find_config(tmp_path) is None


@pytest.mark.parametrize("content", [pytest.param(b"[tool", id="no TOML"), pytest.param(b"# caf\xe9", id="not UTF-8")])
def test_a_broken_project_file_on_the_way_is_named(tmp_path: Path, content: bytes):
    (tmp_path / "pyproject.toml").write_bytes(content)
    with pytest.raises(ConfigError, match=r"pyproject\.toml"):
        find_config(tmp_path)


def test_a_project_file_that_may_not_be_read_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    (tmp_path / "pyproject.toml").write_text("[tool.smartlint]\n")

    def refuse(self: Path, encoding: str) -> str:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "read_text", refuse)
    with pytest.raises(ConfigError, match="Permission denied"):
        find_config(tmp_path)
