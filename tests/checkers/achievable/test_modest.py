"""Which tasks are plainly modest and which means are bounded, read in whole goals."""

from collections.abc import Callable

import pytest

from smartlint.checker import Goal
from smartlint.checkers.achievable.no_means import further_signs
from smartlint.linter import Linter
from smartlint.model import Criterion, Verdict
from smartlint.testing import TODAY


@pytest.fixture(scope="module")
def linter() -> Linter:
    """The default linter."""
    return Linter()


@pytest.fixture(scope="module")
def signs(linter: Linter) -> Callable[[str], tuple[str, ...]]:
    """A function from a goal to the signs that it is modest or its means bounded."""

    def found(text: str) -> tuple[str, ...]:
        report = linter.check(text, today=TODAY)
        return further_signs(Goal(report.text, report.facts, report.today, report.written))

    return found


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Row 2 km in 8 minutes", id="under a clock"),
        pytest.param("Climb the tower in under 10 minutes", id="under a clock, with a comparison"),
        pytest.param("Carry a tray upstairs without spilling", id="without a slip"),
        pytest.param("Patient will shower w/o help", id="without help"),
        pytest.param("Sign in 8 out of 10 visitors", id="a share of all cases"),
        pytest.param("The parser is merged and documented", id="a report of what is done"),
        pytest.param("Every site manager signs the toolbox sheet", id="what others do"),
        pytest.param("The wound will show less redness by Friday", id="what a body does"),
        pytest.param("Draft fact cards about lead pipes", id="any number of a thing that is made"),
        pytest.param("Finish the dashboard rewrite", id="the end of a product"),
        pytest.param("Close out the Miller lawsuit", id="the end of a case"),
        pytest.param("Take on two regional branches and four warehouses", id="a particle that makes a task large"),
        pytest.param("Save $40,000 for a house deposit", id="a large sum"),
        pytest.param("Sell 80 units (20 a week)", id="a pace of what others decide"),
        pytest.param("Watch 140 documentaries", id="too many even for pleasure"),
        pytest.param("Get a promotion", id="what others grant"),
        pytest.param("Clean up the river", id="an ordinary verb with a vast thing"),
        pytest.param("Explain our pricing to the ten largest accounts", id="saying something to many others"),
    ],
)
def test_what_is_not_plainly_modest(signs, text):
    assert "modest" not in signs(text)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Walk 20 minutes after lunch four times a week", id="a length of time, no clock"),
        pytest.param("File the claim without delay", id="without delay is no feat"),
        pytest.param("Phone my aunt on 4 out of 7 days", id="a share of the days is a rhythm"),
        pytest.param("Split the form into two pages so that it loads in under 3 seconds", id="the clock of a reason"),
        pytest.param("We merge the parser branch", id="the writers tell what they do"),
        pytest.param("Draft two fact cards about lead pipes", id="a counted number of a thing that is made"),
        pytest.param("Write our fact cards about lead pipes", id="the things of one's own"),
        pytest.param("Finish the safeguarding course", id="the end of a course"),
        pytest.param("Get through the induction booklet", id="getting through a course"),
        pytest.param("Complete my tax return", id="the end of paperwork"),
        pytest.param("Save 300 euros for a bike", id="a small sum"),
        pytest.param("Make 80 cold calls (20 a week)", id="a count with its pace"),
        pytest.param("Watch 45 documentaries", id="about one a week, for pleasure"),
        pytest.param("Get a bus pass", id="an errand"),
        pytest.param("Walk around the lake", id="a vast thing that is only visited"),
        pytest.param("Carer will explain the feeding plan", id="a person shows what was learned"),
        pytest.param("Brief the trustees each month on cash flow", id="a regular report"),
        pytest.param("Help with two street parties", id="joining in a few times"),
        pytest.param("Finish the welding course in order to give better lessons", id="a loose word in the reason only"),
    ],
)
def test_what_is_plainly_modest(signs, text):
    assert "modest" in signs(text)


@pytest.mark.parametrize(
    ("text", "bounded"),
    [
        pytest.param("Rewrite the lone-working rules", False, id="no way at all"),
        pytest.param("Lift morale through kinder meetings", False, id="a way to no end"),
        pytest.param("Lift morale through kinder meetings by May 2027", True, id="a way to an end"),
        pytest.param("Rewrite the lone-working rules in consultation with the safety reps", True, id="who joins in"),
        pytest.param("Lift morale in partnership with the union", True, id="who joins in, though without an end"),
        pytest.param("Improve supervision with monthly case rounds", True, id="what comes back in a rhythm"),
    ],
)
def test_a_means_that_is_bounded(signs, text, bounded):
    assert ("bounded means" in signs(text)) is bounded


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        pytest.param("Carry out the merger of both depots", Verdict.WEAK, id="no small thing, and no way"),
        pytest.param("Cut heating costs by 18 %", Verdict.WEAK, id="a share, and no way"),
        pytest.param("Lift morale through kinder meetings", Verdict.WEAK, id="a way to no end"),
        pytest.param("Sign in 8 out of 10 visitors", Verdict.WEAK, id="a share of all cases"),
        pytest.param("Walk around the lake twice a week", Verdict.MET, id="a habit"),
        pytest.param("Watch two documentaries", Verdict.MET, id="a few of an ordinary thing"),
        pytest.param("Cut heating costs by 18 % by insulating the loft", Verdict.MET, id="a share, and a way"),
        pytest.param("Improve supervision with monthly case rounds", Verdict.MET, id="a way that comes back"),
    ],
)
def test_how_much_of_it_is_believed(linter, text, verdict):
    assert linter.check(text, today=TODAY).criteria[Criterion.ACHIEVABLE].verdict is verdict
