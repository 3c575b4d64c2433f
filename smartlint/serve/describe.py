"""The OpenAPI description: what each route is for, examples, and the problems that it may answer with."""

import json
from functools import cache
from importlib.resources import files
from typing import Any

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi

from smartlint.serve.problem import MEDIA_TYPE, ProblemDetails, problem
from smartlint.serve.settings import Settings

SERVICE = (
    "Reads a written goal and says, for each SMART criterion, whether it is met, by which words, and what is missing. "
    "No text is kept, logged, or repeated in an error."
)

_REFUSALS = {
    400: "The body is no JSON.",
    401: "The token is missing or wrong.",
    408: "The body took too long.",
    413: "The body is too large.",
    415: "The body is not sent as JSON.",
    422: "The body or the query is not as described; `errors` names each place.",
    500: "A checker or extractor failed.",
    503: "The service is busy, or not ready; come back after `Retry-After` seconds.",
}


@cache
def examples() -> dict[str, Any]:
    """The examples: a request and the answer to it, by name."""
    loaded: dict[str, Any] = json.loads(files("smartlint.serve").joinpath("examples.json").read_bytes())
    return loaded


def of(settings: Settings) -> dict[str, dict[str, Any]]:
    """What FastAPI is told about each route, by its name."""
    listing = [*([401] if settings.token else []), 422]
    reading = [400, *listing, 408, 413, 415, 500, 503]
    secured: dict[str, Any] = {"security": [{"token": []}]} if settings.token else {}
    many = {"application/x-ndjson": {"schema": {"$ref": "#/components/schemas/Answer"}}}
    return {
        "check": _route("Judge a goal", reading, secured, _answered("one goal, judged")),
        "check-many": _route("Judge many goals", reading, secured, {
            "description": f"An answer a line, in the order of the goals (at most {settings.max_goals:,}). The line of a "
            "goal that could not be judged holds a problem: it has a `status`.",
            "content": many,
        }),
        "checkers": _route("List the checkers", listing, secured, {"description": "All of them."}),
        "healthz": _route("Does the process answer?", [], {}, {"description": "It does."}),
        "readyz": _route("Is the model loaded?", [500, 503], {}, {"description": "It is."}),
    }  # fmt: skip


def _answered(name: str) -> dict[str, Any]:
    given = {name: {"value": examples()["check"]["answer"]}}
    return {"description": "What is said about it.", "content": {"application/json": {"examples": given}}}


def _route(summary: str, refusals: list[int], more: dict[str, Any], found: dict[str, Any]) -> dict[str, Any]:
    return {"summary": summary, "openapi_extra": more, "responses": {200: found} | {n: _refusal(n) for n in refusals}}


def _refusal(status: int) -> dict[str, Any]:
    shown = problem(status, _REFUSALS[status]).model_dump(mode="json", exclude_none=True)
    content = {"schema": {"$ref": "#/components/schemas/ProblemDetails"}, "example": shown}
    headers = {"Retry-After": {"schema": {"type": "integer"}, "description": "in seconds"}} if status == 503 else {}
    return {"description": _REFUSALS[status], "content": {MEDIA_TYPE: content}, **({"headers": headers} if headers else {})}


def complete(app: FastAPI, settings: Settings) -> None:
    """Lets the application describe itself with the problems, the examples and the token that FastAPI does not know of."""

    def described() -> dict[str, Any]:
        if app.openapi_schema is None:
            schema = get_openapi(title=app.title, version=app.version, description=app.description, routes=app.routes)
            parts = schema["components"]["schemas"]
            for unused in ("HTTPValidationError", "ValidationError"):
                parts.pop(unused, None)
            problem_schema = ProblemDetails.model_json_schema(ref_template="#/components/schemas/{model}")
            parts.update(problem_schema.pop("$defs"), ProblemDetails=problem_schema)
            for name in ("check", "check-many"):
                body = schema["paths"][f"/v1/{name}"]["post"]["requestBody"]["content"]["application/json"]
                body["examples"] = {title: {"value": value} for title, value in examples()[name]["bodies"].items()}
            if settings.token:
                schema["components"]["securitySchemes"] = {"token": {"type": "http", "scheme": "bearer"}}
            app.openapi_schema = schema
        return app.openapi_schema

    app.openapi = described  # type: ignore[method-assign]
