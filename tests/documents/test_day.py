"""Days in cells and properties."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smartlint.documents.day import read_day
from smartlint.documents.options import DateOrder

MARCH = dt.date(2027, 3, 31)


@pytest.mark.parametrize(
    "value",
    [
        "",
        "soon",
        "next week",
        "31 March",
        "2027",
        "March 2027",
        "2027-02-30",
        "32/13/2027",
        "45000",
        45000,
        None,
        True,
        "0/1/2027",
        "1 Marble 2027",
        "31.3",
        "x" * 100_000,
        "2027-03-31 to 2027-04-30",
    ],
)
def test_what_is_no_whole_day_is_none(value: object):
    assert read_day(value) is None


@pytest.mark.parametrize(
    "value",
    [
        MARCH,
        dt.datetime(2027, 3, 31, 23, 59, tzinfo=dt.UTC),
        "2027-03-31",
        " 2027-03-31 ",
        "2027-03-31T09:00:00Z",
        "2027-03-31 09:00",
        "20270331",
        "2027/3/31",
        "3/31/2027",
        "31/3/2027",
        "31.03.2027",
        "31 March 2027",
        "31st Mar 2027",
        "March 31, 2027",
        "Mar. 31 2027",
        "Wednesday, 31 March 2027",
        "Wed, March 31st, 2027",
        "31-Mar-2027",
        "3/31/2027 9:00 AM",
    ],
)
def test_a_whole_day_is_read_however_it_is_written(value: object):
    assert read_day(value) == MARCH


def test_only_the_order_decides_where_both_numbers_may_be_months():
    assert read_day("3/4/2027") == dt.date(2027, 3, 4)
    assert read_day("3/4/2027", DateOrder.DAY_FIRST) == dt.date(2027, 4, 3)
    assert read_day("3.4.2027") == dt.date(2027, 4, 3)


@given(st.text(max_size=45))
def test_no_text_breaks_it(text: str):
    assert isinstance(read_day(text), dt.date | None)
