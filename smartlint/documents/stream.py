"""Opens what goals are read from: a file or standard input, as bytes or as text, in pieces that never fill the memory."""

import codecs
import io
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO, NamedTuple, TextIO, cast

from smartlint.documents.limits import MAX_BYTES, MAX_LINE, MAX_PROSE, MAX_SKIPPED
from smartlint.model import InputError

NOT_UTF8 = "not UTF-8; save the file as UTF-8, or give --encoding (nothing from here on was read)"
"""What is said about bytes that are no text."""

TOO_LONG = f"this line has more than {MAX_LINE:,} characters and was passed over"
"""What is said about a line that no goal can be in."""

_SHORT = 40
_MARKS = (  # the longer mark first: that of UTF-32 begins with that of UTF-16
    (codecs.BOM_UTF32_LE, "utf-32"), (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"),
)


class Line(NamedTuple):
    """A line of a text.

    Attributes:
        text: the line with its end as written; only its beginning when it is longer than `MAX_LINE`.
        number: from 1.
        offset: how many code points stand before it in the text, a byte order mark not counted.
        whole: whether it is not too long.
    """

    text: str
    number: int
    offset: int
    whole: bool


@dataclass(frozen=True, slots=True)
class Source:
    """A file, or a binary stream that stays open.

    Attributes:
        name: how it is called in places.
        at: its path, or the stream.
        encoding: how its text is encoded; None for UTF-8, or what the byte order mark says.
        max_bytes: how many bytes of it are read where it must be read whole; None for the limits of its format.
    """

    name: str
    at: str | BinaryIO
    encoding: str | None = None
    max_bytes: int | None = None

    @contextmanager
    def binary(self) -> "Iterator[io.BufferedReader[Any]]":
        """It as bytes.

        Raises:
            OSError: the file is missing, a directory, or may not be read.
        """
        if isinstance(self.at, str):
            with Path(self.at).open("rb") as file:
                yield file
            return
        buffered: io.BufferedReader[Any] = (
            self.at if isinstance(self.at, io.BufferedReader) else io.BufferedReader(cast("Any", self.at))
        )
        try:
            yield buffered
        finally:
            if buffered is not self.at:
                buffered.detach()

    @contextmanager
    def text(self, *, newline: str | None = None) -> Iterator[TextIO]:
        """It as text. Bytes that are not UTF-8 come as lone surrogates.

        Args:
            newline: None to have every line end given as a line feed, "" to have it as written.

        Raises:
            OSError: as above.
            InputError: it is no text.
            UnicodeDecodeError: on reading, when another encoding is asked for and does not fit.
        """
        with self.binary() as binary:
            head = bytes(binary.peek(4)[:4])
            marked = next((name for mark, name in _MARKS if head.startswith(mark)), None)
            if marked is None and self.encoding is None and (head[::2] == b"\0\0" or head[1::2] == b"\0\0"):
                raise InputError("is no UTF-8 text: every other byte is NUL; give --encoding utf-16-le or utf-16-be")
            encoding = self.encoding or marked or "utf-8"
            utf8 = codecs.lookup(encoding).name in ("utf-8", "utf-8-sig")
            wrapped = io.TextIOWrapper(binary, "utf-8-sig" if utf8 else encoding, "surrogateescape" if utf8 else "strict",
                                       newline)
            try:
                yield wrapped
            finally:
                wrapped.detach()

    def whole(self, limit: int = MAX_BYTES) -> bytes:
        """All of its bytes.

        Args:
            limit: how many it may have, where `max_bytes` does not say so.

        Raises:
            OSError: as above.
            InputError: it is larger.
        """
        limit = self.max_bytes or limit
        with self.binary() as binary:
            content = binary.read(limit + 1)
        if len(content) > limit:
            raise InputError(f"has more than {limit:,} bytes; split it, or give --max-bytes")
        return content

    def whole_text(self) -> str:
        """All of its text, with the line ends as written.

        Raises:
            OSError: as above.
            InputError: it is too large, or no text in that encoding.
        """
        with Source(self.name, io.BytesIO(self.whole(MAX_PROSE)), self.encoding).text(newline="") as stream:
            text = stream.read()
        if not is_utf8(text):
            line = next(number for number, line in enumerate(text.split("\n"), 1) if not is_utf8(line))
            raise InputError(f"line {line} is not UTF-8; save the file as UTF-8, or give --encoding")
        return text


def short(text: str) -> str:
    """The beginning of a text, for messages: they name what is wrong and do not hand on what people wrote."""
    return text if len(text) <= _SHORT else f"{text[:_SHORT]}..."


def shown(path: str) -> str:
    """A path as a text; bytes in it that are no UTF-8 come out escaped."""
    return path.encode("utf-8", "backslashreplace").decode("utf-8")


def lines_of(stream: TextIO) -> Iterator[Line]:
    """The lines of a text.

    Raises:
        InputError: a line does not end.
    """
    number = offset = 0
    while text := stream.readline(MAX_LINE + 1):
        number += 1
        length, whole = len(text), len(text) <= MAX_LINE
        if not whole:
            length += _skip(stream, text)
        yield Line(text, number, offset, whole)
        offset += length


def _skip(stream: TextIO, piece: str) -> int:
    """Reads up to the end of the line that `piece` opens; how many characters that were."""
    skipped = 0
    for _ in range(MAX_SKIPPED):
        if not piece or piece[-1] in "\r\n":
            return skipped
        piece = stream.readline(MAX_LINE)
        skipped += len(piece)
    raise InputError(f"a line has more than {MAX_SKIPPED * MAX_LINE:,} characters; nothing from there on was read")


def is_utf8(text: str) -> bool:
    """Whether everything in `text` was UTF-8 when it was read."""
    if text.isascii():
        return True
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True
