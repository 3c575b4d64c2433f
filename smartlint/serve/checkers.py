"""The list of checkers, as the service gives it."""

from smartlint.config import Config
from smartlint.registry import all_checkers, enabled_checkers
from smartlint.serve.schema import CheckerEntry, CheckerList
from smartlint.translation import summary_of


def listed(config: Config, language: str) -> CheckerList:
    """Every checker, with the severity that it has under a configuration and whether it runs.

    Raises:
        ConfigError: there are no messages in that language, or the configuration names something that does not exist.
        PluginError: a plugin cannot be loaded.
    """
    running = {checker.code: checker for checker in enabled_checkers(config)}
    return CheckerList(checkers=tuple(
        CheckerEntry(
            code=checker.code, name=checker.name, criterion=checker.criterion, effects=checker.effects,
            severity=(checker.code in running and running[checker.code].severity) or checker.default_severity,
            runs=checker.code in running, finds=summary_of(checker, language), message=checker.message, hint=checker.hint,
            question=checker.question, url=f"docs/checkers/{checker.name}.md",
        )
        for checker in all_checkers()
    ))  # fmt: skip
