"""A file of records that is only appended to, and from which all whole records can be read after any crash."""

import os
import struct
import zlib
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO

from smartlint.model import InputError

_MAGIC = b"smartlint records 1\n"
_HEAD = struct.Struct(">II")
_MOST = 1 << 28  # a longer record is damage, and is not allocated


class Records:
    """An open file of records. Only one process has it open at a time.

    Args:
        path: the file; made, readable by its owner alone, when it is missing.

    Raises:
        InputError: it cannot be opened, is in use, or is another kind of file.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._read_whole = False
        try:
            self._file: BinaryIO = os.fdopen(os.open(path, os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0), 0o600),
                                             "r+b", buffering=0)
        except OSError as error:
            raise InputError(f"{path}: {error.strerror or error}") from None
        try:
            self._lock()
            self._end = self._begin()
        except BaseException:
            self._file.close()
            raise

    def _lock(self) -> None:
        with suppress(ImportError):  # there is no fcntl on Windows
            import fcntl

            try:
                fcntl.flock(self._file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except OSError:
                raise InputError(f"{self.path}: another audit is using it") from None

    def _begin(self) -> int:
        found = self._file.read(len(_MAGIC))
        if not _MAGIC.startswith(found):
            raise InputError(f"{self.path}: no state of an audit; name a file that does not exist to start one")
        if found != _MAGIC:
            self._file.seek(0)
            self._file.write(_MAGIC)
        return len(_MAGIC)

    def read(self) -> Iterator[bytes]:
        """The whole records, from the first; what a crash left behind the last one is forgotten."""
        self._end, self._read_whole = len(_MAGIC), False
        # Its own position, so that records can be appended, and read by several, while this goes on.
        with self.path.open("rb") as stream:
            stream.seek(self._end)
            while (record := _next(stream)) is not None:
                self._end = stream.tell()
                yield record
        self._read_whole = True

    def append(self, record: bytes) -> None:
        """Adds a record behind the last one; all must have been read before."""
        packed = zlib.compress(record, 1)
        self._file.seek(self._end)
        whole = _HEAD.pack(len(packed), zlib.crc32(packed)) + packed
        try:
            self._file.write(whole)
        except OSError as error:
            raise InputError(f"{self.path}: cannot be written: {error.strerror or error}") from None
        self._end += len(whole)

    def close(self) -> None:
        """Cuts off what a crash left, and lets go of the file."""
        if not self._file.closed:
            if self._read_whole:
                self._file.truncate(self._end)
            self._file.close()


def _next(stream: BinaryIO) -> bytes | None:
    head = stream.read(_HEAD.size)
    if len(head) < _HEAD.size:
        return None
    length, check = _HEAD.unpack(head)
    if not 0 < length <= _MOST:
        return None
    packed = stream.read(length)
    if len(packed) < length or zlib.crc32(packed) != check:
        return None
    return zlib.decompress(packed)
