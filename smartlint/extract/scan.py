"""One pass over the raw text: its lexemes, and the numerals they make up. Time and measures both read from it."""

import math
import re
from typing import NamedTuple

from smartlint import numbers as n
from smartlint.extract.numerals import Composer, Lexeme, Number

__all__ = ["Lexeme", "Number", "Scan", "scan"]

_DIGITS = (  # the first that fits; every repetition is possessive, so that none can be tried twice
    r"(?<!\d\.)\d{1,3}(?:,\d{3})++(?:\.\d++)?+(?![,.]?\d)",  # 1,200.5
    r"(?<!\d\.)\d{1,2}(?:,\d{2}(?=,))++,\d{3}(?:\.\d++)?+(?!\d)",  # 12,34,567.89
    r"(?<!\d\.)\d{1,3}(?:\.\d{3})++,\d{2}(?!\d)",  # 1.111,11
    r"(?<!\d\.)\d++,\d{2}(?![\d,.]\d|\d)",  # 5,00
    r"(?<!\d\.)\d++\.\d++(?!\.\d)",  # 2.5, but not 31.12.2026 and not 2.0.1
    r"(?<!\d\.)(?<![\w.])\.\d++",  # .08
    r"\d++",
    rf"[{n.VULGAR}]",
)
_LETTERS = rf"[^\W\d_{n.VULGAR}]+"  # not possessive: nothing behind it can fail, and the plain form is the faster one
_NUMBER = rf"(?=[.\d{n.VULGAR}])(?:{'|'.join(_DIGITS)})"
_LEXEME = re.compile(rf"(?P<word>{_LETTERS}(?:['’]{_LETTERS})*)|(?P<number>{_NUMBER})|(?P<symbol>\S)")
_STARTS = frozenset(
    (
        *n.SMALL,
        *n.TENS,
        "hundred",
        *(word for word in n.SCALES if len(word) > 3 and not word.endswith("s")),
        *n.ORDINALS,
        *n.MULTIPLES,
        *n.TIMES,
        *(f"{word}fold" for word in n.SMALL),
        "a",
        "an",
        "half",
        "quarter",
        "minus",
        "negative",
    )
)


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
    lower = text.lower().replace("’", "'")
    if len(lower) != len(text):  # a capital that is two small letters
        lower = "".join([small if len(small := letter.lower()) == 1 else letter for letter in text]).replace("’", "'")
    new, kinds = tuple.__new__, _LEXEME.finditer(text)
    # Made without the class's own `__new__`, which is written in Python and takes most of the time of this loop.
    lexemes = tuple(
        [
            new(Lexeme, (match.start(), match.end(), lower[match.start() : match.end()], match.lastgroup))
            for match in kinds
        ]
    )
    words = [lexeme.lower for lexeme in lexemes]
    composer = Composer(text, lexemes, words)
    found: list[Number] = []
    after = 0
    for i, lexeme in enumerate(lexemes):
        if i < after or (lexeme.kind != "number" and lexeme.lower not in _STARTS):
            continue
        composed = composer.compose(i)
        if composed is not None and math.isfinite(composed[1]):
            after, value, kind = composed
            spelled = all(part.kind != "number" for part in lexemes[i:after])
            found.append(Number(i, after - 1, lexeme.start, lexemes[after - 1].end, value, kind, spelled))
    return Scan(text, lexemes, tuple(found), {number.first: number for number in found})
