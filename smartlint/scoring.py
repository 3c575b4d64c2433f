"""From findings to verdicts and scores: small pure functions, and the constants they use."""

from collections.abc import Iterable, Mapping, Sequence

from smartlint.facts import Fact
from smartlint.model import Criterion, Effect, Finding, Verdict
from smartlint.report import Assessment

BASE = {Verdict.MET: 1.0, Verdict.WEAK: 0.5, Verdict.MISSING: 0.1}
"""The score of a verdict before further findings: the mean label / 2 of labelled goals with that verdict, rounded."""

FURTHER, MOST_OFF = 0.05, 0.2
"""What each further finding of effect weak or missing costs, and what they cost together at most."""

WEIGHTS = dict.fromkeys(Criterion, 1.0)
"""What each criterion weighs in the report's score."""

_ORDER = (Effect.MISSING, Effect.WEAK, Effect.ADVICE)


def settle(findings: Iterable[Finding], supersedes: Mapping[str, Sequence[str]]) -> tuple[Finding, ...]:
    """The findings that stay, sorted by place and code.

    A finding goes when another that supersedes it fired, when it says the same as another, and when a finding of effect
    weak or missing of the same criterion lies on overlapping words: the stronger effect stays, then the earlier code.

    Args:
        findings: what the checkers yielded.
        supersedes: the names that each name supersedes.
    """
    everything = list(findings)
    gone = {name for finding in everything for name in supersedes.get(finding.name, ())}
    kept: list[Finding] = []
    for finding in sorted(everything, key=lambda f: (_ORDER.index(f.effect), f.code, f.place)):
        if finding.name not in gone and not any(_same_place(finding, other) for other in kept):
            kept.append(finding)
    return tuple(sorted(kept, key=lambda f: (f.place, f.code)))


def _same_place(finding: Finding, other: Finding) -> bool:
    if finding.code == other.code and finding.span == other.span:
        return True
    if Effect.ADVICE in (finding.effect, other.effect) or finding.criterion != other.criterion:
        return False
    if finding.span is None or other.span is None:
        return finding.span is other.span
    return finding.span.overlaps(other.span)


def verdict(findings: Iterable[Finding]) -> Verdict:
    """The lowest effect among the findings; met when there is none but advice."""
    effects = [finding.effect for finding in findings]
    return Verdict.MISSING if Effect.MISSING in effects else Verdict.WEAK if Effect.WEAK in effects else Verdict.MET


def score(findings: Sequence[Finding]) -> float:
    """The score of a criterion with these findings, 0..1: that of the verdict, less a little for each further finding."""
    return _score(verdict(findings), findings)


def _score(level: Verdict, findings: Sequence[Finding]) -> float:
    counted = sum([finding.effect is not Effect.ADVICE for finding in findings])
    if counted < 2:
        return BASE[level]
    return round(max(0.0, BASE[level] - min(MOST_OFF, FURTHER * (counted - 1))), 2)


def assess(
    criterion: Criterion, findings: Iterable[Finding], evidence: tuple[Fact, ...], *, judged: bool
) -> Assessment:
    """What is concluded for a criterion.

    Args:
        criterion: the criterion.
        findings: settled findings of all criteria; those of this one count.
        evidence: the facts that speak for it.
        judged: whether its presence checker ran on a text that can be judged.
    """
    own = tuple([finding for finding in findings if finding.criterion is criterion])
    level = verdict(own)
    if not judged and level is Verdict.MET:
        return Assessment(criterion=criterion, score=None, verdict=Verdict.UNKNOWN, evidence=evidence, findings=own)
    return Assessment(criterion=criterion, score=_score(level, own), verdict=level, evidence=evidence, findings=own)


def total(assessments: Iterable[Assessment], weights: Mapping[Criterion, float] = WEIGHTS) -> float | None:
    """The weighted mean score over the criteria that are not unknown, 0..1; None when all are."""
    known = [(weights[a.criterion], a.score) for a in assessments if a.score is not None]
    weight = sum(share for share, _ in known)
    return round(sum(share * value for share, value in known) / weight, 3) if weight else None
