"""Intermediate steps on the way, with the dates of their own where they have one."""

from collections.abc import Iterator

from smartlint.extractor import Extractor, Source
from smartlint.facts import Milestone, TimeExpression, TimeRole

_STEPS = frozenset({"milestone", "phase", "stage", "checkpoint", "first", "then", "step"})


class Steps(Extractor):
    """Finds milestones: steps that the text names, and expressions of time that come before the last one."""

    name = "steps"
    needs = (TimeExpression,)
    gives = (Milestone,)

    def extract(self, source: Source) -> Iterator[Milestone]:
        """One fact for each step."""
        text = source.text
        dated = set()
        for time in source.of(TimeExpression):
            if time.role is TimeRole.MILESTONE:
                dated.add(time.span.start)
                yield Milestone.at(
                    text.text, time.span.start, time.span.end, part=text.part, clause=time.clause, time=time.id
                )
        for word in text.words:
            if word.lemma in _STEPS and word.start not in dated and _is_step(word.tag, word.dep, word.lemma):
                yield source.fact(Milestone, word.i, word.i)


def _is_step(tag: str, dep: str, lemma: str) -> bool:
    return dep == "advmod" if lemma in ("first", "then") else tag in ("NN", "NNS", "NNP", "NNPS")
