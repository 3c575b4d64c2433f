"""The objectives of programmes, parsed once: the same few stand beside many goals."""

from collections.abc import Iterable

from smartlint.model import STATEMENT
from smartlint.nlp import Pipeline
from smartlint.words import Text

KEPT = 1_000
"""How many parsed objectives are kept; more at once are parsed and then forgotten."""


class ParsedObjectives:
    """Parsed objectives by their text."""

    def __init__(self) -> None:
        self._known: dict[str, Text] = {}

    def read(self, objectives: Iterable[str], pipeline: Pipeline) -> dict[str, Text]:
        """The parsed form of each objective.

        Args:
            objectives: the objectives, each once.
            pipeline: reads those that are new; the caller holds its lock.
        """
        wanted = list(objectives)
        new = [objective for objective in wanted if objective not in self._known]
        parsed = {text.text: text for text in pipeline.read((objective, STATEMENT) for objective in new)}
        found = {objective: parsed.get(objective) or self._known[objective] for objective in wanted}
        known = self._known | parsed
        self._known = known if len(known) <= KEPT else {}
        return found
