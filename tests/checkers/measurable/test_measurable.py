"""The checkers of Measurable."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smartlint.checkers.measurable import CHECKERS
from smartlint.checkers.measurable.change_without_baseline import ChangeWithoutBaseline
from smartlint.checkers.measurable.extreme_target import ExtremeTarget
from smartlint.checkers.measurable.fuzzy_outcome import FuzzyOutcome
from smartlint.checkers.measurable.indicator_without_target import IndicatorWithoutTarget
from smartlint.checkers.measurable.no_measure import NoMeasure
from smartlint.checkers.measurable.number_without_unit import NumberWithoutUnit
from smartlint.checkers.measurable.support import support
from smartlint.checkers.measurable.target_contradicts_baseline import TargetContradictsBaseline
from smartlint.checkers.measurable.unobservable_outcome import UnobservableOutcome
from smartlint.checkers.measurable.vague_quantity import VagueQuantity
from smartlint.facts import (
    MEASURING,
    ActionClass,
    Actor,
    ActorKind,
    Deadline,
    Direction,
    Indicator,
    Level,
    Measure,
    Mood,
    Name,
    NonGoal,
    ObjectKind,
    Outcome,
    QuantityRole,
    TimeExpression,
    TimeKind,
    VagueTerm,
)
from smartlint.model import Context, Effect, Verdict
from smartlint.scoring import settle, verdict
from smartlint.testing import goal
from tests.checkers.say import at, does, number

TEXT = "Raise the turnout of the choir from 62 to 75 per cent and sing more, by 2 songs, without notes."
TURNOUT = at(Indicator, TEXT, "turnout", lemma="turnout")
TARGET = number(TEXT, "75", 75, unit="%", of="turnout")
LEVEL = at(Level, TEXT, "without notes")
DONE, FUZZY = at(Outcome, TEXT, "sing", definite=True), at(Outcome, TEXT, "sing", definite=False)
VAGUE = at(VagueTerm, TEXT, "more", kind="quality")
RAISE, SING = does(TEXT, "Raise", "the turnout", kind=ActionClass.CHANGE), does(TEXT, "sing")
MORE = at(VagueTerm, TEXT, "more", kind="quantity", clause=SING.id)


def found(checker, *facts, **known):
    return [finding.params.get("text", "") for finding in checker.check(goal(*facts, text=TEXT, **known))]


def judged(*facts) -> tuple[Verdict, list[str]]:
    one = goal(*facts, text=TEXT)
    kept = settle(
        [finding for kind in CHECKERS for finding in kind().check(one)],
        {kind.name: kind.supersedes for kind in CHECKERS},
    )
    return verdict(kept), [finding.name for finding in kept]


@pytest.mark.parametrize(
    "facts",
    [
        pytest.param([number(TEXT, "75", 75, QuantityRole.SCOPE)], id="whom it is about"),
        pytest.param([number(TEXT, "75", 75, QuantityRole.RATING)], id="a rating"),
        pytest.param([number(TEXT, "75", 75, QuantityRole.OTHER)], id="another number"),
        pytest.param([FUZZY, SING], id="an act with a fuzzy outcome"),
        pytest.param([TURNOUT], id="an indicator alone"),
        pytest.param(
            [does(TEXT, "sing", "more", object_kind=ObjectKind.ABSTRACT), DONE, VAGUE], id="too much against it"
        ),
    ],
)
def test_what_supports_nothing(facts):
    assert support(goal(*facts, text=TEXT)) == ()


@pytest.mark.parametrize("fact", [LEVEL, DONE, *(number(TEXT, "75", 75, role) for role in sorted(MEASURING))])
def test_what_supports_is_the_evidence(fact):
    one = goal(fact, TURNOUT, text=TEXT)
    assert support(one) == NoMeasure().supporting(one) == (fact,)
    assert not list(NoMeasure().check(one))


EXAM = "The north wing team will finish it by 4 May 2027."
FINISH = does(EXAM, "finish", "it", kind=ActionClass.ACHIEVEMENT, modifiers=1)
BY, TEAM = at(Deadline, EXAM, "by 4 May 2027", kind=TimeKind.DATE), at(Actor, EXAM, "team", kind=ActorKind.ROLE)
WING = at(Name, EXAM, "north wing", words=2)
HALF = at(Outcome, EXAM, "finish", definite=False)


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        pytest.param([FINISH], (), id="an act alone is not enough"),
        pytest.param([FINISH, BY, TEAM, HALF], (HALF,), id="a loose result that much else speaks for"),
        pytest.param([FINISH, BY, TEAM, WING], (FINISH,), id="an act that much else speaks for"),
        pytest.param([BY, TEAM, WING], (BY,), id="an end without a verb"),
    ],
)
def test_without_a_number_or_a_level_all_signs_decide_together(facts, expected):
    assert support(goal(*facts, text=EXAM)) == expected


def test_evidence_comes_in_text_order():
    assert support(goal(LEVEL, DONE, TARGET, text=TEXT)) == (TARGET, DONE, LEVEL)


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        pytest.param([TARGET, TURNOUT], (Verdict.MET, []), id="a target"),
        pytest.param([LEVEL, MORE, SING], (Verdict.MET, []), id="a level beside a vague amount"),
        pytest.param([], (Verdict.MISSING, ["no-measure"]), id="nothing"),
        pytest.param([TURNOUT, RAISE], (Verdict.WEAK, ["indicator-without-target"]), id="an indicator"),
        pytest.param([FUZZY, SING], (Verdict.WEAK, ["fuzzy-outcome"]), id="something that could be seen"),
        pytest.param(
            [FUZZY, TURNOUT, RAISE],
            (Verdict.WEAK, ["indicator-without-target"]),
            id="an indicator says more than a doing",
        ),
        pytest.param([SING, MORE], (Verdict.WEAK, ["vague-quantity"]), id="more of something"),
        pytest.param(
            [does(TEXT, "sing", kind=ActionClass.MENTAL)], (Verdict.MISSING, ["unobservable-outcome"]), id="a thought"
        ),
    ],
)
def test_verdict(facts, expected):
    assert judged(*facts) == expected


@pytest.mark.parametrize(
    "facts",
    [
        pytest.param([TURNOUT, LEVEL], id="with a level"),
        pytest.param([TURNOUT, DONE], id="with a result"),
    ],
)
def test_an_indicator_beside_support_is_quiet(facts):
    assert found(IndicatorWithoutTarget(), *facts) == []


@pytest.mark.parametrize("kind", [ActionClass.STATE, ActionClass.MENTAL])
def test_more_of_a_quality_is_no_amount(kind):
    inner = does(TEXT, "sing", kind=kind)
    assert found(VagueQuantity(), inner, MORE) == []


@pytest.mark.parametrize(
    "fact", [at(VagueTerm, TEXT, "more", kind="quality", clause=SING.id), at(VagueTerm, TEXT, "more", kind="quantity")]
)
def test_other_vague_words_are_no_amount(fact):
    assert found(VagueQuantity(), SING, fact) == []


@pytest.mark.parametrize("fact", [TURNOUT, FUZZY, TARGET])
def test_an_inner_verb_with_something_to_see_is_quiet(fact):
    assert found(UnobservableOutcome(), does(TEXT, "sing", kind=ActionClass.STATE), fact) == []


def test_only_what_is_aimed_at_is_unobservable():
    past = does(TEXT, "Raise", kind=ActionClass.MENTAL, mood=Mood.PAST)
    assert found(UnobservableOutcome(), past) == []
    assert found(UnobservableOutcome(), SING, does(TEXT, "Raise", kind=ActionClass.MENTAL)) == ["raise"]


GROWTH = number(TEXT, "2", 20, QuantityRole.CHANGE, unit="%", relative=True)
NOW = number(TEXT, "62", 62, QuantityRole.BASELINE, unit="%")
PAST = at(TimeExpression, TEXT, "62", kind=TimeKind.PERIOD, start=dt.date(2019, 1, 1), end=dt.date(2019, 12, 31))


@pytest.mark.parametrize(
    ("facts", "context", "expected"),
    [
        pytest.param([TARGET], None, [], id="a target"),
        pytest.param([number(TEXT, "2", 2, QuantityRole.CHANGE)], None, [], id="so many more"),
        pytest.param([GROWTH, NOW], None, [], id="a baseline in the text"),
        pytest.param([GROWTH], Context(baseline="62 % in May"), [], id="a baseline the reader knows"),
        pytest.param([GROWTH, PAST], None, [], id="the level of a past year"),
        pytest.param([GROWTH], None, ["2"], id="no baseline"),
        pytest.param(
            [GROWTH, number(TEXT, "75", 5, QuantityRole.CHANGE, relative=True)], None, ["2"], id="one finding for two"
        ),
    ],
)
def test_change_without_baseline(facts, context, expected):
    assert found(ChangeWithoutBaseline(), *facts, context=context) == expected


def measure(direction, now=62, then=75, **fields):
    baseline = number(TEXT, "62", now, QuantityRole.BASELINE, unit="%")
    target = number(TEXT, "75", then, unit=fields.pop("unit", "%"))
    return [
        baseline,
        target,
        at(Measure, TEXT, "62 to 75", direction=direction, baseline=baseline.id, target=target.id),
    ]


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        pytest.param(measure(Direction.UP), [], id="up and up"),
        pytest.param(measure(Direction.DOWN, 75, 62), [], id="down and down"),
        pytest.param(measure(Direction.KEEP, 62, 62), [], id="kept"),
        pytest.param(measure(Direction.UNKNOWN, 62, 40), [], id="no direction said"),
        pytest.param(measure(Direction.UP, 62, 40, unit="point"), [], id="other units"),
        pytest.param(measure(Direction.UP, 62, None), [], id="a range"),
        pytest.param([at(Measure, TEXT, "62", direction=Direction.UP)], [], id="no numbers"),
        pytest.param(measure(Direction.UP, 62, 40), ["75"], id="up, but lower"),
        pytest.param(measure(Direction.UP, 62, 62), ["75"], id="up, but the same"),
        pytest.param(measure(Direction.DOWN), ["75"], id="down, but higher"),
    ],
)
def test_target_contradicts_baseline(facts, expected):
    assert found(TargetContradictsBaseline(), *facts) == expected


BARE = number(TEXT, "75", 75)


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        pytest.param([TARGET], [], id="a unit"),
        pytest.param([number(TEXT, "75", 75, of="songs")], [], id="a counted thing"),
        pytest.param([BARE, TURNOUT], [], id="an indicator"),
        pytest.param([number(TEXT, "75", 75, QuantityRole.FREQUENCY)], [], id="a frequency"),
        pytest.param([BARE], [Effect.ADVICE], id="no verb"),
        pytest.param([BARE, RAISE], [Effect.ADVICE], id="a verb with an object"),
        pytest.param([BARE, LEVEL, does(TEXT, "sing")], [Effect.ADVICE], id="beside a level"),
        pytest.param([BARE, does(TEXT, "sing")], [Effect.WEAK], id="nothing says what it is of"),
    ],
)
def test_number_without_unit(facts, expected):
    assert [finding.effect for finding in NumberWithoutUnit().check(goal(*facts, text=TEXT))] == expected


@pytest.mark.parametrize(
    ("fact", "expected"),
    [
        pytest.param(TARGET, [], id="an ordinary share"),
        pytest.param(number(TEXT, "75", 100, unit="song"), [], id="a hundred songs"),
        pytest.param(
            number(TEXT, "75", 100, QuantityRole.CHANGE, unit="%", relative=True),
            [],
            id="a change by a hundred per cent",
        ),
        pytest.param(number(TEXT, "75", 0, QuantityRole.BASELINE), [], id="nothing yet"),
        pytest.param(number(TEXT, "75", 100, unit="%"), ["75"], id="all of it"),
        pytest.param(number(TEXT, "75", 0), ["75"], id="none at all"),
    ],
)
def test_extreme_target(fact, expected):
    assert found(ExtremeTarget(), fact) == expected


def test_fuzzy_outcome_gives_way_to_support_and_indicators():
    assert found(FuzzyOutcome(), FUZZY, TARGET) == found(FuzzyOutcome(), FUZZY, TURNOUT) == []


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        pytest.param([], [], id="nothing that could be seen"),
        pytest.param([does(EXAM, "finish", kind=ActionClass.STATE)], [], id="a state"),
        pytest.param([BY, TEAM, WING], [], id="enough that could be seen"),
        pytest.param([FINISH, HALF], ["finish"], id="a result without an end"),
        pytest.param([FINISH], ["finish it"], id="an act"),
        pytest.param([WING], [EXAM], id="something without a verb"),
    ],
)
def test_fuzzy_outcome_shows_what_could_be_seen(facts, expected):
    assert [found.params["text"] for found in FuzzyOutcome().check(goal(*facts, text=EXAM))] == expected


def test_of_several_commitments_the_one_that_is_hardest_to_see_is_shown():
    plain, inner = does(TEXT, "sing", kind=ActionClass.ACHIEVEMENT), does(TEXT, "Raise", "the turnout", kind=ActionClass.STATE)
    assert found(FuzzyOutcome(), plain, DONE) == []
    assert found(FuzzyOutcome(), inner, plain, DONE, at(Deadline, TEXT, "from 62", role="bounds", kind="date")) == [
        "Raise the turnout"
    ]


FACTS = [TURNOUT, TARGET, LEVEL, DONE, RAISE, SING, MORE, GROWTH, NOW, PAST, BARE, *measure(Direction.UP, 62, 40)]


@given(st.sets(st.sampled_from(range(len(FACTS)))))
def test_support_and_a_missing_verdict_never_meet(chosen):
    facts = [FACTS[i] for i in chosen]
    one = goal(*facts, text=TEXT)
    missing = judged(*facts)[0] is Verdict.MISSING
    assert not (missing and support(one))


def test_a_topic_supports_nothing_by_what_it_names():
    topic = at(NonGoal, TEXT, "sing", kind="topic")
    assert support(goal(DONE, topic, text=TEXT)) == ()
    assert support(goal(DONE, TARGET, topic, text=TEXT)) == (TARGET, DONE)
