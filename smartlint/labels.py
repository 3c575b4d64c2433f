"""The fixed words around findings, in any language: names of criteria and verdicts, headings, totals, words of forms."""

from collections.abc import Mapping

from smartlint.languages import ENGLISH, Catalogue
from smartlint.model import Criterion, Effect, Severity, Verdict
from smartlint.templates import Counted, Phrase, Value, say

LABELS: Mapping[str, Mapping[str, Phrase]] = {
    "criterion": {criterion.value: criterion.title for criterion in Criterion},
    "verdict": {verdict.value: verdict.value for verdict in Verdict},
    "effect": {effect.value: effect.value for effect in Effect},
    "severity": {severity.value: severity.value for severity in Severity},
    "report": {
        "score": "Score",
        "hint": "hint",
        "question": "ask",
        "fix": "fix",
        "becomes": '"{old}" becomes "{new}"',
        "added": 'add "{new}"',
        "until": "until {day}",
        "empty": "empty",
        "more": "{more} more",
    },
    "summary": {
        "goals": Counted("goals", "{goals:,} goal", "{goals:,} goals"),
        "passed": "{passed:,} passed, {failed:,} failed",
        "error": Counted("count", "{count:,} error", "{count:,} errors"),
        "warning": Counted("count", "{count:,} warning", "{count:,} warnings"),
        "hint": Counted("count", "{count:,} hint", "{count:,} hints"),
        "clean": "no findings",
        "score": "score {score}",
        "mean": "mean score {score}",
        "suppressed": Counted("count", "{count:,} finding suppressed", "{count:,} findings suppressed"),
        "baseline": "baseline: {known:,} known, {gone:,} gone",
        "interrupted": "interrupted",
        "refused": Counted("count", "{count:,} input not read", "{count:,} inputs not read"),
    },
    "score": {
        "clean": "{verdict}: no finding",
        "advice": "{verdict}: no finding but advice",
        "decisive": "{verdict}: {finding}",
        "further": "{count} more ({each} each): {findings}",
        "limited": "{count} more ({each} each, at most {most}): {findings}",
        "unknown": "no score: every criterion is unknown",
        "single": "only {criterion} could be judged",
        "mean": "the mean of {scores}",
        "partial": "the mean of {scores}, without {criteria} (unknown)",
        "and": "{first} and {last}",
    },
    "form": {
        "minimum": "The score is {score}; at least {minimum} is asked for.",
        "unjudged": "The goal could not be judged; a score of at least {minimum} is asked for.",
        "too-long": "At most {most} characters are accepted; these are {count}.",
        "not-text": "This holds something that is no Unicode character.",
    },
}
"""The words by group, which is also their context in a catalogue, and key."""


def label(group: str, key: str, language: str = ENGLISH, **values: Value) -> str:
    """A fixed text of a group.

    Args:
        group: one of `LABELS`.
        key: one of the group.
        language: the code of the language.
        **values: what stands in its gaps.

    Raises:
        KeyError: there is no such label, or a gap has no value.
    """
    catalogue = None if language == ENGLISH else Catalogue(language, group)
    return say(LABELS[group][key], values, catalogue)
