"""Several goals: unrelated results are joined in one text."""

from collections.abc import Iterator

from smartlint.checker import Checker, Goal
from smartlint.checkers.commitments import commitments, related
from smartlint.facts import Action
from smartlint.model import Finding


class SeveralGoals(Checker):
    """A second sentence commits to a result that has nothing to do with the first.

    Why it matters: two goals in one box share one deadline and one measure, and one of them is forgotten.

    Bad:
        I will finish the first-aid course in May. I will repaint the waiting room.

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
            if action.sentence != actions[0].sentence and not related(goal, actions[0], action):
                yield self.finding(action, text=_words(goal, action))
                return


def _words(goal: Goal, action: Action) -> str:
    return action.phrase.of(goal.text)
