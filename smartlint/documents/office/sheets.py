"""Looks at a workbook before a library reads it: how much memory its sheets and texts would take."""

import re

from smartlint.documents.limits import MAX_CELLS, MAX_TEXT
from smartlint.documents.office.package import Package
from smartlint.documents.office.xml import Attributes, Handler, parse
from smartlint.model import InputError

_REFERENCE = re.compile(r"([A-Z]{1,3})([0-9]{1,7})")
_SHEET = tuple("sheetData".encode(encoding) for encoding in ("utf-8", "utf-16-le", "utf-16-be"))


def require_small(package: Package) -> None:
    """Refuse a workbook that is small on the disk and large in memory.

    The library makes a cell for every place in the used rectangle of a sheet, and a text for every cell that refers to a
    shared one. Every part is looked at, whatever it is called: which of them are sheets the workbook itself decides.

    Raises:
        InputError: there is such a sheet, or a part is damaged.
    """
    package.require_sane()
    longest = cells = 0
    for name in package.names:
        extent = _Extent()
        chunks = package.chunks(name)
        try:
            for _ in parse(chunks, extent, name):
                if extent.root not in ("worksheet", "sst"):
                    break
        except InputError:
            content = b"".join(package.chunks(name))
            if extent.root or any(mark in content for mark in _SHEET):
                raise
            continue  # a picture
        if extent.area > MAX_CELLS:
            raise InputError(f"a sheet spans {extent.area:,} cells, more than {MAX_CELLS:,}; delete what stands far away")
        longest, cells = max(longest, extent.longest), cells + extent.shared
    if longest * cells > MAX_TEXT:
        raise InputError(f"its texts may take more than {MAX_TEXT:,} characters; save it as .csv, or split it")


def letters(column: int) -> str:
    """The letters of a 0-based column: A, B, ... Z, AA."""
    text = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        text = chr(ord("A") + rest) + text
    return text


def number(text: str) -> int:
    """The 1-based number of a column by its letters."""
    total = 0
    for letter in text:
        total = total * 26 + ord(letter) - ord("A") + 1
    return total


class _Extent(Handler):
    """The rectangle that the cells of a sheet take, how many of them refer to shared texts, and how long those are."""

    def __init__(self) -> None:
        self.root = ""
        self.shared = self.longest = 0
        self._lowest = self._rightmost = 0
        self._row = self._column = self._length = 0

    @property
    def area(self) -> int:
        """How many cells the rectangle has, counted from the first place of the sheet."""
        return self._lowest * self._rightmost

    def start(self, name: str, attributes: Attributes) -> None:
        self.root = self.root or name
        if name == "c":
            found = _REFERENCE.fullmatch(attributes.get("r", ""))
            self._column = number(found[1]) if found else self._column + 1
            self._lowest = max(self._lowest, int(found[2]) if found else self._row)
            self._rightmost = max(self._rightmost, self._column)
            self.shared += attributes.get("t") == "s"
        elif name == "row":
            given = attributes.get("r", "")
            self._row, self._column = int(given) if given.isdecimal() and len(given) < 8 else self._row + 1, 0
        elif name == "si":
            self._length = 0

    def text(self, text: str) -> None:
        if self.root == "sst":
            self._length += len(text)
            self.longest = max(self.longest, self._length)
