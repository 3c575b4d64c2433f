"""How quantities and indicators belong together: one measure for each clause that has any."""

from collections.abc import Sequence

from smartlint.extract.measures.indicators import direction
from smartlint.extract.measures.page import Page
from smartlint.facts import MEASURING, Direction, Indicator, Measure, Quantity, QuantityRole

_SLOTS = {QuantityRole.BASELINE: "baseline", QuantityRole.TARGET: "target", QuantityRole.DURATION: "target",
          QuantityRole.CHANGE: "change", QuantityRole.FREQUENCY: "rate"}


def compose(page: Page, quantities: Sequence[Quantity], indicators: Sequence[Indicator]) -> list[Measure]:
    """The measures: an indicator with the quantities of its clause that stand nearest to it.

    A quantity opens a new measure when its slot is taken or another indicator stands between.

    Args:
        page: lexemes, words and actions.
        quantities: in text order.
        indicators: in text order.
    """
    found: list[Measure] = []
    group: dict[str, Quantity] = {}
    owner: Indicator | None = None
    for quantity in quantities:
        if quantity.role not in MEASURING:
            continue
        nearest = _nearest(quantity, indicators)
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
    """The indicator of the clause that stands last before the quantity, or inside its phrase, or right behind it."""
    own = [fact for fact in indicators if fact.clause == quantity.clause]
    before = [fact for fact in own if fact.span.start < quantity.phrase.end]
    return before[-1] if before else (own[0] if own else None)


def _measure(page: Page, owner: Indicator | None, group: dict[str, Quantity]) -> Measure:
    facts = [*group.values(), *([owner] if owner else [])]
    start, end = min(fact.phrase.start for fact in facts), max(fact.phrase.end for fact in facts)
    main = group.get("target") or group.get("change") or next(iter(group.values()))
    return Measure.at(
        page.source.text.text, start, end, part=page.source.text.part, clause=main.clause, indicator=owner.id if owner else None,
        comparator=main.comparator, direction=_direction(page, main, group),
        **{slot: quantity.id for slot, quantity in group.items()})


def _direction(page: Page, main: Quantity, group: dict[str, Quantity]) -> Direction:
    """Which way the verb says, else which way the numbers go."""
    said = direction(page, main.clause)
    if said is not Direction.UNKNOWN:
        return said
    baseline, target = group.get("baseline"), group.get("target")
    now, then = (fact.value if fact else None for fact in (baseline, target))
    if now is None or then is None or now == then:
        return Direction.UNKNOWN
    return Direction.UP if then > now else Direction.DOWN
