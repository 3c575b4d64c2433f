"""smartlint reads a written goal and says, for each SMART criterion, whether it is met, by which words, and what is missing."""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from smartlint import facts as facts
    from smartlint import testing as testing
    from smartlint.auditing.paths import Audit, audit
    from smartlint.checker import Checker, Goal, PresenceChecker
    from smartlint.config import Config
    from smartlint.documents.finding import GoalSpan, find_goals
    from smartlint.extractor import Extractor, Source
    from smartlint.linter import Linter, check, check_many
    from smartlint.model import (
        ConfigError,
        Context,
        Criterion,
        Edit,
        Effect,
        Finding,
        Fix,
        GoalInput,
        GoalTextError,
        InputError,
        ModelNotFoundError,
        OutputError,
        PluginError,
        Severity,
        SmartlintError,
        Span,
        TextTooLongError,
        Verdict,
        WorkerError,
    )
    from smartlint.report import Assessment, Category, Report
    from smartlint.translation import translate

__all__ = [
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

_HOME = {
    "auditing.paths": ("Audit", "audit"),
    "checker": ("Checker", "Goal", "PresenceChecker"),
    "config": ("Config",),
    "documents.finding": ("GoalSpan", "find_goals"),
    "extractor": ("Extractor", "Source"),
    "linter": ("Linter", "check", "check_many"),
    "model": (
        "ConfigError",
        "Context",
        "Criterion",
        "Edit",
        "Effect",
        "Finding",
        "Fix",
        "GoalInput",
        "GoalTextError",
        "InputError",
        "ModelNotFoundError",
        "OutputError",
        "PluginError",
        "Severity",
        "SmartlintError",
        "Span",
        "TextTooLongError",
        "Verdict",
        "WorkerError",
    ),
    "report": ("Assessment", "Category", "Report"),
    "translation": ("translate",),
}
_MODULE = {name: module for module, names in _HOME.items() for name in names}


def __getattr__(name: str) -> Any:
    # Names are imported when they are first used, so that `import smartlint` costs a host program almost nothing.
    if name in ("facts", "testing"):
        return import_module(f"smartlint.{name}")
    if name == "__version__":
        return import_module("importlib.metadata").version("smartlint")
    if name not in _MODULE:
        raise AttributeError(f"module 'smartlint' has no attribute {name!r}")
    value = getattr(import_module(f"smartlint.{_MODULE[name]}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__, "__version__"})
