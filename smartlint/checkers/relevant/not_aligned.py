"""Not aligned: the goal shares no word with the objectives it should serve."""

import re
from collections.abc import Iterator

from pydantic import Field

from smartlint.checker import Checker, Goal
from smartlint.model import Criterion, Finding, Severity

_WORD = re.compile(r"[^\W\d_]{4,}")
_COMMON = frozenset(
    "about after also been before better between both does each every from goal have help improve increase into make more "
    "most much need objective other over reduce some such than that their them then there these they this those through "
    "time under until well were what when where which while will with within work would year your".split()
)


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
    message = "no objective of the programme is recognisable in the goal (the first one is '{objective}')"
    hint = "name the objective that this serves, as in 'in support of [objective]'"
    question = "Which of the programme's objectives does this bring closer?"

    letters: int = Field(default=5, ge=3, description="how many letters two words must share at their start to count as one")

    def check(self, goal: Goal) -> Iterator[Finding]:
        """One finding when objectives are known and none shares a word with the goal."""
        objectives = goal.context.objectives
        own = self._stems(goal.text)
        if objectives and not any(own & self._stems(objective) for objective in objectives):
            yield self.finding(objective=objectives[0])

    def _stems(self, text: str) -> set[str]:
        return {word[: self.letters] for word in _WORD.findall(text.lower()) if word not in _COMMON}
