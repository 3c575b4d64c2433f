import pytest

from smartlint.documents.block import Block, Kind
from smartlint.documents.markdown import read_markdown

HEADING, PARAGRAPH, ITEM, CELL = Kind.HEADING, Kind.PARAGRAPH, Kind.ITEM, Kind.CELL


def blocks(text: str) -> tuple[Block, ...]:
    return read_markdown(text, "plan.md").blocks


def said(text: str) -> list[tuple[Kind, str]]:
    return [(block.kind, block.text) for block in blocks(text)]


def sliced(text: str, block: Block) -> str:
    start, end = block.segments.source(0, len(block.text))
    return text[start:end]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="nothing"),
        pytest.param(" \n\t\n", id="white space"),
        pytest.param("```\n- Call ten leads\n```\n", id="a fence"),
        pytest.param("~~~mermaid\ngraph TD\n~~~\n", id="a diagram"),
        pytest.param("<!-- a comment -->\n", id="a comment"),
        pytest.param("![alt text](goals.png)\n", id="a picture"),
        pytest.param("[goals]: https://example.org\n", id="a link definition"),
        pytest.param("---\ntitle: Goals\n---\n", id="front matter"),
        pytest.param("~~Call ten leads~~\n", id="struck-out text"),
        pytest.param("<script>let goal = 'call';</script>\n", id="a script"),
    ],
)
def test_what_is_no_text_gives_no_block(text: str):
    assert said(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("# Goals #\n", [(HEADING, "Goals")], id="a heading"),
        pytest.param("Goals\n=====\n", [(HEADING, "Goals")], id="an underlined heading"),
        pytest.param("Call\nten leads\n", [(PARAGRAPH, "Call\nten leads")], id="a paragraph keeps its lines"),
        pytest.param("- a\n\n- b\n", [(ITEM, "a"), (ITEM, "b")], id="a loose list"),
        pytest.param("- a\n\n  more\n", [(ITEM, "a"), (PARAGRAPH, "more")], id="a second paragraph of an item"),
        pytest.param(
            "-hiring two\n", [(PARAGRAPH, "-hiring two")], id="a dash without a blank is no bullet for the reader"
        ),
        pytest.param("| Goal |\n|---|\n| a |\n", [(CELL, "Goal"), (CELL, "a")], id="a table"),
        pytest.param("> - a\n", [(ITEM, "a")], id="a list in a quote"),
        pytest.param("    Call ten leads\n", [(PARAGRAPH, "Call ten leads")], id="indented text is no code"),
        pytest.param("<p>Call <b>ten</b> leads</p>\n", [(PARAGRAPH, "Call ten leads")], id="HTML in between"),
        pytest.param("Call<br>ten\n", [(PARAGRAPH, "Call\nten")], id="a line break in HTML"),
        pytest.param("a\\\nb\n", [(PARAGRAPH, "a\nb")], id="a hard break"),
        pytest.param("```mermaid\nx\n```text\nCall ten\n", [(PARAGRAPH, "Call ten")], id="a fence closed with a word"),
        pytest.param("````md\n```\nx\n```\n````\nCall\n", [(PARAGRAPH, "Call")], id="a fence in a longer fence"),
        pytest.param("a\rb\r", [(PARAGRAPH, "a\nb")], id="old line ends"),
        pytest.param("a\0b\n", [(PARAGRAPH, "a\ufffdb")], id="a NUL"),
        pytest.param("Call\u00a0ten\n", [(PARAGRAPH, "Call\u00a0ten")], id="a hard blank"),
    ],
)
def test_each_piece_is_what_its_reader_sees(text: str, expected: list[tuple[Kind, str]]):
    assert said(text) == expected


@pytest.mark.parametrize(
    ("written", "shown", "source"),
    [
        pytest.param("Call **ten** leads", "Call ten leads", "Call **ten** leads", id="bold inside"),
        pytest.param("**Call** ten", "Call ten", "Call** ten", id="bold in front"),
        pytest.param("***Call*** _t_en_", "Call t_en", "Call*** _t_en", id="nested emphasis"),
        pytest.param("3 * 4 * 5", "3 * 4 * 5", "3 * 4 * 5", id="stars that mean nothing"),
        pytest.param("R&amp;D &#233; &eacute;", "R&D é é", "R&amp;D &#233; &eacute;", id="entities"),
        pytest.param(r"1\. a \* b", "1. a * b", r"1\. a \* b", id="escapes"),
        pytest.param('a [b](u "t") c', "a b c", 'a [b](u "t") c', id="a link"),
        pytest.param("[June](June) June", "June June", "June](June) June", id="a link whose address repeats its text"),
        pytest.param("a [b [c]](u) d", "a b [c] d", "a [b [c]](u) d", id="brackets in a link"),
        pytest.param("a ![b **c**](u) d", "a  d", "a ![b **c**](u) d", id="a picture inside"),
        pytest.param(
            "a <https://x.org/%C3%A9> b", "a https://x.org/%C3%A9 b", "a <https://x.org/%C3%A9> b", id="an address"
        ),
        pytest.param("a `` b` `` c", "a  b`  c", "a `` b` `` c", id="code"),
        pytest.param("a ~~b *c*~~ d", "a  d", "a ~~b *c*~~ d", id="struck-out text inside"),
        pytest.param("a <b>c</b> d", "a c d", "a <b>c</b> d", id="HTML tags"),
        pytest.param("a <!-- b\nc --> d", "a  d", "a <!-- b\nc --> d", id="a comment over two lines"),
        pytest.param("a  \n   b", "a\nb", "a  \n   b", id="a break with blanks"),
        pytest.param("`a\nb` c", "a\nb c", "a\nb` c", id="code over two lines"),
        pytest.param("🎉 a *b*", "🎉 a b", "🎉 a *b", id="emoji"),
    ],
)
def test_inline_markup_goes_and_every_character_keeps_its_place(written: str, shown: str, source: str):
    text = f"Before.\n\n{written}\n"
    block = blocks(text)[1]
    assert block.text == shown
    assert sliced(text, block) == source
    assert block.place.line == 3


def test_a_reference_link_is_its_text():
    text = "Call [ten][a] leads, [a] and [none].\n\n[a]: https://example.org\n"
    assert blocks(text)[0].text == "Call ten leads, a and [none]."
    assert sliced(text, blocks(text)[0]) == "Call [ten][a] leads, [a] and [none]."


@pytest.mark.parametrize("bullet", list("-*+•●○◦▪■‣·–☐☑✓✅"))
def test_a_bullet_of_any_kind_makes_an_item(bullet: str):
    found = blocks(f"{bullet} a\n  {bullet} b\n")
    assert [(block.kind, block.text, block.level, block.marker) for block in found] == [
        (ITEM, "a", 0, bullet),
        (ITEM, "b", 1, bullet),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("- [ ] a\n- [x] b\n- [X] c\n- d\n", [False, True, True, None], id="brackets"),
        pytest.param("☐ a\n☑ b\n✔ c\n", [False, True, True], id="boxes of a font"),
        pytest.param("1. [ ] a\n", [False], id="numbers"),
        pytest.param("- [ ]\n- [link](u)\n", [None, None], id="no box"),
    ],
)
def test_a_check_box_is_ticked_or_not_and_leaves_the_text(text: str, expected: list[bool | None]):
    assert [block.checked for block in blocks(text)] == expected
    assert all(block.text in ("a", "b", "c", "d", "[ ]", "link") for block in blocks(text))


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("- a\n  - b\n- c\n", id="two blanks"),
        pytest.param("- a\n    - b\n- c\n", id="four blanks"),
        pytest.param("- a\n\t- b\n- c\n", id="a tab"),
        pytest.param("      - a\n         - b\n      - c\n", id="all of it indented"),
        pytest.param("Goals:\n    • a\n        • b\n    • c\n", id="bullets right below a line"),
    ],
)
def test_lists_nest_as_they_are_indented(text: str):
    found = [(block.text, block.level) for block in blocks(text) if block.kind is ITEM]
    assert found == [("a", 0), ("b", 1), ("c", 0)]


def test_numbers_are_kept_as_they_are_written():
    assert [block.marker for block in blocks("3. a\n4. b\n\n1) c\n")] == ["3.", "4.", "1)"]


def test_cells_know_their_row_and_heading():
    text = "| Goal | Owner |\n|---|---|\n| a \\| b | **Ana** |\n| | Bo |\n\nx | y\n--|--\n1 | 1\n"
    found = [(cell.text, cell.header, cell.row, cell.table, sliced(text, cell)) for cell in blocks(text)]
    assert found == [
        ("Goal", "", 0, 0, "Goal"),
        ("Owner", "", 0, 0, "Owner"),
        ("a | b", "Goal", 1, 0, "a \\| b"),
        ("Ana", "Owner", 1, 0, "Ana"),
        ("Bo", "Owner", 2, 0, "Bo"),
        ("x", "", 0, 1, "x"),
        ("y", "", 0, 1, "y"),
        ("1", "x", 1, 1, "1"),
        ("1", "y", 1, 1, "1"),
    ]


def test_a_table_with_an_empty_heading_keeps_its_columns_apart():
    assert [(cell.text, cell.header) for cell in blocks("| | Goal |\n|---|---|\n| 1 | a |\n")][1:] == [
        ("1", ""),
        ("a", "Goal"),
    ]


def test_a_table_in_a_list_stands_where_it_is_written():
    text = "1. | 1 | 2 |\n   |---|---|\n   | 1 | 2 |\n"
    assert [sliced(text, cell) for cell in blocks(text)] == ["1", "2", "1", "2"]
    assert [cell.segments.position(0) for cell in blocks(text)] == [(1, 6), (1, 10), (3, 6), (3, 10)]


def test_quotes_are_marked():
    assert [block.quoted for block in blocks("> a\n\nb\n")] == [True, False]


def test_what_is_too_long_to_be_marked_up_is_read_as_it_stands():
    text = "*" + "word " * 5_000 + "*\nnext\n"
    assert blocks(text)[0].text == text.strip()
    assert sliced(text, blocks(text)[0]) == text.strip()


def test_the_line_of_a_block_counts_front_matter_and_old_line_ends():
    text = "---\r\ntitle: x\r\n---\r\n\r\n# Goals\r\n\r\n- a\r\n"
    assert [block.segments.position(0) for block in blocks(text)] == [(5, 3), (7, 3)]


def test_front_matter_says_when_and_who():
    document = read_markdown("---\ndate: 2027-01-11\nauthor: Ana Lee\n---\n\n- a\n", "plan.md")
    assert (str(document.written), document.owner) == ("2027-01-11", "Ana Lee")
