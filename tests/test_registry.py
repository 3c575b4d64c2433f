"""Which checkers and extractors run, in which order, and how what is wrong is named."""

from collections.abc import Iterable
from importlib.metadata import EntryPoint

import pytest
from pydantic import Field

from smartlint import registry
from smartlint.checker import Checker, Goal
from smartlint.config import Config
from smartlint.extractor import Extractor, Source
from smartlint.facts import Action, Actor, Deadline, Fact, Indicator, Measure, Purpose, Quantity
from smartlint.model import ConfigError, Criterion, Effect, Finding, PluginError, Severity


class Quiet(Checker):
    """Finds nothing.

    Bad:
        Never.
    """

    code = "X101"
    name = "quiet"
    criterion = Criterion.SPECIFIC
    message = hint = question = "nothing"

    patience: int = Field(3, description="days")

    def check(self, goal: Goal) -> Iterable[Finding]:
        return ()


class Reader(Extractor):
    name = "reader"
    gives = (Purpose,)

    def extract(self, source: Source) -> Iterable[Fact]:
        return ()


@pytest.fixture(autouse=True)
def _fresh(monkeypatch: pytest.MonkeyPatch):
    """Each test sees what is installed anew, and leaves nothing behind."""
    registry.all_checkers.cache_clear()
    registry.all_extractors.cache_clear()
    yield
    registry.all_checkers.cache_clear()
    registry.all_extractors.cache_clear()


def offer(monkeypatch: pytest.MonkeyPatch, group: str, **offered: object) -> None:
    """Has installed packages offer these under an entry point group."""

    class Point(EntryPoint):
        def load(self) -> object:
            found = offered[self.name]
            if isinstance(found, Exception):
                raise found
            return found

    points = [Point(name, f"plugin:{name}", group) for name in offered]
    monkeypatch.setattr(registry, "entry_points", lambda group: points if group == points[0].group else [])


def codes(config: Config) -> set[str]:
    return {checker.code for checker in registry.enabled_checkers(config)}


EVERYTHING = {checker.code for checker in registry.CHECKERS}


def test_by_default_everything_runs_that_is_on():
    assert codes(Config()) == {c.code for c in registry.CHECKERS if c.default}


@pytest.mark.parametrize(
    ("config", "expected"),
    [
        pytest.param(Config(select=("R101",)), {"R101"}, id="a code"),
        pytest.param(Config(select=("no-reason",)), {"R101"}, id="a name"),
        pytest.param(Config(select=("r",)), {c for c in EVERYTHING if c[0] == "R"}, id="a prefix in small letters"),
        pytest.param(Config(select=("ALL",)), EVERYTHING, id="all"),
        pytest.param(
            Config(select=("ALL",), ignore=("R",)), {c for c in EVERYTHING if c[0] != "R"}, id="ignore is stronger"
        ),
        pytest.param(
            Config(select=("A",), extend_select=("R101",)),
            {c for c in EVERYTHING if c[0] == "A"} | {"R101"},
            id="extended",
        ),
        pytest.param(
            Config(select=("A",), extend_select=("R101",), ignore=("no-reason",)),
            {c for c in EVERYTHING if c[0] == "A"},
            id="ignore is stronger than extended",
        ),
    ],
)
def test_checkers_are_selected(config: Config, expected: set[str]):
    assert codes(config) == expected


def test_the_longest_key_sets_the_severity():
    found = {
        c.code: c.severity
        for c in registry.enabled_checkers(
            Config(select=("R", "A101"), severity={"R101": Severity.ERROR, "R": Severity.WARNING})
        )
    }
    assert found.pop("R101") is Severity.ERROR
    assert found.pop("A101") is None
    assert set(found.values()) <= {Severity.WARNING}


@pytest.mark.parametrize(
    ("config", "said"),
    [
        pytest.param(Config(select=("Z9",)), "select: there is no checker 'Z9'; give a code", id="code"),
        pytest.param(Config(ignore=("",)), "ignore: there is no checker ''", id="empty"),
        pytest.param(
            Config(severity={"no-such": Severity.HINT}), "severity: there is no checker 'no-such'", id="severity"
        ),
        pytest.param(
            Config(options={"no-such": {}}), "options: there is no checker or extractor 'no-such'", id="options"
        ),
        pytest.param(
            Config(options={"no-reason": {"nonsense": 1}}),
            "options of no-reason: unknown key 'nonsense'; allowed: ",
            id="option",
        ),
    ],
)
def test_what_does_not_exist_is_named_with_what_is_allowed(config: Config, said: str):
    with pytest.raises(ConfigError, match=said):
        registry.enabled_checkers(config)


def test_options_reach_the_checker_by_name_or_code_and_with_hyphens(monkeypatch: pytest.MonkeyPatch):
    offer(monkeypatch, "smartlint.checkers", quiet=Quiet)
    for key in ("quiet", "X101", "x101"):
        (found,) = registry.enabled_checkers(Config(select=("X101",), options={key: {"patience": 5}}))
        assert found.patience == 5
    with pytest.raises(ConfigError, match="options of quiet: patience: input should be a valid integer"):
        registry.enabled_checkers(Config(select=("X101",), options={"quiet": {"patience": "long"}}))


def test_an_extractor_refuses_unknown_options():
    name = registry.EXTRACTORS[0].name
    with pytest.raises(ConfigError, match=f"options of {name}: unknown key 'nonsense'"):
        registry.enabled_extractors(Config(options={name: {"nonsense": 1}}))


def test_a_checker_is_found_by_code_and_name_in_any_case():
    assert registry.find_checker("r101") is registry.find_checker("No-Reason")
    with pytest.raises(ConfigError, match="there is no checker 'X9'"):
        registry.find_checker("X9")


def test_a_plugin_runs_behind_the_built_in_checkers(monkeypatch: pytest.MonkeyPatch):
    offer(monkeypatch, "smartlint.checkers", quiet=Quiet)
    assert registry.all_checkers() == (*registry.CHECKERS, Quiet)


def _variant(**changes: object) -> type[Checker]:
    return type("Variant", (Quiet,), {"__module__": "plugin", "__doc__": "V.", **changes})


@pytest.mark.parametrize(
    ("offered", "said"),
    [
        pytest.param(
            ImportError("no module"),
            r"the plugin 'one' \(plugin:one\) cannot be loaded: ImportError: no module",
            id="cannot be imported",
        ),
        pytest.param(ZeroDivisionError("at import"), "cannot be loaded: ZeroDivisionError", id="raises at import"),
        pytest.param(dict, r"the plugin 'one' \(plugin:one\) is no subclass of smartlint.Checker", id="another class"),
        pytest.param(print, "is no subclass", id="no class"),
        pytest.param(_variant(code="R101"), r"plugin\.Variant uses R101, which another checker has", id="code taken"),
        pytest.param(_variant(name="no-reason"), "uses no-reason, which another checker has", id="name taken"),
        pytest.param(_variant(code="x1"), "has the code 'x1' and the name 'quiet'; a code is", id="malformed code"),
        pytest.param(_variant(name="Not Quiet"), "the name 'Not Quiet'", id="malformed name"),
        pytest.param(
            _variant(criterion=None, effects=(Effect.WEAK,)), "its effect can only be advice", id="an effect on nothing"
        ),
        pytest.param(
            type("Bare", (Checker,), {"__module__": "plugin"}),
            r"plugin\.Bare does not set code, name, criterion, message, hint, question",
            id="bare",
        ),
    ],
)
def test_a_broken_checker_plugin_is_named(monkeypatch: pytest.MonkeyPatch, offered: object, said: str):
    offer(monkeypatch, "smartlint.checkers", one=offered)
    with pytest.raises(PluginError, match=said):
        registry.all_checkers()


def test_an_extractor_plugin_joins_the_others(monkeypatch: pytest.MonkeyPatch):
    offer(monkeypatch, "smartlint.extractors", reader=Reader)
    assert set(registry.all_extractors()) == {*registry.EXTRACTORS, Reader}


@pytest.mark.parametrize(
    ("offered", "said"),
    [
        pytest.param(
            type("Twin", (Reader,), {"name": registry.EXTRACTORS[0].name}),
            f"two extractors are called {registry.EXTRACTORS[0].name}",
            id="name taken",
        ),
        pytest.param(
            type("Hungry", (Reader,), {"name": "hungry", "needs": (type("Unheard", (Fact,), {}),)}),
            r"hungry \(needs Unheard\)",
            id="a need that nobody gives",
        ),
    ],
)
def test_a_broken_extractor_plugin_is_named(monkeypatch: pytest.MonkeyPatch, offered: object, said: str):
    offer(monkeypatch, "smartlint.extractors", one=offered)
    with pytest.raises(PluginError, match=said):
        registry.all_extractors()


def _extractor(title: str, needs: tuple[type[Fact], ...], gives: tuple[type[Fact], ...]) -> type[Extractor]:
    return type(title, (Reader,), {"name": title, "needs": needs, "gives": gives})


def test_extractors_run_behind_all_that_give_what_they_need():
    last = _extractor("last", (Measure, Action), (Indicator,))
    one = _extractor("one", (Action,), (Measure,))
    two = _extractor("two", (), (Measure, Deadline))
    first = _extractor("first", (), (Action, Actor))
    assert [e.name for e in registry.in_order([last, one, two, first])] == ["two", "first", "one", "last"]


def test_an_extractor_may_refine_its_own_kind():
    giver, refiner = _extractor("giver", (), (Quantity,)), _extractor("refiner", (Action,), (Action,))
    assert [e.name for e in registry.in_order([_extractor("a", (), (Action,)), giver, refiner])]


def test_needs_in_a_circle_are_named():
    circle = [_extractor("a", (Measure,), (Action,)), _extractor("b", (Action,), (Measure,))]
    with pytest.raises(PluginError, match=r"a \(needs Measure\), b \(needs Action\)"):
        registry.in_order(circle)


def test_what_each_built_in_extractor_needs_comes_before_it():
    given: set[type[Fact]] = set()
    for extractor in registry.all_extractors():
        assert set(extractor.needs) <= given
        given |= set(extractor.gives)


def test_a_profile_that_is_not_installed_is_refused():
    with pytest.raises(ConfigError, match=r"there is no profile 'gardening'; installed: .*case-management"):
        registry.enabled_extractors(Config(profile="gardening"))


def test_a_profile_adds_its_extractor_and_its_synonyms_to_those_configured():
    plain = registry.enabled_extractors(Config())
    own = Config(profile="case-management", options={"objectives": {"synonyms": [["lawn", "grass"]]}})
    found = registry.enabled_extractors(own)
    assert [e.name for e in found] == [*(e.name for e in plain), "served-aims"]
    (objectives,) = (e for e in found if e.name == "objectives")
    assert ("lawn", "grass") in objectives.synonyms
    assert len(objectives.synonyms) > 1


def test_the_extractor_of_a_profile_has_no_options():
    with pytest.raises(ConfigError, match="no checker or extractor 'served-aims'"):
        registry.enabled_extractors(Config(profile="case-management", options={"served-aims": {"profile": "x"}}))
