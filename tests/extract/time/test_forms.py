"""Rarer forms, each said once: what is read of them, and what is not."""

import datetime as dt

import pytest

from smartlint.facts import Deadline, TimeExpression, TimeKind
from tests.extract.time.conftest import bare, last_day, only


@pytest.mark.parametrize(
    "text",
    [
        "year to date",
        "w/c nothing",
        "sat still on the mat quietly",
        "2 years old",
        "within 30 hours",
        "the fifth quarter",
        "first quarters",
        "Q3x",
        "by 13/13",
        "12/31/2027/5",
        "2027-13",
        "new year resolutions",
        "fall in love",
        "today's",
        "end-to-end",
        "by mid-week meals",
        "by a project",
        "during a visit",
        "before each meeting",
        "by the manager",
        "during every class",
        "in late fees",
        "of the month",
        "the year that it happened",
        "by 2/3 of them",
        "up to 5 weeks-old",
        "within 20 minutes of arrival time lag",
    ],
)
def test_nothing_is_read(text):
    assert last_day(bare(text)) is None
    assert not [fact for fact in bare(text) if isinstance(fact, Deadline) and fact.kind is not TimeKind.EVENT]


@pytest.mark.parametrize(
    ("text", "core", "end"),
    [
        ("in June of the next year", "June of the next year", "2027-06-30"),
        ("March in 2 years", "March in 2 years", "2028-03-31"),
        ("in 2028 A.D.", "2028 A.D.", "2028-12-31"),
        ("in the 1970's", "1970's", "1979-12-31"),
        ("the year of 2028", "the year of 2028", "2028-12-31"),
        ("all week", "all week", "2026-11-28"),
        ("full month", "full month", "2026-12-21"),
        ("in the year to date", "the year to date", "2026-11-21"),
        ("the weekend of Halloween", "the weekend of Halloween", "2027-10-31"),
        ("two weeks later", "two weeks later", "2026-12-05"),
        ("a fortnight hence", "a fortnight hence", "2026-12-05"),
        ("4 weeks in the future", "4 weeks in the future", "2026-12-19"),
        ("within 3 days of Christmas", "3 days of Christmas", "2026-12-28"),
        ("2 weeks and 3 days", "2 weeks and 3 days", "2026-12-08"),
        ("first half of the year", "first half of the year", "2027-06-30"),
        ("the second half of next month", "the second half of next month", "2026-12-31"),
        ("last week-end in October", "last week-end in October", "2027-10-31"),
        ("2nd week of Mar. on Friday", "2nd week of Mar. on Friday", "2027-03-12"),
        ("by fiscal Q2", "fiscal Q2", "2027-06-30"),
        ("by 5:30 pm on June 3", "June 3", "2027-06-03"),
        ("by noon on Friday", "Friday", "2026-11-27"),
        ("by 5 p.m. Friday", "Friday", "2026-11-27"),
        ("due by on Friday", "Friday", "2026-11-27"),
        ("by Lent", "Lent", "2027-02-10"),
        ("last Christmas", "last Christmas", "2025-12-25"),
        ("last March", "last March", "2026-03-31"),
        ("last November", "last November", "2025-11-30"),
        ("next November", "next November", "2027-11-30"),
        ("next 2 full months", "next 2 full months", "2027-01-31"),
        ("past two weekends", "past two weekends", "2026-11-20"),
        ("the coming few weeks", "the coming few weeks", "2026-12-12"),
        ("last three weeks", "last three weeks", "2026-11-20"),
        ("the day before yesterday", "the day before yesterday", "2026-11-19"),
        ("end of year 2028", "end of year 2028", "2028-12-31"),
        ("middle of next week", "middle of next week", "2026-11-26"),
        ("rest of the fiscal year", "rest of the fiscal year", "2026-12-31"),
        ("by the middle of the week", "the middle of the week", "2026-11-18"),
        ("around June 5", "June 5", "2027-06-05"),
        ("by SY 27", "SY 27", "2027-06-30"),
        ("in this calendar year", "this calendar year", "2026-12-31"),
        ("couple of weeks", "couple of weeks", "2026-12-05"),
        ("from Friday the 27th to Sunday the 29th", "Friday the 27th to Sunday the 29th", "2026-11-29"),
        ("between next Monday and Thursday", "next Monday and Thursday", "2026-11-26"),
        ("3 days ago", "3 days ago", "2026-11-18"),
        ("by the end of last year", "the end of last year", "2025-12-31"),
        ("within 48 hours", "48 hours", "2026-11-23"),
        ("by midyear 2028", "midyear 2028", "2028-06-30"),
        ("a few days", "few days", "2026-11-24"),
        ("in mid next week", "mid next week", "2026-11-26"),
    ],
)
def test_the_core_and_the_last_day(text, core, end):
    found = only(bare(text))
    assert (found.text, str(found.end)) == (core, end)


@pytest.mark.parametrize(
    ("text", "core"),
    [
        ("by phase 2", "phase 2"),
        ("before session 3-5", "session 3-5"),
        ("by the age of 30", "the age of 30"),
        ("by POD 3", "POD 3"),
        ("within 30 days of age 5", "30 days of age"),
        ("by 6 weeks postpartum", "6 weeks postpartum"),
        ("by 18 months of age", "18 months of age"),
        ("within 48 hours post-op", "48 hours post-op"),
        ("over the next 3 sessions", "the next 3 sessions"),
        ("by next sprint", "next sprint"),
        ("by the go-live date", "the go-live date"),
        ("within the first year of operation", "the first year of operation"),
        ("before the 2028 election", "the 2028 election"),
        ("before I turn 40", "I turn 40"),
        ("until we retire", "we retire"),
        ("by year 2", "year 2"),
        ("in year two", "year two"),
    ],
)
def test_events(text, core):
    found = only(bare(text))
    assert (found.text, found.kind, found.end) == (core, TimeKind.EVENT, None)


def test_years_in_a_list(times):
    assert [fact.text for fact in times("Show the sales of 2027 and 2029.") if isinstance(fact, TimeExpression)] == [
        "2027",
        "2029",
    ]


@pytest.mark.parametrize(
    "text", ["in 9999 years", "1 day before 1/1/1900 ago", "500 decades from now", "9999 weeks before Easter"]
)
def test_what_leaves_the_calendar_is_not_read(text):
    assert all(
        fact.end is None or fact.end.year > 1
        for fact in bare(text, dt.date(9999, 12, 30))
        if isinstance(fact, TimeExpression)
    )


def test_a_day_before_the_first_of_all_has_no_day_before():
    assert all(fact.end for fact in bare("before January", dt.date(1, 1, 1)) if isinstance(fact, Deadline))


@pytest.mark.parametrize(
    "text",
    [
        "We saw 40 clients last year.",
        "The centre was founded in 2019.",
        "Keep what has been 3% for six months.",
        "We serve forty clients today.",
        "Build a better tomorrow.",
        "Reduce falls (12 in 2024).",
        "Refund orders within five days.",
        "Complete 90% of visits within 3 days of referral.",
        "Follow the winter plan.",
        "Add clients (last quarter: 12).",
    ],
)
def test_what_the_clause_tells_of_is_only_mentioned(times, text):
    assert not [fact for fact in times(text) if isinstance(fact, Deadline)]
