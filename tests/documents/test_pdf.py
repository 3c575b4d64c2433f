"""PDF files: page and box of what LibreOffice printed, and what is refused."""

import pypdfium2
import pytest
from sources import FILES, file, goals

from smartlint.documents import extras, pdf
from smartlint.documents.block import Block, Kind
from smartlint.documents.options import Reading
from smartlint.documents.pdf import read_pdf
from smartlint.documents.place import Place
from smartlint.documents.whole import read_pages
from smartlint.model import InputError

PLAN = (FILES / "plan.pdf").read_bytes()


def test_the_goals_of_a_plan_that_libreoffice_printed():
    found = goals(read_pages(file("plan.pdf"), Reading()))
    assert [(item.place.within, item.goal.text) for item in found] == [
        (
            "page 1 at 78,195",
            (
                "Mr Adeyemi will climb one flight of stairs without stopping, four times a week, by 30 June 2027, so that he "
                "can get to his own front door on days when the lift is out of order."
            ),
        ),
        ("page 1 at 78,237", "Mr Adeyemi will cook 🍲 for himself & his sister twice a week until Easter 2027."),
        ("page 1 at 80,279", "We will hold a family meeting before 15 April 2027."),
        ("page 1 at 79,307", "We will review this plan with him by 30 September 2027."),
        (
            "page 1 at 110,396",
            "Reduce falls from four to one a month by 31 December 2027 with a balance class every morning.",
        ),
        ("page 1 at 110,442", "Fit three grab rails in the bathroom by 1 May 2027."),
        ("page 1 at 110,474", "Offer an hour of music every Friday until 1 June 2027."),
        ("page 1 at 58,504", "We will ask the physiotherapist for a second opinion by 10 May 2027."),
    ]
    assert found[4].goal.context.owner == "Dana Reyes"
    assert found[0].place.at(found[0].goal.text, 11) == "plan.pdf:page 1 at 78,195:1:12"


def test_the_text_in_a_box_is_the_goal():
    document = pypdfium2.PdfDocument(PLAN)
    page = document[0]
    height, text = page.get_height(), page.get_textpage()
    for item in goals(read_pages(file("plan.pdf"), Reading())):
        left, top, right, bottom = item.place.box
        inside = " ".join(text.get_text_bounded(left - 1, height - bottom - 1, right + 1, height - top + 1).split())
        assert inside.lstrip("\uf0b7 12ab.").strip('"') == item.goal.text.strip('"')


def test_headings_and_items_have_their_levels():
    blocks = read_pdf(PLAN, "plan.pdf").blocks
    assert [(block.level, block.text) for block in blocks if block.kind is Kind.HEADING] == [
        (1, "Plan of care for the autumn"),
        (2, "Background"),
        (2, "Goals"),
        (2, "Who does what"),
    ]
    assert [(block.level, block.marker) for block in blocks if block.kind is Kind.ITEM] == [
        (0, "\uf0b7"),
        (0, "\uf0b7"),
        (0, "1."),
        (1, "a."),
        (0, "2."),
    ]


def test_the_day_of_the_file_counts_as_written_unless_that_is_not_wanted():
    (written,) = {item.goal.written for item in goals(read_pages(file("plan.pdf"), Reading()))}
    assert written.year == 2026
    assert {item.goal.written for item in goals(read_pages(file("plan.pdf"), Reading(properties=False)))} == {None}


@pytest.mark.parametrize(
    ("content", "message"),
    [
        pytest.param((FILES / "locked.pdf").read_bytes(), "is encrypted; save it without a password", id="encrypted"),
        pytest.param(b"Call ten clients.", "is no PDF file, or a damaged one", id="a text"),
        pytest.param(b"", "is no PDF file, or a damaged one", id="empty"),
    ],
)
def test_what_cannot_be_read_is_named(content: bytes, message: str):
    with pytest.raises(InputError, match=message):
        read_pdf(content, "plan.pdf")


def blank(pages: int) -> bytes:
    import io

    document, out = pypdfium2.PdfDocument.new(), io.BytesIO()
    for _ in range(pages):
        document.new_page(200, 200)
    document.save(out)
    return out.getvalue()


def test_pages_without_text_are_named_since_they_may_be_scans():
    (refusal,) = read_pdf(blank(2), "plan.pdf").refusals
    assert str(refusal) == "plan.pdf: holds no text, as scanned pages do; read it with a text recognition first"


def test_pages_behind_the_limit_are_named(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(pdf, "MAX_PAGES", 1)
    (refusal,) = read_pdf(blank(3), "plan.pdf").refusals
    assert str(refusal) == "plan.pdf: has 3 pages; those behind page 1 were not read"


def test_a_page_with_too_much_on_it_is_named_and_the_others_are_read(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(pdf, "MAX_PIECES", 5)
    found = read_pdf(PLAN, "plan.pdf")
    assert found.blocks == ()
    assert [str(refusal)[:38] for refusal in found.refusals] == ["plan.pdf:page 1: cannot be read: holds "[:38]]


def test_a_sentence_that_goes_on_on_the_next_page_is_one():
    def block(text: str, kind: Kind = Kind.PARAGRAPH) -> Block:
        return Block(kind, text, Place("a"))

    def joined(first: Block, second: Block) -> list[str]:
        blocks = [first]
        pdf._extend(blocks, iter([second, block("last")]))
        return [each.text for each in blocks]

    assert joined(block("We will"), block("call ten")) == ["We will call ten", "last"]
    for first, second in (
        (block("We stop."), block("call ten")),
        (block("We will"), block("Call ten")),
        (block("We will", Kind.HEADING), block("call ten")),
        (block("We will"), block("call ten", Kind.ITEM)),
    ):
        assert joined(first, second) == [first.text, second.text, "last"]


def test_a_missing_library_is_named_with_what_installs_it():
    with pytest.raises(InputError, match=r"cannot be read without another package: pip install 'smartlint\[pdf\]'"):
        extras.extra("no_such_library", "pdf")
