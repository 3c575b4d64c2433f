"""Claims without bounds, and what only looks like one."""

import pytest

from smartlint.facts import Absolute


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Nobody reads the leaflet; redesign it by May.", id="what is told about others"),
        pytest.param("Be gentler with everybody's notes.", id="a vague everybody's"),
        pytest.param("Be less cross at everybody.", id="what a feeling is about"),
        pytest.param("Become the baker everybody asks for.", id="a clause about a person"),
        pytest.param("See an exhibition every couple of weeks.", id="a rhythm of a few weeks"),
        pytest.param("Swim 10 lengths non-stop.", id="non-stop"),
        pytest.param("Measure the pool end to end.", id="end to end"),
        pytest.param("Stop apologising to my boss.", id="a habit that is stopped"),
        pytest.param("Stop the closure of our branch.", id="one thing that is stopped"),
        pytest.param("I want this to stop.", id="stop at the end"),
        pytest.param("Advance the pledge to abolish school fees to 2028.", id="somebody's earlier claim"),
        pytest.param("No phones at dinner.", id="what one chooses to leave out"),
        pytest.param("No-show rate below 5 % by June.", id="part of a word"),
        pytest.param("No later than 5 May, file the appeal.", id="no later than"),
        pytest.param("Stay smoke-free for six months.", id="what one gives up"),
        pytest.param("Keep Friday afternoons free of meetings.", id="free of what one arranges"),
        pytest.param("Heal the wound on the left heel.", id="what does close"),
        pytest.param("Get rid of old newspapers.", id="things that are thrown away"),
        pytest.param("Beat the butter for the cake.", id="a kitchen task"),
        pytest.param("Offer a free class on Saturdays.", id="free of charge"),
        pytest.param("Thank everybody who helped us move.", id="those whom a clause names"),
        pytest.param("Call any landlord by Friday.", id="any one of them"),
        pytest.param("Learn how to beat insomnia.", id="an illness that one learns about"),
        pytest.param("Sing in the oldest hall of the town.", id="a superlative of a place"),
        pytest.param("Write the longest chapter by Friday.", id="a superlative of a thing"),
        pytest.param("Make Friday the latest day for orders.", id="a superlative of time"),
    ],
)
def test_no_claim(read, text):
    assert not [fact for fact in read(text).of(Absolute) if fact.open]


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        pytest.param("No more late shipments", "No more", id="no more of a thing"),
        pytest.param("No unplanned absences for 60 days", "No", id="none of a mishap"),
        pytest.param("Post no paper letters at all by 2027.", "no", id="none at all"),
        pytest.param("No pupil eats lunch alone.", "No", id="no person of a kind"),
        pytest.param("Banish the migraines.", "Banish", id="an illness gone by will"),
        pytest.param("Get rid of my insomnia.", "Get rid of", id="an illness got rid of"),
        pytest.param("Nil accidents on the dock", "Nil", id="nil"),
        pytest.param("Stop having panic attacks.", "Stop", id="what befalls people, stopped by will"),
        pytest.param("Remain injury-free all season.", "free", id="free of a mishap"),
        pytest.param("Keep the yard free of litter.", "free", id="a place free of a mishap"),
        pytest.param("Keep spotless kitchens in our branches.", "spotless", id="a state without a flaw"),
        pytest.param("Reach full compliance with the food code.", "full compliance", id="full compliance"),
        pytest.param("Nobody will be turned away at our door.", "Nobody", id="nobody, as a promise"),
        pytest.param("No one will wait at our door.", "No one", id="no one, as a promise"),
        pytest.param("Give everyone in town a garden.", "everyone", id="everyone"),
        pytest.param("Ensure that every invoice shows the discount.", "every", id="to be made sure of every case"),
        pytest.param("Teach first aid at all levels of the college.", "all", id="without an end to the list"),
        pytest.param("Offer every newly arrived child spaces.", "every", id="every person of a kind"),
        pytest.param("Be the cheapest removals firm in Leeds.", "the cheapest", id="above all others"),
        pytest.param("Make our hostel the safest in the county.", "the safest", id="a thing above all others"),
    ],
)
def test_claims(read, text, claim):
    assert claim in [fact.text for fact in read(text).of(Absolute) if fact.open]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Zero late arrivals during the trial.", id="one person's own conduct"),
        pytest.param("Go through all of Grandma's letters.", id="all of somebody's things"),
        pytest.param("Revise the plan fully.", id="a degree"),
    ],
)
def test_claims_over_a_bounded_set(read, text):
    assert [fact.open for fact in read(text).of(Absolute)] == [False]
