"""Where profiles come from: the files of this package, and installed packages by the entry point `smartlint.profiles`."""

import re
import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.metadata import EntryPoint, entry_points
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from smartlint.model import ConfigError, PluginError
from smartlint.profiles.model import Profile
from smartlint.profiles.places import line_of

GROUP = "smartlint.profiles"
"""The entry point group under which packages offer profiles."""


@cache
def installed() -> dict[str, EntryPoint | Traversable]:
    """Every profile by its name, sorted, unread: the built-in ones as files, those of packages as entry points.

    Raises:
        PluginError: two have the same name.
    """
    found: dict[str, EntryPoint | Traversable] = {
        item.name.removesuffix(".toml"): item
        for item in files("smartlint.profiles").iterdir()
        if item.name.endswith(".toml")
    }
    for point in sorted(entry_points(group=GROUP), key=lambda p: (p.name, p.value)):
        if point.name in found:
            raise PluginError(f"{_called(point)} has the name of another profile; rename one or uninstall it")
        found[point.name] = point
    return dict(sorted(found.items()))


@cache
def find(name: str) -> Profile:
    """The installed profile of that name.

    Raises:
        ConfigError: there is none; the text says which there are.
        PluginError: it is broken; the text names it, the line and the reason.
    """
    source = installed().get(name)
    if source is None:
        raise ConfigError(f"profile: there is no profile {name!r}; installed: {', '.join(installed())}")
    if not isinstance(source, EntryPoint):
        return _read(source, name, f"the profile {name!r}")
    value = _value(source, name)
    if isinstance(value, Mapping):
        return _profile(value, name, _called(source), "")
    return _read(value, name, _called(source))


def _called(point: EntryPoint) -> str:
    package = f" of the package {point.dist.name}" if point.dist else ""
    return f"the profile {point.name!r} ({point.value}){package}"


def _value(point: EntryPoint, name: str) -> Mapping[str, Any] | Traversable:
    """The table or the file that an entry point leads to: `package:attribute`, or `package` for the file NAME.toml in it."""
    try:
        if not point.attr:
            return files(point.module).joinpath(f"{name}.toml")
        value = point.load()
        value = value() if callable(value) else value
    except Exception as error:
        raise PluginError(f"{_called(point)} cannot be loaded: {type(error).__name__}: {error}") from error
    if isinstance(value, str):
        return Path(value)
    if isinstance(value, Mapping | Traversable):
        return value
    raise PluginError(f"{_called(point)} gives {type(value).__name__}; give a table, or the path of a TOML file")


def _read(source: Traversable, name: str, called: str) -> Profile:
    try:
        text = source.read_text(encoding="utf-8")
        table = tomllib.loads(text)
    except OSError as error:
        raise PluginError(f"{called} cannot be read: {source.name}: {error.strerror or error}") from None
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise PluginError(f"{called} is no TOML: {source.name}: {error}") from None
    return _profile(table, name, f"{called}: {source.name}", text)


def _profile(table: Mapping[str, Any], name: str, called: str, text: str) -> Profile:
    try:
        profile = Profile.model_validate(table)
    except ValidationError as error:
        raise PluginError(f"{called}{_first_reason(error, text)}") from None
    if profile.name != name:
        raise PluginError(f"{called}: is offered as {name!r} but calls itself {profile.name!r}; give both one name")
    return profile


def _first_reason(error: ValidationError, text: str) -> str:
    """Where and why the first of the errors stands: ", line 12: aims.2.titel: unknown key"."""
    items = error.errors(include_url=False, include_input=False)
    # A misspelled key is a key too many and one too few; the one that can be seen in the file is named.
    item = next((item for item in items if item["type"] == "extra_forbidden"), items[0])
    message = "unknown key" if item["type"] == "extra_forbidden" else item["msg"].removeprefix("Value error, ")
    quoted = re.search(r"'((?:[^'\\]|\\.){3,})'", message)
    line = line_of(text, item["loc"], quoted[1] if quoted else "")
    where = ".".join(map(str, item["loc"]))
    at = f", line {line}" if line else ""
    return f"{at}: {where + ': ' if where else ''}{message[0].lower()}{message[1:]}"
