"""What the words of a statement say about it: whether it commits, asks, reports, advises, or waits to be filled in.

Everything here looks at words alone, at a speed of many pages a second; the judging of a goal parses it later.
"""

import re
from functools import cache

from smartlint.documents.finding.vocabulary import entries
from smartlint.imperatives import IMPERATIVE, verbs, virtual_subject
from smartlint.lexicon import words

_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_LETTERS = re.compile(r"[^\W\d_]{2}")
_TIME = (
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sep(?:t(?:ember)?)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|spring|summer|autumn|fall|winter|christmas|easter|discharge"
    r"|q[1-4]|h[12]|eo[qymwd]|20\d\d|next|end|the end|mid|early|late|tomorrow|then|\d"
)
_TARGET = re.compile(
    r"\d|[%$€£<>≤≥]|\b(?:daily|weekly|monthly|quarterly|yearly|annually|nightly|hourly|twice|thrice|once (?:a|per|every|each)|halve|double"
    r"|triple|zero|half|quarter|third|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty"
    r"|hundred|thousand|million|dozen|none|all|every (?:\w+ )?(?:day|night|morning|evening|week|weekday|month|quarter|year|time)"
    rf"|each (?:day|night|morning|evening|week|month|quarter|year|time)|(?:by|before|until|till|from|in|within|during|through) (?:{_TIME})\b"
    r"|without (?:help|assistance|support|prompt)|independently)\b",
    re.IGNORECASE,
)
_WILL = r"(?:will|shall|'ll|’ll|am going to|are going to|is going to|plans? to|intends? to|aims? to|commits? to|wants? to|(?:have|has) decided to)"
_AGENT = (
    r"(?:i|we|he|she|they|(?:the|our|my|his|her|their|all|each|every)\s(?:[\w’'-]+\s){0,3}?[\w’'-]+"
    r"|client|patient|student|learner|resident|participant|[A-Z][\w’'-]+(?:\s[A-Z][\w.’'-]*)?)"
)
_RHYTHM = re.compile(
    r"\b(?:daily|weekly|nightly|twice|once|times|(?:every|each|a|per)\s(?:other\s)?(?:day|night|morning|evening|week|weekday|weekend|month)|minutes?"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|confiden(?:t|ce))\b",
    re.IGNORECASE,
)
_SURE = re.compile(r"\bconfiden(?:t|ce)\b|\(\d{1,2}\s?/\s?10\)", re.IGNORECASE)
_COMMITS = re.compile(rf"(?:{_AGENT}\s?(?:\s(?:also|both|all|then|now|hereby|still|therefore|then)\s)?\s?{_WILL})\s+(?!(?:not\s)?(?:be (?:able|needed|necessary)|need|have to|see\b|discuss|continue to be))", re.IGNORECASE)  # fmt: skip
_PROMISES = re.compile(
    r"(?:^|[,:;]\s|\band\s|\bbut\s)(?:i|we|(?:(?:the|our|all|each|every)\s)?(?:[\w-]+\s){0,2}?(?:client|patient|resident|student|learner|participant|pupil|team|committee|board"
    r"|company|school|department|district|organi[sz]ation|agency|staff|unit|council|program(?:me)?|foundation|association|office|group|family|employee|centre|center)s?)"
    rf"(?:\s(?:also|both|all|then|now|hereby|still|therefore))?\s?{_WILL}\s(?!(?:not\s)?(?:be (?:able|needed|necessary)|need|have to|see\b|discuss))",
    re.IGNORECASE,
)
_GOES_ON = re.compile(rf"(?:(?:i|we|it)(?=['’\s]{{1,2}}{_WILL})|this\b|that\s(?:will|may|way)|these\s(?:\w+\s)?will)", re.IGNORECASE)
_AIMS = re.compile(
    r"\b(?:my|our|the|his|her|their|[\w’'-]+['’]s)\s(?:[\w-]+\s){0,3}?(?:goal|aim|objective|target|ambition|intention|resolution)s?"
    r"\s(?:(?:for|in|over|by|of)\s[^.,;:]{1,40}?\s)?(?:is|are|will be|remains)\s(?:to|that|for)\b",
    re.IGNORECASE,
)
_READER = re.compile(r"\b(?:you|your|yours|yourself)\b", re.IGNORECASE)
_ADDRESSED = re.compile(r"\byou\b", re.IGNORECASE)
_SERVED = re.compile(r"^(?:the\s)?(?:client|patient|student|resident|learner|participant|pupil|child|family)\s(?:will\s)?\w+s\b", re.IGNORECASE)
_QUESTION = re.compile(r"\?[\"'”’)\s]*$")
_BLANK = re.compile(r"_{3,}|\.{5,}|…{2,}|^\W*(?:tbd|tbc|n/?a|none|todo|to be (?:defined|decided|determined|confirmed|added)|tba|same as before|-+)\W*$", re.IGNORECASE)  # fmt: skip
_HOLE = re.compile(r"(?<!\[)\[[^\[\]\d]{1,40}\](?!\])|\{[^}]{1,40}\}|<[a-z][^<>]{1,30}>|\b[X-Z]\b%?")
_BRACKETED = re.compile(r"\W*[\[{<][^\[\]{}<>]*[\]}>]\W*")
_OPEN = re.compile(r"\b(?:could|may|might|can|includes?|should|example|such as)\b", re.IGNORECASE)
_DEFINES = re.compile(r"^(?:an?|the|this|these|those|it)\s(?:[\w-]+\s){1,4}?(?:is|are|means|refers|was|were|has|have|helps?|includes?)\s", re.IGNORECASE)  # fmt: skip
_STATE = re.compile(r"\b(?:is|are|has|have|can|know|knows|provide|use|uses|take|takes|returns?|ships?|get|gets)\b")
_PAST = re.compile(r"^(i|we|he|she|they|client|patient|the \w+|[^\W\d_]+)\s(?:also\s)?(\w+)", re.IGNORECASE)
_PERFECT = re.compile(r"^(?:[^\W\d_]+\s){0,2}(?:has|have)\s(?:also\s|now\s|already\s)?(?:been|\w+ed)\b", re.IGNORECASE)
_PEOPLE = re.compile(r"i|we|he|she|they|client|patient|the \w+", re.IGNORECASE)
_HEDGED = re.compile(r"^(?:if|when|what|how|may|option|could|would|should|might|maybe|perhaps|please|let's|let’s|don't|don’t|do not)\b", re.IGNORECASE)


@cache
def _bases() -> frozenset[str]:
    return verbs() | words("nouns", "also_verb")


def first_words(text: str) -> list[str]:
    """The first words of a text in lower case, three at most."""
    return [found.group().lower().replace("’", "'") for found, _ in zip(_WORD.finditer(text), range(3), strict=False)]


def opens_with_verb(text: str) -> bool:
    """Whether the text begins with what is to be done: "Call", "To call", "Verbalizes", "Weekly call"... without a subject."""
    start = 3 if text[:3].lower() == "to " else 0
    return bool(virtual_subject(text, start))


def opens_with_imperative(text: str) -> bool:
    """Whether the text begins with a base verb, not with one in the third person."""
    return virtual_subject(text, 3 if text[:3].lower() == "to " else 0) == IMPERATIVE


def is_sure(text: str) -> bool:
    """Whether the text says how confident somebody is to do it, as coaches ask."""
    return _SURE.search(text) is not None


def opens_with_gerund(text: str) -> bool:
    """Whether the text begins with a doing: "Walking to work"."""
    first = first_words(text)[:1]
    if not first or not first[0].endswith("ing"):
        return False
    stem = first[0][:-3]
    doubled = stem[:-1] if len(stem) > 2 and stem[-1] == stem[-2] else stem
    return bool({stem, stem + "e", doubled} & _bases())


def wants(text: str) -> bool:
    """Whether the text begins with a word of wanting: "Fewer falls"."""
    first = first_words(text)
    return bool(first) and first[0] in entries("wording", "wanted")


def has_target(text: str) -> bool:
    """Whether the text holds a number, a frequency, a level or an end."""
    return _TARGET.search(text) is not None


def has_rhythm(text: str) -> bool:
    """Whether the text says how often or how long something is done, as the goals of a week do."""
    return _RHYTHM.search(text) is not None


def opens_as_habit(text: str) -> bool:
    """Whether the text begins with a word that may be a verb, and says how often: "Walk for 30 minutes every Tuesday"."""
    first = first_words(text)[:1]
    return bool(first) and first[0] in _bases() and has_rhythm(text)


def promises(text: str) -> bool:
    """Whether those whose goals a document holds commit to something: the writer, a team, somebody who is served."""
    return _PROMISES.search(text, 0, 160) is not None


def has_hole(text: str) -> bool:
    """Whether a place in the text waits to be filled in."""
    return _HOLE.search(text) is not None


def commits(text: str) -> bool:
    """Whether somebody will, plans or wants to do something."""
    return _COMMITS.match(text) is not None or _COMMITS.search(text, 0, 160) is not None


def goes_on(text: str) -> bool:
    """Whether the sentence goes on with a commitment: "I will also ...", "This will ..."."""
    return _GOES_ON.match(text) is not None


def states_an_aim(text: str) -> bool:
    """Whether the text says outright what is aimed at: "Our aim is to"."""
    return _AIMS.search(text, 0, 200) is not None


def states(text: str) -> bool:
    """Whether the text describes how things are or shall be: "All services have an owner"."""
    return _STATE.search(text) is not None


def speaks_to_reader(text: str) -> bool:
    """Whether the reader is told or asked something."""
    return _READER.search(text) is not None


def addresses_reader(text: str) -> bool:
    """Whether the reader is the one who acts: "you", not only "your"."""
    return _ADDRESSED.search(text) is not None


def shows_served(text: str) -> bool:
    """Whether somebody who is served does something: "Patient demonstrates"."""
    return _SERVED.match(text) is not None


def is_question(text: str) -> bool:
    """Whether the text ends as a question."""
    return _QUESTION.search(text) is not None


def is_unfilled(text: str) -> bool:
    """Whether the text waits to be filled in, or says nothing."""
    if not _LETTERS.search(text) or _BLANK.search(text):
        return True
    if _BRACKETED.fullmatch(text):
        return True
    holes = sum(len(hole) for hole in _HOLE.findall(text))
    return holes * 2 > len(text)


def is_hedged(text: str) -> bool:
    """Whether the text weighs, conditions or begs."""
    return _HEDGED.match(text) is not None


def is_open(text: str) -> bool:
    """Whether the text leaves it open what is meant: "these goals could be:"."""
    return _OPEN.search(text) is not None


def defines(text: str) -> bool:
    """Whether the text says what something is."""
    return _DEFINES.match(text) is not None


def reports(text: str) -> bool:
    """Whether the text tells what happened."""
    found = _PAST.match(text)
    first = first_words(text)[:1]
    reported = entries("wording", "reported")
    if (first and first[0] in reported and first[0] not in _bases()) or _PERFECT.match(text):
        return True
    if not found:
        return False
    verb = found.group(2).lower()
    if verb not in reported and not (verb.endswith("ed") and len(verb) > 4):
        return False
    if _PEOPLE.fullmatch(found.group(1)):
        return True
    # "Develop standardized templates", "Zero missed deadlines" and "Revenue closed: $1M" report nothing.
    return not (opens_with_verb(text) or wants(text) or has_target(text))


def word_count(text: str) -> int:
    """How many words there are."""
    return len(_WORD.findall(text))
