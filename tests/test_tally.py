"""Reports folded into a summary, one at a time."""

import datetime as dt

import pytest
from pydantic import ValidationError

from smartlint import tally as module
from smartlint.documents.place import Place, Refusal, Suppression
from smartlint.facts import Deadline, TimeKind
from smartlint.model import Criterion, Effect, Severity, Verdict
from smartlint.summary import OTHERS, Days, Location, PortfolioFinding, Summary, is_document
from smartlint.tally import Tally
from tests.output.reports_by_hand import TODAY, example, finding, report

ONE, TWO = Place("one.txt", 1), Place("two.csv", 2, "goal")
NO_GOAL = report("Our mission", finding("G001", "no-goal", None, severity=Severity.ERROR),
                 finding("R101", "no-reason", Criterion.RELEVANT, Effect.MISSING, Severity.ERROR))


def folded(*goals, **more) -> Summary:
    tally = Tally()
    for place, each in goals:
        tally.add(place, each)
    return tally.summary(**more)


def test_nothing_is_a_summary_too():
    empty = folded()
    assert (empty.goals, empty.failed, empty.findings, empty.score, empty.provenance, empty.today) == (0, 0, 0, None, None, None)
    assert empty.criteria[Criterion.SPECIFIC].score is None
    assert Summary().severities == empty.severities


def test_goals_findings_verdicts_and_scores_are_counted():
    both = folded((ONE, example()), (TWO, report("Call.")))
    assert (both.goals, both.passed, both.failed, both.findings) == (2, 1, 1, 2)
    assert both.severities == {Severity.ERROR: 1, Severity.WARNING: 1, Severity.HINT: 0}
    relevant = both.criteria[Criterion.RELEVANT]
    assert relevant.verdicts == {Verdict.MET: 1, Verdict.WEAK: 0, Verdict.MISSING: 1, Verdict.UNKNOWN: 0}
    assert relevant.score == pytest.approx((example().relevant.score + 1) / 2)
    assert both.provenance == example().provenance
    assert both.today == TODAY


def test_documents_stand_in_the_order_they_were_read_and_arguments_are_none():
    found = folded((TWO, report("Call.")), (ONE, example()), (TWO, example()), (Place("<goal>"), example()))
    assert [(each.source, each.goals, each.passed) for each in found.documents] == [("two.csv", 2, 1), ("one.txt", 1, 0)]
    assert found.document_count == 2
    assert [is_document(source) for source in ("<goal>", "<goal 12>", "<stdin>", "<goals>.txt")] == [False, False, True, True]


def test_the_commonest_findings_come_first():
    twice = [finding("M103", "vague", Criterion.MEASURABLE)] * 2
    found = folded((ONE, report("Call.", *twice)), (ONE, example()))
    assert [(each.code, each.findings, each.goals) for each in found.codes] == [("M103", 2, 1), ("R101", 1, 1), ("T107", 1, 1)]


def test_deadlines_are_counted_by_day():
    later = Deadline.at("by May", 0, 6, kind=TimeKind.DATE, end=dt.date(2027, 5, 31))
    found = folded((ONE, report("by May", facts=(later,))), (ONE, example()), (ONE, example()), (ONE, report("Call.")))
    assert list(found.deadlines.items()) == [(dt.date(2027, 2, 21), 2), (dt.date(2027, 5, 31), 1)]
    assert found.no_deadline == 1


def test_a_text_that_is_no_goal_has_no_score_and_one_finding():
    found = folded((ONE, NO_GOAL), (ONE, report("Call.")))
    assert (found.goals, found.not_goals, found.findings, found.score, found.no_deadline) == (2, 1, 1, 1.0, 1)
    assert sum(found.criteria[Criterion.RELEVANT].verdicts.values()) == 1


def test_the_days_of_writing_are_a_range():
    days = [TODAY - dt.timedelta(each) for each in (3, 9, 5)]
    found = folded(*((ONE, example().model_copy(update={"written": day})) for day in days))
    assert found.written == Days(first=days[1], last=days[0])
    assert str(found.written) == f"{days[1]} to {days[0]}"
    assert str(folded((ONE, example())).written) == str(TODAY)


def test_what_could_not_be_read_is_kept_up_to_a_limit(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(module, "MOST_REFUSALS", 2)
    tally = Tally()
    for number in range(5):
        tally.refuse(Refusal(Place("gone.txt", number), "not UTF-8"))
    found = tally.summary(unused=[Suppression(Place("a.md", n), ("T101",), "why") for n in range(5)])
    assert (found.refused, len(found.refusals), len(found.unused_suppressions)) == (5, 2, 2)
    assert str(found.refusals[1].place) == "gone.txt:1"


def test_documents_behind_the_limit_share_a_row(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(module, "MOST_DOCUMENTS", 2)
    found = folded(*((Place(f"{number // 2}.txt", 1), example()) for number in range(10)))
    assert [(each.source, each.goals) for each in found.documents] == [("0.txt", 2), ("1.txt", 2), (OTHERS, 6)]
    assert found.document_count == 5


def test_a_summary_comes_back_from_json():
    across = PortfolioFinding(code="P101", name="near-duplicate-goals", message="two", hint="join", places=(Location.of(TWO),))
    found = folded((ONE, example()), (TWO, NO_GOAL), portfolio=[across], categories={"kind": {"housing": 2}}, suppressed=3,
                   interrupted=True, unused=[Suppression(ONE, ())])
    assert Summary.model_validate_json(found.model_dump_json()) == found
    assert str(across.places[0]) == "two.csv:2"


def test_a_summary_refuses_what_it_does_not_know():
    with pytest.raises(ValidationError):
        Summary(gaols=3)
