"""The checkers of Achievable."""

import datetime as dt

import pytest

from smartlint.checkers.achievable.absolute import AbsoluteClaim
from smartlint.checkers.achievable.hedge import Hedged
from smartlint.checkers.achievable.no_means import NoMeans, further_signs
from smartlint.checkers.achievable.outside_control import OutsideControl
from smartlint.checkers.achievable.overload import Overload
from smartlint.facts import (
    Absolute,
    ActionClass,
    Actor,
    ActorKind,
    Deadline,
    Hedge,
    Level,
    Means,
    Measure,
    Mood,
    ObjectKind,
    Outcome,
    Purpose,
    QuantityRole,
    Recurrence,
    TimeKind,
    TimeRole,
    VagueTerm,
)
from smartlint.testing import TODAY, goal
from tests.checkers.say import at, does, number

TEXT = "Read 12 books with my club so that all agree, maybe double soon, by every Friday."
ROOF = "Finish the roof."
READ = does(TEXT, "Read", "12 books", ordinary=True)


@pytest.mark.parametrize(
    ("facts", "fires"),
    [
        pytest.param([at(Means, TEXT, "with my club"), number(TEXT, "12", 500)], False, id="a means for a counted end"),
        pytest.param([at(Means, TEXT, "with my club"), at(Level, TEXT, "agree")], False, id="a means for a level"),
        pytest.param([at(Means, TEXT, "with my club"), at(Outcome, TEXT, "agree")], False, id="a means for a result"),
        pytest.param([READ], False, id="an ordinary task"),
        pytest.param([READ, number(TEXT, "12", 12)], False, id="an ordinary task of modest size"),
        pytest.param(
            [does(TEXT, "Read", "12 books"), number(TEXT, "12", 3)], False, id="a very small number of anything"
        ),
        pytest.param(
            [does(TEXT, "Read", "12 books", lemma="create", artefact=True, modifiers=2)], False, id="a thing to be made"
        ),
        pytest.param(
            [number(TEXT, "Friday", 4, QuantityRole.FREQUENCY), does(TEXT, "Read", "12 books")], False, id="a habit"
        ),
        pytest.param(
            [does(TEXT, "Read", "books", lemma="save", ordinary=True), number(TEXT, "12", 12)],
            False,
            id="a verb that needs a size, with one",
        ),
        pytest.param([], True, id="nothing"),
        pytest.param(
            [does(TEXT, "Read", "books", lemma="save", ordinary=True)], True, id="a verb that needs a size, without one"
        ),
        pytest.param([at(Means, TEXT, "with my club")], True, id="a means for something without an end"),
        pytest.param([READ, number(TEXT, "12", 500)], True, id="an ordinary task of great size"),
        pytest.param([READ, number(TEXT, "12", 5, unit="%")], True, id="a share is no modest size"),
        pytest.param([READ, at(VagueTerm, TEXT, "double", kind="quality")], True, id="the manner is left open"),
        pytest.param(
            [does(TEXT, "Read", ordinary=True), at(VagueTerm, TEXT, "double", kind="quantity")],
            True,
            id="the scale is left open",
        ),
        pytest.param([READ, at(VagueTerm, TEXT, "double", kind="quantity")], False, id="more of a small thing"),
        pytest.param(
            [does(TEXT, "Read", "12 books", lemma="hire"), number(TEXT, "12", 2)],
            True,
            id="what others grant, though few",
        ),
        pytest.param([READ, number(TEXT, "12", 1500, unit="ml")], False, id="many of a unit of measure"),
        pytest.param(
            [does(TEXT, "Read", "12 books", ordinary=True, lemma="lose"), number(TEXT, "12", 20)],
            True,
            id="a loss that takes long",
        ),
        pytest.param(
            [does(TEXT, "Read", "12 books", ordinary=True, object_kind=ObjectKind.ABSTRACT)],
            True,
            id="an ordinary verb with an abstract object",
        ),
        pytest.param([does(TEXT, "Read", "12 books")], True, id="no ordinary task and no number"),
        pytest.param(
            [does(TEXT, "Read", "12 books", kind=ActionClass.VAGUE), number(TEXT, "12", 3)], True, id="a vague verb"
        ),
    ],
)
def test_no_means(facts, fires):
    assert bool(list(NoMeans().check(goal(*facts, text=TEXT)))) is fires


def test_a_task_in_its_full_breadth_is_not_modest():
    text = "Read the whole shelf."
    assert list(NoMeans().check(goal(does(text, "Read", "the whole shelf", ordinary=True), text=text)))


@pytest.mark.parametrize(
    ("act", "signs"),
    [
        pytest.param(does(ROOF, "Finish", "the roof"), (), id="a thing that may be large"),
        pytest.param(does(ROOF, "Finish"), ("modest",), id="nothing that could be large"),
    ],
)
def test_what_is_finished_decides_whether_that_is_modest(act, signs):
    assert further_signs(goal(act, text=ROOF)) == signs


def test_four_tasks_at_once_are_not_modest():
    many = [does(TEXT, word, "12 books", ordinary=True) for word in ("Read", "agree", "double", "club")]
    assert list(NoMeans().check(goal(*many, text=TEXT)))


def test_the_sizes_are_options():
    many = goal(READ, number(TEXT, "12", 20), text=TEXT)
    assert not list(NoMeans().check(many))
    assert list(NoMeans(modest=5).check(many))
    few = goal(does(TEXT, "Read", "12 books"), number(TEXT, "12", 3), text=TEXT)
    assert not list(NoMeans().check(few))
    assert list(NoMeans(few=2).check(few))


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        pytest.param([READ], ["action"], id="the task, where nothing says how"),
        pytest.param([READ, at(Means, TEXT, "with my club")], ["means"], id="the way, where one is named"),
    ],
)
def test_the_evidence(facts, expected):
    assert [fact.type for fact in NoMeans().supporting(goal(*facts, text=TEXT))] == expected


def test_a_rhythm_is_the_evidence_where_nothing_is_done():
    rhythm = at(Recurrence, TEXT, "every Friday", kind=TimeKind.SET, role=TimeRole.BOUNDS)
    often = [rhythm, number(TEXT, "12", 12, QuantityRole.FREQUENCY)]
    assert NoMeans().supporting(goal(*often, text=TEXT)) == (often[0],)


@pytest.mark.parametrize(
    ("facts", "fires"),
    [
        pytest.param([at(Absolute, TEXT, "all", open=False)], False, id="over a small finite set"),
        pytest.param(
            [at(Absolute, TEXT, "all"), at(Purpose, TEXT, "so that all agree")], False, id="only in the reason"
        ),
        pytest.param([at(Absolute, TEXT, "all")], True, id="over an open set"),
    ],
)
def test_absolute(facts, fires):
    assert bool(list(AbsoluteClaim().check(goal(*facts, text=TEXT)))) is fires


def test_each_hedge_is_a_finding():
    assert not list(Hedged().check(goal(READ, text=TEXT)))
    [finding] = Hedged().check(goal(at(Hedge, TEXT, "maybe"), text=TEXT))
    assert finding.message == "'maybe' takes the commitment back"


def acting(kind, mood=Mood.COMMITMENT):
    actor = at(Actor, TEXT, "my club", kind=kind)
    return [actor, does(TEXT, "agree", actor=actor.id, mood=mood)]


@pytest.mark.parametrize(
    ("facts", "fires"),
    [
        pytest.param(acting(ActorKind.WRITER), False, id="the writer acts"),
        pytest.param(acting(ActorKind.ROLE), False, id="a role acts"),
        pytest.param(acting(ActorKind.THIRD_PARTY, Mood.STATEMENT), False, id="somebody else is only described"),
        pytest.param(
            [READ, *acting(ActorKind.THIRD_PARTY)], False, id="somebody else helps, behind the main commitment"
        ),
        pytest.param(acting(ActorKind.THIRD_PARTY), True, id="somebody else would have to act"),
    ],
)
def test_outside_control(facts, fires):
    assert bool(list(OutsideControl().check(goal(*facts, text=TEXT)))) is fires


def due(days):
    return at(Deadline, TEXT, "Friday", kind=TimeKind.DATE, end=TODAY + dt.timedelta(days=days))


DOUBLE = number(TEXT, "double", 2, QuantityRole.CHANGE, relative=True)
HALVE = number(TEXT, "double", 0.5, QuantityRole.CHANGE, relative=True)
THREE = [
    does(TEXT, "Read", "books", kind=ActionClass.ACHIEVEMENT), does(TEXT, "agree", "all"), does(TEXT, "double", "soon")
]  # fmt: skip
WITH_IT = [*THREE, does(TEXT, "so", "club", object_lemma="it")]
NOW, THEN = number(TEXT, "12", 12, QuantityRole.BASELINE), number(TEXT, "double", 48)
MEASURE = at(Measure, TEXT, "12", baseline=NOW.id, target=THEN.id)


@pytest.mark.parametrize(
    ("facts", "fires"),
    [
        pytest.param([DOUBLE], False, id="no date to compare with"),
        pytest.param([DOUBLE, due(400)], False, id="enough time"),
        pytest.param([DOUBLE, due(-5)], False, id="a date that is past is another matter"),
        pytest.param([number(TEXT, "12", 12, QuantityRole.CHANGE, unit="%"), due(5)], False, id="a small change"),
        pytest.param(THREE[:2], False, id="two results"),
        pytest.param([*THREE[:2], does(TEXT, "so", "club", sentence=1)], False, id="a third one in another sentence"),
        pytest.param(
            [*THREE[:2], does(TEXT, "so", "club", mood=Mood.STATEMENT)], False, id="a third one that is only stated"
        ),
        pytest.param(WITH_IT, False, id="steps that take up one another"),
        pytest.param([NOW, number(TEXT, "double", 13), MEASURE, due(10)], False, id="a small step up from a baseline"),
        pytest.param([NOW, MEASURE, due(10)], False, id="a measure whose target is no quantity"),
        pytest.param(
            [number(TEXT, "double", 0, QuantityRole.CHANGE, relative=True), due(10)], False, id="no change at all"
        ),
        pytest.param([DOUBLE, due(10)], True, id="twice as much in a few days"),
        pytest.param([HALVE, due(10)], True, id="half as much in a few days"),
        pytest.param([NOW, THEN, MEASURE, due(10)], True, id="four times the baseline in a few days"),
        pytest.param([does(TEXT, "Read", "books"), *THREE[1:]], False, id="three routines, none of them a result"),
        pytest.param(
            [THREE[0], THREE[1], does(TEXT, "double", "soon", kind=ActionClass.STATE)], False, id="one of them a state"
        ),
        pytest.param(THREE, True, id="three unrelated results"),
    ],
)
def test_overload(facts, fires):
    assert bool(list(Overload().check(goal(*facts, text=TEXT)))) is fires
