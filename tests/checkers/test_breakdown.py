"""The checkers that compare a breakdown with its statement, without a model."""

import datetime as dt

import pytest

from smartlint.checker import as_goal
from smartlint.checkers.general.breakdown_asks import BreakdownAsks
from smartlint.checkers.general.breakdown_empty import BreakdownEmpty
from smartlint.checkers.general.breakdown_repeats_definition import BreakdownRepeatsDefinition
from smartlint.checkers.measurable.number_contradicts_breakdown import NumberContradictsBreakdown
from smartlint.checkers.measurable.number_only_in_breakdown import NumberOnlyInBreakdown
from smartlint.checkers.time_bound.deadline_contradicts_breakdown import DeadlineContradictsBreakdown
from smartlint.checkers.time_bound.deadline_only_in_breakdown import DeadlineOnlyInBreakdown
from smartlint.facts import BreakdownLine, Deadline, Level, LineKind, Quantity, QuantityRole, TimeKind
from smartlint.model import Criterion
from smartlint.testing import goal

TEXT = "Visit ten families by June, five a month."


def line(kind: LineKind, criterion: Criterion = Criterion.RELEVANT) -> BreakdownLine:
    return BreakdownLine.at("why?", 0, 4, part=criterion.value, kind=kind)


@pytest.mark.parametrize(
    ("checker", "kind"),
    [
        (BreakdownEmpty(), LineKind.EMPTY),
        (BreakdownAsks(), LineKind.QUESTION),
        (BreakdownRepeatsDefinition(), LineKind.DEFINITION),
    ],
    ids=lambda value: getattr(value, "name", str(value)),
)
def test_each_kind_of_line_has_its_checker(checker, kind: LineKind):
    others = [line(other) for other in LineKind if other is not kind]
    assert list(checker.check(goal(*others[:1]))) == list(checker.check(goal())) == []
    (found,) = checker.check(goal(line(kind), line(LineKind.EXPLAINS, Criterion.SPECIFIC)))
    assert "'Relevant'" in found.message
    assert (found.span.part, found.criterion) == ("relevant", None)


def number(
    value: float, place: int, *, part: str = "statement", unit: str = "family", role: QuantityRole = QuantityRole.TARGET
) -> Quantity:
    return Quantity.at(TEXT, place, place + 3, part=part, value=value, unit=unit, role=role)


@pytest.mark.parametrize(
    ("facts", "fires"),
    [
        pytest.param([], False, id="no numbers"),
        pytest.param([number(10, 6)], False, id="in the statement only"),
        pytest.param([number(12, 0, part="measurable")], False, id="in the line only"),
        pytest.param([number(10, 6), number(10, 0, part="measurable")], False, id="the same number"),
        pytest.param([number(10, 6), number(20, 0, part="measurable", unit="report")], False, id="of another thing"),
        pytest.param([number(10, 6), number(5, 0, part="measurable", role=QuantityRole.BASELINE)], False, id="a baseline"),
        pytest.param([number(10, 6), number(3, 0, part="measurable"), number(10, 9, part="measurable")], False,
                     id="a part of the same number"),
        pytest.param([number(10, 6, unit=""), number(5, 0, part="measurable", unit="")], False, id="without units"),
        pytest.param([number(10, 6), number(12, 0, part="measurable")], True, id="another number"),
    ],
)  # fmt: skip
def test_number_contradicts_breakdown(facts, fires):
    assert bool(list(NumberContradictsBreakdown().check(goal(*facts, text=TEXT)))) is fires


@pytest.mark.parametrize(
    ("facts", "fires"),
    [
        pytest.param([], False, id="no numbers"),
        pytest.param([number(10, 6), number(12, 0, part="measurable")], False, id="in both"),
        pytest.param([Level.at(TEXT, 0, 5), number(12, 0, part="measurable")], False, id="a level in the statement"),
        pytest.param(
            [number(2, 0, part="measurable", role=QuantityRole.OTHER)], False, id="a number that measures nothing"
        ),
        pytest.param([number(12, 0, part="achievable")], False, id="in the line of another criterion"),
        pytest.param([number(12, 0, part="measurable")], True, id="in the line only"),
    ],
)
def test_number_only_in_breakdown(facts, fires):
    assert bool(list(NumberOnlyInBreakdown().check(goal(*facts, text=TEXT)))) is fires


JUNE, MAY = dt.date(2027, 6, 30), dt.date(2027, 5, 31)


def due(end: dt.date | None, place: int = 19, *, part: str = "statement", kind: TimeKind = TimeKind.DATE) -> Deadline:
    return Deadline.at(TEXT, place, place + 7, part=part, kind=kind, end=end)


@pytest.mark.parametrize(
    ("facts", "fires"),
    [
        pytest.param([due(JUNE)], False, id="in the statement only"),
        pytest.param([due(MAY, part="time_bound")], False, id="in the line only"),
        pytest.param([due(JUNE), due(JUNE, part="time_bound")], False, id="the same day"),
        pytest.param(
            [due(JUNE), due(MAY, 0, part="time_bound"), due(JUNE, part="time_bound")], False, id="steps before it"
        ),
        pytest.param([due(JUNE), due(None, part="time_bound", kind=TimeKind.EVENT)], False, id="an event"),
        pytest.param([due(JUNE), due(MAY, part="time_bound")], True, id="another day"),
    ],
)
def test_deadline_contradicts_breakdown(facts, fires):
    found = list(DeadlineContradictsBreakdown().check(goal(*facts, text=TEXT)))
    assert bool(found) is fires
    if fires:
        assert found[0].message.endswith("ends on 31 May 2027, but the statement on 30 June 2027")


@pytest.mark.parametrize(
    ("facts", "fires"),
    [
        pytest.param([], False, id="no deadline"),
        pytest.param([due(JUNE), due(JUNE, part="time_bound")], False, id="in both"),
        pytest.param([due(None, part="time_bound")], False, id="a line that ends on no day"),
        pytest.param([due(None, part="time_bound", kind=TimeKind.EVENT)], True, id="an event in the line"),
        pytest.param([due(JUNE, part="time_bound")], True, id="in the line only"),
    ],
)
def test_deadline_only_in_breakdown(facts, fires):
    assert bool(list(DeadlineOnlyInBreakdown().check(goal(*facts, text=TEXT)))) is fires


def test_an_example_may_have_lines_of_a_breakdown():
    found = as_goal("Visit ten families. / Measurable: Ten. / Time-bound: By May.")
    assert found.text == "Visit ten families."
    assert found.breakdown == {Criterion.MEASURABLE: "Ten.", Criterion.TIME_BOUND: "By May."}
    assert as_goal("Visit and / or call ten families.").breakdown == {}
