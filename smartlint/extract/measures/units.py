"""Which unit stands at a place: percent, money, durations and the measures of science and daily life."""

from functools import cache
from typing import NamedTuple

from smartlint.extract.measures.page import Page
from smartlint.extract.scan import scan
from smartlint.lexicon import table, words

PERCENT, MONEY, DURATION, MEASURE = "percent", "money", "duration", "measure"

_Forms = dict[str, tuple[tuple[tuple[str, ...], str, str], ...]]
_SHORT = frozenset(("s", "h", "m", "g", "l", "p", "mo", "mi", "ha", "rs", "rm", "won", "real", "rand", "stone", "dong", "try",
                    "quarter", "quarters", "cal", "min", "rad", "mt", "won", "sen", "bp"))
_AFTER_INCH = frozenset(("", ".", ",", ";", ")", "thick", "wide", "long", "tall", "high", "deep", "and", "x", "or"))


class Unit(NamedTuple):
    """A unit in the text: its name, its kind, and the index of its last lexeme (of its first, where it stands before)."""

    name: str
    kind: str
    at: int


@cache
def forms() -> _Forms:
    """The forms of all units by their first lexeme, the longest first."""
    found: dict[str, list[tuple[tuple[str, ...], str, str]]] = {}
    for group, units in table("units").items():
        if group == "compound" or isinstance(units, str):
            continue
        kind = group if group in (PERCENT, MONEY, DURATION) else MEASURE
        for name, written in units.items():
            for form in written.split():
                parts = lexed(form)
                found.setdefault(parts[0], []).append((parts, name, kind))
    return {first: tuple(sorted(entries, key=lambda entry: -len(entry[0]))) for first, entries in found.items()}


def lexed(form: str) -> tuple[str, ...]:
    """A form of the table as the scanner would split it."""
    return tuple(lexeme.lower for lexeme in scan(form.replace("_", " ")).lexemes)


@cache
def compounds() -> dict[str, tuple[str, float]]:
    """For each larger unit the smaller one that may follow, and how many of it make one."""
    return {name: (entry[0], float(entry[1])) for name, entry in table("units")["compound"].items()}


def unit_behind(page: Page, i: int) -> Unit | None:
    """The unit that begins at lexeme `i`, right behind a number.

    A hyphen between them ("30-minute") and one filler before a unit of time ("12 consecutive weeks") are stepped over.
    """
    if page.at(i) == "-" and page.glued(i) and page.glued(i + 1):
        found = _match(page, i + 1)
        return found if found and found.kind != MONEY or found and len(page.at(i + 1)) > 2 else None
    if page.at(i) == "<" and page.at(i + 2) == ">":
        found = _match(page, i + 1)
        return found._replace(at=i + 2) if found else None
    found = _match(page, i)
    if found:
        return found
    if page.at(i) in words("units", "filler") and (behind := _match(page, i + 1)) and behind.kind == DURATION:
        return behind
    return None


def _match(page: Page, i: int) -> Unit | None:
    entries = forms().get(page.at(i))
    if entries is None:
        return None
    for parts, name, kind in entries:
        if (len(parts) == 1 or page.phrase(i, parts)) and not _misread(page, i, parts, kind):
            return Unit(name, kind, i + len(parts) - 1)
    return None


def _misread(page: Page, i: int, parts: tuple[str, ...], kind: str) -> bool:
    """Whether the letters of a unit stand for something else here."""
    word, behind = parts[0], i + len(parts)
    if word == "db" and page.raw(i) == "DB":
        return True
    if any(part.isdecimal() and not page.glued(i + k) for k, part in enumerate(parts)):
        return True
    if page.kind(i) == "word" and page.glued(behind) and page.kind(behind) == "number":
        return True
    if word == "in":
        return page.at(behind) not in _AFTER_INCH or page.at(behind) == "and" and page.number(behind + 1) is not None
    if len(word) == 1 and word.isalpha() and word != "l" and page.raw(i).isupper():
        return True
    if word == "s" and page.at(i - 1) == "'":
        return True
    if kind == MONEY and page.kind(i) == "symbol" and not page.glued(i) and page.number(behind) is not None and (
            page.glued(behind)):
        return True
    if word in _SHORT and not page.glued(i) and len(word) == 1:
        return page.kind(behind) == "word" and page.tag(behind)[:1] == "N" and word not in "ml"
    return False


def unit_before(page: Page, i: int) -> Unit | None:
    """The money unit that ends right before lexeme `i`: "$", "US$", "USD", "Rs"."""
    for length in (3, 2, 1):
        first = i - length
        if first < 0:
            continue
        for parts, name, kind in forms().get(page.lower[first], ()):
            if kind == MONEY and len(parts) == length and page.phrase(first, parts) and _stands_before(page, first, i):
                return Unit(name, kind, first)
    return None


def _stands_before(page: Page, first: int, i: int) -> bool:
    if page.kind(i - 1) == "symbol":
        return page.kind(first) == "symbol" or page.glued(i - 1) or first == i - 1 or len(page.at(first)) < 4
    written = page.raw(first)
    return (written.isupper() and len(written) > 1) or (page.at(first) == "rs" and page.kind(i) == "number")


def unit_in_millions(page: Page, first: int, last: int) -> Unit | None:
    """A currency code with a leading M beside a number, as financial reports write millions: "30 MUSD", "MAUD 60"."""
    for at in (last + 1, first - 1):
        written = page.raw(at)
        if len(written) == 4 and written.isupper() and written[0] == "M":
            for parts, name, kind in forms().get(written[1:].lower(), ()):
                if kind == MONEY and len(parts) == 1:
                    return Unit(name, kind, at)
    return None
