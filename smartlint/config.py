"""What a user may set: the configuration as it was written, and where it is read from."""

import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Literal, Self

from pydantic import Field, ValidationError, model_validator

from smartlint.model import ConfigError, Frozen, Severity

FailOn = Literal["error", "warning", "hint", "never"]


class PortfolioOptions(Frozen):
    """When many goals together are worth a word.

    Attributes:
        enabled: whether goals are compared with each other at all.
        similarity: from which share of common words and word pairs, 0..1, two goals are nearly the same.
        owner_goals: how many goals one owner has at most.
        document_goals: how many goals one document has at most; 0 for any number.
        week_deadlines: how many goals may end in one week (Monday to Sunday) at most.
        failing_share: from which share of goals, 0..1, a criterion that they miss counts as missed together.
        failing_goals: how many goals an owner or a document has at least for that.
    """

    enabled: bool = True
    similarity: float = Field(default=0.7, gt=0, le=1)
    owner_goals: int = Field(default=10, ge=1)
    document_goals: int = Field(default=0, ge=0)
    week_deadlines: int = Field(default=10, ge=1)
    failing_share: float = Field(default=0.8, gt=0, le=1)
    failing_goals: int = Field(default=4, ge=1)

    @model_validator(mode="before")
    @classmethod
    def _hyphens(cls, table: Any) -> Any:
        return {key.replace("-", "_"): value for key, value in table.items()} if isinstance(table, dict) else table


class Config(Frozen):
    """Which checkers run, how loud they are, and their options. The linter checks codes and options against what exists.

    Attributes:
        profile: the field of work whose words and aims are used, or None.
        select: codes, prefixes ("T", "T1") or names that run; empty for the default set.
        extend_select: the same, on top of `select` or the default set.
        ignore: the same, switched off; stronger than both.
        severity: severities by code, prefix or name.
        fail_on: the least severity that makes `Report.ok` false, or "never".
        options: tables of options by the name or code of a checker, or the name of an extractor.
        min_score: the least score, 0..1, with which `Report.ok` can be true.
        per_file_ignores: what is ignored in the files that match a pattern (as in .gitignore); for audits.
        portfolio: when many goals together are worth a word; for audits.
    """

    profile: str | None = None
    select: tuple[str, ...] = ()
    extend_select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severity: dict[str, Severity] = Field(default={})
    fail_on: FailOn = "error"
    options: dict[str, dict[str, Any]] = Field(default={})
    min_score: float = Field(default=0.0, ge=0, le=1)
    per_file_ignores: dict[str, tuple[str, ...]] = Field(default={})
    portfolio: PortfolioOptions = PortfolioOptions()

    @classmethod
    def of(cls, table: Mapping[str, Any], source: str) -> Self:
        """The configuration in a table whose keys may be written with hyphens.

        Args:
            table: keys and values as a TOML file gives them.
            source: where the table stands, for messages.

        Raises:
            ConfigError: a key is unknown or a value has the wrong type; the text says what is allowed.
        """
        try:
            return cls(**{key.replace("-", "_"): value for key, value in table.items()})
        except ValidationError as error:
            raise ConfigError(f"{source}: {explain(error, cls)}") from None


def explain(error: ValidationError, model: type[Frozen]) -> str:
    """One line that says which keys of `model` are wrong and which are allowed."""
    parts = []
    for item in error.errors(include_url=False, include_input=False):
        where = ".".join(str(piece) for piece in item["loc"]).replace("_", "-")
        if item["type"] == "extra_forbidden":
            inner = PortfolioOptions if item["loc"][0] == "portfolio" and len(item["loc"]) > 1 else model
            allowed = ", ".join(sorted(name.replace("_", "-") for name in inner.model_fields))
            parts.append(f"unknown key {where!r}; allowed: {allowed or 'none'}")
        else:
            parts.append(f"{where}: {item['msg'][0].lower()}{item['msg'][1:]}")
    return "; ".join(parts)


def load_config(path: Path) -> Config:
    """The configuration in `smartlint.toml`, or in the table `tool.smartlint` of a `pyproject.toml`.

    Raises:
        ConfigError: the file cannot be read, is no TOML, or holds something unknown.
    """
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise ConfigError(f"{path}: {error.strerror or error}") from None
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise ConfigError(f"{path}: {error}") from None
    if path.name == "pyproject.toml":
        table = table.get("tool", {}).get("smartlint", {})
    return Config.of(table, str(path))


def find_config(folder: Path) -> Path | None:
    """The nearest `smartlint.toml`, or `pyproject.toml` with a table `tool.smartlint`, from `folder` upwards; else None.

    Raises:
        ConfigError: a `pyproject.toml` on the way cannot be read.
    """
    for place in (folder, *folder.parents):
        if (own := place / "smartlint.toml").is_file():
            return own
        shared = place / "pyproject.toml"
        if shared.is_file() and _has_table(shared):
            return shared
    return None


def _has_table(path: Path) -> bool:
    try:
        return "smartlint" in tomllib.loads(path.read_text(encoding="utf-8")).get("tool", {})
    except OSError as error:
        raise ConfigError(f"{path}: {error.strerror or error}") from None
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise ConfigError(f"{path}: {error}") from None
