"""What is concluded about one goal: an assessment per criterion, and the report of them all."""

import datetime as dt
from functools import cached_property

from smartlint.facts import AnyFact, Deadline, Facts
from smartlint.model import STATEMENT, Criterion, Effect, Finding, Frozen, GoalInput, Verdict


class Assessment(Frozen):
    """What is concluded for one criterion.

    Attributes:
        criterion: the criterion judged.
        score: 0..1, or None when unknown.
        verdict: met, weak, missing or unknown.
        evidence: the facts that speak for the criterion.
        findings: what counts against it, and advice, by place and code.
    """

    criterion: Criterion
    score: float | None
    verdict: Verdict
    evidence: tuple[AnyFact, ...] = ()
    findings: tuple[Finding, ...] = ()


class Provenance(Frozen):
    """What made a report, so that two reports can be compared.

    Attributes:
        smartlint: version of the library.
        model: name and version of the spaCy model.
        config: fingerprint of the configuration, 12 hexadecimal digits.
    """

    smartlint: str
    model: str
    config: str


class Report(Frozen):
    """All that is said about one goal.

    Attributes:
        goal: the goal as it was given.
        today: the day that past and too far were judged from.
        written: the day that relative expressions of time were counted from.
        score: 0..1, the mean over the criteria that are not unknown; None when all are.
        ok: whether no finding is as severe as the configured `fail_on`.
        criteria: the five assessments, in the order of the acronym.
        findings: every finding, sorted by place, then code.
        facts: every fact, in text order.
        provenance: what made the report.
    """

    goal: GoalInput
    today: dt.date
    written: dt.date
    score: float | None
    ok: bool
    criteria: dict[Criterion, Assessment]
    findings: tuple[Finding, ...]
    facts: Facts
    provenance: Provenance

    @property
    def text(self) -> str:
        """The statement that was judged."""
        return self.goal.text

    def part(self, name: str) -> str:
        """The text that spans of that part count in: the statement, or the breakdown line of a criterion."""
        return self.text if name == STATEMENT else self.goal.breakdown[Criterion(name)]

    @property
    def specific(self) -> Assessment:
        """What exactly will be done or changed?"""
        return self.criteria[Criterion.SPECIFIC]

    @property
    def measurable(self) -> Assessment:
        """Could a third person decide, at the end, whether it was reached?"""
        return self.criteria[Criterion.MEASURABLE]

    @property
    def achievable(self) -> Assessment:
        """Does the wording make it believable that the writer can do it?"""
        return self.criteria[Criterion.ACHIEVABLE]

    @property
    def relevant(self) -> Assessment:
        """Why does it matter, or to whom?"""
        return self.criteria[Criterion.RELEVANT]

    @property
    def time_bound(self) -> Assessment:
        """When will it be done?"""
        return self.criteria[Criterion.TIME_BOUND]

    @cached_property
    def deadline(self) -> dt.date | None:
        """The last day that the goal allows: the latest end of its statement's deadlines, or None."""
        ends = [fact.end for fact in self.facts.of(Deadline) if fact.end and fact.span.part == "statement"]
        return max(ends, default=None)

    def _repr_html_(self) -> str:
        """The goal with what is marked in it, its verdicts and findings, as a notebook shows it."""
        # The one step up: showing is the task of output/, and a notebook asks the report itself.
        from smartlint.output.goalview import fragment

        return fragment(self)

    def questions(self) -> tuple[str, ...]:
        """The coach's questions, most helpful first: what is missing, then what is weak, then advice; each once."""
        rank = {effect: place for place, effect in enumerate(Effect)}
        order = {criterion: place for place, criterion in enumerate(Criterion)}
        helpful = sorted(
            self.findings,
            key=lambda f: (
                f.criterion is not None,
                rank[f.effect],
                order.get(f.criterion, -1) if f.criterion else -1,
                f.code,
            ),
        )
        return tuple(dict.fromkeys(finding.question for finding in helpful))
