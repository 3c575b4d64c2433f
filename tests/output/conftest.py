"""Scores that stay the same in these tests, however the real ones are set."""

import pytest

from smartlint import scoring
from smartlint.model import Verdict
from smartlint.output import score


@pytest.fixture(autouse=True)
def _known_scores(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(scoring.BASE, Verdict.WEAK, 0.6)
    monkeypatch.setitem(scoring.BASE, Verdict.MISSING, 0.2)
    monkeypatch.setattr(scoring, "FURTHER", 0.05)
    monkeypatch.setattr(score, "FURTHER", 0.05)
    monkeypatch.setattr(scoring, "MOST_OFF", 0.2)
