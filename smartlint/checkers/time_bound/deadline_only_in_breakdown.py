"""Deadline only in breakdown: the Time-bound line has a last day that the statement leaves out."""

from collections.abc import Iterator

from smartlint.checker import Checker, Goal
from smartlint.checkers.breakdown import in_line, in_statement
from smartlint.facts import Deadline, TimeKind
from smartlint.model import Criterion, Finding


class DeadlineOnlyInBreakdown(Checker):
    """The Time-bound line of the breakdown has a deadline, and the statement has none.

    Why it matters: the statement travels alone, onto a slide or into a list, and arrives there without its date.

    Bad:
        Visit ten families. / Time-bound: By 30 June 2027.

    Good:
        Visit ten families by 30 June 2027. / Time-bound: By 30 June 2027.
    """

    code = "T113"
    name = "deadline-only-in-breakdown"
    criterion = Criterion.TIME_BOUND
    needs = Deadline
    message = "'{text}' stands in the breakdown, but the statement has no deadline"
    hint = "put '{text}' into the statement too"
    question = "Would somebody who reads only the statement know by when?"

    def check(self, goal: Goal) -> Iterator[Finding]:
        """One finding at the line's first deadline, when the statement has none."""
        if in_statement(goal, Deadline):
            return
        for fact in in_line(goal, Deadline, Criterion.TIME_BOUND):
            if fact.end or fact.kind is TimeKind.EVENT:
                yield self.finding(fact)
                return
