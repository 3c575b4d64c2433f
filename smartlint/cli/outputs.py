"""The options that say what comes out, and where to: which file belongs to which form is told by their order."""

from collections.abc import Iterator
from pathlib import Path

import typer
from typer.core import TyperCommand

from smartlint.output import Format

_ORDER = "smartlint.outputs"


class InOrder(TyperCommand):
    """A command that remembers in which order `--output-format` and `-o` were given."""

    def parse_args(self, ctx: typer.Context, args: list[str]) -> list[str]:  # type: ignore[override]  # typer hides its click
        """Parses the arguments, and keeps the order of these two options with the context."""
        # Parsed twice, for what click makes of the first time does not keep the order of different options.
        _, _, order = self.make_parser(ctx).parse_args(args=list(args))
        ctx.meta[_ORDER] = [param.name for param in order if param.name in ("output_format", "output")]
        return super().parse_args(ctx, args)


def in_order(context: typer.Context, forms: list[Format] | None, files: list[Path] | None) -> Iterator[Format | Path]:
    """The forms and files as they were given, one after the other."""
    given: dict[str, Iterator[Format | Path]] = {"output_format": iter(forms or ()), "output": iter(files or ())}
    for name in context.meta[_ORDER]:
        yield next(given[name])
