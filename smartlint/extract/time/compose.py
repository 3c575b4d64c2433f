"""The grammar's top: which productions a word can open, and ranges of what they give."""

from collections.abc import Callable
from functools import cache

from smartlint.extract.time import days, modifiers, named, numeric, spans, units, years
from smartlint.extract.time.ground import Ground, Term
from smartlint.extract.time.vocabulary import vocabulary

Production = Callable[[Ground, int], Term | None]

_BY_NUMBER: tuple[Production, ...] = (
    numeric.numeric, days.year_first, years.part_of_year, years.calendar_year, days.day_first, spans.anchored, spans.duration,
    units.count_before_shift, modifiers.ranked, modifiers.compound, named.holiday, years.decade,
)
_ORDINALS: tuple[Production, ...] = (modifiers.ranked, days.day_first, named.holiday)
_ARTICLE: tuple[Production, ...] = (
    modifiers.edge, modifiers.ranked, units.shifted, days.day_first, units.after_next, days.relative_day, units.week_of,
    units.month_of, years.calendar_year, modifiers.acronym, years.decade, units.current, units.count_before_shift, named.holiday, modifiers.compound,
)


@cache
def productions() -> dict[str, tuple[Production, ...]]:
    """Which productions each word can open, in the order in which they win when they reach equally far."""
    v = vocabulary()
    table: dict[str, list[Production]] = {}

    def add(words: object, *reads: Production) -> None:
        for word in words:  # type: ignore[attr-defined]
            mine = table.setdefault(word, [])
            mine.extend(read for read in reads if read not in mine)

    add(v.months, days.month_first)
    add(v.weekdays, days.weekday)
    add(v.days, days.relative_day)
    add(v.shifts, units.shifted)
    add(("last", "final", "first"), modifiers.ranked)
    add(v.edges, modifiers.edge)
    add(v.acronyms, modifiers.acronym)
    add(v.seasons, years.teaching_term, named.season)
    add((*v.named_years, "fiscal"), years.named_year, years.part_of_year, modifiers.compound)
    add(("q", "h"), years.part_of_year)
    add(("year", "cy", "'", "‘"), years.calendar_year)
    add(("year", "month", "quarter", "year's"), modifiers.compound)
    add(("week", "month", "year"), units.after_next, units.week_of)
    add(("w",), units.week_of)
    add(("month",), units.month_of)
    add(("day",), days.relative_day)
    add(("a", "an", "half", "couple", "several", "some", "many", "few", "another", "single"), spans.anchored, spans.duration)
    add(("a",), units.week_of)
    add(("all", "full", "whole", "entire", "weekend"), units.bare_unit)
    add(("my", "our", "your", "their"), units.current)
    add(v.decades, years.decade)
    add((*v.holidays, *(word[:-1] + "'s" for word in v.holidays if word.endswith("s"))), named.holiday)
    add(("the",), *_ARTICLE)
    return {word: tuple(reads) for word, reads in table.items()}


def leaf(g: Ground, i: int) -> Term | None:
    """The longest expression without a range that begins at a lexeme; the earlier production of two that reach as far."""
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
        if term is not None and (best is None or term.last > best.last):
            best = term
    return best
