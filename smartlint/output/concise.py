"""One line a finding, as editors and other programs read it: place, code, name, message."""

from rich.console import Console
from rich.text import Text

from smartlint.documents.place import Place
from smartlint.output.visible import one_line
from smartlint.output.writer import STYLES, shown_findings, where
from smartlint.report import Report


class Concise:
    """Writes `goals.txt:3:12: T102 vague-time: message`; a goal without findings writes nothing."""

    def __init__(self, console: Console) -> None:
        self.console = console

    def write(self, place: Place, report: Report) -> None:
        """A line for each finding."""
        for finding in shown_findings(report):
            line = Text.assemble(
                (one_line(where(place, report, finding)), "bold"), ": ", (finding.code, STYLES[finding.severity]), " ",
                finding.name, ": ", one_line(finding.message),
            )
            self.console.print(line, soft_wrap=True)

    def close(self, _refused: int) -> None:
        """Nothing more."""
