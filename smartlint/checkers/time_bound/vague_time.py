"""Vague time: the only time that is named cannot be placed on a calendar."""

from collections.abc import Iterator

from smartlint.checker import Checker, Goal
from smartlint.checkers.time_bound.bounds import bounding, schedules
from smartlint.facts import VagueTime
from smartlint.model import Criterion, Effect, Finding, Severity


class VagueTimeFrame(Checker):
    """The goal has a time frame that nobody can place: "soon", "ongoing", "in the coming months".

    Why it matters: two readers expect it months apart, and both are right. A loose end ("in the next few months",
    "after graduation") counts as weak, a word without any end ("soon", "as soon as possible", "ongoing") as none.

    Bad:
        Update the volunteer handbook as soon as possible.
        Open a second food pantry in the next few years.

    Good:
        Update the volunteer handbook by the end of March.
        Run ongoing training for volunteers until 30 June 2027.
    """

    code = "T102"
    name = "vague-time"
    criterion = Criterion.TIME_BOUND
    needs = VagueTime
    effects = (Effect.MISSING, Effect.WEAK)
    default_severity = Severity.WARNING
    supersedes = ("no-deadline",)
    message = "'{text}' cannot be placed on a calendar"
    hint = "replace '{text}' by a last day or a period: 'by [day month year]', 'within [number] months'"
    question = "Until when, at the latest, does '{text}' last?"

    def check(self, goal: Goal) -> Iterator[Finding]:
        """One finding on the best of the vague times, where nothing firmer is said."""
        if bounding(goal):
            return
        vague = goal.facts.of(VagueTime)
        loose = next((fact for fact in vague if fact.loose), None)
        if loose:
            yield self.finding(loose, effect=Effect.WEAK)
        elif vague and not schedules(goal):
            yield self.finding(vague[0], effect=Effect.MISSING)
