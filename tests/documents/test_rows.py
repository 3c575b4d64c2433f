"""Rows and cells of separated values, and where every character of a cell stands."""

import csv
import io
from collections.abc import Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sources import source

from smartlint.documents.limits import MAX_LINE
from smartlint.documents.rows import Row, Rows
from smartlint.documents.stream import lines_of


def rows(text: str, separator: str | None = ",") -> list[Row]:
    with source(text).text(newline="") as stream:
        return list(Rows(lines_of(stream), separator))


def cells(text: str, separator: str | None = ",") -> list[tuple[str, ...]]:
    return [row.cells for row in rows(text, separator)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("a,b\r\nc,d\r\n", [("a", "b"), ("c", "d")], id="no quotes"),
        pytest.param("a,,\n", [("a", "", "")], id="empty cells"),
        pytest.param('"a, b",c\n', [("a, b", "c")], id="a separator in quotes"),
        pytest.param('"say ""hi"" twice",""""\n', [('say "hi" twice', '"')], id="quotes in quotes"),
        pytest.param('"one\ntwo\r\nthree",b\n', [("one\ntwo\r\nthree", "b")], id="line ends in quotes"),
        pytest.param('a, "b, c"\n', [("a", "b, c")], id="a blank before the quotes"),
        pytest.param('a b"c,d\n', [('a b"c', "d")], id="a quote inside an unquoted cell"),
        pytest.param("\n \n\r\na\n", [("a",)], id="blank lines"),
        pytest.param('"a",""', [("a", "")], id="no line end"),
        pytest.param("", [], id="nothing"),
    ],
)
def test_cells_are_read_as_spreadsheets_write_them(text: str, found: list[tuple[str, ...]]):
    assert cells(text) == found


def test_a_table_of_one_column_has_no_separator():
    assert cells('Call ten, then write.\n"Quoted, too"\n', None) == [("Call ten, then write.",), ("Quoted, too",)]


def test_a_row_stands_at_the_line_where_it_starts():
    assert [row.line for row in rows('a\n"b\nc"\n\nd\n')] == [1, 2, 5]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        pytest.param(
            'a,"b" c\nd,e\n', "line 1, column 6: text behind the quote that closes a cell", id="behind a quote"
        ),
        pytest.param('a,"b\nd,e\n', "a cell opens with a double quote that is not closed", id="not closed"),
    ],
)
def test_a_malformed_row_is_named_and_the_next_lines_are_read(text: str, said: str):
    bad, good = rows(text)
    assert bad.problem.startswith(said)
    assert (bad.line, bad.cells) == (1, ())
    assert (good.line, good.cells) == (2, ("d", "e"))


def test_a_quote_that_is_never_closed_costs_one_row_in_a_long_file_too():
    found = rows('x,"open\n' + "id,goal\n" * 200_000)
    assert found[0].problem
    assert len(found) == 200_001
    assert {row.cells for row in found[1:]} == {("id", "goal")}


def test_a_line_that_is_too_long_is_named_and_the_next_one_is_read():
    long, good = rows("x" * (MAX_LINE + 1) + "\na,b\n")
    assert "was passed over" in long.problem
    assert good.cells == ("a", "b")


def test_a_quote_before_a_line_that_is_too_long_is_not_closed():
    found = rows('"a\n' + "x" * (MAX_LINE + 1) + "\nb\n")
    assert [bool(row.problem) for row in found] == [True, True, False]


def test_every_character_of_a_cell_has_its_place():
    text = 'id,"Call ""ten"", then\r\nwrite."\r\n'
    (row,) = rows(text)
    segments = row.segments(1)
    assert row.cells[1] == 'Call "ten", then\r\nwrite.'
    assert text[slice(*segments.source(0, len(row.cells[1])))] == 'Call ""ten"", then\r\nwrite.'
    assert segments.position(row.cells[1].index("ten")) == (1, text.index("ten") + 1)
    assert segments.position(row.cells[1].index("write")) == (2, 1)
    assert rows("a,\n")[0].segments(1) is None


CELL = st.text(st.characters(exclude_categories=("Cs",), exclude_characters="\r\0\ufeff"), max_size=15)


def said(cells: Iterable[str]) -> bool:
    return any(cell.strip() for cell in cells)


@given(st.lists(st.lists(CELL, min_size=2, max_size=4), min_size=1, max_size=5), st.sampled_from(",;\t|"))
def test_what_pythons_csv_module_writes_is_read_back_with_its_places(table: list[list[str]], separator: str):
    out = io.StringIO()
    csv.writer(out, delimiter=separator, lineterminator="\r\n").writerows(table)
    text = out.getvalue()
    found = rows(text, separator)
    # A line of blanks and tabs alone is no row.
    assert [list(row.cells) for row in found if said(row.cells)] == [row for row in table if said(row)]
    for row in found:
        for index, cell in enumerate(row.cells):
            if cell:
                start, end = row.segments(index).source(0, len(cell))
                assert text[start:end].replace('""', '"') == cell.replace('""', '"')


@given(st.text(st.sampled_from('a",\n\r '), max_size=60))
def test_whatever_stands_in_a_file_every_line_is_in_a_row_or_blank(text: str):
    found = rows(text)
    assert all(row.problem is None or not row.cells for row in found)
    assert [row.line for row in found] == sorted({row.line for row in found})
