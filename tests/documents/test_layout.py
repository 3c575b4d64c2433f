"""Lines of a page put together to paragraphs, items, headings and tables."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smartlint.documents.layout import Line, Paragraph, Piece, lines_of, paragraphs
from smartlint.documents.layout_tables import tabulate

HEIGHT = 800.0


def line(text: str, left: float, bottom: float, *, size: float = 12, width: float | None = None) -> Line:
    """A line in a font of that size, as high as its letters are; `bottom` is where the lowest ones would end."""
    low, tall = (
        any(letter in text for letter in "gjpqy,"),
        any(letter in text for letter in "bdfhkltABCDEFGHIMNOPTUVW0123456789"),
    )
    bottom -= 0 if low else size / 4
    height = size * (1 if low and tall else 0.75 if low or tall else 0.53)
    return Line(text, (left, bottom - height, left + (width or len(text) * size * 0.5), bottom))


def texts(*lines: Line) -> list[str]:
    return [each.text for each in paragraphs(list(lines), HEIGHT)]


def test_pieces_in_one_line_are_joined_and_columns_are_not():
    pieces = [
        Piece("We ", (50, 100, 65, 112)),
        Piece("call", (65, 100, 85, 112)),
        Piece("ten", (88, 101, 100, 110)),
        Piece("Owner", (300, 100, 330, 112)),
        Piece("  ", (330, 100, 335, 112)),
        Piece("below", (50, 114, 80, 126)),
    ]
    assert [(each.text, each.box) for each in lines_of(pieces)] == [
        ("We call ten", (50, 100, 100, 112)),
        ("Owner  ", (300, 100, 335, 112)),
        ("below", (50, 114, 80, 126)),
    ]


def test_a_bullet_is_joined_to_its_words_over_a_wide_gap():
    pieces = [
        Piece("\uf0b7 ", (78, 148, 82, 152)),
        Piece("Call ten", (110, 145, 180, 157)),
        Piece("x", (300, 145, 310, 157)),
    ]
    assert [each.text for each in lines_of(pieces)] == ["\uf0b7 Call ten", "x"]


def test_white_space_alone_is_no_line():
    assert lines_of([Piece("  ", (0, 0, 5, 5))]) == []


def test_lines_below_each_other_are_a_paragraph():
    assert texts(line("We will call ten landlords,", 50, 100, width=400), line("by phone, by May.", 50, 114)) == [
        "We will call ten landlords, by phone, by May."
    ]


@pytest.mark.parametrize(
    ("second", "why"),
    [
        pytest.param(line("by phone", 50, 140), "a gap", id="a wide gap"),
        pytest.param(line("- by phone", 50, 114), "a bullet", id="a bullet"),
        pytest.param(line("☐ by phone", 50, 114), "a box", id="a check box"),
        pytest.param(line("by phone", 50, 120, size=18), "a font", id="a larger font"),
        pytest.param(line("by phone", 460, 114), "a column", id="another column"),
        pytest.param(line("by phone", 50, 80), "above", id="a line above"),
        pytest.param(line("by phone", 150, 114), "indented", id="far to the right"),
    ],
)
def test_what_starts_anew_is_a_paragraph_of_its_own(second: Line, why: str):
    assert len(texts(line("We will call ten landlords,", 50, 100, width=400), second)) == 2, why


def test_a_sentence_that_ends_early_ends_its_paragraph():
    long = line("and a line that goes to the margin, by and by, as lines do", 50, 72, width=400)
    short, following = line("We stop here, gladly.", 50, 100), line("Many more follow, by and by", 50, 114)
    assert len(texts(long, short, following)) == 3
    assert len(texts(long, line("We do not stop here, gladly", 50, 100), following)) == 2


def test_hyphens_at_the_end_of_a_line():
    for broken in "\x02\xad\ufffe":
        assert texts(line(f"We exam{broken}", 50, 100, width=400), line("ine, gladly", 50, 114)) == [
            "We examine, gladly"
        ]
    assert texts(line("Our well-", 50, 100, width=400), line("being, gladly", 50, 114)) == ["Our well-being, gladly"]
    assert texts(line("Goals, 2026 -", 50, 100, width=400), line("gladly", 50, 114)) == ["Goals, 2026 - gladly"]


def test_headings_are_larger_than_most_of_the_text():
    body = [line("We will call ten landlords, by phone, by May, gladly.", 50, 200 + 30 * number) for number in range(5)]
    heads = [
        line("Plan, by year", 50, 60, size=24),
        line("Goals, by year", 50, 100, size=17),
        line("Group", 50, 150, size=14.5),
    ]
    assert [each.heading for each in paragraphs([*heads, *body], HEIGHT)] == [1, 2, 3, 0, 0, 0, 0, 0]
    assert paragraphs([line("x, y " * 40, 50, 60, size=24), *body], HEIGHT)[0].heading == 0


def test_page_numbers_are_left_out_at_the_edges_only():
    numbers = [line("3", 300, 790), line("Page 3 of 10", 300, 20), line("- 7 -", 300, 20)]
    assert texts(*numbers, line("12", 50, 400), line("30 goals", 50, 790)) == ["12", "30 goals"]


def test_items_are_deeper_the_more_they_are_indented():
    lines = [
        line("- One, gladly", 50, 100),
        line("- Two, gladly", 80, 130),
        line("- Three, gladly", 110, 160),
        line("- Four, gladly", 80, 190),
        line("words", 50, 220),
        line("1. Five, gladly", 80, 250),
    ]
    assert [each.level for each in paragraphs(lines, HEIGHT)] == [0, 1, 2, 1, 0, 0]


def cells(*rows: list[tuple[str, float, float]]) -> list[Paragraph]:
    """Rows of cells with text, left and right edge, 20 points apart."""
    found = [
        Paragraph(text, (left, 100 + 20 * number, right, 112 + 20 * number))
        for number, row in enumerate(rows)
        for text, left, right in row
    ]
    tabulate(found)
    return found


def test_rows_side_by_side_below_headings_are_a_table():
    found = cells(
        [("Goal", 150, 170), ("Owner", 320, 350)],
        [("Call ten.", 50, 280), ("Ann", 300, 320)],
        [("Write two.", 50, 280), ("Ben", 300, 320)],
    )
    assert [(each.text, each.table, each.row, each.header) for each in found] == [
        ("Goal", 0, 0, ""),
        ("Owner", 0, 0, ""),
        ("Call ten.", 0, 1, "Goal"),
        ("Ann", 0, 1, "Owner"),
        ("Write two.", 0, 2, "Goal"),
        ("Ben", 0, 2, "Owner"),
    ]


def test_a_cell_alone_belongs_to_the_table_when_a_full_row_follows():
    found = cells(
        [("Goal", 50, 80), ("Owner", 300, 350)],
        [("Call ten.", 50, 280), ("Ann", 300, 320)],
        [("and write", 52, 280)],
        [("Meet.", 50, 280), ("Ben", 300, 320)],
        [("The end of it all.", 50, 280)],
    )
    assert [each.header for each in found if each.table == 0] == ["", "", "Goal", "Owner", "Goal", "Goal", "Owner"]
    assert found[-1].table is None


@pytest.mark.parametrize(
    "rows",
    [
        pytest.param([[("Goal", 50, 80)], [("Call ten.", 50, 280)]], id="one column"),
        pytest.param(
            [[("We stop here.", 50, 80), ("So do we.", 300, 350)], [("a", 50, 280), ("b", 300, 320)]],
            id="sentences in two columns",
        ),
        pytest.param([[("Goal", 50, 80), ("Owner", 300, 350)], [("Call", 50, 280)]], id="no row below"),
        pytest.param(
            [[("Goal", 50, 80), ("Owner", 300, 350)], [("a", 50, 80), ("b", 100, 110), ("c", 300, 320)]],
            id="more cells than headings",
        ),
    ],
)
def test_other_paragraphs_are_no_table(rows: list):
    assert {each.table for each in cells(*rows)} == {None}


def test_a_row_far_below_is_no_longer_in_the_table():
    found = [
        Paragraph(text, (left, top, left + 40, top + 12))
        for text, left, top in [
            ("Goal", 50, 100),
            ("Owner", 300, 100),
            ("Call", 50, 120),
            ("Ann", 300, 120),
            ("Left", 50, 300),
            ("Right", 300, 300),
        ]
    ]
    tabulate(found)
    assert [each.table for each in found] == [0, 0, 0, 0, None, None]


NUMBERS = st.floats(-50, 900)


@given(st.lists(st.builds(Piece, st.text(max_size=8), st.tuples(NUMBERS, NUMBERS, NUMBERS, NUMBERS)), max_size=12))
def test_no_page_breaks_it_and_no_word_is_lost(pieces: list[Piece]):
    lines = lines_of(pieces)
    assert sum(len(each.text.split()) > 0 for each in lines) == len(lines)
    found = paragraphs(lines, HEIGHT)
    tabulate(found)
    assert all(each.text.strip() for each in found)
