"""How right the findings are, checker by checker, and how far a score can be trusted, on labelled goals.

    python tests/benchmarks/judgement.py tests/corpus/*.jsonl [MORE.jsonl ...] [--show NAME]

A finding of effect weak or missing is right when the label of its criterion is weak or missing; advice is listed without a
share, because no label speaks of it. The second table gives, for each verdict and score, the mean label / 2.
"""

import argparse
import datetime as dt
import json
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

import smartlint
from smartlint.model import Criterion, Effect, Verdict

TODAY = dt.date(2026, 11, 21)
LEVELS = {Verdict.MISSING: 0, Verdict.WEAK: 1, Verdict.MET: 2, Verdict.UNKNOWN: 1}


def judged(paths: list[Path]) -> Iterator[tuple[dict, smartlint.Report]]:
    """Each labelled goal with its report."""
    cases = [
        json.loads(line) for path in paths for line in path.read_text(encoding="utf-8").splitlines() if line.strip()
    ]
    yield from zip(cases, smartlint.check_many([case["text"] for case in cases], today=TODAY), strict=True)


def weighted_kappa(pairs: list[tuple[int, int]]) -> float:
    """Quadratically weighted kappa of (said, label) pairs of the levels 0, 1, 2."""
    cells, one, other = Counter(pairs), Counter(a for a, _ in pairs), Counter(b for _, b in pairs)
    squares = {(i, j): (i - j) ** 2 for i in range(3) for j in range(3)}
    expected = sum(weight * one[i] * other[j] / len(pairs) for (i, j), weight in squares.items())
    return 1 - sum(weight * cells[cell] for cell, weight in squares.items()) / expected


def main() -> None:
    """Reads the arguments, judges, and prints the tables in Markdown."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--show", help="print the goals on which this checker is wrong")
    arguments = parser.parse_args()
    right, fired, advice = Counter(), Counter(), Counter()
    scores, agreement, none = defaultdict(list), defaultdict(list), Counter()
    severity = {}
    for case, report in judged(arguments.files):
        said = any(finding.name in ("no-goal", "past-tense", "too-short") for finding in report.findings)
        none[case["is_goal"], said] += 1
        if not case["is_goal"]:
            continue
        for criterion in Criterion:
            label, found = case["labels"][criterion.letter], report.criteria[criterion]
            scores[found.verdict, found.score].append(label / 2)
            agreement[criterion].append((LEVELS[found.verdict], label))
        for finding in report.findings:
            severity[finding.code, finding.name] = finding.severity
            if finding.effect is Effect.ADVICE:
                advice[finding.code, finding.name] += 1
                continue
            fired[finding.code, finding.name] += 1
            good = case["labels"][finding.criterion.letter] < LEVELS[Verdict.MET]
            right[finding.code, finding.name] += good
            if finding.name == arguments.show and not good:
                print(case["id"], finding.message, "|", case["text"])
    print("| checker | severity | findings | right |\n|---|---|--:|--:|")
    for key in sorted({*fired, *advice}):
        share = f"{100 * right[key] / fired[key]:.0f} %" if fired[key] else "advice"
        print(f"| {key[0]} {key[1]} | {severity[key].value} | {fired[key] + advice[key]} | {share} |")
    print("\n| verdict | score | assessments | mean label / 2 |\n|---|--:|--:|--:|")
    for (verdict, score), labels in sorted(scores.items(), key=lambda item: (-LEVELS[item[0][0]], -(item[0][1] or 0))):
        print(f"| {verdict.value} | {score} | {len(labels)} | {sum(labels) / len(labels):.2f} |")
    print("\n| criterion | weighted kappa |\n|---|--:|")
    for criterion, pairs in agreement.items():
        print(f"| {criterion.title} | {weighted_kappa(pairs):.2f} |")
    print(
        f"\ngoals taken for goals: {100 * none[True, False] / max(1, none[True, False] + none[True, True]):.1f} %; "
        f"non-goals recognised: {100 * none[False, True] / max(1, none[False, True] + none[False, False]):.1f} %"
    )


if __name__ == "__main__":
    main()
