"""Who is to do what: actors, and actions with the objects they act on."""

from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from smartlint.extract.clauses import child_of, clauses
from smartlint.extract.objects import ObjectPhrase, object_of
from smartlint.extractor import Extractor, Source
from smartlint.facts import Action, ActionClass, Actor, ActorKind, Mood
from smartlint.lexicon import words
from smartlint.words import Text, Word

_CLASSES = (  # the first list that holds a verb decides
    ("state", ActionClass.STATE),
    ("mental", ActionClass.MENTAL),
    ("avoidance", ActionClass.AVOIDANCE),
    ("change", ActionClass.CHANGE),
    ("achievement", ActionClass.ACHIEVEMENT),
    ("vague", ActionClass.VAGUE),
    ("concrete", ActionClass.CONCRETE),
)

_WRITER = frozenset({"i", "we"})


@cache
def classes() -> dict[str, ActionClass]:
    """The class of each verb of the lexicon."""
    found: dict[str, ActionClass] = {}
    for key, kind in _CLASSES:
        for verb in words("verbs", key):
            found.setdefault(verb, kind)
    return found


class Actions(Extractor):
    """Finds the verbs that say what will be done, whom they bind, and how much their objects say."""

    name = "actions"
    gives = (Actor, Action)

    def extract(self, source: Source) -> Iterator[Actor | Action]:
        """Actors and actions, sentence by sentence."""
        text = source.text
        for number, sentence in enumerate(text.sentences):
            seen: set[int] = set()
            breadth = _breadth(text.words[i] for i in sentence)
            for verb, mood, subject in clauses(text, sentence):
                if verb in seen:
                    continue
                seen.add(verb)
                actor = _actor(source, subject, verb)
                if actor is not None:
                    yield actor
                yield _action(source, verb, mood, number, actor, breadth)


def _actor(source: Source, subject: int | None, verb: int) -> Actor | None:
    text = source.text
    if subject is None or text.words[subject].tag in ("WDT", "EX"):
        return None
    head = text.words[subject]
    if text.words[subject].dep == "nsubjpass":
        agent = child_of(text, verb, ("agent",))
        below = text.children[agent] if agent is not None else ()
        # "by June" looks like an agent to the parser.
        if not below or text.words[below[0]].tag == "CD" or text.words[below[0]].lower in words("rhythms", "units"):
            return source.fact(Actor, verb, verb, kind=ActorKind.NONE, clause=None)
        head = text.words[below[0]]
    first = min(
        (i for i in text.children[head.i] if i < head.i and text.words[i].dep in ("det", "poss", "compound", "amod")),
        default=head.i,
    )
    return source.fact(Actor, first, head.i, kind=_actor_kind(head, bare=first == head.i), clause=None)


def _actor_kind(head: Word, *, bare: bool) -> ActorKind:
    if head.lower in _WRITER:
        return ActorKind.WRITER
    # "The Council" writes of itself, "the council" is written about; "Spouse will" stands in a plan that spouse has a part in.
    writing = head.lemma in words("people", "partners") if bare else head.text[0].isupper()
    return ActorKind.THIRD_PARTY if head.lemma in words("people", "outside") and not writing else ActorKind.ROLE


class _Breadth(NamedTuple):
    joined: int
    qualities: int


def _breadth(sentence: Iterable[Word]) -> _Breadth:
    """How many things a sentence joins, and how many adjectives it has."""
    tags = [word.tag[:2] for word in sentence]
    return _Breadth(tags.count("CC"), tags.count("JJ"))


def _kind(verb: str, lemma: str, found: ObjectPhrase, *, regarded: bool, turned: bool) -> ActionClass:
    if regarded:
        return ActionClass.STATE
    if turned:
        return ActionClass.CHANGE
    if verb == "see" and found.lemma in words("people", "occupations"):  # "see the dietitian"
        return ActionClass.CONCRETE
    return classes().get(lemma) or classes().get(verb, ActionClass.CONCRETE)


def _regarded(text: Text, verb: int) -> bool:
    """Whether it is what somebody passes for: "be seen as a leader", "be known as reliable"."""
    return text.words[verb].lemma in words("verbs", "regarding") and any(text.words[c].lower == "as" for c in text.children[verb])


def _turned(text: Text, verb: int) -> bool:
    """Whether something is only to get another quality: "make the review less painful", "make search great"."""
    if text.words[verb].lemma != "make":
        return False
    return any(
        c > verb and text.words[c].tag[:2] == "JJ" and text.words[c].dep in ("ccomp", "advmod", "oprd", "acomp")
        for child in text.children[verb] for c in (child, *text.children[child])
    )


def _shown(text: Text, verb: int, found: ObjectPhrase) -> bool:
    """Whether a change for the better is only to be seen in somebody: "report less pain", "show an increase in focus"."""
    if text.words[verb].lemma not in words("verbs", "showing") or found.first < 0:
        return False
    inside = text.words[found.first : found.last + 1]
    return found.lemma in words("nouns", "turning") or any(word.lower in words("nongoals", "wanted") for word in inside[:2])


def _action(
    source: Source, verb: int, mood: Mood, sentence: int, actor: Actor | None, breadth: _Breadth
) -> Action:
    text = source.text
    word = text.words[verb]
    particle = child_of(text, verb, ("prt",))
    lemma = f"{word.lemma} {text.words[particle].lower}" if particle is not None else word.lemma
    found: ObjectPhrase = object_of(text, verb)
    if found.first < 0 and (shared := child_of(text, verb, ("conj",))) is not None and text.words[shared].tag[0] == "V":
        found = object_of(text, shared)
    passive = child_of(text, verb, ("nsubjpass", "auxpass")) is not None
    kind = _kind(word.lemma, lemma, found, regarded=passive and _regarded(text, verb),
                 turned=_turned(text, verb) or _shown(text, verb, found))
    ordinary = lemma in words("verbs", "ordinary") or word.lemma in words("verbs", "ordinary")
    last = max(verb, particle if particle is not None else verb, found.last)
    return source.fact(
        Action,
        verb,
        verb,
        phrase=(min(verb, found.first) if found.first >= 0 else verb, last),
        clause=None,
        lemma=lemma,
        kind=kind,
        mood=mood,
        object=found.span(text),
        object_lemma=found.lemma,
        object_kind=found.kind,
        modifiers=found.modifiers,
        named=found.named,
        artefact=found.lemma in words("nouns", "artefact"),
        fuzzy=found.lemma in words("nouns", "fuzzy"),
        ordinary=ordinary and not _shown(text, verb, found),
        passive=passive,
        negated=child_of(text, verb, ("neg",)) is not None,
        actor=actor.id if actor else None,
        sentence=sentence,
        joined=breadth.joined,
        qualities=breadth.qualities,
    )
