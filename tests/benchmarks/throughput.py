"""Goals a second of `check_many` against the bare stock spaCy pipeline, on the same distinct texts, in one process.

    python tests/benchmarks/throughput.py [--goals 3000] [--rounds 5]

Prints the ratio (the rounds alternate, the median counts), the same for the trimmed parse, and what each stage costs a goal.
"""

import argparse
import datetime as dt
import gc
import json
import random
import statistics
import time
from pathlib import Path

import spacy

import smartlint
from smartlint.linter import Linter
from smartlint.nlp import BATCH, BUNDLED

CORPUS = Path(__file__).parents[1] / "corpus"
TODAY = dt.date(2026, 11, 21)


def distinct(count: int) -> list[str]:
    """Texts from the corpus, each made distinct by another name and number, in a fixed random order."""
    texts = [
        json.loads(line)["text"] for path in sorted(CORPUS.glob("*.jsonl")) for line in path.read_text().splitlines()
    ]
    rng = random.Random(7)
    many = [
        text if not turn else f"{text.rstrip('.')} in district {turn * 1000 + i}."
        for turn in range(count // len(texts) + 1)
        for i, text in enumerate(texts)
    ]
    rng.shuffle(many)
    return many[:count]


def seconds(work) -> float:
    """How long the iterator takes to run dry, in seconds of this process, so that a busy machine disturbs less."""
    gc.collect()
    start = time.process_time()
    for _ in work:
        pass
    return time.process_time() - start


def main() -> None:
    """Reads the arguments, measures, and prints."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--goals", type=int, default=3000)
    parser.add_argument("--rounds", type=int, default=5)
    arguments = parser.parse_args()
    texts = distinct(arguments.goals)
    stock, linter = spacy.load(BUNDLED), Linter()
    trimmed = linter.pipeline.nlp
    runs = {
        "stock": lambda: stock.pipe(texts, batch_size=BATCH),
        "trimmed": lambda: trimmed.pipe(texts, batch_size=BATCH),
        "check_many": lambda: linter.check_many(texts, today=TODAY),
    }
    for run in runs.values():
        seconds(run())
    taken: dict[str, list[float]] = {name: [] for name in runs}
    for _ in range(arguments.rounds):
        for name, run in runs.items():
            taken[name].append(seconds(run()))
    for name, times in taken.items():
        middle = statistics.median(times)
        print(f"{name:12}{1000 * middle / len(texts):8.3f} ms a goal{len(texts) / middle:9.0f} goals a second")
    ratios = [a / b for a, b in zip(taken["stock"], taken["check_many"], strict=True)]
    print(
        f"check_many is {statistics.median(ratios):.2f} times as fast as the stock pipeline "
        f"({min(ratios):.2f} to {max(ratios):.2f}); smartlint {smartlint.__version__}"
    )


if __name__ == "__main__":
    main()
