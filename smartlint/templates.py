"""Templates of messages: what may stand in their gaps, and how they are filled, in English or as a catalogue has them.

A gap is `{name}`: a number, or words of the goal, as they are; `{name:date}`: a day, given as in 2027-06-30;
`{name:phrase}`: a phrase of our own, given by its key in a table of phrases, or for a number by the name of the gap. Any
other specification formats a number as Python does.
"""

import datetime as dt
import string
from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from smartlint.languages import ENGLISH, Catalogue, in_words

Value = str | int | float
"""What a gap is filled with; the same stands in JSON."""


class Counted(NamedTuple):
    """A phrase whose form depends on a number.

    Attributes:
        by: the name of the value that is counted.
        one: the form for one.
        other: the form for all other numbers; languages with more forms have them in their catalogues.
        none: the form for none, where that is another.
    """

    by: str
    one: str
    other: str
    none: str | None = None


Phrase = str | Counted
NO_PHRASES: Mapping[str, Phrase] = {}


def fill(
    template: str,
    values: Mapping[str, Value],
    phrases: Mapping[str, Phrase] = NO_PHRASES,
    catalogue: Catalogue | None = None,
) -> str:
    """A template, translated by a catalogue, with its gaps filled.

    Args:
        template: the English template.
        values: what stands in the gaps, by name; nothing in them is ever read as a template.
        phrases: what `{name:phrase}` may stand for, by key.
        catalogue: the language; English when not given.

    Raises:
        KeyError: a gap has no value.
    """
    return _filled(catalogue.text(template) if catalogue else template, values, phrases, catalogue)


def say(phrase: Phrase, values: Mapping[str, Value], catalogue: Catalogue | None = None) -> str:
    """A phrase in the form that its number asks for, with its gaps filled.

    Raises:
        KeyError: a gap has no value.
    """
    if isinstance(phrase, str):
        return fill(phrase, values, catalogue=catalogue)
    number = values[phrase.by]
    if number == 0 and phrase.none is not None:
        return fill(phrase.none, values, catalogue=catalogue)
    english = phrase.one if number == 1 else phrase.other
    form = catalogue.counted(phrase.one, phrase.other, int(number)) if catalogue else english
    return _filled(form, values, NO_PHRASES, catalogue)


def gaps(template: str) -> tuple[tuple[str, str], ...]:
    """The gaps of a template, each as its name and its specification ("" where it has none)."""
    return tuple((name, kind) for _, name, kind in _pieces(template) if name is not None)


@lru_cache(maxsize=4096)
def _pieces(template: str) -> tuple[tuple[str, str | None, str], ...]:
    return tuple((text, name, kind or "") for text, name, kind, _ in string.Formatter().parse(template))


def _filled(
    template: str, values: Mapping[str, Value], phrases: Mapping[str, Phrase], catalogue: Catalogue | None
) -> str:
    found = []
    for text, name, kind in _pieces(template):
        found.append(text)
        if name is not None:
            found.append(_shown(name, kind, values, phrases, catalogue))
    return "".join(found)


def _shown(
    name: str, kind: str, values: Mapping[str, Value], phrases: Mapping[str, Phrase], catalogue: Catalogue | None
) -> str:
    value = values[name]
    if kind == "phrase":
        phrase = phrases.get(value if isinstance(value, str) else name)
        return str(value) if phrase is None else say(phrase, values, catalogue)
    if kind == "date":
        return _day(str(value), catalogue.language if catalogue else ENGLISH)
    return format(value, kind)


def _day(value: str, language: str) -> str:
    try:
        return in_words(dt.date.fromisoformat(value), language)
    except ValueError:
        return value  # a report from elsewhere may hold anything
