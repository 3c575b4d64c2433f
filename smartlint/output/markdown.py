"""A report in Markdown, for a merge request, a wiki or the summary of a CI job: totals first, then every goal."""

from rich.console import Console

from smartlint.documents.place import Place
from smartlint.model import Criterion, Finding, Verdict
from smartlint.output.spill import Spill
from smartlint.output.visible import legible, one_line, without_commands
from smartlint.output.writer import is_no_goal, origin, shown_findings, totals, where
from smartlint.report import Report
from smartlint.summary import DocumentSummary, Summary

MARKS = {Verdict.MET: "✓", Verdict.WEAK: "~", Verdict.MISSING: "✗", Verdict.UNKNOWN: "?"}
"""The sign of each verdict."""

MOST_ROWS = 100
"""How many documents, codes and refusals a table lists; what is left out is said."""


class Markdown:
    """Writes GitHub flavoured Markdown. The words of goals stand in code spans, where nothing is markup or a mention."""

    def __init__(self, console: Console) -> None:
        self.console = console
        self._goals = Spill()

    def write(self, place: Place, report: Report) -> None:
        """The section of a goal."""
        parts = [f"### {plain(str(place))}", code(report.text) if report.text.strip() else "(empty)"]
        if not is_no_goal(report):
            verdicts = " ".join(f"{c.letter} {MARKS[a.verdict]}" for c, a in report.criteria.items())
            score = "" if report.score is None else f", score {report.score:.2f}"
            until = f", until {report.deadline}" if report.deadline else ""
            parts.append(f"{verdicts}{score}{until}")
        if found := [_finding(place, report, finding) for finding in shown_findings(report)]:
            parts.append("\n".join(found))
        self._goals.write("\n" + "\n\n".join(parts) + "\n")

    def close(self, summary: Summary) -> None:
        """The totals and tables, then the goals."""
        parts = ["# SMART goals", plain("; ".join(totals(summary)))]
        if made := origin(summary):
            parts.append(table(("made by", ""), [(name, plain(value)) for name, value in made]))
        if summary.goals:
            parts += ["## Criteria", _criteria(summary)]
        if summary.documents:
            rows = [_document(each) for each in summary.documents[:MOST_ROWS]]
            heads = ("document", "goals", "passed", *(c.title for c in Criterion), "score")
            parts += ["## Documents", table(heads, rows, more=len(summary.documents) - MOST_ROWS)]
        if summary.codes:
            rows = [(f"{each.code} {plain(each.name)}", each.severity.value, str(each.findings), str(each.goals))
                    for each in summary.codes[:MOST_ROWS]]
            parts += ["## Commonest findings", table(("finding", "severity", "findings", "goals"), rows,
                                                     more=len(summary.codes) - MOST_ROWS)]
        for name, kinds in summary.categories.items():
            rows = [(plain(kind), str(number)) for kind, number in kinds.items()]
            parts += [f"## {plain(name)}", table(("kind", "goals"), rows)]
        if summary.portfolio:
            rows = [(each.code, plain(each.message), plain(each.hint), ", ".join(plain(str(p)) for p in each.places))
                    for each in summary.portfolio]
            parts += ["## Across goals", table(("code", "finding", "hint", "places"), rows)]
        if summary.refusals:
            rows = [(plain(str(each.place)), plain(each.reason)) for each in summary.refusals[:MOST_ROWS]]
            parts += ["## Not read", table(("place", "reason"), rows, more=summary.refused - MOST_ROWS)]
        if summary.goals:
            parts.append("## Goals")
        self.console.file.write("\n\n".join(parts) + "\n")
        self._goals.copy_to(self.console.file)


def code(text: str) -> str:
    """Any text as a code span: on one line, with a fence longer than every run of backticks in it."""
    line = one_line(text)
    longest = max((len(run) for run in "".join(c if c == "`" else " " for c in line).split()), default=0)
    fence = "`" * (longest + 1)
    return f"{fence} {line} {fence}" if line[:1] == "`" or line[-1:] == "`" else f"{fence}{line}{fence}"


def plain(text: str) -> str:
    """Any text as words: no markup, no HTML, no link, and nobody is mentioned."""
    escaped = "".join(f"\\{c}" if c in _PUNCTUATION else _ENTITIES.get(c, c) for c in without_hidden(text))
    return without_commands(escaped.replace("www.", "www&#46;").replace("://", ":&#47;&#47;"))


_PUNCTUATION = frozenset("\\`*_[]{}()|~!")
_ENTITIES = {"<": "&lt;", ">": "&gt;", "&": "&amp;", "#": "&#35;", "@": "@&#8203;"}


def without_hidden(text: str) -> str:
    """One line of printable characters."""
    return legible(" ".join(text.split()))


def table(heads: tuple[str, ...], rows: list[tuple[str, ...]], *, more: int = 0) -> str:
    """A table, and under it how many rows are left out. The cells are Markdown already."""
    lines = [heads, ("---",) * len(heads), *rows]
    shown = "\n".join(f"| {' | '.join(line)} |" for line in lines)
    return f"{shown}\n\nand {more:,} more" if more > 0 else shown


def _finding(place: Place, report: Report, finding: Finding) -> str:
    head = f"- **{finding.code} {plain(finding.name)}** ({finding.severity.value}, {plain(where(place, report, finding))})"
    return f"{head}: {plain(finding.message)}. {plain(finding.hint)}"


def _criteria(summary: Summary) -> str:
    rows = [(c.title, *(f"{each.verdicts[v]:,}" for v in Verdict), _score(each.score))
            for c, each in summary.criteria.items()]
    return table(("criterion", *(f"{MARKS[v]} {v.value}" for v in Verdict), "mean score"), rows)


def _document(document: DocumentSummary) -> tuple[str, ...]:
    return (plain(document.source), str(document.goals), str(document.passed),
            *(_score(document.criteria[c].score) for c in Criterion), _score(document.score))


def _score(score: float | None) -> str:
    return "" if score is None else f"{score:.2f}"
