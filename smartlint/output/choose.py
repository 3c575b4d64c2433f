"""Which writer a form of output has."""

from rich.console import Console

from smartlint.output import Format
from smartlint.output.concise import Concise
from smartlint.output.full import Full
from smartlint.output.objects import Array, Lines
from smartlint.output.writer import Writer


def writer(form: Format, console: Console, *, explain_score: bool = False) -> Writer:
    """What writes reports in that form.

    Args:
        form: the form.
        console: where to; it knows whether it is a terminal, how wide it is, and whether colour is wanted.
        explain_score: whether the full form says how each score came about.
    """
    match form:
        case Format.FULL:
            return Full(console, explain_score=explain_score)
        case Format.CONCISE:
            return Concise(console)
        case Format.JSON:
            return Array(console)
        case Format.JSON_LINES:
            return Lines(console)
