"""Documents of many kinds, written for these tests, in which every goal is marked: all must be found, and nothing else."""

from pathlib import Path

import pytest
from marked import Marked, documents, parse

from smartlint.documents.finding.finder import find_stretches
from smartlint.documents.finding.found import Found
from smartlint.documents.html import read_html
from smartlint.documents.markdown import read_markdown


def read(path: Path) -> tuple[str, list[Marked], list[Found]]:
    text, marked = parse(path.read_text(encoding="utf-8"))
    reader = read_html if path.suffix == ".html" else read_markdown
    return text, marked, find_stretches(reader(text, path.name).blocks)


def source(text: str, found: Found) -> str:
    start, end = found.stretch.block.segments.source(found.stretch.start, found.stretch.end)
    return text[start:end]


@pytest.mark.parametrize("path", documents(), ids=lambda path: path.name)
def test_the_goals_of_a_document_are_found_where_they_stand_and_nothing_else(path: Path):
    text, marked, found = read(path)
    assert [source(text, goal) for goal in found] == [goal.text for goal in marked]
    assert [goal.stretch.block.segments.source(goal.stretch.start, goal.stretch.end) for goal in found] == [
        (goal.start, goal.end) for goal in marked
    ]


@pytest.mark.parametrize("path", documents(), ids=lambda path: path.name)
def test_the_goals_of_a_document_know_what_explains_them_and_what_they_serve(path: Path):
    _, marked, found = read(path)
    assert [{key: part.text for key, part in goal.breakdown.items()} for goal in found] == [
        goal.breakdown for goal in marked
    ]
    assert [next(iter(goal.objectives), None) for goal in found] == [goal.serves for goal in marked]


def test_the_corpus_is_large_enough_to_mean_something():
    marked = [goal for path in documents() for goal in parse(path.read_text(encoding="utf-8"))[1]]
    assert len(documents()) >= 12
    assert len(marked) >= 60
