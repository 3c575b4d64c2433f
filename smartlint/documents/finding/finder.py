"""From the pieces of a document to the goals in it.

Titles and labels say what a part of a document holds; the words of a statement say whether it is a goal there.
"""

import datetime as dt
import re
from collections.abc import Iterable, Iterator

from smartlint.documents.block import Block, Kind
from smartlint.documents.finding import accept, wording
from smartlint.documents.finding.family import Family
from smartlint.documents.finding.found import Found, Stretch
from smartlint.documents.finding.labels import Label, LabelKind, is_acronym, is_plural, label_at, quotes, skip_marks, trimmed
from smartlint.documents.finding.lines import logical_lines, parts, sentences
from smartlint.documents.finding.notes import is_long, read_note
from smartlint.documents.finding.sections import OPEN, Sections, Zone, names_one, zone_of
from smartlint.documents.finding.tables import read_table
from smartlint.documents.place import Item, Place, PlacedGoal, Refusal
from smartlint.model import Context, GoalInput, SmartlintError

_MAX_TITLE = 90
_INTRODUCED = re.compile(
    r"\b(?:decided|agreed|committed|resolved|promised|chose|settled on|set|goal|aim|target|resolution|plan)s?\b[^:.\n]{0,40}:\s+", re.IGNORECASE
)


def find(blocks: Iterable[Block], *, written: dt.date | None = None, owner: str | None = None) -> Iterator[Item]:
    """The goals of a document, in reading order, with their places, breakdowns, objectives and suppressions.

    Args:
        blocks: the pieces of the document.
        written: the day it was written.
        owner: who answers for the goals that name nobody.

    Yields:
        Each goal; a refusal for one that is too long to be judged.
    """
    for found in find_stretches(blocks):
        stretch = found.stretch
        block = stretch.block
        segments = block.segments.cut(stretch.start, stretch.end) if block.segments else None
        line = segments.position(0)[0] if segments else block.place.line
        place = Place(block.place.source, line, block.place.column, block.place.within, segments)
        context = Context(objectives=found.objectives, baseline=found.baseline, owner=found.owner or owner)
        try:
            goal = GoalInput(
                stretch.text,
                id=str(place),
                written=written,
                context=context if context != Context() else None,
                breakdown={criterion: part.text for criterion, part in found.breakdown.items()},
            )
        except SmartlintError as error:
            yield Refusal(place, str(error))
        else:
            yield PlacedGoal(goal, place, block.suppressions)


def find_stretches(blocks: Iterable[Block]) -> list[Found]:
    """The goals of a document as stretches of its blocks, in reading order."""
    return _Finder(list(blocks)).run()


class _Finder:
    def __init__(self, blocks: list[Block]) -> None:
        self._blocks = blocks
        self._sections = Sections()
        self._family = Family()
        self._goals: list[Found] = []
        self._last: Found | None = None
        self._noted: list[Found] = []
        self._titled = False

    def run(self) -> list[Found]:
        index = 0
        while index < len(self._blocks):
            block = self._blocks[index]
            following = self._blocks[index + 1] if index + 1 < len(self._blocks) else None
            match block.kind:
                case Kind.CELL:
                    last = index
                    while last + 1 < len(self._blocks) and _same_table(block, self._blocks[last + 1]):
                        last += 1
                    read_table(self._blocks[index : last + 1], self._sections, self._family, self._goals, self._last)
                    index = last
                case Kind.HEADING:
                    self._heading(block)
                case Kind.ITEM:
                    self._item(block, following)
                case Kind.PARAGRAPH:
                    self._paragraph(block, following)
            index += 1
        order = {id(block): number for number, block in enumerate(self._blocks)}
        return sorted(self._goals, key=lambda goal: (order[id(goal.stretch.block)], goal.stretch.start))

    def _add(self, block: Block, start: int, end: int, rank: tuple[int, int, int], label: str = "") -> Found | None:
        start, end = trimmed(block.text, start, end)
        if start >= end:
            return None
        found = Found(Stretch(block, start, end), label, rank)
        self._family.place(found)
        self._goals.append(found)
        self._last = found
        return found

    def _heading(self, block: Block) -> None:
        self._titled = True
        self._last = None
        start = skip_marks(block.text, 0, len(block.text))
        label = label_at(block.text, start, len(block.text))
        body = block.text[label.end :] if label else block.text[start:]
        above = self._sections.zone
        zone = zone_of(label.name if label and label.kind is LabelKind.GOAL else block.text)
        self._family.heading(block.level)
        self._sections.enter(f"h{min(block.level, 9)}", block.text, zone)
        rank = (0, block.level, 0)
        named = label is not None and label.kind is LabelKind.GOAL and accept.behind_label(body)
        if label and named and (label.rank > 1 or wording.opens_with_verb(body) or wording.commits(body)):
            self._add(block, label.end, len(block.text), rank, label.name)
        elif zone is None and wording.opens_with_verb(body) and wording.word_count(body) > 1:
            if above is Zone.OBJECTIVES and not wording.is_question(body):
                self._add(block, label.end if label else start, len(block.text), rank)
            elif above in OPEN:
                self._family.theme(body)

    def _item(self, block: Block, following: Block | None) -> None:
        text, end = block.text, len(block.text)
        pieces = list(logical_lines(text))
        begin = pieces[0][0]
        numbered = block.marker[:1].isdigit()
        alone = following is not None and following.kind is not Kind.ITEM
        if alone and len(pieces) == 1 and accept.is_title(text) and not wording.has_target(text):
            self._title(block, 0, end, "item")
            return
        if not self._note(block, begin, pieces[0][1], numbered=numbered):
            self._line(block, begin, pieces[0][1], (2, block.level, 0))
        for start, stop in pieces[1:]:
            if not self._note(block, start, stop, numbered=False):
                self._line(block, start, stop, (2, block.level + 1, 0))

    def _paragraph(self, block: Block, following: Block | None) -> None:
        pieces = list(logical_lines(block.text))
        for number, (start, end) in enumerate(pieces):
            followed = number + 1 < len(pieces) or following is not None
            if followed and self._is_title(block.text, start, end):
                self._title(block, start, end, _style(block.text[start:end]))
            elif not self._note(block, start, end, numbered=False):
                self._line(block, start, end, None)

    def _is_title(self, text: str, start: int, end: int) -> bool:
        line = text[start:end].strip()
        if not line or len(line) > _MAX_TITLE or line[-1] in ".!;,”\"" or wording.is_unfilled(line):
            return False
        if line[-1] == ":":
            return True
        if skip_marks(text, start, end) > start + 1 or label_at(text, start, end) or wording.word_count(line) > 9:
            return False
        if line.isupper() or accept.is_title(line) or zone_of(line) is not None:
            return not wording.has_target(line) or line.isupper()
        goalish = wording.opens_with_verb(line) or wording.wants(line) or wording.has_target(line)
        return line[:1].isupper() and not goalish and not wording.commits(line)

    def _title(self, block: Block, start: int, end: int, style: str) -> None:
        title = block.text[start:end].strip()
        self._sections.enter(style, title, zone_of(title.rstrip(":")))
        if style != "label":
            self._last = None
            self._family.title()

    def _note(self, block: Block, start: int, end: int, *, numbered: bool) -> bool:
        """Read a line as a note in one paragraph, if it is one."""
        first = block is self._blocks[0] and not block.text[:start].strip()
        note = read_note(block, parts(block.text, start, end, numbered=numbered), self._sections.zone, first=first)
        if note is None:
            return False
        self._noted += note.goals
        self._goals += note.goals
        for goal in self._noted:
            goal.aims += note.aims
        return True

    def _line(self, block: Block, start: int, end: int, item: tuple[int, int, int] | None) -> None:
        """An entry of a list, or a line of a paragraph."""
        text = block.text
        marked = skip_marks(text, start, end)
        if item is None and marked > start + 1:
            item = (2, 20, 0)
        start = marked
        labels: list[Label] = []
        at = start
        while len(labels) < 3 and (label := label_at(text, at, end)):
            labels.append(label)
            at = label.end
            if label.kind not in (LabelKind.TOPIC, LabelKind.GOAL):
                break
        if labels and self._described(block, labels[-1], end, nested=item is not None):
            return
        goal = next((label for label in labels if label.kind is LabelKind.GOAL), None)
        zone = self._sections.zone
        if goal is not None:
            low, high = trimmed(text, at, end)
            said = text[low:high]
            defined = zone is Zone.CLOSED and accept.is_defined(said)
            if self._noted and low < high and is_long(goal.name):
                for noted in self._noted:
                    noted.aims.append(said)
            elif accept.behind_label(said) and not defined and (not is_plural(goal) or accept.asks(said)):
                rank = (item[0], item[1], goal.rank) if item else (1, goal.rank, 0)
                self._add(block, low, self._extent(text, low, high), rank, goal.name)
            elif low >= high:
                self._sections.enter("label", goal.name, zone_of(goal.name))
            return
        if any(label.kind is LabelKind.CLOSED for label in labels):
            self._quoted(block, start, end)
            return
        cited = self._quoted(block, start, end)
        if item is None:
            self._prose(block, start, end, zone, cited=cited)
        elif not cited:
            self._entry(block, start, at if labels else start, end, item, zone)

    def _described(self, block: Block, label: Label, end: int, *, nested: bool) -> bool:
        """Attach what explains the last goal."""
        if self._last is None or label.kind not in (LabelKind.CRITERION, LabelKind.OWNER, LabelKind.BASELINE):
            return label.kind is LabelKind.CRITERION and is_acronym(label)
        start, end = trimmed(block.text, label.end, end)
        text = block.text[start:end]
        if not text or wording.is_unfilled(text):
            return True
        goal = self._last
        if goal.parent is not None and len(goal.parent.children) > 1 and not is_acronym(label) and not nested:
            goal = goal.parent
        goal.describe(label.kind.value, label.criterion, Stretch(block, start, end))
        return True

    def _quoted(self, block: Block, start: int, end: int) -> list[tuple[int, int]]:
        cited = [(low, high) for low, high in quotes(block.text, start, end) if accept.quoted(block.text[low:high])]
        for low, high in cited:
            self._add(block, low, high, (3, 0, 0))
        return cited

    def _entry(self, block: Block, start: int, body: int, end: int, item: tuple[int, int, int], zone: Zone | None) -> None:
        text = block.text
        topic = body > start
        if topic and not wording.opens_with_verb(text[body:end]) and not wording.opens_with_gerund(text[body:end]):
            if not (wording.commits(text[body:end]) or (zone in OPEN and wording.states(text[body:end]))):
                if zone is Zone.OBJECTIVES and not wording.has_target(text[body:end]):
                    return
                body = start
        low, high = trimmed(text, body, end)
        high = self._extent(text, low, high)
        said, box = text[low:high], block.checked is not None
        if zone in (*OPEN, Zone.TASKS):
            nested = self._family.nested(item)
            if nested and not box and not (zone is Zone.OBJECTIVES and wording.word_count(said) > 3):
                return
            if accept.in_zone(said, zone, box=box):
                self._add(block, low, high, item, text[start:body].strip(" :"))
        elif zone is None and (box or not self._titled) and accept.on_its_own(said, box=box):
            self._add(block, low, high, item)
        elif zone is None:
            self._prose(block, start, end, zone, cited=[])

    def _prose(self, block: Block, start: int, end: int, zone: Zone | None, *, cited: list[tuple[int, int]]) -> None:
        found = sentences(block.text, start, end)
        title = self._sections.open[-1].title if zone in OPEN and self._sections.said else ""
        alone = len(found) == 1 and block.kind is Kind.PARAGRAPH and title
        accepted = accept.behind_label if alone and names_one(title) else accept.asks
        for low, high in found:
            if any(first < high and low < last for first, last in cited):
                continue
            if introduced := _INTRODUCED.search(block.text, low, high):
                said = block.text[introduced.end() : high]
                if wording.is_open(introduced.group()):
                    continue
                if zone is not Zone.CLOSED and accept.behind_label(said) and (wording.has_target(said) or accept.asks(said)):
                    self._add(block, introduced.end(), high, (3, 0, 0))
                    continue
            if (label := label_at(block.text, low, high)) and wording.promises(block.text[label.end : high]):
                low = label.end
            said = block.text[low:high].strip()
            if accept.in_prose(said, zone) or (alone and accepted(said)):
                self._add(block, low, high, (3, 0, 0))

    def _extent(self, text: str, start: int, end: int) -> int:
        """Where the goal ends that starts there: behind its first sentence, and those that go on with it."""
        found = sentences(text, start, end)
        last = found[0][1] if found else end
        for low, high in found[1:]:
            said = text[low:high]
            if label_at(text, low, high) or not wording.goes_on(said):
                break
            last = high
        return last


def _same_table(block: Block, other: Block) -> bool:
    return other.kind is Kind.CELL and other.table == block.table and other.place.source == block.place.source


def _style(line: str) -> str:
    line = line.strip()
    if line.isupper():
        return "caps"
    return "label" if line.endswith(":") else "title"
