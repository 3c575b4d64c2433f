"""The public face: exactly these names, each where it says."""

import smartlint

PUBLIC = [
    "Assessment",
    "Audit",
    "Category",
    "Checker",
    "Config",
    "ConfigError",
    "Context",
    "Criterion",
    "Edit",
    "Effect",
    "Extractor",
    "Finding",
    "Fix",
    "Goal",
    "GoalInput",
    "GoalSpan",
    "GoalTextError",
    "InputError",
    "Linter",
    "ModelNotFoundError",
    "OutputError",
    "PluginError",
    "PresenceChecker",
    "Report",
    "Severity",
    "SmartlintError",
    "Source",
    "Span",
    "TextTooLongError",
    "Verdict",
    "WorkerError",
    "audit",
    "check",
    "check_many",
    "facts",
    "find_goals",
    "translate",
]


def test_these_are_the_public_names():
    assert sorted(smartlint.__all__) == PUBLIC


def test_every_public_name_is_there_and_documented():
    for name in PUBLIC:
        assert getattr(smartlint, name).__doc__, name


def test_the_names_are_listed_for_completion():
    assert set(PUBLIC) | {"__version__"} <= set(dir(smartlint))


def test_an_unknown_name_is_an_attribute_error():
    assert not hasattr(smartlint, "nonsense")


def test_every_error_is_a_smartlint_error():
    errors = [getattr(smartlint, name) for name in PUBLIC if name.endswith("Error")]
    assert all(issubclass(error, smartlint.SmartlintError) for error in errors)
