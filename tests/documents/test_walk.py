"""Folders: order, what is passed over, `.gitignore` at every level, links."""

import os
from pathlib import Path

import pytest

from smartlint.documents.place import Refusal
from smartlint.documents.walk import walk
from smartlint.model import InputError


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def make(here: Path, *names: str, **contents: str) -> None:
    for name in names:
        path = here / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(contents.get(name, ""))


def ignore(folder: Path, *lines: str) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / ".gitignore").write_text("\n".join(lines))


def found(folder: str = ".", *exclude: str) -> list[str]:
    return [str(each) for each in walk(folder, exclude)]


def test_files_come_in_the_order_of_their_names(here: Path):
    make(here, "b.md", "a/z.txt", "a/b/c.docx", "c.csv", "a.PDF")
    assert found() == ["a/b/c.docx", "a/z.txt", "a.PDF", "b.md", "c.csv"]
    assert found("a") == ["a/b/c.docx", "a/z.txt"]
    assert found(str(here / "a/b")) == [str(here / "a/b/c.docx")]


def test_what_is_hidden_unknown_or_left_by_an_open_program_is_passed_over(here: Path):
    make(
        here,
        ".hidden.md",
        ".git/a.md",
        ".venv/lib/a.md",
        "a.png",
        "a",
        "a.py",
        "~$plan.docx",
        ".~lock.plan.docx",
        "plan.docx",
    )
    assert found() == ["plan.docx"]


def test_patterns_of_gitignore_are_respected_at_every_level(here: Path):
    ignore(here, "build/", "*.txt", "!keep.txt", "/only.md", "# comment", "")
    ignore(here / "a", "keep.txt", "!a.txt", "b/*", "!b/yes.md")
    make(
        here,
        "build/x.md",
        "a/build/x.md",
        "x.txt",
        "keep.txt",
        "only.md",
        "a/only.md",
        "a/keep.txt",
        "a/a.txt",
        "a/b/no.md",
        "a/b/yes.md",
        "c/a.txt",
    )
    assert found() == ["a/a.txt", "a/b/yes.md", "a/only.md", "keep.txt"]


def test_patterns_above_the_folder_hold_inside_a_repository(here: Path):
    ignore(here, "*.txt", "/a/no.md")
    make(here, "a/x.txt", "a/no.md", "a/yes.md")
    assert found("a") == ["a/no.md", "a/x.txt", "a/yes.md"]
    (here / ".git").mkdir()
    assert found("a") == ["a/yes.md"]


def test_patterns_of_one_folder_do_not_hold_in_the_next(here: Path):
    ignore(here / "a", "*.md")
    make(here, "a/x.md", "ab/x.md", "b/x.md")
    assert found() == ["ab/x.md", "b/x.md"]


def test_the_user_may_exclude_more_and_has_the_last_word(here: Path):
    ignore(here, "!old/x.md")
    make(here, "old/x.md", "a/old/y.md", "new/x.md", "new/y.md")
    assert found(".", "old/") == ["new/x.md", "new/y.md"]
    assert found(".", "/old/", "y.md") == ["new/x.md"]
    with pytest.raises(InputError, match="--exclude: Invalid git pattern"):
        found(".", "!")


def test_a_hostile_gitignore_takes_no_time(here: Path):
    ignore(here, "*a*a*a*a*a*a*a*a*a*a*b", "**/x/**/y/**/z/*.md", "!", "[", "\x00", "*.txt")
    name = "a" * 200 + ".md"
    make(here, name, "x.txt")
    (here / "sub").mkdir()
    (here / "sub" / ".gitignore").write_bytes(b"\xff\xfe\x00*.md\n")
    make(here, "sub/x.md")
    assert found() == [name, "sub/x.md"]


def test_links_to_folders_are_not_followed_and_links_to_files_are(here: Path):
    make(here, "a/x.md", "other/y.txt")
    (here / "a" / "loop").symlink_to(here / "a")
    (here / "a" / "linked.md").symlink_to(here / "other")
    (here / "a" / "y.md").symlink_to(here / "other" / "y.txt")
    assert found("a") == ["a/x.md", "a/y.md"]


def test_links_that_lead_nowhere_are_given_so_that_reading_names_them(here: Path):
    (here / "a.md").symlink_to("b.md")
    (here / "b.md").symlink_to("a.md")
    (here / "c.txt").symlink_to("gone")
    assert found() == ["a.md", "b.md", "c.txt"]


def test_a_pipe_is_passed_over_since_it_may_never_end(here: Path):
    os.mkfifo(here / "pipe.txt")
    assert found() == []


def test_a_folder_that_may_not_be_read_is_named(here: Path, monkeypatch: pytest.MonkeyPatch):
    make(here, "a/x.md", "b/x.md")
    real = os.scandir

    def refuse(path):
        if str(path).endswith("a"):
            raise PermissionError(13, "Permission denied")
        return real(path)

    monkeypatch.setattr(os, "scandir", refuse)
    first, second = walk(".")
    assert isinstance(first, Refusal)
    assert str(first) == "a: cannot be read: Permission denied"
    assert second == "b/x.md"


def test_a_very_deep_folder_is_walked(here: Path):
    path = here
    for _ in range(300):
        path /= "d"
    path.mkdir(parents=True)
    (path / "x.md").write_text("")
    assert len(found()) == 1
