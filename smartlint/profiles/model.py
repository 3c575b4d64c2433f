"""What a profile knows about a field of work: its types of goal, its primary goals, and how it measures success."""

from typing import Annotated, Self

from pydantic import ConfigDict, Field, StringConstraints, model_validator

from smartlint.model import Frozen
from smartlint.profiles.phrases import parse

Name = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$", max_length=60)]
Line = Annotated[str, StringConstraints(min_length=1, max_length=300, pattern=r"^[^\x00-\x1f\x7f-\x9f\u2028-\u202e]+$")]
"""Text that is shown: one line without control characters."""

Range = tuple[Annotated[int, Field(ge=1)], Annotated[int, Field(ge=1)]]


def _hyphens(name: str) -> str:
    return name.replace("_", "-")


class Part(Frozen):
    """Base of what stands in a profile: keys are written with hyphens."""

    model_config = ConfigDict(frozen=True, extra="forbid", alias_generator=_hyphens, populate_by_name=True)


class Topic(Part):
    """Something a goal can be about, and the words that show it.

    Attributes:
        name: what reports call it.
        title: what people read.
        about: one line that says what belongs to it.
        plain: phrases that show it, and say so plainly enough to stand as the reason for a goal.
        shows: phrases that show it.
        in_company: phrases that show it only beside a word of the profile's `company`, or people it serves.
    """

    name: Name
    title: Line
    about: Line
    plain: tuple[Line, ...] = ()
    shows: tuple[Line, ...] = ()
    in_company: tuple[Line, ...] = ()


class Kind(Topic):
    """A type of goal.

    Attributes:
        over: the types that give way to this one where the words show both.
        otherwise: phrases that show it where no other phrase shows any type; of several types the last in the file wins.
        serves: the primary goals that every goal of this type serves.
        months: between how many months, from the first to the last number, its goals mostly run.
        labels: what stands in front of a goal of this type ("KR", with or without a number), in any case; it decides.
        spares: codes or names of checkers that ask for what a goal of this type does without; they do not run for it.
    """

    over: tuple[Name, ...] = ()
    otherwise: tuple[Line, ...] = ()
    serves: tuple[Name, ...] = ()
    months: Range | None = None
    labels: tuple[Line, ...] = ()
    spares: tuple[Line, ...] = ()


class Suggestion(Part):
    """A measure to suggest.

    Attributes:
        text: the measure, with a `[placeholder]` wherever a number belongs.
        serves: types of goal and primary goals that it fits.
    """

    text: Line
    serves: tuple[Name, ...] = ()

    @model_validator(mode="after")
    def _invents_nothing(self) -> Self:
        if any(character.isdigit() for character in self.text) or "[" not in self.text:
            raise ValueError(f"{self.text!r} suggests a number of its own; write a [placeholder] instead")
        return self


class Way(Part):
    """A way in which the field measures success.

    Attributes:
        name: what reports call it.
        title: what people read.
        shows: phrases that name it in a goal.
        measures: measures to suggest.
    """

    name: Name
    title: Line
    shows: tuple[Line, ...] = ()
    measures: tuple[Suggestion, ...] = ()


class Profile(Part):
    """A field of work.

    Attributes:
        name: how a configuration chooses it.
        title: what people read.
        about: one line that says whose goals it is for.
        groups: words that phrases name together, as `{served}`; "served" holds the people the field serves.
        company: words of the field, beside which an ambiguous phrase counts.
        kinds: the types of goal.
        parts: whether the types are parts of which one goal should have several; then all that show are told.
        sub_goals: how many goals, from the first to the last number, usually stand under one in a document.
        aims: the primary goals.
        ways: the ways of measuring success.
        units: what is counted, for hints.
        synonyms: groups of words that mean the same to the field, for comparing a goal with objectives.
    """

    name: Name
    title: Line
    about: Line
    groups: dict[Name, tuple[Line, ...]] = Field(default={})
    company: tuple[Line, ...] = ()
    kinds: tuple[Kind, ...] = ()
    parts: bool = False
    sub_goals: Range | None = None
    aims: tuple[Topic, ...] = ()
    ways: tuple[Way, ...] = ()
    units: tuple[Line, ...] = ()
    synonyms: tuple[tuple[Line, ...], ...] = ()

    @property
    def words(self) -> dict[str, frozenset[str]]:
        """The words of each group in lower case."""
        return {name: frozenset(word.lower() for word in group) for name, group in self.groups.items()}

    @model_validator(mode="after")
    def _fits_together(self) -> Self:
        names = [item.name for item in (*self.kinds, *self.aims)]
        if twice := sorted({name for name in names if names.count(name) > 1}):
            raise ValueError(f"two types of goal or primary goals are called {', '.join(twice)}")
        known = set(names)
        for kind in self.kinds:
            if unknown := sorted({*kind.over} - {other.name for other in self.kinds}):
                raise ValueError(f"{kind.name}: over names no type of goal: {', '.join(unknown)}")
            if unknown := sorted({*kind.serves} - {aim.name for aim in self.aims}):
                raise ValueError(f"{kind.name}: serves names no primary goal: {', '.join(unknown)}")
            if kind.months and kind.months[0] > kind.months[1]:
                raise ValueError(f"{kind.name}: months go from the fewer to the more")
        if self.sub_goals and self.sub_goals[0] > self.sub_goals[1]:
            raise ValueError("sub-goals go from the fewer to the more")
        for way in self.ways:
            for measure in way.measures:
                if unknown := sorted({*measure.serves} - known):
                    raise ValueError(
                        f"{way.name}: a measure serves {', '.join(unknown)}, which the profile does not have"
                    )
        return self

    @model_validator(mode="after")
    def _phrases_parse(self) -> Self:
        for item in (*self.kinds, *self.aims):
            for phrase in (*item.plain, *item.shows, *item.in_company):
                parse(phrase, self.words)
        for phrase in (phrase for kind in self.kinds for phrase in kind.otherwise):
            parse(phrase, self.words)
        for phrase in (*self.company, *(phrase for way in self.ways for phrase in way.shows)):
            parse(phrase, self.words)
        return self
