"""From reports to text: what a person, an editor or another program reads."""

from enum import StrEnum


class Format(StrEnum):
    """The forms that reports can take."""

    FULL = "full"
    CONCISE = "concise"
    GROUPED = "grouped"
    STATISTICS = "statistics"
    JSON = "json"
    JSON_LINES = "json-lines"
    CSV = "csv"
    GITHUB = "github"
    GITLAB = "gitlab"
    JUNIT = "junit"
    SARIF = "sarif"
    MARKDOWN = "markdown"
    HTML = "html"
