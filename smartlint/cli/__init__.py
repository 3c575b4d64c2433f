"""The command line: arguments become calls, and their outcome an exit status. Loads nothing that a check needs."""

import sys

import typer

from smartlint.cli.app import app

__all__ = ["app", "main"]


def main() -> None:
    """Runs the command line and exits: 0 clean, 1 findings, 2 when something could not be read or understood."""
    try:
        status = app(standalone_mode=False)
    except (KeyboardInterrupt, typer.Abort):
        status = 130
    except Exception as error:
        # A usage error, whose class is typer's or click's, as the installed typer has it.
        describe = getattr(error, "format_message", None)
        if describe is None:
            raise
        from smartlint.output.visible import one_line

        typer.echo(f"smartlint: {one_line(describe())} (see smartlint --help)", err=True)
        status = 2
    sys.exit(status or 0)
