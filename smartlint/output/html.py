"""The report page: one HTML file with everything in it, for the people who read about many goals at once.

It needs no network and no scripts; where scripts run, goals can be filtered and sorted. A strict Content-Security-Policy
names the style and the script by their hashes, so that nothing else could run even if it got in.
"""

import base64
import hashlib
from typing import Any

from markupsafe import Markup
from rich.console import Console

from smartlint.documents.place import Place
from smartlint.model import Criterion, Severity, Verdict
from smartlint.output import charts
from smartlint.output.goalview import MARKS, file, goal_html, safe, template
from smartlint.output.spill import Spill, markup_target
from smartlint.output.writer import count, is_no_goal, origin, shown_findings
from smartlint.report import Report
from smartlint.summary import DocumentSummary, Summary

MOST_ROWS = 40
"""How many rows a table of documents, findings or refusals has; what is left out is said."""

MOST_CODES = 15
"""How many of the commonest findings are shown."""

MOST_CHOICES = 300
"""How many documents the filter offers; beyond that, their names can be searched."""


class Html:
    """Keeps the goals in a temporary file until the totals above them are known."""

    def __init__(self, console: Console) -> None:
        self.console = console
        self._goals = Spill()

    def write(self, place: Place, report: Report) -> None:
        """The article of a goal."""
        self._goals.write(goal_html(place, report, _data(place, report)))

    def close(self, summary: Summary) -> None:
        """The page."""
        style, script = file("goal.css") + file("page.css"), file("page.js")
        view = _view(summary) | {
            "style": Markup(style), "script": Markup(script),  # noqa: S704  # our own files
            "policy": f"default-src 'none'; style-src '{_hash(style)}'; script-src '{_hash(script)}'; base-uri 'none'; "
                      "form-action 'none'",
        }
        target = markup_target(self.console)
        target.write(template("top.html").render(view))
        self._goals.copy_to(target)
        target.write(template("bottom.html").render(view))


def _hash(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


def _data(place: Place, report: Report) -> Markup:
    """What the filters go by."""
    judged = not is_no_goal(report)
    verdicts = " ".join(f"{c.letter}-{a.verdict.value}" for c, a in report.criteria.items()) if judged else ""
    codes = " ".join(dict.fromkeys(finding.code for finding in shown_findings(report)))
    return Markup(' data-document="{}" data-verdicts="{}" data-codes="{}" data-score="{}" data-until="{}"').format(
        safe(place.source), verdicts, codes, "" if report.score is None or not judged else report.score,
        report.deadline or "" if judged else "")


def _view(summary: Summary) -> dict[str, Any]:
    return {
        "s": summary, "marks": MARKS, "verdicts": tuple(Verdict), "letters": [c.letter for c in Criterion],
        "titles": [c.title for c in Criterion], "origin": [(name, safe(value)) for name, value in origin(summary)],
        "tiles": _tiles(summary), "criteria": _criteria(summary), "most_rows": MOST_ROWS, "most_codes": MOST_CODES,
        "documents": _documents(summary), "codes": _codes(summary), "line": charts.time_line(summary),
        "choices": [safe(each.source) for each in summary.documents] if len(summary.documents) <= MOST_CHOICES else [],
        "portfolio": [(each.code, safe(each.message), safe(each.hint), [safe(str(p)) for p in each.places[:MOST_ROWS]],
                       len(each.places) - MOST_ROWS) for each in summary.portfolio],
        "categories": [(safe(name), [(safe(kind), number, charts.share_bar(number, max(kinds.values())))
                                     for kind, number in kinds.items()]) for name, kinds in summary.categories.items()],
        "refusals": [(safe(str(each.place)), safe(each.reason)) for each in summary.refusals[:MOST_ROWS]],
        "unused": [(safe(str(each.place)), safe(", ".join(each.keys) or "everything"))
                   for each in summary.unused_suppressions[:MOST_ROWS]],
    }


def _tiles(summary: Summary) -> list[tuple[str, str, str]]:
    """Number, what it counts, and a remark."""
    share = f"{100 * summary.passed / summary.goals:.0f} %" if summary.goals else "-"
    are = "is" if summary.not_goals == 1 else "are"
    goals = f"{summary.not_goals:,} of the texts {are} no goal" if summary.not_goals else ""
    tiles = [(f"{summary.goals:,}", "goal" if summary.goals == 1 else "goals", goals),
             (share, "pass", f"{summary.passed:,} passed, {summary.failed:,} failed"),
             ("-" if summary.score is None else f"{summary.score:.2f}", "mean score", "from 0 to 1"),
             (f"{summary.severities[Severity.ERROR]:,}", "errors",
              f"{count(summary.severities[Severity.WARNING], 'warning')}, {count(summary.severities[Severity.HINT], 'hint')}")]
    if summary.document_count:
        read = f"{summary.refused:,} not read" if summary.refused else "all read"
        tiles.append((f"{summary.document_count:,}", "document" if summary.document_count == 1 else "documents", read))
    if summary.suppressed:
        tiles.append((f"{summary.suppressed:,}", "suppressed", "findings left out where a document or the configuration says so"))
    if summary.baseline:
        tiles.append((f"{summary.baseline.new:,}", "new findings",
                      f"{summary.baseline.known:,} known from the baseline, {summary.baseline.gone:,} gone"))
    return tiles


def _criteria(summary: Summary) -> list[dict[str, Any]]:
    rows = []
    for criterion, each in summary.criteria.items():
        said = ", ".join(f"{number:,} {verdict.value}" for verdict, number in each.verdicts.items() if number)
        rows.append({"title": criterion.title, "letter": criterion.letter, "score": _score(each.score),
                     "said": said or "no goals", "bar": charts.bar(each.verdicts, f"{criterion.title}: {said}")})
    return rows


def _documents(summary: Summary) -> list[dict[str, Any]]:
    """The rows of the heat map, the lowest mean scores first."""
    order = sorted(summary.documents, key=lambda each: (1.0 if each.score is None else each.score, each.source))
    return [_document(each) for each in order[:MOST_ROWS]]


def _document(document: DocumentSummary) -> dict[str, Any]:
    scores = [each.score for each in document.criteria.values()] + [document.score]
    return {"source": safe(document.source), "goals": document.goals, "passed": document.passed,
            "cells": [(_score(score), "none" if score is None else f"heat{min(int(score * 6), 5)}") for score in scores]}


def _codes(summary: Summary) -> list[dict[str, Any]]:
    most = max((each.findings for each in summary.codes), default=0)
    return [{"code": each.code, "name": each.name, "severity": each.severity.value, "findings": each.findings,
             "goals": each.goals, "bar": charts.share_bar(each.findings, most),
             "criterion": each.criterion.title if each.criterion else "whole goal"}
            for each in summary.codes[:MOST_CODES]]


def _score(score: float | None) -> str:
    return "" if score is None else f"{score:.2f}"
