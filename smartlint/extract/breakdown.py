"""What the lines of a breakdown do: explain their criterion, stand empty, ask a question, or only say what the letter means."""

import re
from collections.abc import Iterator

from smartlint.extractor import Extractor, Source
from smartlint.facts import BreakdownLine, LineKind
from smartlint.lexicon import table, words
from smartlint.model import STATEMENT
from smartlint.words import Text

_LETTER_OR_DIGIT = re.compile(r"[^\W_]")
_TELLING = ("NN", "VB", "JJ", "RB", "CD")


class Breakdown(Extractor):
    """Says of each line of a breakdown what it does."""

    name = "breakdown"
    gives = (BreakdownLine,)

    def extract(self, source: Source) -> Iterator[BreakdownLine]:
        """One fact for the whole line; nothing for a statement."""
        text = source.text
        if text.part != STATEMENT:
            yield BreakdownLine.at(text.text, 0, len(text.text), part=text.part, kind=_kind(text))


def _kind(text: Text) -> LineKind:
    if not _LETTER_OR_DIGIT.search(text.text) or text.text.strip(" .-–—").lower() in words("breakdown", "empty"):
        return LineKind.EMPTY
    if all(any(text.words[i].lower == "?" for i in sentence[-2:]) for sentence in text.sentences):
        return LineKind.QUESTION
    known = words("breakdown", "common") | frozenset(table("breakdown")["definition"][text.part].split())
    told = [word for word in text.words if word.tag.startswith(_TELLING) or word.tag.startswith("NNP")]
    return LineKind.DEFINITION if all({word.lemma, word.lower} & known for word in told) else LineKind.EXPLAINS
