"""What checkers ask of the dates of a goal: which of them bound it, and until when."""

import datetime as dt

from smartlint.checker import Goal
from smartlint.facts import Certainty, Deadline, Recurrence, TimeKind, TimeRole


def bounding(goal: Goal) -> tuple[Deadline, ...]:
    """The deadlines that really end the goal: with a last day, an event, or a day that some reading makes possible."""
    return tuple(
        d
        for d in goal.facts.of(Deadline)
        if d.end or d.kind is TimeKind.EVENT or d.kind is TimeKind.DURATION or any(r.end for r in d.readings)
    )


def latest(goal: Goal) -> Deadline | None:
    """The deadline with the latest last day."""
    dated = [d for d in goal.facts.of(Deadline) if d.end is not None]
    return max(dated, key=lambda d: (d.end or dt.date.min, d.span.start), default=None)


def schedules(goal: Goal) -> tuple[Recurrence, ...]:
    """The rhythms of what is done, not those that only name a rate ("annual revenue")."""
    return tuple(r for r in goal.facts.of(Recurrence) if r.role is not TimeRole.MENTION)


def impossible(deadline: Deadline) -> bool:
    """Whether a deadline names a day that does not exist."""
    return deadline.certainty is Certainty.IMPOSSIBLE
