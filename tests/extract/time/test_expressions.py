"""Single expressions: their words, their days, and how surely they name them. No parse is needed for them."""

import pytest

from smartlint.facts import Certainty, Deadline, Grain, TimeExpression, TimeKind
from tests.extract.time.conftest import bare, only

NO_TIME = [
    "",
    " ",
    "Be kinder",
    "ISO 27001",
    "version 2.10.24",
    "24/7 support",
    "4/5 of them",
    "call 555-12-1234",
    "138-2010-2015",
    "2015-1-32",
    "2017-13-12",
    "2000 volunteers",
    "$2027",
    "#2027",
    "27%",
    "room 2012",
    "Q5",
    "H3",
    "32/13/2027",
    "laughing out loud",
    "up-to-date",
    "on-time delivery",
    "week 0",
    "the 32nd",
    "the first draft",
    "a quarter of them",
    "half of the clients",
    "1'000",
    "1,200",
    "²",
    "12:30",
    "5 pm",
    "30 minutes",
    "two seconds",
    "may I",
    "march on",
]


@pytest.mark.parametrize("text", NO_TIME)
def test_no_expression_of_time(text):
    assert not [fact for fact in bare(text) if isinstance(fact, TimeExpression)]


@pytest.mark.parametrize(
    ("text", "core", "end"),
    [
        ("by June 30th", "June 30th", "2027-06-30"),
        ("by June the 30th", "June the 30th", "2027-06-30"),
        ("by 30 June", "30 June", "2027-06-30"),
        ("by the 30th of June", "the 30th of June", "2027-06-30"),
        ("by June 30, 2028", "June 30, 2028", "2028-06-30"),
        ("by Jun. 30 2028", "Jun. 30 2028", "2028-06-30"),
        ("by the thirtieth of June 2028", "the thirtieth of June 2028", "2028-06-30"),
        ("by December twenty-first", "December twenty-first", "2026-12-21"),
        ("by Jun-30-2028", "Jun-30-2028", "2028-06-30"),
        ("by 30-Jun-28", "30-Jun-28", "2028-06-30"),
        ("by 2028 June 30", "2028 June 30", "2028-06-30"),
        ("by 2028/Jun/30", "2028/Jun/30", "2028-06-30"),
        ("by 2028/30/Jun", "2028/30/Jun", "2028-06-30"),
        ("by Jun/30", "Jun/30", "2027-06-30"),
        ("by 30. Jun. 2028", "30. Jun. 2028", "2028-06-30"),
        ("by 2028-06-30", "2028-06-30", "2028-06-30"),
        ("by 2028/6/3", "2028/6/3", "2028-06-03"),
        ("by 2028-06-30T17:00:00Z", "2028-06-30T17:00:00Z", "2028-06-30"),
        ("by 6/30/2028", "6/30/2028", "2028-06-30"),
        ("by 6-30-28", "6-30-28", "2028-06-30"),
        ("by 30.06.2028", "30.06.2028", "2028-06-30"),
        ("by 30/6", "30/6", "2027-06-30"),
        ("on 2 / 15", "2 / 15", "2027-02-15"),
        ("by 6/30/75", "6/30/75", "2075-06-30"),
        ("by 6/30/76", "6/30/76", "1976-06-30"),
        ("by 06/2028", "06/2028", "2028-06-30"),
        ("in 2028-06", "2028-06", "2028-06-30"),
        ("on 2028 6 30", "2028 6 30", "2028-06-30"),
        ("by June 2028", "June 2028", "2028-06-30"),
        ("by June of 2028", "June of 2028", "2028-06-30"),
        ("by 2028 June", "2028 June", "2028-06-30"),
        ("by Sep '28", "Sep '28", "2028-09-30"),
        ("in May", "May", "2027-05-31"),
        ("by June of next year", "June of next year", "2027-06-30"),
        ("the month of May", "the month of May", "2027-05-31"),
        ("by 2028", "2028", "2028-12-31"),
        ("by the year 2028", "the year 2028", "2028-12-31"),
        ("in CY 2028", "CY 2028", "2028-12-31"),
        ("in two thousand and twenty-eight", "two thousand and twenty-eight", "2028-12-31"),
        ("in the 2030s", "2030s", "2039-12-31"),
        ("in the thirties", "the thirties", "2039-12-31"),
        ("the twenty-tens", "the twenty-tens", "2019-12-31"),
        ("by Q3", "Q3", "2027-09-30"),
        ("by Q4", "Q4", "2026-12-31"),
        ("by Q3 2028", "Q3 2028", "2028-09-30"),
        ("by 2028-Q3", "2028-Q3", "2028-09-30"),
        ("by Q3'28", "Q3'28", "2028-09-30"),
        ("by 3Q28", "3Q28", "2028-09-30"),
        ("by 28Q3", "28Q3", "2028-09-30"),
        ("by quarter 3", "quarter 3", "2027-09-30"),
        ("by H1 2028", "H1 2028", "2028-06-30"),
        ("by the third quarter of 2028", "the third quarter of 2028", "2028-09-30"),
        ("by next year's first quarter", "next year's first quarter", "2027-03-31"),
        ("by Q2 FY28", "Q2 FY28", "2028-06-30"),
        ("in the first half of June 2028", "the first half of June 2028", "2028-06-15"),
        ("in FY2028", "FY2028", "2028-12-31"),
        ("in fiscal year 2028", "fiscal year 2028", "2028-12-31"),
        ("in fiscal 2028", "fiscal 2028", "2028-12-31"),
        ("in FY27/28", "FY27/28", "2028-12-31"),
        ("by the end of the school year", "the end of the school year", "2027-06-30"),
        ("in the 2027-28 school year", "the 2027-28 school year", "2028-06-30"),
        ("in SY 2027-28", "SY 2027-28", "2028-06-30"),
        ("next academic year", "next academic year", "2028-06-30"),
        ("this semester", "this semester", "2026-12-31"),
        ("next semester", "next semester", "2027-06-30"),
        ("in the fall semester 2028", "the fall semester 2028", "2028-12-31"),
        ("by the end of June", "the end of June", "2027-06-30"),
        ("by end of year", "end of year", "2026-12-31"),
        ("by mid-June", "mid-June", "2027-06-15"),
        ("by mid-2028", "mid-2028", "2028-06-30"),
        ("in mid June", "mid June", "2027-06-20"),
        ("in early June", "early June", "2027-06-10"),
        ("in early 2028", "early 2028", "2028-03-31"),
        ("early next week", "early next week", "2026-11-25"),
        ("in late June", "late June", "2027-06-30"),
        ("for the rest of the month", "the rest of the month", "2026-11-30"),
        ("later this year", "later this year", "2026-12-31"),
        ("by EOY", "EOY", "2026-12-31"),
        ("by EOY 2028", "EOY 2028", "2028-12-31"),
        ("by EOM", "EOM", "2026-11-30"),
        ("by EOD Monday", "EOD Monday", "2026-11-23"),
        ("by EOFY", "EOFY", "2026-12-31"),
        ("by BOY", "BOY", "2026-03-31"),
        ("by year-end 2028", "year-end 2028", "2028-12-31"),
        ("by fiscal year-end", "fiscal year-end", "2026-12-31"),
        ("by 2028 year end", "2028 year end", "2028-12-31"),
        ("by month's end", "month's end", "2026-11-30"),
        ("by end of business day on Friday", "end of business day on Friday", "2026-11-27"),
        ("by end of day", "end of day", "2026-11-21"),
        ("this week", "this week", "2026-11-22"),
        ("next week", "next week", "2026-11-29"),
        ("next month", "next month", "2026-12-31"),
        ("next quarter", "next quarter", "2027-03-31"),
        ("this decade", "this decade", "2029-12-31"),
        ("the week after next", "the week after next", "2026-12-06"),
        ("next weekend", "next weekend", "2026-11-29"),
        ("next workweek", "next workweek", "2026-11-27"),
        ("over the next month", "the next month", "2026-12-21"),
        ("over the next three months", "the next three months", "2027-02-21"),
        ("next three months", "next three months", "2027-02-28"),
        ("the next two quarters", "the next two quarters", "2027-06-30"),
        ("two upcoming weeks", "two upcoming weeks", "2026-12-06"),
        ("within the next 4 business days", "the next 4 business days", "2026-11-26"),
        ("within 6 weeks", "6 weeks", "2027-01-02"),
        ("in 6-8 weeks", "6-8 weeks", "2027-01-16"),
        ("in six to eight weeks", "six to eight weeks", "2027-01-16"),
        ("within a fortnight", "a fortnight", "2026-12-05"),
        ("within half a year", "half a year", "2027-05-21"),
        ("within 1.5 years", "1.5 years", "2028-05-21"),
        ("within a year and a half", "a year and a half", "2028-05-21"),
        ("in 1 year 3 months", "1 year 3 months", "2028-02-21"),
        ("within a couple of months", "a couple of months", "2027-01-21"),
        ("over an 18-month period", "18-month", "2028-05-21"),
        ("within 10 working days", "10 working days", "2026-12-04"),
        ("in 2W", "2W", "2026-12-05"),
        ("in two years' time", "two years' time", "2028-11-21"),
        ("90 days from today", "90 days from today", "2027-02-19"),
        ("two weeks from Monday", "two weeks from Monday", "2026-12-07"),
        ("a month from now", "a month from now", "2026-12-21"),
        ("three days before Christmas", "three days before Christmas", "2026-12-22"),
        ("two business days after June 30", "two business days after June 30", "2027-07-02"),
        ("a week ago", "a week ago", "2026-11-14"),
        ("by Friday", "Friday", "2026-11-27"),
        ("by Saturday", "Saturday", "2026-11-28"),
        ("by next Friday", "next Friday", "2026-11-27"),
        ("by this Sunday", "this Sunday", "2026-11-22"),
        ("last Friday", "last Friday", "2026-11-20"),
        ("on Friday next week", "Friday next week", "2026-11-27"),
        ("next week on Friday", "next week on Friday", "2026-11-27"),
        ("on Tuesday the 1st", "Tuesday the 1st", "2026-12-01"),
        ("on Tuesday, December 1", "Tuesday, December 1", "2026-12-01"),
        ("friday after next", "friday after next", "2026-12-04"),
        ("by the 15th", "the 15th", "2026-12-15"),
        ("by the 15th of next month", "the 15th of next month", "2026-12-15"),
        ("by the 15th day of the month", "the 15th day of the month", "2026-12-15"),
        ("tomorrow", "tomorrow", "2026-11-22"),
        ("the day after tomorrow", "the day after tomorrow", "2026-11-23"),
        ("this afternoon", "this afternoon", "2026-11-21"),
        ("by the first Monday of May", "the first Monday of May", "2027-05-03"),
        ("by the last day of February 2028", "the last day of February 2028", "2028-02-29"),
        ("in the second week of January", "the second week of January", "2027-01-17"),
        ("in the last four months of 2028", "the last four months of 2028", "2028-12-31"),
        ("the third last week of 2018", "the third last week of 2018", "2018-12-16"),
        ("in the third month of 2028", "the third month of 2028", "2028-03-31"),
        ("the first 2 weeks of 2021", "the first 2 weeks of 2021", "2021-01-17"),
        ("third Tuesday after Easter 2027", "third Tuesday after Easter 2027", "2027-04-13"),
        ("first weekend of March 2027", "first weekend of March 2027", "2027-03-07"),
        ("by Labor Day", "Labor Day", "2027-09-06"),
        ("by New Year's Eve", "New Year's Eve", "2026-12-31"),
        ("by Easter 2028", "Easter 2028", "2028-04-16"),
        ("by presidents' day", "presidents' day", "2027-02-15"),
        ("by Easter of next year", "Easter of next year", "2027-03-28"),
        ("next Easter", "next Easter", "2027-03-28"),
        ("Labor Day weekend", "Labor Day weekend", "2027-09-06"),
        ("weekend of Thanksgiving 2023", "weekend of Thanksgiving 2023", "2023-11-26"),
        ("by summer", "summer", "2027-09-22"),
        ("this spring", "this spring", "2027-06-20"),
        ("next winter", "next winter", "2027-03-20"),
        ("by the fall of 2028", "fall of 2028", "2028-12-20"),
        ("last summer", "last summer", "2026-09-22"),
        ("the week of March 10th", "the week of March 10th", "2027-03-14"),
        ("w/c March 8", "w/c March 8", "2027-03-14"),
        ("a week starting tomorrow", "a week starting tomorrow", "2026-11-28"),
        ("year to date", None, None),
        ("by week 6", "week 6", "2027-01-02"),
        ("by day 30", "day 30", "2026-12-21"),
        ("by month 3", "month 3", "2027-02-21"),
    ],
)
def test_the_core_and_the_last_day(text, core, end):
    facts = [fact for fact in bare(text) if isinstance(fact, TimeExpression)]
    assert [(fact.text, fact.end and str(fact.end)) for fact in facts] == ([(core, end)] if core else [])


@pytest.mark.parametrize(
    ("text", "core", "start", "end"),
    [
        ("from January to June 2028", "January to June 2028", "2028-01-01", "2028-06-30"),
        ("from November to February 2028", "November to February 2028", "2027-11-01", "2028-02-29"),
        ("between 2026 and 2028", "2026 and 2028", "2026-01-01", "2028-12-31"),
        ("in 2027-2029", "2027-2029", "2027-01-01", "2029-12-31"),
        ("in 2027-28", "2027-28", "2027-01-01", "2028-12-31"),
        ("April 6-10", "April 6-10", "2027-04-06", "2027-04-10"),
        ("April 6 through 10, 2028", "April 6 through 10, 2028", "2028-04-06", "2028-04-10"),
        ("from 3 to 8 June", "3 to 8 June", "2027-06-03", "2027-06-08"),
        (
            "between the 4th and the 22nd of this month",
            "the 4th and the 22nd of this month",
            "2026-11-04",
            "2026-11-22",
        ),
        ("from 1 April to 30 September 2028", "1 April to 30 September 2028", "2028-04-01", "2028-09-30"),
        ("from 1 April 2028 to 30 September", "1 April 2028 to 30 September", "2028-04-01", "2028-09-30"),
        ("from October to January", "October to January", "2026-10-01", "2027-01-31"),
        ("from May to March", "May to March", "2026-05-01", "2027-03-31"),
        ("Q1-Q2 2028", "Q1-Q2 2028", "2028-01-01", "2028-06-30"),
        ("from next Monday to Friday", "next Monday to Friday", "2026-11-23", "2026-11-27"),
        ("this week from Tuesday to Thursday", "this week from Tuesday to Thursday", "2026-11-17", "2026-11-19"),
        ("from March to date", "March to date", "2026-03-01", "2026-11-21"),
        ("10/1-11/2/2027", "10/1-11/2/2027", "2027-10-01", "2027-11-02"),
        ("10-1-2027-10-7-2027", "10-1-2027-10-7-2027", "2027-10-01", "2027-10-07"),
    ],
)
def test_ranges_hold_all_their_days(text, core, start, end):
    found = only(bare(text))
    assert (found.text, str(found.start), str(found.end)) == (core, start, end)
    assert found.kind is TimeKind.PERIOD


@pytest.mark.parametrize(
    ("text", "certainty"),
    [
        ("by 30 June 2028", Certainty.EXACT),
        ("by 30 June", Certainty.CONVENTION),
        ("by 25/12/2027", Certainty.EXACT),
        ("by 04/04/2027", Certainty.EXACT),
        ("by 03/04/2027", Certainty.AMBIGUOUS),
        ("by 3/4", Certainty.AMBIGUOUS),
        ("on Friday, June 30, 2028", Certainty.EXACT),
        ("on Monday, June 30, 2028", Certainty.AMBIGUOUS),
        ("by 31 June 2028", Certainty.IMPOSSIBLE),
        ("by 2027-02-29", Certainty.IMPOSSIBLE),
        ("by Feb 30", Certainty.IMPOSSIBLE),
        ("by FY28", Certainty.CONVENTION),
        ("by summer 2028", Certainty.CONVENTION),
        ("in several weeks", Certainty.LOOSE),
        ("in a week or two", Certainty.LOOSE),
        ("by week 6", Certainty.CONVENTION),
    ],
)
def test_how_surely_the_words_name_the_days(text, certainty):
    assert only(bare(text)).certainty is certainty


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        pytest.param("by 03/04/2027", ["2027-04-03"], id="day and month change places"),
        pytest.param("by 31 June 2028", ["2028-06-30"], id="the last day of the month"),
        pytest.param("by Q2 2028", ["2028-04-01"], id="by its first day"),
        pytest.param("before 1 July 2028", ["2028-07-01"], id="before with that day"),
        pytest.param("over the next month", ["2026-12-31"], id="the month after this one"),
        pytest.param("on Monday, June 30, 2028", ["2028-06-26"], id="the weekday it names"),
        pytest.param("in FY2028", ["2028-03-31", "2028-06-30", "2028-09-30"], id="fiscal years that start elsewhere"),
        pytest.param("in summer 2028", ["2028-08-31"], id="the meteorological season"),
        pytest.param("by 30 June 2028", [], id="no other reading"),
    ],
)
def test_the_other_readings(text, ends):
    assert [str(reading.end) for reading in only(bare(text)).readings] == ends


@pytest.mark.parametrize(
    ("text", "policies", "end"),
    [
        pytest.param("by 03/04/2027", {"date_order": "dmy"}, "2027-04-03", id="day first"),
        pytest.param("this week", {"week_start": "sunday"}, "2026-11-21", id="weeks from Sunday"),
        pytest.param("in FY2028", {"fiscal_year_start": 7}, "2028-06-30", id="fiscal years from July"),
        pytest.param("in Q1 FY28", {"fiscal_year_start": 10}, "2027-12-31", id="their quarters"),
        pytest.param(
            "by the end of the academic year", {"academic_year_end": 7}, "2027-07-31", id="academic years to July"
        ),
        pytest.param("by next Sunday", {"next_weekday": "nearest"}, "2026-11-22", id="the nearest weekday"),
        pytest.param("by Saturday", {"same_weekday": "today"}, "2026-11-21", id="a weekday on that weekday"),
        pytest.param("by March 2028", {"by_period": "first"}, "2028-03-01", id="by the first day"),
        pytest.param("before 1 July 2028", {"before_day": "included"}, "2028-07-01", id="before with its day"),
        pytest.param("over the next two months", {"next_units": "calendar"}, "2027-01-31", id="calendar months"),
        pytest.param("by summer 2028", {"season": "meteorological"}, "2028-08-31", id="meteorological seasons"),
        pytest.param("by summer 2028", {"hemisphere": "south"}, "2029-03-20", id="southern seasons"),
        pytest.param("by 6/30/76", {"century_pivot": 60}, "2076-06-30", id="the century"),
    ],
)
def test_every_policy_changes_a_reading(text, policies, end):
    assert str(only(bare(text, **policies)).end) == end
    assert str(only(bare(text)).end) != end


@pytest.mark.parametrize(
    ("text", "grain"),
    [
        ("by 30 June", Grain.DAY),
        ("this week", Grain.WEEK),
        ("in May", Grain.MONTH),
        ("by Q3", Grain.QUARTER),
        ("by H1", Grain.HALF),
        ("by summer", Grain.SEASON),
        ("by 2030", Grain.YEAR),
        ("this decade", Grain.DECADE),
    ],
)
def test_the_grain(text, grain):
    assert only(bare(text)).grain is grain


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("Go by June 30", "by June 30"),
        ("Go no later than the end of May", "no later than the end of May"),
        ("Go within about 6 weeks", "within about 6 weeks"),
        ("Go by 5 pm on Friday", "by 5 pm on Friday"),
        ("Go on a daily basis", "on a daily basis"),
        ("Go from May to June", "May to June"),
        ("Go due by May", "due by May"),
    ],
)
def test_the_phrase_holds_the_preposition(text, phrase):
    assert only(bare(text)).phrase.of(text) == phrase


@pytest.mark.parametrize(
    ("text", "floating"),
    [
        ("by 30 June", False),
        ("by 2030", False),
        ("in Q3", False),
        ("within 6 weeks", True),
        ("this quarter", True),
        ("by EOY", True),
        ("by Friday", True),
        ("two weeks before Christmas", False),
        ("by mid-2028", False),
    ],
)
def test_what_counts_from_the_day_of_writing(text, floating):
    assert only(bare(text)).floating is floating


def test_a_deadline_before_a_day_has_no_start():
    found = only(bare("before 1 July 2028"))
    assert isinstance(found, Deadline)
    assert (found.start, str(found.end)) == (None, "2028-06-30")
