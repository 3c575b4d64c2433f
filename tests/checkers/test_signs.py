"""The signs of a goal, and the scales that weigh them."""

from collections import Counter
from itertools import permutations
from types import MappingProxyType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smartlint.checkers.achievable import modesty
from smartlint.checkers.measurable import observability
from smartlint.checkers.signs import LONG, SHORT, Scale, signs_of_actions, signs_of_text
from smartlint.checkers.specific import specificity
from smartlint.facts import (
    ActionClass,
    Actor,
    ActorKind,
    Deadline,
    Indicator,
    Level,
    Means,
    Measure,
    Mood,
    Name,
    ObjectKind,
    Outcome,
    Purpose,
    QuantityRole,
    Recurrence,
    TimeKind,
    TimeRole,
    VagueTerm,
)
from smartlint.testing import goal
from tests.checkers.say import at, does, number

TEXT = "My aunt Rosa will paint 9 fences and a gate with the neighbours every spring until May, to please us."
PAINT = does(TEXT, "paint", "9 fences")
SCALES = {"specific": specificity.SCALE, "measurable": observability.SCALE, "achievable": modesty.SCALE}

every_scale = pytest.mark.parametrize("scale", SCALES.values(), ids=SCALES)


def of_text(*facts, text=TEXT):
    return set(signs_of_text(goal(*facts, text=text)))


def of_action(*facts, text=TEXT):
    [(_, names)] = signs_of_actions(goal(*facts, text=text))
    return set(names)


def counted(value, role=QuantityRole.TARGET, **fields):
    return number(TEXT, "9", value, role, **fields)


@pytest.mark.parametrize(
    "facts",
    [
        pytest.param([], id="no facts"),
        pytest.param([PAINT], id="an act, whose signs are its own"),
        pytest.param([counted(9, QuantityRole.SCOPE)], id="a number of those it is about"),
        pytest.param([counted(9, QuantityRole.BASELINE, unit="%")], id="a share of today"),
        pytest.param([at(Actor, TEXT, "neighbours", kind=ActorKind.THIRD_PARTY)], id="an outsider"),
        pytest.param([at(Actor, TEXT, "paint", kind=ActorKind.NONE)], id="nobody"),
        pytest.param([at(VagueTerm, TEXT, "please", kind="quality")], id="a vague word outside any act"),
    ],
)
def test_a_text_of_ordinary_length_that_shows_nothing(facts):
    assert of_text(*facts) == set()


@pytest.mark.parametrize(
    ("facts", "signs"),
    [
        pytest.param([counted(2)], {"target", "a few"}, id="two things"),
        pytest.param([counted(3)], {"target", "a few"}, id="three are still a few"),
        pytest.param([counted(9)], {"target", "a dozen"}, id="nine things"),
        pytest.param([counted(13)], {"target", "a hundred"}, id="more than a dozen"),
        pytest.param([counted(101)], {"target", "a great many"}, id="more than a hundred"),
        pytest.param([counted(None, low=40, high=60)], {"target", "a hundred"}, id="a range counts by its upper end"),
        pytest.param([counted(None)], {"target"}, id="a range without ends has no size"),
        pytest.param([counted(0)], {"target"}, id="none at all has no size"),
        pytest.param([counted(0.8)], {"target"}, id="nor has a share, such as 8 out of 10"),
        pytest.param([counted(900, unit="word")], {"target"}, id="a length is no number of things"),
        pytest.param([counted(9, unit="%")], {"target", "percent"}, id="a share has no size"),
        pytest.param([counted(9, unit="€")], {"target", "money"}, id="a sum of money has no size"),
        pytest.param([counted(9, QuantityRole.CHANGE)], {"target", "relative", "a dozen"}, id="so many more"),
        pytest.param([counted(9, QuantityRole.FREQUENCY)], {"frequency"}, id="how often"),
        pytest.param(
            [at(Recurrence, TEXT, "every spring", kind=TimeKind.SET, role=TimeRole.BOUNDS)],
            {"recurrence"},
            id="a rhythm without a number",
        ),
        pytest.param([at(Recurrence, TEXT, "every spring", kind=TimeKind.SET)], set(), id="a rhythm that is only mentioned"),
        pytest.param([at(Outcome, TEXT, "a gate")], {"outcome"}, id="a result that leaves a trace"),
        pytest.param([at(Outcome, TEXT, "a gate", definite=False)], {"loose outcome"}, id="a result without an end"),
        pytest.param([at(Level, TEXT, "please")], {"level"}, id="a level"),
        pytest.param([at(Indicator, TEXT, "fences", lemma="fence")], {"indicator"}, id="what is measured"),
        pytest.param([at(Deadline, TEXT, "until May", kind=TimeKind.DATE)], {"deadline"}, id="a last day"),
        pytest.param([at(Means, TEXT, "with the neighbours")], {"means"}, id="a way"),
        pytest.param([at(Purpose, TEXT, "to please us")], {"purpose"}, id="a reason"),
        pytest.param([at(Actor, TEXT, "My aunt", kind=ActorKind.WRITER)], {"the writer acts"}, id="the writer acts"),
        pytest.param([at(Actor, TEXT, "My aunt", kind=ActorKind.ROLE)], {"somebody acts"}, id="a role acts"),
        pytest.param([PAINT, does(TEXT, "please", "us")], {"several acts"}, id="two acts"),
    ],
)
def test_what_a_fact_is_a_sign_of(facts, signs):
    assert of_text(*facts) == signs


def test_the_largest_of_several_targets_gives_the_size():
    assert "a great many" in of_text(counted(500), number(TEXT, "a gate", 1))


@pytest.mark.parametrize(
    ("facts", "signs"),
    [
        pytest.param([at(Name, TEXT, "Rosa")], {"name"}, id="one word"),
        pytest.param([at(Name, TEXT, "aunt Rosa", words=2)], {"names"}, id="a name of two words"),
        pytest.param([at(Name, TEXT, "Rosa"), at(Name, TEXT, "My aunt")], {"names"}, id="two names"),
        pytest.param(
            [at(Name, TEXT, "May"), at(Deadline, TEXT, "until May", kind=TimeKind.DATE)],
            {"deadline"},
            id="the name of a month only says when",
        ),
        pytest.param(
            [at(Name, TEXT, "spring"), at(Recurrence, TEXT, "every spring", kind=TimeKind.SET, role=TimeRole.BOUNDS)],
            {"recurrence"},
            id="a name within a rhythm only says when",
        ),
    ],
)
def test_names(facts, signs):
    assert of_text(*facts) == signs


@pytest.mark.parametrize(
    ("length", "signs"),
    [
        pytest.param(SHORT, set(), id="just long enough"),
        pytest.param(LONG, set(), id="just short enough"),
        pytest.param(SHORT - 1, {"short"}, id="short"),
        pytest.param(LONG + 1, {"long"}, id="long"),
    ],
)
def test_length_says_something_only_at_the_ends(length, signs):
    assert of_text(text="x" * length) == signs


PLAIN = {"verb concrete", "object definite", "0 modifiers", "mood commitment"}


def test_a_plain_act():
    assert of_action(PAINT) == PLAIN


@pytest.mark.parametrize(
    ("fields", "lost", "added"),
    [
        pytest.param({"joined": 1}, set(), set(), id="two things joined"),
        pytest.param({"qualities": 1}, set(), set(), id="an adjective"),
        pytest.param({"kind": ActionClass.CHANGE}, {"verb concrete"}, {"verb change", "bare change"}, id="a change"),
        pytest.param({"mood": Mood.WISH}, {"mood commitment"}, {"mood wish"}, id="a wish"),
        pytest.param({"modifiers": 7}, {"0 modifiers"}, {"3 modifiers"}, id="three modifiers or more are the same"),
        pytest.param({"joined": 2}, set(), set(), id="three things joined"),
        pytest.param({"joined": 3}, set(), {"many joined"}, id="four things joined"),
        pytest.param({"qualities": 3}, set(), {"many qualities"}, id="a row of adjectives"),
        pytest.param({"passive": True}, set(), {"passive"}, id="a passive"),
        pytest.param(
            {"artefact": True, "fuzzy": True, "ordinary": True},
            set(),
            {"artefact", "fuzzy", "ordinary"},
            id="what else is known of its words",
        ),
        pytest.param(
            {"fuzzy": True, "object_kind": ObjectKind.COUNTED},
            {"object definite"},
            {"object counted", "fuzzy", "counted fuzzy"},
            id="so many initiatives",
        ),
        pytest.param(
            {"lemma": "offer", "object_kind": ObjectKind.GENERIC},
            {"object definite"},
            {"object generic"},
            id="things are given",
        ),
        pytest.param(
            {"lemma": "offer", "object_kind": ObjectKind.ABSTRACT},
            {"object definite"},
            {"object abstract", "giving abstract"},
            id="an abstraction is given",
        ),
        pytest.param(
            {"lemma": "own", "kind": ActionClass.STATE},
            {"verb concrete"},
            {"verb achievement"},
            id="to own a definite thing is a result",
        ),
        pytest.param(
            {"lemma": "own", "kind": ActionClass.STATE, "object_kind": ObjectKind.ABSTRACT},
            {"verb concrete", "object definite"},
            {"verb state", "object abstract"},
            id="to own an abstraction is a state",
        ),
    ],
)
def test_what_an_act_is_a_sign_of(fields, lost, added):
    assert of_action(does(TEXT, "paint", "9 fences", **fields)) == PLAIN - lost | added


def test_an_act_without_an_object():
    assert {"object none"} == of_action(does(TEXT, "paint")) - PLAIN


def test_a_change_of_a_counted_amount_is_not_bare():
    act = does(TEXT, "paint", "9 fences", kind=ActionClass.CHANGE)
    assert "bare change" not in of_action(act, counted(9))


def test_a_vague_word_is_a_sign_of_the_act_whose_words_it_stands_among():
    inside, outside = at(VagueTerm, TEXT, "fences", kind="quality"), at(VagueTerm, TEXT, "please", kind="quality")
    assert "vague quality" in of_action(PAINT, inside)
    assert "vague quality" not in of_action(PAINT, outside)


@pytest.mark.parametrize(
    ("definite", "sign"),
    [
        pytest.param(True, "verb achievement", id="a state that can be told from others is a result"),
        pytest.param(False, "verb state", id="one that cannot is a state"),
    ],
)
def test_what_a_state_is_a_sign_of(definite, sign):
    become = does(TEXT, "paint", "9 fences", lemma="become", kind=ActionClass.STATE)
    assert sign in of_action(become, at(Outcome, TEXT, "paint", definite=definite))


def test_two_vague_words_of_a_kind_are_one_sign():
    vague = [at(VagueTerm, TEXT, word, kind="quality") for word in ("9", "fences")]
    [(_, names)] = signs_of_actions(goal(PAINT, *vague, text=TEXT))
    assert names.count("vague quality") == 1


@pytest.mark.parametrize(
    ("facts", "text", "signs"),
    [
        pytest.param([], TEXT, set(), id="nothing at all"),
        pytest.param([], "Fences", set(), id="nothing but a short text"),
        pytest.param([], TEXT + TEXT, set(), id="nothing but a long text"),
        pytest.param([counted(9)], TEXT, {"no verb"}, id="a target that stands alone"),
        pytest.param([at(Name, TEXT, "Rosa")], TEXT, {"no verb"}, id="a name that stands alone"),
        pytest.param([counted(9), does(TEXT, "paint", mood=Mood.PAST)], TEXT, {"no verb"}, id="an act that is over"),
    ],
)
def test_without_a_commitment_only_a_text_that_says_something_is_an_aim_without_a_verb(facts, text, signs):
    [(action, names)] = signs_of_actions(goal(*facts, text=text))
    assert action is None
    assert set(names) == signs


SCALE = Scale(
    weights=MappingProxyType({"target": 2.0, "no verb": 0.5, "ordinary": 1.0, "known": 4.0}), met=1.0, weak=0.0
)


@pytest.mark.parametrize(
    ("facts", "also", "total"),
    [
        pytest.param([], (), 0.0, id="nothing"),
        pytest.param([PAINT], (), 0.0, id="signs that weigh nothing here"),
        pytest.param([PAINT], ("unknown",), 0.0, id="a further sign that weighs nothing here"),
        pytest.param([PAINT, counted(9)], (), 2.0, id="a sign of the text"),
        pytest.param([counted(9)], (), 2.5, id="a sign of the text, and that it has no verb"),
        pytest.param(
            [does(TEXT, "paint", ordinary=True), counted(9)], (), 3.0, id="a sign of the text, and one of the act"
        ),
        pytest.param([does(TEXT, "paint", ordinary=True), counted(9)], ("known",), 7.0, id="and a further sign"),
    ],
)
def test_the_weights_of_all_signs_are_added_up(facts, also, total):
    assert SCALE.weigh(goal(*facts, text=TEXT), also)[1] == pytest.approx(total)


@pytest.mark.parametrize("names", list(permutations(("target", "means", "purpose"))), ids=", ".join)
def test_a_sum_that_is_just_enough_is_enough_in_any_order(names):
    """0.1 + 0.2 + 0.3 is more than 0.6 in the arithmetic of a machine, and 0.3 + 0.2 + 0.1 is not."""
    tenths = Scale(weights=dict(zip(names, (0.1, 0.2, 0.3), strict=True)), met=0.6, weak=0.0)
    facts = [counted(9), at(Means, TEXT, "with the neighbours"), at(Purpose, TEXT, "to please us")]
    assert tenths.weigh(goal(*facts, text=TEXT))[1] == tenths.met


@pytest.mark.parametrize("ordinary", ["paint", "please"])
def test_the_commitment_with_the_largest_sum_counts_wherever_it_stands(ordinary):
    acts = [does(TEXT, verb, ordinary=verb == ordinary) for verb in ("paint", "please")]
    action, total = SCALE.weigh(goal(*acts, text=TEXT))
    assert (action.lemma, total) == (ordinary, 1.0)


@pytest.mark.parametrize("ordinary", ["paint", "please"])
def test_where_one_commitment_is_not_enough_the_smallest_sum_counts(ordinary):
    acts = [does(TEXT, verb, ordinary=verb != ordinary) for verb in ("paint", "please")]
    action, total = SCALE.weigh_least(goal(*acts, text=TEXT))
    assert (action.lemma, total) == (ordinary, 0.0)


def test_of_equal_commitments_the_first_counts():
    acts = [does(TEXT, verb) for verb in ("paint", "please")]
    assert SCALE.weigh(goal(*acts, text=TEXT))[0] == acts[0]


ACTS = st.builds(
    lambda **fields: does(TEXT, "paint", "9 fences", **fields),
    kind=st.sampled_from(ActionClass),
    mood=st.sampled_from(Mood),
    object_kind=st.sampled_from(ObjectKind),
    modifiers=st.integers(0, 9),
    joined=st.integers(0, 5),
    qualities=st.integers(0, 5),
    artefact=st.booleans(),
    fuzzy=st.booleans(),
    ordinary=st.booleans(),
    passive=st.booleans(),
)


def test_a_length_that_is_to_be_reached_is_a_target():
    length = counted(9, QuantityRole.DURATION, unit="day")
    assert "target" not in of_text(length)
    assert "target" in of_text(length, at(Measure, TEXT, "9 fences", target=length.id))


@given(ACTS, st.lists(st.sampled_from([counted(9), at(Outcome, TEXT, "a gate"), at(Means, TEXT, "neighbours")])))
def test_no_sign_is_counted_twice(act, facts):
    one = goal(act, *facts, text=TEXT)
    for _, names in signs_of_actions(one):
        assert set(Counter((*signs_of_text(one), *names)).values()) <= {1}


@given(ACTS)
@every_scale
def test_a_target_never_speaks_against_a_goal(scale, act):
    """A small one, that is: a hundred of something may be too many to be believed."""
    assert scale.weigh(goal(act, counted(9), text=TEXT))[1] >= scale.weigh(goal(act, text=TEXT))[1]


@every_scale
def test_every_weight_tells_and_the_sum_that_is_enough_is_the_larger_one(scale):
    assert all(scale.weights.values())
    assert scale.met > scale.weak


@every_scale
def test_every_sign_that_weighs_can_be_shown(scale):
    """No weight is lost to a misspelt name."""
    acts = [
        does(TEXT, "paint", "9 fences", **fields)
        for fields in (
            *({"kind": kind} for kind in ActionClass),
            *({"object_kind": kind} for kind in ObjectKind),
            {"mood": Mood.STATEMENT, "passive": True, "artefact": True, "ordinary": True},
            {"joined": 3, "qualities": 3, "fuzzy": True, "object_kind": ObjectKind.COUNTED},
            {"lemma": "give", "object_kind": ObjectKind.ABSTRACT},
        )
    ]
    vague = [at(VagueTerm, TEXT, "9", kind="quality"), at(VagueTerm, TEXT, "fences", kind="quantity"),
             at(VagueTerm, TEXT, "9 fences", kind="slogan")]
    texts = [
        [counted(value, unit=unit, role=role)]
        for value in (2, 9, 99, 999)
        for unit in ("", "%", "€")
        for role in (QuantityRole.TARGET, QuantityRole.CHANGE, QuantityRole.FREQUENCY)
    ]
    texts += [[at(Name, TEXT, "Rosa", words=words)] for words in (1, 2)]
    texts += [[at(Outcome, TEXT, "a gate", definite=definite)] for definite in (True, False)]
    texts += [[at(Actor, TEXT, "aunt", kind=kind)] for kind in ActorKind]
    texts += [[at(kind, TEXT, "May", kind=TimeKind.DATE, role=TimeRole.BOUNDS)] for kind in (Deadline, Recurrence)]
    texts += [[at(kind, TEXT, "please")] for kind in (Level, Means)]
    goals = [goal(act, *vague, text=TEXT) for act in acts] + [goal(*facts, text=TEXT) for facts in texts]
    goals += [goal(PAINT, does(TEXT, "please"), text=TEXT), goal(text="Fences")]
    shown = {"bounded means", "modest"}  # those that no-means adds itself
    for one in goals:
        shown.update(signs_of_text(one), *(names for _, names in signs_of_actions(one)))
    assert set(scale.weights) <= shown
