"""Makes safe fixes in the documents that goals stand in, and only what can be placed to the character."""

import datetime as dt
import difflib
import tempfile
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from itertools import zip_longest
from pathlib import Path
from typing import NamedTuple

from smartlint.auditing.files import written_whole
from smartlint.documents import Item, Place, PlacedGoal, Refusal
from smartlint.model import STATEMENT, Edit, Fix, InputError, OutputError
from smartlint.report import Report
from smartlint.summary import is_document

_BOM = b"\xef\xbb\xbf"


class _Range(NamedTuple):
    """What is replaced: from the first character to the last, by line and column of the source, both from 1."""

    first: tuple[int, int]
    last: tuple[int, int]
    old: str
    new: str


@dataclass
class _Document:
    goals: int = 0
    ranges: list[_Range] = field(default_factory=list)
    expected: dict[int, str] = field(default_factory=dict)
    fixes: int = 0


@dataclass(frozen=True)
class Change:
    """A document as it is, and as it is with its fixes.

    Attributes:
        path: the document.
        before: its text, line ends as they are.
        after: the same with the fixes.
        fixes: how many were made.
    """

    path: Path
    before: str
    after: str
    fixes: int

    def diff(self) -> Iterator[str]:
        """The change as lines of a unified diff, without line ends."""
        before, after = (text.replace("\r\n", "\n").split("\n") for text in (self.before, self.after))
        yield from difflib.unified_diff(before, after, str(self.path), str(self.path), lineterm="")

    def write(self) -> None:
        """Replaces the document in one step.

        Raises:
            OutputError: it has changed meanwhile, or cannot be written.
        """
        raw = self.path.read_bytes()
        mark = _BOM if raw.startswith(_BOM) else b""
        if raw != mark + self.before.encode():
            raise OutputError(f"{self.path}: was changed while it was audited, and is left as it is")
        written_whole(self.path, mark + self.after.encode())


class Fixer:
    """Watches an audit, and collects the fixes of findings in goals whose day of writing is known.

    Args:
        read: reads one document again, from another place.
        written: the day the goals were written, where they do not say it.
        refuse: is told of documents whose fixes cannot be made.

    Attributes:
        left: how many changes cannot be placed to the character, and are left to people.
    """

    def __init__(self, read: Callable[[str], Iterable[Item]], *, written: dt.date | None,
                 refuse: Callable[[Refusal], None]) -> None:
        self._read, self._written, self._refuse = read, written, refuse
        self._documents: dict[str, _Document] = {}
        self.left = 0

    def see(self, item: PlacedGoal, report: Report) -> None:
        """Remembers the fixes of a goal, and where they go."""
        if not is_document(item.place.source) or item.place.source == "<stdin>":
            return
        document = self._documents.setdefault(item.place.source, _Document())
        document.goals += 1
        fixes = [finding.fix for finding in report.findings if finding.fix is not None]
        if fixes and (item.goal.written or self._written):
            edits = _apart(fixes)
            ranges = [_range(item.place, item.goal.text, edit) for edit in edits]
            self.left += ranges.count(None)
            if placed := [each for each in ranges if each is not None]:
                document.ranges += placed
                made = [edit for edit, found in zip(edits, ranges, strict=True) if found is not None]
                document.expected[document.goals - 1] = Fix(title="", edits=tuple(made)).apply(item.goal.text)
                document.fixes += len(placed)

    def changes(self) -> Iterator[Change]:
        """The documents that have fixes, each with them, if it then still reads as it should."""
        for source, document in self._documents.items():
            if document.ranges:
                try:
                    yield self._change(Path(source), document)
                except (InputError, OSError, UnicodeDecodeError) as error:
                    self._refuse(Refusal(Place(source), f"its fixes are left out: {error}"))

    def _change(self, path: Path, document: _Document) -> Change:
        before = path.read_bytes().removeprefix(_BOM).decode()
        change = Change(path, before, _edited(before, document.ranges), document.fixes)
        with tempfile.TemporaryDirectory(prefix="smartlint-") as folder:
            copy = Path(folder) / path.name
            copy.write_bytes(change.after.encode())
            now, then = (list(_goals(self._read(str(each)))) for each in (path, copy))
        wanted = [document.expected.get(number, text) for number, text in enumerate(now)]
        if any(one != other for one, other in zip_longest(wanted, then)):
            raise InputError("with them it would read otherwise than it should")
        return change


def _apart(fixes: Iterable[Fix]) -> list[Edit]:
    """The edits of the fixes whose edits touch the statement only, and no earlier fix."""
    taken: list[Edit] = []
    for fix in fixes:
        free = all(edit.span.part == STATEMENT and not any(_touch(edit, other) for other in taken) for edit in fix.edits)
        taken += fix.edits if free else ()
    return taken


def _touch(edit: Edit, other: Edit) -> bool:
    return edit.span.start <= other.span.end and other.span.start <= edit.span.end


def _range(place: Place, text: str, edit: Edit) -> _Range | None:
    """Where the words of an edit stand in the source; None where that is not known."""
    start, end = edit.span.start, edit.span.end
    if start == end:
        return None
    if place.segments is not None:
        first, last = place.segments.position(start), place.segments.position(end - 1)
    elif place.line is not None and place.column is None and place.within is None and "\n" not in text:
        first, last = (place.line, start + 1), (place.line, end)
    else:
        return None
    if first[0] == last[0] and last[1] - first[1] != end - start - 1:
        return None  # markup stands between the words
    return _Range(first, last, edit.span.of(text), edit.replacement)


def _edited(text: str, ranges: Iterable[_Range]) -> str:
    lines = text.split("\n")
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + len(line) + 1)
    for each in sorted(ranges, key=lambda r: r.first, reverse=True):
        if each.last[0] > len(lines):
            raise InputError("it was changed while it was audited")
        start, end = starts[each.first[0] - 1] + each.first[1] - 1, starts[each.last[0] - 1] + each.last[1]
        # Only white space may differ, as at the end of a line; markup between the words means that they stay as they are.
        if text[start:end].split() != each.old.split():
            raise InputError("its words do not stand there as they are")
        text = text[:start] + each.new + text[end:]
    return text


def _goals(items: Iterable[Item]) -> Iterator[str]:
    return (item.goal.text for item in items if isinstance(item, PlacedGoal))
