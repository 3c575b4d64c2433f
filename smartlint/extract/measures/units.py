"""Which unit stands at a place: percent, money, durations and the measures of science and daily life."""

from functools import cache
from typing import NamedTuple

from smartlint.extract.measures.page import Page
from smartlint.extract.scan import scan
from smartlint.lexicon import table, words

PERCENT, MONEY, DURATION, MEASURE = "percent", "money", "duration", "measure"
"""Kinds of unit."""

_Form = tuple[tuple[str, ...], str, str]
"""The lexemes of a form, the unit's name, its kind."""

_AFTER_INCH = frozenset(("", ".", ",", ";", ")", "thick", "wide", "long", "tall", "high", "deep", "and", "x", "or"))
_DIMENSIONS = frozenset(("1", "2", "3", "4"))
"""How many dimensions a "3d model" may have."""
_ALSO_CAPITAL = frozenset("l")


class Unit(NamedTuple):
    """A unit in the text.

    Attributes:
        name: as facts name it.
        kind: percent, money, duration or measure.
        at: index of its last lexeme; of its first, where it stands before the number.
    """

    name: str
    kind: str
    at: int


@cache
def forms() -> dict[str, tuple[_Form, ...]]:
    """The forms of all units by their first lexeme, the longest first."""
    found: dict[str, list[_Form]] = {}
    for group, units in table("units").items():
        if group == "compound" or isinstance(units, str):
            continue
        kind = group if group in (PERCENT, MONEY, DURATION) else MEASURE
        for name, written in units.items():
            for form in written.split():
                parts = tuple(lexeme.lower for lexeme in scan(form.replace("_", " ")).lexemes)
                found.setdefault(parts[0], []).append((parts, name, kind))
    return {first: tuple(sorted(entries, key=lambda entry: -len(entry[0]))) for first, entries in found.items()}


@cache
def compounds() -> dict[str, tuple[str, float]]:
    """For each larger unit the smaller one that may follow, and how many of it make one."""
    return {name: (entry[0], float(entry[1])) for name, entry in table("units")["compound"].items()}


def unit_behind(page: Page, i: int) -> Unit | None:
    """The unit that begins at lexeme `i`, right behind a number.

    A hyphen between them ("30-minute"), angle brackets, and one filler before a unit of time ("12 consecutive weeks")
    are stepped over.
    """
    word = page.at(i)
    if word == "-" and page.glued(i) and page.glued(i + 1):
        found = _match(page, i + 1)
        return None if found and found.kind == MONEY and len(page.at(i + 1)) < 3 else found
    if word == "<" and page.at(i + 2) == ">":
        found = _match(page, i + 1)
        return found._replace(at=i + 2) if found else None
    if (found := _match(page, i)) is not None:
        return found
    if word in words("units", "filler") and (found := _match(page, i + 1)) and found.kind == DURATION:
        return found
    return None


def unit_before(page: Page, i: int) -> Unit | None:
    """The money unit that ends right before lexeme `i`: "$", "US$", "USD", "Rs"."""
    for first in range(max(0, i - 3), i):
        for parts, name, kind in forms().get(page.lower[first], ()):
            fits = kind == MONEY and first + len(parts) == i and page.phrase(first, parts)
            if fits and _stands_before(page, first, i):
                return Unit(name, kind, first)
    return None


def unit_in_millions(page: Page, first: int, last: int) -> Unit | None:
    """A currency code with a leading M beside a number, as financial reports write millions: "30 MUSD", "MAUD 60"."""
    for at in (last + 1, first - 1):
        written = page.raw(at)
        if len(written) == 4 and written.isupper() and written[0] == "M":
            for parts, name, kind in forms().get(written[1:].lower(), ()):
                if kind == MONEY and len(parts) == 1:
                    return Unit(name, kind, at)
    return None


def _match(page: Page, i: int) -> Unit | None:
    for parts, name, kind in forms().get(page.at(i), ()):
        if (len(parts) == 1 or page.phrase(i, parts)) and not _misread(page, i, parts, kind):
            return Unit(name, kind, i + len(parts) - 1)
    return None


def _misread(page: Page, i: int, parts: tuple[str, ...], kind: str) -> bool:
    """Whether the letters of a unit stand for something else here."""
    word, behind = parts[0], i + len(parts)
    if page.kind(i) == "word" and page.glued(behind) and page.kind(behind) == "number":
        return True  # "5 K2"
    if any(part.isdecimal() and not page.glued(i + k) for k, part in enumerate(parts)):
        return True  # "5 ft 2" is no area
    if word == "in":
        return page.at(behind) not in _AFTER_INCH or (page.at(behind) == "and" and page.number(behind + 1) is not None)
    if word == "db":
        return page.raw(i) == "DB"
    if kind == MONEY and page.kind(i) == "symbol":  # the symbol of the next amount: "10 $30"
        return not page.glued(i) and page.glued(behind) and page.number(behind) is not None
    if word == "d" and (not page.glued(i) or (page.at(i - 1) in _DIMENSIONS and page.kind(behind) == "word")):
        return True
    if len(word) == 1 and word.isalpha():
        return _no_letter_unit(page, i, word, behind)
    return False


def _no_letter_unit(page: Page, i: int, word: str, behind: int) -> bool:
    """Whether a single letter is an initial or a word before a noun, not a unit."""
    if page.raw(i).isupper() and word not in _ALSO_CAPITAL:
        return True
    return not page.glued(i) and word not in "ml" and page.kind(behind) == "word" and page.tag(behind)[:1] == "N"


def _stands_before(page: Page, first: int, i: int) -> bool:
    """Whether a symbol or code belongs to the number behind it; words such as "dollars" stand behind only."""
    if page.kind(i - 1) == "symbol":
        return page.kind(first) == "symbol" or len(page.at(first)) < 4
    written = page.raw(first)
    return (written.isupper() and len(written) > 1) or (written.lower() == "rs" and page.kind(i) == "number")
