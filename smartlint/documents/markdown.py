"""Reads Markdown and plain text into blocks.

A plain text is read as Markdown too: its paragraphs, numbers and indents mean the same there. What is code is left out:
fenced blocks, whatever their language, but not indented lines, since plain texts indent what they mean.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from markdown_it.token import Token

from smartlint.documents.block import Block, Kind
from smartlint.documents.document import Document
from smartlint.documents.front_matter import read_front_matter
from smartlint.documents.html import Page
from smartlint.documents.markup import Inline, parser
from smartlint.documents.pieces import Pieces, Source
from smartlint.documents.place import Place
from smartlint.documents.plain import normalised, straightened
from smartlint.documents.segments import Segments
from smartlint.documents.suppressions import Suppressions

_BOX = re.compile(r"\[([ xX]?)\][ \t\u00a0]+")
_TICKED = {"☐": False, "□": False, "☑": True, "☒": True, "✓": True, "✔": True, "✅": True}
_PIPE = re.compile(r"(?<!\\)\|")
_COMMENT = re.compile(r"\s*<!--(.*?)-->\s*\Z", re.DOTALL)


def read_markdown(text: str, source: str, *, inline: bool = True) -> Document:
    """The blocks of a Markdown or plain text.

    Args:
        text: the whole of it. Line ends may be any; offsets count in the text as it is given.
        source: how the text is called in places.
        inline: whether comments may ask to leave findings out.
    """
    front = read_front_matter(text)
    reader = _Reader(text, front.end, source, Suppressions(inline=inline))
    blocks = reader.suppressions.whole(reader.read())
    return Document(blocks, front.written, front.owner, tuple(reader.suppressions.refusals))


@dataclass
class _Item:
    """A list item that is being read."""

    marker: str
    fresh: bool = True


@dataclass
class _Table:
    """A table that is being read."""

    number: int
    headers: list[str] = field(default_factory=list)
    row: int = -1
    column: int = -1
    at: int = 0
    end: int = 0


class _Reader:
    def __init__(self, text: str, start: int, name: str, suppressions: Suppressions) -> None:
        self.suppressions = suppressions
        self._source = Source(normalised(text, start), text)
        self._name = name
        self._heading = self._quotes = self._tables = 0
        self._items: list[_Item] = []
        self._table: _Table | None = None

    def read(self) -> list[Block]:
        environment: dict[str, object] = {}
        blocks: list[Block] = []
        for token in parser().parse(straightened(self._source.text), environment):
            match token.type:
                case "heading_open":
                    self._heading = int(token.tag[1])
                case "heading_close":
                    self._heading = 0
                case "blockquote_open" | "blockquote_close":
                    self._quotes += token.nesting
                case "list_item_open":
                    self._items.append(_Item(self._marker(token)))
                case "list_item_close":
                    self._items.pop()
                case "table_open":
                    self._table, self._tables = _Table(self._tables), self._tables + 1
                case "table_close":
                    self._table = None
                case "tr_open":
                    self._open_row(token)
                case "inline":
                    blocks.extend(self._inline(token, environment))
                case "html_block":
                    blocks.extend(self._html(token))
        return blocks

    def _place(self, offset: int) -> Place:
        return Place(self._name, self._source.line(offset))

    def _comment(self, text: str, offset: int) -> None:
        self.suppressions.comment(text, self._place(offset))

    def _marker(self, token: Token) -> str:
        """The bullet or number of a list item, as it stands in the text that was given."""
        if token.info:
            return token.info + token.markup
        assert token.map is not None
        start, end = self._source.extent(token.map[0])
        at = self._source.text.find(token.markup, start, end)
        return self._source.given[at] if at >= 0 else token.markup

    def _inline(self, token: Token, references: dict[str, object]) -> Iterator[Block]:
        if self._table is not None:
            self._table.column += 1
        content, starts = self._aligned(token)
        pieces = Pieces(self._source)
        Inline(content, starts, pieces, self._comment).read(references)
        text, segments = pieces.finished()
        if segments is None:
            if self._table is not None and self._table.row == 0:
                self._table.headers.append("")
            return
        yield self._block(text, segments)

    def _aligned(self, token: Token) -> tuple[str, list[int]]:
        """What stands in a block, and the offset in the source of each of its lines."""
        assert token.map is not None
        if self._table is not None:
            return self._cell(token.content)
        lines, starts = token.content.split("\n"), []
        for number, line in enumerate(lines):
            start, end = self._source.extent(token.map[0] + number)
            bare = line.strip(" \t")
            at = self._source.text.rfind(bare, start, end)
            lines[number] = bare
            starts.append(at if at >= 0 else start)
        return "\n".join(lines), starts

    def _open_row(self, token: Token) -> None:
        assert self._table is not None
        assert token.map is not None
        self._table.row += 1
        self._table.column = -1
        self._table.at, self._table.end = self._source.extent(token.map[0])

    def _cell(self, content: str) -> tuple[str, list[int]]:
        """The next cell of the row that holds the content, with its escaped pipes, and where it starts."""
        table, text = self._table, self._source.text
        assert table is not None
        written = content.replace("|", "\\|")
        while content and table.at < table.end:
            pipe = _PIPE.search(text, table.at, table.end)
            end = pipe.start() if pipe else table.end
            piece = text[table.at : end].rstrip()
            start, table.at = table.at, end + 1
            if piece.endswith(written):
                return written, [start + len(piece) - len(written)]
        return "", [table.end]

    def _block(self, text: str, segments: Segments) -> Block:
        place = Place(self._name, segments.position(0)[0])
        quoted, covered = self._quotes > 0, self.suppressions.cover()
        if self._table is not None:
            table = self._table
            if table.row == 0:
                table.headers.append(text)
            header = table.headers[table.column] if table.row else ""
            return Block(
                Kind.CELL, text, place, segments, header=header, row=table.row, table=table.number, quoted=quoted,
                suppressions=covered,
            )  # fmt: skip
        if self._heading:
            return Block(Kind.HEADING, text, place, segments, self._heading, quoted=quoted, suppressions=covered)
        if not self._items or not self._items[-1].fresh:
            return Block(Kind.PARAGRAPH, text, place, segments, quoted=quoted, suppressions=covered)
        item = self._items[-1]
        item.fresh = False
        checked = _TICKED.get(item.marker)
        if box := _BOX.match(text):
            checked = box.group(1) in ("x", "X")
            text, segments = text[box.end() :], segments.cut(box.end(), len(text))
        return Block(
            Kind.ITEM, text, place, segments, len(self._items) - 1, item.marker, checked, quoted=quoted,
            suppressions=covered,
        )  # fmt: skip

    def _html(self, token: Token) -> Iterator[Block]:
        assert token.map is not None
        start, _ = self._source.extent(token.map[0])
        _, end = self._source.extent(min(token.map[1], len(self._source.starts)) - 1)
        if comment := _COMMENT.match(self._source.text, start, end):
            self._comment(comment.group(1), start)
            return
        page = Page(self._source, self._name, self.suppressions, tables=self._tables)
        yield from page.read(start, end)
        self._tables = page.tables
