"""POST /v1/check: one goal in, what a form needs out."""

import datetime as dt

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import smartlint
from smartlint.forms import Policy
from smartlint.report import Report
from tests.serve.conftest import GOOD, TODAY, WEAK


def test_a_good_goal_is_accepted_with_its_evidence(service):
    answer = service.check(GOOD)
    assert answer["accepted"]
    assert answer["ok"]
    assert answer["score"] == 1.0
    assert answer["findings"] == []
    assert answer["questions"] == []
    assert answer["deadline"] == "2027-06-30"
    assert answer["criteria"]["time_bound"]["evidence"][0]["text"] == "by 30 June 2027"
    assert answer["report"] is None


def test_it_says_what_the_library_says(service):
    answer, report = service.check(WEAK), smartlint.check(WEAK, today=TODAY)
    assert answer["score"] == report.score
    assert answer["questions"] == list(report.questions())
    assert [(f["code"], f["message"]) for f in answer["findings"]] == [(f.code, f.message) for f in report.findings]
    assert {name: j["verdict"] for name, j in answer["criteria"].items()} == {
        criterion.value: a.verdict.value for criterion, a in report.criteria.items()
    }


def test_the_whole_report_comes_when_it_is_asked_for_and_reads_back(service):
    answer = service.check(WEAK, report=True)
    assert Report.model_validate(answer["report"]) == smartlint.check(WEAK, today=TODAY)


def test_what_is_known_about_a_goal_is_used(service):
    answer = service.check(
        "Cut the waiting list within three months.", id="17", written="2026-01-31",
        context={"objectives": ["shorter waits"], "baseline": "50 families", "owner": "Ana", "start": "2026-02-01"},
        breakdown={"achievable": "by adding a second intake day"}, report=True,
    )  # fmt: skip
    assert answer["id"] == "17"
    assert answer["deadline"] == "2026-04-30"
    assert answer["report"]["goal"]["context"]["baseline"] == "50 families"
    evidence = answer["criteria"]["achievable"]["evidence"]
    assert [e["text"] for e in evidence if e["place"]["part"] == "achievable"] == ["by adding a second intake day"]


def test_places_count_as_python_does_and_as_browsers_do(service):
    text = "\U0001f3e0\U0001f3e0 I will call more landlords soon."
    finding = next(f for f in service.check(text)["findings"] if f["name"] == "vague-time")
    place = finding["place"]
    assert text[place["start"] : place["end"]] == "soon"
    units = text.encode("utf-16-le")
    start, end = place["utf16"]["start"], place["utf16"]["end"]
    assert units[2 * start : 2 * end].decode("utf-16-le") == "soon"
    assert start == place["start"] + 2


def test_a_fix_says_what_to_put_where(service):
    text = "I will call ten clients within three months."
    fix = next(f["fix"] for f in service.check(text, written="2026-11-21")["findings"] if f["fix"])
    [edit] = fix["edits"]
    fixed = text[: edit["place"]["start"]] + edit["replacement"] + text[edit["place"]["end"] :]
    assert service.check(fixed)["deadline"] == "2027-02-21"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="nothing"),
        pytest.param("Ich werde bis Ende Juni mit zehn Vermietern sprechen.", id="German"),
    ],
)
def test_what_cannot_be_judged_is_unknown(service, text: str):
    answer = service.check(text)
    assert answer["score"] is None
    assert {j["verdict"] for j in answer["criteria"].values()} == {"unknown"}


class TestPolicy:
    def test_nothing_blocks_by_default(self, service):
        assert service.check("Be better.")["accepted"]

    def test_what_the_policy_names_blocks_and_the_rest_is_advice(self, serving):
        answer = serving(policy=Policy(block="time-bound")).check(WEAK)
        assert not answer["accepted"]
        assert {f["name"] for f in answer["findings"] if f["blocking"]} == {"vague-time"}
        assert len(answer["findings"]) > 1

    def test_a_score_below_the_minimum_blocks(self, serving):
        answer = serving(policy=Policy(minimum=0.9)).check(WEAK)
        assert (answer["accepted"], answer["missed_minimum"]) == (False, 0.9)

    def test_a_draft_is_never_blocked(self, serving):
        assert serving(policy=Policy(block="ALL")).check(WEAK, draft=True)["accepted"]

    @pytest.mark.parametrize(("allowed", "accepted"), [(True, True), (False, False)])
    def test_a_reason_lifts_the_block_only_where_that_is_allowed(self, serving, allowed: bool, accepted: bool):
        answer = serving(policy=Policy(block="ALL", override=allowed)).check(WEAK, override_reason="agreed by phone")
        assert answer["accepted"] is accepted
        assert answer["override_allowed"] is allowed
        assert answer["override_reason"] == ("agreed by phone" if allowed else None)


class TestToday:
    @pytest.mark.parametrize("days", [-1, 0, 1])
    def test_a_client_may_be_a_day_off(self, service, days: int):
        day = TODAY + dt.timedelta(days)
        assert service.check(WEAK, today=day.isoformat(), report=True)["report"]["today"] == day.isoformat()

    def test_without_one_the_day_of_the_server_counts(self, service):
        assert service.check(WEAK, report=True)["report"]["today"] == TODAY.isoformat()

    @pytest.mark.parametrize("day", ["2026-11-19", "2026-11-23", "0001-01-01", "9999-12-31"])
    def test_more_is_refused(self, service, day: str):
        refused = service.send("POST", "/v1/check", json={"text": WEAK, "today": day})
        assert refused.status_code == 422
        assert refused.json()["errors"][0]["pointer"] == "#/today"


def test_an_answer_is_not_kept_by_caches(service):
    headers = service.send("POST", "/v1/check", json={"text": GOOD}).headers
    assert headers["cache-control"] == "no-store"
    assert headers["content-language"] == "en"
    assert headers["vary"] == "Accept-Language"


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.text(max_size=80))
def test_any_text_is_answered_with_places_inside_it(service, text: str):
    answer = service.check(text)
    units = len(text.encode("utf-16-le")) // 2
    for finding in answer["findings"]:
        if place := finding["place"]:
            assert 0 <= place["start"] <= place["end"] <= len(text)
            assert 0 <= place["utf16"]["start"] <= place["utf16"]["end"] <= units


class TestLanguage:
    @pytest.mark.parametrize(
        ("path", "header", "expected"),
        [
            ("", "", "en"),
            ("", "es", "es"),
            ("", "de, es-MX;q=0.5, en;q=0.2", "es"),
            ("", "de", "en"),
            ("", ";;q=,\x00", "en"),
            ("?lang=es", "en", "es"),
            ("?lang=es-AR", "", "es"),
            ("?lang=tlh", "es", "en"),
            ("?lang=", "es", "es"),
        ],
    )
    def test_it_is_chosen_by_the_query_or_the_header(self, service, path: str, header: str, expected: str):
        headers = {"accept-language": header}
        sent = service.send("POST", f"/v1/check{path}", json={"text": WEAK}, headers=headers)
        assert sent.json()["language"] == sent.headers["content-language"] == expected

    def test_everything_that_is_said_is_in_it(self, service):
        english, spanish = service.check(WEAK), service.check(WEAK, lang="?lang=es")
        for part in ("message", "hint", "question"):
            for one, other in zip(english["findings"], spanish["findings"], strict=True):
                assert one[part] != other[part]
                assert one["place"] == other["place"]
        assert not set(english["questions"]) & set(spanish["questions"])
        assert spanish["criteria"]["measurable"]["title"] == "Medible"
        assert spanish["criteria"]["measurable"]["verdict"] == "weak"
        assert spanish["criteria"]["measurable"]["verdict_title"] != "weak"

    def test_what_blocks_is_the_same_in_each(self, serving):
        service = serving(policy=Policy(block="time-bound"))
        for lang in ("?lang=en", "?lang=es"):
            answer = service.check(WEAK, lang=lang)
            assert [f["code"] for f in answer["findings"] if f["blocking"]] == ["T102"]
