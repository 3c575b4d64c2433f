"""Why a goal matters, and how it will be reached."""

import pytest

from smartlint.facts import Beneficiary, Means, Problem, Purpose


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("I plan to repaint the hall.", [], id="what is planned is no reason"),
        pytest.param("Lead the move from kickoff to handover.", [], id="from one thing to another"),
        pytest.param("Get ten farmers to sow clover.", [], id="what somebody is brought to do"),
        pytest.param("Get a dog to keep me fit.", ["to keep me fit"], id="what something is got for"),
        pytest.param("Name two songs to use when alone.", [], id="what is done with a thing"),
        pytest.param("Cut the time lost to sickness.", [], id="a noun that the parser takes for a verb"),
        pytest.param("Gain the ability to read maps.", [], id="what an ability is for"),
        pytest.param("Call the family prior to discharge.", [], id="prior to"),
        pytest.param("Paint the hall so far as the wall.", [], id="so far"),
        pytest.param("Oblige shops to lower their prices.", [], id="what somebody is obliged to do"),
        pytest.param("Work with the mayor to widen the path.", [], id="what is done together"),
        pytest.param(
            "Draw up a plan to work with the mayor to improve the path.", ["to improve the path"], id="a plan to work together"
        ),
        pytest.param("Ring the mayor to widen the path.", ["to widen the path"], id="what is done alone"),
        pytest.param("Write down how much salt to spare.", [], id="how much of it"),
        pytest.param("Cut the average days to close from 12 to 5.", [], id="a figure named by what its days are for"),
        pytest.param("Reduce page load time to improve sales.", ["to improve sales"], id="a figure with its own noun"),
        pytest.param("Cut the load time to keep readers.", ["to keep readers"], id="a figure that is cut for something"),
        pytest.param("Cut the barriers to care.", [], id="barriers to a thing"),
        pytest.param("Pass a law to protect hedges.", ["to protect hedges"], id="what a law is for"),
        pytest.param("Take two days to relax my back.", ["to relax my back"], id="days that are taken for something"),
        pytest.param("Send the maps as soon as they arrive.", [], id="as soon as"),
        pytest.param("Draw the maps, as they relate to us.", [], id="as they relate"),
        pytest.param("Mend the gate as it squeaks.", ["as it squeaks"], id="as it"),
        pytest.param("I could swim a bit so 20 it is, we will see.", [], id="so with a number that is settled on"),
        pytest.param("I think so let's say we will swim.", [], id="so let us"),
        pytest.param("Redraw the map in line with the new rules.", [], id="in line with a rule"),
        pytest.param("Redraw the map in line with what they say.", [], id="in line with a clause"),
        pytest.param(
            "Redraw the map in line with our tram strategy.", ["in line with our tram strategy"], id="in line with an aim"
        ),
        pytest.param("Print a guide to easing knots.", ["to easing knots"], id="to with a gerund"),
        pytest.param("Mend the tram. Our goal: 14 rides a day.", [], id="a target that is announced behind no aim"),
        pytest.param("We sing for widows. Our goal: 14 songs.", [], id="a target announced behind a statement"),
        pytest.param("House 9 widows. Our goal: 14 songs.", [], id="a target announced behind another"),
        pytest.param(
            "House widows near the tram. Our goal: 14 flats by 2028.",
            ["House widows near the tram"],
            id="a larger aim in front of its target",
        ),
        pytest.param("We undertake to lower the rent.", [], id="what somebody undertakes"),
        pytest.param("Stick to build plans.", [], id="a to that leads to a thing"),
        pytest.param("Sign-up to post news at 60%.", [], id="a to behind a hyphened noun"),
        pytest.param("Agree ways to sort, pack and protect the jars.", [], id="ways of doing something"),
        pytest.param(
            "Set up tests to sort and protect the jars.", ["to sort and protect the jars"], id="a second verb"
        ),
        pytest.param(
            "Agree a method to sort, pack and protect jars.", ["to sort, pack and protect jars"], id="a third verb"
        ),
        pytest.param("Buy a drum to hum.", [], id="a noun and what it does"),
        pytest.param("We will use lids to save jam.", ["to save jam"], id="what is used for it"),
        pytest.param("Ask for tips to improve my talk.", ["to improve my talk"], id="what something is asked for"),
        pytest.param("Offer free classes to improve fitness.", ["to improve fitness"], id="a verb that is also a noun"),
        pytest.param(
            "Sort the tools so ageing fitters find them.", ["so ageing fitters find them"], id="so with an adjective"
        ),
        pytest.param("Repaint the hall so that it looks cleaner.", ["so that it looks cleaner"], id="so that"),
        pytest.param("Repaint the hall so guests feel welcome.", ["so guests feel welcome"], id="so without that"),
        pytest.param("Repaint the hall to attract guests.", ["to attract guests"], id="to with a verb"),
        pytest.param("To attract guests, we will repaint the hall.", ["To attract guests"], id="to in front"),
        pytest.param("There is funding to protect staff.", ["to protect staff"], id="what a gerund is there for"),
        pytest.param("Repaint the hall because the paint peels.", ["because the paint peels"], id="because"),
        pytest.param("Write a plan for reducing noise.", ["for reducing noise"], id="for with a gerund"),
        pytest.param(
            "Run a course that helps new drivers.", ["that helps new drivers"], id="a relative clause that serves"
        ),
        pytest.param(
            "Repaint the hall by May. The old paint makes visitors sick.",
            ["The old paint makes visitors sick"],
            id="a later sentence that tells what is wrong",
        ),
        pytest.param("Take a course to become a welder.", ["to become a welder"], id="what a thing is done for"),
        pytest.param("Learn Portuguese to talk with Ana.", ["to talk with Ana"], id="a name that is no person"),
        pytest.param("Keep a log to spot leaks.", ["to spot leaks"], id="a verb that may carry another one"),
        pytest.param("Use a chart to sort shapes.", ["to sort shapes"], id="a tool"),
        pytest.param("Dana will be able to use a chart to sort shapes.", [], id="a tool of an ability"),
        pytest.param("Get Ana to row.", [], id="somebody who is to do it"),
        pytest.param("Take steps to tar it.", [], id="a noun that leads on"),
        pytest.param("Add a log to tar.", [], id="nothing behind the verb"),
        pytest.param("To row more, at least one trip a month", [], id="the goal itself, in front of a noun"),
        pytest.param("To row more; evidence: two logs", [], id="the goal itself, in front of its evidence"),
        pytest.param("Trial - Dean to steer the boat", [], id="who is to do it, behind a dash"),
        pytest.param("Widen the slip, shortening the wait.", ["shortening the wait"], id="a result behind a comma"),
    ],
)
def test_purposes(read, text, expected):
    assert [fact.text for fact in read(text).of(Purpose)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Repaint the hall.", [], id="nobody"),
        pytest.param("Write a user-friendly manual.", [], id="the first half of an adjective"),
        pytest.param("Hire three people.", [], id="people who are hired"),
        pytest.param("Young person moves into a flat.", [("person", False)], id="the person whose plan it is"),
        pytest.param("Answer client letters.", [("client", False)], id="whose things are meant"),
        pytest.param("Release the VPN client.", [], id="a program"),
        pytest.param("Move the check to the client-side code.", [], id="a side of a program"),
        pytest.param("Print the client library.", [], id="a library of a program"),
        pytest.param("___ will dress alone.", [("_", False)], id="a blank for a name"),
        pytest.param("Wait for patients at the door.", [("patients", False)], id="a for that serves nobody"),
        pytest.param("Visit each client.", [("client", False)], id="an object"),
        pytest.param("Rest for a couple of days.", [], id="a couple of days"),
        pytest.param("Answer in 300 ms.", [], id="milliseconds"),
        pytest.param("Ask for a mentor.", [], id="a for that looks for somebody"),
        pytest.param("Draft the contract for an engineer handbook.", [], id="people who only name a kind"),
        pytest.param("Find a chair for the charity shop.", [], id="a shop of a charity"),
        pytest.param("Sew a bag for each porter.", [("for each porter", False)], id="people at their work"),
        pytest.param(
            "Sew bags for porters who work nights.", [("for porters", True)], id="people of whom more is said"
        ),
        pytest.param("Sew quilts for the hospice.", [("for the hospice", True)], id="a place of help"),
        pytest.param("Set pay bands and agree a policy for staff.", [("staff", False)], id="a regulation about people"),
        pytest.param("Raise the cap to $300 for widows.", [("widows", False)], id="an amount that is set for people"),
        pytest.param("Offer every pupil a place.", [("pupil", True)], id="people to whom something is given"),
        pytest.param("Serve soup to 30 seniors.", [("seniors", True)], id="people behind to"),
        pytest.param("See that every widow has a stove.", [("widow", True)], id="people who are to have something"),
        pytest.param("Widen access by widows.", [("widows", True)], id="people who get access"),
        pytest.param(
            "Help my sister move house.", [("my sister", True), ("sister", False)], id="somebody helped to do it"
        ),
        pytest.param("Help the stage crew rig the lights.", [("the stage crew", False)], id="a group that is helped"),
        pytest.param("Raise £500 for the lifeboat.", [("for the lifeboat", True)], id="a cause money is raised for"),
        pytest.param("Raise £900 for the seed round.", [], id="a round of funding"),
        pytest.param("Raise £900 for the spring appeal.", [], id="the raising itself"),
        pytest.param("Raise prices for all plans.", [], id="what is raised is no money"),
        pytest.param("Give bread to the homeless.", [("homeless", False)], id="an adjective that stands for people"),
        pytest.param("Tidy the patient records.", [("patient", False)], id="patient in front of a noun"),
        pytest.param("Lend tools to those who have none.", [], id="those without a for"),
        pytest.param("Mend coats for those who freeze.", [("for those", True)], id="those who"),
        pytest.param("Add ramps for everyone.", [("for everyone", True)], id="everyone"),
        pytest.param("Set the font to 12 pt in the peer-review form.", [], id="points and peer review"),
        pytest.param("Pt walks 40 metres.", [("Pt", False)], id="the short form of patient"),
        pytest.param("Offer each pupil help.", [("pupil", True)], id="people who read as half of what is given"),
        pytest.param(
            "Offer all our six new small quiet shy young pupils a bun.", [("pupils", False)], id="far from the verb"
        ),
        pytest.param("Be patient.", [], id="patient as a virtue"),
        pytest.param("Print visitor posters.", [], id="people who name a kind of thing that is made"),
        pytest.param("Print youth posters.", [("youth", False)], id="people whom a thing is made for"),
        pytest.param("Provide youth classes.", [("youth", False)], id="people whom an occasion is for"),
        pytest.param("Help build the index.", [], id="work that is helped along"),
        pytest.param("Lanterns For Seafarers", [("For Seafarers", True)], id="people in a heading"),
        pytest.param("Cook a meal for my children.", [("for my children", True)], id="for somebody"),
        pytest.param("Cut the form for new customers.", [("for new customers", False)], id="which customers"),
        pytest.param("Make the form faster for users.", [("for users", True)], id="better for users"),
        pytest.param("Print a form for users who cannot see.", [("for users", True)], id="users of whom more is said"),
        pytest.param("Dana will tie her shoes.", [("Dana", False)], id="a person by name"),
        pytest.param("Will dress without help.", [("Will", False)], id="a plan that leaves the subject out"),
        pytest.param("Help tenants know the tides.", [("tenants", True)], id="bare people helped to do it"),
        pytest.param("Offer boats to people who row.", [("people", True)], id="people of whom more is said"),
        pytest.param("May will tie her shoes.", [("May", False)], id="a name that is a word besides"),
        pytest.param("Faith shall count to ten.", [("Faith", False)], id="a name in front of shall"),
        pytest.param("Sales will call the mill.", [], id="a word in front of will that is no name"),
    ],
)
def test_beneficiaries(read, text, expected):
    assert [(fact.text, fact.explicit) for fact in read(text).of(Beneficiary)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Buy a safety badge.", [], id="a word that only names a kind"),
        pytest.param("Keep SpO2 above 92 %.", ["SpO2"], id="a sign of life that the parser takes for anything"),
        pytest.param("Fewer people injured on the pier", ["injured"], id="a participle that names a harm"),
        pytest.param("Order a CT.", [], id="an image"),
        pytest.param("Fewer acts of neglect", ["neglect"], id="a harm that is a verb as well"),
        pytest.param("Do not neglect the hulls.", [], id="the same as a verb"),
        pytest.param("Shorten the wait for an autism assessment.", ["autism"], id="what an occasion is for"),
        pytest.param("Lower churn in the west.", ["churn"], id="a noun that the parser takes for a verb, behind its own"),
        pytest.param("Copy the meter readings and ease growing pains.", [], id="other senses"),
        pytest.param("Keep the yard free of bullying.", ["bullying"], id="a gerund that names a harm"),
        pytest.param("Cut the time spent on tutoring three boys.", [], id="a gerund that is done"),
        pytest.param("Lost-time Injuries: 2", ["Lost-time", "Injuries"], id="a plural in a heading"),
        pytest.param("Lower the CUDIT-R score.", ["CUDIT"], id="a clinical scale"),
        pytest.param("Sing under pressure.", [], id="a way of working"),
        pytest.param("Lower the blood pressure.", ["blood", "pressure"], id="a measure of health"),
        pytest.param("Swim a mile by the fall.", [], id="a season"),
        pytest.param("Swim a mile in fall 2027.", [], id="a season with its year"),
        pytest.param("Join the fall term.", [], id="a term of autumn"),
        pytest.param("Log a fall at home.", ["fall"], id="a fall"),
        pytest.param("See a drop in fall rates.", ["fall"], id="falls in the name of a rate"),
        pytest.param("Do ADLs alone.", ["ADLs"], id="an acronym that the parser takes for an adverb"),
        pytest.param("Reduce falls and relapse.", ["falls", "relapse"], id="outcomes that speak for themselves"),
        pytest.param("Less bullying", ["bullying"], id="a gerund that is all the text"),
        pytest.param("We are tutoring three boys in the old hall.", [], id="a doing that fills a sentence"),
        pytest.param("Absence less in June", ["Absence"], id="a noun that the parser takes for a verb"),
    ],
)
def test_problems(read, text, expected):
    assert [fact.text for fact in read(text).of(Problem)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Finish by Friday.", [], id="by with a date"),
        pytest.param("Walk through the park.", [], id="through a place"),
        pytest.param("Work with the schools.", [], id="with company"),
        pytest.param("Train through the summer.", [], id="through a season"),
        pytest.param("Cut the noise associated with the machine.", [], id="with what only belongs to the object"),
        pytest.param("Raise attendance by calling each family.", ["by calling each family"], id="by with a gerund"),
        pytest.param("Raise attendance through phone calls.", ["through phone calls"], id="through"),
        pytest.param(
            "Finish the course with the help of my mentor.", ["with the help of my mentor"], id="with the help of"
        ),
        pytest.param("Walk 50 metres with a walker.", ["with a walker"], id="with a tool"),
        pytest.param(
            "Walk 50 metres by June. A nurse will hold my arm.",
            ["hold my arm"],
            id="a later sentence that tells a step",
        ),
    ],
)
def test_means(read, text, expected):
    assert [fact.text for fact in read(text).of(Means)] == expected
