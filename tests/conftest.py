"""Fixtures shared by all tests: the model is loaded once a session."""

import pytest

from smartlint.nlp import Pipeline


@pytest.fixture(scope="session")
def pipeline() -> Pipeline:
    """The bundled model, trimmed."""
    return Pipeline()
