"""Whether a text aims at anything at all, or is a heading, question, fact, advice or past achievement."""

import re
from collections.abc import Iterator

from smartlint.extract.aims import AIMING, READER, WRITER, aims
from smartlint.extract.nominal import announced, assigned, names_indicator, settled, to_tick, verbless, wanted
from smartlint.extract.reporting import reports
from smartlint.extract.statements import is_heading, targets_of
from smartlint.extractor import Extractor, Source
from smartlint.facts import (
    Action,
    Actor,
    Comparator,
    Deadline,
    Fact,
    Mood,
    NonGoal,
    NonGoalKind,
    Quantity,
    Recurrence,
)
from smartlint.lexicon import words
from smartlint.words import Text

_SETTING = frozenset({"set", "write", "define", "choose", "make", "keep", "break down", "review"})
_PARTS = frozenset({"deadline", "milestone", "objective", "priority", "target"})
_BARE = 4
"""How many words, with the full stop, an imperative about a part of goals has that is no task of its own."""
_QUESTION = re.compile(r"\?[\"'”’)\s]*$")
_LETTER = re.compile(r"[^\W\d_]")
_PLEASING = frozenset({"nice", "good", "great", "lovely", "wonderful", "fun", "amazing", "brilliant"})
_CONDITIONS = frozenset({"when", "whenever", "where", "wherever"})
_ENTRY = re.compile(r"\s*([A-Za-z]+(?:[ _][A-Za-z]+)?)(?:\stowards?\s[a-z ]{1,40})?\s?:\s")


class NonGoals(Extractor):
    """Finds out that a text is no goal, and why not."""

    name = "non-goals"
    needs = (Actor, Action, Quantity, Deadline, Recurrence)
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
    text, actions = source.text, _outside_brackets(source)
    if (told := _told(source, actions)) is not None:
        return told
    if assigned(text) or to_tick(text):
        return None
    if names_indicator(source):
        return NonGoalKind.TOPIC, 0
    if not actions or (wanted(text) and not _committed(actions)):
        return verbless(source)
    place = text.word_at(actions[0].span.start)
    if _to_reader(source) or _how_to(source, actions[0]) or _steering(source, actions[0]):
        return NonGoalKind.ADVICE, place
    if _denied(text) or any(action.lemma == "say" and action.mood is Mood.PAST for action in actions):
        return NonGoalKind.STATEMENT, 0
    if _at_least(source) or settled(text, actions):
        return None
    if any(aims(source, action) for action in actions) or _verbless_sentence(source, actions) or _longed_for(text):
        return None
    if announced(text) or _without_subject(source, actions) or (text.words[0].lower == "to" and len(text.words) > 2):
        return None
    past = actions[0].mood is Mood.PAST or (place == 0 and text.words[0].tag in ("VBN", "VBD"))
    return (NonGoalKind.ACHIEVEMENT if past else NonGoalKind.STATEMENT), place


def _told(source: Source, actions: list[Action]) -> tuple[NonGoalKind, int] | None:
    """What is plain from the first words or the form: an entry, a complaint, a report, a question, a title."""
    text = source.text
    if _entry(text) or (_complaining(text) and not (actions and actions[0].mood is Mood.COMMITMENT)):
        return NonGoalKind.STATEMENT, 0
    if reports(source, actions):
        past = bool(actions) and actions[0].mood is Mood.PAST
        return (NonGoalKind.ACHIEVEMENT if past else NonGoalKind.STATEMENT), 0
    if (actions and all(action.mood is Mood.QUESTION for action in actions)) or (
        not actions and _QUESTION.search(text.text)
    ):
        return NonGoalKind.QUESTION, len(text.words) - 1
    if text.words[0].tag in ("WRB", "WP", "WDT") and text.text.rstrip()[-1] not in ".?!" and not _conditional(text, actions):
        return NonGoalKind.HEADING, 0
    return None


def _outside_brackets(source: Source) -> list[Action]:
    """The actions that are no mere remark, like "(was 51)"; all of them where nothing outside sets a target by itself."""
    text, actions = source.text.text, source.of(Action)
    if "(" not in text:
        return actions

    def outside(fact: Fact) -> bool:
        return text.count("(", 0, fact.span.start) <= text.count(")", 0, fact.span.start)

    found = [action for action in actions if outside(action)]
    if found or any(outside(fact) for fact in targets_of(source)):
        return found
    return [action for action in actions if action.mood is not Mood.PAST]


def _conditional(text: Text, actions: list[Action]) -> bool:
    """Whether what begins as a title does is a condition, and the goal follows: "when given a map, she finds the way"."""
    comma = next((word.start for word in text.words if word.lower == ","), len(text.text))
    return text.words[0].lower in _CONDITIONS and any(action.span.start > comma for action in actions)


def _committed(actions: list[Action]) -> bool:
    return any(action.mood in AIMING for action in actions)


def _verbless_sentence(source: Source, actions: list[Action]) -> bool:
    """Whether a sentence without a verb sets a target."""
    text = source.text
    with_verb = {action.sentence for action in actions}
    targets = [*targets_of(source), *source.of(Deadline)]
    return any(text.words[text.word_at(fact.span.start)].sentence not in with_verb for fact in targets)


def _without_subject(source: Source, actions: list[Action]) -> bool:
    """Whether nobody does anything, and a number or rhythm is to be reached: "up and dressed on four days of five"."""
    if any(action.actor is not None for action in actions) or actions[0].mood is Mood.PAST or is_heading(source.text):
        return False
    return bool(targets_of(source)) or bool(source.of(Recurrence))


def _denied(text: Text) -> bool:
    """Whether it begins with what is not so: "not specific enough", but not "not be so tired"."""
    return text.words[0].lower == "not" and not (len(text.words) > 1 and text.words[1].tag == "VB")


def _at_least(source: Source) -> bool:
    """Whether the text begins with how many it must be: "at least 65 of 80 families show a gain"."""
    return any(
        fact.phrase.start < 3 and fact.comparator in (Comparator.GE, Comparator.GT, Comparator.LE, Comparator.LT)
        for fact in targets_of(source)
    )


def _longed_for(text: Text) -> bool:
    """Whether the writer says somewhere that it is wanted: "knots are something I would love to learn"."""
    for word in text.words:
        if word.lemma not in ("like", "love", "want", "be"):
            continue
        below = {text.words[c].lower for c in text.children[word.i]}
        by = {"it"} if word.lemma == "be" and below & _PLEASING else {"i", "we"}
        if below & {"would", "'d", "’d"} and below & by and (word.lemma != "be" or "it" in by):
            return True
    return False


def _to_reader(source: Source) -> bool:
    """Whether somebody else is told what to do: "you" without "will", without a target and without a date."""
    text = source.text.text
    found = {word.lower for word in source.text.words}
    if not found & READER or found & WRITER or (text.count('"') > 1 and _quoted(source.text)):
        return False
    dated = any(not set(fact.text.lower().split()) & READER for fact in source.of(Deadline))
    return "please" in found or not ("will" in found or bool(targets_of(source)) or dated)


def _quoted(text: Text) -> bool:
    """Whether the reader is named only between quotation marks: close "bring your own key"."""
    return all(text.text.count('"', 0, word.start) % 2 for word in text.words if word.lower in READER)


def _entry(text: Text) -> bool:
    """Whether the text is an entry about a goal, with its label: "Status: on track"."""
    label = _ENTRY.match(text.text)
    return label is not None and label[1].lower() in words("nongoals", "entry_labels")


def _complaining(text: Text) -> bool:
    """Whether the text, or what stands behind its topic, begins with what is wrong: "Lack of time", "Too many meetings"."""
    topic = next((word.i + 1 for word in text.words[:6] if word.lower == ":"), 0)
    return text.words[min(topic, len(text.words) - 1)].lower in words("nongoals", "wrong")


def _steering(source: Source, action: Action) -> bool:
    """Whether an imperative steers the reader of a text: "see the appendix"; with a target or an end it is a plan."""
    text, first = source.text, source.text.words[0]
    if bool(targets_of(source)) or bool(source.of(Deadline)) or bool(source.of(Recurrence)):  # such an entry is a plan
        return False
    calling = first.lower in words("nongoals", "calling") and len(text.words) > 1 and text.words[1].lower == "us"
    # "Avoid falls" is a goal, "avoid using jargon" and "avoid it" are no goals.
    spared = first.lower == "avoid" and len(text.words) > 1 and text.words[1].tag[:2] in ("NN", "JJ")
    if calling or (first.lower in words("nongoals", "steering") and first.tag[0] in "VN" and not spared):
        return True
    return (
        first.i in text.imperatives
        and text.word_at(action.span.start) == first.i
        and first.lower in words("nongoals", "pointing")
        and any(
            word.lower in words("nongoals", "pointed") or word.lemma in words("nongoals", "about") for word in text.words[1:6]
        )
    )


def _how_to(source: Source, action: Action) -> bool:
    """Whether the imperative is about goals themselves: "set realistic goals"."""
    text = source.text
    imperative = text.word_at(action.span.start) in text.imperatives
    return (
        imperative
        and (action.object_lemma == "goal" or (action.object_lemma in _PARTS and len(text.words) <= _BARE))
        and action.lemma in _SETTING
        and not {word.lower for word in text.words} & WRITER
    )
