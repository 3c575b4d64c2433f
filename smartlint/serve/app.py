"""The application: its routes, and what stands before them."""

import datetime as dt
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from importlib.metadata import version

from fastapi import FastAPI
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.middleware.cors import CORSMiddleware

from smartlint.serve import describe
from smartlint.serve.guard import Boundary, Guard
from smartlint.serve.judge import StoppingError
from smartlint.serve.problem import on_http, on_invalid, on_stopping
from smartlint.serve.routes import Service
from smartlint.serve.settings import Settings


def clock() -> dt.date:
    """The day where the server is."""
    return dt.datetime.now().astimezone().date()


def build(settings: Settings, clock: Callable[[], dt.date] = clock) -> FastAPI:
    """The service.

    Args:
        settings: what it accepts and whom it answers.
        clock: what tells the day.

    Raises:
        ConfigError: the policy names something that does not exist.
    """
    service = Service(settings, clock)

    @asynccontextmanager
    async def lifespan(_app: FastAPI) -> AsyncIterator[None]:
        await service.judge.start()
        yield
        service.judge.close()

    app = FastAPI(title="smartlint", version=version("smartlint"), description=describe.SERVICE, lifespan=lifespan,
                  docs_url=None, redoc_url=None, redirect_slashes=False)
    app.add_middleware(Guard, settings=settings)
    if settings.origins:
        app.add_middleware(CORSMiddleware, allow_origins=settings.origins, allow_methods=["GET", "POST"],
                           allow_headers=["authorization", "content-type"], expose_headers=["retry-after"], max_age=600)
    app.add_middleware(Boundary)
    app.add_exception_handler(HTTPException, on_http)
    app.add_exception_handler(RequestValidationError, on_invalid)
    app.add_exception_handler(StoppingError, on_stopping)
    app.state.service = service
    service.route(app)
    describe.complete(app, settings)
    return app
