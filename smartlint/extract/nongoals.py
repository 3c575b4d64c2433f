"""Whether a text aims at anything at all, or is a heading, question, fact, advice or past achievement."""

import re
from collections.abc import Iterator

from smartlint.extract.advice import is_advice
from smartlint.extract.aims import AIMING, aims
from smartlint.extract.nominal import announced, assigned, names_indicator, settled, to_tick, verbless, wanted
from smartlint.extract.reporting import reports
from smartlint.extract.statements import is_heading, singled_out, targets_of
from smartlint.extractor import Extractor, Source
from smartlint.facts import (
    Action,
    ActionClass,
    Actor,
    ActorKind,
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

_QUESTION = re.compile(r"\?[\"'”’)\s]*$")
_LETTER = re.compile(r"[^\W\d_]")
_PLACE = re.compile(
    r"\s*(appendix|figure|page|session|slide|step|table|day)\s\d{1,3}(?:\sof\s\d{1,3})?\s?(?:$|[:.–—-](?:\s[^\d\s]{1,30}){1,5}$)",
    re.IGNORECASE,
)
"""Where in a text or a course something is, with a few words on what: "Figure 3: wait times", "Page 4 of 12"."""
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
    if is_advice(source, actions[0]):
        return NonGoalKind.ADVICE, place
    if _denied(text) or any(action.lemma == "say" and action.mood is Mood.PAST for action in actions):
        return NonGoalKind.STATEMENT, 0
    if _at_least(source) or settled(text, actions):
        return None
    if _narrative(source, actions):
        return NonGoalKind.STATEMENT, place
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
    if _placed(text, actions):
        return NonGoalKind.HEADING, 0
    if text.words[0].tag in ("WRB", "WP", "WDT") and text.text.rstrip()[-1] not in ".?!" and not _conditional(text, actions):
        return NonGoalKind.HEADING, 0
    return None


def _placed(text: Text, actions: list[Action]) -> bool:
    """Whether it names a place in a text or a course, but not what is to be done there: "step 2: call the bank"."""
    place = _PLACE.match(text.text)
    doing = any(text.word_at(action.span.start) for action in actions)
    return place is not None and not (doing and place[1].lower() in ("day", "session", "step"))


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
    if text.words[0].lower not in _CONDITIONS:
        return False
    comma = next((word.start for word in text.words if word.lower == ","), len(text.text))
    told = text.words[text.words[0].head].i
    return any(
        action.span.start > comma or (action.mood in AIMING and text.word_at(action.span.start) > told) for action in actions
    )


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


def _narrative(source: Source, actions: list[Action]) -> bool:
    """Whether several sentences only tell how things are: whoever has a goal commits to it in one of them at least."""
    if any(action.mood not in (Mood.STATEMENT, Mood.PAST) for action in actions):
        return False
    if _result_put(source, actions[0]):
        return False
    set_out = bool(targets_of(source)) or bool(source.of(Deadline)) or bool(source.of(Recurrence))
    return len({action.sentence for action in actions}) > 1 and not set_out and not _longed_for(source.text)


def _result_put(source: Source, action: Action) -> bool:
    """Whether a first sentence is put as results are: "client attends the group", "all staff are trained", "we mend it"."""
    if singled_out(source, action):
        return True
    text = source.text
    actor = next((a for a in source.of(Actor) if a.id == action.actor), None)
    if actor is None or actor.kind is ActorKind.NONE:
        return False
    head = text.words[text.word_at(actor.span.end - 1)]
    doing = action.kind is not ActionClass.STATE and text.words[text.word_at(action.span.start)].tag in ("VBP", "VBZ")
    return head.lemma in words("people", "served") or (doing and head.lower in ("i", "we"))


def _denied(text: Text) -> bool:
    """Whether it begins with what is not so: "not specific enough", but not "not be so tired", "not snacking at night"."""
    if text.words[0].lower != "not" or len(text.words) < 3:
        return text.words[0].lower == "not"
    return text.words[1].tag != "VB" and not (text.words[1].tag == "VBG" and text.words[2].lower not in ("or", "and"))


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


def _entry(text: Text) -> bool:
    """Whether the text is an entry about a goal, with its label: "Status: on track"."""
    label = _ENTRY.match(text.text)
    return label is not None and label[1].lower() in words("nongoals", "entry_labels")


def _complaining(text: Text) -> bool:
    """Whether the text, or what stands behind its topic, begins with what is wrong: "Lack of time", "Too many meetings"."""
    topic = next((word.i + 1 for word in text.words[:6] if word.lower == ":"), 0)
    return text.words[min(topic, len(text.words) - 1)].lower in words("nongoals", "wrong")


