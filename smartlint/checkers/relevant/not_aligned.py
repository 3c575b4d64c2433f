"""Not aligned: the goal shares no word with the objectives it should serve."""

from collections.abc import Iterator

from smartlint.checker import Checker, Goal
from smartlint.facts import ObjectiveMatch
from smartlint.model import Context, Criterion, Finding, Severity


class NotAligned(Checker):
    """The goal shares no telling word with any of the objectives that the caller named.

    Why it matters: a good goal that serves none of the programme's aims still takes its time and money. Words are
    compared by their base forms and, with a profile, by its synonyms. Runs only where `Context.objectives` is given, and
    not for goals that stand below their objective in a document: there the place says what they serve. The examples stand
    beside the objective "shorter waiting times for housing".

    Bad:
        Repaint the staff kitchen by June.

    Good:
        Find housing for twelve families by June.
    """

    code = "R103"
    name = "not-aligned"
    criterion = Criterion.RELEVANT
    default_severity = Severity.WARNING
    example_context = Context(objectives=("shorter waiting times for housing",))
    message = "no objective of the programme is recognisable in the goal (the first one is '{objective}')"
    hint = "name the objective that this serves, as in 'in support of [objective]'"
    question = "Which of the programme's objectives does this bring closer?"

    def check(self, goal: Goal) -> Iterator[Finding]:
        """One finding when objectives are known and the goal shares a word with none of them."""
        objectives = () if goal.context.below else goal.context.objectives
        if objectives and not goal.facts.of(ObjectiveMatch):
            yield self.finding(objective=objectives[0])
