"""Unclear reference: a pronoun points at nothing."""

from collections.abc import Iterator

from smartlint.checker import Checker, Goal
from smartlint.facts import Reference
from smartlint.model import Criterion, Finding


class UnclearReference(Checker):
    """A pronoun ("it", "this", "them") points at something that the text does not say.

    Why it matters: the writer knows what is meant; the colleague who takes over in March does not.

    Bad:
        Finish it by Friday.
        We will improve this before the audit.

    Good:
        Draft the report and send it by Friday.
        Make it easier for families to book a visit.
    """

    code = "S106"
    name = "unclear-reference"
    criterion = Criterion.SPECIFIC
    needs = Reference
    message = "'{text}' points at something that the text does not name"
    hint = "put the thing itself in place of '{text}'"
    question = "What is '{text}'?"

    def check(self, goal: Goal) -> Iterator[Finding]:
        """One finding at the first pronoun with nothing before it."""
        for fact in goal.facts.of(Reference):
            if not fact.resolved:
                yield self.finding(fact)
                return
