"""The words by which documents say what a part of them is: lists of `extract/lexicon/documents.toml`, and plurals."""

import re
from functools import cache

from smartlint.lexicon import table


@cache
def entries(group: str, key: str) -> frozenset[str]:
    """One list of the file as a set. A list may be written as one string of words."""
    value = table("documents")[group][key]
    return frozenset(value.split() if isinstance(value, str) else value)


@cache
def any_of(group: str, key: str) -> str:
    """One list as a regular expression for any of its entries, the longest first; apostrophes may be of either kind."""
    found = sorted(entries(group, key), key=lambda entry: (-len(entry), entry))
    return "|".join(re.escape(entry).replace("'", "['’]").replace("\\ ", r"\s") for entry in found)


def singular(word: str) -> str:
    """A word without the mark of the plural: "objectives", "priorities", "key results"."""
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith("s") and not word.endswith(("ss", "us")) and len(word) > 2:
        return word[:-1].removesuffix("'").removesuffix("’")
    return word


@cache
def longest(group: str, key: str) -> int:
    """How many words the longest entry has."""
    return max(len(entry.split()) for entry in entries(group, key))


def ends_with(title: list[str], group: str, key: str) -> str:
    """The longest entry that the title ends with, or nothing. The title is in lower case, its last word may be plural."""
    for count in range(min(longest(group, key), len(title)), 0, -1):
        tail = title[-count:]
        for phrase in (" ".join(tail), " ".join((*tail[:-1], singular(tail[-1]))), " ".join(map(singular, tail))):
            if phrase in entries(group, key):
                return phrase
    return ""
