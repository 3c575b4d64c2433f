"""The HTTP service: goals in, what a form needs to know out, and the element that shows it in a browser. Extra `serve`."""

from typing import TYPE_CHECKING

from smartlint.model import ConfigError
from smartlint.serve.settings import Settings

if TYPE_CHECKING:
    from fastapi import FastAPI

__all__ = ["Settings", "create_app", "serve"]


def create_app(settings: Settings | None = None) -> "FastAPI":
    """The service as an ASGI application, to be run by any server or mounted in another application.

    Args:
        settings: what it accepts and whom it answers; the defaults when not given.

    Raises:
        ConfigError: FastAPI is not installed, or the settings name something that does not exist.
    """
    try:
        from smartlint.serve.app import build
    except ModuleNotFoundError as error:
        raise _missing(error) from None
    return build(settings or Settings())


def serve(settings: Settings, host: str = "127.0.0.1", port: int = 8000, *, access_log: bool = False) -> None:
    """Answers requests until it is told to stop (SIGINT or SIGTERM); requests under way get ten seconds to end.

    Args:
        settings: what it accepts and whom it answers.
        host: the address it listens on.
        port: the port; 0 for any that is free.
        access_log: whether a line is written for each request: method, path and status, never a text.

    Raises:
        ConfigError: FastAPI or uvicorn is not installed, or the settings name something that does not exist.
        InputError: it cannot listen on that address and port.
    """
    try:
        from smartlint.serve.server import run
    except ModuleNotFoundError as error:
        raise _missing(error) from None
    run(create_app(settings), host, port, access_log=access_log)


def _missing(error: ModuleNotFoundError) -> ConfigError:
    if (error.name or "").startswith("smartlint"):
        raise error
    return ConfigError(f"the service needs {error.name}; install it with `pip install 'smartlint[serve]'`")
