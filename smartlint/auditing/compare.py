"""What got better and what got worse from one audit to the next, by document and criterion."""

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from pydantic import BaseModel, ValidationError

from smartlint.auditing.similar import shingles, similarity
from smartlint.model import Criterion, Frozen, InputError, Verdict
from smartlint.redact import BLOCK
from smartlint.report import Provenance
from smartlint.summary import Location

ALIKE = 0.4
"""From which similarity on two goals of a document are one goal that was reworded, where nothing else tells."""

_RANK = {Verdict.MISSING: 0, Verdict.WEAK: 1, Verdict.MET: 2}


class Counts(Frozen):
    """How many goals got better, got worse, and stayed. Goals that could not be judged on one side are in none."""

    better: int = 0
    worse: int = 0
    same: int = 0


class VerdictChange(Frozen):
    """A criterion of a goal that has another verdict now.

    Attributes:
        place: where the goal stands now.
        criterion: the criterion.
        before: the verdict in the old audit.
        after: the verdict in the new one.
    """

    place: Location
    criterion: Criterion
    before: Verdict
    after: Verdict

    @property
    def worse(self) -> bool:
        """Whether the verdict is lower than it was; never where one of the two is unknown."""
        return Verdict.UNKNOWN not in (self.before, self.after) and _RANK[self.after] < _RANK[self.before]


class DocumentComparison(Frozen):
    """One document, or all of them.

    Attributes:
        source: the document; "" for all.
        goals: how many goals are in both audits.
        added: how many are only in the new one.
        removed: how many are only in the old one.
        before: the mean score of the goals in both, 0..1, in the old audit; None when none is known.
        after: the same in the new one.
        criteria: what became of them, by criterion.
    """

    source: str
    goals: int
    added: int
    removed: int
    before: float | None
    after: float | None
    criteria: dict[Criterion, Counts]


class Comparison(Frozen):
    """Two audits beside each other.

    Attributes:
        old: what made the old one; None when it holds no goal.
        new: what made the new one.
        total: all documents together.
        documents: each document, in the order of the new audit, then those that only the old one has.
        changes: every verdict that changed, in the order of the new audit. No words of goals.
    """

    old: Provenance | None
    new: Provenance | None
    total: DocumentComparison
    documents: tuple[DocumentComparison, ...]
    changes: tuple[VerdictChange, ...]

    @property
    def alike(self) -> bool:
        """Whether version, model and configuration were the same, so that only the goals can have changed."""
        return None in (self.old, self.new) or self.old == self.new


class _Assessment(BaseModel):
    verdict: Verdict


class _GoalPart(BaseModel):
    text: str
    id: str | None = None


class _ReportPart(BaseModel):
    goal: _GoalPart
    score: float | None
    criteria: dict[Criterion, _Assessment]
    provenance: Provenance


class _Placed(BaseModel):
    place: Location
    report: _ReportPart


class _File(BaseModel):
    goals: tuple[_Placed, ...]


@dataclass(frozen=True, slots=True)
class _Seen:
    """What is compared of a goal."""

    place: Location
    id: str | None
    text: str
    score: float | None
    verdicts: tuple[Verdict, ...]


def compare(old: Path, new: Path) -> Comparison:
    """Compares two audits that were written as json.

    A goal is the same when its document and its words are; else when its words are, wherever it stands; else when the id
    that its document gives it is; else when it is the most similar one left in its document.

    Raises:
        InputError: a file cannot be read or holds no audit.
    """
    (before, made_before), (after, made_after) = _load(old), _load(new)
    pairs = dict(_matched(before, after))
    gone = set(range(len(before))) - set(pairs.values())
    sources = dict.fromkeys([goal.place.source for goal in (*after, *(before[i] for i in sorted(gone)))])
    groups: dict[str, _Group] = {source: _Group() for source in ("", *sources)}
    changes: list[VerdictChange] = []
    for number, goal in enumerate(after):
        partner = before[pairs[number]] if number in pairs else None
        for group in (groups[""], groups[goal.place.source]):
            group.add(partner, goal)
        if partner:
            changes += (VerdictChange(place=goal.place, criterion=criterion, before=was, after=now) for criterion, was, now
                        in zip(Criterion, partner.verdicts, goal.verdicts, strict=True) if was is not now)
    for index in gone:
        for group in (groups[""], groups[before[index].place.source]):
            group.removed += 1
    total = groups.pop("").concluded("")
    return Comparison(old=made_before, new=made_after, total=total, changes=tuple(changes),
                      documents=tuple(group.concluded(source) for source, group in groups.items()))


class _Group:
    def __init__(self) -> None:
        self.goals = self.added = self.removed = 0
        self.scores: list[tuple[float, float]] = []
        self.counts: Counter[tuple[Criterion, str]] = Counter()

    def add(self, old: _Seen | None, new: _Seen) -> None:
        if old is None:
            self.added += 1
            return
        self.goals += 1
        if old.score is not None and new.score is not None:
            self.scores.append((old.score, new.score))
        for criterion, was, now in zip(Criterion, old.verdicts, new.verdicts, strict=True):
            if was in _RANK and now in _RANK:
                better, worse = _RANK[now] > _RANK[was], _RANK[now] < _RANK[was]
                self.counts[criterion, "better" if better else "worse" if worse else "same"] += 1

    def concluded(self, source: str) -> DocumentComparison:
        means = [round(sum(side) / len(side), 3) for side in zip(*self.scores, strict=True)] or [None, None]
        criteria = {c: Counts(**{kind: self.counts[c, kind] for kind in Counts.model_fields}) for c in Criterion}
        return DocumentComparison(source=source, goals=self.goals, added=self.added, removed=self.removed,
                                  before=means[0], after=means[1], criteria=criteria)


def _load(path: Path) -> tuple[list[_Seen], Provenance | None]:
    goals: list[_Seen] = []
    made: Provenance | None = None
    try:
        for placed in _placed(path):
            report = placed.report
            own = report.goal.id if report.goal.id != str(placed.place) else None
            text = "" if BLOCK in report.goal.text else " ".join(report.goal.text.split())
            verdicts = tuple(report.criteria[criterion].verdict for criterion in Criterion)
            goals.append(_Seen(placed.place, own, text, report.score, verdicts))
            made = made or report.provenance
    except OSError as error:
        raise InputError(f"{path}: {error.strerror or error}") from None
    except (ValidationError, KeyError, UnicodeDecodeError):
        raise InputError(f"{path}: is no audit; make one with --output-format json") from None
    return goals, made


def _placed(path: Path) -> Iterator[_Placed]:
    """The goals of a file; as it is written, with a goal a line, it is never held as a whole."""
    found = False
    with path.open(encoding="utf-8-sig") as stream:
        for line in stream:
            if line.startswith('{"place"'):
                found = True
                yield _Placed.model_validate_json(line.strip().removesuffix(","))
    if not found:
        yield from _File.model_validate_json(path.read_text(encoding="utf-8-sig")).goals


def _matched(before: list[_Seen], after: list[_Seen]) -> Iterator[tuple[int, int]]:
    """Which goal of `after` is which of `before`, as numbers; each at most once."""
    free_before, free_after = dict.fromkeys(range(len(before))), dict.fromkeys(range(len(after)))
    ways: tuple[Callable[[_Seen], Hashable], ...] = (
        lambda goal: goal.text and (goal.place.source, goal.text),
        lambda goal: goal.text,
        lambda goal: goal.id and (goal.place.source, goal.id),
        lambda goal: None if goal.text else goal.place,
    )
    for way in ways:
        waiting: defaultdict[Hashable, list[int]] = defaultdict(list)
        for index in free_before:
            waiting[way(before[index])].append(index)
        for numbers in waiting.values():
            numbers.reverse()
        for number in list(free_after):
            key = way(after[number])
            if key and waiting[key]:
                index = waiting[key].pop()
                del free_before[index], free_after[number]
                yield number, index
    yield from _reworded(before, after, free_before, free_after)


def _reworded(before: list[_Seen], after: list[_Seen], old: Iterable[int], new: Iterable[int]) -> Iterator[tuple[int, int]]:
    """Pairs of what is left in each document, the most similar first."""
    left: defaultdict[str, tuple[list[int], list[int]]] = defaultdict(lambda: ([], []))
    for side, numbers, goals in ((0, old, before), (1, new, after)):
        for number in numbers:
            if goals[number].text:
                left[goals[number].place.source][side].append(number)
    for ours, theirs in left.values():
        seen = {index: shingles(before[index].text) for index in ours}
        likely = []
        for number in theirs:
            own = shingles(after[number].text)
            likely += [(-degree, number, index) for index in ours if (degree := similarity(own, seen[index])) >= ALIKE]
        taken: set[tuple[str, int]] = set()
        for _, number, index in sorted(likely):
            if not taken & {("new", number), ("old", index)}:
                taken |= {("new", number), ("old", index)}
                yield number, index
