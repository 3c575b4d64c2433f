"""Plainly modest tasks: what a person can do alone, with little, and is sure to be able to do."""


from smartlint.checker import Goal
from smartlint.checkers.commitments import commitments
from smartlint.checkers.signs import SMALL_UNITS
from smartlint.facts import (
    Action,
    ActionClass,
    Actor,
    ActorKind,
    Beneficiary,
    Condition,
    Deadline,
    Measure,
    Mood,
    ObjectKind,
    Problem,
    Purpose,
    Quantity,
    QuantityRole,
    Recurrence,
    VagueTerm,
)
from smartlint.lexicon import words

_LARGE = frozenset({"%", "$", "€", "£"})
_DEFINITE = frozenset({"the", "my", "our", "his", "her", "their", "this", "these", "those", "a", "an", "one"})
_STEADY = frozenset({"regular", "regularly"})
_PURSE = 1000
"""The largest sum of money that is plainly a modest one to lay by, in whole units of its currency."""
_DEGREES = frozenset({"more", "less", "lot", "bit"})
_DOING = frozenset({ActionClass.CONCRETE, ActionClass.ACHIEVEMENT})
_SIZED = frozenset({"lose", "save"})
_MAKING = frozenset({"create", "draft", "design", "prepare", "set up", "build"})
_COUNTED = frozenset({QuantityRole.TARGET, QuantityRole.SCOPE, QuantityRole.FREQUENCY})


def modest_tasks(goal: Goal, *, few: int, modest: int) -> tuple[Action, ...]:
    """The commitments, where all are plainly modest: ordinary tasks of a size up to `modest`, or few of anything.

    Args:
        goal: the goal.
        few: the largest count that makes any act a modest one.
        modest: the largest count that still makes an ordinary task or a habit a modest one.
    """
    actions = commitments(goal)
    if not actions or len(actions) > 3 or _loose(goal, actions) or goal.facts.of(Condition):
        return ()
    if any(_entire(goal, action) or _left_to_others(goal, action) for action in actions):
        return ()
    sized = [fact for fact in goal.facts.of(Quantity) if fact.role in _COUNTED and fact.unit not in SMALL_UNITS]
    if any(fact.unit in _LARGE and not _saved(fact, actions) for fact in sized):
        return ()
    counts = [fact.value or fact.high or 0 for fact in sized if fact.unit not in _LARGE]
    return actions if _within(goal, actions, sized, max(counts, default=0), few, modest) else ()


def _within(goal: Goal, actions: tuple[Action, ...], sized: list[Quantity], most: float, few: int, modest: int) -> bool:
    """Whether the largest count is a modest one for what is to be done."""
    own = all(_is_own(action) for action in actions)
    if own and any(measure.rate for measure in goal.facts.of(Measure)):  # "60 calls (5 a week)": it says its pace
        return True
    if any(action.lemma in _SIZED for action in actions):
        modest //= 2
    if all(action.lemma in words("tasks", "leisure") for action in actions):
        modest *= 2
    if all(_task(goal, action) and (sized or action.lemma not in _SIZED) for action in actions):
        return most <= modest
    habit = any(fact.role is QuantityRole.FREQUENCY for fact in sized)
    return own and (0 < most <= few or (habit and most <= modest))


def _is_own(action: Action) -> bool:
    if action.lemma in words("tasks", "granted"):
        return False
    return action.kind in _DOING or action.lemma in words("tasks", "joining")


def _saved(fact: Quantity, actions: tuple[Action, ...]) -> bool:
    """Whether the sum is one that a person lays by: "save 400 euros"."""
    if fact.unit == "%" or (fact.value or 0) > _PURSE:
        return False
    return all(action.lemma in words("tasks", "laying_by") for action in actions)


def _left_to_others(goal: Goal, action: Action) -> bool:
    """Whether somebody other than the writer, or the person it is about, does it: a report of others, or a wound that heals."""
    actor = goal.facts.get(action.actor)
    if not isinstance(actor, Actor) or actor.kind is ActorKind.WRITER:
        return False
    if action.mood is Mood.STATEMENT and not any(one.span.overlaps(actor.span) for one in goal.facts.of(Beneficiary)):
        return True
    problem = any(one.span.overlaps(actor.span) for one in goal.facts.of(Problem))
    return problem and not any(one.span.overlaps(actor.span) for one in goal.facts.of(Beneficiary))


def _task(goal: Goal, action: Action) -> bool:
    if action.lemma in words("tasks", "series") and not goal.facts.of(Deadline) and _is_bare_plural(goal, action):
        return False
    if action.lemma in _MAKING and action.artefact and action.modifiers > 0:
        return True
    if action.lemma in words("tasks", "finishing"):
        return _is_study(goal, action)
    if action.lemma == "get" and " through " in action.phrase.of(goal.text):
        return _is_study(goal, action)
    if action.lemma in words("tasks", "reporting") and goal.facts.of(Recurrence):
        return True
    if action.actor and action.lemma in words("tasks", "saying"):
        return True
    if action.lemma in words("tasks", "fetching") and action.object_lemma in words("tasks", "errands"):
        return True
    if action.lemma in words("tasks", "larger"):
        return False
    if action.object_lemma in words("tasks", "vast") and action.lemma not in words("tasks", "moving"):
        return False
    return action.ordinary and action.object_kind is not ObjectKind.ABSTRACT


def _is_study(goal: Goal, action: Action) -> bool:
    """Whether what is finished is a course or one's own paperwork, not a product or a case."""
    if action.object is None:
        return True
    phrase = action.phrase.of(goal.text).lower()
    found = [word.strip(",.()") for word in (*phrase.split(), *phrase.replace("-", " ").split())]
    return not words("nouns", "study").isdisjoint((*found, *(word.removesuffix("s") for word in found)))


def _is_bare_plural(goal: Goal, action: Action) -> bool:
    """Whether any number of a thing is to be made: "publish fact sheets"."""
    if action.object is None or action.object_kind is ObjectKind.COUNTED:
        return False
    found = action.object.of(goal.text).lower().split()
    return f"{action.object_lemma}s" in (word.strip(",.") for word in found) and found[0] not in _DEFINITE


def _entire(goal: Goal, action: Action) -> bool:
    """Whether the thing is to be done in its full breadth: "document the full playbook", "a comprehensive audit"."""
    return action.object is not None and not words("tasks", "broad").isdisjoint(
        action.object.of(goal.text).lower().split()
    )


def _loose(goal: Goal, actions: tuple[Action, ...]) -> bool:
    """Whether a word of degree leaves the scale open: "exercise more", "write better"; "bake more bread" stays a small thing."""
    reasons = goal.facts.of(Purpose)
    kinds = {
        term.kind
        for term in goal.facts.of(VagueTerm)
        if term.text.lower() not in _STEADY and not any(term.span.overlaps(reason.span) for reason in reasons)
    }
    small = all(
        _task(goal, action) and action.object is not None and action.object_lemma not in _DEGREES for action in actions
    )
    return "quality" in kinds or ("quantity" in kinds and not small)
