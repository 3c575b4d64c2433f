"""What a user may say about how documents are read."""

import codecs
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from smartlint.model import InputError


class Role(StrEnum):
    """What a column of a table or a field of a record says about the goal in its row."""

    ID = "id"
    OWNER = "owner"
    WRITTEN = "written"
    OBJECTIVE = "objective"
    START = "start"
    BASELINE = "baseline"
    NOQA = "noqa"
    SPECIFIC = "specific"
    MEASURABLE = "measurable"
    ACHIEVABLE = "achievable"
    RELEVANT = "relevant"
    TIME_BOUND = "time-bound"


class DateOrder(StrEnum):
    """Which number of 03/04/2027 is the month."""

    MONTH_FIRST = "mdy"
    DAY_FIRST = "dmy"


@dataclass(frozen=True, slots=True)
class Reading:
    """How what the arguments name is read.

    Attributes:
        text: whether every argument is a goal.
        lines: whether files hold one goal a line.
        columns: the columns of tables that hold goals; empty to go by the headings.
        fields: the fields of JSON records that hold goals, with dots between the steps; empty to go by their names.
        roles: the column or field for each role that is not left to the headings; "" for none.
        encoding: how texts are encoded; None for UTF-8, or what their byte order mark says.
        exclude: patterns of what is passed over in folders, as a `.gitignore` writes them.
        stdin_filename: the name that standard input goes by; its ending says what it holds.
        max_bytes: the largest document that is read whole, in bytes; None for the limits of its format.
        inline: whether what documents ask to leave out is respected.
        properties: whether the day on which a document says that it was last changed counts as the day it was written.
        date_order: how days in tables are read that are written with numbers only.

    Raises:
        InputError: there is no such encoding.
    """

    text: bool = False
    lines: bool = False
    columns: tuple[str, ...] = ()
    fields: tuple[str, ...] = ()
    roles: Mapping[Role, str] = field(default_factory=dict)
    encoding: str | None = None
    exclude: tuple[str, ...] = ()
    stdin_filename: str | None = None
    max_bytes: int | None = None
    inline: bool = True
    properties: bool = True
    date_order: DateOrder = DateOrder.MONTH_FIRST

    def __post_init__(self) -> None:
        if self.encoding is not None:
            _require_encoding(self.encoding)


def roles_of(pairs: Iterable[str]) -> dict[Role, str]:
    """The roles in texts such as "owner=Lead"; "owner=" says that no column names the owner.

    Raises:
        InputError: a text has no "=", or names no role.
    """
    roles = {}
    for pair in pairs:
        role, equals, column = pair.partition("=")
        name = role.strip().lower().replace("_", "-")
        if not equals or name not in set(Role):
            raise InputError(f"--map {pair!r}: write ROLE=COLUMN with one of the roles {', '.join(Role)}")
        roles[Role(name)] = column.strip()
    return roles


def _require_encoding(name: str) -> None:
    try:
        known = codecs.lookup(name)._is_text_encoding
    except (LookupError, ValueError):
        known = False
    if not known:
        raise InputError(f"there is no encoding {name!r}; Python's names hold: utf-8, utf-16, cp1252, latin-1")
