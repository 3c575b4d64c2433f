"""Listens, says where, and answers until it is told to stop."""

import socket
import sys

import uvicorn
from fastapi import FastAPI

from smartlint.model import InputError

GRACE = 10
"""How many seconds requests that are under way get when the service is told to stop."""


class _Server(uvicorn.Server):
    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        if self.started and sockets:
            host, port = sockets[0].getsockname()[:2]
            shown = f"[{host}]" if ":" in host else host
            sys.stderr.write(f"smartlint: serving on http://{shown}:{port} (Ctrl-C stops it)\n")
            sys.stderr.flush()


def run(app: FastAPI, host: str, port: int, *, access_log: bool) -> None:
    """Answers requests on an address until the process is told to stop.

    Raises:
        InputError: the address cannot be had.
        ModelNotFoundError: the model is not installed.
    """
    # Loaded here, so that what is missing is said in one line, and by a process that does not listen yet.
    app.state.service.judge.linter.pipeline  # noqa: B018
    listening = _listen(host, port)
    config = uvicorn.Config(app, log_level="info" if access_log else "warning", access_log=access_log, lifespan="on",
                            server_header=False, proxy_headers=False, timeout_graceful_shutdown=GRACE)
    with listening:
        _Server(config).run(sockets=[listening])


def _listen(host: str, port: int) -> socket.socket:
    try:
        family = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0][0]
        return socket.create_server((host, port), family=family, backlog=1024)
    except (OSError, OverflowError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise InputError(f"cannot listen on {host} port {port}: {reason}") from None
