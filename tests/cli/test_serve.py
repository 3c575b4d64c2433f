"""`smartlint serve`: options become settings, and what is unsafe or wrong is refused before anything listens."""

import pytest

import smartlint.serve
from smartlint.model import ConfigError
from smartlint.serve.settings import TOKEN_VARIABLE

TOKEN = "0123456789abcdef"


@pytest.fixture
def served(monkeypatch: pytest.MonkeyPatch) -> list:
    """What the service was told, each time it would have started."""
    told: list = []
    monkeypatch.delenv(TOKEN_VARIABLE, raising=False)
    monkeypatch.setattr(smartlint.serve, "serve", lambda *given, **more: told.append((given, more)))
    return told


def test_it_listens_on_this_machine_only_by_default(run, served):
    assert run("serve").exit_code == 0
    [((settings, host, port), more)] = served
    assert (host, port, more) == ("127.0.0.1", 8000, {"access_log": False})
    assert settings == smartlint.serve.Settings()


def test_options_become_settings(run, served, monkeypatch):
    monkeypatch.setenv(TOKEN_VARIABLE, TOKEN)
    run("serve", "--host", "0.0.0.0", "--port", "0", "--allow-origin", "https://a.example", "--allow-origin", "https://b.example",
        "--no-playground", "--block", "T,no-action", "--block", "error", "--minimum", "0.5", "--allow-override",
        "--max-body", "2048", "--max-goals", "7", "--concurrency", "3", "--threads", "1", "--access-log")
    [((settings, host, port), more)] = served
    assert (host, port, more) == ("0.0.0.0", 0, {"access_log": True})
    assert settings.token.get_secret_value() == TOKEN
    assert settings.origins == ("https://a.example", "https://b.example")
    assert settings.policy.block == ("T", "no-action", "error")
    assert (settings.policy.minimum, settings.policy.override) == (0.5, True)
    assert (settings.max_body, settings.max_goals, settings.concurrency, settings.threads) == (2048, 7, 3, 1)
    assert not settings.playground


def test_the_configuration_of_the_folder_is_used(run, served, here):
    (here / "smartlint.toml").write_text('ignore = ["R"]\n', encoding="utf-8")
    run("serve")
    run("serve", "--isolated")
    assert [given[0].policy.config.ignore for given, _ in served] == [("R",), ()]


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "goals.example.org"])
def test_an_address_that_others_reach_needs_a_token(run, served, host: str, monkeypatch):
    refused = run("serve", "--host", host)
    assert refused.exit_code == 2
    assert not served
    assert run("serve", "--host", host, "--no-token").exit_code == 0
    monkeypatch.setenv(TOKEN_VARIABLE, TOKEN)
    assert run("serve", "--host", host).exit_code == 0
    assert [bool(given[0].token) for given, _ in served] == [False, True]


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["--block", "Q9"], "no checker that runs is called 'Q9'"),
        (["--allow-origin", "example.org"], "'example.org' is no origin"),
        (["--config", "missing.toml"], "missing.toml"),
    ],
)
def test_what_is_wrong_is_said_in_one_line(run, served, arguments: list[str], says: str):
    refused = run("serve", *arguments)
    assert refused.exit_code == 2
    assert says in refused.stderr
    assert refused.stderr.count("\n") == 1
    assert not served


@pytest.mark.parametrize(
    "arguments",
    [["--port", "70000"], ["--minimum", "2"], ["--threads", "0"], ["--max-body", "5"], ["--config", "a.toml", "--isolated"]],
)
def test_wrong_options_are_usage_errors(run, served, arguments: list[str]):
    assert run("serve", *arguments).exit_code == 2
    assert not served


def test_a_token_that_is_too_short_is_refused(run, served, monkeypatch):
    monkeypatch.setenv(TOKEN_VARIABLE, "short")
    refused = run("serve")
    assert refused.exit_code == 2
    assert "short" not in refused.stderr
    assert not served


def test_what_it_cannot_do_is_said(run, monkeypatch):
    def fail(*_given, **_more):
        raise ConfigError("the service needs fastapi")

    monkeypatch.setattr(smartlint.serve, "serve", fail)
    refused = run("serve")
    assert (refused.exit_code, refused.stderr) == (2, "smartlint: the service needs fastapi\n")
