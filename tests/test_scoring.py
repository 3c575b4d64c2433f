"""From findings to verdicts and scores."""

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smartlint import scoring
from smartlint.model import Criterion, Effect, Finding, Severity, Span, Verdict
from smartlint.report import Assessment


def finding(name="n", code="S101", effect=Effect.WEAK, span=None, criterion=Criterion.SPECIFIC):
    place = Span(start=span[0], end=span[1]) if span else None
    return Finding(
        code=code,
        name=name,
        criterion=criterion,
        effect=effect,
        severity=Severity.HINT,
        message="m",
        hint="h",
        question="q",
        span=place,
        url="u",
    )


ADVICE, WEAK, MISSING = (
    finding(name=effect.value, effect=effect) for effect in (Effect.ADVICE, Effect.WEAK, Effect.MISSING)
)


@pytest.mark.parametrize(
    ("findings", "verdict", "score"),
    [
        pytest.param([], Verdict.MET, 1.0, id="nothing found is met"),
        pytest.param([ADVICE, ADVICE], Verdict.MET, 1.0, id="advice costs nothing"),
        pytest.param([WEAK], Verdict.WEAK, 0.5, id="one weak finding"),
        pytest.param([MISSING, ADVICE], Verdict.MISSING, 0.1, id="one missing finding"),
        pytest.param([WEAK, WEAK], Verdict.WEAK, 0.45, id="a second weak finding costs a little more"),
        pytest.param([WEAK, MISSING], Verdict.MISSING, 0.05, id="the lowest effect decides the verdict"),
        pytest.param([WEAK] * 9, Verdict.WEAK, 0.3, id="further findings cost so much at most"),
        pytest.param([MISSING] * 9, Verdict.MISSING, 0.0, id="a score never falls below nothing"),
    ],
)
def test_verdict_and_score_follow_the_findings(findings, verdict, score):
    assert scoring.verdict(findings) is verdict
    assert scoring.score(findings) == score


effects = st.lists(st.sampled_from([ADVICE, WEAK, MISSING]), max_size=8)


@given(effects, st.sampled_from([ADVICE, WEAK, MISSING]))
def test_a_further_finding_never_raises_a_score(findings, further):
    assert scoring.score([*findings, further]) <= scoring.score(findings)


@given(effects)
def test_a_full_score_means_nothing_but_advice(findings):
    assert (scoring.score(findings) == 1.0) == all(f.effect is Effect.ADVICE for f in findings)


def test_every_weak_score_lies_above_every_missing_one():
    scores = {verdict: set() for verdict in (Verdict.WEAK, Verdict.MISSING)}
    for many in product([ADVICE, WEAK, MISSING], repeat=5):
        if scoring.verdict(many) in scores:
            scores[scoring.verdict(many)].add(scoring.score(many))
    assert min(scores[Verdict.WEAK]) > max(scores[Verdict.MISSING])


@pytest.mark.parametrize(
    ("found", "kept"),
    [
        pytest.param(
            [finding("a", "S101", span=(0, 3)), finding("b", "S102", span=(5, 8))],
            ["a", "b"],
            id="two places, two findings",
        ),
        pytest.param(
            [finding("a", "S101", span=(0, 5)), finding("b", "S102", span=(3, 8))],
            ["a"],
            id="one place, the earlier code",
        ),
        pytest.param(
            [finding("a", "S101", span=(0, 5)), finding("b", "S102", Effect.MISSING, (3, 8))],
            ["b"],
            id="one place, the stronger effect",
        ),
        pytest.param(
            [finding("a", "S101", span=(0, 5)), finding("b", "S102", Effect.ADVICE, (0, 5))],
            ["a", "b"],
            id="advice may stand beside it",
        ),
        pytest.param(
            [finding("a", "S101", span=(0, 5)), finding("b", "M101", span=(0, 5), criterion=Criterion.MEASURABLE)],
            ["b", "a"],
            id="another criterion may stand beside it",
        ),
        pytest.param([finding("a", "S101"), finding("b", "S102")], ["a"], id="one finding about the goal as a whole"),
        pytest.param(
            [finding("a", "S101"), finding("b", "S102", span=(0, 2))], ["a", "b"], id="the whole and a place differ"
        ),
        pytest.param([finding("a", "S101", Effect.ADVICE, (0, 2))] * 2, ["a"], id="the same twice is said once"),
        pytest.param(
            [finding("late", "T102", span=(4, 8)), finding("base", "T101", Effect.MISSING)],
            ["late"],
            id="what is superseded goes, however strong",
        ),
        pytest.param([finding("base", "T101", Effect.MISSING)], ["base"], id="nothing supersedes when it did not fire"),
    ],
)
def test_findings_settle(found, kept):
    assert [f.name for f in scoring.settle(found, {"late": ("base",)})] == kept


def test_an_unjudged_criterion_is_unknown_unless_something_else_judged_it():
    quiet = scoring.assess(Criterion.SPECIFIC, [ADVICE], (), judged=False)
    assert (quiet.verdict, quiet.score) == (Verdict.UNKNOWN, None)
    assert scoring.assess(Criterion.SPECIFIC, [WEAK], (), judged=False).verdict is Verdict.WEAK
    assert scoring.assess(Criterion.MEASURABLE, [WEAK], (), judged=True).findings == ()


def test_the_total_is_the_weighted_mean_of_what_is_known():
    def assessment(criterion, score):
        return Assessment(criterion=criterion, score=score, verdict=Verdict.UNKNOWN if score is None else Verdict.MET)

    some = [
        assessment(Criterion.SPECIFIC, 1.0),
        assessment(Criterion.RELEVANT, 0.2),
        assessment(Criterion.TIME_BOUND, None),
    ]
    assert scoring.total(some) == 0.6
    assert scoring.total(some, {**scoring.WEIGHTS, Criterion.SPECIFIC: 3.0}) == 0.8
    assert scoring.total([assessment(Criterion.SPECIFIC, None)]) is None
