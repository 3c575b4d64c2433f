"""From the values of a row or a record to the goals in it."""

import datetime as dt
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from smartlint.documents.columns import Columns
from smartlint.documents.day import read_day
from smartlint.documents.options import DateOrder, Reading, Role
from smartlint.documents.place import Item, Place, PlacedGoal, Refusal, Suppression
from smartlint.documents.stream import is_utf8, short
from smartlint.documents.suppressions import KEY, keys_and_reason
from smartlint.model import Context, Criterion, GoalInput, InputError, SmartlintError

_BREAKDOWN = {Role(criterion.value.replace("_", "-")): criterion for criterion in Criterion}
_NOT_SAID = ("", "-", "n/a", "none", "no", "false", "0")
_EVERYTHING = ("*", "all", "x", "yes", "true", "1")


class Records:
    """Makes goals of the rows of one table.

    Args:
        columns: what its columns hold.
        reading: how it is read.
        written: the day that the whole table was written, where it says so.
    """

    def __init__(self, columns: Columns, reading: Reading, written: dt.date | None = None) -> None:
        self.columns = columns
        self._order: DateOrder = reading.date_order
        self._inline = reading.inline
        self._written = written
        self._objective = ""

    def goals(self, values: Sequence[object], place: Callable[[int], Place]) -> Iterator[Item]:
        """The goals of a row; a refusal where one of its values cannot be used.

        Args:
            values: what stands in each column; None for nothing. A list holds several goals or objectives.
            place: where the value of a column stands.
        """
        objectives = self._objectives(values)
        found = [(index, number, text) for index in self.columns.goals
                 for number, text in _texts(values, index) if text is None or text.strip()]
        if not found:
            return
        try:
            known = self._known(values)
        except SmartlintError as error:
            yield Refusal(place(found[0][0]), str(error))
            return
        for index, number, text in found:
            at = place(index)
            label = "" if number is None else f"[{number}]"
            if label:
                at = replace(at, column=f"{at.column}{label}")
            if text is None:
                yield Refusal(at, f"{self.columns.names[index]!r} holds no text")
                continue
            try:
                yield self._goal(text.strip(), at, known, objectives, index=index, alone=len(found) == 1)
            except SmartlintError as error:
                yield Refusal(at, str(error))

    def _goal(self, text: str, place: Place, known: "_Known", objectives: dict[int, tuple[str, ...]], *, index: int,
              alone: bool) -> PlacedGoal:
        above = tuple(each for column, texts in objectives.items() if column != index for each in texts)
        if index in self.columns.roles.get(Role.OBJECTIVE, ()):
            above = ()  # an objective serves no key result
        context = Context(objectives=above, owner=known.owner, start=known.start, baseline=known.baseline, below=bool(above))
        name = known.id or str(place)
        goal = GoalInput(text, id=name if alone else f"{name}:{place.column}", written=known.written,
                         context=None if context == Context() else context, breakdown=known.breakdown)
        return PlacedGoal(goal, place, tuple(
            Suppression(place, keys, reason) for keys, reason in known.suppressed))

    def _objectives(self, values: Sequence[object]) -> dict[int, tuple[str, ...]]:
        """The objectives of a row by their column; in a table of key results those above it, while none stands beside it."""
        found = {index: tuple(text.strip() for _, text in _texts(values, index) if text and text.strip())
                 for index in self.columns.roles.get(Role.OBJECTIVE, ())}
        if not self.columns.filled_down:
            return found
        for index, texts in found.items():
            if texts:
                self._objective = texts[0]
            elif self._objective:
                found[index] = (self._objective,)
        return found

    def _known(self, values: Sequence[object]) -> "_Known":
        cell = {role: _text(values, indices[0]) for role, indices in self.columns.roles.items()}
        if bad := next((role for role, text in cell.items() if not is_utf8(text)), None):
            raise InputError(f"the {bad} is no Unicode text: it has a lone surrogate")
        breakdown: dict[Criterion | str, str] = {
            criterion: line for role, criterion in _BREAKDOWN.items()
            if " " in (line := cell.get(role, ""))  # a lone word or mark is a rating, not an explanation
        }
        return _Known(
            id=cell.get(Role.ID, ""), owner=cell.get(Role.OWNER) or None, baseline=cell.get(Role.BASELINE) or None,
            written=self._day(values, Role.WRITTEN) or self._written, start=self._day(values, Role.START),
            breakdown=breakdown, suppressed=suppressed(cell.get(Role.NOQA, "")) if self._inline else (),
        )

    def _day(self, values: Sequence[object], role: Role) -> dt.date | None:
        indices = self.columns.roles.get(role)
        value = values[indices[0]] if indices and indices[0] < len(values) else None
        if value is None or (isinstance(value, str) and value.strip().lower() in _NOT_SAID):
            return None
        if (day := read_day(value, self._order)) is None:
            assert indices
            said, column = _text(values, indices[0]), self.columns.names[indices[0]]
            raise InputError(f"{short(said)!r} under {column!r} is no day; write it as 2027-03-31")
        return day


@dataclass(frozen=True, slots=True)
class _Known:
    """What a row says about each goal in it."""

    id: str
    owner: str | None
    baseline: str | None
    written: dt.date | None
    start: dt.date | None
    breakdown: dict[Criterion | str, str]
    suppressed: tuple[tuple[tuple[str, ...], str], ...]


def suppressed(cell: str) -> tuple[tuple[tuple[str, ...], str], ...]:
    """What a cell of a `noqa` column asks to leave out: keys and a reason, or nothing.

    Args:
        cell: "T101, vague-time because the board decides in May"; "all", "x" or "yes" for every finding; "" or "no".

    Raises:
        InputError: a key is neither a code nor a name.
    """
    if cell.strip().lower() in _NOT_SAID:
        return ()
    keys, reason = keys_and_reason(cell)
    if len(keys) == 1 and keys[0].lower() in _EVERYTHING:
        return (((), reason),)
    if wrong := next((key for key in keys if not KEY.fullmatch(key)), None):
        raise InputError(f"{short(wrong)!r} is neither a code nor a name of a checker; write 'T101 because ...' or 'all'")
    return ((keys, reason),)


def _texts(values: Sequence[object], index: int) -> list[tuple[int | None, str | None]]:
    """The texts in a value, with their number where it is a list of them; None for what is no text."""
    value = values[index] if index < len(values) else None
    if isinstance(value, list | tuple):
        return [(number, each if isinstance(each, str) else None) for number, each in enumerate(value)]
    if value is None:
        return []
    return [(None, value if isinstance(value, str) else None)]


def _text(values: Sequence[object], index: int) -> str:
    """A value as a text on one line: a number without the ".0" that spreadsheets keep, a list divided by semicolons."""
    value = values[index] if index < len(values) else None
    if value is None or value is False:
        return ""
    if isinstance(value, list | tuple):
        return "; ".join(_text(value, number) for number in range(len(value)))
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, dt.datetime):
        return value.date().isoformat()
    return " ".join(str(value).split())
