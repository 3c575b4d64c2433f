"""What the words of a goal show of a field of work."""

from collections.abc import Callable

import pytest

from smartlint.config import Config
from smartlint.linter import Linter
from smartlint.model import GoalInput
from smartlint.report import Report
from smartlint.testing import TODAY


@pytest.fixture(scope="module")
def judged() -> Callable[[str | GoalInput], Report]:
    linter = Linter(Config(profile="case-management"))
    return lambda goal: linter.check(goal, today=TODAY)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Discharge the battery before the flight.", id="discharge of a battery"),
        pytest.param("Refer to the manual for the torque values.", id="a manual is no place to refer somebody to"),
        pytest.param("Replace the pump housing by May.", id="the housing of a pump"),
        pytest.param("Cut the build time to four minutes.", id="nothing of the field"),
        pytest.param("...", id="no words"),
    ],
)
def test_words_that_mean_something_else_show_nothing(judged, text: str):
    category = judged(text).category
    assert (category.kinds, category.aims, str(category)) == ((), (), "unknown")


def test_without_a_profile_nothing_is_shown():
    report = Linter().check("Find housing for ten clients by May.", today=TODAY)
    assert report.category.shown_by == ()


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        pytest.param("Find housing for ten clients by May.", ("client-advocacy",), id="a home for clients"),
        pytest.param("Shorten the referral wait at the clinic.", ("service-coordination",), id="referrals and waits"),
        pytest.param("Sign all case notes within a day.", ("documentation-compliance",), id="notes"),
        pytest.param("Attend two workshops on housing law.", ("professional-development",), id="the topic gives way"),
        pytest.param(
            "Finish the course so that clients find housing.", ("professional-development",), id="so does the reason"
        ),
        pytest.param(
            "Mrs. Petrov will sleep six hours a night.", ("client-advocacy",), id="a person that a plan is for"
        ),
        pytest.param(
            "Speak up for clients at the hearing with the agency.", ("client-advocacy",), id="the surest phrase wins"
        ),
        pytest.param("See each client once a month.", ("client-advocacy",), id="people served, and nothing surer"),
    ],
)
def test_the_type_is_that_of_what_is_done(judged, text: str, kinds: tuple[str, ...]):
    assert judged(text).category.kinds == kinds


def test_the_first_sentence_that_shows_a_type_tells_it(judged):
    text = "Find housing for ten clients by May. I will take a course on tenancy law."
    assert judged(text).category.kinds == ("client-advocacy",)


def test_primary_goals_are_read_from_the_reason_too(judged):
    text = "Publish a guide by May so that patients can make informed decisions."
    report = judged(text)
    assert "empowerment-autonomy" in report.category.aims
    assert "patients can make informed decisions" in {fact.text for fact in report.category.shown_by}


def test_a_goal_that_plainly_serves_one_needs_no_other_reason(judged):
    report = judged("Give tenants with disabilities equal access to care by May.")
    assert report.relevant.verdict == "met"
    assert "equal access to care" in {fact.text for fact in report.relevant.evidence}


def test_a_goal_that_hints_at_one_is_better_than_one_that_serves_none(judged):
    served, none = judged("Hold ten case conferences by May."), judged("Cut the printing bill to 900 dollars by May.")
    assert (served.relevant.verdict, none.relevant.verdict) == ("weak", "missing")
    assert Linter().check("Hold ten case conferences by May.", today=TODAY).relevant.verdict == "missing"


def test_of_a_breakdown_the_line_on_relevant_counts_and_the_one_on_measurable(judged):
    goal = GoalInput(
        "Repaint the hall by May.",
        breakdown={
            "specific": "The client satisfaction survey says so.",
            "measurable": "Readmissions are counted.",
            "relevant": "Isolated seniors feel safe.",
        },
    )
    category = judged(goal).category
    assert category.aims == ("safety-well-being",)
    assert category.ways == ("long-term-outcomes",)
    assert category.kinds == ()


def test_hints_name_what_the_field_measures(judged):
    (finding,) = [f for f in judged("Improve the quality of care.").findings if f.name == "no-measure"]
    assert "usual here: " in finding.hint
    assert "[baseline]" in finding.hint
    assert not any(character.isdigit() for character in finding.hint)
