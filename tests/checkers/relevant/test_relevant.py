"""The checkers of Relevant."""

import pytest

from smartlint.checkers.relevant.implied_reason import ImpliedReason
from smartlint.checkers.relevant.no_reason import NoReason
from smartlint.checkers.relevant.not_aligned import NotAligned
from smartlint.facts import Beneficiary, Problem, Purpose
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


@pytest.mark.parametrize(
    ("objectives", "fires"),
    [
        pytest.param((), False, id="no objectives are known"),
        pytest.param(("Fewer falls on every ward",), False, id="a shared word"),
        pytest.param(("More tenancies kept", "Safer patient journeys"), False, id="a shared stem with the second one"),
        pytest.param(("More tenancies kept",), True, id="nothing shared"),
    ],
)
def test_not_aligned(objectives, fires):
    given = goal(text=TEXT, context=Context(objectives=objectives))
    assert bool(list(NotAligned().check(given))) is fires


def test_the_number_of_letters_is_an_option():
    context = Context(objectives=("Shortages of staff",))
    assert not list(NotAligned().check(goal(text=TEXT, context=context)))
    assert list(NotAligned(letters=7).check(goal(text=TEXT, context=context)))
