"""Breakdown asks: a line of the breakdown puts a question instead of an answer."""

from collections.abc import Iterator

from smartlint.checker import Checker, Goal
from smartlint.checkers.breakdown import TITLES
from smartlint.facts import BreakdownLine, LineKind
from smartlint.model import Finding, Severity


class BreakdownAsks(Checker):
    """A line of the breakdown asks a question, where the answer should stand.

    Why it matters: "How many visits were made?" shows where to look, not what would be enough. The line counts as no
    evidence for its criterion.

    Bad:
        Visit families this year. / Measurable: Did you keep count of the visits?

    Good:
        Visit families this year. / Measurable: Ten visits, counted in the visit log.
        Visit families this year. / Measurable: How many? Ten, counted in the visit log.
    """

    code = "G009"
    name = "breakdown-asks"
    criterion = None
    needs = BreakdownLine
    default_severity = Severity.WARNING
    message = "the line '{line:phrase}' of the breakdown asks, and answers nothing"
    hint = "write the answer in its place: what will be true, how much, by when"
    question = "What is your own answer to that?"
    phrases = TITLES

    def check(self, goal: Goal) -> Iterator[Finding]:
        """A finding for each line that only asks."""
        for fact in goal.facts.of(BreakdownLine):
            if fact.kind is LineKind.QUESTION:
                yield self.finding(fact, line=fact.span.part)
