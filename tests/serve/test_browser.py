"""The element in a real browser: the playground, and a plain form on a page of somebody else."""

import datetime as dt
import functools
import http.server
import json
import os
import re
import shutil
import threading
from collections.abc import Iterator
from contextlib import suppress
from urllib.parse import parse_qs

import pytest

from tests.serve.process import Process

playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
CHROMIUM = next((path for name in ("chromium", "chromium-browser", "google-chrome") if (path := shutil.which(name))), None)
pytestmark = pytest.mark.skipif(not CHROMIUM, reason="there is no Chromium on this machine")

expect = playwright.expect
WEAK = "I want to be a better manager soon."
SOON = dt.datetime.now().astimezone().date() + dt.timedelta(days=100)  # the browser's clock and the service's are real
GOOD = f"I will call twelve landlords by {SOON.day} {SOON:%B} {SOON.year} so that our clients find a flat sooner."
FORM = """<!doctype html><html lang="{lang}"><title>A form</title>
<script type="module" src="{service}/static/smart-goal.js"></script>
<form method="post" action="/sent">
<label for="goal">Goal</label>
<smart-goal {attributes}><textarea id="goal" name="goal">{text}</textarea></smart-goal>
<label for="why">Reason</label><input id="why" name="why">
<button name="do" value="send">Send</button>
<button name="do" value="draft" formnovalidate>Save draft</button>
<button type="reset">Start again</button>
</form></html>"""


class Site:
    """A site with a form: it knows what was sent to it, and nothing of smartlint."""

    def __init__(self) -> None:
        self.page = ""
        self.sent: list[dict[str, list[str]]] = []
        site = self

        class Handler(http.server.BaseHTTPRequestHandler):
            def answer(self, body: str) -> None:
                self.send_response(200)
                self.send_header("Content-Type", "text/html; charset=utf-8")
                # As strict as sites are: nothing inline runs, and styles come from files only.
                self.send_header("Content-Security-Policy", f"default-src 'none'; script-src {site.service}; "
                                 f"connect-src {site.service}; form-action 'self'")
                self.end_headers()
                self.wfile.write(body.encode())

            def do_GET(self) -> None:
                self.answer(site.page if self.path == "/" else "")

            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers["Content-Length"])).decode()
                site.sent.append(parse_qs(body))
                self.answer("<title>Thank you</title>Thank you")

            def log_message(self, *_arguments: object) -> None:
                """Nothing."""

        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self.server.server_port}"
        self.service = ""
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def show(self, service: str, attributes: str = 'delay="50"', *, text: str = "", lang: str = "en") -> str:
        self.service = service
        self.sent.clear()
        self.page = FORM.format(service=service, attributes=attributes, text=text, lang=lang)
        return self.url


@pytest.fixture(scope="module")
def site() -> Iterator[Site]:
    site = Site()
    yield site
    site.server.shutdown()
    site.server.server_close()


@pytest.fixture(scope="module")
def service(site: Site) -> Iterator[str]:
    with Process("--allow-origin", site.url, "--block", "S104,vague-time", "--allow-override") as process:
        yield process.url


@pytest.fixture(scope="module")
def browser(service: str):
    with playwright.sync_playwright() as started:
        browser = started.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"] if os.geteuid() == 0 else [])
        yield browser
        browser.close()


@pytest.fixture
def page(browser):
    page = browser.new_page(locale="en-GB")
    page.set_default_timeout(15_000)
    broken = []
    page.on("pageerror", lambda error: broken.append(str(error)))
    yield page
    page.close()
    assert not broken


def status(page):
    return page.locator("smart-goal [role=status]")


def findings(page):
    return page.locator("smart-goal .findings li")


def test_somebody_writes_a_goal_sees_what_it_lacks_mends_it_and_sends_it(page, service):
    page.goto(service)
    goal = page.get_by_label("Your goal")
    goal.fill(WEAK)
    expect(status(page)).to_have_text(re.compile(r"0 of 5 criteria met; \d findings; 2 to change before sending"))
    assert page.locator("smart-goal .criteria b").all_inner_texts() == [
        "Specific", "Measurable", "Achievable", "Relevant", "Time-bound"]
    expect(findings(page).first).to_contain_text("must change")
    assert {"be", "soon"} <= set(page.locator("smart-goal mark").all_inner_texts())
    expect(page.locator("smart-goal .question")).to_contain_text("Ask yourself")
    page.get_by_role("button", name="Send").click()
    expect(page.locator("#sent")).to_be_empty()
    goal.fill(GOOD)
    expect(status(page)).to_have_text("5 of 5 criteria met; 0 findings")
    expect(findings(page)).to_have_count(0)
    page.get_by_role("button", name="Send").click()
    expect(page.locator("#sent")).to_contain_text("would send this goal now")


def test_an_example_can_be_taken_and_the_answer_seen(page, service):
    page.goto(service)
    page.get_by_role("button", name="I want to be a better manager soon.").first.click()
    expect(status(page)).to_contain_text("to change before sending")
    page.get_by_text("What the service answered").click()
    assert json.loads(page.locator("#answer").inner_text())["accepted"] is False
    expect(page.locator("#snippet")).to_contain_text(f"{service}/static/smart-goal.js")


def test_a_page_behind_a_token_asks_for_it(browser):
    with Process(SMARTLINT_TOKEN="0123456789abcdef") as locked:
        page = browser.new_page()
        page.goto(locked.url)
        page.get_by_label("Your goal").fill(GOOD)
        expect(status(page)).to_contain_text("cannot be reached")
        page.get_by_label("Token").fill("0123456789abcdef")
        page.get_by_label("Token").press("Tab")
        expect(status(page)).to_contain_text("5 of 5")
        page.close()


class TestForm:
    def test_a_goal_that_is_blocked_is_not_sent_until_it_is_mended(self, page, site, service):
        page.goto(site.show(service))
        page.get_by_label("Goal").fill(WEAK)
        expect(status(page)).to_contain_text("to change before sending")
        expect(page.get_by_label("Goal")).to_have_attribute("aria-invalid", "true")
        page.get_by_role("button", name="Send").click()
        message = page.get_by_label("Goal").evaluate("area => area.validationMessage")
        assert message.startswith("Please change this before sending: ")
        assert not site.sent
        page.get_by_label("Goal").fill(GOOD)
        page.get_by_role("button", name="Send").click()
        page.wait_for_url("**/sent")
        assert site.sent == [{"goal": [GOOD], "do": ["send"]}]

    def test_what_is_sent_before_it_was_checked_waits_for_the_check(self, page, site, service):
        page.goto(site.show(service, 'delay="60000"'))
        page.get_by_label("Goal").fill(WEAK)
        page.get_by_role("button", name="Send").click()
        expect(status(page)).to_contain_text("to change before sending")
        assert not site.sent
        page.get_by_label("Goal").fill(GOOD)
        page.get_by_role("button", name="Send").click()
        page.wait_for_url("**/sent")
        assert site.sent[0]["do"] == ["send"]

    def test_a_draft_is_saved_whatever_it_says(self, page, site, service):
        page.goto(site.show(service))
        page.get_by_label("Goal").fill(WEAK)
        expect(status(page)).to_contain_text("to change before sending")
        page.get_by_role("button", name="Save draft").click()
        page.wait_for_url("**/sent")
        assert site.sent == [{"goal": [WEAK], "do": ["draft"]}]

    def test_a_reason_lifts_the_block(self, page, site, service):
        page.goto(site.show(service, 'delay="50" reason="why"'))
        page.get_by_label("Goal").fill(WEAK)
        expect(status(page)).to_contain_text("to change before sending")
        page.get_by_label("Reason").fill("agreed by phone")
        page.get_by_role("button", name="Send").click()
        page.wait_for_url("**/sent")
        assert site.sent[0]["why"] == ["agreed by phone"]

    def test_a_reason_that_is_taken_back_lifts_nothing(self, page, site, service):
        page.goto(site.show(service, 'delay="50" reason="why"', text=WEAK))
        expect(status(page)).to_contain_text("to change before sending")
        page.get_by_label("Reason").fill("agreed")
        page.get_by_label("Reason").fill("  ")
        assert not page.get_by_label("Goal").evaluate("area => area.validity.valid")

    def test_starting_again_clears_what_was_found(self, page, site, service):
        page.goto(site.show(service))
        page.get_by_label("Goal").fill(WEAK)
        expect(findings(page).first).to_be_visible()
        page.get_by_role("button", name="Start again").click()
        expect(findings(page).first).to_be_hidden()
        expect(status(page)).to_be_empty()
        assert page.get_by_label("Goal").evaluate("area => area.validity.valid")

    def test_what_stands_there_already_is_checked_at_once(self, page, site, service):
        page.goto(site.show(service, text=WEAK))
        expect(status(page)).to_contain_text("to change before sending")

    def test_it_speaks_the_language_of_the_page(self, page, site, service):
        page.goto(site.show(service, text=WEAK, lang="es-MX"))
        expect(status(page)).to_contain_text("criterios cumplidos")
        expect(page.locator("smart-goal .criteria")).to_contain_text("Medible")
        expect(findings(page).first).to_contain_text("debe cambiarse")
        expect(findings(page).first.locator("button").first).to_have_attribute("lang", "en")


class TestService:
    def test_it_goes_away_half_way_and_the_form_is_sent_all_the_same(self, page, site):
        with Process("--allow-origin", site.url, "--block", "ALL") as dying:
            page.goto(site.show(dying.url))
            page.get_by_label("Goal").fill(WEAK)
            expect(status(page)).to_contain_text("to change before sending")
            dying.stop()
            page.get_by_label("Goal").fill(WEAK + " Really.")
            expect(status(page)).to_have_text("The goal check cannot be reached. You can send this without it.")
            expect(findings(page).first).to_be_hidden()
            page.get_by_role("button", name="Send").click()
            page.wait_for_url("**/sent")
        assert site.sent[0]["goal"] == [WEAK + " Really."]

    def test_one_that_takes_too_long_holds_nobody_up(self, page, site, service):
        page.goto(site.show(service, 'delay="60000" timeout="200"'))
        page.route("**/v1/check*", lambda _route: None)
        page.get_by_label("Goal").fill(WEAK)
        page.get_by_role("button", name="Send").click()
        page.wait_for_url("**/sent")
        assert site.sent[0]["goal"] == [WEAK]

    @pytest.mark.parametrize("code", [200, 500])
    @pytest.mark.parametrize("body", ["", "<html>", "{}", '{"criteria": 5}'], ids=["nothing", "a page", "no answer", "nonsense"])
    def test_an_error_of_it_is_no_error_of_the_form(self, page, site, service, body: str, code: int):
        page.goto(site.show(service))
        page.route("**/v1/check*", lambda route: route.fulfill(
            status=code, body=body, headers={"access-control-allow-origin": "*"}))
        page.get_by_label("Goal").fill(WEAK)
        expect(status(page)).to_contain_text("cannot be reached")
        page.get_by_role("button", name="Send").click()
        page.wait_for_url("**/sent")

    def test_an_answer_to_an_older_text_is_never_shown(self, page, site, service):
        page.goto(site.show(service, 'delay="0"'))
        held = []
        page.route("**/v1/check*", lambda route: held.append(route) if "better" in route.request.post_data else route.continue_())
        with page.expect_request(lambda request: request.method == "POST"):
            page.get_by_label("Goal").fill(WEAK)
        with page.expect_event("requestfailed") as given_up:
            page.get_by_label("Goal").fill(GOOD)
        assert "better" in given_up.value.post_data
        expect(status(page)).to_contain_text("5 of 5")
        for route in held:
            with suppress(playwright.Error):  # the browser gave it up
                route.continue_()
        page.wait_for_timeout(300)
        expect(status(page)).to_contain_text("5 of 5")

    def test_it_is_asked_once_somebody_pauses(self, page, site, service):
        page.goto(site.show(service, 'delay="300"'))
        asked = []
        page.on("request", lambda request: asked.append(request.url) if "/v1/check" in request.url else None)
        page.get_by_label("Goal").press_sequentially(WEAK, delay=10)
        expect(status(page)).to_contain_text("to change before sending")
        assert len([url for url in asked if url]) <= 2  # and what browsers ask first of another origin

    def test_a_wrong_clock_is_not_held_against_anybody(self, page, site, service):
        page.clock.set_fixed_time("2011-05-05T12:00:00")
        page.goto(site.show(service, text=GOOD))
        expect(status(page)).to_contain_text("5 of 5")

    def test_the_day_that_is_sent_is_the_one_here(self, browser, site, service):
        page = browser.new_page(timezone_id="Pacific/Kiritimati")
        page.clock.set_fixed_time("2026-11-21T11:00:00Z")
        page.route("**/v1/check*", lambda route: route.abort())
        page.goto(site.show(service))
        with page.expect_request(lambda r: "/v1/check" in r.url and r.method == "POST") as asked:
            page.get_by_label("Goal").fill(GOOD)
        assert asked.value.post_data_json == {"text": GOOD, "today": "2026-11-22", "written": "2026-11-22"}
        page.close()


class TestText:
    def test_markup_stays_text(self, page, site, service):
        typed = "I will call <img src=x onerror=document.title='broken'> <b>ten</b> clients soon </textarea><script>x()</script>"
        page.goto(site.show(service))
        page.get_by_label("Goal").fill(typed)
        expect(findings(page).first).to_be_visible()
        expect(page.locator("smart-goal")).to_contain_text("<b>ten</b>")
        assert page.locator("smart-goal :is(img, script, small b, q b, mark b)").count() == 0
        assert page.title() == "A form"

    def test_a_finding_shows_its_words_in_the_text(self, page, site, service):
        page.goto(site.show(service))
        page.get_by_label("Goal").fill("\U0001f3e0\U0001f3e0 I will call ten landlords soon.")
        expect(status(page)).to_contain_text("to change before sending")
        page.locator("smart-goal button", has=page.locator("mark", has_text="soon")).first.click()
        selected = "area => area.value.slice(area.selectionStart, area.selectionEnd)"
        assert page.get_by_label("Goal").evaluate(selected) == "soon"
        expect(page.get_by_label("Goal")).to_be_focused()

    def test_a_fix_is_made_and_can_be_undone(self, page, site, service):
        before = "I will call ten clients within three months."
        page.goto(site.show(service))
        page.get_by_label("Goal").fill(before)
        page.get_by_role("button", name=re.compile("Use this: by ")).click()
        fixed = page.get_by_label("Goal").input_value()
        assert re.fullmatch(r"I will call ten clients by \d+ \w+ \d{4}\.", fixed)
        expect(page.get_by_role("button", name=re.compile("Use this"))).to_have_count(0)
        page.keyboard.press("Control+z")
        expect(page.get_by_label("Goal")).to_have_value(before)

    def test_of_a_long_text_only_what_is_around_is_quoted(self, page, site, service):
        page.goto(site.show(service))
        page.get_by_label("Goal").fill("I will call landlords " * 20 + "soon " + "and then again " * 20)
        quoted = page.locator("smart-goal button", has=page.locator("mark", has_text="soon")).first
        assert re.fullmatch(r"…[\w ]{10,40} soon [\w ]{10,40}…", quoted.inner_text())


class TestAccess:
    def test_the_keyboard_is_enough(self, page, site, service):
        page.goto(site.show(service))
        page.keyboard.press("Tab")
        expect(page.get_by_label("Goal")).to_be_focused()
        page.keyboard.type("I will call ten landlords soon.")
        expect(status(page)).to_contain_text("to change before sending")
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")
        expect(page.get_by_label("Goal")).to_be_focused()
        page.keyboard.type("by 30 June 2099")
        expect(page.get_by_label("Goal")).to_have_value("I will call ten landlords by 30 June 2099.")
        expect(status(page)).not_to_contain_text("before sending")
        page.get_by_role("button", name="Send").focus()
        page.keyboard.press("Enter")
        page.wait_for_url("**/sent")
        assert site.sent[0]["goal"] == ["I will call ten landlords by 30 June 2099."]

    def test_what_is_found_is_told_with_the_field(self, page, site, service):
        page.goto(site.show(service, text=WEAK))
        expect(page.get_by_label("Goal")).to_have_accessible_description(re.compile("to change before sending"))
        expect(status(page)).to_have_attribute("aria-live", "polite")
        said = page.locator("smart-goal .criteria li").first.inner_text()
        assert re.search(r"Specific\s+(weak|missing)", said)  # a word, not only a colour

    def test_a_label_around_it_means_the_textarea(self, page, site, service):
        site.show(service)
        site.page = site.page.replace('<label for="goal">Goal</label>', "<label>My own goal").replace(
            "</smart-goal>", "</smart-goal></label>")
        page.goto(site.url)
        expect(page.locator("textarea")).to_have_accessible_name(re.compile("My own goal"))
        page.get_by_text("My own goal").click(position={"x": 3, "y": 3})
        expect(page.locator("textarea")).to_be_focused()

    def test_a_textarea_that_comes_later_is_found(self, page, site, service):
        page.goto(site.show(service))
        page.evaluate("""() => {
            const late = document.createElement("smart-goal");
            document.body.append(late);
            setTimeout(() => { late.innerHTML = "<textarea id=late>Call people soon.</textarea>" }, 50);
        }""")
        expect(page.locator("smart-goal:has(#late) [role=status]")).to_contain_text("criteria met")

    def test_one_that_is_taken_away_blocks_nothing(self, page, site, service):
        page.goto(site.show(service, text=WEAK))
        expect(status(page)).to_contain_text("to change before sending")
        page.evaluate("() => { const e = document.querySelector('smart-goal'); e.replaceWith(e.querySelector('textarea')) }")
        page.get_by_role("button", name="Send").click()
        page.wait_for_url("**/sent")

    def test_nothing_moves_for_who_wants_that(self, browser, site, service):
        shown = {}
        for wish in ("reduce", "no-preference"):
            page = browser.new_page(reduced_motion=wish)
            page.goto(site.show(service, text=WEAK))
            panel = page.locator("smart-goal .panel")
            shown[wish] = panel.evaluate("panel => getComputedStyle(panel).transitionDuration")
            page.close()
        assert shown == {"reduce": "0s", "no-preference": "0.2s"}

    @pytest.mark.parametrize("scheme", ["light", "dark"])
    @pytest.mark.parametrize("width", [360, 1000])
    @pytest.mark.parametrize("text", ["", WEAK, GOOD], ids=["empty", "weak", "good"])
    def test_axe_finds_nothing_serious(self, browser, service, scheme: str, width: int, text: str):
        pytest.importorskip("axe_core_python", reason="axe-core-python is not installed")
        page = browser.new_page(color_scheme=scheme, viewport={"width": width, "height": 800}, reduced_motion="reduce")
        page.goto(service)
        if text:
            page.get_by_label("Your goal").fill(text)
            expect(status(page)).to_contain_text("criteria met")
            expect(page.locator("smart-goal .panel")).not_to_have_attribute("aria-busy", "true")
        page.evaluate(axe())
        told = page.evaluate("() => axe.run(document, {resultTypes: ['violations']})")
        page.close()
        assert [(v["id"], [n["html"] for n in v["nodes"]]) for v in told["violations"]
                if v["impact"] in ("serious", "critical")] == []


@functools.cache
def axe() -> str:
    import importlib.resources

    return importlib.resources.files("axe_core_python").joinpath("axe.min.js").read_text(encoding="utf-8")
