"""Checkers of Achievable: does the wording make it believable that the writer can do it?"""

from smartlint.checker import Checker
from smartlint.checkers.achievable.absolute import AbsoluteClaim
from smartlint.checkers.achievable.hedge import Hedged
from smartlint.checkers.achievable.no_means import NoMeans
from smartlint.checkers.achievable.outside_control import OutsideControl
from smartlint.checkers.achievable.overload import Overload

CHECKERS: tuple[type[Checker], ...] = (NoMeans, AbsoluteClaim, Hedged, OutsideControl, Overload)
"""All of them, by code."""
