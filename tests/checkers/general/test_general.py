"""The checkers of the goal as a whole."""

import pytest

from smartlint.checkers.commitments import commitments
from smartlint.checkers.general.no_goal import NoGoal
from smartlint.checkers.general.not_english import NotInEnglish
from smartlint.checkers.general.past_tense import PastTense
from smartlint.checkers.general.process_not_outcome import ProcessNotOutcome
from smartlint.checkers.general.several_goals import SeveralGoals
from smartlint.checkers.general.too_short import TooShort
from smartlint.checkers.general.unfilled_placeholder import UnfilledPlaceholder
from smartlint.facts import (
    Actor,
    ActorKind,
    Indicator,
    Level,
    Mood,
    NonGoalKind,
    NotEnglish,
    Outcome,
    Placeholder,
    Purpose,
    Recurrence,
)
from smartlint.testing import goal
from tests.checkers.say import at, does, none, number

VISIT = "Attend counselling in order to sleep better."
TWO = "Paint the fence. Learn Spanish verbs."


@pytest.mark.parametrize(
    ("kind", "names"),
    [
        pytest.param(None, [], id="a goal is left alone"),
        pytest.param(NonGoalKind.EMPTY, [], id="an empty text is not called a heading"),
        pytest.param(NonGoalKind.HEADING, ["no-goal"], id="a heading"),
        pytest.param(NonGoalKind.TOPIC, ["no-goal"], id="a topic"),
        pytest.param(NonGoalKind.QUESTION, ["no-goal"], id="a question"),
        pytest.param(NonGoalKind.STATEMENT, ["no-goal"], id="a fact"),
        pytest.param(NonGoalKind.ADVICE, ["no-goal"], id="advice"),
        pytest.param(NonGoalKind.ACHIEVEMENT, ["past-tense"], id="a past achievement"),
    ],
)
def test_what_is_no_goal_is_said_once(kind, names):
    text = "Our annual picnic"
    given = goal(*([none(text, kind)] if kind else []), text=text)
    assert [f.name for checker in (NoGoal(), PastTense()) for f in checker.check(given)] == names


def test_every_kind_of_text_that_is_no_goal_has_its_words():
    elsewhere = {NonGoalKind.EMPTY: "too-short", NonGoalKind.ACHIEVEMENT: "past-tense"}
    assert set(NonGoalKind) == {*NoGoal.phrases, *elsewhere}


def test_the_message_names_what_the_text_is():
    [finding] = NoGoal().check(goal(none("Why us?", NonGoalKind.QUESTION), text="Why us?"))
    assert finding.message == "this reads as a question, not as a goal"


@pytest.mark.parametrize(
    ("text", "count"),
    [
        pytest.param("Improve sleep", None, id="two words are enough"),
        pytest.param("405 deadlift", None, id="a number is a word"),
        pytest.param("Housing", "one word", id="one word"),
        pytest.param("- !", "no word", id="punctuation is no word"),
        pytest.param("", "no word", id="nothing"),
    ],
)
def test_too_short_counts_words(text, count):
    said = [finding.message for finding in TooShort().check(goal(text=text))]
    assert said == ([f"{count} is too little to be a goal"] if count else [])


def test_the_number_of_words_is_an_option():
    [finding] = TooShort(words=4).check(goal(text="Improve my sleep"))
    assert finding.params == {"count": 3}
    assert finding.message == "3 words is too little to be a goal"


def test_each_gap_is_a_finding():
    text = "Cut [X] by TBD"
    given = goal(at(Placeholder, text, "[X]"), at(Placeholder, text, "TBD"), text=text)
    assert [f.params["text"] for f in UnfilledPlaceholder().check(given)] == ["[X]", "TBD"]


RESULTS = [at(Outcome, TWO, "Paint the fence"), at(Outcome, TWO, "Learn Spanish verbs")]


@pytest.mark.parametrize(
    ("facts", "fires"),
    [
        pytest.param([does(TWO, "Paint", "the fence")], False, id="one commitment"),
        pytest.param(
            [does(TWO, "Paint", "the fence"), does(TWO, "Learn", "Spanish verbs")], False, id="two in one sentence"
        ),
        pytest.param(
            [does(TWO, "Paint", "the fence"), does(TWO, "Learn", "Spanish verbs", sentence=1)],
            True,
            id="an unrelated second sentence",
        ),
        pytest.param(
            [does(TWO, "Paint", "the fence"), does(TWO, "Learn", "Spanish verbs", sentence=1, mood=Mood.STATEMENT)],
            False,
            id="a second sentence that commits to nothing",
        ),
        pytest.param(
            [does(TWO, "Paint", "the fence"), does(TWO, "Learn", "", sentence=1)], False, id="nothing is acted on"
        ),
    ],
)
def test_several_goals(facts, fires):
    assert bool(list(SeveralGoals().check(goal(*facts, *RESULTS, text=TWO)))) is fires


def test_a_second_sentence_without_a_result_of_its_own_is_no_second_goal():
    facts = [does(TWO, "Paint", "the fence"), does(TWO, "Learn", "Spanish verbs", sentence=1)]
    assert not list(SeveralGoals().check(goal(*facts, RESULTS[0], text=TWO)))
    counted = number(TWO, "Spanish", 3)
    assert list(SeveralGoals().check(goal(*facts, RESULTS[0], counted, text=TWO)))


def test_a_later_sentence_that_tells_what_follows_is_no_commitment():
    text = "Paint the fence. This will help me with the door."
    this = at(Actor, text, "This", kind=ActorKind.ROLE)
    facts = [does(text, "Paint", "the fence"), this, does(text, "help", "me", sentence=1, actor=this.id)]
    assert [action.lemma for action in commitments(goal(*facts, text=text))] == ["paint"]
    assert [action.lemma for action in commitments(goal(*facts[1:], text=text))] == ["help"]


@pytest.mark.parametrize(
    "second",
    [
        pytest.param("Then varnish the fence boards.", id="a shared word"),
        pytest.param("I will keep it clean every week.", id="a pronoun that points back"),
    ],
)
def test_a_second_sentence_that_belongs_to_the_first(second):
    text = f"Paint the fence. {second}"
    verb = "varnish" if "varnish" in text else "keep"
    words = "fence boards" if verb == "varnish" else "it"
    facts = [does(text, "Paint", "the fence"), does(text, verb, words, sentence=1)]
    facts += [at(Outcome, text, "Paint"), at(Outcome, text, verb)]
    assert not list(SeveralGoals().check(goal(*facts, text=text)))


@pytest.mark.parametrize(
    ("extra", "fires"),
    [
        pytest.param([], True, id="only the service is named"),
        pytest.param([at(Purpose, VISIT, "in order to sleep better")], False, id="a reason is given"),
        pytest.param([at(Indicator, VISIT, "sleep", lemma="sleep")], False, id="something is measured"),
        pytest.param([at(Level, VISIT, "better")], False, id="a level is named"),
        pytest.param(
            [at(Level, VISIT, "better"), at(Recurrence, VISIT, "better")],
            True,
            id="what looks like a level is a rhythm",
        ),
        pytest.param([at(Outcome, VISIT, "sleep better")], False, id="a result is named"),
        pytest.param([does(VISIT, "sleep", "better")], False, id="something else is done too"),
    ],
)
def test_process_not_outcome(extra, fires):
    attending = does(VISIT, "Attend", "counselling", lemma="attend")
    assert bool(list(ProcessNotOutcome().check(goal(attending, *extra, text=VISIT)))) is fires


def test_no_action_is_no_process():
    assert not list(ProcessNotOutcome().check(goal(text="Counselling")))


def test_another_language_is_said_about_the_whole():
    text = "Meine Ziele"
    assert not list(NotInEnglish().check(goal(text=text)))
    [finding] = NotInEnglish().check(goal(NotEnglish.at(text, 0, len(text)), text=text))
    assert finding.span is None
