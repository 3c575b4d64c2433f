"""The lexemes of a text beside its parsed words, with the look-arounds that readers of measures share."""

from functools import cached_property

from smartlint.extract.scan import Lexeme, Number, Scan
from smartlint.extractor import Source
from smartlint.facts import Action, Fact
from smartlint.model import Span
from smartlint.words import Word

NOUN_TAGS = frozenset(("NN", "NNS", "NNP", "NNPS"))
"""Penn tags of nouns."""

_DEPTH = 40
"""How far up a word's heads are followed, so that time stays linear in the length of the text."""


class Page:
    """What readers of measures look at.

    Attributes:
        scanned: lexemes and numerals.
        source: words and actions.
        times: expressions of time.
        claimed: indices of the lexemes that belong to an expression of time.
        lower: the lexemes in lower case.
    """

    def __init__(self, scanned: Scan, source: Source, times: list[Fact], claimed: frozenset[int]) -> None:
        self.scanned, self.source, self.times, self.claimed = scanned, source, times, claimed
        self.lexemes: tuple[Lexeme, ...] = scanned.lexemes
        self.lower = [lexeme.lower for lexeme in scanned.lexemes]
        self.words: tuple[Word, ...] = source.text.words

    @cached_property
    def word_of(self) -> list[int]:
        """For each lexeme the index of the word that covers its first character, -1 where none does (list marks)."""
        found, at, words = [], 0, self.words
        for lexeme in self.lexemes:
            while at < len(words) and words[at].end <= lexeme.start:
                at += 1
            found.append(at if at < len(words) and words[at].start <= lexeme.start else -1)
        return found

    @cached_property
    def lexeme_of(self) -> list[int]:
        """For each word the index of the first lexeme in it."""
        found, at = [], 0
        for word in self.words:
            while at < len(self.lexemes) - 1 and self.lexemes[at].end <= word.start:
                at += 1
            found.append(at)
        return found

    def at(self, i: int) -> str:
        """The lexeme at that index in lower case; "" outside the text."""
        return self.lower[i] if 0 <= i < len(self.lower) else ""

    def raw(self, i: int) -> str:
        """The lexeme at that index as it is written; "" outside the text."""
        return self.scanned.text[self.lexemes[i].start : self.lexemes[i].end] if 0 <= i < len(self.lexemes) else ""

    def glued(self, i: int) -> bool:
        """Whether the lexeme stands right behind the one before it."""
        return 0 < i < len(self.lexemes) and self.lexemes[i].start == self.lexemes[i - 1].end

    def kind(self, i: int) -> str:
        """The kind of lexeme at that index; "" outside the text."""
        return self.lexemes[i].kind if 0 <= i < len(self.lexemes) else ""

    def word(self, i: int) -> Word | None:
        """The word that the lexeme at that index belongs to."""
        if not 0 <= i < len(self.lexemes) or self.word_of[i] < 0:
            return None
        return self.words[self.word_of[i]]

    def tag(self, i: int) -> str:
        """The tag of the word at that lexeme; "" where there is none."""
        word = self.word(i)
        return word.tag if word else ""

    def number(self, i: int) -> Number | None:
        """The numeral that begins at that lexeme."""
        return self.scanned.number_at.get(i)

    def phrase(self, i: int, words: tuple[str, ...]) -> bool:
        """Whether these words begin at that lexeme."""
        return self.lower[i : i + len(words)] == list(words)

    @cached_property
    def actions(self) -> dict[str, Action]:
        """The actions by id."""
        return {action.id: action for action in self.source.of(Action)}

    def action_above(self, i: int) -> Action | None:
        """The action that the word at that index hangs on."""
        return self.actions.get(self.source.clause_of(i) or "")

    def inside(self, span: Span | None) -> tuple[Word, ...]:
        """The words that start in a range of code points."""
        if span is None:
            return ()
        first = self.source.text.word_at(span.start)
        last = self.source.text.word_at(max(span.start, span.end - 1))
        return self.words[first : last + 1]

    def aside(self, i: int) -> bool:
        """Whether the word at that index stands in a relative clause, where it describes something already named."""
        words = self.words
        for _ in range(_DEPTH):
            word = words[i]
            if word.dep == "relcl":
                return True
            if word.head == i:
                return False
            i = word.head
        return False
