"""A goal as HTML: its words with what is marked in them, its verdicts and findings; in the report page and in notebooks."""

from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from typing import Any

from jinja2 import Environment, FunctionLoader, StrictUndefined, Template
from markupsafe import Markup, escape

from smartlint.documents.place import Place
from smartlint.model import STATEMENT, Finding, Verdict
from smartlint.output.marking import Piece, evidence_words, pieces
from smartlint.output.visible import legible, without_commands
from smartlint.output.wording import fixed
from smartlint.report import Report
from smartlint.summary import is_no_goal, shown_findings

MARKS = {Verdict.MET: "✓", Verdict.WEAK: "~", Verdict.MISSING: "✗", Verdict.UNKNOWN: "?"}
"""The sign of each verdict, so that none is told by colour alone."""


def safe(text: str) -> Markup:
    """Any text as HTML on one line: nothing in it is markup, and what is invisible is spelled out."""
    return Markup(without_commands(str(escape(legible(" ".join(text.split()))))))  # noqa: S704  # escaped just here


def file(name: str) -> str:
    """A file beside the templates, as it is."""
    return files("smartlint.output").joinpath("templates", name).read_text(encoding="utf-8")


@cache
def template(name: str) -> Template:
    """A template; every value that it is given is escaped unless it went through `safe`."""
    environment = Environment(loader=FunctionLoader(file), autoescape=True, undefined=StrictUndefined, trim_blocks=True,
                              lstrip_blocks=True, keep_trailing_newline=True)
    environment.filters["safe_text"] = safe
    return environment.get_template(name)


def goal_html(place: Place | None, report: Report, data: str = "") -> str:
    """The article of one goal.

    Args:
        place: where it stands, or None where that goes without saying.
        report: its report.
        data: further attributes of the article, escaped already.
    """
    findings = shown_findings(report)
    judged = not is_no_goal(report)
    view = {
        "outcome": "passed" if report.ok else "failed", "data": Markup(data),  # noqa: S704  # made by the report page
         "place": safe(str(place)) if place else "",
        "until": str(report.deadline or "") if judged else "",
        "score": f"{report.score:.2f}" if judged and report.score is not None else "",
        "pieces": _cut(report, findings, STATEMENT) if report.text.strip() else [_plain("(empty)")],
        "breakdown": [(criterion.title, _cut(report, findings, criterion.value)) for criterion in report.goal.breakdown],
        "criteria": _criteria(report) if judged else [],
        "findings": [_finding(report, finding) for finding in findings],
    }
    return template("goal.html").render(g=view)


def fragment(report: Report) -> str:
    """One goal with its style, for a notebook."""
    return f'<div class="sl"><style>{file("goal.css")}</style>{goal_html(None, report)}</div>'


def _criteria(report: Report) -> list[dict[str, Any]]:
    return [{"title": criterion.title, "verdict": each.verdict.value, "mark": MARKS[each.verdict],
             "score": "" if each.score is None else f"{each.score:.2f}",
             "evidence": safe(" | ".join(evidence_words(report, each)))} for criterion, each in report.criteria.items()]


def _finding(report: Report, finding: Finding) -> dict[str, Any]:
    return {"code": finding.code, "name": finding.name, "severity": finding.severity.value,
            "message": safe(finding.message), "hint": safe(finding.hint), "question": safe(finding.question),
            "fix": safe(fixed(report, finding)) if finding.fix else ""}


def _cut(report: Report, findings: tuple[Finding, ...], part: str) -> list[dict[str, Any]]:
    return [_piece(piece) for piece in pieces(report, findings, part)]


def _piece(piece: Piece) -> dict[str, Any]:
    marks = [*(["ev"] if piece.evidence else []), *([piece.severity.value] if piece.severity else [])]
    title = [f"speaks for {' and '.join(c.title for c in piece.evidence)}"] if piece.evidence else []
    return _plain(piece.text, command=piece.command) | {
        "marks": " ".join(marks), "title": "; ".join(title + ([piece.severity.value] if piece.severity else [])),
        "ended": "".join(criterion.letter for criterion in piece.ended), "closed": _numbers(piece.closed),
    }


def _plain(text: str, *, command: bool = False) -> dict[str, Any]:
    lines = text.replace("\r\n", "\n").split("\n")
    shown = f"&#{ord(text)};" if command else str(escape("\n".join(map(legible, lines))))
    return {"text": Markup(shown), "marks": "", "title": "", "ended": "", "closed": ""}  # noqa: S704  # escaped just here


def _numbers(numbers: Iterable[int]) -> str:
    return ",".join(map(str, numbers))
