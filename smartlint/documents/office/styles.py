"""What the paragraph styles of a word processor document say: which are headings, quotes, items, or a contents page."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from smartlint.documents.office.xml import Attributes, Handler

_OUTLINE = 9
"""Outline levels 0 to 8 are headings; 9 is body text."""

_TITLES = {"title": 1, "subtitle": 2}
_LINKS = 20  # how far styles are followed to the ones they are based on; a circle ends there


@dataclass(slots=True)
class Style:
    """A paragraph style, or what a paragraph says for itself; None where it says nothing.

    Attributes:
        name: what users see, in lower case.
        based_on: the id of the style that it is based on.
        outline: outline level, 0 for the highest.
        numbering: id of its list; "0" for none.
        level: 0-based level in that list.
    """

    name: str = ""
    based_on: str | None = None
    outline: int | None = None
    numbering: str | None = None
    level: int | None = None


@dataclass(slots=True)
class Styles(Handler):
    """Reads the styles part, then answers."""

    by_id: dict[str, Style] = field(default_factory=dict)
    _style: Style | None = None

    def start(self, name: str, attributes: Attributes) -> None:
        if name == "style":
            self._style = None
            if attributes.get("type") == "paragraph":
                self._style = self.by_id.setdefault(attributes.get("styleId", ""), Style())
            return
        if self._style is None:
            return
        if name == "name":
            self._style.name = attributes.get("val", "").lower()
        elif name == "basedOn":
            self._style.based_on = attributes.get("val")
        else:
            read_property(self._style, name, attributes)

    def heading(self, style: str | None, own: Style) -> int:
        """The level of a heading from 1, or 0 for other paragraphs, of a paragraph with that style and properties of its own."""
        if own.outline is not None:
            return own.outline + 1 if own.outline < _OUTLINE else 0
        for each in self._chain(style):
            if each.name in _TITLES:
                return _TITLES[each.name]
            if each.name.startswith("heading ") and each.name[8:].isdecimal():
                return int(each.name[8:])
            if each.outline is not None:
                return each.outline + 1 if each.outline < _OUTLINE else 0
        return 0

    def is_quote(self, style: str | None) -> bool:
        """Whether the style is one for quotations."""
        return any("quot" in each.name for each in self._chain(style))

    def is_contents(self, style: str | None) -> bool:
        """Whether the style is that of an entry of a table of contents or of figures."""
        return any(each.name.startswith(("toc ", "contents ", "table of figures")) for each in self._chain(style))

    def list_of(self, style: str | None, own: Style) -> tuple[str, int] | None:
        """The id of the list and the level of a paragraph, or None when it is in none."""
        levels = (own, *self._chain(style))
        numbering = next((each.numbering for each in levels if each.numbering is not None), None)
        if numbering is None or numbering == "0":
            return None
        return numbering, next((each.level for each in levels if each.level is not None), 0)

    def _chain(self, style: str | None) -> Iterator[Style]:
        for _ in range(_LINKS):
            found = self.by_id.get(style) if style is not None else None
            if found is None:
                return
            yield found
            style = found.based_on


def read_property(style: Style, name: str, attributes: Mapping[str, str]) -> None:
    """Take in a property that styles and paragraphs share; others are passed over."""
    value = attributes.get("val", "")
    if name == "outlineLvl" and value.isdecimal():
        style.outline = int(value[:4])
    elif name == "numId":
        style.numbering = value
    elif name == "ilvl" and value.isdecimal():
        style.level = min(int(value[:4]), 8)
