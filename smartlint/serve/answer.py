"""From a report to what a form needs: findings that block or advise, places in UTF-16 too, questions in order."""

from smartlint.facts import Fact
from smartlint.forms import FormReview, Policy
from smartlint.labels import label
from smartlint.model import STATEMENT, Criterion, Finding, Fix, GoalInput, Span
from smartlint.report import Assessment
from smartlint.serve.schema import Answer, Change, Evidence, Judgement, Offer, Place, Range, Remark
from smartlint.translation import translate


def answer(review: FormReview, policy: Policy, language: str, *, whole: bool) -> Answer:
    """What the service says about a goal.

    Args:
        review: what the form of the service's owner says about it.
        policy: what the review was made with.
        language: the code of the language that it is said in.
        whole: whether the report goes along.
    """
    report = translate(review.report, language)
    blocking = [finding in review.blocking for finding in review.report.findings]
    given = report.goal
    return Answer(
        id=given.id,
        language=language,
        accepted=review.accepted,
        ok=report.ok,
        score=report.score,
        missed_minimum=review.missed_minimum,
        override_reason=review.override_reason,
        override_allowed=policy.override,
        deadline=report.deadline,
        criteria={c: _judgement(c, found, given, language) for c, found in report.criteria.items()},
        findings=tuple(_remark(f, given, blocking=b) for f, b in zip(report.findings, blocking, strict=True)),
        questions=report.questions(),
        report=report if whole else None,
    )


def _judgement(criterion: Criterion, found: Assessment, given: GoalInput, language: str) -> Judgement:
    return Judgement(
        title=label("criterion", criterion, language),
        verdict=found.verdict,
        verdict_title=label("verdict", found.verdict, language),
        score=found.score,
        evidence=tuple(_evidence(fact, given) for fact in found.evidence),
    )


def _evidence(fact: Fact, given: GoalInput) -> Evidence:
    return Evidence(type=fact.type, text=fact.phrase.of(_text(fact.phrase, given)), place=_place(fact.phrase, given))


def _remark(finding: Finding, given: GoalInput, *, blocking: bool) -> Remark:
    return Remark(
        code=finding.code,
        name=finding.name,
        criterion=finding.criterion,
        effect=finding.effect,
        severity=finding.severity,
        blocking=blocking,
        message=finding.message,
        hint=finding.hint,
        question=finding.question,
        place=_place(finding.span, given) if finding.span else None,
        fix=_offer(finding.fix, given) if finding.fix else None,
        url=finding.url,
    )


def _offer(fix: Fix, given: GoalInput) -> Offer:
    edits = tuple(Change(place=_place(edit.span, given), replacement=edit.replacement) for edit in fix.edits)
    return Offer(title=fix.title, edits=edits)


def _place(span: Span, given: GoalInput) -> Place:
    text = _text(span, given)
    start, end = (span.start, span.end) if text.isascii() else span.utf16(text)
    return Place(part=span.part, start=span.start, end=span.end, utf16=Range(start=start, end=end))


def _text(span: Span, given: GoalInput) -> str:
    return given.text if span.part == STATEMENT else given.breakdown[Criterion(span.part)]
