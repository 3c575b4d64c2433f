"""How well expressions of time are found and placed, on labelled cases.

    python tests/benchmarks/time_accuracy.py CASES.jsonl [--misses]

A case is a line of JSON with `text`, `reference` (the day of writing, ISO) and `expected`, a list of expressions with
`start` and `end` (offsets), `ends` (the last days that are accepted, ISO) or `dur` (its length in `months` and `days`);
a case without expressions is a text without time. `precision_ok: false` says that a text has expressions that are not
labelled.

Predictions and labels are matched one to one, the best overlap first: after trimming leading prepositions and outer
punctuation on both sides, what they share must be at least half of what they cover together.
"""

import argparse
import datetime as dt
import json
import re
from pathlib import Path
from typing import Any

import smartlint
from smartlint.dates import add_months
from smartlint.facts import TimeExpression

DEFAULT = dt.date(2016, 11, 7)
"""The day of writing of cases that name none."""

LEADING = re.compile(
    r"^(?:(?:by|before|in|on|at|within|over|during|for|from|until|till|the|a|an|of|to|between|around|about"
    r"|no later than|due|sometime|starting|this coming)\s+)+",
    re.IGNORECASE,
)


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    found = LEADING.match(text[start:end])
    if found and start + found.end() < end:
        start += found.end()
    core = text[start:end]
    return end - len(core.lstrip(" ,('\"")), start + len(core.rstrip(" .,;:!?)'\""))


def pairs(text: str, found: list[TimeExpression], expected: list[dict[str, Any]]) -> dict[int, TimeExpression]:
    """The prediction for each label that has one, by the label's place."""
    options = []
    for i, fact in enumerate(found):
        a, b = trimmed(text, fact.span.start, fact.span.end)
        for j, label in enumerate(expected):
            c, d = trimmed(text, label["start"], label["end"])
            shared, covered = min(b, d) - max(a, c), max(b, d) - min(a, c)
            if shared > 0 and 2 * shared >= covered:
                options.append((shared / covered, -i, -j))
    matched: dict[int, TimeExpression] = {}
    used: set[int] = set()
    for _, i, j in sorted(options, reverse=True):
        if i not in used and -j not in matched:
            used.add(i)
            matched[-j] = found[-i]
    return matched


def placed(fact: TimeExpression | None, label: dict[str, Any], written: dt.date) -> bool | None:
    """Whether the last day is right; None where the label has none."""
    if label.get("ends"):
        return fact is not None and str(fact.end) in label["ends"]
    if not label.get("dur"):
        return None
    if fact is None or fact.end is None:
        return False
    for start in (written, fact.start or written):
        end = add_months(start, label["dur"]["months"]) + dt.timedelta(days=label["dur"]["days"])
        if fact.end in (end, end - dt.timedelta(days=1)):
            return True
    return False


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", type=Path)
    parser.add_argument("--misses", action="store_true", help="print what was missed or wrong")
    arguments = parser.parse_args()
    count = dict.fromkeys(("labels", "hits", "said", "true", "dated", "right", "clean", "none"), 0)
    for line in arguments.file.read_text("utf-8").splitlines():
        case = json.loads(line)
        text, expected = case["text"], case["expected"]
        written = dt.date.fromisoformat(case["reference"][:10]) if case.get("reference") else DEFAULT
        found = list(smartlint.check(text, today=written).facts.of(TimeExpression))
        matched = pairs(text, found, expected)
        judged = [placed(matched.get(j), label, written) for j, label in enumerate(expected)]
        count["labels"] += len(expected)
        count["hits"] += len(matched)
        if case.get("precision_ok", True):
            count["said"] += len(found)
            count["true"] += len(matched)
        count["dated"] += sum(one is not None for one in judged)
        count["right"] += sum(one is True for one in judged)
        count["none"] += not expected
        count["clean"] += not expected and not found
        if arguments.misses and (False in judged or len(matched) < max(len(found), len(expected))):
            print(text, [(fact.text, str(fact.end)) for fact in found])
    recall, precision = count["hits"] / count["labels"], count["true"] / count["said"]
    print(
        f"recall {recall:.1%}, precision {precision:.1%}, F1 {2 * recall * precision / (recall + precision):.1%}; "
        f"last day right {count['right'] / count['dated']:.1%}; texts without time clean "
        f"{count['clean'] / max(1, count['none']):.1%}"
    )


if __name__ == "__main__":
    main()
