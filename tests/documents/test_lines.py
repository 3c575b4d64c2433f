"""One goal a line: places, blank lines, and what is refused."""

import pytest

from smartlint.documents.lines import read_lines
from smartlint.documents.place import PlacedGoal, Refusal


def read(*lines: str) -> list[tuple[int | None, str]]:
    return [(item.place.line, item.goal.text if isinstance(item, PlacedGoal) else item.reason)
            for item in read_lines(lines, "goals.txt")]


def test_nothing_is_stripped_but_the_line_end():
    assert read("  Call ten clients.\t \n", "Write the plan.") == [
        (1, "  Call ten clients.\t "),
        (2, "Write the plan."),
    ]


def test_blank_lines_hold_no_goal_and_are_counted():
    assert read("\n", "Call ten clients.\n", " \t\n", "Write the plan.\n") == [
        (2, "Call ten clients."),
        (4, "Write the plan."),
    ]


def test_a_goal_carries_its_place_as_its_id():
    item = next(iter(read_lines(["\n", "Call ten clients.\n"][1:], "goals.txt")))
    assert isinstance(item, PlacedGoal)
    assert item.goal.id == "goals.txt:1" == str(item.place)
    assert item.place.at(item.goal.text, 5) == "goals.txt:1:6"


def test_a_line_that_is_too_long_is_refused_and_the_rest_is_read():
    refused, goal = read_lines(["x" * 10_001 + "\n", "Call ten clients.\n"], "goals.txt")
    assert isinstance(refused, Refusal)
    assert str(refused).startswith("goals.txt:1: a goal has at most 10,000 characters")
    assert isinstance(goal, PlacedGoal)


@pytest.mark.parametrize("raw", [
    pytest.param(b"Caf\xe9 calls", id="latin-1"),
    pytest.param("Call ten clients".encode("utf-16"), id="utf-16"),
    pytest.param(b"\xed\xa0\x80", id="an encoded surrogate"),
])
def test_bytes_that_are_not_utf8_end_the_file_with_one_message(raw: bytes):
    lines = ["Call ten clients.\n", raw.decode("utf-8", "surrogateescape"), "Write the plan.\n"]
    found = read(*lines)
    assert found[0] == (1, "Call ten clients.")
    assert [line for line, _ in found] == [1, 2]
    assert found[1][1].startswith("not UTF-8")
