"""Why a goal matters: purposes, the people it serves, and problems that speak for themselves."""

from collections.abc import Iterator

from smartlint.extract.beneficiaries import beneficiaries, is_label, singular
from smartlint.extract.benefits import benefits, is_counted
from smartlint.extract.phrasebook import matches
from smartlint.extract.purposes import purposes
from smartlint.extract.troubles import troubles
from smartlint.extractor import Extractor, Source
from smartlint.facts import Action, Actor, Beneficiary, Fact, Problem, Purpose
from smartlint.lexicon import words
from smartlint.words import Text, Word

_SEASONAL = frozenset({"this", "next", "last", "in", "by", "until", "early", "late"})
_TERMS = frozenset({"break", "quarter", "season", "semester", "session", "term"})
_MEASURING = frozenset({"CD", "IN", "SYM", ":"})
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
            *purposes(source),
            *troubles(source),
            *benefits(text),
        ):
            if first not in taken and last > first:
                taken.update(range(first, last + 1))
                yield source.fact(Purpose, first, last)
        served = list(beneficiaries(source))
        yield from served
        hints = [fact.span.start for fact in served]
        mission = words("people", "mission")
        for word in text.words:
            name = word.lower if word.lower in mission else word.lemma
            if word.tag == "NNPS" and name not in mission:
                name = singular(name)
            if name in mission and word.lower not in _OTHER_SENSE and _names(text, word, name) and not is_label(text, word.i):
                hints.append(word.start)
                yield source.fact(Problem, word.i, word.i)
        for key, start, end in matches(text.text):
            if key == "mission":
                hints.append(start)
                yield Problem.at(text.text, start, end, part=text.part)
        if not taken and hints and (last := _foretold(text, min(hints))):
            yield source.fact(Purpose, 0, last)


def _foretold(text: Text, hint: int) -> int:
    """The last word of a first sentence that names the larger aim, whose target is announced behind it; 0 without one.

    Such as "End rough sleeping by pooling our shifts. Our goal: 14 people housed by 2028".
    """
    start = next((start for key, start, _ in matches(text.text) if key == "announcing"), -1)
    if start <= hint or text.words[0].tag != "VB":
        return 0
    last = text.word_at(start - 1)
    while last and text.words[last].start >= start:
        last -= 1
    ended = text.words[last].lower in (".", "!") and not any(word.lower in (".", ";") for word in text.words[:last])
    return last - 1 if ended and not is_counted(text, 0, last) else 0


_FEW = 5
"""Below so many words a text that is an -ing form names a thing that is to be or not to be."""


def _autumn(text: Text, i: int) -> bool:
    """Whether "fall" is the season: "this fall", "by the fall", "fall 2027", "the fall semester"."""
    at = i - 2 if i > 1 and text.words[i - 1].lower == "the" else i - 1
    before = text.words[at].lower if at >= 0 else ""
    behind = text.words[i + 1] if i + 1 < len(text.words) else None
    if behind is not None and (behind.tag == "CD" or behind.lemma in _TERMS):
        return True
    return before in _SEASONAL and text.words[i].dep != "compound"


def _names(text: Text, word: Word, name: str) -> bool:
    """Whether the word names a thing, or is a verb that only clinics use ("ambulate"), not a verb spelled like a noun."""
    if word.lower == "fall" and _autumn(text, word.i):
        return False
    if word.lower == "pressure" and word.i and text.words[word.i - 1].lower == "under":  # a way of working
        return False
    if word.tag == "VBG" and word.dep == "ROOT" and word.lower == name:  # "less swelling"
        return len(text.words) < _FEW
    if word.tag == "VBG" and word.dep in ("pcomp", "pobj"):
        return text.words[word.head].lower in ("of", "against", "from") and not text.children[word.i]
    if word.tag in ("VB", "VBP", "VBZ") and name not in words("people", "also_verbs"):
        return True
    if not word.i and len(text.words) > 1 and text.words[1].tag in _MEASURING:  # "churn 2 %", "waste below 3 kg"
        return True
    # Which the parser takes for anything: "perform ADLs", "keep SpO2 up".
    acronym = (word.text[:2].isupper() and word.text[:2].isalpha()) or (word.text[:1].isupper() and word.text[-1].isdigit())
    harmed = word.tag == "VBN" and word.dep in ("acl", "amod", "conj")  # "people killed or injured"
    if acronym or harmed or word.tag[0] in "NJ" or word.dep in ("compound", "amod", "dobj", "pobj"):
        return True
    return word.lemma in ("ambulate", "swallow", "toilet")
