"""One line a finding."""

import pytest
from reports_by_hand import GOAL, console, example, finding, report, summary, written

from smartlint.documents import Place
from smartlint.model import Criterion, Severity, Span
from smartlint.output.concise import Concise, Grouped


def lines(place: Place, *reports, width: int = 80, terminal: bool = False) -> list[str]:
    out = console(width, terminal=terminal)
    writer = Concise(out)
    for each in reports:
        writer.write(place, each)
    writer.close(summary())
    return written(out).splitlines()


def test_a_goal_without_findings_writes_nothing():
    assert lines(Place("goals.txt", 3), report(GOAL)) == []


def test_a_line_names_place_code_name_and_message():
    assert lines(Place("goals.txt", 3), example()) == [
        "goals.txt:3: R101 no-reason: something is missing",
        "goals.txt:3:25: T107 floating-deadline: something is missing",
    ]


def test_an_argument_and_a_cell_have_places_too():
    assert lines(Place("<goal>"), example())[1].startswith("<goal>:1:25: T107")
    assert lines(Place("goals.csv", 3, "goal"), example())[1].startswith("goals.csv:3:goal:1:25: T107")


def test_a_finding_in_the_breakdown_names_its_line():
    odd = finding("M101", "no-measure", Criterion.MEASURABLE, span=Span(start=3, end=5, part="measurable"))
    assert lines(Place("goals.txt", 3), report(GOAL, odd, breakdown={Criterion.MEASURABLE: "ten calls"})) == [
        "goals.txt:3:measurable:1:4: M101 no-measure: something is missing"]


def test_a_finding_stays_on_one_line_however_narrow_and_whatever_it_says():
    odd = finding(
        "X101", "odd", Criterion.SPECIFIC, message="first\nsecond \x1b[31m [bold]third[/bold] " + "long " * 40
    )
    (line,) = lines(Place("a\nb.txt", 1), report(GOAL, odd), width=20)
    assert line.startswith(r"a b.txt:1: X101 odd: first second \x1b[31m [bold]third[/bold] long")


def test_a_terminal_gets_colour_by_severity():
    error = finding("R101", "no-reason", Criterion.RELEVANT, severity=Severity.ERROR)
    (line,) = lines(Place("goals.txt", 3), report(GOAL, error), terminal=True)
    assert "\x1b[31mR101\x1b[0m" in line


def test_a_text_that_is_no_goal_has_one_line():
    no_goal = finding("G001", "no-goal", None, severity=Severity.ERROR)
    reason = finding("R101", "no-reason", Criterion.RELEVANT, severity=Severity.ERROR)
    assert lines(Place("goals.txt", 3), report("Our mission", no_goal, reason)) == [
        "goals.txt:3: G001 no-goal: something is missing"]


def test_an_audit_of_documents_ends_with_its_totals_and_what_made_it():
    out = console(200)
    writer = Concise(out)
    writer.close(summary((Place("goals.txt", 3), example()), refused=1))
    assert written(out).splitlines() == [
        f"1 goal; 0 passed, 1 failed; 1 error, 1 warning; score {example().score:.2f}; 1 input not read",
        "smartlint 0, model none 0, config 000000000000, today 2026-11-21, written 2026-11-21"]


@pytest.mark.parametrize("writer", [Concise, Grouped])
def test_when_nothing_could_be_read_the_totals_say_so(writer):
    out = console(200)
    writer(out).close(summary(refused=1))
    assert written(out) == "0 goals; 1 input not read\n"


def test_grouped_names_each_document_once():
    out = console(200)
    writer = Grouped(out)
    for place in (Place("a.txt", 1), Place("a.txt", 2), Place("b.docx", within="page 2")):
        writer.write(place, example())
    assert [(line.split() or [""])[0] for line in written(out).splitlines()] == [
        "a.txt", "1", "1:25", "2", "2:25", "", "b.docx", "page", "page"]
