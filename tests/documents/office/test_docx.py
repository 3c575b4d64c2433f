"""Word processor documents: what their readers see, and where it stands."""

import io
from zipfile import ZipFile

import pytest
from sources import FILES, file, goals

from smartlint.documents.block import Block, Kind
from smartlint.documents.office.docx import read_docx
from smartlint.documents.options import Reading
from smartlint.documents.whole import read_word
from smartlint.model import InputError

SPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
)


def document(body: str, name: str = "word/document.xml", style: str = "") -> bytes:
    """A document of LibreOffice's with another body, and one more style."""
    out = io.BytesIO()
    with ZipFile(FILES / "plan.docx") as old, ZipFile(out, "w") as new:
        for entry in old.infolist():
            part = old.read(entry)
            if entry.filename == "word/document.xml":
                new.writestr(name, f"<w:document {SPACES}><w:body>{body}</w:body></w:document>")
            elif entry.filename == "word/styles.xml":
                more = f'<w:style w:type="paragraph" w:styleId="own"><w:name w:val="{style}"/></w:style></w:styles>'
                new.writestr(entry, part.replace(b"</w:styles>", more.encode()))
            else:
                new.writestr(entry, part)
    return out.getvalue()


def blocks(body: str, style: str = "") -> tuple[Block, ...]:
    return read_docx(document(body, style=style), "a.docx").blocks


def run(text: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def texts(body: str) -> list[str]:
    return [block.text for block in blocks(body)]


@pytest.mark.parametrize(
    "body",
    [
        pytest.param("", id="no paragraph"),
        pytest.param("<w:p/>", id="an empty paragraph"),
        pytest.param(f"<w:p><w:del>{run('gone')}</w:del></w:p>", id="a deletion"),
        pytest.param("<w:p><w:r><w:delText>gone</w:delText></w:r></w:p>", id="deleted text"),
        pytest.param(f"<w:p><w:moveFrom>{run('gone')}</w:moveFrom></w:p>", id="moved away"),
        pytest.param("<w:p><w:r><w:instrText>HYPERLINK</w:instrText></w:r></w:p>", id="an instruction of a field"),
        pytest.param("<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r></w:p>", id="hidden text"),
        pytest.param(
            f"<w:p><w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{run('click here')}</w:sdtContent></w:sdt></w:p>",
            id="a placeholder",
        ),
        pytest.param(f'<w:p><w:pPr><w:pStyle w:val="own"/></w:pPr>{run("Goals 3")}</w:p>', id="a table of contents"),
        pytest.param("<w:p><w:r><w:footnoteReference w:id='2'/></w:r></w:p>", id="the mark of a footnote"),
        pytest.param("<w:tbl><w:tr><w:tc/></w:tr></w:tbl>", id="an empty table"),
        pytest.param("<w:r><w:t>outside</w:t></w:r>", id="text outside of paragraphs"),
    ],
)
def test_what_a_reader_does_not_see_is_no_block(body: str):
    assert blocks(body, style="toc 1") == ()


@pytest.mark.parametrize(
    ("body", "text"),
    [
        pytest.param(
            f"<w:p>{run('Call ')}<w:hyperlink>{run('ten')}</w:hyperlink>{run(' clients')}</w:p>",
            "Call ten clients",
            id="a link",
        ),
        pytest.param(f"<w:p>{run('Call ')}<w:ins>{run('ten')}</w:ins></w:p>", "Call ten", id="an insertion"),
        pytest.param(f"<w:p><w:smartTag>{run('Call')}</w:smartTag></w:p>", "Call", id="a smart tag"),
        pytest.param(f"<w:p><w:fldSimple>{run('Call')}</w:fldSimple></w:p>", "Call", id="a field"),
        pytest.param(
            "<w:p><w:r><w:t>Call</w:t><w:br/><w:t>ten</w:t><w:tab/><w:t>now</w:t></w:r></w:p>",
            "Call\nten\tnow",
            id="breaks",
        ),
        pytest.param(
            "<w:p><w:r><w:t>well</w:t><w:noBreakHyphen/><w:t>being</w:t></w:r></w:p>",
            "well\u2011being",
            id="a firm hyphen",
        ),
        pytest.param(
            '<w:p><w:r><w:t>at most </w:t><w:sym w:font="Symbol" w:char="F0A3"/><w:t>5</w:t></w:r></w:p>',
            "at most≤5",
            id="a symbol",
        ),
        pytest.param(
            '<w:p><w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>Call</w:t></w:r></w:p>',
            "Call",
            id="not hidden after all",
        ),
        pytest.param(
            "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>x</w:t></w:r><w:r><w:t>Call</w:t></w:r></w:p>",
            "Call",
            id="behind hidden text",
        ),
        pytest.param("<w:p><w:r><w:t>R&amp;D &#x1F4DE;</w:t></w:r></w:p>", "R&D 📞", id="entities"),
    ],
)
def test_what_a_reader_sees_is_the_text(body: str, text: str):
    assert [found.replace("at most ", "at most") for found in texts(body)] == [text]


def test_a_deleted_mark_joins_two_paragraphs():
    first = f"<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>{run('Call ')}</w:p>"
    assert texts(first + f"<w:p>{run('ten')}</w:p><w:p>{run('more')}</w:p>") == ["Call ten", "more"]


def test_a_moved_paragraph_stands_where_it_was_moved_to():
    left, arrived = f"<w:moveFrom>{run('Call')}</w:moveFrom>", f"<w:moveTo>{run('Call')}</w:moveTo>"
    body = f"<w:p>{left}</w:p><w:p>{run('First')}</w:p><w:p>{arrived}</w:p>"
    assert [(block.text, block.place.within) for block in blocks(body)] == [
        ("First", "paragraph 1"),
        ("Call", "paragraph 2"),
    ]


def test_typed_bullets_and_boxes_are_markers():
    broken = "<w:r><w:t>Then:</w:t><w:br/><w:t>1. One</w:t><w:br/><w:t>2. Two</w:t></w:r>"
    body = f"<w:p>{run('- Call')}</w:p><w:p>{run('☒ Write')}</w:p><w:p>{broken}</w:p>"
    assert [(block.kind, block.text, block.marker, block.checked) for block in blocks(body)] == [
        (Kind.ITEM, "Call", "-", None),
        (Kind.ITEM, "Write", "☒", True),
        (Kind.PARAGRAPH, "Then:", "", None),
        (Kind.ITEM, "One", "1.", None),
        (Kind.ITEM, "Two", "2.", None),
    ]


def test_the_check_boxes_of_forms_are_read():
    control = f'<w:p><w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val="0"/></w14:checkbox></w:sdtPr></w:sdt>{run("Call")}</w:p>'
    box = '<w:checkBox><w:default w:val="0"/><w:checked/></w:checkBox>'
    legacy = f"<w:p><w:r><w:fldChar><w:ffData>{box}</w:ffData></w:fldChar></w:r>{run('Write')}</w:p>"
    assert [(block.text, block.kind, block.checked) for block in blocks(control + legacy)] == [
        ("Call", Kind.ITEM, False),
        ("Write", Kind.ITEM, True),
    ]


def test_a_heading_by_outline_and_a_quote_by_style():
    (found,) = blocks(f'<w:p><w:pPr><w:outlineLvl w:val="1"/></w:pPr>{run("Goals")}</w:p>')
    assert (found.kind, found.level) == (Kind.HEADING, 2)
    (found,) = blocks(f'<w:p><w:pPr><w:pStyle w:val="own"/></w:pPr>{run("Call")}</w:p>', style="Quote")
    assert found.quoted


def cell(text: str, properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr><w:p>{run(text)}</w:p></w:tc>"


def table(*rows: str) -> list[tuple[str, str, str | None]]:
    found = blocks("<w:tbl>" + "".join(f"<w:tr>{row}</w:tr>" for row in rows) + "</w:tbl>")
    assert {block.kind for block in found} <= {Kind.CELL}
    return [(block.text, block.header, block.place.within) for block in found]


def test_merged_cells_have_their_rows_columns_and_headings():
    assert table(
        cell("A") + cell("B") + cell("C"),
        cell("tall", '<w:vMerge w:val="restart"/>') + cell("b1") + cell("c1"),
        cell("", "<w:vMerge/>") + cell("wide", '<w:gridSpan w:val="2"/>'),
        '<w:trPr><w:gridBefore w:val="1"/></w:trPr>' + cell("b3") + cell("c3"),
    ) == [
        ("A", "", "table 1, row 1, column 1"),
        ("B", "", "table 1, row 1, column 2"),
        ("C", "", "table 1, row 1, column 3"),
        ("tall", "A", "table 1, row 2, column 1"),
        ("b1", "B", "table 1, row 2, column 2"),
        ("c1", "C", "table 1, row 2, column 3"),
        ("wide", "B", "table 1, row 3, column 2"),
        ("b3", "B", "table 1, row 4, column 1"),
        ("c3", "C", "table 1, row 4, column 2"),
    ]


def test_rows_and_cells_that_were_taken_out_are_gone():
    assert table(
        cell("A") + cell("B"),
        "<w:trPr><w:del/></w:trPr>" + cell("gone"),
        "<w:trPr><w:ins/></w:trPr>" + cell("new") + cell("out", "<w:cellDel/>"),
    ) == [
        ("A", "", "table 1, row 1, column 1"),
        ("B", "", "table 1, row 1, column 2"),
        ("new", "A", "table 1, row 2, column 1"),
    ]


def test_a_cell_is_one_block_and_a_table_in_it_another_one():
    inner = f"<w:tbl><w:tr>{cell('inner')}</w:tr></w:tbl>"
    found = blocks(f"<w:tbl><w:tr><w:tc><w:p>{run('one')}</w:p>{inner}<w:p>{run('two')}</w:p></w:tc></w:tr></w:tbl>")
    assert [(block.text, block.table, block.place.within) for block in found] == [
        ("inner", 1, "table 2, row 1, column 1"),
        ("one\ntwo", 0, "table 1, row 1, column 1"),
    ]


def test_a_text_box_in_a_cell_stands_for_itself_and_once():
    box = f"<w:txbxContent><w:p>{run('boxed')}</w:p></w:txbxContent>"
    both = f"<mc:AlternateContent><mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback></mc:AlternateContent>"
    found = blocks(f"<w:tbl><w:tr><w:tc><w:p>{run('cell')}<w:r>{both}</w:r></w:p></w:tc></w:tr></w:tbl>")
    assert [(block.text, block.kind) for block in found] == [("boxed", Kind.PARAGRAPH), ("cell", Kind.CELL)]


def test_the_strict_variant_is_read_by_the_same_names():
    out = io.BytesIO()
    body = f"<w:document {SPACES}><w:body><w:p>{run('Call')}</w:p></w:body></w:document>".replace(
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "http://purl.oclc.org/ooxml/wordprocessingml/main",
    )
    with ZipFile(FILES / "plan.docx") as old, ZipFile(out, "w") as new:
        for entry in old.infolist():
            new.writestr(entry, body if entry.filename == "word/document.xml" else old.read(entry))
    assert [block.text for block in read_docx(out.getvalue(), "a.docx").blocks] == ["Call"]


def test_a_package_without_a_document_is_named():
    with pytest.raises(InputError, match="it has no main document"):
        read_docx(document("", name="elsewhere.xml"), "a.docx")
    with pytest.raises(InputError, match="it has no main document"):
        read_docx((FILES / "goals.xlsx").read_bytes().replace(b"xl/workbook", b"xl/workxxxx"), "a.docx")


def found(name: str) -> list[tuple[str | None, str]]:
    return [(item.place.within, item.goal.text) for item in goals(read_word(file(name), Reading()))]


def test_a_plan_that_libreoffice_wrote():
    assert found("plan.docx") == [
        (
            "paragraph 5",
            (
                "Mr Adeyemi will climb one flight of stairs without stopping, four times a week, by 30 June 2027, so that he "
                "can get to his own front door on days when the lift is out of order."
            ),
        ),
        ("paragraph 6", "Mr Adeyemi will cook 🍲 for himself & his sister twice a week until Easter 2027."),
        ("paragraph 7", "We will hold a family meeting before 15 April 2027."),
        ("paragraph 9", "We will review this plan with him by 30 September 2027."),
        (
            "table 1, row 2, column 2",
            "Reduce falls from four to one a month by 31 December 2027 with a balance class every morning.",
        ),
        ("table 1, row 3, column 2", "Fit three grab rails in the bathroom by 1 May 2027."),
        ("table 1, row 4, column 2", "Offer an hour of music every Friday until 1 June 2027."),
        ("paragraph 11", "We will ask the physiotherapist for a second opinion by 10 May 2027."),
    ]


def test_tracked_changes_that_libreoffice_wrote():
    assert found("changes.docx") == [
        ("paragraph 2", "We will call twelve landlords by 1 March 2027."),
        ("paragraph 3", "We will publish the handbook by 1 May 2027."),
        ("paragraph 4", "We will open a second food bank, see the map, by 30 June 2027."),
    ]


def test_a_form_with_content_controls():
    assert found("form.docx") == [
        ("paragraph 2", "Call twelve landlords 📞 & agents by 1 March 2027."),
        ("paragraph 3", "We will publish the handbook by 1 May 2027."),
        ("paragraph 4", "Open the second food bank by 30 June 2027."),
        ("paragraph 5", "We will train six volunteers by 31 July 2027."),
        ("table 1, row 2, column 1", "Rent a van by 1 July 2027."),
        ("paragraph 6", "We will drive ten clients to the clinic by 1 September 2027."),
        ("paragraph 7", "We will answer every letter within five days until 31 December 2027."),
    ]


def test_the_day_of_the_last_change_is_the_day_of_writing_unless_that_is_not_wanted():
    assert {str(item.goal.written) for item in goals(read_word(file("changes.docx"), Reading()))} == {"2026-10-05"}
    assert {item.goal.written for item in goals(read_word(file("changes.docx"), Reading(properties=False)))} == {None}
