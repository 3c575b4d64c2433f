"""What the object of a doing is: a thing that can be pointed at, a quality, an amount, or nothing that anybody could see."""

from collections.abc import Collection

from smartlint.extract.measures.page import NOUN_TAGS, Page
from smartlint.facts import Action, ObjectKind
from smartlint.lexicon import words
from smartlint.words import Word

OWN = frozenset(("the", "my", "our", "his", "her", "their", "its", "this", "these", "both"))
"""Words that say which things are meant."""

DETERMINERS = OWN | {"a", "an", "one"}
"""Words that say that a noun is one thing."""

ONE = frozenset(("a", "an", "one"))
"""Words that say that any one of its kind will do."""
_AMOUNTS = frozenset(("more", "fewer", "less"))
_SKILLS = frozenset(("skill", "skills", "ability", "abilities", "mindset", "habit", "habits"))
_SHORT = 5
"""How long a noun must be for its ending to say that it names a quality."""


def head_of(page: Page, action: Action) -> Word | None:
    """The head noun of what an action acts on, or what it is to become."""
    inside = [word for word in page.inside(action.object) if word.lower[0].isalnum()]
    return next((word for word in inside if word.lemma == action.object_lemma), inside[-1] if inside else None)


def is_name(head: Word) -> bool:
    """Whether a word is a proper name or an acronym."""
    return head.tag.startswith("NNP") or (len(head.text) > 1 and head.text.isupper())


def is_plural(head: Word) -> bool:
    """Whether a noun is a plural of things that can be told apart: not "glasses"."""
    return head.tag in ("NNS", "NNPS") and head.lower not in words("outcomes", "pairs")


def is_quality(lemma: str) -> bool:
    """Whether a noun names a quality, by its ending: "stability", "openness", "obedience"; not "city" or "conference"."""
    endings = tuple(words("outcomes", "quality_endings"))
    return len(lemma) > _SHORT and lemma.endswith(endings) and lemma not in words("outcomes", "count_ending")


def is_bare_thing(head: Word, *, artefact: bool) -> bool:
    """Whether a singular without an article is one thing, as in headlines: "write cheat sheet", not "write code"."""
    if head.tag != "NN" or head.lemma in words("outcomes", "mass"):
        return False
    hollow = head.lemma in words("nouns", "abstract") or head.lower.endswith("ing") or is_quality(head.lemma)
    return artefact or not hollow


def is_single(page: Page, action: Action, head: Word) -> bool:
    """Whether the object is one thing."""
    if is_name(head):
        return True
    return not is_plural(head) and (is_marked(page, action, head, DETERMINERS) or is_bare_thing(head, artefact=action.artefact))


def is_one_thing(page: Page, action: Action, head: Word, determiners: Collection[str] = ONE) -> bool:
    """Whether the object is a thing that can be pointed at: "a choir", "a bird box"; not "a difference" or "a way".

    Args:
        page: words and actions.
        action: the action.
        head: the head noun of its object.
        determiners: the words of which one must stand before it.
    """
    if head.tag != "NN" or head.lower.endswith("ing"):
        return False
    if not is_marked(page, action, head, determiners) or is_praised(page, action, head):
        return False
    lists = (("outcomes", "nothing"), ("outcomes", "turns"), ("outcomes", "unending"), ("outcomes", "fuzzy_made"),
             ("outcomes", "mass"), ("nouns", "abstract"), ("nouns", "fuzzy"))
    return not is_quality(head.lemma) and all(head.lemma not in words(*entry) for entry in lists)


def is_empty(page: Page, action: Action, head: Word) -> bool:
    """Whether the object leaves nothing to see: a quality, praise, a skill, an abstraction that is only "provided"."""
    light = action.lemma in words("outcomes", "light")
    described = head.tag[0] in "JR" and not (head.dep in ("dobj", "pobj") and is_marked(page, action, head, DETERMINERS))
    if described or head.lemma in words("outcomes", "nothing"):
        return True
    something = is_one_thing(page, action, head) or head.lower in ("something", "one")
    if not action.artefact and action.lemma == "make" and not something:
        return True
    praised = is_praised(page, action, head)
    if praised and ((light and (not action.artefact or is_plural(head))) or (is_hollow(action, head) and not is_plural(head))):
        return True
    if _is_compared(page, action, head) or (head.lower in _SKILLS and action.lemma in words("outcomes", "making")):
        return True
    made = action.artefact or is_name(head) or (action.fuzzy and action.lemma in words("outcomes", "making"))
    abstract = (action.object_kind is ObjectKind.ABSTRACT or is_quality(head.lemma)) and not made
    countable = is_plural(head) and head.lower not in words("indicators", "uncountable")
    return abstract and light and not countable


def _is_compared(page: Page, action: Action, head: Word) -> bool:
    """Whether things or an amount are only to be better than now: "write clearer letters"; not "rent a nicer flat"."""
    if is_marked(page, action, head, ONE) and head.lemma not in words("outcomes", "mass"):
        return any(word.lower == "better" for word in page.inside(action.object))
    return any(word.tag == "JJR" and word.lower not in words("outcomes", "dimensions") and word.lower not in _AMOUNTS
               for word in page.inside(action.object) if word.i < head.i)


def is_fuzzy(page: Page, action: Action, head: Word) -> bool:
    """Whether nobody could say when the thing is there; one that is there already ("the heating system") is none."""
    if head.lemma in words("outcomes", "unending"):
        return True
    return head.lemma in words("outcomes", "fuzzy_made") and (
        lemma_of(page, action) in words("outcomes", "making") or not is_marked(page, action, head, OWN))


def is_praised(page: Page, action: Action, head: Word) -> bool:
    """Whether a comparative or a word of praise stands before the head of the object: "stronger ties", "excellent service"."""
    inside = [word for word in page.inside(action.object) if word.i <= head.i]
    hyphens = [k for k, word in enumerate(inside) if k and word.lower == "-"]
    joined = ("".join(word.lower for word in inside[k - 1 : k + 2]) for k in hyphens)
    return any(word.tag == "JJR" or word.lower in words("outcomes", "praise") for word in inside) or any(
        compound in words("outcomes", "praise") for compound in joined)


def holds_artefact(page: Page, action: Action, head: Word) -> bool:
    """Whether the object is a name, or is or holds a thing that is made, kept or passed."""
    return action.artefact or is_name(head) or any(
        word.tag in NOUN_TAGS and word.lemma in words("nouns", "artefact") for word in page.inside(action.object))


def is_marked(page: Page, action: Action, head: Word, determiners: Collection[str]) -> bool:
    """Whether one of the words stands before the head of the object: "the sync errors", "my files"."""
    return any(word.lower in determiners for word in page.inside(action.object) if word.i < head.i)


def is_hollow(action: Action, head: Word) -> bool:
    """Whether the head names a quality or an area rather than things."""
    if action.artefact or is_name(head):
        return False
    lists = (("outcomes", "nothing"), ("indicators", "uncountable"))
    return action.object_kind is ObjectKind.ABSTRACT or is_quality(head.lemma) or head.lower.endswith("ing") or any(
        head.lemma in words(*entry) for entry in lists)


def lemma_of(page: Page, action: Action) -> str:
    """The base form of the verb with its particle, also where the parser takes that for an adverb: "put together"."""
    verb = page.source.text.word_at(action.span.start)
    if " " in action.lemma or verb + 1 >= len(page.words):
        return action.lemma
    behind = page.words[verb + 1]
    joined = behind.head == verb and behind.dep == "advmod" and behind.lower in words("outcomes", "completive")
    return f"{action.lemma} {behind.lower}" if joined else action.lemma


def has(page: Page, action: Action, determiners: Collection[str]) -> bool:
    """Whether one of the words stands anywhere in the object."""
    return any(word.lower in determiners for word in page.inside(action.object))
