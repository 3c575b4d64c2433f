"""What the form of a statement shows: a heading, an entry of a list, whom it singles out, and what it wants to reach."""

from smartlint.extractor import Source
from smartlint.facts import Action, Actor, ActorKind, Quantity, QuantityRole
from smartlint.lexicon import words
from smartlint.words import Text

READER = frozenset({"you", "your", "please", "yourself"})
WRITER = frozenset({"i", "we", "my", "our", "me", "us"})
_SINGLED_OUT = frozenset({"each", "every", "all", "both"})
SOUGHT = frozenset({QuantityRole.TARGET, QuantityRole.CHANGE, QuantityRole.FREQUENCY})
"""What quantities do that somebody wants to reach, change or keep up."""


def listed(text: Text) -> bool:
    """Whether the text stands without a full stop, as entries of a list of results do."""
    return text.text.rstrip()[-1:] not in ".!;:" and len(text.sentences) == 1


def compared(source: Source, action: Action) -> bool:
    """Whether less or more of it is wanted: "teams depend less on us"."""
    text = source.text
    return any(text.words[c].lower in ("less", "more") for c in text.children[text.word_at(action.span.start)])


def singled_out(source: Source, action: Action) -> bool:
    """Whether the subject is "each team", "all files", "75 % of teammates": nobody states facts so."""
    text = source.text
    actor = next((a for a in source.of(Actor) if a.id == action.actor and a.kind is not ActorKind.NONE), None)
    place = actor.span if actor is not None else action.object
    if place is None:
        return False
    first = text.words[text.word_at(place.start)]
    return first.lower in _SINGLED_OUT or any(text.words[c].lower in _SINGLED_OUT for c in text.children[first.i])


def described(source: Source, action: Action) -> bool:
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
        if fact.role in SOUGHT or (fact.role is QuantityRole.DURATION and fact.comparator not in (None, "", "="))
    ]
