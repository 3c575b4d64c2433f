"""What the grammar of time reads.

Lexemes with quick look-ups, the day of writing and the conventions; and what it makes.
"""

import datetime as dt
from bisect import bisect_right
from collections.abc import Callable
from typing import NamedTuple

from smartlint.dates import Conventions, Days
from smartlint.extract.scan import Number, Scan
from smartlint.extract.time.vocabulary import Phrases, Vocabulary, vocabulary
from smartlint.facts import Certainty, Grain, Reading, TimeKind
from smartlint.words import Text, Word

MOST_DEEP = 6
"""How many expressions may stand inside one another ("the end of the first week of next month" has three)."""

FIRST_YEAR, LAST_YEAR = 1900, 2150
"""The years that a number standing alone can name."""


class Parts(NamedTuple):
    """What a date named outright, so that a range can share it between its ends; 0 where it did not."""

    year: int = 0
    month: int = 0
    day: int = 0


_NO_PARTS = Parts()


class Term(NamedTuple):
    """An expression of time as the grammar builds it.

    Attributes:
        first: index of its first lexeme.
        last: index of its last lexeme.
        start: first day, or None.
        end: last day, or None.
        grain: unit it speaks in.
        kind: date, period, duration, set or event.
        shape: the production that made it, for those that go on from it.
        parts: what it named outright.
        certainty: how surely the words name the days.
        readings: other readings.
        floating: whether it counts from the day of writing.
        months: length in months, of a duration.
        days: length in days on top, of a duration.
        link: the kind of preposition that it already holds ("between", "since"), or "".
    """

    first: int
    last: int
    start: dt.date | None
    end: dt.date | None
    grain: Grain
    kind: TimeKind = TimeKind.DATE
    shape: str = ""
    parts: Parts = _NO_PARTS
    certainty: Certainty = Certainty.EXACT
    readings: tuple[Reading, ...] = ()
    floating: bool = False
    months: int = 0
    days: int = 0
    link: str = ""

    def over(self, first: int, last: int) -> "Term":
        """The same with other lexemes."""
        return self._replace(first=first, last=last)


def period(
    first: int,
    last: int,
    days: Days,
    grain: Grain,
    shape: str,
    *,
    floating: bool = False,
    certainty: Certainty = Certainty.EXACT,
    readings: tuple[Reading, ...] = (),
    parts: Parts = _NO_PARTS,
) -> Term:
    """A term for a run of days."""
    kind = TimeKind.DATE if grain is Grain.DAY else TimeKind.PERIOD
    return Term(first, last, days.start, days.end, grain, kind, shape, parts, certainty, readings, floating)


class Link(NamedTuple):
    """A preposition, or several, before an expression."""

    first: int
    last: int
    kind: str
    word: str


BOUNDING = frozenset(("by", "through", "on_before", "before", "within", "during"))
"""The kinds of prepositions that put a last day to what is done."""


class Ground:
    """The lexemes of a text with look-ups that never leave them.

    Args:
        scan: lexemes and numerals.
        text: the parsed words.
        written: the day that relative expressions count from.
        conventions: how to read what people read differently.
        read: the production of one expression without a range, for productions that hold another.
    """

    def __init__(
        self,
        scan: Scan,
        text: Text,
        written: dt.date,
        conventions: Conventions,
        read: "Callable[[Ground, int], Term | None]",
    ) -> None:
        self.raw = scan.text
        self.lexemes = scan.lexemes
        self.numbers = scan.number_at
        self.size = len(scan.lexemes)
        self.text = text
        self.written = written
        self.conventions = conventions
        self.vocabulary: Vocabulary = vocabulary()
        self._starts: list[int] | None = None
        self._read = read
        self._leaves: dict[int, Term | None] = {}
        self._depth = 0

    def word(self, i: int) -> str:
        """The lexeme in lower case, or "" outside the text."""
        return self.lexemes[i].lower if 0 <= i < self.size else ""

    def glued(self, i: int) -> bool:
        """Whether a lexeme stands right behind the one before it."""
        return 0 < i < self.size and self.lexemes[i].start == self.lexemes[i - 1].end

    def is_number(self, i: int) -> bool:
        """Whether a lexeme is written in digits."""
        return 0 <= i < self.size and self.lexemes[i].kind == "number"

    def digits(self, i: int, most: int = 4) -> int:
        """The value of a lexeme of at most so many decimal digits, or -1."""
        if not self.is_number(i):
            return -1
        lower = self.lexemes[i].lower
        return int(lower) if len(lower) <= most and lower.isascii() and lower.isdigit() else -1

    def number(self, i: int) -> Number | None:
        """The numeral that begins at a lexeme."""
        return self.numbers.get(i)

    def cardinal(self, i: int) -> tuple[float, int] | None:
        """The value and last lexeme of the cardinal or fraction that begins at a lexeme; "a" and "an" are one."""
        number = self.numbers.get(i)
        if number is not None:
            return (number.value, number.last) if number.kind in ("cardinal", "fraction") else None
        if self.word(i) in ("a", "an", "one", "another", "single"):
            return 1.0, i
        if self.word(i) == "couple":
            return 2.0, i + (self.word(i + 1) == "of")
        return None

    def ordinal(self, i: int) -> tuple[int, int] | None:
        """The value and last lexeme of the ordinal that begins at a lexeme."""
        number = self.numbers.get(i)
        if number is None or number.kind != "ordinal" or number.value > 1000:
            return None
        return int(number.value), number.last

    def match(self, table: Phrases, i: int, *, loose: bool = False) -> tuple[int, str] | None:
        """The last lexeme and the meaning of the longest phrase of a table that begins at a lexeme.

        Args:
            table: the phrases.
            i: the lexeme.
            loose: whether apostrophes, hyphens and full stops that the phrase does not have are passed over.
        """
        options = table.get(self.word(i).replace("'", ""))
        for rest, meaning in options or ():
            at = i
            for wanted in rest:
                at += 1
                if loose and (
                    self.word(at) in (".", "-") or (self.word(at) == "'" and self.word(at - 1).endswith("s"))
                ):
                    at += wanted not in ("'", ".", "-")
                if self.word(at).replace("'", "") != wanted:
                    break
            else:
                return at, meaning
        return None

    def at(self, offset: int) -> int:
        """The index of the word that holds an offset, or of the nearest one before it."""
        if self._starts is None:
            self._starts = [word.start for word in self.text.words]
        return max(0, bisect_right(self._starts, offset) - 1)

    def token(self, i: int) -> Word | None:
        """The parsed word behind a lexeme, where there is one."""
        words = self.text.words
        return words[self.at(self.lexemes[i].start)] if words and 0 <= i < self.size else None

    def tag(self, i: int) -> str:
        """The part-of-speech tag of a lexeme, or ""."""
        token = self.token(i)
        return token.tag if token else ""

    def capital(self, i: int) -> bool:
        """Whether a lexeme is written with a capital."""
        return 0 <= i < self.size and self.raw[self.lexemes[i].start].isupper()

    def leaf(self, i: int) -> Term | None:
        """The expression without a range that begins at a lexeme, worked out once for each lexeme."""
        if i not in self._leaves:
            if self._depth >= MOST_DEEP:
                return None
            self._depth += 1
            self._leaves[i] = self._read(self, i)
            self._depth -= 1
        return self._leaves[i]


def reading(days: Days, why: str) -> tuple[Reading, ...]:
    """One other reading."""
    return (Reading(start=days.start, end=days.end, why=why),)
