"""Reads one column of a table: comma-, semicolon- or tab-separated values with a header row (RFC 4180)."""

import csv
from collections.abc import Iterable, Iterator
from itertools import chain

from smartlint.documents.place import Item, Place, Refusal, placed
from smartlint.documents.stream import NOT_UTF8, is_utf8

SUFFIXES = (".csv", ".tsv")
"""The endings by which a file is known to be a table."""


def read_table(lines: Iterable[str], source: str, column: str) -> Iterator[Item]:
    """The goals in a column, each with the line at which its row starts. Blank cells hold none.

    The separator is the one of comma, semicolon and tab that the header row has most of.

    Args:
        lines: the lines with their ends as written; bytes that are not UTF-8 stand as lone surrogates.
        source: how the table is called in places.
        column: the name in the header row.
    """
    iterator = iter(lines)
    header = next(iterator, "")
    rows = csv.reader(chain([header], iterator), delimiter=max(",;\t", key=header.count), strict=True)
    names: list[str] | None = None
    while True:
        place = Place(source, rows.line_num + 1, column)
        try:
            row = next(rows, None)
        except csv.Error as error:
            yield Refusal(place, f"no well-formed row: {error}")
            if names is None:
                return
            continue
        if row is None:
            return
        if not is_utf8("".join(row)):
            yield Refusal(place, NOT_UTF8)
            return
        if names is None:
            names = [name.strip() for name in row]
            if reason := _unusable(names, column):
                yield Refusal(Place(source), reason)
                return
            index = names.index(column)
        elif index < len(row) and row[index].strip():
            yield placed(row[index], place)


def _unusable(names: list[str], column: str) -> str | None:
    """What is wrong with a header row, or None."""
    if not any(names):
        return "is empty"
    if column not in names:
        return f"there is no column {column!r}; its columns are {', '.join(name for name in names if name)}"
    return f"two columns are called {column!r}" if names.count(column) > 1 else None
