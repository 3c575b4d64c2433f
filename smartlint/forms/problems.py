"""Why a form does not accept a goal, as the frameworks want it: a stable code, plain params, and a sentence in a language."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypedDict, Unpack

from smartlint.forms.policy import Policy
from smartlint.forms.review import MAX_REASON_LENGTH, FormReview, review
from smartlint.labels import label
from smartlint.languages import ENGLISH
from smartlint.model import MAX_GOAL_LENGTH, Context, Finding, GoalTextError
from smartlint.templates import Value
from smartlint.translation import translate


@dataclass(frozen=True)
class Problem:
    """One reason why a goal is not accepted.

    Attributes:
        code: the name of the checker ("no-deadline"), or "minimum", "unjudged", "too-long", "not-text".
        params: the values of its message, by name: strings and numbers.
        finding: what was found; None where no finding is the reason.
    """

    code: str
    params: Mapping[str, Value] = field(default_factory=dict)
    finding: Finding | None = None

    def text(self, language: str = ENGLISH) -> str:
        """What was found and what to do, as one or two sentences.

        Raises:
            ConfigError: there are no messages in that language.
        """
        if self.finding is None:
            return label("form", self.code, language, **self.params)
        finding = translate(self.finding, language)
        return f"{_sentence(finding.message)} {_sentence(finding.hint)}"


class Known(TypedDict, total=False):
    """What `review` takes beside the goal and the policy."""

    today: dt.date | None
    written: dt.date | None
    context: Context | None
    draft: bool
    override_reason: str | None


def problems(found: FormReview) -> tuple[Problem, ...]:
    """Why the goal is not accepted; empty when it is. A missed minimum comes first, then the blocking findings."""
    if found.accepted:
        return ()
    reasons = [Problem(finding.name, finding.params, finding) for finding in found.blocking]
    if (minimum := found.missed_minimum) is None:
        return tuple(reasons)
    score = found.report.score
    if score is None:
        return Problem("unjudged", {"minimum": f"{minimum:.2f}"}), *reasons
    return Problem("minimum", {"minimum": f"{minimum:.2f}", "score": f"{score:.2f}"}), *reasons


def problems_of(text: str, policy: Policy, **known: Unpack[Known]) -> tuple[Problem, ...]:
    """Why a text is not accepted; a text or reason that is too long or no Unicode is a problem too, not an error.

    Args:
        text: what was typed.
        policy: what the owner of the form does not accept.
        **known: the other arguments of `review`.

    Raises:
        SmartlintError: as in `review`, except for what is wrong with what was typed.
    """
    for typed, most in ((text, MAX_GOAL_LENGTH), (known.get("override_reason") or "", MAX_REASON_LENGTH)):
        if isinstance(typed, str) and len(typed) > most:
            return (Problem("too-long", {"most": f"{most:,}", "count": f"{len(typed):,}"}),)
    try:
        return problems(review(text, policy, **known))
    except GoalTextError:
        return (Problem("not-text"),)


def _sentence(text: str) -> str:
    """A message or hint with a capital letter and a full stop."""
    ended = text if text.endswith((".", "?", "!")) else f"{text}."
    return ended[:1].upper() + ended[1:]
