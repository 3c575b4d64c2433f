"""The checkers of Relevant."""

import pytest

from smartlint.checkers.relevant.implied_reason import ImpliedReason
from smartlint.checkers.relevant.no_reason import NoReason
from smartlint.checkers.relevant.not_aligned import NotAligned
from smartlint.facts import Beneficiary, ObjectiveMatch, Problem, Purpose, ServedAim, SharedWord
from smartlint.model import Context
from smartlint.scoring import settle
from smartlint.testing import goal
from tests.checkers.say import at

TEXT = "Cut falls for patients so that stays get shorter."
REASON = at(Purpose, TEXT, "so that stays get shorter")
SERVED = at(Beneficiary, TEXT, "for patients", explicit=True)
NAMED = at(Beneficiary, TEXT, "patients")
FALLS = at(Problem, TEXT, "falls")


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        pytest.param([REASON], [], id="a purpose"),
        pytest.param([SERVED], [], id="people it is said to be for"),
        pytest.param([REASON, FALLS, NAMED], [], id="a purpose beside hints"),
        pytest.param([FALLS], ["implied-reason"], id="a problem only"),
        pytest.param([NAMED], ["implied-reason"], id="people only named"),
        pytest.param([], ["no-reason"], id="nothing"),
    ],
)
def test_one_finding_says_how_much_is_missing(facts, expected):
    given = goal(*facts, text=TEXT)
    found = [f for checker in (NoReason(), ImpliedReason()) for f in checker.check(given)]
    assert [f.name for f in settle(found, {"implied-reason": ImpliedReason.supersedes})] == expected


def test_purposes_and_people_are_the_evidence():
    assert NoReason().supporting(goal(NAMED, SERVED, REASON, text=TEXT)) == (REASON, SERVED)


SERVES = at(ServedAim, TEXT, "Cut falls", profile="case-management", aims=("safety-well-being",))
SERVES_PLAINLY = at(
    ServedAim, TEXT, "falls for patients", profile="case-management", aims=("safety-well-being",), plain=True
)
TYPE_ONLY = at(ServedAim, TEXT, "Cut", profile="case-management", kinds=("client-advocacy",))
TAKEN_UP = SharedWord(objective="Fewer falls", word="falls", close=True)
NEAR = SharedWord(objective="No falls, sores or infections on any ward", word="falls")


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        pytest.param([TYPE_ONLY], ["no-reason"], id="a type of goal is no reason"),
        pytest.param([SERVES], ["implied-reason"], id="a primary goal of the field is hinted at"),
        pytest.param([SERVES_PLAINLY, FALLS], [], id="a primary goal is plainly served"),
        pytest.param([at(ObjectiveMatch, TEXT, "falls", shared=(NEAR,))], ["no-reason"], id="one word of an objective"),
        pytest.param([at(ObjectiveMatch, TEXT, "falls", shared=(NEAR, TAKEN_UP))], [], id="an objective is taken up"),
    ],
)
def test_larger_aims_that_are_known_count_as_far_as_they_are_served(facts, expected):
    given = goal(*facts, text=TEXT)
    found = [f for checker in (NoReason(), ImpliedReason()) for f in checker.check(given)]
    assert [f.name for f in settle(found, {"implied-reason": ImpliedReason.supersedes})] == expected


@pytest.mark.parametrize(
    ("objectives", "facts", "fires"),
    [
        pytest.param((), [], False, id="no objectives are known"),
        pytest.param(("Fewer falls",), [at(ObjectiveMatch, TEXT, "falls", shared=(NEAR,))], False, id="a shared word"),
        pytest.param(("More tenancies kept",), [], True, id="nothing shared"),
    ],
)
def test_not_aligned(objectives, facts, fires):
    given = goal(*facts, text=TEXT, context=Context(objectives=objectives))
    assert bool(list(NotAligned().check(given))) is fires


def test_a_goal_below_its_objective_serves_it_by_its_place():
    context = Context(objectives=("shorter waiting times",), below=True)
    assert not list(NotAligned().check(goal(text="Repaint the kitchen.", context=context)))
