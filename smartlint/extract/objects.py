"""What a verb acts on, and how much the words say about which thing that is."""

import re
from typing import NamedTuple

from smartlint.facts import ObjectKind
from smartlint.facts.fact import span_at
from smartlint.lexicon import words
from smartlint.model import Span
from smartlint.words import Text, Word

_DEFINITE = frozenset({"the", "this", "that", "these", "those", "my", "our", "his", "her", "its", "their", "your"})
_NARROWING = frozenset({"amod", "compound", "poss", "nmod", "acl", "relcl", "appos", "quantmod"})
_EMPTY = frozenset(
    {
        "own",
        "new",
        "good",
        "better",
        "best",
        "great",
        "more",
        "most",
        "other",
        "overall",
        "general",
        "various",
        "several",
        "many",
        "key",
        "high",
        "strong",
        "stronger",
        "effective",
        "successful",
        "different",
        "certain",
        "such",
        "additional",
        "further",
        "relevant",
        "appropriate",
        "important",
        "necessary",
        "innovative",
        "quality",
        "positive",
        "world-class",
        "comprehensive",
        "robust",
        "sustainable",
        "meaningful",
        "healthy",
        "active",
        "all",
        "every",
        "any",
        "some",
        "few",
    }
)
_PARTITIVE = frozenset(
    {
        "number",
        "percentage",
        "percent",
        "%",
        "rate",
        "share",
        "proportion",
        "amount",
        "level",
        "set",
        "series",
        "list",
        "range",
        "group",
        "kind",
        "type",
        "variety",
        "lot",
        "majority",
        "half",
        "pair",
        "use",
        "part",
        "copy",
        "understanding",
    }
)
_PLACING = frozenset({"at", "in", "on", "from", "to", "for", "with", "into", "onto", "across", "between", "among"})
_NAME = re.compile(r"[A-Z][A-Za-z]*[A-Z0-9]|[A-Z]{2,}")


class ObjectPhrase(NamedTuple):
    """The object of a verb: word indices of the phrase (-1 for none), its head's lemma, and what narrows it down."""

    first: int
    last: int
    lemma: str
    kind: ObjectKind
    modifiers: int
    named: bool = False

    def span(self, text: Text) -> Span | None:
        """The range of code points, or None when there is no object."""
        if self.first < 0:
            return None
        return span_at(text.words[self.first].start, text.words[self.last].end, text.part)


NO_OBJECT = ObjectPhrase(-1, -1, "", ObjectKind.NONE, 0)


def object_of(text: Text, verb: int) -> ObjectPhrase:
    """The object of the verb at that index: direct, of a preposition, the subject of a passive, or a predicate."""
    head = _head(text, verb)
    if head is None:
        return NO_OBJECT
    core = _core(text, head)
    first = min(
        (
            i
            for c in text.children[head]
            if c < head and text.words[c].dep not in ("cc", "prep", "punct", "advmod")
            for i in text.subtree(c)
        ),
        default=head,
    )
    last = max(core, head)
    for child in text.children[core]:
        if (
            child > core
            and text.words[child].dep in ("prep", "nummod")
            and text.words[child].lower in ("of", "for", "in")
        ):
            last = max(last, _short_end(text, child))
    modifiers = sum(_narrows(text.words[i]) for i in _around(text, core)) + sum(
        _narrows(text.words[i]) for i in _around(text, head) if core != head
    )
    modifiers += _placed(text, verb)
    lemma = text.words[core].lemma
    named = any(text.words[i].tag.startswith("NNP") or _NAME.match(text.words[i].text) for i in range(first, last + 1))
    return ObjectPhrase(first, last, lemma, _kind(text, head, core, modifiers), modifiers, named)


def _head(text: Text, verb: int) -> int | None:
    below = text.children[verb]
    for deps in (("dobj",), ("nsubjpass",), ("attr",), ("dative",), ("oprd", "acomp")):
        for child in below:
            if text.words[child].dep in deps and text.words[child].lower not in ("me", "us", "myself"):
                return child
    for child in below:
        # A clause stands for its own object, or for its subject: "ensure that every file is complete".
        if text.words[child].dep in ("ccomp", "xcomp") and child > verb:
            return _head(text, child) or next((c for c in text.children[child] if text.words[c].dep == "nsubj"), None)
    for child in below:
        if text.words[child].dep == "prep" and child > verb:
            target = next((c for c in text.children[child] if text.words[c].dep == "pobj"), None)
            if target is not None and text.words[child].lower not in (
                "by",
                "during",
                "until",
                "within",
                "before",
                "after",
            ):
                return target
    return None


def _core(text: Text, head: int) -> int:
    """The noun that matters: behind "number of", "a set of" and the like, that which is counted."""
    for _ in range(3):
        if text.words[head].lemma not in _PARTITIVE:
            return head
        of = next((c for c in text.children[head] if text.words[c].lower == "of"), None)
        target = next((c for c in text.children[of] if text.words[c].dep == "pobj"), None) if of is not None else None
        if target is None:
            return head
        head = target
    return head


def _around(text: Text, head: int) -> list[int]:
    found = []
    for child in text.children[head]:
        found.append(child)
        if text.words[child].dep in ("compound", "amod"):
            found.extend(text.children[child])
        elif text.words[child].dep == "prep" and child > head:
            found.extend(c for c in text.children[child] if text.words[c].dep == "pobj")
    return found


def _narrows(word: Word) -> bool:
    if word.dep == "pobj":
        return word.lemma not in words("nouns", "abstract") or word.tag.startswith("NNP")
    return word.dep in _NARROWING and word.lower not in _EMPTY and word.lower not in _DEFINITE


def _placed(text: Text, verb: int) -> int:
    """How many phrases behind the verb say where or with which thing: "at the Tuesday clinic", "from AWS"."""
    found = 0
    for prep in text.children[verb]:
        if text.words[prep].dep != "prep" or prep < verb or text.words[prep].lower not in _PLACING:
            continue
        target = next((text.words[c] for c in text.children[prep] if text.words[c].dep == "pobj"), None)
        if target is None or target.lemma in words("rhythms", "units") or target.lemma in words("nouns", "abstract"):
            continue
        definite = any(
            text.words[c].lower in _DEFINITE or text.words[c].dep in ("compound", "nummod")
            for c in text.children[target.i]
        )
        found += definite or target.tag.startswith("NNP")
    return found


def _short_end(text: Text, prep: int) -> int:
    target = next((c for c in text.children[prep] if text.words[c].dep == "pobj"), None)
    return prep if target is None else target


def _kind(text: Text, head: int, core: int, modifiers: int) -> ObjectKind:
    word = text.words[core]
    below = {text.words[c].dep: text.words[c] for c in (*text.children[core], *text.children[head])}
    if "nummod" in below or word.dep == "nummod" or word.tag == "CD":
        return ObjectKind.COUNTED
    if word.tag.startswith("NNP") or _NAME.search(word.text):
        return ObjectKind.DEFINITE
    if word.lemma in words("nouns", "abstract"):
        return ObjectKind.ABSTRACT
    determiner = below.get("det") or below.get("poss")
    if modifiers or (determiner is not None and determiner.lower in _DEFINITE):
        return ObjectKind.DEFINITE
    return ObjectKind.GENERIC
