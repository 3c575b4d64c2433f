"""What checkers of measurable ask of the facts: does anything decide, at the end, whether the goal was reached?"""

from functools import lru_cache

from smartlint.checker import Goal
from smartlint.checkers.commitments import is_topic
from smartlint.checkers.measurable.observability import SCALE
from smartlint.facts import MEASURING, Deadline, Fact, Level, Outcome, Quantity


def measuring(goal: Goal) -> tuple[Quantity, ...]:
    """The quantities whose role can make a goal measurable."""
    return tuple(fact for fact in goal.facts.of(Quantity) if fact.role in MEASURING)


@lru_cache(maxsize=8)  # six checkers ask in turn
def support(goal: Goal) -> tuple[Fact, ...]:
    """What a third person could decide by, in text order: such quantities, reachable levels, and definite outcomes.

    Without a quantity, levels and outcomes count only as far as all signs together say that they could be seen.
    """
    levels = goal.facts.of(Level)
    seen: tuple[Fact, ...] = (*levels, *(fact for fact in goal.facts.of(Outcome) if fact.definite))
    found: tuple[Fact, ...] = ()
    if quantities := measuring(goal):
        found = (*quantities, *seen)
    else:
        action, weight = SCALE.weigh_least(goal)
        if weight >= SCALE.met and not (action is None and is_topic(goal)):
            found = seen or goal.facts.of(Outcome) or ((action,) if action is not None else goal.facts.of(Deadline))
    return tuple(sorted(found, key=lambda fact: (fact.span.part != "statement", fact.span.start, fact.span.end)))
