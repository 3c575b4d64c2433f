"""Whether a text aims at anything, and whether it is English."""

import pytest

from smartlint.facts import Milestone, NonGoal, NonGoalKind, NotEnglish


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Publish the handbook.", id="an imperative"),
        pytest.param("Launch New Website", id="an imperative set as a heading"),
        pytest.param("We will open a second clinic.", id="a commitment"),
        pytest.param("Churn below 3 %", id="a target without a verb"),
        pytest.param("Fewer falls on the ward", id="what is wanted, without a verb"),
        pytest.param("The patient walks 50 metres.", id="a result in the present"),
        pytest.param("Every file is signed.", id="a singled-out subject"),
        pytest.param("Docs published", id="a participle that lost its verb"),
        pytest.param("Hiring two nurses", id="a gerund"),
        pytest.param("What do families need? I will ask ten of them by May.", id="a question before a commitment"),
        pytest.param("I decided to walk every day.", id="a decision"),
    ],
)
def test_goals_are_left_alone(read, text):
    assert not read(text).of(NonGoal)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        pytest.param("", NonGoalKind.EMPTY, id="nothing"),
        pytest.param(" \n\t", NonGoalKind.EMPTY, id="blanks"),
        pytest.param("!!! ...", NonGoalKind.EMPTY, id="punctuation only"),
        pytest.param("Overview of Services and Contacts", NonGoalKind.HEADING, id="a heading"),
        pytest.param("Section 3: Roles and Duties", NonGoalKind.HEADING, id="a numbered heading"),
        pytest.param("How We Work", NonGoalKind.HEADING, id="a heading that begins with how"),
        pytest.param("Do we have enough beds?", NonGoalKind.QUESTION, id="a question"),
        pytest.param("The clinic has twelve beds.", NonGoalKind.STATEMENT, id="a fact"),
        pytest.param("Goals should be written in plain words.", NonGoalKind.STATEMENT, id="a rule about goals"),
        pytest.param("Please ask at the front desk.", NonGoalKind.ADVICE, id="a request to the reader"),
        pytest.param("Set realistic goals.", NonGoalKind.ADVICE, id="advice about goals"),
        pytest.param("We opened two clinics last year.", NonGoalKind.ACHIEVEMENT, id="a past achievement"),
        pytest.param('"Water is life," she said.', NonGoalKind.STATEMENT, id="something that was said"),
    ],
)
def test_what_is_no_goal(read, text, kind):
    assert [fact.kind for fact in read(text).of(NonGoal)] == [kind]


@pytest.mark.parametrize(
    ("text", "foreign"),
    [
        pytest.param("Optimize operations", False, id="two words that many languages share"),
        pytest.param("Visit the team in São Paulo and eat a pão de queijo.", False, id="a foreign name"),
        pytest.param("Ich werde jede Woche zwei Klienten anrufen.", True, id="German"),
        pytest.param("Voy a llamar a mis clientes antes del viernes.", True, id="Spanish"),
        pytest.param("Je vais appeler mes clients avant la fin du mois.", True, id="French"),
        pytest.param("每周给客户打两次电话", True, id="Chinese"),
        pytest.param("سأتصل بالعملاء كل أسبوع", True, id="Arabic"),
    ],
)
def test_language(read, text, foreign):
    assert bool(read(text).of(NotEnglish)) is foreign


def test_steps_are_milestones(read):
    facts = read("Finish the attic by May: first clear it, then insulate it; the next milestone is the floor.")
    assert {"first", "then", "milestone"} <= {fact.text for fact in facts.of(Milestone)}
