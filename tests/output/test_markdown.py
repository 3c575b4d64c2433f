"""Markdown in which the words of goals stay words."""

import pytest
from audit_by_hand import audited, write
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from reports_by_hand import report
from test_every_format import attack

from smartlint.documents import Place
from smartlint.output import Format, markdown
from smartlint.output.markdown import code, plain, table

RENDER = MarkdownIt("commonmark", {"linkify": False}).enable("table")


def kinds(text: str) -> set[str]:
    return {token.type for block in RENDER.parse(text) for token in (block, *(block.children or ()))}


@pytest.mark.parametrize("text", ["a `b` c", "`", "``", "``` a", "a ````", "plain", "*a* <b> [c](d) @e"])
def test_code_shows_its_text(text: str):
    (_, inline, _) = RENDER.parse(code(text))
    assert [(token.type, token.content) for token in inline.children] == [("code_inline", text)]


@given(st.text(st.sampled_from("`ab \n|"), min_size=1).filter(str.strip))
def test_any_text_is_one_span_of_code(text: str):
    (_, inline, _) = RENDER.parse(code(text))
    assert [token.type for token in inline.children] == ["code_inline"]


@given(st.text(st.sampled_from("ab*_`[]()<>!#|~\\&;:/@-+=.1 \n"), min_size=1).filter(str.strip))
def test_any_text_is_only_words(text: str):
    assert kinds(f"x {plain(text)}") <= {"paragraph_open", "paragraph_close", "inline", "text", "text_special"}


def test_nobody_is_mentioned_and_nothing_is_linked():
    assert plain("@ana #12 www.example.org http://x") == "@&#8203;ana &#35;12 www&#46;example.org http:&#47;&#47;x"


def test_an_attack_adds_no_markup():
    text = write(Format.MARKDOWN, attack())
    assert not kinds(text) & {"html_block", "html_inline", "link_open", "image", "fence", "code_block", "blockquote_open"}


def test_totals_come_before_the_goals():
    text = write(Format.MARKDOWN)
    assert text.index("# SMART goals") < text.index("## Criteria") < text.index("## Documents") < text.index("## Goals")
    assert text.count("\n### ") == len(audited())


def test_long_tables_say_what_they_leave_out(monkeypatch: pytest.MonkeyPatch):
    assert table(("a", "b"), [("1", "2")], more=-3) == "| a | b |\n| --- | --- |\n| 1 | 2 |"
    monkeypatch.setattr(markdown, "MOST_ROWS", 1)
    text = write(Format.MARKDOWN)
    assert "and 2 more" in text
    assert "and 3 more" in text


def test_an_empty_goal_is_shown_as_such():
    assert "\n(empty)\n" in write(Format.MARKDOWN, [(Place("a.txt", 1), report(" "))])
