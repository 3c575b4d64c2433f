"""Pronouns that should point at something, and whether the text says at what."""

from collections.abc import Iterator

from smartlint.extractor import Extractor, Source
from smartlint.facts import Action, Reference
from smartlint.words import Text

_POINTING = frozenset({"it", "this", "that", "these", "those", "them", "they"})
_ROLES = frozenset({"dobj", "nsubj", "nsubjpass", "pobj", "ROOT"})


class References(Extractor):
    """Finds "it", "this" and "them" where they stand for a thing."""

    name = "references"
    needs = (Action,)
    gives = (Reference,)

    def extract(self, source: Source) -> Iterator[Reference]:
        """One fact for each such pronoun."""
        text = source.text
        # What a line of a breakdown points at is the statement above it.
        nouns = text.part != "statement"
        for word in text.words:
            if (
                word.lower in _POINTING
                and word.tag in ("PRP", "DT")
                and word.dep in _ROLES
                and not _dummy(text, word.i)
            ):
                yield source.fact(Reference, word.i, word.i, resolved=nouns or _ahead(text, word.i))
            nouns = nouns or (word.tag[0] == "N" and word.lower not in ("goal", "objective", "aim"))


def _dummy(text: Text, i: int) -> bool:
    """Whether "it" stands for a clause that follows: "make it easier to book", "it is important to ..."."""
    head = text.words[text.words[i].head]
    return text.words[i].lower == "it" and (head.lemma in ("be", "make", "find", "take", "work") or head.dep == "ccomp")


def _ahead(text: Text, i: int) -> bool:
    """Whether what it points at comes in the same clause, as in "those who need help"."""
    return any(text.words[c].dep in ("relcl", "acl", "prep") for c in text.children[i])
