"""Proper names, which tell two readers that the same thing is meant."""

from collections.abc import Iterator

from smartlint.extract.statements import is_heading
from smartlint.extractor import Extractor, Source
from smartlint.facts import Name

_PROPER = frozenset({"NNP", "NNPS"})
_TITLES = frozenset({"mr", "mr.", "mrs", "mrs.", "ms", "ms.", "mx", "mx.", "dr", "dr."})


class Names(Extractor):
    """Finds proper names: of people, places, organisations, products, scales."""

    name = "names"
    gives = (Name,)

    def extract(self, source: Source) -> Iterator[Name]:
        """One fact for each run of words that make up a name."""
        text = source.text
        proper = [word.i for word in text.words if word.tag in _PROPER and word.text[0].isupper()]
        if not proper or is_heading(text):
            return
        openings = {sentence.start for sentence in text.sentences}
        run: list[int] = []
        for i in proper:
            if i in openings or (i - 1 in openings and text.words[i - 1].lower in _TITLES):  # who it is about, not what
                continue
            if run and i != run[-1] + 1:
                yield source.fact(Name, run[0], run[-1], words=len(run))
                run = []
            run.append(i)
        if run:
            yield source.fact(Name, run[0], run[-1], words=len(run))
