"""What CI systems read: GitHub's commands, GitLab's report, JUnit and SARIF, against their syntax and schemas."""

import json
import re
from pathlib import Path
from xml.etree import ElementTree

import jsonschema
import pytest
from audit_by_hand import audited, write
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree
from reports_by_hand import GOAL, finding, report
from test_every_format import attack

from smartlint.documents import Place
from smartlint.model import Criterion, Effect, Severity, Span
from smartlint.output import Format, links
from smartlint.output.github import SHOWN, command
from smartlint.output.region import Region
from smartlint.output.visible import legible
from smartlint.summary import Summary

SCHEMAS = Path(__file__).parent / "schemas"
COMMAND = re.compile(r"::(error|warning|notice) ((?:[^:\r\n])*)::(.*)")


def read(line: str) -> tuple[str, dict[str, str], str]:
    """A workflow command as the runner reads it."""
    kind, properties, data = COMMAND.fullmatch(line).groups()
    found = dict(each.split("=", 1) for each in properties.split(","))
    for code, character in (("%0D", "\r"), ("%0A", "\n"), ("%3A", ":"), ("%2C", ","), ("%25", "%")):
        found = {key: value.replace(code, character) for key, value in found.items()}
        data = data if code in ("%3A", "%2C") else data.replace(code, character)
    return kind, found, data


def test_a_command_names_file_and_range():
    line = command("error", "plans/a,b:c.txt", Region(3, 5, 3, 9), "T101 no-deadline", "100 % missing: a, b\nand c")
    assert read(line) == ("error", {"file": "plans/a,b:c.txt", "line": "3", "col": "5", "endLine": "3", "endColumn": "9",
                                    "title": "T101 no-deadline"}, "100 % missing: a, b\nand c")


@pytest.mark.parametrize("source", ["<goal>", "<stdin>"])
def test_what_is_no_file_has_no_place(source: str):
    assert set(read(command("notice", source, Region(1, 2), "t", "m"))[1]) == {"title"}


@given(st.text(), st.text())
def test_any_text_comes_back_from_a_command(title: str, message: str):
    _, properties, data = read(command("notice", "a.txt", None, title, message))
    assert properties == {"file": "a.txt", "title": legible(title.replace("\r", "\0").replace("\n", "\1")).replace(
        "\\x00", "\r").replace("\\x01", "\n")} or {"\0", "\1", "\\"} & set(title)
    assert data.count("\n") == message.count("\n")


def test_the_worst_of_each_kind_are_shown_and_the_rest_is_counted():
    weak = finding("M103", "vague", Criterion.MEASURABLE, Effect.WEAK, Severity.ERROR)
    gone = finding("T101", "gone", Criterion.TIME_BOUND, Effect.MISSING, Severity.ERROR)
    hint = finding("S105", "no-actor", Criterion.SPECIFIC)
    goals = [(Place("a.txt", n), report(GOAL, weak, *([gone] if n > 12 else []), hint)) for n in range(1, 16)]
    first, *lines = write(Format.GITHUB, goals).splitlines()
    assert read(first)[0] == "notice"
    assert f"{SHOWN + SHOWN - 1} of 33 findings are shown" in first
    found = [(kind, properties["title"], properties["line"]) for kind, properties, _ in map(read, lines)]
    assert found[:3] == [("error", "T101 gone", str(n)) for n in (13, 14, 15)]
    # Of the weak ones, those of the worst goals come first, then the earlier ones.
    assert found[3:10] == [("error", "M103 vague", str(n)) for n in (13, 14, 15, 1, 2, 3, 4)]
    assert [kind for kind, *_ in found[10:]] == ["notice"] * (SHOWN - 1)


def test_every_line_of_an_attack_is_one_of_our_commands():
    for line in write(Format.GITHUB, attack(), redact=False).splitlines():
        kind, properties, _ = read(line)
        assert kind in ("error", "warning", "notice")
        assert set(properties) <= {"file", "line", "col", "endLine", "endColumn", "title"}


GITLAB = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["description", "check_name", "fingerprint", "severity", "location"],
        "properties": {
            "description": {"type": "string", "minLength": 1},
            "check_name": {"type": "string", "minLength": 1},
            "fingerprint": {"type": "string", "pattern": "^[0-9a-f]{32}$"},
            "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
            "location": {
                "type": "object",
                "required": ["path", "lines"],
                "properties": {"path": {"type": "string", "not": {"pattern": r"^\./"}},
                               "lines": {"type": "object", "required": ["begin"], "properties": {"begin": {"type": "integer"}}}},
            },
        },
    },
}
"""The members that GitLab documents for a code quality report."""


@pytest.mark.parametrize("goals", [pytest.param(None, id="an audit"), pytest.param([], id="nothing"),
                                   pytest.param(attack(), id="an attack")])
def test_gitlab_gets_what_it_documents(goals):
    jsonschema.validate(json.loads(write(Format.GITLAB, goals)), GITLAB)


def test_gitlab_gets_every_finding_once_and_the_same_one_again():
    goals = sorted([*audited(), *audited()], key=lambda goal: goal[0].source)
    found = json.loads(write(Format.GITLAB, goals))
    assert len({each["fingerprint"] for each in found}) == len(found) == 8
    assert found == json.loads(write(Format.GITLAB, goals))
    moved = [(Place(place.source, 99), each) for place, each in audited()[:1]]
    assert [e["fingerprint"] for e in json.loads(write(Format.GITLAB, moved))] == [e["fingerprint"] for e in found[:2]]


def test_gitlab_fingerprints_are_salted_when_words_are_hidden():
    plain, one, other, random = (
        [each["fingerprint"] for each in json.loads(write(Format.GITLAB, redact=redact, salt=salt))]
        for redact, salt in ((False, ""), (True, "one"), (True, "other"), (True, "")))
    assert len(set(plain) | set(one) | set(other) | set(random)) == 4 * len(plain)


@pytest.fixture(scope="module")
def junit() -> etree.XMLSchema:
    return etree.XMLSchema(etree.parse(SCHEMAS / "junit-10.xsd"))


@pytest.mark.parametrize("goals", [pytest.param(None, id="an audit"), pytest.param([], id="nothing"),
                                   pytest.param(attack(), id="an attack"),
                                   pytest.param(attack("".join(map(chr, range(0x20)))), id="control characters")])
def test_junit_is_valid(junit: etree.XMLSchema, goals):
    junit.assertValid(etree.fromstring(write(Format.JUNIT, goals).encode()))


def test_junit_counts_the_goals_of_each_document():
    suites = ElementTree.fromstring(write(Format.JUNIT))
    for suite in suites:
        cases = suite.findall("testcase")
        assert int(suite.get("tests")) == len(cases)
        assert int(suite.get("failures")) == sum(case.find("failure") is not None for case in cases)
        assert int(suite.get("errors")) == sum(case.find("error") is not None for case in cases)


@pytest.mark.parametrize("encoding", ["ascii", "cp1252"])
def test_junit_reads_back_in_any_encoding(encoding: str):
    text = write(Format.JUNIT, [(Place("a.txt", 1), report("Call 客户 – soon"))], encoding=encoding)
    case = next(ElementTree.fromstring(text).iter("testcase"))
    assert case.get("name") == "1: Call 客户 – soon"


@pytest.fixture(scope="module")
def sarif() -> jsonschema.Draft4Validator:
    return jsonschema.Draft4Validator(json.loads((SCHEMAS / "sarif-2.1.0.json").read_text(encoding="utf-8")))


@pytest.mark.parametrize("goals", [pytest.param(None, id="an audit"), pytest.param([], id="nothing"),
                                   pytest.param(attack(), id="an attack")])
@pytest.mark.parametrize("redact", [True, False])
def test_sarif_is_valid(sarif: jsonschema.Draft4Validator, goals, redact: bool):
    log = json.loads(write(Format.SARIF, goals, redact=redact))
    assert [error.message for error in sarif.iter_errors(log)] == []
    (run,) = log["runs"]
    rules = run["tool"]["driver"]["rules"]
    assert len({rule["id"] for rule in rules}) == len(rules)
    assert all(rules[result["ruleIndex"]]["id"] == result["ruleId"] for result in run["results"])


def test_sarif_places_words_in_code_points_and_names_cells_and_paragraphs():
    goals = [(Place("a b.txt", 2), report("Ring 👩 soon", finding("T102", "vague", None, span=Span(start=7, end=11)))),
             (Place("a.csv", 5, "goal"), report(GOAL, finding("T101", "odd", None))),
             (Place("a.docx", within="table 1, row 2, column 3"), report(GOAL, finding("T101", "odd", None)))]
    (run,) = json.loads(write(Format.SARIF, goals, total=Summary()))["runs"]
    assert run["columnKind"] == "unicodeCodePoints"
    words, cell, paragraph = (result["locations"][0] for result in run["results"])
    assert words["physicalLocation"] == {"artifactLocation": {"uri": "a%20b.txt"}, "region": {
        "startLine": 2, "startColumn": 8, "endLine": 2, "endColumn": 12}}
    assert cell["physicalLocation"]["region"] == {"startLine": 5}
    assert cell["logicalLocations"] == [{"name": "column goal", "fullyQualifiedName": "a.csv:5#column goal", "kind": "cell"}]
    assert "region" not in paragraph["physicalLocation"]
    assert paragraph["logicalLocations"][0]["kind"] == "cell"


def test_sarif_fingerprints_survive_a_move_and_say_what_could_not_be_read():
    (run,) = json.loads(write(Format.SARIF))["runs"]
    moved = [(Place("elsewhere.md", 70), each) for _, each in audited()]
    marks = [result.get("partialFingerprints") for result in run["results"] if "partialFingerprints" in result]
    (other,) = json.loads(write(Format.SARIF, moved))["runs"]
    assert [result["partialFingerprints"] for result in other["results"][:4]] == marks
    (notification,) = run["invocations"][0]["toolExecutionNotifications"]
    assert notification["message"]["text"] == "there is no such file"
    assert run["results"][-1]["ruleId"] == "P101"
    assert len(run["results"][-1]["relatedLocations"]) == 1


def test_sarif_links_the_documentation_where_the_package_names_it(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(links, "_documentation", lambda: "https://docs.example.org/smartlint/")
    (run,) = json.loads(write(Format.SARIF))["runs"]
    driver = run["tool"]["driver"]
    assert driver["informationUri"] == "https://docs.example.org/smartlint/"
    assert {rule.get("helpUri") for rule in driver["rules"]} >= {
        "https://docs.example.org/smartlint/docs/checkers/floating-deadline.md"}


@pytest.mark.parametrize(("urls", "expected"), [
    pytest.param(["Source, https://a.example", "Documentation, https://docs.example/x"], "https://docs.example/x/", id="named"),
    pytest.param(["Source, https://a.example"], None, id="others"),
    pytest.param(None, None, id="none"),
])
def test_the_documentation_is_found_in_the_metadata(monkeypatch: pytest.MonkeyPatch, urls, expected):
    class Metadata:
        def get_all(self, name: str):
            assert name == "Project-URL"
            return urls

    monkeypatch.setattr(links, "metadata", lambda _: Metadata())
    links._documentation.cache_clear()
    assert links._documentation() == expected
    links._documentation.cache_clear()
