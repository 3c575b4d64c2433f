"""`smartlint check`: goals in, reports out."""

import os
import sys
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from smartlint.output import Format

_DAY = ["%Y-%m-%d"]
_WHAT, _HOW, _CONFIG = "What is read", "How it is judged", "Configuration"


class FailOn(StrEnum):
    """The least severity that fails a goal."""

    ERROR = "error"
    WARNING = "warning"
    HINT = "hint"
    NEVER = "never"


def check(
    call: typer.Context,
    goals: Annotated[list[str], typer.Argument(
        metavar="GOAL_OR_PATHS...", show_default=False,
        help="Goals, files, or - for standard input. What holds a space and names no file is a goal.")],
    text: Annotated[bool, typer.Option("--text", help="Every argument is a goal.", rich_help_panel=_WHAT)] = False,
    lines: Annotated[bool, typer.Option("--lines", help="Files hold one goal a line.", rich_help_panel=_WHAT)] = False,
    column: Annotated[str | None, typer.Option(
        metavar="NAME", help="The column of .csv and .tsv files that holds the goals.", rich_help_panel=_WHAT)] = None,
    output_format: Annotated[list[Format] | None, typer.Option(
        help="The form of the output; full, unless -o says otherwise. Repeatable.", show_default=False)] = None,
    output: Annotated[list[Path] | None, typer.Option(
        "--output", "-o", metavar="FILE", show_default=False,
        help="Write the form before this into a file; without one, the form that the name ends with.")] = None,
    redact: Annotated[bool | None, typer.Option(
        "--redact/--no-redact", show_default=False,
        help="Leave out the words of the goals; only from GitHub annotations, unless given.")] = None,
    explain_score: Annotated[bool, typer.Option(
        "--explain-score", help="Say how each score came about (in the full form).")] = False,
    language: Annotated[str, typer.Option(
        metavar="TAG", help="The language of messages: en, es. Goals are always read in English.")] = "en",
    today: Annotated[datetime | None, typer.Option(
        formats=_DAY, metavar="DATE", rich_help_panel=_HOW,
        help="The day from which past and too far are judged, as 2027-01-31. The clock's, unless given.")] = None,
    written: Annotated[datetime | None, typer.Option(
        formats=_DAY, metavar="DATE", rich_help_panel=_HOW,
        help="The day the goals were written, from which 'within three months' counts.")] = None,
    objective: Annotated[list[str] | None, typer.Option(
        metavar="TEXT", help="A larger aim that the goals may serve. Repeatable.", rich_help_panel=_HOW)] = None,
    profile: Annotated[str | None, typer.Option(
        metavar="NAME", help="The field of work, as `smartlint profiles` lists them.", rich_help_panel=_HOW)] = None,
    processes: Annotated[int, typer.Option(
        "--processes", "-p", min=1, help="How many processes judge.", rich_help_panel=_HOW)] = 1,
    select: Annotated[list[str] | None, typer.Option(
        metavar="CODES", rich_help_panel=_CONFIG,
        help="Run only these checkers: codes, prefixes or names, with commas or repeated.")] = None,
    ignore: Annotated[list[str] | None, typer.Option(
        metavar="CODES", help="Leave these out, on top of what the configuration ignores.",
        rich_help_panel=_CONFIG)] = None,
    extend_select: Annotated[list[str] | None, typer.Option(
        metavar="CODES", help="Run these too.", rich_help_panel=_CONFIG)] = None,
    fail_on: Annotated[FailOn | None, typer.Option(
        help="The least severity that makes the exit status 1; error, unless configured.", show_default=False,
        rich_help_panel=_CONFIG)] = None,
    config: Annotated[Path | None, typer.Option(
        metavar="FILE", help="Read this configuration, not the nearest smartlint.toml or pyproject.toml.",
        rich_help_panel=_CONFIG)] = None,
    isolated: Annotated[bool, typer.Option(
        "--isolated", help="Read no configuration.", rich_help_panel=_CONFIG)] = False,
) -> None:
    """Check goals, and say what is met, by which words, and what is missing.

    Exit status: 0 when every goal passes, 1 when one fails, 2 when anything could not be read.
    """
    from smartlint.cli.console import errors_named, out
    from smartlint.cli.outputs import in_order
    from smartlint.cli.run import Run
    from smartlint.cli.settings import configuration
    from smartlint.documents import read
    from smartlint.languages import known
    from smartlint.linter import Linter
    from smartlint.model import Context
    from smartlint.output.several import Outputs, pair
    from smartlint.output.writer import Settings

    if text and (lines or column):
        raise typer.BadParameter("--text says that every argument is a goal; it goes with neither --lines nor --column")
    if config and isolated:
        raise typer.BadParameter("--isolated reads no configuration; it does not go with --config")
    with errors_named():
        settings = configuration(config, isolated=isolated, select=select, ignore=ignore, extend_select=extend_select,
                                 fail_on=fail_on, profile=profile)
        linter = Linter(settings)
        wanted = pair(in_order(call, output_format, output))
        said = known(language)
        look = Settings(explain_score, linter.checkers, redact, os.environ.get("SMARTLINT_SALT", ""), said)
        with Outputs(wanted, out(), look) as outputs:
            status = Run(linter, outputs, said).over(
                read(goals, text=text, lines=lines, column=column, stdin=sys.stdin.buffer),
                today=today.date() if today else None, written=written.date() if written else None,
                context=Context(objectives=tuple(objective or ())), processes=processes,
            )
    raise typer.Exit(status)
