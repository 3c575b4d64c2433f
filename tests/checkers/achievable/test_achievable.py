"""The checkers of Achievable."""

import datetime as dt

import pytest

from smartlint.checkers.achievable.absolute import AbsoluteClaim
from smartlint.checkers.achievable.hedge import Hedged
from smartlint.checkers.achievable.no_means import NoMeans
from smartlint.checkers.achievable.outside_control import OutsideControl
from smartlint.checkers.achievable.overload import Overload
from smartlint.facts import (
    Absolute,
    ActionClass,
    Actor,
    ActorKind,
    Deadline,
    Hedge,
    Means,
    Mood,
    ObjectKind,
    Purpose,
    QuantityRole,
    TimeKind,
    VagueTerm,
)
from smartlint.testing import TODAY, goal
from tests.checkers.say import at, does, number

TEXT = "Read 12 books with my club so that all agree, maybe double soon, by every Friday."
READ = does(TEXT, "Read", "12 books", ordinary=True)


@pytest.mark.parametrize(("facts", "fires"), [
    pytest.param([at(Means, TEXT, "with my club")], False, id="a means is named"),
    pytest.param([READ], False, id="an ordinary task"),
    pytest.param([READ, number(TEXT, "12", 12)], False, id="an ordinary task of modest size"),
    pytest.param([does(TEXT, "Read", "12 books"), number(TEXT, "12", 3)], False, id="a very small number of anything"),
    pytest.param([], True, id="nothing"),
    pytest.param([READ, number(TEXT, "12", 500)], True, id="an ordinary task of great size"),
    pytest.param([READ, number(TEXT, "12", 5, unit="%")], True, id="a share is no modest size"),
    pytest.param([READ, at(VagueTerm, TEXT, "double", kind="quantity")], True, id="the scale is left open"),
    pytest.param([does(TEXT, "Read", "12 books", ordinary=True, object_kind=ObjectKind.ABSTRACT)], True,
                 id="an ordinary verb with an abstract object"),
    pytest.param([does(TEXT, "Read", "12 books")], True, id="no ordinary task and no number"),
    pytest.param([does(TEXT, "Read", "12 books", kind=ActionClass.VAGUE), number(TEXT, "12", 3)], True, id="a vague verb"),
])
def test_no_means(facts, fires):
    assert bool(list(NoMeans().check(goal(*facts, text=TEXT)))) is fires


def test_four_tasks_at_once_are_not_modest():
    many = [does(TEXT, word, "12 books", ordinary=True) for word in ("Read", "agree", "double", "club")]
    assert list(NoMeans().check(goal(*many, text=TEXT)))


def test_the_sizes_are_options():
    assert list(NoMeans(modest=10).check(goal(READ, number(TEXT, "12", 12), text=TEXT)))


@pytest.mark.parametrize(("facts", "fires"), [
    pytest.param([at(Absolute, TEXT, "all", open=False)], False, id="over a small finite set"),
    pytest.param([at(Absolute, TEXT, "all"), at(Purpose, TEXT, "so that all agree")], False, id="only in the reason"),
    pytest.param([at(Absolute, TEXT, "all")], True, id="over an open set"),
])
def test_absolute(facts, fires):
    assert bool(list(AbsoluteClaim().check(goal(*facts, text=TEXT)))) is fires


def test_each_hedge_is_a_finding():
    assert not list(Hedged().check(goal(READ, text=TEXT)))
    [finding] = Hedged().check(goal(at(Hedge, TEXT, "maybe"), text=TEXT))
    assert finding.message == "'maybe' takes the commitment back"


def acting(kind, mood=Mood.COMMITMENT):
    actor = at(Actor, TEXT, "my club", kind=kind)
    return [actor, does(TEXT, "agree", actor=actor.id, mood=mood)]


@pytest.mark.parametrize(("facts", "fires"), [
    pytest.param(acting(ActorKind.WRITER), False, id="the writer acts"),
    pytest.param(acting(ActorKind.ROLE), False, id="a role acts"),
    pytest.param(acting(ActorKind.THIRD_PARTY, Mood.STATEMENT), False, id="somebody else is only described"),
    pytest.param([READ, *acting(ActorKind.THIRD_PARTY)], False, id="somebody else helps, behind the main commitment"),
    pytest.param(acting(ActorKind.THIRD_PARTY), True, id="somebody else would have to act"),
])
def test_outside_control(facts, fires):
    assert bool(list(OutsideControl().check(goal(*facts, text=TEXT)))) is fires


def due(days):
    return at(Deadline, TEXT, "Friday", kind=TimeKind.DATE, end=TODAY + dt.timedelta(days=days))


DOUBLE = number(TEXT, "double", 2, QuantityRole.CHANGE, unit="times", relative=True)
FOUR = [does(TEXT, verb, noun) for verb, noun in (("Read", "books"), ("agree", "all"), ("double", "soon"), ("so", "club"))]


@pytest.mark.parametrize(("facts", "fires"), [
    pytest.param([DOUBLE], False, id="no date to compare with"),
    pytest.param([DOUBLE, due(400)], False, id="enough time"),
    pytest.param([DOUBLE, due(-5)], False, id="a date that is past is another matter"),
    pytest.param([number(TEXT, "12", 12, QuantityRole.CHANGE, unit="%"), due(5)], False, id="a small change"),
    pytest.param(FOUR[:3], False, id="three results"),
    pytest.param([DOUBLE, due(10)], True, id="a large change in a few days"),
    pytest.param(FOUR, True, id="four unrelated results"),
])
def test_overload(facts, fires):
    assert bool(list(Overload().check(goal(*facts, text=TEXT)))) is fires
