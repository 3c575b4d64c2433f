"""What an argument means: a goal, a file, a folder or standard input; and how each that cannot be read is refused."""

import io
import os
from pathlib import Path

import pytest
from sources import FILES, said

from smartlint.documents import Note, Place, PlacedGoal, Reading, Refusal, read
from smartlint.documents.arguments import is_goal
from smartlint.documents.formats import SUFFIXES, format_of, reader


def items(*arguments: str, stdin: bytes = b"", **options) -> list[str]:
    return said(read(arguments, Reading(**options), stdin=io.BytesIO(stdin)))


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize(
    ("argument", "goal"),
    [
        pytest.param("Call ten clients", True, id="a space and no such file"),
        pytest.param("goals.txt", False, id="no space"),
        pytest.param("-", False, id="standard input"),
        pytest.param("x" * 100_000 + " y", True, id="longer than a file name may be"),
        pytest.param("NUL \0 inside", True, id="a character no file name has"),
        pytest.param("lone \ud800 surrogate", True, id="a lone surrogate"),
    ],
)
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
    assert items("goals.txt", "-", "more.csv", stdin=b"Pass the exam.", lines=True) == [
        "goals.txt:1 Call ten clients.",
        "goals.txt:2 Write the plan.",
        "<stdin>:1 Pass the exam.",
        "more.csv:2 Publish the handbook.",
    ]


@pytest.mark.parametrize(
    ("content", "options", "found"),
    [
        pytest.param(b"We will pass the exam by May.", {}, "<stdin>:1 We will pass the exam by May.", id="a document"),
        pytest.param(b"Pass the exam", {"lines": True}, "<stdin>:1 Pass the exam", id="one goal a line"),
        pytest.param(b"aim\nPass the exam.\n", {"columns": ("aim",)}, "<stdin>:2 Pass the exam.", id="a table"),
        pytest.param(b'{"aim": "Pass the exam."}', {"fields": ("aim",)}, "<stdin>:1 Pass the exam.", id="records"),
        pytest.param(
            b"goal\nPass the exam.\n", {"stdin_filename": "a.csv"}, "a.csv:2 Pass the exam.", id="the name of a table"
        ),
        pytest.param(
            b"<p>We will pass the exam by May.",
            {"stdin_filename": "a.html"},
            "a.html:1 We will pass the exam by May.",
            id="a page",
        ),
        pytest.param(
            (FILES / "form.docx").read_bytes(),
            {"stdin_filename": "x/a.docx"},
            "x/a.docx:paragraph 2 Call twelve landlords 📞 & agents by 1 March 2027.",
            id="a word processor document",
        ),
        pytest.param(
            "Pass it, Zoë".encode("cp1252"),
            {"lines": True, "encoding": "cp1252"},
            "<stdin>:1 Pass it, Zoë",
            id="another encoding",
        ),
    ],
)
def test_what_standard_input_holds_is_said_by_its_name_or_the_options(content: bytes, options: dict, found: str):
    assert items("-", stdin=content, **options)[0] == found


def test_standard_input_stays_open_for_the_caller():
    stream = io.BytesIO(b"Pass the exam.\n")
    list(read(["-"], Reading(lines=True), stdin=stream))
    assert not stream.closed


def test_documents_of_every_format_are_read(here: Path):
    goal = "We will call ten clients by 1 May 2027."
    (here / "a.txt").write_text(f"Meeting\n\n{goal}\n")
    (here / "b.md").write_text(f"# Goals\n\n- {goal}\n")
    (here / "c.html").write_text(f"<h1>Goals</h1><ul><li>{goal}</ul>")
    (here / "d.csv").write_text(f"goal\n{goal}\n")
    (here / "e.jsonl").write_text(f'{{"goal": "{goal}"}}\n')
    (here / "unknown.ending").write_text(f"{goal}\n")
    assert items("a.txt", "b.md", "c.html", "d.csv", "e.jsonl", "unknown.ending") == [
        f"{place} {goal}" for place in ("a.txt:3", "b.md:3", "c.html:1", "d.csv:2", "e.jsonl:1", "unknown.ending:1")
    ]
    for name in ("plan.docx", "plan.pdf", "goals.xlsx"):
        assert len(items(str(FILES / name))) > 5


def test_every_format_has_its_reader():
    assert all(callable(reader(form)) for form in map(format_of, SUFFIXES) if form)
    assert all(format_of("a" + suffix.upper()) for suffix in SUFFIXES)


@pytest.mark.parametrize(
    ("argument", "message"),
    [
        pytest.param("nope.txt", "nope.txt: there is no such file; give --text if it is a goal", id="missing"),
        pytest.param("", ": there is no such file; give --text if it is a goal", id="no characters at all"),
        pytest.param(
            "nope\ud800.txt",
            "nope\\ud800.txt: there is no such file; give --text if it is a goal",
            id="a lone surrogate",
        ),
        pytest.param(
            "loop.txt", "loop.txt: cannot be read: Too many levels of symbolic links", id="a link in a circle"
        ),
        pytest.param("dead.txt", "dead.txt: cannot be read: No such file or directory", id="a link to nowhere"),
        pytest.param(
            "one.csv",
            "one.csv: no column is called goal; give --column NAME to say which one holds the goals: its columns are aim",
            id="table without a goal column",
        ),
        pytest.param(
            "latin.txt", "latin.txt: line 2 is not UTF-8; save the file as UTF-8, or give --encoding", id="latin-1"
        ),
        pytest.param("old.doc", "old.doc: this format is not read; save it as .docx", id="an old word processor"),
        pytest.param("plan.odt", "plan.odt: this format is not read; save it as .docx", id="another one"),
        pytest.param(
            "goals.json", "goals.json: this format is not read; write one record a line and call it .jsonl", id="json"
        ),
        pytest.param(
            "scan.JPG", "scan.JPG: this format is not read; run a text recognition over it first", id="a picture"
        ),
        pytest.param(
            "broken.docx",
            "broken.docx: is no .docx file, or a damaged one: file is not a zip file",
            id="no zip archive",
        ),
        pytest.param(
            "broken.xlsx",
            "broken.xlsx: is no .xlsx file, or a damaged one: file is not a zip file",
            id="no spreadsheet",
        ),
        pytest.param(
            "large.md",
            "large.md: has more than 1,000 bytes; split it, or give --max-bytes",
            id="too large",
        ),
    ],
)
def test_what_cannot_be_read_is_named_and_the_next_is_still_read(here: Path, argument: str, message: str):
    (here / "loop.txt").symlink_to("loop.txt")
    (here / "dead.txt").symlink_to("gone.txt")
    (here / "one.csv").write_text("aim\n\n")
    (here / "latin.txt").write_bytes(b"One.\nCaf\xe9\n")
    (here / "large.md").write_text("x" * 1001)
    for name in ("old.doc", "plan.odt", "goals.json", "scan.JPG", "broken.docx", "broken.xlsx"):
        (here / name).write_bytes(b"whatever")
    assert items(argument, "Write the plan", max_bytes=1000) == [f"! {message}", "<goal> Write the plan"]


@pytest.mark.parametrize(
    ("argument", "options", "message"),
    [
        pytest.param("empty.txt", {"lines": True}, "empty.txt: holds no goal", id="no lines"),
        pytest.param("blank.txt", {"lines": True}, "blank.txt: holds no goal", id="only blank lines"),
        pytest.param("empty.txt", {}, "empty.txt: holds no goal", id="an empty document"),
        pytest.param("prose.md", {}, "prose.md: holds no goal", id="a document without goals"),
        pytest.param("goals.csv", {}, "goals.csv: holds no goal", id="a table without rows"),
        pytest.param("-", {}, "<stdin>: holds no goal", id="empty standard input"),
        pytest.param("folder", {}, "folder: holds no file that is read", id="a folder without files"),
        pytest.param("notes", {}, "notes: no goal in 2 files", id="a folder without goals"),
    ],
)
def test_what_holds_no_goal_is_noted_and_no_error(here: Path, argument: str, options: dict, message: str):
    (here / "folder").mkdir()
    (here / "notes").mkdir()
    for name in ("notes/a.txt", "notes/b.md", "empty.txt"):
        (here / name).touch()
    (here / "blank.txt").write_text("\n \n")
    (here / "prose.md").write_text("# Our history\n\nThe club was founded by two sisters.\n")
    (here / "goals.csv").write_text("goal\n\n")
    (item,) = read([argument], Reading(**options), stdin=io.BytesIO())
    assert isinstance(item, Note)
    assert str(item) == message


def test_a_folder_is_walked_and_files_without_goals_are_not_mentioned(here: Path):
    (here / "team" / "old").mkdir(parents=True)
    (here / "team" / "a.md").write_text("# Goals\n\n- Call ten clients by May.\n")
    (here / "team" / "b.md").write_text("# History\n")
    (here / "team" / "c.csv").write_text("aim\nx\n")
    (here / "team" / "old" / "d.txt").write_text("We will write the plan by June.")
    assert items("team", exclude=("old",)) == [
        "team/a.md:3 Call ten clients by May.",
        "! team/c.csv: no column is called goal; give --column NAME to say which one holds the goals: its columns are aim",
    ]
    assert items("team", exclude=("old", "*.csv", "a.md")) == ["! team: no goal in 1 file"]
    assert items("team", exclude=("!",)) == ["! team: --exclude: Invalid git pattern: '!'"]


def test_a_file_that_is_named_twice_is_read_once(here: Path):
    (here / "a").mkdir()
    (here / "a" / "b.md").write_text("We will call ten clients by May.")
    (here / "link.md").symlink_to(here / "a" / "b.md")
    assert len(items("a", "a/b.md", "./a/b.md", "link.md")) == 1


def test_a_file_that_may_not_be_opened_is_named(here: Path, monkeypatch: pytest.MonkeyPatch):
    (here / "goals.txt").write_text("Call ten clients.\n")

    def refuse(*args, **kwargs):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    assert items("goals.txt", lines=True) == ["! goals.txt: cannot be read: Permission denied"]


def test_goals_before_the_bytes_that_do_not_fit_are_kept(here: Path):
    (here / "goals.txt").write_bytes(b"Call ten clients.\n" * 1000 + b"\x81\n")
    found = items("goals.txt", lines=True, encoding="cp1252")
    assert found[0] == "goals.txt:1 Call ten clients."
    assert found[-1].startswith("! goals.txt: is not charmap: character maps to <undefined>; give the right --encoding")


def test_a_format_whose_library_is_missing_is_named(here: Path, monkeypatch: pytest.MonkeyPatch):
    for name in ("a.pdf", "a.xlsx", "a.parquet"):
        (here / name).write_bytes(b"")

    def refuse(name, *args, **kwargs):
        raise ImportError(name)

    monkeypatch.setattr("smartlint.documents.extras.import_module", refuse)
    assert items("a.pdf", "a.xlsx", "a.parquet") == [
        f"! a.{form}: cannot be read without another package: pip install 'smartlint[{extra}]'"
        for form, extra in (("pdf", "pdf"), ("xlsx", "xlsx"), ("parquet", "arrow"))
    ]


def test_a_name_that_is_no_utf8_is_given_escaped(here: Path):
    name = os.fsdecode(b"caf\xe9.txt")
    (here / name).write_text("We will call ten clients by May.")
    (item,) = read([name], stdin=io.BytesIO())
    assert isinstance(item, PlacedGoal)
    assert item.goal.id == "caf\\udce9.txt:1"


def test_a_goal_that_is_no_text_is_refused():
    (item,) = read(["lone \ud800 surrogate"], stdin=io.BytesIO())
    assert item == Refusal(Place("<goal>"), "a lone surrogate at offset 5 is no Unicode character")
