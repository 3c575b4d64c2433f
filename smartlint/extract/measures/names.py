"""Numbers that measure nothing: names, marks, pronouns, years, clock times; and which slashes are scores."""

from smartlint.extract.measures.page import NOUN_TAGS, Page
from smartlint.extract.measures.units import unit_behind, unit_in_millions
from smartlint.extract.scan import Number
from smartlint.lexicon import words

_JOINING = frozenset((",", "and", "or", "&", "-", "–", "/"))
_FIXED_ONE = frozenset(("on", "to", "off", "way", "stop", "size", "time", "sided", "pager", "liner"))
_ONE_AFTER = frozenset(("no", "the", "which", "each", "every", "any", "this", "that", "some", "another", "day",
                        "number", "not"))
_ONE_BEFORE = frozenset(("of", "'", "who", "that", "which", "another", "by"))
_HYPHENED = frozenset(("sub", "under", "top", "over", "to", "x"))
_SCALE_WORDS = frozenset(("hundred", "thousand", "million", "billion", "dozen"))
_VAGUE = frozenset(("several", "many", "few", "some"))
_RANKS = frozenset(("ranking", "rank", "spot", "position", "in", "on", "for", "ranked", "place", "most", "brand"))
_COUNTED_TOO = frozenset(("no", "part", "order", "team", "form", "type"))
_GOES_ON = frozenset(("new", "or", "to", "%", "/", "per"))
_AMOUNT_BEFORE = frozenset(("to", "of", "reach", "than", "least", "at"))
_POINTS = frozenset((5, 7, 10, 20, 30, 100))
"""The highest marks of common scales."""


def is_name(page: Page, number: Number) -> bool:
    """Whether a number without symbol or unit is no amount: "version 3", "Windows 11", "one of", "5 PM", "2026"."""
    first, last = number.first, number.last
    if number.kind == "fraction" and page.at(first) == page.at(last) == "half":
        return _part_of_name(page, first)
    if number.kind != "cardinal":  # "double-check", "triple-A"
        return number.kind == "multiple" and number.spelled and page.at(last + 1) == "-" and page.glued(last + 1)
    if number.spelled and page.at(first) == "one" and first == last and _pronoun(page, first):
        return True
    return (_after_name(page, first, last) or _before_name(page, first, last) or _clock_or_mark(page, first, last)
            or _year(page, number))


def _part_of_name(page: Page, i: int) -> bool:
    """Whether "half" is half of a match or a year ("prior half"), part of a name ("half-term") or an idiom ("half the time")."""
    at = i + 1 + (page.at(i + 1) == "-")
    often = page.phrase(i + 1, ("the", "time"))
    return often or page.at(i - 1) in words("measures", "half_of") or page.at(at) in words("measures", "half_name")


def is_vague(page: Page, number: Number) -> bool:
    """Whether a scale word only makes a vague amount larger: "several hundred"."""
    return page.at(number.first) in _SCALE_WORDS and page.at(number.first - 1) in _VAGUE


def is_glued(page: Page, number: Number) -> bool:
    """Whether letters or marks stand right at the digits: "Q3", "PHQ-9", "#4260", "3D", "401(k)", "1:1"."""
    first, last = number.first, number.last
    return _ages(page, first, last) or (page.glued(first) and _glued_before(page, first, last)) or (
        page.glued(last + 1) and _glued_behind(page, first, last))


def _ages(page: Page, first: int, last: int) -> bool:
    """Whether people of an age are meant: "under-30s", "the over 60s"; not the seconds of "in under 30s"."""
    if page.at(last + 1) != "s" or not page.glued(last + 1):
        return False
    hyphen = page.at(first - 1) == "-" and page.glued(first)
    return page.at(first - 1 - hyphen) in ("under", "over") and (hyphen or page.at(first - 2) == "the")


def _glued_before(page: Page, first: int, last: int) -> bool:
    mark, kind = page.at(first - 1), page.kind(first - 2)
    if page.kind(first - 1) == "word":
        return mark not in ("x", "n")
    if mark == "#":
        return page.at(last + 1) not in _RANKS
    if not page.glued(first - 1):
        return False
    if mark in ("-", "_"):
        return kind == "word" and page.at(first - 2) not in _HYPHENED and page.number(first - 2) is None
    if mark in ("/", "@"):  # part of an address
        return kind != "number"
    return mark == ":" and kind == "number"


def _glued_behind(page: Page, first: int, last: int) -> bool:
    mark, at = page.at(last + 1), last + 1
    if page.kind(at) == "word":
        known = mark in ("x", "s") or unit_behind(page, at) or unit_in_millions(page, first, last)
        return page.kind(first) != "word" and not known
    if mark == ":":
        return page.glued(at + 1) and page.kind(at + 1) == "number"
    return mark == "(" and page.glued(at + 1) and len(page.at(at + 1)) == 1 and page.kind(at + 1) == "word"


def _pronoun(page: Page, i: int) -> bool:
    """Whether "one" stands for somebody or something, or is half of a fixed phrase."""
    behind, before = page.at(i + 1), page.at(i - 1)
    if behind == "-" and page.glued(i + 1):
        return page.at(i + 2) in _FIXED_ONE
    if len(page.lexemes) == 1 or behind == "times" or (behind in ("or", "to", "and") and page.number(i + 2)):
        return False
    if behind == "or" and page.at(i + 2) in ("more", "both"):
        return page.at(i + 3) == "of"
    if page.tag(i - 1) == "MD":  # "how late may one call"
        return True
    if before in _ONE_AFTER:
        return before != "each" or page.tag(i + 1) not in NOUN_TAGS
    word = page.word(i)
    if behind in _ONE_BEFORE or word is None or word.tag in ("PRP", "NN"):
        return True
    head, tag = page.words[word.head], page.tag(i + 1)
    counted = head.i > word.i and (head.tag in NOUN_TAGS or head.tag == "CD")
    alone = page.kind(i + 1) == "symbol" or i + 1 == len(page.lexemes)
    return not (counted or alone or tag in NOUN_TAGS or tag[:2] == "JJ")


def _after_name(page: Page, first: int, last: int) -> bool:
    """A number behind the noun that it names one of: "version 3", "SOC 2", "Windows 11"."""
    before, raw, tag = page.at(first - 1), page.raw(first - 1), page.tag(first - 1)
    behind, next_tag = page.at(last + 1), page.tag(last + 1)
    spelled = page.kind(first) == "word"
    if page.kind(first - 1) != "word" or page.number(first - 1) or behind in ("times", "+") or (
            spelled and page.tag(first) != "CD"):
        return False
    if before in words("measures", "naming") and tag[:1] != "V" and behind != "out":
        return next_tag != "NNS" or before not in _COUNTED_TOO
    if spelled or first < 2 or tag not in NOUN_TAGS or not raw[:1].isupper():
        return False
    if raw.isupper() and len(raw) > 1:
        return before not in words("indicators", "acronyms") and "." not in page.at(first) and (
            next_tag in ("NN", "NNP", "") and not page.glued(last + 1))
    named = tag in ("NNP", "NNPS") and page.at(first - 2) not in (".", ":")
    return named and next_tag not in NOUN_TAGS and behind not in _GOES_ON


def _before_name(page: Page, first: int, last: int) -> bool:
    """A number in a name or a fixed phrase: "ward 3 North" without the ward, "a week or two", "one step at a time"."""
    raw, behind = page.raw(last + 1), page.tag(last + 2)
    place = page.tag(last + 1) == "NNP" and raw[:1].isupper() and raw[1:].islower() and behind not in NOUN_TAGS
    if place and page.kind(first) == "number" and page.tag(first - 1) == "IN":
        return True
    if page.at(first - 1) == "or" and page.at(first) == "two" and page.tag(first - 2) == "NN":
        return True
    return page.at(first) == "one" and page.phrase(last + 2, ("at", "a", "time"))


def _clock_or_mark(page: Page, first: int, last: int) -> bool:
    """Clock times, "o'clock", and the marks "(1)" and "2)" of a list inside the text."""
    behind = page.at(last + 1)
    if behind in ("am", "pm") or (behind in ("a", "p") and page.phrase(last + 2, (".", "m"))):
        return True
    if behind == ")" and page.glued(last + 1) and page.kind(first) == "number" and len(page.at(first)) < 3:
        return page.at(first - 1) == "(" or "(" not in page.lower[max(0, first - 8) : first]
    return behind == "o'clock"


def _year(page: Page, number: Number) -> bool:
    """A bare number from 1900 to 2100 without a separator that counts nothing."""
    text = page.at(number.first)
    if number.first != number.last or len(text) != 4 or not text.isdecimal() or not 1900 <= number.value <= 2100:
        return False
    behind = page.at(number.last + 1)
    if behind in ("or", "+") or page.tag(number.last + 1) == "NNS":
        return False
    return not (page.at(number.first - 1) in _AMOUNT_BEFORE and number.value % 100 == 0)


def continues(page: Page, last: int, first: int) -> bool:
    """Whether the number at lexeme `first` only goes on with the names that ended at `last`: "levels 3, 4 or 5"."""
    gap = page.lower[last + 1 : first]
    return 0 < len(gap) <= 2 and all(word in _JOINING for word in gap)


def is_score(page: Page, first: int, last: int, value: float, of: float) -> bool:
    """Whether "8/10" is a point on a scale, not a share of a set.

    Args:
        page: lexemes and words.
        first: index of the first lexeme of the upper number.
        last: index of the last lexeme of the lower number.
        value: the upper number.
        of: the lower number.
    """
    if of % 1 or value > of or page.at(last + 1) == "of":
        return False
    if value % 1 or (of == 10 and len(page.lexemes) > 3):
        return True
    near = words("measures", "scored")
    return of in _POINTS and (page.at(first - 1) in near or page.at(last + 1) in near)
