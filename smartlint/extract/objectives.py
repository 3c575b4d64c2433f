"""What a goal shares with the objectives of the programme: the same words by their base forms, or synonyms."""

from collections.abc import Iterator
from functools import cached_property

from pydantic import Field

from smartlint.extractor import Extractor, Source
from smartlint.facts import ObjectiveMatch, SharedWord
from smartlint.lexicon import words
from smartlint.words import Text, Word

_SUFFIXES = (
    "ations", "ation", "ments", "ment", "ings", "ing", "ness", "ity", "ers", "er", "ees", "ee", "ies", "ed", "es", "al",
    "ly", "or", "s", "e",
)  # fmt: skip
_SHORTEST = 4
_CONTENT = ("NN", "VB", "JJ")


class Objectives(Extractor):
    """Compares the goal with each objective that the caller named.

    `synonyms`: groups of words that mean the same; those of the profile count too.
    """

    name = "objectives"
    gives = (ObjectiveMatch,)

    synonyms: tuple[tuple[str, ...], ...] = Field(default=(), description="groups of words that mean the same")

    @cached_property
    def _groups(self) -> dict[str, frozenset[int]]:
        found: dict[str, set[int]] = {}
        for number, group in enumerate(self.synonyms):
            for word in group:
                found.setdefault(stem(word.lower()), set()).add(number)
        return {key: frozenset(numbers) for key, numbers in found.items()}

    def extract(self, source: Source) -> Iterator[ObjectiveMatch]:
        """One fact for each word of the goal that stands in an objective, or has a synonym there."""
        if not source.objectives:
            return
        own = {word.i: stem(word.lemma) for word in source.text.words if _tells(word)}
        shared: dict[int, list[SharedWord]] = {}
        for objective in source.objectives:
            found = self._shared(own, objective)
            theirs = {stem(word.lemma) for word in objective.words if _tells(word)}
            met = {stem(word.lemma) for word, _ in found.values()}
            # Half of what the objective is about, and more than a word that happens to stand in both.
            close = bool(theirs) and 2 * len(met) >= len(theirs) and (len(met) > 1 or len(theirs) == 1)
            for i, (word, synonym) in found.items():
                shared.setdefault(i, []).append(
                    SharedWord(objective=objective.text, word=word.text, synonym=synonym, close=close)
                )
        for i, items in sorted(shared.items()):
            yield source.fact(ObjectiveMatch, i, i, shared=tuple(items))

    def _shared(self, own: dict[int, str], objective: Text) -> dict[int, tuple[Word, bool]]:
        """For each word of the goal the word of the objective it stands for, and whether that is a synonym."""
        theirs = [(word, stem(word.lemma)) for word in objective.words if _tells(word)]
        found: dict[int, tuple[Word, bool]] = {}
        for i, mine in own.items():
            same = next((word for word, other in theirs if other == mine), None)
            if same is not None:
                found[i] = same, False
                continue
            groups = self._groups.get(mine, frozenset())
            kin = next((word for word, other in theirs if groups & self._groups.get(other, frozenset())), None)
            if kin is not None:
                found[i] = kin, True
        return found


def _tells(word: Word) -> bool:
    """Whether a word says what a text is about."""
    return (
        word.tag.startswith(_CONTENT)
        and len(word.lemma) > 1
        and word.lemma not in words("nouns", "common")
        and word.lemma not in words("objectives", "common")
    )


def stem(lemma: str) -> str:
    """A base form without the ending that makes one word of another: "employment" and "employer" give "employ"."""
    for suffix in _SUFFIXES:
        if lemma.endswith(suffix) and len(lemma) - len(suffix) >= _SHORTEST:
            return lemma[: -len(suffix)]
    return lemma
