"""What a check over HTTP costs against a direct one: one client, eight clients, health beside a long text, memory.

    python tests/benchmarks/serving.py [--requests 2000] [--clients 8]

Starts `smartlint serve` on a free port of this machine; all traffic stays on the loopback interface, and it ends by itself.
"""

import argparse
import asyncio
import datetime as dt
import http.client
import json
import re
import signal
import statistics
import subprocess
import sys
import threading
import time
from pathlib import Path
from urllib.parse import urlsplit

from throughput import distinct

import smartlint

TODAY = dt.datetime.now().astimezone().date()
MOST_REQUESTS = 20_000


class Service:
    """The service as a process of its own."""

    def __init__(self, *arguments: str) -> None:
        command = [sys.executable, "-m", "smartlint", "serve", "--isolated", "--port", "0", *arguments]
        self.process = subprocess.Popen(command, stderr=subprocess.PIPE, text=True)
        found = re.search(r"serving on http://(\S+)", self.process.stderr.readline())
        assert found
        self.host = urlsplit(f"//{found[1].split()[0]}").netloc

    def memory(self) -> float:
        """The resident memory, in MiB."""
        status = Path(f"/proc/{self.process.pid}/status").read_text()
        return int(re.search(r"VmRSS:\s+(\d+)", status)[1]) / 1024

    def stop(self) -> None:
        """Ends it."""
        self.process.send_signal(signal.SIGTERM)
        self.process.wait(30)
        self.process.stderr.close()


def ask(connection: http.client.HTTPConnection, text: str) -> tuple[int, float]:
    """One check: the status, and how long it took in seconds."""
    body = json.dumps({"text": text}).encode()
    start = time.perf_counter()
    connection.request("POST", "/v1/check", body, {"Content-Type": "application/json"})
    answer = connection.getresponse()
    answer.read()
    return answer.status, time.perf_counter() - start


def direct(texts: list[str]) -> list[float]:
    """How long each text takes in this process, in seconds."""
    taken = []
    for text in texts:
        start = time.perf_counter()
        smartlint.check(text, today=TODAY)
        taken.append(time.perf_counter() - start)
    return taken


def together(host: str, texts: list[str], clients: int) -> tuple[list[tuple[int, float]], float]:
    """What each request of several clients gave and took, and how long all took."""
    found: list[tuple[int, float]] = []

    def client(share: list[str]) -> None:
        connection = http.client.HTTPConnection(host, timeout=60)
        found.extend(ask(connection, text) for text in share)
        connection.close()

    threads = [threading.Thread(target=client, args=(texts[i::clients],)) for i in range(clients)]
    start = time.perf_counter()
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return found, time.perf_counter() - start


def health_beside(host: str, text: str) -> tuple[float, list[float]]:
    """How long a text takes, and how long each question after health takes meanwhile, in seconds."""
    judged: list[float] = []

    def judge() -> None:
        connection = http.client.HTTPConnection(host, timeout=60)
        judged.append(ask(connection, text)[1])
        connection.close()

    thread = threading.Thread(target=judge)
    connection = http.client.HTTPConnection(host, timeout=60)
    taken = []
    thread.start()
    while thread.is_alive():
        start = time.perf_counter()
        connection.request("GET", "/healthz")
        connection.getresponse().read()
        taken.append(time.perf_counter() - start)
    connection.close()
    return judged[0], taken


def at(part: float, taken: list[float]) -> float:
    """A quantile, in milliseconds."""
    return 1000 * sorted(taken)[min(int(part * len(taken)), len(taken) - 1)]


async def over_the_cap(host: str, requests: int) -> list[int]:
    """The statuses of many requests at once."""

    def one() -> int:
        connection = http.client.HTTPConnection(host, timeout=60)
        status = ask(connection, "I will call ten clients soon.")[0]
        connection.close()
        return status

    return list(await asyncio.gather(*(asyncio.to_thread(one) for _ in range(requests))))


def main() -> None:
    """Measures and prints."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--requests", type=int, default=2_000)
    parser.add_argument("--clients", type=int, default=8)
    arguments = parser.parse_args()
    count = min(arguments.requests, MOST_REQUESTS)
    texts = distinct(count + 400)
    warm, texts = texts[:400], texts[400:]
    sample = texts[: max(count // 4, 100)]
    direct(warm)
    service = Service()
    try:
        together(service.host, warm, 1)
        # In turns, so that a machine that is busy for a while disturbs both alike.
        rounds = [sample[i::4] for i in range(4)]
        alone, one = [], []
        for share in rounds:
            alone += direct(share)
            one += [taken for _, taken in together(service.host, share, 1)[0]]
        print(f"direct check      p50 {at(0.5, alone):6.2f} ms  p99 {at(0.99, alone):6.2f} ms")
        print(f"one client        p50 {at(0.5, one):6.2f} ms  p99 {at(0.99, one):6.2f} ms  "
              f"{statistics.median(one) / statistics.median(alone):.2f} times a direct check")
        before = service.memory()
        found, seconds = together(service.host, texts, arguments.clients)
        rate, base = len(found) / seconds, 1 / statistics.mean(alone)
        latencies = [taken for _, taken in found]
        errors = sum(status != 200 for status, _ in found)
        print(f"{arguments.clients} clients         p50 {at(0.5, latencies):6.2f} ms  p99 {at(0.99, latencies):6.2f} ms  "
              f"{rate:.0f} a second, {rate / base:.2f} of a direct loop; "
              f"p99 {at(0.99, latencies) / at(0.5, alone):.1f} checks; {errors} errors over {len(found)} requests")
        print(f"memory            {before:.0f} MiB before, {service.memory():.0f} MiB after")
        for name, text in {"sentences": ("I will call ten clients. " * 400)[:10_000], "brackets": "(" * 10_000}.items():
            long, healths = health_beside(service.host, text)
            print(f"10,000 characters ({name}) in {1000 * long:.0f} ms; /healthz meanwhile "
                  f"p50 {at(0.5, healths):.1f} ms, p99 {at(0.99, healths):.1f} ms, worst {at(1, healths):.0f} ms")
    finally:
        service.stop()
    capped = Service("--concurrency", "4")
    try:
        statuses = asyncio.run(over_the_cap(capped.host, 24))
        print(f"over a cap of 4   {statuses.count(200)} answered, {statuses.count(503)} told to come back, of {len(statuses)}")
    finally:
        capped.stop()


if __name__ == "__main__":
    main()
