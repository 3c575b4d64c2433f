"""`smartlint check`: goals in, reports out."""

import os
import sys
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from smartlint.output import Format

_DAY = ["%Y-%m-%d"]
_WHAT, _HOW, _CONFIG = "What is read", "How it is judged", "Configuration"
_KNOWN, _FIXES, _LONG = "What is known already", "Fixes and samples", "Long work"


class FailOn(StrEnum):
    """The least severity that fails a goal."""

    ERROR = "error"
    WARNING = "warning"
    HINT = "hint"
    NEVER = "never"


class Days(StrEnum):
    """Which number of 3/4/2027 is the month."""

    MDY = "mdy"
    DMY = "dmy"


def check(
    call: typer.Context,
    goals: Annotated[list[str], typer.Argument(
        metavar="GOAL_OR_PATHS...", show_default=False,
        help="Goals, files, folders, or - for standard input. What holds a space and names no file is a goal.")],
    text: Annotated[bool, typer.Option("--text", help="Every argument is a goal.", rich_help_panel=_WHAT)] = False,
    lines: Annotated[bool, typer.Option("--lines", help="Text files hold one goal a line.", rich_help_panel=_WHAT)] = False,
    column: Annotated[list[str] | None, typer.Option(
        metavar="NAME", help="A column of tables (.csv, .tsv, .xlsx, .parquet) that holds goals. Repeatable; without it "
        "the headings decide.", rich_help_panel=_WHAT)] = None,
    field: Annotated[list[str] | None, typer.Option(
        metavar="NAME", help="A field of .jsonl records that holds goals, as goal or client.goal. Repeatable.",
        rich_help_panel=_WHAT)] = None,
    roles: Annotated[list[str] | None, typer.Option(
        "--map", metavar="ROLE=NAME", rich_help_panel=_WHAT,
        help="What another column or field says: id, owner, written, objective, start, baseline, noqa, specific, "
        "measurable, achievable, relevant, time-bound. Repeatable; 'owner=' for none.")] = None,
    date_order: Annotated[Days, typer.Option(
        help="Whether 3/4/2027 in a table is in March (mdy) or in April (dmy).", rich_help_panel=_WHAT)] = Days.MDY,
    exclude: Annotated[list[str] | None, typer.Option(
        metavar="PATTERN", help="Pass over what matches in folders, as in a .gitignore. Repeatable.",
        rich_help_panel=_WHAT)] = None,
    stdin_filename: Annotated[str | None, typer.Option(
        metavar="NAME", help="What standard input is called; its ending says how it is read.", rich_help_panel=_WHAT)] = None,
    encoding: Annotated[str | None, typer.Option(
        metavar="NAME", help="How texts are encoded, as cp1252. UTF-8, unless they begin with a byte order mark.",
        rich_help_panel=_WHAT)] = None,
    max_bytes: Annotated[int | None, typer.Option(
        min=1, metavar="N", show_default=False, rich_help_panel=_WHAT,
        help="The largest document, in bytes; 10,000,000 for texts and 50,000,000 for other formats, unless given.")] = None,
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
    min_score: Annotated[float | None, typer.Option(
        min=0, max=1, help="A goal with a lower score fails.", show_default=False, rich_help_panel=_CONFIG)] = None,
    config: Annotated[Path | None, typer.Option(
        metavar="FILE", help="Read this configuration, not the nearest smartlint.toml or pyproject.toml.",
        rich_help_panel=_CONFIG)] = None,
    isolated: Annotated[bool, typer.Option(
        "--isolated", help="Read no configuration.", rich_help_panel=_CONFIG)] = False,
    statistics: Annotated[bool, typer.Option(
        "--statistics", help="The same as --output-format statistics: how often each checker found something.")] = False,
    inline_ignore: Annotated[bool, typer.Option(
        "--inline-ignore/--no-inline-ignore", rich_help_panel=_KNOWN,
        help="Respect what documents ask to leave out.")] = True,
    baseline: Annotated[Path | None, typer.Option(
        metavar="FILE", help="Findings that this file knows neither show nor fail.", rich_help_panel=_KNOWN)] = None,
    update_baseline: Annotated[bool, typer.Option(
        "--update-baseline", help="Write what is found into the baseline.", rich_help_panel=_KNOWN)] = False,
    fix: Annotated[bool, typer.Option(
        "--fix", help="Make safe changes in text files, where the day of writing is known.",
        rich_help_panel=_FIXES)] = False,
    diff: Annotated[bool, typer.Option(
        "--diff", help="Only show what --fix would change.", rich_help_panel=_FIXES)] = False,
    sample: Annotated[int, typer.Option(
        metavar="N", min=0, show_default=False, rich_help_panel=_FIXES,
        help="Also write a sheet of N goals for people to rate; see smartlint agreement.")] = 0,
    sample_file: Annotated[Path, typer.Option(
        metavar="FILE", help="The sheet.", rich_help_panel=_FIXES)] = Path("smartlint-sample.csv"),
    processes: Annotated[int, typer.Option(
        "--processes", "-p", min=0, help="How many processes judge; 0 for as many as there are cores.",
        rich_help_panel=_LONG)] = 1,
    resume: Annotated[Path | None, typer.Option(
        metavar="FILE", help="Keep what is done in this file, and go on from it after an interrupt.",
        rich_help_panel=_LONG)] = None,
    progress: Annotated[bool | None, typer.Option(
        "--progress/--no-progress", show_default=False, rich_help_panel=_LONG,
        help="Show a bar on standard error; when it is a terminal and the reports go elsewhere, unless given.")] = None,
) -> None:
    """Check goals, and say what is met, by which words, and what is missing.

    Exit status: 0 when every goal passes, 1 when one fails, 2 when anything could not be read.
    """
    from smartlint.auditing.job import Job
    from smartlint.cli.console import bar, complain, errors_named, out, show
    from smartlint.cli.outputs import in_order
    from smartlint.cli.settings import configuration
    from smartlint.documents import DateOrder, Item, Reading, read, roles_of
    from smartlint.languages import known
    from smartlint.linter import Linter
    from smartlint.model import Context
    from smartlint.output.several import Outputs, pair
    from smartlint.output.writer import Settings

    if text and (lines or column or field):
        raise typer.BadParameter("--text says that every argument is a goal; it does not go with --lines, --column or --field")
    if (fix or diff) and "-" in goals:
        raise typer.BadParameter("--fix and --diff change files, so they do not go with standard input")
    if config and isolated:
        raise typer.BadParameter("--isolated reads no configuration; it does not go with --config")

    with errors_named():
        settings = configuration(config, isolated=isolated, select=select, ignore=ignore, extend_select=extend_select,
                                 fail_on=fail_on, profile=profile, min_score=min_score)
        reading = Reading(
            text=text, lines=lines, columns=tuple(column or ()), fields=tuple(field or ()), roles=roles_of(roles or ()),
            encoding=encoding, exclude=tuple(exclude or ()), stdin_filename=stdin_filename, max_bytes=max_bytes,
            inline=inline_ignore, properties=written is None, date_order=DateOrder(date_order),
        )
        linter = Linter(settings)
        wanted = pair([*in_order(call, output_format, output), *([Format.STATISTICS] if statistics else [])])
        said = known(language)
        look = Settings(explain_score, linter.checkers, redact, os.environ.get("SMARTLINT_SALT", ""), said)

        def again(*arguments: str) -> Iterator[Item]:
            return read(arguments, reading, stdin=sys.stdin.buffer)

        with bar(progress, wanted, None if "-" in goals else lambda: again(*goals)) as watchers:
            status = Job(
                linter, lambda: again(*goals), again, lambda salt: Outputs(wanted, out(), replace(look, salt=salt)),
                complain, show, today.date() if today else None, written.date() if written else None,
                Context(objectives=tuple(objective or ())), processes, baseline, update_baseline, resume, redact is True,
                look.salt, said, fix, diff, sample, sample_file, watchers,
            ).done()
    raise typer.Exit(status)
