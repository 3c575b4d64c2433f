"""Leaves the words of goals out of an output, where that is asked for."""

import secrets

from smartlint.checker import Checker
from smartlint.documents.place import Place
from smartlint.fingerprint import fingerprints
from smartlint.languages import ENGLISH
from smartlint.model import Finding
from smartlint.output.writer import Writer, shown_findings
from smartlint.redact import redacted, redacted_summary
from smartlint.report import Report
from smartlint.summary import Summary


class Mask:
    """Shows reports as they are, or without the words of their goals.

    Attributes:
        on: whether words are left out.
        salt: what fingerprints are salted with: nothing while words are shown, never nothing when they are not.
    """

    def __init__(self, *, on: bool, salt: str = "", checkers: tuple[Checker, ...] = (),
                 language: str = ENGLISH) -> None:
        self.on = on
        self.salt = (salt or secrets.token_hex(16)) if on else ""
        self._checkers = checkers
        self._language = language

    def report(self, place: Place, report: Report) -> Report:
        """The report as it may be shown."""
        if not self.on:
            return report
        return redacted(report, self.salt, checkers=self._checkers, place=str(place), language=self._language)

    def summary(self, summary: Summary) -> Summary:
        """The summary as it may be shown."""
        return redacted_summary(summary) if self.on else summary

    def findings(self, place: Place, report: Report) -> tuple[Report, list[tuple[Finding, str]]]:
        """The report and its findings as they may be shown, each with the fingerprint that its words had."""
        marks = fingerprints(report, salt=self.salt)
        shown = {id(finding) for finding in shown_findings(report)}
        masked = self.report(place, report)
        return masked, [(finding, mark) for old, finding, mark in zip(report.findings, masked.findings, marks, strict=True)
                        if id(old) in shown]


class Masked:
    """Passes everything on to a writer through a mask."""

    def __init__(self, writer: Writer, mask: Mask) -> None:
        self._writer = writer
        self._mask = mask

    def write(self, place: Place, report: Report) -> None:
        """The report as it may be shown."""
        self._writer.write(place, self._mask.report(place, report))

    def close(self, summary: Summary) -> None:
        """The summary as it may be shown."""
        self._writer.close(self._mask.summary(summary))
