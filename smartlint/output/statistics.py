"""How often each checker found something."""

from rich.console import Console

from smartlint.documents.place import Place
from smartlint.output.concise import put_end
from smartlint.output.writer import count
from smartlint.report import Report
from smartlint.summary import Summary


class Statistics:
    """Writes a line for each checker, the commonest first, and nothing of single goals."""

    def __init__(self, console: Console) -> None:
        self.console = console

    def write(self, _place: Place, _report: Report) -> None:
        """Nothing: the summary has it all."""

    def close(self, summary: Summary) -> None:
        """A line for each checker; for documents what the audit came to, and what made it."""
        width = max((len(f"{each.findings:,}") for each in summary.codes), default=0)
        for each in summary.codes:
            self.console.print(f"{each.findings:{width},}  {each.code} {each.name} ({each.severity}), in "
                               f"{count(each.goals, 'goal')}", soft_wrap=True)
        put_end(self.console, summary)
