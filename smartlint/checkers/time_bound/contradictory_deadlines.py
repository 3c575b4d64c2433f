"""Contradictory deadlines: two last days for the same thing."""

from collections.abc import Iterator
from itertools import pairwise

from smartlint.checker import Checker, Goal
from smartlint.facts import Deadline
from smartlint.model import Criterion, Finding, Severity


class ContradictoryDeadlines(Checker):
    """Two different last days are set for the same thing.

    Why it matters: the later one will be taken, and the earlier one makes the goal look missed. Dates of separate
    steps are no contradiction.

    Bad:
        By March 2027 open the new clinic by the end of 2028.

    Good:
        Open the new clinic by March 2027.
        Sign the lease by March 2027, and open the new clinic by the end of 2028.
    """

    code = "T110"
    name = "contradictory-deadlines"
    criterion = Criterion.TIME_BOUND
    needs = Deadline
    default_severity = Severity.WARNING
    message = "'{text}' ends on {end:date}, but '{other}' on {later:date}"
    hint = "keep one last day, or say which step each of the two belongs to"
    question = "Which of the two is the last day, {end:date} or {later:date}?"

    def check(self, goal: Goal) -> Iterator[Finding]:
        """One finding on the earlier of two deadlines with different last days in the same part."""
        dated = sorted((d for d in goal.facts.of(Deadline) if d.end), key=lambda d: (d.end, d.span.start))
        for one, other in pairwise(dated):
            if one.end and other.end and one.end < other.end and one.span.part == other.span.part:
                yield self.finding(one, end=one.end, other=other.text, later=other.end)
                return
