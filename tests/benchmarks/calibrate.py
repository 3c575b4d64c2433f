"""Fits what the signs of a criterion weigh to labelled goals: a proportional-odds model with a ridge penalty.

Run it on one or more files of goals in the form of `tests/corpus`:

    python tests/benchmarks/calibrate.py specific tests/corpus/*.jsonl [--folds 10]

The criterion is specific, measurable or achievable; each counts the goals that its sum decides (no red flag, no number). It
prints the weights, the sums from which the criterion is met and weak, and the quadratically weighted kappa on these goals
themselves and across folds.
"""

import argparse
import datetime as dt
import json
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import numpy as np

import smartlint
from smartlint.checker import Goal
from smartlint.checkers.achievable import modesty
from smartlint.checkers.achievable.no_means import further_signs
from smartlint.checkers.measurable import observability
from smartlint.checkers.measurable.support import measuring
from smartlint.checkers.signs import Scale, signs_of_actions, signs_of_text
from smartlint.checkers.specific import specificity
from smartlint.report import Report

TODAY = dt.date(2026, 11, 21)


class Case(NamedTuple):
    """A criterion: its label's letter, its scale, further signs of a goal, and whether the sum decides over a report."""

    letter: str
    scale: Scale
    also: Callable[[Goal], tuple[str, ...]]
    decides: Callable[[Report, Goal], bool]


def nothing(goal):
    """No further signs."""
    return ()


CASES = {
    "specific": Case("S", specificity.SCALE, nothing, lambda report, goal: True),
    "measurable": Case(
        "M",
        observability.SCALE,
        nothing,
        lambda report, goal: not measuring(goal),
    ),
    "achievable": Case(
        "A", modesty.SCALE, further_signs, lambda report, goal: report.achievable.verdict.value != "missing"
    ),
}


def weighted_kappa(got, want):
    """Quadratically weighted kappa of two lists of levels 0, 1, 2."""
    size, pairs, one, other = len(got), Counter(zip(got, want, strict=True)), Counter(got), Counter(want)
    cells = [(i, j) for i in range(3) for j in range(3)]
    expected = sum((i - j) ** 2 * one[i] * other[j] / size for i, j in cells)
    return 1 - sum((i - j) ** 2 * pairs[i, j] for i, j in cells) / expected if expected else 1.0


def rows(paths, case, names):
    """For each labelled goal the signs of each of its commitments as a 0/1 matrix, and its label."""
    cases = [
        json.loads(line) for path in paths for line in path.read_text(encoding="utf-8").splitlines() if line.strip()
    ]
    cases = [one for one in cases if one["is_goal"]]
    for one, report in zip(cases, smartlint.check_many([c["text"] for c in cases], today=TODAY), strict=True):
        goal = Goal(report.text, report.facts, report.today, report.written)
        if case.decides(report, goal):
            shared = {*signs_of_text(goal), *case.also(goal)}
            found = [shared.union(signs) for _, signs in signs_of_actions(goal)]
            yield np.array([[name in signs for name in names] for signs in found], float), one["labels"][case.letter]


def fit(data, every, penalty=2.0, steps=3000, rate=0.05):
    """The weights that make the labels most likely, and the two thresholds (met, weak) that agree best with them."""
    features, labels = np.stack([matrix[0] for matrix, _ in data]), np.array([label for _, label in data])
    weights, cuts = np.zeros(features.shape[1]), np.array([0.0, -2.0])
    met, some = (labels == 2).astype(float), (labels > 0).astype(float)
    memory = [np.zeros(len(weights) + 2), np.zeros(len(weights) + 2)]
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
    return weights, thresholds(data, weights, every)


def totals_of(data, weights, every):
    """Of each goal the sum that has to be enough for met, of its weakest commitment if every one counts, and its best sum."""
    sums = [matrix @ weights for matrix, _ in data]
    return [float(of_one.min() if every else of_one.max()) for of_one in sums], [float(of_one.max()) for of_one in sums]


def levels(enough, best, met, weak):
    """The level of each goal."""
    return [2 if one >= met else 1 if other >= weak else 0 for one, other in zip(enough, best, strict=True)]


def thresholds(data, weights, every):
    """The sums from which goals are met and weak that agree best with the labels."""
    (enough, best), labels = totals_of(data, weights, every), [label for _, label in data]
    grid = [
        (weighted_kappa(levels(enough, best, met, weak), labels), met, weak)
        for met in np.quantile(enough, np.linspace(0.1, 0.95, 40))
        for weak in np.quantile(best, np.linspace(0.0, 0.4, 20))
        if weak < met
    ]
    return max(grid)[1:]


def judge(data, weights, cuts, every):
    """The level that the weights give each goal."""
    return levels(*totals_of(data, weights, every), *cuts)


def main():
    """Reads the arguments, fits, and prints."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("criterion", choices=CASES)
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--folds", type=int, default=10)
    parser.add_argument("--penalty", type=float, default=2.0)
    arguments = parser.parse_args()
    case = CASES[arguments.criterion]
    names = sorted(case.scale.weights)
    data = list(rows(arguments.files, case, names))
    every = case.letter == "M"
    weights, cuts = fit(data, every, arguments.penalty)
    labels = [label for _, label in data]
    for name, weight, count in sorted(
        zip(names, weights, sum(matrix[0] for matrix, _ in data), strict=True), key=lambda row: -row[1]
    ):
        print(f"{name:20}{weight:7.2f}{count:6.0f}")
    print(
        f"met from {cuts[0]:.2f}, weak from {cuts[1]:.2f}; kappa {weighted_kappa(judge(data, weights, cuts, every), labels):.3f}"
    )
    order = np.random.default_rng(0).permutation(len(data))
    guessed = [0] * len(data)
    for fold in range(arguments.folds):
        held = set(order[fold :: arguments.folds].tolist())
        part = [data[i] for i in sorted(held)]
        rest = [row for i, row in enumerate(data) if i not in held]
        found = judge(part, *fit(rest, every, arguments.penalty), every)
        for i, level in zip(sorted(held), found, strict=True):
            guessed[i] = level
    print(f"across {arguments.folds} folds: kappa {weighted_kappa(guessed, labels):.3f}")


if __name__ == "__main__":
    main()
