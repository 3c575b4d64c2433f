"""What an audit has done so far, so that it can go on after an interrupt without judging a goal twice."""

import datetime as dt
import hashlib
import hmac
import secrets
from collections.abc import Iterator
from pathlib import Path

from pydantic import ValidationError

from smartlint.auditing.records import Records
from smartlint.documents import PlacedGoal
from smartlint.model import Frozen, InputError
from smartlint.report import Report


class Entry(Frozen):
    """One goal that is done.

    Attributes:
        key: tells whether a goal is the same one when its document is read again.
        report: its report, without what was suppressed, and without words where they are left out; None where the goal ended
            the processes that judged it.
        gone: the codes of the findings that were suppressed.
    """

    key: str
    report: Report | None
    gone: tuple[str, ...] = ()


class Header(Frozen):
    """What must be the same when an audit goes on.

    Attributes:
        settings: hash of all that the judgement depends on but `today`.
        today: the day it started, which it goes on with.
        salt: keeps the keys from being tested against guessed goals.
    """

    settings: str
    today: dt.date
    salt: str


class State:
    """The state of one audit in a file.

    Args:
        path: the file; a new one starts an audit, an old one goes on with it.
        settings: all that the judgement depends on but `today`, in any form that is the same when they are.
        today: the day that was asked for; None for that of the state, or `clock`.
        clock: the day of a new audit for which none was asked.

    Raises:
        InputError: the file cannot be used, or belongs to an audit with other settings.
    """

    def __init__(self, path: Path, settings: str, *, today: dt.date | None, clock: dt.date) -> None:
        self._records = Records(path)
        digest = hashlib.sha256(settings.encode()).hexdigest()
        first = next(self._records.read(), None)
        try:
            if first is None:
                self.header = Header(settings=digest, today=today or clock, salt=secrets.token_hex(16))
                self._records.append(self.header.model_dump_json().encode())
            else:
                self.header = self._same(_parsed(path, first), digest, today)
        except InputError:
            self._records.close()
            raise

    def _same(self, header: Header, digest: str, today: dt.date | None) -> Header:
        path = self._records.path
        if header.settings != digest:
            raise InputError(f"{path}: belongs to an audit with another configuration, version or options; use those, or "
                             "name a new file")
        if today not in (None, header.today):
            raise InputError(f"{path}: belongs to an audit of {header.today}; give that as --today, or name a new file")
        return header

    @property
    def today(self) -> dt.date:
        """The day that the audit judges from."""
        return self.header.today

    @property
    def salt(self) -> str:
        """A secret of this audit, the same when it goes on."""
        return self.header.salt

    def key(self, item: PlacedGoal) -> str:
        """What a goal at its place is known by; it tells nothing about either."""
        content = f"{item.place}\0{item.place.column}\0{item.goal.model_dump_json()}\0{item.suppressions!r}"
        return hmac.new(self.salt.encode(), content.encode(), hashlib.sha256).hexdigest()[:32]

    def entries(self) -> Iterator[Entry]:
        """The goals that are done, in order.

        Raises:
            InputError: an entry cannot be understood.
        """
        records = self._records.read()
        next(records, None)
        for record in records:
            try:
                yield Entry.model_validate_json(record)
            except ValidationError:
                raise InputError(f"{self._records.path}: holds an entry of another version; name a new file") from None

    def append(self, entry: Entry) -> None:
        """Notes that a goal is done; it is kept from here on, whatever happens to this process."""
        self._records.append(entry.model_dump_json().encode())

    def close(self) -> None:
        """Lets go of the file."""
        self._records.close()


def _parsed(path: Path, record: bytes) -> Header:
    try:
        return Header.model_validate_json(record)
    except ValidationError:
        raise InputError(f"{path}: no state of an audit; name a file that does not exist to start one") from None
