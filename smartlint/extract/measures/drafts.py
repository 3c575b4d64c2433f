"""From numerals to drafts of quantities: sign, symbol, unit; ranges, shares, scores and compounds of several numerals."""

from dataclasses import dataclass, replace

from smartlint.extract.measures import names
from smartlint.extract.measures.page import Page
from smartlint.extract.measures.units import DURATION, MEASURE, MONEY, PERCENT, Unit, compounds, unit_before, unit_behind, unit_in_millions
from smartlint.extract.scan import Number
from smartlint.facts import QuantityRole
from smartlint.lexicon import words

COUNT, FRACTION, MULTIPLE, TIMES, SCORE = "count", "fraction", "multiple", "times", "score"

_KINDS = {"cardinal": COUNT, "fraction": FRACTION, "multiple": MULTIPLE, "times": TIMES}
_DASHES = frozenset(("-", "–", "—", "−", "~"))
_APPROXIMATE = frozenset(("about", "around", "~", "approximately", "roughly"))
_COMPARING = frozenset(("<", ">", "≤", "≥", "=", "under", "below", "over", "above", "at", "least", "most", "less", "more", "than"))


_NO_ARTICLE_AFTER = frozenset(("times", "once", "twice", "%", "/", "half", "$"))


@dataclass(slots=True)
class Draft:
    """A quantity in the making.

    Attributes:
        first: index of the first lexeme of the core: the number with its symbol or unit.
        last: index of its last lexeme.
        value: the number, None for a range.
        kind: count, percent, money, duration, measure, fraction, multiple, times or score.
        unit: the unit's name, "" for a plain count so far.
        low: lower end of a range.
        high: upper end of a range.
        hyphen: whether it stands before its noun like an adjective ("30-minute").
        named: whether the number is only a name ("version 3").
        role: what it is there for, where the form of the phrase already says so.
    """

    first: int
    last: int
    value: float | None
    kind: str
    unit: str = ""
    low: float | None = None
    high: float | None = None
    hyphen: bool = False
    named: bool = False
    role: QuantityRole | None = None

    @property
    def most(self) -> float:
        """The value, or the upper end of a range."""
        return self.high or 0.0 if self.value is None else self.value


def drafts(page: Page) -> list[Draft]:
    """The quantities of the text, in order, without what is a date, a name, a mark or a pronoun."""
    singles: list[Draft] = []
    for number in sorted([*page.scanned.numbers, *articles(page)], key=lambda found: found.first):
        taken = singles[-1].last if singles else -1
        draft = _single(page, number, taken) if number.first > taken else None
        if draft is not None:
            if not draft.named and singles and singles[-1].named and names.continues(page, singles[-1].last, draft.first):
                draft.named = draft.kind == COUNT
            singles.append(draft)
    joined: list[Draft] = []
    for draft in singles:
        last = joined[-1] if joined else None
        merged = _join(page, last, draft, joined) if last and not last.named and not draft.named else None
        if merged is None:
            joined.append(draft)
        else:
            joined[-1] = merged
    return [draft for draft in joined if not draft.named]


def _single(page: Page, number: Number, taken: int) -> Draft | None:
    if number.kind == "ordinal" or page.word_of[number.first] < 0 or (
            number.kind == "times" and page.tag(number.first) == "IN"):  # "once it ships"
        return None
    if not page.claimed.isdisjoint(range(number.first, number.last + 1)) or names.is_vague(page, number):
        return None
    draft = Draft(number.first, number.last, number.value, _KINDS[number.kind])
    _signed(page, draft)
    before = unit_before(page, draft.first)
    if before and before.at > taken:
        draft.first, draft.kind, draft.unit = before.at, MONEY, before.name
        if draft.value is not None and draft.value > 0:
            _signed(page, draft)
    if before is None and names.is_glued(page, number):
        draft.named = True
        return draft
    behind = _behind(page, number)
    if behind is None and before is None and (millions := unit_in_millions(page, number.first, number.last)):
        draft.first, draft.last = min(draft.first, millions.at), max(draft.last, millions.at)
        draft.kind, draft.unit, draft.value = MONEY, millions.name, number.value * 1e6
        return draft
    if behind and (before is None or before.at <= taken or behind.kind == MONEY):
        draft.hyphen = page.at(number.last + 1) == "-"
        draft.last = behind.at
        draft.kind, draft.unit = behind.kind, draft.unit or behind.name
    elif before is None or before.at <= taken:
        if names.is_name(page, number):
            draft.named = True
        elif page.at(number.last + 1) == "-" and page.glued(number.last + 1) and page.glued(number.last + 2):
            draft.hyphen = page.kind(number.last + 2) == "word"
        elif page.at(number.first - 1) == "all" and page.at(number.first - 2) != "of":
            draft.first -= 1
    return draft


def _behind(page: Page, number: Number) -> Unit | None:
    """The unit behind a number; "half an hour" has an article between."""
    at = number.last + 1
    if number.kind in ("multiple", "times"):
        return None
    if number.kind == "fraction" and page.at(at) in ("a", "an"):
        at += 1
    found = unit_behind(page, at)
    if found and found.kind == MEASURE and number.value < 20 and found.name == "foot" and page.at(at) == "foot" and (
            page.tag(at + 1) == "NN" and not page.at(at - 1) == "-"):
        return None
    return found


def _signed(page: Page, draft: Draft) -> None:
    """Takes in a minus sign; a hyphen behind a word or number is none."""
    at = draft.first - 1
    if page.at(at) in ("-", "−") and page.glued(draft.first) and draft.value is not None:
        free = at == 0 or not page.glued(at) or page.kind(at - 1) == "symbol" and page.at(at - 1) not in ")%°"
        behind_number = at > 0 and page.kind(at - 1) == "number" or page.at(at - 1) in ("%", "°")
        if free and not behind_number:
            draft.first, draft.value = at, -draft.value


def _join(page: Page, a: Draft, b: Draft, earlier: list[Draft]) -> Draft | None:
    gap = page.lower[a.last + 1:b.first]
    if len(gap) > 4:
        return None
    if gap == ["/"] and a.kind == COUNT and page.glued(b.first) and page.glued(a.last + 1) and b.value:
        merged = _slash(page, a, b)
        whole = earlier[-2] if merged and len(earlier) > 1 else None
        if merged and whole and whole.kind == COUNT and whole.last + 1 == a.first and merged.value and merged.value < 1:
            earlier.pop(-2)
            merged.first, merged.value = whole.first, (whole.value or 0.0) + merged.value
        return merged
    return (_share(page, a, b, gap) or _compound(page, a, b, gap) or _range(page, a, b, gap))


def _slash(page: Page, a: Draft, b: Draft) -> Draft | None:
    """ "3/4" of something, a score of "4.5/5", a mixed "2 1/2", or a pressure of "130/80 mmHg"."""
    if a.value is None or b.value is None:
        return None
    merged = replace(b, first=a.first)
    if b.kind == COUNT and names.is_score(page, a.first, b.last, a.value, b.value):
        merged.value, merged.kind, merged.unit = a.value, SCORE, f"/{b.value:g}"
        return merged
    if b.kind != COUNT and b.unit.endswith("mercury"):
        merged.value = a.value
        return merged
    if b.kind == COUNT and 30 <= b.value < a.value <= 300 and ("pressure" in page.lower or "bp" in page.lower):
        merged.value, merged.kind, merged.unit = a.value, MEASURE, "millimetre of mercury"
        return merged
    if a.value > b.value or a.value == b.value or b.kind not in (COUNT, MEASURE, DURATION):
        return None
    merged.value, merged.kind = a.value / b.value, FRACTION if b.kind == COUNT else b.kind
    return merged


def _share(page: Page, a: Draft, b: Draft, gap: list[str]) -> Draft | None:
    """ "8 out of 10", "2 of 3 meals", "1 in 4"."""
    if a.kind != COUNT or b.kind != COUNT or not a.value or not b.value or a.value > b.value:
        return None
    plain = gap in (["out", "of"], ["out"], ["out", "of", "every"], ["out", "of", "the"])
    counted = page.tag(b.last + 1).startswith("N") or page.tag(b.last + 2).startswith("N")
    if plain or (gap in (["of"], ["of", "the"], ["of", "every"], ["of", "all"]) and counted) or (
            gap in (["in"], ["in", "every"]) and a.value < b.value and not page.lexemes[a.first].kind == "symbol"):
        return replace(b, first=a.first, value=a.value / b.value, kind=FRACTION)
    return None


def _compound(page: Page, a: Draft, b: Draft, gap: list[str]) -> Draft | None:
    """ "5 ft 2 in", "3 dollars and 50 cents": in the larger unit."""
    if a.value is None or b.value is None or gap not in ([], ["and"], [","]):
        return None
    small = compounds().get(a.unit)
    if a.kind == MONEY and a.unit != b.unit:
        if b.unit not in ("cent", "penny") and not (_loose_change(page, b) and not gap == [","]):
            return None
        small = (b.unit, 100.0)
    if small is None or b.unit != small[0]:
        return None
    return replace(a, last=b.last, value=a.value + b.value / small[1])


def _loose_change(page: Page, b: Draft) -> bool:
    """Whether a bare number behind money is its smaller unit: "15 dollars 50"; no noun may follow that it counts."""
    return b.kind == COUNT and b.value is not None and b.value < 100 and not b.value % 1 and page.kind(b.last + 1) != "word" and (
        page.at(b.last + 1) not in ("%", "/", "-", "–"))


def _range(page: Page, a: Draft, b: Draft, gap: list[str]) -> Draft | None:
    """A range, or None; where the two are a value now and a value to reach, they get their roles and stay two."""
    bare = [word for word in gap if word not in _APPROXIMATE or word == "~" and len(gap) == 1]
    if page.at(a.first - 1) == "-" and gap == ["-"] and page.kind(a.first) == "word" and page.glued(a.first):
        return None
    if a.value is None or b.value is None or (a.unit and b.unit and a.unit != b.unit) or a.kind == MULTIPLE:
        return None
    if bare == ["±"]:
        return replace(a, last=b.last, kind=b.kind, unit=b.unit)
    arrow = bare in (["→"], ["-", ">"], ["=", ">"], ["➔"], ["–", ">"])
    spanning = page.at(a.first - 1) == "from" and page.at(a.first - 2) in ("range", "ranges", "ranged", "ranging", "vary", "varies")
    moving = arrow or not spanning and [word for word in bare if word not in _COMPARING] == ["to"]
    if moving and (arrow or _from(page, a.first) or a.value > b.value or (len(bare) > 1) or (a.unit and a.unit == b.unit and (
            a.kind in (PERCENT, MONEY)))):
        a.role, b.role = QuantityRole.BASELINE, QuantityRole.TARGET
        if not a.unit and a.kind == COUNT and b.kind in (PERCENT, MONEY, DURATION, MEASURE):
            a.kind, a.unit = b.kind, b.unit
        return None
    dashed = len(bare) == 1 and bare[0] in _DASHES or bare in (["-", "to", "-"], ["to"], ["-", "to"])
    either = bare == ["or"] and a.kind == b.kind == COUNT and b.value == a.value + 1 and page.at(a.first - 1) not in (",", "score")
    between = bare == ["and"] and (page.at(a.first - 1) == "between" or page.at(a.first - 2) == "between")
    if not (dashed or either or between) or not (a.value < b.value or spanning) or TIMES in (a.kind, b.kind):
        return None
    return replace(b, first=a.first, value=None, low=min(a.value, b.value), high=max(a.value, b.value), unit=b.unit or a.unit,
                   kind=a.kind if b.kind == COUNT else b.kind)


def _from(page: Page, i: int) -> bool:
    return any(page.at(i - k) == "from" for k in (1, 2, 3)) and page.at(i - 1) not in ("to", ",")


def articles(page: Page) -> list[Number]:
    """The articles that count one of a unit: "an hour", "a mile"; not the "a day" of a rate."""
    found = []
    for i, word in enumerate(page.lower):
        if word not in ("a", "an") or i in page.scanned.number_at or i in page.claimed or page.kind(i - 1) == "number":
            continue
        unit = unit_behind(page, i + 1)
        if (unit is None or unit.name not in words("measures", "single") or len(page.at(i + 1)) < 4
                or page.tag(i - 1)[:1] == "N" or page.at(i - 1) in _NO_ARTICLE_AFTER):
            continue
        found.append(Number(i, i, page.lexemes[i].start, page.lexemes[i].end, 1.0, "cardinal", True))
    return found
