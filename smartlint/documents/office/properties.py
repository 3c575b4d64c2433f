"""When a document was written, as its properties say."""

import datetime as dt

from smartlint.documents.day import read_day
from smartlint.documents.office.package import Package
from smartlint.documents.office.xml import Attributes, Handler


def written(package: Package) -> dt.date | None:
    """The day on which a document was last changed, else the one on which it was made, else None.

    The last change, since plans are often written over a copy of an older one or of a template, whose day of making they keep.
    """
    dates = _Dates()
    part = package.related("", "core-properties") or "docProps/core.xml"
    package.read(part, dates)
    return read_day(dates.texts.get("modified", "").strip()) or read_day(dates.texts.get("created", "").strip())


class _Dates(Handler):
    """The texts of the two elements."""

    def __init__(self) -> None:
        self.texts: dict[str, str] = {}
        self._open = ""

    def start(self, name: str, _attributes: Attributes) -> None:
        self._open = name

    def end(self, _name: str) -> None:
        self._open = ""

    def text(self, text: str) -> None:
        if self._open in ("modified", "created"):
            self.texts[self._open] = self.texts.get(self._open, "") + text
