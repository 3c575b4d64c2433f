"""Where the documentation of a checker can be opened from anywhere."""

from functools import cache
from importlib.metadata import metadata
from urllib.parse import urljoin


def absolute(url: str) -> str | None:
    """The address of a page of the project; None where the installed package names no place for its documentation.

    Args:
        url: the page, relative to the project, such as "docs/checkers/no-deadline.md"; "" for the project itself.
    """
    base = _documentation()
    return urljoin(base, url) if base else None


@cache
def _documentation() -> str | None:
    """The `Documentation` address among the project's URLs, with a slash at its end."""
    for entry in metadata("smartlint").get_all("Project-URL") or ():
        label, _, address = str(entry).partition(",")
        if label.strip().lower() == "documentation":
            return address.strip().rstrip("/") + "/"
    return None
