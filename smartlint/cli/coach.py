"""`smartlint coach`: the questions that would make a goal better, and a conversation about them."""

import sys
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from smartlint.cli.check import _DAY

if TYPE_CHECKING:
    from smartlint.coach import Session


def coach(
    goal: Annotated[str, typer.Argument(metavar="GOAL", help="The goal; - reads it from standard input.",
                                        show_default=False)],
    interactive: Annotated[bool, typer.Option(
        "--interactive", "-i", help="Ask one by one, and put the answers into the goal.")] = False,
    profile: Annotated[str | None, typer.Option(
        metavar="NAME", help="The field of work, as `smartlint profiles` lists them.")] = None,
    objective: Annotated[list[str] | None, typer.Option(
        metavar="TEXT", help="A larger aim that the goal may serve. Repeatable.")] = None,
    today: Annotated[datetime | None, typer.Option(
        formats=_DAY, metavar="DATE", help="The day to judge from, as 2027-01-31. The clock's, unless given.")] = None,
    config: Annotated[Path | None, typer.Option(
        metavar="FILE", help="Read this configuration, not the nearest smartlint.toml or pyproject.toml.")] = None,
    isolated: Annotated[bool, typer.Option("--isolated", help="Read no configuration.")] = False,
) -> None:
    """Ask what would make a goal better: one question for each gap, the most helpful first."""
    from smartlint.cli.console import errors_named, out
    from smartlint.cli.settings import configuration
    from smartlint.coach import Session
    from smartlint.linter import Linter
    from smartlint.model import Context, GoalInput
    from smartlint.output.coaching import closing, listed

    if config and isolated:
        raise typer.BadParameter("--isolated reads no configuration; it does not go with --config")
    if goal == "-" and interactive:
        raise typer.BadParameter("--interactive reads the answers from standard input; give the goal as an argument")
    with errors_named():
        linter = Linter(configuration(config, isolated=isolated, profile=profile))
        day = (today or datetime.now().astimezone()).date()
        context = Context(objectives=tuple(objective or ()))
        text = sys.stdin.read().strip() if goal == "-" else goal
        session = Session.start(GoalInput(text), lambda given: linter.check(given, today=day, context=context))
        show = _shower(out)
        if not interactive:
            show(*listed(session))
            return
        session, interrupted = _talk(session, show)
        show(*closing(session))
    raise typer.Exit(130 if interrupted else 0)


def _talk(session: "Session", show: Callable[..., None]) -> tuple["Session", bool]:
    """Puts the questions until there are none left, the input ends, or the writer stops it."""
    from smartlint.model import SmartlintError
    from smartlint.output.coaching import asked, changed, opening

    show(*opening(session))
    while (question := session.question) is not None:
        show(*asked(question))
        try:
            line = sys.stdin.readline()
        except KeyboardInterrupt:
            return session, True
        except UnicodeDecodeError:
            show("that is no text in this terminal's encoding; write it again, or press Enter to go on")
            continue
        if not line:
            return session, False
        try:
            after = session.answered(line)
        except SmartlintError as error:
            show(str(error))
            continue
        show(*changed(session, after, line))
        session = after
    return session, False


def _shower(console: Callable[[], object]) -> Callable[..., None]:
    from smartlint.output.visible import visible

    def show(*lines: str) -> None:
        for line in lines:
            console().print(visible(line), soft_wrap=True)  # type: ignore[attr-defined]  # a rich console
        sys.stdout.flush()

    return show
