"""How specific a commitment is: a weighted sum of the signs that its words show."""

from smartlint.checkers.signs import Scale
from smartlint.facts import Action, ActionClass

_DIRECTING = frozenset({ActionClass.VAGUE, ActionClass.CHANGE, ActionClass.MENTAL})
_WANTING = frozenset({"want", "feel", "believe", "hope", "wish"})

SCALE = Scale(
    weights={
        "target": 2.6,
        "outcome": 2.0,
        "names": 1.8,
        "percent": 1.6,
        "no verb": 1.2,
        "recurrence": 1.1,
        "deadline": 1.1,
        "name": 1.0,
        "somebody acts": 1.0,
        "loose outcome": 0.9,
        "frequency": 0.9,
        "level": 0.8,
        "money": 0.6,
        "ordinary": 0.6,
        "artefact": 0.5,
        "many qualities": -0.5,
        "verb mental": -0.5,
        "several acts": -0.6,
        "fuzzy": -0.6,
        "object abstract": -0.6,
        "vague quality": -0.8,
        "vague slogan": -0.8,
        "short": -0.9,
        "giving abstract": -1.0,
        "counted fuzzy": -1.1,
        "verb state": -1.7,
    },
    met=1.7,
    weak=-1.3,
)
"""What each sign adds, fitted as a proportional-odds model on labelled goals and rounded; see docs/judgement.md."""

CLEAR = 1.0
"""The sum that is enough where the verb can be seen done: what is left open then is only which thing is meant."""


def is_empty(action: Action, weight: float) -> bool:
    """Whether a commitment of that weight is a mere state or slogan: it names not even an area and a direction."""
    directs = action.kind in _DIRECTING and action.object is not None and action.lemma not in _WANTING
    return weight < SCALE.weak and not directs
