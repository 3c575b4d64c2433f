"""What is only seen across goals: repeats, too many for one owner, crowded weeks, criteria that a whole team misses."""

import datetime as dt
import sys
from collections import Counter
from collections.abc import Iterator

from smartlint.auditing.similar import Similar
from smartlint.config import PortfolioOptions
from smartlint.documents import Place, PlacedGoal
from smartlint.model import Criterion, Verdict
from smartlint.report import Report
from smartlint.summary import Location, PortfolioFinding, is_document, is_no_goal

MOST_PLACES = 50
"""How many places one finding names; its message has the number of all."""

MOST_KEPT = 50_000
"""How many owners, and how many documents, are counted; later ones are not."""

_Spot = tuple[str, int | None, str | None, str | None]


class _Group:
    """Goals that have something in common."""

    __slots__ = ("goals", "missed", "name", "spots")

    def __init__(self, name: str) -> None:
        self.name = name
        self.goals = 0
        self.spots: list[_Spot] = []
        self.missed: Counter[Criterion] = Counter()

    def add(self, place: Place, report: Report | None = None) -> None:
        self.goals += 1
        if len(self.spots) < MOST_PLACES:
            self.spots.append(_spot(place))
        if report:
            self.missed.update(c for c, a in report.criteria.items() if a.verdict is Verdict.MISSING)

    def places(self) -> tuple[Location, ...]:
        return tuple(Location(source=source, line=line, column=column, within=within)
                     for source, line, column, within in self.spots)


class Portfolio:
    """Takes goals one at a time. Of each it keeps some hashes and its place, and no words.

    Args:
        options: when something is worth a word.
        sub_goals: how many goals usually stand under one in a document, from the first to the last number; None for any number.
    """

    def __init__(self, options: PortfolioOptions, *, sub_goals: tuple[int, int] | None = None) -> None:
        self._options, self._sub_goals = options, sub_goals
        self._above: dict[int, _Group] = {}
        self._similar = Similar(options.similarity)
        self._first: list[_Spot] = []
        self._repeats: dict[int, _Group] = {}
        self._owners: dict[str, _Group] = {}
        self._documents: dict[str, _Group] = {}
        self._weeks: dict[dt.date, _Group] = {}

    def add(self, item: PlacedGoal, report: Report) -> None:
        """A goal, with the words it has in its document, and its report."""
        if self._sub_goals and self._options.enabled:
            # An objective that reads as a mere heading is one all the same when goals stand under it.
            self._count_under(item)
        if not self._options.enabled or is_no_goal(report):
            return
        self._compare(item)
        owner = " ".join(((item.goal.context and item.goal.context.owner) or "").split())
        if owner:
            _put(self._owners, owner.casefold(), owner, item.place, report)
        if is_document(item.place.source):
            _put(self._documents, item.place.source, item.place.source, item.place, report)
        if report.deadline:
            monday = report.deadline - dt.timedelta(days=report.deadline.weekday())
            self._weeks.setdefault(monday, _Group(str(monday))).add(item.place)

    def _compare(self, item: PlacedGoal) -> None:
        found = self._similar.group(item.goal.text)
        if found is None:
            return
        number, first = found
        if first:
            self._first.append(_spot(item.place))
            return
        if number not in self._repeats:
            group = self._repeats[number] = _Group("")
            group.goals, group.spots = 1, [self._first[number]]
        self._repeats[number].add(item.place)

    def _count_under(self, item: PlacedGoal) -> None:
        """Counts the goal under the one above it in its document, which comes first, and keeps it as one to count under."""
        source, above = item.place.source, item.goal.context.objectives if item.goal.context else ()
        group = next((found for text in above if (found := self._above.get(_key(source, text)))), None)
        if group is not None:
            group.goals += 1
        elif len(self._above) < MOST_KEPT:
            first = self._above.setdefault(_key(source, item.goal.text), _Group(""))
            first.spots = first.spots or [_spot(item.place)]

    def findings(self) -> tuple[PortfolioFinding, ...]:
        """What is to be said, by code, then by the order in which the goals were met."""
        return (*self._repeated(), *self._too_many(), *self._crowded(), *self._missed(), *self._under())

    def _repeated(self) -> Iterator[PortfolioFinding]:
        for group in self._repeats.values():
            documents = len({source for source, *_ in group.spots})
            where = f"in {documents} documents" if documents > 1 else "in one document"
            yield _finding("P101", "repeated-goal", group, f"{group.goals:,} goals {where} say nearly the same",
                           "keep one and refer to it, or say what sets them apart: who, where, how much")

    def _too_many(self) -> Iterator[PortfolioFinding]:
        options = self._options
        for group in self._owners.values():
            if group.goals > options.owner_goals:
                yield _finding("P102", "many-goals-one-owner", group,
                               f"{group.name} answers for {group.goals:,} goals, more than {options.owner_goals:,}",
                               "agree which come first, and hand on or postpone the others")
        for group in self._documents.values():
            if 0 < options.document_goals < group.goals:
                yield _finding("P103", "many-goals-one-document", group,
                               f"{group.name} holds {group.goals:,} goals, more than {options.document_goals:,}",
                               "agree which come first, and postpone the others")

    def _crowded(self) -> Iterator[PortfolioFinding]:
        for monday, group in sorted(self._weeks.items()):
            if group.goals > self._options.week_deadlines:
                yield _finding("P104", "crowded-week", group,
                               f"{group.goals:,} goals end in the week from {monday} to {monday + dt.timedelta(days=6)}",
                               "spread the last days over several weeks")

    def _missed(self) -> Iterator[PortfolioFinding]:
        options = self._options
        for code, name, groups in (("P105", "document-misses-criterion", self._documents),
                                   ("P106", "owner-misses-criterion", self._owners)):
            for group in groups.values():
                for criterion in Criterion:
                    missed = group.missed[criterion]
                    if group.goals >= options.failing_goals and missed >= options.failing_share * group.goals:
                        yield _finding(code, name, group,
                                       f"{missed:,} of {group.goals:,} goals of {group.name} miss {criterion.title}",
                                       "talk about this criterion with those who write the goals, before single goals")

    def _under(self) -> Iterator[PortfolioFinding]:
        least, most = self._sub_goals or (0, 0)
        for group in self._above.values():
            if group.goals and not least <= group.goals <= most:
                count = "1 goal stands" if group.goals == 1 else f"{group.goals:,} goals stand"
                yield _finding("P107", "few-or-many-under-one", group,
                               f"{count} under this one; {least:,} to {most:,} are usual",
                               "add what is missing to see that it was reached" if group.goals < least
                               else "keep those that show best that it was reached")


def _key(source: str, text: str) -> int:
    return hash((source, text))


def _put(groups: dict[str, _Group], key: str, name: str, place: Place, report: Report) -> None:
    if key in groups or len(groups) < MOST_KEPT:
        groups.setdefault(key, _Group(name)).add(place, report)


def _spot(place: Place) -> _Spot:
    return sys.intern(place.source), place.line, place.column, place.within


def _finding(code: str, name: str, group: _Group, message: str, hint: str) -> PortfolioFinding:
    return PortfolioFinding(code=code, name=name, message=message, hint=hint, places=group.places())
