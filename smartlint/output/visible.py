"""Makes any text safe to show on a terminal or in the log of a CI system: what could steer it comes out visible."""

import re
import unicodedata

_JOINERS = "\u200c\u200d"  # parts of emoji and of Persian and Indic words; they move nothing
_COMMAND = re.compile(r":(?=:[A-Za-z])|#(?=#\w*\[)")
"""What begins a command where a CI system reads its log: `::error` of GitHub, `##[error]` and `##vso[` of Azure, `##teamcity[`.

Wherever it stands: a long line may be broken just before it.
"""

_OUTSIDE_ASCII_OR_CONTROL = re.compile(r"[^\x20-\x7e\n]")


def visible(text: str) -> str:
    r"""`text` on one line, with controls, escapes, bidirectional marks and other invisible characters spelled out.

    Args:
        text: anything, also with lone surrogates.

    Returns:
        Printable characters only: "\x1b" and "\u202e" stand for themselves as six and four visible characters, a tab or
        an unusual space is a blank; "::error" is "\x3a:error", so that no log takes it for a command.
    """
    return _COMMAND.sub(_hexadecimal, legible(text))


def legible(text: str) -> str:
    """The same, but "::error" stays: for forms with an escape of their own for it."""
    return text if text.isascii() and text.isprintable() else "".join(map(_shown, text))


def one_line(text: str) -> str:
    """The same with every run of white space made one blank first."""
    return visible(" ".join(text.split()))


def visible_lines(text: str) -> list[str]:
    """The lines of a text, each made visible; only line feeds, with a carriage return or without, end a line."""
    return [visible(line) for line in text.replace("\r\n", "\n").split("\n")]


def json_safe(text: str, *, ascii_only: bool = False) -> str:
    """JSON in which the same characters stand as JSON escapes: the data is the same, and no terminal is steered.

    Args:
        text: JSON, in which all of them can only stand inside strings.
        ascii_only: whether everything outside ASCII is escaped too, for a stream in another encoding than UTF-8.
    """
    found = _OUTSIDE_ASCII_OR_CONTROL.sub(_escaped if ascii_only else _escaped_if_hidden, text)
    return _COMMAND.sub(_escaped, found)


def without_commands(text: str) -> str:
    """HTML or XML, already escaped, in which `::error` reads the same, but begins no command in a log."""
    return _COMMAND.sub(lambda match: f"&#{ord(match.group())};", text)


def commands(text: str) -> set[int]:
    """The offsets of the characters that begin such a command, for what is written in pieces."""
    return {match.start() for match in _COMMAND.finditer(text)}


def _shown(character: str) -> str:
    if character.isprintable() or character in _JOINERS:
        return character
    if character == "\t" or unicodedata.category(character) == "Zs":
        return " "
    code = ord(character)
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def _hexadecimal(match: re.Match[str]) -> str:
    return f"\\x{ord(match.group()):02x}"


def _escaped_if_hidden(match: re.Match[str]) -> str:
    character = match.group()
    return character if character.isprintable() or character in _JOINERS else _escaped(match)


def _escaped(match: re.Match[str]) -> str:
    units = match.group().encode("utf-16-be", "surrogatepass")
    return "".join(f"\\u{units[i]:02x}{units[i + 1]:02x}" for i in range(0, len(units), 2))
