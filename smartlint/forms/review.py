"""What a form says about a goal before it is sent: which findings block it, which are advice, and whether it may go."""

import datetime as dt
from typing import Self

from smartlint import linter
from smartlint.forms.policy import Policy
from smartlint.model import Context, Effect, Finding, Frozen, GoalInput, GoalTextError, TextTooLongError
from smartlint.report import Report
from smartlint.translation import translate

MAX_REASON_LENGTH = 1_000
"""The longest reason for sending a goal anyway, in code points."""


class FormReview(Frozen):
    """What a form says about one goal.

    Attributes:
        blocking: the findings that the policy does not accept, by place and code.
        advisory: all other findings, by place and code.
        report: everything that is said about the goal.
        missed_minimum: the score that the policy asks for, where the goal does not reach it; else None.
        override_reason: why the goal is sent although it is blocked; None unless the policy allows that, a reason was
            given, and there was something to override.
    """

    blocking: tuple[Finding, ...]
    advisory: tuple[Finding, ...]
    report: Report
    missed_minimum: float | None = None
    override_reason: str | None = None

    @property
    def accepted(self) -> bool:
        """Whether the goal may be sent."""
        return self.override_reason is not None or not (self.blocking or self.missed_minimum is not None)

    def translated(self, language: str) -> Self:
        """The same review with its findings in another language, as `smartlint.translate` says them.

        Raises:
            ConfigError: there are no messages in that language.
        """
        return self.model_copy(
            update={
                "blocking": tuple(translate(finding, language) for finding in self.blocking),
                "advisory": tuple(translate(finding, language) for finding in self.advisory),
                "report": translate(self.report, language),
            }
        )


def review(
    goal: str | GoalInput,
    policy: Policy,
    *,
    today: dt.date | None = None,
    written: dt.date | None = None,
    context: Context | None = None,
    draft: bool = False,
    override_reason: str | None = None,
) -> FormReview:
    """What a form with that policy says about a goal.

    Args:
        goal: the text, or the text with what is known about it.
        policy: what the owner of the form does not accept.
        today: the day that past and too far are judged from; the clock's when not given.
        written: the day that relative dates count from; `today` when not given.
        context: what the reader knows and the text does not say.
        draft: whether it is only saved: then nothing blocks, and every finding is advice.
        override_reason: why it is sent anyway; blank counts as none, and it has no effect unless the policy allows it.

    Returns:
        The review; every finding of its report is in exactly one of `blocking` and `advisory`. A text that cannot be
        judged (empty, or not English) is blocked by what says so, whatever else the policy blocks.

    Raises:
        GoalTextError: the goal or the reason is no string of Unicode scalar values.
        TextTooLongError: the goal has more than 10,000 code points, the reason more than 1,000.
        SmartlintError: as in `smartlint.check`.
    """
    reason = _reason(override_reason)  # refused before anything is judged
    report = linter.check(goal, today=today, written=written, context=context, config=policy.settings)
    return decide(report, policy, draft=draft, override_reason=reason)


def decide(report: Report, policy: Policy, *, draft: bool = False, override_reason: str | None = None) -> FormReview:
    """The same about a goal that was judged already, with the settings of the policy.

    Args:
        report: what was said about the goal.
        policy: as in `review`.
        draft: as in `review`.
        override_reason: as in `review`.

    Raises:
        GoalTextError: the reason is no string of Unicode scalar values.
        TextTooLongError: it has more than 1,000 code points.
    """
    reason = _reason(override_reason)
    if draft:
        return FormReview(blocking=(), advisory=report.findings, report=report)
    missed = policy.minimum is not None and (report.score is None or report.score < policy.minimum)
    sides: dict[bool, list[Finding]] = {True: [], False: []}
    for finding in report.findings:
        sides[_blocks(finding, policy, report, missed=missed)].append(finding)
    blocking = tuple(sides[True])
    return FormReview(
        blocking=blocking,
        advisory=tuple(sides[False]),
        report=report,
        missed_minimum=policy.minimum if missed else None,
        override_reason=reason if policy.override and (blocking or missed) else None,
    )


def _blocks(finding: Finding, policy: Policy, report: Report, *, missed: bool) -> bool:
    if policy.blocks(finding) or (missed and finding.effect is not Effect.ADVICE):
        return True
    # Otherwise a form that asks for a deadline would accept any text in another language: there nothing looks for one.
    return policy.demanding and not report.facts.readable and finding.criterion is None


def _reason(given: str | None) -> str | None:
    if given is None:
        return None
    if not isinstance(given, str) or any("\ud800" <= character <= "\udfff" for character in given):
        raise GoalTextError("a reason is a string of Unicode characters")
    if len(given) > MAX_REASON_LENGTH:
        raise TextTooLongError(f"a reason has at most {MAX_REASON_LENGTH:,} characters, this one {len(given):,}")
    return given.strip() or None
