"""The checkers of Specific."""

import pytest

from smartlint.checkers.specific.no_action import NoAction
from smartlint.checkers.specific.no_actor import NoActor
from smartlint.checkers.specific.specificity import CLEAR, SCALE
from smartlint.checkers.specific.state_not_action import StateNotAction
from smartlint.checkers.specific.unclear_reference import UnclearReference
from smartlint.checkers.specific.vague_action import VagueAction
from smartlint.checkers.specific.vague_object import VagueObject
from smartlint.checkers.specific.vague_term import VagueWord
from smartlint.facts import (
    ActionClass,
    Actor,
    ActorKind,
    Deadline,
    Indicator,
    Mood,
    Name,
    NonGoal,
    ObjectKind,
    Outcome,
    QuantityRole,
    Recurrence,
    Reference,
    TimeKind,
    TimeRole,
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


CLEARLY = {"kind": ActionClass.ACHIEVEMENT, "ordinary": True}
LOOSE = at(Outcome, PLAN, "plan", definite=False)


@pytest.mark.parametrize(
    ("fields", "facts", "expected"),
    [
        pytest.param(CLEARLY, [LOOSE], [], id="enough where the verb can be seen done, though less than is met"),
        pytest.param(CLEARLY, [], ["vague-object"], id="not even that"),
        pytest.param({"kind": ActionClass.VAGUE, "ordinary": True}, [LOOSE], ["vague-action"], id="a vague verb"),
    ],
)
def test_a_clear_verb_needs_less(fields, facts, expected):
    act = does(PLAN, "tell", "the staff", **fields)
    assert SCALE.weigh(goal(act, *facts, text=PLAN))[1] < SCALE.met
    assert SCALE.met > CLEAR
    assert names(act, *facts, text=PLAN) == expected


@pytest.mark.parametrize(
    ("kind", "fields", "expected"),
    [
        pytest.param(ActionClass.VAGUE, {"lemma": "support"}, "vague-action", id="a direction and an area"),
        pytest.param(ActionClass.MENTAL, {"lemma": "learn"}, "vague-action", id="something to learn"),
        pytest.param(ActionClass.CHANGE, {"lemma": "raise"}, "vague-object", id="a change of something"),
        pytest.param(ActionClass.MENTAL, {"lemma": "believe"}, "state-not-action", id="a belief"),
        pytest.param(ActionClass.STATE, {"lemma": "be"}, "state-not-action", id="a state"),
    ],
)
def test_what_is_next_to_nothing_needs_a_direction_to_be_more_than_a_slogan(kind, fields, expected):
    against = {"object_kind": ObjectKind.ABSTRACT, "fuzzy": True, "qualities": 3}
    act = does(PLAN, "tell", "the staff", kind=kind, **fields, **against)
    assert SCALE.weigh(goal(act, text=PLAN))[1] < SCALE.weak
    assert names(act, text=PLAN) == [expected]


def test_the_most_specific_commitment_is_the_one_that_is_named():
    loose = does(PLAN, "Improve", "the intake plan", kind=ActionClass.VAGUE, object_kind=ObjectKind.ABSTRACT)
    less = does(PLAN, "tell", "the staff", kind=ActionClass.VAGUE, ordinary=True)
    [finding] = VagueAction().check(goal(loose, less, text=PLAN))
    assert finding.params["text"] == "tell the staff"


@pytest.mark.parametrize(
    "fact",
    [
        pytest.param(does(PLAN, "Improve", "the intake plan"), id="an act, however vague"),
        pytest.param(number(PLAN, "June", 12), id="a target"),
        pytest.param(at(Outcome, PLAN, "plan"), id="a result"),
        pytest.param(at(Deadline, PLAN, "by June", kind=TimeKind.DATE), id="an end"),
        pytest.param(at(Recurrence, PLAN, "by June", role=TimeRole.BOUNDS), id="a rhythm"),
        pytest.param(at(Name, PLAN, "east office", words=2), id="a name"),
    ],
)
def test_what_is_done_or_reached_is_the_evidence(fact):
    assert NoAction().supporting(goal(fact, text=PLAN)) == (fact,)
    assert not list(NoAction().check(goal(fact, text=PLAN)))


def test_what_is_reached_is_better_evidence_than_what_is_measured_or_named():
    name, indicator = at(Name, PLAN, "east office", words=2), at(Indicator, PLAN, "plan", lemma="plan")
    target = number(PLAN, "June", 12)
    assert NoAction().supporting(goal(name, indicator, text=PLAN)) == (indicator,)
    assert NoAction().supporting(goal(name, indicator, target, text=PLAN)) == (target,)


@pytest.mark.parametrize(
    "facts",
    [
        pytest.param([], id="nothing"),
        pytest.param([does(PLAN, "tell", "the staff", mood=Mood.PAST)], id="something that is over"),
        pytest.param([number(PLAN, "June", 12, QuantityRole.OTHER)], id="a number that is no target"),
        pytest.param([at(Indicator, PLAN, "plan", lemma="plan")], id="only what is measured"),
        pytest.param([at(NonGoal, PLAN, "plan", kind="topic")], id="a topic"),
        pytest.param([at(NonGoal, PLAN, "plan", kind="achievement")], id="what was achieved"),
        pytest.param(
            [at(NonGoal, PLAN, "plan", kind="heading"), at(Indicator, PLAN, "plan", lemma="plan")],
            id="a heading that says what is measured",
        ),
    ],
)
def test_nothing_done_or_reached(facts):
    [finding] = NoAction().check(goal(*facts, text=PLAN))
    assert finding.effect == "weak"


@pytest.mark.parametrize("kind", ["heading", "question", "statement", "advice"])
def test_what_is_no_goal_names_no_action(kind):
    [finding] = NoAction().check(goal(at(NonGoal, PLAN, "plan", kind=kind), text=PLAN))
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


def test_a_topic_is_no_result_whatever_it_names():
    roof = [at(Outcome, PLAN, "plan"), at(NonGoal, PLAN, "plan", kind="topic")]
    assert not list(NoAction().check(goal(roof[0], text=PLAN)))
    [finding] = NoAction().check(goal(*roof, text=PLAN))
    assert finding.effect == "weak"
