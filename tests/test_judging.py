"""What a profile spares a type of goal."""

from collections.abc import Callable

import pytest

from smartlint import registry
from smartlint.config import Config
from smartlint.facts import Facts, ServedAim
from smartlint.judging import Judge
from smartlint.model import STATEMENT, Context, Criterion, GoalInput, PluginError, Verdict
from smartlint.profiles import Kind, Profile
from smartlint.report import Provenance, Report
from smartlint.testing import TODAY

TEXT = "Sing about the sea"
PROFILE = Profile(
    name="choir",
    title="Choir",
    about="songs",
    kinds=(
        Kind(name="song", title="Song", about="a song", spares=("M101", "no-deadline")),
        Kind(name="tune", title="Tune", about="a tune", spares=("no-measure",)),
        Kind(name="bill", title="Bill", about="what is owed"),
    ),
)


@pytest.fixture
def judged() -> Callable[..., Report]:
    judge = Judge(Config(), registry.enabled_checkers(Config()), PROFILE)

    def report(*kinds: str, part: str = STATEMENT, below: bool = False) -> Report:
        facts = (ServedAim.at(TEXT, 0, 4, phrase=None, part=part, profile="choir", kinds=kinds),) if kinds else ()
        goal = GoalInput(TEXT, breakdown={Criterion.RELEVANT: TEXT})
        made_by = Provenance(smartlint="1", model="none", config="0")
        return judge.report(goal, Facts(facts), today=TODAY, written=None, context=Context(below=below), provenance=made_by)

    return report


@pytest.mark.parametrize(
    ("kinds", "missing"),
    [
        pytest.param((), {"no-measure", "no-deadline"}, id="no type shown"),
        pytest.param(("bill",), {"no-measure", "no-deadline"}, id="a type that is spared nothing"),
        pytest.param(("song", "bill"), {"no-measure", "no-deadline"}, id="beside one that is spared nothing"),
        pytest.param(("song", "tune"), {"no-deadline"}, id="two types: what both are spared"),
        pytest.param(("tune",), {"no-deadline"}, id="one checker"),
        pytest.param(("song",), set(), id="two checkers, by code and name"),
    ],
)
def test_what_every_type_that_shows_is_spared_is_not_asked_for(judged, kinds: tuple[str, ...], missing: set[str]):
    report = judged(*kinds)
    assert {f.name for f in report.findings} & {"no-measure", "no-deadline"} == missing
    assert (report.measurable.verdict is Verdict.UNKNOWN) == ("no-measure" not in missing)
    assert (report.measurable.score is None) == ("no-measure" not in missing)


def test_the_type_is_that_of_the_statement(judged):
    assert "no-measure" in {f.name for f in judged("song", part="relevant").findings}


def test_what_stands_below_another_goal_is_spared_nothing(judged):
    assert "no-measure" in {f.name for f in judged("song", below=True).findings}


def test_a_checker_that_does_not_exist_is_named_with_the_profile():
    kind = Kind(name="song", title="Song", about="a song", spares=("no-rhyme",))
    with pytest.raises(PluginError, match=r"the profile 'choir': spares: .*no-rhyme"):
        registry.spared(PROFILE.model_copy(update={"kinds": (kind,)}))


def test_goals_of_one_type_are_judged_alike(judged):
    assert judged("song").findings == judged("song").findings


@pytest.mark.parametrize(
    ("least", "score", "passes"),
    [
        pytest.param(0.5, 0.5, True, id="just enough"),
        pytest.param(0.5, None, True, id="no score to compare"),
        pytest.param(0.5, 0.49, False, id="too low"),
    ],
)
@pytest.mark.parametrize("fail_on", ["never", "error"])
def test_a_score_below_the_least_one_does_not_pass(least: float, score: float | None, passes: bool, fail_on: str):
    assert Judge(Config(min_score=least, fail_on=fail_on), (), None).passes((), score) is passes
