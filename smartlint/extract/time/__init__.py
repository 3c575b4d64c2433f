"""Expressions of time: found in the lexemes of a text, placed on the calendar, with what they do in the goal."""

from smartlint.dates import Conventions
from smartlint.extract.scan import Scan
from smartlint.extract.time.compose import leaf
from smartlint.extract.time.facts import facts_of
from smartlint.extract.time.ground import Ground
from smartlint.extract.time.reader import read_all
from smartlint.extract.time.vocabulary import vocabulary
from smartlint.extractor import Source
from smartlint.facts import Fact

__all__ = ["read"]

_NOTHING: tuple[list[Fact], frozenset[int]] = ([], frozenset())


def read(scan: Scan, source: Source, conventions: Conventions) -> tuple[list[Fact], frozenset[int]]:
    """Everything that a text says about time.

    Args:
        scan: lexemes and numerals of the text.
        source: its parsed words, and the day that relative expressions count from.
        conventions: how to read what people read differently.

    Returns:
        The facts in text order, and the indices of the lexemes that belong to dates, which are no quantities.
    """
    starters = vocabulary().starters
    if not any(
        lexeme.lower in starters or (lexeme.kind == "number" and _dateable(lexeme.lower)) for lexeme in scan.lexemes
    ):
        return _NOTHING
    g = Ground(scan, source.text, source.written, conventions, leaf)
    return facts_of(g, source, read_all(g))


def _dateable(digits: str) -> bool:
    """Whether a string of digits can be a year or a part of a date in figures."""
    return len(digits) in (1, 2, 4, 5) and digits[0] in "0123456789"
