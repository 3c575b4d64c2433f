"""The page about time says what the code does."""

import re
from pathlib import Path

from smartlint.checkers.time_bound import CHECKERS
from smartlint.dates import Conventions

PAGE = (Path(__file__).parents[3] / "docs" / "time.md").read_text(encoding="utf-8")


def test_the_table_of_policies_is_complete_and_current():
    rows = dict(re.findall(r"^\| `(\w+)` \| [^|]+ \| (\w+) \|", PAGE, re.MULTILINE))
    assert rows == {name: str(field.default) for name, field in Conventions.model_fields.items()}


def test_every_checker_of_time_is_named():
    assert all(f"`{checker.name}`" in PAGE for checker in CHECKERS)
