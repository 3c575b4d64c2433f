"""Listens, says where, and answers until it is told to stop."""

import logging
import socket
import sys
from contextlib import suppress

import uvicorn
from fastapi import FastAPI

from smartlint.model import InputError
from smartlint.serve.guard import LOGGER

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
    logging.basicConfig(format="%(asctime)s %(levelname)s %(message)s")
    LOGGER.setLevel(logging.INFO if access_log else logging.WARNING)
    config = uvicorn.Config(app, log_config=None, log_level="warning", access_log=False, lifespan="on",
                            server_header=False, proxy_headers=False, timeout_graceful_shutdown=GRACE)
    # Stopped from the keyboard is stopped as it should be.
    with listening, suppress(KeyboardInterrupt):
        _Server(config).run(sockets=[listening])


def _listen(host: str, port: int) -> socket.socket:
    try:
        family = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0][0]
        listening = socket.create_server((host, port), family=family, backlog=1024)
        # Accepted connections inherit it. Without it an answer waits 40 ms for the acknowledgement of its own headers.
        listening.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        return listening
    except (OSError, OverflowError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise InputError(f"cannot listen on {host} port {port}: {reason}") from None
