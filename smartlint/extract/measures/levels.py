"""Levels that can be reached and seen without a number: "independently", "without assistance", "weekly"."""

from functools import cache

from smartlint.extract.measures.page import NOUN_TAGS, Page
from smartlint.extract.measures.things import is_quality
from smartlint.facts import MEASURING, ActionClass, Level, ObjectKind, Quantity, QuantityRole
from smartlint.lexicon import words
from smartlint.words import Word

_UNCHECKED = frozenset((ActionClass.VAGUE, ActionClass.MENTAL, ActionClass.STATE))
_KNOWN = frozenset(("year", "month", "week", "quarter", "semester", "term", "season", "time", "previous", "baseline",
                    "prior"))
_BEFORE_NOUN = frozenset(("JJ", "PRP$", "DT", "POS", "VBN", "HYPH", "RB", "VBG", "CD"))
_INSIDE_NOUN = frozenset(("POS", "HYPH"))
_REACH = 4
"""How many lexemes behind "without", "fewer" or "minimal" the rest of the level may stand."""

_MARKS = frozenset("ABCD")
_SIGNS = frozenset("+-*")
_SPARED = ("have", "experience")
_AGAIN = frozenset(("further", "new", "more", "additional", "unplanned", "unexplained", "unexcused", "avoidable", "missed"))
_MORE = frozenset(("more", "less", "fewer"))
_CLAUSE = 8
"""How many lexemes before a rhythm say whether its amount stays open."""

_SET = 8
"""How many words a set behind "all" may have."""


def levels(page: Page, quantities: list[Quantity]) -> list[Level]:
    """The levels of the text, in text order.

    Args:
        page: lexemes and words.
        quantities: the quantities found; a rhythm that belongs to one is no level of its own.
    """
    found: list[Level] = []
    after = 0
    for i, word in enumerate(page.lower):
        if i < after or word not in _openers():
            continue
        last = _end(page, i, word)  # before its start where the word that ends it holds no lexeme
        if last < i or page.word_of(i) < 0 or page.aside(page.word_of(i)) or _counted(page, i, last, quantities):
            continue
        after = last + 1
        found.append(Level.at(page.source.text.text, page.lexemes[i].start, page.lexemes[last].end,
                              part=page.source.text.part, clause=page.source.clause_of(page.word_of(i))))
    return found


@cache
def _phrases() -> dict[str, tuple[tuple[str, ...], ...]]:
    """Phrases that are levels, as lexemes, by their first one; a blank between words may be a hyphen."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for form in words("levels", "phrases"):
        for joint in (" ", " - "):
            parts = tuple(form.replace("-", " - ").replace(" ", joint).split())
            found.setdefault(parts[0], []).append(parts)
    return {first: tuple(sorted(set(forms))) for first, forms in found.items()}


@cache
def _openers() -> frozenset[str]:
    """The words at which a level can begin."""
    return frozenset((*_phrases(), *words("levels", "amounts"), *words("measures", "rate_adverbs"), "without", "all", "no",
                      "a", "an", "from", "every", "each", "fewer", "more", "less"))


def _end(page: Page, i: int, word: str) -> int:
    """The last lexeme of the level that begins at lexeme `i`, or -1."""
    for parts in _phrases().get(word, ()):
        if page.phrase(i, parts):
            return i + len(parts) - 1
    if word == "without":
        stop = min(i + 1 + _REACH, len(page.lower))
        return next((k for k in range(i + 1, stop) if page.at(k) in words("levels", "without")), -1)
    if word in ("fewer", "more", "less"):
        return _compared(page, i)
    if word in ("a", "an"):
        return _mark(page, i + 1)
    if word == "from":
        return _earlier_year(page, i)
    if word == "no" and (end := _none(page, i)) >= 0:
        return end
    if word == "all":
        return _set_end(page, i + 1 + (page.at(i + 1) == "of"), whole=page.at(i + 1) != "of")
    if word in ("every", "each"):
        return _every(page, i, word)
    if word in words("levels", "amounts"):
        return _help(page, i, word)
    rhythm = word in words("measures", "rate_adverbs") and page.at(i + 1) not in words("levels", "not_rhythm")
    return i if rhythm else -1


def _compared(page: Page, i: int) -> int:
    """The end of "fewer absences than last year": a comparison with what is known."""
    for k in range(i + 1, i + 2 + _REACH):
        if page.at(k) == "than":
            known = page.at(k + 1) in ("last", "the", "this") and page.at(k + 2) in _KNOWN
            return k + 2 if known else -1
        if page.kind(k) != "word":
            return -1
    return -1


def _mark(page: Page, at: int) -> int:
    """The end of a mark that schools give: "an A", "a B+"; not "a C library"."""
    last = at + (page.at(at + 1) in _SIGNS and page.glued(at + 1))
    if page.raw(at) not in _MARKS or (page.glued(last + 1) and page.kind(last + 1) != "symbol"):
        return -1
    named = page.tag(last + 1) in NOUN_TAGS and page.at(last + 1) not in ("average", "grade")
    return -1 if named else last


def _earlier_year(page: Page, i: int) -> int:
    """The end of "from 2030 to 2028", with which something is brought forward."""
    now, then = page.number(i + 1), page.number(i + 3)
    if now is None or then is None or page.at(i + 2) != "to":
        return -1
    return i + 3 if 1900 <= then.value < now.value <= 2200 else -1


def _none(page: Page, i: int) -> int:
    """The end of "no" with what an action is to be without: "send no waste to landfill"."""
    word = page.word(i)
    noun = page.words[word.head] if word is not None and word.dep == "det" else None
    above = page.action_above(word.i) if word is not None else None
    if noun is None or above is None or page.glued(i + 1):
        return -1
    # "Have no further contact" and "have no falls" are seen, "have no regret" is not.
    spared = above.lemma in _SPARED and (noun.tag == "NNS" or page.at(i + 1) in _AGAIN)
    if above.kind in _UNCHECKED and not spared:
        return -1
    done_without = noun.dep == "dobj" and noun.tag in NOUN_TAGS and noun.lemma not in words("nouns", "abstract")
    return page.lexeme_of(noun.i) if done_without and noun.start > page.lexemes[i].start else -1


def _help(page: Page, i: int, word: str) -> int:
    """The end of "minimal assistance", "min/mod assist"; "no" counts only with help right behind it."""
    at = i + 1
    if word != "no":
        for _ in range(_REACH):
            at += page.at(at) in ("/", "to", "or", "-") or page.at(at) in words("levels", "amounts")
    return at if page.at(at) in words("levels", "helps") else -1


def _every(page: Page, i: int, word: str) -> int:
    """The end of "every chapter" or of a rhythm, "each quarter"."""
    at = i + 1 + (page.at(i + 1) in ("single", "other"))
    at += 2 * (page.phrase(at, ("couple", "of")))
    if page.at(at) == "few":
        return at + 1 if page.at(at + 1)[:-1] in words("measures", "rate_periods") else -1
    if page.at(at) in words("measures", "rate_periods") or page.at(at)[:-1] in words("measures", "rate_periods"):
        return at
    if word == "each" and page.at(at) in words("measures", "rate_occasions"):
        return -1
    return _set_end(page, at, whole=False)


def _set_end(page: Page, at: int, *, whole: bool) -> int:
    """The end of a set that can be gone through, under a verb that does it: "all direct reports".

    Args:
        page: lexemes and words.
        at: the first lexeme behind "all" or "every".
        whole: whether only a plural is a set; "all debt" is an amount without end.
    """
    first = page.word(at)
    number = page.number(at)
    named = number is not None and page.glued(number.last + 1) and (  # "all 5xx errors", "every four-year college"
        page.kind(number.last + 1) == "word" or page.at(number.last + 1) == "-")
    if first is None or (number is not None and not named):
        return -1
    last = None
    for word in page.words[first.i : first.i + _SET]:
        if word.tag in NOUN_TAGS:
            last = word
        elif word.tag not in _BEFORE_NOUN or (last is not None and word.tag not in _INSIDE_NOUN):
            break
    if last is None or (whole and not last.tag.endswith("S")):
        return -1
    if not words("levels", "open_sets").isdisjoint((last.lemma, last.lower)):
        return -1
    if last.lemma in words("measures", "rate_periods"):  # "all year"
        return -1
    if last.lemma in words("nouns", "abstract") or not _gone_through(page, first, last):
        return -1
    return page.lexeme_of(last.i)


def _gone_through(page: Page, first: Word, last: Word) -> bool:
    """Whether the verb above a set does something to each of its members: not "embed thrift in every branch"."""
    above = page.action_above(first.i)
    if above is None:
        return True
    if above.kind in _UNCHECKED:
        if above.lemma == "be" and last.dep == "nsubj":  # "all stewards are certified"
            return any(word.lower in words("outcomes", "in_place") for word in page.words[last.i : last.i + _SET])
        return (above.lemma == "have" and last.dep == "dobj") or (above.lemma == "be" and last.dep == "pobj")
    if last.dep == "dative":
        return False
    if last.dep != "pobj" or last.lemma == above.object_lemma:
        return True
    lemma = above.object_lemma
    hollow = above.object_kind is ObjectKind.ABSTRACT or is_quality(lemma) or lemma in words("outcomes", "fuzzy_made")
    hollow = hollow or lemma in words("outcomes", "mass") or lemma in words("indicators", "uncountable")
    return above.artefact or not hollow


def _counted(page: Page, first: int, last: int, quantities: list[Quantity]) -> bool:
    """Whether a level belongs to a quantity: inside its phrase, or, for a rhythm, in the same clause."""
    start, end = page.lexemes[first].start, page.lexemes[last].end
    counting = [fact for fact in quantities if fact.role is not QuantityRole.OTHER]  # "every four-year college"
    if any(fact.phrase.start < end and start < fact.phrase.end for fact in counting):
        return True
    if not any(page.at(last) in words("measures", key) for key in ("rate_adverbs", "rate_periods")):
        return False
    if not _MORE.isdisjoint(page.lower[max(0, first - _CLAUSE) : first]):  # "more feedback every week": how much?
        return True
    clause = page.source.clause_of(page.word_of(first))
    return any(fact.role in MEASURING and fact.clause == clause for fact in quantities)
