"""`smartlint.audit`: the goals of files and folders judged, for Python programs."""

import datetime as dt
import io
import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from smartlint.auditing.engine import Engine, Plan
from smartlint.auditing.spill import Spill
from smartlint.config import Config
from smartlint.documents import Item, Place, Reading, Refusal, read
from smartlint.documents.arguments import STDIN
from smartlint.linter import Linter
from smartlint.model import Context
from smartlint.report import Report
from smartlint.summary import Refused, Summary


@dataclass(frozen=True)
class Audit:
    """What was concluded about the goals of some documents.

    Attributes:
        summary: what the reports say together.
    """

    summary: Summary
    _reports: Spill = field(repr=False, compare=False)

    def reports(self) -> Iterator[Report]:
        """The reports in the order of the goals, read from a temporary file one at a time; the place is `report.goal.id`."""
        return iter(self._reports)

    @property
    def refusals(self) -> tuple[Refused, ...]:
        """What could not be read or judged, and why."""
        return self.summary.refusals

    @property
    def ok(self) -> bool:
        """Whether everything could be read and every goal passes."""
        return not self.summary.refused and not self.summary.failed


def audit(
    paths: Iterable[str | Path],
    *,
    today: dt.date | None = None,
    written: dt.date | None = None,
    context: Context | None = None,
    config: Config | None = None,
    processes: int = 1,
    reading: Reading | None = None,
) -> Audit:
    """Judges all goals in files and folders.

    Args:
        paths: files and folders.
        today: the day that past and too far are judged from; the clock's when not given.
        written: the day that relative dates count from, where a document does not say it; `today` when not given.
        context: what is known about goals whose document says nothing.
        config: what runs and how; no file is looked for.
        processes: how many processes judge; 0 for as many as there are cores.
        reading: how documents are read; the defaults when not given.

    Raises:
        SmartlintError: it cannot be done at all; what cannot be read is among the refusals instead.
    """
    spill = Spill()
    plan = Plan(Linter(config), today or clock(), written=written, context=context, processes=cores(processes),
                writers=(spill,))
    return Audit(Engine(plan).over(_read((str(path) for path in paths), reading)), spill)


def _read(paths: Iterable[str], reading: Reading | None) -> Iterator[Item]:
    """The goals in files and folders: a name that is none of a file is refused, and never taken for a goal."""
    there: list[str] = []
    for path in paths:
        if os.path.exists(path):  # noqa: PTH110  # Path.exists raises on a name that is too long
            there.append(path if path != STDIN else os.path.join(os.curdir, path))  # noqa: PTH118  # Path would drop the "./"
        else:
            yield Refusal(Place(path), "there is no such file")
    yield from read(there, reading, stdin=io.BytesIO())


def clock() -> dt.date:
    """Today, as the clock of this machine says."""
    return dt.datetime.now().astimezone().date()


def cores(processes: int) -> int:
    """How many processes are meant: as many as this one may use cores for 0."""
    if processes:
        return processes
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
