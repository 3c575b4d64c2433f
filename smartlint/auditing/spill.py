"""Reports that wait in a temporary file, so that memory does not grow with them."""

import tempfile
import weakref
from collections.abc import Iterator
from pathlib import Path

from smartlint.auditing.records import Records
from smartlint.documents import Place
from smartlint.report import Report
from smartlint.summary import Summary


class Spill:
    """Takes reports as a writer does, and gives them back as often as they are asked for, until nobody holds it."""

    def __init__(self) -> None:
        folder = tempfile.TemporaryDirectory(prefix="smartlint-")
        self._records = Records(Path(folder.name) / "reports")
        tuple(self._records.read())
        weakref.finalize(self, _away, self._records, folder)

    def write(self, _place: Place, report: Report) -> None:
        """Keeps a report."""
        self._records.append(report.model_dump_json().encode())

    def close(self, _summary: Summary) -> None:
        """Nothing more: the file stays."""

    def __iter__(self) -> Iterator[Report]:
        return (Report.model_validate_json(record) for record in self._records.read())


def _away(records: Records, folder: "tempfile.TemporaryDirectory[str]") -> None:
    records.close()
    folder.cleanup()
