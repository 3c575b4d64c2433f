"""Where the command line writes, and how it names what went wrong."""

import io
import sys
from collections.abc import Iterator
from contextlib import contextmanager

import typer
from rich.console import Console

from smartlint.model import SmartlintError
from smartlint.output.visible import one_line


def out() -> Console:
    """Standard output: colour and width as the terminal and NO_COLOR say; what it cannot encode comes out escaped."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")
    return Console(file=sys.stdout, markup=False, emoji=False, highlight=False)


def complain(message: object) -> None:
    """One line on standard error."""
    typer.echo(f"smartlint: {one_line(str(message))}", err=True)


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
