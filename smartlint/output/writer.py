"""What every form of output has in common."""

from dataclasses import dataclass
from functools import partial
from typing import Protocol

from smartlint.checker import Checker
from smartlint.documents.place import Place
from smartlint.labels import label
from smartlint.languages import ENGLISH
from smartlint.model import STATEMENT, Finding, Severity
from smartlint.report import Report
from smartlint.summary import Summary, is_document
from smartlint.summary import is_no_goal as is_no_goal
from smartlint.summary import shown_findings as shown_findings

STYLES = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.HINT: "cyan"}
"""The colour of each severity."""


class Writer(Protocol):
    """Writes reports one after the other."""

    def write(self, place: Place, report: Report, /) -> None:
        """One report, and where its goal stands. It holds the findings to show; what is suppressed is taken out."""

    def close(self, summary: Summary, /) -> None:
        """Whatever stands at the end. Called once, also when the audit was interrupted; what was written is then valid."""


@dataclass(frozen=True)
class Settings:
    """How output is written, whatever its form.

    Attributes:
        explain_score: whether the full form says how each score came about.
        checkers: the checkers that ran; SARIF lists them, and redaction takes the wording of messages from them.
        redact: whether the words of goals are left out; None leaves them out of GitHub annotations only.
        salt: what fingerprints are salted with where the words are left out.
        language: the language of messages, and of the words around them in the full form.
    """

    explain_score: bool = False
    checkers: tuple[Checker, ...] = ()
    redact: bool | None = None
    salt: str = ""
    language: str = ENGLISH


def position(report: Report, finding: Finding) -> tuple[int, int] | None:
    """The 1-based line and column at which the words of a finding start in their part; None for the goal as a whole."""
    span = finding.span
    return None if span is None else span.line_and_column(report.part(span.part))


def where(place: Place, report: Report, finding: Finding) -> str:
    """The place of a finding in its source: that of its first character, or that of the goal as a whole."""
    found = position(report, finding)
    if found is None or finding.span is None:
        return str(place)
    if finding.span.part != STATEMENT:
        return f"{place}:{finding.span.part}:{found[0]}:{found[1]}"
    return place.at(report.text, finding.span.start)


def count(number: int, noun: str) -> str:
    """The number and the noun: "1 goal", "12,000 goals"."""
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


def totals(summary: Summary, language: str = ENGLISH) -> list[str]:
    """What an audit came to, in a few phrases: goals, passed, findings, score, what was not read."""
    said = partial(label, "summary", language=language)
    parts = [said("goals", goals=summary.goals)]
    if summary.goals:
        parts.append(said("passed", passed=summary.passed, failed=summary.failed))
        found = [said(severity.value, count=number) for severity, number in summary.severities.items() if number]
        parts.append(", ".join(found) or said("clean"))
    if summary.score is not None:
        parts.append(said("mean" if summary.goals > 1 else "score", score=f"{summary.score:.2f}"))
    if summary.suppressed:
        parts.append(said("suppressed", count=summary.suppressed))
    if summary.baseline:
        parts.append(said("baseline", known=summary.baseline.known, gone=summary.baseline.gone))
    if summary.refused:
        parts.append(said("refused", count=summary.refused))
    if summary.interrupted:
        parts.append(said("interrupted"))
    return parts


def origin(summary: Summary) -> list[tuple[str, str]]:
    """What made the reports, and for which days: names and values. Empty when no goal was judged."""
    if summary.provenance is None:
        return []
    made = summary.provenance
    return [("smartlint", made.smartlint), ("model", made.model), ("config", made.config),
            ("today", str(summary.today)), ("written", str(summary.written))]


def origin_line(summary: Summary) -> str:
    """The same on one line: "smartlint 0.1.0, model ..., config ..., today ..., written ..."."""
    return ", ".join(f"{name} {value}" for name, value in origin(summary))


def of_documents(summary: Summary) -> bool:
    """Whether goals were read from documents: then even the forms for a terminal end with what made them."""
    return summary.document_count > 0 or any(is_document(refused.place.source) for refused in summary.refusals)
