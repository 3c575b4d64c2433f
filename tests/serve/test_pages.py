"""What changes only with an installation: the element, the playground, the list of checkers."""

import re

import pytest

from smartlint.registry import all_checkers
from smartlint.serve.pages import PLAYGROUND


@pytest.mark.parametrize(
    ("path", "media"),
    [
        ("/", "text/html; charset=utf-8"),
        ("/static/smart-goal.js", "text/javascript; charset=utf-8"),
        ("/static/playground.css", "text/css; charset=utf-8"),
        ("/v1/checkers", "application/json"),
    ],
)
class TestEach:
    def test_it_is_sent_with_its_media_type(self, service, path: str, media: str):
        sent = service.get(path)
        assert sent.status_code == 200
        assert sent.headers["content-type"] == media
        assert "max-age=300" in sent.headers["cache-control"]

    @pytest.mark.parametrize("form", ["{}", "W/{}", '"other", {}', "*"])
    def test_it_is_not_sent_again(self, service, path: str, media: str, form: str):
        tag = service.get(path).headers["etag"]
        again = service.get(path, **{"if-none-match": form.format(tag)})
        assert (again.status_code, again.content) == (304, b"")
        assert again.headers["etag"] == tag

    def test_it_is_sent_where_another_is_known(self, service, path: str, media: str):
        assert service.get(path, **{"if-none-match": '"0123"'}).status_code == 200


@pytest.mark.parametrize("path", ["/", "/static/smart-goal.js"])
def test_a_page_can_be_asked_for_by_its_head(service, path: str):
    head = service.send("HEAD", path)
    assert (head.status_code, head.content) == (200, b"")


@pytest.mark.parametrize("name", ["nothing.js", "..%2fapp.py", "%2e%2e/app.py", "examples.json", "playground.html/", "."])
def test_nothing_else_is_served(service, name: str):
    assert service.get(f"/static/{name}").status_code == 404


def test_the_playground_can_be_switched_off_and_the_element_stays(serving):
    service = serving(playground=False)
    assert service.get("/").status_code == 404
    assert {service.get(f"/static/{name}").status_code for name in PLAYGROUND} == {404}
    assert service.get("/static/smart-goal.js").status_code == 200


def test_the_page_needs_nothing_that_its_policy_forbids(service):
    page = service.get("/").text
    assert "script-src 'self'" in service.get("/").headers["content-security-policy"]
    for script in re.findall(r"<script[^>]*>(.*?)</script>", page, re.DOTALL):
        assert not script
    assert not re.search(r"\son\w+=|\sstyle=|<style|https?://", page)


def test_all_checkers_are_listed_and_which_of_them_run(serving):
    from smartlint import Config
    from smartlint.forms import Policy

    config = Config(ignore=("R",), severity={"T101": "error"})
    listed = serving(policy=Policy(config=config)).get("/v1/checkers").json()["checkers"]
    assert [entry["code"] for entry in listed] == [checker.code for checker in all_checkers()]
    by_code = {entry["code"]: entry for entry in listed}
    assert not by_code["R101"]["runs"]
    assert by_code["T101"]["runs"]
    assert by_code["T101"]["severity"] == "error"
    assert by_code["T101"]["finds"]
    assert by_code["T101"]["criterion"] == "time_bound"


def test_health_is_open(service):
    assert service.get("/healthz").json() == {"status": "ok"}
    assert service.get("/readyz").json() == {"status": "ready"}


def test_the_list_of_checkers_is_said_in_the_language_of_the_reader(service):
    english, spanish = (service.get("/v1/checkers", **{"accept-language": code}) for code in ("en", "es"))
    assert spanish.headers["content-language"] == "es"
    assert "Accept-Language" in spanish.headers["vary"]
    assert english.headers["etag"] != spanish.headers["etag"]
    pairs = list(zip(english.json()["checkers"], spanish.json()["checkers"], strict=True))
    assert sum(one["finds"] != other["finds"] for one, other in pairs) > 30
