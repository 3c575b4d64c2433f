"""How quantities and indicators belong together: baseline, target, change and rate of one indicator as one measure."""

from collections.abc import Sequence

from smartlint.extract.measures.indicators import direction
from smartlint.extract.measures.page import Page
from smartlint.facts import MEASURING, Direction, Indicator, Measure, Quantity, QuantityRole

_SLOTS = {QuantityRole.BASELINE: "baseline", QuantityRole.TARGET: "target", QuantityRole.DURATION: "target",
          QuantityRole.CHANGE: "change", QuantityRole.FREQUENCY: "rate"}


def compose(page: Page, quantities: Sequence[Quantity], indicators: Sequence[Indicator]) -> list[Measure]:
    """The measures: an indicator with the quantities of its clause that stand nearest to it.

    A quantity opens a new measure when its slot is taken, or another indicator or clause begins.

    Args:
        page: lexemes, words and actions.
        quantities: in text order.
        indicators: in text order.
    """
    by_clause: dict[str | None, list[Indicator]] = {}
    for indicator in indicators:
        by_clause.setdefault(indicator.clause, []).append(indicator)
    found: list[Measure] = []
    group: dict[str, Quantity] = {}
    owner: Indicator | None = None
    for quantity in quantities:
        if quantity.role not in MEASURING:
            continue
        nearest = _nearest(quantity, by_clause.get(quantity.clause, []))
        slot = _SLOTS[quantity.role]
        first = next(iter(group.values()), None)
        if first is not None and (slot in group or nearest is not owner or first.clause != quantity.clause):
            found.append(_measure(page, owner, group))
            group = {}
        group[slot] = quantity
        owner = nearest
    if group:
        found.append(_measure(page, owner, group))
    return found


def _nearest(quantity: Quantity, indicators: Sequence[Indicator]) -> Indicator | None:
    """The last indicator of the clause that begins before the quantity's phrase ends, else the first one."""
    before = [fact for fact in indicators if fact.span.start < quantity.phrase.end]
    return before[-1] if before else next(iter(indicators), None)


def _measure(page: Page, owner: Indicator | None, group: dict[str, Quantity]) -> Measure:
    facts = [*group.values(), *([owner] if owner else [])]
    start, end = min(fact.phrase.start for fact in facts), max(fact.phrase.end for fact in facts)
    main = group.get("target") or group.get("change") or next(iter(group.values()))
    ids = {slot: group[slot].id if slot in group else None for slot in ("baseline", "target", "change", "rate")}
    return Measure.at(page.source.text.text, start, end, part=page.source.text.part, phrase=None, clause=main.clause,
                      indicator=owner.id if owner else None, comparator=main.comparator,
                      direction=_direction(page, main, group), **ids)


def _direction(page: Page, main: Quantity, group: dict[str, Quantity]) -> Direction:
    """Which way the verb says, else which way the numbers go."""
    said = direction(page, main.clause)
    baseline, target = group.get("baseline"), group.get("target")
    now, then = (fact.value if fact else None for fact in (baseline, target))
    if said is not Direction.UNKNOWN or now is None or then is None or now == then:
        return said
    return Direction.UP if then > now else Direction.DOWN
