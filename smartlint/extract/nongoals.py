"""Whether a text aims at anything at all, or is a heading, question, fact, advice or past achievement."""

import re
from collections.abc import Iterator

from smartlint.extract.aims import AIMING, READER, WRITER, aims, is_heading, targets_of
from smartlint.extractor import Extractor, Source
from smartlint.facts import (
    Action,
    Actor,
    Deadline,
    Mood,
    NonGoal,
    NonGoalKind,
    Quantity,
)
from smartlint.lexicon import words
from smartlint.words import Text

_SETTING = frozenset({"set", "write", "define", "choose", "make", "keep", "break down", "review"})
_WANTED = frozenset(
    {
        "better",
        "fewer",
        "less",
        "more",
        "zero",
        "faster",
        "higher",
        "lower",
        "improved",
        "reduced",
        "increased",
        "stronger",
        "healthier",
        "cleaner",
        "safer",
        "shorter",
        "smaller",
        "bigger",
        "happier",
    }
)
_NUMBERED = re.compile(
    r"\s*(?:appendix|area|chapter|competency|domain|figure|lesson|level|module|page|part|phase|pillar|section"
    r"|standard|strand|table|theme|topic|unit|\d+[A-Z])\s{0,3}\d{0,3}(?:\.\d{1,3}){0,3}\s{0,2}[:.–—-]",
    re.IGNORECASE,
)
_QUESTION = re.compile(r"\?[\"'”’)\s]*$")
_LETTER = re.compile(r"[^\W_]")


class NonGoals(Extractor):
    """Finds out that a text is no goal, and why not."""

    name = "non-goals"
    needs = (Actor, Action, Quantity, Deadline)
    gives = (NonGoal,)

    def extract(self, source: Source) -> Iterator[NonGoal]:
        """One fact, or nothing where the text aims at something."""
        text = source.text
        if text.part != "statement":
            return
        if not text.words or not _LETTER.search(text.text):
            yield NonGoal.at(text.text, 0, len(text.text), kind=NonGoalKind.EMPTY)
            return
        found = _kind(source)
        if found is not None:
            kind, place = found
            yield source.fact(NonGoal, place, place, kind=kind, clause=None)


def _kind(source: Source) -> tuple[NonGoalKind, int] | None:
    text = source.text
    actions = source.of(Action)
    if (actions and all(action.mood is Mood.QUESTION for action in actions)) or (
        not actions and _QUESTION.search(text.text)
    ):
        return NonGoalKind.QUESTION, len(text.words) - 1
    if text.words[0].tag in ("WRB", "WP", "WDT") and text.text.rstrip()[-1] not in ".?!":
        return NonGoalKind.HEADING, 0
    if not actions or (_wanted(text) and not _committed(actions)):
        return _verbless(source)
    place = text.word_at(actions[0].span.start)
    if _to_reader(source) or _how_to(source, actions[0]):
        return NonGoalKind.ADVICE, place
    if text.words[0].lower == "not" or any(action.lemma == "say" and action.mood is Mood.PAST for action in actions):
        return NonGoalKind.STATEMENT, 0
    if any(aims(source, action) for action in actions) or _verbless_sentence(source, actions):
        return None
    return (NonGoalKind.ACHIEVEMENT if actions[0].mood is Mood.PAST else NonGoalKind.STATEMENT), place


def _wanted(text: Text) -> bool:
    """Whether the text begins with what is wanted: "Fewer falls", "No contact with the gang", but not "No record of visits"."""
    first = text.words[0].lower
    return first in _WANTED or (first == "no" and len(text.words) > 2 and text.words[2].lower != "of")


def _committed(actions: list[Action]) -> bool:
    return any(action.mood in AIMING for action in actions)


def _verbless_sentence(source: Source, actions: list[Action]) -> bool:
    """Whether a sentence without a verb sets a target."""
    text = source.text
    with_verb = {action.sentence for action in actions}
    targets = [*targets_of(source), *source.of(Deadline)]
    return any(text.words[text.word_at(fact.span.start)].sentence not in with_verb for fact in targets)


def _to_reader(source: Source) -> bool:
    """Whether somebody else is told what to do: "you" without "will", without a target and without a date."""
    found = {word.lower for word in source.text.words}
    if not found & READER or found & WRITER:
        return False
    return "please" in found or not ("will" in found or bool(targets_of(source)) or bool(source.of(Deadline)))


def _how_to(source: Source, action: Action) -> bool:
    """Whether the imperative is about goals themselves: "set realistic goals"."""
    text = source.text
    imperative = text.word_at(action.span.start) in text.imperatives
    return (
        imperative
        and action.object_lemma == "goal"
        and action.lemma in _SETTING
        and not {word.lower for word in text.words} & WRITER
    )


def _verbless(source: Source) -> tuple[NonGoalKind, int] | None:
    """A target without a verb is a goal: it has a number to reach, an end, or a word of wanting in front."""
    text = source.text
    first = text.words[0]
    place = text.root(text.sentences[0])
    if _NUMBERED.match(text.text) and is_heading(text):
        return NonGoalKind.HEADING, place
    if bool(targets_of(source)) or bool(source.of(Deadline)) or _wanted(text):
        return None
    if not is_heading(text) and (first.tag == "VBG" or (first.tag != "DT" and _ends_reached(text))):
        return None
    return NonGoalKind.HEADING, place


def _ends_reached(text: Text) -> bool:
    return any(
        word.lower in words("verbs", "reached") and word.dep not in ("amod", "compound") for word in text.words[1:]
    )
