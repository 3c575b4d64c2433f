"""What an argument of the command line means: a goal, a file, a folder, or standard input."""

import os
from collections.abc import Iterable, Iterator
from typing import BinaryIO

from smartlint.documents.formats import PROSE, RECORDS, TABLE, advice, format_of, reader
from smartlint.documents.lines import read_lines
from smartlint.documents.options import Reading
from smartlint.documents.place import Item, Note, Place, PlacedGoal, Refusal, placed
from smartlint.documents.stream import Source, lines_of, shown
from smartlint.documents.walk import walk
from smartlint.model import InputError

STDIN = "-"


def read(arguments: Iterable[str], reading: Reading | None = None, *, stdin: BinaryIO) -> Iterator[Item]:
    """The goals that the arguments name, in order, read while they are asked for.

    What names no existing file and holds white space is a goal, "-" is standard input, anything else a file or a folder. A
    file that is named twice is read once.

    Args:
        arguments: goals, paths and "-".
        reading: how they are read.
        stdin: what "-" reads.

    Yields:
        Each goal, a refusal for whatever cannot be read, and a note on what holds no goal; what comes behind is still read.
    """
    reading = reading or Reading()
    given = list(arguments)
    goals = [reading.text or is_goal(argument) for argument in given]
    number, done = 0, _Done(several=len(given) > 1)
    for argument, goal in zip(given, goals, strict=True):
        if goal:
            number += 1
            yield placed(argument, Place("<goal>" if goals.count(True) == 1 else f"<goal {number}>"))
        elif argument == STDIN:
            yield from _read_named(Source(reading.stdin_filename or "<stdin>", stdin, reading.encoding, reading.max_bytes),
                                   reading.stdin_filename, reading)
        elif os.path.isdir(argument):  # noqa: PTH112  # Path.is_dir raises on a name that is too long
            yield from _read_folder(argument, reading, done)
        elif not os.path.lexists(argument):  # a link in a circle is there, and opening it says what is wrong
            yield Refusal(Place(shown(argument)), "there is no such file; give --text if it is a goal")
        elif done.first_time(argument):
            yield from _read_named(_source(argument, reading), argument, reading)


def is_goal(argument: str) -> bool:
    """Whether an argument is a goal rather than a path: it holds white space, and no such file exists."""
    return any(character.isspace() for character in argument) and not os.path.exists(argument)  # noqa: PTH110  # Path.exists raises on a name that is too long


class _Done:
    """The files that were read, where one may be named twice."""

    def __init__(self, *, several: bool) -> None:
        self._several = several
        self._paths: set[str] = set()

    def first_time(self, path: str) -> bool:
        if not self._several:
            return True
        real = os.path.realpath(path)
        new = real not in self._paths
        self._paths.add(real)
        return new


def _read_folder(folder: str, reading: Reading, done: _Done) -> Iterator[Item]:
    """The goals in the files of a folder; a file without any is only worth a word when all of them are."""
    files = found = refused = 0
    try:
        for path in walk(folder, reading.exclude):
            if isinstance(path, Refusal):
                refused += 1
                yield path
            elif done.first_time(path):
                files += 1
                for item in _read_source(_source(path, reading), path, reading):
                    found += isinstance(item, PlacedGoal)
                    refused += isinstance(item, Refusal)
                    yield item
    except InputError as error:
        yield Refusal(Place(shown(folder)), str(error))
        return
    if not files and not refused:
        yield Note(Place(shown(folder)), "holds no file that is read")
    elif not found and not refused:
        yield Note(Place(shown(folder)), f"no goal in {files} file{'s' * (files > 1)}")


def _read_named(source: Source, name: str | None, reading: Reading) -> Iterator[Item]:
    """The goals of a source that the user named, or a note that there is none."""
    said = False
    for item in _read_source(source, name, reading):
        said = True
        yield item
    if not said:
        yield Note(Place(source.name), "holds no goal")


def _read_source(source: Source, name: str | None, reading: Reading) -> Iterator[Item]:
    """The goals of a source; a refusal when it cannot be read, or not to its end."""
    try:
        form = _form(name, reading)
        if form is None:
            with source.text() as stream:
                yield from read_lines(lines_of(stream), source.name)
        else:
            yield from reader(form)(source, reading)
    except UnicodeDecodeError as error:
        yield Refusal(Place(source.name), f"is not {error.encoding}: {error.reason}; give the right --encoding")
    except OSError as error:
        yield Refusal(Place(source.name), f"cannot be read: {error.strerror or error}")
    except InputError as error:
        yield Refusal(Place(source.name), str(error))


def _form(name: str | None, reading: Reading) -> str | None:
    """The reader of a source by its name, else by what the user says about it; None for one goal a line.

    Raises:
        InputError: its format is known and not read.
    """
    known = format_of(name) if name is not None else None
    if reading.lines and known in (None, PROSE):
        return None
    if known:
        return known
    if name is not None and (advised := advice(name)):
        raise InputError(f"this format is not read; {advised}")
    return TABLE if reading.columns else RECORDS if reading.fields else PROSE


def _source(path: str, reading: Reading) -> Source:
    return Source(shown(path), path, reading.encoding, reading.max_bytes)
