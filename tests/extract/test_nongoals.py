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
        pytest.param("P95 response time < 250 ms", id="a limit of time, without a verb"),
        pytest.param("Steady income", id="a wished-for state"),
        pytest.param("A calmer morning at the clinic", id="a comparative behind an article"),
        pytest.param("Absence of bed sores", id="a noun of becoming"),
        pytest.param("First-aid certification", id="something to be earned"),
        pytest.param("A bench in every park", id="one in every place"),
        pytest.param("Board game night every Friday", id="a schedule without a verb"),
        pytest.param("Landlord to repair the stairs", id="somebody to do something"),
        pytest.param("$40k raised", id="an amount and a participle"),
        pytest.param("Letters answered within a day", id="plural things done"),
        pytest.param("Skin remains intact", id="a state that is kept"),
        pytest.param("Teams depend less on the help desk", id="less of it is wanted"),
        pytest.param("Client has a dentist.", id="somebody served has something"),
        pytest.param("You will be able to change a tyre.", id="what a learner will be able to do"),
        pytest.param("Consider two offers by 3 May 2027.", id="a steering verb with an end"),
        pytest.param("The port cuts its emissions by half by 2031.", id="a promise in the present"),
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
        pytest.param("Goals for 2027", NonGoalKind.HEADING, id="a heading with a year"),
        pytest.param("Status: on hold", NonGoalKind.STATEMENT, id="an entry about a goal"),
        pytest.param("Too many meetings", NonGoalKind.STATEMENT, id="a complaint"),
        pytest.param("Funding remains a challenge.", NonGoalKind.STATEMENT, id="a complaint with a verb"),
        pytest.param("Currently, half of the files are on paper.", NonGoalKind.STATEMENT, id="how things are today"),
        pytest.param("Research shows that walking helps.", NonGoalKind.STATEMENT, id="a verb of reports"),
        pytest.param("Client has a history of falls.", NonGoalKind.STATEMENT, id="a case note"),
        pytest.param("Your manager will read the form.", NonGoalKind.STATEMENT, id="what becomes of the reader"),
        pytest.param("See the guide for details.", NonGoalKind.ADVICE, id="a pointer into a text"),
        pytest.param("Remember to praise small steps.", NonGoalKind.ADVICE, id="a reminder to the reader"),
        pytest.param("Painted both offices.", NonGoalKind.ACHIEVEMENT, id="what is done, with a full stop"),
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
