"""No means: nothing says how it will be done, and it is no small task."""

from functools import lru_cache

from pydantic import Field

from smartlint.checker import Goal, PresenceChecker
from smartlint.checkers.achievable.modest import modest_tasks
from smartlint.checkers.achievable.modesty import SCALE
from smartlint.checkers.achievable.scale import is_arranged, is_bounded
from smartlint.checkers.commitments import commitments
from smartlint.facts import Fact, Means, Recurrence
from smartlint.model import Criterion, Effect, Severity

FEW, MODEST = 3, 30
"""The counts up to which an act, and an ordinary task, are modest ones unless options say otherwise."""


class NoMeans(PresenceChecker):
    """No way, step, support or resource is named, and the scale is not plainly modest.

    Why it matters: "how?" is the question at which goals fail. A named first step makes a goal believable.

    Bad:
        Increase enrolment by 15 % by September.
        Develop a regional strategy for rural transport.

    Good:
        Increase enrolment by 15 % by calling the families on the waiting list.
        Read two books a month.
    """

    code = "A101"
    name = "no-means"
    criterion = Criterion.ACHIEVABLE
    effects = (Effect.WEAK,)
    default_severity = Severity.HINT
    message = "no way, step or support is named that would make this believable"
    hint = "say how: 'by [doing what]', 'with the help of [whom]', 'using [what]'"
    question = "What is the first step, and who or what can help?"

    few: int = Field(default=FEW, ge=0, description="the largest count that makes any act a modest one")
    modest: int = Field(
        default=MODEST, ge=0, description="the largest count that still makes an ordinary task a modest one"
    )

    def supporting(self, goal: Goal) -> tuple[Fact, ...]:
        """The means that are named; else the ordinary task in the actor's own hands."""
        if SCALE.weigh(goal, further_signs(goal, self.few, self.modest))[1] < SCALE.met:
            return ()
        return goal.facts.of(Means) or commitments(goal) or goal.facts.of(Recurrence)


@lru_cache(maxsize=8)  # asked for the finding and for the evidence
def further_signs(goal: Goal, few: int = FEW, modest: int = MODEST) -> tuple[str, ...]:
    """The signs that need several facts at once, and those that the options of this checker decide over.

    Args:
        goal: the goal.
        few: the largest count that makes any act a modest one.
        modest: the largest count that still makes an ordinary task a modest one.
    """
    means = goal.facts.of(Means)
    bounded = bool(means) and (is_bounded(goal) or any(is_arranged(goal, fact) for fact in means))
    signs = ("bounded means", bounded), ("modest", bool(modest_tasks(goal, few=few, modest=modest)))
    return tuple([name for name, found in signs if found])
