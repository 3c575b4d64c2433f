"""Reads JSON lines: one record a line, a goal or several in each."""

import json
from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache

from smartlint.documents.columns import Columns, choose, unknown
from smartlint.documents.limits import MAX_LINE
from smartlint.documents.options import Reading
from smartlint.documents.place import Item, Place, Refusal
from smartlint.documents.records import Records
from smartlint.documents.stream import NOT_UTF8, Source, is_utf8, lines_of
from smartlint.model import InputError

_STEPS = 6  # how deep the fields of a record are looked for
_TYPES = {dict: "an object", list: "a list", str: "a text", bool: "a truth value", type(None): "null"}


def read_jsonl(source: Source, reading: Reading) -> Iterator[Item]:
    """The goals of a file of JSON lines, each at its line. Blank lines, missing values and blank texts hold none.

    A field below another is named with a dot ("client.goal"), also through lists ("goals.text"). Which fields hold goals is
    decided for every set of fields that a record may have; a record without them is refused.

    Raises:
        OSError, InputError: the file cannot be read.
        UnicodeDecodeError: it has another encoding than asked for.
    """
    records = _ByFields(reading)
    with source.text() as stream:
        for line in lines_of(stream):
            place = Place(source.name, line.number)
            if not is_utf8(line.text):
                yield Refusal(place, NOT_UTF8)
                return
            if not line.text.strip():
                continue
            try:
                if not line.whole:
                    raise InputError(f"this line has more than {MAX_LINE:,} characters and was passed over")
                record = _record(line.text)
                columns, goals = records.of(tuple(record))
            except InputError as error:
                yield Refusal(place, str(error))
                continue
            yield from goals(list(record.values()), _places(place, columns))


class _ByFields:
    """What the fields of records hold, kept for the sets of fields that come again."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self.of = lru_cache(maxsize=256)(self._of)

    def _of(self, names: tuple[str, ...]) -> tuple[Columns, Callable[..., Iterator[Item]]]:
        columns = choose(names, self._reading, fields=True)
        if columns is None:
            raise InputError(unknown(names, self._reading, fields=True))
        return columns, Records(columns, self._reading).goals


def _record(text: str) -> dict[str, object]:
    try:
        record = json.loads(text)
    except json.JSONDecodeError as error:
        raise InputError(f"no JSON: {error.msg[:1].lower()}{error.msg[1:]} at column {error.colno}") from None
    except (ValueError, RecursionError):
        raise InputError("no JSON that is read: nested too deep, or a number with too many digits") from None
    if not isinstance(record, dict):
        kind = _TYPES.get(type(record), "a number")
        raise InputError(f"{kind}, not a record; write an object a line, or give --lines for one goal a line")
    found: dict[str, object] = {}
    _flatten(record, "", found)
    return found


def _flatten(value: object, name: str, found: dict[str, object], steps: int = 0) -> None:
    """The values of a record by their dotted names; what stands in a list joins the list of its name."""
    if isinstance(value, Mapping) and steps < _STEPS:
        for key, below in value.items():
            _flatten(below, f"{name}.{key}" if name else key, found, steps + 1)
    elif isinstance(value, list) and any(isinstance(each, dict) for each in value) and steps < _STEPS:
        for each in value:
            below_it: dict[str, object] = {}
            _flatten(each, name, below_it, steps + 1)
            for key, leaf in below_it.items():
                joined = found.setdefault(key, [])
                if isinstance(joined, list):
                    joined.extend(leaf if isinstance(leaf, list) else [leaf])
    else:
        found[name] = value


def _places(place: Place, columns: Columns) -> Callable[[int], Place]:
    return lambda index: Place(place.source, place.line, columns.names[index])
