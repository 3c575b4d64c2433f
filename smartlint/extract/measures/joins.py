"""What two neighbouring numbers make together: a share, a score, a compound, a range, or a way from here to there."""

from dataclasses import replace

from smartlint.extract.measures import names
from smartlint.extract.measures.draft import COUNT, FRACTION, MULTIPLE, SCORE, TIMES, Draft
from smartlint.extract.measures.page import Page
from smartlint.extract.measures.units import DURATION, MEASURE, MONEY, PERCENT, compounds
from smartlint.facts import QuantityRole

_MOST = 4
"""How many lexemes may stand between two numbers that belong together: "under 10 % to below 5 %"."""

_APPROXIMATE = frozenset(("about", "around", "~", "approximately", "roughly"))
_COMPARING = frozenset(("<", ">", "≤", "≥", "=", "under", "below", "over", "above", "at", "least", "most", "less",
                        "more", "than"))
_ARROWS = (["→"], ["➔"], ["-", ">"], ["=", ">"], ["–", ">"])
_DASHES = (["-"], ["–"], ["—"], ["−"], ["~"], ["to"], ["-", "to"], ["-", "to", "-"])
_OUT_OF = (["out", "of"], ["out"], ["out", "of", "every"], ["out", "of", "the"])
_OF = (["of"], ["of", "the"], ["of", "every"], ["of", "all"])
_SPANNING = frozenset(("range", "ranges", "ranged", "ranging", "vary", "varies", "varied"))
_PRESSURE = range(30, 301)
"""What a blood pressure can be, in mmHg."""


def join(page: Page, earlier: list[Draft], b: Draft) -> Draft | None:
    """What the last of the earlier drafts makes together with the next one, or None.

    Where the two are a value now and a value to reach they get these roles and stay two.

    Args:
        page: lexemes and words.
        earlier: the drafts before; a whole number before a fraction is taken off it.
        b: the next draft.
    """
    a = earlier[-1]
    gap = page.lower[a.last + 1 : b.first]
    if len(gap) > _MOST or a.value is None or b.value is None:
        return None
    if gap == ["/"] and a.kind == COUNT and page.glued(b.first) and page.glued(a.last + 1) and b.value:
        merged = _slash(page, a, b, a.value, b.value)
        whole = earlier[-2] if merged and len(earlier) > 1 else None
        if merged and merged.value and whole and whole.value and whole.kind == COUNT and whole.last + 1 == a.first:
            del earlier[-2]
            merged.first, merged.value = whole.first, whole.value + merged.value
        return merged
    return (_share(page, a, b, gap) or _compound(page, a, b, gap)
            or _range(page, a, b, [word for word in gap if word not in _APPROXIMATE or len(gap) == 1]))


def _slash(page: Page, a: Draft, b: Draft, over: float, under: float) -> Draft | None:
    """A share ("3/4"), a score ("4.5/5") or a blood pressure ("130/80 mmHg", of which the first number counts)."""
    merged = replace(b, first=a.first)
    if b.kind == COUNT and names.is_score(page, a.first, b.last, over, under):
        merged.value, merged.kind, merged.unit = over, SCORE, f"/{under:g}"
    elif b.unit == "millimetre of mercury":
        merged.value = over
    elif b.kind == COUNT and under < over and over in _PRESSURE and under in _PRESSURE and (
            "pressure" in page.lower or "bp" in page.lower):
        merged.value, merged.kind, merged.unit = over, MEASURE, "millimetre of mercury"
    elif over < under and b.kind in (COUNT, MEASURE, DURATION):
        merged.value, merged.kind = over / under, FRACTION if b.kind == COUNT else b.kind
    else:  # "24/7", "50/50"
        a.named = b.named = b.kind == COUNT
        return None
    return merged


def _share(page: Page, a: Draft, b: Draft, gap: list[str]) -> Draft | None:
    """A share in words: "8 out of 10", "2 of 3 meals", "1 in 4"."""
    if a.kind != COUNT or b.kind != COUNT or not a.value or not b.value or a.value > b.value:
        return None
    counted = page.tag(b.last + 1)[:1] == "N" or page.tag(b.last + 2)[:1] == "N"
    in_every = gap in (["in"], ["in", "every"]) and a.value < b.value
    if gap in _OUT_OF or (gap in _OF and counted) or in_every:
        return replace(b, first=a.first, value=a.value / b.value, kind=FRACTION)
    return None


def _compound(page: Page, a: Draft, b: Draft, gap: list[str]) -> Draft | None:
    """An amount in two units, given in the larger: "5 ft 2 in", "3 dollars and 50 cents"."""
    if a.value is None or b.value is None or gap not in ([], ["and"], [","]):
        return None
    small = compounds().get(a.unit)
    if a.kind == MONEY and (b.unit in ("cent", "penny") or (gap != [","] and _loose_change(page, b))):
        small = (b.unit, 100.0)
    if small is None or b.unit != small[0] or a.unit == b.unit:
        return None
    return replace(a, last=b.last, value=a.value + b.value / small[1])


def _loose_change(page: Page, b: Draft) -> bool:
    """Whether a bare number behind money is its smaller unit: "15 dollars 50"; no noun may follow that it counts."""
    return b.kind == COUNT and b.most < 100 and not b.most % 1 and page.kind(b.last + 1) != "word" and (
        page.at(b.last + 1) not in ("%", "/", "-", "–"))


def _range(page: Page, a: Draft, b: Draft, gap: list[str]) -> Draft | None:
    """A range, a number with its tolerance, or None."""
    if a.value is None or b.value is None or (a.unit and b.unit and a.unit != b.unit) or a.kind == MULTIPLE:
        return None
    if gap == ["±"]:
        return replace(a, last=b.last, kind=b.kind, unit=b.unit)
    spanning = page.at(a.first - 1) == "from" and page.at(a.first - 2) in _SPANNING
    if not spanning and _moves(page, a, b, gap):
        a.role, b.role = QuantityRole.BASELINE, QuantityRole.TARGET
        if a.kind == COUNT and b.kind in (PERCENT, MONEY, DURATION, MEASURE):
            a.kind, a.unit = b.kind, b.unit
        return None
    if not (_links(page, a, b, gap) and TIMES not in (a.kind, b.kind) and (a.value < b.value or spanning)):
        return None
    return replace(b, first=a.first, value=None, low=min(a.value, b.value), high=max(a.value, b.value),
                   unit=b.unit or a.unit, kind=a.kind if b.kind == COUNT else b.kind)


def _links(page: Page, a: Draft, b: Draft, gap: list[str]) -> bool:
    """Whether the words between say "anything from the first to the second"."""
    if gap in _DASHES:  # the middle of "three-nought-four" is no range
        return not (gap == ["-"] and page.kind(a.first) == "word" and page.at(a.first - 1) == "-")
    if gap == ["or"]:
        return a.kind == b.kind == COUNT and b.most == a.most + 1 and page.at(a.first - 1) != ","
    return gap == ["and"] and "between" in (page.at(a.first - 1), page.at(a.first - 2))


def _moves(page: Page, a: Draft, b: Draft, gap: list[str]) -> bool:
    """Whether the first is where things stand and the second where they should be: "from 4 to 7", "40% → 25%"."""
    if gap in _ARROWS:
        return True
    if [word for word in gap if word not in _COMPARING] != ["to"]:
        return False
    started = any(page.at(a.first - k) == "from" for k in (1, 2, 3)) and page.at(a.first - 1) not in ("to", ",")
    both_marked = a.unit == b.unit != "" and a.kind in (PERCENT, MONEY)
    return started or a.most > b.most or len(gap) > 1 or both_marked
