"""Named things that can be measured, with or without a target: readmission rate, NPS, client satisfaction."""

from functools import cache

from smartlint.extract.measures.page import NOUN_TAGS, Page
from smartlint.extract.scan import scan
from smartlint.facts import Action, ActionClass, Direction, Indicator
from smartlint.lexicon import words
from smartlint.words import Word

_BEFORE = NOUN_TAGS | {"JJ", "JJR", "JJS", "HYPH", "POS", "VBN", "VBG", "CD"}
_NAMING = NOUN_TAGS | {"JJ"}
_CENTRAL = frozenset(("dobj", "nsubj", "nsubjpass", "conj", "compound", "attr", "dative", "oprd", "appos", "nmod",
                      "poss", "amod", "npadvmod", "dep", "acomp", "ROOT", "nummod", "quantmod", "prep", "pobj", "acl",
                      "xcomp", "ccomp"))
_CENTRAL_PREPOSITIONS = frozenset(("of", "in", "on", "to", "from"))
_CLIMB = 12
"""How many heads are climbed from a noun to the verb that acts on it."""

_OF = 3
"""How many lexemes may stand between the two nouns of "number of our visits", "of" included."""

_MODIFIERS = 8
"""How many words before a noun can belong to its name."""

_WAYS = ((Direction.UP, "up"), (Direction.DOWN, "down"), (Direction.KEEP, "keep"))
_Place = tuple[int, int, str]
"""The first and last lexeme of an indicator, and its lemma."""


def indicators(page: Page) -> list[Indicator]:
    """The indicators, in text order: acronyms, measurable nouns, what a change verb makes more or fewer of."""
    places = [place for i, word in enumerate(page.lower) if word in _acronyms() and (place := _acronym(page, i))]
    places += [place for word in page.words if word.tag in NOUN_TAGS and (place := _noun(page, word))]
    found: list[Indicator] = []
    after = 0
    for first, last, lemma in sorted(places + _changed(page), key=lambda place: (place[1], place[0])):
        counted = first - after < _OF and page.at(after) == "of"  # "number of visits" is one
        if found and (last < after or counted):
            continue
        first = max(first, after)
        after = last + 1
        clause = page.source.clause_of(page.word_of(last))
        found.append(Indicator.at(
            page.source.text.text, page.lexemes[first].start, page.lexemes[last].end, part=page.source.text.part,
            lemma=lemma, direction=direction(page, clause), clause=clause))
    return found


def direction(page: Page, clause: str | None) -> Direction:
    """Which way the verb of the `Action` with that id moves what it acts on."""
    action = page.actions.get(clause or "")
    lemma = action.lemma if action else ""
    return next((way for way, key in _WAYS if lemma in words("indicators", key)), Direction.UNKNOWN)


@cache
def _acronyms() -> dict[str, tuple[tuple[str, ...], ...]]:
    found: dict[str, list[tuple[str, ...]]] = {}
    for form in words("indicators", "acronyms"):
        parts = tuple(lexeme.lower for lexeme in scan(form).lexemes)
        found.setdefault(parts[0], []).append(parts)
    return {first: tuple(sorted(forms, key=lambda parts: (-len(parts), parts))) for first, forms in found.items()}


def _acronym(page: Page, i: int) -> _Place | None:
    if page.word_of(i) < 0:
        return None
    raw = page.raw(i)
    if not (any(letter.isupper() for letter in raw[1:]) or raw.isupper() or page.glued(i + 1)):
        return None
    for parts in _acronyms()[page.lower[i]]:
        behind = i + len(parts)
        if page.phrase(i, parts) and not (page.glued(behind) and page.kind(behind) != "symbol"):
            return i, behind - 1, "".join(parts)
    return None


def _noun(page: Page, word: Word) -> _Place | None:
    """A measurable noun with what stands before it: "client satisfaction", "response time", "number of visits"."""
    lower = word.lower
    shaped, counting = lower in words("indicators", "shapes"), lower in words("indicators", "of_shapes")
    named = lower in words("indicators", "heads") or (
        word.lemma in words("indicators", "heads") and lower not in words("indicators", "uncountable"))
    if not (named or shaped or counting) or (word.i and page.words[word.i - 1].lower == "-"):
        return None
    first = _first_modifier(page, word)
    behind = page.words[word.i + 1] if word.i + 1 < len(page.words) else None
    before_noun = behind is not None and (
        behind.tag in NOUN_TAGS or (behind.lower == "-" and behind.start == word.end))  # "cost-consciousness"
    of = counting and behind is not None and behind.lower == "of"
    naming = NOUN_TAGS | {"VBG"} if word.lemma == "time" else _NAMING  # "last time" measures nothing
    modified = shaped and any(page.words[k].tag in naming for k in range(first, word.i))
    if not ((named and not before_noun) or of or modified) or not _central(page, word):
        return None
    return page.lexeme_of(first), page.lexeme_of(word.i), word.lemma


def _first_modifier(page: Page, word: Word) -> int:
    first = word.i
    while first and word.i - first < _MODIFIERS:
        before = page.words[first - 1]
        if before.tag not in _BEFORE or before.sentence != word.sentence:
            break
        first -= 1
    return first


def _central(page: Page, word: Word) -> bool:
    """Whether a noun is what the goal is about, not part of its means, purpose or a side clause."""
    starts = {action.span.start for action in page.actions.values()}
    for _ in range(_CLIMB):
        if word.start in starts:
            return word.lemma not in words("outcomes", "dealing")
        if word.head == word.i:
            return word.tag[0] != "V" or not starts
        if word.dep not in _CENTRAL or (word.dep == "prep" and word.lower not in _CENTRAL_PREPOSITIONS):
            return False
        word = page.words[word.head]
    return False


def _changed(page: Page) -> list[_Place]:
    """What a change verb makes more or fewer of: countable objects without a count ("increase subscribers")."""
    found = []
    for action in page.actions.values():
        if not _counts(action) or action.object_lemma in words("indicators", "uncountable"):
            continue
        for word in page.inside(action.object):
            if word.lemma == action.object_lemma and _countable(word):
                found.append((page.lexeme_of(word.i), page.lexeme_of(word.i), word.lemma))
                break
    return found


def _counts(action: Action) -> bool:
    """Whether the verb makes more or fewer of its object."""
    if action.kind is ActionClass.CHANGE:
        return action.lemma not in words("outcomes", "shading")
    return action.lemma in words("indicators", "better")


def _countable(word: Word) -> bool:
    if word.lower in words("indicators", "uncountable") or word.lemma in words("nouns", "abstract"):
        return False
    return word.tag in ("NNS", "NNPS") or word.lemma in words("indicators", "masses")
