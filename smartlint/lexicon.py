"""The word lists: TOML files beside the extractors, read once, each with a line on where it comes from."""

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def table(name: str) -> dict[str, Any]:
    """The file `extract/lexicon/NAME.toml` as it stands."""
    return tomllib.loads(files("smartlint").joinpath("extract", "lexicon", f"{name}.toml").read_text(encoding="utf-8"))


@cache
def words(name: str, key: str) -> frozenset[str]:
    """One list of a file as a set. A list may be written as one string of words, where `_` stands for a space."""
    value = table(name)[key]
    entries = value.split() if isinstance(value, str) else value
    return frozenset(entry.replace("_", " ") for entry in entries)
