"""Where the words of a finding stand in their file, as numbers for editors and CI systems."""

import os
import re
from pathlib import Path, PurePath
from typing import NamedTuple
from urllib.parse import quote

from smartlint.documents.place import Place
from smartlint.model import STATEMENT, Finding, Span
from smartlint.report import Report

_KINDS = (("cell", re.compile(r"\b(?:cell|column)\b")), ("paragraph", re.compile(r"\bparagraph\b")),
          ("page", re.compile(r"\bpage\b")), ("item", re.compile(r"\bitem\b")))


class Region(NamedTuple):
    """A range of a file: 1-based lines and columns in code points, the end column behind the last character.

    The columns are None where only the line is known.
    """

    line: int
    column: int | None = None
    end_line: int | None = None
    end_column: int | None = None


def region(place: Place, report: Report, finding: Finding) -> Region | None:
    """The range that a finding is about; only a line in a row of a table; None in a file without lines."""
    span = finding.span
    unlined = place.segments is None and (place.within is not None or place.column is not None)
    if span is None or span.part != STATEMENT or unlined:
        return None if place.line is None else Region(place.line)
    last = max(span.end - 1, span.start)
    if place.segments is not None:
        (line, column), (end_line, end) = place.segments.position(span.start), place.segments.position(last)
    else:
        above = 0 if place.line is None else place.line - 1
        (line, column), (end_line, end) = (
            Span(start=at, end=at).line_and_column(report.text) for at in (span.start, last))
        line, end_line = line + above, end_line + above
    return Region(line, column, end_line, end + (span.end > span.start))


def logical(place: Place) -> tuple[str, str] | None:
    """The name and kind of the cell, paragraph or page that a goal stands in; None where line and column say it all."""
    if place.within is not None:
        return place.within, next((kind for kind, found in _KINDS if found.search(place.within)), "element")
    return None if place.column is None else (f"column {place.column}", "cell")


def relative(source: str) -> str:
    """The path of a file from the working folder, with slashes; other paths and "<stdin>" as they are."""
    path = PurePath(source)
    if path.is_absolute() and path.is_relative_to(Path.cwd()):
        path = path.relative_to(Path.cwd())
    return path.as_posix()


def uri(source: str) -> str:
    """The path as a URI: relative to the working folder where the file is below it, else "file:///..."."""
    path = relative(source)
    found = quote(os.fsencode(path), safe="/-._~!$&'()*+,;=@")
    return f"file://{found}" if path.startswith("/") else found
