"""Unfilled placeholder: a gap of a template is still open."""

from collections.abc import Iterator

from smartlint.checker import Checker, Goal
from smartlint.facts import Placeholder
from smartlint.model import Finding, Severity


class UnfilledPlaceholder(Checker):
    """A gap of a template is still open: [X], TBD, ____, X%.

    Why it matters: a goal with a gap cannot be agreed on, and gaps that reach a plan are seldom filled later.

    Bad:
        Reduce missed appointments by X% before 30 June 2027.
        [Client name] will call two landlords by Friday.

    Good:
        Reduce missed appointments by 10% before 30 June 2027.
        - [ ] Call two landlords by Friday.
    """

    code = "G002"
    name = "unfilled-placeholder"
    criterion = None
    needs = Placeholder
    default_severity = Severity.ERROR
    message = "'{text}' is a gap that still has to be filled"
    hint = "put the real value in place of '{text}'"
    question = "What belongs in the place of '{text}'?"

    def check(self, goal: Goal) -> Iterator[Finding]:
        """One finding for each gap."""
        for fact in goal.facts.of(Placeholder):
            yield self.finding(fact)
