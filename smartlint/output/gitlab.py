"""A code quality report for GitLab: one array of findings.

Source of the format: GitLab Docs, "Code Quality", the subset of the Code Climate specification that GitLab reads.
"""

import hashlib
from collections import Counter

from rich.console import Console

from smartlint.documents.place import Place
from smartlint.fingerprint import DIGITS
from smartlint.model import Severity
from smartlint.output.mask import Mask
from smartlint.output.objects import dumped
from smartlint.output.region import region, relative
from smartlint.output.visible import one_line
from smartlint.report import Report
from smartlint.summary import Summary

_SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.HINT: "info"}


class GitLab:
    """Writes each finding as it comes; the description of its content says what made it, for the format has no other place."""

    def __init__(self, console: Console, mask: Mask) -> None:
        self.console = console
        self.mask = mask
        self._started = False
        self._source = ""
        self._seen: Counter[str] = Counter()

    def write(self, place: Place, report: Report) -> None:
        """An object for each finding."""
        report, findings = self.mask.findings(place, report)
        made = report.provenance
        for finding, mark in findings:
            where = region(place, report, finding)
            spot = place.within or (f"column {place.column}" if place.column else "")
            entry = {
                "description": one_line(f"{spot}: {finding.message}" if spot else finding.message),
                "check_name": f"{finding.code} {finding.name}",
                "fingerprint": self._unique(relative(place.source), mark),
                "severity": _SEVERITIES[finding.severity],
                "location": {"path": relative(place.source), "lines": {"begin": where.line if where else 1}},
                "content": {"body": f"{one_line(finding.hint)} (smartlint {made.smartlint}, model {made.model}, config "
                                    f"{made.config}, today {report.today}, written {report.written})"},
            }
            self.console.file.write((",\n" if self._started else "[\n") + dumped(entry, self.console))
            self._started = True

    def close(self, _summary: Summary) -> None:
        """The end of the array, empty when there was nothing."""
        self.console.file.write("\n]\n" if self._started else "[]\n")

    def _unique(self, path: str, mark: str) -> str:
        """A fingerprint for the finding in that file; GitLab shows findings with the same one once."""
        if path != self._source:
            self._source = path
            self._seen.clear()  # what is kept does not grow beyond one document
        self._seen[mark] += 1
        number = self._seen[mark]
        return hashlib.sha256(f"{path}\0{mark}\0{number}".encode("utf-8", "surrogatepass")).hexdigest()[:DIGITS]
