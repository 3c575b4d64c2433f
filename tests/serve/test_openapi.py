"""The description of the interface: true, complete, and held by what is answered to generated requests."""

import datetime as dt
import json

import jsonschema
import pytest
import schemathesis
from hypothesis import HealthCheck, settings
from pydantic import SecretStr
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    negative_data_rejection,
    response_schema_conformance,
    status_code_conformance,
)

from smartlint.forms import Policy
from smartlint.serve import Settings
from smartlint.serve.app import build
from smartlint.serve.describe import examples
from tests.serve.conftest import TODAY

APP = build(Settings(max_goals=5), clock=lambda: TODAY)
schema = schemathesis.openapi.from_asgi("/openapi.json", APP)


@schema.parametrize()
@settings(max_examples=25, deadline=None, derandomize=True, database=None,
          suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much, HealthCheck.data_too_large])
def test_what_is_answered_is_what_is_described(case):
    case.call_and_validate(checks=[not_a_server_error, status_code_conformance, content_type_conformance,
                                   response_schema_conformance, negative_data_rejection])


@pytest.fixture(scope="module")
def described(service) -> dict:
    return service.get("/openapi.json").json()


def test_it_is_openapi_3_1(described):
    assert described["openapi"].startswith("3.1")
    assert set(described["paths"]) == {"/v1/check", "/v1/check-many", "/v1/checkers", "/healthz", "/readyz"}


def test_every_reference_leads_somewhere(described):
    text = json.dumps(described)
    names = {piece.split('"')[0] for piece in text.split("#/components/schemas/")[1:]}
    assert names <= set(described["components"]["schemas"])
    assert "ValidationError" not in described["components"]["schemas"]


def test_every_refusal_is_a_problem_with_an_example(described):
    problem = {"$ref": "#/components/schemas/ProblemDetails"}
    for path in described["paths"].values():
        for operation in path.values():
            assert operation["summary"]
            for status, told in operation["responses"].items():
                if status >= "400":
                    shown = told["content"]["application/problem+json"]
                    assert shown["schema"] == problem
                    assert shown["example"]["status"] == int(status)


def test_the_example_of_an_answer_is_the_answer():
    from tests.serve.conftest import Service

    service = Service(policy=Policy(block="time-bound"))
    [request] = [body for name, body in examples()["check"]["bodies"].items() if name == "a goal"]
    assert service.send("POST", "/v1/check", json=request).json() == examples()["check"]["answer"]


@pytest.mark.parametrize("name", ["check", "check-many"])
def test_the_examples_of_bodies_are_taken(service, described, name: str):
    shown = described["paths"][f"/v1/{name}"]["post"]["requestBody"]["content"]["application/json"]["examples"]
    assert shown
    for example in shown.values():
        assert service.send("POST", f"/v1/{name}", json=example["value"]).status_code == 200


def test_the_answer_is_what_its_schema_says(service, described):
    resolvable = {"$ref": "#/components/schemas/Answer", "components": described["components"]}
    answer = service.check("I will call ten clients within three months.", written="2026-11-21", report=True)
    jsonschema.Draft202012Validator(resolvable).validate(answer)


def test_a_token_is_described_where_one_is_needed():
    app = build(Settings(token=SecretStr("sixteen-characters")), clock=dt.date.today)
    told = app.openapi()
    assert told["components"]["securitySchemes"] == {"token": {"type": "http", "scheme": "bearer"}}
    assert told["paths"]["/v1/check"]["post"]["security"] == [{"token": []}]
    assert "401" in told["paths"]["/v1/checkers"]["get"]["responses"]
    assert "security" not in told["paths"]["/healthz"]["get"]
    assert app.openapi() is told
