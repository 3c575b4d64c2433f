"""A text as words with tags and heads: plain values, so that extractors need no spaCy object and tests need no model."""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple


class Word(NamedTuple):
    """One token.

    Attributes:
        i: index in `Text.words`.
        text: the characters as written.
        lower: in lower case, with typographic apostrophes made plain.
        lemma: base form by tag and lookup tables, in lower case.
        tag: Penn Treebank tag (OntoNotes 5 flavour).
        dep: ClearNLP dependency label, as in spaCy's English models.
        head: index of the head word; its own index for a root.
        start: offset of the first code point in the text that was given.
        end: offset behind the last.
        sentence: index of the sentence, from 0.
    """

    i: int
    text: str
    lower: str
    lemma: str
    tag: str
    dep: str
    head: int
    start: int
    end: int
    sentence: int


@dataclass(frozen=True)
class Text:
    """A parsed part of a goal.

    Attributes:
        text: the characters that were given.
        words: its tokens, without white space and without what stands only to mark a list item.
        part: "statement", or the criterion whose breakdown line it is.
        imperatives: indices of words parsed behind a virtual subject, because a sentence begins with a base verb.
        labels: ranges of code points that are list marks or labels ("KR2:", "1."), which no word covers.
    """

    text: str
    words: tuple[Word, ...]
    part: str = "statement"
    imperatives: frozenset[int] = frozenset()
    labels: tuple[tuple[int, int], ...] = ()

    @cached_property
    def children(self) -> tuple[tuple[int, ...], ...]:
        """For each word the indices of the words that hang on it, in text order."""
        below: list[list[int]] = [[] for _ in self.words]
        for word in self.words:
            if word.head != word.i:
                below[word.head].append(word.i)
        return tuple(map(tuple, below))

    @cached_property
    def sentences(self) -> tuple[range, ...]:
        """The index range of each sentence."""
        found: list[range] = []
        start = 0
        for i in range(1, len(self.words) + 1):
            if i == len(self.words) or self.words[i].sentence != self.words[i - 1].sentence:
                found.append(range(start, i))
                start = i
        return tuple(found) if self.words else ()

    @cached_property
    def starts(self) -> tuple[int, ...]:
        """The offset of each word's first code point, rising."""
        return tuple(word.start for word in self.words)

    def word_at(self, offset: int) -> int:
        """The index of the last word that starts at or before the offset; 0 when none does."""
        at = bisect_right(self.starts, offset)
        return at - 1 if at else 0

    def subtree(self, i: int) -> Iterator[int]:
        """The index of the word and of everything below it, in no particular order."""
        todo = [i]
        while todo:
            current = todo.pop()
            yield current
            todo.extend(self.children[current])

    def ancestors(self, i: int) -> Iterator[int]:
        """The indices of the heads above a word, nearest first."""
        while (head := self.words[i].head) != i:
            yield head
            i = head

    def root(self, sentence: range) -> int:
        """The index of the first root of a sentence."""
        return next((i for i in sentence if self.words[i].head == i), sentence.start)
