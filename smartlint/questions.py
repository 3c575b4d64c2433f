"""The coach's questions: one for each gap of a goal, in the order in which answers help most."""

from collections.abc import Sequence
from enum import StrEnum
from typing import NamedTuple

from smartlint.facts import Facts, Means, Milestone, Review, TimeExpression, TimeRole
from smartlint.model import Criterion, Effect, Finding, Frozen, Severity


class Step(StrEnum):
    """What a question is about: a criterion with a gap, who acts, a detail that advice is about, or what helps beyond."""

    GOAL = "goal"
    ACTOR = "actor"
    DETAIL = "detail"
    SPECIFIC = "specific"
    MEASURABLE = "measurable"
    ACHIEVABLE = "achievable"
    RELEVANT = "relevant"
    TIME_BOUND = "time_bound"
    MILESTONES = "milestones"
    RESOURCES = "resources"
    MONITORING = "monitoring"


class Question(Frozen):
    """One question to the writer of a goal.

    Attributes:
        step: what it is about.
        text: the question.
        hint: how an answer could be put.
        code: the code of the finding that asks it, or None where nothing was found wrong and more would still help.
    """

    step: Step
    text: str
    hint: str
    code: str | None = None


class _Helpful(NamedTuple):
    """Asked where the text says nothing of it, though no criterion suffers."""

    step: Step
    text: str
    hint: str


_MILESTONES = _Helpful(
    Step.MILESTONES,
    "What will be done halfway, and by when?",
    "a first result with its own date: '[a first result] by [day month year]'",
)
_RESOURCES = _Helpful(
    Step.RESOURCES,
    "What do you need for it, and who can help: time, money, a course, a tool, a colleague?",
    "name it: 'with the help of [whom]', 'using [what]'",
)
_MONITORING = _Helpful(
    Step.MONITORING,
    "How often will you look at how far you are, and what will you change if you fall behind?",
    "a rhythm and a person: 'every [period] with [whom]'",
)
_ABOUT_MILESTONES, _ABOUT_ACTORS = ("no-milestones",), ("no-actor",)
_RANK = {effect: place for place, effect in enumerate(Effect)}


def questions(findings: Sequence[Finding], facts: Facts) -> tuple[Question, ...]:
    """One question for each gap, in the order that helps most.

    First what and how much, then whether it can be done and why it matters, then by when and with which steps on the way,
    then resources, and at last how progress is watched. Of several findings about one criterion the gravest asks. A text that
    is no goal gets the one question that would make it one.

    Args:
        findings: what was found.
        facts: what the text says.
    """
    spoiling = [f for f in findings if f.criterion is None and f.severity is Severity.ERROR]
    if spoiling:
        return tuple(_asked(Step.GOAL, finding) for finding in spoiling[:1])
    found = [question for criterion in Criterion if (question := _gap(criterion, findings))]
    asked = {question.step for question in found}
    milestones = [f for f in findings if f.name in _ABOUT_MILESTONES]
    steps = any(time.role is TimeRole.MILESTONE for time in facts.of(TimeExpression))
    if milestones:
        found.append(_asked(Step.MILESTONES, milestones[0]))
    elif not steps and not facts.of(Milestone) and not facts.of(Review):
        found.append(Question(**_MILESTONES._asdict()))
    if Step.ACHIEVABLE not in asked and not facts.of(Means):
        found.append(Question(**_RESOURCES._asdict()))
    if not facts.of(Review):
        found.append(Question(**_MONITORING._asdict()))
    whole = [_asked(Step.GOAL, f) for f in findings if f.criterion is None]
    return tuple({question.text: question for question in (*whole[:1], *found)}.values())


def _gap(criterion: Criterion, findings: Sequence[Finding]) -> Question | None:
    own = [f for f in findings if f.criterion is criterion and f.name not in _ABOUT_MILESTONES]
    worst = min(own, key=lambda f: (_RANK[f.effect], f.severity.rank, f.code), default=None)
    if worst is None:
        return None
    if worst.name in _ABOUT_ACTORS:
        return _asked(Step.ACTOR, worst)
    return _asked(Step.DETAIL if worst.effect is Effect.ADVICE else Step(criterion.value), worst)


def _asked(step: Step, finding: Finding) -> Question:
    return Question(step=step, text=finding.question, hint=finding.hint, code=finding.code)
