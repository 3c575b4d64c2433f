"""Hostile characters come out as visible text."""

import html
import json
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smartlint.output.visible import json_safe, legible, one_line, visible, visible_lines, without_commands

ANY = st.text(st.characters(exclude_categories=[]))


@pytest.mark.parametrize("text", [
    pytest.param("Call ten clients by 30 June – “soon” – naïve 客户 عميل", id="letters and typography"),
    pytest.param("[red]no markup[/red] :smile: <b> $PATH", id="markup of other programs"),
    pytest.param("family 👩‍👩‍👧 and flag 🇩🇪", id="emoji with joiners"),
])
def test_what_is_harmless_stays_as_it_is(text: str):
    assert visible(text) == text


@pytest.mark.parametrize(("text", "shown"), [
    pytest.param("\x1b[31mred\x1b]0;title\x07", r"\x1b[31mred\x1b]0;title\x07", id="escape sequences"),
    pytest.param("\x9b31m\x85\x7f\x00", r"\x9b31m\x85\x7f\x00", id="C1, DEL and NUL"),
    pytest.param("a\u202eb\u2066c\u200fd\u061ce", r"a\u202eb\u2066c\u200fd\u061ce", id="bidirectional controls"),
    pytest.param("a\u200bb\ufeffc\U000e0041", r"a\u200bb\ufeffc\U000e0041", id="invisible characters and tags"),
    pytest.param("a\u2028b\u2029c\rd\ne", r"a\u2028b\u2029c\x0dd\x0ae", id="line ends"),
    pytest.param("a\tb\u00a0c\u3000d", "a b c d", id="unusual spaces"),
    pytest.param("\ud800", r"\ud800", id="a lone surrogate"),
    pytest.param("\ue000", r"\ue000", id="private use"),
])
def test_what_could_steer_a_terminal_is_spelled_out(text: str, shown: str):
    assert visible(text) == shown


def test_lines_end_at_line_feeds_only():
    assert visible_lines("one\r\ntwo\rthree\n") == ["one", r"two\x0dthree", ""]


def test_one_line_has_no_run_of_blanks():
    assert one_line("a\n\n \t b\u2028c") == "a b c"


@given(ANY)
def test_nothing_but_printable_characters_comes_out(text: str):
    shown = visible(text)
    assert shown.replace("\u200c", "").replace("\u200d", "").isprintable()
    assert visible(shown) == shown


@given(ANY)
def test_json_is_the_same_data_without_controls(text: str):
    safe = json_safe(json.dumps([text], ensure_ascii=False))
    assert json.loads(safe) == [text]
    assert safe.replace("\u200c", "").replace("\u200d", "").isprintable()


@given(ANY)
def test_json_can_be_plain_ascii(text: str):
    safe = json_safe(json.dumps([text], ensure_ascii=False), ascii_only=True)
    assert json.loads(safe) == [text]
    assert safe.isascii()


@pytest.mark.parametrize(("text", "shown"), [
    pytest.param("::error::boom", r"\x3a:error\x3a:boom", id="a command of GitHub"),
    pytest.param("a ##[error]b", r"a #\x23[error]b".replace("#\\x23", "\\x23#"), id="a command of Azure"),
    pytest.param("##teamcity[x", r"\x23#teamcity[x", id="a command of TeamCity"),
])
def test_commands_of_logs_are_spelled_out(text: str, shown: str):
    assert visible(text) == shown
    assert legible(text) == text


@pytest.mark.parametrize("text", ["at 10::30", "a :: b", "# heading", "## heading", "#1 [a]", "C++ :"])
def test_colons_and_number_signs_elsewhere_stay(text: str):
    assert visible(text) == text


@given(st.text(st.sampled_from("ae:#[ \n")))
def test_no_text_holds_a_command(text: str):
    assert not re.search(r"::[a-z]|##\w*\[", visible(text))
    assert json.loads(json_safe(json.dumps(text))) == text
    assert html.unescape(without_commands(html.escape(text))) == text
    assert not re.search(r"::[a-z]|##\w*\[", without_commands(html.escape(text)))
