"""What the service accepts and whom it answers."""

import ipaddress
import os
import re
from typing import Annotated, Self

from pydantic import Field, SecretStr, field_validator

from smartlint.forms import Policy
from smartlint.model import ConfigError, Frozen

TOKEN_VARIABLE = "SMARTLINT_TOKEN"  # noqa: S105  # the name of the variable, not a token
"""The environment variable that holds the bearer token; a command line would show it to everyone on the machine."""

SHORTEST_TOKEN = 16
"""How many characters a token has at least."""

_ORIGIN = re.compile(r"https?://(?:[A-Za-z0-9.-]+|\[[0-9A-Fa-f:.]+\])(?::\d{1,5})?")
_TOKEN = re.compile(r"[A-Za-z0-9._~+/-]+=*")


class Settings(Frozen):
    """What the service accepts and whom it answers.

    Attributes:
        policy: which findings block, and the configuration that goals are judged with.
        token: what clients must send as a bearer token to judge goals; None for no token.
        origins: the origins whose pages may call the service from a browser ("https://forms.example.org"); none, unless
            named.
        max_body: the longest body of a request, in bytes.
        max_goals: how many goals one request may hold.
        concurrency: how many requests are read and judged at the same time; those above are told to come back.
        threads: how many threads judge.
        body_timeout: how long a client may take to send a body, in seconds.
        playground: whether `/` is a page where anyone can try it.

    Raises:
        ConfigError: a token is too short, or an origin is none.
    """

    policy: Policy = Policy()
    token: SecretStr | None = None
    origins: tuple[str, ...] = ()
    max_body: Annotated[int, Field(ge=1_024)] = 1_048_576
    max_goals: Annotated[int, Field(ge=1)] = 1_000
    concurrency: Annotated[int, Field(ge=1)] = 64
    threads: Annotated[int, Field(ge=1)] = 2
    body_timeout: Annotated[float, Field(gt=0)] = 30.0
    playground: bool = True

    @field_validator("token")
    @classmethod
    def _long_enough(cls, token: SecretStr | None) -> SecretStr | None:
        if token is not None:
            secret = token.get_secret_value()
            if len(secret) < SHORTEST_TOKEN or not _TOKEN.fullmatch(secret):
                raise ConfigError(
                    f"a token has at least {SHORTEST_TOKEN} letters, digits or any of -._~+/; "
                    "make one with `python -c 'import secrets; print(secrets.token_urlsafe())'`"
                )
        return token

    @field_validator("origins")
    @classmethod
    def _are_origins(cls, origins: tuple[str, ...]) -> tuple[str, ...]:
        for origin in origins:
            if origin != "*" and not _ORIGIN.fullmatch(origin):
                raise ConfigError(f"{origin!r} is no origin; give scheme and host, as in https://forms.example.org")
        return origins

    def with_token_of_environment(self) -> Self:
        """These settings with the token in `SMARTLINT_TOKEN`, where it is set.

        Raises:
            ConfigError: it is too short.
        """
        token = os.environ.get(TOKEN_VARIABLE)
        return type(self)(**{**dict(self), "token": SecretStr(token)}) if token else self


def is_loopback(host: str) -> bool:
    """Whether only programs on this machine can reach an address."""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
