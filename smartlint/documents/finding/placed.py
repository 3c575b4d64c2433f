"""The goals of a document as a linter takes them: each with its place, its breakdown, its objectives and its suppressions."""

import datetime as dt
from collections.abc import Iterable, Iterator

from smartlint.documents.block import Block
from smartlint.documents.finding.finder import find_stretches
from smartlint.documents.finding.found import Found
from smartlint.documents.place import Item, Place, PlacedGoal, Refusal
from smartlint.model import Context, GoalInput, SmartlintError


def find(blocks: Iterable[Block], *, written: dt.date | None = None, owner: str | None = None) -> Iterator[Item]:
    """The goals of a document, in reading order.

    Args:
        blocks: the pieces of the document.
        written: the day it was written.
        owner: who answers for the goals that name nobody.

    Yields:
        Each goal; a refusal for one that cannot be judged, as it is too long.
    """
    for found in find_stretches(blocks):
        place = _place(found)
        above = found.objectives
        context = Context(objectives=above, baseline=found.baseline, owner=found.owner or owner, below=bool(above))
        try:
            goal = GoalInput(
                found.stretch.text,
                id=str(place),
                written=written,
                context=context if context != Context() else None,
                breakdown={criterion: part.text for criterion, part in found.breakdown.items()},
            )
        except SmartlintError as error:
            yield Refusal(place, str(error))
        else:
            yield PlacedGoal(goal, place, found.stretch.block.suppressions)


def _place(found: Found) -> Place:
    block, start, end = found.stretch.block, found.stretch.start, found.stretch.end
    if block.segments is None:
        return block.place
    segments = block.segments.cut(start, end)
    return Place(block.place.source, segments.position(0)[0], block.place.column, block.place.within, segments)
