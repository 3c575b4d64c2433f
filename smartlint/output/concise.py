"""One line a finding, as editors and other programs read it: place, code, name, message."""

from rich.console import Console
from rich.text import Text

from smartlint.documents.place import Place
from smartlint.model import Finding
from smartlint.output.visible import one_line
from smartlint.output.writer import STYLES, of_documents, origin_line, shown_findings, totals, where
from smartlint.report import Report
from smartlint.summary import PortfolioFinding, Summary


class Concise:
    """Writes `goals.txt:3:12: T102 vague-time: message`; a goal without findings writes nothing."""

    def __init__(self, console: Console) -> None:
        self.console = console

    def write(self, place: Place, report: Report) -> None:
        """A line for each finding."""
        for finding in shown_findings(report):
            line = Text.assemble((one_line(where(place, report, finding)), "bold"), ": ", said(finding))
            self.console.print(line, soft_wrap=True)

    def close(self, summary: Summary) -> None:
        """What was found across goals, and for documents what the audit came to, and what made it."""
        for finding in summary.portfolio:
            for place in finding.places:
                self.console.print(Text.assemble((one_line(str(place)), "bold"), ": ", said(finding)), soft_wrap=True)
        put_end(self.console, summary)


class Grouped:
    """Writes the name of a document, and under it a line for each finding."""

    def __init__(self, console: Console) -> None:
        self.console = console
        self._source: str | None = None

    def write(self, place: Place, report: Report) -> None:
        """A line for each finding, behind the name of the document where it is another than before."""
        for finding in shown_findings(report):
            if place.source != self._source:
                gap = "" if self._source is None else "\n"
                self.console.print(Text.assemble(gap, (one_line(place.source), "bold")), soft_wrap=True)
                self._source = place.source
            spot = one_line(where(place, report, finding).removeprefix(place.source).removeprefix(":"))
            self.console.print(Text.assemble("  ", (f"{spot:<8}", "dim"), "  ", said(finding)), soft_wrap=True)

    def close(self, summary: Summary) -> None:
        """What was found across goals, and for documents what the audit came to, and what made it."""
        for finding in summary.portfolio:
            self.console.print(Text.assemble("" if self._source is None else "\n", said(finding)), soft_wrap=True)
            self._source = ""
            for place in finding.places:
                self.console.print(Text(f"  {one_line(str(place))}", "dim"), soft_wrap=True)
        if self._source is not None and of_documents(summary):
            self.console.print()
        put_end(self.console, summary)


def said(finding: Finding | PortfolioFinding) -> Text:
    """Code, name and message of a finding on one line."""
    return Text.assemble((finding.code, STYLES[finding.severity]), " ", finding.name, ": ", one_line(finding.message))


def put_end(console: Console, summary: Summary) -> None:
    """For documents two lines: what the audit came to, and what made it."""
    if of_documents(summary):
        for line in ("; ".join(totals(summary)), origin_line(summary)):
            if line:
                console.print(Text(one_line(line), "dim"), soft_wrap=True)
