"""Reports as JSON: one document with everything, or one report a line."""

import json
from typing import Literal

from rich.console import Console

from smartlint.documents.place import Place
from smartlint.model import Frozen
from smartlint.output.visible import json_safe
from smartlint.report import Report
from smartlint.summary import Location, Summary


class PlacedReport(Frozen):
    """A report, and where its goal stands."""

    place: Location
    report: Report


class AuditFile(Frozen):
    """What the json form writes, for reading it back: `AuditFile.model_validate_json(text)`.

    Attributes:
        version: of the form; another one means that fields have changed their meaning.
        goals: the reports with their places, in the order they were read.
        summary: what they say together.
    """

    version: Literal[1] = 1
    goals: tuple[PlacedReport, ...]
    summary: Summary


class Lines:
    """Writes one report a line as soon as it is there; `Report.model_validate_json` reads a line back."""

    def __init__(self, console: Console) -> None:
        self.console = console

    def write(self, _place: Place, report: Report) -> None:
        """The report; the place is the id of its goal."""
        self.console.file.write(safe(report.model_dump_json(), self.console) + "\n")
        self.console.file.flush()

    def close(self, _summary: Summary) -> None:
        """Nothing more: every line is a report, and says itself what made it."""


class Document:
    """Writes an `AuditFile`, one report a line inside it."""

    def __init__(self, console: Console) -> None:
        self.console = console
        self._started = False

    def write(self, place: Place, report: Report) -> None:
        """The report with its place."""
        entry = PlacedReport.model_construct(place=Location.of(place), report=report).model_dump_json()
        self._start()
        self.console.file.write((",\n" if self._started else "\n") + safe(entry, self.console))
        self._started = True

    def close(self, summary: Summary) -> None:
        """The end of the goals, and the summary."""
        self._start()
        end = "\n],\n" if self._started else "],\n"
        self.console.file.write(f'{end}"summary": {safe(summary.model_dump_json(), self.console)}\n}}\n')

    def _start(self) -> None:
        if not self._started:
            self.console.file.write('{"version": 1, "goals": [')


def safe(text: str, console: Console) -> str:
    """JSON that steers no terminal and fits the encoding of the console."""
    return json_safe(text, ascii_only=not console.encoding.startswith("utf"))


def dumped(value: object, console: Console) -> str:
    """A value of dicts and lists as such JSON."""
    return safe(json.dumps(value, ensure_ascii=False), console)
