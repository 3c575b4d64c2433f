"""Claims without bounds: all, never, none at all, free of, the highest there is."""

from collections.abc import Iterator, Sequence

from smartlint.extractor import Source
from smartlint.facts import Absolute, Quantity
from smartlint.lexicon import words
from smartlint.words import Text, Word

_VERBS = frozenset({"end", "stop", "eliminate", "eradicate", "abolish", "cure", "perfect", "guarantee"})
_CURES = frozenset({"heal", "banish", "vanquish", "conquer", "beat", "reverse", "defeat", "get"})
_MENDING = frozenset({"wound", "ulcer", "incision", "fracture", "sore", "injury", "blister", "bruise", "burn", "stitch"})
_PRONOUNS = frozenset({"everyone", "everybody", "everything", "nobody", "no one", "nothing"})
_NONE = frozenset({"zero", "none", "nil"})
_DEGREES = frozenset({"fully", "entirely", "completely", "totally"})
_CLOSED = frozenset({"my", "our", "his", "her", "their", "its", "this", "these", "those", "of"})
_ENDLESS = frozenset({"level", "sector", "form", "kind", "sort", "type", "circumstance", "situation", "respect", "walk"})
"""Nouns whose kinds nobody can list to the end: "at all levels", "in every respect"."""
_PROMISES = frozenset({"commitment", "pledge", "promise", "campaign", "petition", "decision", "call", "proposal", "law"})
"""Nouns that carry somebody's earlier claim: moving it forward does not claim it anew."""
_OWN_CONDUCT = frozenset({"probation", "pip", "trial", "notice", "apprenticeship", "placement", "internship", "secondment"})
"""Periods in which one person is watched: none of a thing in them is a small set."""
_CARRIED = frozenset({"ccomp", "relcl", "advcl", "acl"})
_BEING = frozenset({"be", "become", "make", "stay", "remain"})
_DATES = frozenset({"latest", "earliest", "last", "least", "next"})
_WILL = frozenset({"will", "shall", "'ll", "must", "wo"})
_SURE = frozenset({"ensure", "guarantee", "see", "make", "assure"})
_KEEPING = frozenset({"stay", "keep", "remain", "be", "become", "make"})
_UNWANTED = frozenset({"late", "missed", "lost", "failed", "repeat", "repeated", "avoidable", "preventable", "overdue"})


def absolutes(source: Source, found: Iterator[tuple[int, int, int]]) -> Iterator[Absolute]:
    """The claims among the words of the list, and literal hundreds per cent.

    Args:
        source: the text with its facts so far.
        found: of each word or phrase of the list its first word and the range of its characters.
    """
    text = source.text
    for first, start, end in found:
        if _claims(source, first):
            clause = source.clause_of(first)
            yield Absolute.at(text.text, start, end, part=text.part, clause=clause, open=_open(text, first))
    for word in text.words:
        if word.tag == "JJS" and _is_the_most(text, word):
            yield source.fact(Absolute, word.i - 1, word.i, open=True)
    for fact in source.of(Quantity):
        if fact.unit == "%" and fact.value == 100 and fact.role.value in ("target", "scope") and not fact.relative:
            yield Absolute.at(text.text, fact.span.start, fact.span.end, part=text.part, clause=fact.clause)


def _claims(source: Source, i: int) -> bool:
    """Whether the word claims something here, rather than being a rhythm, a name or somebody's trouble."""
    text, word = source.text, source.text.words[i]
    if word.lower in _VERBS:
        return _is_doing(text, word)
    if word.lemma in _CURES:
        return _is_cure(text, word)
    if word.lower in ("any", "every"):
        # "every week" is a rhythm, and "any" after a negation or a condition is ordinary.
        following = text.words[i + 1] if i + 1 < len(text.words) else None
        if following is None or word.lower == "any":
            return False
        return following.lower == "single" or not _rhythmic(text, i + 1)
    if word.lower in _PRONOUNS:
        return _is_meant(text, word)
    if word.lower == "no" and _next(text, i) == "one":
        return _is_meant(text, text.words[i + 1])
    if word.lower == "no":
        return _is_none(text, i)
    return word.lower != "free" or _is_kept_free(text, i)


def _is_doing(text: Text, word: Word) -> bool:
    if word.tag[0] != "V" or word.dep not in ("ROOT", "conj", "xcomp", "advcl", "ccomp", "relcl", "acl", "pcomp"):
        return False
    before = [w.lower for w in text.words[max(word.i - 2, 0) : word.i]]
    if before[-1:] == ["-"] or before == [word.lower, "to"]:  # "non-stop", "end to end"
        return False
    if word.lower == "stop":  # a habit can be stopped, and one thing; what befalls people cannot by an act of will
        after = text.words[word.i + 1 : word.i + 5]
        return bool(after) and after[0].lower != "the" and mishap(after)
    return not (word.dep in ("acl", "relcl") and text.words[word.head].lemma in _PROMISES)


def _is_cure(text: Text, word: Word) -> bool:
    """Whether an illness or a trouble is to be gone by an act of will: "banish my migraines"; a wound does close."""
    if word.dep != "ROOT" or word.tag[0] != "V":
        return False
    ill = next((w for w in text.words[word.i + 1 : word.i + 6] if w.dep in ("dobj", "pobj") and w.tag[0] == "N"), None)
    if ill is None or ill.lemma in _MENDING or not mishap([ill]):
        return False
    return not any(w.tag == "CD" or w.lower in ("by", "from") for w in text.words)


def _rhythmic(text: Text, i: int) -> bool:
    """Whether the words from `i` on are a stretch of time: "week", "second Monday", "couple of months"."""
    if text.words[i].lower in ("couple", "few"):
        i += 2 if _next(text, i) == "of" else 1
    return i < len(text.words) and text.words[i].lemma in words("rhythms", "units")


def _is_meant(text: Text, word: Word) -> bool:
    """Whether a pronoun claims: not where it is the subject of what is told ("nobody knows") or what a feeling is about."""
    head = text.words[word.head]
    if any(text.words[c].dep == "relcl" for c in text.children[word.i]):  # "everything that finance needs"
        return False
    if word.dep in ("nsubj", "nsubjpass", "compound"):
        return any(w.lower in _WILL for w in text.words[word.i + 1 : word.i + 4])
    return not (word.dep == "pobj" and text.words[head.head].tag[0] == "J")


def _is_none(text: Text, i: int) -> bool:
    """Whether "no" leaves nothing of a thing: "No more falls", "No deviations for 90 shifts", "send no waste at all"."""
    if any(w.lower == "at" and _next(text, w.i) == "all" for w in text.words[i + 1 : i + 5]):
        return True
    owner = text.words[text.words[i].head]
    if not i and owner.dep == "nsubj" and owner.lemma in words("people", "served"):  # "No child goes hungry"
        return True
    # A verbless line: what follows is a heading's noun, with what hangs on it in front.
    noun = next((w for w in text.words[i + 1 : i + 7] if w.dep == "ROOT"), None)
    if noun is None or noun.tag[0] != "N" or any(text.words[c].dep == "nsubj" for c in text.children[noun.i]):
        return False
    opens = i == 0 or text.words[i - 1].lower in (":", "-", "–", "—")
    ended = _next(text, i) == "more"  # what is to be no more was a trouble
    return opens and not noun.sentence and (ended or mishap(text.words[i + 1 : noun.i + 1]))


def mishap(found: Sequence[Word]) -> bool:
    """Whether the words name what happens to people, not what they choose: falls, unplanned absences, late shipments."""
    lists = [words("reasons", "mishap"), words("reasons", "trouble"), words("people", "mission"), _UNWANTED]
    return any(w.lemma in entries or w.lower in entries for w in found for entries in lists) or any(
        w.lower.startswith("un") and w.tag[0] in "JV" for w in found
    )


def _is_kept_free(text: Text, i: int) -> bool:
    """Whether somebody or something is to stay free of mishaps: "stay injury free", "keep the yard free of litter"."""
    if not any(w.lemma in _KEEPING for w in text.words[max(0, i - 6) : i]):
        return False
    if _next(text, i) in ("of", "from"):
        return mishap(text.words[i + 2 : i + 5])
    before = text.words[i - 2 : i - 1] if i > 1 and text.words[i - 1].lower == "-" else text.words[i - 1 : i]
    return mishap(before)


def _is_the_most(text: Text, word: Word) -> bool:
    """Whether somebody or something is to be above all others: "be the fastest in town", "make ours the safest port"."""
    if not word.i or text.words[word.i - 1].lower != "the" or word.lower in _DATES:
        return False
    head = text.words[word.head]
    if word.dep == "amod":
        if head.dep not in ("attr", "oprd", "ccomp", "dobj"):
            return False
        head = text.words[head.head]
    return head.dep == "ROOT" and head.lemma in _BEING and head.tag == "VB" and not head.sentence


def _next(text: Text, i: int) -> str:
    return text.words[i + 1].lower if i + 1 < len(text.words) else ""


def _open(text: Text, i: int) -> bool:
    """Whether the claim is over an open set: not "all 27 essays", "all my files"."""
    word = text.words[i]
    if word.lower in ("all", "every"):
        return _open_set(text, word)
    if word.lower in _DEGREES:
        return False
    if word.lower in _NONE or word.lower == "no":
        watched = any(w.tag[0] == "N" and w.lower in _OWN_CONDUCT for w in text.words[i + 1 : i + 10])
        return not watched and not (i and text.words[i - 1].lower in ("net", "to", "near", "-", "net-"))
    return True


def _open_set(text: Text, word: Word) -> bool:
    i = word.i
    after = text.words[i + 1 : i + 4]
    if word.lower == "every" and after and after[0].lower == "single":
        return True
    if any(w.lower in _CLOSED or w.tag in ("CD", "PRP$") for w in after[:1]):
        if after[0].lower != "of" or any(w.lower in _CLOSED or w.tag in ("CD", "PRP$") for w in after[1:2]):
            return False
        return not any(w.tag == "POS" for w in text.words[i + 2 : i + 6])  # "all of Grandma's letters"
    noun = text.words[word.head]
    if noun.dep in ("nsubj", "nsubjpass") and not noun.sentence and _is_assured(text, text.words[noun.head]):
        return True
    served, mission = words("people", "served"), words("people", "mission")
    if noun.lemma in served or noun.lemma in words("nouns", "abstract") or noun.lemma in mission or noun.lemma in _ENDLESS:
        return True
    # "Offer every pupil spaces": the plural is what each of them is to get.
    return word.lower == "every" and noun.tag == "NNS" and any(w.lemma in served for w in text.words[i + 1 : noun.i])


def _is_assured(text: Text, verb: Word) -> bool:
    """Whether a clause is what is to be made sure: "ensure all teams follow it", "see to it that every form is signed"."""
    return verb.dep in _CARRIED and text.words[verb.head].lemma in _SURE
