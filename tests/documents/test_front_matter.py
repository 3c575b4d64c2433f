import datetime as dt

import pytest

from smartlint.documents.front_matter import FrontMatter, read_front_matter


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="nothing"),
        pytest.param("# Goals\n---\ndate: 2027-01-01\n---\n", id="not at the start"),
        pytest.param("---\ndate: 2027-01-01\n", id="never closed"),
        pytest.param("----\ndate: 2027-01-01\n----\n", id="a line across"),
    ],
)
def test_a_text_without_front_matter_says_nothing(text: str):
    assert read_front_matter(text) == FrontMatter(0)


@pytest.mark.parametrize(
    ("properties", "written", "owner"),
    [
        pytest.param("title: x", None, None, id="neither"),
        pytest.param("date: 2027-01-11", dt.date(2027, 1, 11), None, id="a day"),
        pytest.param("Date: '2027-01-11 08:00:00 +0100'", dt.date(2027, 1, 11), None, id="a moment"),
        pytest.param("date: 2026-12-31\nwritten: 2027-01-02", dt.date(2027, 1, 2), None, id="written comes first"),
        pytest.param("written: soon\ndate: 2027-01-02", dt.date(2027, 1, 2), None, id="the first that is a day"),
        pytest.param("date: 2027-02-31", None, None, id="a day that is none"),
        pytest.param("date: 11/01/2027", None, None, id="a day that reads in two ways"),
        pytest.param('author: "Ana Lee"\nowner: Bo', None, "Bo", id="the owner comes first"),
        pytest.param("author: Ana\n  name: Bo", None, "Ana", id="what is nested is not read"),
        pytest.param("owner:\nauthor: Ana", None, "Ana", id="an empty property"),
    ],
)
def test_the_day_and_the_owner_are_read(properties: str, written: dt.date | None, owner: str | None):
    text = f"---\n{properties}\n---\n# Goals\n"
    assert read_front_matter(text) == FrontMatter(text.index("# Goals"), written, owner)


def test_three_dots_close_it_too():
    assert read_front_matter("---\nowner: Ana\n...\n").owner == "Ana"
