"""Whether a sentence begins with a verb that lacks its subject, and which subject would do."""

import re
from functools import cache
from typing import NamedTuple

from smartlint.lexicon import words

_WORD = re.compile(r"[A-Za-z]+(?:-[A-Za-z]+)?")
_PERSON = re.compile(r"([A-Za-z]{2,20})\s([a-z]{2,20}s)\s(\S{1,20})")
_NEXT = re.compile(r"\s+(\S+)")

_AHEAD = re.compile(r"[A-Za-z]+|[^\sA-Za-z]")
_ADVERB = re.compile(r"(?:[a-z]+ly|also|always|then)\b", re.IGNORECASE)


class VerbForms(NamedTuple):
    """Base forms that a dictionary holds: all verbs, and those that are nothing but verbs."""

    verbs: frozenset[str]
    only_verbs: frozenset[str]


NO_FORMS = VerbForms(frozenset(), frozenset())
IMPERATIVE, THIRD_PERSON = "I will ", "She "
ADVERB = "also "


def virtual_subject(text: str, start: int, known: VerbForms = NO_FORMS) -> str:
    """What to put in front of the sentence that begins at `start`: "I will ", "She ", or nothing where it needs no subject."""
    match = _WORD.match(text, start)
    manner = False
    if match and _ADVERB.fullmatch(match.group()) and (following := _NEXT.match(text, match.end())):
        manner = match.group().lower() not in words("nouns", "adjectives_in_ly")
        match = _WORD.match(text, following.start(1))
    if match is None or match.end() - match.start() > 20:
        return ""
    word, behind = match.group().lower().removeprefix("co-"), text[match.end() : match.end() + 1]
    following = _NEXT.match(text, match.end())
    after = following.group(1).lower().rstrip(".,;:") if following else ""
    if following and f"{word} {after}" in _phrasal():
        return "" if following.group(1).endswith(":") else IMPERATIVE
    if after in ("and", "or") and following and (second := _NEXT.match(text, following.end())):
        after = "" if second.group(1).lower() in verbs() else after
    if after.endswith("s") and after[:-1] in words("nongoals", "telling"):
        return ""
    if word in words("nouns", "also_verb"):
        noun = after in words("nouns", "after_noun") or behind == ":" or _is_subject(text, match.end())
        if word in words("nouns", "seldom_verb"):
            noun = noun or after not in words("nouns", "determiners")
        return IMPERATIVE if word in verbs() and not noun else ""
    if behind in (":", "'", "’"):
        return ""
    if word in verbs() or ((word in known.only_verbs or _derived(word)) and behind in ("", " ", ",")):
        return IMPERATIVE
    if word in known.verbs and (manner or after in words("nouns", "determiners")):
        return IMPERATIVE
    return THIRD_PERSON if _is_third_person(word, after, known) else ""


def verb_of_person(text: str, start: int, known: VerbForms = NO_FORMS) -> int | None:
    """Where the verb begins that follows the person who opens the sentence at `start`: "Patient VERBALIZES relief"; or None.

    Small parsers take such a verb for a noun; an adverb in front of it makes them read it right.
    """
    match = _PERSON.match(text, start)
    if match is None or match[1].lower() not in words("people", "served"):
        return None
    after = match[3].lower().rstrip(".,;:")
    sure = not known.only_verbs.isdisjoint(_stems(match[2])) or (after.endswith("ly") and match[2][:-1] in verbs())
    if not sure and (_is_subject(text, match.end(2)) or not _is_third_person(match[2], after, known)):
        return None
    return match.start(2)


def names_verb(topic: str) -> bool:
    """Whether what stands in front of a colon is a clause, since an auxiliary is in it: "Our charts have drifted apart:"."""
    return not words("nouns", "auxiliary").isdisjoint(match.group().lower() for match in _WORD.finditer(topic))


def _is_subject(text: str, behind: int) -> bool:
    """Whether a finite auxiliary soon follows, so that what begins the sentence is its subject: "Discharge criteria must"."""
    for match in _AHEAD.finditer(text, behind, behind + 40):
        word = match.group().lower()
        if word in words("nouns", "auxiliary"):
            return True
        if not match.group().isalpha() or word in words("nouns", "joining"):
            return False
    return False


def _is_third_person(word: str, after: str, known: VerbForms) -> bool:
    """Whether the word is a verb with an -s, as in "Verbalizes understanding", and no plural noun."""
    if not word.endswith("s") or word.endswith("ss") or after in words("nouns", "after_noun"):
        return False
    for stem in _stems(word):
        if stem in verbs() and stem not in words("nouns", "also_verb"):
            return True
        if stem in known.only_verbs or (stem in verbs() and after in words("nouns", "determiners")):
            return True
    return False


def _derived(word: str) -> bool:
    """Whether the form of a word that no dictionary holds makes a verb of it: "rewild", "weatherize", "reinvest"."""
    stem = word.removeprefix("re").removeprefix("-")
    again = stem != word and len(stem) > 3 and stem in verbs() - words("nouns", "also_verb")
    return again or (len(word) > 6 and word.endswith(("ize", "ify")))


def _stems(word: str) -> tuple[str, str, str]:
    """The base forms that a verb with an -s may have."""
    return word[:-1], word[:-2], word[:-3] + "y"


_LISTS = ("achievement", "concrete", "change", "vague", "state", "mental", "avoidance", "carrier")


@cache
def verbs() -> frozenset[str]:
    """Every verb of the lexicon that is one word."""
    single = (verb for key in _LISTS for verb in words("verbs", key) if " " not in verb)
    return frozenset(single) - words("verbs", "never_opening")


@cache
def _phrasal() -> frozenset[str]:
    return frozenset(verb for key in _LISTS for verb in words("verbs", key) if " " in verb)
