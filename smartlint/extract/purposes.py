"""Purposes told by a phrase, by "so" and "as", or by "to" with a verb: "so that", "in order to", "to attract guests"."""

from collections.abc import Iterator

from smartlint.extract.benefits import before_comma, clause_end
from smartlint.extract.phrasebook import matches
from smartlint.extractor import Source
from smartlint.facts import Action
from smartlint.lexicon import words
from smartlint.words import Text, Word

_ADVERBIAL = frozenset({"advcl", "acl", "relcl", "xcomp"})
_AIMING = frozenset({"aim", "goal", "objective", "target", "plan", "purpose"})
_SUBJECTS = frozenset({"PRP", "PRP$", "DT", "NN", "NNS", "NNP", "NNPS", "JJ", "CD", "EX", "JJR"})
_NOT_BEFORE_TO = frozenset(
    {
        "prior",
        "due",
        "up",
        "according",
        "next",
        "subject",
        "related",
        "close",
        "how",
        "what",
        "where",
        "when",
        "which",
        "whom",
        "whether",
        "commits",
        "committed",
        "taken",
        "meant",
        "said",
        "supposed",
        "going",
        "have",
        "has",
        "had",
        "need",
        "needs",
        "ought",
    }
)
_HELPING = frozenset(
    {
        "improve",
        "enable",
        "empower",
        "support",
        "help",
        "reduce",
        "ensure",
        "allow",
        "strengthen",
        "protect",
        "promote",
        "foster",
        "prevent",
        "increase",
    }
)
_AS_LONG = frozenset({"as", "far", "long", "much", "soon", "well", "often", "quickly"})
_ASKING = frozenset({"how", "what", "which", "whose"})
_SPANS = frozenset({"minutes", "hours", "days", "weeks", "months", "time"})
_FIGURES = frozenset({"average", "mean", "median", "number", "total", "reduce", "cut", "lower", "shorten", "decrease"})
_OPENERS = frozenset({"-", "–", "—", ":", ";", "."})
_HANDLING = frozenset({"apply", "employ", "use", "utilise", "utilize"})
"""Verbs whose tool belongs to what is done with it, where they are an ability: "is able to use a chart to sort shapes"."""
_BINDING = frozenset({"expect", "get", "have", "help", "let", "like", "make", "need", "teach", "train", "want"})
"""Verbs whose object is whoever does what follows: "get Ana to row"."""
_FARTHEST = 8


def purposes(source: Source) -> Iterator[tuple[int, int]]:
    """The first and the last word of each."""
    text = source.text
    yield from _phrased(text)
    yield from _consequences(text)
    yield from _infinitives(source)
    yield from _serving(text)


def _phrased(text: Text) -> Iterator[tuple[int, int]]:
    for key, start, end in matches(text.text):
        if key in ("reason", "alignment"):
            first, last = text.word_at(start), text.word_at(end - 1)
            if text.words[first].start == start and (key == "reason" or _aligned(text, last)):
                yield first, clause_end(text, last)


def _aligned(text: Text, last: int) -> bool:
    """Whether what follows "in line with" is a larger aim, and no rule to be kept or fact to be reckoned with."""
    noun = next((word for word in text.words[last + 1 : last + _FARTHEST] if word.head == last or word.dep == "pobj"), None)
    aims = words("reasons", "umbrella") | words("reasons", "larger_aims")
    return noun is not None and (noun.lemma in aims or any(text.words[i].lemma in aims for i in text.children[noun.i]))


def _consequences(text: Text) -> Iterator[tuple[int, int]]:
    """Clauses behind "so" and "since" : "so she can pay the deposit", "since strangers make mistakes"."""
    for word in text.words[1:-2]:
        if word.lower not in ("so", "since", "as") or text.words[word.i - 1].sentence != word.sentence:
            continue
        following = text.words[word.i + 1]
        described = following.dep == "amod" or (following.tag == "VBG" and text.words[word.i + 2].dep == "nsubj")
        if (following.tag not in _SUBJECTS and not described) or (word.lower == "as" and following.tag != "PRP"):
            continue
        if text.words[word.i - 1].lower in _AS_LONG or (following.tag == "CD" and text.words[word.i + 2].tag == "PRP"):
            continue  # "as soon as it", "so 20 it is"
        finite = next((w for w in text.words[word.i + 2 : word.i + 10] if w.tag in ("VBZ", "VBP", "MD")), None)
        if finite is None or finite.sentence != word.sentence or following.lemma == "let":
            continue
        if word.lower != "as" or finite.lemma not in words("reasons", "attending"):
            yield word.i, clause_end(text, word.i)


def _serving(text: Text) -> Iterator[tuple[int, int]]:
    """Nouns said to serve: "a plan for reducing absences", "training that helps new staff"."""
    verbs = words("reasons", "purpose_verbs")
    for word in text.words:
        if word.lemma not in verbs or word.tag[0] != "V" or not word.i:
            continue
        before = text.words[word.i - 1]
        if word.tag == "VBG" and before.lower in ("for", "to") and word.dep == "pcomp":
            yield before.i, clause_end(text, word.i)
        elif word.dep == "relcl" and word.lemma in _HELPING:
            relative = next((c for c in text.children[word.i] if text.words[c].tag == "WDT"), None)
            if relative is not None:
                yield relative, clause_end(text, word.i)


def _infinitives(source: Source) -> Iterator[tuple[int, int]]:
    """Each "to VERB" that says why: an adverbial, or behind a noun with a verb of serving."""
    text = source.text
    carried = {action.span.start for action in source.of(Action)}
    for word in text.words:
        if word.lower != "to" or word.tag != "TO" or word.i + 1 >= len(text.words):
            continue
        verb = text.words[word.head]
        if verb.tag != "VB" or _is_state(verb) or verb.i < word.i or (word.i and _leads(text, text.words[word.i - 1])):
            continue
        if not text.children[verb.i][1:] and any(before.lower == "from" for before in text.words[max(0, word.i - 3) : word.i]):
            continue  # "from kickoff to handover"
        fronted = _fronted(text, word.i, verb.i)
        if not fronted and (verb.start in carried or verb.dep not in _ADVERBIAL):
            continue
        if verb.lemma in words("reasons", "done_with") and not any(text.words[c].dep == "dobj" for c in text.children[verb.i]):
            continue  # "skills to use when angry"
        if verb.lemma in words("reasons", "describing"):
            continue  # "revise the handbook to include the new rules"
        head = text.words[verb.head]
        if not fronted and head.tag[0] not in "VM" and word.i == text.sentences[word.sentence].start:
            continue  # "to row more; evidence: two logs" begins with the goal itself
        if not fronted and not _explains(text, verb.i, head.i):
            continue
        first = word.i - 1 if word.i and text.words[word.i - 1].lower in ("better", "help") else word.i
        yield first, clause_end(text, word.i) if not fronted else before_comma(text, word.i)


def _is_state(verb: Word) -> bool:
    """Whether it is a noun that the parser takes for a verb: "time lost to SICKNESS"."""
    return verb.lower.endswith("ness") and verb.lower not in ("witness", "harness")


def _leads(text: Text, before: Word) -> bool:
    """Whether the word in front of "to" leads on to something else than a reason: "sign-up to newsletters"."""
    # "Cut average days to close", but not "take two days to rest" nor "cut the load time to keep readers".
    spanned = before.lower in _SPANS and before.i > 0 and text.words[before.i - 1].tag[:2] != "NN"
    if spanned and any(word.lemma in _FIGURES for word in text.words[max(0, before.i - 3) : before.i]):
        return True
    asked = text.words[max(0, before.i - 2) : before.i]  # "how much salt to use"
    if any(word.lower in _ASKING and word.sentence == before.sentence for word in asked):
        return True
    if before.tag == "NNP" or before.lemma in words("people", "served"):  # "trial - Dean to drive": who is to do it
        opening = next((w for w in reversed(text.words[max(0, before.i - 3) : before.i]) if w.tag[:3] != "NNP"), None)
        if opening is not None and opening.lower in _OPENERS:
            return True
    hyphened = before.i > 0 and before.lower in ("in", "on", "up", "off") and text.words[before.i - 1].lower == "-"
    return hyphened or before.lower in _NOT_BEFORE_TO or before.lemma in words("reasons", "leading")


def _fronted(text: Text, to: int, verb: int) -> bool:
    """Whether the sentence begins with "To VERB ...," and the main clause follows behind the comma."""
    if to and text.words[to - 1].sentence == text.words[to].sentence:
        return False
    end = before_comma(text, to)
    main = text.words[text.words[verb].head]
    return end + 1 < len(text.words) and text.words[end + 1].lower == "," and main.i > end and main.tag[0] in "VM"


def _complement(text: Text, i: int) -> bool:
    """Whether what is said to be done belongs to the word: "a plan to open", "we hope to open", "oblige shops to open"."""
    lemma = text.words[i].lemma
    if lemma in words("reasons", "controlling"):
        # "Ask for notes to sharpen my talk" gives the reason, "ask him to talk" does not.
        return all(text.words[i].lower != "for" for i in text.children[i][:9])
    if lemma == "get" and any(_is_person(text.words[c]) for c in text.children[i]):  # "get ten shops' owners to sign"
        return True
    if lemma == "time" and any(text.words[c].dep == "compound" for c in text.children[i]):  # "load time", "wait time"
        return False
    if lemma in words("reasons", "complement_heads") and text.words[i].tag[0] != "V":
        return True
    behind = text.words[i + 1 : i + 3]
    follows = any(word.lower == "to" for word in behind) and behind[0].tag[:2] != "NN"  # not "learn Greek to teach it"
    return follows and (lemma in words("reasons", "complement_heads") or lemma in words("reasons", "with_infinitive"))


def _is_person(word: Word) -> bool:
    return word.dep in ("dobj", "nsubj") and any(word.lemma in words("people", key) for key in ("served", "occupations"))


def _joined(text: Text, verb: int) -> Iterator[int]:
    """The verb and those that "and" joins to it: "to SORT, mend and SAVE"."""
    yield verb
    for _ in range(3):
        joined = next((i for i in text.children[verb] if text.words[i].dep == "conj" and text.words[i].tag == "VB"), None)
        if joined is None:
            return
        yield joined
        verb = joined


def _jointly(text: Text, head: Word, verb: int) -> bool:
    """Whether the verb says what is done together: "work with the council to widen the path" is to widen it."""
    if head.dep != "ROOT" or head.lemma not in words("reasons", "together"):
        return False
    return any(text.words[i].lower == "with" and i < verb for i in text.children[head.i])


def _done_for_it(text: Text, head: int, verb: int) -> bool:
    """Whether something, and nobody, is acted on in front of it: "take a course to become a welder"."""
    objects = [text.words[c] for c in text.children[head] if text.words[c].dep == "dobj" and head < c < verb]
    spared = words("reasons", "complement_heads") | words("people", "organised") | {"measure", "step", "time"}
    alone = not any(c > verb for c in text.children[verb])  # "add it to blog"
    called = text.words[head].lemma in _BINDING
    return bool(objects) and not alone and not any(
        _is_person(word) or word.tag == "PRP" or (called and word.tag == "NNP") or word.lemma in spared for word in objects
    )


def _explains(text: Text, verb: int, head: int) -> bool:
    word, dep, lemma = text.words[head], text.words[verb].dep, text.words[verb].lemma
    if _complement(text, head) and lemma not in ("ensure", "help", "support"):
        return False
    serving = any(text.words[i].lemma in words("reasons", "purpose_verbs") for i in _joined(text, verb))
    if _jointly(text, word, verb) or (word.lemma in _HANDLING and word.dep not in ("ROOT", "conj") and not serving):
        return False
    if dep == "advcl":
        return word.tag[0] == "V" or serving
    if dep == "xcomp":
        if word.lemma in ("be", "ask", "enable", "allow", "encourage", "require"):
            return False
        return _done_for_it(text, head, verb) or (serving and word.lemma not in words("verbs", "carrier"))
    if word.tag[0] == "V":
        return serving
    return serving and word.lemma not in _AIMING
