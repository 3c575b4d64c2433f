"""Whether a clause says that something is to be done or reached, whatever its tense."""

from itertools import pairwise

from smartlint.extract.statements import (
    READER,
    WRITER,
    compared,
    described,
    is_heading,
    listed,
    singled_out,
    targets_of,
)
from smartlint.extract.states import LACKING, aspired, reached
from smartlint.extractor import Source
from smartlint.facts import Action, ActionClass, Actor, ActorKind, Deadline, Mood, Quantity, QuantityRole
from smartlint.lexicon import words
from smartlint.words import Text

AIMING = frozenset({Mood.COMMITMENT, Mood.INTENTION, Mood.WISH, Mood.HEDGED})
_POINTERS = frozenset({"it", "this", "that", "which", "who", "there", "they", "these", "what"})
_AIMS = frozenset({"aim", "ambition", "goal", "objective", "plan", "target"})
_PEOPLE = ("served", "occupations", "charities", "organised")
_BETTERING = frozenset({"enhance", "expand", "improve", "modernise", "modernize", "strengthen", "upgrade"})
_BY_ITSELF = frozenset({"decline", "double", "drop", "jump", "quadruple", "stabilise", "stabilize", "triple"})
"""Verbs of change that nobody need cause: their past tense tells what happened."""
_SELDOM_NOUNS = frozenset({"find", "finish", "join", "save", "win"})
"""Verbs that could be nouns, but hardly ever open a title as such."""


def aims(source: Source, action: Action) -> bool:
    """Whether the action is one that somebody is to do or reach."""
    text, subject = source.text, _subject(source, action)
    verb = text.word_at(action.span.start)
    if action.mood in AIMING:
        advised = _of_reader(source, action, subject) or _advised(source, action, subject, verb)
        if subject in words("nongoals", "about") or advised:
            return False
        sure = verb in text.imperatives and (action.kind is not ActionClass.STATE or action.lemma in ("be", "become"))
        if sure and action.kind is ActionClass.CONCRETE and action.lemma in words("nouns", "also_verb") - _SELDOM_NOUNS:
            sure = action.object is None or text.words[text.word_at(action.object.start)].tag in ("DT", "CD", "PRP$")
        return bool(subject) or sure or not is_heading(text) or bool(targets_of(source))
    if action.mood is Mood.PAST:
        if _due(source, action, "by") and bool(subject) and bool(targets_of(source)):
            return True
        return _accomplished(source, action, subject, verb)
    return action.mood is Mood.STATEMENT and _stated(source, action, subject, verb)


def _accomplished(source: Source, action: Action, subject: str, verb: int) -> bool:
    """Whether a perfect or a participle states a result to reach: "three clients have signed a lease", "docs published"."""
    text = source.text
    if not subject or subject in WRITER or subject in _POINTERS:
        return False
    below = [text.words[c] for c in text.children[verb]]
    if any(word.lower in ("have", "has") for word in below):
        if action.passive and not _by_somebody(source, action):
            return True
        changed = action.kind is ActionClass.CHANGE or any(fact.role is QuantityRole.CHANGE for fact in targets_of(source))
        if changed and not action.passive and not _due(source, action):  # "waste has come down 9 %"
            return False
        done = bool(targets_of(source)) or action.kind is ActionClass.ACHIEVEMENT
        return done and (singled_out(source, action) or not described(source, action))
    # A participle that lost its "is" has neither an object nor an auxiliary.
    bare = not any(word.dep in ("dobj", "aux", "auxpass") for word in below)
    led = any(word.lower in ("to", "below", "above") for word in below)
    if action.lemma in words("nongoals", "telling"):  # "residents complained"
        return False
    led = led or (listed(text) and _in_a_share(text, verb))
    reached = action.kind is ActionClass.ACHIEVEMENT or led or _counted(source, action) or _several(source, action)
    reached = reached or _bettered(source, action, verb)
    return bare and not described(source, action) and reached and action.kind is not ActionClass.STATE


def _advised(source: Source, action: Action, subject: str, verb: int) -> bool:
    """Whether it says how plans are to be written: "each outcome should name a behaviour", but not "outcomes should improve"."""
    should = any(source.text.words[c].lower == "should" for c in source.text.children[verb])
    moves = action.kind in (ActionClass.ACHIEVEMENT, ActionClass.CHANGE, ActionClass.VAGUE)
    return should and subject in words("nongoals", "titles") and not moves and not targets_of(source)


def _of_reader(source: Source, action: Action, subject: str) -> bool:
    """Whether the reader is spoken to: "you should plan", "your manager will ask"; what "you will" do or count is a goal."""
    text = source.text
    if subject in READER:
        said = {text.words[i].lower for i in text.sentences[action.sentence]}
        return "should" in said or ("will" not in said and not targets_of(source))
    actor = next((a for a in source.of(Actor) if a.id == action.actor), None)
    return actor is not None and any(
        text.words[c].lower in READER for c in text.children[text.word_at(actor.span.end - 1)]
    )


FARTHEST = 40
"""How many words behind a verb are looked at, so that time stays linear in the length of a text."""


def _in_a_share(text: Text, verb: int) -> bool:
    """Whether it is to happen so often: "pain reassessed in 95 % of cases"."""
    pairs = pairwise(word.lower for word in text.words[verb + 1 : verb + FARTHEST])
    return any(pair in (("%", "of"), ("percent", "of")) for pair in pairs)


def _several(source: Source, action: Action) -> bool:
    """Whether a bare plural is said to be done, in an entry of a list: "invoices paid on time"."""
    actor = next((a for a in source.of(Actor) if a.id == action.actor), None)
    text = source.text
    return actor is not None and listed(text) and text.words[text.word_at(actor.span.end - 1)].tag == "NNS"


def _pictured(source: Source, action: Action, verb: int) -> bool:
    """Whether an entry of a list pictures somebody reaching something: "crews winning the cup", "the yard is opening a slip"."""
    return action.kind is ActionClass.ACHIEVEMENT and listed(source.text) and not _been(source.text, verb)


def _going_on(source: Source, action: Action, verb: int) -> bool:
    return described(source, action) or _been(source.text, verb)


def _bettered(source: Source, action: Action, verb: int) -> bool:
    """Whether an entry of a list says that something is to be moved: "morale improved", but not "morale improved 9 %"."""
    changed = action.kind is ActionClass.CHANGE or action.lemma in _BETTERING
    moved = changed and source.text.words[verb].lower.endswith("ed")
    return moved and listed(source.text) and action.lemma not in _BY_ITSELF and not source.of(Quantity)


def _been(text: Text, verb: int) -> bool:
    return any(text.words[c].lower == "been" for c in text.children[verb])


def _counted(source: Source, action: Action) -> bool:
    """Whether what is in front of the verb is counted: "$2M raised"."""
    return any(fact.span.end <= action.span.start for fact in targets_of(source))


def _by_somebody(source: Source, action: Action) -> bool:
    """Whether a passive names its agent, as reports do: "is staffed by volunteers"."""
    if listed(source.text) and targets_of(source):  # "90 % of accounts are rotated by the vault"
        return False
    return action.passive and any(a.id == action.actor and a.kind is not ActorKind.NONE for a in source.of(Actor))


def _beside_the_point(source: Source, action: Action, subject: str) -> bool:
    """Whether the subject is a piece of writing, the reader or something pointed at, or somebody is told to do it."""
    key = [word.lemma for word in source.text.words[:2]] == ["key", "result"] and subject in ("key", "result")
    if (key or subject in words("nongoals", "aims")) and not _due(source, action):
        return True
    if subject in words("nongoals", "about") and not singled_out(source, action):
        return True
    return subject in words("nongoals", "chapters") or subject in READER | _POINTERS or _by_somebody(source, action)


def _stated(source: Source, action: Action, subject: str, verb: int) -> bool:
    """Whether a clause in the present states a result to reach: "the patient walks 50 metres", "all files are signed"."""
    text = source.text
    if verb == text.sentences[action.sentence].start and text.words[verb].tag in ("VBN", "VBD"):
        # "Finished 12 courses." reports, unless the day is still to come; without the full stop it is an entry to tick.
        return _due(source, action) or (listed(text) and not is_heading(text))
    opened = not subject and (text.words[verb].tag == "VBG" or verb == text.sentences[action.sentence].start)
    titled = is_heading(text) and (opened or (action.kind is ActionClass.STATE and not targets_of(source)))
    if titled or opened:
        return not titled and (action.lemma not in LACKING or action.negated)
    # "There is a plan for each resident by June" is a result; without the end it tells how things are, as "currently" does.
    there = any(text.words[c].dep == "expl" for c in text.children[verb])
    if there or any(word.lower in words("nongoals", "today") for word in text.words if word.sentence == action.sentence):
        return _due(source, action)
    if not subject or _beside_the_point(source, action, subject):
        return False
    if _due(source, action) or _has_aim(source, action):
        return True
    if action.passive and action.lemma not in words("nongoals", "founded"):
        return not _made_so(source, action, verb)
    return _active(source, action, subject, verb)


def _active(source: Source, action: Action, subject: str, verb: int) -> bool:
    """The same of a clause in the active voice, with no end and no aim named."""
    text = source.text
    if _narrated(source, action, subject) or _noted(source, action, verb):
        return False
    if text.words[verb].tag == "VBG" and _pictured(source, action, verb):
        return True
    if text.words[verb].tag == "VBG" and not singled_out(source, action) and _going_on(source, action, verb):
        return subject in WRITER and not _been(text, verb)
    known = action.kind is ActionClass.MENTAL and action.lemma not in words("nongoals", "expecting")
    if (known and subject in words("people", "served")) or aspired(source, action, verb):
        return True
    if action.kind in (ActionClass.STATE, ActionClass.MENTAL):
        return reached(source, action, subject)
    if _of_things(source, action, verb):
        return False
    if subject in WRITER or action.kind in (ActionClass.ACHIEVEMENT, ActionClass.CHANGE):
        return True
    able = any(text.words[c].lower == "can" for c in text.children[verb]) and subject in words("people", "occupations")
    return able or subject in words("people", "served") or singled_out(source, action) or not described(source, action)


def _of_things(source: Source, action: Action, verb: int) -> bool:
    """Whether a sentence tells what things do: "reading builds vocabulary", "tokens expire after an hour".

    Results that are put so have no full stop, or a number, or single all of a kind out.
    """
    text = source.text
    if listed(text) or singled_out(source, action) or targets_of(source):
        return False
    below = [text.words[c] for c in text.children[verb]]
    subject = next((word for word in below if word.dep == "nsubj"), None)
    if subject is None or any(subject.lemma in words("people", key) for key in _PEOPLE):
        return False
    if action.object is not None and any(word.dep == "dobj" for word in below):
        return subject.tag in ("NN", "NNS", "VBG") or (subject.tag[:2] == "NN" and action.kind is ActionClass.CONCRETE)
    able = any(word.tag == "MD" for word in below)
    return subject.tag[:2] == "NN" and action.kind is ActionClass.CONCRETE and not able


def _narrated(source: Source, action: Action, subject: str) -> bool:
    """Whether its verb only tells something: "results suggest", but not "patient states three warning signs"."""
    counted = subject in words("people", "served") and targets_of(source)
    spared = counted or compared(source, action) or (singled_out(source, action) and action.object is None)
    return action.lemma in words("nongoals", "telling") and not spared


def _noted(source: Source, action: Action, verb: int) -> bool:
    """Whether it notes what somebody said: "mother reports that he sleeps", but not "patient reports pain of 3 or less"."""
    if action.lemma != "report" or targets_of(source):
        return False
    behind = source.text.words[verb + 1 : verb + 2]
    return bool(behind) and (behind[0].tag == "VBG" or behind[0].lower == "that")


def _has_aim(source: Source, action: Action) -> bool:
    """Whether it says that somebody has an aim, and which: "the port has a new target: 38 % less"."""
    return action.lemma == "have" and action.object_lemma in _AIMS and bool(targets_of(source))


def _due(source: Source, action: Action, opening: str = "") -> bool:
    """Whether the sentence of the action has an end that still lies ahead, in a phrase that begins with `opening`."""
    text = source.text
    place = next((actor.span for actor in source.of(Actor) if actor.id == action.actor), None)
    return any(
        (fact.end is None or fact.end >= source.written)
        and not (place is not None and place.overlaps(fact.span))  # "this year has been hard"
        and text.words[text.word_at(fact.span.start)].sentence == action.sentence
        and fact.phrase.of(text.text).lower().startswith(opening)
        for fact in source.of(Deadline)
    )


def _made_so(source: Source, action: Action, verb: int) -> bool:
    """Whether a passive describes how something is made or kept: "is built on", "are organised by", with nothing to reach."""
    if action.lemma not in words("nongoals", "made") or targets_of(source) or singled_out(source, action):
        return False
    behind = source.text.words[verb + 1 : verb + 2]
    return bool(behind) and behind[0].tag == "IN"


def _subject(source: Source, action: Action) -> str:
    actor = next((a for a in source.of(Actor) if a.id == action.actor), None)
    if actor is None or actor.kind is ActorKind.NONE:
        opening = source.text.words[0]
        if opening.lemma in words("people", "served") and source.text.word_at(action.span.start) == 1:
            return opening.lemma  # which the parser hangs on the verb in another way: "client names a helper"
        return (
            ""
            if actor is None or action.object is None
            else source.text.words[source.text.word_at(action.object.start)].lemma
        )
    word = source.text.words[source.text.word_at(actor.span.end - 1)]
    return word.lower if word.lower in READER else word.lemma.split("(")[0]
