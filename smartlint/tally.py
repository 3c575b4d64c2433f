"""Makes the summary of an audit while its reports go by."""

import datetime as dt
from collections import Counter
from collections.abc import Iterable

from smartlint.documents.place import Place, Refusal, Suppression
from smartlint.model import Criterion, Finding, Severity, Verdict
from smartlint.report import Provenance, Report
from smartlint.summary import (
    MOST_DOCUMENTS,
    MOST_REFUSALS,
    OTHERS,
    BaselineSummary,
    CodeSummary,
    CriterionSummary,
    Days,
    DocumentSummary,
    Location,
    PortfolioFinding,
    Refused,
    Summary,
    UnusedSuppression,
    is_document,
    is_no_goal,
    shown_findings,
)


class _Mean:
    """Adds up scores, of which some are unknown."""

    __slots__ = ("number", "total")

    def __init__(self) -> None:
        self.total, self.number = 0.0, 0

    def add(self, score: float | None) -> None:
        if score is not None:
            self.total += score
            self.number += 1

    @property
    def value(self) -> float | None:
        return round(self.total / self.number, 3) if self.number else None


class _Group:
    """Adds up goals: those of a document, or all of them."""

    __slots__ = ("goals", "passed", "score", "scores", "verdicts")

    def __init__(self) -> None:
        self.goals = self.passed = 0
        self.score = _Mean()
        self.scores = {criterion: _Mean() for criterion in Criterion}
        self.verdicts: Counter[tuple[Criterion, Verdict]] = Counter()

    def add(self, report: Report, *, is_goal: bool) -> None:
        self.goals += 1
        self.passed += report.ok
        if is_goal:
            self.score.add(report.score)
            for criterion, assessment in report.criteria.items():
                self.scores[criterion].add(assessment.score)
                self.verdicts[criterion, assessment.verdict] += 1

    def criteria(self) -> dict[Criterion, CriterionSummary]:
        return {c: CriterionSummary(verdicts={v: self.verdicts[c, v] for v in Verdict}, score=self.scores[c].value)
                for c in Criterion}


class Tally:
    """Folds reports into a summary one at a time; what it holds does not grow with the number of goals.

    It grows with the documents up to `MOST_DOCUMENTS`, with the checkers, and with the days that goals end on.
    """

    def __init__(self) -> None:
        self._all = _Group()
        self._documents: dict[str, _Group] = {}
        self._document_count, self._last_source = 0, ""
        self._not_goals = self._refused = self._no_deadline = 0
        self._provenance: Provenance | None = None
        self._today: dt.date | None = None
        self._written: Days | None = None
        self._severities: Counter[Severity] = Counter()
        self._codes: dict[str, Finding] = {}
        self._found: Counter[str] = Counter()
        self._goals_found: Counter[str] = Counter()
        self._deadlines: Counter[dt.date] = Counter()
        self._refusals: list[Refused] = []

    def add(self, place: Place, report: Report) -> None:
        """Counts one goal, with the findings that its report still holds."""
        is_goal = not is_no_goal(report)
        self._all.add(report, is_goal=is_goal)
        if is_document(place.source):
            self._document(place.source).add(report, is_goal=is_goal)
        self._not_goals += not is_goal
        self._provenance, self._today = report.provenance, report.today
        days = self._written or Days(first=report.written, last=report.written)
        if self._written is None or not days.first <= report.written <= days.last:
            self._written = Days(first=min(days.first, report.written), last=max(days.last, report.written))
        findings = shown_findings(report)
        for finding in findings:
            self._codes.setdefault(finding.code, finding)
            self._severities[finding.severity] += 1
            self._found[finding.code] += 1
        self._goals_found.update({finding.code for finding in findings})
        if is_goal and report.deadline:
            self._deadlines[report.deadline] += 1
        else:
            self._no_deadline += is_goal

    def refuse(self, refusal: Refusal) -> None:
        """Counts something that could not be read."""
        self._refused += 1
        if len(self._refusals) < MOST_REFUSALS:
            self._refusals.append(Refused(place=Location.of(refusal.place), reason=refusal.reason))

    def summary(
        self, *, interrupted: bool = False, suppressed: int = 0, unused: Iterable[Suppression] = (),
        portfolio: Iterable[PortfolioFinding] = (), baseline: BaselineSummary | None = None,
        categories: dict[str, dict[str, int]] | None = None,
    ) -> Summary:
        """What was added so far.

        Args:
            interrupted: whether the audit stops here although there is more.
            suppressed: how many findings were left out of the reports.
            unused: the suppressions that suppressed nothing.
            portfolio: what was seen across goals.
            baseline: how the findings compare with the baseline.
            categories: how many goals are of which kind.
        """
        spare = [UnusedSuppression(place=Location.of(each.place), keys=each.keys, reason=each.reason)
                 for each, _ in zip(unused, range(MOST_REFUSALS), strict=False)]
        return Summary(
            provenance=self._provenance, today=self._today, written=self._written,
            goals=self._all.goals, passed=self._all.passed, not_goals=self._not_goals, refused=self._refused,
            interrupted=interrupted, score=self._all.score.value,
            severities={severity: self._severities[severity] for severity in Severity},
            criteria=self._all.criteria(), codes=self._commonest(),
            documents=tuple(_document(source, group) for source, group in self._documents.items()),
            document_count=self._document_count, deadlines=dict(sorted(self._deadlines.items())),
            no_deadline=self._no_deadline, portfolio=tuple(portfolio), categories=categories or {},
            suppressed=suppressed, unused_suppressions=tuple(spare), baseline=baseline, refusals=tuple(self._refusals),
        )

    def _document(self, source: str) -> _Group:
        if source in self._documents:
            return self._documents[source]
        # Behind the limit a document counts once as long as its goals come one after the other, as readers give them.
        self._document_count += source != self._last_source
        self._last_source = source
        key = source if len(self._documents) < MOST_DOCUMENTS else OTHERS
        return self._documents.setdefault(key, _Group())

    def _commonest(self) -> tuple[CodeSummary, ...]:
        order = sorted(self._codes.values(), key=lambda f: (-self._found[f.code], f.code))
        return tuple(CodeSummary(code=f.code, name=f.name, criterion=f.criterion, severity=f.severity,
                                 findings=self._found[f.code], goals=self._goals_found[f.code]) for f in order)


def _document(source: str, group: _Group) -> DocumentSummary:
    return DocumentSummary(source=source, goals=group.goals, passed=group.passed, score=group.score.value,
                           criteria=group.criteria())
