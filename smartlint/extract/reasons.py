"""Why a goal matters: purposes, the people it serves, and problems that speak for themselves."""

from collections.abc import Iterator

from smartlint.extract.beneficiaries import beneficiaries, is_label, singular
from smartlint.extract.benefits import before_comma, benefits, clause_end
from smartlint.extract.phrasebook import matches
from smartlint.extract.troubles import troubles
from smartlint.extractor import Extractor, Source
from smartlint.facts import Action, Actor, Beneficiary, Fact, Problem, Purpose
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
_OTHER_SENSE = frozenset({"pains", "readings"})


class Reasons(Extractor):
    """Finds purposes, beneficiaries and named problems."""

    name = "reasons"
    needs = (Actor, Action)
    gives = (Purpose, Beneficiary, Problem)

    def extract(self, source: Source) -> Iterator[Fact]:
        """Purposes first, then whom the goal serves, then problems."""
        text = source.text
        if not text.words:
            return
        taken: set[int] = set()
        for first, last in (
            *_phrased(text),
            *_consequences(text),
            *_infinitives(source),
            *_serving(text),
            *troubles(source),
            *benefits(text),
        ):
            if first not in taken and last > first:
                taken.update(range(first, last + 1))
                yield source.fact(Purpose, first, last)
        yield from beneficiaries(source)
        mission = words("people", "mission")
        for word in text.words:
            name = word.lower if word.lower in mission else word.lemma
            if word.tag == "NNPS" and name not in mission:
                name = singular(name)
            if name in mission and word.lower not in _OTHER_SENSE and _names(text, word, name) and not is_label(text, word.i):
                yield source.fact(Problem, word.i, word.i)
        for key, start, end in matches(text.text):
            if key == "mission":
                yield Problem.at(text.text, start, end, part=text.part)


_FEW = 5
"""Below so many words a text that is an -ing form names a thing that is to be or not to be."""


def _names(text: Text, word: Word, name: str) -> bool:
    """Whether the word names a thing, or is a verb that only clinics use ("ambulate"), not a verb spelled like a noun."""
    if word.tag == "VBG" and word.dep == "ROOT" and word.lower == name:  # "less swelling"
        return len(text.words) < _FEW
    if word.tag == "VBG" and word.dep in ("pcomp", "pobj"):
        return text.words[word.head].lower in ("of", "against", "from") and not text.children[word.i]
    if word.tag in ("VB", "VBP", "VBZ") and name not in words("people", "also_verbs"):
        return True
    return word.tag[0] in "NJ" or word.dep in ("compound", "amod") or word.lemma in ("ambulate", "swallow", "toilet")


def _phrased(text: Text) -> Iterator[tuple[int, int]]:
    for key, start, end in matches(text.text):
        if key == "reason":
            first = text.word_at(start)
            if text.words[first].start == start:
                yield first, clause_end(text, text.word_at(end - 1))


def _consequences(text: Text) -> Iterator[tuple[int, int]]:
    """Clauses behind "so" and "since" : "so she can pay the deposit", "since strangers make mistakes"."""
    for word in text.words[1:-2]:
        if word.lower not in ("so", "since", "as") or text.words[word.i - 1].sentence != word.sentence:
            continue
        following = text.words[word.i + 1]
        described = following.dep == "amod" or (following.tag == "VBG" and text.words[word.i + 2].dep == "nsubj")
        if (following.tag not in _SUBJECTS and not described) or (word.lower == "as" and following.tag != "PRP"):
            continue
        finite = next((w for w in text.words[word.i + 2 : word.i + 10] if w.tag in ("VBZ", "VBP", "MD")), None)
        if finite is not None and finite.sentence == word.sentence:
            yield word.i, clause_end(text, word.i)


def _serving(text: Text) -> Iterator[tuple[int, int]]:
    """Nouns said to serve: "a plan for reducing absences", "training that helps new staff"."""
    verbs = words("reasons", "purpose_verbs")
    for word in text.words:
        if word.lemma not in verbs or word.tag[0] != "V" or not word.i:
            continue
        before = text.words[word.i - 1]
        if word.tag == "VBG" and before.lower == "for" and word.dep == "pcomp":
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
        if verb.tag != "VB" or verb.i < word.i or (word.i and _leads(text, text.words[word.i - 1])):
            continue
        fronted = _fronted(text, word.i, verb.i)
        if not fronted and (verb.start in carried or verb.dep not in _ADVERBIAL):
            continue
        head = text.words[verb.head]
        if not fronted and not _explains(text, verb.i, head.i):
            continue
        first = word.i - 1 if word.i and text.words[word.i - 1].lower in ("better", "help") else word.i
        yield first, clause_end(text, word.i) if not fronted else before_comma(text, word.i)


def _leads(text: Text, before: Word) -> bool:
    """Whether the word in front of "to" leads on to something else than a reason: "sign-up to newsletters"."""
    hyphened = before.i > 0 and before.lower in ("in", "on", "up", "off") and text.words[before.i - 1].lower == "-"
    return hyphened or before.lower in _NOT_BEFORE_TO or before.lemma in words("reasons", "leading")


def _fronted(text: Text, to: int, verb: int) -> bool:
    """Whether the sentence begins with "To VERB ...," and the main clause follows behind the comma."""
    if to and text.words[to - 1].sentence == text.words[to].sentence:
        return False
    end = before_comma(text, to)
    return end + 1 < len(text.words) and text.words[end + 1].lower == "," and text.words[verb].head > end


def _complement(text: Text, i: int) -> bool:
    """Whether what is said to be done belongs to the word: "a plan to open", "we hope to open", "oblige shops to open"."""
    lemma = text.words[i].lemma
    if lemma in words("reasons", "controlling"):
        # "Ask for notes to sharpen my talk" gives the reason, "ask him to talk" does not.
        return all(text.words[i].lower != "for" for i in text.children[i][:9])
    if lemma in words("reasons", "complement_heads") and text.words[i].tag[0] != "V":
        return True
    follows = any(word.lower == "to" for word in text.words[i + 1 : i + 3])
    return follows and (lemma in words("reasons", "complement_heads") or lemma in words("reasons", "with_infinitive"))


def _joined(text: Text, verb: int) -> Iterator[int]:
    """The verb and those that "and" joins to it: "to SORT, mend and SAVE"."""
    yield verb
    for _ in range(3):
        joined = next((i for i in text.children[verb] if text.words[i].dep == "conj" and text.words[i].tag == "VB"), None)
        if joined is None:
            return
        yield joined
        verb = joined


def _explains(text: Text, verb: int, head: int) -> bool:
    word, dep, lemma = text.words[head], text.words[verb].dep, text.words[verb].lemma
    if _complement(text, head) and lemma not in ("ensure", "help", "support"):
        return False
    serving = any(text.words[i].lemma in words("reasons", "purpose_verbs") for i in _joined(text, verb))
    if dep == "advcl":
        return word.tag[0] == "V" or serving
    if dep == "xcomp":
        return (
            serving
            and word.lemma not in words("verbs", "carrier")
            and word.lemma not in ("be", "ask", "enable", "allow", "encourage", "require")
        )
    if word.tag[0] == "V":
        return serving
    return serving and word.lemma not in _AIMING
