"""A quantity in the making: what the number, its symbol and its unit say, before its surroundings are read."""

from dataclasses import dataclass

from smartlint.facts import QuantityRole

COUNT, FRACTION, MULTIPLE, TIMES, SCORE = "count", "fraction", "multiple", "times", "score"
"""Kinds of draft without a unit; those with one are of the unit's kind."""


@dataclass(slots=True)
class Draft:
    """A quantity in the making.

    Attributes:
        first: index of the first lexeme of the core: the number with its symbol or unit.
        last: index of its last lexeme.
        value: the number, None for a range.
        kind: count, percent, money, duration, measure, fraction, multiple, times or score.
        unit: the unit's name, "" for a plain count so far.
        low: lower end of a range.
        high: upper end of a range.
        hyphen: whether it stands before its noun like an adjective ("30-minute").
        named: whether the number is only a name ("version 3").
        role: what it is there for, where the form of the phrase already says so.
    """

    first: int
    last: int
    value: float | None
    kind: str
    unit: str = ""
    low: float | None = None
    high: float | None = None
    hyphen: bool = False
    named: bool = False
    role: QuantityRole | None = None

    @property
    def most(self) -> float:
        """The value, or the upper end of a range."""
        return (self.high or 0.0) if self.value is None else self.value
