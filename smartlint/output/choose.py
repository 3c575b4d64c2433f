"""Which writer a form of output has. Only the modules of the forms that are asked for are loaded."""

from rich.console import Console

from smartlint.output import Format
from smartlint.output.mask import Mask, Masked
from smartlint.output.writer import Settings, Writer

REDACTED = frozenset({Format.GITHUB})
"""The forms that leave out the words of goals unless told otherwise: annotations are shown to all who may read a pull request."""


def writer(form: Format, console: Console, settings: Settings | None = None) -> Writer:
    """What writes reports in that form.

    Args:
        form: the form.
        console: where to; it knows whether it is a terminal, how wide it is, and whether colour is wanted.
        settings: how; the defaults when not given.
    """
    settings = settings or Settings()
    hide = form in REDACTED if settings.redact is None else settings.redact
    mask = Mask(on=hide, salt=settings.salt, checkers=settings.checkers, language=settings.language)
    match form:
        case Format.GITLAB:
            from smartlint.output.gitlab import GitLab

            return GitLab(console, mask)
        case Format.SARIF:
            from smartlint.output.sarif import Sarif

            return Sarif(console, mask, settings.checkers)
    plain = _plain(form, console, settings)
    return Masked(plain, mask) if hide else plain


def _plain(form: Format, console: Console, settings: Settings) -> Writer:
    """The writers that need no fingerprints, and so can be given reports that are masked already."""
    match form:
        case Format.FULL:
            from smartlint.output.full import Full

            return Full(console, explain_score=settings.explain_score, language=settings.language)
        case Format.CONCISE | Format.GROUPED:
            from smartlint.output.concise import Concise, Grouped

            return Concise(console) if form is Format.CONCISE else Grouped(console)
        case Format.STATISTICS:
            from smartlint.output.statistics import Statistics

            return Statistics(console)
        case Format.JSON | Format.JSON_LINES:
            from smartlint.output.objects import Document, Lines

            return Document(console) if form is Format.JSON else Lines(console)
        case Format.CSV:
            from smartlint.output.sheet import Sheet

            return Sheet(console)
        case Format.GITHUB:
            from smartlint.output.github import GitHub

            return GitHub(console)
        case Format.JUNIT:
            from smartlint.output.junit import JUnit

            return JUnit(console)
        case Format.MARKDOWN:
            from smartlint.output.markdown import Markdown

            return Markdown(console)
        case _:
            from smartlint.output.html import Html

            return Html(console)
