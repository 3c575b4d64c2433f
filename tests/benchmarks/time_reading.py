"""How long reading time takes: milliseconds a text on top of the parse, and whether it grows linearly.

    python tests/benchmarks/time_reading.py [FILE.jsonl ...] [--peer]

Each line of a file is an object with a `text`; without files the goals of the project's own tests are read. Every text
is read seven times and its best time counts. `--peer` also times dateparser's `search_dates` on the same texts, in the
same run.
"""

import argparse
import datetime as dt
import json
import statistics
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from smartlint.dates import Conventions
from smartlint.extract.scan import scan
from smartlint.extract.time import read
from smartlint.extractor import Source
from smartlint.nlp import Pipeline
from smartlint.words import Text
from tests.extract.time import test_goals

WRITTEN = dt.date(2026, 11, 21)
CONVENTIONS = Conventions()
OWN = (*test_goals.UNBOUNDED, *test_goals.OPEN_ENDED, *test_goals.BY_AN_EVENT, *(text for text, _ in test_goals.DATED))
PATTERNS = ("1 ", "by ", "by the end of ", "2027-", "12/31/2027 ", "every other ", "within 2 weeks of ", "from 1 to ")


def best(work: Sequence[Callable[[], object]], rounds: int = 7) -> list[float]:
    """The best of several times of each piece of work, in milliseconds, rising."""
    times = [float("inf")] * len(work)
    for _ in range(rounds):
        for place, piece in enumerate(work):
            start = time.perf_counter()
            piece()
            times[place] = min(times[place], (time.perf_counter() - start) * 1e3)
    return sorted(times)


def row(name: str, times: list[float]) -> None:
    at = {share: times[min(len(times) - 1, int(share * len(times)))] for share in (0.5, 0.9, 0.99)}
    print(f"{name:28}{at[0.5]:9.3f}{statistics.mean(times):9.3f}{at[0.9]:9.3f}{at[0.99]:9.3f}{times[-1]:9.3f}")


def speed(texts: Sequence[str], *, peer: bool) -> None:
    parsed = list(Pipeline().read((text, "statement") for text in texts))
    scans = [scan(text) for text in texts]
    pairs = list(zip(scans, parsed, strict=True))
    print(
        f"{len(texts)} texts, mean {statistics.mean(len(one.words) for one in parsed):.1f} words; milliseconds a text"
    )
    print(f"{'':28}{'median':>9}{'mean':>9}{'p90':>9}{'p99':>9}{'max':>9}")
    row("scan (shared with measures)", best([lambda text=text: scan(text) for text in texts]))
    row("time", best([lambda s=s, t=t: read(s, Source(t, WRITTEN), CONVENTIONS) for s, t in pairs]))
    if peer:
        from dateparser.search import search_dates

        row(
            "dateparser search_dates",
            best([lambda text=text: search_dates(text, languages=["en"]) for text in texts], 2),
        )


def growth() -> None:
    print("\nmilliseconds for texts of 25, 50 and 100 thousand characters, and the ratio of the last two (2 is linear)")
    for pattern in PATTERNS:
        times = []
        for length in (25_000, 50_000, 100_000):
            text = (pattern * (length // len(pattern) + 1))[:length]
            scanned = scan(text)
            times += best([lambda text=text, s=scanned: read(s, Source(Text(text, ()), WRITTEN), CONVENTIONS)], 3)
        print(f"{pattern!r:28}" + "".join(f"{ms:9.1f}" for ms in times) + f"{times[2] / times[1]:9.2f}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="*", type=Path)
    parser.add_argument("--peer", action="store_true")
    arguments = parser.parse_args()
    texts = [
        json.loads(line)["text"]
        for path in arguments.files
        for line in path.read_text("utf-8").splitlines()
        if line.strip()
    ]
    speed(texts or OWN, peer=arguments.peer)
    growth()


if __name__ == "__main__":
    main()
