"""What several expressions of one goal do: bound it, step towards it, watch it; and which numerals are theirs."""

import pytest

from smartlint.dates import Conventions
from smartlint.extract.scan import scan
from smartlint.extract.time import read
from smartlint.extractor import Source
from smartlint.facts import Deadline, Recurrence, TimeExpression, TimeRole
from smartlint.words import Text
from tests.extract.time.conftest import WRITTEN, last_day


def roles(facts):
    return [(fact.text, fact.role.value) for fact in facts if isinstance(fact, TimeExpression)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Hire two nurses by March 2027 and open the ward by June 2027.",
            [("March 2027", "milestone"), ("June 2027", "bounds")],
        ),
        (
            "Open the ward by June 2027, with the plans approved by March 2027.",
            [("June 2027", "bounds"), ("March 2027", "milestone")],
        ),
        ("Walk 50 metres in 4 weeks, 100 metres in 8 weeks.", [("4 weeks", "milestone"), ("8 weeks", "bounds")]),
        (
            "Review the budget in March 2027 and close the gap by June 2027.",
            [("March 2027", "review"), ("June 2027", "bounds")],
        ),
        ("By March 2027 open the ward by the end of 2028.", [("March 2027", "bounds"), ("the end of 2028", "bounds")]),
        ("Our aim for 2027 is to open the ward by December 2027.", [("2027", "bounds"), ("December 2027", "bounds")]),
        ("Cut emissions by 40% by 2030 from 2019 levels.", [("2030", "bounds"), ("2019", "mention")]),
        (
            "Raise attendance above 80%, up from 71% in 2024, by June 2027.",
            [("2024", "milestone"), ("June 2027", "bounds")],
        ),
        ("Move the launch from May 2027 to March 2027.", [("May 2027", "mention"), ("March 2027", "bounds")]),
        ("Extend the lease to 2029.", [("2029", "bounds")]),
        ("Starting in January 2027, call two clients a week.", [("January 2027", "mention"), ("a week", "bounds")]),
        ("Increase the budget compared to last year.", [("last year", "mention")]),
        ("Keep the practices we agreed on in 2024.", [("2024", "mention")]),
        ("Have 12 months of savings.", [("12 months", "mention")]),
        ("Shorten the wait by two weeks.", [("two weeks", "mention")]),
        ("Answer every letter within 3 days of receipt.", [("3 days of receipt", "mention")]),
        ("Complete a 12-week course.", [("12-week", "mention")]),
        ("Be ready for next year's conference.", [("next year's", "mention")]),
        ("Our 2027 goal is a second kitchen.", [("2027", "bounds")]),
        ("Follow the 2027 guidelines.", [("2027", "mention")]),
        ("A second kitchen (June 2027)", [("June 2027", "bounds")]),
        ("Stay in the top ten (2019: twelfth).", [("2019", "mention")]),
    ],
)
def test_several_expressions(times, text, expected):
    assert roles(times(text)) == expected


def test_the_deadlines_are_those_that_bound(times):
    facts = times("Hire two nurses by March 2027 and open the ward by June 2027.")
    assert [fact.text for fact in facts if isinstance(fact, Deadline)] == ["June 2027"]
    assert all(
        (fact.role is TimeRole.BOUNDS) == isinstance(fact, Deadline)
        for fact in facts
        if isinstance(fact, TimeExpression) and not isinstance(fact, Recurrence)
    )


def test_a_past_deadline_is_one_still(times):
    assert str(last_day(times("Train 20 volunteers by June 2024."))) == "2024-06-30"


@pytest.mark.parametrize(
    ("text", "claimed"),
    [
        pytest.param("Recruit 2000 people by 2030", ["2030"], id="a year, not a count"),
        pytest.param("Run 3 times a week for 8 weeks", ["a", "week", "8", "weeks"], id="not the count of a rate"),
        pytest.param("Save 12 months of rent by 30 June", ["30", "June"], id="not an amount of time"),
        pytest.param("Answer 40% in May", ["May"], id="not a share"),
        pytest.param("Be kind", [], id="nothing"),
    ],
)
def test_the_lexemes_that_belong_to_dates(text, claimed):
    scanned = scan(text)
    _, found = read(scanned, Source(Text(text, ()), WRITTEN), Conventions())
    assert [text[scanned.lexemes[i].start : scanned.lexemes[i].end] for i in sorted(found)] == claimed


def test_facts_of_a_breakdown_line_say_so():
    text = "By 30 June 2027"
    facts, _ = read(scan(text), Source(Text(text, (), part="time_bound"), WRITTEN), Conventions())
    assert [fact.id for fact in facts] == ["deadline@time_bound:3-15"]


def test_a_deadline_hangs_on_its_action(read):
    facts = read("I will open the ward by June 2027.")
    (deadline,) = facts.of(Deadline)
    assert facts.get(deadline.clause).text == "open"
