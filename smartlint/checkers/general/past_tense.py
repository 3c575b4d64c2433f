"""Past tense: the text reports what was achieved."""

from collections.abc import Iterator

from smartlint.checker import Checker, Goal
from smartlint.facts import NonGoal, NonGoalKind
from smartlint.model import Finding, Severity


class PastTense(Checker):
    """The text reports what was done or reached already.

    Why it matters: a report belongs into the review. As a goal it can neither be planned nor missed.

    Bad:
        We reduced waiting times by 12 % last year.
        The team has opened two new clinics since 2024.

    Good:
        We will reduce waiting times by another 12 % by December 2027.
        I decided to walk 8,000 steps every day until Easter.
    """

    code = "G004"
    name = "past-tense"
    criterion = None
    needs = NonGoal
    default_severity = Severity.ERROR
    message = "'{text}' reports what has happened, it sets no goal"
    hint = "say what will be done next, as in 'we will [verb] [what] by [date]'"
    question = "That is behind you: what comes next?"

    def check(self, goal: Goal) -> Iterator[Finding]:
        """One finding when the text only looks back."""
        for fact in goal.facts.of(NonGoal):
            if fact.kind is NonGoalKind.ACHIEVEMENT:
                yield self.finding(fact)
