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
        pytest.param("No signs of rust on the hull", id="no signs of a mishap"),
        pytest.param("Able to dress alone", id="what somebody is to be able to do"),
        pytest.param("When given a map, Ana will find the way", id="a condition in front"),
        pytest.param("Where possible, paint the fence", id="a short condition in front"),
        pytest.param("Letters answered within a day", id="plural things done"),
        pytest.param("Skin remains intact", id="a state that is kept"),
        pytest.param("Teams depend less on the help desk", id="less of it is wanted"),
        pytest.param("Client has a dentist.", id="somebody served has something"),
        pytest.param("You will be able to change a tyre.", id="what a learner will be able to do"),
        pytest.param("Consider two offers by 3 May 2027.", id="a steering verb with an end"),
        pytest.param("The port cuts its emissions by half by 2031.", id="a promise in the present"),
        pytest.param("Three tenants have signed a lease", id="a number have reached it"),
        pytest.param("Every tenant has signed a lease", id="everybody has reached it"),
        pytest.param("Each pump has been serviced", id="a passive in the perfect"),
        pytest.param("Every kiln is being rebuilt", id="work in progress on each of them"),
        pytest.param("We are rebuilding the kiln.", id="the writers tell what they are doing"),
        pytest.param("The charity has a target of 40 homes", id="somebody has a target with a number"),
        pytest.param("Every table is laid.", id="a noun for writing that is singled out"),
        pytest.param("The depot is in use.", id="something is in use"),
        pytest.param("Pupils understand fractions.", id="those who are served understand something"),
        pytest.param("Swelling remains under 2 cm.", id="something stays below a limit"),
        pytest.param("The trainee will be able to weld.", id="somebody will be able to"),
        pytest.param("Not be so tired.", id="a wish to be otherwise"),
        pytest.param("Be Calm", id="be, set as a heading"),
        pytest.param("At most two pupils sit out", id="how many it may be"),
        pytest.param("Up and dressed on four days of five", id="what happens on so many days"),
        pytest.param("Two calls a week, none missed.", id="a rhythm in front of a participle"),
        pytest.param("Reach 60 members (was 51)", id="a remark in brackets on how it was"),
        pytest.param("Two vans (one was stolen)", id="a number outside the brackets"),
        pytest.param("This is a song I would love to play.", id="a wish in a relative clause"),
        pytest.param('Say "you are safe" to each caller', id="the reader is named in a quotation only"),
        pytest.param("Ask Ana for the key.", id="asking somebody who is named"),
        pytest.param("We will mend what has too many leaks.", id="a complaint within a commitment"),
        pytest.param("A tidy yard. 40 visitors a day.", id="a sentence without a verb has the number"),
        pytest.param("Currently, two vans are off the road; six by May.", id="how things are, and what is due"),
        pytest.param("≥65 of 80 families show a gain", id="a limit in front of what reports tell"),
        pytest.param("The stock stays above 40 crates.", id="a stock that is kept above a limit"),
        pytest.param("Forty pumps went live by June 2027", id="a past that is still to come"),
        pytest.param("To insulate two lofts.", id="an infinitive"),
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
        pytest.param("Grain silo refit", NonGoalKind.TOPIC, id="a topic"),
        pytest.param("No record of visits", NonGoalKind.TOPIC, id="a note of what is not there"),
        pytest.param("Able hands", NonGoalKind.TOPIC, id="able as an adjective"),
        pytest.param("Tenants have met the mayor", NonGoalKind.ACHIEVEMENT, id="a perfect without a number"),
        pytest.param(
            "The pump has been serviced by the fitter.", NonGoalKind.ACHIEVEMENT, id="a perfect that names its agent"
        ),
        pytest.param("The kiln has been running hot.", NonGoalKind.STATEMENT, id="what has been going on"),
        pytest.param("The charity has a garden.", NonGoalKind.STATEMENT, id="what an organisation has"),
        pytest.param("The wall is painted by volunteers.", NonGoalKind.STATEMENT, id="a passive that names its agent"),
        pytest.param("The rate is charged by the hour.", NonGoalKind.STATEMENT, id="a passive of how things stand"),
        pytest.param("The new rota is on the wall.", NonGoalKind.STATEMENT, id="where something is"),
        pytest.param("The shop has no heating.", NonGoalKind.STATEMENT, id="what is not there"),
        pytest.param("I need help", NonGoalKind.STATEMENT, id="a need"),
        pytest.param("Lacking a mentor.", NonGoalKind.STATEMENT, id="a lack"),
        pytest.param("This is welded.", NonGoalKind.STATEMENT, id="a subject that only points"),
        pytest.param("Feel Better", NonGoalKind.STATEMENT, id="a state, set as a heading"),
        pytest.param("She said we won.", NonGoalKind.STATEMENT, id="what somebody said"),
        pytest.param("Not punctual enough.", NonGoalKind.TOPIC, id="what is not so, without a verb"),
        pytest.param("Not everyone swims.", NonGoalKind.STATEMENT, id="what is not so"),
        pytest.param("You walk home.", NonGoalKind.ADVICE, id="what the reader does"),
        pytest.param("We have a garden.", NonGoalKind.STATEMENT, id="what the writers have"),
        pytest.param("The twins resemble each other.", NonGoalKind.STATEMENT, id="a state"),
        pytest.param("Silo (it is old)", NonGoalKind.TOPIC, id="a topic with a remark in brackets"),
        pytest.param("Staff Feel Safe", NonGoalKind.STATEMENT, id="a state of somebody, set as a heading"),
        pytest.param("You should walk.", NonGoalKind.ADVICE, id="what the reader should do"),
        pytest.param("Wash your hands", NonGoalKind.ADVICE, id="an order about what is the reader's"),
        pytest.param("Consider whether it helps.", NonGoalKind.ADVICE, id="an order that points at a question"),
        pytest.param("Risks: too many leaks", NonGoalKind.STATEMENT, id="a complaint behind its topic"),
        pytest.param("What works", NonGoalKind.HEADING, id="a heading that begins with what"),
        pytest.param("When to call the doctor", NonGoalKind.HEADING, id="a heading that begins with when"),
        pytest.param("Why we walk, and where", NonGoalKind.HEADING, id="a heading with a comma"),
        pytest.param("Key results", NonGoalKind.TOPIC, id="a noun that could be an order"),
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
