"""A baseline: the findings that are known already, by fingerprint, so that only new ones fail."""

import json
import secrets
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from pydantic import Field, ValidationError

from smartlint.auditing.files import relative, written_whole
from smartlint.config import explain
from smartlint.documents import Place
from smartlint.model import Finding, Frozen, InputError
from smartlint.report import Report
from smartlint.summary import BaselineSummary, is_document


class Known(Frozen):
    """A finding that a baseline knows.

    Attributes:
        fingerprint: made of its code, its goal's words and the words it is about.
        code: its code.
        source: the file it was found in first.
        count: how many goals with these very words have it.
    """

    fingerprint: str
    code: str
    source: str
    count: int = Field(default=1, ge=1)


class BaselineFile(Frozen):
    """What stands in a baseline file. No words of goals do.

    Attributes:
        version: of this form of file.
        salt: what the fingerprints are salted with; empty for none.
        findings: sorted by source, code and fingerprint.
    """

    version: int = Field(default=1, ge=1, le=1)
    salt: str = ""
    findings: tuple[Known, ...] = ()


class Baseline:
    """Tells known findings from new ones, and collects what the next baseline is to hold.

    Args:
        known: what the file holds.
        codes: the codes of the checkers that run; what others found is neither known nor gone, and stays in the file. None
            for all.
    """

    def __init__(self, known: BaselineFile, codes: frozenset[str] | None = None) -> None:
        self._codes = codes
        self.salt = known.salt
        self._file = known
        self._left = Counter({each.fingerprint: each.count for each in known.findings})
        self._current: dict[str, Known] = {}
        self._counts: Counter[str] = Counter()
        self._known = self._new = 0
        self._seen: set[str] = set()

    @classmethod
    def load(cls, path: Path, *, codes: frozenset[str] | None = None, create: bool = False,
             salted: bool = False) -> "Baseline":
        """The baseline in a file.

        Args:
            path: the file.
            codes: as above.
            create: whether a missing one is an empty baseline.
            salted: whether a new one gets a salt, so that nobody without the file can test guessed goals.

        Raises:
            InputError: the file is missing or holds something else.
        """
        try:
            return cls(BaselineFile.model_validate_json(path.read_bytes()), codes)
        except FileNotFoundError:
            if create:
                return cls(BaselineFile(salt=secrets.token_hex(16) if salted else ""), codes)
            raise InputError(f"{path}: there is no such baseline; make it with --update-baseline") from None
        except OSError as error:
            raise InputError(f"{path}: {error.strerror or error}") from None
        except ValidationError as error:
            raise InputError(f"{path}: no baseline file: {explain(error, BaselineFile)}") from None

    def new(self, place: Place, report: Report, marks: tuple[str, ...]) -> tuple[Finding, ...]:
        """The findings of a report that the baseline does not know; what it knows twice is known twice.

        Args:
            place: where the goal stands.
            report: the report.
            marks: the fingerprints of its findings, salted with `salt`.
        """
        fresh = []
        source = self.see(place)
        for finding, mark in zip(report.findings, marks, strict=True):
            self._current.setdefault(mark, Known(fingerprint=mark, code=finding.code, source=source))
            self._counts[mark] += 1
            if self._left[mark] > 0:
                self._left[mark] -= 1
                self._known += 1
            else:
                fresh.append(finding)
        self._new += len(fresh)
        return tuple(fresh)

    def see(self, place: Place) -> str:
        """Notes that a document was read, and says how the baseline names it."""
        source = relative(place.source) if is_document(place.source) else place.source
        self._seen.add(source)
        return source

    def gone(self) -> tuple[Known, ...]:
        """What the file knows that would have been found now, and no goal has, with how often."""
        return tuple(each.model_copy(update={"count": self._left[each.fingerprint]})
                     for each in self._file.findings if self._left[each.fingerprint] > 0 and not self._elsewhere(each))

    def _elsewhere(self, known: Known) -> bool:
        """Whether this audit cannot tell: its document was not read, or its checker did not run."""
        if self._codes is not None and known.code not in self._codes:
            return True
        return known.source not in self._seen and Path(known.source).exists()

    def summary(self) -> BaselineSummary:
        """How many findings were known, were new, and are gone."""
        return BaselineSummary(known=self._known, new=self._new, gone=sum(each.count for each in self.gone()))

    def save(self, path: Path) -> None:
        """Writes what was found, and what this audit cannot tell about: sorted, so that a change shows as few lines."""
        for each in self._file.findings:
            if self._elsewhere(each) and self._left[each.fingerprint] > 0:
                self._current.setdefault(each.fingerprint, each)
                self._counts[each.fingerprint] += self._left[each.fingerprint]
        found = (each.model_copy(update={"count": self._counts[mark]}) for mark, each in self._current.items())
        written_whole(path, _lines(self.salt, sorted(found, key=lambda k: (k.source, k.code, k.fingerprint))))


def _lines(salt: str, findings: Iterable[Known]) -> bytes:
    entries = ",\n".join("    " + json.dumps(each.model_dump()) for each in findings)
    listed = f"[\n{entries}\n  ]" if entries else "[]"
    return f'{{\n  "version": 1,\n  "salt": {json.dumps(salt)},\n  "findings": {listed}\n}}\n'.encode()
