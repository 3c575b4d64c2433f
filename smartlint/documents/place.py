"""Where a goal was read: the values that every reader gives."""

from dataclasses import dataclass

from smartlint.model import GoalInput, SmartlintError


@dataclass(frozen=True, slots=True)
class Place:
    """Where a goal stands.

    Attributes:
        source: path of the file as it was given, "<stdin>", or "<goal>" for an argument.
        line: 1-based line of the source at which the goal, or its row, starts; None for the source as a whole.
        column: name of the column of a table, or None.
    """

    source: str
    line: int | None = None
    column: str | None = None

    def __str__(self) -> str:
        return self.source if self.line is None else f"{self.source}:{self.line}"

    def at(self, line: int, column: int) -> str:
        """The place of a character of the goal, as editors read it.

        Args:
            line: its 1-based line in the goal.
            column: its 1-based column, in code points.

        Returns:
            "goals.txt:3:12" where the goal is a line of its source, so that an editor finds the very character. In a
            table the row's line, then the position in the cell: "goals.csv:3:goal:1:12".
        """
        if self.line is None:
            return f"{self.source}:{line}:{column}"
        if self.column is None:
            return f"{self.source}:{self.line + line - 1}:{column}"
        return f"{self.source}:{self.line}:{self.column}:{line}:{column}"


@dataclass(frozen=True, slots=True)
class PlacedGoal:
    """A goal and where it stands."""

    goal: GoalInput
    place: Place


@dataclass(frozen=True, slots=True)
class Refusal:
    """Something that could not be read as a goal, and why."""

    place: Place
    reason: str

    def __str__(self) -> str:
        return f"{self.place}: {self.reason}"


Item = PlacedGoal | Refusal
"""What readers yield: they go on behind a goal that is refused, so that the others are still judged."""


def placed(text: str, place: Place) -> Item:
    """The goal at that place, with the place as its id; a refusal where the text is no goal's text."""
    try:
        return PlacedGoal(GoalInput(text, id=None if place.line is None else str(place)), place)
    except SmartlintError as error:
        return Refusal(place, str(error))
