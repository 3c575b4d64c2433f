"""One audit: order, refusals, goals that cannot be judged, interrupts."""

import os
import signal
import threading

import pytest

from smartlint.auditing.engine import LOST, Engine, Plan, status
from smartlint.auditing.interrupts import Interrupts
from smartlint.config import Config
from smartlint.documents import Note, Place, Refusal
from smartlint.linter import Linter
from smartlint.model import PluginError, WorkerError
from smartlint.pool import Lost
from smartlint.summary import Summary
from tests.auditing.goals import DAY, WITH_DAY, WITHOUT_DAY, Kept, audited, goal


def test_reports_come_in_order_with_their_places_and_a_summary_at_the_end():
    items = [goal(WITH_DAY, 1), Refusal(Place("b.md"), "is empty"), Note(Place("c.md"), "holds no goal"), goal(WITHOUT_DAY, 2)]
    kept, said = audited(items)
    assert [(str(place), report.text) for place, report in kept.reports] == [
        ("plan.md:1", WITH_DAY), ("plan.md:2", WITHOUT_DAY)]
    assert [str(each) for each in said] == ["b.md: is empty", "c.md: holds no goal"]
    (summary,) = kept.summaries
    assert (summary.goals, summary.passed, summary.refused, summary.interrupted) == (2, 1, 1, False)


def test_the_portfolio_is_in_the_summary():
    kept, _ = audited([goal(WITH_DAY), goal(WITH_DAY, 2)])
    assert [each.code for each in kept.summaries[0].portfolio] == ["P101"]
    kept, _ = audited([goal(WITH_DAY), goal(WITH_DAY, 2)], Config(portfolio={"enabled": False}))
    assert kept.summaries[0].portfolio == ()


class Losing(Linter):
    """A linter that loses the second goal."""

    def outcomes(self, goals, **how):
        for number, outcome in enumerate(super().outcomes(goals, **how)):
            yield Lost(outcome.goal) if number == 1 else outcome


def test_a_goal_that_cannot_be_judged_is_named_and_the_rest_goes_on():
    kept, said = Kept(), []
    summary = Engine(Plan(Losing(), DAY, writers=(kept,), say=said.append)).over([goal(WITH_DAY, n) for n in (1, 2, 3)])
    assert [str(place) for place, _ in kept.reports] == ["plan.md:1", "plan.md:3"]
    assert [str(each) for each in said] == [f"plan.md:2: {LOST}"]
    assert status(summary) == 2


@pytest.mark.parametrize(("summary", "expected"), [
    (Summary(goals=1, passed=1), 0), (Summary(goals=2, passed=1), 1), (Summary(goals=1, refused=1), 2)])
def test_the_exit_status(summary: Summary, expected: int):
    assert status(summary) == expected


def test_an_interrupt_takes_effect_behind_the_goal_that_is_written():
    class Slow(Kept):
        def write(self, place, report):
            os.kill(os.getpid(), signal.SIGINT)
            super().write(place, report)

    kept = Slow()
    with pytest.raises(KeyboardInterrupt):
        Engine(Plan(Linter(), DAY, writers=(kept,))).over([goal(WITH_DAY, n) for n in (1, 2)])
    assert len(kept.reports) == 1
    assert [(summary.goals, summary.interrupted) for summary in kept.summaries] == [(1, True)]
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler


def test_what_cannot_go_on_still_leaves_whole_outputs():
    def items():
        yield goal(WITH_DAY)
        raise PluginError("broken")

    kept = Kept()
    with pytest.raises(PluginError):
        Engine(Plan(Linter(), DAY, writers=(kept,))).over(items())
    assert kept.summaries[0].interrupted


def test_between_goals_an_interrupt_is_answered_at_once():
    interrupts = Interrupts()
    with interrupts.handled(), pytest.raises(KeyboardInterrupt):
        os.kill(os.getpid(), signal.SIGINT)


def test_other_threads_and_other_handlers_are_left_alone(monkeypatch: pytest.MonkeyPatch):
    seen = []

    def work():
        with Interrupts().handled(), Interrupts().held():
            seen.append(signal.getsignal(signal.SIGINT))

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert seen == [signal.default_int_handler]
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        with Interrupts().handled():
            assert signal.getsignal(signal.SIGINT) is signal.SIG_IGN
    finally:
        signal.signal(signal.SIGINT, before)


class Deadly(Linter):
    """A linter that ends its process at a certain word, as a crash in native code would."""

    def __reduce__(self):
        return Deadly, (self.config,)

    def _batch(self, goals, *how):
        if any("deadly" in given.text for given in goals):
            os._exit(9)
        yield from super()._batch(goals, *how)


def test_a_goal_that_ends_its_process_again_and_again_is_set_aside_and_no_other_is_lost():
    items = [goal(WITH_DAY if line != 3 else "A deadly goal.", line) for line in range(1, 6)]
    kept, said = Kept(), []
    Engine(Plan(Deadly(), DAY, writers=(kept,), processes=2, say=said.append)).over(items)
    assert [place.line for place, _ in kept.reports] == [1, 2, 4, 5]
    assert [str(each) for each in said] == [f"plan.md:3: {LOST}"]


def test_a_stream_of_reports_has_no_gaps_and_names_the_goal_instead():
    given = [goal(WITH_DAY).goal, goal("A deadly goal.", 2).goal]
    with pytest.raises(WorkerError, match=r"the goal 'plan\.md:2' ended 3 processes"):
        list(Deadly().check_many(given, today=DAY, processes=2))
