"""Every message there is, as a gettext template that catalogues of other languages are made and updated from."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from smartlint.checker import Checker
from smartlint.labels import LABELS
from smartlint.languages import DAY, MONTHS
from smartlint.model import ConfigError
from smartlint.output.page import summary
from smartlint.templates import Counted, Phrase


@dataclass(frozen=True)
class Entry:
    """A message that a catalogue should hold.

    Attributes:
        context: its gettext context (`msgctxt`).
        message: the English template (`msgid`).
        plural: the template for other numbers (`msgid_plural`), where the form depends on a number.
        comment: what translators should know.
    """

    context: str
    message: str
    plural: str | None = None
    comment: str = ""


def entries(checkers: Iterable[type[Checker]], package: str = "smartlint") -> Iterator[Entry]:
    """Every message of a package's checkers, and for smartlint itself the labels and the words of dates.

    Args:
        checkers: all that there are.
        package: the package that those to translate are in.
    """
    for checker in checkers:
        if checker.package() == package:
            yield from _of_checker(checker)
    if package == "smartlint":
        for group, labels in LABELS.items():
            for key, phrase in labels.items():
                yield from _of_phrase(group, phrase, f"label {key}")
        yield Entry("date", DAY, comment="a day: day is a number, month one of the names below")
        for month in MONTHS:
            yield Entry("date", month, comment="as it stands inside a date")


def _of_checker(checker: type[Checker]) -> Iterator[Entry]:
    yield Entry(checker.name, summary(checker), comment=f"{checker.code}: what it finds, in one line")
    for part in ("message", "hint", "question", "fix_title"):
        if text := getattr(checker, part):
            yield Entry(checker.name, text, comment=f"{checker.code}: {part.replace('_', ' ')}")
    for key, phrase in checker.phrases.items():
        yield from _of_phrase(checker.name, phrase, f"{checker.code}: phrase {key}")


def _of_phrase(context: str, phrase: Phrase, comment: str) -> Iterator[Entry]:
    if isinstance(phrase, Counted):
        yield Entry(context, phrase.one, phrase.other, comment)
        if phrase.none is not None:
            yield Entry(context, phrase.none, comment=f"{comment}, for none")
    else:
        yield Entry(context, phrase, comment=comment)


def template(checkers: Iterable[type[Checker]], package: str = "smartlint") -> str:
    """A gettext template (.pot) of every message of a package, to make or update a catalogue from.

    Args:
        checkers: all that there are.
        package: the package that those to translate are in.

    Raises:
        ConfigError: there are no checkers in that package; the text says in which there are.
    """
    checkers = tuple(checkers)
    if package not in (packages := sorted({checker.package() for checker in checkers})):
        raise ConfigError(f"there are no checkers in the package {package!r}; there are some in {', '.join(packages)}")
    parts = ['msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n']
    seen: set[tuple[str, str]] = set()
    for entry in entries(checkers, package):
        if (entry.context, entry.message) in seen:
            continue
        seen.add((entry.context, entry.message))
        lines = [f"#. {entry.comment}", f"msgctxt {_quoted(entry.context)}", f"msgid {_quoted(entry.message)}"]
        if entry.plural is None:
            lines.append('msgstr ""')
        else:
            lines += [f"msgid_plural {_quoted(entry.plural)}", 'msgstr[0] ""', 'msgstr[1] ""']
        parts.append("\n".join(lines) + "\n")
    return "\n".join(parts)


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'
