"""Quantities as facts: the drafts with their surroundings and roles."""

from smartlint.extract.measures.drafts import Draft, drafts
from smartlint.extract.measures.page import Page
from smartlint.extract.measures.phrases import around
from smartlint.extract.measures.roles import measuring_unit, role
from smartlint.facts import Quantity


def quantities(page: Page) -> list[Quantity]:
    """The quantities of the text, in text order."""
    if not page.scanned.numbers and "a" not in page.lower and "an" not in page.lower:
        return []
    return [quantity(page, draft) for draft in drafts(page)]


def quantity(page: Page, draft: Draft) -> Quantity:
    """The fact of one draft."""
    near = around(page, draft)
    purpose, relative = role(page, draft, near)
    first, last = page.lexemes[draft.first], page.lexemes[draft.last]
    source, text = page.source, page.source.text
    word = page.word_of[draft.last]
    about = page.words[near.noun].lower if near.noun >= 0 else ""
    return Quantity.at(
        text.text, first.start, last.end, part=text.part,
        phrase=(page.lexemes[near.first].start, page.lexemes[near.last].end),
        clause=source.clause_of(word) if word >= 0 else None, value=draft.value, low=draft.low, high=draft.high,
        unit=measuring_unit(page, draft, near), comparator=near.comparator, role=purpose, relative=relative, of=about)
