"""Who is to do what: actors, and actions with the objects they act on."""

from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from smartlint.extract.clauses import child_of, clauses
from smartlint.extract.objects import ObjectPhrase, object_of
from smartlint.extractor import Extractor, Source
from smartlint.facts import Action, ActionClass, Actor, ActorKind, Mood
from smartlint.lexicon import words
from smartlint.words import Word

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
_OUTSIDE = frozenset(
    {
        "boss",
        "manager",
        "supervisor",
        "government",
        "council",
        "state",
        "legislature",
        "parliament",
        "congress",
        "court",
        "judge",
        "insurer",
        "landlord",
        "bank",
        "everyone",
        "everybody",
        "politician",
        "vendor",
        "competitor",
        "management",
        "husband",
        "wife",
        "spouse",
    }
)


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
    return source.fact(Actor, first, head.i, kind=_actor_kind(head), clause=None)


def _actor_kind(head: Word) -> ActorKind:
    if head.lower in _WRITER:
        return ActorKind.WRITER
    return ActorKind.THIRD_PARTY if head.lemma in _OUTSIDE else ActorKind.ROLE


class _Breadth(NamedTuple):
    joined: int
    qualities: int


def _breadth(sentence: Iterable[Word]) -> _Breadth:
    """How many things a sentence joins, and how many adjectives it has."""
    tags = [word.tag[:2] for word in sentence]
    return _Breadth(tags.count("CC"), tags.count("JJ"))


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
    last = max(verb, particle if particle is not None else verb, found.last)
    return source.fact(
        Action,
        verb,
        verb,
        phrase=(min(verb, found.first) if found.first >= 0 else verb, last),
        clause=None,
        lemma=lemma,
        kind=classes().get(lemma) or classes().get(word.lemma, ActionClass.CONCRETE),
        mood=mood,
        object=found.span(text),
        object_lemma=found.lemma,
        object_kind=found.kind,
        modifiers=found.modifiers,
        named=found.named,
        artefact=found.lemma in words("nouns", "artefact"),
        fuzzy=found.lemma in words("nouns", "fuzzy"),
        ordinary=lemma in words("verbs", "ordinary") or word.lemma in words("verbs", "ordinary"),
        passive=child_of(text, verb, ("nsubjpass", "auxpass")) is not None,
        negated=child_of(text, verb, ("neg",)) is not None,
        actor=actor.id if actor else None,
        sentence=sentence,
        joined=breadth.joined,
        qualities=breadth.qualities,
    )
