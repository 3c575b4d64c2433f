"""Facts said in few words, for testing checkers without a model."""

from typing import Any, TypeVar

from smartlint.facts import (
    Action,
    ActionClass,
    Fact,
    Mood,
    NonGoal,
    NonGoalKind,
    ObjectKind,
    Quantity,
    QuantityRole,
)
from smartlint.model import Span

F = TypeVar("F", bound=Fact)


def at(type_: type[F], text: str, words: str, /, **fields: Any) -> F:
    """The fact of that kind on the first place of `words` in `text`."""
    start = text.index(words)
    return type_.at(text, start, start + len(words), **fields)


def does(
    text: str,
    verb: str,
    object: str = "",
    *,
    kind: ActionClass = ActionClass.CONCRETE,
    mood: Mood = Mood.COMMITMENT,
    **fields: Any,
) -> Action:
    """An action: the verb as it stands in the text, and the words of its object."""
    start = text.index(verb)
    end = start + len(verb)
    found = text.index(object) if object else -1
    span = Span(start=found, end=found + len(object)) if object else None
    fields.setdefault("object_kind", ObjectKind.DEFINITE if object else ObjectKind.NONE)
    fields.setdefault("object_lemma", object.split()[-1].lower() if object else "")
    fields.setdefault("lemma", verb.lower())
    phrase = (min(start, found), max(end, found + len(object))) if object else (start, end)
    return Action.at(text, start, end, phrase=phrase, kind=kind, mood=mood, object=span, **fields)


def number(text: str, words: str, value: float, role: QuantityRole = QuantityRole.TARGET, **fields: Any) -> Quantity:
    """A quantity."""
    return at(Quantity, text, words, value=value, role=role, **fields)


def none(text: str, kind: NonGoalKind) -> NonGoal:
    """The whole text is no goal."""
    return NonGoal.at(text, 0, len(text), kind=kind)
