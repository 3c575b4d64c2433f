"""Reports as JSON: one array, or one object a line. What reads them back is `Report.model_validate_json`."""

from typing import IO

from smartlint.documents.place import Place
from smartlint.output.visible import json_safe
from smartlint.report import Report


class Lines:
    """Writes one object a line as soon as it is there."""

    def __init__(self, file: IO[str]) -> None:
        self.file = file

    def write(self, _place: Place, report: Report) -> None:
        """The report; the place is the id of its goal."""
        self.file.write(_json(report, self.file) + "\n")
        self.file.flush()

    def close(self, _refused: int) -> None:
        """Nothing more."""


class Array:
    """Writes one array, one report a line inside it."""

    def __init__(self, file: IO[str]) -> None:
        self.file = file
        self._started = False

    def write(self, _place: Place, report: Report) -> None:
        """The report; the place is the id of its goal."""
        self.file.write((",\n" if self._started else "[\n") + _json(report, self.file))
        self._started = True

    def close(self, _refused: int) -> None:
        """The end of the array, empty when there was nothing."""
        self.file.write("\n]\n" if self._started else "[]\n")


def _json(report: Report, file: IO[str]) -> str:
    return json_safe(report.model_dump_json(), ascii_only=not (file.encoding or "utf-8").lower().startswith("utf"))
