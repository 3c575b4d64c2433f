"""Checkers of the goal as a whole."""

from smartlint.checker import Checker
from smartlint.checkers.general.breakdown_asks import BreakdownAsks
from smartlint.checkers.general.breakdown_empty import BreakdownEmpty
from smartlint.checkers.general.breakdown_repeats_definition import BreakdownRepeatsDefinition
from smartlint.checkers.general.no_goal import NoGoal
from smartlint.checkers.general.not_english import NotInEnglish
from smartlint.checkers.general.past_tense import PastTense
from smartlint.checkers.general.process_not_outcome import ProcessNotOutcome
from smartlint.checkers.general.several_goals import SeveralGoals
from smartlint.checkers.general.too_short import TooShort
from smartlint.checkers.general.unfilled_placeholder import UnfilledPlaceholder

CHECKERS: tuple[type[Checker], ...] = (
    NoGoal,
    UnfilledPlaceholder,
    TooShort,
    PastTense,
    SeveralGoals,
    ProcessNotOutcome,
    NotInEnglish,
    BreakdownEmpty,
    BreakdownAsks,
    BreakdownRepeatsDefinition,
)
"""All of them, by code."""
