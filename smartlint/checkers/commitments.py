"""What checkers ask of the actions of a goal: which are commitments, and which belong together."""

from functools import lru_cache

from smartlint.checker import Goal
from smartlint.facts import Action, Mood, NonGoal, NonGoalKind

COMMITTED = frozenset({Mood.COMMITMENT, Mood.INTENTION, Mood.WISH, Mood.HEDGED})
"""The moods in which somebody is to do something."""

_TOPICS = frozenset({NonGoalKind.HEADING, NonGoalKind.TOPIC})
_POINTING = frozenset({"this", "that", "these", "those", "it"})
_COMMON = frozenset({"with", "from", "that", "this", "their", "will", "each", "every", "more", "them", "they", "have"})


@lru_cache(maxsize=8)
def commitments(goal: Goal) -> tuple[Action, ...]:
    """The actions that somebody is to do: committed ones, else those that a clause in the present states."""
    actions = goal.facts.of(Action)
    committed = tuple(action for action in actions if action.mood in COMMITTED)
    own = tuple(action for action in committed if not _explains(goal, action))
    return own or committed or tuple(action for action in actions if action.mood is Mood.STATEMENT)


def is_topic(goal: Goal) -> bool:
    """Whether the text only names what it is about: a heading or a topic; an achievement does say what was reached."""
    return any(fact.kind in _TOPICS for fact in goal.facts.of(NonGoal))


def _explains(goal: Goal, action: Action) -> bool:
    """Whether a later sentence tells what the first one leads to: "this will help me", "that may include"."""
    actor = goal.facts.get(action.actor) if action.sentence else None
    return actor is not None and actor.text.lower() in _POINTING


def related(goal: Goal, one: Action, other: Action) -> bool:
    """Whether two actions share a verb, a content word of their sentences, or point at each other by a pronoun."""
    if one.lemma == other.lemma or other.object is None or one.object is None:
        return True
    first, second = _content(goal, one), _content(goal, other)
    return bool(first & second) or bool({"it", "this", "these", "them", "that"} & set(_around(goal, other)))


def _around(goal: Goal, action: Action) -> list[str]:
    start = max((goal.text.rfind(mark, 0, action.span.start) for mark in ".!?;\n"), default=-1) + 1
    ends = [at for mark in ".!?;\n" if (at := goal.text.find(mark, action.span.end)) >= 0]
    return [word.strip(",:()\"'“”’").lower() for word in goal.text[start : min(ends, default=len(goal.text))].split()]


def _content(goal: Goal, action: Action) -> set[str]:
    # Five letters stand for the stem, so that "visits" and "visiting" meet.
    return {word[:5] for word in _around(goal, action) if len(word) > 3 and word not in _COMMON}
