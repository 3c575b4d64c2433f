"""The list of checkers, as the service gives it."""

from smartlint.config import Config
from smartlint.output.page import summary
from smartlint.registry import all_checkers, enabled_checkers
from smartlint.serve.schema import CheckerEntry, CheckerList


def listed(config: Config) -> CheckerList:
    """Every checker, with the severity that it has under a configuration and whether it runs.

    Raises:
        ConfigError: the configuration names something that does not exist.
        PluginError: a plugin cannot be loaded.
    """
    running = {checker.code: checker for checker in enabled_checkers(config)}
    return CheckerList(checkers=tuple(
        CheckerEntry(
            code=checker.code, name=checker.name, criterion=checker.criterion, effects=checker.effects,
            severity=(checker.code in running and running[checker.code].severity) or checker.default_severity,
            runs=checker.code in running, finds=summary(checker), message=checker.message, hint=checker.hint,
            question=checker.question, url=f"docs/checkers/{checker.name}.md",
        )
        for checker in all_checkers()
    ))  # fmt: skip
