"""Quantities as facts: the drafts with their surroundings and roles."""

from smartlint.extract.measures.draft import Draft
from smartlint.extract.measures.drafts import drafts
from smartlint.extract.measures.page import Page
from smartlint.extract.measures.phrases import around
from smartlint.extract.measures.roles import measuring_unit, role
from smartlint.facts import Quantity


def quantities(page: Page) -> list[Quantity]:
    """The quantities of the text, in text order."""
    if not page.scanned.numbers and "a" not in page.lower and "an" not in page.lower:
        return []
    return [_quantity(page, draft) for draft in drafts(page)]


def _quantity(page: Page, draft: Draft) -> Quantity:
    near = around(page, draft)
    purpose, relative = role(page, draft, near)
    text = page.source.text
    word = page.word_of(draft.last)
    about = page.words[near.noun].lower if near.noun >= 0 else ""
    if not about and page.at(draft.first - 1) in ("a", "the") and not page.at(draft.last).isdecimal():  # "run a 5k"
        about = page.at(draft.first)
    return Quantity.at(
        text.text, page.lexemes[draft.first].start, page.lexemes[draft.last].end, part=text.part,
        phrase=(page.lexemes[near.first].start, page.lexemes[near.last].end),
        clause=page.source.clause_of(word) if word >= 0 else None, value=draft.value, low=draft.low, high=draft.high,
        unit=measuring_unit(page, draft, near), comparator=near.comparator, role=purpose, relative=relative,
        of=about,
    )
