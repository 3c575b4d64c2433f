"""What checkers of measurable ask of the facts: does anything decide, at the end, whether the goal was reached?"""

from functools import lru_cache

from smartlint.checker import Goal
from smartlint.facts import MEASURING, Fact, Level, Outcome, Quantity


def measuring(goal: Goal) -> tuple[Quantity, ...]:
    """The quantities whose role can make a goal measurable."""
    return tuple(fact for fact in goal.facts.of(Quantity) if fact.role in MEASURING)


@lru_cache(maxsize=8)  # six checkers ask in turn
def support(goal: Goal) -> tuple[Fact, ...]:
    """What a third person could decide by: such quantities, reachable levels, and definite outcomes, in text order."""
    outcomes = tuple(fact for fact in goal.facts.of(Outcome) if fact.definite)
    found: tuple[Fact, ...] = (*measuring(goal), *goal.facts.of(Level), *outcomes)
    return tuple(sorted(found, key=lambda fact: (fact.span.part != "statement", fact.span.start, fact.span.end)))
