"""Moments told without an event's noun, and rhythms in letters: what bounds a goal, what only recurs, what is neither."""

import pytest

from smartlint.facts import Deadline, Recurrence, TimeKind, TimeRole, VagueTime
from tests.extract.time.conftest import last_day

NEITHER = [
    pytest.param("Do not get lost in week one.", id="somebody's first week"),
    pytest.param("Plan next sprint.", id="a run of work that is planned"),
    pytest.param("Revise the 2027 programme.", id="the edition of a thing that lasts"),
    pytest.param("Mend the 2027 conference page.", id="a page about an event"),
    pytest.param("Read up on the 2019 election.", id="an event that is over"),
    pytest.param("Work on release notes.", id="an event in front of a noun"),
    pytest.param("Call people who churn in week 2 of the trial.", id="a week of something else"),
    pytest.param("Tie every session to one skill.", id="occasions as things"),
    pytest.param("Each meeting ends with named actions.", id="an occasion that does something"),
    pytest.param("Member satisfaction at 80 (was 74 in autumn).", id="a figure of before in brackets"),
    pytest.param("Sign up 20 gyms (Q1: 8).", id="the same with its label"),
    pytest.param("Grow returning shoppers by a quarter.", id="a fourth part"),
    pytest.param("Wash the brushes before leaving the room.", id="a habit told as a gerund"),
    pytest.param("Check the wristband before giving any medicine.", id="a gerund of every case"),
    pytest.param("Read the summary before starting the meeting.", id="an occasion among many"),
    pytest.param("Catch faults before customers report them.", id="many cases, each with its own moment"),
    pytest.param("Leave the room before he gets angry.", id="a clause of what may happen"),
    pytest.param("Answer the phone before it rings three times.", id="a clause that is the measure"),
    pytest.param("Stay calm while on the phone with callers.", id="a passing state"),
    pytest.param("Wear gloves while in the workshop kitchen.", id="a place that nobody is in for a while"),
    pytest.param("Collect fewer fines than in 2023.", id="a year to compare with behind two prepositions"),
    pytest.param("Cut breakages vs. in 2024.", id="the same behind an abbreviation"),
    pytest.param("Improve yields through soil tests, licence renewal and seed choice.", id="a list of means"),
    pytest.param("Get through a funeral without a drink.", id="what is gone through, indefinite"),
    pytest.param("Walk through the contract with the tenant.", id="what is gone through with its verb"),
    pytest.param("Win back members who quit in autumn.", id="a relative clause of the past"),
    pytest.param("Skim the bulletins that I am sent every month.", id="a rhythm of what the writer receives"),
    pytest.param("Publish month-end figures faster.", id="the end of a month as an adjective"),
    pytest.param("Shorten the year-end close.", id="the same with an article"),
    pytest.param("Pay suppliers in 30 days.", id="a term of payment"),
    pytest.param("Answer 9 out of 10 claims within three working days.", id="a share answered in time"),
    pytest.param("Score 6/12 on the eye chart.", id="a fraction that is no length of time"),
    pytest.param("Solve 3/7 of the puzzles.", id="a fraction of things"),
    pytest.param(
        "Use two strategies with 80% accuracy across 4 sessions.", id="a few sessions that a level is kept up in"
    ),
    pytest.param("Stay on task in 4 of 5 lessons.", id="a share of lessons"),
    pytest.param("Sell the weekend paper to commuters.", id="the weekend as an adjective"),
    pytest.param("Bring fares in line with the depot ($4 as of this fall).", id="a figure as of a day"),
    pytest.param("Walk new starters through the induction.", id="what someone is taken through"),
    pytest.param("Sort the returns by season.", id="an order that things are put in"),
    pytest.param("Keep backups safe: archive them for 90 days.", id="how long something is kept"),
    pytest.param("Hold stock for two weeks of demand.", id="a length of time as an amount"),
    pytest.param("Sit up straight over 3 consecutive lessons.", id="lessons in a row that prove a skill"),
    pytest.param("Write the agenda before starting a meeting.", id="an indefinite occasion behind a gerund"),
    pytest.param("Keep to the rules in 5 games.", id="a few games that a behaviour is seen in"),
    pytest.param("Be home in time for dinner.", id="a daily meal"),
    pytest.param("Discount ten annual contracts.", id="annual as the name of a kind"),
    pytest.param("Cut p95 delay by v0 tuning.", id="letters with figures that count nothing"),
    pytest.param("Promote this campaign on local radio.", id="a campaign that is the object"),
]
OPEN_ENDED = [
    pytest.param("Keep injuries at two or fewer p.a.", id="p.a."),
    pytest.param("Save 40 euros p/w.", id="p/w"),
    pytest.param("Set aside 90 pcm.", id="pcm"),
    pytest.param("Check the drain q4h.", id="q4h"),
    pytest.param("Turn the resident every two hours.", id="hours spelled out"),
    pytest.param("Empty the bag every 4-6 h.", id="a range of hours"),
    pytest.param("Stretch for a minute every hour.", id="every hour"),
    pytest.param("Report to the board every fiscal yr.", id="a fiscal year abbreviated"),
    pytest.param("Hold an open evening each equinox.", id="an occasion of the year"),
    pytest.param("Review the access list every half-year.", id="half a year"),
    pytest.param("Train on Mon, Wed and Fri.", id="a list of weekdays"),
    pytest.param("Swim on Tues and Thurs.", id="two weekdays abbreviated"),
    pytest.param("Bake for the stall on the first Saturday of the month.", id="a weekday of the month that goes on"),
    pytest.param("Send the rota out before the start of any season.", id="any of those to come"),
    pytest.param("File the return by the close of each quarter.", id="the close of each"),
    pytest.param("Hold termly open days starting autumn 2027.", id="a start without an end"),
    pytest.param("Invoice in euros from 2027 onwards.", id="a start told behind"),
    pytest.param("Modernise the depot in the medium term.", id="an end that nobody can place"),
    pytest.param("Clear the desk each day before going home.", id="a turning point of each day is none"),
    pytest.param("Change the dressing on alternate days.", id="alternate days"),
    pytest.param("Cook five nights in seven.", id="nights in seven"),
    pytest.param("Eat with the family four evenings out of seven.", id="evenings out of seven"),
    pytest.param("Review dependencies once a sprint.", id="once an occasion"),
    pytest.param("Take the drops TDS.", id="letters of a prescription"),
    pytest.param("Launch a club that meets every week.", id="a rhythm of what is made"),
]
BY_A_MOMENT = [
    pytest.param("Open an account before moving out of the hostel.", id="a turning point told as a gerund"),
    pytest.param("Name two warning signs prior to going home.", id="another"),
    pytest.param("Meet the landlord before signing the lease.", id="a gerund with a definite event"),
    pytest.param("Have bloods taken before starting treatment.", id="a gerund with an event that needs no article"),
    pytest.param("Clear the arrears before the tenancy ends.", id="a clause with a verb of ending"),
    pytest.param("Fit the ramps before school reopens.", id="a clause without an article"),
    pytest.param("Have two referees by the time the contract runs out.", id="a clause behind by the time"),
    pytest.param("Save 3,000 before the baby is born.", id="a birth"),
    pytest.param("Hire a deputy before Nadia goes on leave.", id="a person's leave"),
    pytest.param("Mend the roof before the rains come.", id="the turn of a season"),
    pytest.param("Sort the loft before my sister arrives.", id="one's own visitor"),
    pytest.param("Climb four stairs by 4th physiotherapy visit.", id="an ordinal in front of the event"),
    pytest.param("Halve the slips by the 10 week review.", id="a review with its length"),
    pytest.param("Sit without support by the 6-month check.", id="a check with its length"),
    pytest.param("Read 60 words by half-term 2.", id="a numbered half-term"),
    pytest.param("Jog twice a week until half term.", id="half-term in two words"),
    pytest.param("Plant the hedge before the long rains 2028.", id="anything of a year to come"),
    pytest.param("Draft the plan by Sports Day.", id="a day with a name of its own"),
    pytest.param("Finish the thesis by Michaelmas term.", id="a term with a name of its own"),
    pytest.param("Finish the quilt in time for Nana's 80th.", id="a birthday by its number"),
    pytest.param("Heal the wound by the next dressing change.", id="the next of anything"),
    pytest.param("Ship dark mode in the 4.2 release.", id="a release by its number"),
    pytest.param("No cash differences while on probation.", id="a state behind while"),
    pytest.param("Keep to the meal plan while in rehab.", id="a place behind while"),
    pytest.param("Bring four ideas over the observation window.", id="a window with a name"),
    pytest.param("Visit weekly for the length of the order.", id="as long as anything definite"),
    pytest.param("Let the anger score drop by 5 over 8 sessions.", id="a count of sessions"),
    pytest.param("Keep the log clean for 60 straight shifts.", id="shifts without a break"),
    pytest.param("Hold the line for 3 releases running.", id="releases without a break"),
    pytest.param("Lower the drop-out rate this program year.", id="a year with a name"),
    pytest.param("Sell 400 seats this theatre season.", id="a season with a name"),
    pytest.param("Explain the doses by the evening of discharge.", id="a part of the day of an event"),
    pytest.param("Sit out of bed on day 1 post-op.", id="a day counted from an operation"),
    pytest.param("Hand in the file a week ahead of the cut-off.", id="so long before an event"),
    pytest.param("Slim down in time for Ibiza.", id="in time for anything"),
    pytest.param("Renew the cover before it lapses.", id="a clause with a pronoun"),
    pytest.param("Pay off the loan by the time I'm 35.", id="an age in a clause"),
    pytest.param("Have two reviews done in her first 90 days.", id="the first stretch of someone's time"),
    pytest.param("Move from two to six blends in one marking period.", id="one run of work"),
    pytest.param("Run a chess club this half-term.", id="this half-term"),
    pytest.param("Plant the orchard in the dormant season.", id="a season with a name behind in"),
    pytest.param("Submit three essays by reading week.", id="a week named by a common noun"),
    pytest.param("Finish the recount by P9 close.", id="a fiscal period"),
    pytest.param("Drop the old API by v4.", id="a version"),
    pytest.param("House 15 families within the life of the grant.", id="the life of something definite"),
    pytest.param("Adopt the plan within the current mandate.", id="a run of government"),
    pytest.param("Upsell five accounts at renewal.", id="an event that at names as an end"),
    pytest.param("Name three triggers by session three.", id="a session counted in words"),
    pytest.param("Have the slides ready for the audit.", id="ready for an event"),
    pytest.param("Register everyone before polls close.", id="a plural that opens or closes"),
    pytest.param("Get a bus pass in the week after release.", id="a week beside an event"),
    pytest.param("Reach 900 givers in the appeal's first year.", id="the first stretch of something's time"),
    pytest.param("Write up every service during hack week.", id="during a week with a name"),
    pytest.param("Book cover before I go on leave.", id="a turning point in the first person"),
    pytest.param("Walk the coast path before I'm 50.", id="an age behind before"),
    pytest.param("No injuries this campaign.", id="a run of work that goes on"),
    pytest.param("Keep pain at 3 of 10 or less 48 hours post-op.", id="hours after an operation"),
    pytest.param("Stay in post through the merger.", id="through an event that lasts"),
    pytest.param("Stand on one leg within 1-2 visits.", id="a range of visits"),
    pytest.param("Bring the panic score to 8 in 4-6 sessions.", id="a range of sessions"),
    pytest.param("Name two knots at next visit.", id="the next visit, without an article"),
    pytest.param("Name two knots by return visit.", id="a visit of its own kind"),
    pytest.param("Name two knots by time of discharge.", id="the time of an event, without articles"),
    pytest.param("Name two knots on discharge.", id="on an event"),
    pytest.param("Open the yard on launch day.", id="on the day of an event"),
    pytest.param("Open the yard by beta.", id="a stage of a product"),
    pytest.param("Open the yard next sprint.", id="the next run of work"),
    pytest.param("Cut crashes in sprint 12.", id="a run of work counted in a plan"),
    pytest.param("Open the yard at GA.", id="a release by its letters"),
    pytest.param("Open the yard by W12.", id="a week by its letter"),
]
DATED = [
    pytest.param("Win the 2027 election.", "2027-12-31", id="the year of an event to come"),
    pytest.param("Pass the June inspection.", "2027-06-30", id="the month of an event to come"),
    pytest.param("Q1 launch of the new slip.", "2027-03-31", id="the quarter of an event, in front"),
    pytest.param("Tar the hull by 31st March.", "2027-03-31", id="a rank in front of a month that is a verb as well"),
    pytest.param("Tar the hull on 2nd May.", "2027-05-02", id="the same behind on"),
    pytest.param("Tar the hull thru 3/31.", "2027-03-31", id="thru a pair of numbers"),
    pytest.param("Tar the hull not later than May.", "2027-05-31", id="than in front of such a month"),
    pytest.param("Tar the hull at week 12.", "2027-02-13", id="a week of the plan"),
    pytest.param("Tar the hull in six months or less.", "2027-05-21", id="or less behind a length of time"),
    pytest.param("STG (2 wks): stand for 5 minutes.", "2026-12-05", id="a length of time in a label"),
    pytest.param("Tar the hull within 30d.", "2026-12-21", id="days by their letter"),
    pytest.param("Tar the hull in 2w.", "2026-12-05", id="weeks by their letter"),
    pytest.param("Bend the knee to 110 degrees at 6/52.", "2027-01-02", id="weeks as clinicians write them"),
    pytest.param("Return to light duties within 3/12.", "2027-02-21", id="months as clinicians write them"),
    pytest.param(
        "Do the rounds before 21:30 for 4 weeks running.", "2026-12-19", id="a time of day before another preposition"
    ),
    pytest.param("Lift satisfaction to 4.2 on the April 2027 survey.", "2027-04-30", id="the date of a survey to come"),
    pytest.param("Win a seat at the March board.", "2027-03-31", id="the month of a gathering"),
    pytest.param("Read 95 words a minute by the spring benchmark.", "2027-06-20", id="a benchmark to come"),
    pytest.param("Cook one new dish a week all winter.", "2027-03-20", id="the whole of a season"),
    pytest.param("Learn six hymns by Advent.", "2026-11-29", id="a feast before another"),
    pytest.param("Convert ten trials by quarter close.", "2026-12-31", id="close for end"),
    pytest.param("Mend the bike this side of Christmas.", "2026-12-24", id="this side of a day"),
    pytest.param("Get onto the course for 2027 entry.", "2027-12-31", id="the year of an intake"),
    pytest.param("Pack alone for 10 consecutive school days.", "2026-12-01", id="school days in a row"),
    pytest.param("Migrate the jobs this half.", "2026-12-31", id="the half-year that goes on"),
    pytest.param("Clear the backlog over the coming fortnight.", "2026-12-05", id="the coming fortnight"),
    pytest.param("Read 20 books in the year ahead.", "2027-11-21", id="the year ahead"),
    pytest.param("Finish the form within the statutory 20 weeks.", "2027-04-10", id="an adjective before the length"),
]


@pytest.mark.parametrize("text", NEITHER)
def test_what_is_no_moment_and_no_rhythm_bounds_nothing(times, text):
    facts = times(text)
    assert not [fact for fact in facts if isinstance(fact, Deadline)]
    assert not [fact for fact in facts if isinstance(fact, Recurrence) and fact.role is not TimeRole.MENTION]
    assert not [fact for fact in facts if isinstance(fact, VagueTime) and fact.loose]


@pytest.mark.parametrize("text", OPEN_ENDED)
def test_a_rhythm_or_a_start_is_no_deadline(times, text):
    facts = times(text)
    assert not [fact for fact in facts if isinstance(fact, Deadline)]
    rhythms = [fact for fact in facts if isinstance(fact, Recurrence) and fact.role is not TimeRole.MENTION]
    assert rhythms or [fact for fact in facts if isinstance(fact, VagueTime) and fact.loose]


@pytest.mark.parametrize("text", BY_A_MOMENT)
def test_a_moment_bounds_a_goal_without_a_day(times, text):
    deadlines = [fact for fact in times(text) if isinstance(fact, Deadline)]
    assert {(fact.kind, fact.start, fact.end) for fact in deadlines} == {(TimeKind.EVENT, None, None)}


@pytest.mark.parametrize(("text", "day"), DATED)
def test_the_last_day_that_the_words_allow(times, text, day):
    assert str(last_day(times(text))) == day


def test_the_hours_of_a_rhythm_are_told_in_days(times):
    (rhythm,) = [fact for fact in times("Turn the resident every two hours.") if isinstance(fact, Recurrence)]
    assert rhythm.every == pytest.approx(2 / 24)
