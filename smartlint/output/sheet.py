"""A table for spreadsheets: one row a goal."""

import csv

from rich.console import Console

from smartlint.documents.place import Place
from smartlint.model import Criterion
from smartlint.output.visible import one_line
from smartlint.output.writer import is_no_goal, shown_findings
from smartlint.report import Report
from smartlint.summary import Summary

COLUMNS = (
    "place", "document", "id", "goal", "passed", "score",
    *(name for criterion in Criterion for name in (criterion.value, f"{criterion.value}_score")),
    "deadline", "codes", "today", "written", "smartlint", "model", "config",
)
"""The columns. `document` is the file without the line; `codes` holds each code once, with blanks between."""


class Sheet:
    """Writes CSV as RFC 4180 has it, but with line feeds; the last columns say what made the row."""

    def __init__(self, console: Console) -> None:
        self._writer = csv.writer(console.file, lineterminator="\n")
        self._started = False

    def write(self, place: Place, report: Report) -> None:
        """The row of a goal. A text that is no goal has neither score nor verdicts."""
        self._start()
        judged = not is_no_goal(report)
        row = [str(place), place.source, report.goal.id or "", report.text, "yes" if report.ok else "no",
               _number(report.score if judged else None)]
        for assessment in report.criteria.values():
            row += [assessment.verdict.value if judged else "", _number(assessment.score if judged else None)]
        codes = dict.fromkeys(finding.code for finding in shown_findings(report))
        made = report.provenance
        row += [str(report.deadline or "") if judged else "", " ".join(codes), str(report.today), str(report.written),
                made.smartlint, made.model, made.config]
        self._writer.writerow(map(cell, row))

    def close(self, _summary: Summary) -> None:
        """The heading, when there was no goal."""
        self._start()

    def _start(self) -> None:
        if not self._started:
            self._writer.writerow(COLUMNS)
            self._started = True


def cell(text: str) -> str:
    """The text of a cell, on one line, that no spreadsheet takes for a formula: an apostrophe stands before what could be one.

    Source: OWASP, "CSV Injection": cells that begin with =, +, -, @, tab or carriage return; their full-width forms, which
    some programs read the same, and `|` and `%`, which old ones do, are added.
    """
    line = one_line(text)
    return f"'{line}" if line[:1] in _FORMULA else line


_FORMULA = frozenset("=+-@|%＝＋－＠")


def _number(score: float | None) -> str:
    return "" if score is None else f"{score:g}"
