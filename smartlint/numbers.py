"""Number words and digit strings as values: the closed vocabulary of English numerals and how they add up."""

import math
import unicodedata
from collections.abc import Sequence

_SMALL = """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
seventeen eighteen nineteen"""
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_REGULAR_ORDINALS = "four six seven ten eleven thirteen fourteen fifteen sixteen seventeen eighteen nineteen"

SMALL: dict[str, int] = {word: value for value, word in enumerate(_SMALL.split())}
SMALL |= {"nil": 0, "nought": 0, "naught": 0}
"""Cardinals below twenty."""

TENS: dict[str, int] = {word: 10 * (value + 2) for value, word in enumerate(_TENS.split())} | {"fourty": 40}
"""Cardinals of the tens."""

HUNDRED = {"hundred": 100, "hundreds": 100}
SCALES: dict[str, float] = {
    "thousand": 1e3,
    "lakh": 1e5,
    "million": 1e6,
    "mln": 1e6,
    "mn": 1e6,
    "crore": 1e7,
    "billion": 1e9,
    "bn": 1e9,
    "trillion": 1e12,
}
"""What a cardinal before them is multiplied with; Indian scales included."""

SCALES |= {f"{word}s": value for word, value in SCALES.items() if len(word) > 3}

DOZENS = {"dozen": 12, "dozens": 12, "doz": 12, "dozs": 12}

SUFFIXES: dict[str, float] = {
    "k": 1e3,
    "K": 1e3,
    "M": 1e6,
    "mn": 1e6,
    "mm": 1e6,
    "G": 1e9,
    "B": 1e9,
    "bn": 1e9,
    "Bn": 1e9,
    "T": 1e12,
}
"""Letters right behind a digit string that multiply it, as written; "m" and "mm" do so only behind a currency."""

ORDINALS: dict[str, int] = {
    "first": 1,
    "second": 2,
    "third": 3,
    "fifth": 5,
    "eighth": 8,
    "ninth": 9,
    "twelfth": 12,
    "hundredth": 100,
    "thousandth": 1000,
}
ORDINALS |= {f"{word}th": SMALL[word] for word in _REGULAR_ORDINALS.split()}
ORDINALS |= {f"{word[:-1]}ieth": value for word, value in TENS.items()}
ORDINAL_SCALES: dict[str, float] = {"millionth": 1e6, "billionth": 1e9, "trillionth": 1e12}
"""Ordinals in one word; as denominators all but "first" and "second"."""

DENOMINATORS: dict[str, float] = {word: float(value) for word, value in ORDINALS.items() if value > 2} | ORDINAL_SCALES
PLURAL_DENOMINATORS: dict[str, float] = {f"{word}s": value for word, value in DENOMINATORS.items()} | {
    "halves": 2.0,
    "quarters": 4.0,
}

MULTIPLES: dict[str, float] = {
    word: value
    for value, forms in (
        (2.0, "double doubles doubled doubling"),
        (3.0, "triple triples tripled tripling treble trebled"),
        (4.0, "quadruple quadruples quadrupled quadrupling"),
        (0.5, "halve halves halved halving"),
        (5.0, "quintuple quintupled"),
    )
    for word in forms.split()
}
"""Words that say "so many times as much"."""

TIMES = {"once": 1.0, "twice": 2.0, "thrice": 3.0}
"""Words that say "so many times"."""


def digits(text: str) -> float | None:
    """The value of a digit string with group separators or a decimal mark, or None where there is none.

    Commas part groups of three (or, the Indian way, of two and a last of three); a comma before two last digits is a
    decimal mark, as is a dot that comes once. A single vulgar fraction ("½") has its value.

    Args:
        text: such as "1,200.5", "1.111,11", "5,00", ".08", "½".

    Returns:
        The value; None when it is too large for a float, or not a number.
    """
    if len(text) == 1 and not text.isdecimal():
        value = unicodedata.numeric(text, None)
        return None if value is None else float(value)
    comma, dot = text.rfind(","), text.rfind(".")
    if comma > dot and len(text) - comma == 3:
        text = f"{text[:comma].replace('.', '').replace(',', '')}.{text[comma + 1 :]}"
    else:
        text = text.replace(",", "")
    try:
        value = float(text)
    except ValueError:
        return None
    return value if math.isfinite(value) else None


def is_digits(word: str) -> bool:
    """Whether a lexeme begins as a digit string does."""
    return word[0].isdecimal() or (word[0] == "." and len(word) > 1) or (len(word) == 1 and word in VULGAR)


VULGAR = "¼½¾⅐⅑⅒⅓⅔⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞↉"
"""The fractions that are one character."""


def cardinal(words: Sequence[str], at: int, limit: float = math.inf) -> tuple[int, float] | None:
    """The longest cardinal that begins at `words[at]`.

    Args:
        words: lexemes in lower case: words, digit strings, and hyphens as lexemes of their own.
        at: where it is to begin.
        limit: the value must be below it; used for the tail behind a scale ("two million" + "three hundred").

    Returns:
        The index behind its last word and its value, or None.
    """
    start = _below_hundred(words, at)
    if start is None:
        if not (at < len(words) and (words[at] == "hundred" or words[at] in SCALES) and not words[at].endswith("s")):
            return None
        start = (at, 1.0)
    i, value = start
    if i < len(words) and words[i] in HUNDRED:
        i, value = _tens_behind(words, i + 1, value * 100)
    step, most = 0.0, i + 3
    while i < len(words) and words[i] in SCALES and i < most:
        step, value, i = SCALES[words[i]], value * SCALES[words[i]], i + 1
    if not value < limit or not math.isfinite(value):
        return None
    if step and (tail := _tail(words, i, step)):
        i, value = tail[0], value + tail[1]
    return i, value


def _below_hundred(words: Sequence[str], at: int) -> tuple[int, float] | None:
    if at >= len(words):
        return None
    word = words[at]
    if word in SMALL:
        return at + 1, float(SMALL[word])
    if word in TENS:
        unit = at + 2 if at + 1 < len(words) and words[at + 1] == "-" else at + 1
        if unit < len(words) and 0 < SMALL.get(words[unit], 0) < 10:
            return unit + 1, float(TENS[word] + SMALL[words[unit]])
        return at + 1, float(TENS[word])
    if is_digits(word) and (value := digits(word)) is not None:
        return at + 1, value
    return None


def _tens_behind(words: Sequence[str], at: int, value: float) -> tuple[int, float]:
    """What follows a hundred: "and twenty", "five", "and 21"; not the hundred of another number."""
    joined = at < len(words) and words[at] in ("and", "&")
    tail = _below_hundred(words, at + joined)
    if tail is None or not 0 < tail[1] < 100 or tail[1] % 1 or (is_digits(words[at + joined]) and not joined):
        return at, value
    following = words[tail[0]] if tail[0] < len(words) else ""
    if following == "hundred" or (joined and following in PLURAL_DENOMINATORS):
        return at, value
    return tail[0], value + tail[1]


def _tail(words: Sequence[str], at: int, step: float) -> tuple[int, float] | None:
    """What follows a scale: "two hundred", "and one", ", two hundred", "3 hundred and 21"."""
    joined = at < len(words) and words[at] in ("and", "&")
    comma = at < len(words) and words[at] == ","
    first = at + (joined or comma)
    if first >= len(words) or (not joined and words[first] in SCALES):
        return None
    tail = cardinal(words, first, step)
    if tail is None or tail[1] <= 0:
        return None
    if is_digits(words[first]) and not joined and (comma or tail[0] == first + 1):
        return None
    if comma and not any(words[i] in HUNDRED or words[i] in SCALES for i in range(first, tail[0])):
        return None
    if joined and tail[0] < len(words) and words[tail[0]] in PLURAL_DENOMINATORS:
        return None
    return tail
