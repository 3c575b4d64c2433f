"""The commands that look at audits: what changed between two, and how far people agree with one."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer


class Form(StrEnum):
    """The forms that these commands write."""

    TEXT = "text"
    JSON = "json"


_FORM = Annotated[Form, typer.Option("--output-format", help="The form of the output.")]


def compare(old: Annotated[Path, typer.Argument(metavar="OLD.json", help="An audit in the json form.", show_default=False)],
            new: Annotated[Path, typer.Argument(metavar="NEW.json", help="A later one.", show_default=False)],
            output_format: _FORM = Form.TEXT) -> None:
    """Say what got better and what got worse from one audit to another, by document and criterion."""
    from smartlint.auditing.compare import compare as compared
    from smartlint.auditing.tables import comparison
    from smartlint.cli.console import errors_named, lines_or_json

    with errors_named():
        found = compared(old, new)
    lines_or_json(found, comparison(found), as_json=output_format is Form.JSON)


def agreement(sheet: Annotated[Path, typer.Argument(metavar="SHEET", help="A sheet that check --sample made, with ratings.",
                                                    show_default=False)],
              output_format: _FORM = Form.TEXT) -> None:
    """Say how well the ratings in a sheet agree with the verdicts, by criterion."""
    from smartlint.auditing.agreement import agreement as agreed
    from smartlint.auditing.tables import agreement as table
    from smartlint.cli.console import errors_named, lines_or_json

    with errors_named():
        found = agreed(sheet)
    lines_or_json(found, table(found), as_json=output_format is Form.JSON)
