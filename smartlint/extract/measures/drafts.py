"""From numerals to drafts of quantities: the sign, symbol and unit of each, and which of them belong together."""

from smartlint.extract.measures import names
from smartlint.extract.measures.draft import COUNT, FRACTION, MULTIPLE, TIMES, Draft
from smartlint.extract.measures.joins import join
from smartlint.extract.measures.page import Page
from smartlint.extract.measures.roles import RANKED
from smartlint.extract.measures.units import DURATION, MONEY, Unit, unit_before, unit_behind, unit_in_millions
from smartlint.extract.scan import Number
from smartlint.lexicon import words

_KINDS = {"cardinal": COUNT, "ordinal": COUNT, "fraction": FRACTION, "multiple": MULTIPLE, "times": TIMES}
_CLOCK = frozenset(("am", "pm", "a", "p", "h", "hrs", "o'clock"))
_TAKING = frozenset(("under", "in", "below", "sub", "than", "to", "from", "of", "<", "beat", "→"))
_HOURS = frozenset(("open", "opens", "opening", "hours", "shift", "shifts", "available", "closed", "clock"))
_SIXTY = 60
_LIMITS = frozenset(("within", "under", "than"))
_NO_ARTICLE_AFTER = frozenset(("times", "once", "twice", "%", "/", "half", "$"))


def drafts(page: Page) -> list[Draft]:
    """The quantities of the text, in order, without what is a date, a name, a mark or a pronoun."""
    singles: list[Draft] = []
    for number in sorted([*page.scanned.numbers, *_articles(page)]):
        last = singles[-1] if singles else None
        draft = _single(page, number, last.last if last else -1)
        if draft is None:
            continue
        if last is not None and last.named and draft.kind == COUNT and names.continues(page, last.last, draft.first):
            draft.named = True
        singles.append(draft)
    joined: list[Draft] = []
    for draft in singles:
        merged = None if not joined or joined[-1].named or draft.named else join(page, joined, draft)
        if merged is None:
            joined.append(draft)
        else:
            joined[-1] = merged
    return [draft for draft in joined if not draft.named]


def _single(page: Page, number: Number, taken: int) -> Draft | None:
    """The draft of one numeral; None for ordinals, list marks, dates and what was read already."""
    word = page.word(number.first)
    # "Once it ships" and "once certified" count nothing.
    once_it = number.kind == "times" and word is not None and (
        word.tag == "IN" or word.dep == "mark" or (word.lower == "once" and page.tag(number.last + 1) == "VBN"))
    ranked = number.kind == "ordinal" and page.at(number.last + 1) not in RANKED
    if ranked or number.first <= taken or page.word_of(number.first) < 0 or once_it:
        return None
    if not page.claimed.isdisjoint(range(number.first, number.last + 1)) or names.is_vague(page, number):
        return None
    if (paired := _paired(page, number)) is not None:
        return paired
    draft = Draft(number.first, number.last, number.value, _KINDS[number.kind])
    _take_sign(page, draft)
    before = unit_before(page, draft.first)
    if before is not None and before.at > taken:
        draft.first, draft.kind, draft.unit = before.at, MONEY, before.name
        if number.value > 0 and draft.value == number.value:
            _take_sign(page, draft)
    elif names.is_glued(page, number):
        draft.named = True
        return draft
    _take_unit(page, draft, number)
    return draft


def _paired(page: Page, number: Number) -> Draft | None:
    """A ratio ("1:4", "a 2:1 in law") or a time that something takes ("under 28:30", in minutes); no time of day."""
    first, behind = number.first, page.number(number.last + 2)
    colon = number.last + 1
    if page.at(colon) != ":" or behind is None or not page.glued(colon) or not page.glued(behind.first):
        return None
    last, digits = behind.last, page.at(behind.first)
    plain = number.first == number.last and page.at(first).isdecimal() and digits.isdecimal() and first == behind.first - 2
    apart = page.at(first - 1) != ":" and not (page.glued(first) and page.kind(first - 1) == "word")
    ends = not page.glued(last + 1) or page.kind(last + 1) == "symbol"
    if not (plain and apart and ends) or page.at(last + 1) in _CLOCK or page.at(last + 1) == ":":
        return None
    if len(digits) == 1 and behind.value and number.value != behind.value:  # "1:1" is a kind of meeting
        return Draft(first, last, number.value / behind.value, FRACTION)
    timed = len(digits) == 2 and behind.value < _SIXTY and page.at(first - 1) in _TAKING and _HOURS.isdisjoint(page.lower)
    return Draft(first, last, number.value + behind.value / _SIXTY, DURATION, "minute") if timed else None


def _take_unit(page: Page, draft: Draft, number: Number) -> None:
    """Takes in the unit behind the number, or finds out that it is a name, or that "all" belongs to it."""
    behind = _behind(page, number)
    if behind is not None and (draft.kind != MONEY or behind.kind == MONEY):
        draft.hyphen = page.at(number.last + 1) == "-"
        draft.last, draft.kind, draft.unit = behind.at, behind.kind, draft.unit or behind.name
        # "the end of three months" is a time, no amount.
        draft.named = behind.kind == DURATION and page.phrase(max(0, draft.first - 2), ("end", "of"))
    elif draft.kind == MONEY:
        return
    elif (millions := unit_in_millions(page, number.first, number.last)) is not None:
        draft.first, draft.last = min(draft.first, millions.at), max(draft.last, millions.at)
        draft.kind, draft.unit, draft.value = MONEY, millions.name, number.value * 1e6
    elif names.is_name(page, number):
        draft.named = True
    elif page.at(number.last + 1) == "-" and page.glued(number.last + 1) and page.glued(number.last + 2):
        draft.hyphen = page.kind(number.last + 2) == "word"
    elif page.at(number.first - 1) == "all" and page.at(number.first - 2) != "of":
        draft.first -= 1


def _behind(page: Page, number: Number) -> Unit | None:
    """The unit behind a number; "half an hour" has an article between."""
    if number.kind in ("multiple", "times"):
        return None
    at = number.last + 1
    return unit_behind(page, at + (number.kind == "fraction" and page.at(at) in ("a", "an")))


def _take_sign(page: Page, draft: Draft) -> None:
    """Takes in a minus sign; a hyphen behind a word or number is none."""
    at = draft.first - 1
    if draft.value is None or page.at(at) not in ("-", "−") or not page.glued(draft.first):
        return
    before = page.at(at - 1)
    if page.kind(at - 1) == "number" or before in ("%", "°") or (
            page.glued(at) and (page.kind(at - 1) == "word" or before == ")")):
        return
    draft.first, draft.value = at, -draft.value


def _articles(page: Page) -> list[Number]:
    """The articles that count one of a unit: "an hour", "a mile"; not the "a day" of a rate."""
    found = []
    for i, word in enumerate(page.lower):
        if word not in ("a", "an") or i in page.scanned.number_at or i in page.claimed or page.kind(i - 1) == "number":
            continue
        unit = unit_behind(page, i + 1)
        rate = page.tag(i - 1)[:1] == "N" or page.at(i - 1) in _NO_ARTICLE_AFTER
        limited = unit is not None and unit.kind == DURATION and page.at(i - 1) in _LIMITS
        single = unit is not None and unit.name in words("measures", "single") and len(page.at(i + 1)) > 3
        if (limited or single) and not rate:
            found.append(Number(i, i, page.lexemes[i].start, page.lexemes[i].end, 1.0, "cardinal", True))
    return found
