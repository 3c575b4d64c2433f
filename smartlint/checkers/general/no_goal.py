"""No goal: the text aims at nothing."""

from collections.abc import Iterator

from smartlint.checker import Checker, Goal
from smartlint.facts import NonGoal, NonGoalKind
from smartlint.model import Finding, Severity


class NoGoal(Checker):
    """The text is a heading, a topic, a question, a fact or advice: nothing is aimed at.

    Why it matters: a list of goals often holds lines that are none. Judging them by five criteria helps nobody; what
    they need first is somebody who does something.

    Bad:
        Strategic Priorities and Guiding Principles
        Which of our clients still wait for a first appointment?
        The clinic has two waiting rooms and a garden.

    Good:
        Open a second waiting room by 1 March 2027.
        No-show rate below 8 %
    """

    code = "G001"
    name = "no-goal"
    criterion = None
    needs = NonGoal
    default_severity = Severity.ERROR
    message = "this reads as {what:phrase}, not as a goal"
    hint = "say who will do or reach what, as in '[who] will [verb] [what] by [date]'"
    question = "What do you want to be different, and who will do it?"
    phrases = {
        NonGoalKind.HEADING: "a heading",
        NonGoalKind.TOPIC: "a topic",
        NonGoalKind.QUESTION: "a question",
        NonGoalKind.STATEMENT: "a statement of fact",
        NonGoalKind.ADVICE: "advice to the reader",
    }

    def check(self, goal: Goal) -> Iterator[Finding]:
        """One finding when the text aims at nothing."""
        for fact in goal.facts.of(NonGoal):
            if fact.kind in self.phrases:
                yield self.finding(fact, what=fact.kind.value)
