"""Results that can be seen at the end without a number, and doings that could be seen but say not how much."""

from collections.abc import Collection

from smartlint.extract.measures.complements import completed
from smartlint.extract.measures.doings import achieved, done, moved, state
from smartlint.extract.measures.page import COMMITTED, NOUN_TAGS, Page
from smartlint.extract.measures.things import (
    DETERMINERS,
    OWN,
    has,
    head_of,
    is_hollow,
    is_marked,
    is_one_thing,
    is_plural,
    is_quality,
)
from smartlint.facts import Action, ActionClass, Actor, ActorKind, Mood, ObjectKind, Outcome
from smartlint.lexicon import words
from smartlint.words import Text, Word

_STUDYING = frozenset(("learn", "study", "memorise", "memorize"))
_LACKING = frozenset(("no", "more", "fewer", "less"))


def outcomes(page: Page) -> list[Outcome]:
    """The outcomes of the text: definite ones leave a trace, the others could be seen but say not how much.

    Args:
        page: words and actions. A text without an action may still name a result ("completion of the audit").
    """
    actions = page.actions.values()
    committed = any(action.mood in COMMITTED for action in actions)
    writers = {actor.id for actor in page.source.of(Actor) if actor.kind is ActorKind.WRITER}
    found = []
    for action in actions:
        if not _aimed_at(page, action, writers, committed=committed):
            continue
        definite = _definite(page, action)
        if definite is not None:
            found.append(Outcome.at(page.source.text.text, action.phrase.start, action.phrase.end, definite=definite,
                                    part=page.source.text.part, clause=action.id))
    return found if actions else _nominal(page)


def _aimed_at(page: Page, action: Action, writers: Collection[str], *, committed: bool) -> bool:
    """Whether an action is to be done, or, where nothing else is, is stated as a result: "links have been built"."""
    complaint = action.negated and action.mood is Mood.STATEMENT and action.actor in writers  # "I can't find the dose"
    if action.mood is Mood.QUESTION or complaint:
        return False
    if action.mood is Mood.PAST:
        if committed or action.actor in writers:
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
        if root.tag not in NOUN_TAGS:
            continue
        definite = _banned(page, sentence[0], root) or _named(page, root)
        if definite is not None:
            return [page.source.fact(Outcome, root.i, root.i, definite=definite)]
        first = page.words[sentence[0]].lower
        if first in _LACKING and len(sentence) > 1 and (
                is_plural(root) or first == "no" or root.lemma in words("indicators", "heads")):
            return [page.source.fact(Outcome, sentence[0], root.i, definite=False)]
    return []


def _banned(page: Page, first: int, root: Word) -> bool:
    """Whether something is not to be somewhere: "no phones at the table"."""
    return page.words[first].lower == "no" and any(page.words[c].dep == "prep" for c in page.source.text.children[root.i])


def _named(page: Page, root: Word) -> bool | None:
    """What a noun that stands for the whole goal comes to: one thing, several, or nothing to see."""
    below = [page.words[c] for c in page.source.text.children[root.i]]
    if any(word.lower in words("outcomes", "dimensions") for word in below if word.i < root.i):
        return False
    changed = (word for word in below if word.i < root.i and word.tag in ("VBN", "JJ") and word.lower.endswith("ed"))
    if any(word.lower in words("nongoals", "wanted") for word in changed):
        return None if root.lemma in words("nouns", "abstract") else False  # "increased use of cover crops"
    if root.lemma in words("nongoals", "nominal") and root.lemma not in words("outcomes", "results"):
        return False if any(word.lower == "of" for word in below) else None
    if any(word.tag in ("JJR", "JJS") or word.lower in words("outcomes", "praise") for word in below if word.i < root.i):
        return None
    if root.lemma in words("outcomes", "results") or root.lemma in words("nouns", "artefact"):
        return not is_plural(root) and root.lemma not in words("outcomes", "fuzzy_made")
    if any(word.lower in ("down", "up") and word.i > root.i for word in below):
        return False
    lists = (("outcomes", "nothing"), ("outcomes", "turns"), ("outcomes", "unending"), ("outcomes", "fuzzy_made"),
             ("nouns", "fuzzy"), ("nouns", "abstract"), ("outcomes", "mass"), ("indicators", "heads"), ("indicators", "shapes"))
    narrowed = any(word.dep in ("amod", "compound", "det", "poss", "nmod") and word.i < root.i for word in below)
    if not narrowed or any(root.lemma in words(*entry) for entry in lists) or is_quality(root.lemma):
        return None
    if is_plural(root):
        return False
    return True if root.tag == "NN" and not root.lower.endswith("ing") else None


def _standing(page: Page, root: Word) -> bool:
    """Whether the thing is said to be there, by a participle or adjective behind it: "new pricing page shipped"."""
    children = [page.words[c] for c in page.source.text.children[root.i]]
    if any(word.lower in _LACKING and word.i < root.i for word in children):  # "more time offline"
        return False
    below = [word for word in children if word.i > root.i]
    return any(
        word.lower in words("outcomes", "in_place") or (word.tag == "VBN" and word.lemma in words("verbs", "achievement"))
        for word in below
    )


def _definite(page: Page, action: Action) -> bool | None:
    """True: done or not done, for all to see; False: to be seen, but not how much; None: nothing to see."""
    shown = action.kind is ActionClass.CHANGE and action.lemma in words("verbs", "showing")  # "report less pain"
    said = None if shown else False if _towards(page, action) else _judged(page, action)
    return False if said and (has(page, action, words("outcomes", "some")) or _goes_on(page, action)) else said


def _towards(page: Page, action: Action) -> bool:
    """Whether it only leads up to something: "save for a house", "train for the triathlon"."""
    verb = page.source.text.word_at(action.span.start)
    behind = page.words[verb + 1 : verb + 2]
    return action.lemma in words("outcomes", "towards") and bool(behind) and behind[0].lower in ("for", "towards", "toward")


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
        action.lemma in ("quit", "give up") and is_marked(page, action, head, OWN)))
    verb = page.source.text.word_at(action.span.start)
    if action.negated and any(page.words[child].lower == "never" for child in page.source.text.children[verb]):
        return action.object is not None and action.kind is ActionClass.CONCRETE and action.lemma.split()[0] != "let"
    if action.negated or (action.kind is ActionClass.AVOIDANCE and not ruled):
        return False if action.negated or action.object is not None else None
    if _finished(page, action):
        return True
    if _in_place(page, action):
        several = head is not None and is_plural(head) and not action.modifiers
        return not several or has(page, action, OWN | {"all"})
    if (action.lemma == "find out" and _is_about(page, action)) or _in_manner(page, verb):
        return None
    said, settled = completed(page, action, head)
    if settled:
        return said
    if action.kind is ActionClass.STATE:
        return state(page, action, head)
    if action.lemma == "want" and head is not None and is_one_thing(page, action, head, DETERMINERS):
        return True
    if action.kind is ActionClass.MENTAL:
        definite = head is not None and (is_plural(head) or action.object_kind is ObjectKind.DEFINITE)
        definite = definite or (action.object is None and _to_do(page, verb))
        return False if action.lemma in _STUDYING and definite and not _is_about(page, action) else None
    if action.kind is ActionClass.ACHIEVEMENT:
        return achieved(page, action, head)
    if ruled or action.kind is ActionClass.CONCRETE or _is_telic(action, head):
        return done(page, action, head)
    return moved(action, head)


def _to_do(page: Page, verb: int) -> bool:
    """Whether an act is learned: "learn to drive", "learn how to drive"."""
    return any(page.words[child].dep in ("xcomp", "ccomp") and child > verb for child in page.source.text.children[verb])


def _in_manner(page: Page, verb: int) -> bool:
    """Whether something done already is only to be done in a better way: "talk more openly with the crew"."""
    text = page.source.text
    for child in text.children[verb]:
        word = text.words[child]
        if child < verb or word.dep != "advmod":
            continue
        more = word.lower.endswith("ly") and any(text.words[c].lower in ("more", "less") for c in text.children[child])
        if (more and word.lower not in words("outcomes", "often")) or (word.lower == "better" and not _acts_on(text, verb)):
            return True
    return False


def _acts_on(text: Text, verb: int) -> bool:
    return any(text.words[child].dep in ("dobj", "nsubjpass") for child in text.children[verb])


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
