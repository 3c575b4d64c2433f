"""What stands around a quantity: its comparator, the noun it counts, and the rate it holds for."""

from functools import cache
from typing import NamedTuple

from smartlint.extract.measures.drafts import COUNT, FRACTION, MONEY, MULTIPLE, PERCENT, TIMES, Draft
from smartlint.extract.measures.page import NOUN_TAGS, Page
from smartlint.facts import Comparator
from smartlint.lexicon import table, words

_INSIDE = frozenset(("JJ", "JJR", "JJS", "VBG", "VBN", "HYPH", "POS", "CD", "FW", "NN", "NNS", "NNP", "NNPS", "VBD", "AFX", "VB"))
_NEGATIVE = frozenset(("no", "not", "never"))


class Around(NamedTuple):
    """The surroundings of a quantity.

    Attributes:
        first: index of the first lexeme of the phrase.
        last: index of its last lexeme.
        comparator: how it is compared.
        noun: index of the word it counts or is about, -1 for none.
        rate: what it holds for: "week", "meal"; "" for no rate.
        periodic: whether that is a period of time.
    """

    first: int
    last: int
    comparator: Comparator
    noun: int
    rate: str
    periodic: bool


@cache
def _comparators(side: str) -> dict[str, tuple[tuple[tuple[str, ...], Comparator], ...]]:
    """Comparators by their last word (before a number) or first word (behind it), the longest first."""
    found: dict[str, list[tuple[tuple[str, ...], Comparator]]] = {}
    for sign, forms in table("measures")[side].items():
        for form in forms.split():
            parts = tuple(form.split("_")) if form[0].isalpha() else tuple(form)
            found.setdefault(parts[-1 if side == "before" else 0], []).append((parts, Comparator(sign)))
    return {key: tuple(sorted(entries, key=lambda entry: -len(entry[0]))) for key, entries in found.items()}


def around(page: Page, draft: Draft) -> Around:
    """The surroundings of a quantity."""
    first, comparator = comparator_before(page, draft.first)
    last, behind = comparator_behind(page, draft.last)
    comparator = behind if behind is not Comparator.EQ and comparator in (Comparator.EQ, Comparator.ABOUT) else comparator
    noun = counted(page, draft, last)
    if noun >= 0:
        last = max(last, last_lexeme(page, noun))
    rate, periodic, end = rate_behind(page, last, draft)
    if noun >= 0 and not rate:
        inner, within, stop = rate_behind(page, draft.last, draft)
        if inner:
            rate, periodic, end = inner, within, max(stop, last)
    end, later = comparator_behind(page, end)
    if later is not Comparator.EQ and comparator is Comparator.EQ:
        comparator = later
    return Around(first, end, comparator, noun, rate, periodic)


def comparator_before(page: Page, i: int) -> tuple[int, Comparator]:
    """The first lexeme of the comparator that ends right before lexeme `i`, or `i` itself, and what it says."""
    at = i
    if page.at(at - 1) in ("a", "an", "the", "only", "just"):
        at -= 1
    for parts, comparator in _comparators("before").get(page.at(at - 1), ()):
        first = at - len(parts)
        if first >= 0 and page.phrase(first, parts):
            if first and page.at(first - 1) in _NEGATIVE:
                return first - 1, {Comparator.GT: Comparator.LE, Comparator.LT: Comparator.GE}.get(comparator, comparator)
            if parts == ("within",) or parts == ("some",):
                return first, Comparator.LE if parts == ("within",) else Comparator.ABOUT
            return first, comparator
    return i, Comparator.EQ


def comparator_behind(page: Page, last: int) -> tuple[int, Comparator]:
    """The last lexeme of the comparator right behind lexeme `last`, or `last` itself, and what it says."""
    for parts, comparator in _comparators("after").get(page.at(last + 1), ()):
        if page.phrase(last + 1, parts):
            if parts == ("+",) and not page.glued(last + 1):
                continue
            if parts in (("plus",), ("at", "least"), ("at", "most")) and page.number(last + 1 + len(parts)) is not None:
                continue
            return last + len(parts), comparator
    return last, Comparator.EQ


def counted(page: Page, draft: Draft, last: int) -> int:
    """The index of the noun that a number counts, or that a symbol, share or unit is about; -1 for none."""
    at = last + 1
    if page.at(at) == "-" and draft.hyphen:
        at += 1
    if draft.kind == TIMES:
        return -1
    if page.at(at) == "of" and (draft.kind in (PERCENT, FRACTION) or draft.unit):
        at += 2 if page.at(at + 1) in ("the", "our", "all", "my", "their", "its") else 1
    elif draft.kind == MULTIPLE and page.at(at) in ("the", "our", "its", "my", "more", "their"):
        at += 1
    elif draft.kind == MONEY and page.at(at) in ("in", "of") and page.tag(at + 1) != "CD":
        at += 1
    word = page.word(at)
    if word is None:
        return -1
    if draft.kind == COUNT and not draft.hyphen and (head := _head_of_number(page, draft)) >= word.i:
        return head
    return _last_noun(page, at)


def _head_of_number(page: Page, draft: Draft) -> int:
    """The noun that the parser hangs the number on, where it stands behind it."""
    word = page.word(draft.last)
    for _ in range(3):
        if word is None or word.dep not in ("nummod", "quantmod", "compound", "nmod", "amod") or word.head == word.i:
            return -1
        word = page.words[word.head]
        if word.tag in NOUN_TAGS:
            return word.i
    return -1


def _last_noun(page: Page, i: int) -> int:
    """The last noun of the run of adjectives and nouns that begins at lexeme `i`."""
    word = page.word(i)
    found, at = -1, word.i if word else len(page.words)
    while at < len(page.words) and (page.words[at].tag in _INSIDE or page.words[at].lower in ("/", "-")):
        if page.words[at].tag in NOUN_TAGS:
            found = at
        elif page.words[at].tag[0] == "V" and found >= 0:
            break
        elif page.words[at].tag in ("VB", "VBD") and found < 0:
            break
        at += 1
    return found


def last_lexeme(page: Page, word: int) -> int:
    """The index of the last lexeme of a word."""
    at, end = page.lexeme_of[word], page.words[word].end
    while at + 1 < len(page.lexemes) and page.lexemes[at + 1].start < end:
        at += 1
    return at


def rate_behind(page: Page, last: int, draft: Draft) -> tuple[str, bool, int]:
    """What an amount holds for, whether that is a period of time, and the last lexeme of the phrase ("", False, last)."""
    at = last + 1
    if page.at(at) in ("times", "time", "x") and draft.kind == COUNT:
        last, at = at, at + 1
    if page.at(at) == "-":
        at += 1
    word = page.at(at)
    if word in words("measures", "rate_adverbs"):
        return word, True, at
    if word not in ("per", "a", "an", "each", "every", "/") or (word == "/" and page.number(at + 1) is not None):
        return "", False, last
    number = page.number(at + 1)
    target = number.last + 1 if number else at + 1
    if number is None and page.at(target) in ("school", "working", "business", "single", "calendar", "academic", "active", "other"):
        target += 1
    noun = page.at(target)
    singular = noun[:-1] if noun.endswith("s") and number else noun
    if singular in words("measures", "rate_periods"):
        return singular, True, target
    if word in ("per", "/", "each", "every") and noun and page.kind(target) == "word" and number is None:
        if word == "per" or singular in words("measures", "rate_occasions"):
            return singular, False, target
    return "", False, last
