"""Several outputs of one audit at once, each on standard output or in a file of its own."""

import os
import secrets
from collections.abc import Iterable, Sequence
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import NamedTuple, Self, TextIO

from rich.console import Console

from smartlint.documents.place import Place
from smartlint.model import OutputError
from smartlint.output import Format
from smartlint.output.choose import writer
from smartlint.output.writer import Settings, Writer
from smartlint.report import Report
from smartlint.summary import Summary

SUFFIXES = {
    ".json": Format.JSON, ".jsonl": Format.JSON_LINES, ".ndjson": Format.JSON_LINES, ".csv": Format.CSV,
    ".sarif": Format.SARIF, ".xml": Format.JUNIT, ".md": Format.MARKDOWN, ".html": Format.HTML, ".htm": Format.HTML,
    ".txt": Format.FULL,
}
"""The form of a file for which none is given, by the end of its name."""

WIDTH = 100
"""Columns of text in files."""


class Output(NamedTuple):
    """A form, and the file it goes to; None for standard output."""

    form: Format
    path: Path | None = None


def pair(given: Iterable[Format | Path]) -> list[Output]:
    """The outputs that forms and files ask for, in the order in which they were given.

    A file takes the form before it, or else the one that its name ends with; a form without a file goes to standard
    output, and so does "-". Nothing at all is the full form.

    Raises:
        OutputError: a file has no form, two outputs want the same place.
    """
    outputs: list[Output] = []
    waiting: Format | None = None
    for each in given:
        if isinstance(each, Format):
            if waiting is not None:
                outputs.append(Output(waiting))
            waiting = each
            continue
        form, waiting = waiting or SUFFIXES.get(each.suffix.lower()), None
        if form is None:
            raise OutputError(f"{each}: give --output-format FORMAT before this file, or a name that ends with one of "
                              f"{', '.join(SUFFIXES)}")
        outputs.append(Output(form, None if str(each) == "-" else each))
    if waiting is not None or not outputs:
        outputs.append(Output(waiting or Format.FULL))
    paths = [each.path and os.path.realpath(each.path) for each in outputs]
    if twice := next((path for path in paths if paths.count(path) > 1), ""):
        raise OutputError(f"{twice}: two outputs go to this file; give each its own")
    if paths.count(None) > 1:
        forms = " and ".join(each.form for each in outputs if each.path is None)
        raise OutputError(f"{forms} would both go to standard output; put -o FILE behind one of them")
    return outputs


class Outputs:
    """A writer that writes them all. Files appear when it is closed, all at once; until then, what was there stays.

    Used in a `with` block: what was not closed when the block is left is thrown away.

    Args:
        wanted: the outputs.
        console: standard output.
        settings: how they are written.

    Raises:
        OutputError: a file cannot be written.
    """

    def __init__(self, wanted: Sequence[Output], console: Console, settings: Settings | None = None) -> None:
        self._files: list[_File] = []
        self._writers: list[Writer] = []
        try:
            for form, path in wanted:
                self._writers.append(writer(form, console if path is None else self._open(path, form), settings))
        except BaseException:
            self._discard()
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, where: TracebackType | None) -> None:
        self._discard()

    def write(self, place: Place, report: Report) -> None:
        """Writes the report to every output."""
        for each in self._writers:
            each.write(place, report)

    def close(self, summary: Summary) -> None:
        """Ends every output and puts the files in their places.

        Raises:
            OutputError: a file cannot be put there.
        """
        for each in self._writers:
            each.close(summary)
        while self._files:
            self._files.pop(0).commit()

    def _open(self, path: Path, form: Format) -> Console:
        file = _File(path, "utf-8-sig" if form is Format.CSV else "utf-8")
        self._files.append(file)
        return Console(file=file.stream, width=WIDTH, color_system=None, force_terminal=False, markup=False, emoji=False,
                       highlight=False, legacy_windows=False)

    def _discard(self) -> None:
        while self._files:
            self._files.pop().discard()


class _File:
    """A file that is there as a whole or not at all: written beside its place, then renamed. Devices are written directly."""

    def __init__(self, path: Path, encoding: str) -> None:
        self._target = Path(os.path.realpath(path))
        self._shown = path
        self._direct = self._target.exists() and not self._target.is_file()
        self._beside = self._target if self._direct else self._target.with_name(
            f".{self._target.name[:100]}.{secrets.token_hex(4)}.tmp")
        try:
            if self._target.is_dir():
                raise IsADirectoryError(21, "is a folder; name a file in it")
            self.stream: TextIO = self._beside.open("w" if self._direct else "x", encoding=encoding, newline="\n",
                                                    errors="backslashreplace")
            if not self._direct and self._target.exists():
                self._beside.chmod(self._target.stat().st_mode & 0o7777)
        except OSError as error:
            raise self._refused(error) from None

    def commit(self) -> None:
        """Puts it in its place."""
        try:
            self.stream.flush()
            if not self._direct:
                os.fsync(self.stream.fileno())
            self.stream.close()
            if not self._direct:
                self._beside.replace(self._target)
        except OSError as error:
            self.discard()
            raise self._refused(error) from None

    def discard(self) -> None:
        """Leaves nothing of it."""
        with suppress(OSError):
            self.stream.close()
        if not self._direct:
            self._beside.unlink(missing_ok=True)

    def _refused(self, error: OSError) -> OutputError:
        reason = error.strerror or str(error)
        hint = "" if self._target.parent.is_dir() else "; make its folder first"
        return OutputError(f"{self._shown}: cannot be written: {reason}{hint}")
