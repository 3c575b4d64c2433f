"""Checkers of measurable: could a third person decide, at the end, whether the goal was reached?"""

from smartlint.checker import Checker
from smartlint.checkers.measurable.change_without_baseline import ChangeWithoutBaseline
from smartlint.checkers.measurable.extreme_target import ExtremeTarget
from smartlint.checkers.measurable.fuzzy_outcome import FuzzyOutcome
from smartlint.checkers.measurable.indicator_without_target import IndicatorWithoutTarget
from smartlint.checkers.measurable.no_measure import NoMeasure
from smartlint.checkers.measurable.number_contradicts_breakdown import NumberContradictsBreakdown
from smartlint.checkers.measurable.number_only_in_breakdown import NumberOnlyInBreakdown
from smartlint.checkers.measurable.number_without_unit import NumberWithoutUnit
from smartlint.checkers.measurable.target_contradicts_baseline import TargetContradictsBaseline
from smartlint.checkers.measurable.unobservable_outcome import UnobservableOutcome
from smartlint.checkers.measurable.vague_quantity import VagueQuantity

CHECKERS: tuple[type[Checker], ...] = (
    NoMeasure,
    IndicatorWithoutTarget,
    VagueQuantity,
    UnobservableOutcome,
    ChangeWithoutBaseline,
    TargetContradictsBaseline,
    FuzzyOutcome,
    NumberWithoutUnit,
    ExtremeTarget,
    NumberContradictsBreakdown,
    NumberOnlyInBreakdown,
)
"""All of them, by code."""
