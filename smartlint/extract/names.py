"""Proper names, which tell two readers that the same thing is meant."""

from collections.abc import Iterator

from smartlint.extract.aims import is_heading
from smartlint.extractor import Extractor, Source
from smartlint.facts import Name

_PROPER = frozenset({"NNP", "NNPS"})


class Names(Extractor):
    """Finds proper names: of people, places, organisations, products, scales."""

    name = "names"
    gives = (Name,)

    def extract(self, source: Source) -> Iterator[Name]:
        """One fact for each run of words that make up a name."""
        text = source.text
        if not any(word.tag in _PROPER for word in text.words) or is_heading(text):
            return
        first = -1
        openings = {sentence.start for sentence in text.sentences}
        for word in text.words:
            named = word.tag in _PROPER and word.i not in openings and word.text[0].isupper()
            if named and first < 0:
                first = word.i
            if first >= 0 and not named:
                yield source.fact(Name, first, word.i - 1, words=word.i - first)
                first = -1
        if first >= 0:
            yield source.fact(Name, first, len(text.words) - 1, words=len(text.words) - first)
