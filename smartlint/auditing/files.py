"""Paths as patterns and baselines write them, and files written whole or not at all."""

import os
import tempfile
from contextlib import suppress
from pathlib import Path, PurePath

from smartlint.model import OutputError


def relative(source: str) -> str:
    """A path as patterns see it: with slashes, and from the working folder where it lies below it."""
    path = os.path.abspath(source)  # noqa: PTH100  # Path.resolve would follow links out of the folder
    inside = os.path.relpath(path) if os.path.splitdrive(path)[0] == os.path.splitdrive(os.getcwd())[0] else path  # noqa: PTH109
    return PurePath(path if inside.startswith("..") else inside).as_posix()


def written_whole(path: Path, content: bytes) -> None:
    """Replaces a file by new content in one step: whoever reads it meets the old or the new, never a part.

    A link stays a link, and the permissions stay as they were.

    Raises:
        OutputError: the folder or the file may not be written.
    """
    target = Path(os.path.realpath(path))
    try:
        number, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.")
        try:
            with os.fdopen(number, "wb") as stream:
                stream.write(content)
                stream.flush()
                os.fsync(stream.fileno())
            Path(name).chmod(target.stat().st_mode & 0o7777 if target.exists() else 0o666 & ~_umask())
            Path(name).replace(target)
        except BaseException:
            with suppress(OSError):
                Path(name).unlink()
            raise
    except OSError as error:
        raise OutputError(f"{path}: cannot be written: {error.strerror or error}") from None


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
