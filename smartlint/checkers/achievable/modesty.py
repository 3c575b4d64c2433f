"""How believable the wording makes it that the writer can do it: a weighted sum of the signs that it shows."""

from smartlint.checkers.signs import Scale

SCALE = Scale(
    weights={
        "bounded means": 1.6,
        "modest": 1.5,
        "recurrence": 1.3,
        "means": 0.8,
        "a few": 0.8,
        "ordinary": 0.7,
        "a dozen": 0.7,
        "artefact": 0.7,
        "the writer acts": 0.6,
        "frequency": 0.6,
        "relative": -0.3,
        "verb state": -0.5,
        "vague quality": -0.5,
        "a great many": -0.5,
        "bare change": -0.5,
        "percent": -0.6,
        "mood statement": -0.6,
        "passive": -0.8,
        "many joined": -0.9,
    },
    met=1.5,
    weak=float("-inf"),
)
"""What each sign adds, fitted as the one of Specific was; only a red flag makes it missing; see docs/judgement.md."""
