"""How well the verdicts agree with those of people who rated a sheet."""

import csv
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from smartlint.auditing.sample import verdicts_of
from smartlint.model import Criterion, Frozen, InputError, Verdict

LEVELS = (Verdict.MISSING, Verdict.WEAK, Verdict.MET)
"""The verdicts that can be rated, from the lowest."""

RATINGS = {"met": Verdict.MET, "2": Verdict.MET, "weak": Verdict.WEAK, "1": Verdict.WEAK, "missing": Verdict.MISSING,
           "0": Verdict.MISSING}
"""What may stand in a sheet; nothing, or "?", is no rating."""


class CriterionAgreement(Frozen):
    """One criterion.

    Attributes:
        rated: how many goals have a rating and a verdict.
        unknown: how many have a rating, but could not be judged; they count nowhere else.
        same: the share of the rated ones with the very same verdict, 0..1; None when there is none.
        kappa: Cohen's kappa with quadratic weights, at most 1; None when nothing is rated, 1 when rating and verdict are one
            and the same throughout.
        table: how many goals by rating and, within, by verdict.
    """

    rated: int
    unknown: int
    same: float | None
    kappa: float | None
    table: dict[Verdict, dict[Verdict, int]]


class Agreement(Frozen):
    """A sheet that people have rated.

    Attributes:
        goals: how many goals it holds.
        rated: how many of them have at least one rating.
        criteria: the agreement by criterion.
    """

    goals: int
    rated: int
    criteria: dict[Criterion, CriterionAgreement]


def agreement(sheet: Path) -> Agreement:
    """How well people and smartlint agree about the goals of a sheet.

    Args:
        sheet: a CSV file made by `--sample`, with `met`, `weak` or `missing` (or 2, 1, 0) in the criteria's columns.

    Raises:
        InputError: it cannot be read, lost its key column, or holds something that is no rating; the text names the line.
    """
    counts: dict[Criterion, Counter[tuple[Verdict, Verdict]]] = {criterion: Counter() for criterion in Criterion}
    goals = rated = 0
    try:
        for ratings, verdicts in _rows(sheet):
            goals += 1
            rated += bool(ratings)
            for criterion, verdict in zip(Criterion, verdicts, strict=True):
                if criterion in ratings:
                    counts[criterion][ratings[criterion], verdict] += 1
    except OSError as error:
        raise InputError(f"{sheet}: {error.strerror or error}") from None
    except UnicodeDecodeError:
        raise InputError(f"{sheet}: not UTF-8; save it as CSV UTF-8") from None
    except csv.Error as error:
        raise InputError(f"{sheet}: no well-formed table: {error}") from None
    return Agreement(goals=goals, rated=rated, criteria={c: _concluded(counts[c]) for c in Criterion})


def kappa(counts: Counter[tuple[Verdict, Verdict]]) -> float | None:
    """Cohen's kappa with quadratic weights over the three levels: one less the observed over the expected disagreement.

    Source: Cohen 1968, "Weighted kappa", Psychological Bulletin 70; the disagreement of two levels is the square of their
    distance. None without ratings; 1 when chance alone would never disagree.

    Args:
        counts: how often each pair of rating and verdict came up.
    """
    pairs = {(one, other): counts[one, other] for one in LEVELS for other in LEVELS}
    total = sum(pairs.values())
    if not total:
        return None
    ratings = {one: sum(pairs[one, other] for other in LEVELS) for one in LEVELS}
    verdicts = {other: sum(pairs[one, other] for one in LEVELS) for other in LEVELS}
    weight = {(one, other): (i - j) ** 2 for i, one in enumerate(LEVELS) for j, other in enumerate(LEVELS)}
    observed = sum(weight[pair] * number for pair, number in pairs.items())
    expected = sum(weight[one, other] * ratings[one] * verdicts[other] for one, other in pairs) / total
    return round(1 - observed / expected, 3) if expected else 1.0


def _concluded(counts: Counter[tuple[Verdict, Verdict]]) -> CriterionAgreement:
    rated = sum(number for (_, verdict), number in counts.items() if verdict in LEVELS)
    same = sum(counts[level, level] for level in LEVELS)
    return CriterionAgreement(
        rated=rated, unknown=counts.total() - rated, same=round(same / rated, 3) if rated else None, kappa=kappa(counts),
        table={one: {other: counts[one, other] for other in LEVELS} for one in LEVELS})


def _rows(sheet: Path) -> Iterator[tuple[dict[Criterion, Verdict], tuple[Verdict, ...]]]:
    with sheet.open(encoding="utf-8-sig", newline="") as stream:
        header = stream.readline()
        stream.seek(0)
        # Spreadsheets write semicolons where the comma is the decimal sign.
        rows = csv.DictReader(stream, delimiter=max(",;\t", key=header.count))
        missing = [name for name in (*Criterion, "key") if name not in (rows.fieldnames or ())]
        if missing:
            raise InputError(f"{sheet}: lacks the column {', '.join(missing)}; is it a sheet that --sample made?")
        for row in rows:
            word = (row["key"] or "").strip()
            if not any((value or "").strip() for value in row.values() if not isinstance(value, list)):
                continue
            verdicts = verdicts_of(word)
            if verdicts is None:
                raise InputError(f"{sheet}:{rows.line_num}: {word!r} is no key; leave that column as it was")
            yield _ratings(row, f"{sheet}:{rows.line_num}"), verdicts


def _ratings(row: dict[str, str], where: str) -> dict[Criterion, Verdict]:
    found = {}
    for criterion in Criterion:
        word = (row[criterion] or "").strip().lower()
        if word in RATINGS:
            found[criterion] = RATINGS[word]
        elif word not in ("", "?"):
            raise InputError(f"{where}: {word[:40]!r} in the column {criterion} is no rating; write met, weak or missing")
    return found
