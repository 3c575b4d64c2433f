"""What every form of output has in common."""

from typing import Protocol

from smartlint.documents.place import Place
from smartlint.model import STATEMENT, Finding, Severity
from smartlint.report import Report

STYLES = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.HINT: "cyan"}
"""The colour of each severity."""

_NO_GOAL = ("no-goal", "past-tense")


class Writer(Protocol):
    """Writes reports one after the other."""

    def write(self, place: Place, report: Report, /) -> None:
        """One report, and where its goal stands."""

    def close(self, refused: int, /) -> None:
        """Whatever stands at the end; `refused` inputs could not be read."""


def shown_findings(report: Report) -> tuple[Finding, ...]:
    """The findings to show: all of them, or for a text that is no goal only the one that says so."""
    return _no_goal(report) or report.findings


def is_no_goal(report: Report) -> bool:
    """Whether the one thing to say is that the text is no goal."""
    return bool(_no_goal(report))


def _no_goal(report: Report) -> tuple[Finding, ...]:
    return tuple(finding for finding in report.findings
                 if finding.name in _NO_GOAL and finding.criterion is None and finding.severity is Severity.ERROR)


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
