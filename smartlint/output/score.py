"""How a score came about, step by step, in words."""

from collections.abc import Iterable

from smartlint.model import Effect, Verdict
from smartlint.report import Assessment, Report
from smartlint.scoring import BASE, FURTHER


def steps(assessment: Assessment) -> list[tuple[str, str]]:
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
    if decisive is None:
        return [(f"{base:.2f}", f"{assessment.verdict}: no finding but advice" if assessment.findings
                 else f"{assessment.verdict}: no finding")]
    rest = [f for f in counted if f is not decisive]
    found = [(f"{base:.2f}", f"{assessment.verdict}: {decisive.code} {decisive.name}")]
    if rest:
        names = ", ".join(f"{f.code} {f.name}" for f in rest)
        off = base - assessment.score
        limit = f", at most {off:.2f}" if FURTHER * len(rest) > off + 0.001 else ""
        found.append((f"-{off:.2f}", f"{len(rest)} more ({FURTHER:.2f} each{limit}): {names}"))
    return found


def mean(report: Report) -> str:
    """How the score of the report comes from those of the criteria."""
    known = [a for a in report.criteria.values() if a.score is not None]
    unknown = [a.criterion.title for a in report.criteria.values() if a.verdict is Verdict.UNKNOWN]
    if not known:
        return "no score: every criterion is unknown"
    if len(known) == 1:
        return f"only {known[0].criterion.title} could be judged"
    left_out = f", without {_listed(unknown)} (unknown)" if unknown else ""
    return f"the mean of {_listed(f'{a.score:.2f}' for a in known)}{left_out}"


def _listed(words: Iterable[str]) -> str:
    *first, last = words
    return f"{', '.join(first)} and {last}" if first else last
