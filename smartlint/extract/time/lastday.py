"""The last day that a preposition and an expression allow together."""

import datetime as dt

from smartlint import dates
from smartlint.extract.time.ground import Ground, Link, Term
from smartlint.facts import Certainty, Grain, Reading


def last_day(g: Ground, term: Term, link: Link | None) -> Term:
    """The term with the last day that its preposition allows, the other convention among its readings."""
    if term.start is None or term.end is None or link is None:
        return term
    conventions = g.conventions
    if term.start == dt.date.min:
        return term
    if link.kind == "before":
        if term.shape == "edge" or (term.start == term.end and conventions.before_day == "included"):
            return term._replace(start=None)
        return term._replace(
            start=None,
            end=term.start - dates.DAY,
            readings=(*term.readings, Reading(end=term.start, why="'before' with that day")),
        )
    if link.kind == "by" and term.shape == "middle":
        return term._replace(end=_middle(term))
    if (
        link.kind == "by"
        and term.grain is not Grain.DAY
        and term.shape in ("month", "year", "part", "season", "decade", "fiscal", "academic", "unit", "term")
    ):
        first = Reading(end=term.start, why="'by' as its first day")
        if conventions.by_period == "first":
            return term._replace(
                end=term.start,
                certainty=Certainty.CONVENTION,
                readings=(*term.readings, Reading(end=term.end, why="'by' as its last day")),
            )
        return term._replace(readings=(*term.readings, first))
    return term


def _middle(term: Term) -> dt.date:
    """The day that "by mid-June", "by mid-2027" or "by mid-week" ends with: the 15th, 30 June, Wednesday."""
    assert term.end is not None
    assert term.start is not None
    if term.grain is Grain.MONTH:
        return term.end.replace(day=15)
    if term.grain is Grain.WEEK:
        return term.end.fromordinal(term.start.toordinal() + 1)
    return term.end
