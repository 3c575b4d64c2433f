"""No milestones: a long way without a step on it."""

from collections.abc import Iterator

from pydantic import Field

from smartlint.checker import Checker, Goal
from smartlint.checkers.time_bound.bounds import latest, schedules
from smartlint.facts import Deadline, Fact, Milestone, Review, TimeExpression, TimeRole
from smartlint.model import Criterion, Finding

_STEPS = (TimeRole.MILESTONE, TimeRole.REVIEW)
_KINDS: tuple[type[Fact], ...] = (Milestone, Review)


class NoMilestones(Checker):
    """The last day lies far ahead, and no step or review on the way is named.

    Why it matters: with one date at the end, trouble shows when it is too late. A step with its own date, or a
    fixed rhythm, shows it early.

    Bad:
        Cut the readmission rate to 9 % by December 2028.

    Good:
        Cut the readmission rate to 12 % by June 2027 and to 9 % by December 2028.
        Cut the readmission rate to 9 % by December 2028, reviewing the figures every quarter.
        Cut the readmission rate to 9 % by June 2027.
    """

    code = "T109"
    name = "no-milestones"
    criterion = Criterion.TIME_BOUND
    needs = Deadline
    message = "no step is named on the way to {end:date}"
    hint = "add one with its own date: '[a first result] by [day month year]', or a rhythm to review it"
    question = "How will you know halfway to {end:date} that you are on track?"

    months: int = Field(default=12, ge=1, description="how many months ahead a last day may lie without a step")

    def check(self, goal: Goal) -> Iterator[Finding]:
        """One finding when the latest last day is that far ahead and nothing stands on the way."""
        deadline = latest(goal)
        if deadline is None or deadline.end is None or (deadline.end - goal.written).days <= self.months * 31:
            return
        steps = any(time.role in _STEPS for time in goal.facts.of(TimeExpression))
        if not (steps or any(goal.facts.of(kind) for kind in _KINDS) or schedules(goal)):
            yield self.finding(deadline, end=deadline.end)
