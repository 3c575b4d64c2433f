"""Which languages there are, which one somebody asks for, and what a catalogue says."""

import datetime as dt
import sys
import types

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smartlint.languages import Catalogue, accepted, best, in_words, known, languages
from smartlint.model import ConfigError


def test_english_comes_first():
    assert languages()[0] == "en"
    assert "es" in languages()


@pytest.mark.parametrize(
    ("tag", "code"),
    [
        pytest.param("en", "en", id="English"),
        pytest.param("en-GB", "en", id="British English"),
        pytest.param("es", "es", id="Spanish"),
        pytest.param("ES", "es", id="in capitals"),
        pytest.param("es-MX", "es", id="of Mexico"),
        pytest.param("es_419", "es", id="of Latin America, with an underscore"),
        pytest.param("es-Latn-CU-x-own", "es", id="with many subtags"),
    ],
)
def test_a_tag_finds_its_catalogue(tag: str, code: str):
    assert known(tag) == code


@pytest.mark.parametrize("tag", ["", "xx", "est", "*", "es;", "../es", "es\x00", "e" * 10_000, "en es", "ès"])
def test_what_names_no_catalogue_is_refused(tag: str):
    with pytest.raises(ConfigError, match="there are en, es"):
        known(tag)


def test_the_first_tag_that_is_there_is_the_best():
    assert best(["fr-CA", "es-MX", "en"]) == "es"
    assert best(["fr"]) == "en"
    assert best([]) == "en"


@pytest.mark.parametrize(
    ("header", "code"),
    [
        pytest.param(None, "en", id="no header"),
        pytest.param("", "en", id="an empty header"),
        pytest.param("es", "es", id="one language"),
        pytest.param("fr-CH, fr;q=0.9, es;q=0.8, en;q=0.7, *;q=0.5", "es", id="the best of those that are there"),
        pytest.param("es;q=0.3, en;q=0.9", "en", id="by weight, not by place"),
        pytest.param("es, en", "es", id="by place where the weights are equal"),
        pytest.param("es;q=0, fr", "en", id="none of what weighs nothing"),
        pytest.param("es;q=0.000", "en", id="nothing, written long"),
        pytest.param("es ; Q=1.000", "es", id="blanks and capitals"),
        pytest.param("es;q=2", "en", id="a weight that is none"),
        pytest.param("es;q=0.12345", "en", id="a weight with too many digits"),
        pytest.param("*", "en", id="whatever there is"),
        pytest.param(";;;,,,=q", "en", id="nonsense"),
        pytest.param("x," * 50_000 + "es", "en", id="more than anybody sends"),
    ],
)
def test_the_language_that_a_header_prefers(header: str | None, code: str):
    assert accepted(header) == code


@given(st.text())
def test_no_header_breaks_anything(header: str):
    assert accepted(header) in languages()


def test_days_are_written_as_each_language_writes_them():
    assert in_words(dt.date(2027, 6, 30)) == "30 June 2027"
    assert in_words(dt.date(2027, 6, 1), "es") == "1 de junio de 2027"


def test_what_a_catalogue_has_not_stays_as_it_is():
    said = Catalogue("es", "date")
    assert said.text("a message that nobody wrote") == "a message that nobody wrote"
    assert said.counted("{n} owl", "{n} owls", 2) == "{n} owls"
    assert Catalogue("xx", "date").text("May") == "May"


@pytest.mark.parametrize("package", ["json", "colorsys", "no_such_package", "__main__"])
def test_a_package_without_catalogues_is_in_english(package: str):
    assert Catalogue("es", "date", package).text("May") == "May"


def test_a_program_without_a_module_of_its_own_is_in_english(monkeypatch: pytest.MonkeyPatch):
    program = types.ModuleType("typed_in")
    program.__spec__ = None
    monkeypatch.setitem(sys.modules, "typed_in", program)
    assert Catalogue("es", "date", "typed_in").text("May") == "May"
