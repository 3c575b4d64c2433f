"""The lexemes of a text beside its parsed words, with the look-arounds that readers of measures share."""

from bisect import bisect_right
from functools import cached_property

from smartlint.extract.scan import Lexeme, Number, Scan
from smartlint.extractor import Source
from smartlint.facts import Action, Fact, Mood
from smartlint.model import Span
from smartlint.words import Word

NOUN_TAGS = frozenset(("NN", "NNS", "NNP", "NNPS"))
"""Penn tags of nouns."""

COMMITTED = frozenset((Mood.COMMITMENT, Mood.INTENTION, Mood.WISH, Mood.HEDGED))
"""The moods in which somebody is to do something."""

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
    def _starts(self) -> list[int]:
        return [lexeme.start for lexeme in self.lexemes]

    def word_of(self, i: int) -> int:
        """The index of the word that covers the first character of the lexeme, -1 where none does (list marks)."""
        start = self.lexemes[i].start
        at = self.source.text.word_at(start)
        return at if at < len(self.words) and self.words[at].start <= start < self.words[at].end else -1

    def lexeme_of(self, word: int) -> int:
        """The index of the first lexeme in the word at that index."""
        return max(0, bisect_right(self._starts, self.words[word].start) - 1)

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
        at = self.word_of(i) if 0 <= i < len(self.lexemes) else -1
        return self.words[at] if at >= 0 else None

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
            if words[i].dep == "relcl":
                return True
            i = words[i].head
        return False
