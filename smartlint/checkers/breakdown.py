"""What checkers ask of a breakdown: the line of a criterion, its facts, and whether they are in the statement too."""

from typing import TypeVar

from smartlint.checker import Goal
from smartlint.facts import Fact
from smartlint.model import STATEMENT, Criterion
from smartlint.templates import Phrase

F = TypeVar("F", bound=Fact)

TITLES: dict[str, Phrase] = {criterion.value: criterion.title for criterion in Criterion}
"""What each line of a breakdown is called."""


def in_statement(goal: Goal, kind: type[F]) -> tuple[F, ...]:
    """The facts of that kind in the statement."""
    return tuple(fact for fact in goal.facts.of(kind) if fact.span.part == STATEMENT)


def in_line(goal: Goal, kind: type[F], criterion: Criterion) -> tuple[F, ...]:
    """The facts of that kind in the criterion's line of the breakdown."""
    return tuple(fact for fact in goal.facts.of(kind) if fact.span.part == criterion)
