"""Leaves out what a document or the configuration asks to leave out, as if those checkers were ignored for that goal."""

import datetime as dt
import re
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from smartlint.auditing.files import relative
from smartlint.documents import Place, PlacedGoal, Refusal
from smartlint.documents.place import Suppression
from smartlint.linter import Linter
from smartlint.model import ConfigError, Context
from smartlint.registry import matching
from smartlint.report import Report

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec


class Suppressor:
    """Applies suppressions and `per-file-ignores`, and knows which suppressions had nothing to leave out.

    Args:
        linter: made the reports.
        written: as it was given for the reports.
        context: as it was given for the reports.
        refuse: is told of a suppression that names a checker which does not exist.
    """

    def __init__(self, linter: Linter, *, written: dt.date | None, context: Context | None,
                 refuse: Callable[[Refusal], None]) -> None:
        self._linter, self._written, self._context, self._refuse = linter, written, context, refuse
        self._patterns = [_pattern(glob, keys) for glob, keys in linter.config.per_file_ignores.items()]
        self._by_file: tuple[str, frozenset[str]] = ("", frozenset())
        self._source = ""
        self._used: dict[Suppression, bool] = {}
        self._codes: dict[Suppression, frozenset[str]] = {}
        self._unused: list[Suppression] = []

    def apply(self, item: PlacedGoal, report: Report) -> tuple[Report, tuple[str, ...]]:
        """The report without what is suppressed, and the codes of the findings that are gone, each as often as it was."""
        asked = self._ignored(item.place).union(*self._asked(item))
        if not asked:
            return report, ()
        gone = self._gone(report, asked)
        self.note(item, gone)
        return self._linter.without(report, asked, written=self._written, context=self._context), gone

    def note(self, item: PlacedGoal, gone: tuple[str, ...]) -> None:
        """Remembers which suppressions of a goal left something out, where `gone` is known already."""
        for suppression, codes in zip(item.suppressions, self._asked(item), strict=True):
            self._used[suppression] |= bool(codes.intersection(gone))

    def _asked(self, item: PlacedGoal) -> list[frozenset[str]]:
        if item.place.source != self._source:
            self._turn_to(item.place.source)
        return [self._of(suppression) for suppression in item.suppressions]

    def unused(self) -> Iterator[Suppression]:
        """The suppressions of the documents read so far that left nothing out, in the order they were met."""
        yield from self._unused
        yield from (suppression for suppression, used in self._used.items() if not used)

    def _turn_to(self, source: str) -> None:
        # A document's goals come one after the other, so what belongs to the last one can be settled.
        self._unused = list(self.unused())
        self._used.clear()
        self._codes.clear()
        self._source = source

    def _of(self, suppression: Suppression) -> frozenset[str]:
        if suppression not in self._codes:
            self._used[suppression] = False
            try:
                codes = matching(suppression.keys or ("ALL",), "a suppression")
            except ConfigError as error:
                self._refuse(Refusal(suppression.place, str(error)))
                self._used[suppression], codes = True, set()
            self._codes[suppression] = frozenset(codes)
        return self._codes[suppression]

    def _ignored(self, place: Place) -> frozenset[str]:
        if place.source != self._by_file[0]:
            path = relative(place.source)
            codes = frozenset(code for spec, found in self._patterns if spec.match_file(path) for code in found)
            self._by_file = (place.source, codes)
        return self._by_file[1]

    def _gone(self, report: Report, asked: frozenset[str]) -> tuple[str, ...]:
        """What is left out, with what would come out in its place and is asked to be left out too."""
        gone = tuple(finding.code for finding in report.findings if finding.code in asked)
        while gone:
            rest = self._linter.without(report, frozenset(gone), written=self._written, context=self._context)
            more = tuple(finding.code for finding in rest.findings if finding.code in asked)
            if not more:
                break
            gone += more
        return gone


def _pattern(glob: str, keys: tuple[str, ...]) -> "tuple[GitIgnoreSpec, frozenset[str]]":
    from pathspec import GitIgnoreSpec

    try:
        spec = GitIgnoreSpec.from_lines([glob])
    except (ValueError, re.error) as error:
        raise ConfigError(f"per-file-ignores: {glob!r} is no pattern: {error}") from None
    return spec, frozenset(matching(keys, f"per-file-ignores: {glob}"))
