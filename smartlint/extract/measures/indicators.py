"""Named things that can be measured, with or without a target: readmission rate, NPS, client satisfaction, subscribers."""

from functools import cache

from smartlint.extract.measures.page import NOUN_TAGS, Page
from smartlint.extract.scan import scan
from smartlint.facts import Action, ActionClass, Direction, Indicator
from smartlint.lexicon import words

_BEFORE = frozenset(("NN", "NNS", "NNP", "NNPS", "JJ", "JJR", "JJS", "HYPH", "POS", "VBN", "VBG", "CD"))
_CORE_DEPS = frozenset(("dobj", "nsubj", "nsubjpass", "conj", "compound", "attr", "dative", "oprd", "appos", "nmod", "poss", "amod",
                        "npadvmod", "dep", "acomp", "ROOT", "nummod", "quantmod"))
_CORE_PREPOSITIONS = frozenset(("of", "in", "on", "to", "from"))


@cache
def _acronyms() -> dict[str, tuple[tuple[str, ...], ...]]:
    found: dict[str, list[tuple[str, ...]]] = {}
    for form in words("indicators", "acronyms"):
        parts = tuple(lexeme.lower for lexeme in scan(form).lexemes)
        found.setdefault(parts[0], []).append(parts)
    return {first: tuple(sorted(forms, key=lambda parts: (-len(parts), parts))) for first, forms in found.items()}


def indicators(page: Page) -> list[Indicator]:
    """The indicators of the text, in text order: acronyms, measurable nouns, and what a change verb makes more or fewer of."""
    spans: dict[int, tuple[int, int, str]] = {}
    for i, word in enumerate(page.lower):
        found = _acronym(page, i) if word in _acronyms() else None
        found = found or _noun(page, i)
        if found and not any(first <= i <= last for first, last, _ in spans.values()):
            spans[found[1]] = found
    for found in _changed(page):
        if not any(first <= found[1] and found[0] <= last for first, last, _ in spans.values()):
            spans[found[1]] = found
    return [_fact(page, *spans[last]) for last in sorted(spans)]


def _fact(page: Page, first: int, last: int, lemma: str) -> Indicator:
    source = page.source
    clause = source.clause_of(page.word_of[last])
    return Indicator.at(source.text.text, page.lexemes[first].start, page.lexemes[last].end, part=source.text.part,
                        lemma=lemma, direction=direction(page, clause), clause=clause)


def direction(page: Page, clause: str | None) -> Direction:
    """Which way the verb of the `Action` with that id moves what it acts on."""
    lemma = next((action.lemma for action in page.source.of(Action) if action.id == clause), "")
    for way, key in ((Direction.UP, "up"), (Direction.DOWN, "down"), (Direction.KEEP, "keep")):
        if lemma in words("indicators", key):
            return way
    return Direction.UNKNOWN


def _acronym(page: Page, i: int) -> tuple[int, int, str] | None:
    raw = page.raw(i)
    if not (raw.isupper() or (raw[:1].isupper() and any(letter.isupper() for letter in raw[1:])) or page.glued(i + 1)):
        return None
    for parts in _acronyms()[page.lower[i]]:
        if page.phrase(i, parts) and not page.glued(i + len(parts)) or page.phrase(i, parts) and page.kind(i + len(parts)) == "symbol":
            return i, i + len(parts) - 1, "".join(parts)
    return None


def _noun(page: Page, i: int) -> tuple[int, int, str] | None:
    word = page.word(i)
    if word is None or word.tag not in NOUN_TAGS or page.lexeme_of[word.i] != i:
        return None
    named = word.lower in words("indicators", "heads") or (
        word.lemma in words("indicators", "heads") and word.lower not in words("indicators", "uncountable"))
    if not named and word.lower not in words("indicators", "shapes") and word.lower not in words("indicators", "of_shapes"):
        return None
    first = word.i
    while first and page.words[first - 1].tag in _BEFORE and page.words[first - 1].sentence == word.sentence:
        first -= 1
    modified = any(page.words[k].tag in ("NN", "NNS", "NNP", "NNPS", "JJ") for k in range(first, word.i))
    following = page.words[word.i + 1] if word.i + 1 < len(page.words) else None
    of = following is not None and following.lower == "of" and word.lower in words("indicators", "of_shapes")
    heads_noun = following is not None and following.tag in NOUN_TAGS
    if not (named and not heads_noun or of or modified and word.lower in words("indicators", "shapes")) or not _central(page, word.i):
        return None
    return page.lexeme_of[first], i, word.lemma


def _central(page: Page, i: int) -> bool:
    """Whether a noun is what the goal is about, not part of its means, purpose or a side clause."""
    actions = {action.span.start for action in page.source.of(Action)}
    word = page.words[i]
    for _ in range(12):
        if word.start in actions:
            return True
        if word.head == word.i:
            return word.tag[0] != "V" or not actions
        if word.dep == "prep" and word.lower not in _CORE_PREPOSITIONS:
            return False
        if word.dep not in _CORE_DEPS and word.dep not in ("prep", "pobj", "acl", "xcomp", "ccomp"):
            return False
        word = page.words[word.head]
    return False


def _changed(page: Page) -> list[tuple[int, int, str]]:
    """What a change verb makes more or fewer of: countable objects without a count ("increase subscribers")."""
    found = []
    for action in page.source.of(Action):
        if not _counts(action) or action.object is None or action.object_lemma in words("indicators", "uncountable"):
            continue
        for word in page.words:
            if (action.object.start <= word.start < action.object.end and word.lemma == action.object_lemma
                    and (word.tag in ("NNS", "NNPS") or word.lemma in words("indicators", "masses"))
                    and word.lower not in words("indicators", "uncountable") and word.lemma not in words("nouns", "abstract")):
                at = page.lexeme_of[word.i]
                found.append((at, at, word.lemma))
                break
    return found


def _counts(action: Action) -> bool:
    """Whether the verb makes more or fewer of its object."""
    if action.kind is ActionClass.CHANGE:
        return action.lemma not in words("outcomes", "shading")
    return action.lemma in words("indicators", "better")
