"""No deadline: nothing says by when it will be done."""

from smartlint.checker import Goal, PresenceChecker
from smartlint.checkers.time_bound.bounds import bounding
from smartlint.facts import Fact
from smartlint.model import Criterion, Effect, Severity


class NoDeadline(PresenceChecker):
    """Nothing says by when the goal is to be reached: no date, no period, no event.

    Why it matters: without a last day a goal cannot be late, so something else always comes first, and nobody knows
    when to look whether it was reached.

    Bad:
        Hire a second outreach worker.
        Cut waiting times by 20 %.

    Good:
        Hire a second outreach worker by 30 June 2027.
        Cut waiting times by 20 % within nine months.
        Walk 100 metres without a frame before discharge.
    """

    code = "T101"
    name = "no-deadline"
    criterion = Criterion.TIME_BOUND
    effects = (Effect.MISSING,)
    default_severity = Severity.ERROR
    message = "nothing says by when this is to be done"
    hint = "name the last day, period or event: 'by [day month year]', 'within [number] months', 'before [event]'"
    question = "By when will you have done it?"

    def supporting(self, goal: Goal) -> tuple[Fact, ...]:
        """The dates, periods and events that bound the goal."""
        return bounding(goal)
