import pytest

from smartlint.documents.segments import Run, Segments

# "Call **ten** R&amp;D leads" as a reader sees it: "Call ten R&D leads".
SOURCE = "- Call **ten** R&amp;D leads"
TEXT = "Call ten R&D leads"
MARKED = Segments((
    Run(0, 5, 2, 5, 1, 3), Run(5, 3, 9, 3, 1, 10), Run(8, 2, 14, 2, 1, 15), Run(10, 1, 16, 5, 1, 17), Run(11, 7, 21, 7, 1, 22),
))


def test_a_verbatim_text_counts_lines_and_columns_on() -> None:
    segments = Segments.verbatim("Call ten\r\nleads", 7, 3, 5)
    assert segments.position(0) == (3, 5)
    assert segments.position(10) == (4, 1)
    assert segments.position(15) == (4, 6)
    assert segments.source(5, 15) == (12, 22)


def test_only_line_feeds_end_a_line() -> None:
    assert Segments.verbatim("a\u2028b\x0bc", 0, 1, 1).position(4) == (1, 5)


@pytest.mark.parametrize("words", [
    pytest.param("Call", id="before the markup"), pytest.param("ten", id="inside it"), pytest.param("leads", id="behind it"),
])
def test_a_stretch_of_the_text_is_the_same_stretch_of_the_source(words: str) -> None:
    start = TEXT.index(words)
    low, high = MARKED.source(start, start + len(words))
    assert SOURCE[low:high] == words
    assert MARKED.position(start) == (1, low + 1)


def test_markup_and_entities_inside_a_stretch_belong_to_it() -> None:
    low, high = MARKED.source(0, len(TEXT))
    assert SOURCE[low:high] == "Call **ten** R&amp;D leads"
    low, high = MARKED.source(TEXT.index("&"), TEXT.index("&") + 1)
    assert SOURCE[low:high] == "&amp;"


def test_a_cut_counts_from_its_own_start() -> None:
    start = TEXT.index("n R")
    cut = MARKED.cut(start, len(TEXT))
    low, high = cut.source(0, len(TEXT) - start)
    assert SOURCE[low:high] == "n** R&amp;D leads"
    assert cut.position(0) == (1, SOURCE.index("n** ") + 1)


def test_an_offset_behind_the_end_is_where_the_text_ends() -> None:
    assert MARKED.position(len(TEXT)) == (1, len(SOURCE) + 1)
    assert MARKED.position(len(TEXT) + 9) == (1, len(SOURCE) + 1)


def test_what_the_reader_made_up_stands_where_the_next_run_does() -> None:
    joined = Segments((Run(0, 4, 0, 4, 1, 1), Run(5, 3, 9, 3, 2, 4)))
    assert joined.position(4) == (2, 4)
    assert joined.source(0, 8) == (0, 12)
