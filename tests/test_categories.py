"""The balance of a caseload."""

import pytest

from smartlint.categories import AIMS, KINDS, WAYS, Categories, CategoryTally, categories
from smartlint.config import Config
from smartlint.facts import KnownMeasure, ServedAim
from smartlint.linter import Linter
from smartlint.profiles import find
from smartlint.testing import TODAY
from tests.output.reports_by_hand import report

PROFILE = find("case-management")
TEXT = "Find homes for ten clients"


def about(*kinds: str, aims: tuple[str, ...] = (), ways: tuple[str, ...] = ()):
    facts = [ServedAim.at(TEXT, 0, 10, profile=PROFILE.name, kinds=kinds, aims=aims)] if kinds or aims else []
    facts += [KnownMeasure.at(TEXT, 15, 18, profile=PROFILE.name, ways=ways)] if ways else []
    return report(TEXT, facts=tuple(facts))


def test_an_empty_audit_counts_nothing():
    found = categories([], PROFILE)
    assert found.goals == 0
    assert found.lines() == [f"{name}: none shown" for name in (KINDS, AIMS, WAYS)]


def test_each_goal_counts_under_all_that_it_shows():
    found = categories(
        [
            about("client-advocacy", aims=("advocacy", "resource-connection")),
            about("client-advocacy", "service-coordination", aims=("advocacy",), ways=("long-term-outcomes",)),
            about(),
        ],
        PROFILE,
    )
    assert {share.name: share.goals for share in found.kinds} == {
        "client-advocacy": 2,
        "service-coordination": 1,
        "documentation-compliance": 0,
        "professional-development": 0,
        "unknown": 1,
    }
    assert found.goals == 3
    assert {share.name for share in found.aims} - {share.name for share in found.unserved} == {"advocacy", "resource-connection"}
    assert found.counts[WAYS]["Long-term outcomes"] == 1
    assert list(found.counts) == [KINDS, AIMS, WAYS]
    kinds, aims, ways = found.lines()
    assert kinds == (
        "Types of goal: Client advocacy 2, Service coordination and referral 1, unknown 1; "
        "none: Documentation and compliance, Professional development"
    )
    unserved = ", ".join(share.title for share in found.unserved)
    assert aims == f"Primary goals served: Advocacy 2, Connection with resources 1; none: {unserved}"
    assert ways.startswith("Ways of measuring success: Long-term outcomes 1; none: Goals attained, ")


def test_it_is_json_and_comes_back():
    found = categories([about("client-advocacy")], PROFILE)
    assert Categories.model_validate_json(found.model_dump_json()) == found


def test_a_tally_can_be_read_at_any_time():
    tally = CategoryTally(PROFILE)
    tally.add(about("client-advocacy"))
    first = tally.categories
    tally.add(about("client-advocacy"))
    assert (first.goals, tally.categories.goals) == (1, 2)


@pytest.mark.parametrize("text", ["Find homes for ten clients by May.", "Repaint the hall."])
def test_reports_of_the_linter_are_counted(text: str):
    reports = Linter(Config(profile="case-management")).check_many([text], today=TODAY)
    found = categories(reports, PROFILE)
    assert sum(share.goals for share in found.kinds) == 1
