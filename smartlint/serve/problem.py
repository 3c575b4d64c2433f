"""Errors as RFC 9457 problem details; they name the place in the body, and never repeat what stands there."""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from fastapi.exceptions import RequestValidationError
from pydantic import Field
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from smartlint.model import Frozen

MEDIA_TYPE = "application/problem+json"

_TITLES = {
    400: "the body cannot be read",
    401: "a token is needed",
    404: "there is nothing here",
    405: "this method is not served here",
    408: "the body took too long",
    413: "the body is too large",
    415: "the body is no JSON",
    422: "the request is not as described",
    500: "the goal could not be judged",
    503: "the service is busy",
}
_NAMES = {
    400: "unreadable", 401: "unauthorized", 404: "not-found", 405: "method-not-allowed", 408: "too-slow",
    413: "too-large", 415: "not-json", 422: "invalid", 500: "internal", 503: "busy",
}  # fmt: skip
_KEY = re.compile(r"[A-Za-z_][A-Za-z0-9_-]{0,39}")
_MOST_ERRORS = 20


class FieldError(Frozen):
    """One thing that is wrong with a body, or with a parameter of the query."""

    detail: str
    pointer: str | None = Field(default=None, description="JSON pointer into the body as a URI fragment (RFC 6901)")
    parameter: str | None = Field(default=None, description="the name of a parameter of the query")


class ProblemDetails(Frozen):
    """An RFC 9457 problem."""

    type: str
    title: str
    status: int
    detail: str
    errors: tuple[FieldError, ...] = ()


def problem(status: int, detail: str, errors: Iterable[FieldError] = ()) -> ProblemDetails:
    """The problem with that status; `detail` says what would be right."""
    name = _NAMES.get(status, "other")
    title = _TITLES.get(status, "the request was refused")
    return ProblemDetails(type=f"urn:problem-type:smartlint:{name}", title=title, status=status, detail=detail,
                   errors=tuple(errors))


def respond(what: ProblemDetails, headers: Mapping[str, str] | None = None) -> Response:
    """A problem as it is sent."""
    body = what.model_dump_json(exclude_none=True)
    return Response(body, what.status, {"cache-control": "no-store", **(headers or {})}, MEDIA_TYPE)


class Refused(HTTPException):
    """A request that is refused by what its body says."""

    def __init__(self, pointer: str, detail: str, status: int = 422) -> None:
        super().__init__(status, detail)
        self.errors = (FieldError(pointer=pointer, detail=detail),)


async def on_http(_request: Request, error: Exception) -> Response:
    """What routes refuse: unknown paths and methods, and bodies that are refused."""
    assert isinstance(error, HTTPException)
    details = {404: "see /openapi.json for what there is", 405: "see /openapi.json for the methods",
               400: "send a JSON object in UTF-8"}
    detail = error.detail if isinstance(error, Refused) else details.get(error.status_code, error.detail)
    return respond(problem(error.status_code, detail, getattr(error, "errors", ())), error.headers)


async def on_stopping(_request: Request, _error: Exception) -> Response:
    """What comes while the service is being stopped."""
    return respond(problem(503, "the service is being stopped; try again"), {"retry-after": "5"})


async def on_invalid(_request: Request, error: Exception) -> Response:
    """What is not as the schemas say."""
    assert isinstance(error, RequestValidationError)
    raw: Sequence[Mapping[str, Any]] = error.errors()
    if any(item["type"] == "json_invalid" for item in raw):
        place = raw[0]["loc"][-1]
        return respond(problem(400, f"no JSON from character {place} on"))
    errors = [_field(item) for item in raw[:_MOST_ERRORS]]
    more = len(raw) - len(errors)
    detail = "; ".join(f"{e.pointer or e.parameter}: {e.detail}" for e in errors[:3])
    return respond(problem(422, detail + (f"; and {more + len(errors) - 3} more" if more + len(errors) > 3 else ""),
                           errors))


def _field(item: Mapping[str, Any]) -> FieldError:
    where, *path = item["loc"]
    detail = item["msg"][:1].lower() + item["msg"][1:]
    if item["type"] == "extra_forbidden":
        detail = "unknown key"
    if where == "query":
        return FieldError(parameter=str(path[0]), detail=detail)
    return FieldError(pointer=pointer(path), detail=detail)


def pointer(path: Sequence[Any]) -> str:
    """The JSON pointer to a place, as a URI fragment; it ends before a key that could be somebody's text."""
    pieces = []
    for piece in path:
        if isinstance(piece, str) and not _KEY.fullmatch(piece):
            break
        pieces.append(f"/{piece}")
    return "#" + "".join(pieces)
