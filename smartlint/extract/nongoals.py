"""Whether a text aims at anything at all, or is a heading, question, fact, advice or past achievement."""

import re
from collections.abc import Iterator

from smartlint.extractor import Extractor, Source
from smartlint.facts import (
    Action,
    ActionClass,
    Actor,
    ActorKind,
    Deadline,
    Mood,
    NonGoal,
    NonGoalKind,
    Quantity,
    QuantityRole,
)
from smartlint.lexicon import words
from smartlint.words import Text

_AIMING = frozenset({Mood.COMMITMENT, Mood.INTENTION, Mood.WISH, Mood.HEDGED})
_ABOUT_GOALS = frozenset(
    {"goal", "objective", "okr", "criterion", "section", "page", "article", "chapter", "example", "tip"}
)
_POINTERS = frozenset({"it", "this", "that", "which", "who", "there", "they", "these", "what"})
_READER = frozenset({"you", "your", "please", "yourself"})
_WRITER = frozenset({"i", "we", "my", "our", "me", "us"})
_SETTING = frozenset({"set", "write", "define", "choose", "make", "keep", "break down", "review"})
_STANDING = frozenset(
    {"base", "commit", "compose", "consider", "dedicate", "design", "know", "locate", "call", "mean", "suppose"}
)
_SINGLED_OUT = frozenset({"each", "every", "all", "both"})
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
_SOUGHT = frozenset({QuantityRole.TARGET, QuantityRole.CHANGE, QuantityRole.FREQUENCY})
_LETTER = re.compile(r"\w")


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
    if (
        (actions
        and all(action.mood is Mood.QUESTION for action in actions))
        or (not actions and _QUESTION.search(text.text))
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
    if any(_aims(source, action) for action in actions) or _verbless_sentence(source, actions):
        return None
    return (NonGoalKind.ACHIEVEMENT if actions[0].mood is Mood.PAST else NonGoalKind.STATEMENT), place


def _wanted(text: Text) -> bool:
    """Whether the text begins with what is wanted: "Fewer falls", "No contact with the gang", but not "No record of visits"."""
    first = text.words[0].lower
    return first in _WANTED or (first == "no" and len(text.words) > 2 and text.words[2].lower != "of")


def _committed(actions: list[Action]) -> bool:
    return any(action.mood in _AIMING for action in actions)


def _aims(source: Source, action: Action) -> bool:
    """Whether the action is one that somebody is to do or reach."""
    text, subject = source.text, _subject(source, action)
    verb = text.word_at(action.span.start)
    if action.mood in _AIMING:
        if subject in _ABOUT_GOALS or subject in _READER:
            return False
        sure = verb in text.imperatives and action.kind is not ActionClass.STATE
        return bool(subject) or sure or not _heading(text)
    return action.mood is Mood.STATEMENT and _stated(source, action, subject, verb)


def _by_somebody(source: Source, action: Action) -> bool:
    """Whether a passive names its agent, as reports do: "is staffed by volunteers"."""
    return action.passive and any(a.id == action.actor and a.kind is not ActorKind.NONE for a in source.of(Actor))


def _stated(source: Source, action: Action, subject: str, verb: int) -> bool:
    """Whether a clause in the present states a result to reach: "the patient walks 50 metres", "all files are signed"."""
    text = source.text
    if not subject and (text.words[verb].tag == "VBG" or verb == text.sentences[action.sentence].start):
        return not _heading(text)
    if (
        not subject
        or subject in _ABOUT_GOALS
        or subject in _READER
        or subject in _POINTERS
        or _by_somebody(source, action)
    ):
        return False
    if _due(source, action) or (action.passive and action.lemma not in _STANDING):
        return True
    if action.kind in (ActionClass.STATE, ActionClass.MENTAL):
        return _reached(source, action, subject)
    if subject in _WRITER or action.kind in (ActionClass.ACHIEVEMENT, ActionClass.CHANGE):
        return True
    return subject in words("people", "served") or _singled_out(source, action) or not _described(source, action)


def _due(source: Source, action: Action) -> bool:
    """Whether the sentence of the action has an end that still lies ahead."""
    text = source.text
    return any(
        (fact.end is None or fact.end >= source.written)
        and text.words[text.word_at(fact.span.start)].sentence == action.sentence
        for fact in source.of(Deadline)
    )


def _reached(source: Source, action: Action, subject: str) -> bool:
    """Whether a clause of being says that something wanted is there: "users are able to ...", "every client has a plan"."""
    text = source.text
    if subject in _WRITER or action.lemma in ("need", "want", "lack") or action.negated:
        return False
    verb = text.word_at(action.span.start)
    if any(text.words[c].lower in words("verbs", "reached") for c in text.children[verb]):
        return True
    if action.lemma not in ("be", "have", "know", "understand"):
        return False
    denied = action.object is not None and text.words[text.word_at(action.object.start)].lower in ("no", "not", "still")
    return _singled_out(source, action) or not (denied or _heading(text) or _described(source, action))


def _singled_out(source: Source, action: Action) -> bool:
    """Whether the subject is "each team", "all files", "75 % of teammates": nobody states facts so."""
    text = source.text
    actor = next((a for a in source.of(Actor) if a.id == action.actor and a.kind is not ActorKind.NONE), None)
    place = actor.span if actor is not None else action.object
    if place is None:
        return False
    first = text.words[text.word_at(place.start)]
    return first.lower in _SINGLED_OUT or any(text.words[c].lower in _SINGLED_OUT for c in text.children[first.i])


def _described(source: Source, action: Action) -> bool:
    """Whether the subject is a thing with an article, as in descriptions; key results leave the article out."""
    text = source.text
    actor = next((a for a in source.of(Actor) if a.id == action.actor), None)
    verb = text.words[text.word_at(action.span.start)]
    if (
        actor is None
        or action.passive
        or verb.tag == "VBG"
        or "MD" in {text.words[c].tag for c in text.children[verb.i]}
    ):
        return True
    head = text.word_at(actor.span.end - 1)
    return any(text.words[c].dep in ("det", "poss") for c in text.children[head]) or text.words[head].tag == "PRP"


def _verbless_sentence(source: Source, actions: list[Action]) -> bool:
    """Whether a sentence without a verb sets a target."""
    text = source.text
    with_verb = {action.sentence for action in actions}
    targets = [*_targets(source), *source.of(Deadline)]
    return any(text.words[text.word_at(fact.span.start)].sentence not in with_verb for fact in targets)


def _targets(source: Source) -> list[Quantity]:
    return [fact for fact in source.of(Quantity) if fact.role in _SOUGHT]


def _subject(source: Source, action: Action) -> str:
    actor = next((a for a in source.of(Actor) if a.id == action.actor), None)
    if actor is None or actor.kind is ActorKind.NONE:
        return (
            ""
            if actor is None or action.object is None
            else source.text.words[source.text.word_at(action.object.start)].lemma
        )
    word = source.text.words[source.text.word_at(actor.span.end - 1)]
    return word.lower if word.lower in _READER else word.lemma.split("(")[0]


def _to_reader(source: Source) -> bool:
    """Whether somebody else is told what to do: "you" without "will", without a target and without a date."""
    found = {word.lower for word in source.text.words}
    if not found & _READER or found & _WRITER:
        return False
    return "please" in found or not ("will" in found or bool(_targets(source)) or bool(source.of(Deadline)))


def _how_to(source: Source, action: Action) -> bool:
    """Whether the imperative is about goals themselves: "set realistic goals"."""
    text = source.text
    imperative = text.word_at(action.span.start) in text.imperatives
    return (
        imperative
        and action.object_lemma == "goal"
        and action.lemma in _SETTING
        and not {word.lower for word in text.words} & _WRITER
    )


def _verbless(source: Source) -> tuple[NonGoalKind, int] | None:
    """A target without a verb is a goal: it has a number to reach, an end, or a word of wanting in front."""
    text = source.text
    first = text.words[0]
    place = text.root(text.sentences[0])
    if _NUMBERED.match(text.text) and _heading(text):
        return NonGoalKind.HEADING, place
    if bool(_targets(source)) or bool(source.of(Deadline)) or _wanted(text):
        return None
    if not _heading(text) and (first.tag == "VBG" or (first.tag != "DT" and _ends_reached(text))):
        return None
    return NonGoalKind.HEADING, place


def _ends_reached(text: Text) -> bool:
    return any(
        word.lower in words("verbs", "reached") and word.dep not in ("amod", "compound") for word in text.words[1:]
    )


def _heading(text: Text) -> bool:
    """Whether the text is set as a heading: no full stop, and capitals on all words that matter."""
    if text.text.rstrip()[-1:] in ".!;" or len(text.words) > 12:
        return False
    heavy = [word for word in text.words if word.text[:1].isalpha() and (len(word.text) > 3 or word.tag[0] in "NVJ")]
    if len(heavy) < 2:
        return False
    small = [word for word in heavy if word.text[0].islower()]
    return not small and heavy[0].lower not in words("verbs", "change")
