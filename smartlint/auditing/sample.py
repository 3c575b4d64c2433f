"""A sheet of goals for people to rate, drawn so that every verdict of every criterion and many documents are in it."""

import csv
import hashlib
import heapq
import io
import zlib
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from smartlint.auditing.files import written_whole
from smartlint.documents import PlacedGoal
from smartlint.model import Criterion, OutputError, Verdict
from smartlint.output.sheet import cell
from smartlint.report import Report
from smartlint.summary import is_no_goal

SPARE = 4
"""How many times as many goals as are asked for are kept of each verdict of each criterion, to choose documents from."""

VERDICTS = (Verdict.MET, Verdict.WEAK, Verdict.MISSING, Verdict.UNKNOWN)
"""The verdicts by the number that stands for them in a key."""

COLUMNS = ("number", "place", "goal", "written", *Criterion, "note", "key")
"""The columns of a sheet."""

_STRATA = [(criterion, verdict) for criterion in Criterion for verdict in VERDICTS[:3]]


@dataclass(frozen=True, slots=True)
class _Candidate:
    rank: int
    source: str
    place: str
    text: str
    written: str
    verdicts: tuple[Verdict, ...]


class Sampler:
    """Watches an audit and keeps a sample. The order is drawn from the words of the goals, so it is always the same.

    Args:
        number: how many goals the sheet is to hold.
    """

    def __init__(self, number: int) -> None:
        self._number = number
        self._kept: dict[tuple[Criterion, Verdict], list[tuple[int, _Candidate]]] = {stratum: [] for stratum in _STRATA}

    def see(self, item: PlacedGoal, report: Report) -> None:
        """A goal; one text is taken once."""
        if is_no_goal(report):
            return
        lines = [item.goal.text, *(f"{c.title}: {line}" for c, line in sorted(item.goal.breakdown.items()))]
        text = " | ".join(lines)
        rank = int.from_bytes(hashlib.sha256(text.encode()).digest()[:8])
        candidate = _Candidate(rank, item.place.source, str(item.place), text, str(report.written),
                               tuple(report.criteria[criterion].verdict for criterion in Criterion))
        for stratum in zip(Criterion, candidate.verdicts, strict=True):
            kept = self._kept.get(stratum)
            if kept is None or any(-rank == other for other, _ in kept):
                continue
            if len(kept) < SPARE * self._number:
                heapq.heappush(kept, (-rank, candidate))
            elif -rank > kept[0][0]:
                heapq.heapreplace(kept, (-rank, candidate))

    def chosen(self) -> list[_Candidate]:
        """The sample: each verdict of each criterion in turn, from the documents taken from least."""
        chosen: dict[int, _Candidate] = {}
        documents: Counter[str] = Counter()
        pools = [[candidate for _, candidate in sorted(kept, reverse=True)] for kept in self._kept.values()]
        while len(chosen) < self._number:
            before = len(chosen)
            for pool in pools:
                free = [candidate for candidate in pool if candidate.rank not in chosen]
                if free and len(chosen) < self._number:
                    best = min(free, key=lambda candidate: (documents[candidate.source], candidate.rank))
                    chosen[best.rank] = best
                    documents[best.source] += 1
            if len(chosen) == before:
                break
        return sorted(chosen.values(), key=lambda candidate: candidate.rank)

    def save(self, path: Path) -> int:
        """Writes the sheet, with no verdict that would sway who rates; the key holds them for `agreement`.

        Returns:
            How many goals it holds.

        Raises:
            OutputError: the file exists, for it may hold ratings, or cannot be written.
        """
        if path.exists():
            raise OutputError(f"{path}: exists and may hold ratings; name another file with --sample-file")
        text = io.StringIO(newline="")
        sheet = csv.writer(text)
        sheet.writerow(COLUMNS)
        chosen = self.chosen()
        for number, each in enumerate(chosen, 1):
            blank = [""] * (len(Criterion) + 1)
            sheet.writerow([number, *map(cell, (each.place, each.text, each.written)), *blank, key(each.rank, each.verdicts)])
        written_whole(path, text.getvalue().encode("utf-8-sig"))
        return len(chosen)


def key(rank: int, verdicts: tuple[Verdict, ...]) -> str:
    """Verdicts in a form that does not catch the eye: a word, so that no spreadsheet takes it for a number."""
    number = 0
    for verdict in verdicts:
        number = number * len(VERDICTS) + VERDICTS.index(verdict)
    head = f"{rank >> 32:08x}"
    body = f"{head}{number ^ (zlib.crc32(head.encode()) & 0x3FF):03x}"
    return f"k{body}{zlib.crc32(body.encode()) & 0xFF:02x}"


def verdicts_of(word: str) -> tuple[Verdict, ...] | None:
    """The verdicts in a key; None when it is none."""
    body, check = word[1:12], word[12:]
    try:
        if word[0:1] != "k" or int(check, 16) != zlib.crc32(body.encode()) & 0xFF:
            return None
        number = int(body[8:], 16) ^ (zlib.crc32(body[:8].encode()) & 0x3FF)
    except ValueError:
        return None
    found: list[Verdict] = []
    for _ in Criterion:
        number, digit = divmod(number, len(VERDICTS))
        found.append(VERDICTS[digit])
    return tuple(reversed(found))
