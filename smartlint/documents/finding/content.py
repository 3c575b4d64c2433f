"""What a statement holds, seen from its words alone: targets, rhythms, gaps to fill in, an address to the reader."""

import re

from smartlint.documents.finding.vocabulary import any_of, entries

_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_TOKEN = re.compile(r"[^\W_]+(?:[-'’.,][^\W_]+)*")
_LETTERS = re.compile(r"[^\W\d_]{2}")
END = rf"(?:(?:the\s)?(?:{any_of('target', 'end')})|20\d\d|\d)"
"""What an end may start with behind its preposition, as a regular expression."""
_PERIOD = any_of("target", "period")
_TARGET = re.compile(
    rf"\d|[%$€£<>≤≥]|\b(?:{any_of('target', 'count')}|{any_of('target', 'rhythm')}|once (?:a|per|every|each)"
    rf"|(?:every|each) (?:\w+ )?(?:{_PERIOD})|(?:this|next|the coming) (?:{_PERIOD})"
    rf"|(?:by|before|until|till|from|in|within|during|through) {END}|without (?:help|assistance|support|prompt))\b",
    re.IGNORECASE,
)
_RHYTHM = re.compile(
    rf"\b(?:{any_of('target', 'rhythm')}|twice|once|times|(?:every|each|a|per)\s(?:other\s)?(?:{_PERIOD})|minutes?"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|confiden(?:t|ce))\b",
    re.IGNORECASE,
)
_SURE = re.compile(r"\bconfiden(?:t|ce)\b|\(\d{1,2}\s?/\s?10\)", re.IGNORECASE)
_READER = re.compile(r"\b(?:you|your|yours|yourself)\b", re.IGNORECASE)
_ADDRESSED = re.compile(r"\byou\b", re.IGNORECASE)
_QUESTION = re.compile(r"\?[\"'”’)\s]*$")
_BLANK = re.compile(rf"_{{3,}}|\.{{5,}}|…{{2,}}|^\W*(?:{any_of('wording', 'blank')})\W*$", re.IGNORECASE)
_HOLE = re.compile(r"(?<!\[)\[[^\[\]\d]{1,40}\](?!\])|\{[^}]{1,40}\}|<[a-z][^<>]{1,30}>|\b[X-Z]\b%?")
_BRACKETED = re.compile(r"\W*[\[{<][^\[\]{}<>]*[\]}>]\W*")
_DEFINES = re.compile(
    r"(?:an?|the|this|these|those|it)\s(?:[\w-]+\s){1,4}?(?:is|are|means|refers|was|were|has|have|helps?|includes?)\s",
    re.IGNORECASE,
)
_STATE = re.compile(rf"\b(?:{any_of('wording', 'state')})\b")
_HEDGED = re.compile(rf"(?:{any_of('wording', 'hedged')})\b", re.IGNORECASE)
_SMALL = frozenset(
    [
        "a",
        "an",
        "and",
        "as",
        "at",
        "by",
        "for",
        "from",
        "in",
        "into",
        "of",
        "on",
        "or",
        "the",
        "to",
        "vs",
        "with",
        "&",
        "–",
        "-",
    ]
)
_OPEN = re.compile(rf"\b(?:{any_of('wording', 'open')})\b", re.IGNORECASE)


def first_words(text: str) -> list[str]:
    """The first words of a text in lower case, three at most."""
    return [found.group().lower().replace("’", "'") for found, _ in zip(_WORD.finditer(text), range(3), strict=False)]


def word_count(text: str) -> int:
    """How many words and numbers there are."""
    return len(_TOKEN.findall(text))


def has_target(text: str) -> bool:
    """Whether the text holds a number, a frequency, a level or an end."""
    return _TARGET.search(text) is not None


def has_rhythm(text: str) -> bool:
    """Whether the text says how often or how long something is done, as the goals of a week do."""
    return _RHYTHM.search(text) is not None


def is_sure(text: str) -> bool:
    """Whether the text says how confident somebody is to do it, as coaches ask."""
    return _SURE.search(text) is not None


def wants(text: str) -> bool:
    """Whether the text begins with a word of wanting: "Fewer falls"."""
    first = first_words(text)
    return bool(first) and first[0] in entries("wording", "wanted")


def states(text: str) -> bool:
    """Whether the text describes how things are or shall be: "All services have an owner"."""
    return _STATE.search(text) is not None


def speaks_to_reader(text: str) -> bool:
    """Whether the reader is told or asked something."""
    return _READER.search(text) is not None


def addresses_reader(text: str) -> bool:
    """Whether the reader is the one who acts: "you", not only "your"."""
    return _ADDRESSED.search(text) is not None


def is_question(text: str) -> bool:
    """Whether the text ends as a question."""
    return _QUESTION.search(text) is not None


def is_unfilled(text: str) -> bool:
    """Whether the text waits to be filled in, or says nothing."""
    if is_blank(text) or not _LETTERS.search(text):
        return True
    return 2 * sum(len(hole) for hole in _HOLE.findall(text)) > len(text)


def is_blank(text: str) -> bool:
    """Whether the text says nothing: a line to write on, "TBD", a bracket with an instruction."""
    return not _TOKEN.search(text) or _BLANK.search(text) is not None or _BRACKETED.fullmatch(text) is not None


def has_hole(text: str) -> bool:
    """Whether a place in the text waits to be filled in."""
    return _HOLE.search(text) is not None


def is_hedged(text: str) -> bool:
    """Whether the text weighs, conditions or begs."""
    return _HEDGED.match(text) is not None


def is_open(text: str) -> bool:
    """Whether the text leaves it open what is meant: "these goals could be:"."""
    return _OPEN.search(text) is not None


def defines(text: str) -> bool:
    """Whether the text says what something is."""
    return _DEFINES.match(text) is not None


def is_title(text: str) -> bool:
    """Whether the text is written as titles are: "Reduce Social Stigma"."""
    words = text.split()
    if len(words) < 2 or not words[-1][-1].isalnum():
        return False
    return all(word in _SMALL or word[0].isupper() or word[0].isdigit() for word in words)
