"""What many reports say together: the summary of an audit, as its outputs show it."""

import datetime as dt
import re
from typing import Self

from pydantic import Field

from smartlint.documents.place import Place
from smartlint.model import Criterion, Finding, Frozen, Severity, Verdict
from smartlint.report import Provenance, Report

MOST_DOCUMENTS = 5_000
"""How many documents have a row of their own; the rest share the last one, so that memory stays bounded."""

MOST_REFUSALS = 1_000
"""How many refusals, and how many unused suppressions, are kept in full; the rest are only counted."""

OTHERS = "(other documents)"
"""The source of the row that the documents behind `MOST_DOCUMENTS` share."""

_NO_GOAL = ("no-goal", "past-tense")
_ARGUMENT = re.compile(r"<goal(?: \d+)?>")


class Location(Frozen):
    """A place as it stands in JSON.

    Attributes:
        source: path of the file as it was given, "<stdin>", or "<goal>" for an argument.
        line: 1-based line of the source, or None where it has no lines.
        column: name of the column of a table, or None.
        within: where it stands in a source that has no lines, in words.
    """

    source: str
    line: int | None = None
    column: str | None = None
    within: str | None = None

    @classmethod
    def of(cls, place: Place) -> Self:
        """The same place, without what only editing its document needs."""
        return cls(source=place.source, line=place.line, column=place.column, within=place.within)

    def __str__(self) -> str:
        return str(Place(self.source, self.line, self.column, self.within))


class Days(Frozen):
    """The first and the last of some days."""

    first: dt.date
    last: dt.date

    def __str__(self) -> str:
        return str(self.first) if self.first == self.last else f"{self.first} to {self.last}"


class CriterionSummary(Frozen):
    """One criterion over many goals.

    Attributes:
        verdicts: how many goals got which verdict; all four are there.
        score: the mean score, 0..1, over the goals where it is known; None when there is none.
    """

    verdicts: dict[Verdict, int]
    score: float | None


class DocumentSummary(Frozen):
    """One document.

    Attributes:
        source: the document.
        goals: how many goals were judged in it, texts that are no goal included.
        passed: how many of them pass.
        score: their mean score, 0..1; None when none is known.
        criteria: the same for each criterion.
    """

    source: str
    goals: int
    passed: int
    score: float | None
    criteria: dict[Criterion, CriterionSummary]


class CodeSummary(Frozen):
    """One checker: how often it found something, and in how many goals."""

    code: str
    name: str
    criterion: Criterion | None
    severity: Severity
    findings: int
    goals: int


class PortfolioFinding(Frozen):
    """One thing that is only seen across goals.

    Attributes:
        code: stable code such as "P101".
        name: stable alias.
        severity: how loudly it is reported.
        message: what was found.
        hint: what to do about it.
        places: the goals it is about.
    """

    code: str
    name: str
    severity: Severity = Severity.HINT
    message: str
    hint: str
    places: tuple[Location, ...]


class UnusedSuppression(Frozen):
    """A suppression in a document that suppresses nothing. `keys` is empty where every finding was meant."""

    place: Location
    keys: tuple[str, ...] = ()
    reason: str = ""


class Refused(Frozen):
    """Something that could not be read as a goal, and why."""

    place: Location
    reason: str


class BaselineSummary(Frozen):
    """How many findings the baseline knows, how many are new, and how many of the known ones are gone."""

    known: int
    new: int
    gone: int


class Summary(Frozen):
    """What all the reports of an audit say together.

    Attributes:
        provenance: what made the reports; None when no goal was judged.
        today: the day that past and too far were judged from.
        written: the days that relative expressions of time were counted from.
        goals: how many goals were judged, texts that are no goal included.
        passed: how many of them pass.
        not_goals: how many of the texts are no goal.
        refused: how many inputs could not be read.
        interrupted: whether the audit was stopped before its end.
        score: the mean score of the goals, 0..1; None when none is known.
        severities: how many findings of each severity; all three are there.
        criteria: every criterion over all goals that are one.
        codes: the checkers that found something, the commonest first.
        documents: the documents in the order they were read, the first `MOST_DOCUMENTS` and one row for the rest.
        document_count: how many documents there are; goals given as arguments are none.
        deadlines: how many goals end on which day, earliest first.
        no_deadline: how many goals have no day on which they end.
        portfolio: what is only seen across goals.
        categories: how many goals are of which kind: name of the classification -> kind -> goals.
        suppressed: how many findings were left out because a document or the configuration asks so.
        unused_suppressions: suppressions that suppress nothing, at most `MOST_REFUSALS`.
        baseline: how the findings compare with the baseline, where there is one.
        refusals: what could not be read, at most `MOST_REFUSALS`.
    """

    provenance: Provenance | None = None
    today: dt.date | None = None
    written: Days | None = None
    goals: int = 0
    passed: int = 0
    not_goals: int = 0
    refused: int = 0
    interrupted: bool = False
    score: float | None = None
    severities: dict[Severity, int] = Field(default=dict.fromkeys(Severity, 0))
    criteria: dict[Criterion, CriterionSummary] = Field(default={})
    codes: tuple[CodeSummary, ...] = ()
    documents: tuple[DocumentSummary, ...] = ()
    document_count: int = 0
    deadlines: dict[dt.date, int] = Field(default={})
    no_deadline: int = 0
    portfolio: tuple[PortfolioFinding, ...] = ()
    categories: dict[str, dict[str, int]] = Field(default={})
    suppressed: int = 0
    unused_suppressions: tuple[UnusedSuppression, ...] = ()
    baseline: BaselineSummary | None = None
    refusals: tuple[Refused, ...] = ()

    @property
    def failed(self) -> int:
        """How many goals do not pass."""
        return self.goals - self.passed

    @property
    def findings(self) -> int:
        """How many findings there are."""
        return sum(self.severities.values())





def is_document(source: str) -> bool:
    """Whether goals of that source were read from a file or from standard input, not given as arguments."""
    return _ARGUMENT.fullmatch(source) is None


def is_no_goal(report: Report) -> bool:
    """Whether the one thing to say is that the text is no goal."""
    return bool(_no_goal(report))


def shown_findings(report: Report) -> tuple[Finding, ...]:
    """The findings to show and to count: all of them, or for a text that is no goal only the one that says so."""
    return _no_goal(report) or report.findings


def _no_goal(report: Report) -> tuple[Finding, ...]:
    return tuple(finding for finding in report.findings
                 if finding.name in _NO_GOAL and finding.criterion is None and finding.severity is Severity.ERROR)
