"""One pass for time and measures: a numeral is typed once, as part of a date or as a quantity, never as both."""

from collections.abc import Iterable
from typing import ClassVar

from smartlint.dates import Conventions
from smartlint.extract import measures, time
from smartlint.extract.scan import scan
from smartlint.extractor import Extractor, Source
from smartlint.facts import (
    Action,
    Deadline,
    Fact,
    Indicator,
    Level,
    Measure,
    Outcome,
    Quantity,
    Recurrence,
    TimeExpression,
    VagueTime,
)


class Amounts(Extractor):
    """Finds expressions of time first, then reads the numerals they left as measures.

    Attributes:
        time: how dates and periods are read: order of day and month, fiscal and academic year, seasons.
    """

    name: ClassVar[str] = "amounts"
    needs: ClassVar[tuple[type[Fact], ...]] = (Action,)
    gives: ClassVar[tuple[type[Fact], ...]] = (
        TimeExpression,
        Deadline,
        Recurrence,
        VagueTime,
        Quantity,
        Level,
        Indicator,
        Outcome,
        Measure,
    )

    time: Conventions = Conventions()

    def extract(self, source: Source) -> Iterable[Fact]:
        """The facts of time, then those of measures, each in text order."""
        scanned = scan(source.text.text)
        times, claimed = time.read(scanned, source, self.time)
        return [*times, *measures.read(scanned, source, times, claimed)]
