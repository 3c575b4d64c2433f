"""Results that leave a trace, doings that do not say how much, and what nobody could see."""

import pytest

from smartlint.facts import Outcome


def judged(read, text):
    return next((fact.definite for fact in read(text) if isinstance(fact, Outcome)), None)


@pytest.mark.parametrize(
    "text",
    [
        "Be kinder.",
        "Learn about taxes.",
        "Become a better cook.",
        "Ship great software.",
        "Be there.",
        "Feel at home in my body.",
        "Understand the rules of tennis.",
        "Improve our communication.",
        "Strengthen friendships.",
        "Foster a culture of trust.",
        "Build a strong brand.",
        "Build stronger relationships.",
        "Provide excellent service.",
        "Provide support.",
        "Deliver excellent service.",
        "Get fit.",
        "Get in shape.",
        "Gain confidence.",
        "Communicate better.",
        "Make customers happy.",
        "Write better letters.",
        "Build leadership skills.",
        "Did you call the landlord?",
        "We published the handbook.",
        "Have a good attitude.",
    ],
)
def test_nothing_to_see(read, text):
    assert judged(read, text) is None


@pytest.mark.parametrize(
    "text",
    [
        "Attend workshops.",
        "Sign several contracts.",
        "Move around.",
        "Move fast.",
        "Read books.",
        "Exercise.",
        "Quit sugar.",
        "Learn songs.",
        "Hire people.",
        "Develop a strategy.",
        "Develop policies for visitors.",
        "Work on my diction.",
        "Explore grants.",
        "Take lessons.",
        "Stay sober.",
        "Gain access to the archive.",
        "Adopt new policies.",
        "Launch campaigns.",
        "Create partnerships with schools.",
        "Expand the garden.",
        "Do not drink.",
        "Share stories.",
        "Complete tasks.",
        "Increase flexibility.",
    ],
)
def test_to_be_seen_but_not_how_much(read, text):
    assert judged(read, text) is False


@pytest.mark.parametrize(
    "text",
    [
        "Publish the handbook.",
        "Finish grading the essays.",
        "Become CEO.",
        "Pass the exam.",
        "Get my licence.",
        "Find a job.",
        "Move into my own flat.",
        "Buy a boat.",
        "Submit the application.",
        "Submit the signed forms.",
        "Hire a gardener.",
        "Create a website.",
        "Draft a budget.",
        "Fix the leaking taps.",
        "Replace the heating system.",
        "Become a nurse.",
        "Get promoted.",
        "Our handbook is published.",
        "Be certified by May.",
        "Be operational by May.",
        "Have a website.",
        "Run a marathon.",
        "Graduate.",
        "Launch a new strategy.",
        "Rebuild the shed.",
        "Return to school.",
        "Explain the budget.",
        "Approval of the plan",
        "AS Certification: achieve by May",
    ],
)
def test_leaves_a_trace(read, text):
    assert judged(read, text) is True
