"""What a field adds to hints."""

import smartlint
from smartlint.facts import ServedAim
from smartlint.model import Criterion, Effect
from smartlint.profiles import Profile, advised, measures
from tests.output.reports_by_hand import finding

TEXT = "Raise the number of calls"
PROFILE = Profile.model_validate({
    "name": "calls", "title": "Calls", "about": "calls", "units": ["calls", "minutes"],
    "kinds": [{"name": "calling", "title": "Calling", "about": "calls", "months": [1, 3]},
              {"name": "writing", "title": "Writing", "about": "letters"}],
    "aims": [{"name": "peace", "title": "Peace", "about": "quiet"}],
    "ways": [{"name": "count", "title": "Count", "measures": [
        {"text": "[number] calls", "serves": ["calling"]},
        {"text": "[number] quiet days", "serves": ["peace"]},
        {"text": "[number] quiet calls", "serves": ["calling", "peace"]},
        {"text": "[number] short calls", "serves": ["calling"]},
        {"text": "[number] letters", "serves": ["writing"]}]}],
})  # fmt: skip
CALLING = ServedAim.at(TEXT, 0, 5, profile="calls", kinds=("calling",), aims=("peace",))
NO_MEASURE = finding("M101", "no-measure", Criterion.MEASURABLE, Effect.MISSING)


def test_the_measures_that_fit_the_most_come_first_and_no_more_than_three():
    assert measures(PROFILE, ["calling"], ["peace"]) == (
        "[number] quiet calls",
        "[number] quiet days",
        "[number] calls",
    )


def test_nothing_fits_what_is_not_known():
    assert measures(PROFILE, [], []) == ()
    assert advised([NO_MEASURE], PROFILE, []) == (NO_MEASURE,)


def test_a_gap_in_measurable_gets_measures_in_its_hint_and_its_params():
    (found,) = advised([NO_MEASURE], PROFILE, [CALLING])
    assert found.hint == "add [what]; usual here: '[number] quiet calls', '[number] quiet days' or '[number] calls'"
    assert found.hint.endswith(found.params["from_the_field"])
    assert found.model_copy(update={"hint": NO_MEASURE.hint, "params": {}}) == NO_MEASURE


def test_one_measure_stands_alone():
    writing = ServedAim.at(TEXT, 0, 5, profile="calls", kinds=("writing",))
    assert advised([NO_MEASURE], PROFILE, [writing])[0].hint == "add [what]; usual here: '[number] letters'"


def test_advice_and_other_criteria_are_left_as_they_are():
    others = (finding("M109", "extreme-target", Criterion.MEASURABLE), finding("R101", "no-reason", Criterion.RELEVANT))
    assert advised(others, PROFILE, [CALLING]) == others


def test_a_number_without_a_unit_gets_the_units_of_the_field():
    (found,) = advised([finding("M108", "number-without-unit", Criterion.MEASURABLE)], PROFILE, [])
    assert found.hint == "add [what]; usual here: calls, minutes"


def test_a_goal_without_an_end_gets_the_usual_time_frame_of_its_type():
    endless = finding("T101", "no-deadline", Criterion.TIME_BOUND, Effect.MISSING)
    assert advised([endless], PROFILE, [CALLING])[0].hint.endswith("; goals of this kind mostly run for 1 to 3 months")
    writing = ServedAim.at(TEXT, 0, 5, profile="calls", kinds=("writing",))
    assert advised([endless], PROFILE, [writing]) == (endless,)


def test_in_another_language_what_the_field_adds_stays_as_it_is():
    report = smartlint.check("Improve the quality of care.", config=smartlint.Config(profile="case-management"))
    spanish = smartlint.translate(report, "es")
    (before,), (after,) = ([f for f in r.findings if f.name == "no-measure"] for r in (report, spanish))
    assert after.message != before.message
    assert after.hint.endswith(f"; {before.params['from_the_field']}")
    assert smartlint.translate(spanish, "en") == report
