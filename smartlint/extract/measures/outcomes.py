"""Results that can be seen at the end without a number, and doings that could be seen but say not how much."""

from collections.abc import Collection

from smartlint.extract.measures.page import NOUN_TAGS, Page
from smartlint.facts import Action, ActionClass, Mood, ObjectKind, Outcome
from smartlint.lexicon import words
from smartlint.words import Word

_UNDONE = frozenset((Mood.PAST, Mood.QUESTION))
_COMMITTED = frozenset((Mood.COMMITMENT, Mood.INTENTION, Mood.WISH, Mood.HEDGED))
_RELEASING = frozenset(("launch", "publish", "release", "ship", "merge", "sign"))
_OWN = frozenset(("the", "my", "our", "his", "her", "their", "its", "this", "these"))


def outcomes(page: Page) -> list[Outcome]:
    """One outcome for each action that leaves a trace (definite) or could be observed without saying how much (not)."""
    actions = page.source.of(Action)
    committed = any(action.mood in _COMMITTED for action in actions)
    found = []
    for action in actions:
        if action.mood in _UNDONE or (committed and action.mood not in _COMMITTED):
            continue
        definite = _definite(page, action)
        if definite is not None:
            found.append(Outcome.at(page.source.text.text, action.phrase.start, action.phrase.end, definite=definite,
                                    part=page.source.text.part, clause=action.id))
    return found if actions else _named(page)


def _names_result(page: Page) -> bool:
    return any(word.lemma in words("outcomes", "results") and word.tag in NOUN_TAGS for word in page.words)


def _named(page: Page) -> list[Outcome]:
    """The result that a text without a verb names: "completion of the audit", "new website"."""
    for sentence in page.source.text.sentences:
        root = page.words[page.source.text.root(sentence)]
        if root.tag in NOUN_TAGS and (root.lemma in words("outcomes", "results") or root.lemma in words("nouns", "artefact")):
            definite = not _plural(root) and root.lemma not in words("outcomes", "fuzzy_made")
            return [page.source.fact(Outcome, root.i, root.i, definite=definite)]
    return []


def _definite(page: Page, action: Action) -> bool | None:
    """True: done or not done, for all to see; False: to be seen, but not how much; None: nothing to see."""
    head = _head(page, action)
    if action.negated:
        return False
    match action.kind:
        case ActionClass.STATE:
            return _state(page, action, head)
        case ActionClass.AVOIDANCE:
            return False if action.object is not None else None
        case ActionClass.MENTAL:
            return False if action.lemma in ("learn", "study", "memorise", "memorize") and head is not None and (
                _plural(head) or action.object_kind is ObjectKind.DEFINITE) else None
        case ActionClass.ACHIEVEMENT:
            return _achieved(page, action, head)
        case ActionClass.CHANGE | ActionClass.VAGUE if action.lemma not in words("outcomes", "trace"):
            return _moved(page, action, head)
        case _:
            return _done(page, action, head)


def _head(page: Page, action: Action) -> Word | None:
    if action.object is None:
        return None
    inside = [word for word in page.words if action.object.start <= word.start < action.object.end and word.lower[0].isalnum()]
    return next((word for word in inside if word.lemma == action.object_lemma), inside[-1] if inside else None)


def _state(page: Page, action: Action, head: Word | None) -> bool | None:
    """ "become a team lead", "be certified", "be live": a state that others can look up."""
    if head is None:
        return None
    if head.lower in words("outcomes", "in_place"):
        return True
    if head.lower == "free":
        return False
    if action.lemma == "become" and head.tag in NOUN_TAGS and _has(page, action, ("a", "an")):
        return action.object_kind is not ObjectKind.ABSTRACT
    if action.lemma in ("have", "own") and head.tag in NOUN_TAGS and (action.artefact or action.named):
        return not _plural(head)
    return None


def _moved(page: Page, action: Action, head: Word | None) -> bool | None:
    """What a change verb or a vague one comes to: never definite, and to be seen only on a thing, not on a quality."""
    if head is None or head.tag[0] in "JRV":
        return False if action.lemma in words("outcomes", "working") else None
    if head.lemma in words("outcomes", "nothing") or head.lemma in words("indicators", "uncountable"):
        return None
    abstract = action.object_kind is ObjectKind.ABSTRACT and not action.artefact and not action.fuzzy
    if action.lemma in words("indicators", "up") or action.lemma in words("indicators", "down"):
        return False
    if action.kind is ActionClass.CHANGE:
        if action.artefact and not _plural(head):
            return head.lemma not in words("outcomes", "fuzzy_made")
        return None if abstract or action.lemma in words("outcomes", "shading") else False
    if action.lemma in words("outcomes", "working"):
        return False
    return False if action.lemma in words("outcomes", "process") and not abstract else None


def _achieved(page: Page, action: Action, head: Word | None) -> bool | None:
    """What an achievement verb comes to on its object."""
    if head is None:
        return None if action.lemma in words("outcomes", "soft") and not _names_result(page) else True
    if head.tag[0] in "JRV" or head.lemma in words("outcomes", "nothing") and action.lemma not in _RELEASING:
        return None
    thing = action.artefact or _is_name(head) or _holds_artefact(page, action)
    abstract = action.object_kind is ObjectKind.ABSTRACT and not thing
    if action.lemma in words("outcomes", "completing"):
        return not _plural(head) or bool(action.modifiers) or _has(page, action, _OWN)
    if action.lemma in words("outcomes", "soft"):
        return None if abstract else thing and not _plural(head) and head.lemma not in words("outcomes", "fuzzy_made")
    if abstract:
        return False
    return not _plural(head) and (head.lemma not in words("outcomes", "fuzzy_made") or action.lemma in _RELEASING)


def _done(page: Page, action: Action, head: Word | None) -> bool | None:
    """What a concrete verb comes to on its object."""
    if head is None:
        return None if _well(page, action) else False
    if head.tag[0] in "JR" or head.lemma in words("outcomes", "nothing"):
        return None
    if action.lemma in words("outcomes", "going"):
        return not _plural(head)
    if _has(page, action, ("better",)) or action.lemma == "make" and not action.artefact:
        return None
    if action.lemma in words("outcomes", "light") and not action.artefact and _has(page, action, words("outcomes", "praise")):
        return None
    abstract = action.object_kind is ObjectKind.ABSTRACT and not (action.artefact or _is_name(head) or action.fuzzy)
    if abstract:
        return None if action.lemma in words("outcomes", "light") else False
    if action.lemma in words("outcomes", "showing"):
        return bool(action.modifiers) or not _plural(head)
    if action.lemma not in words("outcomes", "trace") or head.lemma in words("outcomes", "fuzzy_made"):
        return False
    if _plural(head):
        return _has(page, action, _OWN)
    return action.artefact or _is_name(head) or action.object_kind is ObjectKind.DEFINITE


def _is_name(head: Word) -> bool:
    return head.tag.startswith("NNP") or (len(head.text) > 1 and head.text.isupper())


def _well(page: Page, action: Action) -> bool:
    """Whether only the manner is aimed at: "communicate better"."""
    verb = page.source.text.word_at(action.span.start)
    return any(page.words[child].lower in words("outcomes", "praise") for child in page.source.text.children[verb])


def _plural(head: Word) -> bool:
    return head.tag in ("NNS", "NNPS")


def _has(page: Page, action: Action, determiners: Collection[str]) -> bool:
    """Whether one of the words stands in the object: "the sync errors", "my files"."""
    return action.object is not None and any(
        action.object.start <= word.start < action.object.end and word.lower in determiners for word in page.words)


def _holds_artefact(page: Page, action: Action) -> bool:
    return action.object is not None and any(
        action.object.start <= word.start < action.object.end and word.tag in NOUN_TAGS
        and word.lemma in words("nouns", "artefact") for word in page.words)
