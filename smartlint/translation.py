"""Findings in another language: said again from their codes and params, so that nothing has to be judged again."""

from functools import cache
from typing import TypeVar

from smartlint.checker import Checker
from smartlint.languages import known
from smartlint.model import Finding
from smartlint.output.page import summary
from smartlint.profiles.advice import FROM_THE_FIELD
from smartlint.registry import all_checkers
from smartlint.report import Report

T = TypeVar("T", Finding, Report)


def translate(what: T, language: str) -> T:
    """A finding, or a report with all its findings, in another language.

    Only messages, hints, questions and titles of fixes change: what they quote, and what a fix writes, stays English as
    the goal is. A finding of a checker that is not installed, or that was made by another version, stays as it is.

    Args:
        what: a finding or a report, in any language.
        language: one of `smartlint.languages.languages()`, also with a region: "es", "es-MX".

    Raises:
        ConfigError: there are no messages in that language; the text says in which there are.
    """
    code = known(language)
    if isinstance(what, Finding):
        return _finding(what, code)
    criteria = {
        criterion: assessment.model_copy(update={"findings": tuple(_finding(f, code) for f in assessment.findings)})
        for criterion, assessment in what.criteria.items()
    }
    findings = tuple(_finding(finding, code) for finding in what.findings)
    return what.model_copy(update={"criteria": criteria, "findings": findings})


def summary_of(checker: type[Checker], language: str) -> str:
    """The one line that says what a checker finds.

    Raises:
        ConfigError: there are no messages in that language.
    """
    return checker.catalogue(known(language)).text(summary(checker))


def _finding(finding: Finding, language: str) -> Finding:
    checker = _by_code().get(finding.code)
    if checker is None:
        return finding
    catalogue = checker.catalogue(language)
    try:
        said = checker.said(finding.params, catalogue)
        if FROM_THE_FIELD in finding.params:
            # What a profile adds stands in English, as the profile does.
            said["hint"] += f"; {finding.params[FROM_THE_FIELD]}"
        return finding.model_copy(update={**said, "fix": checker.titled(finding.fix, catalogue)})
    except (LookupError, ValueError, ArithmeticError):  # params that another version gave, or that somebody made up
        return finding


@cache
def _by_code() -> dict[str, type[Checker]]:
    return {checker.code: checker for checker in all_checkers()}
