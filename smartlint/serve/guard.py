"""What stands before the routes: no error leaks, no request is read for strangers, none is too large or too slow."""

import asyncio
import hmac
import logging
import re
import time
import traceback

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from smartlint.serve.problem import problem, respond
from smartlint.serve.settings import Settings

LOGGER = logging.getLogger("smartlint.serve")

_OURS = re.compile(r"/(v1/(check|check-many|checkers)|healthz|readyz|openapi\.json|static/[a-z.-]{1,30})?")
_READING = ("/v1/check", "/v1/check-many")
_HEADERS = {
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "cross-origin-resource-policy": "same-origin",
    "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
    "x-frame-options": "DENY",
}


def note(error: BaseException) -> None:
    """Writes to the log where an error arose, and its kind; not its message, which may hold somebody's text."""
    seen: BaseException | None = error
    parts = []
    while seen is not None:
        parts.append(type(seen).__name__ + "\n" + "".join(traceback.format_tb(seen.__traceback__)))
        seen = seen.__cause__ or (None if seen.__suppress_context__ else seen.__context__)
    LOGGER.error("a request failed: %s", "caused by ".join(parts).rstrip())


class Boundary:
    """Sets the headers that every answer has, and turns an error that nobody expected into a problem."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """One request."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        started, begun = 0, time.perf_counter()

        async def send_with_headers(message: Message) -> None:
            nonlocal started
            if message["type"] == "http.response.start":
                started = message["status"]
                headers = MutableHeaders(scope=message)
                for name, value in _HEADERS.items():
                    headers.setdefault(name, value)
            await send(message)

        try:
            await self.app(scope, receive, send_with_headers)
        except Exception as error:  # noqa: BLE001  # the last one to catch it
            note(error)
            if started:
                raise ConnectionError("the answer broke off") from None
            failed = respond(problem(500, "it was written to the log of the service; the text was not"))
            await failed(scope, receive, send_with_headers)
        finally:
            # Neither a query nor a path that is none of ours is written: who knows what somebody puts there.
            path = scope["path"] if _OURS.fullmatch(scope["path"]) else "(another path)"
            LOGGER.info("%s %s %s %.0f ms", scope["method"], path, started or "-", 1000 * (time.perf_counter() - begun))


class Guard:
    """Lets those with the token in, as many at a time as agreed, with bodies that are JSON and not too large."""

    def __init__(self, app: ASGIApp, settings: Settings) -> None:
        self.app = app
        self.settings = settings
        self._token = settings.token.get_secret_value().encode() if settings.token else None
        self._inside = 0

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """One request."""
        path = scope["path"].removeprefix(scope.get("root_path", "")) if scope["type"] == "http" else ""
        if not path.startswith("/v1/"):
            await self.app(scope, receive, send)
            return
        headers = Headers(scope=scope)
        if self._token is not None and not self._knows(headers.get("authorization", "")):
            needed = problem(401, "send 'Authorization: Bearer' and the token of the service")
            await respond(needed, {"www-authenticate": "Bearer"})(scope, receive, send)
        elif scope["method"] != "POST" or path not in _READING:
            await self.app(scope, receive, send)
        elif self._inside >= self.settings.concurrency:
            busy = problem(503, f"it reads and judges {self.settings.concurrency} requests at a time; try again")
            await respond(busy, {"retry-after": "1", "connection": "close"})(scope, receive, send)
        else:
            self._inside += 1
            try:
                await self._read(headers, scope, receive, send)
            finally:
                self._inside -= 1

    def _knows(self, given: str) -> bool:
        scheme, _, token = given.partition(" ")
        assert self._token is not None
        return scheme.lower() == "bearer" and hmac.compare_digest(token.strip().encode(), self._token)

    async def _read(self, headers: Headers, scope: Scope, receive: Receive, send: Send) -> None:
        """Reads the body as far as it is allowed to go, then passes it on."""
        limit = self.settings.max_body
        kind = headers.get("content-type", "").partition(";")[0].strip().lower()
        if kind != "application/json":
            refusal = problem(415, "send JSON with 'Content-Type: application/json'")
        elif _announced(headers) > limit:
            refusal = problem(413, f"a body has at most {limit:,} bytes; send fewer goals at a time")
        else:
            try:
                body = await asyncio.wait_for(_body(receive, limit), self.settings.body_timeout)
            except TimeoutError:
                refusal = problem(408, f"a body is sent within {self.settings.body_timeout:g} seconds")
            else:
                if body is None:
                    return
                if len(body) <= limit:
                    await self.app(scope, _again(body, receive), send)
                    return
                refusal = problem(413, f"a body has at most {limit:,} bytes; send fewer goals at a time")
        # What is still on its way is not read: the connection ends with the answer.
        await respond(refusal, {"connection": "close"})(scope, receive, send)


def _announced(headers: Headers) -> int:
    length = headers.get("content-length", "")
    return int(length) if length.isascii() and length.isdigit() and len(length) < 20 else 0


async def _body(receive: Receive, limit: int) -> bytes | None:
    """The body, cut soon after the limit, whatever its length was said to be; None when the client went away."""
    parts, size, more = [], 0, True
    while more and size <= limit:
        message = await receive()
        if message["type"] == "http.disconnect":
            return None
        part = message.get("body", b"")
        parts.append(part)
        size += len(part)
        more = message.get("more_body", False)
    return b"".join(parts)


def _again(body: bytes, receive: Receive) -> Receive:
    given = False

    async def once() -> Message:
        nonlocal given
        if given:
            return await receive()
        given = True
        return {"type": "http.request", "body": body, "more_body": False}

    return once
