"""Opens a zipped office document: its parts are unpacked within limits, whatever the directory of the archive claims."""

import io
import posixpath
import zlib
from collections.abc import Iterator
from types import TracebackType
from typing import Self
from zipfile import BadZipFile, ZipFile, ZipInfo

from smartlint.documents.limits import MAX_ENTRIES, MAX_PART, MAX_RATIO, RATIO_FROM
from smartlint.documents.office.xml import Attributes, Handler, parse
from smartlint.model import InputError

_ENCRYPTED = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # the compound file that office programs put an encrypted document in
_CHUNK = 1 << 16
_BROKEN = (BadZipFile, NotImplementedError, EOFError, OSError, RuntimeError, ValueError, zlib.error)


class Package:
    """The parts of a zipped document.

    Args:
        content: the bytes of the file.
        suffix: what such a file is called, for messages (".docx").

    Raises:
        InputError: it is no zip archive, encrypted, or larger than the limits.
    """

    def __init__(self, content: bytes, suffix: str) -> None:
        if content.startswith(_ENCRYPTED):
            raise InputError(f"is encrypted, or has an old format; save it without a password as {suffix}")
        try:
            self._zip = ZipFile(io.BytesIO(content))
        except _BROKEN as error:
            raise InputError(f"is no {suffix} file, or a damaged one: {_said(error)}") from None
        self._entries = {entry.filename: entry for entry in self._zip.infolist()}
        self._unpacked = 0
        if len(self._zip.infolist()) > MAX_ENTRIES:
            raise InputError(f"holds {len(self._zip.infolist()):,} files, more than {MAX_ENTRIES:,}; this looks like a zip bomb")

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._zip.close()

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the parts."""
        return tuple(self._entries)

    def require_sane(self) -> None:
        """Look at every part's size as the directory has it, for a library that unpacks on its own.

        Raises:
            InputError: a part is encrypted, or all of them together are larger than the limits.
        """
        for entry in self._entries.values():
            _require_sane(entry)
        if sum(entry.file_size for entry in self._entries.values()) > MAX_PART:
            raise InputError(f"unpacks to more than {MAX_PART:,} bytes; split it")

    def chunks(self, name: str) -> Iterator[bytes]:
        """A part, piece by piece; nothing when there is no such part.

        Raises:
            InputError: it is damaged, encrypted or larger than the limits.
        """
        entry = self._entries.get(name)
        if entry is None:
            return
        _require_sane(entry)
        try:
            with self._zip.open(entry) as part:
                while chunk := part.read(_CHUNK):
                    self._unpacked += len(chunk)
                    if self._unpacked > MAX_PART:
                        raise InputError(f"unpacks to more than {MAX_PART:,} bytes; split it")
                    yield chunk
        except _BROKEN as error:
            raise InputError(f"is damaged in {name}: {_said(error)}") from None

    def read(self, name: str, handler: Handler) -> None:
        """Feed a part to `handler`; a part that is not there has no elements.

        Raises:
            InputError: it is damaged, larger than the limits, or XML that is refused.
        """
        for _ in parse(self.chunks(name), handler, name):
            pass

    def related(self, name: str, kind: str) -> str | None:
        """The part that `name` ("" for the package) relates to by the last word of the relation's type ("styles"), or None."""
        folder, base = posixpath.split(name)
        relations = _Relations(kind)
        self.read(posixpath.join(folder, "_rels", f"{base}.rels"), relations)
        if relations.target is None:
            return None
        return posixpath.normpath(posixpath.join("/", folder, relations.target)).lstrip("/")


class _Relations(Handler):
    """The target of the first relation of a kind."""

    def __init__(self, kind: str) -> None:
        self._kind = kind
        self.target: str | None = None

    def start(self, name: str, attributes: Attributes) -> None:
        inside = name == "Relationship" and attributes.get("TargetMode") != "External"
        if inside and self.target is None and attributes.get("Type", "").rpartition("/")[2] == self._kind:
            self.target = attributes.get("Target")


def _require_sane(entry: ZipInfo) -> None:
    if entry.flag_bits & 1:
        raise InputError("is encrypted; save it without a password")
    if entry.file_size > MAX_PART:
        raise InputError(f"unpacks to more than {MAX_PART:,} bytes ({entry.filename}); split it")
    if entry.file_size > RATIO_FROM and entry.file_size > MAX_RATIO * max(entry.compress_size, 1):
        raise InputError(f"unpacks to more than {MAX_RATIO} times its size ({entry.filename}); this looks like a zip bomb")


def _said(error: BaseException) -> str:
    text = str(error)
    return f"{text[:1].lower()}{text[1:]}" or type(error).__name__
