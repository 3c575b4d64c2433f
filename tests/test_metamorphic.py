"""Edits that must not change a verdict, and edits that must."""

import pytest

from smartlint.linter import Linter
from smartlint.model import Criterion, Verdict
from smartlint.testing import TODAY

GOALS = (
    "I will call two landlords by 30 June 2027 so that the Ortega family finds a flat.",
    "We will reduce no-shows from 18 % to 10 % by the end of March 2027 by sending reminders.",
    "Publish the volunteer handbook by 1 March 2027.",
    "Improve communication with our partners.",
    "The client will attend three counselling sessions a month until December 2027.",
    "Raise staff satisfaction.",
    "Walk 20 minutes every day with my neighbour.",
)


@pytest.fixture(scope="module")
def verdicts():
    linter = Linter()

    def judge(text):
        return {name: found.verdict for name, found in linter.check(text, today=TODAY).criteria.items()}

    return judge


@pytest.mark.parametrize("text", GOALS)
@pytest.mark.parametrize(
    "edit",
    [
        pytest.param(lambda text: text.rstrip("."), id="no full stop"),
        pytest.param(lambda text: text[0].lower() + text[1:] if text[0] != "I" else text, id="a small first letter"),
        pytest.param(lambda text: text.replace("I will", "I'll").replace("We will", "We'll"), id="a short will"),
        pytest.param(lambda text: text.replace("'", "’"), id="a typographic apostrophe"),
        pytest.param(lambda text: f"- {text}", id="a bullet"),
        pytest.param(lambda text: f"Goal 3: {text}", id="a label"),
        pytest.param(lambda text: f"  {text}\n", id="blanks around it"),
        pytest.param(lambda text: text.replace("call", "phone").replace("reduce", "cut"), id="a synonym of the verb"),
        pytest.param(
            lambda text: text.replace(" %", "%").replace(" %", " per cent"), id="another way to write per cent"
        ),
    ],
)
def test_an_edit_that_changes_nothing(verdicts, text, edit):
    assert verdicts(edit(text)) == verdicts(text)


@pytest.mark.parametrize(
    ("text", "words", "criterion", "after"),
    [
        pytest.param(GOALS[0], " by 30 June 2027", Criterion.TIME_BOUND, Verdict.MISSING, id="the deadline goes"),
        pytest.param(
            GOALS[0],
            " so that the Ortega family finds a flat",
            Criterion.RELEVANT,
            Verdict.MISSING,
            id="the reason goes",
        ),
        pytest.param(GOALS[1], " from 18 % to 10 %", Criterion.MEASURABLE, Verdict.WEAK, id="the numbers go"),
        pytest.param(GOALS[1], " by sending reminders", Criterion.ACHIEVABLE, Verdict.WEAK, id="the means goes"),
        pytest.param(
            GOALS[4], " until December 2027", Criterion.TIME_BOUND, Verdict.WEAK, id="the end of a rhythm goes"
        ),
    ],
)
def test_an_edit_that_takes_something_away(verdicts, text, words, criterion, after):
    assert verdicts(text)[criterion] is Verdict.MET
    assert verdicts(text.replace(words, ""))[criterion] is after


@pytest.mark.parametrize(
    ("text", "words", "criterion"),
    [
        pytest.param(GOALS[2], " so that new helpers know whom to ask", Criterion.RELEVANT, id="a reason comes"),
        pytest.param(GOALS[5], " from 60 % to 70 %", Criterion.MEASURABLE, id="numbers come"),
        pytest.param(GOALS[5], " by December 2027", Criterion.TIME_BOUND, id="a deadline comes"),
    ],
)
def test_an_edit_that_adds_something(verdicts, text, words, criterion):
    assert verdicts(text)[criterion] is not Verdict.MET
    assert verdicts(text.rstrip(".") + words + ".")[criterion] is Verdict.MET
