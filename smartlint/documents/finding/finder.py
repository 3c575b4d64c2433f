"""From the pieces of a document to the goals in it.

Titles and labels say what a part of a document holds; the words of a statement say whether it is a goal there.
"""

from collections.abc import Iterable

from smartlint.documents.block import Block, Kind
from smartlint.documents.finding import content
from smartlint.documents.finding.found import Found, Rank, Standing
from smartlint.documents.finding.lines import logical_lines, parts, sentences
from smartlint.documents.finding.notes import read_note
from smartlint.documents.finding.reading import Reading
from smartlint.documents.finding.statements import read_statement
from smartlint.documents.finding.tables import read_table
from smartlint.documents.finding.titles import MAX_TITLE, is_title, read_heading, style_of


def find_stretches(blocks: Iterable[Block]) -> list[Found]:
    """The goals of a document as stretches of its blocks, in reading order."""
    return _Finder(list(blocks)).run()


class _Finder:
    def __init__(self, blocks: list[Block]) -> None:
        self._blocks = blocks
        self._reading = Reading()

    def run(self) -> list[Found]:
        index = 0
        while index < len(self._blocks):
            block = self._blocks[index]
            match block.kind:
                case Kind.HEADING:
                    read_heading(self._reading, block)
                case Kind.PARAGRAPH:
                    self._paragraph(block, self._at(index + 1))
                case Kind.ITEM:
                    self._item(block, self._at(index - 1), self._at(index + 1))
                case Kind.CELL:
                    last = index
                    while (cell := self._at(last + 1)) and cell.kind is Kind.CELL and cell.table == block.table:
                        last += 1
                    read_table(self._reading, self._blocks[index : last + 1])
                    index = last
            index += 1
        order = {id(block): number for number, block in enumerate(self._blocks)}
        return sorted(self._reading.goals, key=lambda goal: (order[id(goal.stretch.block)], goal.stretch.start))

    def _at(self, index: int) -> Block | None:
        return self._blocks[index] if 0 <= index < len(self._blocks) else None

    def _item(self, block: Block, before: Block | None, following: Block | None) -> None:
        pieces = list(logical_lines(block.text))
        start, end = pieces[0]
        title = content.is_title(block.text) and not content.has_target(block.text)
        if title and len(pieces) == 1 and _stands_alone(block, before, following):
            self._reading.enter("item", block.text)
            return
        self._line(block, start, end, Rank(Standing.ENTRY, block.level), numbered=_is_numbered(block))
        for start, end in pieces[1:]:
            self._line(block, start, end, Rank(Standing.ENTRY, block.level + 1))

    def _paragraph(self, block: Block, following: Block | None) -> None:
        pieces = list(logical_lines(block.text))
        if following is not None and following.kind in (Kind.ITEM, Kind.CELL) and block.text.endswith(":"):
            start, end = pieces[-1]
            low, high = sentences(block.text, start, end)[-1]
            if low > start or high - low > MAX_TITLE:
                # The last sentence of a longer paragraph says what the list behind it holds.
                for first, last in (*pieces[:-1], (start, low)):
                    self._line(block, first, last, None)
                self._reading.enter("label", block.text[low:high].strip())
                return
        for number, (start, end) in enumerate(pieces, 1):
            if (number < len(pieces) or following is not None) and is_title(block.text, start, end):
                line = block.text[start:end].strip()
                self._reading.enter(style_of(line), line)
            else:
                self._line(block, start, end, None)

    def _line(self, block: Block, start: int, end: int, item: Rank | None, *, numbered: bool = False) -> None:
        if start >= end:
            return
        first = block is self._blocks[0] and not block.text[:start].strip()
        found = parts(block.text, start, end, numbered=numbered)
        note = read_note(block, found, self._reading.zone, first=first)
        if note is None:
            read_statement(self._reading, block, start, end, item)
        else:
            self._reading.add_note(note)


def _is_numbered(block: Block) -> bool:
    return block.marker[:1].isdigit()


def _stands_alone(block: Block, before: Block | None, following: Block | None) -> bool:
    """Whether an item is the only one of its list, with something else behind it, as numbered titles are."""
    if block.checked is not None or following is None or following.kind is Kind.ITEM:
        return False
    return before is None or before.kind is not Kind.ITEM or _is_numbered(before) is not _is_numbered(block)
