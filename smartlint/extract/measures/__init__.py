"""What is counted, from what, to what, how often: quantities, levels, indicators, outcomes, measures."""

from smartlint.extract.measures.compose import compose
from smartlint.extract.measures.indicators import indicators
from smartlint.extract.measures.levels import levels
from smartlint.extract.measures.outcomes import outcomes
from smartlint.extract.measures.page import Page
from smartlint.extract.measures.quantities import quantities
from smartlint.extract.scan import Scan
from smartlint.extractor import Source
from smartlint.facts import Fact


def read(scanned: Scan, source: Source, times: list[Fact], claimed: frozenset[int]) -> list[Fact]:
    """The facts of measure in a text.

    Args:
        scanned: its lexemes and numerals.
        source: its words, and the actions found so far.
        times: its expressions of time.
        claimed: the indices of the lexemes that belong to an expression of time.
    """
    page = Page(scanned, source, times, claimed)
    counted, named = quantities(page), indicators(page)
    return [*counted, *levels(page, counted), *named, *outcomes(page), *compose(page, counted, named)]
