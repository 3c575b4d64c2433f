"""What a light verb says with the words behind its object: "put in writing", "bring into force", "get the draft approved"."""

from smartlint.extract.measures.page import Page
from smartlint.extract.measures.things import OWN, is_hollow, is_marked, is_plural
from smartlint.facts import Action
from smartlint.lexicon import words
from smartlint.words import Word

_SEEING_TO = frozenset(("ensure", "make", "see", "want", "need", "like", "guarantee", "confirm", "have", "check", "verify"))
_DEPTH = 4
"""How far below the verb the clause may stand that says what is to be there: "make sure the form gets signed"."""
_CAUSING = frozenset(("get", "have", "make", "keep", "leave", "see", "set", "declare"))
_PREDICATES = frozenset(("ccomp", "oprd", "acomp", "xcomp", "advcl", "acl", "amod"))
_PREPOSITIONS = frozenset(("in", "into", "on", "onto", "to", "before", "under", "out"))

_ENDLESS = (("outcomes", "lasting"), ("verbs", "vague"), ("verbs", "mental"), ("verbs", "state"))
"""Lists of verbs that somebody can have done to a thing without its being done: "get the team motivated"."""

Verdict = tuple[bool | None, bool]
"""Whether what is said is definite, fuzzy or nothing to see, and whether the complement settles it."""

_OPEN: Verdict = (None, False)


def completed(page: Page, action: Action, head: Word | None) -> Verdict:
    """What the complement of a light verb says about its result.

    Args:
        page: words and actions.
        action: the action.
        head: the head noun of its object, or None.
    """
    verb = page.source.text.word_at(action.span.start)
    if action.lemma.split()[0] in words("outcomes", "bringing"):
        for child in page.source.text.children[verb]:
            if child > verb and page.words[child].dep == "prep" and page.words[child].lower in _PREPOSITIONS:
                found = _brought(page, action, head, child)
                if found[1]:
                    return found
    if action.lemma == "go":
        turned = (page.words[c] for c in page.source.text.children[verb] if page.words[c].dep in ("acomp", "advmod", "oprd"))
        if any(word.lower in words("outcomes", "turned") for word in turned):
            return True, True
    if action.lemma in _SEEING_TO and (found := _seen_to(page, verb)) != _OPEN:
        return found
    if action.lemma in _CAUSING:
        for child in page.source.text.children[verb]:
            if child > verb and page.words[child].dep in _PREDICATES:
                found = _caused(page, action, head, page.words[child])
                if found[1]:
                    return found
    return _OPEN


def _seen_to(page: Page, verb: int) -> Verdict:
    """What a clause says that is to be made sure: "ensure the policy is published", "we want the footbridge reinstated"."""
    at = verb
    for _ in range(_DEPTH):
        below = (page.words[c] for c in page.source.text.children[at] if c > at)
        said = next((word for word in below if word.dep in ("ccomp", "xcomp", "acomp", "oprd")), None)
        if said is None:
            return _OPEN
        if said.tag == "VBN" and _is_end_state(said):
            thing = next((page.words[c] for c in page.source.text.children[said.i]
                          if page.words[c].dep in ("nsubj", "nsubjpass")), None)
            several = thing is not None and is_plural(thing) and not any(
                page.words[c].dep in ("det", "poss") for c in page.source.text.children[thing.i])
            return not several, True
        at = said.i
    return _OPEN


def _is_end_state(said: Word) -> bool:
    """Whether a participle says how a thing is once something was done to it."""
    telic = said.lemma in words("verbs", "achievement") or said.lemma in words("outcomes", "trace")
    return telic or said.lower in words("outcomes", "in_place")


def _brought(page: Page, action: Action, head: Word | None, prep: int) -> Verdict:
    """What a fixed phrase with a preposition says: "in writing", "into force"; "in order" is only tidied."""
    text, key = page.source.text, "brought"
    if page.words[prep].lower == "out":
        prep, key = next((c for c in text.children[prep] if page.words[c].lower == "of"), prep), "taken_out"
    target = next((page.words[c] for c in text.children[prep] if page.words[c].dep in ("pobj", "pcomp")), None)
    if target is None or any(page.words[c].dep in ("det", "poss", "amod") for c in text.children[target.i]):
        return _OPEN
    if target.lower in words("outcomes", key):
        if head is None or head.i == target.i:
            return True, True
        several = is_plural(head) and not is_marked(page, action, head, OWN)
        return not (several or is_hollow(action, head)), True
    return (None, True) if target.lower in words("outcomes", "tidied") else _OPEN


def _caused(page: Page, action: Action, head: Word | None, said: Word) -> Verdict:
    """What somebody has done to a thing, or how the thing is then: "get the form signed", "have the site live"."""
    if said.tag == "JJR" or (said.tag == "RBR" and said.dep != "advcl"):
        return (False if said.lower in words("outcomes", "dimensions") else None), True
    had = said.tag == "VBN" and action.lemma in ("get", "have") and not any(said.lemma in words(*entry) for entry in _ENDLESS)
    participle = said.tag == "VBN" and (had or _is_end_state(said))
    declared = action.lemma in ("make", "declare") and said.lower in words("outcomes", "declared")
    if said.lower in words("outcomes", "in_place") or participle or declared:
        several = head is not None and head.i < said.i and is_plural(head) and not is_marked(page, action, head, OWN)
        return not several, True
    if said.lower in words("outcomes", "visible_states"):
        return False, True
    felt = action.lemma in ("keep", "make") and said.tag == "JJ" and said.dep in ("ccomp", "oprd", "acomp")
    return (None, True) if felt else _OPEN
