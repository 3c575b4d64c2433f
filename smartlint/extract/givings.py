"""What is given to people or meant for them, by the verb, by "to", by "for"."""

from smartlint.lexicon import words
from smartlint.words import Text, Word

_GIVING_TO = frozenset({"award", "deliver", "distribute", "donate", "grant", "lend", "offer", "serve", "supply", "teach"})
_GIVING = _GIVING_TO | {"bring", "buy", "give", "hand", "provide"}
_ONE_BY_ONE = frozenset({"each", "every"})


def is_given(text: Text, word: Word) -> bool:
    """Whether something is given to the people: "offer every pupil a place", "serve lunch to 40 seniors"."""
    before = text.words[word.i - 1] if word.i else None
    if before is None:
        return False
    verb = text.words[word.head]
    if verb.lower == "to" and word.dep == "pobj":
        return text.words[verb.head].lemma in _GIVING_TO or text.words[text.words[verb.head].head].lemma in _GIVING_TO
    if word.dep == "compound":
        # The parser takes the people for the first half of what they are given.
        if word.tag != "NNS" and before.lower not in _ONE_BY_ONE and text.words[word.i - 2].lower not in _ONE_BY_ONE:
            return False
        verb = text.words[verb.head]
    return word.dep in ("dative", "compound", "dobj") and verb.lemma in _GIVING and _two_objects(text, verb.i, word.i)


def _two_objects(text: Text, verb: int, i: int) -> bool:
    """Whether another thing follows the people at once: "offer every PUPIL a place"."""
    if i - verb > 6:
        return False
    between = {w.tag for w in text.words[verb + 1 : i]} <= {"DT", "PRP$", "JJ", "CD", "NN", "JJR"}
    following = text.words[i + 1] if i + 1 < len(text.words) else None
    return between and following is not None and following.tag in ("DT", "JJ", "NNS", "NN", "PRP$", "CD", "VBG")


def is_ensured(text: Text, word: Word) -> bool:
    """Whether the people are to have something: "see that every household has heating", "access by all people"."""
    head = text.words[word.head]
    if word.dep == "pobj" and head.lower in ("by", "for", "of", "to"):
        return text.words[head.head].lemma == "access"
    if word.dep != "nsubj" or head.lemma not in ("have", "enjoy", "feel", "get", "receive") or head.dep != "ccomp":
        return False
    return text.words[head.head].lemma in ("ensure", "guarantee", "see") and text.words[head.head].i < word.i


def for_whom(text: Text, i: int) -> int | None:
    """The index of the "for" that says whom it is for, at most four words before the noun; else None."""
    j = behind_for(text, i)
    if j is None or (text.words[i].dep == "compound" and text.words[i].tag[:3] != "NNS"):
        return None
    head = text.words[text.words[j].head]
    # "Raise the limit to $400 for widows" sets a limit, whatever the parser hangs the "for" on.
    near = {head.lemma, *(word.lemma for word in text.words[max(j - 2, 0) : j])}
    set_to = text.words[j - 1].tag == "CD" and _set_to(text, j - 1)
    measured = near & words("people", "measured") or near & words("people", "looking")
    return None if measured or set_to else j


def mentioned(text: Text, i: int) -> bool:
    """Whether a "for" stands before the people that gives them nothing, but is about them: "pay bands for staff"."""
    behind = behind_for(text, i)
    return behind is not None and not looked_for(text, behind)


def looked_for(text: Text, behind: int) -> bool:
    """Whether the "for" belongs to a verb of looking: "ask for a mentor"."""
    return text.words[text.words[behind].head].lemma in words("people", "looking")


def _set_to(text: Text, i: int) -> bool:
    """Whether "to" stands before the amount that ends with the word."""
    start = i - 1 if i and text.words[i - 1].tag == "$" else i
    return start > 0 and text.words[start - 1].lower == "to"


def behind_for(text: Text, i: int) -> int | None:
    """The index of the "for" that stands before the noun at `i`, at most four words before it; else None."""
    for j in range(i - 1, max(i - 5, -1), -1):
        word = text.words[j]
        if word.lower == "for":
            return j
        if word.tag not in ("DT", "PRP$", "JJ", "CD", "NN", "NNP", "PDT", "JJR", "VBG", "VBN", "POS"):
            return None
    return None
