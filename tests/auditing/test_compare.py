"""What got better and what got worse between two audits."""

import json
from pathlib import Path

import pytest

from smartlint.auditing.compare import Comparison, Counts, compare
from smartlint.auditing.tables import MOST_CHANGES, comparison
from smartlint.documents import Place
from smartlint.model import Criterion, Effect, GoalInput, InputError, Severity, Verdict
from smartlint.output import Format
from smartlint.output.several import Output, Outputs
from smartlint.redact import redacted
from smartlint.report import Report
from smartlint.tally import Tally
from tests.output.reports_by_hand import console, finding, report

CALL, HIRE, WRITE = "Call ten landlords every week.", "Hire a second nurse for the clinic.", "Write the handbook."


def concluded(text: str, *missing: Criterion, id: str | None = None, config: str = "0" * 12) -> Report:
    made = report(text, *(finding(f"{c.letter}101", "x", c, Effect.MISSING, Severity.ERROR) for c in missing))
    provenance = made.provenance.model_copy(update={"config": config})
    return made.model_copy(update={"goal": GoalInput(text, id=id), "provenance": provenance})


def written(path: Path, *placed: tuple[str, Report]) -> Path:
    """An audit in a file, with reports at places such as "plan.md:3"."""
    tally = Tally()
    with Outputs([Output(Format.JSON, path)], console()) as outputs:
        for where, each in placed:
            source, line = where.split(":")
            place = Place(source, int(line))
            each = each if each.goal.id else each.model_copy(update={"goal": GoalInput(each.text, id=str(place))})
            tally.add(place, each)
            outputs.write(place, each)
        outputs.close(tally.summary())
    return path


@pytest.fixture
def between(tmp_path: Path):
    """Compares two lists of placed reports."""
    def compared(old: list[tuple[str, Report]], new: list[tuple[str, Report]]) -> Comparison:
        return compare(written(tmp_path / "old.json", *old), written(tmp_path / "new.json", *new))

    return compared


def changes(found: Comparison) -> list[tuple[str, str, str, str]]:
    return [(str(each.place), each.criterion.value, each.before.value, each.after.value) for each in found.changes]


def test_an_audit_beside_itself_has_not_changed(between):
    goals = [("a.md:1", concluded(CALL)), ("b.md:1", concluded(HIRE, Criterion.RELEVANT))]
    found = between(goals, goals)
    assert found.changes == ()
    assert (found.total.goals, found.total.added, found.total.removed) == (2, 0, 0)
    assert found.alike
    assert list(comparison(found))[-1] == "2 documents without a change"


def test_better_and_worse_are_counted_by_document_and_criterion(between):
    found = between(
        [("a.md:1", concluded(CALL, Criterion.RELEVANT)), ("a.md:2", concluded(HIRE)), ("b.md:1", concluded(WRITE))],
        [("a.md:1", concluded(CALL)), ("a.md:2", concluded(HIRE, Criterion.TIME_BOUND)), ("b.md:1", concluded(WRITE))])
    first, second = found.documents
    assert (first.source, second.source) == ("a.md", "b.md")
    assert first.criteria[Criterion.RELEVANT] == Counts(better=1, same=1)
    assert first.criteria[Criterion.TIME_BOUND] == Counts(worse=1, same=1)
    assert second.criteria[Criterion.RELEVANT] == Counts(same=1)
    assert found.total.criteria[Criterion.RELEVANT] == Counts(better=1, same=2)
    assert (first.before, first.after) == (0.91, 0.91)
    assert changes(found) == [("a.md:1", "relevant", "missing", "met"), ("a.md:2", "time_bound", "met", "missing")]
    lines = list(comparison(found))
    assert lines[-2:] == ["worse now:", "  a.md:2  Time-bound  met -> missing"]


@pytest.mark.parametrize(("old", "new"), [
    pytest.param(("a.md:1", CALL, None), ("a.md:9", CALL, None), id="the same words on another line"),
    pytest.param(("a.md:1", CALL, None), ("b.md:1", CALL, None), id="the same words in another document"),
    pytest.param(("a.csv:2", CALL, "17"), ("a.csv:5", HIRE, "17"), id="the same id and other words"),
    pytest.param(("a.md:1", CALL, None), ("a.md:4", "Call twelve landlords every week.", None), id="reworded"),
])
def test_a_goal_is_found_again(between, old: tuple, new: tuple):
    found = between([(old[0], concluded(old[1], Criterion.RELEVANT, id=old[2]))], [(new[0], concluded(new[1], id=new[2]))])
    assert changes(found) == [(new[0], "relevant", "missing", "met")]
    assert (found.total.goals, found.total.added, found.total.removed) == (1, 0, 0)


def test_another_goal_on_the_same_line_is_another_goal(between):
    found = between([("a.md:1", concluded(CALL))], [("a.md:1", concluded(HIRE, Criterion.RELEVANT))])
    assert (found.total.goals, found.total.added, found.total.removed, found.changes) == (0, 1, 1, ())
    assert (found.total.before, found.total.after) == (None, None)


def test_the_most_similar_goal_is_taken_and_each_once(between):
    found = between(
        [("a.md:1", concluded("Call ten landlords every week in May.", Criterion.RELEVANT)), ("a.md:2", concluded(CALL))],
        [("a.md:1", concluded("Call ten landlords every week in spring.")), ("a.md:2", concluded("Call landlords every week."))])
    assert (found.total.goals, found.total.added) == (2, 0)


def test_equal_goals_are_paired_one_by_one(between):
    found = between([("a.md:1", concluded(CALL))] * 1, [("a.md:1", concluded(CALL)), ("a.md:2", concluded(CALL))])
    assert (found.total.goals, found.total.added) == (1, 1)


def test_what_could_not_be_judged_is_neither_better_nor_worse(between):
    unknown = report(CALL, judged=False)
    found = between([("a.md:1", concluded(CALL, Criterion.RELEVANT))], [("a.md:1", unknown)])
    assert found.total.criteria[Criterion.RELEVANT] == Counts()
    assert all(each.after is Verdict.UNKNOWN and not each.worse for each in found.changes)


def test_without_words_goals_are_known_by_their_places(between):
    old, new = redacted(concluded(CALL, Criterion.RELEVANT), "s"), redacted(concluded(HIRE), "s")
    found = between([("a.md:1", old), ("a.md:2", old)], [("a.md:2", new)])
    assert changes(found) == [("a.md:2", "relevant", "missing", "met")]
    assert found.total.removed == 1


def test_documents_that_are_gone_are_listed(between):
    found = between([("gone.md:1", concluded(CALL))], [("a.md:1", concluded(HIRE))])
    assert [(each.source, each.added, each.removed) for each in found.documents] == [("a.md", 1, 0), ("gone.md", 0, 1)]


def test_another_configuration_is_said(between):
    found = between([("a.md:1", concluded(CALL))], [("a.md:1", concluded(CALL, config="1" * 12))])
    assert not found.alike
    assert "different versions, models or configurations" in next(iter(comparison(found)))


def test_a_long_list_of_what_got_worse_ends_with_its_number(between):
    number = MOST_CHANGES + 3
    old = [(f"a.md:{i}", concluded(f"Word{i} thing{i}.")) for i in range(number)]
    new = [(place, concluded(each.text, Criterion.RELEVANT)) for place, each in old]
    assert list(comparison(between(old, new)))[-1] == "  and 3 more"


def test_an_audit_written_anew_by_another_program_is_read(tmp_path: Path):
    path = written(tmp_path / "old.json", ("a.md:1", concluded(CALL)))
    other = tmp_path / "indented.json"
    other.write_text(json.dumps(json.loads(path.read_text()), indent=2))
    assert compare(path, other).total.goals == 1


@pytest.mark.parametrize(("content", "said"), [
    pytest.param(None, "No such file", id="missing"),
    pytest.param(b"[1]", "is no audit", id="other json"),
    pytest.param(b"\xff\xfe", "is no audit", id="no text"),
    pytest.param(b'{"place": {"source": "a"}}\n', "is no audit", id="half a goal"),
])
def test_what_is_no_audit_is_named(tmp_path: Path, content: bytes | None, said: str):
    path = tmp_path / "audit.json"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(InputError, match=rf"audit\.json: .*{said}|{said}"):
        compare(path, path)
