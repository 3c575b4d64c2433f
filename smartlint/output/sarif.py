"""SARIF 2.1.0: what code scanning services read.

Source of the form: OASIS, "Static Analysis Results Interchange Format (SARIF) Version 2.1.0". Its words are used here: a
result is a finding, a rule is a checker.
"""

from collections.abc import Iterable
from typing import Any

from rich.console import Console

from smartlint.checker import Checker
from smartlint.documents.place import Place
from smartlint.model import Finding, Severity
from smartlint.output.links import absolute
from smartlint.output.mask import Mask
from smartlint.output.objects import dumped
from smartlint.output.page import page
from smartlint.output.page import summary as first_line
from smartlint.output.region import Region, logical, region, uri
from smartlint.output.visible import one_line
from smartlint.output.writer import is_no_goal, origin
from smartlint.report import Report
from smartlint.summary import Location, PortfolioFinding, Summary

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
"""Where OASIS keeps the schema."""

FINGERPRINT = "smartlint/v1"
"""The name of the partial fingerprint; a finding keeps it wherever its goal moves to."""

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.HINT: "note"}


class Sarif:
    """Writes each result as it comes, and behind them the tool with its rules: the order of members is free in JSON."""

    def __init__(self, console: Console, mask: Mask, checkers: Iterable[Checker] = ()) -> None:
        self.console = console
        self.mask = mask
        self._started = False
        self._rules = {checker.code: _rule_of(checker) for checker in checkers}
        self._numbers = {code: number for number, code in enumerate(self._rules)}
        self._put(f'{{"$schema": "{SCHEMA}", "version": "2.1.0", "runs": [{{"columnKind": "unicodeCodePoints", "results": [')

    def write(self, place: Place, report: Report) -> None:
        """A result for each finding."""
        report, findings = self.mask.findings(place, report)
        score = None if is_no_goal(report) else report.score
        for finding, mark in findings:
            self._result(finding.code, _rule(finding), {
                "level": _LEVELS[finding.severity],
                "message": {"text": _sentences(finding.message, finding.hint)},
                "locations": [_location(place, region(place, report, finding))],
                "partialFingerprints": {FINGERPRINT: mark},
                "properties": {"criterion": finding.criterion, "effect": finding.effect, "question": one_line(
                    finding.question), "score": score, "goal": report.goal.id, "written": str(report.written)},
            })

    def close(self, summary: Summary) -> None:
        """What was found across goals, the tool, and what could not be read."""
        summary = self.mask.summary(summary)
        for finding in summary.portfolio:
            self._result(finding.code, _rule(finding), {
                "level": _LEVELS[finding.severity],
                "message": {"text": _sentences(finding.message, finding.hint)},
                "locations": [_location(_place(finding.places[0]), _line(finding.places[0]))] if finding.places else [],
                "relatedLocations": [_location(_place(each), _line(each)) for each in finding.places[1:]],
            })
        driver: dict[str, Any] = {"name": "smartlint", "rules": list(self._rules.values())}
        if summary.provenance:
            driver["version"] = driver["semanticVersion"] = summary.provenance.smartlint
        if (home := absolute("")) is not None:
            driver["informationUri"] = home
        invocation = {
            "executionSuccessful": not summary.refused and not summary.interrupted,
            "toolExecutionNotifications": [
                {"level": "error", "message": {"text": one_line(refused.reason)},
                 "locations": [_location(_place(refused.place), _line(refused.place))]} for refused in summary.refusals],
        }
        counts = {"goals": summary.goals, "passed": summary.passed, "failed": summary.failed, "refused": summary.refused}
        rest = {"tool": {"driver": driver}, "invocations": [invocation], "properties": counts | dict(origin(summary))}
        self._put(f"{chr(10) if self._started else ''}], {dumped(rest, self.console)[1:]}]}}\n")

    def _result(self, code: str, rule: dict[str, Any], result: dict[str, Any]) -> None:
        if code not in self._numbers:
            self._numbers[code] = len(self._rules)
            self._rules[code] = rule
        head = {"ruleId": code, "ruleIndex": self._numbers[code]}
        self._put((",\n" if self._started else "\n") + dumped(head | result, self.console))
        self._started = True

    def _put(self, text: str) -> None:
        self.console.file.write(text)


def _rule_of(checker: Checker) -> dict[str, Any]:
    described = page(type(checker))
    severity = checker.severity or checker.default_severity
    return _described(checker.code, checker.name, first_line(type(checker)), described, severity,
                      f"docs/checkers/{checker.name}.md")


def _rule(finding: Finding | PortfolioFinding) -> dict[str, Any]:
    """What is known of a rule whose checker is not: its name."""
    plain = finding.name.replace("-", " ")
    return _described(finding.code, finding.name, plain, plain, finding.severity, getattr(finding, "url", ""))


def _described(code: str, name: str, short: str, long: str, severity: Severity, url: str) -> dict[str, Any]:
    rule = {
        "id": code, "name": "".join(part.capitalize() for part in name.split("-")), "shortDescription": {"text": short},
        "fullDescription": {"text": short}, "help": {"text": long, "markdown": long},
        "defaultConfiguration": {"level": _LEVELS[severity]}, "properties": {"tags": [name]},
    }
    link = absolute(url) if url else None
    return rule | {"helpUri": link} if link else rule


def _location(place: Place, where: Region | None) -> dict[str, Any]:
    physical: dict[str, Any] = {"artifactLocation": {"uri": uri(place.source)}}
    if where is not None:
        names = ("startLine", "startColumn", "endLine", "endColumn")
        physical["region"] = {name: number for name, number in zip(names, where, strict=True) if number is not None}
    location: dict[str, Any] = {"physicalLocation": physical}
    if named := logical(place):
        name, kind = one_line(named[0]), named[1]
        location["logicalLocations"] = [
            {"name": name, "fullyQualifiedName": f"{one_line(_bare(place))}#{name}", "kind": kind}]
    return location


def _bare(place: Place) -> str:
    return place.source if place.line is None else f"{place.source}:{place.line}"


def _place(place: Location) -> Place:
    return Place(place.source, place.line, place.column, place.within)


def _line(place: Location) -> Region | None:
    return None if place.line is None else Region(place.line)


def _sentences(message: str, hint: str) -> str:
    return one_line(f"{message}. Hint: {hint}" if hint else message)
