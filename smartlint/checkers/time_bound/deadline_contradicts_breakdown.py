"""Deadline contradicts breakdown: the statement ends on one day, its Time-bound line on another."""

from collections.abc import Iterator

from smartlint.checker import Checker, Goal
from smartlint.checkers.breakdown import in_line, in_statement
from smartlint.facts import Deadline
from smartlint.model import Criterion, Finding, Severity


class DeadlineContradictsBreakdown(Checker):
    """The Time-bound line of the breakdown names another last day than the statement.

    Why it matters: one of the two was changed and the other forgotten. Whoever reads only one of them plans for the
    wrong day.

    Bad:
        Visit ten families by 30 June 2027. / Time-bound: The last visit is due by 30 September 2027.

    Good:
        Visit ten families by 30 June 2027. / Time-bound: The last visit is due by the end of June 2027.
        Visit ten families by 30 June 2027. / Time-bound: Two visits a month, and the last by 30 June 2027.
    """

    code = "T112"
    name = "deadline-contradicts-breakdown"
    criterion = Criterion.TIME_BOUND
    needs = Deadline
    default_severity = Severity.WARNING
    message = "'{text}' in the breakdown ends on {end:date}, but the statement on {stated:date}"
    hint = "give both the same last day"
    question = "Which of the two is the last day, {stated:date} or {end:date}?"

    def check(self, goal: Goal) -> Iterator[Finding]:
        """One finding at the line's latest deadline, when the statement's latest is another day."""
        stated = [fact.end for fact in in_statement(goal, Deadline) if fact.end]
        lined = [(fact.end, fact) for fact in in_line(goal, Deadline, Criterion.TIME_BOUND) if fact.end]
        if not stated or not lined or {end for end, _ in lined} & set(stated):
            return
        end, fact = max(lined, key=lambda item: (item[0], item[1].span.start))
        yield self.finding(fact, end=end, stated=max(stated))
