"""Which words of a goal speak for a criterion, and which a finding is about: the goal cut into pieces for showing."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from smartlint.model import STATEMENT, Criterion, Finding, Severity, Span
from smartlint.output.visible import commands, one_line
from smartlint.report import Assessment, Report


class Piece(NamedTuple):
    """A stretch of a text in which the same is marked throughout.

    Attributes:
        text: its characters, as they were given.
        evidence: the criteria that its words speak for.
        severity: of the severest finding about it, or None.
        ended: the criteria whose words end with it, for a sign behind them.
        closed: the numbers, from 1, of the findings whose words end with it.
        command: whether it is the one character that begins a command where a CI system reads its log.
    """

    text: str
    evidence: tuple[Criterion, ...]
    severity: Severity | None
    ended: tuple[Criterion, ...]
    closed: tuple[int, ...]
    command: bool


def pieces(report: Report, findings: Sequence[Finding], part: str = STATEMENT) -> Iterator[Piece]:
    """The pieces of one part of a goal, in order; together they are its text.

    Args:
        report: the report.
        findings: the findings to mark, in the order of their numbers.
        part: the statement, or the breakdown line of a criterion.
    """
    text = report.part(part)
    opened: dict[int, list[Criterion | Severity]] = defaultdict(list)
    ended: dict[int, list[Criterion | Severity]] = defaultdict(list)
    closed: dict[int, list[int]] = defaultdict(list)
    for criterion, assessment in report.criteria.items():
        for phrase in widest(assessment, part):
            opened[phrase.start].append(criterion)
            ended[phrase.end].append(criterion)
    for number, finding in enumerate(findings, 1):
        span = finding.span
        if span is not None and span.part == part and span.end > span.start:
            opened[span.start].append(finding.severity)
            ended[span.end].append(finding.severity)
            closed[span.end].append(number)
    hidden = commands(text)
    edges = {0, len(text), *opened, *ended, *hidden, *(offset + 1 for offset in hidden)}
    active: Counter[Criterion | Severity] = Counter()
    for start, end in pairwise(sorted(edges)):
        active.subtract(ended[start])
        active.update(opened[start])
        yield Piece(
            text[start:end], tuple(c for c in Criterion if active[c] > 0),
            next((severity for severity in Severity if active[severity] > 0), None),
            tuple(c for c in Criterion if c in ended[end]), tuple(closed[end]), start in hidden,
        )


def widest(assessment: Assessment, part: str | None = None) -> list[Span]:
    """The phrases of the evidence in text order, without those inside another; only those in `part`, if it is given."""
    phrases = {fact.phrase for fact in assessment.evidence if part in (None, fact.phrase.part)}
    found: list[Span] = []
    for phrase in sorted(phrases, key=lambda p: (p.part != STATEMENT, p.part, p.start, -p.end)):
        inside = found and found[-1].part == phrase.part and phrase.end <= found[-1].end
        if phrase.end > phrase.start and not inside:
            found.append(phrase)
    return found


def evidence_words(report: Report, assessment: Assessment) -> list[str]:
    """The words that speak for a criterion, phrase by phrase, each on one line of printable characters."""
    return list(dict.fromkeys(one_line(phrase.of(report.part(phrase.part))) for phrase in widest(assessment)))
