"""Why and how, and the words that weaken a goal or make it none."""

from enum import StrEnum
from typing import Literal

from smartlint.facts.fact import Fact


class Means(Fact):
    """How it will be done: by doing, through, using, with the help of; a named step or resource."""

    type: Literal["means"] = "means"


class Purpose(Fact):
    """Why: so that, in order to, to better serve, because."""

    type: Literal["purpose"] = "purpose"


class Beneficiary(Fact):
    """Whom it serves. `explicit`: named as the one it is for ("for my kids"); else shown by the object ("client files")."""

    type: Literal["beneficiary"] = "beneficiary"
    explicit: bool = False
    lemma: str = ""


class Problem(Fact):
    """A named problem that the goal fixes, or an outcome that speaks for itself: falls, absenteeism, HbA1c."""

    type: Literal["problem"] = "problem"


class Absolute(Fact):
    """An unbounded claim: all, never, 100 %, zero. `open`: over an open set, not a small finite one."""

    type: Literal["absolute"] = "absolute"
    open: bool = True


class Condition(Fact):
    """What an act has to be done without, in or at: without help, in under 30 minutes, in 4 of 5 tries.

    Attributes:
        kind: "without", "time" or "tries".
    """

    type: Literal["condition"] = "condition"
    kind: str


class Hedge(Fact):
    """Words that take the commitment back: try to, if possible, hopefully."""

    type: Literal["hedge"] = "hedge"


class VagueTerm(Fact):
    """A word that two readers read differently. `kind` groups them: quality, quantity, slogan, escape."""

    type: Literal["vague_term"] = "vague_term"
    kind: str


class Placeholder(Fact):
    """A gap somebody meant to fill: [X], TBD, ___, X%."""

    type: Literal["placeholder"] = "placeholder"


class Review(Fact):
    """How progress will be watched: a check-in, a review, a log."""

    type: Literal["review"] = "review"


class Name(Fact):
    """A proper name: of a person, a place, a product, a scale. `words`: how many words it has.

    The first word of a sentence is none, as every first word has a capital, nor is any word of a line that is set as a heading.
    """

    type: Literal["name"] = "name"
    words: int = 1


class Reference(Fact):
    """A pronoun that should point at something. `resolved`: whether the text says what before it."""

    type: Literal["reference"] = "reference"
    resolved: bool = False


class NonGoalKind(StrEnum):
    """Why a text is no goal."""

    HEADING = "heading"
    TOPIC = "topic"
    QUESTION = "question"
    STATEMENT = "statement"
    ADVICE = "advice"
    ACHIEVEMENT = "achievement"
    EMPTY = "empty"


class NonGoal(Fact):
    """The text aims at nothing: a heading, topic, question, fact, advice or past achievement. The span is what shows it."""

    type: Literal["non_goal"] = "non_goal"
    kind: NonGoalKind


class NotEnglish(Fact):
    """The text is in another language, as far as its letters and function words show."""

    type: Literal["not_english"] = "not_english"
