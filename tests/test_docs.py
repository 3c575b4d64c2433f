"""Every example in the README and in docs/ is run and compared with what the page says it prints.

A page is run from top to bottom in an empty folder. `console` blocks hold commands behind `$ ` (continued behind `> `)
and their output; `python` blocks are run as doctests or as plain code; a block below `<!-- file: NAME -->` is written
to that file first. `sh` blocks set up environments; `.ci/run` tries those. With SMARTLINT_UPDATE_DOCS=1 the output in
`console` blocks is replaced by what came out.
"""

import doctest
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
UPDATE = os.environ.get("SMARTLINT_UPDATE_DOCS") == "1"

_BLOCK = re.compile(
    r"(?:<!-- file: (?P<file>\S+) -->\n)?^```(?P<kind>\w+)\n(?P<body>.*?)^```$", re.MULTILINE | re.DOTALL
)
_LINK = re.compile(r"\]\((?!https?:|#)([^)#]+)")


def commands(body: str) -> Iterator[tuple[str, str]]:
    """The commands of a `console` block as they are written, each with the output that the page promises."""
    for part in re.split(r"^(?=\$ )", body, flags=re.MULTILINE):
        if part:
            found = re.match(r"\$ .*\n(?:> .*\n)*", part)
            assert found, part
            yield found.group(), part[found.end() :]


class Page:
    """Runs the blocks of one page in one folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.names: dict[str, object] = {"__name__": "__docs__"}
        self.status = 0

    def console(self, body: str) -> str:
        """The block with the output that really came."""
        return "".join(written + self.shell(written) for written, _ in commands(body))

    def shell(self, written: str) -> str:
        command = written.removeprefix("$ ").replace("\n> ", "\n").strip().replace("$?", str(self.status))
        path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
        environment = {k: v for k, v in os.environ.items() if k not in ("FORCE_COLOR", "NO_COLOR", "SMARTLINT_MODEL")}
        done = subprocess.run(
            ["bash", "-c", command],
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            cwd=self.folder,
            env=environment | {"PATH": path, "COLUMNS": "80", "PYTHONIOENCODING": "utf-8"},
            check=False,
        )
        self.status = done.returncode
        return done.stdout.decode()

    def python(self, body: str, where: str) -> None:
        if ">>>" not in body:
            exec(compile(body, where, "exec"), self.names)  # the page's own code
            return
        test = doctest.DocTestParser().get_doctest(body, self.names, where, where, 0)
        runner = doctest.DocTestRunner(optionflags=doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE, verbose=False)
        said: list[str] = []
        runner.run(test, out=said.append, clear_globs=False)
        self.names.update(test.globs)
        assert runner.failures == 0, "".join(said)


@pytest.mark.skipif(shutil.which("bash") is None, reason="the commands are written for bash")
@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_the_examples_of_a_page_do_what_it_says(path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.chdir(tmp_path)
    text = path.read_text(encoding="utf-8")
    page = Page(tmp_path)
    for block in _BLOCK.finditer(text):
        kind, body = block["kind"], block["body"]
        if block["file"]:
            target = tmp_path / block["file"]
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(body, encoding="utf-8")
        if kind == "console":
            real = page.console(body)
            if UPDATE:
                path.write_text(path.read_text(encoding="utf-8").replace(body, real), encoding="utf-8")
            else:
                assert real == body
        elif kind == "python":
            page.python(body, f"{path.name}:{text.count(chr(10), 0, block.start()) + 1}")


@pytest.mark.parametrize("path", [*PAGES, *sorted((ROOT / "docs").glob("*/*.md"))], ids=lambda path: path.name)
def test_every_link_to_a_file_leads_somewhere(path: Path):
    for link in _LINK.findall(path.read_text(encoding="utf-8")):
        assert (path.parent / link).exists(), link


def test_every_page_is_linked_from_the_index():
    linked = set(_LINK.findall((ROOT / "docs" / "README.md").read_text(encoding="utf-8")))
    assert {p.name for p in PAGES if p.parent.name == "docs"} - {"README.md"} <= linked


def test_the_two_commands_of_the_readme_stand_on_a_line_each():
    blocks = [block["body"] for block in _BLOCK.finditer(PAGES[0].read_text(encoding="utf-8")) if block["kind"] == "sh"]
    assert len(blocks) == 2
    for block, last in zip(blocks, ("smartlint check", "python -m pytest"), strict=True):
        assert block.count("\n") == 1
        assert block.startswith("python3 -m venv .venv && ")
        assert last in block.rsplit("&&", 1)[1]
