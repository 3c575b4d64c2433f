"""Reasons that are told without "so that"."""

import pytest

from smartlint.facts import Purpose


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Repaint the hall for more than two weeks.", id="for with a span"),
        pytest.param("Repaint the hall for the safety committee.", id="a benefit that only names a kind"),
        pytest.param("Ask the board for protection.", id="what is asked for"),
        pytest.param("Paint the hall as part of the night shift.", id="part of what is no aim"),
        pytest.param("Under the bridge, plant ivy.", id="under a thing"),
        pytest.param("Buy a clock that runs backwards.", id="a relative clause that only describes"),
        pytest.param("Paint the hall. It should take two days.", id="a later sentence on how long it takes"),
        pytest.param("Paint the hall. It is too dark today.", id="a later sentence that only describes"),
        pytest.param("Paint the hall (", id="a bracket that holds nothing"),
        pytest.param("That is what we can paint.", id="a pointer in the first sentence"),
        pytest.param("Cook for some of them.", id="for with no noun of good"),
        pytest.param("Paint the hall as a measure.", id="as a measure of nothing"),
        pytest.param("Paint the hall (grey).", id="a colour in brackets"),
        pytest.param("Paint the hall (it is grey).", id="what it is, in brackets"),
        pytest.param("Grow the choir, lowering the average age to 40.", id="a result that is a target"),
        pytest.param("Draw a map for the lower town.", id="a comparative that names a place"),
        pytest.param("Meet the urgent needs.", id="needs of nobody"),
        pytest.param("Start by sorting jars, lowering prices.", id="a list of ways"),
        pytest.param("Meet all our objectives.", id="the objectives themselves"),
        pytest.param("Secure the right of way.", id="a right of nobody"),
        pytest.param("Set up a panel with a bell.", id="a body and what it has"),
        pytest.param("Open a shop that sells paint.", id="a shop and what it sells"),
        pytest.param("Open a panel that meets on Mondays.", id="a body and when it meets"),
        pytest.param("Open a shop that cuts 40 keys.", id="a change that is counted"),
        pytest.param("Paint the hall (shows two birds).", id="what it shows, in brackets"),
        pytest.param("Wear it as a hat to town.", id="as a thing"),
    ],
)
def test_no_reason_where_none_is_told(read, text):
    assert read(text).of(Purpose) == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("For steadier hands, repaint one sign a day.", "For steadier hands", id="for a better thing"),
        pytest.param("Sand the floor twice for cleaner joins.", "for cleaner joins", id="for at the end"),
        pytest.param(
            "Fence the marsh for the protection of nesting birds.",
            "for the protection of nesting birds",
            id="for a noun of good",
        ),
        pytest.param("Give up sugar, for my own safety.", "for my own safety", id="for oneself"),
        pytest.param(
            "As a measure of better grip, she will open two jars.",
            "As a measure of better grip",
            id="as a measure of",
        ),
        pytest.param(
            "As part of our pledge to clean the river, dredge the lock.",
            "As part of our pledge to clean the river",
            id="as part of a pledge",
        ),
        pytest.param(
            "Under our Quiet Streets Plan, lay new tarmac.", "Under our Quiet Streets Plan", id="under a plan"
        ),
        pytest.param(
            "Print a rota that lets parents leave on time.", "that lets parents leave on time", id="that lets"
        ),
        pytest.param("Print a rota which can spare us calls.", "which can spare us calls", id="which can spare"),
        pytest.param(
            "Automate the ledger. That frees two hours a week.", "That frees two hours a week", id="a later that frees"
        ),
        pytest.param(
            "Automate the ledger. It would quickly calm the clerks.",
            "It would quickly calm the clerks",
            id="a later it would",
        ),
        pytest.param(
            "Fix the printer (it prints every label twice).", "it prints every label twice", id="a fault in brackets"
        ),
        pytest.param("Fix the pump (stops the fans).", "stops the fans", id="the harm it does, in brackets"),
        pytest.param("Open a bridge which widens the way.", "which widens the way", id="which widens"),
        pytest.param("Use each tram as a chance to sing.", "as a chance to sing", id="as a chance"),
        pytest.param(
            "Fix the pump (causing floods each May).", "causing floods each May", id="what it causes, in brackets"
        ),
        pytest.param(
            "We will train six stewards, easing the load on the office.",
            "easing the load on the office",
            id="a result behind a comma",
        ),
        pytest.param(
            "Pick courses that match and advance our charter.", "advance our charter", id="an aim that is advanced"
        ),
        pytest.param(
            "Draft a code that answers to the wishes of the crews.", "answers to the wishes", id="an aim behind to"
        ),
        pytest.param("Mend the fence and ship it, showing care.", "showing care", id="what it shows, behind a comma"),
        pytest.param("Run a course that meets the needs of the crews.", "meets the needs", id="somebody's needs"),
        pytest.param("Uphold the tenants' right to repairs.", "Uphold the tenants' right", id="somebody's right"),
        pytest.param("The Clean Lake Plan aims to halve the algae by 2030.", "Clean Lake Plan", id="a plan that aims"),
        pytest.param(
            "Set up a panel that hears appeals each month.", "that hears appeals each month", id="what a body is for"
        ),
    ],
)
def test_reasons(read, text, expected):
    assert expected in [fact.text for fact in read(text).of(Purpose)]
