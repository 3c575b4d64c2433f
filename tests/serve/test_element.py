"""The element and the playground as files: small, without markup made from text, and complete in each language."""

import gzip
import re
import shutil
import subprocess
from pathlib import Path

import pytest

import smartlint.serve
from smartlint.languages import languages

FOLDER = Path(smartlint.serve.__file__).parent / "static"
ELEMENT = (FOLDER / "smart-goal.js").read_text(encoding="utf-8")


def test_the_element_is_small():
    assert len(gzip.compress(ELEMENT.encode(), 9)) < 6_000


def test_it_depends_on_nothing():
    assert not re.search(r"^\s*(import|export .* from)\b|\bimport\(|require\(", ELEMENT, re.MULTILINE)


@pytest.mark.parametrize("name", ["smart-goal.js", "playground.js"])
def test_no_text_becomes_markup_or_code(name: str):
    source = (FOLDER / name).read_text(encoding="utf-8")
    assert not re.search(r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|DOMParser|createContextual|setHTML", source)
    assert not re.search(r"\beval\b|new Function|setTimeout\(\s*[\"'`]", source)


def test_it_speaks_every_language_that_messages_come_in():
    spoken = {}
    for code, table in re.findall(r"^  (\w\w): \{\n(.*?)^  \},", ELEMENT, re.MULTILINE | re.DOTALL):
        spoken[code] = re.findall(r"^    (\w+):", table, re.MULTILINE)
    assert set(languages()) <= set(spoken)
    assert all(words == spoken["en"] for words in spoken.values())


def test_the_page_offers_the_same_languages():
    page = (FOLDER / "playground.html").read_text(encoding="utf-8")
    assert set(re.findall(r'<option value="(\w+)"', page)) == set(languages())


@pytest.mark.skipif(not shutil.which("node"), reason="there is no node to read it")
@pytest.mark.parametrize("name", ["smart-goal.js", "playground.js"])
def test_it_is_a_module_that_can_be_read(name: str, tmp_path: Path):
    copy = tmp_path / f"{name}.mjs"
    shutil.copy(FOLDER / name, copy)
    subprocess.run(["node", "--check", copy], check=True, capture_output=True)
