"""The checkers of Time-bound."""

import datetime as dt

import pytest

from smartlint.checkers.time_bound import CHECKERS
from smartlint.checkers.time_bound.ambiguous_date import AmbiguousDate
from smartlint.checkers.time_bound.contradictory_deadlines import ContradictoryDeadlines
from smartlint.checkers.time_bound.deadline_before_start import DeadlineBeforeStart
from smartlint.checkers.time_bound.deadline_contradicts_breakdown import DeadlineContradictsBreakdown
from smartlint.checkers.time_bound.deadline_only_in_breakdown import DeadlineOnlyInBreakdown
from smartlint.checkers.time_bound.distant_deadline import DistantDeadline
from smartlint.checkers.time_bound.floating_deadline import FloatingDeadline
from smartlint.checkers.time_bound.impossible_date import ImpossibleDate
from smartlint.checkers.time_bound.no_deadline import NoDeadline
from smartlint.checkers.time_bound.no_milestones import NoMilestones
from smartlint.checkers.time_bound.open_ended_recurrence import OpenEndedRecurrence
from smartlint.checkers.time_bound.past_deadline import PastDeadline
from smartlint.checkers.time_bound.vague_time import VagueTimeFrame
from smartlint.facts import (
    Certainty,
    Deadline,
    Milestone,
    Reading,
    Recurrence,
    Review,
    TimeExpression,
    TimeKind,
    TimeRole,
    VagueTime,
)
from smartlint.model import Context, Effect
from smartlint.scoring import settle
from smartlint.testing import goal
from tests.checkers.say import at

TEXT = "Within a year, every week and soon, open the ward by 30 June or before the audit."
TODAY = dt.date(2026, 11, 21)


def day(text: str) -> dt.date:
    return dt.date.fromisoformat(text)


def due(end: str | None, words: str = "30 June", **fields):
    """A deadline on those words."""
    return at(Deadline, TEXT, words, kind=TimeKind.DATE, end=end and day(end), **fields)


AUDIT = at(Deadline, TEXT, "the audit", kind=TimeKind.EVENT)
WEEKLY = at(Recurrence, TEXT, "every week", role=TimeRole.BOUNDS)
RATE = at(Recurrence, TEXT, "every week", role=TimeRole.MENTION)
SOON = at(VagueTime, TEXT, "soon")
LOOSE = at(VagueTime, TEXT, "a year", loose=True)
MENTION = at(TimeExpression, TEXT, "30 June", kind=TimeKind.DATE, end=day("2027-06-30"))
LATE = (Reading(end=day("2027-06-30"), why="the last day of that month"),)
NOWHERE = due(None, certainty=Certainty.IMPOSSIBLE)
NEARLY = due(None, certainty=Certainty.IMPOSSIBLE, readings=LATE)


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        pytest.param([due("2027-06-30")], [], id="a date"),
        pytest.param([AUDIT], [], id="an event"),
        pytest.param([due("2027-06-30"), WEEKLY, SOON, LOOSE], [], id="a date beside looser words"),
        pytest.param([due("2025-06-30")], [], id="a date that is over"),
        pytest.param([WEEKLY], [("open-ended-recurrence", Effect.WEAK)], id="a rhythm"),
        pytest.param([WEEKLY, SOON], [("open-ended-recurrence", Effect.WEAK)], id="a rhythm beside a word without end"),
        pytest.param([LOOSE], [("vague-time", Effect.WEAK)], id="a loose end"),
        pytest.param([LOOSE, WEEKLY, SOON], [("vague-time", Effect.WEAK)], id="a loose end beside a rhythm"),
        pytest.param([SOON], [("vague-time", Effect.MISSING)], id="a word without end"),
        pytest.param([NEARLY], [("impossible-date", Effect.ADVICE)], id="an impossible day whose month is clear"),
        pytest.param([NOWHERE], [("impossible-date", Effect.WEAK)], id="an impossible day"),
        pytest.param([NOWHERE, AUDIT], [("impossible-date", Effect.ADVICE)], id="an impossible day beside an event"),
        pytest.param([RATE], [("no-deadline", Effect.MISSING)], id="the name of a rate"),
        pytest.param([MENTION], [("no-deadline", Effect.MISSING)], id="a date that bounds nothing"),
        pytest.param([], [("no-deadline", Effect.MISSING)], id="nothing"),
    ],
)
def test_one_finding_says_what_the_time_frame_lacks(facts, expected):
    checkers = (NoDeadline(), VagueTimeFrame(), OpenEndedRecurrence(), ImpossibleDate())
    found = [finding for checker in checkers for finding in checker.check(goal(*facts, text=TEXT))]
    kept = settle(found, {checker.name: checker.supersedes for checker in checkers})
    assert [(finding.name, finding.effect) for finding in kept] == expected


def test_deadlines_are_the_evidence():
    assert NoDeadline().supporting(goal(WEEKLY, due("2027-06-30"), AUDIT, text=TEXT)) == (due("2027-06-30"), AUDIT)


@pytest.mark.parametrize(
    ("checker", "facts"),
    [
        pytest.param(PastDeadline(), [due("2026-11-21")], id="today is not over"),
        pytest.param(PastDeadline(), [due("2025-06-30"), due("2027-01-01", "a year")], id="only a first date is over"),
        pytest.param(PastDeadline(), [due("2026-03-04", readings=LATE)], id="another reading is still to come"),
        pytest.param(PastDeadline(), [AUDIT, MENTION], id="no date that bounds"),
        pytest.param(DistantDeadline(), [due("2031-11-21")], id="five years"),
        pytest.param(DistantDeadline(years=20), [due("2040-01-01")], id="the years are an option"),
        pytest.param(AmbiguousDate(), [due("2027-06-30", readings=LATE)], id="a convention is no ambiguity"),
        pytest.param(AmbiguousDate(), [due("2027-06-30", certainty=Certainty.AMBIGUOUS)], id="no other reading"),
        pytest.param(FloatingDeadline(), [due("2027-06-30")], id="a fixed date"),
        pytest.param(
            FloatingDeadline(), [due("2027-01-01", "a year", floating=True), due("2027-06-30")], id="a later fixed date"
        ),
        pytest.param(NoMilestones(), [due("2027-11-21")], id="a year"),
        pytest.param(NoMilestones(), [due("2029-01-01"), at(Milestone, TEXT, "open the ward")], id="a milestone"),
        pytest.param(NoMilestones(), [due("2029-01-01"), at(Review, TEXT, "the audit")], id="a review"),
        pytest.param(NoMilestones(), [due("2029-01-01"), WEEKLY], id="a rhythm"),
        pytest.param(
            NoMilestones(),
            [due("2029-01-01"), at(TimeExpression, TEXT, "a year", kind=TimeKind.PERIOD, role=TimeRole.MILESTONE)],
            id="a date on the way",
        ),
        pytest.param(NoMilestones(months=36), [due("2029-01-01")], id="the months are an option"),
        pytest.param(ContradictoryDeadlines(), [due("2027-06-30"), AUDIT], id="one date"),
        pytest.param(
            ContradictoryDeadlines(), [due("2027-06-30"), due("2027-06-30", "a year")], id="the same day twice"
        ),
        pytest.param(DeadlineBeforeStart(), [due("2025-06-30")], id="no start is known"),
        pytest.param(ImpossibleDate(), [due("2027-06-30")], id="a day that exists"),
    ],
)
def test_quiet(checker, facts):
    assert not list(checker.check(goal(*facts, text=TEXT)))


@pytest.mark.parametrize(
    ("checker", "facts", "message"),
    [
        pytest.param(PastDeadline(), [due("2026-11-20")], "'30 June' ended on 20 November 2026", id="over"),
        pytest.param(
            DistantDeadline(),
            [due("2031-11-23")],
            "'30 June' ends on 23 November 2031, more than 5 years ahead",
            id="far",
        ),
        pytest.param(
            DistantDeadline(years=1),
            [due("2028-01-01")],
            "'30 June' ends on 1 January 2028, more than a year ahead",
            id="farther than the option",
        ),
        pytest.param(
            AmbiguousDate(),
            [due("2027-06-03", certainty=Certainty.AMBIGUOUS, readings=LATE)],
            "'30 June' is read as 3 June 2027, but could be 30 June 2027",
            id="ambiguous",
        ),
        pytest.param(
            FloatingDeadline(),
            [due("2027-06-30", floating=True)],
            "'30 June' counts from the day of writing; read as 30 June 2027",
            id="floating",
        ),
        pytest.param(
            NoMilestones(), [due("2029-01-01")], "no step is named on the way to 1 January 2029", id="no milestones"
        ),
        pytest.param(
            ContradictoryDeadlines(),
            [due("2027-06-30"), due("2027-11-21", "a year")],
            "'30 June' ends on 30 June 2027, but 'a year' on 21 November 2027",
            id="contradictory",
        ),
        pytest.param(
            ImpossibleDate(),
            [NEARLY],
            "'30 June' is a day that does not exist: that month ends on 30 June 2027",
            id="impossible",
        ),
        pytest.param(
            ImpossibleDate(),
            [NOWHERE],
            "'30 June' is a day that does not exist: no calendar has it",
            id="impossible without a reading",
        ),
    ],
)
def test_the_message(checker, facts, message):
    assert [finding.message for finding in checker.check(goal(*facts, text=TEXT))] == [message]


def test_a_deadline_before_the_start():
    context = Context(start=day("2027-01-04"))
    checker = DeadlineBeforeStart()
    (found,) = checker.check(goal(due("2026-12-15"), text=TEXT, context=context))
    assert found.message == "'30 June' ends on 15 December 2026, before the start on 4 January 2027"
    assert not list(checker.check(goal(due("2027-01-04"), text=TEXT, context=context)))
    assert not list(checker.check(goal(due("2026-12-15"), due("2027-06-30", "a year"), text=TEXT, context=context)))


@pytest.mark.parametrize(
    ("text", "words", "phrase", "fixed"),
    [
        pytest.param("Open it within a year.", "a year", "within a year", "Open it by 21 November 2027.", id="by"),
        pytest.param("Run daily for a year.", "a year", "for a year", "Run daily until 21 November 2027.", id="until"),
        pytest.param(
            "Within a year we open.", "a year", "Within a year", "By 21 November 2027 we open.", id="at the start"
        ),
    ],
)
def test_a_floating_deadline_is_pinned_where_the_day_of_writing_is_known(text, words, phrase, fixed):
    first, wide = text.index(words), text.index(phrase)
    deadline = Deadline.at(
        text,
        first,
        first + len(words),
        phrase=(wide, wide + len(phrase)),
        kind=TimeKind.DURATION,
        end=day("2027-11-21"),
        floating=True,
    )
    (found,) = FloatingDeadline().check(goal(deadline, text=text, written=TODAY))
    assert found.fix is not None
    assert found.fix.apply(text) == fixed
    (found,) = FloatingDeadline().check(goal(deadline, text=text))
    assert found.fix is None


def test_a_floating_deadline_of_a_breakdown_line_is_not_rewritten():
    text = "within a year"
    deadline = Deadline.at(text, 7, 13, part="time_bound", kind=TimeKind.DURATION, end=day("2027-11-21"), floating=True)
    (found,) = FloatingDeadline().check(goal(deadline, text=text, written=TODAY))
    assert found.fix is None


def test_a_finding_lies_on_the_words_it_is_about():
    (found,) = PastDeadline().check(goal(due("2025-06-30"), text=TEXT))
    assert found.span == due("2025-06-30").span


def test_every_checker_of_the_criterion_is_tested_here():
    # These two are tested with the others in tests/checkers/test_breakdown.py.
    beside_a_breakdown = {DeadlineContradictsBreakdown.__name__, DeadlineOnlyInBreakdown.__name__}
    assert {checker.__name__ for checker in CHECKERS} <= set(globals()) | beside_a_breakdown


def test_the_fix_pins_the_date_for_good():
    """What the fix writes is read as the same day, and floats no more."""
    import smartlint

    text = "I will open a second kitchen within nine months."
    report = smartlint.check(smartlint.GoalInput(text, written=TODAY), today=TODAY)
    (found,) = [finding for finding in report.findings if finding.name == "floating-deadline"]
    again = smartlint.check(found.fix.apply(text), today=dt.date(2027, 3, 1))
    assert again.deadline == report.deadline == day("2027-08-21")
    assert "floating-deadline" not in {finding.name for finding in again.findings}
