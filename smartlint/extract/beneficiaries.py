"""Whom a goal serves: people behind "for", people it is about, and somebody whose plan it is."""

from collections.abc import Iterator

from smartlint.extractor import Source
from smartlint.facts import Actor, ActorKind, Beneficiary
from smartlint.lexicon import words
from smartlint.words import Text

_HIRING = frozenset({"hire", "recruit", "employ", "onboard", "staff"})
_CUSTOMERS = frozenset({"client", "customer", "patient", "student", "resident"})
_NOT_GIVING = frozenset(
    {"responsible", "account", "wait", "look", "need", "search", "ask", "pay", "rate", "score", "target", "level"}
)


def beneficiaries(source: Source) -> Iterator[Beneficiary]:
    """The people and groups that a text names: explicit ones behind "for", the others as they stand."""
    text = source.text
    for word in text.words:
        if word.tag[0] != "N" or word.lemma not in words("people", "served") or _joined(text, word.i):
            continue
        if is_label(text, word.i) and word.lemma not in _CUSTOMERS:
            continue
        if word.dep == "dobj" and text.words[word.head].lemma in _HIRING:
            continue
        giving = _giving(text, word.i)
        if giving is not None or word.lemma not in words("people", "internal"):
            yield source.fact(
                Beneficiary, word.i if giving is None else giving, word.i, explicit=giving is not None, lemma=word.lemma
            )
    for actor in source.of(Actor):
        head = text.words[text.word_at(actor.span.end - 1)]
        if (
            actor.kind is ActorKind.ROLE
            and (head.tag == "NNP" or head.lower in ("she", "he", "they") or head.text.strip("_xX") == "")
            and _will(text, head.head)
        ):
            yield source.fact(Beneficiary, head.i, head.i, lemma=head.lower)
    first = text.words[0]
    if first.lower == "will" and first.tag == "MD":
        # A plan for somebody leaves the subject out: "Will dress without help".
        yield source.fact(Beneficiary, 0, 0)


def _joined(text: Text, i: int) -> bool:
    """Whether the word is the first half of an adjective: "user-friendly", "community-led"."""
    following = text.words[i + 1 : i + 3]
    return len(following) == 2 and following[0].lower == "-" and following[1].tag[0] in "JV"


def _giving(text: Text, i: int) -> int | None:
    """The index of the "for" that says whom it is for, at most four words before the noun; else None."""
    for j in range(i - 1, max(i - 5, -1), -1):
        word = text.words[j]
        if word.lower == "for":
            return j if text.words[word.head].lemma not in _NOT_GIVING else None
        if word.tag not in ("DT", "PRP$", "JJ", "CD", "NN", "NNP", "PDT", "JJR", "VBG", "VBN", "POS"):
            return None
    return None


def _will(text: Text, verb: int) -> bool:
    return any(text.words[c].lemma == "will" for c in text.children[verb])


def is_label(text: Text, i: int) -> bool:
    """Whether the word only names the kind of another thing: "safety data sheets", "a recycling calendar"."""
    word = text.words[i]
    return word.dep == "compound" and text.words[word.head].lemma in words("nouns", "artefact")
