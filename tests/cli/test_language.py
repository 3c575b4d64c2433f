"""`--language`: what is said in another language, and what stays."""

import json

import pytest

from smartlint.report import Report

TODAY = ("--today", "2026-11-21")
GOAL = "I will call clients soon."


def test_everything_around_and_in_a_finding_is_said_in_spanish(run):
    said = run("check", GOAL, "--language", "es-MX", "--select", "T", "--explain-score", *TODAY).stdout
    assert "Con plazo   ✗ ausente" in said
    assert "Puntuación" in said
    assert "solo se pudo juzgar Con plazo" in said
    assert "T102 vague-time  aviso  1:21" in said
    assert "«soon» no se puede situar en un calendario" in said
    assert "pregunta  ¿Hasta cuándo, como muy tarde, dura «soon»?" in said
    assert said.endswith("1 objetivo; superados: 1, no superados: 0; 1 aviso; puntuación 0.10\n")


def test_english_is_what_comes_without_the_option(run, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("LANGUAGE", "es")
    monkeypatch.setenv("LC_ALL", "es_ES.UTF-8")
    plain = run("check", GOAL, *TODAY).stdout
    assert plain == run("check", GOAL, "--language", "en-GB", *TODAY).stdout
    assert "cannot be placed on a calendar" in plain


@pytest.mark.parametrize("form", ["concise", "json"])
def test_other_forms_carry_the_messages_and_keep_their_keys(run, form: str):
    said = run("check", GOAL, "--language", "es", "--output-format", form, *TODAY).stdout
    assert "no se puede situar en un calendario" in said
    assert "vague-time" in said
    if form == "json":
        [report] = [goal["report"] for goal in json.loads(said)["goals"]]
        assert Report.model_validate(report).time_bound.verdict == "missing"


def test_the_exit_status_is_the_same(run):
    assert run("check", GOAL, "--language", "es", "--fail-on", "warning", *TODAY).exit_code == 1


def test_an_unknown_language_is_refused(run):
    result = run("check", GOAL, "--language", "tlh")
    assert result.exit_code == 2
    assert "there are no messages in 'tlh'; there are en, es" in result.stderr
    assert not result.stdout


def test_the_template_of_all_messages_is_printed(run):
    said = run("checkers", "--messages", "smartlint").stdout
    assert 'msgctxt "no-deadline"\nmsgid "nothing says by when this is to be done"\nmsgstr ""\n' in said


def test_a_package_without_checkers_is_refused(run):
    result = run("checkers", "--messages", "json")
    assert result.exit_code == 2
    assert "no checkers in the package 'json'; there are some in smartlint" in result.stderr


def test_words_that_are_left_out_are_left_out_of_spanish_too(run):
    said = run("check", "Call ten clients by 30 June 2025.", "--language", "es", "--redact", "--output-format", "concise",
               "--select", "T103", *TODAY).stdout
    assert "«███» terminó el ███" in said
    assert "2025" not in said
