"""Under which conditions an act counts as done: without help, in a time that takes speed, in so many of so many tries."""

import re
from collections.abc import Iterator

from smartlint.extract.phrasebook import matches
from smartlint.extractor import Extractor, Source
from smartlint.facts import Condition, Purpose, Quantity, QuantityRole

_CLOCK = frozenset({"second", "minute", "hour"})
_OPENING = (" in", " sub", " under", " within", " than", " below")
_SET_ASIDE = re.compile(r"\s(?:delay|fail|exception|phone|screen)", re.IGNORECASE)
"""What an act is done without though it takes no skill."""
_TRIED = frozenset({QuantityRole.TARGET, QuantityRole.SCOPE, QuantityRole.FREQUENCY})
_DAYS = re.compile(r"\b(?:of|in|/) ?\w+ (?:week)?(?:days?|nights?|mornings?|evenings?|weeks?)\b", re.IGNORECASE)


class Conditions(Extractor):
    """Finds what makes an act a feat of skill, strength or speed."""

    name = "conditions"
    needs = (Quantity, Purpose)
    gives = (Condition,)

    def extract(self, source: Source) -> Iterator[Condition]:
        """One fact for each condition; a rhythm of days ("on 5 of 7 mornings") and a time within a reason are none."""
        text = source.text
        for key, start, end in matches(text.text):
            if key == "condition" and not _SET_ASIDE.match(text.text, end):
                yield Condition.at(text.text, start, end, part=text.part, kind="without")
        for fact in source.of(Quantity):
            kind = "time" if _timed(source, fact) else "tries" if _tried(text.text, fact) else ""
            if kind:
                yield Condition.at(text.text, fact.span.start, fact.span.end, part=text.part, kind=kind)


def _tried(text: str, fact: Quantity) -> bool:
    """Whether it is a share of tries: "in 4 of 5 trials", but not "on 5 of 7 mornings"."""
    share = fact.role in _TRIED and 0 < (fact.value or 0) < 1 and any(c.isdigit() for c in fact.text)
    return share and not _DAYS.search(text)


def _timed(source: Source, fact: Quantity) -> bool:
    """Whether the time is one to be kept within, and of the act rather than of what it is good for."""
    if fact.role is not QuantityRole.DURATION or fact.unit not in _CLOCK or fact.relative:
        return False
    before = source.text.text[: fact.span.start].rstrip(" -~").lower()
    return before.endswith(_OPENING) and not any(fact.span.overlaps(reason.span) for reason in source.of(Purpose))
