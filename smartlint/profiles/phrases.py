"""The small language in which a profile says which words show something."""

import re

REACH = 8
"""How many words may stand between two terms that are joined by "+"."""

MOST_TERMS = 4

START = "<start>"
"""Stands in front of the first word of a sentence, and takes up no word itself."""

FACTS = frozenset(("<action>", "<deadline>", "<level>", "<measure>", "<quantity>", "<recurrence>"))
"""Facts that a phrase can ask for, by the names that reports call them."""

Piece = frozenset[str]
"""One word of a phrase: its alternatives in lower case, with "/N", "/V" or "/J" where only that part of speech counts.

An alternative of `FACTS` stands for all the words of such a fact, and `START` for none.
"""

Sequence = tuple[Piece, ...]
"""Words that stand side by side."""

_PART = re.compile(r"[^\W_]+(?:'[^\W_]+)?|-")
_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)?(?:/[NVJ])?")


def parse(phrase: str, groups: dict[str, frozenset[str]]) -> tuple[Sequence, ...]:
    """The terms of a phrase; all must stand in one sentence, within `REACH` words of each other.

    Args:
        phrase: base forms side by side; "a|b" for alternatives, "{group}" for the words of a group, "word/V" for a verb
            only (N noun, J adjective), "<quantity>" for a fact, "<start>" for where a sentence starts, " + " between terms
            that may stand apart and in any order.
        groups: the words of each group by its name.

    Raises:
        ValueError: it is empty, has too many terms, or names a group or fact that is not there.
    """
    terms = tuple(_sequence(term, groups) for term in phrase.split(" + "))
    if not all(terms) or len(terms) > MOST_TERMS:
        raise ValueError(f"{phrase!r} is no phrase: give one to {MOST_TERMS} terms, joined by ' + '")
    return terms


def _sequence(term: str, groups: dict[str, frozenset[str]]) -> Sequence:
    pieces: list[Piece] = []
    for part in term.split():
        if part == START and not pieces:
            pieces.append(frozenset((START,)))
            continue
        hyphened = _PART.findall(part.lower())
        if "-" in hyphened and "".join(hyphened) == part.lower():
            # The model reads "follow-up" as three words.
            pieces.extend(frozenset((word,)) for word in hyphened)
        else:
            pieces.append(frozenset().union(*(_alternative(word, groups) for word in part.split("|"))))
    return () if pieces == [{START}] else tuple(pieces)


def _alternative(word: str, groups: dict[str, frozenset[str]]) -> Piece:
    if word.startswith("{") and word.endswith("}"):
        if word[1:-1] not in groups:
            raise ValueError(f"there is no group {word!r}; groups: {', '.join(sorted(groups)) or 'none'}")
        return groups[word[1:-1]]
    if word in FACTS:
        return frozenset((word,))
    if word.startswith("<"):
        raise ValueError(f"{word!r} is no fact; facts: {', '.join(sorted(FACTS))}, and {START} in front of other words")
    if not _WORD.fullmatch(word):
        raise ValueError(
            f"{word!r} is no word: write word, word/V, one|other or {{group}}, and words with hyphens without |"
        )
    bare, _, kind = word.partition("/")
    return frozenset((f"{bare.lower()}/{kind}" if kind else bare.lower(),))
