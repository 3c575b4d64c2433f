"""Results that can be seen at the end without a number, and doings that could be seen but say not how much."""

from smartlint.extract.measures.complements import completed
from smartlint.extract.measures.doings import achieved, done, moved, state
from smartlint.extract.measures.page import COMMITTED, NOUN_TAGS, Page
from smartlint.extract.measures.things import OWN, has, head_of, is_hollow, is_marked, is_plural
from smartlint.facts import Action, ActionClass, Mood, ObjectKind, Outcome
from smartlint.lexicon import words
from smartlint.words import Word

_STUDYING = frozenset(("learn", "study", "memorise", "memorize"))
_LACKING = frozenset(("no", "more", "fewer", "less"))


def outcomes(page: Page) -> list[Outcome]:
    """The outcomes of the text: definite ones leave a trace, the others could be seen but say not how much.

    Args:
        page: words and actions. A text without an action may still name a result ("completion of the audit").
    """
    actions = page.actions.values()
    committed = any(action.mood in COMMITTED for action in actions)
    found = []
    for action in actions:
        if not _aimed_at(page, action, committed=committed):
            continue
        definite = _definite(page, action)
        if definite is not None:
            found.append(Outcome.at(page.source.text.text, action.phrase.start, action.phrase.end, definite=definite,
                                    part=page.source.text.part, clause=action.id))
    return found if actions else _nominal(page)


def _aimed_at(page: Page, action: Action, *, committed: bool) -> bool:
    """Whether an action is to be done, or, where nothing else is, is stated as a result: "links have been built"."""
    if action.mood is Mood.QUESTION:
        return False
    if action.mood is Mood.PAST:
        if committed or not action.passive:
            return False
        verb = page.source.text.word_at(action.span.start)
        below = (page.words[child] for child in page.source.text.children[verb])
        return any(word.lemma == "have" and word.dep == "aux" and word.tag in ("VBP", "VBZ") for word in below)
    return action.mood in COMMITTED or not committed or _in_place(page, action)


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
            definite = not is_plural(root) and root.lemma not in words("outcomes", "fuzzy_made")
            return [page.source.fact(Outcome, root.i, root.i, definite=definite)]
        if root.tag in NOUN_TAGS and page.words[sentence[0]].lower in _LACKING and len(sentence) > 1:
            return [page.source.fact(Outcome, sentence[0], root.i, definite=False)]
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
    return False if said and (has(page, action, words("outcomes", "some")) or _goes_on(page, action)) else said


def _goes_on(page: Page, action: Action) -> bool:
    """Whether it is to be done now and then, or more than now: "visit my aunt more often"."""
    verb = page.source.text.word_at(action.span.start)
    behind = [page.words[child] for child in page.source.text.children[verb] if child > verb]
    return any(
        (word.dep == "advmod" and word.lower in words("outcomes", "often")) or (word.dep == "npadvmod" and word.lower == "bit")
        for word in behind
    )


def _judged(page: Page, action: Action) -> bool | None:
    head = head_of(page, action)
    ruled = head is not None and (action.lemma in words("outcomes", "ruling") or (
        action.lemma == "quit" and is_marked(page, action, head, OWN)))
    if action.negated or (action.kind is ActionClass.AVOIDANCE and not ruled):
        return False if action.negated or action.object is not None else None
    if _finished(page, action):
        return True
    if _in_place(page, action):
        several = head is not None and is_plural(head) and not action.modifiers
        return not several or has(page, action, OWN | {"all"})
    said, settled = completed(page, action, head)
    if settled:
        return said
    if action.kind is ActionClass.STATE:
        return state(page, action, head)
    if action.kind is ActionClass.MENTAL:
        definite = head is not None and (is_plural(head) or action.object_kind is ObjectKind.DEFINITE)
        return False if action.lemma in _STUDYING and definite and not _is_about(page, action) else None
    if action.kind is ActionClass.ACHIEVEMENT:
        return achieved(page, action, head)
    if ruled or action.kind is ActionClass.CONCRETE or _is_telic(action, head):
        return done(page, action, head)
    return moved(action, head)


def _is_telic(action: Action, head: Word | None) -> bool:
    """Whether a verb of change brings a thing to an end state: "restore the tractor"; not "restore confidence"."""
    return action.lemma in words("outcomes", "trace") and not (
        action.kind is ActionClass.CHANGE and (head is None or is_hollow(action, head)))


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
