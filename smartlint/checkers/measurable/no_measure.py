"""No measure: nothing says how anyone would know that the goal was reached."""

from smartlint.checker import Goal, PresenceChecker
from smartlint.checkers.measurable.support import support
from smartlint.facts import Fact
from smartlint.model import Criterion, Effect, Severity


class NoMeasure(PresenceChecker):
    """The goal has no number, no level and no result that could be seen.

    Why it matters: without a measure two people can look at the same year and one calls it a success, the other a
    failure. A date alone says when to look, not what to look for.

    Bad:
        Improve our communication.
        Foster a culture of trust by 2028.

    Good:
        Visit three schools by June.
        Publish the visitor handbook by June.
        Walk to the mailbox without assistance.
    """

    code = "M101"
    name = "no-measure"
    criterion = Criterion.MEASURABLE
    effects = (Effect.MISSING,)
    default_severity = Severity.ERROR
    message = "nothing says how anyone would know that this was reached"
    hint = "add a number ('from [now] to [then]'), a level, or a result that can be seen ('[what] is signed')"
    question = "How will you know that it has been reached?"

    def supporting(self, goal: Goal) -> tuple[Fact, ...]:
        """Quantities that measure, levels, and definite outcomes."""
        return support(goal)
