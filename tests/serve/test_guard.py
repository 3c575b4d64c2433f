"""What stands before the routes: tokens, sizes, turns, headers, and errors that nobody expected."""

import asyncio
import json
import logging

import pytest
from pydantic import SecretStr

from smartlint.serve.guard import Boundary, note
from tests.serve.conftest import GOOD

TOKEN = "a-token-of-sixteen-or-more"
SCOPE = {"type": "http", "asgi": {"version": "3.0"}, "http_version": "1.1", "method": "POST", "path": "/v1/check",
         "raw_path": b"/v1/check", "query_string": b"", "root_path": "", "scheme": "http"}


def converse(app, messages: list[dict], headers: dict[str, str] | None = None, **scope) -> list[dict]:
    """What an application sends when these messages come; after the last of them nothing comes any more."""
    sent = []

    async def receive():
        if not messages:
            await asyncio.sleep(60)
        return messages.pop(0)

    async def send(message):
        sent.append(message)

    pairs = {"content-type": "application/json", **(headers or {})}
    given = SCOPE | {"headers": [(k.encode(), v.encode()) for k, v in pairs.items()]} | scope
    asyncio.run(app(given, receive, send))
    return sent


def part(body: bytes, *, more: bool = True) -> dict:
    return {"type": "http.request", "body": body, "more_body": more}


class TestToken:
    @pytest.fixture
    def locked(self, serving):
        return serving(token=SecretStr(TOKEN))

    @pytest.mark.parametrize("scheme", ["Bearer", "bearer", "BEARER"])
    def test_who_knows_it_is_answered(self, locked, scheme: str):
        assert locked.check(GOOD, headers={"authorization": f"{scheme} {TOKEN}"})["ok"]
        assert locked.get("/v1/checkers", authorization=f"{scheme} {TOKEN}").status_code == 200

    @pytest.mark.parametrize("given", ["", "Bearer", "Bearer wrong", f"Basic {TOKEN}", TOKEN, f"Bearer {TOKEN}x", "Bearer ü"])
    @pytest.mark.parametrize(("method", "path"), [("POST", "/v1/check"), ("POST", "/v1/check-many"), ("GET", "/v1/checkers")])
    def test_nobody_else(self, locked, given: str, method: str, path: str):
        headers = {"authorization": given.encode()} if given else {}
        refused = locked.send(method, path, headers=headers, **({"json": {"text": GOOD}} if method == "POST" else {}))
        assert refused.status_code == 401
        assert refused.headers["www-authenticate"] == "Bearer"
        assert TOKEN not in refused.text

    @pytest.mark.parametrize("path", ["/healthz", "/readyz", "/static/smart-goal.js", "/", "/openapi.json"])
    def test_what_tells_nothing_about_goals_is_open(self, locked, path: str):
        assert locked.get(path).status_code == 200

    def test_a_list_behind_a_token_is_for_no_shared_cache(self, locked):
        assert "private" in locked.get("/v1/checkers", authorization=f"Bearer {TOKEN}").headers["cache-control"]


class TestSize:
    def test_a_body_up_to_the_limit_is_read(self, serving):
        body = json.dumps({"text": GOOD})
        assert serving(max_body=1024).raw(body.ljust(1024).encode()).status_code == 200

    def test_one_that_says_it_is_longer_is_not_read(self, serving):
        sent = converse(serving(max_body=1024).app, [], {"content-length": "1025"})
        assert sent[0]["status"] == 413
        assert (b"connection", b"close") in sent[0]["headers"]

    @pytest.mark.parametrize("length", [{}, {"content-length": "10"}, {"content-length": "-1"}, {"content-length": "9" * 30}])
    def test_one_that_turns_out_longer_is_cut(self, serving, length: dict[str, str]):
        endless = [part(b" " * 400) for _ in range(100)]
        sent = converse(serving(max_body=1024).app, endless, length)
        assert sent[0]["status"] == 413
        assert len(endless) == 97

    def test_one_that_comes_too_slowly_is_given_up(self, serving):
        sent = converse(serving(body_timeout=0.05).app, [part(b'{"te')])
        assert sent[0]["status"] == 408

    def test_nothing_is_said_to_who_left(self, serving):
        assert converse(serving().app, [part(b'{"te'), {"type": "http.disconnect"}]) == []


class TestTurns:
    def test_over_the_cap_clients_are_told_when_to_come_back(self, serving):
        service = serving(concurrency=2)
        told = service.all(*[("POST", "/v1/check", {"json": {"text": GOOD}})] * 6)
        assert sorted(r.status_code for r in told) == [200, 200, 503, 503, 503, 503]
        refused = next(r for r in told if r.status_code == 503)
        assert refused.headers["retry-after"] == "1"
        assert refused.headers["content-type"] == "application/problem+json"

    def test_turns_are_given_back(self, serving):
        service = serving(concurrency=1)
        for _ in range(3):
            assert service.check(GOOD)["ok"]
            assert service.raw(b"{").status_code == 400

    def test_health_takes_no_turn(self, serving):
        service = serving(concurrency=1)
        told = service.all(("POST", "/v1/check", {"json": {"text": GOOD}}), *[("GET", "/healthz", {})] * 5)
        assert [r.status_code for r in told] == [200] * 6


class TestOrigins:
    def ask(self, service, origin: str):
        return service.send("OPTIONS", "/v1/check", headers={
            "origin": origin, "access-control-request-method": "POST", "access-control-request-headers": "content-type"})

    def test_pages_elsewhere_may_not_ask_by_default(self, service):
        assert "access-control-allow-origin" not in self.ask(service, "https://forms.example.org").headers
        answered = service.send("POST", "/v1/check", json={"text": GOOD}, headers={"origin": "https://forms.example.org"})
        assert "access-control-allow-origin" not in answered.headers

    def test_named_ones_may_with_a_token_too(self, serving):
        service = serving(origins=("https://forms.example.org",), token=SecretStr(TOKEN))
        assert self.ask(service, "https://forms.example.org").headers["access-control-allow-origin"] == "https://forms.example.org"
        assert "access-control-allow-origin" not in self.ask(service, "https://forms.example.org.evil.test").headers

    def test_a_refusal_can_be_read_by_the_page(self, serving):
        service = serving(origins=("https://forms.example.org",))
        refused = service.send("POST", "/v1/check", json={}, headers={"origin": "https://forms.example.org"})
        assert refused.status_code == 422
        assert refused.headers["access-control-allow-origin"] == "https://forms.example.org"


@pytest.mark.parametrize(("method", "path"), [("GET", "/"), ("GET", "/healthz"), ("GET", "/nothing"), ("POST", "/v1/check")])
def test_every_answer_has_the_headers_that_browsers_heed(service, method: str, path: str):
    headers = service.send(method, path).headers
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["x-frame-options"] == "DENY"
    assert headers["referrer-policy"] == "no-referrer"
    policy = headers["content-security-policy"]
    assert policy.startswith("default-src 'none'")
    assert "unsafe" not in policy


class TestUnexpected:
    def break_it(self, service, monkeypatch, error: Exception):
        async def broken(*_arguments):
            raise error

        monkeypatch.setattr(service.app.state.service.judge, "judge", broken)

    def test_it_is_a_problem_and_its_text_is_in_no_log(self, serving, monkeypatch, caplog):
        service = serving()
        self.break_it(service, monkeypatch, ValueError("a secret goal"))
        with caplog.at_level(logging.DEBUG):
            failed = service.send("POST", "/v1/check", json={"text": "a secret goal"})
        assert failed.status_code == 500
        assert failed.headers["content-type"] == "application/problem+json"
        assert failed.headers["x-content-type-options"] == "nosniff"
        assert "ValueError" in caplog.text
        assert "in broken" in caplog.text
        assert "secret" not in caplog.text + failed.text

    def test_the_log_names_what_it_came_from(self, caplog):
        def chained():
            try:
                raise KeyError("a secret goal")
            except KeyError as error:
                raise ValueError("a secret goal") from error

        try:
            chained()
        except ValueError as error:
            note(error)
        assert "ValueError" in caplog.text
        assert "caused by KeyError" in caplog.text
        assert "a secret goal\n" not in caplog.text

    def test_an_answer_that_breaks_off_says_no_more_than_that(self):
        async def app(scope, receive, send):
            await send({"type": "http.response.start", "status": 200, "headers": []})
            raise ValueError("a secret goal")

        with pytest.raises(ConnectionError, match="broke off") as caught:
            converse(Boundary(app), [part(b"", more=False)])
        assert caught.value.__suppress_context__


def test_a_service_inside_another_application_is_guarded_too(serving):
    from starlette.applications import Starlette
    from starlette.routing import Mount

    inner = serving(token=SecretStr(TOKEN))
    outer = Starlette(routes=[Mount("/goals", app=inner.app)])
    sent = converse(outer, [part(json.dumps({"text": GOOD}).encode(), more=False)], path="/goals/v1/check")
    assert sent[0]["status"] == 401
    sent = converse(outer, [part(json.dumps({"text": GOOD}).encode(), more=False)],
                    {"authorization": f"Bearer {TOKEN}"}, path="/goals/v1/check")
    assert sent[0]["status"] == 200
