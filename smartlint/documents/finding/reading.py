"""What is known while a document is read: the titles above, the goals so far, and what the next line may belong to."""

from dataclasses import dataclass, field

from smartlint.documents.block import Block
from smartlint.documents.finding.family import Family
from smartlint.documents.finding.found import Found, Rank, Stretch
from smartlint.documents.finding.labels import trimmed
from smartlint.documents.finding.notes import Note
from smartlint.documents.finding.sections import Sections, Zone, introduces

_MAX_AIMS = 20
"""How many larger aims a document of notes may have; more are no aims but a list of something else."""


@dataclass
class Reading:
    """The state of reading one document.

    Attributes:
        sections: the titles that stand above.
        family: what the next goal may hang on.
        goals: those found so far.
        last: the goal that the next line may explain.
        noted: whether goals of a note have been read.
        aims: the larger aims that goals of notes serve.
        titled: whether a heading has been read.
        clinical: whether a line was labelled "Subjective", behind which "Objective" names what was examined.
    """

    sections: Sections = field(default_factory=Sections)
    family: Family = field(default_factory=Family)
    goals: list[Found] = field(default_factory=list)
    last: Found | None = None
    noted: bool = False
    aims: list[str] = field(default_factory=list)
    titled: bool = False
    clinical: bool = False

    @property
    def zone(self) -> Zone | None:
        """What the place belongs to that is read now."""
        return self.sections.zone

    def add(self, block: Block, start: int, end: int, rank: Rank, label: str = "") -> None:
        """A goal was found between the offsets, give or take what surrounds it."""
        start, end = trimmed(block.text, start, end)
        if start >= end:
            return
        found = Found(Stretch(block, start, end), label, rank)
        self.family.place(found)
        self.goals.append(found)
        self.last = found

    def add_note(self, note: Note) -> None:
        """A note was read."""
        self.noted |= bool(note.goals)
        for goal in note.goals:
            goal.aims = self.aims  # one list, since what the goals serve may be said behind them
        self.goals += note.goals
        self.aim(*note.aims)

    def aim(self, *aims: str) -> None:
        """A document of notes names larger aims: what its goals serve."""
        self.aims += aims[: max(0, _MAX_AIMS - len(self.aims))]

    def enter(self, style: str, title: str) -> None:
        """A plain line stands as a title."""
        self.sections.enter(style, title, introduces(title))
        if style != "label":
            self.last = None
            self.family.title()
