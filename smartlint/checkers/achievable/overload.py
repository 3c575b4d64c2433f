"""Overload: too many results at once, or too large a change for the time."""

from collections.abc import Iterator

from pydantic import Field

from smartlint.checker import Checker, Goal
from smartlint.checkers.achievable.scale import large_changes, unrelated_results
from smartlint.facts import Deadline
from smartlint.model import Criterion, Effect, Finding, Severity
from smartlint.templates import Counted


class Overload(Checker):
    """Several unrelated results are joined in one goal, or a large change is to happen in a few days.

    Why it matters: what does not fit into the time and hands there are will not be done, and takes down what would have
    fitted.

    Bad:
        Double our membership within two weeks.
        I will write a novel, get a pilot's licence and buy a house by May.

    Good:
        Double our membership within two years.
        Write, proofread and publish the handbook by May.
    """

    code = "A105"
    name = "overload"
    criterion = Criterion.ACHIEVABLE
    effects = (Effect.MISSING,)
    default_severity = Severity.WARNING
    supersedes = ("no-means", "several-goals")
    message = "{what:phrase} is more than one goal can carry"
    hint = "split it, or give it the time it takes: one result a goal, with its own date"
    question = "If only one part of this could be done, which would it be?"
    phrases = {
        "results": "{results} results in one",
        "change": Counted(
            "days", one="'{words}' in one day", other="'{words}' in {days} days", none="'{words}' on the very day"
        ),
    }

    results: int = Field(default=3, ge=2, description="how many unrelated results are too many")
    factor: float = Field(default=2.0, gt=1, description="the multiple from which a change is large")
    days: int = Field(default=31, ge=1, description="the number of days that are too few for a large change")

    def check(self, goal: Goal) -> Iterator[Finding]:
        """One finding, about the number of results or about the size of the change."""
        found = unrelated_results(goal)
        if len(found) >= self.results:
            yield self.finding(found[-1], what="results", results=len(found))
            return
        ends = [(fact.end - goal.written).days for fact in goal.facts.of(Deadline) if fact.end]
        if not ends or not 0 <= max(ends) <= self.days:
            return
        for fact in large_changes(goal, self.factor):
            yield self.finding(fact, what="change", words=fact.phrase.of(goal.text), days=max(ends))
            return
