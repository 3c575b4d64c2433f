"""Which texts only report, though their verbs could state a result to reach."""

import pytest

from smartlint.facts import NonGoal, NonGoalKind


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The patient walks to the door.", id="the present states a result"),
        pytest.param("I will repair about half of the pumps.", id="a rough number that somebody commits to"),
        pytest.param("About a third of the trees will be pruned.", id="a rough number in front of a promise"),
        pytest.param("Roughly 640 trees are pruned by June 2027.", id="a rough number with an end ahead"),
        pytest.param("I believe that I will swim two lengths by May.", id="a thought about what is to come"),
        pytest.param("We will carry on with what we began since the flood.", id="a commitment that says since when"),
        pytest.param("We would love to open a second yard.", id="a wish with would"),
        pytest.param("We met twice and agreed to open a second yard.", id="an agreement to do something"),
        pytest.param("The yard covers two docks and takes over the old depot.", id="two verbs in the present"),
        pytest.param("Note the meter every day.", id="note as a verb"),
        pytest.param("Next spring: open a second yard.", id="next, but no appointment"),
        pytest.param('Close the ticket "bring your own key" by May.', id="a quotation inside a goal"),
        pytest.param("Looking after two goats", id="looking, but not back"),
        pytest.param("By the end of this course pupils will weld a gate.", id="what pupils will do at the end of a course"),
        pytest.param("To be agreed by May: the yard's hours", id="something to be agreed, with an end"),
        pytest.param("Have four oars done by May", id="something to be done"),
        pytest.param("I will request $900 for oars.", id="a request that somebody commits to"),
        pytest.param("Participants will row a mile.", id="participants, without must"),
        pytest.param("If it rains, we may row in the hall.", id="what we may do in a case"),
        pytest.param("This plan adds two docks by May.", id="a plan that does more than to cover"),
        pytest.param("Reviewed by the crew by May 2027", id="a participle with an end ahead"),
        pytest.param("Targets met in 95% of tides", id="how often targets are to be met"),
        pytest.param("Outcomes met by May", id="outcomes met, with an end"),
        pytest.param("I would love cooking for the crew.", id="what somebody would love"),
        pytest.param("I love to row and will row daily.", id="what somebody loves to do"),
        pytest.param("The wound measures less than 2 cm.", id="a size with a limit"),
        pytest.param("Keep fees at $90, below the budget of $95", id="a figure to be kept below another"),
        pytest.param("Land 84 loads (vs. 79 budget)", id="a figure beside the budget, with a plain verb"),
        pytest.param("Fewer leaks than last year", id="less than last year"),
        pytest.param("Answer roughly 40 letters a week", id="a rough number to be done"),
        pytest.param("I will send queries to the skipper.", id="queries that somebody sends"),
        pytest.param("Thank you notes to 40 rowers", id="notes of thanks"),
        pytest.param("Sail to Cork (last year: Kinsale)", id="last year in brackets"),
    ],
)
def test_what_reports_nothing(read, text):
    assert not read(text).of(NonGoal)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Roughly 640 people live here.", id="a rough number of how things are"),
        pytest.param("In this chapter you will learn to row.", id="the blurb of a text"),
        pytest.param("Not applicable this term", id="nothing to say"),
        pytest.param("Reviewed with the crew, no changes", id="an entry of a log"),
        pytest.param("TBC", id="still to be confirmed"),
        pytest.param("Four new oars - DONE in May!", id="a tick"),
        pytest.param("We are requesting $900 to buy oars.", id="an application"),
        pytest.param("To be discussed with the crew", id="still to be discussed"),
        pytest.param("Most people give up rowing by February.", id="what most people do"),
        pytest.param("I am proud of the crew this year.", id="how the writer feels"),
        pytest.param("The plan covers April 2026 to March 2029.", id="what a document covers"),
        pytest.param("Applicants must be over 18.", id="conditions of entry"),
        pytest.param("The role holder will report to the skipper.", id="an advert"),
        pytest.param("If the fee is late, the lease may end.", id="what may happen in a case"),
        pytest.param("According to the crew, the pumps run at night.", id="somebody's word"),
        pytest.param("Nearly a third of the pumps are broken.", id="a rough number with an article"),
        pytest.param("Since the flood, the pumps run daily.", id="since when"),
        pytest.param("The pumps run daily since the flood.", id="since when, at the end"),
        pytest.param("The yard covers two docks and took over the old depot.", id="a past behind a present"),
        pytest.param("The team would reach that anyway.", id="what would happen"),
        pytest.param("I think I have settled in well.", id="a thought on what has become of something"),
        pytest.param("I believe I missed two lessons.", id="a thought on what happened"),
        pytest.param("Looking back, the tour is too long.", id="a look back"),
        pytest.param("Team comments: every file is signed.", id="the label of a log"),
        pytest.param("Minutes: we mend the roof.", id="the label of a log over a plan"),
        pytest.param("Next review: the dosage is halved.", id="the label of an appointment"),
        pytest.param('"The bay feels like home to us."', id="nothing but a quotation"),
        pytest.param("Done.", id="a tick alone"),
        pytest.param("On track", id="a status alone"),
        pytest.param("Back in 2015 the crew resolved to tar two hulls.", id="back in a year"),
        pytest.param("Thank you for rowing this year!", id="thanks"),
        pytest.param("Good luck to all crews!", id="a wish of luck"),
        pytest.param("Below are the docks of the yard.", id="a pointer to what follows"),
        pytest.param("Resident is a 64-year-old man.", id="somebody's age"),
        pytest.param("I love rowing.", id="what somebody likes as it is"),
        pytest.param("The wound measures 3 cm.", id="a size"),
        pytest.param("Reach 50 rowers (reached 62)", id="what was reached, in brackets"),
        pytest.param("Row to Cork - didn't happen", id="what did not happen"),
        pytest.param("Rowers at 31, above the target of 30", id="a figure held against its target"),
        pytest.param("Beat 60 rowers (vs. 55 target)", id="a verb that looks the same in the past, held against the target"),
        pytest.param("The chart is copied roughly nine times a day.", id="a rough number inside"),
        pytest.param("Queries should be sent to the skipper.", id="where queries go"),
        pytest.param("43 berths let last year", id="what was counted last year"),
    ],
)
def test_a_report_of_how_things_are(read, text):
    assert [fact.kind for fact in read(text).of(NonGoal)] == [NonGoalKind.STATEMENT]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("This year has been hard for the crew.", id="how the year has been"),
        pytest.param("Last year the choir sang in two halls.", id="a time that is over in front"),
        pytest.param("So far, two trustees have signed.", id="so far"),
        pytest.param("On reflection, the tour was too long.", id="on reflection"),
        pytest.param("Attendance has grown since 2024.", id="grown since a year"),
    ],
)
def test_a_report_of_what_happened(read, text):
    assert [fact.kind for fact in read(text).of(NonGoal)] == [NonGoalKind.ACHIEVEMENT]
