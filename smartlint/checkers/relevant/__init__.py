"""Checkers of Relevant: why does it matter, or to whom?"""

from smartlint.checker import Checker
from smartlint.checkers.relevant.implied_reason import ImpliedReason
from smartlint.checkers.relevant.no_reason import NoReason
from smartlint.checkers.relevant.not_aligned import NotAligned

CHECKERS: tuple[type[Checker], ...] = (NoReason, ImpliedReason, NotAligned)
"""All of them, by code."""
