"""Finds the phrases of a profile in a text: one look-up a word, and the rest of a phrase only where its rarest word stands."""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from smartlint.profiles.phrases import REACH, Piece, Sequence
from smartlint.words import Text, Word

_EVERYWHERE = frozenset(("a", "by", "day", "for", "i", "in", "my", "new", "no", "of", "on", "one", "the", "time", "to", "with"))
"""Words in so many texts that looking from them would be looking everywhere."""

Marks = Mapping[int, Mapping[str, int]]
"""What starts at which word, by its index: names of facts as in phrases, and the index of the last word of each."""

_UNMARKED: Marks = {}


class Spot(NamedTuple):
    """A phrase found: what it stands for, and the indices of its first and last word."""

    label: str
    first: int
    last: int


class _Entry(NamedTuple):
    label: str
    anchor: Sequence
    others: tuple[Sequence, ...]
    needs: tuple[frozenset[str], ...]


class Spotter:
    """The phrases of a profile, ready to be found.

    Args:
        phrases: pairs of what a phrase stands for, and its terms.
    """

    def __init__(self, phrases: Iterable[tuple[str, tuple[Sequence, ...]]]) -> None:
        self._entries: dict[str, list[_Entry]] = {}
        self.asked: frozenset[str] = frozenset()
        """The marks that the phrases ask for."""
        for label, terms in phrases:
            rarest = min(range(len(terms)), key=lambda i: (bool(terms[i][0] & _EVERYWHERE), len(terms[i][0])))
            others = (*terms[:rarest], *terms[rarest + 1 :])
            needs = tuple(_bare(piece) for term in (terms[rarest][1:], *others) for piece in term)
            entry = _Entry(label, terms[rarest], others, needs)
            self.asked |= {word for term in terms for piece in term for word in piece if word[0] == "<"}
            for word in _bare(terms[rarest][0]):
                self._entries.setdefault(word, []).append(entry)

    def spots(self, text: Text, marks: Marks = _UNMARKED) -> Iterator[Spot]:
        """Every phrase in the text, by the place of its rarest word.

        Args:
            text: the words.
            marks: which of the marks in `asked` start where.
        """
        entries = self._entries
        forms = [(word.lemma, word.lower) for word in text.words]
        present = {form for pair in forms for form in pair}
        for starting in marks.values():
            present.update(starting)
        for i, (lemma, lower) in enumerate(forms):
            here = entries.get(lemma, ())
            if lower != lemma and lower in entries:
                here = list(dict.fromkeys((*here, *entries[lower])))
            for mark in marks.get(i, ()):
                here = list(dict.fromkeys((*here, *entries.get(mark, ()))))
            for entry in here:
                # Nearly all phrases end here: one of their words stands nowhere in the text.
                if any(map(present.isdisjoint, entry.needs)):
                    continue
                place = _place(text, i, entry, marks)
                if place is not None:
                    yield Spot(entry.label, *place)


def _bare(piece: Piece) -> frozenset[str]:
    return frozenset(word.partition("/")[0] for word in piece)


def _place(text: Text, i: int, entry: _Entry, marks: Marks) -> tuple[int, int] | None:
    """The first and last word of the phrase whose rarest term starts at word `i`, or None."""
    end = _match(text, i, entry.anchor, marks)
    if end is None:
        return None
    places = [(i, end)]
    for other in entry.others:
        near = _near(text, i, other, places, marks)
        if near is None:
            return None
        places.append(near)
    return min(place[0] for place in places), max(place[1] for place in places)


def _match(text: Text, i: int, sequence: Sequence, marks: Marks) -> int | None:
    """The index of the last word of the sequence that starts at word `i`, or None."""
    words, at = text.words, i
    for piece in sequence:
        if at >= len(words) or words[at].sentence != words[i].sentence:
            return None
        behind = _behind(marks[at], piece) if at in marks else None
        if behind is None and not _fits(words[at], piece):
            return None
        at = at + 1 if behind is None else behind
    return at - 1


def _behind(here: Mapping[str, int], piece: Piece) -> int | None:
    """The index behind the longest mark that starts here and that the piece asks for, or None."""
    return max((last + 1 for mark, last in here.items() if mark in piece), default=None)


def _fits(word: Word, piece: Piece) -> bool:
    lemma, lower, kind = word.lemma, word.lower, word.tag[:1]
    return lemma in piece or lower in piece or f"{lemma}/{kind}" in piece


def _near(text: Text, i: int, sequence: Sequence, taken: list[tuple[int, int]], marks: Marks) -> tuple[int, int] | None:
    """The place of the sequence nearest to word `i`, in its sentence and on none of the words that are taken."""
    sentence = text.words[i].sentence
    for distance in range(1, REACH + 2):
        for start in (i + distance, i - distance):
            if 0 <= start < len(text.words) and text.words[start].sentence == sentence:
                end = _match(text, start, sequence, marks)
                if end is not None and not any(first <= end and start <= last for first, last in taken):
                    return start, end
    return None
