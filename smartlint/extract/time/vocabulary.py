"""The words of time as tables, made once from `lexicon/time.toml` and `lexicon/holidays.toml`."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from smartlint.facts import Grain
from smartlint.lexicon import table

Phrases = Mapping[str, tuple[tuple[tuple[str, ...], str], ...]]
"""Entries of several words by their first word, the longest first: the words behind the first, and what they mean."""

GRAINS: dict[str, tuple[Grain, int]] = {
    "day": (Grain.DAY, 1),
    "week": (Grain.WEEK, 1),
    "month": (Grain.MONTH, 1),
    "quarter": (Grain.QUARTER, 1),
    "year": (Grain.YEAR, 1),
    "decade": (Grain.DECADE, 1),
    "half": (Grain.HALF, 1),
    "fortnight": (Grain.WEEK, 2),
    "business": (Grain.DAY, 1),
    "weekend": (Grain.WEEK, 1),
    "workweek": (Grain.WEEK, 1),
}
"""The grain of each unit, and how many of the grain one unit is."""
_SHIFTS = {"now": 0, "later": 1, "earlier": -1}


@dataclass(frozen=True)
class Vocabulary:
    """Every table of words; all keys are in lower case.

    Attributes:
        months: number of the month, 1 to 12.
        weekdays: number of the weekday, Monday is 0.
        units: name of the unit, a key of `GRAINS`.
        short: units below a day.
        glued: units written as a letter behind a number.
        shifts: -1, 0 or 1.
        edges: which part of a period.
        days: how many days from the day of writing.
        acronyms: edge and grain ("end", "year").
        seasons: name of the season.
        decades: tens of the decade.
        named_years: "fiscal", "academic" or "calendar".
        terms: terms of teaching.
        schedules: days between two occurrences.
        holidays: rule of the holiday, by its words.
        links: kind of preposition, by its words.
        vague: "never" or "loose", by its words.
        passages: turning points told as gerunds ("going home").
        turnings: verbs by which something begins or ends, with what follows them ("runs out").
        lists: the plain sets, by name.
        starters: every word that an expression of time can begin with or needs in it.
    """

    months: Mapping[str, int]
    weekdays: Mapping[str, int]
    units: Mapping[str, str]
    short: frozenset[str]
    glued: Mapping[str, str]
    shifts: Mapping[str, int]
    edges: Mapping[str, str]
    days: Mapping[str, int]
    acronyms: Mapping[str, tuple[str, str]]
    seasons: Mapping[str, str]
    decades: Mapping[str, int]
    named_years: Mapping[str, str]
    terms: frozenset[str]
    schedules: Mapping[str, float]
    holidays: Phrases
    links: Phrases
    vague: Phrases
    passages: Phrases
    turnings: Phrases
    lists: Mapping[str, frozenset[str]]
    starters: frozenset[str]


def phrases(entries: Iterable[tuple[str, str]]) -> Phrases:
    """The table of (phrase, meaning) pairs by first word, longest first, then in the order given."""
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for phrase, meaning in entries:
        first, *rest = phrase.split()
        found.setdefault(first, []).append((tuple(rest), meaning))
    return {first: tuple(sorted(options, key=lambda option: -len(option[0]))) for first, options in found.items()}


def _words(text: str) -> list[str]:
    return [entry.replace("_", " ") for entry in text.split()]


def _inverted(raw: Mapping[str, str]) -> dict[str, str]:
    return {word: key for key, text in raw.items() for word in _words(text)}


def _phrases(kinds: Mapping[str, str]) -> Phrases:
    return phrases((word, kind) for kind, text in kinds.items() for word in _words(text))


@cache
def vocabulary() -> Vocabulary:
    """The tables, read at first use."""
    raw = table("time")
    months, weekdays, days, decades = (
        {word: int(number) for word, number in _inverted(raw[name]).items()}
        for name in ("months", "weekdays", "days", "decades")
    )
    units, shifts, edges = (_inverted(raw[name]) for name in ("units", "shifts", "edges"))
    acronyms = {word: (key.split("_")[0], key.split("_")[1]) for word, key in _inverted(raw["acronyms"]).items()}
    seasons, named = _inverted(raw["seasons"]), _inverted(raw["named_years"])
    schedules = {word: float(days) for word, days in _inverted(raw["schedules"]).items()}
    holidays = phrases((name, rule) for rule, names in table("holidays")["rules"].items() for name in names)
    vague, links = _phrases(raw["vague"]), _phrases(raw["links"] | raw["loose"])
    lists = {name: frozenset(_words(text)) for name, text in raw["lists"].items()}
    return Vocabulary(
        months=months,
        weekdays=weekdays,
        units=units,
        short=frozenset(_words(raw["short"]["units"])),
        glued=_inverted(raw["glued"]),
        shifts={word: _SHIFTS[key] for word, key in shifts.items()},
        edges=edges,
        days=days,
        acronyms=acronyms,
        seasons=seasons,
        decades=decades,
        named_years=named,
        terms=frozenset(_words(raw["terms"]["names"])),
        schedules=schedules,
        holidays=holidays,
        links=links,
        vague=vague,
        passages=_phrases({"passage": raw["lists"]["passages"]}),
        turnings=_phrases({"turning": raw["lists"]["turnings"]}),
        lists=lists,
        starters=_starters(
            lists, months, weekdays, units, days, acronyms, seasons, decades, schedules, holidays, vague, edges, named
        ),
    )


def _starters(lists: Mapping[str, frozenset[str]], *tables: Iterable[str]) -> frozenset[str]:
    """Every word that an expression of time can begin with or needs in it; possessives and plurals too."""
    words = frozenset[str]().union(
        *tables, *(lists[name] for name in ("every", "counted", "openers", "parts", "spells", "runs"))
    )
    return (
        words
        | {word[:-1] + "'s" for word in words if word.endswith("s")}
        | {word + "s" for word in words if word.endswith("day")}
    )
