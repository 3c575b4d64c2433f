"""Levels that can be reached and seen without a number: "independently", "without assistance", "all groups", "monthly"."""

from functools import cache

from smartlint.extract.measures.page import NOUN_TAGS, Page
from smartlint.facts import MEASURING, Action, ActionClass, Level, Quantity
from smartlint.lexicon import words

_UNCHECKED = frozenset((ActionClass.VAGUE, ActionClass.MENTAL, ActionClass.STATE))
_KNOWN = frozenset(("year", "month", "week", "quarter", "semester", "term", "season", "time", "previous", "baseline", "prior"))
_REACH = 4
"""How many lexemes behind "without" the help may stand: "without any verbal cues"."""


@cache
def _phrases() -> dict[str, tuple[tuple[str, ...], ...]]:
    found: dict[str, list[tuple[str, ...]]] = {}
    for form in words("levels", "phrases"):
        parts = tuple(form.replace("-", " - ").split())
        found.setdefault(parts[0], []).append(parts)
        if " " in form:
            hyphened = tuple(form.replace(" ", " - ").split())
            found.setdefault(parts[0], []).append(hyphened)
    return {first: tuple(sorted(forms)) for first, forms in found.items()}


def levels(page: Page, quantities: list[Quantity]) -> list[Level]:
    """The levels of the text, in text order.

    Args:
        page: lexemes and words.
        quantities: the quantities found; a rhythm that belongs to one is no level of its own.
    """
    found: list[tuple[int, int]] = []
    readers = {"fewer": _compared, "more": _compared, "less": _compared, "without": _without, "all": _all, "every": _every, "each": _every}
    for i, word in enumerate(page.lower):
        end = -1
        if word in _phrases():
            end = next((i + len(parts) - 1 for parts in _phrases()[word] if page.phrase(i, parts)), -1)
        if end < 0 and word in readers:
            end = readers[word](page, i)
        elif end < 0 and word in words("levels", "amounts"):
            end = _help(page, i)
        elif end < 0 and word in words("measures", "rate_adverbs"):
            end = i if page.at(i + 1) not in words("levels", "not_rhythm") else -1
        if end >= 0 and page.word_of[i] >= 0 and not page.aside(page.word_of[i]) and not (found and found[-1][1] >= i) and not _counted(page, i, end, quantities):
            found.append((i, end))
    return [_level(page, first, last) for first, last in found]


def _level(page: Page, first: int, last: int) -> Level:
    source = page.source
    return Level.at(source.text.text, page.lexemes[first].start, page.lexemes[last].end, part=source.text.part,
                    clause=source.clause_of(page.word_of[first]))


def _without(page: Page, i: int) -> int:
    stop = min(i + 1 + _REACH, len(page.lower))
    return next((k for k in range(i + 1, stop) if page.at(k) in words("levels", "without")), -1)


def _compared(page: Page, i: int) -> int:
    """The end of "fewer absences than last year": a comparison with what is known."""
    for k in range(i + 1, min(i + 2 + _REACH, len(page.lower))):
        if page.at(k) == "than":
            return k + 2 if page.at(k + 1) in ("last", "the", "this") and page.at(k + 2) in _KNOWN else -1
        if page.kind(k) == "symbol":
            return -1
    return -1


def _help(page: Page, i: int) -> int:
    """ "minimal assistance", "min/mod assist"; "no" counts only with help right behind it."""
    at = i + 1
    if page.at(i) != "no":
        while page.at(at) in ("/", "to", "or", "-") or page.at(at) in words("levels", "amounts"):
            at += 1
    return at if page.at(at) in words("levels", "helps") else -1


def _all(page: Page, i: int) -> int:
    """The end of "all direct reports", "all of the modules": a set that can be gone through, under a verb that does it."""
    at = i + 1
    if page.at(at) == "of":
        at += 1
    return _set_end(page, i, at)


def _every(page: Page, i: int) -> int:
    """The end of "every chapter" or of a rhythm, "each quarter"."""
    at = i + 2 if page.at(i + 1) in ("single", "other") else i + 1
    if page.at(at) in words("measures", "rate_periods"):
        return at
    if page.at(i) == "each" or page.number(at) is not None:
        return -1
    return _set_end(page, i, at)


def _set_end(page: Page, i: int, at: int) -> int:
    first = page.word(at)
    if first is None or page.number(at) is not None:
        return -1
    last = -1
    for word in page.words[first.i:first.i + 8]:
        if word.tag in NOUN_TAGS:
            last = word.i
        elif word.tag not in ("JJ", "PRP$", "DT", "POS", "VBN", "HYPH", "NNP", "RB", "VBG", "CD") or last >= 0 and word.tag != "POS" and (
                word.tag != "HYPH"):
            break
    if last < 0 or page.words[last].lemma in words("levels", "open_sets") or page.words[last].lower in words("levels", "open_sets"):
        return -1
    if page.words[last].lemma in words("nouns", "abstract") or _unchecked(page, first.i):
        return -1
    return page.lexeme_of[last]


def _unchecked(page: Page, word: int) -> bool:
    """Whether the verb above is one whose doing cannot be ticked off for each of the set."""
    clause = page.source.clause_of(word)
    kind = next((action.kind for action in page.source.of(Action) if action.id == clause), None)
    return kind in _UNCHECKED


def _counted(page: Page, first: int, last: int, quantities: list[Quantity]) -> bool:
    """Whether a rhythm or set belongs to a quantity: inside its phrase, or, for a rhythm, in the same clause."""
    start, end = page.lexemes[first].start, page.lexemes[last].end
    if any(fact.phrase.start < end and start < fact.phrase.end for fact in quantities):
        return True
    rhythm = page.at(last) in words("measures", "rate_adverbs") or page.at(last) in words("measures", "rate_periods")
    if not rhythm:
        return False
    clause = page.source.clause_of(page.word_of[first])
    return any(fact.role in MEASURING and fact.clause == clause for fact in quantities)


