"""What a statement does, seen from its words alone: does it set out what is to be done, commit to it, or report it?

No parser is asked, so that many pages are read in a second; the judging of a goal parses it later.
"""

import re
from functools import cache

from smartlint.documents.finding.content import END, first_words, has_rhythm, has_target, wants
from smartlint.documents.finding.vocabulary import any_of, entries
from smartlint.imperatives import IMPERATIVE, verbs, virtual_subject
from smartlint.lexicon import words

_WILL = rf"(?:\s(?:also|both|all|then|now|hereby|still|therefore))?\s?(?:{any_of('wording', 'will')})\s"
_BUSY = rf"(?!(?:not\s)?(?:{any_of('wording', 'idle')})\b)"
_SERVED = any_of("wording", "served")
_COMMITS = re.compile(
    r"\b(?:i|we|he|she|they|(?:the|our|my|his|her|their|all|each|every)\s(?:[\w’'-]{1,30}\s){0,3}?[\w’'-]{1,30}"
    rf"|{_SERVED}|[A-Z][\w’'-]{{1,30}}(?:\s[A-Z][\w.’'-]{{0,30}})?){_WILL}{_BUSY}",
    re.IGNORECASE,
)
_PROMISES = re.compile(
    r"(?:^|[,:;]\s|\band\s|\bbut\s|^(?:by|in|within|before|until|this|next|over)\s[\w ]{1,40}?\s)"
    rf"(?:i|we|(?:(?:the|our|all|each|every)\s)?(?:[\w-]{{1,30}}\s){{0,2}}?(?:{_SERVED}|{any_of('wording', 'body')})s?)"
    rf"{_WILL}{_BUSY}",
    re.IGNORECASE,
)
_NAMED = re.compile(
    rf"(?!(?:I|We|You|It|This|That|There|These|Those|They|He|She|Who|Which|What)\b)[A-Z][a-z]+(?:\s(?:and|&)\s[A-Z][a-z]+)?{_WILL}"
)
_UNTIL = re.compile(rf"\b(?:by|before|until|within)\s{END}", re.IGNORECASE)
_GOES_ON = re.compile(rf"(?:(?:i|we|it){_WILL}|this\b|that\s(?:will|may|way)|these\s(?:\w+\s)?will)", re.IGNORECASE)
_AIMS = re.compile(
    rf"\b(?:my|our|the|his|her|their|[\w’-]{{1,30}}['’]s)\s(?:[\w-]{{1,30}}\s){{0,3}}?(?:{any_of('wording', 'aim')})s?"
    r"\s(?:(?:for|in|over|by|of)\s[^.,;:]{1,40}?\s)?(?:is|are|will be|remains)\s(?:to|that|for)\b",
    re.IGNORECASE,
)
_SHOWS = re.compile(rf"(?:the\s)?(?:{_SERVED})\s(?:will\s)?\w+s\b", re.IGNORECASE)
_PAST = re.compile(r"(i|we|he|she|they|client|patient|the \w+|[^\W\d_]+)\s(?:also\s)?(\w+)", re.IGNORECASE)
_PEOPLE = re.compile(r"i|we|he|she|they|client|patient|the \w+", re.IGNORECASE)
_PERFECT = re.compile(r"(?:[^\W\d_]+\s){0,2}(?:has|have)\s(?:also\s|now\s|already\s)?(?:been|\w+ed)\b", re.IGNORECASE)
_WINDOW = 200
"""How far into a sentence, in code points, its subject is looked for."""


@cache
def _bases() -> frozenset[str]:
    return verbs() | words("nouns", "also_verb")


def _behind_to(text: str) -> int:
    return 3 if text[:3].lower() == "to " else 0


def opens_with_verb(text: str) -> bool:
    """Whether the text begins with what is to be done: "Call", "To call", "Verbalizes", without a subject."""
    return bool(virtual_subject(text, _behind_to(text)))


def opens_with_imperative(text: str) -> bool:
    """Whether the text begins with a base verb, not with one in the third person."""
    return virtual_subject(text, _behind_to(text)) == IMPERATIVE


def opens_with_gerund(text: str) -> bool:
    """Whether the text begins with a doing: "Walking to work"."""
    first = "".join(first_words(text)[:1])
    if not first.endswith("ing"):
        return False
    stem = first[:-3]
    single = stem[:-1] if len(stem) > 2 and stem[-1] == stem[-2] else stem
    return bool({stem, stem + "e", single} & _bases())


def opens_as_habit(text: str) -> bool:
    """Whether the text begins with a word that may be a verb, and says how often: "Walk for 30 minutes every Tuesday"."""
    first = first_words(text)[:1]
    return bool(first) and first[0] in _bases() and has_rhythm(text)


def commits(text: str) -> bool:
    """Whether somebody, whoever it is, will, plans or wants to do something."""
    return _COMMITS.search(text, 0, _WINDOW) is not None


def promises(text: str) -> bool:
    """Whether those whose goals a document holds commit to something: the writer, a team, somebody who is served."""
    return _PROMISES.search(text, 0, _WINDOW) is not None


def is_assigned(text: str) -> bool:
    """Whether somebody who is named will do something by a time: "Tom will move the archive by 15 October"."""
    return _NAMED.match(text) is not None and _UNTIL.search(text) is not None


def goes_on(text: str) -> bool:
    """Whether the sentence goes on with a commitment: "I will also ...", "This will ..."."""
    return _GOES_ON.match(text) is not None


def states_an_aim(text: str) -> bool:
    """Whether the text says outright what is aimed at: "Our aim is to"."""
    return _AIMS.search(text, 0, _WINDOW) is not None


def shows_served(text: str) -> bool:
    """Whether somebody who is served does something: "Patient demonstrates"."""
    return _SHOWS.match(text) is not None


def reports(text: str) -> bool:
    """Whether the text tells what happened."""
    reported = entries("wording", "reported")
    first = first_words(text)[:1]
    if (first and first[0] in reported and first[0] not in _bases()) or _PERFECT.match(text):
        return True
    found = _PAST.match(text)
    if found is None:
        return False
    verb = found.group(2).lower()
    if _PEOPLE.fullmatch(found.group(1)):
        return verb in reported or _is_past(verb)
    # "Develop standardized templates", "Zero missed deadlines" and "Revenue closed: $1M" report nothing.
    if opens_with_verb(text) or wants(text):
        return False
    return verb in reported or (_is_past(verb) and not has_target(text))


def _is_past(verb: str) -> bool:
    return verb.endswith("ed") and len(verb) > 4
