"""Joins the stages: goals in, reports out, one at a time or as a stream."""

import datetime as dt
import hashlib
from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache, cached_property, lru_cache
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Any

from smartlint import profiles, registry
from smartlint.checker import Checker
from smartlint.config import Config
from smartlint.extractor import Extractor, Source
from smartlint.facts import Fact, Facts
from smartlint.judging import Judge
from smartlint.model import (
    STATEMENT,
    Context,
    GoalInput,
    PluginError,
    WorkerError,
)
from smartlint.nlp import BATCH, Pipeline
from smartlint.objectives import ParsedObjectives
from smartlint.pool import DEATHS, Lost, in_chunks, spread
from smartlint.report import Provenance, Report
from smartlint.words import Text

if TYPE_CHECKING:
    from spacy.language import Language

@cache
def _pipeline(model: "str | Path | Language | None") -> Pipeline:
    return Pipeline(model)


@dataclass(frozen=True, init=False)
class Linter:
    """A configuration and a model, ready to check goals; safe to share between threads and to pickle.

    Attributes:
        config: what runs and how; the defaults when not given.
        model: name or path of a spaCy model, or a loaded one; `SMARTLINT_MODEL` or the bundled one when not given.

    Raises:
        ConfigError: the configuration names something that does not exist.
        PluginError: a plugin cannot be loaded.
    """

    config: Config
    model: "str | Path | Language | None"
    checkers: tuple[Checker, ...] = field(compare=False, repr=False)
    extractors: tuple[Extractor, ...] = field(compare=False, repr=False)

    def __init__(self, config: Config | None = None, model: "str | Path | Language | None" = None) -> None:
        object.__setattr__(self, "config", config or Config())
        object.__setattr__(self, "model", model)
        object.__setattr__(self, "checkers", registry.enabled_checkers(self.config))
        object.__setattr__(self, "extractors", registry.enabled_extractors(self.config))

    def __reduce__(self) -> tuple[Any, ...]:
        return Linter, (self.config, self.model)

    @property
    def pipeline(self) -> Pipeline:
        """The loaded model, shared by all linters that name the same one.

        Raises:
            ModelNotFoundError: it is not installed.
        """
        return _pipeline(self.model)

    @cached_property
    def provenance(self) -> Provenance:
        """Versions and the fingerprint of the configuration, as every report carries them."""
        # Only what was set counts, so that an option that a later version adds changes no fingerprint.
        made_by = self.config.model_dump_json(exclude_defaults=True)
        if self._profile is not None:
            made_by += self._profile.model_dump_json(exclude_defaults=True)
        digest = hashlib.sha256(made_by.encode()).hexdigest()[:12]
        return Provenance(smartlint=version("smartlint"), model=self.pipeline.label, config=digest)

    @cached_property
    def _profile(self) -> profiles.Profile | None:
        return profiles.find(self.config.profile) if self.config.profile else None

    @cached_property
    def _objectives(self) -> ParsedObjectives:
        return ParsedObjectives()

    @cached_property
    def judge(self) -> Judge:
        """What makes reports of facts."""
        return Judge(self.config, self.checkers, self._profile)

    def check(
        self,
        goal: str | GoalInput,
        *,
        today: dt.date | None = None,
        written: dt.date | None = None,
        context: Context | None = None,
    ) -> Report:
        """The report about one goal.

        Args:
            goal: the text, or the text with what is known about it (which wins over the arguments).
            today: the day that past and too far are judged from; the clock's when not given.
            written: the day that relative dates count from; `today` when not given.
            context: what the reader knows and the text does not say.

        Raises:
            GoalTextError: the text is no string of Unicode scalar values.
            TextTooLongError: the text has more than 10,000 code points.
            ModelNotFoundError: the spaCy model is not installed.
            PluginError: a checker or extractor raised; the text names it.
        """
        return next(self._batch([_given(goal)], today or _clock(), written, context))

    def check_many(
        self,
        goals: Iterable[str | GoalInput],
        *,
        today: dt.date | None = None,
        written: dt.date | None = None,
        context: Context | None = None,
        processes: int = 1,
        batch_size: int = BATCH,
    ) -> Iterator[Report]:
        """The reports about many goals, in order, while they are read: nothing is held but a few batches.

        Args:
            goals: texts or inputs, also endless.
            today: as in `check`; the clock is read once for the stream.
            written: as in `check`.
            context: as in `check`.
            processes: how many processes judge; a model that was given loaded stays in this one.
            batch_size: how many goals go through the model together.

        Raises:
            ValueError: `processes` or `batch_size` is below 1.
            SmartlintError: as in `check`, when the goal that causes it is reached.
            WorkerError: a goal ended three processes that judged it.
        """
        return _no_gaps(self.outcomes(goals, today=today, written=written, context=context, processes=processes,
                                      batch_size=batch_size))

    def outcomes(
        self,
        goals: Iterable[str | GoalInput],
        *,
        today: dt.date | None = None,
        written: dt.date | None = None,
        context: Context | None = None,
        processes: int = 1,
        batch_size: int = BATCH,
    ) -> Iterator[Report | Lost[GoalInput]]:
        """As `check_many`, with a `Lost` in the place of a goal that ended three processes, so that the rest goes on."""
        if processes < 1 or batch_size < 1:
            raise ValueError("processes and batch_size are at least 1")
        day = today or _clock()
        batches = in_chunks((_given(goal) for goal in goals), batch_size)
        if processes == 1 or not (self.model is None or isinstance(self.model, str | Path)):
            return (report for batch in batches for report in self._batch(batch, day, written, context))
        return spread(self._batch, batches, processes, (day, written, context))

    def without(self, report: Report, codes: frozenset[str], *, written: dt.date | None = None,
                context: Context | None = None) -> Report:
        """The report as it would be if the checkers with these codes were switched off for its goal.

        Args:
            report: a report that this linter made.
            codes: the codes of the checkers.
            written: as it was given for the report.
            context: as it was given for the report.
        """
        return self.judge.without(codes).report(
            report.goal, report.facts, today=report.today, written=report.goal.written or written,
            context=_context(report.goal, context), provenance=report.provenance)

    def _batch(
        self, goals: list[GoalInput], today: dt.date, written: dt.date | None, context: Context | None
    ) -> Iterator[Report]:
        parts = [
            [(goal.text, STATEMENT), *((line, criterion.value) for criterion, line in sorted(goal.breakdown.items()))]
            for goal in goals
        ]
        pipeline = self.pipeline
        # Only parsing needs the lock and the zone: what it leaves are plain values. Reports are made one by one, so that
        # those the caller is done with are gone before the next, and the garbage collector has little to go through.
        with pipeline.lock, pipeline.memory():
            texts = deque(pipeline.read((part for group in parts for part in group), batch_size=max(len(goals), 1)))
            wanted = dict.fromkeys(o for goal in goals for o in _context(goal, context).objectives)
            objectives = self._objectives.read(wanted, pipeline) if wanted else {}
        told = [(goal, _context(goal, context), goal.written or written) for goal in goals]
        sources = (
            (texts.popleft(), anchor or today, tuple(objectives[objective] for objective in around.objectives))
            for (_, around, anchor), group in zip(told, parts, strict=True) for _ in group
        )
        extracted = deque(self._extract(list(sources)))
        for (goal, around, anchor), group in zip(told, parts, strict=True):
            facts = Facts.ordered(fact for _ in group for fact in _found(extracted.popleft()))
            yield self.judge.report(goal, facts, today=today, written=anchor, context=around, provenance=self.provenance)

    def _extract(self, sources: list[tuple[Text, dt.date, tuple[Text, ...]]]) -> list[list[Fact] | PluginError]:
        """The facts of each text, or what stopped an extractor at it, to be raised when its goal is reached.

        All texts go through one extractor before the next: what it works with stays in the processor's caches meanwhile.
        """
        found: list[list[Fact] | PluginError] = [[] for _ in sources]
        for extractor in self.extractors:
            for i, (text, written, objectives) in enumerate(sources):
                known = found[i]
                if not isinstance(known, PluginError):
                    try:
                        known.extend(_facts(extractor, Source(text, written, tuple(known), objectives)))
                    except PluginError as error:
                        found[i] = error
        return found


def _facts(extractor: Extractor, source: Source) -> list[Fact]:
    try:
        facts = list(extractor.extract(source))
    except Exception as error:
        raise PluginError(f"the extractor {extractor.name} raised {type(error).__name__}") from error
    length = len(source.text.text)
    for fact in facts:
        if fact.span.end > length or fact.phrase.end > length:
            raise PluginError(f"the extractor {extractor.name} gave a {fact.type} outside the text")
    return facts


def _found(outcome: list[Fact] | PluginError) -> list[Fact]:
    if isinstance(outcome, PluginError):
        raise outcome
    return outcome


def _no_gaps(outcomes: Iterator[Report | Lost[GoalInput]]) -> Iterator[Report]:
    for outcome in outcomes:
        if isinstance(outcome, Lost):
            name = f"the goal {outcome.item.id!r}" if outcome.item.id else "a goal"
            raise WorkerError(f"{name} ended {DEATHS} processes that judged it")
        yield outcome


def _given(goal: str | GoalInput) -> GoalInput:
    return goal if isinstance(goal, GoalInput) else GoalInput(goal)


def _context(goal: GoalInput, others: Context | None) -> Context:
    return goal.context or others or Context()


def _clock() -> dt.date:
    return dt.datetime.now().astimezone().date()


@lru_cache(maxsize=16)
def _linter(key: str) -> Linter:
    return Linter(Config.model_validate_json(key))


def _of(config: Config | None) -> Linter:
    return _linter((config or Config()).model_dump_json())


def check(
    goal: str | GoalInput,
    *,
    today: dt.date | None = None,
    written: dt.date | None = None,
    context: Context | None = None,
    config: Config | None = None,
) -> Report:
    """The report about one goal: `Linter(config).check(...)`, with the linter kept for the next call."""
    return _of(config).check(goal, today=today, written=written, context=context)


def check_many(
    goals: Iterable[str | GoalInput],
    *,
    today: dt.date | None = None,
    written: dt.date | None = None,
    context: Context | None = None,
    config: Config | None = None,
    processes: int = 1,
) -> Iterator[Report]:
    """The reports about many goals, in order: `Linter(config).check_many(...)`, with the linter kept for the next call."""
    return _of(config).check_many(goals, today=today, written=written, context=context, processes=processes)
