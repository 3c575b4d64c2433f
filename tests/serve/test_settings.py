"""What the service can be told."""

import pytest
from pydantic import SecretStr, ValidationError

from smartlint.model import ConfigError
from smartlint.serve.settings import TOKEN_VARIABLE, Settings, is_loopback


@pytest.mark.parametrize("host", ["127.0.0.1", "127.1.2.3", "localhost", "::1"])
def test_these_addresses_are_of_this_machine_only(host: str):
    assert is_loopback(host)


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.168.1.5", "goals.example.org", "", "127.0.0.1.example.org"])
def test_others_can_be_reached_from_elsewhere(host: str):
    assert not is_loopback(host)


@pytest.mark.parametrize("origin", ["https://forms.example.org", "http://localhost:3000", "http://[::1]:80", "*"])
def test_origins(origin: str):
    assert Settings(origins=(origin,)).origins == (origin,)


@pytest.mark.parametrize("origin", ["forms.example.org", "https://forms.example.org/", "null", "", "https://*.example.org"])
def test_what_is_no_origin_is_refused(origin: str):
    with pytest.raises(ConfigError, match="is no origin; give scheme and host"):
        Settings(origins=(origin,))


@pytest.mark.parametrize("token", ["short", "a" * 15, "spaces in the token", "umlaut-ü-in-the-token", "line\nin-the-token"])
def test_a_token_that_could_be_guessed_or_not_be_sent_is_refused_and_not_repeated(token: str):
    with pytest.raises(ConfigError, match="at least 16 letters") as refused:
        Settings(token=SecretStr(token))
    assert token not in str(refused.value)


def test_a_token_is_never_shown():
    settings = Settings(token=SecretStr("0123456789abcdef"))
    assert "0123456789abcdef" not in repr(settings) + str(settings) + settings.model_dump_json()


def test_the_token_comes_from_the_environment(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv(TOKEN_VARIABLE, "0123456789abcdef")
    settings = Settings(max_goals=7).with_token_of_environment()
    assert settings.token == SecretStr("0123456789abcdef")
    assert settings.max_goals == 7


@pytest.mark.parametrize("value", [None, ""])
def test_without_one_there_is_none(value: str | None, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.delenv(TOKEN_VARIABLE, raising=False)
    if value is not None:
        monkeypatch.setenv(TOKEN_VARIABLE, value)
    assert Settings().with_token_of_environment().token is None


@pytest.mark.parametrize("setting", ["max_body", "max_goals", "concurrency", "threads", "body_timeout"])
def test_no_limit_is_nothing(setting: str):
    with pytest.raises(ValidationError):
        Settings(**{setting: 0})
