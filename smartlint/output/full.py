"""Everything about a goal for a person: the text, five verdicts with their evidence, each finding, and a summary."""

from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from smartlint.categories import in_words
from smartlint.documents.place import Place
from smartlint.labels import label
from smartlint.languages import ENGLISH
from smartlint.model import STATEMENT, Criterion, Finding, Verdict
from smartlint.output import score
from smartlint.output.category import category, objectives
from smartlint.output.marking import evidence_words, pieces
from smartlint.output.visible import one_line, visible, visible_lines
from smartlint.output.wording import fixed
from smartlint.output.writer import (
    STYLES,
    is_no_goal,
    of_documents,
    origin_line,
    position,
    shown_findings,
    totals,
    where,
)
from smartlint.report import Assessment, Report
from smartlint.summary import Summary, is_document

WIDEST = 100
"""Columns used at most: longer lines are hard to read."""

_VERDICTS = {Verdict.MET: ("✓", "+", "green"), Verdict.WEAK: ("~", "~", "yellow"), Verdict.MISSING: ("✗", "x", "red"),
             Verdict.UNKNOWN: ("?", "?", "dim")}
_EVIDENCE = 5


class Full:
    """Writes a block for each goal, and totals at the end."""

    def __init__(self, console: Console, *, explain_score: bool = False, language: str = ENGLISH) -> None:
        self.console = console
        self.language = language
        self.width = min(console.width, WIDEST)
        self.explain_score = explain_score
        self._unicode = console.encoding.lower().startswith("utf")
        self._started = False

    def write(self, place: Place, report: Report) -> None:
        """The block of one goal."""
        if self._started:
            self._print(Text())
        self._started = True
        findings = shown_findings(report)
        if is_document(place.source):
            self._print(Text(visible(str(place)), "dim"))
        self._print(marked(report, findings, self.language))
        if not is_no_goal(report):
            self._print(Padding(self._verdicts(report), (1, 0, 0, 2)))
        for finding in findings:
            self._print(Padding(self._finding(place, report, finding), (1, 0, 0, 2)))

    def close(self, summary: Summary) -> None:
        """The totals, and for documents what made the reports."""
        bad = summary.refused or summary.failed or summary.interrupted
        self._print(Text("\n" * self._started + "; ".join(totals(summary, self.language)), "bold red" if bad else "bold green"))
        for line in in_words(summary.categories) if summary.goals > 1 else ():
            self._print(Text(one_line(line)))
        if of_documents(summary) and (made := origin_line(summary)):
            self._print(Text(one_line(made), "dim"))

    def _print(self, what: Text | Padding) -> None:
        with self.console.capture() as captured:
            self.console.print(what, width=self.width)
        # Tables are padded to their width; a line that is copied or compared should end where its words end.
        self.console.file.write("\n".join(line.rstrip(" ") for line in captured.get().split("\n")))

    def _verdicts(self, report: Report) -> Table:
        table = Table.grid(padding=(0, 2, 0, 0))
        for width in (10, 9, 4):  # "Time-bound", "? unknown", "0.20": the same columns for every goal
            table.add_column(no_wrap=True, min_width=width)
        table.add_column(overflow="fold")
        for assessment in report.criteria.values():
            mark, plain, style = _VERDICTS[assessment.verdict]
            number = "" if assessment.score is None else f"{assessment.score:.2f}"
            verdict = label("verdict", assessment.verdict, self.language)
            table.add_row(label("criterion", assessment.criterion, self.language),
                          Text(f"{mark if self._unicode else plain} {verdict}", style), Text(number, "dim"),
                          evidence(report, assessment, self.language))
            if self.explain_score:
                for amount, why in score.steps(assessment, self.language):
                    table.add_row("", "", Text(amount, "dim"), Text(one_line(why), "dim"))
        if about := category(report):
            table.add_row("Category", "", "", one_line_text(about))
        if report.score is not None or self.explain_score:
            table.add_row(label("report", "score", self.language), "", "" if report.score is None else f"{report.score:.2f}",
                          Text(score.mean(report, self.language) if self.explain_score else "", "dim"))
        return table

    def _finding(self, place: Place, report: Report, finding: Finding) -> Table:
        colour = STYLES[finding.severity]
        spot = spot_of(place, report, finding)
        head = Text.assemble((finding.code, f"bold {colour}"), " ", (finding.name, "bold"), "  ",
                             (label("severity", finding.severity, self.language), colour), ("  " + spot if spot else "", "dim"))
        table = Table.grid(padding=(0, 2, 0, 0))
        table.add_column(no_wrap=True, style="dim")
        table.add_column(overflow="fold")
        table.add_row(label("report", "hint", self.language), one_line_text(finding.hint))
        table.add_row(label("report", "question", self.language), one_line_text(finding.question))
        if finding.fix:
            table.add_row(label("report", "fix", self.language), one_line_text(fixed(report, finding, self.language)))
        outer = Table.grid()
        outer.add_row(head)
        outer.add_row(Padding(one_line_text(finding.message), (0, 0, 0, 2)))
        outer.add_row(Padding(table, (0, 0, 0, 2)))
        return outer


def one_line_text(text: str) -> Text:
    """Text of a finding: never markup, never a control character."""
    return Text(one_line(text))


def spot_of(place: Place, report: Report, finding: Finding) -> str:
    """Where a finding is: in its file, or in a goal that stands alone; "" when it is about the goal as a whole."""
    found = position(report, finding)
    if found is None:
        return ""
    if not is_document(place.source) and finding.span is not None and finding.span.part == STATEMENT:
        return f"{found[0]}:{found[1]}"
    return one_line(where(place, report, finding))


def marked(report: Report, findings: tuple[Finding, ...], language: str = ENGLISH) -> Text:
    """The goal in bold, with the words that findings are about underlined in the colour of the severest."""
    shown = Text(style="bold")
    for piece in pieces(report, findings):
        text = f"\\x{ord(piece.text):02x}" if piece.command else "\n".join(visible_lines(piece.text))
        shown.append(text, f"underline {STYLES[piece.severity]}" if piece.severity else None)
    return shown if report.text.strip() else Text(f"({label('report', 'empty', language)})", "dim")


def evidence(report: Report, assessment: Assessment, language: str = ENGLISH) -> Text:
    """The words that speak for a criterion; for Time-bound also the day they mean."""
    words = evidence_words(report, assessment)
    more = [label("report", "more", language, more=len(words) - _EVIDENCE)] if len(words) > _EVIDENCE else []
    shown = Text(" | ".join([*words[:_EVIDENCE], *more]) or "-")
    if served := objectives(assessment):
        shown.append(f"  ({one_line(served)})", "dim")
    if assessment.criterion is Criterion.TIME_BOUND and report.deadline:
        shown.append(f"  ({label('report', 'until', language, day=report.deadline.isoformat())})", "dim")
    return shown
