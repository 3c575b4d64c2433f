"""POST /v1/check-many: a line for each goal, in order, while they are judged."""

import asyncio
import json

import pytest

from smartlint.serve.schema import Answer
from tests.serve.conftest import GOOD, TODAY, WEAK


def lines(response) -> list[dict]:
    assert response.status_code == 200, response.text
    assert response.headers["content-type"] == "application/x-ndjson"
    assert response.text.endswith("\n") or not response.text
    return [json.loads(line) for line in response.text.splitlines()]


def test_no_goals_are_no_lines(service):
    assert lines(service.send("POST", "/v1/check-many", json={"goals": []})) == []


def test_each_line_is_what_a_single_check_answers(service):
    texts = [WEAK, GOOD, "", "Be healthier.", "x " * 4_999, "Publish it by 1 March 2027."] * 12
    goals = [{"text": text, "id": str(n)} for n, text in enumerate(texts)]
    found = lines(service.send("POST", "/v1/check-many", json={"goals": goals}))
    single = {text: service.check(text) for text in set(texts)}
    assert found == [single[text] | {"id": str(n)} for n, text in enumerate(texts)]


def test_dates_and_context_are_for_all_that_bring_none(service):
    goals = [{"text": "Do it this year."}, {"text": "Do it this year.", "context": {"owner": "Ana"}, "written": "2025-03-01"}]
    body = {"goals": goals, "today": "2026-11-22", "context": {"owner": "Ben"}, "report": True}
    first, second = lines(service.send("POST", "/v1/check-many", json=body))
    assert first["report"]["goal"]["context"]["owner"] == "Ben"
    assert second["report"]["goal"]["context"]["owner"] == "Ana"
    assert {first["report"]["today"], second["report"]["today"]} == {"2026-11-22"}
    assert (first["deadline"], second["deadline"]) == ("2026-12-31", "2025-12-31")


@pytest.mark.parametrize("count", [4, 10_000])
def test_too_many_goals_are_refused_before_any_is_judged(serving, count: int):
    refused = serving(max_goals=3).send("POST", "/v1/check-many", json={"goals": [{"text": "x"}] * count})
    assert refused.status_code == 422
    assert refused.json()["errors"] == [{"pointer": "#/goals", "detail": "at most 3 goals at a time"}]


def test_a_batch_of_ten_thousand_is_refused_as_documented(service):
    refused = service.send("POST", "/v1/check-many", json={"goals": [{"text": "x"}] * 10_000})
    assert refused.status_code == 422
    assert refused.json()["detail"] == "at most 1,000 goals at a time"


def test_one_wrong_goal_is_named_by_its_place(service):
    refused = service.send("POST", "/v1/check-many", json={"goals": [{"text": "x"}, {"text": 5}]})
    assert refused.json()["errors"][0]["pointer"] == "#/goals/1/text"


def test_a_goal_that_cannot_be_judged_gets_a_problem_and_the_others_their_answer(serving, monkeypatch, caplog):
    service = serving()
    real = service.app.state.service._finish

    def finish(report, **more):
        if "secret" in report.text:
            raise ZeroDivisionError(report.text)
        return real(report, **more)

    monkeypatch.setattr(service.app.state.service, "_finish", finish)
    goals = [{"text": "Call ten people."}, {"text": "A secret goal."}, {"text": GOOD}]
    first, broken, last = lines(service.send("POST", "/v1/check-many", json={"goals": goals}))
    Answer.model_validate(first)
    assert last["score"] == 1.0
    assert (broken["status"], broken["type"]) == (500, "urn:problem-type:smartlint:internal")
    assert "ZeroDivisionError" in caplog.text
    assert "secret" not in caplog.text


def test_who_leaves_early_leaves_no_work_behind(serving):
    service = serving()
    judge = service.app.state.service.judge
    body = json.dumps({"goals": [{"text": f"Call {n} people."} for n in range(1_000)]}).encode()
    got = []

    async def leave() -> None:
        async def receive():
            if not got:
                got.append(None)
                return {"type": "http.request", "body": body, "more_body": False}
            await left.wait()
            return {"type": "http.disconnect"}

        async def send(message):
            if message.get("body"):
                left.set()
                lines_sent.append(message["body"])

        left, lines_sent = asyncio.Event(), []
        scope = {"type": "http", "asgi": {"version": "3.0"}, "http_version": "1.1", "method": "POST", "path": "/v1/check-many",
                 "raw_path": b"/v1/check-many", "query_string": b"", "root_path": "", "scheme": "http",
                 "headers": [(b"content-type", b"application/json")]}
        await service.app(scope, receive, send)
        assert 1 <= len(lines_sent) < 500
        assert len(judge._waiting) <= 32

    asyncio.run(leave())
    assert service.check(GOOD)["ok"]


def test_today_is_the_same_for_the_whole_batch(service):
    goals = {"goals": [{"text": GOOD}] * 3, "report": True}
    assert {a["report"]["today"] for a in lines(service.send("POST", "/v1/check-many", json=goals))} == {TODAY.isoformat()}
