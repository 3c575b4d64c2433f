"""A table for spreadsheets, in which no cell is a formula."""

import csv
import io

import pytest
from audit_by_hand import audited, write
from hypothesis import given
from hypothesis import strategies as st
from reports_by_hand import report
from test_every_format import attack

from smartlint.documents import Place
from smartlint.output import Format
from smartlint.output.sheet import COLUMNS, cell


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text), strict=True))


@pytest.mark.parametrize(("text", "shown"), [
    pytest.param("Call ten clients", "Call ten clients", id="words"),
    pytest.param("5 = 2 + 3 - 0", "5 = 2 + 3 - 0", id="signs inside"),
    pytest.param("=1+1", "'=1+1", id="a formula"),
    pytest.param("+49 30 1", "'+49 30 1", id="plus"),
    pytest.param("- call", "'- call", id="a hyphen"),
    pytest.param("@SUM(A1)", "'@SUM(A1)", id="at"),
    pytest.param(" \t\r\n=1+1", "'=1+1", id="behind white space"),
    pytest.param("＝1+1", "'＝1+1", id="full width"),
    pytest.param("\u200b=1+1", "\\u200b=1+1", id="behind something invisible"),
])
def test_a_cell_is_text(text: str, shown: str):
    assert cell(text) == shown


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_no_text_begins_a_formula(text: str):
    assert cell(text)[:1] not in tuple("=+-@\t\r\n|%") or not cell(text)
    assert cell(text).isprintable() or {"\u200c", "\u200d"} & set(text)


def test_every_goal_is_a_row():
    found = rows(write(Format.CSV))
    assert [row["place"] for row in found] == [str(place) for place, _ in audited()]
    assert tuple(found[0]) == COLUMNS
    assert (found[0]["passed"], found[0]["relevant"], found[0]["deadline"]) == ("no", "missing", "2027-02-21")
    assert found[0]["codes"] == "R101 T107"


def test_a_text_that_is_no_goal_has_neither_score_nor_verdicts():
    row = rows(write(Format.CSV))[1]
    assert row["codes"] == "G001"
    assert {row[name] for name in ("score", "specific", "time_bound_score", "deadline")} == {""}


def test_an_unknown_score_is_empty():
    (row,) = rows(write(Format.CSV, [(Place("a.txt", 1), report("Call.", judged=False))]))
    assert (row["score"], row["specific"], row["specific_score"]) == ("", "unknown", "")


def test_no_attack_gets_a_cell_or_a_row_of_its_own():
    text = write(Format.CSV, attack())
    assert len(rows(text)) == len(attack()) == len(text.splitlines()) - 1
    assert all(not value.startswith(tuple("=+-@")) for row in rows(text) for value in row.values())
