"""Schedules and vague times: their words, their rhythm, and what they do."""

import pytest

from smartlint.facts import Deadline, Recurrence, TimeKind, TimeRole, VagueTime
from tests.extract.time.conftest import bare


@pytest.mark.parametrize(
    "text",
    [
        "Improve day-to-day work",
        "Follow up with every client",
        "Save all the others",
        "Keep an annual basis of trust in mind a day late",
        "per capita income",
        "a week from Monday",
        "Work a day",
        "Spend an hour on it",
        "the best of each",
        "half-hearted",
        "Win the bid",
        "Tick the M/F box",
        "Calmer mornings",
        "q",
        "qshift",
        "Vitamin q is not sold",
        "Grade b. is not sold",
    ],
)
def test_no_schedule(text):
    assert not [fact for fact in bare(text) if isinstance(fact, Recurrence) and fact.text not in ("annual basis",)]


@pytest.mark.parametrize(
    ("text", "core", "every", "times"),
    [
        ("Run every day", "every day", 1, None),
        ("Run q3d", "q3d", 3, None),
        ("Run b.i.d.", "b.i.d.", 0.5, None),
        ("Run q.d. for now", "q.d.", 1, None),
        ("Run t.i.d.", "t.i.d.", 1 / 3, None),
        ("Run qod", "qod", 2, None),
        ("Run M-F", "M-F", 1, None),
        ("Run Monday nights", "Monday nights", 7, None),
        ("Run on a Monday", "a Monday", 7, None),
        ("Run on a Monday evening", "a Monday evening", 7, None),
        ("Run monthly on the 1st", "monthly on the 1st", 30.4375, None),
        ("Run weekly on Monday", "weekly on Monday", 7, None),
        ("Run season after season", "season after season", 365.25, None),
        ("Run each week", "each week", 7, None),
        ("Run every other Friday", "every other Friday", 14, None),
        ("Run every two weeks", "every two weeks", 14, None),
        ("Run every few days", "every few days", 3, None),
        ("Run every Monday and Thursday", "every Monday and Thursday", 7, None),
        ("Run every weekday", "every weekday", 1, None),
        ("Run every morning", "every morning", 1, None),
        ("Run every business day", "every business day", 1, None),
        ("Run every single day of the year", "every single day of the year", 1, None),
        ("Run every May", "every May", 365.25, None),
        ("Run every Christmas", "every Christmas", 365.25, None),
        ("Run every fiscal year", "every fiscal year", 365.25, None),
        ("Run daily", "daily", 1, None),
        ("Run on a daily basis", "daily basis", 1, None),
        ("Run bi-weekly", "bi-weekly", 14, None),
        ("Run semi annually", "semi annually", 182.625, None),
        ("Run once a week", "once a week", 7, 1),
        ("Run twice daily", "twice daily", 1, 2),
        ("Run three times a week", "three times a week", 7, 3),
        ("Run 3x/week", "3x/week", 7, 3),
        ("Run 3x weekly", "3x weekly", 7, 3),
        ("Run 3x week", "3x week", 7, 3),
        ("Run 2-3 times per month", "2-3 times per month", 30.4375, 3),
        ("Run 5 days a week", "5 days a week", 7, 5),
        ("Run 4 nights per week", "4 nights per week", 7, 4),
        ("Run once every 3 months", "once every 3 months", 91.3125, 1),
        ("Run once in 3 months", "once in 3 months", 91.3125, 1),
        ("Run 5 miles per week", "per week", 7, None),
        ("Run every 2-3 days", "every 2-3 days", 3, None),
        ("Run every 1 to 2 weeks", "every 1 to 2 weeks", 14, None),
        ("Stretch 3x per hour", "3x per hour", 1 / 24, 3),
        ("Turn q shift", "q shift", None, None),
        ("Weigh q day", "q day", 1, None),
        ("Metformin BID", "BID", 0.5, 2),
        ("Swim M/W/F", "M/W/F", 7, 3),
        ("Lift T/Th", "T/Th", 7, 2),
        ("Pray in the mornings", "mornings", 1, None),
        ("Two dates a month", "a month", 30.4375, None),
        ("Post 5 photos/week", "/week", 7, None),
        ("Drink 8 cups per 2 days", "per 2 days", 2, None),
        ("Write one page per annum", "per annum", 365.25, None),
        ("Run on Sundays", "Sundays", 7, None),
        ("Run Mondays and Fridays", "Mondays and Fridays", 7, None),
        ("Run on weekends", "weekends", 7, None),
        ("Run most days", "most days", 1, None),
        ("Run Monday through Friday", "Monday through Friday", 1, None),
        ("Open from Monday to Friday", "Monday to Friday", 1, None),
        ("Grow year-over-year", "year-over-year", 365.25, None),
        ("Grow 5% YoY", "YoY", 365.25, None),
        ("Meet on the first Monday of each month", "first Monday of each month", 30.4375, None),
        ("Meet on the 1st and 15th of every month", "1st and 15th of every month", 30.4375, None),
        ("Eat fruit at every meal", "every meal", None, None),
        ("Ask two questions per class", "per class", None, None),
        ("Ask twice per session", "twice per session", None, 2),
        ("Test in each release cycle", "each release cycle", None, None),
    ],
)
def test_the_words_and_the_rhythm(text, core, every, times):
    (found,) = [fact for fact in bare(text) if isinstance(fact, Recurrence)]
    assert (found.text, found.every, found.times) == (core, every, times)
    assert found.kind is TimeKind.SET
    assert (found.start, found.end, found.bounded) == (None, None, False)


@pytest.mark.parametrize(
    "text",
    [
        "Swim several times a week",
        "Do homework on school nights",
        "Meditate mornings and nights",
        "Build a team that meets weekly",
        "Knock on 1,500 doors (roughly 75 a week)",
        "Put $50 a week into the tin",
        "Save $50 a week from my wages",
        "Save $50 a week",
        "Cut down to 3 coffees a day",
        "Grow sales by ringing 3 shops a day",
        "Walk up to 5 miles a day",
        "Hold weekly sales calls",
        "Hold a monthly budget review",
        "Rotate the keys every 90d",
        "Hold the muster q2w",
        "Clean the van after each trip",
        "Convene a circle for the town which meets each spring",
        "Read more books per year",
        "Wear a helmet every time I ride",
        "Say hello each time somebody enters",
        "Swim several days a week",
        "Use the walker on every trip to the bath",
        "Clean the van after each long trip",
    ],
)
def test_the_rhythm_of_what_is_done(times, text):
    (found,) = [fact for fact in times(text) if isinstance(fact, Recurrence)]
    assert found.role is TimeRole.BOUNDS
    assert not [fact for fact in times(text) if isinstance(fact, Deadline)]


@pytest.mark.parametrize(
    "text",
    [
        "Cut monthly churn to 2%",
        "Raise annual revenue by 10%",
        "Reach 500 daily active users",
        "Improve the annual report",
        "Improve daily living skills",
        "Lower the cost per week",
        "Find a job paying $45,000 a year",
        "Grow orders to 40 a week",
        "Reduce no-shows to fewer than 5 per month",
        "Increase output by 100 units per day",
        "Rent a room for at most £600 per month",
        "Fix the job that fails every night",
        "Answer the letters that we get every week",
        "Mend the pump because it stalls every week",
        "Earn more (the mill paid 20 a day)",
        "Automate the monthly report",
        "Build the page that I open every day",
        "Seize every chance",
        "Shorten the weekly muster",
        "Do activities of daily living alone",
    ],
)
def test_the_name_of_a_rate_is_only_a_mention(times, text):
    (found,) = [fact for fact in times(text) if isinstance(fact, Recurrence)]
    assert found.role is TimeRole.MENTION


@pytest.mark.parametrize(
    "text",
    [
        "Run three times a week until June.",
        "Run every day for eight weeks.",
        "Grow by 5% annually through 2030.",
        "Write a page a day by discharge.",
    ],
)
def test_a_deadline_in_the_goal_bounds_its_schedule(times, text):
    facts = times(text)
    assert all(fact.bounded for fact in facts if isinstance(fact, Recurrence))
    assert any(isinstance(fact, Deadline) for fact in facts)


@pytest.mark.parametrize(
    "text",
    [
        "Finish within a week",
        "Finish the sooner plan",
        "Answer immediately after lunch",
        "Go sometime next year",
        "Breathe out when the timer ends",
        "Row once more",
        "Row as hard as ten",
        "Come within days of a flood",
        "Grow from 2027 levels by 5%",
        "Row from the quay as of old",
    ],
)
def test_not_vague(text):
    assert not [fact for fact in bare(text) if isinstance(fact, VagueTime)]


@pytest.mark.parametrize(
    ("text", "core", "loose"),
    [
        ("Finish soon", "soon", False),
        ("Finish ASAP", "ASAP", False),
        ("Finish as soon as possible", "as soon as possible", False),
        ("Finish in the near future", "in the near future", False),
        ("Finish when time permits", "when time permits", False),
        ("Finish in the coming months", "the coming months", True),
        ("Finish within the next few weeks", "the next few weeks", True),
        ("Finish in several years", "several years", True),
        ("Finish in the next year or two", "the next year", True),
        ("Finish by summer-ish", "summer", True),
        ("Finish in the years to come", "in the years to come", True),
        ("Start after the audit", "the audit", True),
        ("Apply after finishing my degree", "finishing my degree", True),
        ("Finish within days", "within days", True),
        ("Apply once the lease ends", "once the lease ends", True),
        ("Apply as soon as I finish school", "as soon as I finish school", True),
        ("Build boats when I retire", "when I retire", True),
        ("Row after the lease ends", "the lease ends", True),
        ("Score below 10 after ten sessions", "ten sessions", True),
        ("From September, row to work", "September", True),
        ("As of March, row to work", "March", True),
        ("Row to work from March", "March", True),
    ],
)
def test_vague_times(times, text, core, loose):
    (found,) = [fact for fact in times(text) if isinstance(fact, VagueTime)]
    assert (found.text, found.loose) == (core, loose)
