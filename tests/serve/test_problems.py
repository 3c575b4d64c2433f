"""What is refused: as RFC 9457 says, with the place, and without the text."""

import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from smartlint.serve.problem import ProblemDetails, pointer

SECRET = "my landlord Mister Abernathy"


def problem(response, status: int) -> ProblemDetails:
    assert response.status_code == status, response.text
    assert response.headers["content-type"] == "application/problem+json"
    assert response.headers["cache-control"] == "no-store"
    found = ProblemDetails.model_validate(response.json())
    assert found.status == status
    assert found.title
    assert found.detail
    return found


@pytest.mark.parametrize(
    ("body", "status"),
    [
        pytest.param(b"", 422, id="nothing"),
        pytest.param(b"{", 400, id="the start of something"),
        pytest.param(b"goal=" + SECRET.encode(), 400, id="a form"),
        pytest.param(b'{"text": "\xff"}', 400, id="no UTF-8"),
        pytest.param(b"[" * 200_000, 400, id="too deep"),
        pytest.param(b'{"text": ' + b"9" * 5_000 + b"}", 400, id="a number with thousands of digits"),
        pytest.param(b"null", 422, id="null"),
        pytest.param(b"[]", 422, id="a list"),
        pytest.param(b'"text"', 422, id="a string"),
        pytest.param(b'{"text": NaN}', 422, id="no number"),
    ],
)
def test_what_is_no_json_object_is_refused(service, body: bytes, status: int):
    assert SECRET not in problem(service.raw(body), status).model_dump_json()


@pytest.mark.parametrize("kind", ["text/plain", "application/x-www-form-urlencoded", "", "application/jsonp", "json"])
def test_what_is_not_sent_as_json_is_refused(service, kind: str):
    problem(service.raw(b'{"text": "x"}', kind=kind), 415)


@pytest.mark.parametrize("kind", ["application/json", "application/json; charset=utf-8", "Application/JSON"])
def test_json_may_name_its_charset(service, kind: str):
    assert service.raw(b'{"text": "x"}', kind=kind).status_code == 200


@pytest.mark.parametrize(
    ("body", "where"),
    [
        pytest.param({}, "#/text", id="no text"),
        pytest.param({"text": None}, "#/text", id="null"),
        pytest.param({"text": 7}, "#/text", id="a number"),
        pytest.param({"text": ["a"]}, "#/text", id="a list"),
        pytest.param({"text": "x" * 10_001}, "#/text", id="too long"),
        pytest.param({"text": "x", "txt": "y"}, "#/txt", id="a key that there is not"),
        pytest.param({"text": "x", "written": "soon"}, "#/written", id="no day"),
        pytest.param({"text": "x", "written": 20260131}, "#/written", id="a number as a day"),
        pytest.param({"text": "x", "written": "2026-02-30"}, "#/written", id="no day of the calendar"),
        pytest.param({"text": "x", "today": "٢٠٢٦-01-01"}, "#/today", id="other digits"),
        pytest.param({"text": "x", "draft": "yes"}, "#/draft", id="no boolean"),
        pytest.param({"text": "x", "id": "i" * 201}, "#/id", id="a long id"),
        pytest.param({"text": "x", "context": {"objectives": [1]}}, "#/context/objectives/0", id="no objective"),
        pytest.param({"text": "x", "context": {"objectives": ["a"] * 51}}, "#/context/objectives", id="many of them"),
        pytest.param({"text": "x", "breakdown": {"measurable": 1}}, "#/breakdown/measurable", id="no line"),
        pytest.param({"text": "x", "override_reason": "r" * 1_001}, "#/override_reason", id="a long reason"),
    ],
)
def test_the_place_is_named(service, body: dict, where: str):
    found = problem(service.send("POST", "/v1/check", json=body), 422)
    assert [error.pointer for error in found.errors] == [where]
    assert found.detail.startswith(where)


def test_everything_that_is_wrong_is_named(service):
    found = problem(service.send("POST", "/v1/check", json={"text": 1, "written": 2, "draft": 3, "id": 4}), 422)
    assert [error.pointer for error in found.errors] == ["#/text", "#/id", "#/written", "#/draft"]
    assert found.detail.endswith("and 1 more")


def test_many_errors_are_cut(service):
    found = problem(service.send("POST", "/v1/check-many", json={"goals": [{}] * 500}), 422)
    assert len(found.errors) == 20
    assert found.errors[19].pointer == "#/goals/19/text"
    assert found.detail.endswith("and 497 more")


@pytest.mark.parametrize("escape", ["\\ud800", "\\udfff", "a\\ud83d b"])
@pytest.mark.parametrize("key", ["text", "id", "override_reason", "\\ud801"])
def test_half_a_character_is_refused(service, escape: str, key: str):
    body = {"text": '"x"', f"{key}": f'"{escape}"'}
    raw = "{" + ", ".join(f'"{name}": {value}' for name, value in body.items()) + "}"
    problem(service.raw(raw.encode()), 422)


def test_a_parameter_of_the_query_is_named(service):
    found = problem(service.send("POST", "/v1/check?lang=" + "x" * 36, json={"text": "x"}), 422)
    assert [(e.parameter, e.pointer) for e in found.errors] == [("lang", None)]


@pytest.mark.parametrize(
    "body",
    [
        pytest.param({"text": [SECRET]}, id="as the wrong type"),
        pytest.param({"text": "x", "written": SECRET}, id="as a day"),
        pytest.param({"text": "x", SECRET: 1}, id="as a key"),
        pytest.param({"text": "x", "breakdown": {SECRET: "x"}}, id="as a criterion"),
        pytest.param({"text": (SECRET + " ") * 500}, id="too long"),
        pytest.param({"text": "x", "today": {"year": SECRET}}, id="inside a day"),
    ],
)
def test_no_text_comes_back_in_an_error(service, body: dict):
    response = service.send("POST", "/v1/check", json=body)
    problem(response, 422)
    assert "Abernathy" not in response.text


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    body=st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(max_size=5),
        lambda inner: st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["text", "written", "context", "breakdown", "specific", "goals", "", "\ud800", "a b"]),
            inner, max_size=4,
        ),
        max_leaves=12,
    ),
    path=st.sampled_from(["/v1/check", "/v1/check-many"]),
)  # fmt: skip
def test_any_json_is_answered_or_refused(service, body, path: str):
    response = service.raw(json.dumps(body).encode(), path)
    if response.status_code != 200:
        problem(response, 422)


def test_unknown_paths_and_methods_are_problems_too(service):
    problem(service.get("/nothing"), 404)
    wrong = service.get("/v1/check")
    problem(wrong, 405)
    assert service.send("POST", "/v1/checkers").headers["allow"] == "GET"
    assert wrong.headers["allow"] == "POST"


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ([], "#"),
        (["goals", 3, "text"], "#/goals/3/text"),
        (["breakdown", "what I want"], "#/breakdown"),
        (["a" * 41], "#"),
        (["a/b", "c"], "#"),
    ],
)
def test_a_pointer_ends_before_what_could_be_a_text(path: list, expected: str):
    assert pointer(path) == expected
