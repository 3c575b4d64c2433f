"""The balance of a caseload or team: how many goals of each type, which primary goals nobody serves, which measures are used."""

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Self

from smartlint.model import Frozen
from smartlint.profiles import Profile
from smartlint.report import UNKNOWN_KIND, Report

KINDS, AIMS, WAYS = "Types of goal", "Primary goals served", "Ways of measuring success"
"""What the three counts are called where they stand side by side."""


class Share(Frozen):
    """How many goals are of one type, serve one primary goal, or are measured in one way.

    Attributes:
        name: its name in the profile, or "unknown" for goals that show no type.
        title: what people read.
        goals: how many goals; one goal may count in several places.
    """

    name: str
    title: str
    goals: int


class Categories(Frozen):
    """What the goals of an audit are about.

    Attributes:
        profile: the profile that knows the field.
        goals: how many goals were counted.
        kinds: the types of goal in the order of the profile, and at last "unknown".
        aims: the primary goals, also those that nobody serves.
        ways: the ways of measuring success.
    """

    profile: str
    goals: int
    kinds: tuple[Share, ...]
    aims: tuple[Share, ...]
    ways: tuple[Share, ...]

    @property
    def unserved(self) -> tuple[Share, ...]:
        """The primary goals that no goal serves."""
        return tuple(share for share in self.aims if not share.goals)

    @property
    def counts(self) -> dict[str, dict[str, int]]:
        """The counts by title, for outputs that show any classification: {"Types of goal": {"Client advocacy": 3, ...}, ...}."""
        groups = ((KINDS, self.kinds), (AIMS, self.aims), (WAYS, self.ways))
        return {title: {share.title: share.goals for share in shares} for title, shares in groups}

    def lines(self) -> list[str]:
        """The same in words, one line each, for a person."""
        return in_words(self.counts)


def in_words(counts: Mapping[str, Mapping[str, int]]) -> list[str]:
    """One line for each classification: "Types of goal: Client advocacy 3, unknown 1; none: Professional development".

    Args:
        counts: how many goals are of which kind, by classification.
    """
    found = []
    for title, kinds in counts.items():
        used = ", ".join(f"{kind} {number}" for kind, number in kinds.items() if number)
        unused = ", ".join(kind for kind, number in kinds.items() if not number and kind != UNKNOWN_KIND)
        found.append(f"{title}: {'; none: '.join(part for part in (used, unused) if part)}" if used else f"{title}: none shown")
    return found


class CategoryTally:
    """Folds reports, one at a time, in memory that does not grow with them.

    Args:
        profile: the profile that the reports were made with.
    """

    def __init__(self, profile: Profile) -> None:
        self.profile = profile
        self._goals = 0
        self._kinds: Counter[str] = Counter()
        self._aims: Counter[str] = Counter()
        self._ways: Counter[str] = Counter()

    def add(self, report: Report) -> None:
        """Counts one report."""
        category = report.category
        self._goals += 1
        self._kinds.update(category.kinds or (UNKNOWN_KIND,))
        self._aims.update(category.aims)
        self._ways.update(category.ways)

    @property
    def categories(self) -> Categories:
        """What has been counted so far."""
        profile = self.profile
        unknown = Share(name=UNKNOWN_KIND, title=UNKNOWN_KIND, goals=self._kinds[UNKNOWN_KIND])
        return Categories(
            profile=profile.name,
            goals=self._goals,
            kinds=(*(Share(name=k.name, title=k.title, goals=self._kinds[k.name]) for k in profile.kinds), unknown),
            aims=tuple(Share(name=a.name, title=a.title, goals=self._aims[a.name]) for a in profile.aims),
            ways=tuple(Share(name=w.name, title=w.title, goals=self._ways[w.name]) for w in profile.ways),
        )

    @classmethod
    def over(cls, reports: Iterable[Report], profile: Profile) -> Self:
        """A tally of these reports."""
        tally = cls(profile)
        for report in reports:
            tally.add(report)
        return tally


def categories(reports: Iterable[Report], profile: Profile) -> Categories:
    """What the goals of these reports are about; the reports are read once, one at a time.

    Args:
        reports: reports made with the profile.
        profile: the profile.
    """
    return CategoryTally.over(reports, profile).categories
