"""The commands that tell about smartlint itself."""

from pathlib import Path
from typing import Annotated

import typer


def explain(checker: Annotated[str, typer.Argument(metavar="CODE_OR_NAME", help="A code or a name: T101, no-deadline.",
                                                   show_default=False)]) -> None:
    """Explain a checker: what it finds, why that matters, examples, options."""
    from rich.markdown import Markdown

    from smartlint.cli.console import errors_named, out
    from smartlint.output.page import page
    from smartlint.registry import find_checker

    with errors_named():
        text = page(find_checker(checker))
    console = out()
    if console.is_terminal:
        console.print(Markdown(text))
    else:
        console.out(text, end="")


def checkers(pages: Annotated[Path | None, typer.Option(
    metavar="FOLDER", help="Write the page of every checker, and an index, into this folder.")] = None,
             messages: Annotated[str | None, typer.Option(
    metavar="PACKAGE", help="Print a gettext template of all messages of a package, to translate them.")] = None) -> None:
    """List the checkers, those of plugins too."""
    from smartlint.cli.console import errors_named, out
    from smartlint.output.catalogue import catalogue
    from smartlint.output.messages import template
    from smartlint.output.page import index, page
    from smartlint.registry import all_checkers

    with errors_named():
        everything = all_checkers()
        if messages is not None:
            out().out(template(everything, messages), end="")
            return
    if pages is None:
        out().print(catalogue(everything))
        return
    pages.mkdir(parents=True, exist_ok=True)
    for checker in everything:
        (pages / f"{checker.name}.md").write_text(page(checker), encoding="utf-8")
    (pages / "README.md").write_text(index(everything), encoding="utf-8")


def doctor() -> None:
    """Say what is installed, whether the model is the official one, and whether a check works."""
    from smartlint.cli.console import out
    from smartlint.doctor import examine
    from smartlint.output.examination import row

    console, healthy = out(), True
    for item in examine():
        healthy &= item.ok is not False
        console.print(row(item.topic, item.detail, ok=item.ok), soft_wrap=True)
    raise typer.Exit(0 if healthy else 1)
