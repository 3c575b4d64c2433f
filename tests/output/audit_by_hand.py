"""A small audit made by hand, with a bit of everything, and what writes it in any form."""

from reports_by_hand import GOAL, console, example, finding, report, summary, written

from smartlint.checkers.time_bound.floating_deadline import FloatingDeadline
from smartlint.documents import Place
from smartlint.model import Criterion, Effect, GoalInput, Severity, Span
from smartlint.output import Format
from smartlint.output.choose import writer
from smartlint.output.writer import Settings
from smartlint.report import Report
from smartlint.summary import BaselineSummary, Location, PortfolioFinding, Summary

NO_GOAL = finding("G001", "no-goal", None, severity=Severity.ERROR, span=Span(start=0, end=11))
WEAK = finding("M103", "vague-quantity", Criterion.MEASURABLE, Effect.WEAK, Severity.WARNING,
               Span(start=0, end=3, part="measurable"))

ACROSS = PortfolioFinding(
    code="P101", name="near-duplicate-goals", message="two goals say nearly the same", hint="keep one",
    places=(Location(source="plans/north.txt", line=3), Location(source="plan.docx", within="paragraph 12")))


def audited() -> list[tuple[Place, Report]]:
    """Four goals of three documents, with their places as ids, as readers give them."""
    return named([
        (Place("plans/north.txt", 3), example()),
        (Place("plans/north.txt", 4), report("Our mission", NO_GOAL)),
        (Place("plans/south.csv", 2, "goal"), report(
            "Open a second kitchen by May.", WEAK, breakdown={Criterion.MEASURABLE: "the kitchen"})),
        (Place("plan.docx", within="paragraph 12"), report(GOAL)),
    ])


def named(goals: list[tuple[Place, Report]]) -> list[tuple[Place, Report]]:
    """The goals with their places as ids."""
    return [(place, each.model_copy(update={"goal": GoalInput(each.text, str(place), breakdown=each.goal.breakdown)}))
            for place, each in goals]


def whole(goals: list[tuple[Place, Report]], **more) -> Summary:
    return summary(*goals, refused=1, portfolio=[ACROSS], baseline=BaselineSummary(known=2, new=3, gone=1), suppressed=4,
                   categories={"kinds of goals": {"housing": 3}}, **more)


def write(form: Format, goals: list[tuple[Place, Report]] | None = None, *, total: Summary | None = None,
          encoding: str = "utf-8", terminal: bool = False, **settings) -> str:
    """The audit in that form."""
    goals = audited() if goals is None else goals
    out = console(100, encoding=encoding, terminal=terminal)
    target = writer(form, out, Settings(checkers=(FloatingDeadline(),), **settings))
    for place, each in goals:
        target.write(place, each)
    target.close(total or whole(goals))
    return written(out)
