"""Reports as JSON."""

import json

import pytest
from reports_by_hand import console, example, report, written

from smartlint.documents import Place
from smartlint.output import Format
from smartlint.output.choose import writer
from smartlint.report import Report


def write(form: Format, *reports: Report) -> str:
    out = console()
    target = writer(form, out)
    for each in reports:
        target.write(Place("goals.txt", 1), each)
    target.close(0)
    return written(out)


@pytest.mark.parametrize(
    "number", [pytest.param(0, id="none"), pytest.param(1, id="one"), pytest.param(3, id="several")]
)
def test_the_array_holds_every_report(number: int):
    found = json.loads(write(Format.JSON, *[example()] * number))
    assert [Report.model_validate(each) for each in found] == [example()] * number


def test_each_line_is_a_report():
    text = write(Format.JSON_LINES, example(), report("Call ten clients."))
    assert [Report.model_validate_json(line) for line in text.splitlines()] == [example(), report("Call ten clients.")]


@pytest.mark.parametrize("form", [Format.JSON, Format.JSON_LINES])
def test_hostile_text_comes_back_and_steers_no_terminal(form: Format):
    hostile = "\x1b[31m \x9b1m \u202e \x7f [red]\u2028 \U000e0041 👩‍👧"
    text = write(form, report(hostile))
    assert all(c.isprintable() or c in "\n\u200d" for c in text)
    data = json.loads(text)
    assert (data[0] if form is Format.JSON else data)["goal"]["text"] == hostile
