"""Not aligned: the goal shares no word with the objectives it should serve."""

import re
from collections.abc import Iterator

from pydantic import Field

from smartlint.checker import Checker, Goal
from smartlint.lexicon import words
from smartlint.model import Context, Criterion, Finding, Severity

_WORD = re.compile(r"[^\W\d_]{4,}")


class NotAligned(Checker):
    """The goal shares no content word with any of the objectives that the caller named.

    Why it matters: a good goal that serves none of the programme's aims still takes its time and money. Runs only where
    `Context.objectives` is given; the examples stand beside the objective "shorter waiting times for housing".

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

    letters: int = Field(
        default=5, ge=3, description="how many letters two words must share at their start to count as one"
    )

    def check(self, goal: Goal) -> Iterator[Finding]:
        """One finding when objectives are known and none shares a word with the goal."""
        objectives = goal.context.objectives
        own = self._stems(goal.text)
        if objectives and not any(own & self._stems(objective) for objective in objectives):
            yield self.finding(objective=objectives[0])

    def _stems(self, text: str) -> set[str]:
        return {word[: self.letters] for word in _WORD.findall(text.lower()) if word not in words("nouns", "common")}
