"""What the extractors' tests share: reading a text with the model, through all extractors."""

from collections.abc import Callable

import pytest

from smartlint.facts import Facts
from smartlint.linter import Linter
from smartlint.testing import TODAY


@pytest.fixture(scope="session")
def read() -> Callable[[str], Facts]:
    """A function from a text to its facts."""
    linter = Linter()
    return lambda text: linter.check(text, today=TODAY).facts
