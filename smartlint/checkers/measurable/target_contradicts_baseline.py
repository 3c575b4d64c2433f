"""Target contradicts baseline: an increase from 80 % to 75 %."""

from collections.abc import Iterator

from smartlint.checker import Checker, Goal
from smartlint.facts import Direction, Measure, Quantity
from smartlint.model import Criterion, Finding, Severity


class TargetContradictsBaseline(Checker):
    """The verb says one direction, the numbers say the other, or nothing changes.

    Why it matters: one of the two is a slip, and readers cannot know which.

    Bad:
        Increase attendance from 80 % to 75 % by June.
        Reduce waiting time from 20 minutes to 20 minutes.

    Good:
        Increase attendance from 75 % to 80 % by June.
        Reduce waiting time from 20 minutes to 12 minutes.
        Keep attendance at 80 %.
    """

    code = "M106"
    name = "target-contradicts-baseline"
    criterion = Criterion.MEASURABLE
    needs = Measure
    default_severity = Severity.WARNING
    message = "from '{now}' to '{text}' is not {way:phrase}"
    hint = "swap the two numbers, or name the change that is meant"
    question = "Which of the two is today's value?"
    phrases = {"up": "up", "down": "down"}

    def check(self, goal: Goal) -> Iterator[Finding]:
        """A finding for each measure whose target lies on the wrong side of its baseline."""
        for measure in goal.facts.of(Measure):
            baseline, target = goal.facts.get(measure.baseline), goal.facts.get(measure.target)
            if not isinstance(baseline, Quantity) or not isinstance(target, Quantity) or baseline.unit != target.unit:
                continue
            now, then = baseline.value, target.value
            if now is None or then is None:
                continue
            if measure.direction is Direction.UP and then <= now:
                yield self.finding(target, now=baseline.text, way="up")
            elif measure.direction is Direction.DOWN and then >= now:
                yield self.finding(target, now=baseline.text, way="down")
