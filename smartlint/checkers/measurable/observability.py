"""How plainly a third person could see that a goal without a number was reached: a weighted sum of the signs it shows."""

from smartlint.checkers.signs import Scale

SCALE = Scale(
    weights={
        "outcome": 2.8,
        "level": 2.0,
        "loose outcome": 1.2,
        "deadline": 1.2,
        "recurrence": 1.0,
        "no verb": 1.0,
        "verb achievement": 1.0,
        "names": 0.9,
        "somebody acts": 0.7,
        "name": 0.7,
        "verb concrete": 0.6,
        "verb state": -0.4,
        "short": -0.5,
        "0 modifiers": -0.6,
        "object definite": -0.6,
        "several acts": -0.6,
        "giving abstract": -0.8,
        "vague quality": -1.0,
        "object abstract": -1.1,
        "vague quantity": -1.6,
    },
    met=2.0,
    weak=0.1,
)
"""What each sign adds where no quantity decides, fitted as the one of Specific was; see docs/judgement.md.

A goal is reached when all of it is: met asks for the sum of every commitment, weak for that of one."""
