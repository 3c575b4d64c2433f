"""Implied reason: the object shows whose interest it serves, but no reason is given."""

from collections.abc import Iterator

from smartlint.checker import Checker, Goal
from smartlint.checkers.relevant.no_reason import NoReason
from smartlint.facts import Beneficiary, Problem, ServedAim
from smartlint.model import Criterion, Effect, Finding, Severity


class ImpliedReason(Checker):
    """Whose interest it serves can be guessed from the words, but no reason is given.

    Why it matters: readers fill the gap, each with another reason. One clause settles it.

    Bad:
        Reduce falls on the ward by 20 % by June.
        Visit every client at home once a month.

    Good:
        Reduce falls on the ward by 20 % so that patients go home sooner.
        Renew the domain name in May.
    """

    code = "R102"
    name = "implied-reason"
    criterion = Criterion.RELEVANT
    effects = (Effect.WEAK,)
    default_severity = Severity.HINT
    supersedes = ("no-reason",)
    message = "'{text}' hints at why this matters, but no reason is given"
    hint = "say it outright: 'so that [who] can [what]'"
    question = "What does this change for them?"

    def check(self, goal: Goal) -> Iterator[Finding]:
        """One finding at the first words that hint at a reason, where none is stated."""
        if NoReason().supporting(goal):
            return
        aims = tuple(fact for fact in goal.facts.of(ServedAim) if fact.aims)
        for fact in (*goal.facts.of(Problem), *goal.facts.of(Beneficiary), *aims)[:1]:
            yield self.finding(fact)
