"""Who is to do what: actors, actions, and the results they leave."""

from enum import StrEnum
from typing import Literal

from smartlint.facts.fact import Fact
from smartlint.model import Span


class ActorKind(StrEnum):
    """Who is to act."""

    WRITER = "writer"
    ROLE = "role"
    THIRD_PARTY = "third_party"
    NONE = "none"


class Actor(Fact):
    """Who is to act: the writer, a named role, a third party, or nobody (a passive without agent)."""

    type: Literal["actor"] = "actor"
    kind: ActorKind


class ActionClass(StrEnum):
    """What kind of doing a verb names."""

    CONCRETE = "concrete"
    ACHIEVEMENT = "achievement"
    CHANGE = "change"
    VAGUE = "vague"
    STATE = "state"
    MENTAL = "mental"
    AVOIDANCE = "avoidance"


class Mood(StrEnum):
    """How a clause is put."""

    COMMITMENT = "commitment"
    INTENTION = "intention"
    WISH = "wish"
    HEDGED = "hedged"
    PAST = "past"
    STATEMENT = "statement"
    QUESTION = "question"


class ObjectKind(StrEnum):
    """How much an object says about which thing is meant."""

    DEFINITE = "definite"
    GENERIC = "generic"
    COUNTED = "counted"
    ABSTRACT = "abstract"
    NONE = "none"


class Action(Fact):
    """What is to be done: a verb with its object. The span is the verb, the phrase the verb to the end of its object.

    Attributes:
        lemma: base form of the verb, with its particle ("follow up").
        kind: class of the verb.
        mood: how the clause is put.
        object: the words of the object, or None.
        object_lemma: base form of the object's head noun, or "".
        object_kind: whether the object is definite, generic, counted or abstract.
        modifiers: how many words narrow the object down.
        named: whether the object holds a proper name or an acronym.
        artefact: whether the object's head is a thing that is made, kept or passed.
        fuzzy: whether the object's head leaves open what the thing is ("initiative", "plan").
        ordinary: whether the verb names an everyday task in the actor's own hands.
        passive: whether the clause is a passive.
        negated: whether the verb is negated.
        actor: id of the `Actor`, or None where the verb is an imperative.
        sentence: index of the sentence, from 0.
        joined: how many times its sentence joins things by "and" or "or".
        qualities: how many adjectives its sentence has.
    """

    type: Literal["action"] = "action"
    lemma: str
    kind: ActionClass
    mood: Mood
    object: Span | None = None
    object_lemma: str = ""
    object_kind: ObjectKind = ObjectKind.NONE
    modifiers: int = 0
    named: bool = False
    artefact: bool = False
    fuzzy: bool = False
    ordinary: bool = False
    passive: bool = False
    negated: bool = False
    actor: str | None = None
    sentence: int = 0
    joined: int = 0
    qualities: int = 0


class Outcome(Fact):
    """A yes/no result that leaves a trace: a certificate passed, a handbook published, a client housed."""

    type: Literal["outcome"] = "outcome"
    definite: bool = True
