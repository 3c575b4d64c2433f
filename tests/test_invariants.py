"""What must always hold, for any text: the eight invariants of the design, with at least 500 examples each."""

import datetime as dt
import hashlib
import json
import os
import subprocess
import sys
import time
from collections.abc import Callable
from functools import lru_cache
from itertools import cycle, islice, pairwise

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from smartlint import linter, scoring
from smartlint.checker import PresenceChecker
from smartlint.config import Config
from smartlint.facts import Fact, TimeExpression
from smartlint.linter import Linter, check
from smartlint.model import (
    MAX_GOAL_LENGTH,
    STATEMENT,
    ConfigError,
    Criterion,
    Effect,
    Finding,
    GoalInput,
    Severity,
    SmartlintError,
    Span,
    Verdict,
)
from smartlint.registry import all_extractors
from smartlint.report import Report

DAY = dt.date(2026, 11, 21)

always = settings(max_examples=500, deadline=None, suppress_health_check=list(HealthCheck), print_blob=True)

PHRASES = (
    "I will", "We want to", "Try to", "The team must", "call", "increase", "be", "complete", "three organizations",
    "client satisfaction", "the handbook", "it", "20 %", "from 80 % to 75%", "by 10", "twice a week", "every month",
    "by the end of this year", "within three months", "soon", "ASAP", "by 31 June 2027", "on 03/04/2027", "Q3", "$5k",
    "so that our clients get served sooner", "in order to", "by using", "with the help of my mentor", "all", "never",
    "100 %", "[X]", "TBD", "and/or", "because", "more", "several", "understand", "appropriate", "milestones:",
    "until 9999", "reviewed weekly", "March", "2030-02-30", "12.", "1e9", "½", "first", "three hundred and", "dozen",
)  # fmt: skip
JOINTS = st.sampled_from((" ", " ", " ", ", ", ". ", "\n", "\n- ", "; ", "", "-", " and ", "\t", "?"))
PIECES = st.one_of(st.sampled_from(PHRASES), st.sampled_from(PHRASES), st.sampled_from(PHRASES), st.text(max_size=12))


@st.composite
def goals(draw: st.DrawFn) -> str:
    """Goal-like phrases in any order, mixed with any Unicode characters; now and then nothing but those."""
    if draw(st.integers(0, 9)) == 0:
        return draw(st.text(max_size=60))
    pieces = draw(st.lists(PIECES, max_size=12))
    return "".join(piece + draw(JOINTS) for piece in pieces)


@lru_cache(maxsize=100)
def read(text: str) -> Report:
    return check(text, today=DAY)


def part_of(report: Report, span: Span) -> str:
    return report.text if span.part == STATEMENT else report.goal.breakdown[Criterion(span.part)]


# 1. Any string of Unicode scalar values up to the limit gives a report; anything else one documented error.


@always
@given(goals())
@example("")
@example("x" * MAX_GOAL_LENGTH)
@example("²" * 99 + "٣" * 99 + "1" * 999)
def test_any_text_gives_a_report(text: str):
    assert read(text).text == text


@always
@given(
    st.one_of(
        st.tuples(goals(), st.characters(categories=["Cs"]), goals()).map("".join),
        st.tuples(st.sampled_from("x \n1"), st.integers(MAX_GOAL_LENGTH + 1, 200_000)).map(
            lambda pair: pair[0] * pair[1]
        ),
        st.one_of(
            st.none(), st.integers(), st.binary(max_size=20), st.lists(st.text(max_size=3), max_size=3), st.floats()
        ),
    )
)
def test_anything_else_gives_one_documented_error(value: object):
    with pytest.raises(SmartlintError):
        check(value, today=DAY)  # type: ignore[arg-type]


# 2. Every span slices the given text; findings lie inside it and are sorted; no duplicates.


@always
@given(goals(), st.dictionaries(st.sampled_from(Criterion), goals(), max_size=2))
def test_spans_slice_the_text_that_was_given(text: str, breakdown: dict[Criterion, str]):
    report = check(GoalInput(text, breakdown=breakdown), today=DAY)
    for fact in report.facts:
        whole = part_of(report, fact.span)
        assert fact.text == whole[fact.span.start : fact.span.end]
        assert fact.span.end <= len(whole)
        assert fact.phrase.part == fact.span.part
        assert fact.phrase.start <= fact.span.start <= fact.span.end <= fact.phrase.end <= len(whole)
    for finding in report.findings:
        assert finding.span is None or finding.span.end <= len(part_of(report, finding.span))
        for edit in finding.fix.edits if finding.fix else ():
            assert edit.span.end <= len(part_of(report, edit.span))
    places = [(finding.place, finding.code) for finding in report.findings]
    assert places == sorted(places)
    assert len(set(places)) == len(places)
    ids = [fact.id for fact in report.facts]
    assert len(set(ids)) == len(ids)
    assert {fact.clause for fact in report.facts} - {None} <= set(ids)


# 3. A further finding never raises a score; it is full if and only if there is no finding but advice, None if unknown.

FINDINGS = st.builds(
    Finding,
    code=st.sampled_from(["S101", "M101", "T101", "T102"]),
    name=st.sampled_from(["a", "b", "c", "d"]),
    criterion=st.sampled_from([Criterion.SPECIFIC, Criterion.TIME_BOUND]),
    effect=st.sampled_from(Effect),
    severity=st.sampled_from(Severity),
    message=st.just("m"),
    hint=st.just("h"),
    question=st.just("q"),
    url=st.just("u"),
    span=st.one_of(
        st.none(),
        st.builds(lambda start, length: Span(start=start, end=start + length), st.integers(0, 9), st.integers(0, 4)),
    ),
)


@always
@given(st.lists(FINDINGS, max_size=12), FINDINGS)
def test_a_further_finding_never_raises_a_score(findings: list[Finding], further: Finding):
    settled = scoring.settle([*findings, further], {})
    for left_out in range(len(settled)):
        fewer = (*settled[:left_out], *settled[left_out + 1 :])
        for criterion in Criterion:
            less = scoring.assess(criterion, fewer, (), judged=True)
            more = scoring.assess(criterion, settled, (), judged=True)
            assert more.score <= less.score


@always
@given(goals())
def test_verdict_score_and_findings_agree(text: str):
    report = read(text)
    for criterion, assessment in report.criteria.items():
        own = tuple(finding for finding in report.findings if finding.criterion is criterion)
        counted = [finding for finding in own if finding.effect is not Effect.ADVICE]
        assert assessment.findings == own
        assert (assessment.score is None) == (assessment.verdict is Verdict.UNKNOWN)
        if assessment.score is not None:
            assert (assessment.score == 1.0) == (not counted) == (assessment.verdict is Verdict.MET)
            assert 0 <= assessment.score <= 1
            base = scoring.BASE[assessment.verdict]
            assert base >= assessment.score >= base - scoring.MOST_OFF
    known = [a.score for a in report.criteria.values() if a.score is not None]
    assert (report.score is None) == (not known)
    assert report.score is None or min(known) - 0.001 <= report.score <= max(known) + 0.001


@always
@given(goals())
def test_evidence_and_nothing_found_never_disagree(text: str):
    report = read(text)
    presence = {
        checker.criterion: checker.code for checker in Linter().checkers if isinstance(checker, PresenceChecker)
    }
    for criterion, assessment in report.criteria.items():
        fired = any(finding.code == presence[criterion] for finding in assessment.findings)
        assert not (fired and assessment.evidence)


# 4. A stream says the same as single calls, with any number of processes and any batch size.


def test_a_stream_says_the_same_as_single_calls_in_any_batches_and_processes():
    seen: list[str] = []

    @always
    @given(st.lists(goals(), max_size=4), st.integers(1, 5))
    def in_any_batches(texts: list[str], size: int):
        seen.extend(texts)
        reports = Linter().check_many(texts, today=DAY, batch_size=size)
        assert list(reports) == [check(text, today=DAY) for text in texts]

    in_any_batches()
    several = list(Linter().check_many(seen, today=DAY, processes=3, batch_size=17))
    assert several == list(Linter().check_many(seen, today=DAY))


# 5. A report survives JSON and back; a configuration with something unknown is refused with what is allowed.


class Extra(Fact):
    """A fact of a plugin."""

    type: str = "extra"
    weight: float


@always
@given(goals(), st.floats(allow_nan=False, allow_infinity=False))
def test_a_report_survives_json(text: str, weight: float):
    report = read(text)
    assert Report.model_validate_json(report.model_dump_json()) == report
    assert Report.model_validate(report.model_dump()) == report
    extra = Extra.at(text, 0, len(text), weight=weight)
    more = report.model_copy(update={"facts": type(report.facts).ordered([*report.facts, extra])})
    back = Report.model_validate_json(more.model_dump_json())
    assert back.model_dump_json() == more.model_dump_json()
    assert [fact.weight for fact in back.facts if fact.type == "extra"] == [weight]


@always
@given(
    st.text(st.characters(codec="ascii", categories=["Ll", "Lu", "Nd", "Pd"]), min_size=1, max_size=12).map("?".__add__)
)
def test_a_configuration_with_something_unknown_is_refused(key: str):
    with pytest.raises(ConfigError, match=r"unknown key .* allowed: extend-select, fail-on"):
        Config.of({key: 1}, "here")
    for config in (
        Config(select=(key,)),
        Config(ignore=(key,)),
        Config(extend_select=(key,)),
        Config(options={key: {}}),
        Config(severity={key: Severity.HINT}),
    ):
        with pytest.raises(ConfigError, match="smartlint checkers"):
            Linter(config)
    with pytest.raises(ConfigError, match=r"unknown key .* allowed: "):
        Linter(Config(options={"no-deadline": {key: 1}}))


# 6. start <= end; no result depends on the machine's clock, locale, time zone or hash seed.


@always
@given(goals(), st.dates(dt.date(1990, 1, 1), dt.date(2100, 12, 31)))
def test_a_time_ends_when_it_started_or_later(text: str, day: dt.date):
    for fact in check(text, today=day).facts.of(TimeExpression):
        for time_ in (fact, *fact.readings):
            assert time_.start is None or time_.end is None or time_.start <= time_.end


_ELSEWHERE = """
import datetime, hashlib, json, locale, sys
from smartlint import linter
locale.setlocale(locale.LC_ALL, "")
linter._clock = None
day = datetime.date(2026, 11, 21)
for text in json.load(sys.stdin):
    print(hashlib.sha256(linter.check(text, today=day).model_dump_json().encode()).hexdigest())
"""


@pytest.mark.parametrize(
    "environment",
    [
        pytest.param({"PYTHONHASHSEED": "1", "TZ": "Pacific/Kiritimati", "LC_ALL": "C"}, id="east of every day"),
        pytest.param(
            {"PYTHONHASHSEED": "4242", "TZ": "Pacific/Pago_Pago", "LC_ALL": "C.UTF-8"}, id="west of every day"
        ),
    ],
)
def test_another_process_gives_the_same_bytes(environment: dict[str, str], monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(linter, "_clock", None)
    texts: list[str] = []
    here: list[str] = []

    @always
    @given(goals())
    def collect(text: str):
        texts.append(text)
        here.append(hashlib.sha256(check(text, today=DAY).model_dump_json().encode()).hexdigest())

    collect()
    done = subprocess.run(
        [sys.executable, "-c", _ELSEWHERE],
        input=json.dumps(texts),
        capture_output=True,
        check=True,
        text=True,
        env=os.environ | environment,
    )
    assert len(texts) >= 500
    assert done.stdout.split() == here


# 7. Time grows linearly with the length of the text; no regular expression can blow up.


def _seconds(work: Callable[[], object], times: int = 3) -> float:
    best = float("inf")
    for _ in range(times):
        start = time.process_time()
        work()
        best = min(best, time.process_time() - start)
    return best


@always
@given(st.lists(PIECES, min_size=1, max_size=4), JOINTS)
def test_no_repeated_piece_takes_more_than_its_share_of_time(pieces: list[str], joint: str):
    text = "".join(islice(cycle(piece + joint or " " for piece in pieces), 1_000))[:1_000]
    # Three orders of magnitude above what 1,000 characters take; what blows up takes hours.
    assert _seconds(lambda: check(text, today=DAY), times=1) < 20


HOSTILE = (
    "I will call three clients by May 2027 so that they get help. ", "by the end of ", "[", "(", "12/", "1,000 ", "1.",
    "-", "and ", "so that ", "every other ", " ", "\n", "a", "%", "twenty-", "from 3 to ", "'s ", "\u0301", "x_", "…",
)  # fmt: skip


@pytest.mark.parametrize("piece", HOSTILE, ids=repr)
def test_four_times_the_text_takes_four_times_the_time(piece: str):
    short, long = ((piece * size)[:size] for size in (2_500, 10_000))
    check(short, today=DAY)
    # Quadratic would be sixteen. The parser's own overhead makes the short text dearer, never the long one.
    assert _seconds(lambda: check(long, today=DAY)) < 9 * _seconds(lambda: check(short, today=DAY)) + 0.05


# 8. Inline suppressions work only in document readers, never in a goal given to `check`.

SUPPRESSIONS = (
    "# smartlint: ignore",
    "<!-- smartlint: ignore[T101] -->",
    "# noqa",
    "# noqa: T101",
    "smartlint:disable",
    "<!-- smartlint-disable no-deadline -->",
    "# smartlint: off",
    "smartlint: ignore-file",
)


@always
@given(goals(), st.sampled_from(SUPPRESSIONS), st.sampled_from((" ", "\n", "")), st.booleans())
def test_nothing_in_a_goal_switches_a_checker_off(text: str, suppression: str, joint: str, first: bool):
    bare = Linter()
    # Without facts every presence checker fires, whatever the words are; one that falls silent was switched off.
    object.__setattr__(bare, "extractors", ())
    marked = f"{suppression}{joint}{text}" if first else f"{text}{joint}{suppression}"
    presence = {checker.code for checker in bare.checkers if isinstance(checker, PresenceChecker)}
    assert presence <= {finding.code for finding in bare.check(marked, today=DAY).findings}


def test_the_extractors_are_all_tried_by_these_texts():
    """The phrases above reach every kind of fact that the invariants should speak about."""
    reports = [read(f"{a} {b}") for a, b in pairwise(PHRASES)]
    reports += [read(" ".join(PHRASES)), read("Our mission"), read("Why do clients wait?")]
    found = {type(fact) for report in reports for fact in report.facts}
    given_ = {kind for extractor in all_extractors() for kind in extractor.gives}
    assert len(found & given_) >= len(given_) * 2 // 3, {kind.__name__ for kind in given_ - found}
