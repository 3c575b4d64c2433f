"""Levels without a number."""

import pytest

from smartlint.facts import Level


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Rest without worries.", id="without a kind of help"),
        pytest.param("Cook with help from friends.", id="help without an amount"),
        pytest.param("Improve daily life on the ward.", id="daily as part of a name"),
        pytest.param("Ensure safety for all people.", id="an open set"),
        pytest.param("Improve all rooms.", id="a vague verb over a set"),
        pytest.param("Call all today.", id="all of nobody"),
        pytest.param("Bring joy to all.", id="all of nothing"),
        pytest.param("Swim all year.", id="all of a period"),
        pytest.param("Swim all weekends.", id="all of some periods"),
        pytest.param("Clear all debt.", id="all of a mass"),
        pytest.param("Give more talks every week.", id="a rhythm of an open amount"),
        pytest.param("Fill all 8 rooms.", id="a counted set is a quantity"),
        pytest.param("Swim three times every week.", id="a rhythm that belongs to a count"),
        pytest.param("Read the letters that come every week.", id="a rhythm in a relative clause"),
        pytest.param("Plant fewer trees than planned.", id="compared with something unknown"),
        pytest.param("Plant fewer; plant well.", id="fewer of what"),
        pytest.param("Plant fewer of the tall old trees there.", id="fewer than nothing"),
        pytest.param("Give each tenant a map.", id="each"),
        pytest.param("Embed thrift in every branch.", id="a quality spread over a set"),
        pytest.param("Preserve hygiene on all ferries.", id="a quality on a set"),
        pytest.param("Train new cooks each shift.", id="each of an occasion"),
        pytest.param("Feel at ease in all rooms.", id="a state over a set"),
        pytest.param("Cut no-shows.", id="no as part of a word"),
        pytest.param("Write a C library.", id="a letter that names"),
        pytest.param("Get a B2 certificate.", id="a letter glued to a number"),
        pytest.param("Have no fear.", id="without a feeling"),
        pytest.param("Have no map.", id="without a thing that one has or has not"),
        pytest.param("Move house from 2027 to 2029.", id="a span of years"),
        pytest.param("Read the news every few of us miss.", id="every few of no period"),
        pytest.param("I will I will?all?ASAP ", id="a set glued to what stands before it"),
    ],
)
def test_no_level(read, text):
    assert [fact.text for fact in read(text) if isinstance(fact, Level)] == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Have no further quarrels.", "no further quarrels", id="none of them any more"),
        pytest.param("Have no falls.", "no falls", id="none of what can be counted"),
        pytest.param("Climb the stairs independently.", "independently", id="independently"),
        pytest.param("Climb the stairs without any help.", "without any help", id="without help"),
        pytest.param("Dress with minimal assistance.", "minimal assistance", id="an amount of help"),
        pytest.param("Dress with min/mod assist.", "min/mod assist", id="a range of help"),
        pytest.param("Be carbon-neutral by 2040.", "carbon-neutral", id="a phrase with a hyphen"),
        pytest.param("Stay smoke free.", "smoke free", id="a phrase"),
        pytest.param("Share each single page every other week.", "every other week", id="every other"),
        pytest.param("Call all former tenants.", "all former tenants", id="a set that can be gone through"),
        pytest.param("Repaint all of the boats.", "all of the boats", id="all of"),
        pytest.param("Inspect every boiler in the building.", "every boiler", id="every"),
        pytest.param("Send a letter every week.", "every week", id="a rhythm"),
        pytest.param("Send a letter monthly.", "monthly", id="a rhythm in one word"),
        pytest.param("Hold rounds in each bottling hall.", "each bottling hall", id="each"),
        pytest.param("Have all ferries on batteries.", "all ferries", id="a set that is had"),
        pytest.param("Be at every rehearsal.", "every rehearsal", id="a set that one is at"),
        pytest.param("All ferries are operational.", "All ferries", id="a set that has reached something"),
        pytest.param("Recitals in every village hall", "every village hall", id="a set without a verb"),
        pytest.param("Log all 5xx errors.", "all 5xx errors", id="a number glued to letters"),
        pytest.param("Visit every four-year college.", "every four-year college", id="a number inside"),
        pytest.param("See a film every couple of months.", "every couple of months", id="every couple of"),
        pytest.param("See a film every few weeks.", "every few weeks", id="every few"),
        pytest.param("Send no rubble to landfill.", "no rubble", id="without any"),
        pytest.param("Bring the ban forward from 2030 to 2028.", "from 2030 to 2028", id="a date brought forward"),
        pytest.param("Attain full compliance with the code.", "full compliance", id="full"),
        pytest.param("Get an A in maths.", "an A", id="a mark"),
        pytest.param("Earn a B+ average.", "a B+", id="a mark with a sign"),
        pytest.param("Pass with merit.", "with merit", id="an award"),
        pytest.param("Play the waltz from memory.", "from memory", id="from memory"),
        pytest.param(
            "Have fewer absences than last year.", "fewer absences than last year", id="compared with last year"
        ),
    ],
)
def test_level(read, text, expected):
    assert [fact.text for fact in read(text) if isinstance(fact, Level)] == [expected]
