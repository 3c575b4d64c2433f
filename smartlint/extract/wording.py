"""Words that change how far a goal can be relied on: absolutes, hedges, vague terms, placeholders, review rhythms."""

import re
from collections.abc import Iterator
from typing import Any

from smartlint.extract.absolutes import absolutes
from smartlint.extract.phrasebook import matches
from smartlint.extractor import Extractor, Source
from smartlint.facts import Absolute, Action, Fact, Hedge, Placeholder, Quantity, Review, VagueTerm
from smartlint.words import Text

_PLACEHOLDER = re.compile(
    # What a placeholder can begin with comes first: asked of every character, it takes a tenth of the time of all forms.
    r"(?=[\[<{_.…TXFYZN?l])(?:"
    r"\[(?![xX ]?\])[^\[\]\n]{1,40}\]|<(?=[A-Za-z])[A-Za-z ,/_-]{1,40}>|\{\{?[A-Za-z][\w .-]{0,40}\}?\}|_{3,}|\.{5,}|…{2,}"
    r"|\b(?:TBD|TBC|TBA|XX+|T\.B\.D\.|FIXME)\b|\b[XYZN](?=\s?%|\s(?:percent|per cent|points|days|weeks|months|times)\b)"
    r"|(?<=\$)[XYZ]\b|\?{2,}(?=\s?%)|\blorem ipsum\b|\[[xX]\](?=\s?%))"
)


class Wording(Extractor):
    """Finds absolutes, hedges, vague terms, placeholders and the words that say how progress is watched."""

    name = "wording"
    needs = (Action, Quantity)
    gives = (Absolute, Hedge, VagueTerm, Placeholder, Review)

    def extract(self, source: Source) -> Iterator[Fact]:
        """The facts, list by list."""
        text = source.text
        for match in _PLACEHOLDER.finditer(text.text):
            yield Placeholder.at(text.text, match.start(), match.end(), part=text.part)
        if not text.words:
            return
        for key, start, end in matches(text.text):
            first = text.word_at(start)
            place: dict[str, Any] = {"part": text.part, "clause": source.clause_of(first)}
            if key == "hedge" and not _mild(text, start):
                yield Hedge.at(text.text, start, end, **place)
            elif key == "review":
                yield Review.at(text.text, start, end, **place)
            elif key.startswith("vague.") and _standing(text, first, key):
                kind = "quality" if _degree(text, first) else key[6:]
                yield VagueTerm.at(text.text, start, end, kind=kind, **place)
        claims = ((text.word_at(start), start, end) for key, start, end in matches(text.text) if key == "absolute")
        yield from absolutes(source, claims)


def _mild(text: Text, start: int) -> bool:
    """Whether "could" or "might" stands in a side remark, where it takes nothing back."""
    word = text.words[text.word_at(start)]
    return word.lower in ("could", "might") and text.words[word.head].dep not in ("ROOT", "conj", "xcomp")


def _standing(text: Text, i: int, key: str) -> bool:
    """Whether the word is the loose one itself, not part of a number ("no more than 3") or of a name."""
    word = text.words[i]
    if word.text[0].isupper() and i and word.sentence == text.words[i - 1].sentence:
        return False
    if word.lower == "best" and i + 1 < len(text.words) and text.words[i + 1].lemma == "practice":
        return False
    if key == "vague.quantity":
        after = text.words[i + 1].lower if i + 1 < len(text.words) else ""
        before = text.words[i - 1] if i else None
        return after != "than" and not (
            before is not None and (before.tag == "CD" or before.lower in ("or", "no", "%"))
        )
    return True


def _degree(text: Text, i: int) -> bool:
    """Whether the word only compares another ("more collaborative"), so that it counts nothing."""
    word = text.words[i]
    return word.dep == "advmod" and text.words[word.head].tag[0] in "JR"
