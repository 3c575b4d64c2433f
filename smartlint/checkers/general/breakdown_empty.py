"""Breakdown empty: a line of the breakdown that holds nothing."""

from collections.abc import Iterator

from smartlint.checker import Checker, Goal
from smartlint.checkers.breakdown import TITLES
from smartlint.facts import BreakdownLine, LineKind
from smartlint.model import Finding, Severity


class BreakdownEmpty(Checker):
    """A line of the breakdown is empty, or only says that it is.

    Why it matters: the form asks for the line because somebody will rely on it. An empty one looks answered in a
    count of forms, and is not.

    Bad:
        Visit ten families by 30 June 2027. / Relevant: n/a

    Good:
        Visit ten families by 30 June 2027. / Relevant: So that they know whom to call.
    """

    code = "G008"
    name = "breakdown-empty"
    criterion = None
    needs = BreakdownLine
    default_severity = Severity.WARNING
    message = "the line '{line:phrase}' of the breakdown is empty"
    hint = "say in one sentence what in this goal makes it '{line:phrase}', or leave the line out"
    question = "What would you tell a new colleague about '{line:phrase}'?"
    phrases = TITLES

    def check(self, goal: Goal) -> Iterator[Finding]:
        """A finding for each empty line."""
        for fact in goal.facts.of(BreakdownLine):
            if fact.kind is LineKind.EMPTY:
                yield self.finding(fact.span, line=fact.span.part)
