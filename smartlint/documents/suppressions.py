"""What comments in a document ask to leave out.

A comment reads `smartlint: ignore KEYS because REASON`. KEYS are codes, prefixes of codes or names, divided by commas or
blanks; with none every finding is left out. The reason may be missing.

- `ignore` covers the piece of the document that it stands in, else the next one (a paragraph, a list item, a cell),
- `ignore-start` covers everything up to `ignore-end`,
- `ignore-file` covers the whole document, wherever it stands.
"""

import re
from collections.abc import Iterable
from dataclasses import replace

from smartlint.documents.block import Block
from smartlint.documents.place import Place, Refusal, Suppression

_OURS = re.compile(r"\s*smartlint\s*:", re.IGNORECASE)
_DIRECTIVE = re.compile(r"\s*(ignore(?:-start|-end|-file)?)(?![\w-])\s*:?", re.IGNORECASE)
_REASON = re.compile(r"(?:(?:^|\s)(?:because|--)|:)\s", re.IGNORECASE)
KEY = re.compile(r"[A-Z]{1,8}[0-9]{0,4}|[a-z][a-z0-9]*(?:-[a-z0-9]+)*")
"""What a code, a prefix of codes or a name looks like."""

_FORM = "write 'smartlint: ignore T101 because ...', or ignore-start, ignore-end or ignore-file"


class Suppressions:
    """Reads the comments of a document while its blocks are read, and gives each block what covers it."""

    def __init__(self, *, inline: bool = True) -> None:
        self._inline = inline
        self._file: list[Suppression] = []
        self._open: list[Suppression] = []
        self._next: list[Suppression] = []
        self.refusals: list[Refusal] = []

    def comment(self, text: str, place: Place) -> Suppression | None:
        """Take a comment in, without its marks; what it asks for is given to the next block by `cover`."""
        ours = _OURS.match(text) if self._inline else None
        if ours is None:
            return None
        directive = _DIRECTIVE.match(text, ours.end())
        if directive is None:
            return self._refused(place, f"unknown comment for smartlint; {_FORM}")
        kind = directive.group(1).lower()
        keys, reason = keys_and_reason(text[directive.end() :])
        if wrong := next((key for key in keys if not KEY.fullmatch(key)), None):
            return self._refused(place, f"{wrong!r} is neither a code nor a name of a checker; {_FORM}")
        suppression = Suppression(place, keys, reason)
        if kind == "ignore-end":
            if not self._open:
                return self._refused(place, "ignore-end without an ignore-start before it")
            self._open.pop()
            return None
        {"ignore": self._next, "ignore-start": self._open, "ignore-file": self._file}[kind].append(suppression)
        return suppression

    def cover(self) -> tuple[Suppression, ...]:
        """What covers the block that is read now, but for what covers the whole document."""
        taken = (*self._open, *self._next)
        self._next.clear()
        return taken

    def whole(self, blocks: Iterable[Block]) -> tuple[Block, ...]:
        """The blocks with what covers the whole document; what was opened and never closed is refused and covers nothing."""
        for left in self._open:
            self._refuse(left.place, "ignore-start without an ignore-end behind it; nothing is left out for it")
        dropped = {id(left) for left in self._open}
        if not self._file and not dropped:
            return tuple(blocks)
        return tuple(
            replace(
                block,
                suppressions=(*self._file, *(kept for kept in block.suppressions if id(kept) not in dropped)),
            )
            for block in blocks
        )

    def _refused(self, place: Place, reason: str) -> Suppression | None:
        self._refuse(place, reason)
        return None

    def _refuse(self, place: Place, reason: str) -> None:
        self.refusals.append(Refusal(place, reason))


def keys_and_reason(text: str) -> tuple[tuple[str, ...], str]:
    """The keys in a text such as "T101, vague-time because it runs on", and the reason behind them."""
    found = _REASON.search(text)
    keys = text[: found.start()] if found else text
    reason = " ".join(text[found.end() :].split()) if found else ""
    return tuple(keys.replace(",", " ").split()), reason
