"""Several goals: unrelated results are joined in one text."""

from collections.abc import Iterator

from smartlint.checker import Checker, Goal
from smartlint.checkers.commitments import commitments, related
from smartlint.facts import MEASURING, Action, Outcome, Quantity
from smartlint.model import Finding


class SeveralGoals(Checker):
    """A second sentence commits to a result that has nothing to do with the first.

    Why it matters: two goals in one box share one deadline and one measure, and one of them is forgotten.

    Bad:
        I will pass the first-aid exam in May. I will buy three chairs for the waiting room.

    Good:
        I will finish the first-aid course in May. I will practise what the course teaches every week.
        Call the landlord and visit the flat by Friday.
    """

    code = "G005"
    name = "several-goals"
    criterion = None
    message = "'{text}' begins a second goal"
    hint = "write one goal for each result, each with its own measure and date"
    question = "Which of these matters most, and can the others be goals of their own?"

    def check(self, goal: Goal) -> Iterator[Finding]:
        """One finding at the first commitment that is unrelated to the main one."""
        actions = commitments(goal)
        for action in actions[1:]:
            apart = action.sentence != actions[0].sentence and not related(goal, actions[0], action)
            if apart and _ends(goal, actions[0]) and _ends(goal, action):
                yield self.finding(action, text=action.phrase.of(goal.text))
                return


def _ends(goal: Goal, action: Action) -> bool:
    """Whether the action is a result of its own: it has a definite outcome, or a count."""
    found = [fact for fact in goal.facts.of(Outcome) if fact.definite]
    counts = [fact for fact in goal.facts.of(Quantity) if fact.role in MEASURING]
    return any(fact.clause == action.id or fact.span.overlaps(action.phrase) for fact in (*found, *counts))
