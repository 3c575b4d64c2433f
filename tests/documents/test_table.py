"""One column of a table: separators, quoting, places, and what is refused."""

import pytest

from smartlint.documents.place import PlacedGoal, Refusal
from smartlint.documents.table import read_table


def read(text: str, column: str = "goal") -> list[tuple[int | None, str]]:
    return [(item.place.line, item.goal.text if isinstance(item, PlacedGoal) else item.reason)
            for item in read_table(text.splitlines(keepends=True), "goals.csv", column)]


@pytest.mark.parametrize("text", [
    pytest.param("id,goal\n1,Call ten clients.\n", id="comma"),
    pytest.param("id;goal\r\n1;Call ten clients.\r\n", id="semicolon and carriage returns"),
    pytest.param("id\tgoal\n1\tCall ten clients.\n", id="tab"),
    pytest.param(' goal ,id\n"Call ten clients.",1\n', id="blanks around the name and quotes around the cell"),
])
def test_the_separator_is_seen_from_the_header(text: str):
    assert read(text) == [(2, "Call ten clients.")]


def test_blank_cells_short_rows_and_empty_lines_hold_no_goal():
    assert read("id,goal\n1,\n2\n\n3, \n4,Call ten clients.\n") == [(6, "Call ten clients.")]


def test_a_row_stands_where_it_starts_also_behind_a_cell_of_several_lines():
    text = 'id,goal\n1,"Call ten clients.\nThen write."\n2,Write the plan.\n'
    assert read(text) == [(2, "Call ten clients.\nThen write."), (4, "Write the plan.")]


def test_a_place_names_the_column_and_the_position_in_the_cell():
    item = next(iter(read_table(["id,goal\n", "1,Call ten clients.\n"], "goals.csv", "goal")))
    assert item.place.at(item.goal.text, 5) == "goals.csv:2:goal:1:6"
    assert str(item.place) == "goals.csv:2"


@pytest.mark.parametrize(("text", "said"), [
    pytest.param("id,aim\n1,x\n", "there is no column 'goal'; its columns are id, aim", id="unknown column"),
    pytest.param("goal,goal\n1,x\n", "two columns are called 'goal'", id="column named twice"),
    pytest.param("", "is empty", id="empty file"),
    pytest.param("\n", "is empty", id="blank header"),
])
def test_a_header_that_cannot_be_used_refuses_the_table(text: str, said: str):
    assert read(text) == [(None, said)]


def test_a_malformed_row_is_refused_by_its_line_and_the_rest_is_read():
    found = read('id,goal\n1,"Call" ten\n2,Write the plan.\n')
    assert [line for line, _ in found] == [2, 3]
    assert found[0][1].startswith("no well-formed row")
    assert found[1][1] == "Write the plan."


def test_a_malformed_header_refuses_the_table():
    assert [line for line, _ in read('"id" x,goal\n1,Call ten clients.\n')] == [1]


@pytest.mark.parametrize(
    "length", [pytest.param(10_001, id="beyond a goal"), pytest.param(1_000_000, id="beyond a cell")]
)
def test_a_cell_that_is_too_long_is_refused_and_the_rest_is_read(length: int):
    refused, goal = read_table(["goal\n", "x" * length + "\n", "Write the plan.\n"], "goals.csv", "goal")
    assert isinstance(refused, Refusal)
    assert refused.place.line == 2
    assert isinstance(goal, PlacedGoal)
    assert goal.place.line == 3


def test_bytes_that_are_not_utf8_end_the_table():
    text = "id,goal\n1,Call ten clients.\n2,Caf\udce9\n3,Write the plan.\n"
    assert [line for line, _ in read(text)] == [2, 3]
