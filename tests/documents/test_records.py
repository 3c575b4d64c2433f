"""What a `noqa` cell asks for, and values that are no texts."""

import datetime as dt

import pytest
from sources import said

from smartlint.documents.columns import choose
from smartlint.documents.options import Reading
from smartlint.documents.place import Place, PlacedGoal
from smartlint.documents.records import Records, suppressed
from smartlint.model import InputError


@pytest.mark.parametrize("cell", ["", " ", "no", "No", "-", "n/a", "0"])
def test_an_empty_cell_asks_for_nothing(cell: str):
    assert suppressed(cell) == ()


@pytest.mark.parametrize(
    ("cell", "keys", "reason"),
    [
        pytest.param("all", (), "", id="everything"),
        pytest.param("X", (), "", id="a cross"),
        pytest.param("yes because it is old", (), "it is old", id="everything, with a reason"),
        pytest.param("because it is old", (), "it is old", id="only a reason"),
        pytest.param("T101", ("T101",), "", id="a code"),
        pytest.param("T101, vague-time M", ("T101", "vague-time", "M"), "", id="codes, names and prefixes"),
        pytest.param("T101 BECAUSE  it\nruns on", ("T101",), "it runs on", id="with a reason"),
        pytest.param("T101 -- it runs on", ("T101",), "it runs on", id="with a dash"),
    ],
)
def test_a_cell_names_what_is_left_out_and_why(cell: str, keys: tuple[str, ...], reason: str):
    assert suppressed(cell) == ((keys, reason),)


def test_what_is_no_key_is_refused():
    with pytest.raises(InputError, match="'t10!' is neither a code nor a name"):
        suppressed("T101 t10!")


def read(names: list[str], *rows: list[object]) -> list:
    columns = choose(names, Reading())
    assert columns
    records = Records(columns, Reading(), dt.date(2026, 1, 2))
    return [item for row in rows for item in records.goals(row, lambda index: Place("x", 1, names[index]))]


def test_values_of_a_spreadsheet_are_read_as_people_see_them():
    (item,) = read(
        ["goal", "id", "owner", "written", "baseline"],
        ["Call ten.", 17.0, True, dt.datetime(2026, 3, 4, 9, tzinfo=dt.UTC), dt.datetime(2026, 1, 1, tzinfo=dt.UTC)],
    )
    assert isinstance(item, PlacedGoal)
    assert (item.goal.id, str(item.goal.written)) == ("17", "2026-03-04")
    assert item.goal.context.owner == "True"
    assert item.goal.context.baseline == "2026-01-01"


def test_the_day_of_the_whole_table_holds_where_a_row_has_none():
    assert [str(item.goal.written) for item in read(["goal", "written"], ["Call ten.", None], ["Write.", " n/a "])] == [
        "2026-01-02"
    ] * 2


def test_a_value_that_is_no_text_is_refused_beside_those_that_are():
    assert said(read(["goal"], [17], [["One.", 2, "Three.", " "]], [None], [False])) == [
        "! x:1: 'goal' holds no text",
        "x:1 One.",
        "! x:1: 'goal' holds no text",
        "x:1 Three.",
        "! x:1: 'goal' holds no text",
    ]


def test_goals_of_a_list_have_a_number_each():
    found = read(["id", "goals"], [7, ["One.", "Two."]])
    assert [(item.goal.id, item.place.column) for item in found] == [
        ("7:goals[0]", "goals[0]"),
        ("7:goals[1]", "goals[1]"),
    ]


def test_objectives_may_be_a_list():
    (item,) = read(["goal", "objectives"], ["Call ten.", ["Shorter waits", "", 3]])
    assert item.goal.context.objectives == ("Shorter waits",)


def test_a_lone_surrogate_anywhere_in_a_row_is_refused():
    assert said(read(["goal", "owner"], ["Call ten.", "\ud800"], ["Call \ud800", "Ann"])) == [
        "! x:1: the owner is no Unicode text: it has a lone surrogate",
        "! x:1: a lone surrogate at offset 5 is no Unicode character",
    ]


def test_an_explanation_that_is_too_long_is_refused():
    (line,) = said(read(["goal", "specific", "measurable", "relevant"], ["Call ten.", "x " * 6000, "a b", "c d"]))
    assert line.startswith("! x:1: a goal has at most 10,000 characters")
