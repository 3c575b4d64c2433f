"""Inline Markdown as its reader sees it, every piece with the place in the source that it came from."""

import re
from collections.abc import Callable, Sequence
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline, image, link
from markdown_it.token import Token

from smartlint.documents.pieces import Pieces

MAX_INLINE = 20_000
"""The longest stretch, in code points, whose inline markup is read; a longer one is taken as it stands.
No goal is that long, and the time for nested brackets grows faster than the text."""

_MARKED = re.compile(r"[*_`\[<&\\~!]")
_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
_COMMENT = re.compile(r"<!--(.*?)-->", re.DOTALL)
_ENDS = "ends"


@cache
def parser() -> MarkdownIt:
    """CommonMark with tables and struck-out text. Blocks only: `read_inline` reads what stands in them.

    Indented code is off, since plain texts indent what they mean; pieces that stand for a character are kept apart.
    """
    markdown = MarkdownIt("commonmark").enable(["table", "strikethrough"]).disable(["code"])
    markdown.core.ruler.disable(["inline", "text_join"])
    markdown.inline.ruler.at("link", _remembering(link))
    markdown.inline.ruler.at("image", _remembering(image))
    return markdown


def _remembering(rule: Callable[[StateInline, bool], bool]) -> Callable[[StateInline, bool], bool]:
    """A rule that notes where what it matched ends: tokens do not say."""

    def remembering(state: StateInline, silent: bool) -> bool:
        start = state.pos
        matched = rule(state, silent)
        # A label is read on its own, and its offsets would mean something else.
        if matched and not silent and len(state.src) == state.env["length"]:
            state.env[_ENDS][start] = state.pos
        return matched

    return remembering


class Inline:
    """Reads one stretch of inline Markdown into pieces.

    Args:
        content: the Markdown, its lines divided by line feeds.
        starts: the offset in the source of each of its lines.
        pieces: takes what a reader sees.
        comment: is called with the text of each HTML comment and its offset in the source.
    """

    def __init__(
        self, content: str, starts: Sequence[int], pieces: Pieces, comment: Callable[[str, int], object]
    ) -> None:
        self._content, self._starts, self._pieces, self._comment = content, starts, pieces, comment
        self._at = self._line = self._line_start = self._struck = 0
        self._open: list[int] = []
        self._address = False
        self._ends: dict[int, int] = {}

    def read(self, references: dict[str, object]) -> None:
        """Read it all; `references` are the link definitions of the document."""
        if len(self._content) > MAX_INLINE or not _MARKED.search(self._content):
            for line in self._content.split("\n"):
                self._take(line)
                self._newline()
            return
        tokens: list[Token] = []
        environment = {**references, _ENDS: self._ends, "length": len(self._content)}
        parser().inline.parse(self._content, parser(), environment, tokens)
        for token in tokens:
            getattr(self, f"_{token.type}", self._mark)(token)

    def _offset(self) -> int:
        return self._starts[self._line] + self._at - self._line_start

    def _take(self, text: str, width: int | None = None) -> None:
        """Go over the next piece of the content, which stands for `text`."""
        if not self._struck:
            self._pieces.add(text, self._offset(), width)
        self._at += len(text) if width is None else width

    def _newline(self) -> None:
        self._at = self._content.find("\n", self._at)
        if self._at < 0:
            return
        self._take("\n")
        self._line += 1
        self._line_start = self._at

    def _softbreak(self, _: Token) -> None:
        self._newline()

    _hardbreak = _softbreak

    def _text(self, token: Token) -> None:
        # Blanks behind a line feed or in front of one are in no token, and an address may be in another form.
        if self._address:
            self._take(self._content[self._at : self._content.index(">", self._at)])
        elif token.content:
            self._at = self._content.index(token.content, self._at)
            self._take(token.content)

    def _text_special(self, token: Token) -> None:
        self._take(token.content, len(token.markup))

    def _mark(self, token: Token) -> None:
        """The marks of emphasis."""
        self._at += len(token.markup)

    def _s_open(self, token: Token) -> None:
        self._mark(token)
        self._struck += 1

    def _s_close(self, token: Token) -> None:
        self._struck -= 1
        self._mark(token)

    def _link_open(self, token: Token) -> None:
        self._open.append(self._at)
        self._at += 1
        self._address = token.markup == "autolink"

    def _link_close(self, _: Token) -> None:
        start = self._open.pop()
        self._at = self._at + 1 if self._address else self._ends[start]
        self._address = False

    def _image(self, _: Token) -> None:
        self._at = self._ends[self._at]

    def _code_inline(self, token: Token) -> None:
        self._mark(token)
        end = self._content.index(token.markup, self._at)
        for number, line in enumerate(self._content[self._at : end].split("\n")):
            if number:
                self._newline()
            self._take(line)
        self._mark(token)

    def _html_inline(self, token: Token) -> None:
        if _BREAK.fullmatch(token.content) and not self._struck:
            self._pieces.add("\n", self._offset(), len(token.content))
        if comment := _COMMENT.fullmatch(token.content):
            self._comment(comment.group(1), self._offset())
        end = self._at + len(token.content)
        while (line_end := self._content.find("\n", self._at, end)) >= 0:
            self._line += 1
            self._at = self._line_start = line_end + 1
        self._at = end
