"""What stands around a goal on its line: list marks, labels, quotes, remarks on what became of it."""

import re
from enum import Enum
from functools import lru_cache
from typing import NamedTuple

from smartlint.documents.finding.sections import Zone, zone_of
from smartlint.documents.finding.vocabulary import ends_with, entries, singular
from smartlint.imperatives import IMPERATIVE, virtual_subject
from smartlint.model import Criterion

_MARK = re.compile(
    r"[-=*+•>](?=[^\W\d_])|[-*+•‣◦·▪–=>]\s+|\(?\d{1,3}(?:\.\d{1,3}){0,3}[.)]\s+|\(?[a-z][.)]\s+|\[[ xX]?\]\s+"
)
_NAMED = re.compile(r"([^\W_][^:\n]{0,70}?)\s{0,2}[:：](?!//|\d\d)[ \t\u00a0]*")
_DASHED = re.compile(r"([^\W_][\w #./-]{0,30}?)\s{1,2}[–—-]\s{1,3}")
_NUMBERED = re.compile(
    r"((?:KR|OKR|O)\s?#?\d{1,2}(?:\.\d{1,2}){0,2}|(?i:goal|objective|key result)\s#?\d{1,2}(?:\.\d{1,2}){0,2}(?=\W+[A-Z]))"
    r"[.)]?\s{1,3}(?:[–—-]\s{1,3})?(?=\S)"
)
_NUMBER = re.compile(
    r"\s*(?:#|no\.?)?\s?\d{1,3}(?:\.\d{1,3}){0,3}[a-z]?\s*$|^\d{1,3}(?:\.\d{1,3}){0,3}[a-z]?[.)]?\s+", re.IGNORECASE
)
_BRACKETS = re.compile(r"\s*\([^)]{0,60}\)")
_WORDS = re.compile(r"[\w’'-]+")
_PAIRS = {'"': '"', "“": "”", "„": "“", "«": "»", "‘": "’", "'": "'", "”": "”"}
_QUOTED = re.compile(r"[\"“„«”]([^\"“”„«»\n]{2,1500})[\"”“»]")
_ARROW = re.compile(r"\s(?:=>|⇒|>>)\s|\s>(?=[a-z])")
_DASH = re.compile(r"\s[–—-]\s+(?=([^\W\d_]+(?:['’]\w+)?))")
_HEAD = re.compile(r"(?:\s|[\U0001F000-\U0001FAFF\u2600-\u27BF\u2B00-\u2BFF\uFE0F\u200D])+")


class LabelKind(Enum):
    """What a label in front of a colon says about what stands behind it."""

    GOAL = "goal"
    CRITERION = "criterion"
    OWNER = "owner"
    BASELINE = "baseline"
    CLOSED = "closed"
    TOPIC = "topic"


class Label(NamedTuple):
    """A label.

    Attributes:
        kind: what it says.
        name: it as it is written.
        end: offset of what stands behind it.
        rank: of a goal's label 1 for a goal, 2 for an objective, 3 for a key result; else 0.
        criterion: of a criterion's label which.
    """

    kind: LabelKind
    name: str
    end: int
    rank: int = 0
    criterion: Criterion | None = None


def skip_marks(text: str, start: int, end: int) -> int:
    """The offset behind bullets, numbers, check boxes and ornaments at the start of a line."""
    for _ in range(4):
        found = _HEAD.match(text, start, end) or _MARK.match(text, start, end)
        if found is None:
            break
        start = found.end()
    return min(start, end)


def label_at(text: str, start: int, end: int) -> Label | None:
    """The label at the start of a line or sentence, or None."""
    if found := _NUMBERED.match(text, start, end):
        named = _kind(found.group(1))
        assert named is not None
        return Label(LabelKind.GOAL, found.group(1), found.end(), named[1])
    for pattern in (_NAMED, _DASHED):
        found = pattern.match(text, start, end)
        if found is None:
            continue
        named = _kind(found.group(1))
        if named is None or (pattern is _DASHED and named[0] not in (LabelKind.GOAL, LabelKind.CRITERION)):
            continue
        kind, rank, criterion = named
        return Label(kind, found.group(1), found.end(), rank, criterion)
    return None


@lru_cache(maxsize=4096)
def _kind(name: str) -> tuple[LabelKind, int, Criterion | None] | None:
    bare = _BRACKETS.sub("", name.lower()).strip(" *_#\"'“”")
    bare = _NUMBER.sub("", bare).strip() or bare
    title = _WORDS.findall(bare)
    if not title or len(title) > 9 or "," in bare.rstrip(",") or name.count("(") != name.count(")"):
        return None
    for criterion in Criterion:
        names = entries("criterion", criterion.value)
        if bare in names or singular(bare) in names:
            return LabelKind.CRITERION, 0, criterion
    for kind in (LabelKind.OWNER, LabelKind.BASELINE):
        if bare in entries("label", kind.value) or singular(bare) in entries("label", kind.value):
            return kind, 0, None
    if zone_of(bare) is Zone.CLOSED:
        return LabelKind.CLOSED, 0, None
    if virtual_subject(bare, 0) == IMPERATIVE and len(title) > 1:
        return LabelKind.TOPIC, 0, None
    if ends_with(title, "label", "key_result"):
        return LabelKind.GOAL, 3, None
    if ends_with(title, "label", "goal"):
        return LabelKind.GOAL, 2 if ends_with(title, "label", "lower") else 1, None
    return LabelKind.TOPIC, 0, None


def is_acronym(label: Label) -> bool:
    """Whether the label is a letter or word of SMART itself, not something that stands elsewhere too."""
    return label.name.strip(" *_").lower() in entries("criterion", "acronym")


def is_plural(label: Label) -> bool:
    """Whether the label names several, so that what stands behind it on its line is rather said about them."""
    last = label.name.rstrip(" *_").lower().split()[-1]
    return last != singular(last)


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """The range without white space, ornaments, surrounding quotes and remarks at its end."""
    if arrow := _ARROW.search(text, start, end):
        end = arrow.start()
    for dash in _DASH.finditer(text, start, end):
        if dash.group(1).lower() in entries("wording", "remark"):
            end = dash.start()
            break
    for _ in range(3):
        while end > start and _HEAD.match(text, end - 1, end):
            end -= 1
        start = head.end() if (head := _HEAD.match(text, start, end)) else start
        if start >= end:
            return start, start
        closing = _PAIRS.get(text[start])
        if closing is None:
            return start, end
        close = text.find(closing, start + 1, end)
        if close < 0:
            return start + 1, end
        if text[close + 1 : end].strip(" .,;") and not text[close + 1 :].lstrip().startswith("("):
            return start, end
        start, end = start + 1, close
    return start, end


def quotes(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The quoted stretches of a line, without their quotes."""
    return [(found.start(1), found.end(1)) for found in _QUOTED.finditer(text, start, end)]
