"""The checkers of Specific."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smartlint.checkers.specific.no_action import NoAction
from smartlint.checkers.specific.no_actor import NoActor
from smartlint.checkers.specific.specificity import WEIGHTS, evidence, weigh
from smartlint.checkers.specific.state_not_action import StateNotAction
from smartlint.checkers.specific.unclear_reference import UnclearReference
from smartlint.checkers.specific.vague_action import VagueAction
from smartlint.checkers.specific.vague_object import VagueObject
from smartlint.checkers.specific.vague_term import VagueWord
from smartlint.facts import (
    ActionClass,
    Actor,
    ActorKind,
    Indicator,
    Mood,
    NonGoal,
    ObjectKind,
    Outcome,
    QuantityRole,
    Reference,
    VagueTerm,
)
from smartlint.model import Context
from smartlint.testing import goal
from tests.checkers.say import at, does, number

JUDGES = (VagueAction(), VagueObject(), StateNotAction())
PLAN = "Improve the intake plan of the east office by June, and tell the staff."


def names(*facts, text):
    return [f.name for judge in JUDGES for f in judge.check(goal(*facts, text=text))]


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        pytest.param(
            [does(PLAN, "tell", "the staff", kind=ActionClass.ACHIEVEMENT, ordinary=True, artefact=True)],
            [],
            id="a task that can be seen done",
        ),
        pytest.param(
            [does(PLAN, "Improve", "the intake plan", kind=ActionClass.VAGUE, modifiers=2), number(PLAN, "June", 12)],
            [],
            id="a number makes up for a vague verb",
        ),
        pytest.param([number(PLAN, "June", 12, unit="%")], [], id="a target without a verb"),
        pytest.param(
            [does(PLAN, "Improve", "the intake plan", kind=ActionClass.VAGUE)], ["vague-action"], id="a vague verb"
        ),
        pytest.param(
            [does(PLAN, "tell", "the staff", object_kind=ObjectKind.ABSTRACT)],
            ["vague-object"],
            id="an abstract object",
        ),
        pytest.param([does(PLAN, "tell")], ["vague-action"], id="no object at all"),
        pytest.param(
            [does(PLAN, "tell", "the staff", kind=ActionClass.STATE, object_kind=ObjectKind.ABSTRACT, fuzzy=True)],
            ["state-not-action"],
            id="next to nothing speaks for it",
        ),
        pytest.param(
            [does(PLAN, "tell", "the staff", kind=ActionClass.VAGUE, object_kind=ObjectKind.ABSTRACT, fuzzy=True)],
            ["vague-action"],
            id="an area and a direction, and nothing else",
        ),
        pytest.param(
            [does(PLAN, "tell", "the staff", kind=ActionClass.CHANGE, object_kind=ObjectKind.ABSTRACT, fuzzy=True)],
            ["vague-object"],
            id="a change of something abstract",
        ),
    ],
)
def test_the_sum_of_evidence_decides(facts, expected):
    assert names(*facts, text=PLAN) == expected


def test_a_target_without_a_verb_has_no_vague_object():
    assert not list(VagueObject().check(goal(text="Integration")))


def test_the_most_specific_commitment_counts():
    vague = does(PLAN, "Improve", "the intake plan", kind=ActionClass.VAGUE)
    clear = does(PLAN, "tell", "the staff", kind=ActionClass.ACHIEVEMENT, ordinary=True)
    assert weigh(goal(vague, clear, text=PLAN))[0] == clear


def test_a_vague_word_counts_only_inside_the_commitment():
    act = does(PLAN, "Improve", "the intake plan")
    inside, outside = at(VagueTerm, PLAN, "plan", kind="quality"), at(VagueTerm, PLAN, "staff", kind="quality")
    assert "vague quality" in evidence(goal(act, inside, text=PLAN), act)
    assert "vague quality" not in set(evidence(goal(act, outside, text=PLAN), act))


@given(
    st.sampled_from(list(ActionClass)),
    st.sampled_from(list(ObjectKind)),
    st.integers(0, 9),
    st.booleans(),
    st.booleans(),
)
def test_every_piece_of_evidence_has_a_weight(kind, object_kind, modifiers, artefact, fuzzy):
    act = does(
        PLAN,
        "Improve",
        "the intake plan",
        kind=kind,
        object_kind=object_kind,
        modifiers=modifiers,
        artefact=artefact,
        fuzzy=fuzzy,
    )
    assert set(evidence(goal(act, text=PLAN), act)) <= set(WEIGHTS)


@given(st.sampled_from(list(ActionClass)), st.sampled_from(list(ObjectKind)))
def test_a_target_never_makes_a_goal_less_specific(kind, object_kind):
    act = does(PLAN, "Improve", "the intake plan", kind=kind, object_kind=object_kind)
    assert weigh(goal(act, number(PLAN, "June", 12), text=PLAN))[1] >= weigh(goal(act, text=PLAN))[1]


@pytest.mark.parametrize(
    "fact",
    [
        pytest.param(does(PLAN, "Improve", "the intake plan"), id="an act"),
        pytest.param(number(PLAN, "June", 12), id="a target"),
        pytest.param(at(Outcome, PLAN, "plan"), id="a result"),
        pytest.param(at(Indicator, PLAN, "plan", lemma="plan"), id="an indicator"),
    ],
)
def test_what_is_done_or_reached_is_the_evidence(fact):
    assert NoAction().supporting(goal(fact, text=PLAN)) == (fact,)
    assert not list(NoAction().check(goal(fact, text=PLAN)))


@pytest.mark.parametrize(
    "facts",
    [
        pytest.param([], id="nothing"),
        pytest.param([does(PLAN, "tell", "the staff", mood=Mood.PAST)], id="something that is over"),
        pytest.param([number(PLAN, "June", 12, QuantityRole.OTHER)], id="a number that is no target"),
    ],
)
def test_nothing_done_or_reached(facts):
    [finding] = NoAction().check(goal(*facts, text=PLAN))
    assert finding.effect == "weak"


def test_what_is_no_goal_names_no_action():
    [finding] = NoAction().check(goal(at(NonGoal, PLAN, "plan", kind="heading"), text=PLAN))
    assert finding.effect == "missing"


PASSIVE = "The form will be cut, it says, as needed and appropriate and/or better."


@pytest.mark.parametrize(
    ("kind", "owner", "fires"),
    [
        pytest.param(ActorKind.ROLE, None, False, id="a role acts"),
        pytest.param(ActorKind.NONE, "the front desk", False, id="the owner is known"),
        pytest.param(ActorKind.NONE, None, True, id="nobody is named"),
    ],
)
def test_no_actor(kind, owner, fires):
    given = goal(at(Actor, PASSIVE, "cut", kind=kind), text=PASSIVE, context=Context(owner=owner))
    assert bool(list(NoActor().check(given))) is fires


@pytest.mark.parametrize(
    ("resolved", "fires"),
    [pytest.param(True, False, id="it points back"), pytest.param(False, True, id="it points at nothing")],
)
def test_unclear_reference(resolved, fires):
    given = goal(at(Reference, PASSIVE, "it", resolved=resolved), text=PASSIVE)
    assert bool(list(UnclearReference().check(given))) is fires


def test_vague_words_are_reported_by_kind_and_not_too_many():
    found = [
        at(VagueTerm, PASSIVE, "as needed", kind="escape"),
        at(VagueTerm, PASSIVE, "appropriate", kind="quality"),
        at(VagueTerm, PASSIVE, "and/or", kind="escape"),
        at(VagueTerm, PASSIVE, "better", kind="quantity"),
    ]
    given = goal(*found, text=PASSIVE)
    assert [f.params["text"] for f in VagueWord().check(given)] == ["as needed", "appropriate"]
    assert [f.params["text"] for f in VagueWord(kinds=("quantity",)).check(given)] == ["better"]
    assert len(list(VagueWord(most=1).check(given))) == 1
