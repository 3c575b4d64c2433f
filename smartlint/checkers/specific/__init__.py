"""Checkers of Specific: what exactly will be done or changed?"""

from smartlint.checker import Checker
from smartlint.checkers.specific.no_action import NoAction
from smartlint.checkers.specific.no_actor import NoActor
from smartlint.checkers.specific.state_not_action import StateNotAction
from smartlint.checkers.specific.unclear_reference import UnclearReference
from smartlint.checkers.specific.vague_action import VagueAction
from smartlint.checkers.specific.vague_object import VagueObject
from smartlint.checkers.specific.vague_term import VagueWord

CHECKERS: tuple[type[Checker], ...] = (
    NoAction,
    VagueAction,
    VagueObject,
    StateNotAction,
    NoActor,
    UnclearReference,
    VagueWord,
)
"""All of them, by code."""
