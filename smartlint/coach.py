"""Makes a goal better, one answer at a time: asks, weaves the answer into the goal, and shows what it is worth."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from smartlint.model import GoalInput, check_text
from smartlint.questions import Question, Step
from smartlint.report import Report

Judge = Callable[[GoalInput], Report]
"""Judges a goal, on the same day and beside the same context each time."""

_INTENT = re.compile(
    r"(?:(?:i|we)(?:['’]ll| will| shall| want to| plan to| aim to| intend to| hope to| would like to|['’]d like to)"
    r"|(?:my|our|the) goal is to|to)\s+",
    re.IGNORECASE,
)
_LENGTH = re.compile(r"(?:\d+|an?|[a-z]+)\s+(?:more\s+)?(?:day|week|month|quarter|year)s?\b", re.IGNORECASE)
_SLIGHT = 0.1
_END = re.compile(r"[\s.!;,]*$")
_LEADING = {
    Step.RELEVANT: re.compile(r"(?:so|to|in order|because|for|since|as|in support)\b", re.IGNORECASE),
    Step.TIME_BOUND: re.compile(r"(?:by|until|within|before|in|on|at|over|during|for|this|next|no later|every)\b", re.IGNORECASE),
    Step.ACHIEVABLE: re.compile(r"(?:by|with|through|using|via|thanks)\b", re.IGNORECASE),
}  # fmt: skip


@dataclass(frozen=True)
class Session:
    """A conversation about one goal; each step gives a new one.

    Attributes:
        goal: the goal as it stands.
        report: what is said about it.
        judge: judges the next wording.
        asked: the questions that were put, answered or passed over.
    """

    goal: GoalInput
    report: Report
    judge: Judge
    asked: frozenset[str] = field(default=frozenset())

    @classmethod
    def start(cls, goal: str | GoalInput, judge: Judge) -> "Session":
        """A session about a goal.

        Raises:
            SmartlintError: as `judge` does.
        """
        given = goal if isinstance(goal, GoalInput) else GoalInput(goal)
        return cls(given, judge(given), judge)

    @property
    def question(self) -> Question | None:
        """The most helpful question that was not put yet, or None when there is nothing left to ask."""
        return next((q for q in self.report.coaching() if _key(q) not in self.asked), None)

    def passed_over(self) -> "Session":
        """The session without an answer to the question."""
        asked = self.question
        return self if asked is None else replace(self, asked=self.asked | {_key(asked)})

    def answered(self, answer: str) -> "Session":
        """The session with the answer woven into the goal, in the wording that helps the goal most.

        The writer's words are kept; only the small words that join them are added ("so that", "by", a full stop). An answer
        that would lower the score in every wording is left out.

        Args:
            answer: the writer's own words; nothing but white space passes the question over.

        Raises:
            GoalTextError: the answer holds a lone surrogate.
            TextTooLongError: the goal would get longer than a goal may be.
        """
        asked, words = self.question, " ".join(answer.split())
        if asked is None or not words:
            return self.passed_over()
        texts = woven(self.goal.text, asked.step, words)
        wordings = [self.goal.model_copy(update={"text": check_text(text)}) for text in texts]
        reports = [self.judge(wording) for wording in wordings]
        best = _best(reports, asked.step)
        after = replace(self, asked=self.asked | {_key(asked)})
        if (reports[best].score or 0.0) < (self.report.score or 0.0):
            return after
        return replace(after, goal=wordings[best], report=reports[best])


def woven(goal: str, step: Step, answer: str) -> tuple[str, ...]:
    """The ways in which an answer can be put into a goal, the plainest first.

    Args:
        goal: the goal as it stands.
        step: what the question was about.
        answer: the answer on one line.
    """
    body, said = _END.sub("", goal), _END.sub("", answer)
    sentence = f"{body}. {said[:1].upper()}{said[1:]}."
    if step is Step.GOAL:
        return (_resolved(said), sentence)
    if step is Step.SPECIFIC:
        aim = _INTENT.sub("", body, count=1)
        narrowed = f"{_resolved(said)[:-1]} to {aim[:1].lower()}{aim[1:]}."
        return (narrowed, f"{body}: {said}.", sentence, _resolved(said))
    if step is Step.ACTOR:
        who = "I" if said.lower() in ("i", "me", "myself") else f"{said[:1].upper()}{said[1:]}"
        aim = _INTENT.sub("", body, count=1)
        return (f"{who} will {aim[:1].lower()}{aim[1:]}.", sentence)
    if step is Step.DETAIL:
        return (sentence, f"{body}: {said}.")
    if step is Step.MEASURABLE:
        return (f"{body}, {said}.", f"{body} {said}.", f"{body}: {said}.", sentence)
    if step in _LEADING:
        return (*(f"{body}{joined}." for joined in _joined(step, said)), sentence)
    if step is Step.MONITORING:
        return (f"{body}. I will review progress {said}.", sentence)
    if step is Step.RESOURCES:
        return (f"{body} with {said}.", f"{body} {said}.", sentence)
    return (sentence, f"{body}, {said}.")


def _joined(step: Step, said: str) -> Iterator[str]:
    small = said if said[:2].isupper() or said.startswith("I ") else f"{said[:1].lower()}{said[1:]}"
    if _LEADING[step].match(said):
        yield f" {small}"
    elif step is Step.RELEVANT:
        yield from (f" so that {small}", f" in order to {small}", f" for {small}")
    elif step is Step.TIME_BOUND:
        yield from (f" {word} {said}" for word in (("within", "by") if _LENGTH.match(said) else ("by", "within")))
    else:
        yield from (f" by {small}", f" with {small}")


def _resolved(said: str) -> str:
    """The answer as a goal of its own: "call three landlords" becomes "I will call three landlords."."""
    if _INTENT.match(said) and not said.lower().startswith("to "):
        return f"{said[:1].upper()}{said[1:]}."
    verb = _INTENT.sub("", said, count=1)
    return f"I will {verb[:1].lower()}{verb[1:]}."


def _best(reports: Sequence[Report], step: Step) -> int:
    """The plainest of the wordings that answer the question best and cost the rest of the goal next to nothing."""
    own = [
        next((a.score or 0.0 for c, a in report.criteria.items() if c.value == step.value), 0.0) for report in reports
    ]
    whole = [report.score or 0.0 for report in reports]
    answering = [i for i, score in enumerate(own) if score == max(own)]
    most = max(whole[i] for i in answering)
    return next(i for i in answering if whole[i] >= most - _SLIGHT)


def _key(question: Question) -> str:
    return f"{question.step}:{question.code}"
