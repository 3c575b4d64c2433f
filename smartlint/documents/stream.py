"""Opens what goals are read from: UTF-8 text, with a byte order mark or without."""

import io
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, TextIO

NOT_UTF8 = "not UTF-8; save the file as UTF-8 (nothing from here on was read)"
"""What is said about bytes that are no text."""


@contextmanager
def open_text(source: str | BinaryIO, *, newline: str | None) -> Iterator[TextIO]:
    """A file, or a binary stream that stays open, as text. Bytes that are not UTF-8 come as lone surrogates.

    Args:
        source: path of a file, or an open binary stream such as standard input.
        newline: None to have every line end given as a line feed, "" to have it as written.

    Raises:
        OSError: the file is missing, a directory, or may not be read.
    """
    if isinstance(source, str):
        with Path(source).open(encoding="utf-8-sig", errors="surrogateescape", newline=newline) as text:
            yield text
        return
    wrapped = io.TextIOWrapper(source, "utf-8-sig", "surrogateescape", newline)
    try:
        yield wrapped
    finally:
        wrapped.detach()


def is_utf8(text: str) -> bool:
    """Whether everything in `text` was UTF-8 when it was read."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True
