"""What an argument means: a goal, a file or standard input; and how each kind that cannot be read is refused."""

import io
from pathlib import Path

import pytest

from smartlint.documents import Place, PlacedGoal, Refusal, read
from smartlint.documents.arguments import is_goal


def items(*arguments: str, stdin: bytes = b"", text: bool = False, lines: bool = False,
          column: str | None = None) -> list[str]:
    found = read(arguments, text=text, lines=lines, column=column, stdin=io.BytesIO(stdin))
    return [f"{item.place} {item.goal.text}" if isinstance(item, PlacedGoal) else f"! {item}" for item in found]


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize(("argument", "goal"), [
    pytest.param("Call ten clients", True, id="a space and no such file"),
    pytest.param("goals.txt", False, id="no space"),
    pytest.param("-", False, id="standard input"),
    pytest.param("x" * 100_000 + " y", True, id="longer than a file name may be"),
    pytest.param("NUL \0 inside", True, id="a character no file name has"),
    pytest.param("lone \ud800 surrogate", True, id="a lone surrogate"),
])
def test_a_goal_has_white_space_and_is_no_file(argument: str, goal: bool):
    assert is_goal(argument) is goal


def test_an_existing_file_with_a_space_in_its_name_is_a_file(here: Path):
    (here / "my goals.txt").write_text("Call ten clients.\n")
    assert items("my goals.txt", lines=True) == ["my goals.txt:1 Call ten clients."]


def test_goals_are_told_apart_when_there_are_several():
    assert items("Call ten clients", "Write the plan") == ["<goal 1> Call ten clients", "<goal 2> Write the plan"]
    assert items("Call ten clients") == ["<goal> Call ten clients"]


def test_every_argument_is_a_goal_when_that_is_said():
    assert items("Exercise", text=True) == ["<goal> Exercise"]


def test_a_goal_argument_has_no_id_and_its_own_lines():
    (item,) = read(["Call ten\nclients"], stdin=io.BytesIO())
    assert isinstance(item, PlacedGoal)
    assert item.goal.id is None
    assert item.place.at(item.goal.text, 12) == "<goal>:2:4"


def test_files_standard_input_and_tables_in_one_call(here: Path):
    (here / "goals.txt").write_bytes(b"\xef\xbb\xbfCall ten clients.\r\nWrite the plan.\r\n")
    (here / "more.csv").write_text("goal\nPublish the handbook.\n")
    assert items("goals.txt", "-", "more.csv", stdin=b"Pass the exam.", lines=True, column="goal") == [
        "goals.txt:1 Call ten clients.", "goals.txt:2 Write the plan.", "<stdin>:1 Pass the exam.",
        "more.csv:2 Publish the handbook.",
    ]


def test_standard_input_is_a_table_when_only_a_column_is_named():
    assert items("-", stdin=b"goal\nPass the exam.\n", column="goal") == ["<stdin>:2 Pass the exam."]


def test_standard_input_stays_open_for_the_caller():
    stream = io.BytesIO(b"Pass the exam.\n")
    list(read(["-"], lines=True, stdin=stream))
    assert not stream.closed


@pytest.mark.parametrize(
    ("arguments", "options", "said"),
    [
        pytest.param(
            ["nope.txt"], {"lines": True}, "nope.txt: there is no such file; give --text if it is a goal", id="missing"
        ),
        pytest.param([""], {}, ": there is no such file; give --text if it is a goal", id="no characters at all"),
        pytest.param(["folder"], {"lines": True}, "folder: is a directory; name the files in it", id="directory"),
        pytest.param(
            ["one.txt"],
            {},
            "one.txt: give --lines to read one goal a line; whole documents are not read yet",
            id="text without --lines",
        ),
        pytest.param(
            ["-"],
            {},
            "<stdin>: give --lines to read one goal a line; whole documents are not read yet",
            id="standard input without --lines",
        ),
        pytest.param(
            ["one.csv"],
            {},
            "one.csv: give --column NAME to say which column of a table holds the goals",
            id="table without --column",
        ),
        pytest.param(
            ["one.csv"],
            {"lines": True},
            "one.csv: give --column NAME to say which column of a table holds the goals",
            id="table with --lines",
        ),
        pytest.param(["empty.txt"], {"lines": True}, "empty.txt: holds no goal", id="empty"),
        pytest.param(["blank.txt"], {"lines": True}, "blank.txt: holds no goal", id="only blank lines"),
        pytest.param(
            ["one.csv"],
            {"column": "aim"},
            "one.csv: there is no column 'aim'; its columns are goal",
            id="unknown column",
        ),
        pytest.param(["-"], {"lines": True}, "<stdin>: holds no goal", id="empty standard input"),
    ],
)
def test_what_cannot_be_read_is_named_and_the_next_is_still_read(
    here: Path, arguments: list[str], options: dict, said: str
):
    (here / "folder").mkdir()
    (here / "one.txt").write_text("Call ten clients.\n")
    (here / "one.csv").write_text("goal\n\n")
    (here / "empty.txt").touch()
    (here / "blank.txt").write_text("\n \n")
    assert items(*arguments, "Write the plan", **options) == [f"! {said}", "<goal> Write the plan"]


def test_a_file_that_may_not_be_opened_is_named(here: Path, monkeypatch: pytest.MonkeyPatch):
    (here / "goals.txt").write_text("Call ten clients.\n")

    def refuse(*args, **kwargs):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    assert items("goals.txt", lines=True) == ["! goals.txt: cannot be read: Permission denied"]


def test_a_goal_that_is_no_text_is_refused():
    (item,) = read(["lone \ud800 surrogate"], stdin=io.BytesIO())
    assert item == Refusal(Place("<goal>"), "a lone surrogate at offset 5 is no Unicode character")
