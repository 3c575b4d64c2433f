"""What the tests of the readers share: sources made of bytes, and items as short texts."""

import io
from collections.abc import Iterable
from pathlib import Path

from smartlint.documents.place import Item, PlacedGoal
from smartlint.documents.stream import Source

FILES = Path(__file__).parent / "files"


def source(content: str | bytes, name: str = "goals.txt", **options) -> Source:
    """A source that holds the content."""
    return Source(name, io.BytesIO(content.encode() if isinstance(content, str) else content), **options)


def file(name: str) -> Source:
    """A file of the folder `files`, called by its name alone."""
    return Source(name, str(FILES / name))


def said(items: Iterable[Item]) -> list[str]:
    """Each goal as its place and text, everything else with a "! " in front."""
    return [f"{item.place} {item.goal.text}" if isinstance(item, PlacedGoal) else f"! {item}" for item in items]


def goals(items: Iterable[Item]) -> list[PlacedGoal]:
    """The goals; the test fails when there is anything else."""
    found = list(items)
    assert all(isinstance(item, PlacedGoal) for item in found), said(found)
    return found  # type: ignore[return-value]
