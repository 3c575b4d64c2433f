"""What stands around a quantity: its comparator, the noun it counts, and the rate it holds for."""

from functools import cache
from typing import NamedTuple

from smartlint.extract.measures.draft import COUNT, FRACTION, MULTIPLE, TIMES, Draft
from smartlint.extract.measures.page import NOUN_TAGS, Page
from smartlint.extract.measures.units import MONEY, PERCENT
from smartlint.facts import Comparator
from smartlint.lexicon import table, words

_INSIDE = NOUN_TAGS | {"JJ", "JJR", "JJS", "VBG", "VBN", "HYPH", "POS", "CD", "FW", "AFX"}
_DETERMINERS = frozenset(("the", "our", "all", "my", "their", "its"))
_PERIOD_ADJECTIVES = frozenset(("school", "working", "business", "single", "calendar", "academic", "active", "other"))
_RATES = frozenset(("per", "a", "an", "each", "every", "/"))
_OPPOSITE = {Comparator.GT: Comparator.LE, Comparator.LT: Comparator.GE}
_COUNTING = frozenset(("nummod", "quantmod"))
_HEADS = 3
"""How many heads are climbed from a number to the noun it counts."""

_RUN = 12
"""How many words the noun phrase behind a number may have."""

_Form = tuple[tuple[str, ...], Comparator]


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


_SHAFTS = frozenset(("-", "=", "–"))


@cache
def _comparators(side: str) -> dict[str, tuple[_Form, ...]]:
    """Comparators by their last word (before a number) or first word (behind it), the longest first."""
    found: dict[str, list[_Form]] = {}
    for sign, forms in table("measures")[side].items():
        for form in forms.split():
            parts = tuple(form.split("_")) if form[0].isalpha() else tuple(form)
            found.setdefault(parts[-1 if side == "before" else 0], []).append((parts, Comparator(sign)))
    return {key: tuple(sorted(entries, key=lambda entry: -len(entry[0]))) for key, entries in found.items()}


def around(page: Page, draft: Draft) -> Around:
    """The surroundings of a quantity."""
    first, comparator = comparator_before(page, draft.first)
    last, behind = comparator_behind(page, draft.last)
    noun = counted(page, draft, last)
    end = last if noun < 0 else max(last, _last_lexeme(page, noun))
    rate, periodic, stop = rate_behind(page, end, draft)
    if noun >= 0 and not rate:  # "5 a day servings"
        rate, periodic, stop = rate_behind(page, draft.last, draft)
        stop = max(stop, end)
    stop, later = comparator_behind(page, stop)
    said = next((sign for sign in (behind, later) if sign is not Comparator.EQ), Comparator.EQ)
    if said is not Comparator.EQ and comparator in (Comparator.EQ, Comparator.ABOUT):
        comparator = said
    return Around(first, stop, comparator, noun, rate, periodic)


def comparator_before(page: Page, i: int) -> tuple[int, Comparator]:
    """The first lexeme of the comparator that ends right before lexeme `i`, or `i` itself, and what it says."""
    at = i - (page.at(i - 1) in ("a", "an", "the", "only", "just"))
    if page.at(at - 1) == ">" and page.at(at - 2) in _SHAFTS and page.glued(at - 1):  # the head of an arrow
        return i, Comparator.EQ
    for parts, comparator in _comparators("before").get(page.at(at - 1), ()):
        first = at - len(parts)
        if first >= 0 and page.phrase(first, parts):
            if page.at(first - 1) in ("no", "not", "never"):
                return first - 1, _OPPOSITE.get(comparator, comparator)
            return first, comparator
    return i, Comparator.EQ


def comparator_behind(page: Page, last: int) -> tuple[int, Comparator]:
    """The last lexeme of the comparator right behind lexeme `last`, or `last` itself, and what it says."""
    for parts, comparator in _comparators("after").get(page.at(last + 1), ()):
        if not page.phrase(last + 1, parts) or (parts == ("+",) and not page.glued(last + 1)):
            continue
        if page.number(last + 1 + len(parts)) is None or parts[0] == "or":  # "3 plus 2", "5 at least 4"
            return last + len(parts), comparator
    return last, Comparator.EQ


def counted(page: Page, draft: Draft, last: int) -> int:
    """The index of the noun that a number counts, or that a symbol, share or unit is about; -1 for none.

    Args:
        page: lexemes and words.
        draft: the number.
        last: the last lexeme of the number with the comparator behind it.
    """
    at = last + 1
    if draft.kind == TIMES:
        return -1
    if page.at(at) == "-" and draft.hyphen:
        at += 1
    elif (page.at(at) == "of" and (draft.unit or draft.kind in (PERCENT, FRACTION))) or (
            draft.kind == MONEY and page.at(at) == "in" and page.tag(at + 1) != "CD"):
        at += 1 + (page.at(at + 1) in _DETERMINERS)
    elif draft.kind == MULTIPLE:
        at += page.at(at) in _DETERMINERS or page.at(at) == "more"
    word = page.word(at)
    if word is None:
        return -1
    head = _head_of_number(page, draft) if draft.kind == COUNT and not draft.hyphen else -1
    return head if head >= word.i else _last_noun(page, word.i)


def _head_of_number(page: Page, draft: Draft) -> int:
    """The noun that the parser hangs the number on, -1 for none."""
    word = page.word(draft.last)
    for _ in range(_HEADS):
        if word is not None and word.dep in _COUNTING:
            word = page.words[word.head]
    return word.i if word is not None and word.tag in NOUN_TAGS else -1


def _last_noun(page: Page, at: int) -> int:
    """The last noun of the run of adjectives and nouns that begins at word `at`, -1 for none."""
    found = -1
    for word in page.words[at : at + _RUN]:
        if word.tag in NOUN_TAGS:
            found = word.i
        elif (word.tag not in _INSIDE and word.lower not in ("/", "-")) or (word.tag[0] == "V" and found >= 0):
            break
    return found


def _last_lexeme(page: Page, word: int) -> int:
    at, end = page.lexeme_of(word), page.words[word].end
    while at + 1 < len(page.lexemes) and page.lexemes[at + 1].start < end:
        at += 1
    return at


def rate_behind(page: Page, last: int, draft: Draft) -> tuple[str, bool, int]:
    """What an amount holds for, whether that is a period, and the last lexeme; without a rate ("", False, last)."""
    at = last + 1
    if page.at(at) in ("times", "time", "x") and draft.kind == COUNT:
        last, at = at, at + 1
    at += page.at(at) == "-"
    word = page.at(at)
    if word in words("measures", "rate_adverbs"):
        return word, True, at
    number = page.number(at + 1)
    if word not in _RATES or (word == "/" and number is not None):
        return "", False, last
    target = number.last + 1 if number else at + 1 + (page.at(at + 1) in _PERIOD_ADJECTIVES)
    noun = page.at(target)
    if number is not None and noun.endswith("s"):
        noun = noun[:-1]
    if noun in words("measures", "rate_periods"):
        return noun, True, target
    each = word not in ("a", "an") and number is None and page.kind(target) == "word"
    if each and (word == "per" or noun in words("measures", "rate_occasions")):
        return noun, False, target
    return "", False, last
