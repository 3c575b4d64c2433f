"""Reports as JSON."""

import json

import pytest
from reports_by_hand import console, example, report, summary, written

from smartlint.documents import Place
from smartlint.output import Format
from smartlint.output.choose import writer
from smartlint.output.objects import AuditFile
from smartlint.report import Report

PLACE = Place("goals.csv", 1, "goal")


def write(form: Format, *reports: Report) -> str:
    out = console()
    target = writer(form, out)
    for each in reports:
        target.write(PLACE, each)
    target.close(summary(*((PLACE, each) for each in reports)))
    return written(out)


@pytest.mark.parametrize(
    "number", [pytest.param(0, id="none"), pytest.param(1, id="one"), pytest.param(3, id="several")]
)
def test_the_document_holds_every_report_with_its_place_and_the_summary(number: int):
    text = write(Format.JSON, *[example()] * number)
    found = AuditFile.model_validate_json(text)
    assert [each.report for each in found.goals] == [example()] * number
    assert [str(each.place) for each in found.goals] == ["goals.csv:1"] * number
    assert found.summary == summary(*[(PLACE, example())] * number)
    assert len(text.splitlines()) == (number + 4 if number else 3)


def test_each_line_is_a_report():
    text = write(Format.JSON_LINES, example(), report("Call ten clients."))
    assert [Report.model_validate_json(line) for line in text.splitlines()] == [example(), report("Call ten clients.")]


@pytest.mark.parametrize("form", [Format.JSON, Format.JSON_LINES])
def test_hostile_text_comes_back_and_steers_no_terminal(form: Format):
    hostile = "\x1b[31m \x9b1m \u202e \x7f [red]\u2028 \U000e0041 👩‍👧 ::error ##[error]"
    text = write(form, report(hostile))
    assert all(c.isprintable() or c in "\n\u200d" for c in text)
    assert "::error" not in text
    assert "##[" not in text
    data = json.loads(text)
    assert (data["goals"][0]["report"] if form is Format.JSON else data)["goal"]["text"] == hostile
