"""Absolute: an unbounded claim that no one can keep."""

from collections.abc import Iterator

from smartlint.checker import Checker, Goal
from smartlint.facts import Absolute, Purpose
from smartlint.model import Criterion, Effect, Finding, Severity


class AbsoluteClaim(Checker):
    """The goal claims all, never, 100 % or none at all, over a set that has no bounds.

    Why it matters: one exception and the goal has failed, so nobody plans for it in earnest.

    Bad:
        Eliminate stigma in our town by 2028.
        We will reach 100 % of our patients by phone by June.

    Good:
        Grade all 27 essays of my class by June.
        Reach 90 % of our patients by phone by June.
        Answer every question on my own intake form.
    """

    code = "A102"
    name = "absolute"
    criterion = Criterion.ACHIEVABLE
    needs = Absolute
    effects = (Effect.MISSING,)
    default_severity = Severity.WARNING
    supersedes = ("no-means",)
    message = "'{text}' allows no exception"
    hint = (
        "name a share or a set that can be reached: 'at least [number] % of [whom]', 'the [number] [things] on [list]'"
    )
    question = "What would be a very good result, short of '{text}'?"

    def check(self, goal: Goal) -> Iterator[Finding]:
        """One finding for each claim over an open set."""
        reasons = goal.facts.of(Purpose)
        for fact in goal.facts.of(Absolute):
            if fact.open and not any(fact.span.overlaps(reason.span) for reason in reasons):
                yield self.finding(fact)
