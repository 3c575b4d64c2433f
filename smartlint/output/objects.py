"""Reports as JSON: one array, or one object a line. What reads them back is `Report.model_validate_json`."""

from rich.console import Console

from smartlint.documents.place import Place
from smartlint.output.visible import json_safe
from smartlint.report import Report


class Lines:
    """Writes one object a line as soon as it is there."""

    def __init__(self, console: Console) -> None:
        self.console = console

    def write(self, _place: Place, report: Report) -> None:
        """The report; the place is the id of its goal."""
        self.console.file.write(_json(report, self.console) + "\n")
        self.console.file.flush()

    def close(self, _refused: int) -> None:
        """Nothing more."""


class Array:
    """Writes one array, one report a line inside it."""

    def __init__(self, console: Console) -> None:
        self.console = console
        self._started = False

    def write(self, _place: Place, report: Report) -> None:
        """The report; the place is the id of its goal."""
        self.console.file.write((",\n" if self._started else "[\n") + _json(report, self.console))
        self._started = True

    def close(self, _refused: int) -> None:
        """The end of the array, empty when there was nothing."""
        self.console.file.write("\n]\n" if self._started else "[]\n")


def _json(report: Report, console: Console) -> str:
    return json_safe(report.model_dump_json(), ascii_only=not console.encoding.startswith("utf"))
