"""Text that has to wait until what stands before it is known: in memory while it is small, else in a temporary file."""

import tempfile
from typing import IO

IN_MEMORY = 1_000_000
"""How many characters wait in memory; more are kept in an unnamed temporary file that nobody else can open."""


class Spill:
    """Takes text piece by piece, and gives it back once."""

    def __init__(self) -> None:
        self._file = tempfile.SpooledTemporaryFile(IN_MEMORY, "w+", encoding="utf-8", newline="")  # noqa: SIM115  # closed when it is copied

    def write(self, text: str) -> None:
        """Adds text."""
        self._file.write(text)

    def copy_to(self, target: IO[str]) -> None:
        """Writes all of it to `target`, and is empty and closed then."""
        self._file.seek(0)
        while piece := self._file.read(IN_MEMORY // 10):
            target.write(piece)
        self._file.close()

    def close(self) -> None:
        """Throws it away."""
        self._file.close()
