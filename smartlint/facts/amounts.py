"""How much of what: indicators, quantities, levels, and the measures made of them."""

from enum import StrEnum
from typing import Literal

from smartlint.facts.fact import Fact


class Direction(StrEnum):
    """Which way an indicator is to move."""

    UP = "up"
    DOWN = "down"
    KEEP = "keep"
    UNKNOWN = "unknown"


class Indicator(Fact):
    """A named thing that can be measured: readmissions, NPS, client satisfaction."""

    type: Literal["indicator"] = "indicator"
    lemma: str
    direction: Direction = Direction.UNKNOWN


class Comparator(StrEnum):
    """How a quantity is to be compared with what will be observed."""

    EQ = "="
    GE = ">="
    GT = ">"
    LE = "<="
    LT = "<"
    ABOUT = "~"


class QuantityRole(StrEnum):
    """What a quantity is there for; the first five can make a goal measurable."""

    TARGET = "target"
    BASELINE = "baseline"
    CHANGE = "change"
    FREQUENCY = "frequency"
    DURATION = "duration"
    SCOPE = "scope"
    RATING = "rating"
    OTHER = "other"


MEASURING = frozenset(
    {QuantityRole.TARGET, QuantityRole.BASELINE, QuantityRole.CHANGE, QuantityRole.FREQUENCY, QuantityRole.DURATION}
)
"""The roles that can make a goal measurable."""


class Quantity(Fact):
    """A number with what it counts. The span is the number with its symbol or measure unit ("three", "90%", "48 hours").

    Attributes:
        value: the number, or None for a range.
        low: lower end of a range.
        high: upper end of a range.
        unit: "%", "$", "hour", the counted noun's lemma, or "".
        comparator: how it is to be compared.
        role: what it is there for.
        relative: whether it is a change of an amount ("by 20 %", "double").
        of: what the number is about, for showing ("clients"), or "".
    """

    type: Literal["quantity"] = "quantity"
    value: float | None
    low: float | None = None
    high: float | None = None
    unit: str = ""
    comparator: Comparator = Comparator.EQ
    role: QuantityRole
    relative: bool = False
    of: str = ""


class Level(Fact):
    """A reachable level without a number: "independently", "without assistance", "grade level", "all four steps"."""

    type: Literal["level"] = "level"


class Measure(Fact):
    """How much of what: ids of the indicator and of the quantities that measure it."""

    type: Literal["measure"] = "measure"
    indicator: str | None = None
    baseline: str | None = None
    target: str | None = None
    change: str | None = None
    rate: str | None = None
    comparator: Comparator = Comparator.EQ
    direction: Direction = Direction.UNKNOWN
