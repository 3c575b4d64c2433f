"""Spreadsheets: sheets, cells, headings, merged cells, and what is refused."""

import datetime as dt
import io
from zipfile import ZIP_DEFLATED, ZipFile

import openpyxl
import pytest
from sources import FILES, file, goals, said, source

from smartlint.documents import limits
from smartlint.documents.office import sheets
from smartlint.documents.office.sheets import letters, number
from smartlint.documents.options import Reading
from smartlint.documents.workbook import read_workbook
from smartlint.model import InputError


def book(**named: list[list[object]]) -> openpyxl.Workbook:
    found = openpyxl.Workbook()
    found.remove(found.active)
    for name, rows in named.items():
        sheet = found.create_sheet(name)
        for row in rows:
            sheet.append(row)
    return found


def content(workbook: openpyxl.Workbook) -> bytes:
    out = io.BytesIO()
    workbook.save(out)
    return out.getvalue()


def read(workbook: openpyxl.Workbook | bytes, **options) -> list:
    raw = workbook if isinstance(workbook, bytes) else content(workbook)
    return list(read_workbook(source(raw, "goals.xlsx"), Reading(**options)))


def test_the_goals_of_a_workbook_that_libreoffice_wrote():
    found = goals(read_workbook(file("goals.xlsx"), Reading()))
    assert [
        (item.place.within, item.goal.text, item.goal.context and item.goal.context.objectives) for item in found
    ] == [
        ("sheet OKR 2027, cell B4", "Fewer people sleep outside", ()),
        (
            "sheet OKR 2027, cell C4",
            "Call 12 landlords 📞 every month until 31 March 2027.",
            ("Fewer people sleep outside",),
        ),
        (
            "sheet OKR 2027, cell C5",
            "Sign five leases\nin the north of the town by 30 June 2027.",
            ("Fewer people sleep outside",),
        ),
        ("sheet OKR 2027, cell B6", "Volunteers stay longer", ()),
        (
            "sheet OKR 2027, cell C6",
            "Raise the share who stay a year from 40% to 55% by December 2027.",
            ("Volunteers stay longer",),
        ),
        ("sheet Club, cell B2", "We will take eight beginners through the course by 31 May 2027.", None),
    ]
    assert [str(item.goal.written) for item in found] == [
        "2026-10-05",
        "2026-10-05",
        "2026-10-06",
        "2026-09-01",
        "2026-09-01",
        "2026-09-01",
    ]
    assert [item.goal.context.owner for item in found[:3]] == ["Ann", "Ann", "Ben"]
    assert found[2].place.at(found[2].goal.text, 17) == "goals.xlsx:sheet OKR 2027, cell C5:2:1"


def test_the_day_of_the_last_change_is_left_out_where_that_is_wanted():
    (item,) = goals(read(book(A=[["Goal"], ["Call ten."]]), properties=False))
    assert item.goal.written is None


def test_what_is_merged_over_rows_holds_for_each_of_them():
    workbook = book(A=[["Goal", "Owner"], ["Call ten.", "Ann"], ["Write two.", None], ["Meet.", None]])
    workbook["A"].merge_cells("B2:B3")
    assert [item.goal.context and item.goal.context.owner for item in goals(read(workbook))] == ["Ann", "Ann", None]


def test_a_goal_that_is_merged_over_rows_is_one():
    workbook = book(A=[["Goal", "Owner"], ["Call ten.", "Ann"], [None, "Ben"]])
    workbook["A"].merge_cells("A2:A3")
    assert said(read(workbook)) == ["goals.xlsx:sheet A, cell A2 Call ten."]


def test_empty_rows_and_columns_before_the_table_are_counted():
    workbook = book(A=[])
    for place, value in (("C4", "Goal"), ("D4", "Set on"), ("C6", "Call ten."), ("D6", dt.date(2026, 3, 4))):
        workbook["A"][place] = value
    (item,) = goals(read(workbook))
    assert (str(item.place), str(item.goal.written)) == ("goals.xlsx:sheet A, cell C6", "2026-03-04")


def test_a_named_column_is_looked_for_in_every_sheet():
    workbook = book(A=[["Aim"], ["Call ten."]], B=[["Goal"], ["Not this one."]], C=[["x"], ["Nor this."]], D=[[]])
    assert said(read(workbook, columns=("aim",))) == ["goals.xlsx:sheet A, cell A2 Call ten."]
    with pytest.raises(InputError, match="there is no column 'target'; its columns are Aim, Goal, x"):
        read(workbook, columns=("target",))


def test_a_sheet_that_cannot_be_read_is_named_and_the_others_are_read():
    workbook = book(A=[["Aim", "Aim"], ["Call ten.", "x"]], B=[["Aim"], ["Write two."]])
    assert said(read(workbook, columns=("Aim",))) == [
        "! goals.xlsx:sheet A: two columns are called 'Aim'",
        "goals.xlsx:sheet B, cell A2 Write two.",
    ]


def test_hidden_sheets_are_not_read():
    workbook = book(A=[["Goal"], ["Call ten."]], B=[["Goal"], ["Hidden."]], C=[["Goal"], ["Very hidden."]])
    workbook["B"].sheet_state = "hidden"
    workbook["C"].sheet_state = "veryHidden"
    assert said(read(workbook)) == ["goals.xlsx:sheet A, cell A2 Call ten."]


def test_numbers_under_a_goal_heading_are_named():
    assert said(read(book(A=[["Goal"], [12], ["Call ten."]]))) == [
        "! goals.xlsx:sheet A, cell A2: 'Goal' holds no text",
        "goals.xlsx:sheet A, cell A3 Call ten.",
    ]


def test_headings_may_stand_far_below_but_not_too_far():
    title = [["Plan"]]
    assert said(read(book(A=[*title * 19, ["Goal"], ["Call ten."]]))) == ["goals.xlsx:sheet A, cell A21 Call ten."]
    assert read(book(A=[*title * 20, ["Goal"], ["Cats and dogs"]])) == []


@pytest.mark.parametrize(
    ("raw", "message"),
    [
        pytest.param(b"", "is no .xlsx file, or a damaged one", id="empty"),
        pytest.param(
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600),
            "is encrypted, or has an old format; save it without a password as .xlsx",
            id="encrypted",
        ),
        pytest.param((FILES / "plan.docx").read_bytes(), "is no .xlsx file that can be read", id="another document"),
    ],
)
def test_what_cannot_be_read_is_named(raw: bytes, message: str):
    with pytest.raises(InputError, match=message):
        read(raw)


def changed(part: str, new: bytes | None = None, *, old: bytes | None = None, name: str | None = None) -> bytes:
    """A workbook with another part, or with a piece of the part replaced."""
    raw = content(book(A=[["Goal"], ["Call ten."]]))
    out = io.BytesIO()
    with ZipFile(io.BytesIO(raw)) as before, ZipFile(out, "w", ZIP_DEFLATED) as after:
        for entry in before.infolist():
            said_before = before.read(entry)
            if entry.filename == part:
                assert old is None or old in said_before
                said_before = said_before.replace(old, new or b"") if old is not None else new or b""
            after.writestr(name if name and entry.filename == part else entry.filename, said_before)
    return out.getvalue()


SHEET = "xl/worksheets/sheet1.xml"


@pytest.mark.parametrize(
    "raw",
    [
        pytest.param(changed(SHEET, b'<c r="XFD1048576"', old=b'<c r="A2"'), id="a cell far away"),
        pytest.param(changed(SHEET, b'<c r="X&#70;D1048576"', old=b'<c r="A2"'), id="written with an entity"),
        pytest.param(
            changed(
                SHEET,
                b'<row r="1048576"><c r="A9"/><c/></row><row r="1"><c r="XFD1"/></row></sheetData>',
                old=b"</sheetData>",
            ),
            id="in two cells",
        ),
        pytest.param(
            changed(SHEET, b'<row r="999999"><c/></row><row r="1"><c r="ZZ1"/></row></sheetData>', old=b"</sheetData>"),
            id="with a number for the row only",
        ),
    ],
)
def test_a_sheet_that_is_small_on_the_disk_and_large_in_memory_is_refused(raw: bytes):
    with pytest.raises(InputError, match=r"a sheet spans .* cells, more than 10,000,000; delete what stands far away"):
        read(raw)


def test_shared_texts_that_are_used_too_often_are_refused(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(sheets, "MAX_TEXT", 20)
    with pytest.raises(InputError, match="its texts may take more than 20 characters"):
        list(read_workbook(file("goals.xlsx"), Reading()))
    assert limits.MAX_TEXT > 1_000_000


@pytest.mark.parametrize(
    "raw",
    [
        pytest.param(changed(SHEET, b"x<worksheet", old=b"<worksheet"), id="no XML but with cells"),
        pytest.param(changed(SHEET, b"<worksheet><sheetData>"), id="not closed"),
        pytest.param(
            changed(SHEET, b'<!DOCTYPE a [<!ENTITY x "y">]><worksheet><sheetData/></worksheet>'), id="entities"
        ),
    ],
)
def test_a_damaged_or_hostile_sheet_is_refused(raw: bytes):
    with pytest.raises(InputError):
        read(raw)


def test_a_picture_in_a_workbook_does_no_harm():
    raw = content(book(A=[["Goal"], ["Call ten."]]))
    out = io.BytesIO(raw)
    with ZipFile(out, "a") as archive:
        archive.writestr("xl/media/image1.png", b"\x89PNG\r\n" + bytes(100))
        archive.writestr("xl/media/empty.bin", b"")
    assert said(read(out.getvalue())) == ["goals.xlsx:sheet A, cell A2 Call ten."]


def test_columns_have_letters():
    assert [letters(each) for each in (0, 25, 26, 701, 702, 16383)] == ["A", "Z", "AA", "ZZ", "AAA", "XFD"]
    assert [number(letters(each)) for each in range(800)] == list(range(1, 801))
