"""Numbers that measure nothing: names, marks, pronouns, years, clock times, and which slashes are scores."""

from smartlint.extract.measures.page import NOUN_TAGS, Page
from smartlint.extract.measures.units import unit_behind, unit_in_millions
from smartlint.extract.scan import Number
from smartlint.lexicon import words

_JOINING = frozenset((",", "and", "or", "&", "-", "–", "/"))
_BELOW_TEN_WORDS = frozenset(("on", "to", "off", "way", "stop", "size", "time", "sided", "pager", "liner"))
_PRONOUN_BEFORE = frozenset(("no", "the", "which", "each", "every", "any", "this", "that", "some", "another", "day", "number", "not"))
_SCALE_WORDS = frozenset(("hundred", "thousand", "million", "billion", "dozen"))
_SCALES = frozenset((5, 7, 10, 20, 30, 100))
_ABOUT_SCORE = frozenset("score scores rating rated rate pain strength satisfaction csat nps level severity mood average grade"
                         " confidence confident readiness importance at of is be gpa".split())


def is_name(page: Page, number: Number) -> bool:
    """Whether a number without symbol or unit is no amount: "version 3", "Windows 11", "#4260", "one of", "24/7", "Q3"."""
    first, last = number.first, number.last
    if number.kind != "cardinal":
        return number.kind == "multiple" and _no_multiple(page, first, last)
    if number.value == 1 and number.spelled and page.at(first) == "one" and _pronoun(page, first, last):
        return True
    return _after_name(page, first, last) or _clock_or_mark(page, first, last) or _year(page, number)


def is_glued(page: Page, number: Number) -> bool:
    """Whether letters or marks stand right at the digits: "Q3", "PHQ-9", "#4260", "3D", "401(k)", "1:1", "24/7"."""
    return _glued_name(page, number.first, number.last)


def is_vague(page: Page, number: Number) -> bool:
    """Whether a scale word only makes a vague amount larger: "several hundred"."""
    return page.at(number.first) in _SCALE_WORDS and page.at(number.first - 1) in ("several", "many", "few", "some")


def _glued_name(page: Page, first: int, last: int) -> bool:
    before, behind = page.at(first - 1), page.at(last + 1)
    if page.glued(first):
        if page.kind(first - 1) == "word":
            return before not in ("x", "n")
        if before == "#":
            return not _rank(page, last)
        if before in ("-", "_") and page.glued(first - 1) and page.kind(first - 2) == "word":
            return page.at(first - 2) not in ("sub", "under", "top", "over", "to", "x") and page.number(first - 2) is None
        if before in (":", "/", "@") and page.glued(first - 1):
            return page.kind(first - 2) == "number" if before == ":" else page.kind(first - 2) != "number"
    if page.glued(last + 1):
        if page.kind(last + 1) == "word":
            return False if page.kind(first) == "word" else _stranger(page, last + 1)
        if behind == ":" and page.glued(last + 2) and page.kind(last + 2) == "number":
            return True
        if behind == "(" and page.glued(last + 2) and len(page.at(last + 2)) == 1 and page.at(last + 3) == ")":
            return page.kind(last + 2) == "word"
    return False


def _stranger(page: Page, i: int) -> bool:
    """Whether the letters behind digits are neither a unit nor "x": "3D", "5G"."""
    return page.at(i) not in ("x", "s") and unit_behind(page, i) is None and unit_in_millions(page, i, i - 1) is None


def _rank(page: Page, last: int) -> bool:
    return page.at(last + 1) in ("ranking", "rank", "spot", "position", "in", "on", "for", "ranked", "place", "most", "brand")


def _no_multiple(page: Page, first: int, last: int) -> bool:
    """ "double-check", "triple A": an adjective or the first half of a verb, not so many times as much."""
    return page.at(last + 1) == "-" and page.glued(last + 1) and page.kind(first) == "word"


def _pronoun(page: Page, first: int, last: int) -> bool:
    """Whether "one" stands for somebody or something, or is half of a fixed phrase."""
    behind = page.at(last + 1)
    if page.glued(first) and page.at(first - 1) == "-":
        return True
    if behind == "-" and page.glued(last + 1):
        return page.at(last + 2) in _BELOW_TEN_WORDS
    word = page.word(first)
    if len(page.lexemes) == 1 or behind in ("or", "to", "and") and page.number(last + 2) is not None or behind == "times":
        return False
    if behind == "or" and page.at(last + 2) in ("more", "two", "both"):
        return page.at(last + 3) == "of"
    if page.at(first - 1) in _PRONOUN_BEFORE:
        return page.at(first - 1) != "each" or page.tag(last + 1) not in NOUN_TAGS
    if behind in ("of", "'", "who", "that", "which", "another", "by") or word is None or word.tag in ("PRP", "NN"):
        return True
    head = page.words[word.head]
    return not (head.i > word.i and (head.tag in NOUN_TAGS or head.tag == "CD")) and not (
        page.tag(last + 1) in NOUN_TAGS or page.tag(last + 1)[:2] == "JJ" or page.kind(last + 1) == "symbol" or last + 1 == len(page.lexemes))


def _after_name(page: Page, first: int, last: int) -> bool:
    """A number behind the noun that it names one of: "version 3", "Windows 11"."""
    before = page.at(first - 1)
    if page.kind(first - 1) != "word" or page.at(last + 1) in ("times", "+") or page.kind(first) == "word" and page.tag(first) != "CD":
        return False
    if page.number(first - 1) is not None:
        return False
    if before in words("measures", "naming") and page.tag(first - 1)[:1] != "V" and page.at(last + 1) != "out":
        return page.tag(last + 1) != "NNS" or before not in ("no", "part", "order", "team", "form", "type")
    raw, tag = page.raw(first - 1), page.tag(first - 1)
    if raw.isupper() and len(raw) > 1 and page.kind(first) == "number" and "." not in page.at(first):
        return before not in words("indicators", "acronyms") and tag in NOUN_TAGS and page.tag(last + 1) in ("NN", "NNP", "") and (
            page.at(last + 1) != "x" and first > 1 and not page.glued(last + 1))
    named = tag in ("NNP", "NNPS") and raw[:1].isupper() and not raw.isupper() and first > 1
    return named and page.kind(first) == "number" and page.tag(last + 1) not in NOUN_TAGS and page.at(last + 1) not in (
        "new", "or", "to", "%", "/", "per") and page.at(first - 2) not in (".", ":")


def _clock_or_mark(page: Page, first: int, last: int) -> bool:
    """ "5 PM", "8:30", and the marks "(1)" and "2)" of a list inside the text."""
    behind = page.at(last + 1)
    if behind in ("am", "pm") or (behind in ("a", "p") and page.at(last + 2) == "." and page.at(last + 3) == "m"):
        return True
    if behind == ")" and page.glued(last + 1) and first == last and page.kind(first) == "number" and len(page.at(first)) < 3:
        opened = page.at(first - 1) == "("
        return opened or "(" not in page.lower[max(0, first - 8):first]
    return behind == "o" and page.at(last + 2) == "'"


def _year(page: Page, number: Number) -> bool:
    """A bare number from 1900 to 2100 without a separator that counts nothing."""
    text = page.at(number.first)
    if number.first != number.last or len(text) != 4 or not text.isdecimal() or not 1900 <= number.value <= 2100:
        return False
    if page.at(number.last + 1) in ("or", "/", "+") or page.tag(number.last + 1) == "NNS":
        return page.at(number.last + 1) == "/"
    if len(page.lexemes) <= 2:
        return False
    return not (page.at(number.first - 1) in ("to", "of", "reach", "than", "least", "at") and number.value % 100 == 0)


def continues(page: Page, last: int, first: int) -> bool:
    """Whether the number at lexeme `first` only goes on with the names that ended at `last`: "levels 3, 4 or 5"."""
    gap = page.lower[last + 1:first]
    return 0 < len(gap) <= 2 and all(word in _JOINING for word in gap)


def is_score(page: Page, first: int, last: int, value: float, of: float) -> bool:
    """Whether "8/10" is a point on a scale, not a share of a set."""
    if of % 1 or value > of or page.at(last + 1) == "of":
        return False
    if value % 1 or (of == 10 and len(page.lexemes) > 3):
        return True
    before = page.at(first - 1)
    if before in ("<", ">", "≥", "≤", "=", "(") or before in _ABOUT_SCORE or page.at(last + 1) in _ABOUT_SCORE:
        return of in _SCALES
    return before in ("from", "to", "above", "below", "least", "most", "than", "a") and of in _SCALES
