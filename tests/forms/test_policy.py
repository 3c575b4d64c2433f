"""What a policy names, what it refuses to name, and that it is a value."""

import pickle

import pytest

from smartlint.config import Config
from smartlint.forms import Policy
from smartlint.model import ConfigError, Criterion, Effect, Finding, Severity


def finding(code: str, name: str, criterion: Criterion | None, severity: Severity = Severity.HINT,
            effect: Effect = Effect.ADVICE) -> Finding:
    return Finding(code=code, name=name, criterion=criterion, effect=effect, severity=severity,
                   message="m", hint="h", question="q?", url="u")


DEADLINE = finding("T101", "no-deadline", Criterion.TIME_BOUND, Severity.ERROR)
VAGUE = finding("T102", "vague-time", Criterion.TIME_BOUND, Severity.WARNING)
TERM = finding("S107", "vague-term", Criterion.SPECIFIC)
ACTION = finding("S102", "vague-action", Criterion.SPECIFIC, effect=Effect.WEAK)
SHORT = finding("G003", "too-short", None, Severity.ERROR)
EVERY = [DEADLINE, VAGUE, TERM, ACTION, SHORT]


@pytest.mark.parametrize(("block", "named"), [
    pytest.param((), [], id="nothing"),
    pytest.param("T101", [DEADLINE], id="a code alone"),
    pytest.param(("t101",), [DEADLINE], id="a code in small letters"),
    pytest.param(("T",), [DEADLINE, VAGUE], id="a prefix"),
    pytest.param(("S1", "G"), [TERM, ACTION, SHORT], id="two prefixes"),
    pytest.param(("no-deadline",), [DEADLINE], id="a name"),
    pytest.param(("time-bound",), [DEADLINE, VAGUE], id="a criterion with a hyphen"),
    pytest.param(("time_bound",), [DEADLINE, VAGUE], id="a criterion as JSON writes it"),
    pytest.param((Criterion.SPECIFIC,), [ACTION], id="a criterion itself, without its hints that cost nothing"),
    pytest.param(("error",), [DEADLINE, SHORT], id="a severity"),
    pytest.param((Severity.WARNING,), [DEADLINE, VAGUE, SHORT], id="a severity and what is worse"),
    pytest.param(("hint",), EVERY, id="the least severity"),
    pytest.param(("all",), EVERY, id="all"),
])
def test_what_a_policy_blocks(block: str | tuple[str, ...], named: list[Finding]):
    policy = Policy(block=block)
    assert [found for found in EVERY if policy.blocks(found)] == named


@pytest.mark.parametrize(("values", "said"), [
    pytest.param({"block": ("T999",)}, "no checker that runs is called 'T999'", id="an unknown code"),
    pytest.param({"block": ("",)}, "no checker that runs is called ''", id="an empty key"),
    pytest.param({"block": "T,M"}, "no checker that runs is called 'T,M'", id="two keys in one string"),
    pytest.param({"block": ("T101",), "config": Config(ignore=("T",))}, "no checker that runs is called 'T101'",
                 id="a checker that is switched off"),
    pytest.param({"block": 7}, "policy: block:", id="a number of findings"),
    pytest.param({"minimum": 1.5}, "policy: minimum: input should be less than or equal to 1", id="a score above 1"),
    pytest.param({"minimum": -0.1}, "policy: minimum: input should be greater than or equal to 0", id="below 0"),
    pytest.param({"minimum": float("nan")}, "policy: minimum:", id="a score that is no number"),
    pytest.param({"blok": ("T",)}, "unknown key 'blok'; allowed: block, config, minimum, override, profile",
                 id="an unknown key"),
    pytest.param({"profile": "astrology"}, "astrology", id="an unknown profile"),
    pytest.param({"config": {"ignore": ("T999",)}}, "T999", id="an unknown code in the configuration"),
])
def test_what_a_policy_refuses(values: dict[str, object], said: str):
    with pytest.raises(ConfigError, match=said):
        Policy(**values)


def test_a_policy_is_a_value():
    one = Policy(block=["T101"], minimum=0.5, config=Config(severity={"T": "hint", "M": "hint"}))
    same = Policy(block=("T101",), minimum=0.5, config=Config(severity={"M": "hint", "T": "hint"}))
    assert one == same
    assert hash(one) == hash(same)
    assert one != Policy(block="T101", minimum=0.5)
    assert pickle.loads(pickle.dumps(one)) == one
    assert Policy.model_validate_json(one.model_dump_json()) == one


def test_a_copy_with_another_profile_judges_by_that_one():
    policy = Policy(block="T", config=Config(fail_on="never"))
    assert policy.settings is policy.config
    copied = policy.model_copy(update={"profile": "other"})
    assert copied.settings == Config(profile="other", fail_on="never")


def test_a_policy_cannot_be_changed():
    with pytest.raises(ValueError, match="frozen"):
        Policy().minimum = 0.5  # type: ignore[misc]


@pytest.mark.parametrize(("policy", "demanding"), [
    pytest.param(Policy(), False, id="nothing asked"),
    pytest.param(Policy(override=True), False, id="only that reasons are taken"),
    pytest.param(Policy(minimum=0), True, id="a score, even 0"),
    pytest.param(Policy(block="T"), True, id="a finding"),
])
def test_whether_it_can_block_at_all(policy: Policy, demanding: bool):
    assert policy.demanding is demanding
