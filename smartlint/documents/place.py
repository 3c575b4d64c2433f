"""Where a goal was read: the values that every reader gives."""

from dataclasses import dataclass, field

from smartlint.documents.segments import Segments
from smartlint.model import GoalInput, SmartlintError, Span


@dataclass(frozen=True, slots=True)
class Place:
    """Where a goal stands.

    Attributes:
        source: path of the file as it was given, "<stdin>", or "<goal>" for an argument.
        line: 1-based line of the source at which the goal, or its row, starts; None where the source has no lines.
        column: name of the column of a table, or None.
        within: where it stands in a source that has no lines, in words: "paragraph 12", "table 2, row 3, column 1",
            "page 4", "sheet Goals, cell B7".
        segments: where each character of the goal stands in the source, where that is a text; else None.
        box: on a page left, top, right and bottom of the lines that it stands in, in points (1/72 inch) from the upper
            left corner; else None.
    """

    source: str
    line: int | None = None
    column: str | None = None
    within: str | None = None
    segments: Segments | None = field(default=None, repr=False)
    box: tuple[float, float, float, float] | None = field(default=None, repr=False)

    def __str__(self) -> str:
        parts = (self.source, self.line, self.within)
        return ":".join(str(part) for part in parts if part is not None)

    def at(self, text: str, offset: int) -> str:
        """The place of a character of the goal, as editors read it.

        Args:
            text: the goal.
            offset: offset of the character in it.

        Returns:
            "goals.txt:3:12" where the goal stands in lines, so that an editor finds the very character; in a table the
            row's line, then the position in the cell: "goals.csv:3:goal:1:12"; elsewhere the position in the goal behind
            the place: "plan.docx:paragraph 12:1:12".
        """
        line, column = Span(start=offset, end=offset).line_and_column(text)
        if self.segments is not None:
            line, column = self.segments.position(offset)
            return f"{self.source}:{line}:{column}"
        if self.within is not None:
            return f"{self}:{line}:{column}"
        if self.line is None:
            return f"{self.source}:{line}:{column}"
        if self.column is None:
            return f"{self.source}:{self.line + line - 1}:{column}"
        return f"{self.source}:{self.line}:{self.column}:{line}:{column}"


@dataclass(frozen=True, slots=True)
class Suppression:
    """A writer's word in a document that a finding is to be left out.

    Attributes:
        place: where it stands.
        keys: codes, prefixes or names; empty for every finding.
        reason: why, in the writer's words; empty when none is given.
    """

    place: Place
    keys: tuple[str, ...]
    reason: str = ""


@dataclass(frozen=True, slots=True)
class PlacedGoal:
    """A goal and where it stands.

    Attributes:
        goal: the goal, with what the document says about it.
        place: where its statement stands.
        suppressions: what the document asks to leave out for this goal. The same `Suppression` may cover several goals.
    """

    goal: GoalInput
    place: Place
    suppressions: tuple[Suppression, ...] = ()


@dataclass(frozen=True, slots=True)
class Refusal:
    """Something that could not be read as a goal, and why."""

    place: Place
    reason: str

    def __str__(self) -> str:
        return f"{self.place}: {self.reason}"


@dataclass(frozen=True, slots=True)
class Note:
    """Something that a user wants to know and that is no error: a document that holds no goal."""

    place: Place
    text: str

    def __str__(self) -> str:
        return f"{self.place}: {self.text}"


Item = PlacedGoal | Refusal | Note
"""What readers yield: they go on behind a goal that is refused, so that the others are still judged."""


def placed(text: str, place: Place) -> Item:
    """The goal at that place, with the place as its id; a refusal where the text is no goal's text."""
    try:
        return PlacedGoal(GoalInput(text, id=None if place.line is None else str(place)), place)
    except SmartlintError as error:
        return Refusal(place, str(error))
