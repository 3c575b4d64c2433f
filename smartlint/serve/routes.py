"""What the service does for each path."""

import asyncio
import datetime as dt
from collections import deque
from collections.abc import AsyncIterator, Callable, Coroutine, Iterator
from functools import partial
from typing import Annotated, Any

from fastapi import Body, FastAPI, Query
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response, StreamingResponse

from smartlint.forms.review import decide
from smartlint.languages import accepted, best, languages
from smartlint.linter import Linter
from smartlint.model import GoalInput
from smartlint.report import Report
from smartlint.serve import describe
from smartlint.serve.answer import answer
from smartlint.serve.checkers import listed
from smartlint.serve.guard import note
from smartlint.serve.judge import TOGETHER, Judge
from smartlint.serve.pages import Page, shipped
from smartlint.serve.problem import Refused, problem
from smartlint.serve.schema import Answer, CheckBody, CheckerList, CheckManyBody, State
from smartlint.serve.settings import Settings

Lang = Annotated[str | None, Query(max_length=35, description="the language of messages; else Accept-Language decides")]

AHEAD = 2 * TOGETHER
"""How many goals of a stream are judged before the first of them is sent."""


class Service:
    """Everything that the routes share.

    Args:
        settings: what is accepted, and who is answered.
        clock: what tells the day.

    Raises:
        ConfigError: the policy names something that does not exist.
    """

    def __init__(self, settings: Settings, clock: Callable[[], dt.date]) -> None:
        self.settings = settings
        self.clock = clock
        self.judge = Judge(Linter(settings.policy.settings), settings.threads)
        self.pages = shipped(playground=settings.playground)
        self.checkers = {code: self._listed(code) for code in languages()}

    def route(self, app: FastAPI) -> None:
        """Adds every route to the application."""
        told = describe.of(self.settings)
        app.post("/v1/check", response_model=Answer, **told["check"])(self.check)
        app.post("/v1/check-many", response_class=Response, **told["check-many"])(self.check_many)
        app.get("/v1/checkers", response_model=CheckerList, **told["checkers"])(self.list_checkers)
        app.get("/healthz", response_model=State, **told["healthz"])(self.healthz)
        app.get("/readyz", response_model=State, **told["readyz"])(self.readyz)
        app.api_route("/static/{name}", methods=["GET", "HEAD"], include_in_schema=False)(self.static)
        if self.settings.playground:
            app.api_route("/", methods=["GET", "HEAD"], include_in_schema=False)(self.index)

    async def check(self, request: Request, body: Annotated[CheckBody, Body()], lang: Lang = None) -> Response:
        """Judges one goal."""
        chosen = _language(request, lang)
        finish = partial(self._finish, language=chosen, whole=body.report, draft=body.draft,
                         reason=body.override_reason)
        said = await self.judge.judge(body.given(), self._today(body.today), finish)
        return Response(said, headers=_headers(chosen), media_type="application/json")

    async def check_many(self, request: Request, body: Annotated[CheckManyBody, Body()], lang: Lang = None) -> Response:
        """Judges many goals, and sends each answer as a line as soon as it is there."""
        most = self.settings.max_goals
        if len(body.goals) > most:
            raise Refused("#/goals", f"at most {most:,} goals at a time")
        chosen = _language(request, lang)
        today, finish = self._today(body.today), partial(self._finish, language=chosen, whole=body.report)
        goals = (goal.given(body.context) for goal in body.goals)
        lines = _ahead(self._line(goal, today, finish) for goal in goals)
        return StreamingResponse(lines, headers=_headers(chosen), media_type="application/x-ndjson")

    async def list_checkers(self, request: Request, lang: Lang = None) -> Response:
        """Lists the checkers, those of plugins too, and which of them run here."""
        return self.checkers[_language(request, lang)].respond(request)

    async def healthz(self) -> State:
        """Says that the process answers."""
        return State(status="ok")

    async def readyz(self) -> State:
        """Says that the model is loaded, and loads it where nothing has yet."""
        await self.judge.warm()
        return State(status="ready")

    async def static(self, request: Request, name: str) -> Response:
        """A file of the package."""
        if name not in self.pages:
            raise HTTPException(404)
        return self.pages[name].respond(request)

    async def index(self, request: Request) -> Response:
        """The page where anyone can try it."""
        return self.pages["playground.html"].respond(request)

    def _listed(self, code: str) -> Page:
        body = listed(self.settings.policy.settings, code).model_dump_json().encode()
        scope = "private" if self.settings.token else "public"
        return Page(body, "application/json", _headers(code) | {"cache-control": f"{scope}, max-age=300"})

    def _today(self, given: dt.date | None) -> dt.date:
        here = self.clock()
        if given is not None and abs((given - here).days) > 1:
            raise Refused("#/today", "at most one day before or after the day of the server")
        return given or here

    def _finish(self, report: Report, *, language: str, whole: bool, draft: bool = False,
                reason: str | None = None) -> bytes:
        policy = self.settings.policy
        review = decide(report, policy, draft=draft, override_reason=reason)
        return answer(review, policy, language, whole=whole).model_dump_json().encode()

    async def _line(self, goal: GoalInput, today: dt.date, finish: Callable[[Report], bytes]) -> bytes:
        try:
            return await self.judge.judge(goal, today, finish) + b"\n"
        except Exception as error:  # noqa: BLE001  # the other goals still get their line
            note(error)
            return problem(500, "this goal could not be judged").model_dump_json().encode() + b"\n"


async def _ahead(work: Iterator[Coroutine[Any, Any, bytes]]) -> AsyncIterator[bytes]:
    """What each gives, in order, while a few of those behind it are on their way already."""
    waiting: deque[asyncio.Task[bytes]] = deque()
    try:
        for coroutine in work:
            waiting.append(asyncio.ensure_future(coroutine))
            if len(waiting) >= AHEAD:
                yield await waiting.popleft()
        while waiting:
            yield await waiting.popleft()
    finally:
        for task in waiting:
            task.cancel()


def _language(request: Request, lang: str | None) -> str:
    return best([lang]) if lang else accepted(request.headers.get("accept-language"))


def _headers(chosen: str) -> dict[str, str]:
    return {"cache-control": "no-store", "content-language": chosen, "vary": "Accept-Language"}
