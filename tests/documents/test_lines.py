"""One goal a line: places, blank lines, and what is refused."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sources import source

from smartlint.documents.lines import read_lines
from smartlint.documents.place import PlacedGoal, Refusal
from smartlint.documents.stream import lines_of


def read(content: str | bytes) -> list:
    with source(content).text(newline="") as stream:
        return list(read_lines(lines_of(stream), "goals.txt"))


def pairs(content: str | bytes) -> list[tuple[int | None, str]]:
    return [
        (item.place.line, item.goal.text if isinstance(item, PlacedGoal) else item.reason) for item in read(content)
    ]


def test_nothing_is_stripped_but_the_line_end():
    assert pairs("  Call ten clients.\t \r\nWrite the plan.") == [(1, "  Call ten clients.\t "), (2, "Write the plan.")]


def test_blank_lines_hold_no_goal_and_are_counted():
    assert pairs("\nCall ten clients.\n \t\nWrite the plan.\n") == [(2, "Call ten clients."), (4, "Write the plan.")]


def test_a_goal_carries_its_place_as_its_id():
    (item,) = read("Call ten clients.\n")
    assert item.goal.id == "goals.txt:1" == str(item.place)
    assert item.place.at(item.goal.text, 5) == "goals.txt:1:6"


def test_a_line_that_is_too_long_for_a_goal_is_refused_and_the_rest_is_read():
    refused, goal = read("x" * 10_001 + "\nCall ten clients.\n")
    assert str(refused).startswith("goals.txt:1: a goal has at most 10,000 characters")
    assert isinstance(goal, PlacedGoal)


def test_a_line_that_is_too_long_to_be_held_is_refused_and_the_rest_is_read():
    refused, goal = read("x" * 1_000_001 + "\nCall ten clients.\n")
    assert isinstance(refused, Refusal)
    assert str(refused).startswith("goals.txt:1: this line has more than 1,000,000 characters")
    assert goal.place.line == 2


@pytest.mark.parametrize(
    "raw",
    [
        pytest.param(b"Caf\xe9 calls", id="latin-1"),
        pytest.param(b"\xed\xa0\x80", id="an encoded surrogate"),
    ],
)
def test_bytes_that_are_not_utf8_end_the_file_with_one_message(raw: bytes):
    found = pairs(b"Call ten clients.\n" + raw + b"\nWrite the plan.\n")
    assert [line for line, _ in found] == [1, 2]
    assert found[1][1].startswith("not UTF-8")


@given(
    st.lists(st.text(st.characters(exclude_categories=("Cs",), exclude_characters="\r\n\0"), max_size=20), max_size=6)
)
def test_every_goal_is_where_its_segments_say(lines: list[str]):
    text = "\r\n".join(lines)
    found = read(text)
    assert [item.goal.text for item in found] == [line for line in lines if line.strip()]
    shown = text.removeprefix("\ufeff")
    for item in found:
        start, end = item.place.segments.source(0, len(item.goal.text))
        assert shown[start:end] == item.goal.text
