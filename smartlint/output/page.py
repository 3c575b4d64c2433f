"""The page of a checker in Markdown, made from its docstring, its class variables and its options."""

import inspect
import re
from collections.abc import Iterable

from smartlint.checker import Checker, PresenceChecker
from smartlint.model import Effect

_SECTION = re.compile(r"[A-Z]\w+:")
_FILLING = re.compile(r":(?:date|phrase)\}")
_MEANS = {Effect.MISSING: "the criterion counts as missing", Effect.WEAK: "the criterion counts as weak",
          Effect.ADVICE: "advice, costs nothing"}


def page(checker: type[Checker]) -> str:
    """The page of one checker: what it finds, why that matters, examples, what it says, options, how to switch it."""
    title, *why = _prose(checker)
    parts = [f"# {checker.code} {checker.name}", title, *why, _table(_glance(checker))]
    for section, heading in (("Bad", "Goals it finds something in"), ("Good", "Goals it is silent about")):
        if examples := checker.examples(section):
            parts += [f"## {heading}", "\n".join(f"- {_plain(example)}" for example in examples)]
    parts += ["## What it says", _table(_said(checker))]
    if checker.options():
        parts += ["## Options", _options(checker)]
    off = f'`--ignore {checker.code}` on the command line, or `ignore = ["{checker.name}"]` in the configuration.'
    parts += ["## Switching it off", off]
    return "\n\n".join(parts) + "\n"


def index(checkers: Iterable[type[Checker]]) -> str:
    """The page that lists them all, with links to the pages beside it."""
    rows = [f"| {c.code} | [{c.name}]({c.name}.md) | {_title(c)} | {', '.join(c.effects)} | {c.default_severity} "
            f"| {summary(c)} |" for c in checkers]
    return "\n".join([
        "# Checkers", "",
        "Every page here is made from the docstring of its checker by `smartlint checkers --pages docs/checkers`.", "",
        "| code | name | judges | effect | severity | finds |", "|---|---|---|---|---|---|", *rows, "",
    ])


def summary(checker: type[Checker]) -> str:
    """The first line of its docstring, without the full stop."""
    return _prose(checker)[0].removesuffix(".")


def _prose(checker: type[Checker]) -> list[str]:
    """The paragraphs before the first section."""
    lines = inspect.cleandoc(checker.__doc__ or checker.name).splitlines()
    end = next((i for i, line in enumerate(lines) if _SECTION.fullmatch(line)), len(lines))
    return [" ".join(paragraph.split()) for paragraph in "\n".join(lines[:end]).split("\n\n") if paragraph.strip()]


def _title(checker: type[Checker]) -> str:
    return checker.criterion.title if checker.criterion else "the goal as a whole"


def _glance(checker: type[Checker]) -> list[tuple[str, str]]:
    rows = [("judges", _title(checker)),
            ("effect", "; ".join(f"{effect}: {_MEANS[effect]}" for effect in checker.effects)),
            ("severity", f"{checker.default_severity}, unless configured otherwise"),
            ("runs by default", "yes" if checker.default else "no, only when selected")]
    if issubclass(checker, PresenceChecker):
        rows.append(("evidence", "what it looks for is shown as the evidence of the criterion"))
    if checker.supersedes:
        rows.append(("takes the place of", ", ".join(checker.supersedes)))
    return rows


def _said(checker: type[Checker]) -> list[tuple[str, str]]:
    rows = [("message", _code(checker.message)), ("hint", _code(checker.hint)), ("question", _code(checker.question))]
    for phrase in checker.phrases.values():
        forms = (phrase,) if isinstance(phrase, str) else (phrase.none, phrase.one, phrase.other)
        rows.append(("phrase", " / ".join(_code(form) for form in forms if form)))
    return rows


def _options(checker: type[Checker]) -> str:
    rows = [f"| {name.replace('_', '-')} | `{_default(value)}` | {checker.model_fields[name].description or ''} |"
            for name, value in checker.options().items()]
    return "\n".join(["| option | default | meaning |", "|---|---|---|", *rows, "",
                      f"They are set in the table `options.{checker.name}` of the configuration."])


def _default(value: object) -> str:
    return ", ".join(map(str, value)) if isinstance(value, tuple) else str(value)


def _table(rows: Iterable[tuple[str, str]]) -> str:
    return "\n".join(["| | |", "|---|---|", *(f"| {key} | {value} |" for key, value in rows)])


def _code(template: str) -> str:
    """The template as code; how a gap is filled is for translators."""
    return f"`{_FILLING.sub('}', template)}`"


def _plain(example: str) -> str:
    return re.sub(r"([\\`*_\[\]<>])", r"\\\1", example)
