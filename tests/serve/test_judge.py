"""The queue before the linter: who waits together is judged together, and nobody pays for another's goal."""

import asyncio
import datetime as dt
import threading

import pytest

from smartlint.linter import Linter
from smartlint.model import GoalInput
from smartlint.serve.judge import LETTERS_TOGETHER, TOGETHER, Judge, StoppingError
from tests.serve.conftest import TODAY


class Gate:
    """A linter that judges nothing: it notes what it is given, and waits to be let through."""

    def __init__(self, *, is_open: bool = True) -> None:
        self.batches: list[tuple[dt.date, list[str]]] = []
        self.entered = threading.Event()
        self.opened = threading.Event()
        if is_open:
            self.opened.set()

    def check_many(self, goals, *, today):
        texts = [goal.text for goal in goals]
        self.batches.append((today, texts))
        self.entered.set()
        self.opened.wait(30)
        if "broken" in texts:
            raise ValueError("broken")
        return iter(goals)


def finish(goal: GoalInput) -> bytes:
    return goal.text.encode()


def run(coroutine):
    return asyncio.run(coroutine)


async def behind_the_first(judge: Judge, gate: Gate, texts: list[str], days: list[dt.date] | None = None) -> list:
    """What each text gives when all of them come while another is being judged."""
    first = asyncio.ensure_future(judge.judge(GoalInput("first"), TODAY, finish))
    while not gate.entered.is_set():
        await asyncio.sleep(0)
    waiting = [
        asyncio.ensure_future(judge.judge(GoalInput(text), day, finish))
        for text, day in zip(texts, days or [TODAY] * len(texts), strict=True)
    ]
    await asyncio.sleep(0)
    gate.opened.set()
    await first
    return await asyncio.gather(*waiting, return_exceptions=True)


@pytest.fixture
def gate() -> Gate:
    return Gate(is_open=False)


@pytest.fixture
def judge(gate: Gate):
    judge = Judge(gate, threads=1)
    yield judge
    gate.opened.set()
    judge.close()


def test_those_that_wait_go_together(judge, gate):
    texts = [str(n) for n in range(TOGETHER + 3)]
    assert run(behind_the_first(judge, gate, texts)) == [text.encode() for text in texts]
    assert [batch for _, batch in gate.batches] == [["first"], texts[:TOGETHER], texts[TOGETHER:]]


def test_a_long_one_goes_alone(judge, gate):
    long = "x" * LETTERS_TOGETHER
    run(behind_the_first(judge, gate, ["a", long, "b", "c"]))
    assert [batch for _, batch in gate.batches] == [["first"], ["a"], [long], ["b", "c"]]


def test_another_day_is_another_batch(judge, gate):
    other = TODAY + dt.timedelta(1)
    run(behind_the_first(judge, gate, ["a", "b", "c"], [TODAY, other, other]))
    assert gate.batches == [(TODAY, ["first"]), (TODAY, ["a"]), (other, ["b", "c"])]


def test_a_goal_that_breaks_a_checker_fails_alone(judge, gate):
    first, broken, last = run(behind_the_first(judge, gate, ["a", "broken", "b"]))
    assert (first, last) == (b"a", b"b")
    assert isinstance(broken, ValueError)


def test_who_left_while_waiting_is_not_judged(judge, gate):
    async def leave():
        first = asyncio.ensure_future(judge.judge(GoalInput("first"), TODAY, finish))
        while not gate.entered.is_set():
            await asyncio.sleep(0)
        impatient = asyncio.ensure_future(judge.judge(GoalInput("impatient"), TODAY, finish))
        patient = asyncio.ensure_future(judge.judge(GoalInput("patient"), TODAY, finish))
        await asyncio.sleep(0)
        impatient.cancel()
        await asyncio.sleep(0)
        gate.opened.set()
        assert await first == b"first"
        assert await patient == b"patient"

    run(leave())
    assert [batch for _, batch in gate.batches] == [["first"], ["patient"]]


def test_only_people_who_left_are_no_batch(judge, gate):
    async def leave():
        first = asyncio.ensure_future(judge.judge(GoalInput("first"), TODAY, finish))
        while not gate.entered.is_set():
            await asyncio.sleep(0)
        impatient = asyncio.ensure_future(judge.judge(GoalInput("impatient"), TODAY, finish))
        await asyncio.sleep(0)
        impatient.cancel()
        await asyncio.sleep(0)
        gate.opened.set()
        await first
        assert await judge.judge(GoalInput("next"), TODAY, finish) == b"next"

    run(leave())
    assert [batch for _, batch in gate.batches] == [["first"], ["next"]]


def test_who_waits_when_it_stops_is_told(gate):
    judge = Judge(gate, threads=1)

    async def stop():
        first = asyncio.ensure_future(judge.judge(GoalInput("first"), TODAY, finish))
        while not gate.entered.is_set():
            await asyncio.sleep(0)
        second = asyncio.ensure_future(judge.judge(GoalInput("second"), TODAY, finish))
        await asyncio.sleep(0)
        threading.Timer(0.05, gate.opened.set).start()
        await asyncio.to_thread(judge.close)
        assert await first == b"first"
        with pytest.raises(StoppingError):
            await second

    run(stop())


def test_after_that_nobody_is_judged():
    judge = Judge(Gate())
    judge.close()
    with pytest.raises(StoppingError):
        run(judge.judge(GoalInput("a"), TODAY, finish))


def test_a_service_that_stops_says_so(serving):
    service = serving()
    service.app.state.service.judge.close()
    for told in service.all(("POST", "/v1/check", {"json": {"text": "x"}}), ("GET", "/readyz", {})):
        assert told.status_code == 503
        assert told.headers["retry-after"] == "5"


def test_it_is_ready_when_the_model_is_loaded():
    judge = Judge(Linter())
    assert not judge.ready
    run(judge.start())
    assert judge.ready
    run(judge.start())
    judge.close()


def test_an_application_is_ready_before_its_first_visitor(serving):
    app = serving().app

    async def start() -> bool:
        async with app.router.lifespan_context(app):
            ready = app.state.service.judge.ready
        with pytest.raises(StoppingError):
            await app.state.service.judge.judge(GoalInput("a"), TODAY, finish)
        async with app.router.lifespan_context(app):
            assert await app.state.service.judge.judge(GoalInput("a"), TODAY, lambda _report: b"again") == b"again"
        return ready

    assert run(start())
