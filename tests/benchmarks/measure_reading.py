"""How well and how fast quantities are read.

    python tests/benchmarks/measure_reading.py [--cases FILE.jsonl ...] [--show]

A case is one JSON object a line: `text`, and `expected`, a list of objects with the quantity's `text` (or `start` and
`end`), its `value` (a number, or [low, high] for a range) and its `unit`. Cases with `"precision_ok": false` expect
only some of their quantities and do not count for precision. Without `--cases` the sentences beside this file are read.

Predictions and expectations are matched one to one by overlap. Printed: recall, precision and F1 of the spans; the
share of expectations with the same span, the same value (to a thousandth) and, where one is named, the same unit;
milliseconds a text on top of the parse.
"""

import argparse
import datetime as dt
import json
import statistics
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from smartlint.dates import Conventions
from smartlint.extract import measures
from smartlint.extract import time as times
from smartlint.extract.actions import Actions
from smartlint.extract.scan import scan
from smartlint.extractor import Source
from smartlint.facts import Quantity
from smartlint.nlp import Pipeline

OWN = Path(__file__).with_name("measures.jsonl")
WRITTEN = dt.date(2026, 11, 21)
ROUNDS = 5


@dataclass
class Counts:
    """What was counted over all cases."""

    expected: int = 0
    found: int = 0
    said: int = 0
    right: int = 0
    exact: int = 0
    valued: int = 0
    value: int = 0
    named: int = 0
    unit: int = 0

    def line(self) -> str:
        """The shares, in per cent."""
        recall, precision = share(self.found, self.expected), share(self.right, self.said)
        both = recall + precision
        return (
            f"n {self.expected}  recall {recall:.1f}  precision {precision:.1f}  "
            f"F1 {2 * recall * precision / both if both else 0:.1f}  exact {share(self.exact, self.expected):.1f}  "
            f"value {share(self.value, self.valued):.1f}  unit {share(self.unit, self.named):.1f}"
        )


def share(part: int, whole: int) -> float:
    """A part of a whole in per cent."""
    return 100 * part / whole if whole else 100.0


def place(text: str, expected: dict[str, Any]) -> tuple[int, int]:
    """Where an expected quantity stands."""
    if "start" in expected:
        return expected["start"], expected["end"]
    start = text.index(expected["text"])
    return start, start + len(expected["text"])


def close(said: float | None, expected: float | None) -> bool:
    """Whether two values agree to a thousandth; an open end of a range agrees with anything."""
    return expected is None or (said is not None and abs(said - expected) <= 1e-3 * max(1.0, abs(expected)))


def agree(fact: Quantity, expected: float | list[float | None]) -> bool:
    """Whether a quantity has the expected value or range."""
    if not isinstance(expected, list):
        return close(fact.value, expected) or (fact.value is None and expected in (fact.low, fact.high))
    low, high = (fact.value, fact.value) if fact.value is not None else (fact.low, fact.high)
    return close(low, expected[0]) and close(high, expected[1])


def count(case: dict[str, Any], facts: list[Quantity], counts: Counts) -> bool:
    """Adds one case to the counts, and says whether all of it was right."""
    spans = [place(case["text"], one) for one in case["expected"]]
    pairs = sorted(
        ((min(fact.span.end, end) - max(fact.span.start, start), -i, -k)
         for i, fact in enumerate(facts) for k, (start, end) in enumerate(spans)), reverse=True)
    matched: dict[int, int] = {}
    for overlap, i, k in pairs:
        if overlap > 0 and -k not in matched and -i not in matched.values():
            matched[-k] = -i
    if case.get("precision_ok", True):
        counts.said, counts.right = counts.said + len(facts), counts.right + len(matched)
    counts.expected, counts.found = counts.expected + len(spans), counts.found + len(matched)
    good = len(matched) == len(spans) == len(facts)
    for k, (expected, span) in enumerate(zip(case["expected"], spans, strict=True)):
        fact = facts[matched[k]] if k in matched else None
        right = fact is not None and expected["value"] is not None and agree(fact, expected["value"])
        counts.exact += fact is not None and (fact.span.start, fact.span.end) == span
        counts.valued += expected["value"] is not None
        counts.value += right
        counts.named += bool(expected.get("unit"))
        counts.unit += right and fact is not None and bool(expected.get("unit")) and fact.unit == expected["unit"]
        good = good and (right or expected["value"] is None)
    return good


def read(source: Source) -> list[Quantity]:
    """The quantities of a parsed text, read as the extractor of amounts does."""
    scanned = scan(source.text.text)
    found, claimed = times.read(scanned, source, Conventions())
    return [fact for fact in measures.read(scanned, source, found, claimed) if isinstance(fact, Quantity)]


def main() -> None:
    """Reads the arguments, measures, and prints."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--cases", nargs="+", type=Path, default=[OWN])
    parser.add_argument("--show", action="store_true", help="print the cases that are not all right")
    arguments = parser.parse_args()
    pipeline = Pipeline()
    for path in arguments.cases:
        cases = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
        counts, seconds = Counts(), []
        for case, text in zip(cases, pipeline.read((case["text"], "statement") for case in cases), strict=True):
            actions = tuple(Actions().extract(Source(text, WRITTEN)))
            runs = []
            for _ in range(ROUNDS):
                source = Source(text, WRITTEN, actions)
                start = time.perf_counter()
                facts = read(source)
                runs.append(time.perf_counter() - start)
            seconds.append(min(runs))
            if not count(case, facts, counts) and arguments.show:
                print("  ", case["text"], [(fact.text, fact.value, fact.low, fact.high, fact.unit) for fact in facts])
        tail = sorted(seconds)[int(0.99 * len(seconds))]
        print(f"{path.name}: {counts.line()}  ms {1000 * statistics.mean(seconds):.3f} mean, {1000 * tail:.3f} p99")


if __name__ == "__main__":
    main()
