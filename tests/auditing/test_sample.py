"""A sheet for people to rate, and how well they agree with the verdicts."""

import csv
import io
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smartlint.auditing.agreement import LEVELS, agreement, kappa
from smartlint.auditing.sample import COLUMNS, VERDICTS, Sampler, key, verdicts_of
from smartlint.auditing.tables import agreement as table
from smartlint.documents import Place, PlacedGoal
from smartlint.model import Criterion, Effect, GoalInput, InputError, OutputError, Severity, Verdict
from smartlint.report import Report
from tests.auditing.goals import goal
from tests.output.reports_by_hand import finding, report


def concluded(text: str, *missing: Criterion) -> Report:
    return report(text, *(finding(f"{c.letter}101", "x", c, Effect.MISSING) for c in missing))


def rows(path: Path) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(path.read_text(encoding="utf-8-sig"), newline="")))


def drawn(number: int, items: list[tuple[PlacedGoal, Report]], path: Path) -> list[dict[str, str]]:
    sampler = Sampler(number)
    for each in items:
        sampler.see(*each)
    sampler.save(path)
    return rows(path)


MANY = [(goal(f"Write chapter {i}.", i, f"{i % 3}.md"), concluded(f"Write chapter {i}.")) for i in range(60)]


def test_a_sheet_has_blank_columns_to_rate_and_shows_no_verdict(tmp_path: Path):
    item = PlacedGoal(GoalInput("Hire a nurse.", breakdown={Criterion.RELEVANT: "So that forms are read."}), Place("a.md", 3))
    (row,) = drawn(5, [(item, concluded("Hire a nurse."))], tmp_path / "sheet.csv")
    assert tuple(row) == COLUMNS
    assert row["goal"] == "Hire a nurse. | Relevant: So that forms are read."
    assert (row["number"], row["place"], row["written"]) == ("1", "a.md:3", "2026-11-21")
    assert {row[criterion] for criterion in Criterion} == {""}


def test_rare_verdicts_and_all_documents_are_in_a_small_sheet(tmp_path: Path):
    rare = [(goal("Be kind.", 1, "rare.md"), concluded("Be kind.", Criterion.MEASURABLE))]
    found = drawn(8, [*MANY, *rare], tmp_path / "sheet.csv")
    assert len(found) == 8
    assert {row["place"].split(":")[0] for row in found} == {"0.md", "1.md", "2.md", "rare.md"}


def test_the_sample_does_not_depend_on_the_order_of_the_documents(tmp_path: Path):
    first = drawn(7, MANY, tmp_path / "one.csv")
    assert drawn(7, MANY[::-1], tmp_path / "two.csv") == first


def test_a_sheet_holds_each_text_once_no_more_than_there_are_and_no_text_that_is_no_goal(tmp_path: Path):
    no_goal = report("Why?", finding("G001", "no-goal", None, severity=Severity.ERROR))
    assert len(drawn(9, [MANY[0], MANY[0], (goal("Why?"), no_goal)], tmp_path / "sheet.csv")) == 1


@pytest.mark.parametrize("text", ["=HYPERLINK(\"x\")", "+1 client", "@all: call", "\t=1"])
def test_a_goal_is_never_a_formula(tmp_path: Path, text: str):
    (row,) = drawn(1, [(goal(text), concluded(text))], tmp_path / "sheet.csv")
    assert row["goal"][0] not in "=+-@\t"


def test_ratings_are_never_overwritten(tmp_path: Path):
    (tmp_path / "sheet.csv").write_text("ratings")
    with pytest.raises(OutputError, match="may hold ratings"):
        Sampler(1).save(tmp_path / "sheet.csv")
    assert (tmp_path / "sheet.csv").read_text() == "ratings"


@given(st.integers(0, 2**64 - 1), st.tuples(*[st.sampled_from(VERDICTS)] * 5))
def test_a_key_gives_its_verdicts_back(rank: int, verdicts: tuple):
    assert verdicts_of(key(rank, verdicts)) == verdicts
    assert key(rank, verdicts)[0].isalpha()


@pytest.mark.parametrize("word", ["", "k", "kzz", "17", "k1234567800011", "k" + "0" * 13 + "x"])
def test_what_is_no_key_is_known(word: str):
    assert verdicts_of(word) is None


@pytest.mark.parametrize(("counts", "expected"), [
    pytest.param({}, None, id="nothing rated"),
    pytest.param({("met", "met"): 5}, 1.0, id="always the same"),
    pytest.param({("met", "met"): 3, ("missing", "missing"): 3}, 1.0, id="all agree"),
    pytest.param({("met", "missing"): 3, ("missing", "met"): 3}, -1.0, id="all the wrong way round"),
    pytest.param({("met", "met"): 1, ("met", "missing"): 1, ("missing", "met"): 1, ("missing", "missing"): 1}, 0.0, id="chance"),
    # By hand: observed 2; expected (2*1*1 + 2*2*4 + 1*1*1 + 1*2*1 + 1*1*4 + 1*1*1) / 4 = 6.5.
    pytest.param({("met", "met"): 1, ("met", "weak"): 1, ("weak", "missing"): 1, ("missing", "missing"): 1}, 0.692,
                 id="worked out by hand"),
])
def test_kappa(counts: dict, expected: float | None):
    assert kappa(Counter({(Verdict(one), Verdict(other)): n for (one, other), n in counts.items()})) == expected


@given(st.lists(st.tuples(st.sampled_from(LEVELS), st.sampled_from(LEVELS)), min_size=1))
def test_kappa_is_at_most_one_and_one_exactly_for_full_agreement(pairs: list):
    degree = kappa(Counter(pairs))
    assert degree <= 1
    assert (degree == 1) == all(one is other for one, other in pairs)


@pytest.fixture
def sheet(tmp_path: Path) -> Path:
    """A sheet of three goals; the second misses Relevant."""
    path = tmp_path / "sheet.csv"
    drawn(3, [(goal("Write it.", 1), concluded("Write it.")), (goal("Send it.", 2), concluded("Send it.", Criterion.RELEVANT)),
              (goal("Read it.", 3), report("Read it.", judged=False))], path)
    return path


def rated(path: Path, ratings: dict[str, dict[str, str]], delimiter: str = ",") -> None:
    found = rows(path)
    with path.open("w", encoding="utf-8-sig", newline="") as stream:
        writer = csv.DictWriter(stream, COLUMNS, delimiter=delimiter)
        writer.writeheader()
        writer.writerows(row | ratings.get(row["goal"], {}) for row in found)


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_ratings_meet_verdicts_by_criterion(sheet: Path, delimiter: str):
    rated(sheet, {"Write it.": {"relevant": "Met ", "specific": "2"}, "Send it.": {"relevant": "weak", "specific": "?"}},
          delimiter)
    found = agreement(sheet)
    relevant = found.criteria[Criterion.RELEVANT]
    assert (relevant.rated, relevant.same, relevant.kappa) == (2, 0.5, 0.667)
    assert relevant.table[Verdict.WEAK][Verdict.MISSING] == 1
    assert found.criteria[Criterion.SPECIFIC].rated == 1
    assert found.criteria[Criterion.TIME_BOUND].kappa is None
    assert any(line.split() == ["Relevant", "2", "50%", "0.67"] for line in table(found))


def test_what_could_not_be_judged_is_counted_apart(tmp_path: Path):
    path = tmp_path / "sheet.csv"
    unknown = key(1, (Verdict.MET, Verdict.MET, Verdict.MET, Verdict.MET, Verdict.UNKNOWN))
    path.write_text(f"{','.join(COLUMNS)}\n1,a:1,Write it.,,,,,,met,,{unknown}\n,,,,,,,,,,\n")
    found = agreement(path)
    assert (found.goals, found.rated) == (1, 1)
    assert (found.criteria[Criterion.TIME_BOUND].rated, found.criteria[Criterion.TIME_BOUND].unknown) == (0, 1)
    assert any("1 more could not be judged" in line for line in table(found))


@pytest.mark.parametrize(("change", "said"), [
    pytest.param(lambda text: text.replace(",,,,,,,", ",,yes,,,,,"), r"sheet\.csv:2: .yes. in the column .* is no rating",
                 id="rating"),
    pytest.param(lambda text: text.replace(",k", ",17").replace(",17ey", ",key"), r"sheet\.csv:2: '17.*' is no key", id="key"),
    pytest.param(lambda text: text.replace("key", "code"), "lacks the column key", id="column"),
    pytest.param(lambda text: text.replace("Write it.", "Caf\udce9"), "not UTF-8", id="encoding"),
    pytest.param(lambda text: text + "x" * 200_000, "no well-formed table", id="an endless cell"),
])
def test_what_is_wrong_in_a_sheet_is_named(sheet: Path, change, said: str):
    text = change(sheet.read_text(encoding="utf-8-sig"))
    sheet.write_bytes(text.encode("utf-8", "surrogateescape"))
    with pytest.raises(InputError, match=said):
        agreement(sheet)


def test_a_missing_sheet_is_named(tmp_path: Path):
    with pytest.raises(InputError, match="No such file"):
        agreement(tmp_path / "none.csv")
