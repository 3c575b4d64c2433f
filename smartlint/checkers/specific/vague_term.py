"""Vague term: a word that two readers read differently."""

from collections.abc import Iterator

from pydantic import Field

from smartlint.checker import Checker, Goal
from smartlint.facts import VagueTerm
from smartlint.model import Criterion, Finding


class VagueWord(Checker):
    """A word such as "appropriate", "as needed" or "and/or" leaves the decision to the reader.

    Why it matters: what is appropriate is what the goal should settle.

    Bad:
        Give every visitor appropriate support.
        Update the care plan as needed.

    Good:
        Give every visitor a map and a contact card.
        Update the care plan after each fall.
    """

    code = "S107"
    name = "vague-term"
    criterion = Criterion.SPECIFIC
    needs = VagueTerm
    message = "'{text}' means something else to every reader"
    hint = "say what '{text}' stands for here: [what, how much, in which case]"
    question = "What would '{text}' look like?"

    kinds: tuple[str, ...] = Field(
        default=("escape", "slogan", "quality"), description="which groups of words are reported"
    )
    most: int = Field(default=2, ge=1, description="how many findings one goal gets at most")

    def check(self, goal: Goal) -> Iterator[Finding]:
        """A finding for each of the first vague words."""
        found = [fact for fact in goal.facts.of(VagueTerm) if fact.kind in self.kinds]
        for fact in found[: self.most]:
            yield self.finding(fact)
