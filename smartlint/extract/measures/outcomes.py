"""Results that can be seen at the end without a number, and doings that could be seen but say not how much."""

from collections.abc import Collection

from smartlint.extract.measures.page import COMMITTED, NOUN_TAGS, Page
from smartlint.facts import Action, ActionClass, Mood, ObjectKind, Outcome
from smartlint.lexicon import words
from smartlint.words import Word

_UNDONE = frozenset((Mood.PAST, Mood.QUESTION))
_OWN = frozenset(("the", "my", "our", "his", "her", "their", "its", "this", "these"))
_DETERMINERS = _OWN | {"a", "an", "one"}
_SKILLS = frozenset(("skill", "skills", "ability", "abilities", "mindset", "habit", "habits"))
_RELEASING = frozenset(("launch", "publish", "release", "ship", "merge", "sign"))
_STUDYING = frozenset(("learn", "study", "memorise", "memorize"))


def outcomes(page: Page) -> list[Outcome]:
    """The outcomes of the text: definite ones leave a trace, the others could be seen but say not how much.

    Args:
        page: words and actions. A text without an action may still name a result ("completion of the audit").
    """
    actions = page.actions.values()
    committed = any(action.mood in COMMITTED for action in actions)
    found = []
    for action in actions:
        aimed_at = action.mood in COMMITTED or not committed or _in_place(page, action)
        if action.mood in _UNDONE or not aimed_at:
            continue
        definite = _definite(page, action)
        if definite is not None:
            found.append(Outcome.at(page.source.text.text, action.phrase.start, action.phrase.end, definite=definite,
                                    part=page.source.text.part, clause=action.id))
    return found if actions else _nominal(page)


def _nominal(page: Page) -> list[Outcome]:
    """The result that a text without a verb names: "completion of the audit", "new website"."""
    for sentence in page.source.text.sentences:
        root = page.words[page.source.text.root(sentence)]
        reached = root.lower in words("outcomes", "in_place") and any(
            page.words[c].dep == "nsubj" for c in page.source.text.children[root.i]
        )
        if reached or (root.tag in NOUN_TAGS and _standing(page, root)):
            return [page.source.fact(Outcome, root.i, root.i, definite=True)]
        result = root.lemma in words("outcomes", "results") or root.lemma in words("nouns", "artefact")
        if result and root.tag in NOUN_TAGS:
            definite = not _plural(root) and root.lemma not in words("outcomes", "fuzzy_made")
            return [page.source.fact(Outcome, root.i, root.i, definite=definite)]
    return []


def _standing(page: Page, root: Word) -> bool:
    """Whether the thing is said to be there, by a participle or adjective behind it: "new pricing page shipped"."""
    below = [page.words[c] for c in page.source.text.children[root.i] if c > root.i]
    return any(
        word.lower in words("outcomes", "in_place") or (word.tag == "VBN" and word.lemma in words("verbs", "achievement"))
        for word in below
    )


def _definite(page: Page, action: Action) -> bool | None:
    """True: done or not done, for all to see; False: to be seen, but not how much; None: nothing to see."""
    said = _judged(page, action)
    return False if said and _has(page, action, words("outcomes", "some")) else said


def _judged(page: Page, action: Action) -> bool | None:
    head = _head(page, action)
    if action.negated or action.kind is ActionClass.AVOIDANCE:
        return False if action.negated or action.object is not None else None
    if _in_place(page, action) or _finished(page, action):
        return True
    if action.kind is ActionClass.STATE:
        return _state(page, action, head)
    if action.kind is ActionClass.MENTAL:
        definite = head is not None and (_plural(head) or action.object_kind is ObjectKind.DEFINITE)
        return False if action.lemma in _STUDYING and definite and not _is_about(page, action) else None
    if action.kind is ActionClass.ACHIEVEMENT:
        return _achieved(page, action, head)
    if action.kind is ActionClass.CONCRETE or action.lemma in words("outcomes", "trace"):
        return _done(page, action, head)
    return _moved(action, head)


def _in_place(page: Page, action: Action) -> bool:
    """Whether the verb is a participle of what was reached: "get promoted", "be accepted"."""
    verb = page.words[page.source.text.word_at(action.span.start)]
    return verb.tag == "VBN" and verb.lower in words("outcomes", "in_place")


def _finished(page: Page, action: Action) -> bool:
    """Whether the doing is to be brought to its end: "finish grading the essays"."""
    verb = page.words[page.source.text.word_at(action.span.start)]
    return verb.dep == "xcomp" and page.words[verb.head].lemma in ("finish", "complete")


def _is_about(page: Page, action: Action) -> bool:
    """Whether the object hangs on "about": "learn about taxes"."""
    verb = page.source.text.word_at(action.span.start)
    return any(page.words[child].lower == "about" for child in page.source.text.children[verb])


def _head(page: Page, action: Action) -> Word | None:
    inside = [word for word in page.inside(action.object) if word.lower[0].isalnum()]
    return next((word for word in inside if word.lemma == action.object_lemma), inside[-1] if inside else None)


def _state(page: Page, action: Action, head: Word | None) -> bool | None:
    """What being, becoming or having comes to: "be live", "become a team lead", "stay sober"."""
    if head is None:
        return None
    if head.lower in words("outcomes", "in_place"):
        return True
    if head.lower in words("outcomes", "visible_states"):
        return False
    if action.lemma == "become" and head.tag in NOUN_TAGS and (_is_name(head) or _has(page, action, ("a", "an"))):
        empty = head.lemma in words("outcomes", "nothing") or _praised(page, action)
        return None if empty else action.object_kind is not ObjectKind.ABSTRACT
    if action.lemma not in ("have", "own") or head.tag not in NOUN_TAGS:
        return None
    if action.artefact or action.named:
        return not _plural(head)
    hollow = head.lemma in words("outcomes", "nothing") or _praised(page, action)
    if hollow or action.object_kind is ObjectKind.ABSTRACT or not _has(page, action, ("a", "an", "one")):
        return None
    return head.lemma not in words("outcomes", "fuzzy_made")


def _moved(action: Action, head: Word | None) -> bool | None:
    """What a change verb or a vague one comes to: seldom definite, and to be seen only on a thing, not on a quality."""
    working = action.lemma in words("outcomes", "working")
    if head is None or head.tag[0] in "JRV":
        return False if working else None
    if head.lemma in words("outcomes", "nothing") or head.lemma in words("indicators", "uncountable"):
        return None
    if working or action.lemma in words("indicators", "up") or action.lemma in words("indicators", "down"):
        return False
    abstract = action.object_kind is ObjectKind.ABSTRACT and not (action.artefact or action.fuzzy)
    if action.kind is ActionClass.CHANGE:
        if action.artefact and not _plural(head):
            return head.lemma not in words("outcomes", "fuzzy_made")
        return None if abstract or action.lemma in words("outcomes", "shading") else False
    return False if action.lemma in words("outcomes", "process") and not abstract else None


def _achieved(page: Page, action: Action, head: Word | None) -> bool | None:
    """What an achievement verb comes to on its object."""
    soft = action.lemma in words("outcomes", "soft")
    if head is None:
        if action.lemma in words("outcomes", "going"):
            return False
        return None if soft and not _names_result(page) else True
    if head.tag[0] in "JRV" or (head.lemma in words("outcomes", "nothing") and action.lemma not in _RELEASING):
        return None
    if head.lemma in words("outcomes", "gained") or action.lemma in words("outcomes", "going"):
        return _arrives(page, action, head)
    thing = action.artefact or _is_name(head) or any(
        word.tag in NOUN_TAGS and word.lemma in words("nouns", "artefact") for word in page.inside(action.object))
    abstract = action.object_kind is ObjectKind.ABSTRACT and not thing
    if (abstract and soft) or (_praised(page, action) and (abstract or action.lemma in _RELEASING)):
        return None
    if action.lemma in words("outcomes", "completing"):
        bare = _plural(head) or (action.object_kind is ObjectKind.GENERIC and not thing)
        return not bare or bool(action.modifiers) or _has(page, action, _OWN)
    single = not _plural(head) and not _fuzzy(page, action, head)
    if soft:
        return thing and single
    return not abstract and (single or (not _plural(head) and action.lemma in _RELEASING))


def _done(page: Page, action: Action, head: Word | None) -> bool | None:
    """What a concrete verb comes to on its object."""
    if head is None:
        verb = page.source.text.word_at(action.span.start)
        well = any(page.words[child].lower in words("outcomes", "praise") for child in page.source.text.children[verb])
        return None if well else False
    if action.lemma in words("outcomes", "going") or head.lemma in words("outcomes", "gained"):
        return _arrives(page, action, head)
    if _empty(page, action, head):
        return None
    single = _is_name(head) or (not _plural(head) and _has(page, action, _DETERMINERS))
    leaves_trace = action.lemma.split()[0] in words("outcomes", "trace")
    own = leaves_trace and _has(page, action, _OWN)
    if action.object_kind is ObjectKind.ABSTRACT and not (action.artefact or _is_name(head) or action.fuzzy or own):
        return False
    if action.lemma in words("outcomes", "feats"):
        return single
    if action.lemma in words("outcomes", "showing"):
        return bool(action.modifiers) or not _plural(head)
    if not leaves_trace or _fuzzy(page, action, head):
        return False
    return _has(page, action, _OWN) if _plural(head) else single or action.artefact


def _arrives(page: Page, action: Action, head: Word) -> bool:
    """Whether one place or thing is reached: "return to school", "move into a flat", "find a job"."""
    known = head.lemma in words("outcomes", "gained") or head.lemma in words("outcomes", "places")
    return not _plural(head) and (known or _is_name(head) or _has(page, action, _DETERMINERS))


def _empty(page: Page, action: Action, head: Word) -> bool:
    """Whether the object leaves nothing to see: a quality, praise, a skill, an abstraction that is only "provided"."""
    if head.tag[0] in "JR" or head.lemma in words("outcomes", "nothing"):
        return True
    if not action.artefact and (action.lemma == "make" or (_praised(page, action) and _is_light(action))):
        return True
    if _has(page, action, ("better",)) or (head.lower in _SKILLS and action.lemma in words("outcomes", "making")):
        return True
    made = action.artefact or _is_name(head) or (action.fuzzy and action.lemma in words("outcomes", "making"))
    abstract = action.object_kind is ObjectKind.ABSTRACT and not made
    countable = _plural(head) and head.lower not in words("indicators", "uncountable")
    return abstract and _is_light(action) and not countable


def _is_light(action: Action) -> bool:
    return action.lemma in words("outcomes", "light")


def _fuzzy(page: Page, action: Action, head: Word) -> bool:
    """Whether nobody could say when the thing is there; one that is there already ("the heating system") is none."""
    return head.lemma in words("outcomes", "fuzzy_made") and (
        action.lemma in words("outcomes", "making") or not _has(page, action, _OWN))


def _praised(page: Page, action: Action) -> bool:
    """Whether a comparative or a word of praise stands in the object: "stronger relationships", "excellent service"."""
    return any(word.tag == "JJR" or word.lower in words("outcomes", "praise") for word in page.inside(action.object))


def _names_result(page: Page) -> bool:
    return any(word.lemma in words("outcomes", "results") and word.tag in NOUN_TAGS for word in page.words)


def _is_name(head: Word) -> bool:
    return head.tag.startswith("NNP") or (len(head.text) > 1 and head.text.isupper())


def _plural(head: Word) -> bool:
    return head.tag in ("NNS", "NNPS")


def _has(page: Page, action: Action, determiners: Collection[str]) -> bool:
    """Whether one of the words stands in the object: "the sync errors", "my files"."""
    return any(word.lower in determiners for word in page.inside(action.object))
