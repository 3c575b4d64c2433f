"""The report page: whole, closed to the outside, and readable without scripts."""

import base64
import datetime as dt
import hashlib
import re
from html.parser import HTMLParser
from xml.etree import ElementTree

import pytest
from audit_by_hand import audited, whole, write
from reports_by_hand import TODAY, example, report
from test_every_format import HOSTILE, attack

from smartlint.documents import Place
from smartlint.documents.place import Suppression
from smartlint.model import Criterion, Verdict
from smartlint.output import Format, charts, html
from smartlint.output.goalview import fragment, safe
from smartlint.output.visible import legible
from smartlint.summary import CriterionSummary, DocumentSummary, Summary

VOID = {"meta", "input", "br", "hr", "img", "link"}


class Page(HTMLParser):
    """What a browser would find: tags, attributes, text; every tag that opens is closed."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []
        self.pieces: list[str] = []
        self.raw: dict[str, str] = {}
        self.feed(text)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += attrs
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += attrs

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1] in ("style", "script"):
            self.raw[self.open[-1]] = self.raw.get(self.open[-1], "") + data
        else:
            self.pieces.append(data)

    @property
    def text(self) -> str:
        return " ".join("".join(self.pieces).split())


@pytest.mark.parametrize("goals", [pytest.param(None, id="an audit"), pytest.param([], id="nothing"),
                                   pytest.param(attack(), id="an attack"), pytest.param(attack("</script>"), id="an end tag"),
                                   pytest.param(attack("{{ s.goals }}{% raw %}"), id="a template")])
def test_the_page_is_whole_and_closed_to_the_outside(goals):
    page = Page(write(Format.HTML, goals, redact=False))
    assert page.tags.count("script") == page.tags.count("style") == 1
    assert not {"img", "iframe", "link", "base", "form", "object", "embed", "a"} & set(page.tags)
    assert not [name for name, _ in page.attributes if name.startswith("on") or name in ("src", "href", "style", "srcset")]
    assert all(value.startswith("url(#fill-") for name, value in page.attributes if name == "fill")
    assert "url(" not in page.raw["style"]
    assert "@import" not in page.raw["style"]


def test_only_our_style_and_script_may_run():
    text = write(Format.HTML, attack())
    policy = re.search(r'Content-Security-Policy" content="([^"]+)"', text).group(1).replace("&#39;", "'")
    page = Page(text)
    marks = {kind: base64.b64encode(hashlib.sha256(page.raw[kind].encode()).digest()).decode() for kind in ("style", "script")}
    assert policy == (f"default-src 'none'; style-src 'sha256-{marks['style']}'; script-src 'sha256-{marks['script']}'; "
                      "base-uri 'none'; form-action 'none'")


def test_an_attack_is_shown_as_text():
    page = Page(write(Format.HTML, attack(), redact=False))
    assert legible(" ".join(HOSTILE.split())) in page.text


def test_everything_is_there_without_scripts():
    page = Page(write(Format.HTML))
    assert ("hidden", None) in page.attributes  # the filters, which need scripts
    assert "1 of the texts is no goal" in page.text
    for said in ("50 %", "Criteria", "Documents", "plans/north.txt", "Commonest findings", "R101 no-reason",
                 "Deadlines", "kinds of goals", "housing", "Across goals", "two goals say nearly the same", "Not read",
                 "gone.txt", "new findings", "suppressed", "Open a second kitchen by May.", "until 2027-02-21",
                 "within three months", "name the day", "smartlint 0", "model none 0", "config 000000000000"):
        assert said in page.text, said


def test_marks_have_letters_and_numbers_beside_colours():
    text = write(Format.HTML)
    assert ('<mark class="ev warning" title="speaks for Time-bound; warning">within three months</mark><sup class="ev">T</sup>'
            '<sup class="nr">2</sup>') in text
    assert all(f"{mark} {verdict}" in text for verdict, mark in (("met", "✓"), ("weak", "~"), ("missing", "✗"), ("unknown", "?")))


def test_the_page_without_goals_is_small():
    assert len(write(Format.HTML, []).encode()) < 40_000


def test_many_documents_and_checkers_do_not_make_it_large():
    rows = tuple(DocumentSummary(source=f"{n}.txt", goals=1, passed=1, score=n / 5000, criteria={
        c: CriterionSummary(verdicts=dict.fromkeys(Verdict, 0), score=None) for c in Criterion}) for n in range(5000))
    text = write(Format.HTML, [], total=Summary(goals=5000, documents=rows, document_count=5000, today=TODAY))
    assert len(text.encode()) < 300_000
    assert f"{html.MOST_ROWS} of 5,000 documents" in text
    assert "0.txt" in text
    assert "4999.txt" not in text


def test_few_documents_can_be_chosen_and_unused_suppressions_are_named():
    unused = [Suppression(Place("a.md", 4), ("T101",)), Suppression(Place("b.md"), ())]
    page = write(Format.HTML, audited(), total=whole(audited(), unused=unused))
    assert '<option>plans/north.txt</option>' in page
    assert "a.md:4" in page
    assert "everything" in page


@pytest.mark.parametrize("encoding", ["ascii", "cp1252"])
def test_any_encoding_shows_the_same(encoding: str):
    goals = [(Place("a.txt", 1), report("Call 客户 – soon"))]
    assert Page(write(Format.HTML, goals, encoding=encoding)).text == Page(write(Format.HTML, goals)).text


def test_a_notebook_shows_the_same_goal():
    shown = fragment(example())
    assert example()._repr_html_() == shown
    assert "<mark" in shown
    assert "place" not in re.sub(r"<style>.*?</style>", "", shown, flags=re.DOTALL)
    ElementTree.fromstring(shown.replace("&nbsp;", " "))


def test_text_on_one_line_is_safe():
    assert safe("a\n <b> ::error \x1b") == "a &lt;b&gt; &#58;:error \\x1b"


def test_an_empty_goal_is_shown_as_such():
    assert "(empty)" in write(Format.HTML, [(Place("a.txt", 1), report(" "))])


def dated(*days: dt.date) -> Summary:
    return Summary(goals=len(days), today=TODAY, deadlines={day: days.count(day) for day in sorted(days)})


def test_without_deadlines_there_is_no_time_line():
    assert charts.time_line(dated()) is None
    assert charts.time_line(Summary(deadlines={TODAY: 1})) is None


@pytest.mark.parametrize(("days", "unit"), [
    pytest.param([10], "day", id="days"),
    pytest.param([200], "week", id="weeks"),
    pytest.param([700], "month", id="months"),
    pytest.param([1800], "quarter", id="quarters"),
    pytest.param([-300, 10], "week", id="past ones"),
])
def test_the_bars_are_as_wide_as_the_days_need(days: list[int], unit: str):
    line = charts.time_line(dated(*(TODAY + dt.timedelta(day) for day in days)))
    assert line.unit == unit
    assert (line.earlier, line.later) == (0, 0)
    drawn = ElementTree.fromstring(line.picture)
    assert len(list(drawn.iter("rect"))) == len(days)
    assert all(0 <= float(bar.get("x")[:-1]) <= 100 for bar in drawn.iter("rect"))


def test_a_few_far_days_are_counted_not_drawn():
    near = [TODAY + dt.timedelta(n) for n in range(1, 20)]
    line = charts.time_line(dated(*near, dt.date(9999, 12, 31), dt.date(1, 1, 1)))
    assert (line.unit, line.earlier, line.later) == ("day", 1, 1)


@pytest.mark.parametrize("today", [dt.date(1, 1, 1), dt.date(9989, 12, 31), dt.date(2028, 2, 29)])
def test_the_ends_of_the_calendar_do_no_harm(today: dt.date):
    line = charts.time_line(dated(dt.date(1, 1, 1), today, dt.date(9999, 12, 31)).model_copy(update={"today": today}))
    ElementTree.fromstring(line.picture)


def test_at_the_end_of_the_calendar_there_is_no_time_line():
    assert charts.time_line(dated(TODAY).model_copy(update={"today": dt.date(9999, 12, 31)})) is None


def test_the_parts_of_a_bar_are_in_proportion():
    bar = ElementTree.fromstring(charts.bar({Verdict.MET: 30, Verdict.WEAK: 0, Verdict.MISSING: 10}, 'a "label"'))
    assert [(part.get("x"), part.get("width"), part.get("fill")) for part in bar.iter("rect")] == [
        ("0.000%", "75.000%", "url(#fill-met)"), ("75.000%", "25.000%", "url(#fill-missing)")]
    assert [text.text for text in bar.iter("text")] == ["30", "10"]
    narrow = ElementTree.fromstring(charts.bar({Verdict.MET: 99, Verdict.MISSING: 1}, "label"))
    assert [text.text for text in narrow.iter("text")] == ["99"]
    assert 'width="0.00%"' in charts.share_bar(0, 0)
