"""Comparisons and agreements as text for people."""

from collections.abc import Iterable, Iterator

from smartlint.auditing.agreement import LEVELS, Agreement
from smartlint.auditing.compare import Comparison, DocumentComparison
from smartlint.model import Criterion
from smartlint.output.visible import one_line
from smartlint.output.writer import count

MOST_CHANGES = 50
"""How many verdicts that got worse are listed; the json form has them all."""


def comparison(found: Comparison) -> Iterator[str]:
    """The lines of a comparison: all documents, each document that changed, and what got worse."""
    if not found.alike:
        yield "the two audits were made with different versions, models or configurations; part of the change may be theirs"
        yield ""
    yield from _rows(found.total, "all documents")
    changed = [each for each in found.documents if _changed(each)]
    if len(found.documents) > 1:
        for document in changed:
            yield ""
            yield from _rows(document, one_line(document.source))
        if quiet := len(found.documents) - len(changed):
            yield ""
            yield f"{count(quiet, 'document')} without a change"
    worse = [each for each in found.changes if each.worse]
    if worse:
        yield ""
        yield "worse now:"
        for each in worse[:MOST_CHANGES]:
            yield f"  {one_line(str(each.place))}  {each.criterion.title}  {each.before} -> {each.after}"
        if len(worse) > MOST_CHANGES:
            yield f"  and {len(worse) - MOST_CHANGES:,} more"


def agreement(found: Agreement) -> Iterator[str]:
    """The lines of an agreement: a row a criterion, then how ratings and verdicts meet."""
    yield f"{count(found.goals, 'goal')}, {found.rated:,} rated"
    yield ""
    yield f"{'':12}{'rated':>7}{'same':>8}{'kappa':>8}"
    for criterion, each in found.criteria.items():
        same = "-" if each.same is None else f"{each.same:.0%}"
        degree = "-" if each.kappa is None else f"{each.kappa:.2f}"
        spare = f"  ({each.unknown} more could not be judged)" if each.unknown else ""
        yield f"{criterion.title:12}{each.rated:7,}{same:>8}{degree:>8}{spare}"
    for criterion, each in found.criteria.items():
        if each.rated:
            yield ""
            yield f"{criterion.title + ', rated:':20}" + "".join(f"{f'found {level}':>15}" for level in LEVELS)
            for rating in LEVELS:
                yield f"  {rating:18}" + "".join(f"{each.table[rating][level]:15,}" for level in LEVELS)


def _rows(part: DocumentComparison, title: str) -> Iterable[str]:
    score = f", score {part.before:.2f} -> {part.after:.2f}" if part.before is not None and part.after is not None else ""
    yield f"{title}: {count(part.goals, 'goal')} in both, {part.added:,} added, {part.removed:,} removed{score}"
    if part.goals:
        yield f"  {'':12}{'better':>8}{'worse':>8}{'same':>8}"
        for criterion in Criterion:
            counts = part.criteria[criterion]
            yield f"  {criterion.title:12}{counts.better:8,}{counts.worse:8,}{counts.same:8,}"


def _changed(part: DocumentComparison) -> bool:
    moved = any(counts.better or counts.worse for counts in part.criteria.values())
    return moved or part.added > 0 or part.removed > 0
