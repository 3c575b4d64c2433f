"""What an argument of the command line means: a goal, a file, or standard input."""

import os
from collections.abc import Iterable, Iterator
from pathlib import PurePath
from typing import BinaryIO

from smartlint.documents.lines import read_lines
from smartlint.documents.place import Item, Place, Refusal, placed
from smartlint.documents.stream import open_text
from smartlint.documents.table import SUFFIXES, read_table

STDIN = "-"


def read(arguments: Iterable[str], *, text: bool = False, lines: bool = False, column: str | None = None,
         stdin: BinaryIO) -> Iterator[Item]:
    """The goals that the arguments name, in order, read while they are asked for.

    What names no existing file and holds white space is a goal, "-" is standard input, anything else a file.

    Args:
        arguments: goals, paths and "-".
        text: whether every argument is a goal.
        lines: whether files hold one goal a line.
        column: the column of tables that holds goals.
        stdin: what "-" reads.

    Yields:
        Each goal, and a refusal for whatever cannot be read; what comes behind it is still read.
    """
    given = list(arguments)
    goals = [text or is_goal(argument) for argument in given]
    number = 0
    for argument, goal in zip(given, goals, strict=True):
        if goal:
            number += 1
            yield placed(argument, Place("<goal>" if goals.count(True) == 1 else f"<goal {number}>"))
        else:
            yield from _read_source(argument, stdin, lines=lines, column=column)


def is_goal(argument: str) -> bool:
    """Whether an argument is a goal rather than a path: it holds white space, and no such file exists."""
    return any(character.isspace() for character in argument) and not os.path.exists(argument)  # noqa: PTH110  # Path.exists raises on a name that is too long


def _read_source(argument: str, stdin: BinaryIO, *, lines: bool, column: str | None) -> Iterator[Item]:
    source = "<stdin>" if argument == STDIN else argument
    table = PurePath(argument).suffix.lower() in SUFFIXES or (argument == STDIN and column is not None and not lines)
    if reason := _hint(argument, table=table, lines=lines, column=column):
        yield Refusal(Place(source), reason)
        return
    found = False
    try:
        with open_text(stdin if argument == STDIN else argument, newline="" if table else None) as stream:
            for item in read_table(stream, source, column or "") if table else read_lines(stream, source):
                found = True
                yield item
    except (OSError, ValueError) as error:
        yield Refusal(Place(source), _reason(error))
        return
    if not found:
        yield Refusal(Place(source), "holds no goal")


def _hint(argument: str, *, table: bool, lines: bool, column: str | None) -> str | None:
    """What to say instead of reading a source whose form is not known, or None."""
    if argument != STDIN and not os.path.isfile(argument):  # noqa: PTH113  # Path.is_file raises on a name that is too long
        if os.path.isdir(argument):  # noqa: PTH112
            return "is a directory; name the files in it"
        if not os.path.exists(argument):  # noqa: PTH110
            return "there is no such file; give --text if it is a goal"
    if table and column is None:
        return "give --column NAME to say which column of a table holds the goals"
    if not table and not lines:
        return "give --lines to read one goal a line; whole documents are not read yet"
    return None


def _reason(error: Exception) -> str:
    text = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
    return f"cannot be read: {text}"
