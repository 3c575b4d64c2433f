"""From the text that was given to the text that is parsed: list marks go, an imperative gets a subject.

Small parsers read a goal that begins with a verb ("Automate interview training", "Verbalizes her plan") as a noun phrase.
Behind a virtual subject they read it right, so "I will " or "She " is put in front of each sentence that begins so, and every
offset is mapped back.
"""

import re
from bisect import bisect_right
from dataclasses import dataclass

from smartlint.imperatives import ADVERB, NO_FORMS, VerbForms, names_verb, verb_of_person, virtual_subject

_MARK = re.compile(r"(?:[-*+•‣◦·▪–—>#]{1,6}\s+|\(?\d{1,3}(?:\.\d{1,3}){0,3}[.)]\s+|\(?[A-Za-z][.)]\s+|\[[ xX]?\]\s+)")
_LABEL = re.compile(
    r"(?:(?:my|our|the|smart|annual|yearly|personal|long[- ]term|short[- ]term|20\d\d|fy\s?\d\d|q[1-4])\s+){0,2}"
    r"(?:goal|objective|obj|kr|okr|key result|target|aim|priority|outcome|milestone)s?"
    r"(?:\s{0,2}#?\s{0,2}\d{1,3}(?:\.\d{1,3}){0,2}[a-z]?)?(?:\sfor\s(?:20\d\d|fy\s?\d\d|q[1-4]))?(?:\s{0,2}[:–—]\s{0,3}|\s{1,2}-\s{1,3}|[.)]\s{1,3}(?<=\d[.)]\s))",
    re.IGNORECASE,
)
_KEYED = re.compile(r"(?:O|KR)\s{0,2}:\s{1,3}|[A-Z]{1,3}\d{1,2}(?:\.\d{1,2})?\s{0,2}[:–—-]\s{1,3}")
_TAG = re.compile(r"\[[\w &/-]{1,20}\]:?\s{1,3}")
_TOPIC = re.compile(
    r"[A-Z][\w&/'’ -]{0,40}(?:\([^()\n]{1,30}\))?:\s{1,3}"
    r"|[A-Z][\w&/'’-]{1,20}(?:\s[\w&/'’-]{1,20}){0,2}\s[–—-]\s{1,3}"
)
_CLAUSE = re.compile(r"(?:all|any|both|each|every|no)\s", re.IGNORECASE)
_TIME_FIRST = re.compile(
    r"(?:also|then|finally|next|first|second|third|lastly|additionally),\s{1,3}"
    r"|(?:by|within|in|before|until|from|during|over|throughout|starting|every|each|for|after|on|this|next|at|between|beginning"
    r"|when|whenever|where|wherever|once|given|if|with|using|through|to|as|upon|while|because|since|following|despite|due"
    r"|twice|effective|across|under|prior|ahead|without|instead|alongside|\d{1,2}|two|three|four|five|six|all|early|late|later)"
    r"\s(?:[^,\n.;:]|\.(?=\d)){1,60},\s{1,3}"
    r"|(?:daily|weekly|monthly|quarterly|annually|yearly|nightly|year-round|tomorrow|today|tonight|immediately|afterwards),\s{1,3}",
    re.IGNORECASE,
)
_OPENING = re.compile(r"[\"“”'‘(\s]{1,4}")
_BREAK = re.compile(
    r"(?=[\"”’)\s])(?:"  # what a break can begin with, so that every other character is passed over at once
    r"(?<=[.!?;])(?<!\bMr\.)(?<!\bMrs\.)(?<!\bMs\.)(?<!\bMx\.)(?<!\bDr\.)(?<!\bSt\.)(?<!\bNo\.)(?<!\bvs\.)(?<!\b[A-Z]\.)"
    r"[\"”’)]?\s+(?=[\"“(]?[A-Z])|\n(?=[^\S\n]*\n|[ \t]*(?:[-*•‣◦·▪–—]\s|\d{1,3}[.)]\s))|(?<=[:.;!?])\s*\n)"
)


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


class _Composer:
    """The prepared text while it grows, piece by piece, with the way back."""

    def __init__(self, text: str) -> None:
        self.text, self.done, self.length = text, 0, 0
        self.pieces: list[str] = []
        self.breaks: list[int] = []
        self.virtual: list[tuple[int, int]] = []
        self.labels: list[tuple[int, int]] = []
        self.anchors, self.shifts = [0], [0]

    def keep(self, upto: int) -> None:
        """Take the original over up to that offset."""
        self._add(self.text[self.done : upto])
        self.done = upto

    def leave_out(self, upto: int) -> None:
        """Pass over the original up to that offset."""
        self.labels.append((self.done, upto))
        self.done = upto
        self._shift()

    def put_in(self, words: str) -> None:
        """Put words in that stand for nothing in the original."""
        self.virtual.append((self.length, self.length + len(words)))
        self._add(words)
        self._shift()

    def speak(self, subject: str) -> None:
        """Put a subject in, and the next letter of the original in lower case: a capital would make a name of the verb."""
        self.put_in(subject)
        self._add(self.text[self.done].lower())
        self.done += 1

    def finished(self) -> Prepared:
        """The whole."""
        self.keep(len(self.text))
        return Prepared(
            "".join(self.pieces),
            tuple(self.breaks),
            tuple(self.virtual),
            tuple(self.labels),
            tuple(self.anchors),
            tuple(self.shifts),
        )

    def _add(self, piece: str) -> None:
        self.pieces.append(piece)
        self.length += len(piece)

    def _shift(self) -> None:
        self.anchors.append(self.length)
        self.shifts.append(self.length - self.done)


def prepare(text: str, known: VerbForms = NO_FORMS) -> Prepared:
    """The text to parse, with list marks and labels left out and virtual subjects put in.

    Args:
        text: the text that was given.
        known: the verbs that a dictionary holds beyond the lexicon's own.
    """
    composer = _Composer(text)
    for start in _starts(text):
        if start < composer.done:
            continue
        composer.keep(start)
        end = _skip_marks(text, start, known)
        if end > start:
            composer.leave_out(end)
        if end:
            composer.breaks.append(composer.length)
        topic = _TOPIC.match(text, end)
        if topic and _CLAUSE.match(text, topic.end()) and not names_verb(topic.group()):
            composer.keep(topic.end())
            composer.breaks.append(composer.length)
        heads = [*([] if topic and topic.group().istitle() else [end]), *([topic.end()] if topic else [])]
        behind_time = [match.end() for place in heads if (match := _TIME_FIRST.match(text, place))]
        for place in (*heads, *behind_time):
            opening = _OPENING.match(text, place)
            first = opening.end() if opening else place
            if place in behind_time and text[first : first + 1].isupper():
                continue  # a capital in the midst of a sentence begins a name: "In the first winter, Warm Rooms opened"
            if subject := virtual_subject(text, first, known):
                composer.keep(first)
                if place not in behind_time:
                    composer.breaks.append(composer.length)
                composer.speak(subject)
                break
            if place not in behind_time and (verb := verb_of_person(text, first, known)) is not None:
                composer.keep(verb)
                composer.put_in(ADVERB)
                break
    return composer.finished()


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
