"""Findings and reports in other languages, and that the catalogues are complete, consistent and compiled."""

import datetime as dt
import gettext
import io
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from hypothesis import given
from hypothesis import strategies as st

import smartlint
from smartlint.checker import Checker, as_goal
from smartlint.checkers.time_bound.floating_deadline import FloatingDeadline
from smartlint.checkers.time_bound.vague_time import VagueTimeFrame
from smartlint.languages import languages
from smartlint.linter import Linter
from smartlint.model import ConfigError, Edit, Finding, Fix, Span
from smartlint.output.messages import Entry, entries, template
from smartlint.registry import CHECKERS
from smartlint.templates import gaps
from smartlint.translation import summary_of, translate

TODAY = dt.date(2026, 11, 21)
LOCALE = Path(smartlint.__file__).parent / "locale"
OTHERS = languages()[1:]
ENTRIES = list(dict.fromkeys((entry.context, entry.message, entry.plural) for entry in entries(CHECKERS)))


def source(language: str) -> Catalog:
    return read_po(io.BytesIO((LOCALE / language / "LC_MESSAGES" / "smartlint.po").read_bytes()))


def report_on(checker: type[Checker], text: str) -> smartlint.Report:
    linter = Linter(smartlint.Config(select=(checker.code,)))
    return linter.check(as_goal(text), today=TODAY, written=TODAY, context=checker.example_context)


def forms(message: Message) -> tuple[str, ...]:
    return message.string if isinstance(message.string, tuple) else (message.string,)


@pytest.mark.parametrize("language", OTHERS)
def test_a_catalogue_holds_every_message_and_nothing_else(language: str):
    """When this fails: `smartlint checkers --messages smartlint`, then `pybabel update`, as docs/translating.md says."""
    held = {(m.context, m.id[0] if isinstance(m.id, tuple) else m.id) for m in source(language) if m.id}
    assert held == {(context, message) for context, message, _ in ENTRIES}


@pytest.mark.parametrize("language", OTHERS)
def test_every_message_is_translated_and_none_is_only_guessed(language: str):
    for message in source(language):
        assert all(forms(message)), message.id
        assert not message.fuzzy or not message.id, message.id


@pytest.mark.parametrize("language", OTHERS)
def test_a_translation_has_the_gaps_of_its_message(language: str):
    catalogue = source(language)
    for context, message, plural in ENTRIES:
        for form in forms(catalogue.get(message, context)):
            wanted = {frozenset(gaps(message)), frozenset(gaps(plural or message))}
            assert frozenset(gaps(form)) in wanted, (context, message)


@pytest.mark.parametrize("language", OTHERS)
def test_a_translation_keeps_the_house_style(language: str):
    catalogue = source(language)
    for checker in CHECKERS:
        message, hint, question = (
            catalogue.get(text, checker.name).string for text in (checker.message, checker.hint, checker.question)
        )
        assert not message.endswith(".")
        assert not message[0].isupper()
        assert not hint.endswith(".") or hint.endswith("...»")
        assert not hint[0].isupper()
        assert question.endswith("?")


@pytest.mark.parametrize("language", OTHERS)
def test_the_compiled_catalogue_is_current(language: str):
    """When this fails: `pybabel compile -D smartlint -d smartlint/locale`."""
    compiled = io.BytesIO()
    write_mo(compiled, source(language))
    compiled.seek(0)
    current, shipped = gettext.GNUTranslations(compiled), gettext.translation("smartlint", LOCALE, [language])
    assert current.info()["plural-forms"] == shipped.info()["plural-forms"]
    for context, message, plural in ENTRIES:
        for number in (1, 2):
            said = [catalogue.npgettext(context, message, plural, number) if plural
                    else catalogue.pgettext(context, message) for catalogue in (current, shipped)]
            assert said[0] == said[1]


@pytest.mark.parametrize("checker", CHECKERS, ids=lambda checker: checker.name)
def test_every_finding_is_said_in_spanish_and_back(checker: type[Checker]):
    for text in checker.examples("Bad"):
        report = report_on(checker, text)
        spanish = translate(report, "es")
        for before, after in zip(report.findings, spanish.findings, strict=True):
            assert {before.message, before.hint, before.question}.isdisjoint({after.message, after.hint, after.question})
            assert (after.code, after.params, after.span, after.effect) == (
                before.code, before.params, before.span, before.effect)
            assert "{" not in after.message + after.hint + after.question
        assert translate(spanish, "en") == report
        assert translate(report, "en-GB") == report


@pytest.mark.parametrize("checker", CHECKERS, ids=lambda checker: checker.name)
def test_params_hold_no_words_of_ours(checker: type[Checker]):
    """A gap is a number, a day, a phrase by its key, or words of the goal in quotation marks: all else stays English."""
    for text in checker.examples("Bad"):
        for finding in report_on(checker, text).findings:
            for said in (checker.message, checker.hint, checker.question, *phrases(checker)):
                for name, kind in gaps(said):
                    value = finding.params.get(name)
                    if kind == "date":
                        assert value is None or dt.date.fromisoformat(value)
                    elif kind == "phrase":
                        assert (value if isinstance(value, str) else name) in checker.phrases
                    elif isinstance(value, str):
                        assert f"'{{{name}}}" in said, f"{said}: {name} is not quoted"


def phrases(checker: type[Checker]) -> list[str]:
    return [text for phrase in checker.phrases.values()
            for text in ((phrase,) if isinstance(phrase, str) else (phrase.one, phrase.other, phrase.none or ""))]


def test_an_assessment_says_the_same_as_the_report():
    report = translate(smartlint.check("I will try to call clients soon.", today=TODAY), "es")
    inside = [finding for assessment in report.criteria.values() for finding in assessment.findings]
    assert {finding.message for finding in inside} <= {finding.message for finding in report.findings}
    assert report.time_bound.findings[0].message == "«soon» no se puede situar en un calendario"
    assert smartlint.Report.model_validate_json(report.model_dump_json()) == report


def test_a_fix_is_titled_in_spanish_and_still_writes_english():
    report = smartlint.check("I will call ten clients within three months.", today=TODAY, written=TODAY)
    [fix] = [finding.fix for finding in translate(report, "es").findings if finding.fix]
    assert fix.title == "escribir «by 21 February 2027»"
    assert fix.edits[0].replacement == "by 21 February 2027"


def test_a_fix_without_a_title_of_its_checker_keeps_its_own():
    fix = Fix(title="leave it out", edits=(Edit(span=Span(start=0, end=4), replacement=""),))
    finding = VagueTimeFrame().finding(Span(start=0, end=4), text="soon", fix=fix)
    assert translate(finding, "es").fix == fix
    empty = Fix(title="nothing to do", edits=())
    assert FloatingDeadline.titled(empty) == empty


def test_numbers_take_the_form_of_the_language():
    text = "Double our membership within {}."
    for period, said in (("two weeks", "en 14 días"), ("a day", "en un día")):
        report = smartlint.check(text.format(period), today=TODAY, config=smartlint.Config(select=("overload",)))
        assert [said in finding.message for finding in translate(report, "es").findings] == [True]


def finding(**changes: object) -> Finding:
    made = VagueTimeFrame().finding(Span(start=0, end=4), text="soon")
    return Finding.model_validate(made.model_dump() | changes)


@pytest.mark.parametrize("given", [
    pytest.param(finding(code="Z999"), id="a checker that is not installed"),
    pytest.param(finding(params={}), id="without the value that the template asks for"),
    pytest.param(finding(code="A105", params={"what": "change", "days": "many"}), id="a number that is none"),
    pytest.param(finding(code="G003", params={"count": float("inf")}), id="a number without end"),
    pytest.param(finding(code="G003", params={"count": float("nan")}), id="a number that is not a number"),
])
def test_what_cannot_be_said_again_stays_as_it_is(given: Finding):
    assert translate(given, "es") == given


@given(st.dictionaries(st.sampled_from(["text", "end", "what", "count", "days", "words", "now", "way"]),
                       st.text() | st.integers() | st.floats()),
       st.sampled_from([checker.code for checker in CHECKERS]))
def test_whatever_a_report_from_elsewhere_holds_breaks_nothing(params: dict[str, object], code: str):
    translate(finding(code=code, params=params), "es")


def test_an_unknown_language_is_refused_by_name():
    with pytest.raises(ConfigError, match="no messages in 'tlh'; there are en, es"):
        translate(finding(), "tlh")


@pytest.mark.parametrize("checker", CHECKERS, ids=lambda checker: checker.name)
def test_what_a_checker_finds_is_said_in_spanish(checker: type[Checker]):
    assert summary_of(checker, "es") != summary_of(checker, "en")


def test_the_template_of_catalogues_is_a_gettext_file_with_every_message():
    read = read_po(io.BytesIO(template(CHECKERS).encode()), abort_invalid=True)
    held = [(m.context, *(m.id if isinstance(m.id, tuple) else (m.id, None))) for m in read if m.id]
    assert sorted(held, key=str) == sorted(ENTRIES, key=str)
    assert all(message.auto_comments for message in read if message.id)


def test_the_template_of_a_plugin_holds_its_own_messages_only():
    class Own(VagueTimeFrame):
        """Words of 'mine', with a \\ in it."""

        name = "own-words"
        message = "line one\nline two of '{text}'"
        question = message

    Own.__module__ = "plugin.checkers.own"
    found = list(entries((*CHECKERS, Own), "plugin"))
    assert found[0] == Entry("own-words", "Words of 'mine', with a \\ in it", comment="T102: what it finds, in one line")
    assert {entry.context for entry in found} == {"own-words"}
    read = read_po(io.BytesIO(template((Own,), "plugin").encode()), abort_invalid=True)
    assert read.get(Own.message, "own-words") is not None


def test_a_plugin_is_translated_by_its_own_catalogue(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    folder = tmp_path / "owlplugin" / "locale" / "es" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    (tmp_path / "owlplugin" / "__init__.py").touch()
    catalogue = Catalog(locale="es")
    catalogue.add("'{text}' hoots", "«{text}» ulula", context="hoots")
    with (folder / "owlplugin.mo").open("wb") as file:
        write_mo(file, catalogue)
    monkeypatch.syspath_prepend(tmp_path)

    class Hoots(VagueTimeFrame):
        """An owl."""

        code = "OWL101"
        name = "hoots"
        message = "'{text}' hoots"
        hint = "be quiet"

    Hoots.__module__ = "owlplugin.hoots"
    monkeypatch.setattr("smartlint.translation.all_checkers", lambda: (*CHECKERS, Hoots))
    smartlint.translation._by_code.cache_clear()
    try:
        said = translate(Hoots().finding(Span(start=0, end=2), text="hu"), "es")
    finally:
        smartlint.translation._by_code.cache_clear()
    assert (said.message, said.hint) == ("«hu» ulula", "be quiet")


def test_gettext_reads_the_catalogue():
    messages = gettext.translation("smartlint", LOCALE, ["es"])
    assert messages.pgettext("verdict", "met") == "cumplido"
