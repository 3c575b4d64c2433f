"""Breakdown repeats definition: a line that only says what its letter means."""

from collections.abc import Iterator

from smartlint.checker import Checker, Goal
from smartlint.checkers.breakdown import TITLES
from smartlint.facts import BreakdownLine, LineKind
from smartlint.model import Finding, Severity


class BreakdownRepeatsDefinition(Checker):
    """A line of the breakdown only claims its criterion, in the words of the definition.

    Why it matters: "This goal is achievable" would stand under any goal, and so says nothing about this one. The line
    counts as no evidence.

    Bad:
        Visit ten families by 30 June 2027. / Achievable: This goal is realistic and attainable.

    Good:
        Visit ten families by 30 June 2027. / Achievable: Two mornings a week are kept free for visits.
    """

    code = "G010"
    name = "breakdown-repeats-definition"
    criterion = None
    needs = BreakdownLine
    default_severity = Severity.HINT
    message = "the line '{line:phrase}' of the breakdown says only what the letter means"
    hint = "name what makes this goal '{line:phrase}': a number, a name, a day, a resource, a reason"
    question = "What in this goal makes it '{line:phrase}', that would not stand under every other goal?"
    phrases = TITLES

    def check(self, goal: Goal) -> Iterator[Finding]:
        """A finding for each line that only claims."""
        for fact in goal.facts.of(BreakdownLine):
            if fact.kind is LineKind.DEFINITION:
                yield self.finding(fact, line=fact.span.part)
