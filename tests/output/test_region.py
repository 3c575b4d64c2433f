"""Where the words of a finding stand in their file, as numbers."""

import os
from pathlib import Path

import pytest
from reports_by_hand import GOAL, finding, report

from smartlint.documents import Place
from smartlint.documents.segments import Segments
from smartlint.model import Criterion, Span
from smartlint.output.region import Region, logical, region, relative, uri

WORDS = finding("T101", "odd", Criterion.TIME_BOUND, span=Span(start=24, end=43))
WHOLE = finding("T101", "odd", Criterion.TIME_BOUND)
LINE = finding("M101", "odd", Criterion.MEASURABLE, span=Span(start=0, end=3, part="measurable"))


@pytest.mark.parametrize(("place", "found", "expected"), [
    pytest.param(Place("a.txt", 3), WORDS, Region(3, 25, 3, 44), id="words in a line"),
    pytest.param(Place("a.txt", 3), WHOLE, Region(3), id="the goal as a whole"),
    pytest.param(Place("<goal>"), WORDS, Region(1, 25, 1, 44), id="words of an argument"),
    pytest.param(Place("<goal>"), WHOLE, None, id="an argument as a whole"),
    pytest.param(Place("a.csv", 3, "goal"), WORDS, Region(3), id="a row of a table"),
    pytest.param(Place("a.docx", within="paragraph 4"), WORDS, None, id="a file without lines"),
    pytest.param(Place("a.txt", 3), LINE, Region(3), id="a line of the breakdown"),
    pytest.param(Place("a.md", 7, segments=Segments.verbatim(GOAL, 90, 7, 5)), WORDS, Region(7, 29, 7, 48),
                 id="words of a document whose source is known"),
    pytest.param(Place("a.csv", 7, "goal", segments=Segments.verbatim(GOAL, 90, 7, 5)), WORDS, Region(7, 29, 7, 48),
                 id="words of a cell whose source is known"),
])
def test_a_region_is_as_exact_as_its_source(place: Place, found, expected: Region | None):
    assert region(place, report(GOAL, breakdown={Criterion.MEASURABLE: "ten"}), found) == expected


def test_words_over_two_lines_end_on_the_second():
    text = "Call ten\nclients soon."
    over = finding("S101", "odd", None, span=Span(start=5, end=16))
    assert region(Place("a.txt", 3), report(text), over) == Region(3, 6, 4, 8)
    assert region(Place("a.md", 3, segments=Segments.verbatim(text, 0, 3, 3)), report(text), over) == Region(3, 8, 4, 8)


def test_no_words_have_no_width():
    empty = finding("S101", "odd", None, span=Span(start=4, end=4))
    assert region(Place("a.txt", 1), report(GOAL), empty) == Region(1, 5, 1, 5)


@pytest.mark.parametrize(("place", "expected"), [
    pytest.param(Place("a.txt", 3), None, id="a line says it all"),
    pytest.param(Place("a.csv", 3, "goal"), ("column goal", "cell"), id="a column"),
    pytest.param(Place("a.docx", within="paragraph 4"), ("paragraph 4", "paragraph"), id="a paragraph"),
    pytest.param(Place("a.docx", within="table 2, row 3, column 1"), ("table 2, row 3, column 1", "cell"), id="a cell"),
    pytest.param(Place("a.xlsx", within="sheet Goals, cell B7"), ("sheet Goals, cell B7", "cell"), id="a cell of a sheet"),
    pytest.param(Place("a.pdf", within="page 4"), ("page 4", "page"), id="a page"),
    pytest.param(Place("a.odt", within="footnote 1"), ("footnote 1", "element"), id="anything else"),
])
def test_a_place_within_a_document_has_a_name_and_a_kind(place: Place, expected: tuple[str, str] | None):
    assert logical(place) == expected


def test_paths_are_relative_to_the_working_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.chdir(tmp_path)
    assert relative(str(tmp_path / "plans" / "a b.md")) == "plans/a b.md"
    assert relative("./a.md") == "a.md"
    assert uri("./a b#1?.md") == "a%20b%231%3F.md"
    assert uri("/etc/goals.txt") == "file:///etc/goals.txt"
    assert uri("<stdin>") == "%3Cstdin%3E"


def test_a_name_that_is_no_utf8_has_a_uri():
    assert uri(os.fsdecode(b"caf\xe9.txt")) == "caf%E9.txt"
