"""Brings a plain or Markdown text into the form that the Markdown parser reads, without moving anything to another line.

People write bullets that no parser knows, indent as they like, and close fences with a word.
"""

import re
from typing import NamedTuple

_NEWLINES = re.compile(r"\r\n?")
_BULLET = re.compile(r"^([ \t]*)([•●○◦▪▫■□☐☑☒✓✔✅❌‣⁃∙·➢➤►–\uf0b7])(?=[ \t\u00a0])", re.MULTILINE)
_FENCE = re.compile(r"^[ \t>]*(`{3,}|~{3,})([^`\n]*)$", re.MULTILINE)
_BLANK = re.compile(r"[^\S \t\n]|\ufeff")
_INDENT = re.compile(r"[ \t]*")
_ITEM = re.compile(r"(?:[-*+]|\d{1,9}[.)])(?:[ \t]+|$)")
_NUMBER = re.compile(r"\d")
_TAB = 4
"""Columns up to which a tab reaches (CommonMark 0.31, section 2.2)."""


def normalised(text: str, start: int = 0) -> str:
    """The text with one kind of line end and of bullet, and with fences that close; each offset means what it meant.

    Args:
        text: the text as it was given.
        start: offset up to which it is left blank, being no text.
    """
    text = re.sub(r"[^\n]", " ", text[:start]) + text[start:]
    if "\r" in text:
        text = _NEWLINES.sub(lambda found: "\n" if len(found.group()) == 1 else " \n", text)
    text = _BLANK.sub(" ", text.replace("\0", "\ufffd"))
    return _with_closed_fences(_BULLET.sub(r"\1-", text))


def _with_closed_fences(text: str) -> str:
    """The text with every fence closed where its writer meant to: "```text" behind "```mermaid" opens nothing.

    The parser would take all that follows for code, and nobody would read it.
    """
    opened, pieces, done = "", [], 0
    for fence in _FENCE.finditer(text):
        marks, info = fence.group(1), fence.group(2)
        if not opened:
            opened = marks
        elif marks[0] == opened[0] and len(marks) >= len(opened):
            opened = ""
            pieces += [text[done : fence.start(2)], " " * len(info)]
            done = fence.end(2)
    return "".join(pieces) + text[done:]


class _Item(NamedTuple):
    """A list item above a line: the column at which it is written, and the one at which its text stands when straightened."""

    column: int
    inside: int


def straightened(text: str) -> str:
    """The text with the indents that its lists mean: an item stands below the last one that is written further left.

    The parser takes four columns more than it expects for a paragraph that goes on. Only white space in front of lines
    changes, so a line holds the same text behind it.
    """
    lines, above = text.split("\n"), list[_Item]()
    for number, line in enumerate(lines):
        blank = _INDENT.match(line)
        assert blank is not None
        rest = line[blank.end() :]
        if not rest:
            continue
        column = len(blank.group().expandtabs(_TAB))
        item = _ITEM.match(rest)
        while above and column <= above[-1].column and (item or column < above[-1].column or column == 0):
            above.pop()
        indent = above[-1].inside if above else 0
        if column or indent:
            lines[number] = " " * indent + rest
        if item:
            mark = len(item.group().rstrip())
            above.append(_Item(column, indent + mark + 1))
    return "\n".join(lines)
