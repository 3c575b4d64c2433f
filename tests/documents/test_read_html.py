import pytest

from smartlint.documents.block import Block, Kind
from smartlint.documents.html import read_html

HEADING, PARAGRAPH, ITEM, CELL = Kind.HEADING, Kind.PARAGRAPH, Kind.ITEM, Kind.CELL


def blocks(text: str) -> tuple[Block, ...]:
    return read_html(text, "page.html").blocks


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="nothing"),
        pytest.param("<html><head><title>Goals</title></head><body></body></html>", id="a title"),
        pytest.param("<script>a < b && call()</script><style>p{}</style>", id="scripts and styles"),
        pytest.param("<p hidden>Call ten</p><div style='DISPLAY:none'>a<p>b</p></div>", id="hidden elements"),
        pytest.param("<nav><ul><li>Home</li></ul></nav><footer><p>Imprint</p></footer>", id="what surrounds a page"),
        pytest.param("<template><p>a</p></template><noscript>b</noscript>", id="templates"),
        pytest.param("<p><del>Call ten</del></p>", id="deleted text"),
        pytest.param("<select><option>Goal</option></select><button>Save</button>", id="controls"),
        pytest.param("<!-- a --><!doctype html><?php echo 1 ?>", id="declarations"),
    ],
)
def test_what_a_browser_does_not_show_as_text_gives_no_block(text: str):
    assert blocks(text) == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("a", [(PARAGRAPH, "a")], id="bare text"),
        pytest.param("<h2>A <i>b</i></h2>", [(HEADING, "A b")], id="a heading"),
        pytest.param("<p>a  b\n c</p>", [(PARAGRAPH, "a b c")], id="white space is one blank"),
        pytest.param("<p>a<br>b<br/>c</p>", [(PARAGRAPH, "a\nb\nc")], id="breaks"),
        pytest.param(
            "<p>a<p>b<div>c</div>d",
            [(PARAGRAPH, "a"), (PARAGRAPH, "b"), (PARAGRAPH, "c"), (PARAGRAPH, "d")],
            id="open paragraphs",
        ),
        pytest.param("<ul><li>a<li>b</ul>", [(ITEM, "a"), (ITEM, "b")], id="open items"),
        pytest.param("<ul><li><p>a</p><p>b</p></li></ul>", [(ITEM, "a"), (PARAGRAPH, "b")], id="paragraphs in an item"),
        pytest.param(
            "<dl><dt>Goal<dd>Call<dt>Owner<dd>Ana</dl>",
            [(HEADING, "Goal"), (PARAGRAPH, "Call"), (HEADING, "Owner"), (PARAGRAPH, "Ana")],
            id="definitions",
        ),
        pytest.param(
            "<p>a &lt; b &amp; c&nbsp;d &#233; &un-known; e&f & g</p>",
            [(PARAGRAPH, "a < b & c\u00a0d é &un-known; e&f & g")],
            id="entities",
        ),
        pytest.param(
            "<table><tr><td>a<p>b</p><ul><li>c</ul></td></tr></table>",
            [(CELL, "a\nb\nc")],
            id="all of a cell is one block",
        ),
        pytest.param("a </i></b></p> b", [(PARAGRAPH, "a"), (PARAGRAPH, "b")], id="ends without a start"),
        pytest.param("a < b <3 c", [(PARAGRAPH, "a < b <3 c")], id="brackets that are no tags"),
        pytest.param("a <b c <d e", [(PARAGRAPH, "a <b c <d e")], id="tags that nothing closes"),
        pytest.param("<p>a<span hidden>b</span>c</p>", [(PARAGRAPH, "ac")], id="a hidden part"),
        pytest.param("<p/>a", [(PARAGRAPH, "a")], id="a slash in a start tag"),
        pytest.param("<td>a</td>", [(PARAGRAPH, "a")], id="a cell without a table"),
        pytest.param(
            "<details><summary>Goals</summary>a</details>", [(HEADING, "Goals"), (PARAGRAPH, "a")], id="a summary"
        ),
    ],
)
def test_each_piece_is_what_its_reader_sees(text: str, expected: list[tuple[Kind, str]]):
    assert [(block.kind, block.text) for block in blocks(text)] == expected


def test_every_character_keeps_its_place():
    text = "<p>\n  Call <b>ten</b> R&amp;D\r\n  leads 🎉</p>"
    block = blocks(text)[0]
    assert block.text == "Call ten R&D leads 🎉"
    for word, written in (("Call", "Call"), ("ten", "ten"), ("&", "&amp;"), ("leads 🎉", "leads 🎉")):
        start, end = block.segments.source(block.text.index(word), block.text.index(word) + len(word))
        assert text[start:end] == written
    assert block.segments.position(0) == (2, 3)
    assert block.segments.position(block.text.index("leads")) == (3, 3)


def test_lists_have_levels_numbers_and_boxes():
    found = blocks(
        "<ol start=3><li><input type=checkbox checked> a<ul><li>b</ul><li><input type='checkbox'>c</ol><ol start=x><li>d</ol>"
    )
    assert [(item.text, item.level, item.marker, item.checked) for item in found] == [
        ("a", 0, "3.", True),
        ("b", 1, "-", None),
        ("c", 0, "4.", False),
        ("d", 0, "1.", None),
    ]


def test_cells_know_their_row_and_heading_over_spans():
    found = blocks(
        "<table><tr><th colspan=2>Goal<th>By</tr><tr><td rowspan=2>a<td>b<td>c</tr><tr><td>d<td>e</tr><tr><td><td>f</tr></table>"
        "<table><td>g<tr><td>h</table>"
    )
    assert [(cell.text, cell.header, cell.row, cell.table) for cell in found] == [
        ("Goal", "", 0, 0),
        ("By", "", 0, 0),
        ("a", "Goal", 1, 0),
        ("b", "Goal", 1, 0),
        ("c", "By", 1, 0),
        ("d", "Goal", 2, 0),
        ("e", "By", 2, 0),
        ("f", "Goal", 3, 0),
        ("g", "", 0, 1),
        ("h", "g", 1, 1),
    ]


def test_a_table_in_a_cell_is_a_table_of_its_own():
    found = blocks("<table><tr><td>a<table><tr><td>b</td></tr></table></td></tr></table>")
    assert [(cell.kind, cell.text) for cell in found] == [(PARAGRAPH, "a"), (CELL, "b")]


def test_a_quote_is_marked_and_the_author_is_read():
    page = read_html("<head><meta name='Author' content=' Ana Lee '></head><blockquote>a</blockquote>b", "page.html")
    assert [block.quoted for block in page.blocks] == [True, False]
    assert page.owner == "Ana Lee"


def test_a_tag_far_below_is_not_looked_for():
    assert [block.text for block in blocks("<p>" + "<div>" * 300 + "a</p>b")] == ["a", "b"]
