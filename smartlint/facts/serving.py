"""What a goal serves: the aims of a field of work, its usual measures, the programme's objectives; and what a breakdown holds."""

from enum import StrEnum
from typing import Literal

from smartlint.facts.fact import Fact
from smartlint.model import Frozen


class ServedAim(Fact):
    """Words that show which type of goal of a field it is, and which of the field's primary goals it serves.

    Attributes:
        profile: the profile that knows the field.
        kinds: names of the types of goal that the words show.
        aims: names of the primary goals that they show.
        plain: whether they say so plainly enough to stand as the reason for the goal.
    """

    type: Literal["served_aim"] = "served_aim"
    profile: str
    kinds: tuple[str, ...] = ()
    aims: tuple[str, ...] = ()
    plain: bool = False


class KnownMeasure(Fact):
    """Words that name something by which a field usually measures success. `ways`: names of the ways in the profile."""

    type: Literal["known_measure"] = "known_measure"
    profile: str
    ways: tuple[str, ...]


class SharedWord(Frozen):
    """What ties a word of a goal to an objective.

    Attributes:
        objective: the objective as it was given.
        word: the word in the objective.
        synonym: whether the profile ties the two, and they are not the same word.
        close: whether the goal takes up enough of this objective to count as serving it.
    """

    objective: str
    word: str
    synonym: bool = False
    close: bool = False


class ObjectiveMatch(Fact):
    """A word that the goal shares with objectives of the programme: which ones, and by which of their words."""

    type: Literal["objective_match"] = "objective_match"
    shared: tuple[SharedWord, ...]

    @property
    def close(self) -> bool:
        """Whether the goal takes up enough of one of these objectives to count as serving it."""
        return any(item.close for item in self.shared)


class LineKind(StrEnum):
    """What a line of a breakdown does."""

    EXPLAINS = "explains"
    EMPTY = "empty"
    QUESTION = "question"
    DEFINITION = "definition"


class BreakdownLine(Fact):
    """A line of the breakdown, as a whole: whether it explains its criterion, is empty, asks, or only defines."""

    type: Literal["breakdown_line"] = "breakdown_line"
    kind: LineKind
