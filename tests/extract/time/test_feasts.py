"""Holidays, fixed and movable."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smartlint.extract.time.feasts import easter, feast
from smartlint.lexicon import table


@pytest.mark.parametrize(
    ("rule", "year", "found"),
    [
        pytest.param("12-25", 2026, "2026-12-25", id="a fixed day"),
        pytest.param("4 thursday 11", 2026, "2026-11-26", id="Thanksgiving"),
        pytest.param("4 thursday 11 +1", 2026, "2026-11-27", id="the day after it"),
        pytest.param("last monday 5", 2027, "2027-05-31", id="Memorial Day"),
        pytest.param("easter", 2027, "2027-03-28", id="Easter"),
        pytest.param("easter", 2038, "2038-04-25", id="the latest Easter"),
        pytest.param("easter -2", 2026, "2026-04-03", id="Good Friday"),
        pytest.param("hebrew 7 1", 2026, "2026-09-12", id="Rosh Hashanah"),
        pytest.param("hebrew 1 15", 2027, "2027-04-22", id="Passover"),
        pytest.param("hebrew 9 25", 2026, "2026-12-05", id="Hanukkah"),
        pytest.param("islamic 10 1", 2022, "2022-05-02", id="Eid al-Fitr"),
        pytest.param("islamic 1 1", 2021, "2021-08-09", id="Islamic New Year"),
    ],
)
def test_feasts(rule, year, found):
    assert feast(rule, year) == dt.date.fromisoformat(found)


def test_the_first_of_two_islamic_feasts_in_a_year_is_taken():
    assert [feast("islamic 1 1", year) for year in (2008, 2009)] == [dt.date(2008, 1, 9), dt.date(2009, 12, 17)]


def test_every_rule_of_the_holiday_table_can_be_computed():
    for rule, names in table("holidays")["rules"].items():
        assert names, rule
        for year in (2024, 2027, 2031):
            found = feast(rule, year)
            assert found is None or found.year == year, rule


@given(st.integers(1900, 2150))
def test_easter_is_a_sunday_in_spring(year):
    found = easter(year)
    assert found.weekday() == 6
    assert dt.date(year, 3, 22) <= found <= dt.date(year, 4, 25)
