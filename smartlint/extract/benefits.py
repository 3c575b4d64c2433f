"""Reasons that are told without "so that": results, larger aims, and whom or what a thing is good for."""

from collections.abc import Iterator
from functools import cache

from smartlint.lexicon import words
from smartlint.words import Text, Word

_CLAUSE_END = frozenset({".", ";", "!", "?"})
_VERBAL = frozenset({"VB", "VBZ", "VBP", "VBG"})
_DEPENDENT = frozenset({"relcl", "acl", "advcl", "xcomp"})
_FINITE = frozenset({"VBZ", "VBP", "MD", "VBD"})
_POINTERS = frozenset({"it", "that", "this", "these", "they", "which"})
_RELATIVES = frozenset({"that", "which"})
_FORERUNNERS = frozenset({"DT", "PRP$", "JJ", "JJR", "VBN", "RB", "RBR"})
_OWN = frozenset({"its", "our", "the", "their", "my", "his", "her"})
_SEEKING = frozenset({"aim", "seek", "want", "set", "commit", "call", "pledge", "intend", "hope"})
_UPKEEP = frozenset({"meet", "fulfil", "fulfill"})
_ONWARD = frozenset({"to", "toward", "towards", "of", "for"})
_GUARDING = frozenset({"champion", "defend", "guarantee", "guard", "protect", "safeguard", "secure", "uphold"})
_PERSONAL = frozenset({"need", "wish", "interest", "right", "cause"})
_GOALS = frozenset({"objective", "priority", "ambition"})


def benefits(text: Text) -> Iterator[tuple[int, int]]:
    """The first and the last word of each."""
    telling = _telling()
    for word in text.words:
        finders = _FINDERS.get(word.lower)
        if finders is None and word.tag in _VERBAL:
            if word.lemma in telling:
                finders = _VERBS
            elif word.dep in _DEPENDENT and word.tag != "VBG":
                finders = _CLAUSES
        for finder in finders or ():
            yield from finder(text, word)


@cache
def _telling() -> frozenset[str]:
    """The verbs that may tell a reason by themselves."""
    return words("reasons", "resulting") | words("reasons", "tying") | _GUARDING | _SEEKING


def clause_end(text: Text, i: int) -> int:
    """The last word of the clause that goes on from the word at `i`: up to a full stop, at most 25 words."""
    sentence = text.words[i].sentence
    last = i
    for j in range(i + 1, min(i + 26, len(text.words))):
        if text.words[j].sentence != sentence or text.words[j].lower in _CLAUSE_END:
            break
        last = j
    return last


def before_comma(text: Text, i: int) -> int:
    """The last word before the first comma behind the word at `i`, or of its clause."""
    end = clause_end(text, i)
    return next((j - 1 for j in range(i, end + 1) if text.words[j].lower == ","), end)


def is_counted(text: Text, first: int, last: int) -> bool:
    """Whether a number stands between the words at both ends: what is counted is a target more than a reason."""
    return any(word.tag == "CD" or word.lower == "%" for word in text.words[first : last + 1])


def opens(text: Text, i: int) -> bool:
    """Whether the word is the first of its sentence."""
    return i == 0 or text.words[i - 1].sentence != text.words[i].sentence


def _bettering(text: Text, word: Word) -> Iterator[tuple[int, int]]:
    """What it is good for: "for better sleep", "for the protection of nesting birds", "for their own safety"."""
    following = [w for w in text.words[word.i + 1 : word.i + 7] if w.sentence == word.sentence]
    praised = following[1:] if following and following[0].lower in ("a", "an") else following
    if len(praised) > 1 and praised[0].lower in words("reasons", "bettering"):
        if praised[1].tag[0] in "NJV" and praised[1].lower != "than":
            yield word.i, before_comma(text, word.i)
        return
    for noun in following:
        if noun.lemma in words("reasons", "benefits") and noun.tag[0] in "NV" and noun.dep != "compound":
            if text.words[word.head].lemma not in ("apply", "look", "search", "wait", "ask", "responsible"):
                yield word.i, before_comma(text, noun.i)
            return
        if noun.tag not in _FORERUNNERS:
            return


def _as(text: Text, word: Word) -> Iterator[tuple[int, int]]:
    """What it is part of or shows: "as part of our pledge to clean air", "As a measure of better balance, ..."."""
    rest = [w.lower for w in text.words[word.i + 1 : word.i + 4]]
    if rest[:2] == ["part", "of"]:
        yield from _umbrella(text, word.i, word.i + 3)
    elif rest == ["a", "measure", "of"] and opens(text, word.i):
        yield word.i, before_comma(text, word.i)
    elif rest[:1] in (["a"], ["an"]) and len(rest) == 3 and rest[1] in words("reasons", "occasions") and rest[2] in _ONWARD:
        yield word.i, clause_end(text, word.i)


def _under(text: Text, word: Word) -> Iterator[tuple[int, int]]:
    """The larger plan: "Under its Clean River Plan, ..."."""
    if opens(text, word.i) and word.i + 1 < len(text.words) and text.words[word.i + 1].lower in _OWN:
        yield from _umbrella(text, word.i, word.i + 1)


def _umbrella(text: Text, first: int, i: int) -> Iterator[tuple[int, int]]:
    end = before_comma(text, first)
    if any(word.lemma in words("reasons", "umbrella") for word in text.words[i : min(i + 7, end + 1)]):
        yield first, end


def _relative(text: Text, word: Word) -> Iterator[tuple[int, int]]:
    """Relative clauses that tell what good the thing does: "a rota that lets parents leave on time"."""
    verb = next((w for w in text.words[word.i + 1 : word.i + 4] if w.tag in _FINITE), None)
    if verb is None or verb.sentence != word.sentence or opens(text, word.i):
        return
    if verb.tag == "MD":
        verb = next((w for w in text.words[verb.i + 1 : verb.i + 4] if w.tag == "VB"), verb)
    end = clause_end(text, word.i)
    betters = verb.lemma in words("reasons", "bettering_verbs") and not is_counted(text, word.i, end)
    if (betters or verb.lemma in words("reasons", "benefiting")) and text.words[word.i - 1].tag[0] in "N)-:":
        yield word.i, end


def _pointing(text: Text, word: Word) -> Iterator[tuple[int, int]]:
    """Later sentences that tell the good of what is planned: "That frees two hours a week"."""
    if not word.i or not opens(text, word.i):
        return
    for verb in text.words[word.i + 1 : word.i + 5]:
        if verb.tag[:2] == "VB" and verb.lemma not in ("be", "have", "do"):
            if verb.lemma in words("reasons", "benefiting") or verb.lemma in ("give", "make", "mean", "get", "bring"):
                yield word.i, clause_end(text, word.i)
            return
        if verb.tag not in ("MD", "RB"):
            return


def _bracketed(text: Text, word: Word) -> Iterator[tuple[int, int]]:
    """Reasons in brackets: "(it prints every label twice)"."""
    following = text.words[word.i + 1 : word.i + 3]
    if len(following) < 2:
        return
    told = following[0].lower in ("it", "they") and following[1].tag in _FINITE and following[1].lower != "is"
    told = told or (following[0].tag == "VBZ" and following[0].lemma in words("reasons", "harming"))
    if told or (following[0].lower == "causing" and following[1].lower != ")"):
        end = clause_end(text, word.i + 1)
        yield word.i + 1, next((j - 1 for j in range(word.i, end + 1) if text.words[j].lower == ")"), end)


def _resulting(text: Text, word: Word) -> Iterator[tuple[int, int]]:
    """Results behind a comma: "..., reducing waits"; what is counted there is a target."""
    if word.tag != "VBG" or word.i < 3 or text.words[word.i - 1].lower != "," or word.dep not in ("advcl", "acl", "conj"):
        return
    head = text.words[word.head]
    ways = any(w.lower == "by" and text.words[w.i + 1].tag == "VBG" for w in text.words[max(word.i - 10, 0) : word.i - 1])
    listed = ways or (head.tag == "VBG" and (word.dep == "conj" or head.dep == "pcomp"))
    if word.lemma not in words("reasons", "resulting") or head.i > word.i or listed:
        return
    end = clause_end(text, word.i)
    if not is_counted(text, word.i, end):
        yield word.i, end


def _tying(text: Text, word: Word) -> Iterator[tuple[int, int]]:
    """Larger aims and needs that a thing serves: "supports the county's housing strategy", "answers to their wishes"."""
    guards = word.lemma in _GUARDING
    if not guards and word.lemma not in words("reasons", "tying"):
        return
    for i in text.children[word.i]:
        below = text.words[i]
        if below.dep == "prep" and below.lower == "to":
            below = next((text.words[c] for c in text.children[i] if text.words[c].dep == "pobj"), below)
        if below.dep not in ("dobj", "pobj") or below.i < word.i:
            continue
        if guards:
            tied = below.lower in ("right", "rights") and _of_somebody(text, below.i, plural=below.lower == "rights")
        elif below.lemma in _PERSONAL:
            tied = _of_somebody(text, below.i)
        else:
            tied = below.lemma in words("reasons", "larger_aims") and not (word.lemma in _UPKEEP and below.lemma in _GOALS)
        if tied:
            yield word.i, below.i
            return


def _of_somebody(text: Text, i: int, *, plural: bool = True) -> bool:
    """Whether the word is said to be somebody's: "the tenants' needs", "the needs of tenants", but not "right of way"."""
    return any(text.words[c].dep == "poss" or (plural and text.words[c].lower == "of") for c in text.children[i])


def _seeking(text: Text, word: Word) -> Iterator[tuple[int, int]]:
    """Plans by name that aim at something: "the Clean Air Plan aims to ..."."""
    if word.lemma not in _SEEKING or word.tag not in ("VBZ", "VBP") or not word.i:
        return
    plan = text.words[word.i - 1]
    if plan.tag in ("NNP", "NNPS") and plan.lemma in words("reasons", "umbrella"):
        first = plan.i
        while first and text.words[first - 1].tag == "NNP":
            first -= 1
        yield first, plan.i


def _founded(text: Text, word: Word) -> Iterator[tuple[int, int]]:
    """What a body is founded for: "set up a panel that hears appeals"."""
    if word.dep not in _DEPENDENT or word.tag == "VBG" or word.lemma == "meet":
        return
    head = text.words[word.head]
    if head.lemma in words("reasons", "founding"):
        head = next((text.words[c] for c in text.children[head.i][:9] if text.words[c].dep == "dobj"), head)
    above = text.words[head.head]
    if head.lemma in words("reasons", "bodies") and head.dep == "dobj" and above.lemma in words("reasons", "founding"):
        first = next((c for c in text.children[word.i] if text.words[c].lower in ("to", "that", "which")), None)
        if first is not None and first > head.i:
            yield first, clause_end(text, first)


_FINDERS = {
    "for": (_bettering,),
    "as": (_as,),
    "under": (_under,),
    "(": (_bracketed,),
    **dict.fromkeys(_POINTERS, (_pointing,)),
    **dict.fromkeys(_RELATIVES, (_relative, _pointing)),
}
_CLAUSES = (_founded,)
_VERBS = (_resulting, _tying, _seeking, _founded)
