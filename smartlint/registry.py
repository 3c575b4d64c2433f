"""Which extractors and checkers there are, which of them run, and in which order."""

import re
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.metadata import EntryPoint, entry_points
from typing import Any, TypeVar

from pydantic import ValidationError

from smartlint import profiles
from smartlint.checker import Checker, PresenceChecker
from smartlint.checkers import achievable, general, measurable, relevant, specific, time_bound
from smartlint.config import Config, explain
from smartlint.extract import EXTRACTORS
from smartlint.extract.objectives import Objectives
from smartlint.extract.serving import ServedAims
from smartlint.extractor import Extractor
from smartlint.facts import Fact
from smartlint.model import ConfigError, Criterion, Frozen, PluginError, Severity

T = TypeVar("T", bound=Frozen)

CHECKERS: tuple[type[Checker], ...] = (
    *general.CHECKERS,
    *specific.CHECKERS,
    *measurable.CHECKERS,
    *achievable.CHECKERS,
    *relevant.CHECKERS,
    *time_bound.CHECKERS,
)
"""The built-in checkers, by criterion."""

_CODE = re.compile(r"[GSMART]\d{3}")
_PLUGIN_CODE = re.compile(r"[A-Z]{1,6}\d{3,4}")
_NAME = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")


def plugins(group: str, base: type[T]) -> tuple[type[T], ...]:
    """The classes that installed packages offer under an entry point group, sorted by entry point name.

    Raises:
        PluginError: one cannot be imported or is no subclass of `base`; the text names it.
    """
    return tuple(_load(point, base) for point in sorted(entry_points(group=group), key=lambda p: (p.name, p.value)))


def _load(point: EntryPoint, base: type[T]) -> type[T]:
    package = f" of the package {point.dist.name}" if point.dist else ""
    try:
        found = point.load()
    except Exception as error:
        raise PluginError(
            f"the plugin {point.name!r} ({point.value}){package} cannot be loaded: {type(error).__name__}: {error}"
        ) from error
    if not (isinstance(found, type) and issubclass(found, base)):
        raise PluginError(
            f"the plugin {point.name!r} ({point.value}){package} is no subclass of smartlint.{base.__name__}"
        )
    return found


@cache
def all_checkers() -> tuple[type[Checker], ...]:
    """Every checker that is installed: the built-in ones, then those of plugins.

    Raises:
        PluginError: a plugin is broken, or its code or name is malformed or taken.
    """
    found = [*CHECKERS]
    taken = {key for checker in CHECKERS for key in (checker.code, checker.name)}
    for checker in plugins("smartlint.checkers", Checker):
        where = f"the checker {checker.__module__}.{checker.__qualname__}"
        missing = [
            key for key in ("code", "name", "criterion", "message", "hint", "question") if not hasattr(checker, key)
        ]
        if missing:
            raise PluginError(f"{where} does not set {', '.join(missing)}")
        if not _PLUGIN_CODE.fullmatch(checker.code) or not _NAME.fullmatch(checker.name):
            raise PluginError(
                f"{where} has the code {checker.code!r} and the name {checker.name!r}; a code is letters "
                "and digits like X101, a name is words-with-hyphens"
            )
        if clash := {checker.code, checker.name} & taken:
            raise PluginError(f"{where} uses {', '.join(sorted(clash))}, which another checker has")
        if checker.criterion is None and any(effect != "advice" for effect in checker.effects):
            raise PluginError(f"{where} judges no criterion, so its effect can only be advice")
        taken |= {checker.code, checker.name}
        found.append(checker)
    return tuple(found)


@cache
def all_extractors() -> tuple[type[Extractor], ...]:
    """Every extractor that is installed, each behind those that give what it needs.

    Raises:
        PluginError: a plugin is broken, a name is taken, or a need is given by nobody.
    """
    found = (*EXTRACTORS, *plugins("smartlint.extractors", Extractor))
    names = [extractor.name for extractor in found]
    if twice := sorted({name for name in names if names.count(name) > 1}):
        raise PluginError(f"two extractors are called {', '.join(twice)}")
    return in_order(found)


def in_order(extractors: Iterable[type[Extractor]]) -> tuple[type[Extractor], ...]:
    """The extractors sorted so that each runs behind those that give what it needs; otherwise as they came.

    Raises:
        PluginError: a need is given by nobody, or the needs form a circle.
    """
    waiting, done = list(extractors), list[type[Extractor]]()
    while waiting:
        open_kinds = {kind for extractor in waiting for kind in extractor.gives}
        given = {kind for extractor in done for kind in extractor.gives}
        ready = next((e for e in waiting if not _blocked(e, open_kinds, given)), None)
        if ready is None:
            names = ", ".join(f"{e.name} (needs {', '.join(kind.__name__ for kind in e.needs)})" for e in waiting)
            raise PluginError(f"these extractors wait for facts that nobody gives before them: {names}")
        done.append(ready)
        waiting.remove(ready)
    return tuple(done)


def _blocked(extractor: type[Extractor], open_kinds: set[type[Fact]], given: set[type[Fact]]) -> bool:
    own = set(extractor.gives)
    return any(kind not in given or kind in open_kinds - own for kind in extractor.needs)


def find_checker(key: str) -> type[Checker]:
    """The checker with that code or name, in any case.

    Raises:
        ConfigError: there is none.
    """
    for checker in all_checkers():
        if key.lower() in (checker.code.lower(), checker.name):
            return checker
    raise ConfigError(f"there is no checker {key!r}; `smartlint checkers` lists them")


def enabled_checkers(config: Config) -> tuple[Checker, ...]:
    """The checkers that run under a configuration, with their options and severities.

    Raises:
        ConfigError: a code, name, prefix or option does not exist; the text says what is allowed.
    """
    everything = all_checkers()
    chosen = matching(config.select, "select") if config.select else {c.code for c in everything if c.default}
    chosen |= matching(config.extend_select, "extend-select")
    chosen -= matching(config.ignore, "ignore")
    for pattern, keys in config.per_file_ignores.items():
        matching(keys, f"per-file-ignores: {pattern}")
    severities: dict[str, Severity] = {}
    for key in sorted(config.severity, key=len):
        severities |= dict.fromkeys(sorted(matching((key,), "severity")), config.severity[key])
    tables = _tables(config)
    return tuple(
        _configured(checker, tables.get(checker.name, {}), severity=severities.get(checker.code))
        for checker in everything
        if checker.code in chosen
    )


def enabled_extractors(config: Config) -> tuple[Extractor, ...]:
    """The extractors, in running order, with their options; with a profile also the one that knows it.

    Raises:
        ConfigError: an option or the profile does not exist.
        PluginError: the profile is broken.
    """
    tables = _tables(config)
    if config.profile is None:
        return tuple(_configured(extractor, tables.get(extractor.name, {})) for extractor in all_extractors())
    profile = profiles.find(config.profile)
    spared(profile)
    own = tables.get(Objectives.name, {}).get("synonyms", ())
    tables[Objectives.name] = {**tables.get(Objectives.name, {}), "synonyms": (*own, *profile.synonyms)}
    always = (_configured(extractor, tables.get(extractor.name, {})) for extractor in all_extractors())
    return (*always, ServedAims(profile=profile))


def spared(profile: profiles.Profile) -> dict[str, frozenset[str]]:
    """The codes of the checkers that each type of goal of a profile is spared, by its name; without those spared none.

    Raises:
        PluginError: a type names a checker that does not exist.
    """
    try:
        return {kind.name: frozenset(matching(kind.spares, "spares")) for kind in profile.kinds if kind.spares}
    except ConfigError as error:
        raise PluginError(f"the profile {profile.name!r}: {error}") from None


def matching(keys: Iterable[str], setting: str) -> set[str]:
    """The codes of the installed checkers that codes, prefixes, names or ALL stand for.

    Args:
        keys: what was written.
        setting: where it was written, for messages.

    Raises:
        ConfigError: one stands for nothing.
    """
    found: set[str] = set()
    for key in keys:
        codes = {c.code for c in all_checkers() if key.lower() == c.name or (key and c.code.startswith(key.upper()))}
        if not codes and key.upper() != "ALL":
            raise ConfigError(
                f"{setting}: there is no checker {key!r}; give a code (T101), a prefix (T), a name "
                "(no-deadline) or ALL; `smartlint checkers` lists them"
            )
        found |= codes or {c.code for c in all_checkers()}
    return found


def _tables(config: Config) -> dict[str, Mapping[str, Any]]:
    by_code = {checker.code: checker.name for checker in all_checkers()}
    names = {*by_code.values(), *(extractor.name for extractor in all_extractors())}
    tables: dict[str, Mapping[str, Any]] = {}
    for key, table in config.options.items():
        name = by_code.get(key.upper(), key)
        if name not in names:
            raise ConfigError(f"options: there is no checker or extractor {key!r}; `smartlint checkers` lists them")
        tables[name] = table
    return tables


def _configured(kind: type[T], table: Mapping[str, Any], **fixed: Any) -> T:
    fixed = {key: value for key, value in fixed.items() if value is not None}
    try:
        return kind(**{key.replace("-", "_"): value for key, value in table.items()} | fixed)
    except ValidationError as error:
        raise ConfigError(f"options of {kind.name}: {explain(error, kind)}") from None  # type: ignore[attr-defined]  # both bases have a name


def presence(criterion: Criterion, checkers: Iterable[Checker]) -> PresenceChecker | None:
    """The presence checker of a criterion among `checkers`, or None where it is switched off."""
    return next((c for c in checkers if c.criterion is criterion and isinstance(c, PresenceChecker)), None)
