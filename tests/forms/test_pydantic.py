"""A goal as a type of pydantic: what is accepted, what an error holds, and the schema."""

import datetime as dt
import json
from typing import Annotated

import pytest
from pydantic import BaseModel, Field, TypeAdapter, ValidationError

from smartlint.forms import Policy
from smartlint.forms.pydantic import SmartGoal
from smartlint.model import ConfigError

TODAY = {"smartlint": {"today": dt.date(2026, 11, 21)}}
GOOD = "Call twelve landlords by 31 March 2027 so that our clients find a flat sooner."
LOOSE = "I will help more families soon."
STRICT = Policy(block=("T", "M"), override=True)


class Plan(BaseModel):
    client: int
    goal: Annotated[str, SmartGoal(STRICT)]


def refused(text: str, policy: Policy = STRICT, language: str = "en", **given: object) -> list[dict[str, object]]:
    adapter = TypeAdapter(Annotated[str, SmartGoal(policy, language)])
    with pytest.raises(ValidationError) as caught:
        adapter.validate_python(text, context={"smartlint": TODAY["smartlint"] | given})
    return caught.value.errors(include_url=False)


def test_a_goal_that_is_accepted_comes_through_as_it_is():
    assert Plan.model_validate({"client": 1, "goal": f"  {GOOD}\n"}, context=TODAY).goal == f"  {GOOD}\n"


def test_no_context_is_needed():
    adapter = TypeAdapter(Annotated[str, SmartGoal(Policy(block=("measurable", "time-bound")))])
    assert adapter.validate_python("Walk 20 minutes a day for three months.")


def test_one_error_holds_all_reasons_as_plain_data():
    with pytest.raises(ValidationError) as caught:
        Plan.model_validate({"client": 1, "goal": LOOSE}, context=TODAY)
    [error] = caught.value.errors(include_url=False)
    assert (error["type"], error["loc"]) == ("smart_goal", ("goal",))
    codes = [problem["code"] for problem in error["ctx"]["problems"]]
    assert "vague-time" in codes
    assert len(codes) > 1
    assert [finding["name"] for finding in error["ctx"]["findings"]] == codes
    assert error["msg"] == " ".join(problem["message"] for problem in error["ctx"]["problems"])
    assert json.loads(json.dumps(error))["ctx"] == error["ctx"]
    assert json.loads(caught.value.json(include_url=False))[0]["ctx"] == error["ctx"]


@pytest.mark.parametrize("gap", ["{problems}", "{message}", "{findings}", "{0}", "%s", "{", "{{"])
def test_words_of_the_goal_are_never_read_as_a_template(gap: str):
    [error] = refused(f"We will maybe call {gap} soon.", Policy(block="ALL"))
    assert error["msg"] == error["ctx"]["message"]
    assert str(error["ctx"]["findings"]) not in error["msg"]


def test_what_no_check_can_read_is_an_error_of_the_same_type():
    [error] = refused("x" * 10_001)
    assert (error["type"], error["ctx"]["problems"][0]["code"]) == ("smart_goal", "too-long")
    assert error["ctx"]["findings"] == []


def test_what_is_no_string_is_an_error_of_pydantic():
    with pytest.raises(ValidationError, match="valid string"):
        Plan.model_validate({"client": 1, "goal": 7})


def test_the_context_can_say_what_review_takes():
    for given in ({"draft": True}, {"override_reason": "the funder sets the date"}):
        context = {"smartlint": TODAY["smartlint"] | given}
        assert Plan.model_validate({"client": 1, "goal": LOOSE}, context=context).goal == LOOSE


def test_messages_in_spanish():
    [fixed] = refused(LOOSE, language="es")
    [asked] = refused(LOOSE, language="es-MX")
    assert fixed == asked
    with pytest.raises(ValidationError) as caught:
        Plan.model_validate({"client": 1, "goal": LOOSE}, context={"smartlint": TODAY["smartlint"] | {"language": "es"}})
    assert caught.value.errors()[0]["msg"] == fixed["msg"]
    assert "«soon» no se puede situar en un calendario." in fixed["msg"]
    with pytest.raises(ConfigError):
        SmartGoal(STRICT, "tlh")


def test_the_schema_describes_what_is_asked():
    schema = Plan.model_json_schema()["properties"]["goal"]
    assert schema["type"] == "string"
    assert schema["maxLength"] == 10_000
    assert schema["description"] == "A goal in English, checked for being SMART. Findings that block: T, M."
    least = TypeAdapter(Annotated[str, SmartGoal(Policy(minimum=0.5))]).json_schema()
    assert least["description"].endswith("SMART. Its score is at least 0.50.")


def test_a_goal_that_may_be_left_out():
    adapter = TypeAdapter(Annotated[str | None, SmartGoal(STRICT)])
    assert adapter.validate_python(None) is None
    with pytest.raises(ValidationError):
        adapter.validate_python(LOOSE)


def test_a_type_that_is_no_text_is_refused_and_does_not_crash():
    with pytest.raises(ValidationError) as caught:
        TypeAdapter(Annotated[int, SmartGoal(STRICT)]).validate_python(7)
    assert caught.value.errors()[0]["ctx"]["problems"][0]["code"] == "not-text"


def test_a_description_and_a_limit_of_the_field_win():
    field = Annotated[str, Field(max_length=200, description="What this quarter is for"), SmartGoal(STRICT)]
    schema = TypeAdapter(field).json_schema()
    assert (schema["maxLength"], schema["description"]) == (200, "What this quarter is for")


def test_a_model_with_a_goal_is_still_pickled_and_compared():
    assert SmartGoal(STRICT) == SmartGoal(Policy(block=["T", "M"], override=True))
    assert hash(SmartGoal(STRICT)) == hash(SmartGoal(STRICT))
