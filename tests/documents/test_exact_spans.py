"""Whatever stands around a goal in Markdown, plain text or HTML: its span slices the source to exactly the goal."""

import html
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import smartlint
from smartlint.documents.finding.finder import find_stretches
from smartlint.documents.html import read_html
from smartlint.documents.markdown import read_markdown

_VERBS = st.sampled_from(["Call", "Reduce", "Publish", "Read", "Visit", "Train", "Open", "Write"])
_WHAT = st.sampled_from(
    [
        "landlords",
        "waiting times",
        "R & D partners",
        "the café 🎉 list",
        "books <b> and c",
        "families in São Paulo",
        "a_b_c files",
        "naïve readers",
    ]
)
_UNTIL = st.sampled_from(["by 3 May 2027", "within six weeks", "before the end of June", "by Friday"])
goals = st.builds(
    lambda verb, number, what, until: f"{verb} {number} {what} {until}", _VERBS, st.integers(2, 900), _WHAT, _UNTIL
)
plain_goals = goals.map(lambda goal: re.sub("[<>&_]", "", goal))
_FILLER = st.sampled_from(
    [
        "",
        "Some words on how it went in 2019.\n\n",
        "> a remark 😀\n\n",
        "```\n- Call 3 people by May\n```\n\n",
        "*nothing*\n\n",
    ]
)
_ENDS = st.sampled_from(["\n", "\r\n"])

MARKDOWN = {
    "bullets": ("## Goals\n\n", "- {}\n"),
    "stars": ("# Goals for 2027 🎯\n\n", "* {}\n"),
    "typographic bullets": ("GOALS\n\n", "• {}\n"),
    "indented bullets": ("Goals:\n\n", "      • {}\n"),
    "numbers": ("# Our objectives\n\n", "1. {}\n"),
    "letters": ("Goals:\n", "a) {}\n"),
    "check boxes": ("## Goals\n\n", "- [ ] {}\n"),
    "ticked boxes": ("## Goals\n\n", "- [x] {}\n"),
    "a quote": ("> ## Goals\n>\n", "> - {}\n"),
    "emphasis": ("## Goals\n\n", "- **{}**\n"),
    "a label": ("Some text.\n\n", "**Goal:** {}\n\n"),
    "key results": ("## Objective: Make it easy for everybody\n\n", "- KR1: {}\n"),
    "quotation marks": ("Some text.\n\n", "SMART goal: “{}”\n\n"),
    "a table": ("| Goal | Owner |\n|---|---|\n", "| {} | Ana |\n"),
}


@pytest.mark.parametrize("form", MARKDOWN)
@settings(max_examples=25, deadline=None)
@given(st.data())
def test_spans_in_markdown_slice_the_source_to_the_goals(form: str, data: st.DataObject):
    head, line = MARKDOWN[form]
    wanted = data.draw(st.lists(plain_goals, min_size=1, max_size=4))
    end = data.draw(_ENDS)
    text = (data.draw(_FILLER) + head + "".join(line.format(goal) for goal in wanted)).replace("\n", end)
    found = [goal for goal in smartlint.find_goals(text) if not goal.text.startswith("Make it")]
    assert [goal.span.of(text) for goal in found] == wanted
    assert [goal.text for goal in found] == wanted


@settings(max_examples=60, deadline=None)
@given(
    st.lists(goals, min_size=1, max_size=4),
    st.sampled_from(["**{}**", "*{}*", "`{}`", "[{}](https://example.org/a_b)", "<u>{}</u>"]),
)
def test_markup_inside_a_goal_belongs_to_its_span_and_not_to_its_text(wanted: list[str], form: str):
    words = [goal.replace("_", "").replace("<b>", "").split(" ") for goal in wanted]
    lines = [" ".join([*line[:1], form.format(line[1]), *line[2:]]) for line in words]
    text = "# Goals\n\n" + "".join(f"- {line}\n" for line in lines)
    found = smartlint.find_goals(text)
    assert [goal.span.of(text) for goal in found] == lines
    assert [goal.text for goal in found] == [" ".join(line) for line in words]


@settings(max_examples=60, deadline=None)
@given(st.lists(plain_goals, min_size=1, max_size=4))
def test_a_wrapped_goal_is_one_goal(wanted: list[str]):
    wrapped = [
        goal.replace(" ", " of the large and ", 1).replace(" by", "\n  by").replace(" before", "\n  before")
        for goal in wanted
    ]
    text = "# Goals\n\n" + "".join(f"- {goal}\n" for goal in wrapped)
    found = smartlint.find_goals(text)
    assert [goal.span.of(text) for goal in found] == wrapped


HTML = {
    "a list": ("<h2>Goals</h2><ul>", "<li>{}</li>", "</ul>"),
    "an open list": ("<h2>Goals</h2>\n<ol>", "\n<li>{}", "</ol>"),
    "paragraphs": ("<p>Text</p>", "<p><strong>Goal:</strong> {}</p>\n", ""),
    "a table": ("<table><tr><th>Goal</th><th>Owner</th></tr>", "<tr><td>{}</td><td>Ana</td></tr>\n", "</table>"),
    "boxes": ("<h3>Goals</h3><ul>", "<li><input type='checkbox'> {}</li>", "</ul>"),
    "breaks": ("<p>Goals:<br>", "<br>- {}", "</p>"),
}


@pytest.mark.parametrize("form", HTML)
@settings(max_examples=25, deadline=None)
@given(st.lists(goals, min_size=1, max_size=4), st.booleans())
def test_spans_in_html_slice_the_source_to_the_goals(form: str, wanted: list[str], references: bool):
    head, line, tail = HTML[form]
    escaped = [html.escape(goal) for goal in wanted]
    if references:
        escaped = [goal.replace("é", "&eacute;").replace("ã", "&#227;") for goal in escaped]
    text = f"<!doctype html><body>{head}" + "".join(line.format(goal) for goal in escaped) + f"{tail}</body>"
    found = find_stretches(read_html(text, "page.html").blocks)
    assert [goal.stretch.text for goal in found] == wanted
    assert [slice_of(text, goal) for goal in found] == escaped


def slice_of(text: str, found) -> str:
    start, end = found.stretch.block.segments.source(found.stretch.start, found.stretch.end)
    return text[start:end]


@settings(max_examples=300, deadline=None)
@given(st.text(st.sampled_from("ab1 \n-*_`[]()<>&;:.\\|#>“”\"'!~=\t\r\0\u2028é🎉"), max_size=80))
def test_any_text_is_read_and_every_block_is_where_it_says(text: str):
    for block in (*read_markdown(text, "x").blocks, *read_html(text, "x").blocks):
        for run in block.segments.runs:
            if run.length == run.width:
                said = block.text[run.start : run.start + run.length]
                there = text[run.source : run.source + run.width]
                assert [
                    a
                    for a, b in zip(said, there, strict=True)
                    if a != b and not (a.isspace() and b.isspace()) and a != "\ufffd"
                ] == []


@settings(max_examples=200, deadline=None)
@given(st.text(st.characters(codec="utf-8"), max_size=300))
def test_any_unicode_text_gives_goals_in_order_inside_it(text: str):
    found = smartlint.find_goals(text)
    assert all(0 <= goal.span.start < goal.span.end <= len(text) for goal in found)
    assert [goal.span.start for goal in found] == sorted(goal.span.start for goal in found)
    assert len({(goal.span.start, goal.span.end) for goal in found}) == len(found)
