"""The command line, called in this process and as a process of its own."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from smartlint.cli import app


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty working folder with no configuration above it."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "100")
    return tmp_path


@pytest.fixture
def run(here: Path) -> Callable[..., Result]:
    """Calls the command line with the given arguments in the empty folder."""

    def call(*arguments: str, stdin: bytes | str = b"") -> Result:
        result = CliRunner().invoke(app, arguments, input=stdin)
        if result.exception and not isinstance(result.exception, SystemExit):
            raise result.exception
        return result

    return call


@pytest.fixture
def process(here: Path) -> Callable[..., "subprocess.CompletedProcess[str]"]:
    """The same as a process of its own."""

    def call(*arguments: str, stdin: str = "", **environment: str) -> "subprocess.CompletedProcess[str]":
        return subprocess.run([sys.executable, "-m", "smartlint", *arguments], input=stdin, capture_output=True,
                              text=True, encoding="utf-8", check=False, env=os.environ | environment)

    return call
