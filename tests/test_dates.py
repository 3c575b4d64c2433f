"""Calendar arithmetic and the conventions."""

import calendar
import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from smartlint import dates
from smartlint.dates import Conventions, Days
from smartlint.facts import Grain

DAYS = st.dates(dt.date(1900, 1, 1), dt.date(2150, 12, 31))


def day(text: str) -> dt.date:
    return dt.date.fromisoformat(text)


def test_every_convention_says_what_it_decides_and_why():
    for name, field in Conventions.model_fields.items():
        assert not field.is_required(), name
        assert len(field.description or "") > 60, name


def test_an_unknown_convention_is_refused():
    with pytest.raises(ValidationError, match="weekend_start"):
        Conventions(weekend_start="friday")


@pytest.mark.parametrize(
    ("start", "months", "end"),
    [
        pytest.param("2027-01-31", 0, "2027-01-31", id="nothing added"),
        pytest.param("2027-01-31", 1, "2027-02-28", id="a shorter month ends it"),
        pytest.param("2028-01-31", 1, "2028-02-29", id="a leap year"),
        pytest.param("2027-11-15", 3, "2028-02-15", id="over the year's end"),
        pytest.param("2027-01-15", -2, "2026-11-15", id="backwards"),
    ],
)
def test_months_are_added(start, months, end):
    assert dates.add_months(day(start), months) == day(end)


@pytest.mark.parametrize("months", [-12, 120_000])
def test_a_year_outside_the_calendar_is_refused(months):
    with pytest.raises(OverflowError, match="outside 1 to 9999"):
        dates.add_months(dt.date(1, 1, 1), months)


@given(DAYS, st.integers(-600, 600))
def test_adding_months_lands_in_the_right_month(start, months):
    end = dates.add_months(start, months)
    assert (end.year - start.year) * 12 + end.month - start.month == months
    assert end.day == min(start.day, calendar.monthrange(end.year, end.month)[1])


@given(DAYS, st.sampled_from([g for g in Grain if g is not Grain.SEASON]), st.integers(-8, 8))
def test_units_hold_their_day_and_follow_one_another(start, grain, shift):
    conventions = Conventions()
    unit = dates.around(start, grain, conventions)
    assert unit.start <= start <= unit.end
    moved = dates.shifted(start, grain, shift, conventions)
    assert dates.shifted(moved.start, grain, 1, conventions).start == moved.end + dates.DAY


@given(DAYS, st.sampled_from(["monday", "sunday"]))
def test_a_week_has_seven_days_from_its_first(start, first):
    week = dates.week(start, first)
    assert (week.end - week.start).days == 6
    assert week.start.weekday() == {"monday": 0, "sunday": 6}[first]


@pytest.mark.parametrize(
    ("call", "start", "end"),
    [
        pytest.param(lambda: dates.quarter(2027, 3), "2027-07-01", "2027-09-30", id="third quarter"),
        pytest.param(
            lambda: dates.quarter(2027, 1, 10), "2026-10-01", "2026-12-31", id="first quarter of a year from October"
        ),
        pytest.param(lambda: dates.half(2027, 2), "2027-07-01", "2027-12-31", id="second half"),
        pytest.param(lambda: dates.year_of(2027, 4), "2026-04-01", "2027-03-31", id="a year from April"),
        pytest.param(lambda: dates.weekend(day("2026-11-18")), "2026-11-21", "2026-11-22", id="weekend of a Wednesday"),
        pytest.param(lambda: dates.season("winter", 2026, Conventions()), "2026-12-21", "2027-03-20", id="winter"),
        pytest.param(
            lambda: dates.season("summer", 2026, Conventions(hemisphere="south")),
            "2026-12-21",
            "2027-03-20",
            id="summer in the south",
        ),
        pytest.param(
            lambda: dates.season("winter", 2027, Conventions(season="meteorological")),
            "2027-12-01",
            "2028-02-29",
            id="a meteorological winter that ends in a leap year",
        ),
    ],
)
def test_runs_of_days(call, start, end):
    assert call() == Days(day(start), day(end))


@pytest.mark.parametrize(
    ("weekday", "nth", "found"),
    [
        pytest.param(0, 1, "2027-03-01", id="first Monday"),
        pytest.param(4, -1, "2027-03-26", id="last Friday"),
        pytest.param(2, 5, "2027-03-31", id="fifth Wednesday"),
        pytest.param(4, 5, None, id="a month without a fifth Friday"),
    ],
)
def test_the_nth_weekday_of_a_month(weekday, nth, found):
    assert dates.nth_weekday(dates.month(2027, 3), weekday, nth) == (found and day(found))


def test_the_weeks_of_a_year_are_those_of_iso_8601():
    for year in range(2015, 2040):
        mondays = dates.weeks_of(dates.year_of(year))
        assert [monday.isocalendar()[:2] for monday in mondays] == [(year, k + 1) for k in range(len(mondays))]


@pytest.mark.parametrize(
    ("start", "count", "end"),
    [
        pytest.param("2026-11-20", 1, "2026-11-23", id="over a weekend"),
        pytest.param("2026-11-21", 5, "2026-11-27", id="from a Saturday"),
        pytest.param("2026-11-23", 10, "2026-12-07", id="two weeks"),
    ],
)
def test_business_days(start, count, end):
    assert dates.business_days_after(day(start), count) == day(end)


@pytest.mark.parametrize(("number", "year"), [(26, 2026), (75, 2075), (76, 1976), (99, 1999), (0, 2000)])
def test_two_digits_name_the_year_that_is_near(number, year):
    assert dates.two_digit_year(number, day("2026-11-21"), Conventions()) == year


@pytest.mark.parametrize(
    ("grain", "count", "end"),
    [
        (Grain.DAY, 2, "2026-11-23"),
        (Grain.WEEK, 1.5, "2026-12-01"),
        (Grain.MONTH, 2.5, "2027-02-05"),
        (Grain.YEAR, 1.5, "2028-05-21"),
        (Grain.DECADE, 1, "2036-11-21"),
        (Grain.QUARTER, -1, "2026-08-21"),
    ],
)
def test_lengths_of_time(grain, count, end):
    assert dates.later(day("2026-11-21"), grain, count) == day(end)


def test_two_digits_late_in_a_century_may_name_the_next_one():
    assert dates.two_digit_year(5, dt.date(2090, 6, 1), Conventions()) == 2105
