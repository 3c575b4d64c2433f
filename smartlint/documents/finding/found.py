"""A goal while its document is read: where it stands, and what is still being learnt about it."""

from dataclasses import dataclass, field
from enum import IntEnum
from typing import NamedTuple

from smartlint.documents.block import Block
from smartlint.model import Criterion


class Standing(IntEnum):
    """How a goal stands in its document; one may hang on those of a smaller number above it."""

    HEADING = 0
    LABEL = 1
    ENTRY = 2
    FREE = 3


class Rank(NamedTuple):
    """How deep a goal stands.

    Attributes:
        standing: how it stands.
        depth: of a heading its level, of an entry the level of its list.
        label: what its label says: 1 for a goal, 2 for an objective, 3 for a key result, 0 without one.
    """

    standing: Standing
    depth: int = 0
    label: int = 0


FREE = Rank(Standing.FREE)
"""The rank of what hangs on nothing: a sentence, a quotation."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of the text of a block."""

    block: Block
    start: int
    end: int

    @property
    def text(self) -> str:
        """What stands in it."""
        return self.block.text[self.start : self.end]


@dataclass(eq=False)
class Found:
    """A goal, with what stands around it.

    Attributes:
        stretch: the goal itself, without bullet, label and quotes.
        label: the label in front of it, without its colon; empty without one.
        rank: how deep it stands.
        breakdown: what explains it, by criterion.
        parent: the goal that it serves.
        aims: larger aims that it serves and that are no goals themselves.
        children: the goals that serve it.
        owner: who answers for it.
        baseline: where its indicator stands today.
    """

    stretch: Stretch
    label: str = ""
    rank: Rank = FREE
    breakdown: dict[Criterion, Stretch] = field(default_factory=dict)
    parent: "Found | None" = None
    aims: list[str] = field(default_factory=list)
    children: list["Found"] = field(default_factory=list)
    owner: str | None = None
    baseline: str | None = None

    def describe(self, kind: str, criterion: Criterion | None, said: Stretch) -> None:
        """Take in what a line or cell beside the goal says about it; what came first is kept.

        Args:
            kind: "owner", "baseline", or another word where `criterion` says what it explains.
            criterion: the criterion that it explains.
            said: what it says.
        """
        if kind == "owner":
            self.owner = self.owner or said.text[:200]
        elif kind == "baseline":
            self.baseline = self.baseline or said.text[:500]
        elif criterion is not None:
            self.breakdown.setdefault(criterion, said)

    @property
    def objectives(self) -> tuple[str, ...]:
        """The larger aims that it serves, the nearest first."""
        return (*((self.parent.stretch.text,) if self.parent else ()), *self.aims)
