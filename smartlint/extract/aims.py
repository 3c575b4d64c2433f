"""Whether a clause says that something is to be done or reached, whatever its tense."""

from smartlint.extractor import Source
from smartlint.facts import Action, ActionClass, Actor, ActorKind, Deadline, Mood, Quantity, QuantityRole
from smartlint.lexicon import words
from smartlint.words import Text

AIMING = frozenset({Mood.COMMITMENT, Mood.INTENTION, Mood.WISH, Mood.HEDGED})
_ABOUT_GOALS = frozenset(
    {"goal", "objective", "okr", "criterion", "section", "page", "article", "chapter", "example", "tip"}
)
_POINTERS = frozenset({"it", "this", "that", "which", "who", "there", "they", "these", "what"})
READER = frozenset({"you", "your", "please", "yourself"})
WRITER = frozenset({"i", "we", "my", "our", "me", "us"})
_STANDING = frozenset(
    {"base", "commit", "compose", "consider", "dedicate", "design", "know", "locate", "call", "mean", "suppose"}
)
_SINGLED_OUT = frozenset({"each", "every", "all", "both"})
_SOUGHT = frozenset({QuantityRole.TARGET, QuantityRole.CHANGE, QuantityRole.FREQUENCY})


def aims(source: Source, action: Action) -> bool:
    """Whether the action is one that somebody is to do or reach."""
    text, subject = source.text, _subject(source, action)
    verb = text.word_at(action.span.start)
    if action.mood in AIMING:
        if subject in _ABOUT_GOALS or subject in READER:
            return False
        sure = verb in text.imperatives and action.kind is not ActionClass.STATE
        return bool(subject) or sure or not is_heading(text)
    if action.mood is Mood.PAST:
        return _accomplished(source, action, subject, verb)
    return action.mood is Mood.STATEMENT and _stated(source, action, subject, verb)


def _accomplished(source: Source, action: Action, subject: str, verb: int) -> bool:
    """Whether a perfect or a participle states a result to reach: "three clients have signed a lease", "docs published"."""
    text = source.text
    if not subject or subject in WRITER or subject in _POINTERS:
        return False
    below = [text.words[c] for c in text.children[verb]]
    if any(word.lower in ("have", "has") for word in below):
        return bool(targets_of(source)) and (_singled_out(source, action) or not _described(source, action))
    # A participle that lost its "is" has neither an object nor an auxiliary.
    bare = not any(word.dep in ("dobj", "aux", "auxpass", "npadvmod") for word in below)
    led = any(word.lower in ("to", "below", "above") for word in below)
    return bare and not _described(source, action) and (action.kind is ActionClass.ACHIEVEMENT or led)


def _by_somebody(source: Source, action: Action) -> bool:
    """Whether a passive names its agent, as reports do: "is staffed by volunteers"."""
    return action.passive and any(a.id == action.actor and a.kind is not ActorKind.NONE for a in source.of(Actor))


def _stated(source: Source, action: Action, subject: str, verb: int) -> bool:
    """Whether a clause in the present states a result to reach: "the patient walks 50 metres", "all files are signed"."""
    text = source.text
    if not subject and (text.words[verb].tag == "VBG" or verb == text.sentences[action.sentence].start):
        return not is_heading(text)
    if (
        not subject
        or subject in _ABOUT_GOALS
        or subject in READER
        or subject in _POINTERS
        or _by_somebody(source, action)
    ):
        return False
    if _due(source, action) or (action.passive and action.lemma not in _STANDING):
        return True
    if action.kind in (ActionClass.STATE, ActionClass.MENTAL):
        return _reached(source, action, subject)
    if subject in WRITER or action.kind in (ActionClass.ACHIEVEMENT, ActionClass.CHANGE):
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
    if subject in WRITER or action.lemma in ("need", "want", "lack") or action.negated:
        return False
    verb = text.word_at(action.span.start)
    if any(text.words[c].lower in words("verbs", "reached") for c in text.children[verb]):
        return True
    if action.lemma not in ("be", "have", "know", "understand"):
        return False
    denied = action.object is not None and text.words[text.word_at(action.object.start)].lower in ("no", "not", "still")
    return _singled_out(source, action) or not (denied or is_heading(text) or _described(source, action))


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


def _subject(source: Source, action: Action) -> str:
    actor = next((a for a in source.of(Actor) if a.id == action.actor), None)
    if actor is None or actor.kind is ActorKind.NONE:
        return (
            ""
            if actor is None or action.object is None
            else source.text.words[source.text.word_at(action.object.start)].lemma
        )
    word = source.text.words[source.text.word_at(actor.span.end - 1)]
    return word.lower if word.lower in READER else word.lemma.split("(")[0]


def is_heading(text: Text) -> bool:
    """Whether the text is set as a heading: no full stop, and capitals on all words that matter."""
    if text.text.rstrip()[-1:] in ".!;" or len(text.words) > 12:
        return False
    heavy = [word for word in text.words if word.text[:1].isalpha() and (len(word.text) > 3 or word.tag[0] in "NVJ")]
    if len(heavy) < 2:
        return False
    small = [word for word in heavy if word.text[0].islower()]
    return not small and heavy[0].lower not in words("verbs", "change")


def targets_of(source: Source) -> list[Quantity]:
    """The quantities that somebody wants to reach, change or keep up."""
    return [fact for fact in source.of(Quantity) if fact.role in _SOUGHT]
