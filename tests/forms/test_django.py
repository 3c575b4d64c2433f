"""A goal in a form, a model and a serializer of Django, against the real frameworks."""

import datetime as dt
from typing import Any

import django
import pytest
from django.conf import settings

if not settings.configured:
    settings.configure(USE_I18N=True, USE_TZ=True, TIME_ZONE="Pacific/Auckland", LANGUAGE_CODE="en",
                       INSTALLED_APPS=["django.contrib.contenttypes", "django.contrib.auth", "rest_framework"],
                       REST_FRAMEWORK={"UNAUTHENTICATED_USER": None})
    django.setup()

from django import forms
from django.core.exceptions import ValidationError
from django.db import models
from django.db.migrations.writer import MigrationWriter
from django.test import override_settings
from django.utils import timezone
from django.utils.translation import override
from rest_framework import serializers

from smartlint.config import Config
from smartlint.forms import Policy, review
from smartlint.forms.django import SmartGoalValidator, errors

GOOD = "Call twelve landlords by 31 March 2027 so that our clients find a flat sooner."
LOOSE = "I will help 100 % more families soon."
STRICT = Policy(block=("T", "R"))
VALIDATOR = SmartGoalValidator(STRICT)


@pytest.fixture(autouse=True)
def _clock(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(timezone, "now", lambda: dt.datetime(2026, 11, 20, 23, 30, tzinfo=dt.UTC))


class PlanForm(forms.Form):
    goal = forms.CharField(validators=[VALIDATOR])


class FreeForm(forms.Form):
    goal = forms.CharField(validators=[VALIDATOR], required=False)


class Plan(models.Model):
    goal = models.TextField(validators=[VALIDATOR])

    class Meta:
        app_label = "plans"


class PlanSerializer(serializers.Serializer[Any]):
    goal = serializers.CharField(validators=[VALIDATOR])


class PlanModelSerializer(serializers.ModelSerializer[Plan]):
    class Meta:
        model = Plan
        fields = ("goal",)


def test_a_goal_that_is_accepted():
    assert PlanForm({"goal": GOOD}).is_valid()
    assert PlanSerializer(data={"goal": GOOD}).is_valid()
    Plan(id=1, goal=GOOD).clean_fields()


def test_a_field_may_be_left_empty():
    assert FreeForm({"goal": ""}).is_valid()
    assert not PlanForm({"goal": ""}).is_valid()


def test_each_reason_is_an_error_with_its_code_and_params():
    form = PlanForm({"goal": LOOSE})
    assert not form.is_valid()
    found = {error.code: error.params for error in form.errors.as_data()["goal"]}
    assert set(found) == {"vague-time", "implied-reason"}
    assert found["vague-time"]["text"] == "soon"
    assert form.errors["goal"][0].endswith(".")


def test_per_cent_signs_and_markup_of_the_goal_come_out_as_they_are():
    form = PlanForm({"goal": "Be <b>100 %s</b> better %(text)s soon & on."})
    assert not form.is_valid()
    assert "<b>" not in form.errors.as_ul()
    policy = SmartGoalValidator(Policy(block="ALL"))
    with pytest.raises(ValidationError) as caught:
        policy("100 % %(text)s %d {text} soon %")
    assert all(isinstance(message, str) for message in caught.value.messages)


def test_messages_are_put_into_words_when_they_are_shown():
    form = PlanForm({"goal": LOOSE})
    with override("en"):
        assert not form.is_valid()
    with override("es-mx"):
        assert any("«soon» no se puede situar en un calendario." in message for message in form.errors["goal"])
    with override("fr"):
        assert any("'soon' cannot be placed" in message for message in form.errors["goal"])
    with override(None):
        assert any("'soon' cannot be placed" in message for message in form.errors["goal"])


def test_a_model_field_is_checked():
    with pytest.raises(ValidationError) as caught:
        Plan(id=1, goal=LOOSE).clean_fields()
    assert {error.code for error in caught.value.error_dict["goal"]} == {"vague-time", "implied-reason"}


@pytest.mark.parametrize("serializer", [PlanSerializer, PlanModelSerializer])
def test_a_serializer_of_rest_framework_has_the_same_codes(serializer: type[serializers.Serializer[Any]]):
    with override("es"):
        made = serializer(data={"goal": LOOSE})
        assert not made.is_valid()
    details = made.errors["goal"]
    assert {detail.code for detail in details} == {"vague-time", "implied-reason"}
    assert any("«soon» no se puede situar en un calendario." in str(detail) for detail in details)


def test_the_day_is_that_of_the_time_zone():
    """It is still the 20th in London, and already the 21st in Auckland."""
    validator = SmartGoalValidator(Policy(block="past-deadline"))
    validator("Call ten clients by 21 November 2026.")
    with pytest.raises(ValidationError):
        validator("Call ten clients by 20 November 2026.")
    with timezone.override(dt.UTC):
        validator("Call ten clients by 20 November 2026.")


def test_a_project_without_time_zones_has_a_today_too(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(timezone, "now", lambda: dt.datetime(2026, 11, 21, 9))  # noqa: DTZ001 - as Django has it there
    with override_settings(USE_TZ=False):
        SmartGoalValidator(Policy(block="past-deadline"))("Call ten clients by 21 November 2026.")


def test_what_no_check_can_read_is_a_validation_error():
    for text, code in (("x" * 10_001, "too-long"), ("a\udc00", "not-text")):
        with pytest.raises(ValidationError) as caught:
            VALIDATOR(text)
        assert [error.code for error in caught.value.error_list] == [code]


def test_a_migration_writes_the_validator_down_and_reads_it_back():
    policy = Policy(block=("T", "error"), minimum=0.5, override=True, config=Config(severity={"M": "hint"}))
    for validator in (VALIDATOR, SmartGoalValidator(policy), SmartGoalValidator(Policy())):
        source, imports = MigrationWriter.serialize(validator)
        names: dict[str, Any] = {}
        exec("\n".join([*imports, f"again = {source}"]), names)
        assert names["again"] == validator


def test_a_validator_is_a_value():
    same = SmartGoalValidator(Policy(block=["T", "R"]))
    assert same == VALIDATOR
    assert hash(same) == hash(VALIDATOR)
    assert same != SmartGoalValidator(Policy(block="T"))
    assert same != "T"
    assert Plan._meta.get_field("goal").clone().validators[0] == VALIDATOR


def test_a_form_can_make_the_review_itself():
    class Draftable(forms.Form):
        goal = forms.CharField()
        draft = forms.BooleanField(required=False)

        def clean(self) -> None:
            made = review(self.cleaned_data["goal"], STRICT, draft=self.cleaned_data["draft"])
            for error in errors(made):
                self.add_error("goal", error)

    assert Draftable({"goal": LOOSE, "draft": "on"}).is_valid()
    form = Draftable({"goal": LOOSE})
    assert not form.is_valid()
    assert form.has_error("goal", "vague-time")
