"""Goals with places, and an audit of them that keeps what it was told."""

import datetime as dt
from collections.abc import Iterable

from smartlint.auditing.engine import Engine, Plan
from smartlint.config import Config
from smartlint.documents import Item, Note, Place, PlacedGoal, Refusal
from smartlint.documents.place import Suppression
from smartlint.linter import Linter
from smartlint.model import Context, GoalInput
from smartlint.report import Report
from smartlint.summary import Summary

DAY = dt.date(2026, 11, 21)

WITH_DAY = "We will train twelve nurses by May 2027 so that fewer forms come back."
WITHOUT_DAY = "We will train twelve nurses so that fewer forms come back."
SOON = "We will train twelve nurses soon so that fewer forms come back."


def goal(text: str, line: int = 1, source: str = "plan.md", *, written: dt.date | None = None, owner: str | None = None,
         leave_out: Iterable[Suppression] = ()) -> PlacedGoal:
    place = Place(source, line)
    context = Context(owner=owner) if owner else None
    return PlacedGoal(GoalInput(text, id=str(place), written=written, context=context), place, tuple(leave_out))


def ignore(*keys: str, line: int = 1, source: str = "plan.md") -> Suppression:
    return Suppression(Place(source, line), keys, "because")


class Kept:
    """A writer that keeps everything."""

    def __init__(self) -> None:
        self.reports: list[tuple[Place, Report]] = []
        self.summaries: list[Summary] = []

    def write(self, place: Place, report: Report) -> None:
        self.reports.append((place, report))

    def close(self, summary: Summary) -> None:
        self.summaries.append(summary)

    def codes(self) -> list[list[str]]:
        return [[finding.code for finding in report.findings] for _, report in self.reports]


def audited(items: Iterable[Item], config: Config | None = None, **plan) -> tuple[Kept, list[Refusal | Note]]:
    """What an audit wrote, and what it said."""
    kept, said = Kept(), []
    Engine(Plan(Linter(config or Config(select=("T",))), DAY, writers=(kept,), say=said.append, **plan)).over(items)
    return kept, said
