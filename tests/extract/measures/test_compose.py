"""How quantities and indicators make one measure."""

from smartlint.facts import Comparator, Direction, Indicator, Measure, Quantity


def measures(read, text):
    facts = read(text)
    texts = {fact.id: fact.text for fact in facts if isinstance(fact, Quantity | Indicator)}
    return [
        {
            slot: texts.get(getattr(m, slot))
            for slot in ("indicator", "baseline", "target", "change", "rate")
            if getattr(m, slot)
        }
        | {"direction": m.direction}
        for m in facts
        if isinstance(m, Measure)
    ]


def test_no_quantity_gives_no_measure(read):
    assert measures(read, "Raise client satisfaction.") == []


def test_baseline_and_target_belong_to_their_indicator(read):
    assert measures(read, "Raise client satisfaction from 62% to 75%.") == [
        {"indicator": "client satisfaction", "baseline": "62%", "target": "75%", "direction": Direction.UP}
    ]


def test_each_indicator_gets_its_own_target(read):
    found = measures(read, "Raise revenue to $9,000 and cut costs by 10%.")
    assert [(m.get("indicator"), m.get("target"), m.get("change"), m["direction"]) for m in found] == [
        ("revenue", "$9,000", None, Direction.UP),
        ("costs", None, "10%", Direction.DOWN),
    ]


def test_a_second_target_opens_a_second_measure(read):
    assert [m["target"] for m in measures(read, "Hire 3 cooks and 2 waiters.")] == ["3", "2"]


def test_a_frequency_is_a_rate(read):
    assert measures(read, "Swim twice a week.")[0]["rate"] == "twice"


def test_without_a_verb_the_numbers_say_the_direction(read):
    assert [m["direction"] for m in measures(read, "Waiting list from 40 to 25 names")] == [Direction.DOWN]
    assert [m["direction"] for m in measures(read, "Choir from 9 to 14 singers")] == [Direction.UP]


def test_an_arrow_leads_from_where_things_stand_to_where_they_should_be(read):
    for arrow in ("->", "=>", "→", "–>"):
        (found,) = measures(read, f"Time to tar a hull: 21d {arrow} 7d")
        assert (found["baseline"], found["target"], found["direction"]) == ("21d", "7d", Direction.DOWN)
    assert all(
        fact.comparator is Comparator.EQ for fact in read("Wait 40 -> 25 days") if isinstance(fact, Quantity)
    )


def test_days_by_their_letter(read):
    def units(text):
        return [fact.unit for fact in read(text) if isinstance(fact, Quantity)]

    assert units("Tar the hull in < 2d") == ["day"]
    assert units("Print a 3d model") == []
