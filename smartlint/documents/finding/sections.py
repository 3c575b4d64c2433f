"""What a title says about what stands below it, and which titles a place in a document stands below."""

import re
from dataclasses import dataclass, field
from enum import StrEnum
from functools import lru_cache

from smartlint.documents.finding.vocabulary import any_of, ends_with, entries, singular
from smartlint.imperatives import IMPERATIVE, virtual_subject

_NUMBER = re.compile(r"^(?:\(?(?:\d{1,3}(?:\.\d{1,3}){0,3}|[A-Za-z]|[IVX]{1,5})[.):]\s+|\d{1,3}(?:\.\d{1,3}){0,3}\s+)")
_WORDS = re.compile(r"[\w’'-]+|&")
_PARTS = re.compile(r"\s*(?:[:;|/,]|\s[–—-]\s|\s(?:and|&|or|vs\.?)\s)\s*")
_BEHIND = re.compile(
    r"\s(?:for|of|in|by|at|with|to|from|on|per|until|through|during|this|next|that|which|within|about|as|under|over|after"
    r"|before)\s.*$"
    r"|\s(?:(?:fy|q[1-4]|h[12])\s?)?(?:20\d\d)\b.*$|\s(?:q[1-4]|h[12])$"
)
_BRACKETS = re.compile(r"\([^)]{0,80}\)|\[[^\]]{0,80}\]")
_YEAR = re.compile(r"^(?:(?:fy|cy)?\s?20\d\d(?:[-/]\d{2,4})?|[qh][1-4](?:\s20\d\d)?)[\s:–—-]+(?=[^\W\d])")
_ORNAMENTS = " :.–—-*#\t"
_INTRO = re.compile(
    rf"\b(?:i|we|our|my|following|these|this year|agreed|here are)\b.{{0,80}}\b(?:(?:{any_of('wording', 'aim')})s|commitments"
    rf"|priorities|key results|milestones)\b|\b(?:i|we|(?:{any_of('wording', 'served')}|{any_of('wording', 'body')})s?)"
    rf"\s(?:{any_of('wording', 'will')}|should be able to)(?: be able to)?$",
    re.IGNORECASE,
)
_OVER = re.compile(
    r"^(?:last|previous|past|prior|former)\s(?:year|quarter|month|week|sprint|cycle|period|season|term|semester)"
)
_PLANS = re.compile(r"^(?:my\s|our\s)?plans?\sfor\s(?:the\s)?(?:next|coming|new|20\d\d|upcoming)")
_NAMED = re.compile(r"\b([A-Za-z]+[sS])\s+(?=[A-Z])(?:[A-Z][\w-]*\s?){1,3}$")
_ADVERBIAL = re.compile(r"(?:for|in|by|at|with|to|from|on|until|through|during|within|as|under|over|after|before)\s")
_LAST_NUMBER = re.compile(r"\s#?\d{1,2}(?:\.\d{1,2}){0,2}$")
_MAX_TITLE = 160
"""The longest title, in code points, that says what stands below it."""
_STEP = re.compile(r"^(?:step|rule|tip|mistake|pitfall|exercise|example|option|method|lesson)\s\d", re.IGNORECASE)


class Zone(StrEnum):
    """What a part of a document holds."""

    GOALS = "goals"
    OBJECTIVES = "objectives"
    TASKS = "tasks"
    CLOSED = "closed"


OPEN = (Zone.OBJECTIVES, Zone.GOALS)


@lru_cache(maxsize=4096)
def zone_of(title: str) -> Zone | None:
    """What a heading or label opens; None where it says nothing about that, as a mere theme does."""
    if len(title) > _MAX_TITLE:
        return None
    bare = _NUMBER.sub("", title.strip())
    text = _LAST_NUMBER.sub("", _YEAR.sub("", _BRACKETS.sub(" ", bare.lower()).strip(_ORNAMENTS)))
    if not text:
        return None
    first = _WORDS.findall(text)[:1]
    if title.rstrip().endswith("?") or (first and first[0] in entries("section", "questioning")):
        return Zone.CLOSED
    if _STEP.match(bare) or _OVER.match(text):
        return Zone.CLOSED
    if virtual_subject(bare, 0) == IMPERATIVE:
        # "Improve our process" is no part about processes.
        return None
    if _PLANS.match(text):
        return Zone.GOALS
    found = [_part_zone(part) for part in _PARTS.split(text) if part]
    for zone in (Zone.OBJECTIVES, Zone.GOALS, Zone.TASKS, Zone.CLOSED):
        if zone in found:
            return zone
    return _named_zone(bare)


def names_one(title: str) -> bool:
    """Whether the title names a single goal: "Long-term goal"."""
    words = _WORDS.findall(_BRACKETS.sub(" ", title.lower()))
    return bool(words) and words[-1] == singular(words[-1]) and bool(ends_with(words, "section", "goals"))


def _part_zone(part: str) -> Zone | None:
    part = part.replace("non-", "non ")
    words = _WORDS.findall(part)
    if len(words) > 1 and words[0] in entries("section", "advising"):
        return Zone.CLOSED
    # "After some discussion" names no part of a document.
    head = _WORDS.findall(_BEHIND.sub("", f" {part}" if _ADVERBIAL.match(part) else part))
    tail = head
    while tail and singular(tail[-1]) in entries("section", "transparent"):
        tail = tail[:-1]
    if tail != head and not tail:
        # "Examples of goals": what stands behind the "of" counts.
        tail = _WORDS.findall(_BEHIND.sub("", part.partition(" of ")[2]))
    if not tail:
        return None
    if ends_with(tail, "section", "closed"):
        return Zone.CLOSED
    for zone in (Zone.OBJECTIVES, Zone.GOALS, Zone.TASKS):
        if phrase := ends_with(tail, "section", zone.value):
            before = tail[: len(tail) - len(phrase.split())]
            former = entries("section", "former")
            return Zone.CLOSED if former.intersection(before) else zone
    return None


def _named_zone(title: str) -> Zone | None:
    """What the goals of somebody open, whose name stands behind: "2027 OKRs Northern Office"."""
    found = _NAMED.search(title)
    if found is None:
        return None
    return next((zone for zone in OPEN if ends_with([found.group(1).lower()], "section", zone.value)), None)


def names_goals(title: str) -> bool:
    """Whether the last word of a title is one for goals: "Project OKRs"."""
    words = _WORDS.findall(_LAST_NUMBER.sub("", title.lower()))
    return any(ends_with(words, "section", zone.value) for zone in OPEN) if words else False


def introduces(sentence: str) -> Zone | None:
    """What a sentence that ends in a colon opens: "We have set three targets for the coming year:"."""
    said = sentence.strip().removesuffix(":").rstrip()
    zone = zone_of(said)
    if zone is not None or not sentence.rstrip().endswith(":"):
        return zone
    return Zone.GOALS if _INTRO.search(said, max(0, len(said) - 200)) else None


@dataclass
class Section:
    """A title and what it opened.

    Attributes:
        style: how it is written: "h1" to "h6", or a style of plain lines.
        title: its text.
        zone: what it opened; what stood above, where it said nothing.
        said: whether it said so itself.
    """

    style: str
    title: str
    zone: Zone | None
    said: bool


@dataclass
class Sections:
    """The titles that a place stands below, the outermost first."""

    open: list[Section] = field(default_factory=list)

    @property
    def zone(self) -> Zone | None:
        """What the place belongs to."""
        return self.open[-1].zone if self.open else None

    @property
    def said(self) -> bool:
        """Whether the innermost title said so itself."""
        return bool(self.open) and self.open[-1].said

    def enter(self, style: str, title: str, zone: Zone | None) -> None:
        """A title starts: it ends the last one of its style and all below that, and of headings all that are not above it."""
        if style[0] == "h" and style[1:].isdigit():
            self.open = [section for section in self.open if section.style < style and section.style[0] == "h"]
        else:
            at = next((index for index, section in enumerate(self.open) if section.style == style), len(self.open))
            del self.open[at:]
        said = zone is not None
        self.open.append(Section(style, title, zone if said else self.zone, said))
