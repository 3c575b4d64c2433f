"""Whether a text is English at all, by its letters and its function words."""

import re
from collections.abc import Iterator
from functools import cache

from smartlint.extractor import Extractor, Source
from smartlint.facts import NotEnglish
from smartlint.lexicon import table

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_LATIN = re.compile(r"[A-Za-z]")
_MOST_WORDS = 200
_SURE = 3


@cache
def _lists() -> tuple[frozenset[str], tuple[frozenset[str], ...]]:
    lists = table("languages")
    return (frozenset(lists["english"].split()), tuple(frozenset(entry.split()) for entry in lists["other"].values()))


class Language(Extractor):
    """Finds out that a text is not in English."""

    name = "language"
    gives = (NotEnglish,)

    def extract(self, source: Source) -> Iterator[NotEnglish]:
        """One fact over the whole text, or nothing."""
        text = source.text.text
        if len({word.lower for word in source.text.words[:_MOST_WORDS]} & _lists()[0]) >= _SURE:
            return
        found = [word.lower().replace("’", "'") for word in _WORD.findall(text[:4000])[:_MOST_WORDS]]
        if found and _foreign(found):
            yield NotEnglish.at(text, 0, len(text), part=source.text.part)


def _foreign(found: list[str]) -> bool:
    letters = "".join(found)
    if not letters.isascii() and 2 * len(_LATIN.findall(letters)) < len(letters):
        return True
    english, others = _lists()
    own = sum(map(english.__contains__, found))
    most = max(sum(map(other.__contains__, found)) for other in others)
    return most >= 2 and most > 2 * own and 5 * most >= len(found)
