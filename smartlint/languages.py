"""The languages that messages are written in: gettext catalogues, which of them there are, and which one somebody asks for."""

import datetime as dt
import gettext
import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from smartlint.model import ConfigError

ENGLISH = "en"
"""The language that messages are written in by their checkers; it has no catalogue."""

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
"""The months of English dates; a catalogue has them under the context "date"."""

DAY = "{day} {month} {year}"
"""How a date is written; a catalogue has it under the context "date"."""

_TAG = re.compile(r"[a-z]{1,8}(-[a-z0-9]{1,8})*")
_RANGES = 20  # of a header; browsers send a handful


@dataclass(frozen=True)
class Catalogue:
    """The messages of one context, as a language has them; what it has not stays English.

    Attributes:
        language: the code of the language, one of `languages()`.
        context: the gettext context (`msgctxt`): the name of a checker, or a group of labels.
        package: the package whose catalogue it is; the checkers of a plugin are translated by their own package.
    """

    language: str
    context: str
    package: str = "smartlint"

    def text(self, message: str) -> str:
        """The translation of a template, with the same gaps."""
        return _messages(self.package, self.language).pgettext(self.context, message)

    def counted(self, one: str, other: str, number: int) -> str:
        """The translation of a template whose form depends on a number, by the plural rule of the language."""
        return _messages(self.package, self.language).npgettext(self.context, one, other, number)


def in_words(day: dt.date, language: str = ENGLISH) -> str:
    """A day as people of every country read it: "30 June 2027"."""
    said = Catalogue(language, "date")
    return said.text(DAY).format(day=day.day, month=said.text(MONTHS[day.month - 1]), year=day.year)


@cache
def languages() -> tuple[str, ...]:
    """The codes of the languages that there are messages in, English first."""
    return ENGLISH, *sorted(path.parents[1].name for path in _folder("smartlint").glob("*/LC_MESSAGES/smartlint.mo"))


def known(code: str) -> str:
    """The code of the catalogue for a language tag such as "es", "es-MX" or "es_MX".

    Raises:
        ConfigError: there is none; the text says which there are.
    """
    if (found := _match(code)) is None:
        raise ConfigError(f"language: there are no messages in {code!r}; there are {', '.join(languages())}")
    return found


def best(tags: Iterable[str]) -> str:
    """The first language of a list of tags that there are messages in; English when there is none."""
    return next((found for tag in tags if (found := _match(tag)) is not None), ENGLISH)


def accepted(header: str | None) -> str:
    """The language that an `Accept-Language` header prefers (RFC 9110, 12.5.4); English when it names none there is.

    Args:
        header: the value of the header, which may hold anything; None when there is none.
    """
    ranges: list[tuple[float, str]] = []
    for part in (header or "").split(",", _RANGES)[:_RANGES]:
        tag, _, parameter = part.partition(";")
        weight = re.fullmatch(r"\s*(?:q=(0(?:\.\d{0,3})?|1(?:\.0{0,3})?))?\s*", parameter.lower())
        if weight and float(weight[1] or 1) > 0:
            ranges.append((-float(weight[1] or 1), tag.strip()))
    return best(tag for _, tag in sorted(ranges, key=lambda pair: pair[0]))


def _match(tag: str) -> str | None:
    """The code for a tag, its subtags dropped from the end until one fits (RFC 4647, 3.4)."""
    parts = tag.lower().replace("_", "-")[:64].split("-")
    if not _TAG.fullmatch("-".join(parts)):
        return None
    shorter = ("-".join(parts[:length]) for length in range(len(parts), 0, -1))
    return next((code for code in shorter if code in languages()), None)


@cache
def _messages(package: str, language: str) -> gettext.NullTranslations:
    if language not in languages()[1:]:
        return gettext.NullTranslations()
    return gettext.translation(package, _folder(package), [language], fallback=True)


def _folder(package: str) -> Path:
    """The folder `locale` of an installed package; one that is no folder has none."""
    try:
        spec = find_spec(package)
    except ValueError:  # the program that was started, which no package is
        spec = None
    places = list(spec.submodule_search_locations or ()) if spec else []
    return Path(places[0] if places else "nowhere") / "locale"
