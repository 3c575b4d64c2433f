"""One pass over a text for the fixed phrases of all word lists."""

import re
from functools import cache, lru_cache
from typing import NamedTuple

from smartlint.lexicon import table

_TOKEN = re.compile(r"[^\W_]+(?:'[^\W_]+)?|[^\s\w]")


class Match(NamedTuple):
    """A phrase of a list in a text: the list's key, and the range of code points."""

    key: str
    start: int
    end: int


@cache
def _book() -> dict[str, tuple[tuple[tuple[str, ...], str], ...]]:
    """The entries by their first token, longest first."""
    phrases, reasons = table("phrases"), table("reasons")
    lists = {
        "hedge": phrases["hedge"],
        "absolute": phrases["absolute"],
        "condition": phrases["condition"],
        "review": phrases["watch"]["review"],
        "reason": reasons["reason"],
        "alignment": reasons["alignment"],
        "announcing": reasons["announcing"],
        "means": reasons["means"],
        "mission": table("people")["mission_phrases"],
        **{f"vague.{kind}": entries for kind, entries in phrases["vague"].items()},
    }
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for key, entries in lists.items():
        for entry in entries:
            first, *rest = _TOKEN.findall(entry)
            found.setdefault(first, []).append((tuple(rest), key))
    return {first: tuple(sorted(entries, key=lambda e: (-len(e[0]), e))) for first, entries in found.items()}


@lru_cache(maxsize=16)
def matches(text: str) -> tuple[Match, ...]:
    """The phrases in the text, by place; of one list the longest that starts at a word, and none inside another."""
    book = _book()
    lowered = text.lower()
    if len(lowered) != len(text):  # a capital that is two small letters
        lowered = "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
    places = list(_TOKEN.finditer(lowered.replace("’", "'").replace("‘", "'")))
    tokens = [place.group() for place in places]
    found: list[Match] = []
    reach: dict[str, int] = {}
    for i, token in enumerate(tokens):
        for rest, key in book.get(token, ()):
            if reach.get(key, -1) < i and tuple(tokens[i + 1 : i + 1 + len(rest)]) == rest:
                reach[key] = i + len(rest)
                found.append(Match(key, places[i].start(), places[i + len(rest)].end()))
    return tuple(found)
