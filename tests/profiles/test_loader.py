"""Where profiles come from, and how broken ones are named."""

from importlib.metadata import EntryPoint
from pathlib import Path

import pytest

from smartlint.model import ConfigError, PluginError
from smartlint.profiles import find, installed, loader

ALLOTMENT = (Path(__file__).parents[1] / "profile_package/smartlint_allotment_profiles/allotment.toml").read_text()
TABLE = {"name": "small", "title": "Small", "about": "nothing much"}


@pytest.fixture
def offer(monkeypatch: pytest.MonkeyPatch):
    """Pretends that packages offer these profiles: name and what the entry point leads to."""

    def pretend(**values: object) -> None:
        points = [EntryPoint(name, f"{__name__}:OFFERED.{name}", loader.GROUP) for name in values]
        monkeypatch.setattr(loader, "entry_points", lambda group: points if group == loader.GROUP else [])
        monkeypatch.setattr(EntryPoint, "load", lambda self: values[self.name])
        find.cache_clear()
        installed.cache_clear()

    yield pretend
    find.cache_clear()
    installed.cache_clear()


def test_the_built_in_one_is_installed():
    assert "case-management" in installed()
    assert find("case-management").name == "case-management"


def test_one_that_is_not_installed_is_refused_with_those_that_are():
    with pytest.raises(ConfigError, match="there is no profile 'baking'; installed: case-management"):
        find("baking")


@pytest.mark.parametrize("name", ["../case-management", "/etc/passwd", "case-management.toml", ""])
def test_a_path_is_no_name(name: str):
    with pytest.raises(ConfigError, match="there is no profile"):
        find(name)


def test_an_entry_point_may_lead_to_a_table_a_function_or_a_path(offer, tmp_path: Path):
    (tmp_path / "a.toml").write_text(ALLOTMENT)
    offer(small=TABLE, tiny=lambda: {**TABLE, "name": "tiny"}, allotment=str(tmp_path / "a.toml"))
    assert list(installed()) == ["allotment", "case-management", "iep", "okr", "small", "tiny"]
    assert [find(name).title for name in ("small", "tiny", "allotment")] == ["Small", "Small", "Allotment gardening"]


def test_a_path_object_will_do(offer, tmp_path: Path):
    (tmp_path / "a.toml").write_text(ALLOTMENT)
    offer(allotment=tmp_path / "a.toml")
    assert find("allotment").units == ("kilograms", "beds")


def test_two_of_one_name_are_refused(offer):
    offer(**{"case-management": TABLE})
    with pytest.raises(PluginError, match=r"the profile 'case-management' .* has the name of another profile"):
        installed()


def test_one_that_calls_itself_otherwise_is_refused(offer):
    offer(huge=TABLE)
    with pytest.raises(PluginError, match="is offered as 'huge' but calls itself 'small'"):
        find("huge")


def test_what_is_neither_table_nor_path_is_refused(offer):
    offer(small=12)
    with pytest.raises(
        PluginError, match=r"the profile 'small' .* gives int; give a table, or the path of a TOML file"
    ):
        find("small")


def test_a_function_that_raises_is_named(offer):
    offer(small=lambda: 1 / 0)
    with pytest.raises(PluginError, match=r"the profile 'small' .* cannot be loaded: ZeroDivisionError"):
        find("small")


def test_a_file_that_is_not_there_is_named(offer, tmp_path: Path):
    offer(small=str(tmp_path / "small.toml"))
    with pytest.raises(PluginError, match=r"the profile 'small' .* cannot be read: small\.toml: No such file"):
        find("small")


def test_a_table_without_a_title_is_named_without_a_line(offer):
    offer(small={"name": "small", "about": "x"})
    with pytest.raises(PluginError, match=r"small\): title: field required$"):
        find("small")


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        pytest.param(
            'about = "what is given',
            'abuot = "what is given',
            "line 23: kinds.1.abuot: unknown key",
            id="a misspelled key",
        ),
        pytest.param(
            'name = "weight"', 'name = "Weight"', "line 33: ways.0.name: string should match", id="a name in capitals"
        ),
        pytest.param(
            "months = [2, 8]", "months = [8, 2]", "growing: months go from the fewer to the more", id="months backwards"
        ),
        pytest.param(
            "units = ",
            "sub-goals = [5, 3]\nunits = ",
            "sub-goals go from the fewer to the more",
            id="sub-goals backwards",
        ),
        pytest.param(
            "[number] kilograms of", "20 kilograms of", "suggests a number of its own", id="an invented number"
        ),
        pytest.param(
            '"give + {served}"',
            '"give + {friends}"',
            "line 24: there is no group '{friends}'; groups: crop, served",
            id="an unknown group",
        ),
        pytest.param('"give + {served}"', '"give + "', "line 24: 'give + ' is no phrase", id="an empty term"),
        pytest.param('"bed", "allotment"', '"bed", "a(b"', "'a(b' is no word", id="punctuation"),
        pytest.param(
            'serves = ["growing",', 'serves = ["baking",', "weight: a measure serves baking", id="a measure for nothing"
        ),
        pytest.param(
            'name = "sharing"',
            'name = "growing"',
            "two types of goal or primary goals are called growing",
            id="a name twice",
        ),
        pytest.param(
            'about = "what is given',
            'over = ["baking"]\nabout = "what is given',
            "sharing: over names no type of goal: baking",
            id="over nothing",
        ),
        pytest.param(
            'about = "what is given',
            'serves = ["baking"]\nabout = "what is given',
            "sharing: serves names no primary goal: baking",
            id="serves nothing",
        ),
        pytest.param(
            'title = "Sharing"',
            'title = "Sha\\u001b[31mring"',
            "line 22: kinds.1.title: string should match",
            id="an escape sequence",
        ),
        pytest.param("[[ways]]", "[[ways]", "is no TOML: a.toml: Expected", id="no TOML"),
        pytest.param('name = "allotment"', "", "a.toml: name: field required", id="no name"),
    ],
)
def test_a_broken_file_is_refused_with_the_line_and_the_reason(
    offer, tmp_path: Path, old: str, new: str, expected: str
):
    assert old in ALLOTMENT
    (tmp_path / "a.toml").write_text(ALLOTMENT.replace(old, new, 1))
    offer(allotment=tmp_path / "a.toml")
    with pytest.raises(PluginError) as refused:
        find("allotment")
    assert expected in str(refused.value)
    assert "\n" not in str(refused.value)
