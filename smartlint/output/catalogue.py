"""The list of checkers as a table for a person."""

from collections.abc import Iterable

from rich.table import Table
from rich.text import Text

from smartlint.checker import Checker
from smartlint.output.page import summary
from smartlint.output.visible import one_line
from smartlint.output.writer import STYLES


def catalogue(checkers: Iterable[type[Checker]]) -> Table:
    """A row for each checker: code, name, effects, severity, what it finds."""
    table = Table.grid(padding=(0, 2, 0, 0))
    for _ in range(4):
        table.add_column(no_wrap=True)
    table.add_column(overflow="fold")
    for checker in checkers:
        off = "" if checker.default else " (only when selected)"
        table.add_row(Text(checker.code, "bold"), checker.name, ", ".join(checker.effects),
                      Text(checker.default_severity, STYLES[checker.default_severity]),
                      Text(one_line(summary(checker) + off)))
    return table
