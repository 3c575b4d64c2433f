"""What is concluded about one goal: an assessment per criterion, and the report of them all."""

import datetime as dt
from functools import cached_property

from smartlint.facts import AnyFact, Deadline, Facts, KnownMeasure, ServedAim
from smartlint.model import STATEMENT, Criterion, Finding, Frozen, GoalInput, Verdict
from smartlint.questions import Question, questions

UNKNOWN_KIND = "unknown"
"""What stands where the text shows no type of goal."""


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


class Category(Frozen):
    """Which types of goal of its field a goal is, and which of the field's primary goals it serves.

    Attributes:
        kinds: names of the types; empty where the text shows none, or no profile was chosen.
        aims: names of the primary goals.
        ways: names of the field's ways of measuring success that it uses.
        shown_by: the facts that show it.
    """

    kinds: tuple[str, ...] = ()
    aims: tuple[str, ...] = ()
    ways: tuple[str, ...] = ()
    shown_by: tuple[AnyFact, ...] = ()

    def __str__(self) -> str:
        return ", ".join(self.kinds) or UNKNOWN_KIND


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
        ok: whether no finding is as severe as the configured `fail_on`, and the score not below `min_score`.
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

    @cached_property
    def category(self) -> Category:
        """What the goal is about in the words of its field, with the words that show it; empty without a profile.

        Of a breakdown, the line on Relevant says what the goal serves, and the line on Measurable how it is measured.
        """
        aims = tuple(f for f in self.facts.of(ServedAim) if f.span.part in (STATEMENT, Criterion.RELEVANT))
        ways = tuple(f for f in self.facts.of(KnownMeasure) if f.span.part in (STATEMENT, Criterion.MEASURABLE))
        return Category(
            kinds=tuple(dict.fromkeys(n for fact in aims if fact.span.part == STATEMENT for n in fact.kinds)),
            aims=tuple(dict.fromkeys(name for fact in aims for name in fact.aims)),
            ways=tuple(dict.fromkeys(name for fact in ways for name in fact.ways)),
            shown_by=(*aims, *ways),
        )

    def coaching(self) -> tuple[Question, ...]:
        """What a coach would ask, the most helpful first, each with a hint: of each gap, and of what would help beyond."""
        return questions(self.findings, self.facts)

    def questions(self) -> tuple[str, ...]:
        """One question for each gap that a finding names, in the coach's order and in the language of the findings."""
        return tuple(question.text for question in self.coaching() if question.code is not None)
