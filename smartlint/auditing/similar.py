"""Texts that say nearly the same: shared words and word pairs, found through MinHash without comparing all with all."""

import re
import zlib
from array import array
from collections.abc import Iterator
from itertools import pairwise

BANDS, ROWS = 10, 2
"""How many groups of hashes a text has, and how many hashes each: two texts with a similarity of s meet with the probability
1 - (1 - s^ROWS)^BANDS, which is 0.999 for s = 0.7 (Broder 1997, "On the resemblance and containment of documents";
Leskovec, Rajaraman and Ullman, "Mining of Massive Datasets", section 3.4)."""

MOST_TEXTS = 200_000
"""How many texts are remembered; later ones are compared with them and then forgotten."""

_WORD = re.compile(r"[^\W_]+")
_PRIME = (1 << 61) - 1
# Multipliers and increments of the hash functions: any will do, as long as they are always the same.
_FUNCTIONS = [(zlib.crc32(b"a%d" % i) * 2654435761 % _PRIME | 1, zlib.crc32(b"b%d" % i)) for i in range(BANDS * ROWS)]


def shingles(text: str) -> frozenset[int]:
    """The words and the pairs of neighbouring words of a text as 32-bit hashes, in small letters."""
    words = [word.encode() for word in _WORD.findall(text.casefold())]
    pairs = (first + b" " + second for first, second in pairwise(words))
    return frozenset(map(zlib.crc32, (*words, *pairs)))


def similarity(one: frozenset[int], other: frozenset[int]) -> float:
    """The share of what both have in what either has (the Jaccard index), 0..1."""
    return len(one & other) / len(one | other) if one or other else 1.0


class Similar:
    """Groups texts with the first text that they are nearly the same as.

    Args:
        least: the least similarity, 0..1.
    """

    def __init__(self, least: float) -> None:
        self._least = least
        self._kept: list[array[int]] = []
        self._bands: list[dict[int, int]] = [{} for _ in range(BANDS)]

    def group(self, text: str) -> tuple[int, bool] | None:
        """The number of the group that a text belongs to, and whether it is the first in it; None when that is unknown.

        It is unknown for a text without words, and for one that is like no other after `MOST_TEXTS` of them.
        """
        own = shingles(text)
        if not own:
            return None
        keys = list(_keys(own))
        tried: set[int] = set()
        for band, key in zip(self._bands, keys, strict=True):
            number = band.get(key)
            if number is not None and number not in tried:
                tried.add(number)
                if similarity(own, frozenset(self._kept[number])) >= self._least:
                    return number, False
        if len(self._kept) >= MOST_TEXTS:
            return None
        self._kept.append(array("I", sorted(own)))
        for band, key in zip(self._bands, keys, strict=True):
            band.setdefault(key, len(self._kept) - 1)
        return len(self._kept) - 1, True


def _keys(own: frozenset[int]) -> Iterator[int]:
    least = [min((a * shingle + b) % _PRIME for shingle in own) for a, b in _FUNCTIONS]
    for start in range(0, BANDS * ROWS, ROWS):
        yield hash(tuple(least[start : start + ROWS]))
