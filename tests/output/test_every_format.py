"""What holds for all forms: each is as it was, each says what made it, none lets a goal say more than text."""

import json
import os
import re
from pathlib import Path

import pytest
from audit_by_hand import audited, whole, write
from hypothesis import given, settings
from hypothesis import strategies as st
from reports_by_hand import finding, report

from smartlint.documents import Place
from smartlint.model import Criterion, Severity, Span
from smartlint.output import Format
from smartlint.report import Report
from smartlint.summary import Summary

GOLDEN = Path(__file__).parent / "golden"
SUFFIXES = {Format.JSON: "json", Format.JSON_LINES: "jsonl", Format.CSV: "csv", Format.GITLAB: "json", Format.JUNIT: "xml",
            Format.SARIF: "sarif", Format.MARKDOWN: "md", Format.HTML: "html"}

HOSTILE = (
    "::error file=a,line=1::boom\n##[error]x ##vso[task.complete]y\r\n=1+1 \x1b[31m\x9b1m \u202ereversed \u200b\x00 ]]> "
    "--> <script>alert(1)</script><img src=x onerror=alert(1)> </script></style> &amp; \"quoted' `code` ``` | "
    "[link](http://x) @somebody #1 \ufffe\uffff \U000e0041 www.example.org ${{ x }} %0A%25 {{ y }}")


def attack(text: str = HOSTILE) -> list[tuple[Place, Report]]:
    """The text wherever text can be: goal, messages, breakdown, and a file's name."""
    odd = finding("S101", "odd", Criterion.SPECIFIC, severity=Severity.ERROR, message=text,
                  span=Span(start=0, end=min(9, len(text))))
    odd = odd.model_copy(update={"hint": text, "question": text, "params": {"text": text}})
    return [(Place(text.replace("\0", ""), 1, text), report(text, odd, odd, breakdown={Criterion.MEASURABLE: text})),
            (Place("a.docx", within=text), report(text, odd))]


@pytest.mark.parametrize("form", Format)
def test_an_output_is_as_it_was(form: Format):
    """With SMARTLINT_UPDATE_GOLDEN=1 the files are written anew; read what came out."""
    text = write(form, salt="s")
    if form is Format.HTML:
        text = re.sub(r"(<(style|script)>).*?(</\2>)", r"\1\3", text, flags=re.DOTALL)
        text = re.sub(r"sha256-[\w+/=]+", "sha256-", text)
    path = GOLDEN / f"{form.value}.{SUFFIXES.get(form, 'txt')}"
    if os.environ.get("SMARTLINT_UPDATE_GOLDEN") == "1":
        path.write_text(text, encoding="utf-8", newline="")
    with path.open(encoding="utf-8", newline="") as stream:
        assert text == stream.read()


@pytest.mark.parametrize("form", Format)
def test_every_output_says_what_made_it(form: Format):
    made = {"smartlint": "0", "model": "none 0", "config": "0" * 12, "today": "2026-11-21", "written": "2026-11-21"}
    text = re.sub(r"[\"\\]|</?b>|value=", "", write(form, redact=False))
    for name, value in made.items():
        assert name in text
        assert value in text


@pytest.mark.parametrize("form", Format)
@pytest.mark.parametrize("encoding", ["utf-8", "ascii", "cp1252"])
def test_no_goal_steers_a_terminal_or_a_log(form: Format, encoding: str):
    text = write(form, attack(), encoding=encoding, redact=False)
    assert all(c.isprintable() or c in "\n\u200c\u200d" for c in text.replace("\ufeff", ""))
    ours = re.sub(r"^::(?:notice|error|warning) [^\n]*$", "", text, flags=re.MULTILINE) if form is Format.GITHUB else text
    if form is Format.HTML:
        ours = re.sub(r"<(style|script)>.*?</\1>", "", ours, flags=re.DOTALL)
    assert not re.search(r"^\s*::\w", ours, re.MULTILINE)
    assert "##[" not in ours
    assert "##vso[" not in ours


@pytest.mark.parametrize("form", Format)
def test_a_terminal_gets_no_more(form: Format):
    text = re.sub(r"\x1b\[[\d;]*m", "", write(form, attack(), terminal=True, redact=False))
    assert "\x1b" not in text
    assert "\u202e" not in text


@pytest.mark.parametrize("form", Format)
def test_nothing_at_all_is_valid_too(form: Format):
    text = write(form, [], total=Summary())
    assert "None" not in text
    if form in (Format.JSON, Format.SARIF, Format.GITLAB):
        json.loads(text)


@pytest.mark.parametrize("form", Format)
def test_an_interrupted_audit_ends_properly(form: Format):
    text = write(form, total=whole(audited(), interrupted=True))
    if form in (Format.FULL, Format.CONCISE, Format.GROUPED, Format.GITHUB, Format.MARKDOWN):
        assert "interrupted" in text
    elif form is Format.HTML:
        assert "<b>Interrupted.</b>" in text
        assert text.endswith("</html>\n")
    elif form is Format.SARIF:
        assert json.loads(text)["runs"][0]["invocations"][0]["executionSuccessful"] is False
    elif form is Format.JSON:
        assert json.loads(text)["summary"]["interrupted"] is True


WORDS = ("zebulon", "marguerite", "xanthippe", "quentin")


@pytest.mark.parametrize("form", Format)
def test_no_word_of_a_goal_is_left_when_words_are_hidden(form: Format):
    secret = "Zebulon and Marguerite visit Xanthippe ::error Quentin."
    hidden = write(form, [(Place("a.txt", 1), given_report) for _, given_report in attack(secret)], redact=True)
    assert not any(word in hidden.lower() for word in WORDS)


@pytest.mark.parametrize("form", [Format.HTML, Format.SARIF, Format.JUNIT, Format.CSV, Format.MARKDOWN, Format.GITHUB])
@settings(deadline=None, max_examples=25)
@given(st.lists(st.sampled_from([*WORDS, "by 3 May", "\n", "<b>", "::error"]), min_size=1, max_size=6))
def test_no_word_of_any_goal_is_left(form: Format, parts: list[str]):
    goals = [(Place("a.txt", 1), each) for _, each in attack(" ".join(parts))]
    assert not any(word in write(form, goals, redact=True).lower() for word in WORDS)


def test_only_annotations_hide_words_unless_told_otherwise():
    goals = [(Place("a.docx"), each) for _, each in attack("Zebulon calls.")]
    shown = {form for form in Format if "Zebulon" in write(form, goals, total=Summary())}
    assert shown == set(Format) - {Format.GITHUB, Format.STATISTICS}
    assert "Zebulon" in write(Format.GITHUB, goals, redact=False)
