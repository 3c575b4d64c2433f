"""The fixed words around findings: every one can be said, in every language."""

import pytest

from smartlint.labels import LABELS, label
from smartlint.languages import languages
from smartlint.model import Criterion, Severity, Verdict
from smartlint.templates import Counted, gaps

EVERY = [pytest.param(group, key, id=f"{group}: {key}") for group, labels in LABELS.items() for key in labels]


def test_names_are_the_ones_of_the_model_in_english():
    assert [label("criterion", criterion) for criterion in Criterion] == [criterion.title for criterion in Criterion]
    assert [label("verdict", verdict) for verdict in Verdict] == list(Verdict)
    assert [label("severity", severity) for severity in Severity] == list(Severity)


def test_names_in_spanish():
    assert label("criterion", Criterion.TIME_BOUND, "es") == "Con plazo"
    assert label("summary", "goals", "es", goals=1) == "1 objetivo"
    assert label("summary", "goals", "es", goals=0) == "0 objetivos"


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize(("group", "key"), EVERY)
def test_a_label_can_be_said_with_its_gaps_filled(group: str, key: str, language: str):
    phrase = LABELS[group][key]
    templates = (phrase.one, phrase.other) if isinstance(phrase, Counted) else (phrase,)
    names = {name for template in templates for name, _ in gaps(template)}
    said = label(group, key, language, **dict.fromkeys(names, 7))
    assert said
    assert "{" not in said
    assert not names or "7" in said


def test_what_is_no_label_is_an_error():
    with pytest.raises(KeyError):
        label("criterion", "feasible")
    with pytest.raises(KeyError):
        label("summary", "goals")
