"""What is a quantity, where it stands, and what it comes to."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from smartlint.facts import Comparator, Quantity


def quantities(read, text):
    return [fact for fact in read(text) if isinstance(fact, Quantity)]


def said(fact: Quantity):
    return fact.text, fact.value if fact.low is None else (fact.low, fact.high), fact.unit


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Be kinder to our neighbours.", id="no number at all"),
        pytest.param("Teach under-30s to sing.", id="people under an age"),
        pytest.param("Teach the over 60s to sing.", id="people over an age"),
        pytest.param("Ask a third party.", id="somebody else"),
        pytest.param("Upgrade to version 3 of the form.", id="a version"),
        pytest.param("Move the office to Windows 11.", id="a number behind a name"),
        pytest.param("Pass the SOC 2 audit.", id="a number behind an acronym"),
        pytest.param("Get ISO 27001 approval.", id="a standard"),
        pytest.param("Fill in the PHQ-9 with every visitor.", id="a questionnaire"),
        pytest.param("Read Q3 notes in room 204.", id="a quarter and a room"),
        pytest.param("Answer ticket #4260.", id="a ticket"),
        pytest.param("See https://example.org/a/48213 for the list.", id="an address"),
        pytest.param("Print the sign in 3D.", id="letters right behind"),
        pytest.param("Open a 401(k) plan.", id="a letter in brackets"),
        pytest.param("Hold 1:1 talks with the staff.", id="a pair with a colon"),
        pytest.param("Open from 9:00 to 17:00 on Sundays.", id="opening hours"),
        pytest.param("Walk a 1:2:1 pattern.", id="three numbers with colons"),
        pytest.param("Read the notes on Luke 3:16.", id="a verse"),
        pytest.param("Help one of the neighbours.", id="one of"),
        pytest.param("No one should wait outside.", id="no one"),
        pytest.param("One must rest as well.", id="somebody"),
        pytest.param("Hold a one-on-one talk.", id="one-on-one"),
        pytest.param("Improve one or more of the rooms.", id="one or more of"),
        pytest.param("Talk to several hundred neighbours.", id="a vague amount"),
        pytest.param("Start work at 8 am in summer.", id="a clock time"),
        pytest.param("Compare it with the figures of 2019 in detail.", id="a year"),
        pytest.param("Sort out scope 1 and 2 of the plan.", id="a list of names"),
        pytest.param("Double-check the list.", id="half of a verb"),
        pytest.param("Call back once it rings.", id="once as a conjunction"),
        pytest.param("Once trained, call back.", id="once in front of a participle"),
        pytest.param("Paint the hall by the end of three months.", id="the end of a time"),
        pytest.param("Meet on day 1 and day one.", id="a numbered day"),
        pytest.param("Keep the line open 24/7 for all.", id="round the clock"),
        pytest.param("Split the cost 50/50 with them.", id="half and half"),
        pytest.param("Cut noise on 3 North.", id="the number of a ward"),
        pytest.param("Rest for a week or two.", id="a week or two"),
        pytest.param("Climb back one step at a time.", id="one at a time"),
    ],
)
def test_no_quantity(read, text):
    assert quantities(read, text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Score at the 90th percentile.", [("90th", 90, "percentile")], id="a rank among others"),
        pytest.param("Load the page in under 30s.", [("30s", 30, "second")], id="seconds, and no age"),
        pytest.param("Cut waste by a third without new bins.", [("a third", 1 / 3, "")], id="a share in front of without"),
        pytest.param("Cut waste by a quarter with new bins.", [("a quarter", 0.25, "")], id="a quarter behind by"),
        pytest.param("Answer within a day.", [("a day", 1, "day")], id="a limit of one"),
        pytest.param("Visit three local farms.", [("three", 3, "farm")], id="a counted noun by its head"),
        pytest.param("Print 1,500 leaflets.", [("1,500", 1500, "leaflet")], id="a group of digits"),
        pytest.param("Fill all 8 rooms.", [("all 8", 8, "room")], id="all of a number"),
        pytest.param("Meet a couple of growers.", [("a couple of", 2, "grower")], id="a couple"),
        pytest.param("Sell to 40% of our members.", [("40%", 40, "%")], id="a percentage"),
        pytest.param(
            "Cut the share by 3 percentage points.", [("3 percentage points", 3, "percentage point")], id="points"
        ),
        pytest.param("Raise $2.5 million for the hall.", [("$2.5 million", 2.5e6, "$")], id="money with a scale"),
        pytest.param("Earn USD 750 with cakes.", [("USD 750", 750, "$")], id="a code before"),
        pytest.param("Spend 60 euros on seeds.", [("60 euros", 60, "€")], id="a word behind"),
        pytest.param("Report sales of 30 MUSD.", [("30 MUSD", 30e6, "$")], id="millions of a currency"),
        pytest.param("Save £50,000 and C$ 20.", [("£50,000", 50000, "£"), ("C$ 20", 20, "CAD")], id="two currencies"),
        pytest.param(
            "Pay 3 dollars and 50 cents a head.", [("3 dollars and 50 cents", 3.5, "$")], id="dollars and cents"
        ),
        pytest.param("Pay 15 dollars 50.", [("15 dollars 50", 15.5, "$")], id="loose change"),
        pytest.param(
            "Pay 15 dollars 50 times.", [("15 dollars", 15, "$"), ("50", 50, "")], id="no loose change before a noun"
        ),
        pytest.param("Build a fence of 5 ft 2 in.", [("5 ft 2 in", 5 + 2 / 12, "foot")], id="feet and inches"),
        pytest.param("Bike 12 km and run a mile.", [("12 km", 12, "kilometre"), ("a mile", 1, "mile")], id="lengths"),
        pytest.param("Read half an hour aloud.", [("half an hour", 0.5, "hour")], id="half an hour"),
        pytest.param("Lose -3 kg of it.", [("-3 kg", -3, "kilogram")], id="a minus sign"),
        pytest.param(
            "Keep the fridge at -18 °C at night.", [("-18 °C", -18, "degree Celsius")], id="degrees below nought"
        ),
        pytest.param("Get $-40 back.", [("$-40", -40, "$")], id="a minus behind the symbol"),
        pytest.param("Take 2 1/2 cups of flour.", [("2 1/2 cups", 2.5, "cup")], id="a mixed number"),
        pytest.param("Rent out 3/4 of the stalls.", [("3/4", 0.75, "stall")], id="a share with a slash"),
        pytest.param("Succeed in 4 out of 5 trials.", [("4 out of 5", 0.8, "trial")], id="out of"),
        pytest.param("Eat well at 2 of 3 meals.", [("2 of 3", 2 / 3, "meal")], id="some of a set"),
        pytest.param("Reach 1 in 4 households.", [("1 in 4", 0.25, "household")], id="one in four"),
        pytest.param("Raise the rating to 4.5/5.", [("4.5/5", 4.5, "/5")], id="a score"),
        pytest.param("Keep pain at most 3/10 at night.", [("3/10", 3, "/10")], id="a score of ten"),
        pytest.param(
            "Bring blood pressure to 130/80 mmHg.",
            [("130/80 mmHg", 130, "millimetre of mercury")],
            id="a blood pressure",
        ),
        pytest.param(
            "Bring blood pressure to 130/80 by diet.", [("130/80", 130, "millimetre of mercury")], id="without its unit"
        ),
        pytest.param("Hire 10-15 helpers.", [("10-15", (10, 15), "helper")], id="a range"),
        pytest.param("Hire between ten and fifteen helpers.", [("ten and fifteen", (10, 15), "helper")], id="between"),
        pytest.param("Sleep 7 to 8 hours.", [("7 to 8 hours", (7, 8), "hour")], id="a range with to"),
        pytest.param("Meet three or four growers.", [("three or four", (3, 4), "grower")], id="one more or less"),
        pytest.param("Spend $10-$20 on paint.", [("$10-$20", (10, 20), "$")], id="a range of money"),
        pytest.param(
            "Let the depth range from 9 cm to 4 cm.", [("9 cm to 4 cm", (4, 9), "centimetre")], id="ranging from"
        ),
        pytest.param("Weigh in at 70±2 kg.", [("70±2 kg", 70, "kilogram")], id="a tolerance"),
        pytest.param(
            "Grow the choir from 9 to 14 singers.",
            [("9", 9, "singer"), ("14", 14, "singer")],
            id="a way from here to there",
        ),
        pytest.param("Cut waste 40% → 25%.", [("40%", 40, "%"), ("25%", 25, "%")], id="an arrow"),
        pytest.param("Reach the #1 spot in town.", [("1", 1, "spot")], id="a rank"),
        pytest.param("Swim for 12 consecutive lengths.", [("12", 12, "length")], id="an adjective between"),
        pytest.param("Hold 45-minute classes.", [("45-minute", 45, "minute")], id="a hyphen"),
        pytest.param("Write a 20-page guide.", [("20", 20, "guide")], id="a hyphen before a noun"),
        pytest.param("Plan 2000 plots.", [("2000", 2000, "plot")], id="a round number before a plural is a count"),
        pytest.param("Raise membership to 2000 in all.", [("2000", 2000, "")], id="a round number to be reached"),
        pytest.param("Use 5 <kg> of sand.", [("5 <kg>", 5, "kilogram")], id="a unit in angle brackets"),
        pytest.param("one", [("one", 1, "")], id="one by itself"),
        pytest.param("Plant one tree.", [("one", 1, "tree")], id="one of a kind"),
        pytest.param("Read one long book.", [("one", 1, "book")], id="one with an adjective"),
        pytest.param("Plant one.", [("one", 1, "")], id="one at the end"),
        pytest.param("Pick one or two pears.", [("one or two", (1, 2), "pear")], id="one or two"),
        pytest.param("Call each one times two.", [("one", 1, ""), ("two", 2, "")], id="one as a factor"),
        pytest.param("Keep strength at 4/5.", [("4/5", 4, "/5")], id="a score of five"),
        pytest.param(
            "Row for 3 consecutive hours.", [("3 consecutive hours", 3, "hour")], id="a filler before the unit"
        ),
        pytest.param("Test 4 GB7 drives.", [("4", 4, "drive")], id="letters with digits are no unit"),
        pytest.param("Do 10 DB curls.", [("10", 10, "curl")], id="dumbbells are no decibels"),
        pytest.param("Order 5 S hooks.", [("5", 5, "hook")], id="a capital is no second"),
        pytest.param("Stir in 5 g now.", [("5 g", 5, "gram")], id="a letter as a unit"),
        pytest.param("Eat 2 g portions.", [("2", 2, "portion")], id="a letter before a noun"),
        pytest.param("Cut waste from 12 to 8%.", [("12", 12, "%"), ("8%", 8, "%")], id="a unit said once"),
        pytest.param("Do 3 plus 2 turns.", [("3", 3, "turn"), ("2", 2, "turn")], id="a sum"),
        pytest.param("Offer a 5 x 3 grid.", [("5", 5, "grid"), ("3", 3, "grid")], id="a grid"),
        pytest.param("Staff the crèche at 1:4.", [("1:4", 0.25, "")], id="a ratio"),
        pytest.param("Run 5 km in under 24:30.", [("5 km", 5, "kilometre"), ("24:30", 24.5, "minute")], id="a time taken"),
        pytest.param("Bring in 620k first-year premium.", [("620k", 620000, "premium")], id="digits before an ordinal"),
        pytest.param("Reach 1900 Elo.", [("1900 Elo", 1900, "Elo point")], id="a rating"),
    ],
)
def test_quantity(read, text, expected):
    assert [said(fact) for fact in quantities(read, text)] == [
        (words, pytest.approx(value), unit) for words, value, unit in expected
    ]


@pytest.mark.parametrize(
    ("text", "comparator", "phrase"),
    [
        pytest.param("Plant 12 trees.", Comparator.EQ, "12 trees", id="none"),
        pytest.param("Plant at least 12 trees.", Comparator.GE, "at least 12 trees", id="at least"),
        pytest.param("Plant no fewer than 12 trees.", Comparator.GE, "no fewer than 12 trees", id="no fewer than"),
        pytest.param("Plant not over 12 trees.", Comparator.LE, "not over 12 trees", id="not over"),
        pytest.param("Plant no more than 12 trees.", Comparator.LE, "no more than 12 trees", id="no more than"),
        pytest.param("Plant more than 12 trees.", Comparator.GT, "more than 12 trees", id="more than"),
        pytest.param("Plant fewer than 12 trees.", Comparator.LT, "fewer than 12 trees", id="fewer than"),
        pytest.param("Plant about 12 trees.", Comparator.ABOUT, "about 12 trees", id="about"),
        pytest.param("Plant 12 or more trees.", Comparator.GE, "12 or more trees", id="or more"),
        pytest.param("Plant 12+ trees.", Comparator.GE, "12+ trees", id="a plus sign"),
        pytest.param("Trees planted: ≥ 12", Comparator.GE, "≥ 12", id="a sign"),
        pytest.param("Plant 12 trees at most.", Comparator.LE, "12 trees at most", id="at most behind the noun"),
        pytest.param("Plant 12 trees per month.", Comparator.EQ, "12 trees per month", id="a rate"),
        pytest.param(
            "Plant 12 trees every 2 weeks.", Comparator.EQ, "12 trees every 2 weeks", id="a rate over two weeks"
        ),
        pytest.param("Plant 12 trees/week.", Comparator.EQ, "12 trees/week", id="a rate with a slash"),
        pytest.param("Spend $12 per household.", Comparator.EQ, "$12 per household", id="a rate that is no time"),
    ],
)
def test_comparator_and_phrase(read, text, comparator, phrase):
    fact = quantities(read, text)[0]
    assert (fact.comparator, fact.phrase.of(text)) == (comparator, phrase)


@settings(deadline=None, max_examples=60)
@given(
    st.text(alphabet=st.characters(exclude_categories=["Cs"]) | st.sampled_from("0123456789 .,-/%$½xk()"), max_size=60)
)
def test_any_text_is_survived_and_every_span_slices_it(read, text):
    for fact in read(text):
        assert fact.span.of(text) == fact.text
        assert fact.phrase.start <= fact.span.start <= fact.span.end <= fact.phrase.end


def test_the_same_text_gives_the_same_facts(read):
    text = "Raise NPS from 30 to 45 and run three workshops a month."
    assert read(text) == read(text)


@pytest.mark.parametrize(
    "unit", ["the cost of ", "friends that know ", "5 to ", "1/", "all ", "without ", "min ", "a mile "]
)
def test_deep_and_long_texts_are_survived(read, unit):
    text = "Reduce " + unit * 60 + "tea."
    assert all(fact.span.of(text) == fact.text for fact in read(text))
