"""The grammar's top: which productions a word can open, and ranges of what they give."""

from collections.abc import Callable, Iterable
from functools import cache

from smartlint.extract.time import (
    counted,
    days,
    edges,
    fiscal,
    named,
    numeric,
    quarters,
    ranked,
    spans,
    units,
    weekdays,
    weeks,
    years,
)
from smartlint.extract.time.ground import Ground, Term
from smartlint.extract.time.leaf import unusual
from smartlint.extract.time.vocabulary import vocabulary

Production = Callable[[Ground, int], Term | None]

_BY_NUMBER: tuple[Production, ...] = (
    numeric.numeric,
    days.year_first,
    fiscal.year_then_name,
    quarters.part_of_year,
    years.calendar_year,
    days.day_first,
    spans.anchored,
    spans.duration,
    counted.count_before_shift,
    ranked.ranked,
    edges.compound,
    named.holiday,
    years.decade,
)
_ORDINALS: tuple[Production, ...] = (days.day_first, ranked.ranked, named.holiday)
_ARTICLE: tuple[Production, ...] = (
    edges.edge,
    days.day_first,
    ranked.ranked,
    units.shifted,
    units.after_next,
    days.relative_day,
    weeks.week_of,
    weeks.month_of,
    years.calendar_year,
    fiscal.year_then_name,
    edges.acronym,
    years.decade,
    units.current,
    counted.count_before_shift,
    named.holiday,
    edges.compound,
)


@cache
def productions() -> dict[str, tuple[Production, ...]]:
    """Which productions each word can open, in the order in which they win when they reach equally far."""
    v = vocabulary()
    table: dict[str, list[Production]] = {}

    def add(words: Iterable[str], *reads: Production) -> None:
        for word in words:
            mine = table.setdefault(word, [])
            mine.extend(read for read in reads if read not in mine)

    add(v.months, days.month_first)
    add(v.weekdays, weekdays.weekday)
    add(v.days, days.relative_day)
    add(v.shifts, units.shifted)
    add(("last", "final", "first"), ranked.ranked)
    add(v.edges, edges.edge)
    add(v.acronyms, edges.acronym)
    add(v.seasons, fiscal.teaching_term, named.season)
    add(v.named_years, fiscal.named_year, quarters.part_of_year, edges.compound)
    add(("q", "h", "quarter"), quarters.part_of_year)
    add(("year", "cy", "'", "‘"), years.calendar_year)
    add(("year", "month", "quarter", "year's", "month's", "quarter's"), edges.compound)
    add(("week", "month", "year"), units.after_next)
    add(("week", "weekend"), weeks.week_of)
    add(("w",), weeks.week_of)
    add(("month",), weeks.month_of)
    add(("day",), days.relative_day)
    add(("midyear",), edges.midyear)
    add(
        ("a", "an", "half", "couple", "several", "some", "many", "few", "another", "single"),
        spans.anchored,
        spans.duration,
    )
    add(("a",), weeks.week_of)
    add(("all", "full", "whole", "entire", "weekend"), units.bare_unit)
    add(("my", "our", "your", "their"), units.current)
    add(v.decades, years.decade)
    add((*v.holidays, *(word[:-1] + "'s" for word in v.holidays if word.endswith("s"))), named.holiday)
    add(("the",), *_ARTICLE)
    return {word: tuple(reads) for word, reads in table.items()}


def leaf(g: Ground, i: int) -> Term | None:
    """The longest expression without a range that begins at a lexeme.

    The earlier production of two that reach as far.
    """
    if not 0 <= i < g.size:
        return None
    word = g.word(i)
    number = g.numbers.get(i)
    reads = productions().get(word, ())
    if number is not None:
        reads = (*reads, *(_ORDINALS if number.kind == "ordinal" else _BY_NUMBER))
    elif g.is_number(i):
        reads = _BY_NUMBER
    best: Term | None = None
    for read in reads:
        try:
            term = read(g, i)
        except (OverflowError, ValueError):
            continue
        if term is not None and term.start and term.end and term.start > term.end:
            continue
        if term is not None and (best is None or term.last > best.last):
            best = term
    if best is not None and best.parts.month and best.shape in ("day", "month"):
        return unusual(g, i, best) or best
    return best
