"""How a score came about, step by step, in words."""

from collections.abc import Iterable

from smartlint.labels import label
from smartlint.languages import ENGLISH
from smartlint.model import Effect, Verdict
from smartlint.report import Assessment, Report
from smartlint.scoring import BASE, FURTHER


def steps(assessment: Assessment, language: str = ENGLISH) -> list[tuple[str, str]]:
    """The signed numbers that make up the score of a criterion, each with the findings behind it.

    Returns:
        Pairs such as ("0.60", "weak: M103 vague-quantity"), ("-0.05", "one more finding: M104 no-baseline"). Empty when
        the criterion is unknown.
    """
    if assessment.score is None:
        return []
    counted = [finding for finding in assessment.findings if finding.effect is not Effect.ADVICE]
    decisive = next((f for f in counted if f.effect.value == assessment.verdict.value), None)
    base = BASE[assessment.verdict]
    verdict = label("verdict", assessment.verdict, language)
    if decisive is None:
        key = "advice" if assessment.findings else "clean"
        return [(f"{base:.2f}", label("score", key, language, verdict=verdict))]
    rest = [f for f in counted if f is not decisive]
    decided = label("score", "decisive", language, verdict=verdict, finding=f"{decisive.code} {decisive.name}")
    found = [(f"{base:.2f}", decided)]
    if rest:
        names = ", ".join(f"{f.code} {f.name}" for f in rest)
        off = base - assessment.score
        key = "limited" if FURTHER * len(rest) > off + 0.001 else "further"
        found.append((f"-{off:.2f}", label("score", key, language, count=len(rest), each=f"{FURTHER:.2f}",
                                           most=f"{off:.2f}", findings=names)))
    return found


def mean(report: Report, language: str = ENGLISH) -> str:
    """How the score of the report comes from those of the criteria."""
    known = [a for a in report.criteria.values() if a.score is not None]
    unknown = [label("criterion", a.criterion, language) for a in report.criteria.values() if a.verdict is Verdict.UNKNOWN]
    if not known:
        return label("score", "unknown", language)
    if len(known) == 1:
        return label("score", "single", language, criterion=label("criterion", known[0].criterion, language))
    scores = _listed((f"{a.score:.2f}" for a in known), language)
    if unknown:
        return label("score", "partial", language, scores=scores, criteria=_listed(unknown, language))
    return label("score", "mean", language, scores=scores)


def _listed(words: Iterable[str], language: str) -> str:
    *first, last = words
    return label("score", "and", language, first=", ".join(first), last=last) if first else last
