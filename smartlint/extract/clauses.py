"""The main verbs of a sentence: which verb commits, through which carriers, and in which mood."""

from collections.abc import Iterator

from smartlint.facts import Mood
from smartlint.lexicon import words
from smartlint.words import Text, Word

_AIM = frozenset(
    {
        "goal",
        "aim",
        "objective",
        "target",
        "plan",
        "intention",
        "purpose",
        "mission",
        "ambition",
        "commitment",
        "priority",
        "task",
        "hope",
        "dream",
        "resolution",
        "focus",
        "vision",
        "challenge",
        "next",
        "decision",
        "idea",
    }
)
_WISH = frozenset({"like", "hope", "wish", "love", "dream", "want"})
_INTENTION = frozenset(
    {
        "plan",
        "aim",
        "intend",
        "commit",
        "pledge",
        "propose",
        "resolve",
        "prepare",
        "agree",
        "promise",
        "undertake",
        "need",
        "expect",
        "seek",
        "decide",
    }
)
_HEDGED = frozenset({"try", "strive", "attempt", "struggle", "endeavour", "endeavor", "seek", "look"})
_HEDGING = frozenset({"maybe", "perhaps", "possibly", "hopefully", "ideally", "probably"})
_MODALS = {
    "will": Mood.COMMITMENT,
    "shall": Mood.COMMITMENT,
    "must": Mood.COMMITMENT,
    "should": Mood.COMMITMENT,
    "can": Mood.STATEMENT,
    "could": Mood.HEDGED,
    "may": Mood.HEDGED,
    "might": Mood.HEDGED,
    "would": Mood.WISH,
}
_TIMING = frozenset({"by", "within", "before", "in", "on", "over", "during", "after", "until", "from", "at", "throughout"})
_AHEAD = frozenset({Mood.COMMITMENT, Mood.INTENTION, Mood.WISH})


def _behind_topic(text: Text, root: int) -> int:
    """The verb of the clause that a topic and a colon introduce ("Succession: every officer trains one"), else the root."""
    if text.words[root].tag[0] != "N" or ":" not in {text.words[c].lower for c in text.children[root]}:
        return root
    finite = (c for c in text.children[root] if text.words[c].dep == "appos" and text.words[c].tag in ("VBZ", "VBP", "MD"))
    return next((c for c in finite if child_of(text, c, ("nsubj", "nsubjpass")) is not None), root)


def clauses(text: Text, sentence: range) -> Iterator[tuple[int, Mood, int | None]]:
    """The main verbs of a sentence, each with its mood and the index of its subject."""
    root = text.root(sentence)
    root = next((_verb_of(text, i) for i in sentence if i in text.imperatives), root)
    root = _behind_topic(text, root)
    todo: list[tuple[int, Mood | None, int | None]] = [(root, None, None)]
    roots = [i for i in sentence if text.words[i].head == i and i != root]
    todo.extend((i, None, None) for i in roots)
    while todo:
        i, inherited, subject = todo.pop(0)
        subject = (
            child_of(text, i, ("nsubj", "nsubjpass"))
            if child_of(text, i, ("nsubj", "nsubjpass")) is not None
            else subject
        )
        mood = _mood(text, i, inherited)
        behind = _carried(text, i, subject)
        if behind is not None:
            named = subject if subject is not None and text.words[subject].lemma not in _AIM else None
            todo.insert(0, (behind, _through(text, i, mood), named))
        elif text.words[i].tag[0] == "V":
            yield i, mood, subject
        joined = [c for c in text.children[i] if text.words[c].dep == "conj" and text.words[c].tag[0] == "V"]
        todo.extend((conj, mood, subject) for conj in joined)


def _verb_of(text: Text, i: int) -> int:
    """The verb that an imperative stands for: behind "be" the participle ("be promoted"), behind a prefix the stem."""
    word = text.words[i]
    if word.dep in ("aux", "auxpass"):
        return word.head
    if word.lower == "co" and i + 2 < len(text.words) and text.words[i + 1].text == "-":
        return i + 2
    return i


def child_of(text: Text, i: int, deps: tuple[str, ...]) -> int | None:
    """The first word below the one at `i` that has one of those dependency labels, or None."""
    return next((child for child in text.children[i] if text.words[child].dep in deps), None)


def _carried(text: Text, i: int, subject: int | None) -> int | None:
    """The verb that `i` only carries: "aim to publish", "our goal is to publish"; else None."""
    word = text.words[i]
    child = child_of(text, i, ("xcomp",))
    if word.lemma in words("verbs", "carrier") or (word.lemma == "be" and _able(text, i)):
        if child is not None and text.words[child].tag in ("VB", "VBG") and not _with_object(text, i):
            return child
        if word.lemma == "be":
            adjective = _able(text, i)
            child = child_of(text, adjective, ("xcomp",)) if adjective is not None else None
            return child if child is not None and text.words[child].tag == "VB" else None
    if word.lemma == "be" and child is not None and child == i + 2 and text.words[child].tag == "VB":
        return child  # "the council is to open a depot"
    if word.lemma == "be" and subject is not None and text.words[subject].lemma in _AIM:
        for child in text.children[i]:
            if text.words[child].dep in ("xcomp", "ccomp", "advcl", "acl", "attr") and (
                text.words[child].tag in ("VB", "VBG") or text.words[child].dep == "ccomp"
            ):
                return child
    if word.lemma == "be" and subject is not None and text.words[subject].lemma in _AIM and (meant := _meant_for(text, i)):
        return meant
    if word.lemma in _AIM and word.tag[0] == "N":
        return child_of(text, i, ("acl", "relcl", "xcomp"))
    return None


def _meant_for(text: Text, i: int) -> int | None:
    """What people are to do, behind "for": "the aim is for every pupil to LEAVE reading"."""
    behind = next((c for c in text.children[i] if c == i + 1 and text.words[c].lower == "for"), None)
    people = child_of(text, behind, ("pobj",)) if behind is not None else None
    return child_of(text, people, ("relcl", "acl")) if people is not None else None


def _able(text: Text, i: int) -> int | None:
    return next(
        (c for c in text.children[i] if text.words[c].dep == "acomp" and text.words[c].lemma in ("able", "ready")), None
    )


def _with_object(text: Text, i: int) -> bool:
    return any(text.words[c].dep in ("dobj", "attr") for c in text.children[i])


def _through(text: Text, i: int, mood: Mood) -> Mood:
    """The mood of a verb carried by `i`."""
    lemma = text.words[i].lemma
    if mood is Mood.PAST and lemma not in ("decide", "resolve", "commit", "agree", "plan"):
        return mood
    if lemma in _HEDGED:
        return Mood.HEDGED
    if lemma in _WISH and mood is not Mood.HEDGED:
        return Mood.WISH if lemma != "want" else Mood.INTENTION
    if lemma in _INTENTION or (lemma == "be" and mood is Mood.STATEMENT):
        return Mood.INTENTION
    return mood if mood is not Mood.STATEMENT else Mood.INTENTION


def _mood(text: Text, i: int, inherited: Mood | None) -> Mood:
    word = text.words[i]
    below = [text.words[c] for c in text.children[i]]
    auxiliaries = [w for w in below if w.dep in ("aux", "auxpass")]
    hedged = any(w.lower in _HEDGING for w in below)
    if hedged or _question(text, i):
        return Mood.HEDGED if hedged else Mood.QUESTION
    modal = next((w.lemma for w in auxiliaries if w.tag == "MD"), None)
    if modal == "would" and _conditional(text, i, word):
        return Mood.STATEMENT
    if modal is not None:
        return _MODALS.get(modal, Mood.COMMITMENT)
    if not auxiliaries and inherited is None and _bidden(text, i):
        return Mood.COMMITMENT
    if _past(word, auxiliaries) and not (word.dep == "conj" and inherited in _AHEAD):
        return Mood.PAST
    if word.tag == "VBG" and any(text.words[c].lemma in _AIM for c in text.children[i] if text.words[c].dep == "nsubj"):
        return Mood.INTENTION
    if word.lower == "going" and child_of(text, i, ("xcomp",)) is not None:
        return Mood.COMMITMENT
    if inherited is not None:
        return inherited
    if word.lemma in _WISH and word.tag in ("VBP", "VBZ") and child_of(text, i, ("nsubj",)) is not None:
        return Mood.WISH
    if (
        i in text.imperatives
        or any(w.i in text.imperatives for w in auxiliaries)
        or (word.tag == "VB" and child_of(text, i, ("nsubj",)) is None)
    ):
        return Mood.COMMITMENT
    if word.tag == "VB" and any(w.lower == "to" for w in auxiliaries):
        return Mood.INTENTION
    return Mood.STATEMENT


def _bidden(text: Text, i: int) -> bool:
    """Whether it is an imperative behind a time without a comma: "by March 31 submit the report", "this year run a mile"."""
    word = text.words[i]
    if word.dep != "ROOT" or word.tag not in ("VBP", "VBD", "VBN") or word.lower != word.lemma:
        return False
    below = [text.words[c] for c in text.children[i]]
    if any(w.dep in ("nsubj", "nsubjpass", "expl", "csubj", "agent") for w in below):
        return False
    timed = any(w.i < i and (w.dep == "npadvmod" or w.lower in _TIMING) for w in below)
    acted = any(w.i > i and w.dep in ("dobj", "prt", "prep") for w in below)
    bygone = words("nongoals", "bygone") - {"before"}
    if not (timed and acted):
        return False
    sentence = text.sentences[word.sentence]
    return not any(w.lower in bygone for w in text.words[sentence.start : sentence.stop])


def _conditional(text: Text, i: int, word: Word) -> bool:
    """Whether "would" tells what would happen, rather than what the writer would like."""
    subject = child_of(text, i, ("nsubj", "nsubjpass"))
    return word.lemma not in _WISH and subject is not None and text.words[subject].lower not in ("i", "we")


def _past(word: Word, auxiliaries: list[Word]) -> bool:
    return word.tag == "VBD" or any(
        w.tag == "VBD" or (w.lemma == "have" and word.tag in ("VBN", "VBD")) for w in auxiliaries
    )


def _question(text: Text, i: int) -> bool:
    return text.words[text.sentences[text.words[i].sentence].stop - 1].text.endswith("?")
