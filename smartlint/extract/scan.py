"""One pass over the raw text: its lexemes, and the numerals they make up. Time and measures both read from it."""

import math
import re
from collections.abc import Sequence
from typing import NamedTuple

from smartlint import numbers as n

_LEXEME = re.compile(
    rf"(?P<number>(?<!\d\.)(?:\d{{1,3}}(?:,\d{{3}})++(?:\.\d++)?+(?![,.]?\d)|\d{{1,2}}(?:,\d{{2}}(?=,))++,\d{{3}}(?:\.\d++)?+(?!\d)"
    rf"|\d{{1,3}}(?:\.\d{{3}})++,\d{{2}}(?!\d)|\d++,\d{{2}}(?![\d,.]\d|\d)|\d++\.\d++(?!\.\d)|(?<![\w.])\.\d++)|\d++|[{n.VULGAR}])"
    rf"|(?P<word>[^\W\d_{n.VULGAR}]++(?:['’][^\W\d_{n.VULGAR}]++)*+)|(?P<symbol>\S)"
)
_ORDINAL_SUFFIXES = frozenset(("st", "nd", "rd", "th"))
_CURRENCY = "$€£¥₹"
_STARTS = frozenset(
    {*n.SMALL, *n.TENS, "hundred", *(s for s in n.SCALES if len(s) > 3 and not s.endswith("s")), *n.ORDINALS, *n.ORDINAL_SCALES,
     *n.MULTIPLES, *n.TIMES, "a", "an", "half", "quarter", "minus", "negative", "dozen"}
)
_PERIOD_BEFORE = frozenset("first last next past final coming following previous these those".split())
_OPEN_END = frozenset(("of", "and", "or", "by", "to"))


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


class Scan(NamedTuple):
    """What one pass over a text found.

    Attributes:
        text: the text that was given.
        lexemes: everything but white space, in order.
        numbers: the numerals, in order; they never overlap.
        number_at: each numeral by the index of its first lexeme.
    """

    text: str
    lexemes: tuple[Lexeme, ...]
    numbers: tuple[Number, ...]
    number_at: dict[int, Number]


def scan(text: str) -> Scan:
    """The lexemes and numerals of `text`; time linear in its length."""
    lexemes = tuple(
        Lexeme(match.start(), match.end(), match.group().lower().replace("’", "'"), match.lastgroup or "")
        for match in _LEXEME.finditer(text)
    )
    words = [lexeme.lower for lexeme in lexemes]
    found: list[Number] = []
    i = 0
    while i < len(lexemes):
        if lexemes[i].kind == "number" or words[i] in _STARTS or words[i].endswith("fold"):
            composed = _Composer(text, lexemes, words).compose(i)
            if composed and math.isfinite(composed[1]):
                end, value, kind = composed
                spelled = not any(lexeme.kind == "number" for lexeme in lexemes[i:end])
                found.append(Number(i, end - 1, lexemes[i].start, lexemes[end - 1].end, value, kind, spelled))
                i = end
                continue
        i += 1
    return Scan(text, lexemes, tuple(found), {number.first: number for number in found})


_Composed = tuple[int, float, str]
"""The index behind the last lexeme, the value, the kind."""


class _Composer:
    """Makes numerals of lexemes; each method returns what begins at a lexeme, or None."""

    def __init__(self, text: str, lexemes: Sequence[Lexeme], words: Sequence[str]) -> None:
        self.text, self.lexemes, self.words = text, lexemes, words

    def word(self, i: int) -> str:
        return self.words[i] if 0 <= i < len(self.words) else ""

    def glued(self, i: int) -> bool:
        """Whether a lexeme stands right behind the one before it."""
        return 0 < i < len(self.lexemes) and self.lexemes[i].start == self.lexemes[i - 1].end

    def compose(self, i: int) -> _Composed | None:
        word = self.words[i]
        if word in n.TIMES:
            return i + 1, n.TIMES[word], "times"
        if word in n.MULTIPLES:
            return i + 1, n.MULTIPLES[word], "multiple"
        if word in ("minus", "negative"):
            behind = self.compose(i + 1) if self.word(i + 1) not in ("", "minus", "negative") else None
            return (behind[0], -behind[1], behind[2]) if behind and behind[2] in ("cardinal", "fraction") else None
        if word in ("a", "an"):
            return self.after_article(i)
        if word in ("half", "quarter"):
            return self.part_of_scale(i)
        if word.endswith("fold"):
            head = word[:-4]
            return (i + 1, float(n.SMALL[head]), "multiple") if head in n.SMALL else None
        if word in n.ORDINALS or word in n.ORDINAL_SCALES:
            return (i + 1, float(n.ORDINALS[word]), "ordinal") if word in n.ORDINALS else None
        return self.after_cardinal(i)

    def after_article(self, i: int) -> _Composed | None:
        following = self.word(i + 1)
        if following == "couple":
            return i + 2 + (self.word(i + 2) == "of"), 2.0, "cardinal"
        if following in ("dozen", "doz"):
            return i + 2, 12.0, "cardinal"
        if following == "half":
            return (i + 2, 0.5, "fraction") if not self.glued(i + 2) else None
        if following == "hundred" or following in n.SCALES:
            return self.after_cardinal(i + 1)
        if (following in n.DENOMINATORS or following == "quarter") and self.closed(i + 2, following):
            return i + 2, 1 / n.DENOMINATORS.get(following, 4.0), "fraction"
        return None

    def closed(self, i: int, denominator: str) -> bool:
        """Whether no noun follows that "a third" would be the ordinal of; "a quarter" without "of" is a time."""
        if denominator == "quarter":
            return self.word(i) == "of"
        return i >= len(self.lexemes) or self.lexemes[i].kind == "symbol" and not self.glued(i) or (
            self.word(i) in _OPEN_END or self.word(i) in ".,;:!?)")

    def part_of_scale(self, i: int) -> _Composed | None:
        """ "half a million", "quarter million", "half a dozen", "half"."""
        value = 0.5 if self.words[i] == "half" else 0.25
        at = i + 1
        if self.word(at) == "of" and self.word(at + 1) == "a":
            at += 1
        if self.word(at) in ("a", "an"):
            at += 1
        if (scale := n.SCALES.get(self.word(at)) or n.DOZENS.get(self.word(at))) is not None:
            return at + 1, value * scale, "cardinal"
        if value == 0.5:
            return i + 1, value, "fraction"
        return (i + 1, value, "fraction") if self.word(i + 1) == "-" and self.glued(i + 1) and self.glued(i + 2) else None

    def after_cardinal(self, i: int) -> _Composed | None:
        counted = self.grouped(i) or n.cardinal(self.words, i)
        if counted is None:
            return None
        at, value = counted
        if self.lexemes[at - 1].kind == "number" and (suffixed := self.suffixed(i, at, value)):
            if suffixed[2] != "cardinal":
                return suffixed
            at, value, _ = suffixed
        elif self.word(at) == "-" and self.word(at + 1) == "fold":
            return at + 2, value, "multiple"
        if self.word(at) in n.DOZENS:
            return at + 1, value * 12, "cardinal"
        return self.ordinal(i, at, value) or self.fraction(i, at, value) or self.mixed(i, at, value)

    def grouped(self, i: int) -> tuple[int, float] | None:
        """A number whose groups of three are parted by single spaces: "1 234 567"."""
        if self.lexemes[i].kind != "number" or not 1 <= len(self.words[i]) <= 3 or not self.words[i].isdecimal() or (
                self.glued(i) and self.lexemes[i - 1].kind == "word"):
            return None
        at = i + 1
        while (at < len(self.lexemes) and self.lexemes[at].kind == "number" and len(self.words[at]) == 3
               and self.words[at].isdecimal() and self.lexemes[at].start == self.lexemes[at - 1].end + 1):
            at += 1
        if at == i + 1 or self.words[i].startswith("0"):
            return None
        value = n.digits("".join(self.words[i:at]))
        return None if value is None else (at, value)

    def suffixed(self, i: int, at: int, value: float) -> _Composed | None:
        """A digit string with a letter that multiplies it ("5k", "2x") or makes it an ordinal ("30th")."""
        following = self.word(at)
        if following == "x" or following == "×":
            loose = not self.glued(at) and (at + 1 >= len(self.lexemes) or self.lexemes[at + 1].kind == "number")
            return None if loose or self.glued(at + 1) and self.lexemes[at + 1].kind == "number" else (at + 1, value, "multiple")
        if following == "-" and self.word(at + 1) in ("fold", "x"):
            return at + 2, value, "multiple"
        if following == "fold":
            return at + 1, value, "multiple"
        if not self.glued(at):
            written = self.lexemes[at] if at < len(self.lexemes) else None
            money = i > 0 and self.words[i - 1] in _CURRENCY
            if written and self.text[written.start:written.end] in (("M", "B", "K") if money else ("M",)) and (
                    money or "." in self.words[at - 1] or "," in self.words[at - 1]):
                return at + 1, value * n.SUFFIXES[following.upper()], "cardinal"
            return None
        if following in _ORDINAL_SUFFIXES:
            return at + 1, value, "ordinal"
        written = self.lexemes[at]
        suffix = self.text[written.start:written.end]
        money = i > 0 and self.words[i - 1] in _CURRENCY
        if money and following in ("m", "mm", "b", "t"):
            suffix = following[0].upper()
        elif suffix == "mm" or (suffix == "G" and "." not in self.words[at - 1]):
            return None
        return (at + 1, value * n.SUFFIXES[suffix], "cardinal") if suffix in n.SUFFIXES else None

    def ordinal(self, i: int, at: int, value: float) -> _Composed | None:
        """The ordinal of a longer cardinal: "twenty-first", "one hundred and fifth"."""
        if value < 20 or value % 10:
            return None
        behind = at + (self.word(at) in ("-", "and"))
        rank = n.ORDINALS.get(self.word(behind))
        if rank is None or rank >= 100 or (rank > 9 and value % 100):
            return None
        return behind + 1, value + rank, "ordinal"

    def fraction(self, i: int, at: int, value: float) -> _Composed | None:
        """A cardinal over a denominator: "two thirds", "one-half", "three quarters of"."""
        hyphen = self.word(at) == "-"
        name = self.word(at + hyphen)
        below = n.PLURAL_DENOMINATORS.get(name)
        if name == "halves" and value == 1:
            return None
        if value == 1 and below is None:
            below = 2.0 if name == "half" else 4.0 if name == "quarter" else n.DENOMINATORS.get(name)
            if below and name != "half" and (self.word(at + hyphen + 1) == "-" or self.word(at + hyphen + 1) == "party"):
                return None
        if below is None or name.startswith("quarter") and not self.share(i, at + hyphen + 1):
            return None
        end, result = at + hyphen + 1, value / below
        of = 2 if self.word(end) == "of" and self.word(end + 1) == "a" else 0
        if (scale := n.SCALES.get(self.word(end + of))) is not None:
            return end + of + 1, result * scale, "cardinal"
        return end, result, "fraction"

    def share(self, i: int, behind: int) -> bool:
        """Whether "three quarters" is a share, not a part of the year."""
        return self.word(i - 1) not in _PERIOD_BEFORE and (self.word(behind) == "of" or self.word(behind) in n.SCALES)

    def mixed(self, i: int, at: int, value: float) -> _Composed | None:
        """A cardinal with a fraction, a spoken decimal, or its own repetition behind it."""
        scale = n.SCALES.get(self.word(at - 1), 1.0)
        if self.word(at) and self.word(at) in n.VULGAR:
            return at + 1, value + (n.digits(self.words[at]) or 0.0), "fraction"
        if self.word(at) == "and" and (part := self.part(at + 1)):
            end, share = part
            if scale == 1.0 and (behind := n.SCALES.get(self.word(end))) is not None:
                return end + 1, (value + share) * behind, "cardinal"
            if (behind := n.SCALES.get(self.word(end))) is not None and behind < scale:
                return end + 1, value + share * behind, "cardinal"
            return end, value + share * scale, "fraction" if scale == 1.0 else "cardinal"
        if self.word(at) == "point" and self.word(at + 1) in n.SMALL and not (
                self.lexemes[i].kind == "number"):
            return self.spoken_decimal(at + 1, value)
        if self.word(at) == "(" and (again := n.cardinal(self.words, at + 1)) and again[1] == value and (
                self.word(again[0]) == ")"):
            return again[0] + 1, value, "cardinal"
        return at, value, "fraction" if self.words[at - 1] in n.VULGAR else "cardinal"

    def part(self, at: int) -> tuple[int, float] | None:
        """ "a half", "a quarter", "one fourth", "three fifths" behind "and"."""
        name = self.word(at + 1)
        if self.word(at) in ("a", "one"):
            if name == "half":
                return at + 2, 0.5
            if name == "quarter" or name in n.DENOMINATORS:
                return at + 2, 1 / n.DENOMINATORS.get(name, 4.0)
        counted = n.cardinal(self.words, at)
        if counted and self.word(counted[0]) in n.PLURAL_DENOMINATORS:
            return counted[0] + 1, counted[1] / n.PLURAL_DENOMINATORS[self.word(counted[0])]
        return None

    def spoken_decimal(self, at: int, value: float) -> _Composed:
        place = 0.1
        while 0 <= n.SMALL.get(self.word(at), -1) < 10:
            value, place, at = value + n.SMALL[self.words[at]] * place, place / 10, at + 1
        return self.scaled(at, value)

    def scaled(self, at: int, value: float) -> _Composed:
        scale = n.SCALES.get(self.word(at))
        return (at + 1, value * scale, "cardinal") if scale else (at, value, "cardinal")
