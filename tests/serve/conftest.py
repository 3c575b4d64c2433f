"""The service in this process, without a socket."""

import asyncio
import datetime as dt
from collections.abc import Callable
from typing import Any

import httpx
import pytest

from smartlint.serve import Settings
from smartlint.serve.app import build

TODAY = dt.date(2026, 11, 21)
WEAK = "I will call more landlords soon."
GOOD = "I will call twelve landlords by 30 June 2027 so that our clients find a flat sooner."


class Service:
    """Sends requests to an application; each call is an event loop of its own."""

    def __init__(self, settings: Settings | None = None, **more: Any) -> None:
        self.app = build(settings or Settings(**more), clock=lambda: TODAY)

    def send(self, method: str, path: str, **more: Any) -> httpx.Response:
        return self.all((method, path, more))[0]

    def all(self, *requests: tuple[str, str, dict[str, Any]]) -> list[httpx.Response]:
        """Several at the same time."""

        async def work() -> list[httpx.Response]:
            transport = httpx.ASGITransport(self.app)
            async with httpx.AsyncClient(transport=transport, base_url="http://goals.test") as client:
                return list(await asyncio.gather(*(client.request(m, p, **more) for m, p, more in requests)))

        return asyncio.run(work())

    def check(self, text: str, /, *, headers: dict[str, str] | None = None, lang: str = "", **more: Any) -> dict[str, Any]:
        answer = self.send("POST", f"/v1/check{lang}", json={"text": text, **more}, headers=headers)
        assert answer.status_code == 200, answer.text
        return answer.json()

    def get(self, path: str, **headers: str) -> httpx.Response:
        return self.send("GET", path, headers=headers)

    def raw(self, body: bytes, path: str = "/v1/check", kind: str = "application/json") -> httpx.Response:
        return self.send("POST", path, content=body, headers={"content-type": kind})


@pytest.fixture(scope="session")
def service() -> Service:
    """The service as it is by default."""
    return Service()


@pytest.fixture
def serving() -> Callable[..., Service]:
    """Makes a service with other settings, and stops its threads afterwards."""
    made: list[Service] = []

    def make(**settings: Any) -> Service:
        made.append(Service(**settings))
        return made[-1]

    yield make
    for one in made:
        one.app.state.service.judge.close()
