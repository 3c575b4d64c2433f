"""From the facts of a goal to its report: findings, verdicts, scores, and whether it passes."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from smartlint import profiles, registry, scoring
from smartlint.checker import Checker, Goal, PresenceChecker, findings_of
from smartlint.config import Config
from smartlint.facts import Facts, ServedAim
from smartlint.model import STATEMENT, Context, Criterion, Finding, GoalInput, Severity
from smartlint.report import Assessment, Provenance, Report


@dataclass(frozen=True)
class Judge:
    """The checkers that run, and what decides over their findings.

    Attributes:
        config: says what passes.
        checkers: those that run.
        profile: the field of work whose hints are given, or None.
    """

    config: Config
    checkers: tuple[Checker, ...]
    profile: profiles.Profile | None

    @cached_property
    def _supersedes(self) -> dict[str, tuple[str, ...]]:
        return {checker.name: checker.supersedes for checker in self.checkers if checker.supersedes}

    @cached_property
    def _general(self) -> tuple[Checker, ...]:
        """The checkers that also run on what cannot be judged."""
        return tuple(checker for checker in self.checkers if checker.criterion is None)

    @cached_property
    def _presence(self) -> dict[Criterion, PresenceChecker | None]:
        return {criterion: registry.presence(criterion, self.checkers) for criterion in Criterion}

    @cached_property
    def _spared(self) -> dict[str, frozenset[str]]:
        return registry.spared(self.profile) if self.profile else {}

    @cached_property
    def _lighter(self) -> dict[frozenset[str], "Judge"]:
        """Judges for the types of goal that the profile spares something, once they are needed."""
        return {}

    def _fitting(self, facts: Facts, context: Context) -> "Judge":
        """The judge for a goal of this type: without the checkers that every type it shows is spared.

        One that stands below another in its document is spared nothing: it is there to show that the other was reached.
        """
        if not self._spared or context.below:
            return self
        kinds = {kind for fact in facts.of(ServedAim) if fact.span.part == STATEMENT for kind in fact.kinds}
        codes = frozenset[str].intersection(*(self._spared.get(kind, frozenset()) for kind in kinds)) if kinds else None
        if not codes:
            return self
        if codes not in self._lighter:
            self._lighter[codes] = self.without(codes)
        return self._lighter[codes]

    def without(self, codes: frozenset[str]) -> "Judge":
        """The judge as it is when the checkers with these codes are switched off."""
        kept = tuple(checker for checker in self.checkers if checker.code not in codes)
        return Judge(self.config, kept, self.profile)

    def report(self, given: GoalInput, facts: Facts, *, today: dt.date, written: dt.date | None, context: Context,
               provenance: Provenance) -> Report:
        """The report about a goal whose facts are known.

        Args:
            given: the goal.
            facts: its facts.
            today: the day that past and too far are judged from.
            written: the day that relative dates count from, where anybody said it.
            context: what is known about the goal.
            provenance: what the report says it was made by.

        Raises:
            PluginError: a checker raised, or gave a span outside the text.
        """
        goal = Goal(
            text=given.text,
            facts=facts,
            today=today,
            written=written or today,
            written_given=written is not None,
            context=context,
            breakdown=given.breakdown,
        )
        views, readable, judge = goal.views(), goal.readable, self._fitting(facts, context)
        checkers = judge.checkers if readable else judge._general
        findings = scoring.settle(findings_of(checkers, views), self._supersedes)
        if self.profile is not None:
            findings = profiles.advised(findings, self.profile, facts.of(ServedAim))
        criteria = {
            criterion: judge._assess(criterion, findings, views[criterion] if readable else None)
            for criterion in Criterion
        }
        score = scoring.total(criteria.values())
        return Report(
            goal=given,
            today=today,
            written=goal.written,
            score=score,
            ok=self.passes(findings, score),
            criteria=criteria,
            findings=findings,
            facts=facts,
            provenance=provenance,
        )

    def passes(self, findings: Iterable[Finding], score: float | None) -> bool:
        """Whether none of the findings is as severe as the configured `fail_on`, and the score not below `min_score`."""
        if score is not None and score < self.config.min_score:
            return False
        if self.config.fail_on == "never":
            return True
        limit = Severity(self.config.fail_on).rank
        return all(finding.severity.rank > limit for finding in findings)

    def _assess(self, criterion: Criterion, findings: tuple[Finding, ...], goal: Goal | None) -> Assessment:
        checker = self._presence[criterion]
        if checker is None or goal is None:
            return scoring.assess(criterion, findings, (), judged=False)
        return scoring.assess(criterion, findings, checker.supporting(goal), judged=True)
