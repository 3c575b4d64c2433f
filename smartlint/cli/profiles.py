"""`smartlint profiles`: the fields of work that are known."""

from typing import Annotated

import typer


def profiles(name: Annotated[str | None, typer.Argument(metavar="NAME", show_default=False,
                                                        help="Show what this one knows.")] = None) -> None:
    """List the profiles, those of packages too, or show what one of them knows."""
    from smartlint.cli.console import errors_named, out
    from smartlint.output.knowledge import knowledge, listing
    from smartlint.profiles import find, installed

    with errors_named():
        shown = knowledge(find(name)) if name else listing(find(each) for each in installed())
    for line in shown:
        out().print(line, soft_wrap=True)
