"""A finding is recognised by its content, wherever its goal has moved to."""

import pytest

from smartlint.fingerprint import DIGITS, fingerprint, fingerprints
from smartlint.model import Criterion, Span
from tests.output.reports_by_hand import finding, report

REASON = finding("R101", "no-reason", Criterion.RELEVANT)


def mark(text: str, found=REASON, **more) -> str:
    return fingerprint(report(text, found), found, **more)


@pytest.mark.parametrize("text", [
    pytest.param(" Call  ten\n clients. ", id="other white space"),
    pytest.param("Call ten clients.", id="the same words"),
])
def test_white_space_makes_no_difference(text: str):
    assert mark(text) == mark("Call ten clients.")


def test_the_encoding_of_an_accent_makes_no_difference():
    assert mark("Open the cafe\u0301.") == mark("Open the caf\u00e9.")


def test_it_is_hexadecimal_digits():
    assert len(mark("Call ten clients.")) == DIGITS
    assert set(mark("Call ten clients.")) <= set("0123456789abcdef")


@pytest.mark.parametrize("other", [
    pytest.param(mark("Call ten clients today."), id="other words"),
    pytest.param(mark("call ten clients."), id="other letters"),
    pytest.param(mark("Call ten clients.", finding("R102", "no-reason", Criterion.RELEVANT)), id="another code"),
    pytest.param(mark("Call ten clients.", finding("R101", "no-reason", Criterion.RELEVANT, span=Span(start=0, end=4))),
                 id="about some of the words"),
    pytest.param(mark("Call ten clients.", salt="s"), id="a salt"),
])
def test_other_content_has_another_fingerprint(other: str):
    assert other != mark("Call ten clients.")


def test_words_of_the_breakdown_count():
    odd = finding("M101", "odd", Criterion.MEASURABLE, span=Span(start=0, end=3, part="measurable"))
    first, second = (fingerprint(report("Call.", odd, breakdown={Criterion.MEASURABLE: line}), odd)
                     for line in ("ten calls", "two calls"))
    assert first != second


def test_findings_that_say_the_same_are_numbered():
    twice = [finding("M103", "vague", Criterion.MEASURABLE, span=Span(start=s, end=s + 4)) for s in (0, 5)]
    first, second, third = fingerprints(report("more more calls", *twice, REASON))
    assert second == f"{first}-2"
    assert third == fingerprint(report("more more calls", REASON), REASON)
