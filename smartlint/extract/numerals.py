"""How lexemes make up numerals: "two and a half million", "5k", "30th", "two-thirds", "a couple of"."""

from collections.abc import Sequence
from typing import NamedTuple

from smartlint import numbers as n

_ORDINAL_SUFFIXES = frozenset(("st", "nd", "rd", "th"))
_CURRENCY = frozenset("$€£¥₹")
_PERIOD_BEFORE = frozenset(
    ("first", "last", "next", "past", "final", "coming", "following", "previous", "these", "those")
)
_CLOSING = frozenset(("of", "and", "or", "by", "to", ".", ",", ";", ":", "!", "?", ")", ""))

Composed = tuple[int, float, str]
"""The index behind the last lexeme of a numeral, its value, its kind."""


class Lexeme(NamedTuple):
    """A word, a digit string or another character.

    Attributes:
        start: offset of the first code point.
        end: offset behind the last.
        lower: in lower case, with typographic apostrophes made plain.
        kind: "word" (letters), "number" (digits with their separators, or "½") or "symbol" (one other character).
    """

    start: int
    end: int
    lower: str
    kind: str


class Number(NamedTuple):
    """A numeral made of one or more lexemes.

    Attributes:
        first: index of its first lexeme.
        last: index of its last lexeme.
        start: offset of the first code point.
        end: offset behind the last.
        value: what it comes to.
        kind: "cardinal", "ordinal", "fraction" (also mixed: "one and a half"), "multiple" (double, 2x, threefold) or
            "times" (once, twice).
        spelled: whether it is written in words only.
    """

    first: int
    last: int
    start: int
    end: int
    value: float
    kind: str
    spelled: bool


_PARTED = frozenset(("by", "nearly", "almost", "roughly", "than", "least"))
_GOING_ON = frozenset((
    *("without", "while", "through", "by", "with", "in", "over", "within", "before", "at", "across", "compared", "versus", "via"),
    *("using", "when", "so", "but", "next", "this", "during", "from", "against", "relative", "until", "year-on-year", "yoy"),
))
"""What may follow a share behind "by": "by a quarter compared with last year", but not "by a third party"."""


class Composer:
    """Makes numerals of lexemes; each method reads what begins at a lexeme, or says that nothing does.

    Args:
        text: the text that the offsets count in.
        lexemes: all of it but white space.
        words: the lexemes in lower case.
    """

    def __init__(self, text: str, lexemes: Sequence[Lexeme], words: Sequence[str]) -> None:
        self._text, self._lexemes, self._words = text, lexemes, words

    def compose(self, i: int) -> Composed | None:
        """The longest numeral that begins at lexeme `i`."""
        word = self._words[i]
        if word in n.TIMES:
            return i + 1, n.TIMES[word], "times"
        if word in n.MULTIPLES:
            return i + 1, n.MULTIPLES[word], "multiple"
        if word in ("minus", "negative"):
            return self._negative(i)
        if word in ("a", "an"):
            return self._after_article(i)
        if word in ("half", "quarter"):
            return self._half(i)
        if word in n.ORDINALS:
            return i + 1, float(n.ORDINALS[word]), "ordinal"
        if word.endswith("fold"):
            return (i + 1, float(n.SMALL[word[:-4]]), "multiple") if word[:-4] in n.SMALL else None
        return self._after_cardinal(i)

    def _word(self, i: int) -> str:
        return self._words[i] if 0 <= i < len(self._words) else ""

    def _glued(self, i: int) -> bool:
        """Whether a lexeme stands right behind the one before it."""
        return 0 < i < len(self._lexemes) and self._lexemes[i].start == self._lexemes[i - 1].end

    def _is_digits(self, i: int) -> bool:
        return 0 <= i < len(self._lexemes) and self._lexemes[i].kind == "number"

    def _negative(self, i: int) -> Composed | None:
        following = self._word(i + 1)
        behind = self.compose(i + 1) if following not in ("", "minus", "negative") else None
        return (behind[0], -behind[1], behind[2]) if behind and behind[2] in ("cardinal", "fraction") else None

    def _after_article(self, i: int) -> Composed | None:
        """A numeral with an article: "a couple of", "a dozen", "a half", "a hundred", "a third of"."""
        following = self._word(i + 1)
        if following == "couple":
            return i + 2 + (self._word(i + 2) == "of"), 2.0, "cardinal"
        if following in n.DOZENS:
            return i + 2, 12.0, "cardinal"
        if following == "half":
            return None if self._glued(i + 2) else (i + 2, 0.5, "fraction")
        if following == "hundred" or following in n.SCALES:
            return self._after_cardinal(i + 1)
        # "a third meeting" is an ordinal, and "a quarter" without "of" a time.
        closed = self._word(i + 2) == "of" if following == "quarter" else self._word(i + 2) in _CLOSING
        closed = closed or (self._word(i - 1) in _PARTED and self._word(i + 2) in _CLOSING | _GOING_ON)
        if closed and (following in n.DENOMINATORS or following == "quarter"):
            return i + 2, 1 / n.DENOMINATORS.get(following, 4.0), "fraction"
        return None

    def _half(self, i: int) -> Composed | None:
        """A half or quarter, of a scale or by itself: "half a million", "quarter million", "half a dozen", "half"."""
        value, at = (0.5 if self._words[i] == "half" else 0.25), i + 1
        at += self._word(at) == "of" and self._word(at + 1) == "a"
        at += self._word(at) in ("a", "an")
        scale = n.SCALES.get(self._word(at)) or n.DOZENS.get(self._word(at))
        if scale is not None:
            return at + 1, value * scale, "cardinal"
        hyphened = self._word(i + 1) == "-" and self._glued(i + 1) and self._glued(i + 2)
        return (i + 1, value, "fraction") if value == 0.5 or hyphened else None

    def _after_cardinal(self, i: int) -> Composed | None:
        """A cardinal with all that may follow it: a suffix, "dozen", a denominator, "and a half"."""
        counted = self._grouped(i) or n.cardinal(self._words, i)
        if counted is None:
            return None
        at, value = counted
        if self._word(at) == "-" and self._word(at + 1) in ("fold", "x"):
            return at + 2, value, "multiple"
        if self._is_digits(at - 1):
            if (marked := self._marked(at, value)) is not None:
                return marked
            at, value = self._multiplied(i, at, value)
        if self._word(at) in n.DOZENS:
            return at + 1, value * 12, "cardinal"
        ordinal = None if self._is_digits(i) else self._ordinal(at, value)  # "20 second-hand bikes"
        return ordinal or self._fraction(i, at, value) or self._mixed(i, at, value)

    def _grouped(self, i: int) -> tuple[int, float] | None:
        """A number whose groups of three are parted by single spaces: "1 234 567"."""
        first = self._words[i]
        if not (first.isdecimal() and len(first) <= 3 and first[0] != "0") or (
            self._glued(i) and self._lexemes[i - 1].kind == "word"
        ):
            return None
        at = i + 1
        while (
            self._is_digits(at)
            and len(self._words[at]) == 3
            and self._words[at].isdecimal()
            and self._lexemes[at].start == self._lexemes[at - 1].end + 1
        ):
            at += 1
        value = n.digits("".join(self._words[i:at])) if at > i + 1 else None
        return None if value is None else (at, value)

    def _marked(self, at: int, value: float) -> Composed | None:
        """A digit string whose letters make it a multiple ("2x", "3 x per week", "10fold") or an ordinal ("30th")."""
        following = self._word(at)
        if following in ("x", "×"):
            measures = self._is_digits(at + 1) and (self._glued(at + 1) or not self._glued(at))  # "3x10", "4 x 100"
            loose = not self._glued(at) and at + 1 >= len(self._words)
            return None if measures or loose else (at + 1, value, "multiple")
        if following == "fold":
            return at + 1, value, "multiple"
        return (at + 1, value, "ordinal") if following in _ORDINAL_SUFFIXES and self._glued(at) else None

    def _multiplied(self, i: int, at: int, value: float) -> tuple[int, float]:
        """A digit string with a letter that multiplies it: "5k", "1.2M", "$2.5m", "$5 M"."""
        if at >= len(self._lexemes):
            return at, value
        suffix = self._text[self._lexemes[at].start : self._lexemes[at].end]
        money = self._word(i - 1) in _CURRENCY
        if not self._glued(at):
            pointed = "." in self._words[at - 1] or "," in self._words[at - 1]
            fits = suffix in ("K", "M", "B") if money else suffix == "M" and pointed
        elif money and suffix in ("m", "mm", "b", "t"):
            suffix, fits = suffix[0].upper(), True
        else:  # "5G" is a name, "10mm" a length
            fits = suffix != "mm" and (suffix != "G" or "." in self._words[at - 1])
        return (at + 1, value * n.SUFFIXES[suffix]) if fits and suffix in n.SUFFIXES else (at, value)

    def _ordinal(self, at: int, value: float) -> Composed | None:
        """The ordinal of a longer cardinal: "twenty-first", "one hundred and fifth"."""
        behind = at + (self._word(at) in ("-", "and"))
        rank = n.ORDINALS.get(self._word(behind))
        if value < 20 or value % 10 or rank is None or rank >= 100 or (rank > 9 and value % 100):
            return None
        return behind + 1, value + rank, "ordinal"

    def _fraction(self, i: int, at: int, value: float) -> Composed | None:
        """A cardinal over a denominator: "two thirds", "one-half", "three quarters of", "three quarters of a million"."""
        at += self._word(at) == "-"
        name, following = self._word(at), self._word(at + 1)
        below = n.PLURAL_DENOMINATORS.get(name)
        if value == 1:
            singular = {"half": 2.0, "quarter": 4.0}.get(name) or n.DENOMINATORS.get(name)
            below = None if name != "half" and following in ("-", "party") else singular or below
        of_period = name.startswith("quarter") and (
            self._word(i - 1) in _PERIOD_BEFORE or not (following == "of" or following in n.SCALES)
        )
        if below is None or of_period:
            return None
        end = at + 1
        behind = end + (2 if following == "of" and self._word(end + 1) == "a" else 0)
        if (scale := n.SCALES.get(self._word(behind))) is not None:
            return behind + 1, value / below * scale, "cardinal"
        return end, value / below, "fraction"

    def _mixed(self, i: int, at: int, value: float) -> Composed:
        """A cardinal with a fraction, a spoken decimal, or its own repetition behind it; at least itself."""
        following = self._word(at)
        if following and following in n.VULGAR:
            return at + 1, value + (n.digits(following) or 0.0), "fraction"
        if following == "and" and (part := self._part(at + 1)) is not None:
            return self._with_part(at, value, *part)
        if following == "point" and self._word(at + 1) in n.SMALL and not self._is_digits(i):
            return self._spoken_decimal(at + 1, value)
        again = n.cardinal(self._words, at + 1) if following == "(" else None  # "thirty (30) days"
        if again is not None and again[1] == value and self._word(again[0]) == ")":
            return again[0] + 1, value, "cardinal"
        return at, value, "fraction" if self._words[at - 1] in n.VULGAR else "cardinal"

    def _part(self, at: int) -> tuple[int, float] | None:
        """A share behind "and": "a half", "a quarter", "one fourth", "three fifths"."""
        name = self._word(at + 1)
        if self._word(at) in ("a", "one") and (name in ("half", "quarter") or name in n.DENOMINATORS):
            return at + 2, 0.5 if name == "half" else 1 / n.DENOMINATORS.get(name, 4.0)
        counted = n.cardinal(self._words, at)
        if counted is not None and self._word(counted[0]) in n.PLURAL_DENOMINATORS:
            return counted[0] + 1, counted[1] / n.PLURAL_DENOMINATORS[self._word(counted[0])]
        return None

    def _with_part(self, at: int, value: float, end: int, share: float) -> Composed:
        """A share of the cardinal's own scale ("one million and a half") or before one ("five and a half million")."""
        scale = n.SCALES.get(self._word(at - 1), 1.0)
        behind = n.SCALES.get(self._word(end)) or n.DOZENS.get(self._word(end))
        if behind is not None and scale == 1.0:
            return end + 1, (value + share) * behind, "cardinal"
        if behind is not None and behind < scale:
            return end + 1, value + share * behind, "cardinal"
        return end, value + share * scale, "fraction" if scale == 1.0 else "cardinal"

    def _spoken_decimal(self, at: int, value: float) -> Composed:
        """The digits behind "point", and a scale behind them: "three point five million"."""
        place = 0.1
        while 0 <= n.SMALL.get(self._word(at), -1) < 10:
            value, place, at = value + n.SMALL[self._words[at]] * place, place / 10, at + 1
        scale = n.SCALES.get(self._word(at))
        return (at, value, "cardinal") if scale is None else (at + 1, value * scale, "cardinal")
