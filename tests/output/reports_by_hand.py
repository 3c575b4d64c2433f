"""Reports made by hand, so that output is tested without a model."""

import datetime as dt
import io

from rich.console import Console

from smartlint import scoring
from smartlint.documents import Place, Refusal
from smartlint.facts import Deadline, Fact, Facts, TimeKind
from smartlint.model import Criterion, Edit, Effect, Finding, Fix, GoalInput, Severity, Span
from smartlint.report import Provenance, Report
from smartlint.summary import Summary
from smartlint.tally import Tally

TODAY = dt.date(2026, 11, 21)


def finding(code: str, name: str, criterion: Criterion | None, effect: Effect = Effect.ADVICE,
            severity: Severity = Severity.HINT, span: Span | None = None, message: str = "something is missing",
            fix: Fix | None = None) -> Finding:
    return Finding(code=code, name=name, criterion=criterion, effect=effect, severity=severity, message=message,
                   hint="add [what]", question="What will change?", span=span, fix=fix, url=f"docs/checkers/{name}.md")


def report(
    text: str,
    *findings: Finding,
    facts: tuple[Fact, ...] = (),
    evidence: dict[Criterion, tuple[Fact, ...]] | None = None,
    judged: bool = True,
    breakdown: dict[Criterion, str] | None = None,
) -> Report:
    criteria = {c: scoring.assess(c, findings, (evidence or {}).get(c, ()), judged=judged) for c in Criterion}
    return Report(goal=GoalInput(text, breakdown=breakdown), today=TODAY, written=TODAY,
                  score=scoring.total(criteria.values()), ok=all(f.severity is not Severity.ERROR for f in findings),
                  criteria=criteria, findings=findings, facts=Facts.ordered(facts),
                  provenance=Provenance(smartlint="0", model="none 0", config="0" * 12))


GOAL = "I will call ten clients within three months."


def example() -> Report:
    """A goal with a deadline as evidence, a missing reason, and a fix."""
    deadline = Deadline.at(GOAL, 31, 43, phrase=(24, 43), kind=TimeKind.PERIOD, end=dt.date(2027, 2, 21), floating=True)
    return report(
        GOAL,
        finding("R101", "no-reason", Criterion.RELEVANT, Effect.MISSING, Severity.ERROR),
        finding(
            "T107",
            "floating-deadline",
            Criterion.TIME_BOUND,
            Effect.ADVICE,
            Severity.WARNING,
            Span(start=24, end=43),
            fix=Fix(
                title="name the day", edits=(Edit(span=Span(start=24, end=43), replacement="by 21 February 2027"),)
            ),
        ),
        facts=(deadline,),
        evidence={Criterion.TIME_BOUND: (deadline,)},
    )


def summary(*goals: tuple[Place, Report], refused: int = 0, **more) -> Summary:
    """The summary of these goals, and of so many inputs that could not be read."""
    tally = Tally()
    for place, each in goals:
        tally.add(place, each)
    for _ in range(refused):
        tally.refuse(Refusal(Place("gone.txt"), "there is no such file"))
    return tally.summary(**more)


def console(width: int = 80, *, terminal: bool = False, encoding: str = "utf-8") -> Console:
    """A console that writes into memory."""
    stream = io.TextIOWrapper(io.BytesIO(), encoding=encoding, errors="backslashreplace")
    return Console(file=stream, width=width, force_terminal=terminal, color_system="standard" if terminal else None,
                   markup=False, emoji=False, highlight=False)


def written(console: Console) -> str:
    """What the console wrote."""
    stream = console.file
    stream.flush()
    return stream.buffer.getvalue().decode(stream.encoding)
