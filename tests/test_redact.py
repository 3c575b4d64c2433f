"""No word of a goal is left in a report that was redacted, and the report is still one."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

import smartlint
from smartlint.facts import Deadline, Facts, OpaqueFact, Quantity, Reading
from smartlint.linter import Linter
from smartlint.model import Context, Criterion, Edit, Fix, GoalInput, Span
from smartlint.redact import BLOCK, blocks, redacted, redacted_summary
from smartlint.registry import CHECKERS
from smartlint.report import Report
from smartlint.summary import Location, PortfolioFinding, Summary, UnusedSuppression
from tests.output.reports_by_hand import TODAY, example, finding, report

LINTER = Linter()
OURS = set(re.findall(r"[a-z]{4,}", " ".join(
    f"{c.message} {c.hint} {c.question} {c.name} {c.code}" for c in CHECKERS).lower()))
"""The words of four letters and more that stand in the wording of checkers."""

GOAL = GoalInput(
    "Marguerite will contact 4711 more landlords as soon as possible, by 14 March 2027 at the latest,\nso that Zebulon keeps his "
    "flat after the overdose of 3 May 2026.", id="client Zebulon", context=Context(owner="Marguerite", objectives=("Xanthippe",)),
    breakdown={Criterion.MEASURABLE: "counted in Quentin's spreadsheet, 38 calls a week"})


def words(text: str) -> set[str]:
    return set(re.findall(r"[a-z]{4,}", text.lower()))


@pytest.fixture(scope="module")
def plain() -> Report:
    return LINTER.check(GOAL, today=TODAY)


def hidden(given: Report, **more) -> Report:
    return redacted(given, "salt", checkers=LINTER.checkers, **more)


def test_codes_verdicts_scores_spans_and_the_deadline_stay(plain: Report):
    found = hidden(plain)
    assert [(f.code, f.severity, f.span) for f in found.findings] == [(f.code, f.severity, f.span) for f in plain.findings]
    assert {c: (a.verdict, a.score) for c, a in found.criteria.items()} == {
        c: (a.verdict, a.score) for c, a in plain.criteria.items()}
    assert (found.score, found.ok, found.deadline) == (plain.score, plain.ok, plain.deadline)
    assert found.deadline is not None
    assert [type(fact) for fact in found.facts] == [type(fact) for fact in plain.facts]
    assert [a.evidence for a in found.criteria.values()] != [()] * 5


def test_no_word_or_number_of_the_goal_is_left(plain: Report):
    found = hidden(plain)
    text = found.model_dump_json()
    secret = words(GOAL.text) | words(" ".join(GOAL.breakdown.values())) | words("Zebulon Marguerite Xanthippe Quentin")
    names = words(" ".join(re.findall(r'"(\w+)":', text)) + " ".join(fact.type for fact in found.facts))
    kinds = words(" ".join(str(value) for fact in found.facts for value in fact.model_dump().values()
                           if isinstance(value, str) and not set(value) & {BLOCK}))
    assert not (secret & words(text)) - OURS - names - kinds
    assert not re.search(r"4711|\b38\b|2026-05-03", text)
    assert all(quantity.value is None for quantity in found.facts.of(Quantity))


def test_kinds_that_stay_are_ours_not_the_writers(plain: Report):
    """What `kinds` above lets through are enumerations: the same values stand in the schema of the facts."""
    for fact in hidden(plain).facts:
        for name, value in fact:
            if type(value) is str and name not in ("type", "id", "clause"):
                assert set(value) <= {BLOCK, "\n"} or "@" in value, (fact.type, name)


def test_the_messages_say_the_same_with_blocks(plain: Report):
    quoting = [(old, new) for old, new in zip(plain.findings, hidden(plain).findings, strict=True) if old.params]
    assert quoting
    for old, new in quoting:
        checker = next(c for c in LINTER.checkers if c.code == old.code)
        assert new.message == checker.message.format_map(dict.fromkeys(old.params, BLOCK * 3))
        assert set(new.params.values()) == {BLOCK * 3}


def test_it_is_still_a_report(plain: Report):
    found = hidden(plain)
    assert Report.model_validate_json(found.model_dump_json()) == found
    assert len(found.text) == len(GOAL.text)
    assert found.text.count("\n") == 1
    assert all(fact.text == fact.span.of(found.part(fact.span.part)) for fact in found.facts)


def test_an_id_becomes_a_salted_hash_unless_it_is_the_place():
    one, other = (redacted(report("Call."), salt).goal.id for salt in ("a", "b"))
    assert one is other is None
    named = report("Call.").model_copy(update={"goal": GoalInput("Call.", id="Zebulon")})
    first, second = (redacted(named, salt).goal.id for salt in ("a", "b"))
    assert first.startswith("goal-")
    assert first != second
    assert redacted(named, "a", place="Zebulon").goal.id == "Zebulon"


def test_fixes_and_context_go():
    fix = Fix(title="name Zebulon", edits=(Edit(span=Span(start=0, end=4), replacement="Zebulon"),))
    found = redacted(report("Call.", finding("S101", "odd", None, fix=fix)), "s")
    assert found.findings[0].fix is None
    assert hidden(LINTER.check(GOAL, today=TODAY)).goal.context is None


def test_a_finding_of_an_unknown_checker_keeps_its_name_only():
    (found,) = redacted(report("Call.", finding("X101", "too-loud", None, message="CALL is loud")), "s").findings
    assert (found.message, found.hint, found.question) == ("too loud", "", "")


def test_a_template_that_formats_numbers_gives_way_to_the_name():
    class Loud(smartlint.Checker):
        """Loud."""

        code = "X101"
        name = "too-loud"
        criterion = None
        message = "{share:.2f} is loud"
        hint = "say less"
        question = "why?"

    (found,) = redacted(report("Call.", finding("X101", "too-loud", None)), "s", checkers=[Loud()]).findings
    assert found.message == "too loud"


def test_a_fact_of_an_unknown_type_keeps_its_place_only():
    odd = OpaqueFact(type="mood", id="angry Zebulon", span=Span(start=0, end=4), text="Call", phrase=Span(start=0, end=5),
                     clause="Zebulon", tone="Zebulon")
    given = report("Call.").model_copy(update={"facts": Facts([odd])})
    (found,) = redacted(given, "s").facts
    assert "Zebulon" not in found.model_dump_json()
    assert (found.id, found.text, found.span) == ("mood@0-4", BLOCK * 4, odd.span)


def test_fields_that_may_not_be_empty_are_zero():
    class Sized(smartlint.facts.Fact):
        type: str = "sized"
        size: int
        ratio: float
        names: tuple[str, ...]
        table: dict[str, str]
        day: smartlint.report.dt.date

    odd = Sized.at("Call Zebulon.", 0, 4, size=4711, ratio=2.5, names=("Zebulon",), table={"a": "Zebulon"}, day=TODAY)
    (found,) = redacted(report("Call Zebulon.", facts=(odd,)), "s").facts
    assert (found.size, found.ratio, found.names, found.table) == (0, 0.0, (BLOCK * 7,), {})
    assert found.day.year == 1


def test_only_the_last_day_of_a_deadline_stays():
    (given,) = example().facts
    reading = Reading(start=TODAY, end=TODAY, why="as Zebulon counts")
    (found,) = redacted(report(example().text, facts=(given.model_copy(update={"readings": (reading,)}),)), "s").facts
    assert found.readings == (Reading(why=BLOCK * 17),)
    (given,) = example().facts.of(Deadline)
    assert found.end == given.end
    assert found.start is None


def test_a_summary_keeps_names_and_places():
    place = Location(source="a.txt", line=3)
    given = Summary(goals=2, portfolio=(PortfolioFinding(code="P101", name="near-duplicate-goals", message="'Zebulon' twice",
                                                         hint="drop Zebulon", places=(place,)),),
                    unused_suppressions=(UnusedSuppression(place=place, keys=("T101",), reason="for Zebulon"),))
    found = redacted_summary(given)
    assert "Zebulon" not in found.model_dump_json()
    assert found.portfolio[0].message == "near duplicate goals"
    assert found.portfolio[0].places == (place,)


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_blocks_keep_only_line_feeds(text: str):
    found = blocks(text)
    assert len(found) == len(text)
    assert set(found) <= {BLOCK, "\n"}
    assert [i for i, c in enumerate(found) if c == "\n"] == [i for i, c in enumerate(text) if c == "\n"]


def test_the_names_of_a_category_stay_and_the_words_that_show_it_and_the_objectives_go():
    objective = "Shelter for every family"
    config = smartlint.Config(profile="case-management")
    plain = smartlint.check("Find shelter for nine families by June.", today=TODAY, config=config,
                            context=smartlint.Context(objectives=(objective,)))
    found = redacted(plain, "s")
    assert found.category.kinds == plain.category.kinds == ("client-advocacy",)
    assert found.category.aims == plain.category.aims != ()
    text = found.model_dump_json().lower()
    assert plain.facts.of(smartlint.facts.ObjectiveMatch)
    assert "famil" not in text
    assert "shelter" not in text
    assert "every" not in text
