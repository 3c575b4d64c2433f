"""Text that has to wait until what stands before it is known: in memory while it is small, else in a temporary file."""

import tempfile
from typing import Protocol

from rich.console import Console

IN_MEMORY = 1_000_000
"""How many characters wait in memory; more are kept in an unnamed temporary file that nobody else can open."""


class Target(Protocol):
    """What text can be written to."""

    def write(self, text: str, /) -> object:
        """Adds text."""


class References:
    """Writes HTML or XML in ASCII, with character references for everything else."""

    def __init__(self, target: Target) -> None:
        self._target = target

    def write(self, text: str) -> None:
        """Adds text."""
        self._target.write(text.encode("ascii", "xmlcharrefreplace").decode())


def markup_target(console: Console) -> Target:
    """Where HTML and XML that call themselves UTF-8 are written to, whatever the encoding of the console."""
    return console.file if console.encoding.lower().startswith("utf") else References(console.file)


class Spill:
    """Takes text piece by piece, and gives it back once."""

    def __init__(self) -> None:
        self._file = tempfile.SpooledTemporaryFile(IN_MEMORY, "w+", encoding="utf-8", newline="")  # noqa: SIM115  # closed when it is copied

    def write(self, text: str) -> None:
        """Adds text."""
        self._file.write(text)

    def copy_to(self, target: Target) -> None:
        """Writes all of it to `target`, and is empty and closed then."""
        self._file.seek(0)
        while piece := self._file.read(IN_MEMORY // 10):
            target.write(piece)
        self._file.close()
