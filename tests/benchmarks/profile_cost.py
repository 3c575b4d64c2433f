"""What a profile costs: the share of a check that its extractor and its hints take, on distinct texts, in one run.

    python tests/benchmarks/profile_cost.py [NAME]
"""

import json
import sys
import time
from pathlib import Path

from smartlint.config import Config
from smartlint.extract.serving import ServedAims
from smartlint.extractor import Source
from smartlint.facts import ServedAim
from smartlint.linter import Linter
from smartlint.profiles import advised, find
from smartlint.testing import TODAY

CORPUS = Path(__file__).parents[1] / "corpus"
ROUNDS = 7


def best(call: object) -> float:
    """Processor seconds of the fastest of several rounds."""
    times = []
    for _ in range(ROUNDS):
        start = time.process_time()
        call()  # type: ignore[operator]
        times.append(time.process_time() - start)
    return min(times)


def main() -> None:
    """Prints milliseconds a goal."""
    name = sys.argv[1] if len(sys.argv) > 1 else "case-management"
    texts = [json.loads(line)["text"] for path in sorted(CORPUS.rglob("*.jsonl")) for line in path.open(encoding="utf-8")]
    plain, profiled, profile = Linter(), Linter(Config(profile=name)), find(name)
    reports = list(profiled.check_many(texts, today=TODAY))
    parsed = list(plain.pipeline.read((text, "statement") for text in texts))
    (reader,) = (extractor for extractor in profiled.extractors if isinstance(extractor, ServedAims))
    sources = [Source(text, TODAY, tuple(report.facts)) for text, report in zip(parsed, reports, strict=True)]
    whole = best(lambda: list(plain.check_many(texts, today=TODAY)))
    whole_profiled = best(lambda: list(profiled.check_many(texts, today=TODAY)))
    reading = best(lambda: [list(reader.extract(source)) for source in sources])
    hints = best(lambda: [advised(report.findings, profile, report.facts.of(ServedAim)) for report in reports])
    each = 1000 / len(texts)
    print(f"{len(texts)} goals; a check without a profile {whole * each:.3f} ms, with {name} {whole_profiled * each:.3f} ms")
    print(f"of that the reading {reading * each:.3f} ms and the hints {hints * each:.3f} ms")


if __name__ == "__main__":
    main()
