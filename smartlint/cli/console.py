"""Where the command line writes, and how it names what went wrong."""

import io
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING

import typer
from rich.console import Console

from smartlint.model import Frozen, SmartlintError
from smartlint.output.visible import json_safe, one_line, visible

if TYPE_CHECKING:
    from smartlint.auditing.engine import Watcher
    from smartlint.documents import Item
    from smartlint.output.several import Output


def out() -> Console:
    """Standard output: colour and width as the terminal and NO_COLOR say; what it cannot encode comes out escaped."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")
    return Console(file=sys.stdout, markup=False, emoji=False, highlight=False)


def complain(message: object) -> None:
    """One line on standard error."""
    typer.echo(f"smartlint: {one_line(str(message))}", err=True)


def show(line: str) -> None:
    """One line of a diff: as it is for a program, made visible for a terminal."""
    typer.echo(visible(line) if sys.stdout.isatty() else line)


def lines_or_json(found: Frozen, lines: Iterable[str], *, as_json: bool) -> None:
    """Prints a value as JSON, or the lines that say the same to people."""
    console = out()
    shown = [json_safe(found.model_dump_json(indent=2), ascii_only=not console.encoding.startswith("utf"))]
    for line in shown if as_json else lines:
        console.print(line, soft_wrap=True)


@contextmanager
def bar(wanted: bool | None, outputs: "Sequence[Output]",
        count: "Callable[[], Iterable[Item]] | None") -> "Iterator[Sequence[Watcher]]":
    """A bar on standard error while the block runs, and what moves it.

    Args:
        wanted: whether there is one; None for where nobody would miss it: on a terminal on which no report appears.
        outputs: where the reports go.
        count: reads the goals, for how many there are; None where they can be read only once.
    """
    reports = sys.stdout.isatty() and any(each.path is None for each in outputs)
    if not (sys.stderr.isatty() and not reports if wanted is None else wanted):
        yield ()
        return
    from smartlint.output.progress import ProgressBar

    with ProgressBar(Console(file=sys.stderr, markup=False, emoji=False, highlight=False), count) as shown:
        yield (shown,)


@contextmanager
def errors_named() -> Iterator[None]:
    """Turns a refusal of the library into its message and exit status 2.

    Raises:
        typer.Exit: instead of the `SmartlintError`.
    """
    try:
        yield
    except SmartlintError as error:
        complain(error)
        raise typer.Exit(2) from None
