"""An audit goes on where it was interrupted: the same bytes, no goal judged twice, no words kept where they are left out."""

import datetime as dt
from contextlib import closing
from pathlib import Path

import pytest

from smartlint.auditing.engine import Engine, Plan
from smartlint.auditing.records import Records
from smartlint.auditing.state import State
from smartlint.config import Config
from smartlint.linter import Linter
from smartlint.model import InputError
from smartlint.redact import redacted
from tests.auditing.goals import DAY, SOON, WITH_DAY, WITHOUT_DAY, Kept, audited, goal, ignore

GOALS = [goal(WITHOUT_DAY, 1, leave_out=[ignore("T101")]), goal(SOON, 2), goal(WITH_DAY, 3), goal(WITHOUT_DAY, 4)]


class Counting(Linter):
    """A linter that counts what it judges."""

    judged = 0

    def outcomes(self, goals, **how):
        for outcome in super().outcomes(goals, batch_size=1, **how):
            Counting.judged += 1
            yield outcome


@pytest.fixture
def linter() -> Counting:
    Counting.judged = 0
    return Counting(Config(select=("T",)))


def opened(path: Path, settings: str = "same", today: dt.date | None = None) -> State:
    return State(path, settings, today=today, clock=DAY)


def interrupted(path: Path, linter: Linter, after: int, **plan) -> Kept:
    """An audit that is interrupted behind some goals."""
    class Impatient(Kept):
        def write(self, place, report):
            super().write(place, report)
            if len(self.reports) == after:
                raise KeyboardInterrupt

    kept, state = Impatient(), opened(path)
    with pytest.raises(KeyboardInterrupt):
        Engine(Plan(linter, DAY, writers=(kept,), state=state, **plan)).over(iter(GOALS))
    state.close()
    return kept


def resumed(path: Path, linter: Linter, **plan) -> Kept:
    kept = Kept()
    with closing(opened(path)) as state:
        Engine(Plan(linter, state.today, writers=(kept,), state=state, **plan)).over(iter(GOALS))
    return kept


@pytest.mark.parametrize("after", [1, 2, 4])
def test_it_goes_on_with_the_next_goal_and_says_the_same_as_without_an_interrupt(tmp_path: Path, linter: Counting, after: int):
    first = interrupted(tmp_path / "state", linter, after)
    assert first.summaries[0].interrupted
    assert first.summaries[0].goals == after
    judged = Counting.judged
    kept = resumed(tmp_path / "state", linter)
    assert judged + len(GOALS) - after == Counting.judged
    whole, _ = audited(GOALS)
    assert (kept.reports, kept.summaries) == (whole.reports, whole.summaries)


def test_an_audit_that_is_done_is_written_again_without_judging(tmp_path: Path, linter: Counting):
    first, again = (resumed(tmp_path / "state", linter) for _ in range(2))
    assert Counting.judged == len(GOALS)
    assert (first.reports, first.summaries) == (again.reports, again.summaries)


@pytest.mark.parametrize("lost", [1, 9, 60])
def test_a_record_that_a_crash_cut_short_is_judged_again(tmp_path: Path, linter: Counting, lost: int):
    path = tmp_path / "state"
    first = resumed(path, linter)
    path.write_bytes(path.read_bytes()[:-lost])
    assert resumed(path, linter).reports == first.reports
    assert Counting.judged == len(GOALS) + 1
    assert resumed(path, linter).reports == first.reports
    assert Counting.judged == len(GOALS) + 1


def test_damage_ends_what_is_known(tmp_path: Path, linter: Counting):
    path = tmp_path / "state"
    first = resumed(path, linter)
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 0xFF
    path.write_bytes(content)
    assert resumed(path, linter).reports == first.reports


def test_where_words_are_left_out_the_state_has_none_and_the_reports_are_the_same(tmp_path: Path, linter: Counting):
    path = tmp_path / "state"

    def redact(place, report):
        return redacted(report, "salt", checkers=linter.checkers, place=str(place))

    interrupted(path, linter, 2, redact=redact)
    records = Records(path)
    assert b"nurses" not in b"".join(records.read())
    records.close()
    kept = resumed(path, linter, redact=redact)
    whole, _ = audited(GOALS)
    assert [redact(*each) for each in kept.reports] == [redact(*each) for each in whole.reports]
    assert kept.summaries == whole.summaries


def test_goals_that_have_changed_are_refused(tmp_path: Path, linter: Counting):
    interrupted(tmp_path / "state", linter, 2)
    for items, said in (([GOALS[0], GOALS[2]], "plan.md:3 is another goal"), (GOALS[:1], "there are fewer goals")):
        state = opened(tmp_path / "state")
        with pytest.raises(InputError, match=said):
            Engine(Plan(linter, DAY, state=state)).over(items)
        state.close()
    assert resumed(tmp_path / "state", linter).reports == audited(GOALS)[0].reports


def test_other_settings_are_refused_and_the_day_stays_that_of_the_start(tmp_path: Path, linter: Counting):
    path = tmp_path / "state"
    interrupted(path, linter, 1)
    with pytest.raises(InputError, match="another configuration"):
        opened(path, "other")
    with pytest.raises(InputError, match="audit of 2026-11-21"):
        opened(path, today=dt.date(2027, 1, 1))
    later = State(path, "same", today=None, clock=dt.date(2027, 1, 1))
    assert later.today == DAY
    later.close()


def test_one_state_serves_one_audit_at_a_time(tmp_path: Path):
    first = opened(tmp_path / "state")
    with pytest.raises(InputError, match="another audit is using it"):
        opened(tmp_path / "state")
    first.close()
    opened(tmp_path / "state").close()


def test_another_file_is_not_touched(tmp_path: Path):
    path = tmp_path / "other"
    path.write_bytes(b"goal,owner\n")
    with pytest.raises(InputError, match="no state of an audit"):
        opened(path)
    assert path.read_bytes() == b"goal,owner\n"


def test_other_records_are_no_state(tmp_path: Path):
    path = tmp_path / "records"
    records = Records(path)
    assert list(records.read()) == []
    records.append(b"{}")
    records.close()
    with pytest.raises(InputError, match="no state of an audit"):
        opened(path)


def test_a_full_disk_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    records = Records(tmp_path / "records")
    tuple(records.read())
    written = records._file
    monkeypatch.setattr(records, "_file", FullDisk())
    with pytest.raises(InputError, match="cannot be written: No space left"):
        records.append(b"{}")
    written.close()


class FullDisk:
    def seek(self, _offset: int) -> None:
        pass

    def write(self, _content: bytes) -> None:
        raise OSError(28, "No space left on device")


def test_a_folder_is_no_state(tmp_path: Path):
    with pytest.raises(InputError, match="directory"):
        opened(tmp_path)


def test_an_entry_of_another_version_is_refused(tmp_path: Path, linter: Counting):
    path = tmp_path / "state"
    interrupted(path, linter, 1)
    records = Records(path)
    tuple(records.read())
    records.append(b'{"key": 1}')
    records.close()
    with pytest.raises(InputError, match="another version"):
        resumed(path, linter)


def test_the_file_is_for_its_owner_alone(tmp_path: Path):
    opened(tmp_path / "state").close()
    assert (tmp_path / "state").stat().st_mode & 0o077 == 0
