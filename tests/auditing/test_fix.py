"""Safe fixes: made where they can be placed to the character, checked by reading again, and nothing else is touched."""

import datetime as dt
import io
from pathlib import Path

import pytest

from smartlint.auditing.engine import Engine, Plan
from smartlint.auditing.fix import Fixer
from smartlint.config import Config
from smartlint.documents import Item, Place, PlacedGoal, Reading, Refusal, read
from smartlint.documents.segments import Run, Segments
from smartlint.linter import Linter
from smartlint.model import Edit, Fix, GoalInput, OutputError, Span
from smartlint.report import Report
from tests.auditing.goals import DAY
from tests.output.reports_by_hand import finding, report

WRITTEN = dt.date(2026, 3, 1)


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def again(*arguments: str, **reading) -> list[Item]:
    return list(read(arguments, Reading(**reading), stdin=io.BytesIO()))


def fixed(name: str, content: str, written: dt.date | None = WRITTEN, **reading) -> tuple[str, Fixer, list[Refusal]]:
    """What becomes of a document."""
    Path(name).write_bytes(content.encode())
    refused: list[Refusal] = []
    fixer = Fixer(lambda path: again(path, **reading), written=written, refuse=refused.append)
    Engine(Plan(Linter(Config(select=("T",))), DAY, written=written, watchers=(fixer,))).over(again(name, **reading))
    for change in fixer.changes():
        change.write()
    return Path(name).read_bytes().decode(), fixer, refused


@pytest.mark.parametrize("content", [
    pytest.param("We will call ten clients by 1 May 2027.\n", id="nothing to fix"),
    pytest.param("We will call ten clients.\n", id="nothing that can be fixed safely"),
])
def test_what_needs_no_fix_stays(content: str):
    text, fixer, refused = fixed("goals.txt", content, lines=True)
    assert (text, fixer.left, refused) == (content, 0, [])


def test_without_a_day_of_writing_nothing_is_changed():
    content = "We will call ten clients this year.\n"
    assert fixed("goals.txt", content, None, lines=True)[0] == content


@pytest.mark.parametrize(("name", "content", "wanted"), [
    pytest.param("goals.txt", "We will call ten clients this year.\nBe kind.\n",
                 "We will call ten clients by 31 December 2026.\nBe kind.\n", id="lines"),
    pytest.param("goals.txt", "\ufeffWe will call 👩‍👧 ten clients this year.\r\n\r\nBe kind.",
                 "\ufeffWe will call 👩‍👧 ten clients by 31 December 2026.\r\n\r\nBe kind.", id="mark, emoji and line ends stay"),
    pytest.param("goals.csv", 'id,goal\n1,"We will call ten clients, this year"\n2,We will call ten families this year\n',
                 'id,goal\n1,"We will call ten clients, by 31 December 2026"\n2,We will call ten families by 31 December 2026\n',
                 id="cells"),
    pytest.param("plan.md", "# Goals\n\n- We will call ten *old* clients this year.\n- Hire a nurse.\n",
                 "# Goals\n\n- We will call ten *old* clients by 31 December 2026.\n- Hire a nurse.\n", id="Markdown"),
])
def test_a_floating_deadline_becomes_a_day(name: str, content: str, wanted: str):
    text, _, refused = fixed(name, content, lines=name == "goals.txt")
    assert refused == []
    assert text == wanted


def test_words_with_markup_between_them_are_left_to_people():
    content = "# Goals\n\n- We will call ten clients **this** year.\n- We will visit ten families this year.\n"
    text, fixer, refused = fixed("plan.md", content)
    assert text == content.replace("families this year", "families by 31 December 2026")
    assert (fixer.left, refused) == (1, [])


def placed(text: str, source: str, at: int) -> PlacedGoal:
    return PlacedGoal(GoalInput(text, written=WRITTEN), Place(source, 1, segments=Segments.verbatim(text, at, 1, at + 1)))


def with_fix(text: str, *edits: tuple[int, int, str], part: str = "statement") -> Report:
    fixes = [Fix(title="", edits=(Edit(span=Span(start=a, end=b, part=part), replacement=new),)) for a, b, new in edits]
    return report(text, *(finding(f"T1{i:02}", "x", None, fix=fix) for i, fix in enumerate(fixes)))


def by_hand(content: str, text: str, made: Report, *, at: int = 0) -> tuple[str, Fixer, list[str]]:
    Path("goals.txt").write_text(content)
    refused: list[str] = []
    fixer = Fixer(lambda path: again(path, lines=True), written=None, refuse=lambda refusal: refused.append(str(refusal)))
    fixer.see(placed(text, "goals.txt", at), made)
    for change in fixer.changes():
        change.write()
    return Path("goals.txt").read_text(), fixer, refused


def test_of_two_fixes_that_touch_the_first_is_made():
    text, _, refused = by_hand("abc def\n", "abc def", with_fix("abc def", (0, 3, "x"), (2, 5, "y"), (4, 7, "z")))
    assert (text, refused) == ("x z\n", [])


def test_a_place_that_holds_other_words_is_left_alone():
    text, _, refused = by_hand("abc def\n", "def", with_fix("def", (0, 3, "x")), at=1)
    assert (text, refused) == ("abc def\n", ["goals.txt: its fixes are left out: its words do not stand there as they are"])


def test_a_place_behind_the_end_is_left_alone():
    Path("goals.txt").write_text("abc\n")
    refused: list[str] = []
    fixer = Fixer(lambda path: again(path, lines=True), written=None, refuse=lambda refusal: refused.append(str(refusal)))
    item = PlacedGoal(GoalInput("abc", written=WRITTEN), Place("goals.txt", 9, segments=Segments.verbatim("abc", 0, 9, 1)))
    fixer.see(item, with_fix("abc", (0, 3, "x")))
    assert list(fixer.changes()) == []
    assert refused == ["goals.txt: its fixes are left out: it was changed while it was audited"]


def test_a_fix_that_would_make_another_goal_of_it_is_left_out():
    text, _, refused = by_hand("abc def\n", "abc def", with_fix("abc def", (4, 7, "x\ny")))
    assert text == "abc def\n"
    assert refused == ["goals.txt: its fixes are left out: with them it would read otherwise than it should"]


@pytest.mark.parametrize("place", [
    pytest.param(Place("<goal>"), id="an argument"),
    pytest.param(Place("<stdin>", 1), id="standard input"),
    pytest.param(Place("missing.txt", 1), id="a file that is gone"),
    pytest.param(Place("plan.docx", within="paragraph 1"), id="no text file"),
])
def test_what_is_no_text_file_is_not_fixed(place: Place):
    fixer = Fixer(again, written=WRITTEN, refuse=lambda _: None)
    fixer.see(PlacedGoal(GoalInput("abc def"), place), with_fix("abc def", (0, 3, "x")))
    assert list(fixer.changes()) == []


def test_breakdown_lines_and_insertions_are_left_alone():
    made = with_fix("abc def", (0, 3, "x"), part="specific")
    assert by_hand("abc def\n", "abc def", made)[0] == "abc def\n"
    text, fixer, _ = by_hand("abc def\n", "abc def", with_fix("abc def", (3, 3, "x")))
    assert (text, fixer.left) == ("abc def\n", 1)


def test_a_line_in_its_place_needs_no_segments():
    Path("goals.txt").write_text("one\nabc def\n")
    fixer = Fixer(lambda path: again(path, lines=True), written=WRITTEN, refuse=lambda _: None)
    for line, text in enumerate(("one", "abc def"), 1):
        fixer.see(PlacedGoal(GoalInput(text), Place("goals.txt", line)), with_fix(text, *[(0, 3, "x")] * (line == 2)))
    (change,) = fixer.changes()
    assert list(change.diff()) == ["--- goals.txt", "+++ goals.txt", "@@ -1,3 +1,3 @@", " one", "-abc def", "+x def", " "]
    Path("goals.txt").write_text("edited meanwhile\n")
    with pytest.raises(OutputError, match="was changed while"):
        change.write()
    assert Path("goals.txt").read_text() == "edited meanwhile\n"


def test_words_on_two_lines_are_one_place():
    Path("goals.txt").write_text("Call ten this\n  year.\n")

    def joined(path: str) -> list[Item]:
        return [PlacedGoal(GoalInput(" ".join(Path(path).read_text().split())), Place(path, 1))]

    segments = Segments((Run(0, 13, 0, 13, 1, 1), Run(14, 5, 16, 5, 2, 3)))
    fixer = Fixer(joined, written=WRITTEN, refuse=lambda _: None)
    fixer.see(PlacedGoal(GoalInput("Call ten this year."), Place("goals.txt", 1, segments=segments)),
              with_fix("Call ten this year.", (9, 18, "by May 2027")))
    (change,) = fixer.changes()
    assert (change.after, fixer.left) == ("Call ten by May 2027.\n", 0)
