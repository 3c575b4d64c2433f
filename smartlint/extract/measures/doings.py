"""What doings of each kind come to on their objects: definite (True), to be seen but not how much (False), nothing (None)."""

from smartlint.extract.measures.page import NOUN_TAGS, Page
from smartlint.extract.measures.things import (
    DETERMINERS,
    OWN,
    has,
    holds_artefact,
    is_empty,
    is_fuzzy,
    is_hollow,
    is_marked,
    is_name,
    is_one_thing,
    is_plural,
    is_praised,
    is_quality,
    is_single,
    lemma_of,
)
from smartlint.facts import Action, ActionClass, ObjectKind
from smartlint.lexicon import words
from smartlint.words import Word

_NO_PLACES = frozenset(("charge", "contact", "control", "line", "love", "moment", "present", "shape", "touch"))
_STAYING = ("remain", "stay", "live", "reside")
_RELEASING = frozenset(("launch", "publish", "release", "ship", "merge", "sign"))
_GETTING = frozenset(("find", "get", "gain", "receive", "win", "earn", "obtain", "acquire", "land", "secure", "make", "do",
                      "give", "hold", "throw", "host", "take", "reach"))


_PLACING = {
    "put": frozenset(("in", "into", "on", "onto", "up", "outside", "inside", "under", "behind", "beside", "near", "over")),
    "turn": frozenset(("into",)),
}
"""Behind which prepositions a verb says where, or as what, a thing then is."""


def state(page: Page, action: Action, head: Word | None) -> bool | None:
    """What being, becoming or having comes to: "be live", "become a team lead", "stay sober"."""
    if head is None:
        return False if action.lemma in ("stay", "remain", "keep") and _is_away(page, action) else None
    if head.lower in words("outcomes", "in_place"):
        return True
    if head.lower in words("outcomes", "visible_states"):
        return False
    text = page.source.text
    if action.lemma == "have" and any(
            text.words[c].tag == "VBN" and text.words[c].lower in words("outcomes", "in_place") for c in text.children[head.i]):
        return True  # "have a documented process"
    if action.lemma == "become" and head.tag in NOUN_TAGS and (is_name(head) or is_marked(page, action, head, ("a", "an"))):
        empty = head.lemma in words("outcomes", "nothing") or is_praised(page, action, head)
        return None if empty else action.object_kind is not ObjectKind.ABSTRACT
    placed = action.lemma in _STAYING or (action.lemma == "be" and action.artefact)
    inside = head.dep == "pobj" and page.words[head.head].lower in ("in", "at")
    if placed and inside and head.lemma not in words("nouns", "abstract") and head.lemma not in _NO_PLACES:
        return True  # "remain in the same flat"
    if action.lemma not in ("have", "own") or head.tag not in NOUN_TAGS:
        return None
    if action.artefact or action.named:
        return not is_plural(head)
    if head.lemma in words("outcomes", "turns"):
        return False
    hollow = head.lemma in words("outcomes", "nothing") or is_praised(page, action, head) or is_quality(head.lemma)
    if hollow or action.object_kind is ObjectKind.ABSTRACT or not is_marked(page, action, head, ("a", "an", "one")):
        return None
    return head.lemma not in words("outcomes", "fuzzy_made")


def moved(action: Action, head: Word | None) -> bool | None:
    """What a change verb or a vague one comes to: seldom definite, and to be seen only on a thing, not on a quality."""
    working = action.lemma in words("outcomes", "working")
    if head is None or head.tag[0] in "JRV":
        return False if working else None
    if working:
        return False
    if head.lemma in words("outcomes", "nothing") or head.lemma in words("indicators", "uncountable"):
        return None
    if action.lemma in words("indicators", "up") or action.lemma in words("indicators", "down"):
        return False
    hollow = action.object_kind is ObjectKind.ABSTRACT or is_quality(head.lemma)
    abstract = hollow and not (action.artefact or action.fuzzy)
    if action.kind is ActionClass.CHANGE:
        if action.lemma in ("keep", "retain") and is_plural(head):  # "keep good drivers"
            return False
        return None if abstract or (action.lemma in words("outcomes", "shading") and not action.artefact) else False
    return False if action.lemma in words("outcomes", "process") and not abstract else None


def achieved(page: Page, action: Action, head: Word | None) -> bool | None:
    """What an achievement verb comes to on its object."""
    soft = action.lemma in words("outcomes", "soft")
    if head is None:
        if action.lemma in words("outcomes", "going"):
            return _left(page, action)
        if action.lemma == "get" and _left(page, action):
            return True
        return None if soft and not _names_result(page) else True
    described = head.tag[0] in "JRV" and head.dep not in ("dobj", "pobj")
    if described or (head.lemma in words("outcomes", "nothing") and action.lemma not in _RELEASING):
        return None
    if head.lemma in words("outcomes", "gained") or (
            action.lemma in words("outcomes", "going") and not _is_moved(head)):
        return arrives(page, action, head)
    if action.lemma in words("outcomes", "going"):
        marks = OWN if is_plural(head) else DETERMINERS
        return is_name(head) or is_marked(page, action, head, marks)
    thing = holds_artefact(page, action, head)
    abstract = action.object_kind is ObjectKind.ABSTRACT and not thing
    light = action.lemma in words("outcomes", "light") or action.lemma == "deliver"
    praised = is_praised(page, action, head)
    if (abstract and (soft or light)) or (praised and (abstract or action.lemma in _RELEASING or (light and not thing))):
        return None
    if action.lemma in words("outcomes", "completing"):
        bare = is_plural(head) or (action.object_kind is ObjectKind.GENERIC and not (thing or is_single(page, action, head)))
        return not bare or bool(action.modifiers) or is_marked(page, action, head, OWN)
    single = not is_plural(head) and not is_fuzzy(page, action, head)
    if soft:
        one = action.lemma in _GETTING and is_one_thing(page, action, head, DETERMINERS)
        return (thing or one) and single
    if abstract:
        return False
    return is_marked(page, action, head, OWN) if is_plural(head) else single or action.lemma in _RELEASING


def done(page: Page, action: Action, head: Word | None) -> bool | None:
    """What a concrete verb comes to on its object."""
    if lemma_of(page, action) in words("outcomes", "recording") and _asks(page, page.source.text.word_at(action.span.start)):
        return True
    if head is None:
        return _done_alone(page, action)
    going = action.lemma in words("outcomes", "going")
    if (head.lemma in words("outcomes", "gained") and (going or head.dep != "pobj")) or (going and not _is_moved(head)):
        return arrives(page, action, head)
    lemma = lemma_of(page, action)
    if is_empty(page, action, head) or (lemma in words("outcomes", "valuing") and is_hollow(action, head)):
        return None
    if head.lemma in words("outcomes", "turns") and (
            lemma in words("outcomes", "light") or lemma in _GETTING or lemma == "lend"):
        return False
    if lemma in words("outcomes", "ruling"):
        return not is_hollow(action, head)
    if lemma in words("outcomes", "recording") and has(page, action, OWN):
        return True
    if action.object_kind is ObjectKind.ABSTRACT and not _is_concrete(page, action, head):
        return False
    if lemma in _GETTING and is_one_thing(page, action, head):
        return True
    if lemma in words("outcomes", "showing"):
        return bool(action.modifiers) or not is_plural(head)
    return _finishes(page, action, head, lemma)


def _done_alone(page: Page, action: Action) -> bool | None:
    """What a concrete verb without object comes to: only a place that is reached or left can be checked."""
    verb = page.source.text.word_at(action.span.start)
    well = any(page.words[child].lower in words("outcomes", "praise") for child in page.source.text.children[verb])
    if well or action.lemma in words("outcomes", "inner"):
        return None
    return action.lemma in ("come", "get", "go") and _left(page, action)


def _is_concrete(page: Page, action: Action, head: Word) -> bool:
    """Whether a noun of the abstract ones means a thing here: "rewrite our mission", "post the safety briefing"."""
    own = is_marked(page, action, head, OWN) and lemma_of(page, action).split()[0] not in words("outcomes", "lasting")
    return action.artefact or action.fuzzy or own or is_name(head)


def _finishes(page: Page, action: Action, head: Word, lemma: str) -> bool:
    """Whether the doing has an end on this object: "rewire the cellar", "visit the new depot", "hammer out the rota"."""
    verb, *particles = lemma.split()
    marked = is_marked(page, action, head, DETERMINERS)
    if lemma in words("outcomes", "feats"):
        return is_name(head) or (not is_plural(head) and marked)
    if is_fuzzy(page, action, head) or lemma in words("outcomes", "open_ended"):
        return False
    if lemma in words("outcomes", "trace") or verb in words("outcomes", "trace"):
        own = is_marked(page, action, head, OWN)
        return own if is_plural(head) else action.artefact or is_single(page, action, head)
    if is_plural(head):
        own = is_marked(page, action, head, OWN) and head.lower not in words("indicators", "uncountable")
        reached = head.dep != "pobj" or page.words[head.head].lower in ("of", "off")  # "dispose of the old paints"
        return own and reached and verb not in words("outcomes", "lasting")
    if not is_single(page, action, head):
        return False
    if particles and particles[-1] in words("outcomes", "completive"):
        return True
    if lemma in ("put", "turn") and _has_place(page, action):
        return True
    if lemma == "go":
        if action.named and page.words[head.head].lower in ("with", "for"):  # "go with the Acme reader"
            return True
        to = head.dep == "pobj" and page.words[head.head].lower == "to"
        return to and marked and head.lemma not in words("outcomes", "haunts")
    return verb not in words("outcomes", "lasting") and (marked or is_name(head))


def _is_away(page: Page, action: Action) -> bool:
    """Whether somebody is to keep away from something: "stay out of hospital", "stay off painkillers"."""
    text = page.source.text
    below = (text.words[c] for c in text.children[text.word_at(action.span.start)])
    return any(word.dep == "prep" and word.lower in ("out", "off", "away") for word in below)


def _has_place(page: Page, action: Action) -> bool:
    """Whether a thing says where something is put, or what it becomes: "put a bin in the yard", "turn the loft into a den"."""
    text = page.source.text
    for prep in text.children[text.word_at(action.span.start)]:
        if text.words[prep].dep == "prep" and text.words[prep].lower in _PLACING[action.lemma]:
            place = next((text.words[c] for c in text.children[prep] if text.words[c].dep == "pobj"), None)
            if place is None or place.tag not in NOUN_TAGS or place.lemma in words("nouns", "abstract"):
                continue
            if action.lemma == "put" or any(text.words[c].lower in DETERMINERS for c in text.children[place.i]):
                return True
    return False


def arrives(page: Page, action: Action, head: Word) -> bool:
    """Whether one place or thing is reached: "return to school", "move into a flat", "find a job"."""
    known = head.lemma in words("outcomes", "gained") or head.lemma in words("outcomes", "places")
    return not is_plural(head) and (known or is_name(head) or is_marked(page, action, head, DETERMINERS))


def _is_moved(head: Word) -> bool:
    """Whether the object is what is moved, not the place: "move the archive to the new server"."""
    return head.dep in ("dobj", "nsubjpass") and head.lemma not in words("outcomes", "places")


def _left(page: Page, action: Action) -> bool:
    """Whether a place that is left, or gone back to, is named: "move out of the hostel", "get back to work"."""
    text = page.source.text
    verb = text.word_at(action.span.start)
    first = (child for child in text.children[verb] if child > verb and text.words[child].lower in ("out", "back", "off", "away"))
    for prep in (inner for child in first for inner in text.children[child] if text.words[inner].dep == "prep"):
        place = next((text.words[c] for c in text.children[prep] if text.words[c].dep == "pobj"), None)
        if place is not None and place.tag in ("NN", "NNP"):
            known = place.lemma in words("outcomes", "places")
            return known or any(text.words[c].dep in ("det", "poss") for c in text.children[place.i])
    return False


def _asks(page: Page, verb: int) -> bool:
    """Whether a clause with a question word is the object: "document how we assess claims"."""
    text = page.source.text
    clause = next((c for c in text.children[verb] if text.words[c].dep in ("ccomp", "xcomp", "advcl") and c > verb), None)
    return clause is not None and any(text.words[c].tag in ("WRB", "WP", "WDT") for c in text.children[clause])


def _names_result(page: Page) -> bool:
    return any(word.lemma in words("outcomes", "results") and word.tag in NOUN_TAGS for word in page.words)
