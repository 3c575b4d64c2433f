"""The properties at the top of a Markdown file, between two lines of `---`: when it was written, and who owns its goals."""

import datetime as dt
import re
from typing import NamedTuple

_FRONT = re.compile(r"\A\ufeff?---[ \t\r]*\n(.*?)^(?:---|\.\.\.)[ \t\r]*(?:\n|\Z)", re.DOTALL | re.MULTILINE)
_PROPERTY = re.compile(r"^([A-Za-z][\w -]{0,30}?)[ \t]*:[ \t]+(\S.*)$", re.MULTILINE)
_WRITTEN = ("written", "date", "created", "created_at")
_OWNER = ("owner", "author", "name")
_ISO = re.compile(r"\d{4}-\d{2}-\d{2}(?![\d-])")


class FrontMatter(NamedTuple):
    """What stands in front of a document.

    Attributes:
        end: offset behind it; 0 where there is none.
        written: the day the document was written, where it is given as year, month and day ("2027-03-31").
        owner: who answers for its goals.
    """

    end: int
    written: dt.date | None = None
    owner: str | None = None


def read_front_matter(text: str) -> FrontMatter:
    """The front matter of a text.

    The day is the first of `written`, `date`, `created` that holds one, the owner the first of `owner`, `author`, `name`;
    the case of keys does not matter, what is nested in other keys is not read.
    """
    found = _FRONT.match(text)
    if found is None:
        return FrontMatter(0)
    properties: dict[str, str] = {}
    for key, value in _PROPERTY.findall(found.group(1)):
        properties.setdefault(key.lower(), value.strip().strip("\"'"))
    days = (_day(properties.get(key, "")) for key in _WRITTEN)
    owners = (properties.get(key, "") for key in _OWNER)
    return FrontMatter(
        found.end(), next((day for day in days if day), None), next((owner for owner in owners if owner), None)
    )


def _day(value: str) -> dt.date | None:
    found = _ISO.match(value)
    try:
        return dt.date.fromisoformat(found.group()) if found else None
    except ValueError:
        return None
