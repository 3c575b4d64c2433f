"""Whether a clause says that something is to be done or reached, whatever its tense."""

from smartlint.extractor import Source
from smartlint.facts import Action, ActionClass, Actor, ActorKind, Deadline, Mood, Quantity, QuantityRole
from smartlint.lexicon import words
from smartlint.words import Text

AIMING = frozenset({Mood.COMMITMENT, Mood.INTENTION, Mood.WISH, Mood.HEDGED})
_POINTERS = frozenset({"it", "this", "that", "which", "who", "there", "they", "these", "what"})
READER = frozenset({"you", "your", "please", "yourself"})
WRITER = frozenset({"i", "we", "my", "our", "me", "us"})
_STANDING = frozenset(
    {
        *("base", "bill", "calculate", "call", "charge", "commit", "compose", "consider", "count", "dedicate", "define"),
        *("derive", "design", "divide", "fund", "intend", "know", "locate", "mean", "own", "situate", "suppose"),
    }
)
_HOLDING = frozenset({"be", "have", "know", "understand", "remain", "stay", "feel", "keep"})
_PLACES = frozenset({"use", "place", "force", "operation", "service", "production", "effect", "shape", "post", "work"})
_AIMS = frozenset({"aim", "ambition", "goal", "objective", "plan", "target"})
_LACKING = frozenset({"want", "lack", "fail", "suffer", "miss"})
_SINGLED_OUT = frozenset({"each", "every", "all", "both"})
_SOUGHT = frozenset({QuantityRole.TARGET, QuantityRole.CHANGE, QuantityRole.FREQUENCY})


def aims(source: Source, action: Action) -> bool:
    """Whether the action is one that somebody is to do or reach."""
    text, subject = source.text, _subject(source, action)
    verb = text.word_at(action.span.start)
    if action.mood in AIMING:
        if subject in words("nongoals", "about") or _of_reader(source, action, subject):
            return False
        sure = verb in text.imperatives and (action.kind is not ActionClass.STATE or action.lemma in ("be", "become"))
        if sure and action.kind is ActionClass.CONCRETE and action.lemma in words("nouns", "also_verb"):
            sure = action.object is None or text.words[text.word_at(action.object.start)].tag in ("DT", "CD", "PRP$")
        return bool(subject) or sure or not is_heading(text)
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
        done = bool(targets_of(source)) or action.kind is ActionClass.ACHIEVEMENT
        return done and (_singled_out(source, action) or not _described(source, action))
    # A participle that lost its "is" has neither an object nor an auxiliary.
    bare = not any(word.dep in ("dobj", "aux", "auxpass") for word in below)
    led = any(word.lower in ("to", "below", "above") for word in below)
    reached = action.kind is ActionClass.ACHIEVEMENT or led or _counted(source, action) or _several(source, action)
    return bare and not _described(source, action) and reached and action.kind is not ActionClass.STATE


def _of_reader(source: Source, action: Action, subject: str) -> bool:
    """Whether the reader is spoken to: "you should plan", "your manager will ask"; what "you will" do or count is a goal."""
    text = source.text
    if subject in READER:
        said = {text.words[i].lower for i in text.sentences[action.sentence]}
        return "will" not in said and not targets_of(source)
    actor = next((a for a in source.of(Actor) if a.id == action.actor), None)
    return actor is not None and any(
        text.words[c].lower in READER for c in text.children[text.word_at(actor.span.end - 1)]
    )


def _several(source: Source, action: Action) -> bool:
    """Whether a bare plural is said to be done, in an entry of a list: "invoices paid on time"."""
    actor = next((a for a in source.of(Actor) if a.id == action.actor), None)
    text = source.text
    return actor is not None and _listed(text) and text.words[text.word_at(actor.span.end - 1)].tag == "NNS"


def _listed(text: Text) -> bool:
    """Whether the text stands without a full stop, as entries of a list of results do."""
    return text.text.rstrip()[-1:] not in ".!;:" and len(text.sentences) == 1


def _compared(source: Source, action: Action) -> bool:
    """Whether less or more of it is wanted: "teams depend less on us"."""
    text = source.text
    return any(text.words[c].lower in ("less", "more") for c in text.children[text.word_at(action.span.start)])


def _been(text: Text, verb: int) -> bool:
    return any(text.words[c].lower == "been" for c in text.children[verb])


def _counted(source: Source, action: Action) -> bool:
    """Whether what is in front of the verb is counted: "$2M raised"."""
    return any(fact.span.end <= action.span.start for fact in targets_of(source))


def _by_somebody(source: Source, action: Action) -> bool:
    """Whether a passive names its agent, as reports do: "is staffed by volunteers"."""
    return action.passive and any(a.id == action.actor and a.kind is not ActorKind.NONE for a in source.of(Actor))


def _stated(source: Source, action: Action, subject: str, verb: int) -> bool:
    """Whether a clause in the present states a result to reach: "the patient walks 50 metres", "all files are signed"."""
    text = source.text
    if verb == text.sentences[action.sentence].start and text.words[verb].tag in ("VBN", "VBD"):
        # "Finished 12 courses." reports, unless the day is still to come; without the full stop it is an entry to tick.
        return _due(source, action) or (_listed(text) and not is_heading(text))
    if action.kind is ActionClass.STATE and is_heading(text) and not targets_of(source):
        return False
    if not subject and (text.words[verb].tag == "VBG" or verb == text.sentences[action.sentence].start):
        return not is_heading(text) and action.lemma not in _LACKING
    if any(word.lower in words("nongoals", "today") for word in text.words if word.sentence == action.sentence):
        return _due(source, action)
    if (
        not subject
        or (subject in words("nongoals", "about") and not _singled_out(source, action))
        or subject in READER
        or subject in _POINTERS
        or _by_somebody(source, action)
    ):
        return False
    if _due(source, action) or _has_aim(source, action) or (action.passive and action.lemma not in _STANDING):
        return True
    if (action.lemma in words("nongoals", "telling") and not _compared(source, action)) or _noted(source, action, verb):
        return False
    if text.words[verb].tag == "VBG" and not _singled_out(source, action) and (
        _described(source, action) or _been(text, verb)
    ):
        return subject in WRITER and not _been(text, verb)
    if (action.kind is ActionClass.MENTAL and subject in words("people", "served")) or _aspired(source, action, verb):
        return True
    if action.kind in (ActionClass.STATE, ActionClass.MENTAL):
        return _reached(source, action, subject)
    if subject in WRITER or action.kind in (ActionClass.ACHIEVEMENT, ActionClass.CHANGE):
        return True
    return subject in words("people", "served") or _singled_out(source, action) or not _described(source, action)


def _aspired(source: Source, action: Action, verb: int) -> bool:
    """Whether somebody becomes something, or is what nobody says of himself as a fact: "we are the preferred provider"."""
    if action.lemma != "be" or action.negated:
        return action.lemma == "become"
    text = source.text
    attributes = [c for c in text.children[verb] if text.words[c].dep in ("attr", "acomp") and c > verb]
    praise = (c for attribute in attributes for c in (attribute, *text.children[attribute]))
    return any(text.words[c].tag == "JJS" or text.words[c].lower in words("nongoals", "preferred") for c in praise)


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
    return any(
        (fact.end is None or fact.end >= source.written)
        and text.words[text.word_at(fact.span.start)].sentence == action.sentence
        and fact.phrase.of(text.text).lower().startswith(opening)
        for fact in source.of(Deadline)
    )


def _reached(source: Source, action: Action, subject: str) -> bool:
    """Whether a clause of being says that something wanted is there: "users are able to ...", "every client has a plan"."""
    text = source.text
    verb = text.word_at(action.span.start)
    if action.lemma in _LACKING or action.object_lemma in words("nongoals", "complaint"):
        return False
    if _listed(text) and not is_heading(text) and (subject == "i" or not _described(source, action)):
        spared = action.negated or _compared(source, action) or any(w.lower == "no" for w in text.words[verb + 1 : verb + 2])
        return action.lemma != "need" or spared
    if subject in WRITER or action.lemma == "need" or action.negated:
        return False
    if any(text.words[c].lower in words("verbs", "reached") for c in text.children[verb]) or _in_place(text, verb):
        return True
    if action.lemma not in _HOLDING:
        return False
    if action.lemma == "have" and action.object_lemma in words("nongoals", "recorded"):
        return False
    if action.lemma in ("remain", "stay", "keep") and targets_of(source):
        return True
    if action.lemma == "have" and subject in words("people", "served"):
        return True
    denied = action.object is not None and text.words[text.word_at(action.object.start)].lower in ("no", "not", "still")
    return _singled_out(source, action) or not (denied or is_heading(text) or _described(source, action))


def _in_place(text: Text, verb: int) -> bool:
    """Whether something is said to be in use, in place, in force."""
    below = (c for prep in text.children[verb] if text.words[prep].lower == "in" for c in text.children[prep])
    return any(text.words[c].lower in _PLACES for c in below)


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
    """The quantities that somebody wants to reach, change or keep up, and the limits of times: "latency < 300 ms"."""
    return [
        fact
        for fact in source.of(Quantity)
        if fact.role in _SOUGHT or (fact.role is QuantityRole.DURATION and fact.comparator not in (None, "", "="))
    ]
