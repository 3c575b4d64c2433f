"""Annotations for GitHub Actions: workflow commands that mark lines of a pull request.

Source of the syntax: GitHub Docs, "Workflow commands for GitHub Actions", and the escapes of its toolkit.
"""

import heapq

from rich.console import Console

from smartlint.documents.place import Place
from smartlint.model import Effect, Severity
from smartlint.output.region import Region, region, relative
from smartlint.output.visible import legible
from smartlint.output.writer import is_no_goal, origin_line, shown_findings, totals
from smartlint.report import Report
from smartlint.summary import Summary, is_document

SHOWN = 10
"""How many annotations of a kind GitHub shows for a step."""

_KINDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.HINT: "notice"}
_EFFECTS = list(Effect)


class GitHub:
    """Writes the worst annotations of each kind at the end, as many as are shown, and a notice with the totals before."""

    def __init__(self, console: Console) -> None:
        self.console = console
        self._number = 0
        self._worst: dict[Severity, list[tuple[tuple[float, ...], str]]] = {severity: [] for severity in Severity}

    def write(self, place: Place, report: Report) -> None:
        """Keeps what is among the worst so far: what is missing first, then what belongs to the lowest score."""
        score = 0.0 if is_no_goal(report) else 1.0 if report.score is None else report.score
        for finding in shown_findings(report):
            self._number += 1
            worst = self._worst[finding.severity]
            # The heap gives up the least bad: its smallest key. Of two that are as bad the earlier one stays.
            key = (-_EFFECTS.index(finding.effect), -score, -self._number)
            if len(worst) == SHOWN and key <= worst[0][0]:
                continue
            here = region(place, report, finding)
            title = f"{finding.code} {finding.name}"
            spot = f" ({place.within})" if place.within else f" (column {place.column})" if place.column else ""
            line = command(_KINDS[finding.severity], place.source, here, title, f"{finding.message}{spot}")
            (heapq.heappush if len(worst) < SHOWN else heapq.heapreplace)(worst, (key, line))

    def close(self, summary: Summary) -> None:
        """The totals, then the annotations, errors first."""
        self._worst[Severity.HINT].sort(reverse=True)
        del self._worst[Severity.HINT][SHOWN - 1 :]  # the notice with the totals takes the place of one
        shown = sum(map(len, self._worst.values()))
        left_out = f"; {shown:,} of {self._number:,} findings are shown" if self._number > shown else ""
        self._put(f"::notice title=smartlint::{_data('; '.join([*totals(summary), origin_line(summary)]) + left_out)}")
        for severity in Severity:
            for _, line in sorted(self._worst[severity], reverse=True):
                self._put(line)

    def _put(self, line: str) -> None:
        self.console.file.write(line + "\n")


def command(kind: str, source: str, where: Region | None, title: str, message: str) -> str:
    """A workflow command.

    Args:
        kind: "error", "warning" or "notice".
        source: the file; what is none is left out.
        where: the range in it, where it has lines.
        title: stands above the message.
        message: what is said.
    """
    properties = []
    if is_document(source) and source != "<stdin>":
        properties.append(f"file={_property(relative(source))}")
        names = ("line", "col", "endLine", "endColumn")
        numbers = (where.line, where.column, where.end_line, where.end_column) if where else ()
        properties += [f"{name}={number}" for name, number in zip(names, numbers, strict=False) if number is not None]
    properties.append(f"title={_property(title)}")
    return f"::{kind} {','.join(properties)}::{_data(message)}"


def _data(text: str) -> str:
    return legible(text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A"))


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
