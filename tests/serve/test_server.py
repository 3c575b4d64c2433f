"""The service on a port of this machine: it starts ready, refuses what is unsafe, and stops without dropping anybody."""

import builtins
import os
import signal
import socket
import sys
import threading
import time

import httpx
import pytest

import smartlint.serve
from smartlint.model import ConfigError, InputError
from smartlint.serve import Settings
from smartlint.serve.server import _listen
from tests.serve.conftest import GOOD
from tests.serve.process import Process

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signals are sent")


def test_it_says_where_and_answers_at_once():
    with Process("--block", "T") as service:
        assert httpx.get(f"{service.url}/readyz").json() == {"status": "ready"}
        answer = httpx.post(f"{service.url}/v1/check", json={"text": "Call people soon."}).json()
        assert not answer["accepted"]
        assert "server" not in httpx.get(service.url).headers


def test_a_chunked_body_without_a_length_is_limited_too():
    with Process("--max-body", "2048") as service:
        refused = httpx.post(f"{service.url}/v1/check", content=iter([b" " * 1_500] * 3), timeout=30,
                             headers={"content-type": "application/json"})
        assert refused.status_code == 413
        assert httpx.post(f"{service.url}/v1/check", content=iter([b'{"text": ', b'"x"}']),
                          headers={"content-type": "application/json"}).status_code == 200


def test_no_text_is_in_any_log():
    with Process("--access-log") as service:
        httpx.post(f"{service.url}/v1/check", json={"text": "A secret goal."})
        httpx.post(f"{service.url}/v1/check", json={"text": 5, "secret": 1})
        httpx.post(f"{service.url}/v1/check?secret=secret", content=b"secret")
        httpx.get(f"{service.url}/secret/goal")
        service.stop(signal.SIGINT)
    assert b"POST /v1/check" in service.said
    assert b"secret" not in service.said


def test_it_writes_no_line_for_each_request_by_default():
    with Process() as service:
        httpx.get(f"{service.url}/healthz")
        service.stop(signal.SIGINT)
    assert service.said.count(b"\n") == 1


def test_who_is_being_answered_is_answered_before_it_stops():
    goals = {"goals": [{"text": GOOD.replace("twelve", str(n))} for n in range(200)]}
    with Process() as service:
        with httpx.stream("POST", f"{service.url}/v1/check-many", json=goals, timeout=60) as stream:
            lines = stream.iter_lines()
            first = next(lines)
            service.process.send_signal(signal.SIGTERM)
            rest = list(lines)
        assert first
        assert len(rest) == 199
        service.stop()
    assert b"Traceback" not in service.said


def test_health_answers_while_a_long_text_is_judged():
    text = "(" * 10_000
    with Process() as service:
        done: list[float] = []

        def judge() -> None:
            httpx.post(f"{service.url}/v1/check", json={"text": text}, timeout=60)
            done.append(time.monotonic())

        thread = threading.Thread(target=judge)
        thread.start()
        answered = 0
        with httpx.Client() as client:
            while not done:
                assert client.get(f"{service.url}/healthz", timeout=30).status_code == 200
                answered += 1
        thread.join()
        assert answered > 5


def test_it_runs_in_this_process_until_it_is_interrupted(capsys):
    stopped = []

    def interrupt() -> None:
        while not (found := capsys.readouterr().err.partition("serving on ")[2]):
            time.sleep(0.02)
        stopped.append(httpx.get(f"{found.split()[0]}/healthz").status_code)
        os.kill(os.getpid(), signal.SIGINT)

    thread = threading.Thread(target=interrupt)
    thread.start()
    smartlint.serve.serve(Settings(), port=0)
    thread.join()
    assert stopped == [200]


def test_a_port_that_is_taken_is_named():
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(InputError, match=f"cannot listen on 127.0.0.1 port {port}: .*in use"):
            _listen("127.0.0.1", port)


@pytest.mark.parametrize("module", ["fastapi", "uvicorn"])
def test_without_the_extra_it_says_what_to_install(module: str, monkeypatch: pytest.MonkeyPatch):
    real = builtins.__import__

    def absent(name, *arguments, **more):
        if name.split(".")[0] == module:
            raise ModuleNotFoundError(f"No module named {name!r}", name=name)
        return real(name, *arguments, **more)

    for name in [name for name in sys.modules if name.startswith(("smartlint.serve.app", "smartlint.serve.server"))]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setattr(builtins, "__import__", absent)
    with pytest.raises(ConfigError, match=r"needs (fastapi|uvicorn).*pip install 'smartlint\[serve\]'"):
        smartlint.serve.serve(Settings())


def test_a_module_of_our_own_that_is_missing_is_no_missing_extra(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setitem(sys.modules, "smartlint.serve.app", None)
    with pytest.raises(ModuleNotFoundError):
        smartlint.serve.create_app()


def test_an_application_is_made_without_settings():
    assert smartlint.serve.create_app().title == "smartlint"


def test_an_answer_is_not_held_back_for_an_acknowledgement():
    with _listen("127.0.0.1", 0) as listening, socket.create_connection(listening.getsockname()):
        accepted, _ = listening.accept()
        with accepted:
            assert accepted.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY)


def test_an_address_of_the_other_kind_can_be_had():
    try:
        listening = _listen("::1", 0)
    except InputError:
        pytest.skip("this machine has no IPv6")
    with listening:
        assert listening.family == socket.AF_INET6
