"""Hedge: words that take the commitment back."""

from collections.abc import Iterator

from smartlint.checker import Checker, Goal
from smartlint.facts import Hedge
from smartlint.model import Criterion, Finding


class Hedged(Checker):
    """Words such as "try to", "if possible" or "hopefully" take the commitment back.

    Why it matters: whoever only tries has succeeded by trying. If something may get in the way, name it and plan for it.

    Bad:
        I will try to call two employers by Friday.
        Hopefully we finish the audit in May.

    Good:
        I will call two employers by Friday.
        Try three new recipes by Easter.
    """

    code = "A103"
    name = "hedge"
    criterion = Criterion.ACHIEVABLE
    needs = Hedge
    message = "'{text}' takes the commitment back"
    hint = "leave '{text}' out, and aim lower if you have to"
    question = "What would you commit to without '{text}'?"

    def check(self, goal: Goal) -> Iterator[Finding]:
        """One finding for each hedge."""
        for fact in goal.facts.of(Hedge):
            yield self.finding(fact)
