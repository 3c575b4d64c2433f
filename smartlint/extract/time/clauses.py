"""What the clause around an expression tells: its verb, whether it speaks of the past, of a share, of many."""

from collections.abc import Iterator
from itertools import islice

from smartlint.extract.time.ground import Ground, Link, Term
from smartlint.lexicon import words as known
from smartlint.words import Word

_RELATIVE = frozenset(("who", "that", "which", "whom", "we", "i", "they", "she", "he", "you"))
_REASONS = frozenset(("because", "since", "as", "although", "though"))
_KNOWN = frozenset(("the", "those", "these", "this", "that", "my", "our", "his", "her", "their", "its"))
_OPEN = frozenset(("all", "any", "each", "every", "no"))
_INDEFINITE = frozenset(("a", "an"))
_FINITE = frozenset(("VBZ", "VBP", "VBD"))
FARTHEST = 40
"""How many heads are climbed, and how many lexemes looked back, so that time stays linear in the length of a text."""


def heads(g: Ground, i: int) -> Iterator[int]:
    """The indices of the words above a word, nearest first, up to the farthest."""
    return islice(g.text.ancestors(i), FARTHEST)


def has_been(g: Ground, term: Term) -> bool:
    """Whether a length of time lies behind: "it has been 3 % for six months"."""
    words, verb = g.text.words, _verb_above(g, term.first)
    if verb is None:
        return False
    return words[verb].tag == "VBD" or (
        words[verb].tag == "VBN"
        and any(words[child].lemma == "have" or words[child].lower == "'s" for child in g.text.children[verb])
    )


def told(g: Ground, term: Term) -> bool:
    """Whether "today" or "tomorrow" is no date to act on: "a better tomorrow", "we serve forty clients today"."""
    if g.tag(term.first - 1).startswith(("JJ", "DT")) or g.word(term.first - 1) in ("%", ")", "("):
        return True
    token = g.token(term.first)
    words = g.text.words
    verbs = [] if token is None else [words[head].tag for head in heads(g, token.i) if words[head].tag.startswith("VB")]
    return bool(verbs) and verbs[0] in ("VBP", "VBZ", "VBD")


def share(g: Ground, term: Term) -> bool:
    """Whether the clause before speaks of a share of many cases: "90 % of", "all", "each"."""
    for i in range(term.first - 1, max(-1, term.first - FARTHEST), -1):
        if g.word(i) in (".", ";", "!", "?"):
            return False
        if g.word(i) in ("%", "percent", "all", "each", "every", "average"):
            return True
        if g.word(i) == "of" and g.word(i - 1) == "out" and i + 1 in g.numbers:
            return True
    return False


def aside(g: Ground, term: Term) -> bool:
    """Whether an expression stands in brackets that tell of the past: figures of before beside the goal."""
    for i in range(term.first - 1, max(-1, term.first - 12), -1):
        if g.word(i) in ("(", ")"):
            past = term.end is not None and term.end < g.written
            labelled = i + 1 == term.first and g.word(term.last + 1) == ":"
            return g.word(i) == "(" and (past or labelled or _was(g, i, term))
    return False


def _was(g: Ground, i: int, term: Term) -> bool:
    """Whether what stands between an opening bracket and the expression says that it was so: "(was 74 in autumn)"."""
    return any(g.word(k) in ("was", "were", "had", "vs", "versus") for k in range(i + 1, term.first))


def is_past(g: Ground, term: Term) -> bool:
    """Whether an expression lies before the day of writing and its clause tells of the past."""
    if term.end is None or term.end >= g.written:
        return False
    if term.shape in ("unit", "relative", "weekday"):
        return True
    token = g.token(term.first)
    if token is None:
        return False
    words = g.text.words
    for head in heads(g, token.i):
        tag = words[head].tag
        if tag == "VBD":
            return True
        if tag == "VBN":
            helpers = {words[child].lower for child in g.text.children[head]}
            return not helpers & {"will", "should", "shall", "must", "to", "can"}
        if tag.startswith("VB"):
            return False
    return False


def lived(g: Ground, term: Term) -> bool:
    """Whether a relative clause in the past tense holds it: "donors who lapsed in autumn"."""
    words, verb = g.text.words, _verb_above(g, term.first)
    if verb is None or words[verb].tag != "VBD" or words[verb].dep != "relcl":
        return False
    return any(words[k].lower in _RELATIVE for k in range(max(words[verb].head + 1, verb - FARTHEST), verb))


def beside(g: Ground, i: int) -> bool:
    """Whether a lexeme stands in words that tell how things are, beside what is to be done.

    Such words are a reason ("because it fails every week"), a remark with a verb in brackets ("(we lose two a week)"), and
    a relative clause of the first person or on something definite: "the reports that I get every month", "the job that
    fails every night". What is still to be made may have a rhythm in its description: "a team that meets monthly".
    """
    token, words, verb = g.token(i), g.text.words, _verb_above(g, i)
    if token is None or verb is None:
        return False
    if _reasoned(g, verb) or _remarked(g, i):
        return True
    if words[verb].dep != "relcl" or words[verb].head > verb:
        return False
    known = any(words[child].lower in _KNOWN for child in g.text.children[words[verb].head])
    return (known and words[verb].tag in _FINITE and not _founded(g, verb)) or any(
        words[k].lower in ("i", "me", "my", "we", "us", "our")
        for k in range(max(words[verb].head, token.i - FARTHEST), token.i)
    )


def _founded(g: Ground, verb: int) -> bool:
    """Whether what is described is to be brought into being: "convene a circle for the town which meets each spring"."""
    above = [g.text.words[head].lemma for head in heads(g, verb)]
    return bool(above) and above[-1] in g.vocabulary.lists["founding"]


def _reasoned(g: Ground, verb: int) -> bool:
    """Whether a verb, or one above it, is that of a reason: "because", "since", "although"."""
    words, children = g.text.words, g.text.children
    return any(
        words[child].dep == "mark" and words[child].lower in _REASONS
        for head in (verb, *heads(g, verb)) if words[head].dep == "advcl"
        for child in children[head]
    )


def _remarked(g: Ground, i: int) -> bool:
    """Whether brackets around a lexeme hold a finite verb before it."""
    finite = False
    for k in range(i - 1, max(-1, i - FARTHEST), -1):
        if g.word(k) in ("(", ")", "["):
            return finite and g.word(k) != ")"
        finite = finite or g.tag(k) in _FINITE
    return False


def verb_of(g: Ground, i: int) -> str:
    """The lemma of the verb that a lexeme hangs on, or of the first word of an imperative before it."""
    token = g.token(i)
    if token is None:
        return ""
    words = g.text.words
    if token.tag.startswith("VB"):
        return token.lemma
    top = token.lemma
    for head in heads(g, token.i):
        top = words[head].lemma
        if words[head].tag.startswith("VB"):
            break
    return top


def many(g: Ground, term: Term) -> bool:
    """Whether the verb's object is an open many: "process refunds within five days"."""
    return any(g.text.words[i].tag == "NNS" and not _determiners(g, i) for i in _objects(g, term))


def coming(g: Ground, term: Term) -> bool:
    """Whether the verb's object is something that keeps coming in: "forward enquiries within five days"."""
    return many(g, term) and any(g.text.words[i].lower in g.vocabulary.lists["service_nouns"] for i in _objects(g, term))


def one_off(g: Ground, term: Term) -> bool:
    """Whether the verb is done once, to what is known, or by somebody served: "call two landlords", "the client calls"."""
    words, verb = g.text.words, _verb_above(g, term.first)
    actor = next((child for child in g.text.children[verb] if words[child].dep == "nsubj"), None) if verb is not None else None
    if actor is not None and words[actor].tag in ("NN", "NNP", "PRP") and _served(words[actor]):
        return True
    objects = list(_objects(g, term)) or list(_addressed(g, term))
    for i in objects[:1]:
        if words[i].tag == "NN" and not _closed(g, i):
            return _served(words[i]) and words[i].dep == "nsubjpass"
        return words[i].tag[:3] in ("PRP", "NNP") or _closed(g, i)
    return False


def _verb_above(g: Ground, i: int) -> int | None:
    """The index of the nearest verb that a lexeme hangs on."""
    token = g.token(i)
    return token and next((head for head in heads(g, token.i) if g.text.words[head].tag.startswith("VB")), None)


def _objects(g: Ground, term: Term) -> Iterator[int]:
    """What is done something to, by the verb that an expression hangs on."""
    verb = _verb_above(g, term.first)
    if verb is not None:
        yield from (child for child in g.text.children[verb] if g.text.words[child].dep in ("dobj", "nsubjpass"))


def _addressed(g: Ground, term: Term) -> Iterator[int]:
    """What the verb is directed to: "respond to the LETTER", "follow up with her LANDLORD"."""
    verb, words, children = _verb_above(g, term.first), g.text.words, g.text.children
    for child in children[verb] if verb is not None else ():
        if words[child].lower in ("to", "with") and words[child].dep == "prep":
            yield from (below for below in children[child] if words[below].dep == "pobj")


def _served(word: Word) -> bool:
    return word.lower in ("he", "she") or word.lower in known("people", "served")


def _determiners(g: Ground, i: int) -> set[str]:
    words = g.text.words
    return {words[k].lower for k in g.text.children[i] if words[k].dep in ("det", "poss", "nummod", "predet")}


def _closed(g: Ground, i: int) -> bool:
    """Whether a determiner, an owner or a number says which or how many are meant, and not that all are."""
    before = _determiners(g, i)
    if before & _OPEN or (before <= _INDEFINITE and g.text.words[i].lower in g.vocabulary.lists["service_nouns"]):
        return False
    return bool(before)


def moved(g: Ground, link: Link | None) -> bool:
    """Whether "to" moves a date: "postpone the launch from May to June", "extend it to 2028"."""
    if link is None or link.word != "to":
        return False
    words = [g.word(i) for i in range(max(0, link.first - 6), link.first)]
    return words[-2:-1] == ["from"] or any(
        word.startswith(("extend", "postpone", "mov", "push", "delay", "bring")) for word in words
    )
