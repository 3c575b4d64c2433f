"""The extractors: each finds one kind of fact and judges nothing."""

from smartlint.extract.actions import Actions
from smartlint.extract.amounts import Amounts
from smartlint.extract.breakdown import Breakdown
from smartlint.extract.conditions import Conditions
from smartlint.extract.language import Language
from smartlint.extract.means import MeansFinder
from smartlint.extract.names import Names
from smartlint.extract.nongoals import NonGoals
from smartlint.extract.objectives import Objectives
from smartlint.extract.reasons import Reasons
from smartlint.extract.references import References
from smartlint.extract.steps import Steps
from smartlint.extract.wording import Wording
from smartlint.extractor import Extractor

EXTRACTORS: tuple[type[Extractor], ...] = (
    Actions,
    Amounts,
    Wording,
    Reasons,
    Conditions,
    MeansFinder,
    References,
    Names,
    Language,
    NonGoals,
    Steps,
    Objectives,
    Breakdown,
)
"""The built-in extractors; the order in which they run follows from what they need and give."""
