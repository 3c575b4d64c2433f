"""Takes the words of a goal out of its report, so that it can be shown where the goal may not be read."""

import datetime as dt
import hashlib
import hmac
import re
from collections.abc import Iterable, Mapping
from contextlib import suppress
from enum import Enum
from typing import Any, TypeVar, get_args

from smartlint.checker import Checker
from smartlint.facts import Deadline, Fact, Facts, KnownMeasure, OpaqueFact, ServedAim, fact_id
from smartlint.languages import ENGLISH
from smartlint.model import Finding, Frozen, GoalInput, Span
from smartlint.report import Report
from smartlint.summary import Summary

BLOCK = "█"
"""What stands for a character of a goal."""

_MASK = BLOCK * 3
_CHARACTER = re.compile(r"[^\n]")
_KEPT = frozenset({"type", "span", "phrase"})
_NAMED: dict[type[Fact], frozenset[str]] = {
    Deadline: frozenset({"end"}),
    # Names of a profile, which say what a goal is about in nobody's own words.
    ServedAim: frozenset({"profile", "kinds", "aims"}),
    KnownMeasure: frozenset({"profile", "ways"}),
}


F = TypeVar("F", bound=Frozen)


def redacted(report: Report, salt: str, *, checkers: Iterable[Checker] = (), place: str | None = None,
             language: str = ENGLISH) -> Report:
    """The report without the words of its goal.

    What stays: codes, names, severities, verdicts, scores, the kinds of facts, spans, the day that the goal ends on, and the
    names of its category.
    Every character of the goal and of its breakdown becomes a block, line feeds excepted, so that spans keep their lines and
    columns. Messages, hints and questions are worded anew with blocks for what came from the goal. Fixes, the context,
    numbers, and days that do not bound the goal are left out.

    Args:
        report: the report.
        salt: a secret of the audit; an id that is no place becomes a hash salted with it.
        checkers: where the wording of findings is taken from; a finding of another checker only keeps its name.
        place: the goal's place; an id that is the same is kept.
        language: the language in which findings are worded.
    """
    ids = {fact.id: _id_of(fact) for fact in report.facts}
    facts = {fact.id: _fact(fact, ids) for fact in report.facts}
    by_code = {checker.code: checker for checker in checkers}
    goal = report.goal
    hidden = GoalInput(blocks(goal.text), id=_id(goal.id, salt, place), written=goal.written,
                       breakdown={criterion: blocks(line) for criterion, line in goal.breakdown.items()})
    criteria = {
        criterion: assessment.model_copy(update={
            "evidence": tuple(facts.get(fact.id) or _fact(fact, ids) for fact in assessment.evidence),
            "findings": tuple(_finding(finding, by_code, language) for finding in assessment.findings),
        })
        for criterion, assessment in report.criteria.items()
    }
    return Report(
        goal=hidden, today=report.today, written=report.written, score=report.score, ok=report.ok, criteria=criteria,
        findings=tuple(_finding(finding, by_code, language) for finding in report.findings), facts=Facts(facts.values()),
        provenance=report.provenance,
    )


def redacted_summary(summary: Summary) -> Summary:
    """The summary without what people wrote: findings across goals keep their names and places, suppressions no reasons."""
    return summary.model_copy(update={
        "portfolio": tuple(each.model_copy(update={"message": each.name.replace("-", " "), "hint": ""})
                           for each in summary.portfolio),
        "unused_suppressions": tuple(each.model_copy(update={"reason": ""}) for each in summary.unused_suppressions),
    })


def blocks(text: str) -> str:
    """A block for every character but line feeds."""
    return _CHARACTER.sub(BLOCK, text)


def _id(id: str | None, salt: str, place: str | None) -> str | None:
    if id is None or id == place:
        return id
    return "goal-" + hmac.new(salt.encode(), id.encode("utf-8", "surrogatepass"), hashlib.sha256).hexdigest()[:12]


def _finding(finding: Finding, by_code: Mapping[str, Checker], language: str) -> Finding:
    params = dict.fromkeys(finding.params, _MASK)
    said = {"message": finding.name.replace("-", " "), "hint": "", "question": ""}
    if checker := by_code.get(finding.code):
        # A plugin's template may format a number, or ask for a value that it did not keep.
        with suppress(LookupError, ValueError):
            said = checker.said(params, checker.catalogue(language))
    return finding.model_copy(update={**said, "params": params, "fix": None})


def _id_of(fact: Fact) -> str:
    """The id that a fact of that kind has at that place: a plugin's own could hold words."""
    return fact_id(fact.type, fact.span.start, fact.span.end, fact.span.part)


def _fact(fact: Fact, ids: Mapping[str, str]) -> Fact:
    if isinstance(fact, OpaqueFact):
        return OpaqueFact(type=fact.type, id=_id_of(fact), span=fact.span, text=blocks(fact.text), phrase=fact.phrase)
    return _hide(fact, _KEPT | _NAMED.get(type(fact), frozenset()), ids).model_copy(update={"id": _id_of(fact)})


def _hide(value: F, kept: frozenset[str], ids: Mapping[str, str]) -> F:
    return value.model_copy(update={
        name: _value(getattr(value, name), field.annotation, ids)
        for name, field in type(value).model_fields.items() if name not in kept
    })


def _value(value: Any, annotation: Any, ids: Mapping[str, str]) -> Any:
    """What a field holds instead: blocks for words, nothing for numbers and days; kinds, ids of facts and spans stay."""
    if value is None or isinstance(value, bool | Enum | Span):
        return value
    if isinstance(value, str):
        return ids.get(value) or blocks(value)
    if isinstance(value, tuple):
        return tuple(_value(item, None, ids) for item in value)
    if isinstance(value, Frozen):
        return _hide(value, frozenset(), ids)
    if type(None) in get_args(annotation):
        return None
    if isinstance(value, int | float):
        return type(value)(0)
    return dt.date.min if isinstance(value, dt.date) else type(value)()
