"""From the text that was given to the text that is parsed: list marks go, an imperative gets a subject.

Small parsers read a goal that begins with a verb ("Automate interview training", "Verbalizes her plan") as a noun phrase.
Behind a virtual subject they read it right, so "I will " or "She " is put in front of each sentence that begins so, and every
offset is mapped back.
"""

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from smartlint.lexicon import words


_MARK = re.compile(r"(?:[-*+•‣◦·▪–—>#]{1,6}\s+|\(?\d{1,3}(?:\.\d{1,3}){0,3}[.)]\s+|\(?[A-Za-z][.)]\s+|\[[ xX]?\]\s+)")
_LABEL = re.compile(
    r"(?:(?:my|our|the|smart|annual|yearly|personal|long[- ]term|short[- ]term)\s+){0,2}"
    r"(?:goal|objective|obj|kr|okr|key result|target|aim|priority|outcome|milestone)s?"
    r"(?:\s{0,2}#?\s{0,2}\d{1,3}(?:\.\d{1,3}){0,2}[a-z]?)?(?:\s{0,2}[:–—]\s{0,3}|\s{1,2}-\s{1,3}|[.)]\s{1,3}(?<=\d[.)]\s))",
    re.IGNORECASE,
)
_KEYED = re.compile(r"[A-Z]{1,3}\d{1,2}(?:\.\d{1,2})?\s{0,2}[:–—-]\s{1,3}")
_TAG = re.compile(r"\[[\w &/-]{1,20}\]:?\s{1,3}")
_TOPIC = re.compile(r"[A-Z][\w&/'’ -]{0,40}:\s{1,3}")
_TIME_FIRST = re.compile(
    r"(?:by|within|in|before|until|from|during|over|throughout|starting|every|each|for|after|on|this|next|at|between|beginning)"
    r"\s[^,\n.;:]{1,60},\s{1,3}", re.IGNORECASE)
_OPENING = re.compile(r"[\"“”'‘(\s]{1,4}")
_BREAK = re.compile(r"(?<=[.!?;])[\"”’)]?\s+(?=[\"“(]?[A-Z])|\n(?=\s*\n|[ \t]*(?:[-*•‣◦·▪–—]\s|\d{1,3}[.)]\s))|(?<=[:.;!?])\s*\n")
_WORD = re.compile(r"[A-Za-z]+(?:-[A-Za-z]+)?")
_NEXT = re.compile(r"\s+(\S+)")

_AFTER_NOUN = frozenset(
    "of is are was were has have had will should can : rate rates level levels plan plans manager managers team and or in"
    " overview user users goal goals target targets date status score scores management program programme policy report"
    " process strategy number".split()
)
_DETERMINERS = frozenset(
    "the a an my our your his her their its this these those all each every both at no any some two three four five six"
    " seven eight nine ten twelve".split()
)
_ADVERB = re.compile(r"(?:[a-z]+ly|also|always|then)\b", re.IGNORECASE)


class VerbForms(NamedTuple):
    """Base forms that a dictionary holds: all verbs, and those that are nothing but verbs."""

    verbs: frozenset[str]
    only_verbs: frozenset[str]


NO_FORMS = VerbForms(frozenset(), frozenset())
IMPERATIVE, THIRD_PERSON = "I will ", "She "


@dataclass(frozen=True)
class Prepared:
    """The text to parse and the way back.

    Attributes:
        text: what is parsed.
        breaks: offsets in `text` at which a sentence must start.
        virtual: ranges of `text` that were put in and stand for nothing in the original.
        labels: ranges of the original that were left out.
        anchors: rising offsets in `text` from which `shifts` holds.
        shifts: what to subtract from an offset in `text` to get one in the original.
    """

    text: str
    breaks: tuple[int, ...]
    virtual: tuple[tuple[int, int], ...]
    labels: tuple[tuple[int, int], ...]
    anchors: tuple[int, ...]
    shifts: tuple[int, ...]

    def original(self, offset: int) -> int:
        """The offset in the original text of an offset in the prepared one."""
        return offset - self.shifts[bisect_right(self.anchors, offset) - 1]


def prepare(text: str, known: VerbForms = NO_FORMS) -> Prepared:
    """The text to parse, with list marks and labels left out and virtual subjects put in.

    Args:
        text: the text that was given.
        known: the verbs that a dictionary holds beyond the lexicon's own.
    """
    pieces: list[str] = []
    breaks: list[int] = []
    virtual: list[tuple[int, int]] = []
    labels: list[tuple[int, int]] = []
    anchors, shifts, length, done = [0], [0], 0, 0

    def keep(upto: int) -> None:
        nonlocal length, done
        pieces.append(text[done:upto])
        length += upto - done
        done = upto

    def shift() -> None:
        anchors.append(length)
        shifts.append(length - done)

    for start in _starts(text):
        if start < done:
            continue
        keep(start)
        end = _skip_marks(text, start, known)
        if end > start:
            labels.append((start, end))
            done = end
            shift()
        if start or end > start:
            breaks.append(length)
        topic = _TOPIC.match(text, end)
        behind = [*([] if topic and topic.group().istitle() else [end]), *([topic.end()] if topic else [])]
        behind += [match.end() for place in behind if (match := _TIME_FIRST.match(text, place))]
        for place in behind:
            opening = _OPENING.match(text, place)
            first = opening.end() if opening else place
            subject = virtual_subject(text, first, known)
            if subject:
                keep(first)
                if place in (end, topic.end() if topic else end):
                    breaks.append(length)
                virtual.append((length, length + len(subject)))
                pieces.append(subject)
                length += len(subject)
                shift()
                # Behind a subject a capital makes a name of the verb.
                pieces.append(text[first].lower())
                length += 1
                done = first + 1
                break
    keep(len(text))
    return Prepared("".join(pieces), tuple(breaks), tuple(virtual), tuple(labels), tuple(anchors), tuple(shifts))


def _starts(text: str) -> list[int]:
    starts = [0]
    starts.extend(match.end() for match in _BREAK.finditer(text))
    return [start + len(text[start:]) - len(text[start:].lstrip()) if start == 0 else start for start in starts]


def _skip_marks(text: str, start: int, known: VerbForms) -> int:
    at = start
    for _ in range(4):
        match = _MARK.match(text, at) or _LABEL.match(text, at) or _KEYED.match(text, at)
        if match is None and (tag := _TAG.match(text, at)) and virtual_subject(text, tag.end(), known):
            match = tag
        if match is None or match.end() >= len(text):
            return at
        at = match.end()
    return at


def virtual_subject(text: str, start: int, known: VerbForms = NO_FORMS) -> str:
    """What to put in front of the sentence that begins at `start`: "I will ", "She ", or nothing where it needs no subject."""
    match = _WORD.match(text, start)
    if match and _ADVERB.fullmatch(match.group()) and (following := _NEXT.match(text, match.end())):
        match = _WORD.match(text, following.start(1))
    if match is None or match.end() - match.start() > 20:
        return ""
    word, behind = match.group().lower().removeprefix("co-"), text[match.end() : match.end() + 1]
    following = _NEXT.match(text, match.end())
    after = following.group(1).lower().rstrip(".,;:") if following else ""
    if f"{word} {after}" in _phrasal():
        return IMPERATIVE
    if after in ("and", "or") and following and (second := _NEXT.match(text, following.end())):
        after = "" if second.group(1).lower() in verbs() else after
    if word in words("nouns", "also_verb"):
        return IMPERATIVE if word in verbs() and after not in _AFTER_NOUN and behind != ":" else ""
    if behind in (":", "'", "’"):
        return ""
    if word in verbs() or (word in known.only_verbs and behind in ("", " ", ",")):
        return IMPERATIVE
    if word in known.verbs and after in _DETERMINERS:
        return IMPERATIVE
    return THIRD_PERSON if _is_third_person(word, after, known) else ""


def _is_third_person(word: str, after: str, known: VerbForms) -> bool:
    """Whether the word is a verb with an -s, as in "Verbalizes understanding", and no plural noun."""
    if not word.endswith("s") or word.endswith("ss") or after in _AFTER_NOUN:
        return False
    for stem in (word[:-1], word[:-2], word[:-3] + "y"):
        if stem in verbs() and stem not in words("nouns", "also_verb"):
            return True
        if stem in known.only_verbs or (stem in verbs() and after in _DETERMINERS):
            return True
    return False


_LISTS = ("achievement", "concrete", "change", "vague", "state", "mental", "avoidance", "carrier")


@cache
def verbs() -> frozenset[str]:
    """Every verb of the lexicon, by its first word."""
    return frozenset(verb.split()[0] for key in _LISTS for verb in words("verbs", key)) - {"would", "time", "name", "value"}


@cache
def _phrasal() -> frozenset[str]:
    return frozenset(verb for key in _LISTS for verb in words("verbs", key) if " " in verb)
