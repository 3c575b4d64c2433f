"""What is only seen across goals."""

import datetime as dt

import pytest

from smartlint.auditing.portfolio import MOST_PLACES, Portfolio
from smartlint.config import PortfolioOptions
from smartlint.documents import Place, PlacedGoal
from smartlint.facts import Deadline, TimeKind
from smartlint.model import Context, Criterion, Effect, GoalInput, Severity
from smartlint.report import Report
from tests.auditing.goals import goal
from tests.output.reports_by_hand import finding, report

WORDS = ("apple", "bread", "cloud", "dance", "eagle", "flame", "grape", "house", "ivory", "jelly", "kite", "lemon", "mango")


def distinct(number: int) -> str:
    """Texts without words in common, as long as there are not too many."""
    return " ".join(f"{word}{number}" for word in WORDS)


def concluded(text: str, *missing: Criterion, end: dt.date | None = None) -> Report:
    facts = (Deadline.at(text, 0, 5, phrase=(0, 5), kind=TimeKind.DATE, end=end),) if end else ()
    return report(text, *(finding(f"{c.letter}101", "x", c, Effect.MISSING) for c in missing), facts=facts)


def said(items: list[tuple[PlacedGoal, Report]], **options) -> list[tuple[str, str, list[str]]]:
    portfolio = Portfolio(PortfolioOptions(**options))
    for item, made in items:
        portfolio.add(item, made)
    return [(each.code, each.message, [str(place) for place in each.places]) for each in portfolio.findings()]


def under(above: str, *texts: str, source: str = "plan.md") -> list[tuple[PlacedGoal, Report]]:
    """A goal, and those under it in its document."""
    context = Context(objectives=(above,))
    found = [(goal(above, 1, source), concluded(above))]
    for line, each in enumerate(texts, 2):
        place = Place(source, line)
        found.append((PlacedGoal(GoalInput(each, context=context), place), concluded(each)))
    return found


def counted(items: list[tuple[PlacedGoal, Report]], **options) -> list[tuple[str, list[str]]]:
    portfolio = Portfolio(PortfolioOptions(**options), sub_goals=(3, 5))
    for item, made in items:
        portfolio.add(item, made)
    return [(each.message, [str(place) for place in each.places]) for each in portfolio.findings() if each.code == "P107"]


def goals(number: int, *missing: Criterion, owner: str | None = None, source: str = "plan.md", end: dt.date | None = None):
    return [(goal(distinct(i), i, source, owner=owner), concluded(distinct(i), *missing, end=end)) for i in range(1, number + 1)]


def test_a_few_different_goals_are_nothing_to_talk_about():
    assert said(goals(3, owner="Ana", end=dt.date(2027, 5, 3))) == []


def test_goals_that_repeat_are_named_with_all_their_places():
    items = [*goals(2), *goals(2, source="other.md")]
    assert said(items) == [
        ("P101", "2 goals in 2 documents say nearly the same", ["plan.md:1", "other.md:1"]),
        ("P101", "2 goals in 2 documents say nearly the same", ["plan.md:2", "other.md:2"]),
    ]
    twice = goals(1)
    assert said(twice * 3) == [("P101", "3 goals in one document say nearly the same", ["plan.md:1"] * 3)]


def test_an_owner_with_too_many_goals_is_named_however_they_are_written():
    items = [*goals(2, owner="Ana  Ruiz"), *((goal(distinct(9), 9, owner="ana ruiz"), concluded(distinct(9))),)]
    assert said(items, owner_goals=3) == []
    assert said(items, owner_goals=2) == [
        ("P102", "Ana Ruiz answers for 3 goals, more than 2", ["plan.md:1", "plan.md:2", "plan.md:9"])]


def test_a_document_with_too_many_goals_is_named_only_when_a_limit_is_set():
    assert said(goals(30), owner_goals=1) == []
    assert [(code, message) for code, message, _ in said(goals(3), document_goals=2)] == [
        ("P103", "plan.md holds 3 goals, more than 2")]


def test_goals_given_as_arguments_are_no_document():
    items = [(PlacedGoal(GoalInput(distinct(i)), Place(f"<goal {i}>")), concluded(distinct(i))) for i in range(3)]
    assert said(items, document_goals=1) == []


def test_a_week_in_which_many_goals_end_is_named():
    monday, sunday = dt.date(2027, 5, 3), dt.date(2027, 5, 9)
    items = [*goals(1, end=monday), *goals(2, end=sunday)[1:], *goals(3, end=dt.date(2027, 5, 10))[2:]]
    assert said(items, week_deadlines=2) == []
    assert said(items, week_deadlines=1) == [
        ("P104", "2 goals end in the week from 2027-05-03 to 2027-05-09", ["plan.md:1", "plan.md:2"])]


def test_a_criterion_that_a_whole_team_misses_is_named_for_document_and_owner():
    items = [*goals(4, Criterion.RELEVANT, owner="Ana"), (goal(distinct(5), 5, owner="Ana"), concluded(distinct(5)))]
    found = said(items)
    assert [(code, message) for code, message, _ in found] == [
        ("P105", "4 of 5 goals of plan.md miss Relevant"), ("P106", "4 of 5 goals of Ana miss Relevant")]
    assert said(items, failing_share=0.9) == []
    assert said(items, failing_goals=6) == []


def test_it_can_be_switched_off():
    assert said(goals(1) * 2, enabled=False) == []


def test_texts_that_are_no_goals_do_not_count():
    no_goal = report("Why?", finding("G001", "no-goal", None, severity=Severity.ERROR))
    assert said([(goal("Why?"), no_goal)] * 2) == []


def test_the_places_of_one_finding_have_a_limit_and_the_message_counts_all():
    (code, message, places), = said(goals(1) * (MOST_PLACES + 10))
    assert (code, message.split()[0], len(places)) == ("P101", str(MOST_PLACES + 10), MOST_PLACES)


@pytest.mark.parametrize("owner", ["", "  "])
def test_no_owner_is_no_owner(owner: str):
    assert said(goals(3, owner=owner or None), owner_goals=1) == []


def words(number: int) -> list[str]:
    return [distinct(i) for i in range(number)]


@pytest.mark.parametrize(
    "items",
    [
        pytest.param(under("above", *words(3)), id="as few as are usual"),
        pytest.param(under("above", *words(5)), id="as many as are usual"),
        pytest.param(under("above"), id="none, as in a list of goals alone"),
        pytest.param(under("above", *words(2))[1:], id="an objective that the document only names"),
        pytest.param([*under("above"), *under("above", *words(2), source="other.md")[1:]], id="in another document"),
    ],
)
def test_nothing_is_said_about_a_usual_number_under_one(items: list[tuple[PlacedGoal, Report]]):
    assert counted(items) == []


def test_too_few_or_too_many_under_one_are_told_where_that_one_stands():
    items = [*under("above", *words(1), source="a.md"), *under("above", *words(6), source="b.md")]
    assert counted(items) == [
        ("1 goal stands under this one; 3 to 5 are usual", ["a.md:1"]),
        ("6 goals stand under this one; 3 to 5 are usual", ["b.md:1"]),
    ]
    assert counted(items, enabled=False) == []
    assert not any(code == "P107" for code, *_ in said(items))


def test_one_that_reads_as_a_heading_is_counted_under_all_the_same():
    (first, _), *rest = under("above", *words(2))
    heading = report("above", finding("G001", "no-goal", None, Effect.ADVICE))
    assert counted([(first, heading), *rest]) == [("2 goals stand under this one; 3 to 5 are usual", ["plan.md:1"])]
