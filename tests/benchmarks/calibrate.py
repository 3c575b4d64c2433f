"""Fits the weights of Specific to labelled goals: a proportional-odds model with a ridge penalty, by gradient descent.

Run it on one or more files of goals in the form of `tests/corpus`:

    python tests/benchmarks/calibrate.py tests/corpus/*.jsonl [--folds 10]

It prints the weights, the two thresholds, and the quadratically weighted kappa on the goals themselves and across folds.
"""

import argparse
import datetime as dt
import json
from collections import Counter
from pathlib import Path

import numpy as np

import smartlint
from smartlint.checker import Goal
from smartlint.checkers.commitments import commitments
from smartlint.checkers.specific.specificity import WEIGHTS, evidence

TODAY = dt.date(2026, 11, 21)
NAMES = sorted(WEIGHTS)


def weighted_kappa(got, want):
    """Quadratically weighted kappa of two lists of levels 0, 1, 2."""
    size, pairs, one, other = len(got), Counter(zip(got, want, strict=True)), Counter(got), Counter(want)
    cells = [(i, j) for i in range(3) for j in range(3)]
    expected = sum((i - j) ** 2 * one[i] * other[j] / size for i, j in cells)
    return 1 - sum((i - j) ** 2 * pairs[i, j] for i, j in cells) / expected


def rows(paths):
    """For each labelled goal the evidence of each of its commitments as a 0/1 matrix, and its label."""
    cases = [
        json.loads(line) for path in paths for line in path.read_text(encoding="utf-8").splitlines() if line.strip()
    ]
    cases = [case for case in cases if case["is_goal"]]
    for case, report in zip(cases, smartlint.check_many([c["text"] for c in cases], today=TODAY), strict=True):
        goal = Goal(report.text, report.facts, report.today, report.written)
        found = [set(evidence(goal, action)) for action in commitments(goal) or (None,)]
        yield np.array([[name in one for name in NAMES] for one in found], float), case["labels"]["S"]


def fit(data, penalty=2.0, steps=3000, rate=0.05):
    """The weights and the two thresholds (met, weak) that make the labels most likely."""
    features, labels = np.stack([matrix[0] for matrix, _ in data]), np.array([label for _, label in data])
    weights, cuts = np.zeros(len(NAMES)), np.array([0.0, -2.0])
    met, some = (labels == 2).astype(float), (labels > 0).astype(float)
    memory = [np.zeros(len(NAMES) + 2), np.zeros(len(NAMES) + 2)]
    for step in range(1, steps + 1):
        total = features @ weights
        # The gradient of two logistic losses that share their weights: a cumulative-link model.
        errors = [1 / (1 + np.exp(-(total - cut))) - want for cut, want in zip(cuts, (met, some), strict=True)]
        slope = np.concatenate(
            [features.T @ (errors[0] + errors[1]) + penalty * weights, [-errors[0].sum(), -errors[1].sum()]]
        )
        memory[0] = 0.9 * memory[0] + 0.1 * slope
        memory[1] = 0.999 * memory[1] + 0.001 * slope**2
        move = rate * (memory[0] / (1 - 0.9**step)) / (np.sqrt(memory[1] / (1 - 0.999**step)) + 1e-8)
        weights, cuts = weights - move[:-2], cuts - move[-2:]
    return weights, cuts


def judge(data, weights, cuts):
    """The level that the weights give each goal, by its most specific commitment."""
    best = [float((matrix @ weights).max()) for matrix, _ in data]
    return [2 if total >= cuts[0] else 1 if total >= cuts[1] else 0 for total in best]


def main():
    """Reads the arguments, fits, and prints."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--folds", type=int, default=10)
    parser.add_argument("--penalty", type=float, default=2.0)
    arguments = parser.parse_args()
    data = list(rows(arguments.files))
    weights, cuts = fit(data, arguments.penalty)
    labels = [label for _, label in data]
    for name, weight in sorted(zip(NAMES, weights, strict=True), key=lambda pair: -pair[1]):
        print(f"{name:20}{weight:7.2f}{sum(name_in(matrix, name) for matrix, _ in data):6d}")
    print(
        f"met from {cuts[0]:.2f}, weak from {cuts[1]:.2f}; kappa {weighted_kappa(judge(data, weights, cuts), labels):.3f}"
    )
    order = np.random.default_rng(0).permutation(len(data))
    guessed = [0] * len(data)
    for fold in range(arguments.folds):
        held = set(order[fold :: arguments.folds].tolist())
        part = [data[i] for i in sorted(held)]
        found = judge(part, *fit([row for i, row in enumerate(data) if i not in held], arguments.penalty))
        for i, level in zip(sorted(held), found, strict=True):
            guessed[i] = level
    print(f"across {arguments.folds} folds: kappa {weighted_kappa(guessed, labels):.3f}")


def name_in(matrix, name):
    """Whether the first commitment shows that evidence."""
    return bool(matrix[0][NAMES.index(name)])


if __name__ == "__main__":
    main()
