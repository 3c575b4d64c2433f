"""Styles and numbering: headings, quotes, markers."""

import pytest

from smartlint.documents.office.numbering import Numbering, written
from smartlint.documents.office.styles import Style, Styles
from smartlint.documents.office.symbols import symbol
from smartlint.documents.office.xml import Handler, parse


def fed(handler: Handler, text: str) -> None:
    list(parse([text.encode()], handler, "part.xml"))


def styles() -> Styles:
    found = Styles()
    fed(
        found,
        """<styles>
    <style type="paragraph" styleId="Normal"><name val="Normal"/></style>
    <style type="paragraph" styleId="H2"><name val="heading 2"/><basedOn val="Normal"/></style>
    <style type="paragraph" styleId="Own"><name val="Part of a plan"/><basedOn val="H2"/></style>
    <style type="paragraph" styleId="Outlined"><name val="Chapter"/><pPr><outlineLvl val="0"/></pPr></style>
    <style type="paragraph" styleId="Body"><name val="Body"/><basedOn val="Outlined"/><pPr><outlineLvl val="9"/></pPr></style>
    <style type="paragraph" styleId="T"><name val="Title"/></style>
    <style type="paragraph" styleId="Q"><name val="Intense Quote"/></style>
    <style type="paragraph" styleId="C"><name val="toc 1"/></style>
    <style type="paragraph" styleId="Bullets"><name val="List Bullet"/>
      <pPr><numPr><ilvl val="1"/><numId val="7"/></numPr></pPr></style>
    <style type="paragraph" styleId="A"><name val="a"/><basedOn val="B"/></style>
    <style type="paragraph" styleId="B"><name val="b"/><basedOn val="A"/></style>
    <style type="character" styleId="Strong"><name val="heading 1"/></style>
    </styles>""",
    )
    return found


@pytest.mark.parametrize(
    ("style", "own", "level"),
    [
        (None, Style(), 0),
        ("Normal", Style(), 0),
        ("H2", Style(), 2),
        ("Own", Style(), 2),
        ("Outlined", Style(), 1),
        ("Body", Style(), 0),
        ("T", Style(), 1),
        ("Strong", Style(), 0),
        ("A", Style(), 0),
        ("missing", Style(), 0),
        ("H2", Style(outline=9), 0),
        ("Normal", Style(outline=2), 3),
    ],
)
def test_headings_are_known_by_style_and_outline(style: str | None, own: Style, level: int):
    assert styles().heading(style, own) == level


def test_quotes_contents_and_lists_are_known_by_style():
    found = styles()
    assert (found.is_quote("Q"), found.is_quote("Normal")) == (True, False)
    assert (found.is_contents("C"), found.is_contents("H2")) == (True, False)
    assert found.list_of("Bullets", Style()) == ("7", 1)
    assert found.list_of("Bullets", Style(numbering="0")) is None
    assert found.list_of("Normal", Style(numbering="3")) == ("3", 0)
    assert found.list_of(None, Style()) is None


NUMBERING = """<numbering>
<abstractNum abstractNumId="0">
  <lvl ilvl="0"><start val="3"/><numFmt val="decimal"/><lvlText val="Goal %1:"/></lvl>
  <lvl ilvl="1"><numFmt val="lowerLetter"/><lvlText val="%1.%2)"/></lvl>
</abstractNum>
<abstractNum abstractNumId="1"><lvl ilvl="0"><numFmt val="bullet"/><lvlText val="\uf0b7"/></lvl>
  <lvl ilvl="1"><numFmt val="none"/><lvlText val=""/></lvl>
  <lvl ilvl="2"><numFmt val="none"/><lvlText val="Aim"/></lvl></abstractNum>
<num numId="1"><abstractNumId val="0"/></num>
<num numId="2"><abstractNumId val="0"/><lvlOverride ilvl="0"><startOverride val="1"/></lvlOverride></num>
<num numId="3"><abstractNumId val="1"/></num>
</numbering>"""


def test_items_are_numbered_as_the_page_shows_them():
    numbering = Numbering()
    fed(numbering, NUMBERING)
    asked = [
        ("1", 0),
        ("1", 1),
        ("1", 1),
        ("1", 0),
        ("1", 1),
        ("2", 0),
        ("2", 0),
        ("1", 0),
        ("3", 0),
        ("3", 1),
        ("3", 2),
        ("9", 0),
        ("9", 0),
    ]
    assert [numbering.marker(*each) for each in asked] == [
        "Goal 3:",
        "3.a)",
        "3.b)",
        "Goal 4:",
        "4.a)",
        "Goal 1:",
        "Goal 2:",
        "Goal 3:",
        "•",
        "",
        "Aim",
        "1.",
        "2.",
    ]


@pytest.mark.parametrize(
    ("number", "form", "text"),
    [
        (1, "decimal", "1"),
        (7, "decimalZero", "07"),
        (1, "lowerLetter", "a"),
        (28, "upperLetter", "BB"),
        (0, "lowerLetter", "0"),
        (1994, "upperRoman", "MCMXCIV"),
        (4, "lowerRoman", "iv"),
        (4000, "lowerRoman", "4000"),
        (3, "chineseCounting", "3"),
    ],
)
def test_numbers_have_forms(number: int, form: str, text: str):
    assert written(number, form) == text


@pytest.mark.parametrize(
    ("font", "code", "character"),
    [
        ("Wingdings", "F0FE", "☑"),
        ("Wingdings 2", "A8", "☐"),
        ("Symbol", "F0B3", "≥"),
        ("Arial", "41", ""),
        ("Wingdings", "zz", ""),
        ("Wingdings", "F020", ""),
    ],
)
def test_symbols_are_characters_where_there_is_one(font: str, code: str, character: str):
    assert symbol(font, code) == character
