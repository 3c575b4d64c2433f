"""Clauses of being and having: which of them say that something wanted is there, and which only how things are."""

from smartlint.extract.statements import WRITER, compared, described, is_heading, listed, singled_out, targets_of
from smartlint.extractor import Source
from smartlint.facts import Action, Comparator
from smartlint.lexicon import words
from smartlint.words import Text

LACKING = frozenset({"want", "lack", "fail", "suffer", "miss"})
_HOLDING = frozenset({"be", "have", "know", "understand", "remain", "stay", "feel", "keep"})
_PLACES = frozenset({"use", "place", "force", "operation", "service", "production", "effect", "shape", "post", "work"})


def aspired(source: Source, action: Action, verb: int) -> bool:
    """Whether somebody becomes something, or is what nobody says of himself as a fact: "we are the preferred provider"."""
    if action.lemma != "be" or action.negated:
        return action.lemma == "become"
    text = source.text
    attributes = [c for c in text.children[verb] if text.words[c].dep in ("attr", "acomp") and c > verb]
    praise = (c for attribute in attributes for c in (attribute, *text.children[attribute]))
    return any(text.words[c].tag == "JJS" or text.words[c].lower in words("nongoals", "preferred") for c in praise)


def reached(source: Source, action: Action, subject: str) -> bool:
    """Whether a clause of being says that something wanted is there: "users are able to ...", "every client has a plan"."""
    if action.lemma == "be" and any(fact.comparator in (Comparator.GE, Comparator.LE) for fact in targets_of(source)):
        return True  # "pain is at or below 3", but not "uptime is 99.9 %"
    return _wanted(source, action, subject)


def _wanted(source: Source, action: Action, subject: str) -> bool:
    """Whether what somebody is or has is something that is wished for."""
    text = source.text
    verb = text.word_at(action.span.start)
    if action.lemma in LACKING or action.object_lemma in words("nongoals", "complaint") or _an_area(source, action):
        return False
    if not targets_of(source) and any(text.words[c].lower in words("nongoals", "remaining") for c in text.children[verb]):
        return False
    if listed(text) and not is_heading(text) and action.lemma in ("be", "feel") and _flourishing(text, verb):
        return True
    if action.lemma in ("know", "understand") and listed(text) and subject == "we":  # "we understand why users leave"
        return True
    if listed(text) and not is_heading(text) and (subject == "i" or not described(source, action)):
        spared = action.negated or compared(source, action) or any(w.lower == "no" for w in text.words[verb + 1 : verb + 2])
        return action.lemma != "need" or spared
    if subject in WRITER or action.lemma == "need" or action.negated:
        return False
    if any(text.words[c].lower in words("verbs", "reached") for c in text.children[verb]) or _in_place(text, verb):
        return True
    if action.lemma not in _HOLDING:
        return False
    if action.lemma == "have" and action.object_lemma in words("nongoals", "recorded"):
        return False
    if action.lemma in ("remain", "stay", "keep") and targets_of(source):
        return True
    if action.lemma == "have" and subject in words("people", "served") and listed(text):
        return True
    denied = action.object is not None and text.words[text.word_at(action.object.start)].lower in ("no", "not", "still")
    return singled_out(source, action) or not (denied or is_heading(text) or described(source, action))


def _flourishing(text: Text, verb: int) -> bool:
    """Whether the state is one that people wish for: "are efficient and accessible", "feel valued"."""
    wished = words("nongoals", "wished") | words("nongoals", "attained")
    return any(c > verb and text.words[c].lower in wished for c in text.children[verb])


def _an_area(source: Source, action: Action) -> bool:
    """Whether it names what somebody is weak or strong at: "spelling is an area of need"."""
    if action.object_lemma != "area" or action.object is None:
        return False
    behind = source.text.words[source.text.word_at(action.object.start) :][:6]
    return any(word.lemma in words("nongoals", "complaint") or word.lower in ("need", "strength") for word in behind)


def _in_place(text: Text, verb: int) -> bool:
    """Whether something is said to be in use, in place, in force."""
    below = (c for prep in text.children[verb] if text.words[prep].lower == "in" for c in text.children[prep])
    return any(text.words[c].lower in _PLACES for c in below)
