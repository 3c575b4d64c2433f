"""Walks a folder: the files in it that are read, in the order of their names, without what `.gitignore` leaves out."""

import os
import re
import stat
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from smartlint.documents.formats import SUFFIXES, suffix
from smartlint.documents.place import Place, Refusal
from smartlint.documents.stream import shown
from smartlint.model import InputError

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

_WILDCARD = re.compile(r"\*+")
_ENDS = re.compile(r"^!?(?:/?\*\*/)?|(?:/\*{1,2})?/?\s*$")
_MAX_WILDCARDS = 3
"""How many wildcards a line of a `.gitignore` may have besides those at its ends. The time to match it grows with the length
of a name to the power of this number, and who wrote the folder chose both."""

_MAX_IGNORE = 1_000_000  # bytes of a .gitignore that are read
_PASSED_OVER = ("~$", ".~")  # what office programs write while a document is open


class Patterns:
    """Patterns of `.gitignore` files from a folder down, and those of the user, who has the last word."""

    def __init__(self, exclude: Iterable[str]) -> None:
        self._exclude = spec(exclude)
        self._levels: list[tuple[str, GitIgnoreSpec]] = []

    def enter(self, folder: str) -> None:
        """Take in the `.gitignore` of a folder, and forget those of folders that it does not stand in."""
        while self._levels and not _inside(folder, self._levels[-1][0]):
            self._levels.pop()
        if lines := _ignore_lines(folder):
            self._levels.append((folder, spec(lines)))

    def leave_out(self, path: str, base: str, *, folder: bool) -> bool:
        """Whether a path is left out; `base` is the folder that is walked, from which the user's patterns count."""
        mark = "/" if folder else ""
        if self._exclude.match_file(_below(path, base) + mark):
            return True
        # The deepest file that says something about the path decides, as it does for git.
        for level, patterns in reversed(self._levels):
            said = patterns.check_file(_below(path, level) + mark).include
            if said is not None:
                return said
        return False


def walk(folder: str, exclude: Iterable[str] = ()) -> Iterator[str | Refusal]:
    """The paths of the files below a folder that are read, and a refusal for what cannot be looked into.

    Hidden files and folders are passed over, links to folders not followed.

    Args:
        folder: its path; the paths below it begin with it.
        exclude: patterns of what to leave out besides.

    Raises:
        InputError: a pattern is none.
    """
    patterns = Patterns(exclude)
    base = os.path.abspath(folder)  # noqa: PTH100  # resolve() would follow links
    for above in _repository(folder):
        patterns.enter(above)
    waiting: list[tuple[str, bool]] = [(folder, True)]
    while waiting:
        path, is_folder = waiting.pop()
        if not is_folder:
            yield path
            continue
        try:
            entries = sorted(os.scandir(path), key=lambda entry: entry.name)
        except OSError as error:
            yield Refusal(Place(shown(path)), f"cannot be read: {error.strerror or error}")
            continue
        full = os.path.abspath(path)  # noqa: PTH100
        patterns.enter(full)
        found = [(os.path.normpath(entry.path), kind) for entry in entries if (kind := _kind(entry)) is not None
                 and not patterns.leave_out(os.path.join(full, entry.name), base, folder=kind)]  # noqa: PTH118
        waiting.extend(reversed(found))


def spec(lines: Iterable[str]) -> "GitIgnoreSpec":
    """The patterns of a `.gitignore`.

    Raises:
        InputError: one of them is none.
    """
    from pathspec import GitIgnoreSpec

    try:
        return GitIgnoreSpec.from_lines(lines)
    except (ValueError, re.error) as error:
        raise InputError(f"--exclude: {error}") from None


def _kind(entry: "os.DirEntry[str]") -> bool | None:
    """Whether an entry is a folder (True) or a file (False) to read; None for anything else.

    A link that leads nowhere or in a circle is a file, so that reading it says what is wrong.
    """
    if entry.name.startswith((".", *_PASSED_OVER)):
        return None
    if not entry.is_symlink() and entry.is_dir(follow_symlinks=False):
        return True
    if suffix(entry.name) not in SUFFIXES:
        return None
    try:
        mode = entry.stat().st_mode
    except OSError:
        return False
    return False if stat.S_ISREG(mode) else None


def _ignore_lines(folder: str) -> list[str]:
    """The lines of the `.gitignore` of a folder that are patterns and match in reasonable time."""
    try:
        with Path(folder, ".gitignore").open("rb") as file:
            text = file.read(_MAX_IGNORE).decode("utf-8", "replace")
    except OSError:
        return []
    return [line for line in text.split("\n") if _usable(line.rstrip("\r"))]


def _usable(line: str) -> bool:
    if not line.strip() or len(_WILDCARD.findall(_ENDS.sub("", line))) > _MAX_WILDCARDS:
        return False
    try:
        spec([line])
    except InputError:
        return False  # git passes a broken pattern over too
    return True


def _repository(folder: str) -> list[str]:
    """The folders above one, from the root of the git repository that it stands in; none outside of one."""
    above: list[str] = []
    at = Path(os.path.abspath(folder))  # noqa: PTH100
    for parent in (at, *at.parents):
        if parent != at:
            above.append(str(parent))
        if (parent / ".git").exists():
            return above[::-1]
    return []


def _below(path: str, folder: str) -> str:
    return os.path.relpath(path, folder).replace(os.sep, "/")


def _inside(path: str, folder: str) -> bool:
    return path == folder or path.startswith(folder.rstrip(os.sep) + os.sep)
