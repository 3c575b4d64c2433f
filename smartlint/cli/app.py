"""The commands and their options."""

from typing import Annotated

import typer

from smartlint.cli.about import checkers, doctor, explain
from smartlint.cli.check import check
from smartlint.cli.coach import coach
from smartlint.cli.outputs import InOrder
from smartlint.cli.profiles import profiles
from smartlint.cli.serve import serve
from smartlint.cli.study import agreement, compare

app = typer.Typer(add_completion=False, pretty_exceptions_enable=False,
                  context_settings={"help_option_names": ["-h", "--help"]})


def _version(wanted: bool) -> None:
    if wanted:
        from importlib.metadata import version

        typer.echo(f"smartlint {version('smartlint')}")
        raise typer.Exit


@app.callback(invoke_without_command=True)
def smartlint(
    context: typer.Context,
    _wanted: Annotated[bool, typer.Option("--version", callback=_version, is_eager=True,
                                          help="Print the version.")] = False,
) -> None:
    """Read written goals and say, for each SMART criterion, whether it is met, by which words, and what is missing."""
    if context.invoked_subcommand is None:
        typer.echo(context.get_help())
        raise typer.Exit(2)


app.command(cls=InOrder)(check)
for command in (compare, agreement, coach, explain, checkers, profiles, doctor, serve):
    app.command()(command)
