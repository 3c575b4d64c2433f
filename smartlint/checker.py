"""The pluggable unit of judgement: a checker reads the facts of a goal and yields findings."""

import datetime as dt
import inspect
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from typing import Any, ClassVar

from smartlint.facts import BreakdownLine, Fact, Facts, LineKind
from smartlint.languages import Catalogue
from smartlint.model import (
    STATEMENT,
    Context,
    Criterion,
    Effect,
    Finding,
    Fix,
    Frozen,
    GoalInput,
    PluginError,
    Severity,
    Span,
)
from smartlint.templates import Phrase, Value, fill

MAX_QUOTE = 60
"""How many characters of the goal a message quotes at most."""

_LINE = re.compile(rf" / ({'|'.join(criterion.title for criterion in Criterion)}): ")


@dataclass(frozen=True, eq=False)
class Goal:
    """What a checker sees: the text, its facts, and what is known around it. Two goals are the same only if they are one.

    Attributes:
        text: the statement.
        facts: the facts of the statement and of the breakdown line of the checker's own criterion.
        today: the day that past and too far are judged from.
        written: the day that relative expressions count from.
        written_given: whether the caller said when the goal was written.
        context: what the reader knows and the text does not say.
        breakdown: the explanation lines, by criterion.
    """

    text: str
    facts: Facts
    today: dt.date
    written: dt.date
    written_given: bool = False
    context: Context = field(default_factory=Context)
    breakdown: Mapping[Criterion, str] = field(default_factory=dict)

    @property
    def readable(self) -> bool:
        """Whether there is anything that the criteria can be judged from: some text, in English."""
        return self.facts.readable

    def views(self) -> "dict[Criterion | None, Goal]":
        """The goal as the checkers of each criterion see it: the statement, and their own line of the breakdown.

        A line that asks, or only says what its letter means, tells nothing of the goal; of it only that fact is seen.
        Checkers of the goal as a whole see the statement, and what each line does.
        """
        if not self.breakdown:
            return dict.fromkeys((None, *Criterion), self)
        lines = self.facts.of(BreakdownLine)
        dull = {line.span.part for line in lines if line.kind is not LineKind.EXPLAINS}
        seen: dict[Criterion | None, Goal] = {}
        for criterion in (None, *Criterion):
            parts = {STATEMENT, criterion} - dull
            facts = (
                fact
                for fact in self.facts
                if fact.span.part in parts
                or (isinstance(fact, BreakdownLine) and criterion in (None, fact.span.part))
            )
            seen[criterion] = replace(self, facts=Facts.ordered(facts))
        return seen


class Checker(Frozen):
    """Base of all checkers. A subclass sets the class variables and writes `check`; its fields are its options.

    The docstring is the page that `smartlint explain` prints: a first line, why it matters, then sections `Bad:` and
    `Good:` with one example goal a line, which the tests run, in `example_context` where a checker needs to know more;
    a line of a breakdown stands behind the statement and " / Measurable: ".
    `needs` is a type of fact without which there is nothing to find: goals that have none of it are passed over.
    `message`, `hint`, `question` and `fix_title` are templates as `smartlint.templates` reads them, so that a finding can be
    said in other languages; `phrases` are what `{name:phrase}` stands for, `{instead}` in `fix_title` the first replacement.
    """

    code: ClassVar[str]
    name: ClassVar[str]
    criterion: ClassVar[Criterion | None]
    needs: ClassVar[type[Fact] | None] = None
    effects: ClassVar[tuple[Effect, ...]] = (Effect.ADVICE,)
    default_severity: ClassVar[Severity] = Severity.HINT
    supersedes: ClassVar[tuple[str, ...]] = ()
    default: ClassVar[bool] = True
    example_context: ClassVar[Context] = Context()
    message: ClassVar[str]
    hint: ClassVar[str]
    question: ClassVar[str]
    fix_title: ClassVar[str] = ""
    phrases: ClassVar[Mapping[str, Phrase]] = {}

    severity: Severity | None = None

    def check(self, goal: Goal) -> Iterable[Finding]:
        """The findings about `goal`, each made by `self.finding`."""
        raise NotImplementedError

    def finding(
        self,
        about: Fact | Span | None = None,
        *,
        effect: Effect | None = None,
        fix: Fix | None = None,
        **params: str | float | dt.date,
    ) -> Finding:
        """A finding of this checker.

        Args:
            about: the fact or words it is about; None for the goal as a whole.
            effect: one of the declared effects; the first when not given.
            fix: a safe change; where the checker has a `fix_title`, that is the title it gets.
            **params: values for the templates; `text` is filled from a fact when not given, a day is kept as 2027-06-30.
        """
        if isinstance(about, Fact):
            params.setdefault("text", quote(about.text))
        values = {key: _plain(value) for key, value in params.items()}
        effect = effect or self.effects[0]
        if effect not in self.effects:
            raise ValueError(f"{self.name} does not declare the effect {effect.value}")
        return Finding(
            code=self.code,
            name=self.name,
            criterion=self.criterion,
            effect=effect,
            severity=self.severity or self.default_severity,
            **self.said(values),
            params=values,
            span=about.span if isinstance(about, Fact) else about,
            fix=self.titled(fix),
            url=f"docs/checkers/{self.name}.md",
        )

    @classmethod
    def said(cls, params: Mapping[str, Value], catalogue: Catalogue | None = None) -> dict[str, str]:
        """The message, hint and question, filled with the params of a finding.

        Args:
            params: the values by name.
            catalogue: the language; English when not given.

        Raises:
            KeyError: a value is missing.
        """
        if not params and catalogue is None:
            return dict(_without_params(cls))
        templates = {"message": cls.message, "hint": cls.hint, "question": cls.question}
        return {key: fill(template, params, cls.phrases, catalogue) for key, template in templates.items()}

    @classmethod
    def catalogue(cls, language: str) -> Catalogue:
        """The messages of this checker in a language: those of the package that it is in."""
        return Catalogue(language, cls.name, cls.package())

    @classmethod
    def package(cls) -> str:
        """The package that it is in, whose catalogues translate it."""
        return cls.__module__.partition(".")[0]

    @classmethod
    def titled(cls, fix: Fix | None, catalogue: Catalogue | None = None) -> Fix | None:
        """A fix with the title that the checker gives its fixes; as it is where the checker has none to give.

        Args:
            fix: the fix, or None.
            catalogue: the language; English when not given.
        """
        if fix is None or not fix.edits or not cls.fix_title:
            return fix
        instead = quote(fix.edits[0].replacement)
        return Fix(title=fill(cls.fix_title, {"instead": instead}, cls.phrases, catalogue), edits=fix.edits)

    @classmethod
    def options(cls) -> dict[str, Any]:
        """The options and their defaults, without the severity that every checker has."""
        return {name: info.default for name, info in cls.model_fields.items() if name != "severity"}

    @classmethod
    def examples(cls, section: str) -> tuple[str, ...]:
        """The example goals under `Bad:` or `Good:` in the docstring."""
        lines = inspect.cleandoc(cls.__doc__ or "").splitlines()
        inside, found = False, []
        for line in lines:
            if re.fullmatch(r"[A-Z]\w+:", line):
                inside = line == f"{section}:"
            elif inside and line.strip():
                found.append(line.strip())
        return tuple(found)


def findings_of(checkers: Iterable[Checker], views: Mapping[Criterion | None, Goal]) -> list[Finding]:
    """What the checkers find, each in the goal as those of its criterion see it.

    Args:
        checkers: the checkers, in the order of their findings.
        views: the goal by criterion; under None as the general checkers see it, whole.

    Raises:
        PluginError: a checker raised, or gave a span outside the text.
    """
    found: list[Finding] = []
    for checker in checkers:
        goal = views[checker.criterion]
        if checker.needs is not None and not goal.facts.of(checker.needs):
            continue
        try:
            found.extend(checker.check(goal))
        except Exception as error:
            raise PluginError(
                f"the checker {checker.code} ({checker.name}) raised {type(error).__name__}: {error}"
            ) from error
    for finding in found:
        if finding.span is not None and not _inside(finding.span, views[None]):
            raise PluginError(f"the checker {finding.code} ({finding.name}) gave a span outside the text")
    return found


def _inside(span: Span, goal: Goal) -> bool:
    if span.part == STATEMENT:
        return span.end <= len(goal.text)
    return span.part in goal.breakdown and span.end <= len(goal.breakdown[Criterion(span.part)])


def as_goal(example: str) -> GoalInput:
    """The goal that an example line of a docstring stands for: its statement, and behind " / Measurable: " a breakdown.

    Args:
        example: one line under `Bad:` or `Good:`.
    """
    text, *rest = _LINE.split(example)
    titles = {criterion.title: criterion for criterion in Criterion}
    return GoalInput(text, breakdown={titles[title]: line for title, line in zip(rest[::2], rest[1::2], strict=True)})


class PresenceChecker(Checker):
    """The one checker of a criterion that fires when nothing speaks for it; what does is the criterion's evidence."""

    def supporting(self, goal: Goal) -> tuple[Fact, ...]:
        """The facts that speak for the criterion; empty when the finding fires."""
        raise NotImplementedError

    def check(self, goal: Goal) -> Iterator[Finding]:
        """One finding about the goal as a whole when nothing speaks for the criterion."""
        if not self.supporting(goal):
            yield self.finding()


@cache
def _without_params(kind: type[Checker]) -> tuple[tuple[str, str], ...]:
    """What a checker says of every goal alike, filled once."""
    templates = {"message": kind.message, "hint": kind.hint, "question": kind.question}
    return tuple((key, fill(template, {}, kind.phrases)) for key, template in templates.items())


def _plain(value: str | float | dt.date) -> Value:
    if isinstance(value, str):
        return quote(value)
    return value.isoformat() if isinstance(value, dt.date) else value


def quote(text: str) -> str:
    """`text` on one line and at most `MAX_QUOTE` characters, for use in a message."""
    line = " ".join(text.split())
    return line if len(line) <= MAX_QUOTE else line[: MAX_QUOTE - 1].rstrip() + "…"
