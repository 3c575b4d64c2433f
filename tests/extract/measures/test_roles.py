"""What each quantity is there for."""

import pytest

from smartlint.facts import Quantity, QuantityRole

T, B, C, F, D = (
    QuantityRole.TARGET,
    QuantityRole.BASELINE,
    QuantityRole.CHANGE,
    QuantityRole.FREQUENCY,
    QuantityRole.DURATION,
)
S, R, X = QuantityRole.SCOPE, QuantityRole.RATING, QuantityRole.OTHER


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        pytest.param("Offer the course to members aged 60.", [X], id="an age"),
        pytest.param("Teach 18-year-old drivers.", [X], id="an age with hyphens"),
        pytest.param("Teach children who are four years old.", [X], id="an age in words"),
        pytest.param("Visit four old friends.", [T], id="old things, counted"),
        pytest.param("Survey the street (n=40).", [X], id="a sample"),
        pytest.param("Cut the 30-day return rate.", [X], id="a length in a name"),
        pytest.param("Walk more often (8/10 confident).", [R], id="a confidence rating"),
        pytest.param("Walk more often, 80% confidence.", [R], id="a confidence in per cent"),
        pytest.param("Walk daily (confidence level 4 out of 10).", [R], id="a confidence in words"),
        pytest.param("Enter pupils who leave with a mark of 3.", [S], id="a number that describes whom"),
        pytest.param("Build ties with the two schools.", [S], id="which known things are meant"),
        pytest.param("Know three facts.", [S], id="what is only known"),
        pytest.param("We want three more singers.", [T], id="what is wanted"),
        pytest.param("Repaint the hall. Two painters have agreed.", [X], id="a remark beside the goal"),
        pytest.param("Repaint the hall. It took us 4 days last time.", [X], id="a remark about the past"),
        pytest.param("Learn three songs.", [T], id="what is learnt"),
        pytest.param("Repaint the hall. We are aiming at 4 rooms.", [T], id="an aim as a statement"),
        pytest.param("Get the kitchen ready for the next hundred guests.", [S], id="whom something waits for"),
        pytest.param("Sell 160 pots (prior half: 140).", [T, B], id="half of a year"),
        pytest.param("Swim daily until half term.", [], id="half in a name"),
        pytest.param("Half the time I oversleep.", [], id="half the time"),
        pytest.param("Agree how late may one call.", [], id="one behind a modal"),
        pytest.param("Bring in 620k first-year premium.", [T], id="digits before an ordinal"),
        pytest.param("1900 Elo", [T], id="a rating that looks like a year"),
        pytest.param("Call each of the 46 donors.", [T], id="each of a set"),
        pytest.param("Repaint the hall. Our aim is 4 rooms.", [T], id="a target in a sentence of its own"),
        pytest.param("Hire three cooks.", [T], id="a target"),
        pytest.param("Keep waste below 5%.", [T], id="a limit"),
        pytest.param("Raise attendance to 90% (currently 72%).", [T, B], id="where it stands in brackets"),
        pytest.param("Raise attendance to 90%, up from 72%.", [T, B], id="up from"),
        pytest.param("Raise attendance from 72% to 90%.", [B, T], id="from and to"),
        pytest.param("Sell 40 pots (last month: 12).", [T, B], id="last month"),
        pytest.param("Cut waste by 5%.", [C], id="by so much"),
        pytest.param("Cut waste 5%.", [C], id="a change verb and a share"),
        pytest.param("Reach a 5% reduction of waste.", [C], id="a change noun behind"),
        pytest.param("Reach a reduction of 5%.", [C], id="a change noun before"),
        pytest.param("Raise the share 3 percentage points.", [C], id="percentage points"),
        pytest.param("Double our membership.", [C], id="a multiple"),
        pytest.param("Lead by another 5 points.", [C], id="by another"),
        pytest.param("Swim three times a week.", [F], id="so often a week"),
        pytest.param("Swim twice.", [F], id="twice"),
        pytest.param("Post 5 photos per week.", [F], id="a count a week"),
        pytest.param("Train 2x weekly.", [F], id="two times weekly"),
        pytest.param("Swim 5 nights a week.", [F], id="nights a week"),
        pytest.param("Hold my balance for 20 seconds.", [D], id="how long"),
        pytest.param("Row for a 10-minute stretch.", [D], id="a stretch of time"),
    ],
)
def test_role(read, text, roles):
    assert [fact.role for fact in read(text) if isinstance(fact, Quantity)] == roles


@pytest.mark.parametrize(
    ("text", "relative"),
    [
        pytest.param("Sell 20% of the plots.", False, id="a share of a set"),
        pytest.param("Raise attendance to 90%.", False, id="a value to reach"),
        pytest.param("Maintain turnout above 60%.", False, id="a limit to keep"),
        pytest.param("Raise the mark by 4 points.", False, id="a change in its own unit"),
        pytest.param("Cut waste by 20%.", True, id="by a share"),
        pytest.param("Cut waste by half.", True, id="by half"),
        pytest.param("Attract 2x more guests.", True, id="a multiple before a comparative"),
    ],
)
def test_a_change_of_an_amount_is_relative(read, text, relative):
    assert [fact.relative for fact in read(text) if isinstance(fact, Quantity)] == [relative]


@pytest.mark.parametrize(
    ("text", "about"),
    [
        pytest.param("Reach 40% of the village.", "village", id="a share of something"),
        pytest.param("Spend $40 in fees.", "fees", id="money in something"),
        pytest.param("Run a 5k.", "5", id="the number is the noun"),
        pytest.param("Reach 400.", "", id="nothing"),
        pytest.param("Go for the 90.", "", id="an article before nothing"),
    ],
)
def test_what_it_is_about(read, text, about):
    assert [fact.of for fact in read(text) if isinstance(fact, Quantity)] == [about]
