"""Checkers of Time-bound."""

from smartlint.checker import Checker
from smartlint.checkers.time_bound.ambiguous_date import AmbiguousDate
from smartlint.checkers.time_bound.contradictory_deadlines import ContradictoryDeadlines
from smartlint.checkers.time_bound.deadline_before_start import DeadlineBeforeStart
from smartlint.checkers.time_bound.deadline_contradicts_breakdown import DeadlineContradictsBreakdown
from smartlint.checkers.time_bound.deadline_only_in_breakdown import DeadlineOnlyInBreakdown
from smartlint.checkers.time_bound.distant_deadline import DistantDeadline
from smartlint.checkers.time_bound.floating_deadline import FloatingDeadline
from smartlint.checkers.time_bound.impossible_date import ImpossibleDate
from smartlint.checkers.time_bound.no_deadline import NoDeadline
from smartlint.checkers.time_bound.no_milestones import NoMilestones
from smartlint.checkers.time_bound.open_ended_recurrence import OpenEndedRecurrence
from smartlint.checkers.time_bound.past_deadline import PastDeadline
from smartlint.checkers.time_bound.vague_time import VagueTimeFrame

CHECKERS: tuple[type[Checker], ...] = (
    NoDeadline,
    VagueTimeFrame,
    PastDeadline,
    DistantDeadline,
    OpenEndedRecurrence,
    ImpossibleDate,
    AmbiguousDate,
    FloatingDeadline,
    NoMilestones,
    ContradictoryDeadlines,
    DeadlineBeforeStart,
    DeadlineContradictsBreakdown,
    DeadlineOnlyInBreakdown,
)
"""All of them, by code."""
