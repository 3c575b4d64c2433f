"""What a field of work adds to the hint of a finding: measures that it really uses, its units, its usual time frames."""

from collections.abc import Iterable, Sequence

from smartlint.facts import ServedAim
from smartlint.model import Criterion, Effect, Finding
from smartlint.profiles.model import Profile

MOST_MEASURES = 3
"""How many measures a hint names at most."""

FROM_THE_FIELD = "from_the_field"
"""The param of a finding that holds what the field added to its hint."""

_UNITLESS, _ENDLESS = ("number-without-unit",), ("no-deadline", "vague-time", "open-ended-recurrence")


def measures(profile: Profile, kinds: Iterable[str], aims: Iterable[str]) -> tuple[str, ...]:
    """Up to three measures that fit, each with placeholders for its numbers; those that fit the most come first.

    Args:
        profile: the field of work.
        kinds: types of goal.
        aims: primary goals; a measure for one of these fits better than one for the type alone.

    Returns:
        None at all where neither is known: a measure that fits anything helps nobody.
    """
    sought = {**dict.fromkeys(kinds, 2), **dict.fromkeys(aims, 3)}
    scored = [
        (sum(sought.get(name, 0) for name in measure.serves), measure.text)
        for way in profile.ways
        for measure in way.measures
    ]
    best = sorted((item for item in scored if item[0]), key=lambda item: -item[0])
    return tuple(text for _, text in best[:MOST_MEASURES])


def advised(findings: Sequence[Finding], profile: Profile, shown: Iterable[ServedAim]) -> tuple[Finding, ...]:
    """The findings, with hints from the field where it has any for this kind of goal; nothing else changes.

    Args:
        findings: what was found.
        profile: the field of work.
        shown: what the goal shows of the field.
    """
    facts = tuple(shown)
    kinds = dict.fromkeys(name for fact in facts for name in fact.kinds)
    aims = dict.fromkeys(name for fact in facts for name in fact.aims)
    return tuple(_advised(finding, profile, tuple(kinds), tuple(aims)) for finding in findings)


def _advised(finding: Finding, profile: Profile, kinds: tuple[str, ...], aims: tuple[str, ...]) -> Finding:
    more = ""
    if finding.name in _UNITLESS and profile.units:
        more = f"usual here: {', '.join(profile.units)}"
    elif finding.criterion is Criterion.MEASURABLE and finding.effect is not Effect.ADVICE:
        fitting = measures(profile, kinds, aims)
        more = f"usual here: {_either(fitting)}" if fitting else ""
    elif finding.name in _ENDLESS:
        spans = [kind.months for kind in profile.kinds if kind.name in kinds and kind.months]
        more = f"goals of this kind mostly run for {spans[0][0]} to {spans[0][1]} months" if spans else ""
    if not more:
        return finding
    return finding.model_copy(
        update={"hint": f"{finding.hint}; {more}", "params": {**finding.params, FROM_THE_FIELD: more}}
    )


def _either(texts: Sequence[str]) -> str:
    *first, last = (f"'{text}'" for text in texts)
    return f"{', '.join(first)} or {last}" if first else last
