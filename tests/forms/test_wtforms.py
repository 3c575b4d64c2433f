"""A goal in a form of WTForms."""

import datetime as dt

import pytest
from wtforms import Form, TextAreaField
from wtforms.validators import Length, Optional

from smartlint.forms import Policy
from smartlint.forms.wtforms import SmartGoal

GOOD = "Call twelve landlords by 31 March 2027 so that our clients find a flat sooner."
LOOSE = "I will help more families soon."


class Posted(dict[str, str]):
    """Form data as a browser posts it."""

    def getlist(self, name: str) -> list[str]:
        return [self[name]] if name in self else []


def today() -> dt.date:
    return dt.date(2026, 11, 21)


class Plan(Form):
    goal = TextAreaField(validators=[SmartGoal(Policy(block=("T", "M")), today)])


class Plane(Plan):
    class Meta:
        locales = ("es_ES", "es")


def test_a_goal_that_is_accepted():
    form = Plan(Posted({"goal": GOOD}))
    assert form.validate()
    assert form.errors == {}


def test_each_reason_is_a_message():
    form = Plan(Posted({"goal": LOOSE}))
    assert not form.validate()
    assert len(form.goal.errors) > 1
    assert sum("'soon' cannot be placed on a calendar." in error for error in form.goal.errors) == 1


def test_messages_in_the_language_of_the_form():
    form = Plane(Posted({"goal": LOOSE}))
    assert not form.validate()
    assert any("«soon» no se puede situar en un calendario." in error for error in form.goal.errors)


@pytest.mark.parametrize("posted", [Posted(), Posted(goal=""), Posted(goal="  ")])
def test_a_form_without_a_text_is_refused(posted: Posted):
    form = Plan(posted)
    assert not form.validate()
    assert "too little to be a goal" in form.goal.errors[0]


def test_an_optional_goal_may_be_left_out():
    class Free(Form):
        goal = TextAreaField(validators=[Optional(), SmartGoal(Policy(block="T"))])

    assert Free(Posted({"goal": ""})).validate()
    assert not Free(Posted({"goal": "Be kind."})).validate()


def test_other_validators_keep_their_messages():
    class Short(Form):
        goal = TextAreaField(validators=[SmartGoal(Policy(block="T102")), Length(max=10)])

    form = Short(Posted({"goal": LOOSE}))
    assert not form.validate()
    assert len(form.goal.errors) == 2
