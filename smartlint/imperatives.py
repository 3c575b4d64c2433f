"""Whether a sentence begins with a verb that lacks its subject, and which subject would do."""

import re
from functools import cache
from typing import NamedTuple

from smartlint.lexicon import words

_WORD = re.compile(r"[A-Za-z]+(?:-[A-Za-z]+)?")
_NEXT = re.compile(r"\s+(\S+)")

_AHEAD = re.compile(r"[A-Za-z]+|[^\sA-Za-z]")
_ADVERB = re.compile(r"(?:[a-z]+ly|also|always|then)\b", re.IGNORECASE)


class VerbForms(NamedTuple):
    """Base forms that a dictionary holds: all verbs, and those that are nothing but verbs."""

    verbs: frozenset[str]
    only_verbs: frozenset[str]


NO_FORMS = VerbForms(frozenset(), frozenset())
IMPERATIVE, THIRD_PERSON = "I will ", "She "


def virtual_subject(text: str, start: int, known: VerbForms = NO_FORMS) -> str:
    """What to put in front of the sentence that begins at `start`: "I will ", "She ", or nothing where it needs no subject."""
    match = _WORD.match(text, start)
    if match and _ADVERB.fullmatch(match.group()) and (following := _NEXT.match(text, match.end())):
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
    if word in verbs() or (word in known.only_verbs and behind in ("", " ", ",")):
        return IMPERATIVE
    if word in known.verbs and after in words("nouns", "determiners"):
        return IMPERATIVE
    return THIRD_PERSON if _is_third_person(word, after, known) else ""


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
    for stem in (word[:-1], word[:-2], word[:-3] + "y"):
        if stem in verbs() and stem not in words("nouns", "also_verb"):
            return True
        if stem in known.only_verbs or (stem in verbs() and after in words("nouns", "determiners")):
            return True
    return False


_LISTS = ("achievement", "concrete", "change", "vague", "state", "mental", "avoidance", "carrier")


@cache
def verbs() -> frozenset[str]:
    """Every verb of the lexicon that is one word."""
    single = (verb for key in _LISTS for verb in words("verbs", key) if " " not in verb)
    return frozenset(single) - words("verbs", "never_opening")


@cache
def _phrasal() -> frozenset[str]:
    return frozenset(verb for key in _LISTS for verb in words("verbs", key) if " " in verb)
