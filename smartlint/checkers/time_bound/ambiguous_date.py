"""Ambiguous date: two readers place the deadline on different days."""

from collections.abc import Iterator

from smartlint.checker import Checker, Goal
from smartlint.facts import Certainty, Deadline
from smartlint.model import Criterion, Finding, Severity


class AmbiguousDate(Checker):
    """The deadline can be read as two different days: day and month could change places, or weekday and date disagree.

    Why it matters: "03/04/2027" is 4 March in Chicago and 3 April in Leeds. Which one is taken is a convention that
    can be set; a month written as a word needs none.

    Bad:
        Send the survey to all tenants by 03/04/2027.

    Good:
        Send the survey to all tenants by 4 March 2027.
        Send the survey to all tenants by 2027-03-04.
        Send the survey to all tenants by 03/25/2027.
    """

    code = "T107"
    name = "ambiguous-date"
    criterion = Criterion.TIME_BOUND
    needs = Deadline
    default_severity = Severity.WARNING
    message = "'{text}' is read as {end:date}, but could be {other:date}"
    hint = "write the month as a word: 'by [day month year]'"
    question = "Do you mean {end:date} or {other:date}?"

    def check(self, goal: Goal) -> Iterator[Finding]:
        """One finding for each deadline with another reading of the same words."""
        for deadline in goal.facts.of(Deadline):
            others = [reading.end for reading in deadline.readings if reading.end and reading.end != deadline.end]
            if deadline.certainty is Certainty.AMBIGUOUS and deadline.end and others:
                yield self.finding(deadline, end=deadline.end, other=others[0])
