"""What holds for any text and any date."""

import datetime as dt
import time
from itertools import pairwise

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from smartlint import dates
from smartlint.dates import Conventions
from smartlint.extract.scan import scan
from smartlint.extract.time import read
from smartlint.extract.time.vocabulary import vocabulary
from smartlint.extractor import Source
from smartlint.facts import TimeExpression
from smartlint.words import Text
from tests.extract.time.conftest import WRITTEN, bare, last_day, only

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
FUTURE = st.dates(WRITTEN, dt.date(2099, 12, 31))


def ordinal(number: int) -> str:
    suffix = "th" if 10 < number % 100 < 14 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{suffix}"


WHOLE = (
    lambda d: f"{d:%Y-%m-%d}",
    lambda d: f"{d.month}/{d.day}/{d.year}",
    lambda d: f"{d.day:02d}.{d.month:02d}.{d.year}",
    lambda d: f"{MONTHS[d.month - 1]} {d.day}, {d.year}",
    lambda d: f"{MONTHS[d.month - 1]} the {ordinal(d.day)}, {d.year}",
    lambda d: f"{d.day} {MONTHS[d.month - 1]} {d.year}",
    lambda d: f"the {ordinal(d.day)} of {MONTHS[d.month - 1]} {d.year}",
    lambda d: f"{MONTHS[d.month - 1][:3]}. {d.day} {d.year}",
    lambda d: f"{MONTHS[d.month - 1][:3]}-{d.day}-{d.year}",
    lambda d: f"{d.day}-{MONTHS[d.month - 1][:3]}-{d.year % 100:02d}" if d.year < 2076 else f"{d:%Y-%m-%d}",
    lambda d: (
        f"{('Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday')[d.weekday()]}, "
        f"{MONTHS[d.month - 1]} {d.day}, {d.year}"
    ),
)
"""Ways to write a whole date."""


@settings(max_examples=500)
@given(FUTURE, st.sampled_from(WHOLE), st.sampled_from(["by", "on or before", "no later than", "until"]))
def test_a_whole_date_is_read_back(day, write, link):
    assert last_day(bare(f"Open the ward {link} {write(day)}.")) == day


@given(FUTURE, FUTURE, st.sampled_from(WHOLE[3:7]))
def test_a_range_is_read_back(one, other, write):
    first, last = sorted((one, other))
    assume(first < last)
    found = only(bare(f"Open from {write(first)} to {write(last)}."))
    assert (found.start, found.end) == (first, last)


@given(
    st.integers(1, 120),
    st.sampled_from(["day", "week", "month", "quarter", "year"]),
    st.sampled_from(["within", "in", "over", "for"]),
)
def test_a_length_of_time_is_read_back(count, unit, link):
    from smartlint.extract.time.vocabulary import GRAINS

    found = only(bare(f"Open it {link} {count} {unit}{'s' * (count > 1)}."))
    assert found.end == dates.later(WRITTEN, GRAINS[unit][0], count)
    assert found.floating


@given(st.integers(2027, 2099), st.integers(1, 4))
def test_a_quarter_is_read_back_and_ends_with_itself(year, number):
    run = dates.quarter(year, number)
    for words in (
        f"Q{number} {year}",
        f"{year} Q{number}",
        f"the {ordinal(number)} quarter of {year}",
        f"the end of Q{number} {year}",
    ):
        assert only(bare(f"Open it by {words}.")).end == run.end


@given(st.dates(dt.date(2000, 1, 1), dt.date(2090, 12, 31)), st.integers(1, 12), st.integers(1, 28))
def test_a_day_without_a_year_is_the_next_one(written, month, day):
    found = last_day(bare(f"Open it by {MONTHS[month - 1]} {day}.", written))
    assert (found.month, found.day) == (month, day)
    assert 0 <= (found - written).days < 366


WORDS = sorted(
    {
        *vocabulary().starters,
        *vocabulary().links,
        *vocabulary().shifts,
        *vocabulary().lists["events"],
        *(
            "1",
            "2",
            "31",
            "2027",
            "9999",
            "½",
            "30th",
            "first",
            "third",
            "last",
            "two",
            "of",
            "to",
            "the",
            "a",
            "-",
            "/",
            ",",
            "'",
        ),
    }
)
"""Words that the grammar starts from."""


def holds_together(text: str, written: dt.date) -> None:
    facts, claimed = read(scan(text), Source(Text(text, ()), written), Conventions())
    size = len(scan(text).lexemes)
    assert all(0 <= i < size for i in claimed)
    for fact in facts:
        assert fact.span.of(text) == fact.text == fact.text.strip() != ""
        assert fact.phrase.start <= fact.span.start < fact.span.end <= fact.phrase.end
    timed = [fact for fact in facts if isinstance(fact, TimeExpression)]
    assert all(one.span.end <= other.span.start for one, other in pairwise(timed))
    for fact in timed:
        assert fact.start is None or fact.end is None or fact.start <= fact.end


@settings(max_examples=500)
@given(st.lists(st.sampled_from(WORDS), max_size=14).map(" ".join), st.dates())
def test_any_words_of_time_give_facts_that_hold_together(text, written):
    holds_together(text, written)


@settings(max_examples=500)
@given(st.text())
@example("²")
@example("٣ weeks")
@example("by " + "1" * 5000)
@example("in 9999 years")
@example("within 1e308 years")
@example("by \x00 2030")
@example("by 99/99/9999")
def test_any_text_gives_facts_that_hold_together(text):
    holds_together(text, WRITTEN)


def test_nothing_depends_on_the_clock_or_the_time_zone(monkeypatch):
    text = "Meet every Friday until June 30, call within 3 weeks, finish by 31-Dec-27."
    expected = bare(text)
    monkeypatch.setattr(time, "time", lambda: 0.0)
    for zone in ("Pacific/Kiritimati", "Pacific/Pago_Pago"):
        monkeypatch.setenv("TZ", zone)
        time.tzset()
        assert bare(text) == expected
    monkeypatch.undo()
    time.tzset()


@pytest.mark.parametrize(
    "pattern",
    [
        "1 ",
        "by ",
        "by the end of ",
        "1/",
        "2027-",
        "by 2027 ",
        "within 2 weeks ",
        "every other ",
        "new year's ",
        "the first week of ",
    ],
)
def test_time_grows_with_the_length_and_not_with_its_square(pattern):
    def lookups(length: int) -> int:
        """How often the grammar asks for a lexeme: a measure of work that no other process disturbs."""
        from smartlint.extract.time import ground

        asked = 0
        word = ground.Ground.word

        def counting(self: ground.Ground, i: int) -> str:
            nonlocal asked
            asked += 1
            return word(self, i)

        text = (pattern * (length // len(pattern) + 1))[:length]
        scanned, source = scan(text), Source(Text(text, ()), WRITTEN)
        ground.Ground.word = counting
        try:
            read(scanned, source, Conventions())
        finally:
            ground.Ground.word = word
        return asked

    assert lookups(20_000) < 2.2 * lookups(10_000) + 100
