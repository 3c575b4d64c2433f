"""A goal cut into pieces by what is marked in it."""

from hypothesis import given
from hypothesis import strategies as st
from reports_by_hand import GOAL, example, finding, report

from smartlint.facts import Means
from smartlint.model import Criterion, Severity, Span
from smartlint.output.marking import evidence_words, pieces, widest


def test_a_goal_without_marks_is_one_piece():
    (piece,) = pieces(report(GOAL), ())
    assert piece == (GOAL, (), None, (), (), False)


def test_evidence_and_findings_on_the_same_words_are_one_piece():
    given_report = example()
    before, marked, after = pieces(given_report, given_report.findings)
    assert (before.text, after.text) == ("I will call ten clients ", ".")
    assert marked == ("within three months", (Criterion.TIME_BOUND,), Severity.WARNING, (Criterion.TIME_BOUND,), (2,), False)


def test_overlapping_findings_show_the_severest():
    found = (finding("S101", "a", None, span=Span(start=0, end=6)),
             finding("S102", "b", None, span=Span(start=2, end=9), severity=Severity.ERROR))
    assert [(p.text, p.severity, p.closed) for p in pieces(report(GOAL, *found), found)][:3] == [
        ("I ", Severity.HINT, ()), ("will", Severity.ERROR, (1,)), (" ca", Severity.ERROR, (2,))]


def test_a_line_of_the_breakdown_has_its_own_marks():
    odd = finding("M101", "odd", Criterion.MEASURABLE, span=Span(start=0, end=3, part="measurable"))
    lined = report(GOAL, odd, breakdown={Criterion.MEASURABLE: "ten calls"})
    assert [p.text for p in pieces(lined, (odd,), "measurable")] == ["ten", " calls"]
    assert [p.text for p in pieces(lined, (odd,))] == [GOAL]


def test_evidence_is_each_wider_phrase_once():
    wide, narrow = Means.at(GOAL, 7, 23), Means.at(GOAL, 12, 15)
    (assessment,) = (a for c, a in report(GOAL, evidence={Criterion.ACHIEVABLE: (narrow, wide, wide)}).criteria.items()
                     if c is Criterion.ACHIEVABLE)
    assert widest(assessment) == [wide.phrase]
    assert evidence_words(report(GOAL), assessment) == ["call ten clients"]


def test_what_begins_a_command_is_a_piece_of_its_own():
    assert [(p.text, p.command) for p in pieces(report("a ::error b"), ())] == [
        ("a ", False), (":", True), (":error b", False)]


@given(st.text("ab:#[ \n", max_size=20), st.lists(st.tuples(st.integers(0, 20), st.integers(0, 20)), max_size=6))
def test_the_pieces_are_the_text_and_each_finding_ends_once(text: str, spans: list[tuple[int, int]]):
    cut = [Span(start=min(a, b, len(text)), end=min(max(a, b), len(text))) for a, b in spans]
    found = tuple(finding("S101", "a", None, span=span) for span in cut)
    parts = list(pieces(report(text, *found), found))
    assert "".join(p.text for p in parts) == text
    assert sorted(n for p in parts for n in p.closed) == [n for n, s in enumerate(cut, 1) if s.end > s.start]
