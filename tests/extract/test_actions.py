"""Who is to do what."""

import pytest

from smartlint.facts import Action, ActionClass, Actor, ActorKind, Mood, ObjectKind

C, W, H, P, S, Q = Mood.COMMITMENT, Mood.WISH, Mood.HEDGED, Mood.PAST, Mood.STATEMENT, Mood.QUESTION
MEANT = Mood.INTENTION


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Quarterly figures", [], id="no verb"),
        pytest.param("Publish the handbook.", [("publish", C)], id="an imperative"),
        pytest.param(
            "Automate payroll checks", [("automate", C)], id="an imperative that small parsers take for a noun"
        ),
        pytest.param("Quickly repair the ramp.", [("repair", C)], id="an imperative behind an adverb"),
        pytest.param("By 2028, restore the river bank.", [("restore", C)], id="an imperative behind a date"),
        pytest.param("By March 31 submit the plan.", [("submit", C)], id="an imperative behind a date without a comma"),
        pytest.param("Before June sell the boat.", [("sell", C)], id="an imperative behind before"),
        pytest.param("This year run two races.", [("run", C)], id="an imperative spelled like its past"),
        pytest.param("Last year run two races.", [("run", S)], id="a past without a subject"),
        pytest.param("I will call my sister.", [("call", C)], id="will"),
        pytest.param("I'll call my sister.", [("call", C)], id="a short will"),
        pytest.param("The client is going to call two landlords.", [("call", C)], id="going to"),
        pytest.param("I want to call my sister.", [("call", MEANT)], id="want"),
        pytest.param("Our goal is to plant forty trees.", [("plant", MEANT)], id="our goal is to"),
        pytest.param("We plan to plant forty trees.", [("plant", MEANT)], id="plan"),
        pytest.param("I would like to call my sister.", [("call", W)], id="would like"),
        pytest.param("I will try to call my sister.", [("call", H)], id="try"),
        pytest.param("Maybe I will call my sister.", [("call", H)], id="maybe"),
        pytest.param("We opened two clinics.", [("open", P)], id="the past"),
        pytest.param("We have opened two clinics.", [("open", P)], id="the perfect"),
        pytest.param("Two clinics were opened.", [("open", P)], id="a passive in the past"),
        pytest.param("The patient walks to the door.", [("walk", S)], id="the present"),
        pytest.param("Should we open two clinics?", [("open", Q)], id="a question"),
        pytest.param("Write and publish the handbook.", [("write", C), ("publish", C)], id="two verbs"),
        pytest.param("Follow up every referral.", [("follow up", C)], id="a verb with its particle"),
        pytest.param("Be promoted to team lead.", [("promote", C)], id="a passive imperative"),
        pytest.param("The council is to open a depot.", [("open", MEANT)], id="somebody is to do it"),
        pytest.param("The plan is we open a depot.", [("open", MEANT)], id="a plan without to"),
        pytest.param("The idea is that tenants run the garden.", [("run", MEANT)], id="an idea"),
        pytest.param("A plan to plant forty trees", [("plant", MEANT)], id="a plan as a noun"),
        pytest.param("Trainees will be able to weld.", [("weld", C)], id="will be able to"),
        pytest.param("Trainees are ready to weld.", [("weld", MEANT)], id="are ready to"),
        pytest.param("Succession: every officer trains a deputy", [("train", S)], id="a clause behind its topic"),
        pytest.param("We decided to open a depot.", [("open", MEANT)], id="a decision in the past"),
        pytest.param("We wanted to open a depot.", [("open", P)], id="a wish of the past"),
        pytest.param("I would draw lots.", [("draw", W)], id="the writer would"),
        pytest.param("She would like to draw.", [("draw", W)], id="somebody else would like to"),
        pytest.param("The referee would draw lots.", [("draw", S)], id="what would happen"),
        pytest.param("Our focus is improving the sick bay.", [("improve", MEANT)], id="a focus"),
    ],
)
def test_verbs_and_moods(read, text, expected):
    assert [(action.lemma, action.mood) for action in read(text).of(Action)] == expected


@pytest.mark.parametrize(
    ("text", "object", "kind"),
    [
        pytest.param("Exercise.", None, ObjectKind.NONE, id="no object"),
        pytest.param("Publish the handbook.", "the handbook", ObjectKind.DEFINITE, id="a definite article"),
        pytest.param("Publish handbooks.", "handbooks", ObjectKind.GENERIC, id="a bare plural"),
        pytest.param("Publish three handbooks.", "three handbooks", ObjectKind.COUNTED, id="a count"),
        pytest.param("Improve quality.", "quality", ObjectKind.ABSTRACT, id="an abstract noun"),
        pytest.param("Learn JavaScript.", "JavaScript", ObjectKind.DEFINITE, id="a name"),
        pytest.param(
            "Increase the number of home visits.",
            "the number of home visits",
            ObjectKind.DEFINITE,
            id="what is counted",
        ),
        pytest.param(
            "Write and publish the handbook.", "the handbook", ObjectKind.DEFINITE, id="an object that two verbs share"
        ),
        pytest.param(
            "Work on the garden fence.", "the garden fence", ObjectKind.DEFINITE, id="the object of a preposition"
        ),
        pytest.param("The fence will be painted.", "The fence", ObjectKind.DEFINITE, id="the subject of a passive"),
    ],
)
def test_objects(read, text, object, kind):
    action = read(text).of(Action)[0]
    assert (action.object.of(text) if action.object else None, action.object_kind) == (object, kind)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Publish the handbook.", ActionClass.ACHIEVEMENT, id="a result that leaves a trace"),
        pytest.param("Call the landlord.", ActionClass.CONCRETE, id="something that can be seen done"),
        pytest.param("Reduce the backlog.", ActionClass.CHANGE, id="a change"),
        pytest.param("Strengthen our network.", ActionClass.CHANGE, id="a change without a measure"),
        pytest.param("Foster dialogue.", ActionClass.VAGUE, id="a vague verb"),
        pytest.param("Understand the rules.", ActionClass.MENTAL, id="something in the head"),
        pytest.param("Be more patient.", ActionClass.STATE, id="a state"),
        pytest.param("Avoid sugar.", ActionClass.AVOIDANCE, id="something not done"),
        pytest.param("Yodel the anthem.", ActionClass.CONCRETE, id="a verb that no list holds"),
        pytest.param("See the dentist.", ActionClass.CONCRETE, id="somebody at his work is seen"),
        pytest.param("See the point.", ActionClass.MENTAL, id="something is seen"),
        pytest.param("Be seen as a leader.", ActionClass.STATE, id="what somebody passes for"),
        pytest.param("Make the hall less cold.", ActionClass.CHANGE, id="another quality"),
        pytest.param("Make a chair.", ActionClass.CONCRETE, id="something made"),
        pytest.param("Ana will report less pain.", ActionClass.CHANGE, id="a change that shows in somebody"),
        pytest.param("Ana will show an increase in focus.", ActionClass.CHANGE, id="a change as a noun"),
        pytest.param("Ana will report a leak.", ActionClass.CONCRETE, id="something reported"),
    ],
)
def test_classes_of_verbs(read, text, expected):
    assert read(text).of(Action)[0].kind is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Publish the handbook.", None, id="an imperative names nobody"),
        pytest.param("We will publish the handbook.", ActorKind.WRITER, id="we"),
        pytest.param("The night team will publish the handbook.", ActorKind.ROLE, id="a role"),
        pytest.param("My landlord will repair the roof.", ActorKind.THIRD_PARTY, id="somebody outside"),
        pytest.param("The council will repair the roof.", ActorKind.THIRD_PARTY, id="a council that is written about"),
        pytest.param("The Council will repair the roof.", ActorKind.ROLE, id="a Council that writes of itself"),
        pytest.param("Spouse will repair the roof.", ActorKind.ROLE, id="a spouse who has a part in a plan"),
        pytest.param("My wife will repair the roof.", ActorKind.THIRD_PARTY, id="somebody's wife"),
        pytest.param("The roof will be repaired.", ActorKind.NONE, id="a passive without an agent"),
        pytest.param("The roof will be repaired by the caretaker.", ActorKind.ROLE, id="a passive with an agent"),
    ],
)
def test_actors(read, text, expected):
    found = read(text).of(Actor)
    assert [actor.kind for actor in found] == ([expected] if expected else [])


def test_a_negated_verb_is_marked(read):
    assert read("I will not eat sugar.").of(Action)[0].negated
    assert not read("I will eat apples.").of(Action)[0].negated


@pytest.mark.parametrize(
    ("text", "lemma"),
    [
        pytest.param("Sell the shoes.", "shoe", id="the head itself"),
        pytest.param("Sell a number of shoes.", "shoe", id="what is counted"),
        pytest.param("Sell a number of pairs of shoes.", "shoe", id="what the counted is made of"),
        pytest.param("Cut the number of a list of a group of pairs of shoes.", "pair", id="no further than three deep"),
    ],
)
def test_what_an_object_is_about(read, text, lemma):
    assert read(text).of(Action)[0].object_lemma == lemma


def test_an_imperative_with_a_prefix_keeps_its_object(read):
    text = "Co-write a song."
    found = {action.lemma: action for action in read(text).of(Action)}
    assert found["write"].mood is C
    assert found["write"].object.of(text) == "a song"


def test_a_verb_is_one_action_however_the_parser_reaches_it(read):
    places = [action.span for action in read("Co-found two choirs by May").of(Action)]
    assert len(places) == len(set(places)) > 0


@pytest.mark.parametrize(
    ("text", "joined", "qualities"),
    [
        pytest.param("Publish the handbook.", 0, 0, id="one plain thing"),
        pytest.param("Publish the short handbook.", 0, 1, id="one adjective"),
        pytest.param("Publish the handbook and the map.", 1, 0, id="two things"),
        pytest.param("Publish the shorter handbook, the new map or both and the list.", 2, 2, id="more of both"),
        pytest.param(
            "Publish the handbook. Pens, red and blue, are sold.", 0, 0, id="another sentence counts for itself"
        ),
    ],
)
def test_how_broad_the_sentence_is(read, text, joined, qualities):
    action = read(text).of(Action)[0]
    assert (action.joined, action.qualities) == (joined, qualities)


def test_list_marks_and_labels_do_not_move_the_spans(read):
    text = "  - KR2: Automate the payroll check by June."
    action = read(text).of(Action)[0]
    assert action.span.of(text) == "Automate"
    assert action.object.of(text) == "the payroll check"
